//! The addresses of monitoring: rounds, reports, what the council reads.

use super::{Answers, Entry, Plain, get, post};
use crate::app::remind;
use axum::Router;
use practice::monitoring::pages::{
    answer, chase, council, council_finish, deeds, lists, overview, owners, report, rounds,
};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    GET "/{language}/at/{authority}/desk/monitoring" Some(Deed::SeeInternal) => rounds::list;
    GET "/{language}/at/{authority}/desk/monitoring/new" Some(Deed::KeepRound) => rounds::start;
    POST "/{language}/at/{authority}/desk/monitoring/new" Some(Deed::KeepRound) => rounds::open;
    GET "/{language}/at/{authority}/desk/monitoring/owners"
        Some(Deed::KeepRound) => owners::show;
    POST "/{language}/at/{authority}/desk/monitoring/owners"
        Some(Deed::KeepRound) => owners::assign;
    GET "/{language}/at/{authority}/desk/monitoring/{year}"
        Some(Deed::SeeInternal) => overview::show;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/answers"
        Some(Deed::SeeInternal) => lists::answers;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/decisions"
        Some(Deed::SeeInternal) => lists::decisions;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/guide"
        Some(Deed::SeeInternal) => lists::guide;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/reminders"
        Some(Deed::SeeInternal) => chase::show;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/reminders"
        Some(Deed::KeepRound) => remind::send;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/asked"
        Some(Deed::KeepRound) => chase::name;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/close"
        Some(Deed::KeepRound) => rounds::ask_close;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/close"
        Some(Deed::KeepRound) => rounds::close;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/report"
        Some(Deed::SeeInternal) => council::show;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/report/finish"
        Some(Deed::KeepRound) => council_finish::ask_finish;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/report/finish"
        Some(Deed::KeepRound) => council_finish::finish;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/report/raise"
        Some(Deed::KeepRound) => council::raise;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/report/{part}"
        Some(Deed::KeepRound) => council::edit;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/report/{part}"
        Some(Deed::KeepRound) => council::write;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/of/{cooperation}"
        Some(Deed::SeeInternal) => report::show;
    GET "/{language}/at/{authority}/desk/monitoring/{year}/of/{cooperation}/answer/{part}"
        Some(Deed::AnswerReview) => answer::show;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/of/{cooperation}/answer/{part}"
        Some(Deed::AnswerReview) => answer::save;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/of/{cooperation}/return"
        Some(Deed::KeepRound) => deeds::give_back;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/of/{cooperation}/approve"
        Some(Deed::KeepRound) => deeds::approve;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/of/{cooperation}/conclude"
        Some(Deed::KeepRound) => deeds::conclude;
    POST "/{language}/at/{authority}/desk/monitoring/{year}/of/{cooperation}/raise"
        Some(Deed::KeepRound) => deeds::raise;
}
