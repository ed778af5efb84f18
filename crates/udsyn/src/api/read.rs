//! Reading: a list, and one record.

use super::{
    item::{Seen, Side, write_item, write_items},
    need_history,
    query::{self, AS_OF, Pairs, Part},
    resource::{Asked, Resource},
};
use axum::{
    body::Body,
    extract::{Path, Query},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use jiff::civil::Date;
use serde::Serialize;
use spine::{
    base::{Fault, Id},
    kit::{Failure, Visit},
    office::Entry,
};
use std::sync::Arc;
use utoipa::ToSchema;

/// Where a list stands, before its items.
#[derive(Serialize, ToSchema)]
pub(super) struct ListHead {
    /// How many fit, on all pages.
    total: usize,
    /// How many are given at most.
    limit: usize,
    /// How many were passed over.
    offset: usize,
    /// The change of the authority's log that it was read at.
    as_of_seq: i64,
    /// The day it is seen from.
    #[schema(value_type = String, format = Date)]
    as_of_day: Date,
    /// True when the log begins after the day asked for: then what is known now is shown.
    is_before_log: bool,
}

/// `GET /api/v1/{authority}/{many}`
pub async fn list<R: Resource>(
    visit: Visit,
    Query(pairs): Query<Pairs>,
) -> Result<Response, Failure> {
    need_history(&visit)?;
    let Part { limit, offset } = query::read_list::<R>(&visit, &pairs)?;
    let entries = select::<R>(&visit, pairs)
        .map_err(|faults| query::refuse(&visit, faults, R::PARAMETERS))?;
    let page: Vec<_> = entries.iter().skip(offset).take(limit).cloned().collect();
    let head = ListHead {
        total: entries.len(),
        limit,
        offset,
        as_of_seq: visit.view.seq(),
        as_of_day: visit.today,
        is_before_log: is_before_log(&visit),
    };
    let mut body = serde_json::to_string(&head).map_err(|error| Failure::broken(&error))?;
    // The items were written before, so they are set in as text.
    body.pop();
    body.push_str(",\"items\":[");
    write_items(&mut body, &visit, &page)?;
    body.push_str("]}");
    Ok(answer(&visit, StatusCode::OK, body))
}

/// Those that fit and that the visit may see, each with the side it may see.
fn select<R: Resource>(visit: &Visit, mut pairs: Pairs) -> Result<Vec<Seen<R>>, Vec<Fault>> {
    pairs.retain(|(name, _)| R::PARAMETERS.iter().any(|parameter| parameter.name == name));
    let sided = |entry: Arc<Entry<R>>| {
        let side = entry.record.find_side(visit)?;
        Some((entry, side))
    };
    let found = R::select(&Asked { visit, pairs: &pairs })?;
    Ok(found.into_iter().filter_map(sided).collect())
}

/// `GET /api/v1/{authority}/{many}/{id}`
pub async fn show<R: Resource>(
    visit: Visit,
    Path((_, word)): Path<(String, String)>,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    need_history(&visit)?;
    query::check_all(&visit, &pairs, &AS_OF)?;
    let (entry, side) = match find::<R>(&visit, &word, "")? {
        Found::Here(entry, side) => (entry, side),
        Found::Elsewhere(answer) => return Ok(answer),
    };
    let tag = write_tag(&visit, entry.seq, side);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known = known.is_some_and(|known| {
        known.split(',').any(|one| matches!(one.trim(), "*") || one.trim() == tag)
    });
    let mut answer = if is_known {
        let mut answer = answer(&visit, StatusCode::NOT_MODIFIED, String::new());
        answer.headers_mut().remove(header::CONTENT_TYPE);
        answer
    } else {
        let body = write_item(&visit.view, &entry, (visit.today, side))?;
        answer(&visit, StatusCode::OK, body)
    };
    set(&mut answer, header::ETAG, &tag);
    Ok(answer)
}

/// A record that was asked for.
pub(super) enum Found<R: Resource> {
    /// Here it is, with the side that the visit may see.
    Here(Arc<Entry<R>>, Side),
    /// It has another address now.
    Elsewhere(Response),
}

/// Finds the record with this id or with this word in its addresses, now or before.
///
/// # Errors
/// 404, also for a record that the visit may not know of.
pub(super) fn find<R: Resource>(
    visit: &Visit,
    word: &str,
    rest: &str,
) -> Result<Found<R>, Failure> {
    let by_id = || visit.view.find_entry(&Id::<R>::parse(word)?);
    let entry = by_id().or_else(|| visit.view.find_by_address(word));
    let entry = entry.ok_or_else(Failure::not_found)?;
    // Not by `need`, which asks a visitor to sign in and so would say that there is something.
    let side = entry.record.find_side(visit).ok_or_else(Failure::not_found)?;
    match entry.record.addresses().first() {
        Some(now) if now != word && entry.id.as_str() != word => {
            let query = visit.address.find('?').map_or("", |at| &visit.address[at..]);
            let (authority, many) = (visit.authority(), R::MANY);
            // What stands within another record has a slash in its word.
            let now = now.replace('/', "%2F");
            let to = format!("/api/v1/{authority}/{many}/{now}{rest}{query}");
            let mut answer = Response::new(Body::empty());
            *answer.status_mut() = StatusCode::PERMANENT_REDIRECT;
            set(&mut answer, header::LOCATION, &to);
            Ok(Found::Elsewhere(answer))
        }
        Some(_) | None => Ok(Found::Here(entry.clone(), side)),
    }
}

/// The tag of a record as it goes out: its version first, then what else decides how it looks.
pub(super) fn write_tag(visit: &Visit, version: i64, side: Side) -> String {
    match side {
        Side::Internal => format!("\"{version}-{}\"", visit.today),
        Side::Public => format!("\"{version}-{}-public\"", visit.today),
    }
}

fn is_before_log(visit: &Visit) -> bool {
    visit.as_of.is_some_and(|as_of| as_of.is_before_log)
}

/// A JSON answer that says at which change and from which day it was read.
pub(super) fn answer(visit: &Visit, status: StatusCode, body: String) -> Response {
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = status;
    set(&mut answer, header::CONTENT_TYPE, "application/json");
    set(&mut answer, header::CACHE_CONTROL, "private, no-cache");
    set(&mut answer, header::VARY, "Authorization, Cookie, Accept-Language");
    set(&mut answer, HeaderName::from_static("udsyn-seq"), &visit.view.seq().to_string());
    set(&mut answer, HeaderName::from_static("udsyn-day"), &visit.today.to_string());
    if is_before_log(visit) {
        set(&mut answer, HeaderName::from_static("udsyn-before-log"), "true");
    }
    answer
}

pub(super) fn set(answer: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}
