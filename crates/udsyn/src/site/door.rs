//! The door of the public sites: finds the authority, answers what is known already, and has the
//! rest drawn.

use super::{Place, PublicVisit, Reception, keeping::Tag, visit::Address};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, Uri},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use spine::{base::Language, kit::Failure, office::Office};
use std::sync::Arc;

/// The layer around every address of a site.
pub async fn enter(State(reception): State<Reception>, request: Request, next: Next) -> Response {
    match receive(&reception, request, next).await {
        Ok(answer) => answer,
        Err(failure) => failure.into_response(),
    }
}

async fn receive(
    reception: &Reception,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let uri = request.uri().clone();
    let (office, found) = find(reception, &uri, request.headers()).await?;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        request.extensions_mut().insert(PublicVisit::new(reception, &office, found, &uri));
        return Ok(next.run(request).await);
    }
    let today = reception.house.offices.today(office.authority());
    let address = uri.path_and_query().map_or("/", |whole| whole.as_str());
    let tag = Tag::make(&office, today, &found.place, address);
    if tag.is_held(request.headers()) {
        return Ok(tag.answer_held(request.headers()));
    }
    if let Some(answer) = reception.shelf.answer(tag, request.headers()) {
        return Ok(answer);
    }
    let asked = request.headers().clone();
    let visit = PublicVisit::new(reception, &office, found, &uri);
    request.extensions_mut().insert(visit.clone());
    // A page is drawn whole even where only its head is asked for: then it is there for the next.
    *request.method_mut() = Method::GET;
    let mut answer = reception.shelf.keep(tag, next.run(request).await, &asked).await;
    if answer.status().is_client_error() {
        answer.extensions_mut().insert(visit);
    }
    Ok(answer)
}

/// The visit of an address that no page of a site answers; none where there is no such site.
pub async fn find_visit(
    reception: &Reception,
    uri: &Uri,
    headers: &HeaderMap,
) -> Option<PublicVisit> {
    let (office, found) = find(reception, uri, headers).await.ok()?;
    Some(PublicVisit::new(reception, &office, found, uri))
}

/// The authority of a site's address, as it is now.
async fn find(
    reception: &Reception,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<(Arc<Office>, Address), Failure> {
    let (language, authority, rest) = read(uri.path()).ok_or_else(Failure::not_found)?;
    let office = reception.house.offices.find(authority).await?;
    let office = office.ok_or_else(Failure::not_found)?;
    let place = Place::find(&reception.house, authority, headers);
    Ok((office, Address { language, place, rest: rest.to_owned() }))
}

/// Language, authority and the rest of `/da/at/nordjylland/strategy`. What has no language, as
/// `/at/nordjylland/sitemap.xml`, is read in Danish.
fn read(path: &str) -> Option<(Language, &str, &str)> {
    let path = path.strip_prefix('/')?;
    let (language, rest) = match path.strip_prefix("at/") {
        Some(rest) => (Language::Da, rest),
        None => {
            let (code, rest) = path.split_once("/at/")?;
            let known = Language::parse(code)?;
            (Some(known).filter(|one| Language::INTERFACE.contains(one))?, rest)
        }
    };
    let end = rest.find('/').unwrap_or(rest.len());
    Some((language, &rest[..end], rest[end..].trim_end_matches('/')))
}

/// `GET /at/{authority}`: to the language that the browser asks for.
pub async fn choose_language(visit: PublicVisit, headers: HeaderMap) -> Redirect {
    let language = crate::app::choose_language("/", &headers);
    Redirect::to(&visit.place.path(language, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_language_authority_and_page() {
        let strategy = Some((Language::En, "herning", "/strategy/x"));
        assert_eq!(read("/en/at/herning/strategy/x"), strategy);
        assert_eq!(read("/de/at/herning"), Some((Language::De, "herning", "")));
        assert_eq!(read("/at/herning/sitemap.xml").map(|found| found.2), Some("/sitemap.xml"));
        assert_eq!(read("/xx/at/herning"), None);
        assert_eq!(read("/zh/at/herning"), None);
        assert_eq!(read("/en/strategy"), None);
    }
}
