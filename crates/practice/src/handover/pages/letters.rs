//! A letter for each receiver: what they carry from now on, what it is for, where it stands.

use super::draw::{name_of, tell};
use crate::handover::{Carried, find_holder, list_carried};
use crate::organisation::{Person, find_authority, pages::Reading};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::base::Id;
use spine::kit::{Head, crumbs, empty, head, text};
use spine::office::Office;
use std::collections::BTreeMap;

/// The letters that follow from a handover: `past` is the office before it.
pub(super) fn draw(reading: &Reading, past: &Office, person: &Id<Person>) -> Option<Markup> {
    let words = reading.words();
    let giver = name_of(reading, reading.office().find_entry(person)?);
    let today = reading.visit.today;
    let taken = list_taken(reading.office(), past, person, today);
    let list = reading.visit.desk("/handover");
    Some(html! {
        (crumbs(words, &[(words.say("handover-title"), &list)], words.say("handover-letters")))
        (head(&Head {
            title: words.say("handover-letters"),
            lede: Some(html! {
                (words.say_with("handover-letters-lede", &[("name", giver.as_str().into())]))
            }),
            ..Head::default()
        }))
        @if taken.is_empty() { (empty(words.say("handover-letters-none"), None)) }
        @for (receiver, things) in &taken {
            (draw_letter(reading, receiver, &giver, things, today))
        }
    })
}

/// What each receiver took over. Both what begins today and what begins later counts.
fn list_taken(
    office: &Office,
    past: &Office,
    person: &Id<Person>,
    today: Date,
) -> BTreeMap<Id<Person>, Vec<Carried>> {
    let mut taken: BTreeMap<Id<Person>, Vec<Carried>> = BTreeMap::new();
    for one in list_carried(past, person, today) {
        let holder = find_holder(office, &one.key, today);
        let later = || find_holder(office, &one.key, Date::MAX);
        let holder = holder.filter(|holder| holder != person).or_else(later);
        if let Some(holder) = holder.filter(|holder| holder != person) {
            taken.entry(holder).or_default().push(one);
        }
    }
    taken
}

fn draw_letter(
    reading: &Reading,
    receiver: &Id<Person>,
    giver: &str,
    things: &[Carried],
    today: Date,
) -> Markup {
    let words = reading.words();
    let office = reading.office();
    let name = office.find_entry(receiver).map(|one| name_of(reading, one)).unwrap_or_default();
    let authority = find_authority(office).map_or("", |a| a.name.get(words.language()));
    html! {
        section.letter {
            p.soft { (authority) ", " (words.date(today)) }
            h2 { (name) }
            p { (words.say_with("handover-letter-hello", &[
                ("giver", giver.into()), ("count", things.len().into())])) }
            ul {
                @for one in things {
                    li {
                        strong { (tell(words, office, one)) }
                        @if let Some(due) = one.due_on {
                            " " span.soft { (words.say_with("handover-letter-due", &[
                                ("day", words.date(due).into())])) }
                        }
                        @let cooperation = one.cooperation.as_ref();
                        @if let Some(cooperation) = cooperation.and_then(|id| office.find(id)) {
                            (text(words, &cooperation.purpose))
                            p.small { a href=(reading.visit.desk(&format!(
                                "/cooperations/{}", cooperation.slug))) {
                                (words.say("handover-letter-more"))
                                span.vh { ": " (cooperation.name.get(words.language())) }
                            } }
                        }
                    }
                }
            }
            p { (words.say("handover-letter-end")) }
        }
    }
}
