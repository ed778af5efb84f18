//! The addresses of what money is open and what it could be for: programmes, calls, needs and
//! applications.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::calls::pages::{
    application, applications, bring, call, calls, deeds, history, hits, need, needs, programmes,
    snapshot, write_application, write_call, write_need,
};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    GET "/{language}/at/{authority}/desk/programmes" Some(Deed::SeeInternal) => programmes::show;

    // calls
    GET "/{language}/at/{authority}/desk/calls" Some(Deed::SeeInternal) => calls::list;
    GET "/{language}/at/{authority}/desk/calls.csv" Some(Deed::SeeInternal) => calls::file;
    GET "/{language}/at/{authority}/desk/calls/new" Some(Deed::EditCalls) => write_call::start;
    POST "/{language}/at/{authority}/desk/calls/new" Some(Deed::EditCalls) => write_call::enter;
    GET "/{language}/at/{authority}/desk/calls/import" Some(Deed::EditCalls) => bring::ask;
    POST "/{language}/at/{authority}/desk/calls/import" Some(Deed::EditCalls) => bring::send;
    GET "/{language}/at/{authority}/desk/calls/imports/{id}"
        Some(Deed::SeeInternal) => snapshot::show;
    GET "/{language}/at/{authority}/desk/calls/{id}" Some(Deed::SeeInternal) => call::show;
    GET "/{language}/at/{authority}/desk/calls/{id}/edit" Some(Deed::EditCalls) => write_call::edit;
    POST "/{language}/at/{authority}/desk/calls/{id}/edit"
        Some(Deed::EditCalls) => write_call::change;
    POST "/{language}/at/{authority}/desk/calls/{id}/needs" Some(Deed::EditNeed) => call::note_fit;
    GET "/{language}/at/{authority}/desk/calls/{id}/history"
        Some(Deed::SeeHistory) => history::of_call;

    // needs
    GET "/{language}/at/{authority}/desk/needs" Some(Deed::SeeInternal) => needs::list;
    GET "/{language}/at/{authority}/desk/needs.csv" Some(Deed::SeeInternal) => needs::file;
    GET "/{language}/at/{authority}/desk/needs/new" Some(Deed::EditNeed) => write_need::start;
    POST "/{language}/at/{authority}/desk/needs/new" Some(Deed::EditNeed) => write_need::raise;
    GET "/{language}/at/{authority}/desk/needs/{id}" Some(Deed::SeeInternal) => need::show;
    GET "/{language}/at/{authority}/desk/needs/{id}/edit" Some(Deed::EditNeed) => write_need::edit;
    POST "/{language}/at/{authority}/desk/needs/{id}/edit"
        Some(Deed::EditNeed) => write_need::change;
    GET "/{language}/at/{authority}/desk/needs/{id}/close" Some(Deed::EditNeed) => need::ask_close;
    POST "/{language}/at/{authority}/desk/needs/{id}/close" Some(Deed::EditNeed) => need::close;
    GET "/{language}/at/{authority}/desk/needs/{id}/history"
        Some(Deed::SeeHistory) => history::of_need;

    // applications
    GET "/{language}/at/{authority}/desk/applications"
        Some(Deed::SeeInternal) => applications::list;
    GET "/{language}/at/{authority}/desk/applications.csv"
        Some(Deed::SeeInternal) => applications::file;
    GET "/{language}/at/{authority}/desk/applications/results"
        Some(Deed::SeeInternal) => hits::show;
    GET "/{language}/at/{authority}/desk/applications/results.csv"
        Some(Deed::SeeInternal) => hits::file;
    GET "/{language}/at/{authority}/desk/applications/new"
        Some(Deed::EditApplication) => write_application::start;
    POST "/{language}/at/{authority}/desk/applications/new"
        Some(Deed::EditApplication) => write_application::enter;
    GET "/{language}/at/{authority}/desk/applications/{id}"
        Some(Deed::SeeInternal) => application::show;
    GET "/{language}/at/{authority}/desk/applications/{id}/edit"
        Some(Deed::EditApplication) => write_application::edit;
    POST "/{language}/at/{authority}/desk/applications/{id}/edit"
        Some(Deed::EditApplication) => write_application::change;
    GET "/{language}/at/{authority}/desk/applications/{id}/hand-over"
        Some(Deed::EditApplication) => deeds::ask_hand_over;
    POST "/{language}/at/{authority}/desk/applications/{id}/hand-over"
        Some(Deed::EditApplication) => deeds::hand_over;
    GET "/{language}/at/{authority}/desk/applications/{id}/answer"
        Some(Deed::EditApplication) => deeds::ask_answer;
    POST "/{language}/at/{authority}/desk/applications/{id}/answer"
        Some(Deed::EditApplication) => deeds::answer;
    GET "/{language}/at/{authority}/desk/applications/{id}/stage"
        Some(Deed::EditApplication) => deeds::ask_stage;
    POST "/{language}/at/{authority}/desk/applications/{id}/stage"
        Some(Deed::EditApplication) => deeds::move_on;
    GET "/{language}/at/{authority}/desk/applications/{id}/cooperation"
        Some(Deed::EditApplication) => deeds::ask_cooperation;
    POST "/{language}/at/{authority}/desk/applications/{id}/cooperation"
        Some(Deed::EditApplication) => deeds::attach;
    GET "/{language}/at/{authority}/desk/applications/{id}/history"
        Some(Deed::SeeHistory) => history::of_application;
}
