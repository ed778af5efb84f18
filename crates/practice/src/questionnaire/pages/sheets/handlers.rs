//! What happens at the addresses of sheets: who may, read, do, answer.

use super::fill::{fill_head, fill_section, read_head, read_section, to_field};
use super::{Kept, NEW, One, OneSection, READ_AT, Room, draw};
use crate::cooperation::Track;
use crate::organisation::{Change, enter_record};
use crate::questionnaire::{Questionnaire, Section, SheetParts, change_sheet, put_section};
use crate::strategy::pages::{read_form, send};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::base::{Fault, Id, Slug, Text};
use spine::kit::form::FormData;
use spine::kit::{Failure, Visit};

/// `GET …/admin/checklists`: all of a kind.
///
/// # Errors
/// 403 where sheets may not be kept.
pub async fn list<R: Kept>(visit: Visit) -> Result<Markup, Failure> {
    Ok(draw::draw_all(&Room::<R>::open(visit)?))
}

/// `GET …/admin/checklists/{id}`: one of them, to be read.
///
/// # Errors
/// As [`list`], and 404 where there is none.
pub async fn show<R: Kept>(visit: Visit, Path((_, _, id)): One) -> Result<Markup, Failure> {
    let room = Room::<R>::open(visit)?;
    Ok(draw::draw_one(&room, room.find(&id)?, &[]))
}

/// `GET …/admin/checklists/new`: the form of a new one, with its first section.
///
/// # Errors
/// As [`list`].
pub async fn start<R: Kept>(visit: Visit) -> Result<Markup, Failure> {
    let room = Room::<R>::open(visit)?;
    let mut data = FormData::new();
    data.put("track", Track::Administrative.code()).put("section.questions[0].row", "1");
    Ok(draw::draw_new(&room, (&data, &[]), html! {}))
}

/// `POST …/admin/checklists`: enters a new one.
///
/// # Errors
/// As [`list`]; what is wrong with the form comes back in it.
pub async fn enter<R: Kept>(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let mut data = read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw::draw_new(&room, (&data, &[]), html! {}).into_response());
    }
    let words = room.visit.words;
    let (section, faults) = read_section(words, &without_prefix(&data), None);
    let mut faults: Vec<Fault> = faults.into_iter().map(|one| one.within("section")).collect();
    let parts: SheetParts<R> = SheetParts {
        title: Text::default(),
        track: Track::Administrative,
        questions: Questionnaire { sections: vec![section] },
        replaces: None,
        valid_from: None,
        source: Text::default(),
    };
    let parts = match read_head(words, &data, parts) {
        Ok(parts) if faults.is_empty() => parts,
        Ok(_) => return Ok(again_new(&room, &data, faults)),
        Err(others) => {
            faults.splice(0..0, others);
            return Ok(again_new(&room, &data, faults));
        }
    };
    let (id, record) = (room.visit.make_id::<R>(), R::of_parts(parts));
    let new = id.clone();
    match send(&room.visit, move |office| enter_record(office, &new, &record, "")).await? {
        Ok(receipt) => Ok(room.visit.see_other(&room.link(&format!("/{id}?done=saved")), &receipt)),
        Err(again) => {
            let faults: Vec<Fault> = again.faults().iter().map(to_first_section).collect();
            let page = draw::draw_new(&room, (&data, &faults), again.draw_note(&room.visit));
            Ok(again.answer(page))
        }
    }
}

fn again_new<R: Kept>(room: &Room<R>, data: &FormData, faults: Vec<Fault>) -> Response {
    let page = draw::draw_new(room, (data, &faults), html! {});
    crate::strategy::pages::Again::Faults(faults).answer(page)
}

/// The fields of the first section as the section's own form has them.
fn without_prefix(data: &FormData) -> FormData {
    let mut inner = FormData::new();
    for (name, value) in data.iter() {
        if let Some(name) = name.strip_prefix("section.") {
            inner.put(name, value);
        }
    }
    inner
}

/// A fault of the first section of a record at the field of the form.
fn to_first_section(fault: &Fault) -> Fault {
    let at = fault.at.replacen("questions.sections[0]", "section", 1);
    Fault { at: to_field(&at), ..fault.clone() }
}

/// The page of a sheet that is used: it says why nothing of it changes, and offers the copy.
fn lead_to_copy<R: Kept>(room: &Room<R>, id: &Id<R>) -> Option<Response> {
    let page = || Redirect::to(&room.link(&format!("/{id}"))).into_response();
    room.is_used(id).then(page)
}

