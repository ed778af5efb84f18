//! The table of contents of the program: every address, with the least that one must be allowed to
//! do to use it. A test calls every one of them as every role and compares with a written table.

use super::handler::{Answers, Plain};
use crate::{
    api,
    desk::{
        accessibility, account, admin, answer, calendar, entrance, forgotten, invitation, welcome,
    },
    site,
};
use axum::{
    Router,
    http::{HeaderName, Method, header},
    routing::{get, post},
};
use practice::{
    cooperation::{
        Cooperation,
        pages::{self, edit, files, history, new, one, publish},
    },
    organisation::{Body, CouncilTerm, Organisation, Person, Unit, pages as organisation},
    search,
    strategy::{Edition, Node, Strategy},
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
        pub(super) const $list: &[Entry] = &[$(
            Entry { method: stringify!($method), path: $path, least: $least }
        ),+];

        pub(super) fn $router() -> Router<House> {
            let mut router = Router::new();
            $(
                let handler = Plain(|request, house| Answers::answer($handler, request, house));
                router = router.route($path, contents!(@method $method)(handler));
            )+
            router
        }
    };
    (@method GET) => { get::<Plain, (), House> };
    (@method POST) => { post::<Plain, (), House> };
    (@method PUT) => { axum::routing::put::<Plain, (), House> };
}

mod calls;
mod deciding;
mod found;
mod funding;
mod handing;
mod measuring;
mod monitoring;
mod plans;
mod screening;
mod strategy;

contents! { OUTSIDE, outside,
    GET "/" None => entrance::choose_language;
    GET "/{language}" None => welcome::show;
    GET "/{language}/sign-in" None => entrance::show_sign_in;
    POST "/{language}/sign-in" None => entrance::sign_in;
    POST "/{language}/sign-out" None => entrance::sign_out;
    POST "/{language}/demo/sign-in" None => welcome::try_it;
    GET "/{language}/accessibility" None => accessibility::show;

    // by a link of one's own
    GET "/{language}/invitation/{secret}" None => invitation::show;
    POST "/{language}/invitation/{secret}" None => invitation::confirm;
    GET "/{language}/forgotten" None => forgotten::show;
    POST "/{language}/forgotten" None => forgotten::ask;
    GET "/{language}/new-password/{secret}" None => forgotten::show_new;
    POST "/{language}/new-password/{secret}" None => forgotten::choose_new;

    // from a mail, and for calendars
    GET "/{language}/answer/{secret}" None => answer::show;
    POST "/{language}/answer/{secret}" None => answer::open;
    GET "/calendar/{name}" None => calendar::serve;

    // one's own account
    GET "/{language}/account" None => account::show;
    POST "/{language}/account" None => account::change_profile;
    POST "/{language}/account/password" None => account::change_password;
    POST "/{language}/account/sessions/end" None => account::end_all_sessions;
    POST "/{language}/account/sessions/{id}/end" None => account::end_session;

    GET "/assets/{name}" None => entrance::serve_asset;
    GET "/favicon.ico" None => entrance::serve_mark;
    GET "/robots.txt" None => site::robots;
    GET "/sitemap.xml" None => site::sitemaps;
    GET "/health/live" None => entrance::live;
    GET "/health/ready" None => entrance::ready;
    GET "/api/v1" None => api::show_index;
    GET "/api/v1/openapi.json" None => api::show_document;
}

// The public site of an authority. On a host of its own `at/{authority}` is left out.
contents! { SITE, public,
    GET "/at/{authority}" None => site::choose_language;
    GET "/at/{authority}/sitemap.xml" None => site::sitemap;
    GET "/{language}/at/{authority}" None => site::show_home;
    GET "/{language}/at/{authority}/strategy" None => site::list_strategies;
    GET "/{language}/at/{authority}/strategy/{strategy}" None => site::show_strategy;
    GET "/{language}/at/{authority}/strategy/{strategy}/{node}" None => site::show_node;
    GET "/{language}/at/{authority}/strategy/{strategy}/editions/{edition}" None
        => site::show_edition;
    GET "/{language}/at/{authority}/cooperations" None => site::list_cooperations;
    GET "/{language}/at/{authority}/cooperations.csv" None => site::cooperations_file;
    GET "/{language}/at/{authority}/cooperations/{slug}" None => site::show_cooperation;
    GET "/{language}/at/{authority}/cooperations/{slug}/files/{hash}" None => site::give_file;
    GET "/{language}/at/{authority}/partners" None => site::list_partners;
    GET "/{language}/at/{authority}/partners/{country}" None => site::show_country;
    GET "/{language}/at/{authority}/money" None => site::show_money;
    GET "/{language}/at/{authority}/money.csv" None => site::money_file;
    GET "/{language}/at/{authority}/logo/{hash}" None => site::give_logo;
    GET "/{language}/at/{authority}/contact" None => site::contact;
    GET "/{language}/at/{authority}/accessibility" None => site::accessibility;
    GET "/{language}/at/{authority}/changes" None => site::show_changes;
    GET "/{language}/at/{authority}/feed.xml" None => site::feed;
    GET "/{language}/at/{authority}/data" None => site::show_data;
    GET "/{language}/at/{authority}/search" None => site::show_search;
    GET "/{language}/at/{authority}/feedback" None => site::show_feedback;
    POST "/{language}/at/{authority}/feedback" None => site::send_feedback;
    GET "/{language}/at/{authority}/feedback/thanks" None => site::thank;
}

