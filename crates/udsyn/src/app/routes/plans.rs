//! The addresses of action plans: the plans, what stands in them, and how they are told of.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::plan::pages::{
    adopted, document, edit, history, initiative, initiative_edit, list, report, roll, show, state,
};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    GET "/{language}/at/{authority}/desk/plans" Some(Deed::SeeInternal) => list::show;
    GET "/{language}/at/{authority}/desk/plans/new" Some(Deed::EditPlan) => edit::start;
    POST "/{language}/at/{authority}/desk/plans/new" Some(Deed::EditPlan) => edit::enter;
    GET "/{language}/at/{authority}/desk/plans/{id}" Some(Deed::SeeInternal) => show::show;
    GET "/{language}/at/{authority}/desk/plans/{id}/edit" Some(Deed::EditPlan) => edit::edit;
    POST "/{language}/at/{authority}/desk/plans/{id}/edit" Some(Deed::EditPlan) => edit::change;
    GET "/{language}/at/{authority}/desk/plans/{id}/document"
        Some(Deed::SeeInternal) => document::show;
    GET "/{language}/at/{authority}/desk/plans/{id}/adopted"
        Some(Deed::SeeInternal) => adopted::show;
    GET "/{language}/at/{authority}/desk/plans/{id}/history"
        Some(Deed::SeeHistory) => history::of_plan;
    GET "/{language}/at/{authority}/desk/plans/{id}/roll" Some(Deed::EditPlan) => roll::ask;
    POST "/{language}/at/{authority}/desk/plans/{id}/roll" Some(Deed::EditPlan) => roll::roll;
    GET "/{language}/at/{authority}/desk/plans/{id}/reports/new"
        Some(Deed::EditPlan) => report::start;
    POST "/{language}/at/{authority}/desk/plans/{id}/reports/new"
        Some(Deed::EditPlan) => report::draft;
    GET "/{language}/at/{authority}/desk/plans/{id}/initiatives/new"
        Some(Deed::EditPlan) => initiative_edit::start;
    POST "/{language}/at/{authority}/desk/plans/{id}/initiatives/new"
        Some(Deed::EditPlan) => initiative_edit::enter;
    GET "/{language}/at/{authority}/desk/initiatives/{id}"
        Some(Deed::SeeInternal) => initiative::show;
    GET "/{language}/at/{authority}/desk/initiatives/{id}/edit"
        Some(Deed::EditInitiative) => initiative_edit::edit;
    POST "/{language}/at/{authority}/desk/initiatives/{id}/edit"
        Some(Deed::EditInitiative) => initiative_edit::change;
    POST "/{language}/at/{authority}/desk/initiatives/{id}/state"
        Some(Deed::EditInitiative) => state::set;
    GET "/{language}/at/{authority}/desk/initiatives/{id}/tasks/{task}"
        Some(Deed::EditInitiative) => state::ask_task;
    POST "/{language}/at/{authority}/desk/initiatives/{id}/tasks/{task}"
        Some(Deed::EditInitiative) => state::do_task;
    GET "/{language}/at/{authority}/desk/initiatives/{id}/history"
        Some(Deed::SeeHistory) => history::of_initiative;
    GET "/{language}/at/{authority}/desk/progress/{id}" Some(Deed::SeeInternal) => report::show;
    GET "/{language}/at/{authority}/desk/progress/{id}/edit" Some(Deed::EditPlan) => report::edit;
    POST "/{language}/at/{authority}/desk/progress/{id}/edit" Some(Deed::EditPlan) => report::write;
    POST "/{language}/at/{authority}/desk/progress/{id}/finish"
        Some(Deed::EditPlan) => report::finish;
    GET "/{language}/at/{authority}/desk/progress/{id}/history"
        Some(Deed::SeeHistory) => history::of_report;
}
