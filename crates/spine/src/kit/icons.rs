//! Marks drawn once per page and used by name, so that they take the page's colours.

use maud::{Markup, PreEscaped};

/// The marks and the hatch, at the top of every page. Inside the page and not a file of its own,
/// because a pattern takes its colours only from the page it stands in.
pub(super) const SPRITE: PreEscaped<&str> =
    PreEscaped(include_str!("../../../../assets/icons/sprite.svg"));

/// The product's mark: a sun over the horizon.
pub(super) const MARK: PreEscaped<&str> = PreEscaped(concat!(
    r#"<svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">"#,
    r#"<path class="m1" d="M4 15a9 9 0 0 1 18 0z"/><path class="nowline" d="M1 18.5h24"/></svg>"#,
));

/// A mark of 12 units beside a word.
pub(super) fn small(name: &str) -> Markup {
    PreEscaped(format!(r##"<svg aria-hidden="true"><use href="#i-{name}"/></svg>"##))
}