contents! { INSIDE, inside,
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
    GET "/api/v1/{authority}/strategies" Some(Deed::SeePublished) => api::list::<Strategy>;
    POST "/api/v1/{authority}/strategies" Some(Deed::EditStrategy) => api::create::<Strategy>;
    GET "/api/v1/{authority}/strategies/{id}" Some(Deed::SeePublished) => api::show::<Strategy>;
    PUT "/api/v1/{authority}/strategies/{id}" Some(Deed::EditStrategy) => api::change::<Strategy>;
    GET "/api/v1/{authority}/strategies/{id}/history"
        Some(Deed::SeeHistory) => api::list_history::<Strategy>;
    GET "/api/v1/{authority}/editions" Some(Deed::SeePublished) => api::list::<Edition>;
    POST "/api/v1/{authority}/editions" Some(Deed::EditStrategy) => api::create::<Edition>;
    GET "/api/v1/{authority}/editions/{id}" Some(Deed::SeePublished) => api::show::<Edition>;
    PUT "/api/v1/{authority}/editions/{id}" Some(Deed::EditStrategy) => api::change::<Edition>;
    GET "/api/v1/{authority}/editions/{id}/history"
        Some(Deed::SeeHistory) => api::list_history::<Edition>;
    GET "/api/v1/{authority}/nodes" Some(Deed::SeePublished) => api::list::<Node>;
    POST "/api/v1/{authority}/nodes" Some(Deed::EditStrategy) => api::create::<Node>;
    GET "/api/v1/{authority}/nodes/{id}" Some(Deed::SeePublished) => api::show::<Node>;
    PUT "/api/v1/{authority}/nodes/{id}" Some(Deed::EditStrategy) => api::change::<Node>;
    GET "/api/v1/{authority}/nodes/{id}/history"
        Some(Deed::SeeHistory) => api::list_history::<Node>;

    GET "/api/v1/{authority}/search" Some(Deed::SeePublished) => api::find;

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
    // Looking for words
    GET "/{language}/at/{authority}/desk/search" Some(Deed::SeeInternal) => search::pages::show;
    // One cooperation
    GET "/{language}/at/{authority}/desk/cooperations/new" Some(Deed::Propose) => new::show;
    POST "/{language}/at/{authority}/desk/cooperations/new" Some(Deed::Propose) => new::send;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}" Some(Deed::SeeInternal)
        => one::show;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/files" Some(Deed::EditCooperation)
        => files::add;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/files/{hash}" Some(Deed::SeeInternal)
        => files::give;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/files/{hash}/read"
        Some(Deed::EditCooperation) => files::read_again;
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
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/serves" Some(Deed::EditCooperation)
        => edit::confirm;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/publish" Some(Deed::Publish)
        => publish::ask;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/publish" Some(Deed::Publish)
        => publish::publish;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/preview" Some(Deed::SeeInternal)
        => site::preview_cooperation;
    GET "/{language}/at/{authority}/desk/strategy/{strategy}/editions/{edition}/preview"
        Some(Deed::SeeInternal) => site::preview_edition;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/remove" Some(Deed::RemoveDraftEntry)
        => publish::ask_remove;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/remove" Some(Deed::RemoveDraftEntry)
        => publish::remove;
    // organisations
    GET "/{language}/at/{authority}/desk/organisations"
        Some(Deed::SeeInternal) => organisation::list::<Organisation>;
    POST "/{language}/at/{authority}/desk/organisations"
        Some(Deed::EditOrganisations) => organisation::enter::<Organisation>;
    GET "/{language}/at/{authority}/desk/organisations/new"
        Some(Deed::EditOrganisations) => organisation::start::<Organisation>;
    GET "/{language}/at/{authority}/desk/organisations/{id}"
        Some(Deed::SeeInternal) => organisation::show::<Organisation>;
    POST "/{language}/at/{authority}/desk/organisations/{id}"
        Some(Deed::EditOrganisations) => organisation::change::<Organisation>;
    GET "/{language}/at/{authority}/desk/organisations/{id}/edit"
        Some(Deed::EditOrganisations) => organisation::edit::<Organisation>;
    GET "/{language}/at/{authority}/desk/organisations/{id}/remove"
        Some(Deed::EditOrganisations) => organisation::ask_removal::<Organisation>;
    POST "/{language}/at/{authority}/desk/organisations/{id}/remove"
        Some(Deed::EditOrganisations) => organisation::remove::<Organisation>;
    GET "/{language}/at/{authority}/desk/organisations/{id}/merge"
        Some(Deed::EditOrganisations) => organisation::ask_merge;
    POST "/{language}/at/{authority}/desk/organisations/{id}/merge"
        Some(Deed::EditOrganisations) => organisation::merge;
    GET "/{language}/at/{authority}/desk/organisations/{id}/history"
        Some(Deed::SeeHistory) => organisation::history::<Organisation>;

    // the administration: who there is
    GET "/{language}/at/{authority}/desk/admin" Some(Deed::SeeInternal) => admin::show_admin;
    GET "/{language}/at/{authority}/desk/admin/authority"
        Some(Deed::SeeInternal) => organisation::show_authority;
    POST "/{language}/at/{authority}/desk/admin/authority"
        Some(Deed::EditAuthority) => organisation::change_authority;
    GET "/{language}/at/{authority}/desk/admin/authority/edit"
        Some(Deed::EditAuthority) => organisation::edit_authority;
    GET "/{language}/at/{authority}/desk/admin/authority/history"
        Some(Deed::SeeHistory) => organisation::show_authority_history;
    GET "/{language}/at/{authority}/desk/admin/authority/logo"
        Some(Deed::EditAuthority) => organisation::edit_logo;
    POST "/{language}/at/{authority}/desk/admin/authority/logo"
        Some(Deed::EditAuthority) => organisation::change_logo;
    POST "/{language}/at/{authority}/desk/admin/authority/logo/remove"
        Some(Deed::EditAuthority) => organisation::take_logo;
    GET "/{language}/at/{authority}/desk/admin/units"
        Some(Deed::SeeInternal) => organisation::list::<Unit>;
    POST "/{language}/at/{authority}/desk/admin/units"
        Some(Deed::EditUnits) => organisation::enter::<Unit>;
    GET "/{language}/at/{authority}/desk/admin/units/new"
        Some(Deed::EditUnits) => organisation::start::<Unit>;
    GET "/{language}/at/{authority}/desk/admin/units/{id}"
        Some(Deed::SeeInternal) => organisation::show::<Unit>;
    POST "/{language}/at/{authority}/desk/admin/units/{id}"
        Some(Deed::EditUnits) => organisation::change::<Unit>;
    GET "/{language}/at/{authority}/desk/admin/units/{id}/edit"
        Some(Deed::EditUnits) => organisation::edit::<Unit>;
    GET "/{language}/at/{authority}/desk/admin/units/{id}/close"
        Some(Deed::EditUnits) => organisation::show_closing::<Unit>;
    POST "/{language}/at/{authority}/desk/admin/units/{id}/close"
        Some(Deed::EditUnits) => organisation::close::<Unit>;
    GET "/{language}/at/{authority}/desk/admin/units/{id}/remove"
        Some(Deed::EditUnits) => organisation::ask_removal::<Unit>;
    POST "/{language}/at/{authority}/desk/admin/units/{id}/remove"
        Some(Deed::EditUnits) => organisation::remove::<Unit>;
    GET "/{language}/at/{authority}/desk/admin/units/{id}/history"
        Some(Deed::SeeHistory) => organisation::history::<Unit>;
    GET "/{language}/at/{authority}/desk/admin/bodies"
        Some(Deed::SeeInternal) => organisation::list::<Body>;
    POST "/{language}/at/{authority}/desk/admin/bodies"
        Some(Deed::EditBodies) => organisation::enter::<Body>;
    GET "/{language}/at/{authority}/desk/admin/bodies/new"
        Some(Deed::EditBodies) => organisation::start::<Body>;
    GET "/{language}/at/{authority}/desk/admin/bodies/{id}"
        Some(Deed::SeeInternal) => organisation::show::<Body>;
    POST "/{language}/at/{authority}/desk/admin/bodies/{id}"
        Some(Deed::EditBodies) => organisation::change::<Body>;
    GET "/{language}/at/{authority}/desk/admin/bodies/{id}/edit"
        Some(Deed::EditBodies) => organisation::edit::<Body>;
    GET "/{language}/at/{authority}/desk/admin/bodies/{id}/close"
        Some(Deed::EditBodies) => organisation::show_closing::<Body>;
    POST "/{language}/at/{authority}/desk/admin/bodies/{id}/close"
        Some(Deed::EditBodies) => organisation::close::<Body>;
    GET "/{language}/at/{authority}/desk/admin/bodies/{id}/remove"
        Some(Deed::EditBodies) => organisation::ask_removal::<Body>;
    POST "/{language}/at/{authority}/desk/admin/bodies/{id}/remove"
        Some(Deed::EditBodies) => organisation::remove::<Body>;
    GET "/{language}/at/{authority}/desk/admin/bodies/{id}/history"
        Some(Deed::SeeHistory) => organisation::history::<Body>;
    GET "/{language}/at/{authority}/desk/admin/terms"
        Some(Deed::SeeInternal) => organisation::list::<CouncilTerm>;
    POST "/{language}/at/{authority}/desk/admin/terms"
        Some(Deed::EditTerms) => organisation::enter::<CouncilTerm>;
    GET "/{language}/at/{authority}/desk/admin/terms/new"
        Some(Deed::EditTerms) => organisation::start::<CouncilTerm>;
    GET "/{language}/at/{authority}/desk/admin/terms/{id}"
        Some(Deed::SeeInternal) => organisation::show::<CouncilTerm>;
    POST "/{language}/at/{authority}/desk/admin/terms/{id}"
        Some(Deed::EditTerms) => organisation::change::<CouncilTerm>;
    GET "/{language}/at/{authority}/desk/admin/terms/{id}/edit"
        Some(Deed::EditTerms) => organisation::edit::<CouncilTerm>;
    GET "/{language}/at/{authority}/desk/admin/terms/{id}/remove"
        Some(Deed::EditTerms) => organisation::ask_removal::<CouncilTerm>;
    POST "/{language}/at/{authority}/desk/admin/terms/{id}/remove"
        Some(Deed::EditTerms) => organisation::remove::<CouncilTerm>;
    GET "/{language}/at/{authority}/desk/admin/terms/{id}/history"
        Some(Deed::SeeHistory) => organisation::history::<CouncilTerm>;
    GET "/{language}/at/{authority}/desk/admin/people"
        Some(Deed::SeeInternal) => organisation::list::<Person>;
    POST "/{language}/at/{authority}/desk/admin/people"
        Some(Deed::EditPeople) => organisation::enter::<Person>;
    GET "/{language}/at/{authority}/desk/admin/people/new"
        Some(Deed::EditPeople) => organisation::start::<Person>;
    GET "/{language}/at/{authority}/desk/admin/people/{id}"
        Some(Deed::SeeInternal) => organisation::show::<Person>;
    POST "/{language}/at/{authority}/desk/admin/people/{id}"
        Some(Deed::EditPeople) => organisation::change::<Person>;
    GET "/{language}/at/{authority}/desk/admin/people/{id}/edit"
        Some(Deed::EditPeople) => organisation::edit::<Person>;
    GET "/{language}/at/{authority}/desk/admin/people/{id}/close"
        Some(Deed::EditPeople) => organisation::show_closing::<Person>;
    POST "/{language}/at/{authority}/desk/admin/people/{id}/close"
        Some(Deed::EditPeople) => organisation::close::<Person>;
    GET "/{language}/at/{authority}/desk/admin/people/{id}/remove"
        Some(Deed::EditPeople) => organisation::ask_removal::<Person>;
    POST "/{language}/at/{authority}/desk/admin/people/{id}/remove"
        Some(Deed::EditPeople) => organisation::remove::<Person>;
    GET "/{language}/at/{authority}/desk/admin/people/{id}/history"
        Some(Deed::SeeHistory) => organisation::history::<Person>;
    GET "/{language}/at/{authority}/desk/admin/people/{id}/erase"
        Some(Deed::EditPeople) => organisation::ask_erasure;
    POST "/{language}/at/{authority}/desk/admin/people/{id}/erase"
        Some(Deed::EditPeople) => organisation::erase_name;

    // the administration: who may do what, and what was done
    GET "/{language}/at/{authority}/desk/admin/accounts"
        Some(Deed::ManageAccounts) => admin::list_accounts;
    POST "/{language}/at/{authority}/desk/admin/accounts"
        Some(Deed::ManageAccounts) => admin::invite;
    GET "/{language}/at/{authority}/desk/admin/accounts/new"
        Some(Deed::ManageAccounts) => admin::start_invitation;
    POST "/{language}/at/{authority}/desk/admin/invitations/{id}/again"
        Some(Deed::ManageAccounts) => admin::invite_again;
    POST "/{language}/at/{authority}/desk/admin/invitations/{id}/withdraw"
        Some(Deed::ManageAccounts) => admin::withdraw_invitation;
    GET "/{language}/at/{authority}/desk/admin/accounts/{id}"
        Some(Deed::ManageAccounts) => admin::show_account;
    POST "/{language}/at/{authority}/desk/admin/accounts/{id}"
        Some(Deed::ManageAccounts) => admin::change_account;
    POST "/{language}/at/{authority}/desk/admin/accounts/{id}/password"
        Some(Deed::ManageAccounts) => admin::make_password_link;
    POST "/{language}/at/{authority}/desk/admin/accounts/{id}/sessions/end"
        Some(Deed::ManageAccounts) => admin::end_sessions;
    POST "/{language}/at/{authority}/desk/admin/accounts/{id}/block"
        Some(Deed::ManageAccounts) => admin::block_account;
    POST "/{language}/at/{authority}/desk/admin/accounts/{id}/unblock"
        Some(Deed::ManageAccounts) => admin::unblock_account;
    GET "/{language}/at/{authority}/desk/admin/accounts/{id}/remove"
        Some(Deed::ManageAccounts) => admin::ask_removal;
    POST "/{language}/at/{authority}/desk/admin/accounts/{id}/remove"
        Some(Deed::ManageAccounts) => admin::remove_account;
    GET "/{language}/at/{authority}/desk/admin/tokens"
        Some(Deed::ManageTokens) => admin::list_tokens;
    POST "/{language}/at/{authority}/desk/admin/tokens"
        Some(Deed::ManageTokens) => admin::create_token;
    POST "/{language}/at/{authority}/desk/admin/tokens/{id}/revoke"
        Some(Deed::ManageTokens) => admin::revoke_token;
    GET "/{language}/at/{authority}/desk/admin/security"
        Some(Deed::ManageAccounts) => admin::show_security;
    GET "/{language}/at/{authority}/desk/admin/mail"
        Some(Deed::ManageAccounts) => admin::list_mails;
    POST "/{language}/at/{authority}/desk/admin/mail/{id}/again"
        Some(Deed::ManageAccounts) => admin::send_again;
    POST "/{language}/at/{authority}/desk/admin/mail/{id}/remove"
        Some(Deed::ManageAccounts) => admin::remove_mail;
    GET "/{language}/at/{authority}/desk/admin/feedback"
        Some(Deed::AnswerFeedback) => admin::list_feedback;
    POST "/{language}/at/{authority}/desk/admin/feedback/{id}/done"
        Some(Deed::AnswerFeedback) => admin::finish_feedback;
    POST "/{language}/at/{authority}/desk/admin/feedback/{id}/remove"
        Some(Deed::AnswerFeedback) => admin::remove_feedback;
    GET "/{language}/at/{authority}/desk/admin/log" Some(Deed::Export) => admin::show_log;
    POST "/{language}/at/{authority}/desk/admin/log/verify"
        Some(Deed::EditAuthority) => admin::verify;
}

