//! Opening an installation, and building the router over it.

use super::{
    config::Store,
    door::{self, Outside},
    limit::Limits,
    routes,
};
use crate::{
    desk,
    site::{self, Reception},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    middleware,
};
use spine::{
    account::Accounts,
    kit::{Failure, House, HouseParts, form::Arrivals},
    ledger::{Db, Ledger, LedgerError},
    office::{Clock, Offices},
    search::{FileReader, Index},
};
use std::sync::Arc;
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;

/// How large a request may be, in bytes; addresses that take files allow more.
pub(super) const BODY: usize = 1024 * 1024;

/// An opened installation.
pub struct Installation {
    /// The offices.
    pub offices: Offices,
    /// The accounts.
    pub accounts: Arc<Accounts>,
    /// The words of everything written down; nobody has read them yet.
    pub search: Index,
    /// Where files wait that are being brought.
    pub arrivals: Arrivals,
}

/// Opens the database at an address, brings its tables up to date, and opens the offices on it.
///
/// # Errors
/// A sentence about what is wrong and what to do.
pub async fn open(address: &str, store: &Store) -> Result<Installation, String> {
    open_at(address, store, Clock::system()).await
}

/// The same by another clock than the machine's, so that what takes years can be tried.
///
/// # Errors
/// As [`open`].
pub async fn open_at(address: &str, store: &Store, clock: Clock) -> Result<Installation, String> {
    spine::i18n::install(&desk::texts());
    let zone = store.find_zone()?;
    let explain = |error: LedgerError| format!("The database at {} : {error}", hide(address));
    let db = Db::open(address).await.map_err(explain)?;
    db.migrate().await.map_err(explain)?;
    let accounts = Arc::new(Accounts::new(db.clone()));
    let ledger = Ledger::new(db).with_room(i64::from(store.file_room) * 1_000_000_000);
    let offices = Offices::open(ledger, practice::KINDS, clock, zone);
    let folder = store.data.as_ref().map(|folder| folder.join("search"));
    let reader = store.reader.clone().map_or_else(FileReader::this_program, FileReader::new);
    let search = Index::new(offices.clone(), practice::SEARCHED, folder, reader);
    Ok(Installation { offices, accounts, search, arrivals: Arrivals::new(store.data.clone()) })
}

/// An address without the password in it.
fn hide(address: &str) -> String {
    match (address.find("://"), address.rfind('@')) {
        (Some(scheme), Some(host)) => format!("{}…{}", &address[..scheme + 3], &address[host..]),
        _ => address.to_owned(),
    }
}

/// The whole program as a router.
pub fn build_router(
    installation: &Installation,
    serve: &super::config::Serve,
    demo: bool,
) -> Router {
    let house = House::new(HouseParts {
        offices: installation.offices.clone(),
        accounts: installation.accounts.clone(),
        search: installation.search.clone(),
        arrivals: installation.arrivals.clone(),
        https: serve.https,
        behind_proxy: serve.behind_proxy,
        hosts: serve.hosts.clone(),
        address: find_address(serve),
        sends_mail: serve.mail.mail_server.is_some(),
        demo,
        frame: desk::frame,
    });
    let reception = Reception::new(house.clone());
    let outside = Outside {
        house: house.clone(),
        limits: Arc::new(Limits::default()),
        reception: reception.clone(),
    };
    let enter = middleware::from_fn_with_state(house.clone(), door::enter);
    let enter_site = middleware::from_fn_with_state(reception, site::enter);
    let whole = routes::build_inside()
        .route_layer(enter)
        .merge(routes::build_public().route_layer(enter_site))
        .merge(routes::build_outside())
        .layer(DefaultBodyLimit::max(BODY))
        .layer(CatchPanicLayer::custom(explain_panic))
        .layer(middleware::from_fn_with_state(outside, door::receive))
        .with_state(house);
    with_hosts(whole, serve.hosts.clone())
}

/// Where people reach the program, as far as it was told.
pub(super) fn find_address(serve: &super::config::Serve) -> String {
    serve.mail.address.clone().unwrap_or_else(|| format!("http://{}", serve.listen))
}

/// On a host of its own an authority's addresses leave out its word; it is put back before the
/// routes are asked.
fn with_hosts(whole: Router, hosts: Vec<(String, String)>) -> Router {
    if hosts.is_empty() {
        return whole;
    }
    let complete = move |mut request: Request| {
        if let Some(uri) = site::complete(&hosts, request.headers(), request.uri()) {
            *request.uri_mut() = uri;
        }
        request
    };
    Router::new().fallback_service(whole.map_request(complete))
}

fn explain_panic(panic: Box<dyn std::any::Any + Send>) -> axum::response::Response {
    use axum::response::IntoResponse;
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    Failure::broken(&text).into_response()
}