/// `GET …/admin/checklists/{id}/edit`: the form of what it is called and is for; of one that is
/// used its page.
///
/// # Errors
/// As [`show`].
pub async fn edit<R: Kept>(visit: Visit, Path((_, _, id)): One) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let entry = room.find(&id)?;
    if let Some(page) = lead_to_copy(&room, &entry.id) {
        return Ok(page);
    }
    let mut data = fill_head(&entry.record.to_parts());
    data.put(READ_AT, entry.seq);
    Ok(draw::draw_head_form(&room, entry, (&data, &[]), html! {}).into_response())
}

/// `POST …/admin/checklists/{id}`: changes what it is called and is for.
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in it.
pub async fn save<R: Kept>(
    visit: Visit,
    Path((_, _, id)): One,
    body: Bytes,
) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let entry = room.find(&id)?;
    let data = read_form(&body)?;
    let parts = match read_head(room.visit.words, &data, entry.record.to_parts()) {
        Ok(parts) => parts,
        Err(faults) => {
            let page = draw::draw_head_form(&room, entry, (&data, &faults), html! {});
            return Ok(crate::strategy::pages::Again::Faults(faults).answer(page));
        }
    };
    let change = Change {
        id: entry.id.clone(),
        read_at: data.get(READ_AT).parse().unwrap_or(entry.seq),
        record: R::of_parts(parts),
        reason: String::new(),
    };
    match send(&room.visit, move |office| change_sheet(office, &change)).await? {
        Ok(receipt) => {
            let address = room.link(&format!("/{}?done=saved", entry.id));
            Ok(room.visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&room.visit);
            let page = draw::draw_head_form(&room, entry, (&data, again.faults()), note);
            Ok(again.answer(page))
        }
    }
}

/// The section that an address names; none for one that is to be.
fn find_section<R: Kept>(record: &R, key: &str) -> Result<Option<Section>, Failure> {
    if key == NEW {
        return Ok(None);
    }
    let key = Slug::parse(key).ok_or_else(Failure::not_found)?;
    let found = record.to_parts().questions.sections.into_iter().find(|one| one.key == key);
    found.map(Some).ok_or_else(Failure::not_found)
}

/// `GET …/admin/checklists/{id}/sections/{key}`: the form of a section; `new` for one more; of a
/// sheet that is used its page.
///
/// # Errors
/// As [`show`].
pub async fn edit_section<R: Kept>(
    visit: Visit,
    Path((_, _, id, key)): OneSection,
) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let entry = room.find(&id)?;
    let section = find_section(&entry.record, &key)?;
    if let Some(page) = lead_to_copy(&room, &entry.id) {
        return Ok(page);
    }
    let mut data = section.as_ref().map(fill_section).unwrap_or_default();
    if section.is_none() {
        data.put("questions[0].row", "1");
    }
    data.put(READ_AT, entry.seq);
    let of = (entry.as_ref(), section.as_ref());
    Ok(draw::draw_section_form(&room, of, (&data, &[]), html! {}).into_response())
}

/// `POST …/admin/checklists/{id}/sections/{key}`: puts a section into the sheet.
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in it.
pub async fn save_section<R: Kept>(
    visit: Visit,
    Path((_, _, id, key)): OneSection,
    body: Bytes,
) -> Result<Response, Failure> {
    let room = Room::<R>::open(visit)?;
    let entry = room.find(&id)?;
    let known = find_section(&entry.record, &key)?;
    let mut data = read_form(&body)?;
    let of = (entry.as_ref(), known.as_ref());
    if data.take_added_row().is_some() {
        return Ok(draw::draw_section_form(&room, of, (&data, &[]), html! {}).into_response());
    }
    let (section, faults) = read_section(room.visit.words, &data, known.as_ref());
    if !faults.is_empty() {
        let page = draw::draw_section_form(&room, of, (&data, &faults), html! {});
        return Ok(crate::strategy::pages::Again::Faults(faults).answer(page));
    }
    let read_at = data.get(READ_AT).parse().unwrap_or(entry.seq);
    let (id, was) = (entry.id.clone(), known.as_ref().map(|known| known.key.clone()));
    let command = move |office: &_| put_section(office, (&id, read_at), (was.as_ref(), &section));
    match send(&room.visit, command).await? {
        Ok(receipt) => {
            let address = room.link(&format!("/{}?done=saved", entry.id));
            Ok(room.visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let faults: Vec<Fault> = again.faults().iter().map(to_own_section).collect();
            let note = again.draw_note(&room.visit);
            let page = draw::draw_section_form(&room, of, (&data, &faults), note);
            Ok(again.answer(page))
        }
    }
}

/// A fault at a section of the record at the field of the section's own form.
fn to_own_section(fault: &Fault) -> Fault {
    let rest = fault.at.strip_prefix("questions.sections[").and_then(|at| at.split_once(']'));
    let at = rest.map_or(fault.at.as_str(), |(_, rest)| rest.trim_start_matches('.'));
    Fault { at: to_field(at), ..fault.clone() }
}
