//! Marks drawn once per page and used by name, so that they take the page's colours.

use maud::{Markup, PreEscaped};

/// The marks and the hatch, at the top of every page. Inside the page and not a file of its own,
/// because a pattern takes its colours only from the page it stands in.
pub(super) const SPRITE: PreEscaped<&str> = PreEscaped(concat!(
    r##"<svg width="0" height="0" class="sprite" aria-hidden="true"><defs>"##,
    r##"<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-bg" width="6" height="6"/><line class="hatch-line" x1="1.5" y1="0" x2="1.5" y2="6"/></pattern>"##,
    r##"<marker id="onward" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="10" markerHeight="10" markerUnits="userSpaceOnUse"><path class="arrow" d="M0 0 10 5 0 10z"/></marker>"##,
    r##"<symbol id="i-idea" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 1.6"/></symbol>"##,
    r##"<symbol id="i-screening" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor"/></symbol>"##,
    r##"<symbol id="i-recommended" viewBox="0 0 12 12"><path d="M6 10V2M2.5 5.5 6 2l3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.7"/></symbol>"##,
    r##"<symbol id="i-decided" viewBox="0 0 12 12"><path d="m2 6.5 2.8 2.8L10 3.5" fill="none" stroke="currentColor" stroke-width="1.8"/></symbol>"##,
    r##"<symbol id="i-active" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="currentColor"/></symbol>"##,
    r##"<symbol id="i-review" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 3.5V6l1.8 1.4" fill="none" stroke="currentColor" stroke-width="1.4"/></symbol>"##,
    r##"<symbol id="i-exiting" viewBox="0 0 12 12"><path d="M2 6h7.5M6.5 2.5 10 6l-3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.7"/></symbol>"##,
    r##"<symbol id="i-closed" viewBox="0 0 12 12"><rect x="2" y="2" width="8" height="8" rx="1" fill="currentColor"/></symbol>"##,
    r##"<symbol id="i-flag" viewBox="0 0 14 14"><path d="M7 1.5 13 12H1z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><path d="M7 5.3v3.2M7 9.7v1" stroke="currentColor" stroke-width="1.4"/></symbol>"##,
    r##"<symbol id="i-good" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5.5"/></symbol>"##,
    r##"<symbol id="i-mind" viewBox="0 0 14 14"><path d="M7 1.2 13.4 12.5H.6z"/></symbol>"##,
    r##"<symbol id="i-stop" viewBox="0 0 14 14"><rect x="2" y="2" width="10" height="10"/></symbol>"##,
    r##"<symbol id="i-unset" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5.2" stroke-dasharray="2.4 2"/></symbol>"##,
    r##"</defs></svg>"##,
));

/// The product's mark: a sun over the horizon.
pub(super) const MARK: PreEscaped<&str> = PreEscaped(
    r#"<svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true"><path class="m1" d="M4 15a9 9 0 0 1 18 0z"/><path class="nowline" d="M1 18.5h24"/></svg>"#,
);

/// A mark of 12 units beside a word.
pub(super) fn small(name: &str) -> Markup {
    PreEscaped(format!(r##"<svg aria-hidden="true"><use href="#i-{name}"/></svg>"##))
}
