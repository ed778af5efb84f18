//! How something will look to everybody that is not published yet: the same page, over an office in
//! which it is. Nothing is written.

use super::{Place, PublicVisit, Reception, cooperations, strategy, visit::Address};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::Markup;
use practice::{
    cooperation::{
        list_rows,
        pages::{access, publish::read_withheld},
        publish_cooperation,
    },
    strategy::{pages::access as strategies, publish_edition},
};
use spine::{
    account::Deed,
    kit::{Failure, House, Visit, form::FormData},
    office::{CommitError, Draft, Office},
};
use std::sync::Arc;

/// The office as it would be after a draft.
fn imagine(visit: &Visit, draft: Draft) -> Result<Arc<Office>, Failure> {
    if draft.changes.is_empty() {
        return Ok(visit.office.to_public());
    }
    let now = visit.house.offices.now(visit.authority());
    let (_, next) = visit
        .office
        .amend(draft, "preview", now)?
        .map_err(|refusal| visit.refuse(CommitError::Refused(refusal)))?;
    Ok(next.to_public())
}

fn begin(
    house: &House,
    visit: &Visit,
    office: Arc<Office>,
    headers: &HeaderMap,
    rest: String,
) -> PublicVisit {
    let place = Place::find(house, visit.authority(), headers);
    let found = Address { language: visit.words.language(), place, rest };
    // What would be published now is looked at, whatever day the address asks for.
    let today = house.offices.today(visit.authority());
    PublicVisit::preview(&Reception::new(house.clone()), office, today, found)
}

/// What is not published is nobody else's to keep.
fn answer(page: Markup) -> Response {
    let mut answer = page.into_response();
    let keep = HeaderValue::from_static("private, no-store");
    answer.headers_mut().insert(header::CACHE_CONTROL, keep);
    answer
}

/// `GET …/desk/cooperations/{slug}/preview`
pub async fn preview_cooperation(
    State(house): State<House>,
    visit: Visit,
    Path((_, _, slug)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::SeeInternal)?;
    let query = visit.address.split_once('?').map_or("", |(_, query)| query);
    let asked = FormData::parse(query.as_bytes()).unwrap_or_default();
    // Without a choice it is shown as it would be published now.
    let withheld = match query.is_empty() {
        true => entry.record.withheld.clone(),
        false => read_withheld(asked.list("withheld")),
    };
    let draft = publish_cooperation(&visit.office, &entry.id, entry.seq, &withheld)
        .map_err(|refusal| visit.refuse(CommitError::Refused(refusal)))?;
    let office = imagine(&visit, draft)?;
    let rows = list_rows(&office, house.offices.today(visit.authority()));
    let row = rows.iter().find(|row| row.entry.id == entry.id).ok_or_else(Failure::not_found)?;
    let rest = format!("/cooperations/{}", entry.record.slug);
    let public = begin(&house, &visit, office.clone(), &headers, rest);
    Ok(answer(cooperations::draw(&public, row)?))
}

/// `GET …/desk/strategy/{strategy}/editions/{edition}/preview`
pub async fn preview_edition(
    State(house): State<House>,
    visit: Visit,
    Path((_, _, slug, word)): Path<(String, String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let at = (slug.as_str(), word.as_str());
    let place = strategies::find_edition(&visit, &visit.office, at, Deed::SeeInternal)?;
    let (found, edition) = (place.strategy, place.edition);
    let draft = publish_edition(&visit.office, &edition.id, edition.seq)
        .map_err(|refusal| visit.refuse(CommitError::Refused(refusal)))?;
    let office = imagine(&visit, draft)?;
    let rest = format!("/strategy/{}/editions/{}", found.record.slug, edition.record.slug);
    let public = begin(&house, &visit, office, &headers, rest);
    let strategy = public.office.find_entry(&found.id).ok_or_else(Failure::not_found)?;
    let edition = public.office.find_entry(&edition.id).ok_or_else(Failure::not_found)?;
    Ok(answer(strategy::draw_edition(&public, strategy, edition)?))
}
