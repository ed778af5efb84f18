//! The addresses of handing over, of taking back, and of calendars.

use super::{Answers, Entry, Plain, get, post};
use crate::desk::calendar;
use axum::Router;
use practice::{deeds::pages as deeds, handover::pages as handover};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    // handing over
    GET "/{language}/at/{authority}/desk/handover" Some(Deed::HandOver) => handover::list;
    GET "/{language}/at/{authority}/desk/handover/people/{person}"
        Some(Deed::HandOver) => handover::show;
    POST "/{language}/at/{authority}/desk/handover/people/{person}"
        Some(Deed::HandOver) => handover::send;
    GET "/{language}/at/{authority}/desk/handover/people/{person}/letters"
        Some(Deed::HandOver) => handover::show_letters;
    GET "/{language}/at/{authority}/desk/handover/terms/{term}"
        Some(Deed::HandOver) => handover::show_term;
    POST "/{language}/at/{authority}/desk/handover/terms/{term}"
        Some(Deed::HandOver) => handover::open;

    // what was done to many records at once, and taking it back
    GET "/{language}/at/{authority}/desk/deeds" Some(Deed::SeeHistory) => deeds::list;
    GET "/{language}/at/{authority}/desk/deeds/{seq}" Some(Deed::SeeHistory) => deeds::show;
    POST "/{language}/at/{authority}/desk/deeds/{seq}" Some(Deed::SeeHistory) => deeds::send;

    GET "/{language}/at/{authority}/desk/calendar" Some(Deed::SeeInternal) => calendar::show;
    POST "/{language}/at/{authority}/desk/calendar" Some(Deed::SeeInternal) => calendar::renew;
}
