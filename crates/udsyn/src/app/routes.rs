//! The table of contents of the program: every address, with the least that one must be allowed to
//! do to use it. A test calls every one of them as every role and compares with a written table.

use crate::desk::entrance;
use axum::{
    Router,
    http::Method,
    routing::{get, post},
};
use practice::cooperation::pages::{edit, files, history, new, one, publish};
use spine::{account::Deed, kit::House};
use std::{collections::HashMap, sync::LazyLock};

/// An address and who may use it.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The method.
    pub method: &'static str,
    /// The address, with its variable parts in braces.
    pub path: &'static str,
    /// The least that one must be allowed to do; none where everybody may.
    pub least: Option<Deed>,
}

/// Writes a table of addresses and the router that serves exactly these.
macro_rules! contents {
    ($list:ident, $router:ident, $($method:ident $path:literal $least:expr => $handler:path;)+) => {
        const $list: &[Entry] = &[$(
            Entry { method: stringify!($method), path: $path, least: $least }
        ),+];

        fn $router() -> Router<House> {
            Router::new()$(.route($path, contents!(@method $method, $handler)))+
        }
    };
    (@method GET, $handler:path) => { get($handler) };
    (@method POST, $handler:path) => { post($handler) };
    (@method PUT, $handler:path) => { axum::routing::put($handler) };
}

contents! { OUTSIDE, outside,
    GET "/" None => entrance::choose_language;
    GET "/{language}" None => entrance::list_authorities;
    GET "/{language}/sign-in" None => entrance::show_sign_in;
    POST "/{language}/sign-in" None => entrance::sign_in;
    POST "/{language}/sign-out" None => entrance::sign_out;
    GET "/assets/{name}" None => entrance::serve_asset;
    GET "/favicon.ico" None => entrance::serve_mark;
    GET "/robots.txt" None => entrance::robots;
    GET "/health/live" None => entrance::live;
    GET "/health/ready" None => entrance::ready;
}

contents! { INSIDE, inside,
    GET "/{language}/at/{authority}" Some(Deed::SeeInternal) => entrance::to_desk;

    // One cooperation
    GET "/{language}/at/{authority}/desk/cooperations/new" Some(Deed::Propose) => new::show;
    POST "/{language}/at/{authority}/desk/cooperations/new" Some(Deed::Propose) => new::send;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}" Some(Deed::SeeInternal)
        => one::show;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/files" Some(Deed::EditCooperation)
        => files::add;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/files/{hash}" Some(Deed::SeeInternal)
        => files::give;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/files/{hash}/remove"
        Some(Deed::EditCooperation) => files::remove;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/history" Some(Deed::SeeHistory)
        => history::show;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/edit/{section}"
        Some(Deed::EditCooperation) => edit::show;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/edit/{section}"
        Some(Deed::EditCooperation) => edit::save;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/edit/{section}/draft"
        Some(Deed::EditCooperation) => edit::keep_draft;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/publish" Some(Deed::Publish)
        => publish::ask;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/publish" Some(Deed::Publish)
        => publish::publish;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/remove" Some(Deed::RemoveDraftEntry)
        => publish::ask_remove;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/remove" Some(Deed::RemoveDraftEntry)
        => publish::remove;
}

/// Every address of the program.
pub static CONTENTS: LazyLock<Vec<Entry>> =
    LazyLock::new(|| OUTSIDE.iter().chain(INSIDE).copied().collect());

/// The least that one must be allowed to do to use an address; none when there is no such address.
pub fn find_least(method: &Method, path: &str) -> Option<Deed> {
    static LEAST: LazyLock<HashMap<(&str, &str), Deed>> = LazyLock::new(|| {
        let known =
            CONTENTS.iter().filter_map(|entry| Some(((entry.method, entry.path), entry.least?)));
        known.collect()
    });
    let method = if method == Method::HEAD { Method::GET } else { method.clone() };
    LEAST.get(&(method.as_str(), path)).copied()
}

/// The addresses that belong to no authority.
pub fn build_outside() -> Router<House> {
    outside()
}

/// The addresses of an authority; every one goes through [`super::door::enter`].
pub fn build_inside() -> Router<House> {
    inside()
}
