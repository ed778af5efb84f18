//! The door: what happens to every request before a handler sees it, and to every answer after.
//!
//! Outermost first: a number of requests at most, a time at most, a page for whatever went wrong,
//! and the headers that tell the browser what it may do. Within, for every address of an authority:
//! who is asking, in which language, as of which day, and whether that one may use this address at
//! all.

use super::{
    limit::Limits,
    pack::pack,
    past::{look_back, read_moment},
    refusing::{brings_files, find_refusal},
    routes,
    typed::Typed,
    wrong::{Around, Asked, dress, explain},
};
use crate::site::{self, PublicVisit, Reception};
use axum::{
    extract::{ConnectInfo, FromRequestParts, MatchedPath, OriginalUri, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use practice::organisation::as_holder;
use spine::{
    account::{
        Actor, Cookie, Deed, SecurityEvent, SecurityKind, Target, find_network, is_same_origin,
        may_somewhere,
    },
    base::Language,
    i18n::Words,
    kit::{Failure, House, Problem, ProblemKind, Visit, VisitParts, security},
};
use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long it may take where a file is brought to the desk, over a slow line; the form itself ends
/// sooner when nothing more comes. Strangers are turned away from the desk before their form is
/// read, and elsewhere nobody brings a file.
const PATIENCE_FOR_FILES: Duration = Duration::from_secs(960);

/// What the words of an address say.
struct Place<'a> {
    language: Option<Language>,
    authority: Option<&'a str>,
    is_api: bool,
}

fn read_place(path: &str) -> Place<'_> {
    let mut words = path.trim_matches('/').splitn(4, '/');
    match (words.next(), words.next(), words.next()) {
        (Some("api"), Some("v1"), authority) => {
            let authority = authority.filter(|word| !word.contains('.'));
            Place { language: None, authority, is_api: true }
        }
        (Some("at"), authority, _) => Place { language: None, authority, is_api: false },
        (Some(language), Some("at"), authority) => {
            Place { language: interface(language), authority, is_api: false }
        }
        (language, _, _) => {
            Place { language: language.and_then(interface), authority: None, is_api: false }
        }
    }
}

/// Whether an address belongs to the API.
pub(super) fn is_for_programs(uri: &Uri) -> bool {
    read_place(uri.path()).is_api
}

/// Whether an address lies on an authority's desk.
pub(super) fn is_desk(uri: &Uri) -> bool {
    uri.path().split('/').nth(4) == Some("desk")
}

fn interface(code: &str) -> Option<Language> {
    Language::parse(code).filter(|language| Language::INTERFACE.contains(language))
}

/// The language to answer in: the address's, else what the browser asks for, else Danish (English
/// for programs).
pub fn choose_language(path: &str, headers: &HeaderMap) -> Language {
    let place = read_place(path);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let asked = || {
        accepted?.split(',').find_map(|part| {
            let code = part.split([';', '-']).next().unwrap_or_default().trim();
            interface(&code.to_ascii_lowercase())
        })
    };
    let otherwise = if place.is_api { Language::En } else { Language::Da };
    place.language.or_else(asked).unwrap_or(otherwise)
}

/// What the outermost layer works with.
#[derive(Clone)]
pub struct Outside {
    /// What every handler stands on.
    pub house: House,
    /// How much may come from where.
    pub limits: Arc<Limits>,
    /// What the public sites stand on.
    pub reception: Reception,
}

/// The outermost layer: limits, time, and a page or document for whatever went wrong.
pub async fn receive(State(outside): State<Outside>, mut request: Request, next: Next) -> Response {
    let house = &outside.house;
    let remote = find_remote(&request, house.behind_proxy);
    // Whoever signs in is a stranger until then, whatever cookies they bring.
    let is_known = !request.uri().path().ends_with("/sign-in") && remembers(house, &request);
    let asked = Asked {
        uri: request.uri().clone(),
        language: choose_language(request.uri().path(), request.headers()),
        typed: None,
    };
    let is_safe = request.method().is_safe();
    // Who looks after the server must get an answer above all when there is much to do.
    let is_health = request.uri().path().starts_with("/health/");
    let now = house.offices.real_now();
    let network = find_network(remote);
    let admitted = match is_health {
        true => Ok(()),
        false => outside.limits.admit(network, is_known, is_safe, now),
    };
    if let Err(seconds) = admitted {
        let problem = Problem::new(ProblemKind::TooMany).retry(seconds);
        return finish(house, dress(problem, &asked, &Around::default()));
    }
    if let Some(kind) = find_refusal(&request) {
        return finish(house, dress(Problem::new(kind), &asked, &Around::default()));
    }
    request.extensions_mut().insert(RemoteAddress(remote));
    let brings = is_desk(&asked.uri) && brings_files(request.headers());
    let patience = if brings { PATIENCE_FOR_FILES } else { PATIENCE };
    let (method, headers) = (request.method().clone(), request.headers().clone());
    let mut typed = None;
    let answering = async {
        if !is_for_programs(&asked.uri) {
            (request, typed) = Typed::keep(request).await;
        }
        next.run(request).await
    };
    let answer = match tokio::time::timeout(patience, answering).await {
        Ok(answer) => answer,
        Err(_) => Failure(Problem::new(ProblemKind::Unavailable).retry(10)).into_response(),
    };
    let asked = Asked { typed, ..asked };
    let answer = find_around(&outside, answer, &asked, &headers).await;
    pack(&method, &headers, finish(house, explain(answer, &asked))).await
}

