//! The table of contents of the program: every address, with the least that one must be allowed to
//! do to use it. A test calls every one of them as every role and compares with a written table.

use crate::{api, desk::entrance};
use axum::{
    Router,
    http::Method,
    routing::{get, post},
};
use practice::{
    cooperation::{
        Cooperation,
        pages::{self, files, one},
    },
    organisation::{Body, Organisation, Unit},
};
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
    GET "/api/v1" None => api::show_index;
    GET "/api/v1/openapi.json" None => api::show_document;
}

contents! { INSIDE, inside,
    GET "/{language}/at/{authority}" Some(Deed::SeeInternal) => entrance::to_desk;

    // For programs.
    GET "/api/v1/{authority}/cooperations" Some(Deed::SeePublished) => api::list::<Cooperation>;
    POST "/api/v1/{authority}/cooperations" Some(Deed::Propose) => api::create::<Cooperation>;
    GET "/api/v1/{authority}/cooperations/{id}"
        Some(Deed::SeePublished) => api::show::<Cooperation>;
    PUT "/api/v1/{authority}/cooperations/{id}"
        Some(Deed::EditCooperation) => api::change::<Cooperation>;
    GET "/api/v1/{authority}/cooperations/{id}/history"
        Some(Deed::SeeHistory) => api::list_history::<Cooperation>;
    GET "/api/v1/{authority}/organisations" Some(Deed::SeePublished) => api::list::<Organisation>;
    POST "/api/v1/{authority}/organisations"
        Some(Deed::EditOrganisations) => api::create::<Organisation>;
    GET "/api/v1/{authority}/organisations/{id}"
        Some(Deed::SeePublished) => api::show::<Organisation>;
    PUT "/api/v1/{authority}/organisations/{id}"
        Some(Deed::EditOrganisations) => api::change::<Organisation>;
    GET "/api/v1/{authority}/organisations/{id}/history"
        Some(Deed::SeeHistory) => api::list_history::<Organisation>;
    GET "/api/v1/{authority}/units" Some(Deed::SeePublished) => api::list::<Unit>;
    POST "/api/v1/{authority}/units" Some(Deed::EditUnits) => api::create::<Unit>;
    GET "/api/v1/{authority}/units/{id}" Some(Deed::SeePublished) => api::show::<Unit>;
    PUT "/api/v1/{authority}/units/{id}" Some(Deed::EditUnits) => api::change::<Unit>;
    GET "/api/v1/{authority}/units/{id}/history"
        Some(Deed::SeeHistory) => api::list_history::<Unit>;
    GET "/api/v1/{authority}/bodies" Some(Deed::SeePublished) => api::list::<Body>;
    POST "/api/v1/{authority}/bodies" Some(Deed::EditBodies) => api::create::<Body>;
    GET "/api/v1/{authority}/bodies/{id}" Some(Deed::SeePublished) => api::show::<Body>;
    PUT "/api/v1/{authority}/bodies/{id}" Some(Deed::EditBodies) => api::change::<Body>;
    GET "/api/v1/{authority}/bodies/{id}/history"
        Some(Deed::SeeHistory) => api::list_history::<Body>;

    // Today and the register
    GET "/{language}/at/{authority}/desk" Some(Deed::SeeInternal) => pages::today::show;
    GET "/{language}/at/{authority}/desk/cooperations"
        Some(Deed::SeeInternal) => pages::register::show;
    GET "/{language}/at/{authority}/desk/cooperations.csv"
        Some(Deed::SeeInternal) => pages::export::list;
    GET "/{language}/at/{authority}/desk/cooperations/money.csv"
        Some(Deed::SeeInternal) => pages::export::money;
    GET "/{language}/at/{authority}/desk/cooperations/timeline"
        Some(Deed::SeeInternal) => pages::timeline::show;
    GET "/{language}/at/{authority}/desk/views/new"
        Some(Deed::SaveOwnView) => pages::views::show_new;
    POST "/{language}/at/{authority}/desk/views" Some(Deed::SaveOwnView) => pages::views::save;
    GET "/{language}/at/{authority}/desk/views/{id}/remove"
        Some(Deed::SaveOwnView) => pages::views::ask_removal;
    POST "/{language}/at/{authority}/desk/views/{id}/remove"
        Some(Deed::SaveOwnView) => pages::views::remove;
    // One cooperation
    GET "/{language}/at/{authority}/desk/cooperations/{slug}" Some(Deed::SeeInternal)
        => one::show;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/files" Some(Deed::EditCooperation)
        => files::add;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/files/{hash}" Some(Deed::SeeInternal)
        => files::give;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/files/{hash}/remove"
        Some(Deed::EditCooperation) => files::remove;
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
