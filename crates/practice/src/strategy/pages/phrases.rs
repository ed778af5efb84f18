//! How an edition came into force and when it is revised, in words.

use super::scene::Scene;
use crate::strategy::{Adoption, Edition, Revision, find_revision};
use maud::{Markup, html};
use spine::kit;

/// "Adopted by the Regional Council, 1 March 2012, item 7. Minutes".
pub fn draw_adoption(scene: &Scene<'_>, edition: &Edition) -> Markup {
    let words = scene.words;
    let Some(adoption) = &edition.adoption else {
        return kit::soft(words.say("strategy-not-adopted"));
    };
    html! {
        (tell_adoption(scene, adoption))
        @if let Some(minutes) = &adoption.minutes {
            " " a href=(minutes) rel="external" { (words.say("strategy-minutes")) }
        }
    }
}

/// "Adopted by the Regional Council, 1 March 2012, item 7."
pub fn tell_adoption(scene: &Scene<'_>, adoption: &Adoption) -> String {
    let words = scene.words;
    let body = scene.office.find(&adoption.body);
    let body = body.map_or(adoption.body.as_str(), |body| scene.say(&body.name));
    let named = [("body", body.into()), ("day", words.partial_date(adoption.on).into())];
    match &adoption.item {
        None => words.say_with("strategy-adopted", &named),
        Some(item) => {
            let [body, day] = named;
            words.say_with("strategy-adopted-item", &[body, day, ("item", item.as_str().into())])
        }
    }
}

/// By when it is to be revised; none where nothing says so.
pub fn tell_revision(scene: &Scene<'_>, edition: &Edition) -> Option<String> {
    let revision = find_revision(scene.office, edition)?;
    let words = scene.words;
    let key = match revision.day() < scene.today {
        true => "strategy-revise-overdue",
        false => "strategy-revise-by",
    };
    Some(words.say_with(key, &[("day", words.date(revision.day()).into())]))
}

/// Why it is to be revised then.
pub fn tell_reason(scene: &Scene<'_>, edition: &Edition) -> String {
    let words = scene.words;
    match find_revision(scene.office, edition) {
        None => words.say("strategy-revise-unknown").to_owned(),
        Some(Revision::Stated(_)) => words.say("strategy-revise-stated").to_owned(),
        Some(Revision::TermEnds(_, term)) => {
            let term = scene.office.find(&term).map_or("", |term| scene.say(&term.name));
            words.say_with("strategy-revise-term", &[("term", term.into())])
        }
    }
}
