//! Opening a screening, asking others in it, and going on without those who are not done.

use super::{At, Room, draw};
use crate::organisation::Person;
use crate::screening::{Opening, cut_short, find_checklist, open_screening};
use crate::strategy::pages::{Again, read_form, send};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, PartialDate, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending};
use spine::kit::{self, Failure, Head, Visit};

/// `GET …/cooperations/{slug}/screening/open`
///
/// # Errors
/// 403 where the visitor may not open screenings.
pub async fn show(visit: Visit, Path((_, _, slug)): At) -> Result<Markup, Failure> {
    let room = Room::enter(visit, &slug, Deed::Screen).await?;
    let mut data = FormData::new();
    if let Some(known) = room.screening.as_ref().filter(|one| one.record.result.is_none()) {
        for person in &known.record.assessors {
            data.put("assessors", person.as_str());
        }
        let due = known.record.due_on.map(PartialDate::of_day);
        data.put_date(room.visit.words, "due_on", due);
    }
    Ok(draw_form(&room, (&data, &[]), html! {}))
}

/// `POST …/cooperations/{slug}/screening/open`
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in it.
pub async fn open(visit: Visit, Path((_, _, slug)): At, body: Bytes) -> Result<Response, Failure> {
    let room = Room::enter(visit, &slug, Deed::Screen).await?;
    let data = read_form(&body)?;
    let mut reader = Reader::new(room.visit.words, &data);
    let assessors = reader.choices("assessors", Id::<Person>::parse);
    let due_on = reader.day("due_on");
    let faults = reader.into_faults();
    if !faults.is_empty() {
        let page = draw_form(&room, (&data, &faults), html! {});
        return Ok(Again::Faults(faults).answer(page));
    }
    let opening =
        Opening { id: room.visit.make_id(), cooperation: room.entry.id.clone(), assessors, due_on };
    let today = room.visit.today;
    match send(&room.visit, move |office| open_screening(office, &opening, today)).await? {
        Ok(receipt) => Ok(room.visit.see_other(&room.link("?done=opened"), &receipt)),
        Err(again) => {
            let note = again.draw_note(&room.visit);
            Ok(again.answer(draw_form(&room, (&data, again.faults()), note)))
        }
    }
}

fn draw_form(room: &Room, (data, faults): (&FormData, &[Fault]), note: Markup) -> Markup {
    let words = room.visit.words;
    let view = FormView::new(words, data, faults);
    let is_open = room
        .screening
        .as_ref()
        .is_some_and(|known| known.record.result.is_none() && !known.record.assessors.is_empty());
    let title = words.say(if is_open { "screening-ask" } else { "screening-open" });
    let record = &room.entry.record;
    let list = find_checklist(&room.visit.office, record.track, room.visit.today);
    let asked = room.screening.as_ref().filter(|known| known.record.result.is_none());
    let asked = asked.and_then(|known| room.visit.office.find(&known.record.checklist));
    let list = asked.or(list.map(|entry| &entry.record));
    let (action, back) = (room.link("/open"), room.link(""));
    let assessors = Field::new("assessors", words.say("screening-assessors"))
        .help(words.say("screening-assessors-help"));
    let due = Field::new("due_on", words.say("screening-due")).optional();
    let people = list_people(room);
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("screening-open-about")) }),
            ..Head::default()
        }))
        (note)
        @match list {
            Some(list) => p {
                (words.say("screening-by-list")) " " strong { (kit::name(words, &list.title)) }
            },
            None => (kit::warning(words.say("screening-no-list"),
                html! { p { (words.say("screening-no-list-text")) } })),
        }
        @if people.is_empty() { (kit::empty(words.say("screening-no-people"), None)) }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (view.checkboxes(assessors, &people))
            (view.day(due.help(words.say("screening-due-help"))))
            div.buttons {
                (kit::submit(title))
                a href=(back) { (words.say("edit-cancel")) }
            }
        }))
        (draw::draw_beside(room))
    };
    room.page(title, true, main)
}

/// Who can be asked: the authority's people who have not left, but not who proposed it.
fn list_people(room: &Room) -> Vec<Choice> {
    let (visit, words) = (&room.visit, room.visit.words);
    let proposal = crate::screening::find_proposal(&visit.office, &room.entry.id);
    let proposer = proposal.and_then(|entry| entry.record.proposer.clone());
    let mut found: Vec<Choice> = visit
        .office
        .list::<Person>()
        .filter(|entry| entry.record.is_here(visit.today) && Some(&entry.id) != proposer.as_ref())
        .map(|entry| {
            let named = room.teller().person(&entry.id);
            let post = entry.record.post.get(words.language());
            let unit = entry.record.unit.as_ref().map(|unit| room.teller().name(unit));
            let choice = Choice::new(entry.id.as_str(), &named);
            let beside: Vec<&str> =
                [(named != post).then_some(post), unit.as_deref()].into_iter().flatten().collect();
            choice.help(beside.join(", "))
        })
        .collect();
    found.sort_by(|one, other| words.compare(&one.label, &other.label));
    found
}

/// `POST …/cooperations/{slug}/screening/close`: goes on without those who are not done.
///
/// # Errors
/// As [`show`]; what is wrong comes back on the page.
pub async fn cut(visit: Visit, Path((_, _, slug)): At, body: Bytes) -> Result<Response, Failure> {
    let room = Room::enter(visit, &slug, Deed::Screen).await?;
    let data = read_form(&body)?;
    let words = room.visit.words;
    let reason = match data.get("reason").trim() {
        "" => Text::default(),
        said => Text::new(words.language(), said),
    };
    let (id, today) = (room.expect()?.id.clone(), room.visit.today);
    match send(&room.visit, move |office| cut_short(office, &id, &reason, today)).await? {
        Ok(receipt) => Ok(room.visit.see_other(&room.link("?done=closed"), &receipt)),
        Err(again) => {
            let note = again.draw_note(&room.visit);
            Ok(again.answer(draw::draw_with(&room, (&data, again.faults()), note)?))
        }
    }
}
