//! Entering an indicator, and changing one.

use super::fields;
use super::show::{find, path};
use crate::decision::pages::forms::{self, Frame, unprocessable};
use crate::indicator::{Indicator, change_indicator};
use crate::organisation::{Change, enter_record};
use crate::plan::pages::{At, Seen};
use crate::strategy::pages::forms as sending;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::Fault;
use spine::kit::form::{FormData, FormView};
use spine::kit::{Failure, Visit};
use spine::office::Entry;

/// `GET …/desk/indicators/new`
///
/// # Errors
/// 403 where no indicator may be entered.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditIndicators, &Target::default())?;
    let seen = Seen::now(&visit).await?;
    let mut data = fields::fill(&seen, &fields::blank());
    data.put("targets[0].row", "1").put("serves[0].row", "1");
    Ok(draw(&seen, None, (&data, &[]), html! {}))
}

/// `POST …/desk/indicators/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::EditIndicators, &Target::default())?;
    let seen = Seen::now(&visit).await?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw(&seen, None, (&data, &[]), html! {}).into_response());
    }
    let record = match fields::read(&seen, &data, &fields::blank()) {
        Ok(record) => record,
        Err(faults) => return Ok(unprocessable(draw(&seen, None, (&data, &faults), html! {}))),
    };
    let id = visit.make_id::<Indicator>();
    let new = id.clone();
    match sending::send(&visit, move |office| enter_record(office, &new, &record, "")).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/indicators/{id}?done=entered"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw(&seen, None, (&data, again.faults()), note)))
        }
    }
}

/// `GET …/desk/indicators/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 where it may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditIndicators)?;
    let mut data = fields::fill(&seen, &entry.record);
    data.put(sending::READ_AT, entry.seq);
    Ok(draw(&seen, Some(entry), (&data, &[]), html! {}))
}

/// `POST …/desk/indicators/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditIndicators)?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw(&seen, Some(entry), (&data, &[]), html! {}).into_response());
    }
    let record = match fields::read(&seen, &data, &entry.record) {
        Ok(record) => record,
        Err(faults) => {
            return Ok(unprocessable(draw(&seen, Some(entry), (&data, &faults), html! {})));
        }
    };
    let read_at = sending::read_at(&data, entry.seq);
    let change = Change { id: entry.id.clone(), read_at, record, reason: String::new() };
    match sending::send(&visit, move |office| change_indicator(office, &change)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/indicators/{id}?done=saved"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data, &entry.id), |data, faults, note| {
            draw(&seen, Some(entry), (data, faults), note)
        }),
    }
}

fn draw(
    seen: &Seen<'_>,
    entry: Option<&Entry<Indicator>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let list = seen.link("/indicators", &[]);
    let blank = fields::blank();
    let before = entry.map_or(&blank, |entry| &entry.record);
    let (title, action, back) = match entry {
        Some(entry) => {
            let back = format!("{list}/{}", entry.id);
            (words.say("indicator-edit"), format!("{back}/edit"), back)
        }
        None => (words.say("indicator-new"), format!("{list}/new"), list),
    };
    let frame = Frame {
        title,
        part: "indicators",
        path: path(seen, entry),
        above: note,
        action: &action,
        back: &back,
        button: words.say("plan-save"),
    };
    forms::draw(seen.visit, &frame, &view, fields::draw(seen, &view, before))
}
