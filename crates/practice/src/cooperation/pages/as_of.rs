//! The line above everything that is shown as it stood on an earlier day.

use maud::{Markup, html};
use spine::kit::{self, Visit};

/// Says from which day the page is seen, and leads back to today; nothing when it is seen from today.
pub fn as_of_banner(visit: &Visit) -> Markup {
    let Some(as_of) = visit.as_of else { return html! {} };
    let words = visit.words;
    let title = words.say_with("coop-as-of", &[("day", words.date(as_of.day).into())]);
    let path = visit.address.split('?').next().unwrap_or_default();
    kit::warning(
        &title,
        html! {
            @if as_of.is_before_log { p { (words.say("coop-as-of-before-log")) } }
            p { a href=(path) { (words.say("coop-as-of-now")) } }
        },
    )
}
