//! The addresses of deciding: the competence plan, matters, meetings, papers, decisions and what is
//! to be done after them.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::decision::pages as decision;
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    GET "/{language}/at/{authority}/desk/decisions"
        Some(Deed::SeeInternal) => decision::inbox::show;
    GET "/{language}/at/{authority}/desk/decisions/meetings"
        Some(Deed::SeeInternal) => decision::inbox::meetings;
    GET "/{language}/at/{authority}/desk/decisions/decided"
        Some(Deed::SeeInternal) => decision::decided::show;
    GET "/{language}/at/{authority}/desk/decisions/decided.csv"
        Some(Deed::SeeInternal) => decision::decided::file;
    GET "/{language}/at/{authority}/desk/decisions/follow-up"
        Some(Deed::SeeInternal) => decision::follow::list;
    GET "/{language}/at/{authority}/desk/decisions/earlier"
        Some(Deed::KeepMeetings) => decision::decision::ask_earlier;
    POST "/{language}/at/{authority}/desk/decisions/earlier"
        Some(Deed::KeepMeetings) => decision::decision::enter_earlier;
    GET "/{language}/at/{authority}/desk/decisions/{id}"
        Some(Deed::SeeInternal) => decision::decision::show;
    GET "/{language}/at/{authority}/desk/matters/new"
        Some(Deed::RaiseMatter) => decision::raise::start;
    POST "/{language}/at/{authority}/desk/matters/new"
        Some(Deed::RaiseMatter) => decision::raise::raise;
    GET "/{language}/at/{authority}/desk/matters/{id}"
        Some(Deed::SeeInternal) => decision::matter::show;
    GET "/{language}/at/{authority}/desk/matters/{id}/route"
        Some(Deed::RaiseMatter) => decision::matter::ask_route;
    POST "/{language}/at/{authority}/desk/matters/{id}/route"
        Some(Deed::RaiseMatter) => decision::matter::set_route;
    GET "/{language}/at/{authority}/desk/matters/{id}/withdraw"
        Some(Deed::RaiseMatter) => decision::matter::ask_withdrawal;
    POST "/{language}/at/{authority}/desk/matters/{id}/withdraw"
        Some(Deed::RaiseMatter) => decision::matter::withdraw;
    GET "/{language}/at/{authority}/desk/matters/{id}/decision"
        Some(Deed::RecordDecision) => decision::decision::ask;
    POST "/{language}/at/{authority}/desk/matters/{id}/decision"
        Some(Deed::RecordDecision) => decision::decision::record;
    GET "/{language}/at/{authority}/desk/meetings/new"
        Some(Deed::KeepMeetings) => decision::meeting::start;
    POST "/{language}/at/{authority}/desk/meetings/new"
        Some(Deed::KeepMeetings) => decision::meeting::enter;
    GET "/{language}/at/{authority}/desk/meetings/{id}"
        Some(Deed::SeeInternal) => decision::meeting::show;
    GET "/{language}/at/{authority}/desk/meetings/{id}/papers"
        Some(Deed::SeeInternal) => decision::agenda::papers;
    GET "/{language}/at/{authority}/desk/meetings/{id}/order"
        Some(Deed::KeepMeetings) => decision::agenda::order;
    GET "/{language}/at/{authority}/desk/meetings/{id}/edit"
        Some(Deed::KeepMeetings) => decision::meeting::edit;
    POST "/{language}/at/{authority}/desk/meetings/{id}/edit"
        Some(Deed::KeepMeetings) => decision::meeting::change;
    POST "/{language}/at/{authority}/desk/meetings/{id}/items"
        Some(Deed::KeepMeetings) => decision::agenda::change_items;
    GET "/{language}/at/{authority}/desk/meetings/{id}/send"
        Some(Deed::KeepMeetings) => decision::meeting::ask_sending;
    POST "/{language}/at/{authority}/desk/meetings/{id}/send"
        Some(Deed::KeepMeetings) => decision::meeting::send;
    GET "/{language}/at/{authority}/desk/meetings/{id}/minutes"
        Some(Deed::KeepMeetings) => decision::meeting::ask_minutes;
    POST "/{language}/at/{authority}/desk/meetings/{id}/minutes"
        Some(Deed::KeepMeetings) => decision::meeting::keep_minutes;
    POST "/{language}/at/{authority}/desk/meetings/{id}/approve"
        Some(Deed::KeepMeetings) => decision::meeting::approve;
    GET "/{language}/at/{authority}/desk/papers/{id}"
        Some(Deed::SeeInternal) => decision::paper::show;
    GET "/{language}/at/{authority}/desk/papers/{id}/edit"
        Some(Deed::KeepMeetings) => decision::paper::edit;
    POST "/{language}/at/{authority}/desk/papers/{id}/edit"
        Some(Deed::KeepMeetings) => decision::paper::write;
    GET "/{language}/at/{authority}/desk/follow-ups/{id}/done"
        Some(Deed::FollowUp) => decision::follow::ask;
    POST "/{language}/at/{authority}/desk/follow-ups/{id}/done"
        Some(Deed::FollowUp) => decision::follow::finish;
    GET "/{language}/at/{authority}/desk/follow-ups/{id}/carry"
        Some(Deed::FollowUp) => decision::carry::ask;
    POST "/{language}/at/{authority}/desk/follow-ups/{id}/carry"
        Some(Deed::FollowUp) => decision::carry::carry;
    GET "/{language}/at/{authority}/desk/follow-ups/{id}/history"
        Some(Deed::SeeHistory) => decision::carry::history;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/leave"
        Some(Deed::RaiseMatter) => decision::leave::ask;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/leave"
        Some(Deed::RaiseMatter) => decision::leave::raise;
    GET "/{language}/at/{authority}/desk/admin/competence-plan"
        Some(Deed::SeeInternal) => decision::plan::list;
    GET "/{language}/at/{authority}/desk/admin/competence-plan/new"
        Some(Deed::EditCompetencePlan) => decision::plan::start;
    POST "/{language}/at/{authority}/desk/admin/competence-plan/new"
        Some(Deed::EditCompetencePlan) => decision::plan::enter;
    GET "/{language}/at/{authority}/desk/admin/competence-plan/{id}"
        Some(Deed::SeeInternal) => decision::plan::show;
    GET "/{language}/at/{authority}/desk/admin/competence-plan/{id}/edit"
        Some(Deed::EditCompetencePlan) => decision::plan::edit;
    POST "/{language}/at/{authority}/desk/admin/competence-plan/{id}/edit"
        Some(Deed::EditCompetencePlan) => decision::plan::change;
}
