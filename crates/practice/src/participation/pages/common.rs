//! What the pages of the slice share: how a participation is told.

use crate::participation::{MatchedBy, Own, Participation};
use maud::{Markup, html};
use spine::i18n::Words;
use spine::kit;

/// The part of the desk.
pub(super) const PART: &str = "participations";

/// The project's period, as far as it is stated.
pub(super) fn tell_period(words: Words, found: &Participation) -> Option<String> {
    match (found.from, found.to) {
        (None, None) => None,
        (from, to) => {
            let told = |date: Option<_>| date.map(|it| words.partial_date(it)).unwrap_or_default();
            Some(format!("{} – {}", told(from), told(to)).trim().to_owned())
        }
    }
}

/// Why it is taken to touch us, in words.
pub(super) fn tell_match(words: Words, found: &Participation) -> String {
    let name = [("name", found.matched.name.as_str().into())];
    match (found.matched.by, found.matched.with) {
        (MatchedBy::Number, _) => words.say_with("found-by-number", &name),
        (MatchedBy::NameAndPlace, Own::Unit) => words.say_with("found-by-unit", &name),
        (MatchedBy::NameAndPlace, _) => words.say_with("found-by-name", &name),
        (MatchedBy::Place, _) => words.say_with("found-by-place", &name),
    }
}

/// The publisher, leading to what it says of the project where that has an address.
pub(super) fn draw_publisher(words: Words, found: &Participation) -> Markup {
    let name = words.word("publisher", found.publisher.code());
    html! {
        @match &found.address {
            Some(address) => a href=(address) rel="external" { (name) },
            None => (name),
        }
    }
}

/// Where a cooperation that is entered comes from, in words.
pub(super) fn tell_source(words: Words, found: &Participation) -> String {
    let publisher = words.word("publisher", found.publisher.code());
    let number = found.number.iter().map(|number| {
        words.say_with("found-source-project", &[("number", number.as_str().into())])
    });
    let day = [("day", words.date(found.read_on).into())];
    let read = words.say_with("found-source-read", &day);
    let parts = std::iter::once(publisher.to_owned()).chain(number).chain(found.address.clone());
    parts.chain([read]).collect::<Vec<_>>().join(", ")
}

/// What has just been done here, in words.
pub(super) fn draw_done(words: Words, done: &str) -> Markup {
    let done = words.find(&format!("found-done-{done}"));
    html! { @if let Some(done) = done { (kit::notice(done)) } }
}
