//! What is done to a sheet by one button: copied, put into use, moved about, taken away.

use super::{Kept, One, OneSection, READ_AT, Room, draw};
use crate::questionnaire::{Shift, copy_sheet, move_section, put_into_use, remove_sheet};
use crate::strategy::pages::{read_form, send};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use spine::base::Slug;
use spine::kit::form::Reader;
use spine::kit::{Failure, Visit};

/// `POST …/admin/checklists/{id}/copy`: a copy to be changed.
///
/// # Errors
/// 403 where sheets may not be kept, 404 where there is none.
pub async fn copy<R: Kept>(visit: Visit, Path((_, _, id)): One) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let from = room.find(&id)?.id.clone();
    let new = room.visit.make_id::<R>();
    let made = new.clone();
    let done = room.visit.commit(move |office| copy_sheet(office, &from, &made)).await;
    let receipt = done.map_err(|error| room.visit.refuse(error))?;
    Ok(room.visit.see_other(&room.link(&format!("/{new}?done=copied")), &receipt))
}

/// `POST …/admin/checklists/{id}/use`: puts it into use from a day on; without a day it is taken
/// back.
///
/// # Errors
/// As [`copy`]; what is wrong comes back on the page.
pub async fn start_use<R: Kept>(
    visit: Visit,
    Path((_, _, id)): One,
    body: Bytes,
) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let entry = room.find(&id)?;
    let data = read_form(&body)?;
    let mut reader = Reader::new(room.visit.words, &data);
    let from = reader.day("valid_from");
    let faults = reader.into_faults();
    if !faults.is_empty() {
        let page = draw::draw_one_with(&room, entry, (&data, &faults), maud::html! {});
        return Ok(crate::strategy::pages::Again::Faults(faults).answer(page));
    }
    let (id, today) = (entry.id.clone(), room.visit.today);
    let read_at = data.get(READ_AT).parse().unwrap_or(entry.seq);
    let command = move |office: &_| put_into_use(office, (&id, read_at), from, today);
    match send(&room.visit, command).await? {
        Ok(receipt) => {
            let done = if from.is_some() { "used" } else { "withdrawn" };
            let address = room.link(&format!("/{}?done={done}", entry.id));
            Ok(room.visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&room.visit);
            let page = draw::draw_one_with(&room, entry, (&data, again.faults()), note);
            Ok(again.answer(page))
        }
    }
}

/// `POST …/admin/checklists/{id}/sections/{key}/move`: one place up or down, or out.
///
/// # Errors
/// As [`copy`]; what is wrong comes back on the page.
pub async fn move_one<R: Kept>(
    visit: Visit,
    Path((_, _, id, key)): OneSection,
    body: Bytes,
) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let entry = room.find(&id)?;
    let key = Slug::parse(&key).ok_or_else(Failure::not_found)?;
    let data = read_form(&body)?;
    let shift = match data.get("to") {
        "up" => Shift::Up,
        "out" => Shift::Out,
        _ => Shift::Down,
    };
    let (id, read_at) = (entry.id.clone(), data.get(READ_AT).parse().unwrap_or(entry.seq));
    let command = move |office: &_| move_section(office, (&id, read_at), (&key, shift));
    match send(&room.visit, command).await? {
        Ok(receipt) => {
            let address = room.link(&format!("/{}?done=saved", entry.id));
            Ok(room.visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&room.visit);
            let page = draw::draw_one_with(&room, entry, (&data, again.faults()), note);
            Ok(again.answer(page))
        }
    }
}

/// `POST …/admin/checklists/{id}/remove`: takes away one that nobody was asked by.
///
/// # Errors
/// As [`copy`]; what is wrong comes back on the page.
pub async fn remove<R: Kept>(
    visit: Visit,
    Path((_, _, id)): One,
    body: Bytes,
) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let entry = room.find(&id)?;
    let data = read_form(&body)?;
    let (id, read_at) = (entry.id.clone(), data.get(READ_AT).parse().unwrap_or(entry.seq));
    match send(&room.visit, move |office| remove_sheet(office, &id, read_at)).await? {
        Ok(receipt) => Ok(room.visit.see_other(&room.link("?done=removed"), &receipt)),
        Err(again) => {
            let note = again.draw_note(&room.visit);
            let page = draw::draw_one_with(&room, entry, (&data, again.faults()), note);
            Ok(again.answer(page))
        }
    }
}
