//! What happens at the addresses of every kept kind: who may, read, do, answer.

use super::{Kept, Reading, draw};
use crate::organisation::{Change, change_record, enter_record, list_users, remove_record};
use axum::{
    body::Bytes,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use spine::{
    account::{AccountError, Target},
    base::{Fault, Id},
    kit::{
        Failure, Problem, ProblemKind, Visit,
        form::{FormData, Reader},
    },
    office::{CommitError, Draft, Receipt, Refusal},
};

/// The words of an address: language, authority, id.
type Words3 = Path<(String, String, String)>;

/// The fields of a form that was sent.
///
/// # Errors
/// When they cannot be read.
pub fn read_form(body: &Bytes) -> Result<FormData, Failure> {
    FormData::parse(body)
        .map_err(|fault| Problem::new(ProblemKind::Unreadable).faults(vec![fault]).into())
}

fn need<R: Kept>(visit: &Visit) -> Result<(), Failure> {
    visit.need(R::PLACE.deed, &Target::default())
}

fn read_id<R>(text: &str) -> Result<Id<R>, Failure> {
    Id::parse(text).ok_or_else(Failure::not_found)
}

/// `GET …/units`: all of a kind.
pub async fn list<R: Kept>(visit: Visit) -> Result<Markup, Failure> {
    Ok(draw::draw_all::<R>(&Reading::of(visit).await?))
}

/// `GET …/units/{id}`: one of them.
///
/// # Errors
/// 404 where there is none, and none that it became part of.
pub async fn show<R: Kept>(visit: Visit, Path((_, _, id)): Words3) -> Result<Response, Failure> {
    let reading = Reading::of(visit).await?;
    if let Some(entry) = reading.office().find_entry(&read_id::<R>(&id)?) {
        return Ok(draw::draw_one(&reading, entry).into_response());
    }
    let now = reading.office().find_by_address::<R>(&id).ok_or_else(Failure::not_found)?;
    Ok(Redirect::to(&reading.address::<R>(&format!("/{}", now.id))).into_response())
}

/// `GET …/units/new`: the form of a new one.
pub async fn start<R: Kept>(visit: Visit) -> Result<Markup, Failure> {
    need::<R>(&visit)?;
    let reading = Reading::of(visit).await?;
    let data = reading.query();
    Ok(draw::draw_new::<R>(&reading, &data, &[]))
}

/// `POST …/units`: enters a new one.
pub async fn enter<R: Kept>(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need::<R>(&visit)?;
    let mut data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    if data.take_added_row().is_some() {
        return Ok(draw::draw_new::<R>(&reading, &data, &[]).into_response());
    }
    let visit = &reading.visit;
    let record = match read_record::<R>(&reading, &data, None) {
        Ok(record) => record,
        Err(faults) => return Ok(again(draw::draw_new::<R>(&reading, &data, &faults))),
    };
    let twins = record.draw_twins(&reading);
    if !twins.is_empty() && !data.has(draw::DESPITE) {
        return Ok(again(draw::draw_new_beside::<R>(&reading, &data, &[], &twins)));
    }
    let id = visit.make_id::<R>();
    let (new, reason) = (id.clone(), data.get("reason").trim().to_owned());
    let done = visit.commit(move |office| enter_record(office, &new, &record, &reason)).await;
    match done {
        Ok(receipt) => after(&reading, &id, &data, &receipt, "entered").await,
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            Ok(again(draw::draw_new::<R>(&reading, &data, &faults)))
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// `GET …/units/{id}/edit`: the form of one.
pub async fn edit<R: Kept>(visit: Visit, Path((_, _, id)): Words3) -> Result<Markup, Failure> {
    need::<R>(&visit)?;
    let reading = Reading::of(visit).await?;
    let entry = reading.visit.office.find_entry(&read_id::<R>(&id)?).cloned();
    let entry = entry.ok_or_else(Failure::not_found)?;
    let data = draw::fill_form(&reading, &entry);
    Ok(draw::draw_edit(&reading, &entry, &data, &[]))
}

/// `POST …/units/{id}`: changes one.
pub async fn change<R: Kept>(
    visit: Visit,
    Path((_, _, id)): Words3,
    body: Bytes,
) -> Result<Response, Failure> {
    need::<R>(&visit)?;
    let mut data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let id = read_id::<R>(&id)?;
    let entry = visit.office.find_entry(&id).cloned().ok_or_else(Failure::not_found)?;
    if data.take_added_row().is_some() {
        return Ok(draw::draw_edit(&reading, &entry, &data, &[]).into_response());
    }
    let record = match read_record(&reading, &data, Some(&entry.record)) {
        Ok(record) => record,
        Err(faults) => return Ok(again(draw::draw_edit(&reading, &entry, &data, &faults))),
    };
    let typed = record.clone();
    let read_at = data.get("read_at").parse().unwrap_or(0);
    let reason = data.get("reason").trim().to_owned();
    let change = Change { id: id.clone(), read_at, record, reason };
    match visit.commit(move |office| change_record(office, &change)).await {
        Ok(receipt) => after(&reading, &id, &data, &receipt, "changed").await,
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            Ok(again(draw::draw_edit(&reading, &entry, &data, &faults)))
        }
        Err(CommitError::Refused(Refusal::Stale { .. })) => {
            let newest = visit.house.offices.find(visit.authority()).await?;
            let newest = newest.ok_or_else(Failure::not_found)?;
            let newest = newest.find_entry(&id).cloned().ok_or_else(Failure::not_found)?;
            let page = draw::draw_conflict(&reading, &newest, &typed, &data);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// `GET …/units/{id}/close`: asks for the day.
pub async fn show_closing<R: Kept>(
    visit: Visit,
    Path((_, _, id)): Words3,
) -> Result<Markup, Failure> {
    need::<R>(&visit)?;
    let reading = Reading::of(visit).await?;
    let entry = reading.visit.office.find_entry(&read_id::<R>(&id)?).cloned();
    let entry = entry.ok_or_else(Failure::not_found)?;
    let mut data = FormData::new();
    data.put("read_at", entry.seq);
    draw::draw_closing(&reading, &entry, &data, &[]).ok_or_else(Failure::not_found)
}

/// `POST …/units/{id}/close`: closes it on that day.
pub async fn close<R: Kept>(
    visit: Visit,
    Path((_, _, id)): Words3,
    body: Bytes,
) -> Result<Response, Failure> {
    need::<R>(&visit)?;
    let data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let id = read_id::<R>(&id)?;
    let entry = visit.office.find_entry(&id).cloned().ok_or_else(Failure::not_found)?;
    let closing = R::CLOSING.ok_or_else(Failure::not_found)?;
    let mut reader = Reader::new(visit.words, &data);
    let day = reader.needed_date(closing.field);
    let faults = reader.into_faults();
    let redraw = |faults: &[Fault]| {
        let page = draw::draw_closing(&reading, &entry, &data, faults);
        page.map(again).ok_or_else(Failure::not_found)
    };
    let Some(day) = day else { return redraw(&faults) };
    let read_at = data.get("read_at").parse().unwrap_or(0);
    let (closed, reason) = (id.clone(), data.get("reason").trim().to_owned());
    let done = visit.commit(move |office| {
        let draft = (closing.close)(office, &closed, read_at, day)?;
        Ok(Draft { reason: reason.clone(), ..draft })
    });
    match done.await {
        Ok(receipt) => Ok(go_to(&reading, &id, &receipt, "changed")),
        Err(CommitError::Refused(Refusal::Faults(faults))) => redraw(&faults),
        Err(error) => Err(visit.refuse(error)),
    }
}

/// `GET …/units/{id}/remove`: asks, or says by what it is used.
pub async fn ask_removal<R: Kept>(
    visit: Visit,
    Path((_, _, id)): Words3,
) -> Result<Markup, Failure> {
    need::<R>(&visit)?;
    let reading = Reading::of(visit).await?;
    let entry = reading.visit.office.find_entry(&read_id::<R>(&id)?).cloned();
    Ok(draw::draw_removal(&reading, &*entry.ok_or_else(Failure::not_found)?, None))
}

/// `POST …/units/{id}/remove`: removes it; only when nothing uses it.
pub async fn remove<R: Kept>(
    visit: Visit,
    Path((_, _, id)): Words3,
    body: Bytes,
) -> Result<Response, Failure> {
    need::<R>(&visit)?;
    let data = read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let id = read_id::<R>(&id)?;
    let entry = visit.office.find_entry(&id).cloned().ok_or_else(Failure::not_found)?;
    if !list_users(&visit.office, &id).is_empty() {
        let page = draw::draw_removal(&reading, &*entry, None);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let read_at = data.get("read_at").parse().unwrap_or(0);
    let reason = data.get("reason").trim().to_owned();
    let typed = reason.clone();
    let done = visit.commit(move |office| {
        let draft = remove_record(office, &id, read_at)?;
        Ok(Draft { reason: reason.clone(), ..draft })
    });
    match done.await {
        Ok(receipt) => {
            let address = format!("{}?done=removed", reading.address::<R>(""));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(CommitError::Refused(Refusal::Stale { .. })) => {
            let page = draw::draw_removal(&reading, &*entry, Some(&typed));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// The record in a form, or everything that is wrong with it.
fn read_record<R: Kept>(
    reading: &Reading,
    data: &FormData,
    before: Option<&R>,
) -> Result<R, Vec<Fault>> {
    let mut reader = Reader::new(reading.words(), data);
    let record = R::read(&mut reader, before);
    let mut faults = reader.into_faults();
    if let Some(record) = &record {
        let more = record.check();
        faults
            .extend(more.into_iter().filter(|fault| !is_told(&faults, fault)).collect::<Vec<_>>());
    }
    record.filter(|_| faults.is_empty()).ok_or(faults)
}

fn is_told(faults: &[Fault], fault: &Fault) -> bool {
    faults.iter().any(|known| known.at == fault.at)
}

/// The form once more, with what was typed.
fn again(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// What stands beside the record is kept; what is wrong with that is told in the form of the
/// record, which by now is there.
async fn after<R: Kept>(
    reading: &Reading,
    id: &Id<R>,
    data: &FormData,
    receipt: &Receipt,
    done: &str,
) -> Result<Response, Failure> {
    match R::keep_beside(reading, id, data).await {
        Ok(()) => Ok(go_to(reading, id, receipt, done)),
        Err(AccountError::Faults(faults)) => {
            let visit = &reading.visit;
            let newest = visit.house.offices.find_after(visit.authority(), receipt.seq).await?;
            let newest = newest.ok_or_else(Failure::not_found)?;
            let entry = newest.find_entry(id).cloned().ok_or_else(Failure::not_found)?;
            Ok(again(draw::draw_edit(reading, &entry, &draw::read_now(data, entry.seq), &faults)))
        }
        Err(error) => Err(error.into()),
    }
}

fn go_to<R: Kept>(reading: &Reading, id: &Id<R>, receipt: &Receipt, done: &str) -> Response {
    let address = reading.address::<R>(&format!("/{id}?done={done}"));
    reading.visit.see_other(&address, receipt)
}