/// An address that is no page of an authority is told of in that authority's own frame.
async fn find_around(
    outside: &Outside,
    mut answer: Response,
    asked: &Asked,
    headers: &HeaderMap,
) -> Response {
    let place = read_place(asked.uri.path());
    let is_lost = matches!(answer.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED)
        && answer.extensions().get::<Visit>().is_none()
        && answer.extensions().get::<PublicVisit>().is_none();
    if !is_lost || place.is_api || place.authority.is_none() {
        return answer;
    }
    let visit = match is_desk(&asked.uri) {
        true => read_visit(outside.house.clone(), &asked.uri, headers).await.ok(),
        false => None,
    };
    if let Some(visit) = visit.filter(|visit| visit.actor.is_member()) {
        answer.extensions_mut().insert(visit);
    } else if let Some(visit) = site::find_visit(&outside.reception, &asked.uri, headers).await {
        answer.extensions_mut().insert(visit);
    }
    answer
}

/// Whether the request brings a token or a session that this process knows to be good. It asks
/// nobody, so that who makes them up pays like any stranger and costs no more.
fn remembers(house: &House, request: &Request) -> bool {
    if let Some(value) = request.headers().get(header::AUTHORIZATION) {
        let token = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer "));
        return token.is_some_and(|token| house.accounts.remembers_token(token.trim()));
    }
    let session = Cookie::Session.find(request.headers(), house.https);
    session.is_some_and(|session| house.accounts.remembers_session(&session))
}

/// Where a request came from, as far as it is believed.
#[derive(Clone, Copy, Debug)]
pub struct RemoteAddress(pub IpAddr);

impl<S: Sync> FromRequestParts<S> for RemoteAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or(Self(NOWHERE)))
    }
}

/// For requests that did not come over the network, as in tests.
const NOWHERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED);

fn find_remote(request: &Request, behind_proxy: bool) -> IpAddr {
    let forwarded = || {
        let line = request.headers().get_all("x-forwarded-for").iter().next_back()?;
        line.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
    };
    let direct = || Some(request.extensions().get::<ConnectInfo<SocketAddr>>()?.0.ip());
    let proxied = if behind_proxy { forwarded() } else { None };
    proxied.or_else(direct).unwrap_or(NOWHERE)
}

fn finish(house: &House, mut answer: Response) -> Response {
    // What does not say that it may be kept, is not.
    answer.headers_mut().entry(header::CACHE_CONTROL).or_insert(UNKEPT);
    security::protect(answer, house.https)
}

/// For whatever depends on who asks: no cache keeps it, neither on the way nor in the browser.
const UNKEPT: HeaderValue = HeaderValue::from_static("private, no-store");

/// The inner layer, for every address of an authority.
pub async fn enter(
    State(house): State<House>,
    matched: MatchedPath,
    OriginalUri(uri): OriginalUri,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(least) = routes::find_least(request.method(), matched.as_str()) else {
        return (StatusCode::METHOD_NOT_ALLOWED, routes::list_allowed(matched.as_str()))
            .into_response();
    };
    let visit = match read_visit(house, &uri, request.headers()).await {
        Ok(visit) => visit,
        Err(failure) => return turn_away(failure, &request),
    };
    let remote = request.extensions().get::<RemoteAddress>().map(|remote| remote.0);
    let asked = format!("{} {}", request.method(), matched.as_str());
    let mut answer = match check_entry(&visit, least, request.method(), request.headers()) {
        Ok(()) => {
            request.extensions_mut().insert(visit.clone());
            next.run(request).await
        }
        Err(failure) => turn_away(failure, &request),
    };
    answer.headers_mut().insert(header::CACHE_CONTROL, UNKEPT);
    if let Some(kind) = find_noted(&answer, &asked) {
        note(&visit, kind, &asked, remote).await;
    }
    if answer.extensions().get::<Problem>().is_some() || answer.status().is_client_error() {
        return with_visit(answer, visit);
    }
    answer
}

