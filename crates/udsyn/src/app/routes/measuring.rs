//! The addresses of what is measured and what was promised: indicators with their values, and
//! performance contracts.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::{contract::pages as contract, indicator::pages as indicator};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    GET "/{language}/at/{authority}/desk/indicators"
        Some(Deed::SeeInternal) => indicator::list::show;
    GET "/{language}/at/{authority}/desk/indicators.csv"
        Some(Deed::SeeInternal) => indicator::list::file;
    GET "/{language}/at/{authority}/desk/indicators/new"
        Some(Deed::EditIndicators) => indicator::edit::start;
    POST "/{language}/at/{authority}/desk/indicators/new"
        Some(Deed::EditIndicators) => indicator::edit::enter;
    GET "/{language}/at/{authority}/desk/indicators/{id}"
        Some(Deed::SeeInternal) => indicator::show::show;
    GET "/{language}/at/{authority}/desk/indicators/{id}/values.csv"
        Some(Deed::SeeInternal) => indicator::show::file;
    GET "/{language}/at/{authority}/desk/indicators/{id}/edit"
        Some(Deed::EditIndicators) => indicator::edit::edit;
    POST "/{language}/at/{authority}/desk/indicators/{id}/edit"
        Some(Deed::EditIndicators) => indicator::edit::change;
    GET "/{language}/at/{authority}/desk/indicators/{id}/measure"
        Some(Deed::Measure) => indicator::value::start;
    POST "/{language}/at/{authority}/desk/indicators/{id}/measure"
        Some(Deed::Measure) => indicator::value::enter;
    GET "/{language}/at/{authority}/desk/indicators/{id}/history"
        Some(Deed::SeeHistory) => indicator::show::history;
    POST "/{language}/at/{authority}/desk/values/{id}/approve"
        Some(Deed::ApproveValues) => indicator::value::approve;
    GET "/{language}/at/{authority}/desk/values/{id}/edit"
        Some(Deed::Measure) => indicator::value::edit;
    POST "/{language}/at/{authority}/desk/values/{id}/edit"
        Some(Deed::Measure) => indicator::value::change;

    GET "/{language}/at/{authority}/desk/contracts" Some(Deed::SeeInternal) => contract::list::show;
    GET "/{language}/at/{authority}/desk/contracts/new"
        Some(Deed::EditContract) => contract::edit::start;
    POST "/{language}/at/{authority}/desk/contracts/new"
        Some(Deed::EditContract) => contract::edit::enter;
    GET "/{language}/at/{authority}/desk/contracts/{id}"
        Some(Deed::SeeInternal) => contract::show::show;
    GET "/{language}/at/{authority}/desk/contracts/{id}/edit"
        Some(Deed::EditContract) => contract::edit::edit;
    POST "/{language}/at/{authority}/desk/contracts/{id}/edit"
        Some(Deed::EditContract) => contract::edit::change;
    GET "/{language}/at/{authority}/desk/contracts/{id}/history"
        Some(Deed::SeeHistory) => contract::show::history;
    GET "/{language}/at/{authority}/desk/contracts/{id}/demands/new"
        Some(Deed::EditContract) => contract::demand::start;
    POST "/{language}/at/{authority}/desk/contracts/{id}/demands/new"
        Some(Deed::EditContract) => contract::demand::enter;
    GET "/{language}/at/{authority}/desk/contracts/{id}/demands/{demand}"
        Some(Deed::EditContract) => contract::demand::edit;
    POST "/{language}/at/{authority}/desk/contracts/{id}/demands/{demand}"
        Some(Deed::EditContract) => contract::demand::change;
    GET "/{language}/at/{authority}/desk/contracts/{id}/demands/{demand}/result"
        Some(Deed::EditContract) => contract::demand::ask_result;
    POST "/{language}/at/{authority}/desk/contracts/{id}/demands/{demand}/result"
        Some(Deed::EditContract) => contract::demand::follow;
}