/// Every address of the program.
pub static CONTENTS: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let parts = [
        calls::LIST,
        found::LIST,
        deciding::LIST,
        funding::LIST,
        handing::LIST,
        measuring::LIST,
        monitoring::LIST,
        plans::LIST,
        screening::LIST,
        strategy::LIST,
    ];
    [&[OUTSIDE, SITE, INSIDE][..], &parts].concat().concat()
});

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

/// What may be asked of an address, as a header says it.
pub fn list_allowed(path: &str) -> [(HeaderName, String); 1] {
    let methods = CONTENTS.iter().filter(|entry| entry.path == path).map(|entry| entry.method);
    let methods = methods.flat_map(|method| match method {
        "GET" => vec!["GET", "HEAD"],
        other => vec![other],
    });
    [(header::ALLOW, methods.collect::<Vec<_>>().join(","))]
}

/// The addresses that belong to no authority.
pub fn build_outside() -> Router<House> {
    outside()
}

/// The addresses of the public sites; every one goes through [`site::enter`].
pub fn build_public() -> Router<House> {
    public()
}

/// The addresses of an authority; every one goes through [`super::door::enter`].
pub fn build_inside() -> Router<House> {
    inside()
        .merge(calls::router())
        .merge(found::router())
        .merge(deciding::router())
        .merge(handing::router())
        .merge(funding::router())
        .merge(measuring::router())
        .merge(monitoring::router())
        .merge(plans::router())
        .merge(screening::router())
        .merge(strategy::router())
}
