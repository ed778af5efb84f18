//! The addresses of participations of ours that were found in open lists.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::participation::pages::{answer, bring, history, list, ours, show};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    GET "/{language}/at/{authority}/desk/participations" Some(Deed::SeeInternal) => list::show;
    GET "/{language}/at/{authority}/desk/participations.csv" Some(Deed::SeeInternal) => list::file;
    GET "/{language}/at/{authority}/desk/participations/bring"
        Some(Deed::EditCalls) => bring::ask;
    POST "/{language}/at/{authority}/desk/participations/bring"
        Some(Deed::EditCalls) => bring::send;
    GET "/{language}/at/{authority}/desk/participations/ours"
        Some(Deed::SeeInternal) => ours::show;
    GET "/{language}/at/{authority}/desk/participations/ours/edit"
        Some(Deed::EditAuthority) => ours::edit;
    POST "/{language}/at/{authority}/desk/participations/ours/edit"
        Some(Deed::EditAuthority) => ours::change;
    GET "/{language}/at/{authority}/desk/participations/{id}"
        Some(Deed::SeeInternal) => show::show;
    POST "/{language}/at/{authority}/desk/participations/{id}/answer"
        Some(Deed::EditCooperation) => answer::answer;
    GET "/{language}/at/{authority}/desk/participations/{id}/history"
        Some(Deed::SeeHistory) => history::show;
}