/// What of an answer stands in the security log: that somebody was refused, or took data out.
fn find_noted(answer: &Response, asked: &str) -> Option<SecurityKind> {
    let media = answer.headers().get(header::CONTENT_TYPE);
    let media = media.and_then(|media| media.to_str().ok()).unwrap_or_default();
    let is_table = media.starts_with("text/csv") || media.contains("spreadsheet");
    // What somebody attached is a file of theirs and no export of ours.
    let is_export = answer.status().is_success() && is_table && !asked.contains("/files/");
    match answer.status() {
        StatusCode::FORBIDDEN => Some(SecurityKind::Refused),
        _ if is_export => Some(SecurityKind::Exported),
        _ => None,
    }
}

/// Writes into the security log what somebody who is known did.
async fn note(visit: &Visit, kind: SecurityKind, asked: &str, remote: Option<IpAddr>) {
    if matches!(visit.actor, Actor::Visitor) {
        return;
    }
    let (by, authority) = (visit.actor.author(), Some(visit.authority()));
    let event = SecurityEvent { kind, authority, by: &by, about: "", remote, detail: asked };
    visit.house.accounts.note(event).await;
}

fn with_visit(mut answer: Response, visit: Visit) -> Response {
    answer.extensions_mut().insert(visit);
    answer
}

/// Whoever must sign in first to read a page is led there, and back afterwards.
fn turn_away(failure: Failure, request: &Request) -> Response {
    let uri = request.uri();
    let is_page = request.method().is_safe() && !uri.path().starts_with("/api/");
    if failure.0.kind != ProblemKind::SignIn || !is_page {
        return failure.into_response();
    }
    let language = choose_language(uri.path(), request.headers());
    let wanted = uri.path_and_query().map_or("/", |whole| whole.as_str());
    let path = format!("/{}/sign-in", language.code());
    Redirect::to(&spine::kit::address(&path, [("to", wanted)])).into_response()
}

fn check_entry(
    visit: &Visit,
    least: Deed,
    method: &Method,
    headers: &HeaderMap,
) -> Result<(), Failure> {
    if visit.address.starts_with("/api/") {
        // Programs change things with a token, which no browser sends of itself.
        if !method.is_safe() && !matches!(visit.actor, Actor::Token(_)) {
            return Err(Problem::new(ProblemKind::SignIn).into());
        }
    } else if !is_same_origin(method, headers) {
        let detail = visit.words.say("app-foreign-form");
        return Err(Problem::new(ProblemKind::Forbidden).detail(detail).into());
    }
    if may_somewhere(&visit.actor, least) {
        return Ok(());
    }
    // Not even somewhere: then not on the authority as a whole either, and that says how to refuse.
    visit.need(least, &Target::default())?;
    Ok(())
}

async fn read_visit(house: House, uri: &Uri, headers: &HeaderMap) -> Result<Visit, Failure> {
    let place = read_place(uri.path());
    let authority = place.authority.ok_or_else(Failure::not_found)?;
    if !place.is_api && place.language.is_none() {
        return Err(Failure::not_found());
    }
    let language = choose_language(uri.path(), headers);
    let actor = find_actor(&house, authority, uri.path(), headers).await?;
    let seen = find_seen(headers, authority);
    let office = house.offices.find_after(authority, seen).await?;
    let office = office.ok_or_else(Failure::not_found)?;
    let today = house.offices.today(authority);
    let actor = as_holder(actor, &office, today);
    let asked = read_moment(uri, Words::new(language), place.is_api)?;
    let (view, today, as_of) = look_back(&house, &office, &actor, asked, today).await?;
    let address = uri.path_and_query().map_or("/", |whole| whole.as_str()).to_owned();
    let words = Words::new(language);
    Ok(Visit::new(VisitParts { house, words, actor, office, view, today, as_of, address }))
}

async fn find_actor(
    house: &House,
    authority: &str,
    path: &str,
    headers: &HeaderMap,
) -> Result<Actor, Failure> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let token = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer "));
        let actor = match token {
            Some(token) => house.accounts.find_token_actor(token.trim(), authority).await?,
            None => None,
        };
        return actor.ok_or_else(|| Failure(Problem::new(ProblemKind::SignIn)));
    }
    match Cookie::Session.find(headers, house.https) {
        Some(session) => {
            let actor = house.accounts.find_actor(&session, authority).await?;
            // Who came by a link in a mail is nobody anywhere else.
            Ok(if actor.may_go(path) { actor } else { Actor::Visitor })
        }
        None => Ok(Actor::Visitor),
    }
}

/// The cookie with the sequence number of one's own last write, so that another node does not
/// answer before it has seen it.
pub const SEEN: &str = "udsyn-seen";

fn find_seen(headers: &HeaderMap, authority: &str) -> i64 {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().strip_prefix(SEEN)?.strip_prefix('='))
        .filter_map(|value| value.split_once('.'))
        .find(|(slug, _)| *slug == authority)
        .and_then(|(_, seq)| seq.parse().ok())
        .unwrap_or(0)
}
