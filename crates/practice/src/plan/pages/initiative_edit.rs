//! Adding an initiative to a plan, and changing one.

use super::seen::{At, Seen};
use super::show::Place;
use super::{fields, initiative};
use crate::decision::Decision;
use crate::decision::pages::forms::{self, Frame, unprocessable};
use crate::organisation::Change;
use crate::plan::{Initiative, NewInitiative, change_initiative, enter_initiative, list_adding};
use crate::strategy::pages::forms as sending;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, Slug, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader};
use spine::kit::{Failure, Visit};
use spine::office::Entry;

/// An initiative with nothing in it, in the area of the plan.
fn blank(place: &Place<'_>) -> Initiative {
    let strategy = place.seen.office.find(&place.entry.record.strategy);
    let area = strategy.and_then(|strategy| strategy.area.clone());
    fields::blank(area.unwrap_or_else(|| Slug::from_name("common")))
}

/// `GET …/desk/plans/{id}/initiatives/new`
///
/// # Errors
/// 404 where there is no such plan, 403 where nothing may be added.
pub async fn start(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let mut data = fields::fill(&place.seen, &blank(&place));
    data.put("serves[0].row", "1").put("tasks[0].row", "1");
    data.put("decision", place.seen.query().get("decision"));
    Ok(draw_new(&place, (&data, &[]), html! {}))
}

/// `POST …/desk/plans/{id}/initiatives/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw_new(&place, (&data, &[]), html! {}).into_response());
    }
    let record = match fields::read(&place.seen, &data, &blank(&place)) {
        Ok(record) => record,
        Err(faults) => return Ok(unprocessable(draw_new(&place, (&data, &faults), html! {}))),
    };
    visit.need(Deed::EditInitiative, &place.seen.target_of(&record))?;
    let mut reader = Reader::new(visit.words, &data);
    let decision: Option<Id<Decision>> = reader.id("decision");
    let why = match reader.text("why") {
        text if text.is_empty() => Text::default(),
        text => Text::new(visit.words.language(), text),
    };
    let new =
        NewInitiative { id: visit.make_id(), plan: place.entry.id.clone(), record, decision, why };
    let (made, today) = (new.id.clone(), visit.today);
    match sending::send(&visit, move |office| enter_initiative(office, &new, today)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/initiatives/{made}?done=added"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw_new(&place, (&data, again.faults()), note)))
        }
    }
}

fn draw_new(place: &Place<'_>, (data, faults): (&FormData, &[Fault]), note: Markup) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let view = FormView::new(words, data, faults);
    let (action, back) = (place.here("/initiatives/new"), place.here(""));
    let frame = Frame {
        title: words.say("plan-add"),
        part: "plans",
        path: place.path(),
        above: note,
        action: &action,
        back: &back,
        button: words.say("plan-add-do"),
    };
    let content = html! {
        @if place.entry.record.frozen.is_some() { (draw_addition(place, &view)) }
        (fields::draw(seen, &view, &blank(place)))
    };
    forms::draw(seen.visit, &frame, &view, content)
}

/// What is asked of an addition to a plan that is adopted: the decision, or why there is none.
fn draw_addition(place: &Place<'_>, view: &FormView<'_>) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let decisions: Vec<Choice> = list_adding(seen.office, place.entry)
        .iter()
        .map(|entry| {
            let matter = entry.record.matter.as_ref().and_then(|id| seen.office.find(id));
            let name = matter.map_or_else(
                || seen.say(&entry.record.text).to_owned(),
                |matter| seen.say(&matter.title).to_owned(),
            );
            let day = words.partial_date(entry.record.on);
            Choice::new(entry.id.as_str(), format!("{name}, {day}"))
        })
        .collect();
    let decision = Field::new("decision", words.say("plan-addition-decision")).optional();
    let decision = decision.help(words.say("plan-addition-help"));
    let why = Field::new("why", words.say("plan-addition-why")).optional();
    html! {
        h2 { (words.say("plan-addition")) }
        p { (words.say("plan-addition-about")) }
        (view.select(decision, Some(words.say("plan-addition-none")), &decisions))
        (view.area(why.help(words.say("plan-addition-why-help")), 2))
    }
}

/// `GET …/desk/initiatives/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 where it may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = initiative::find(&seen, &id, Deed::EditInitiative)?;
    let mut data = fields::fill(&seen, &entry.record);
    data.put(sending::READ_AT, entry.seq);
    Ok(draw_edit(&seen, entry, (&data, &[]), html! {}))
}

/// `POST …/desk/initiatives/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = initiative::find(&seen, &id, Deed::EditInitiative)?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw_edit(&seen, entry, (&data, &[]), html! {}).into_response());
    }
    let record = match fields::read(&seen, &data, &entry.record) {
        Ok(record) => record,
        Err(faults) => {
            return Ok(unprocessable(draw_edit(&seen, entry, (&data, &faults), html! {})));
        }
    };
    visit.need(Deed::EditInitiative, &seen.target_of(&record))?;
    let read_at = sending::read_at(&data, entry.seq);
    let change = Change { id: entry.id.clone(), read_at, record, reason: String::new() };
    match sending::send(&visit, move |office| change_initiative(office, &change)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/initiatives/{}?done=saved", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data, &entry.id), |data, faults, note| {
            draw_edit(&seen, entry, (data, faults), note)
        }),
    }
}

fn draw_edit(
    seen: &Seen<'_>,
    entry: &Entry<Initiative>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let back = seen.link(&format!("/initiatives/{}", entry.id), &[]);
    let mut path = initiative::path(seen, entry);
    path.push((seen.say(&entry.record.title).to_owned(), back.clone()));
    let frame = Frame {
        title: words.say("plan-initiative-edit"),
        part: "plans",
        path,
        above: note,
        action: &format!("{back}/edit"),
        back: &back,
        button: words.say("plan-save"),
    };
    forms::draw(seen.visit, &frame, &view, fields::draw(seen, &view, &entry.record))
}
