//! The funding ledger: its views, the budget, the ledger of a cooperation, reports to programmes,
//! and what amounts are converted and valued by.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::{
    funding::{
        BudgetLine, WorkRate,
        pages::{desk, ledger, ledger_form, rates, reporting, reporting_make},
    },
    organisation::pages as organisation,
};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    GET "/{language}/at/{authority}/desk/funding" Some(Deed::SeeInternal) => desk::show;
    GET "/{language}/at/{authority}/desk/funding/{view}" Some(Deed::SeeInternal) => desk::look;
    // the lines of the budget
    GET "/{language}/at/{authority}/desk/funding/lines"
        Some(Deed::SeeInternal) => organisation::list::<BudgetLine>;
    POST "/{language}/at/{authority}/desk/funding/lines"
        Some(Deed::EditBudgets) => organisation::enter::<BudgetLine>;
    GET "/{language}/at/{authority}/desk/funding/lines/new"
        Some(Deed::EditBudgets) => organisation::start::<BudgetLine>;
    GET "/{language}/at/{authority}/desk/funding/lines/{id}"
        Some(Deed::SeeInternal) => organisation::show::<BudgetLine>;
    POST "/{language}/at/{authority}/desk/funding/lines/{id}"
        Some(Deed::EditBudgets) => organisation::change::<BudgetLine>;
    GET "/{language}/at/{authority}/desk/funding/lines/{id}/edit"
        Some(Deed::EditBudgets) => organisation::edit::<BudgetLine>;
    GET "/{language}/at/{authority}/desk/funding/lines/{id}/remove"
        Some(Deed::EditBudgets) => organisation::ask_removal::<BudgetLine>;
    POST "/{language}/at/{authority}/desk/funding/lines/{id}/remove"
        Some(Deed::EditBudgets) => organisation::remove::<BudgetLine>;
    GET "/{language}/at/{authority}/desk/funding/lines/{id}/history"
        Some(Deed::SeeHistory) => organisation::history::<BudgetLine>;
    // what work is worth
    GET "/{language}/at/{authority}/desk/admin/work-rates"
        Some(Deed::SeeInternal) => organisation::list::<WorkRate>;
    POST "/{language}/at/{authority}/desk/admin/work-rates"
        Some(Deed::EditBudgets) => organisation::enter::<WorkRate>;
    GET "/{language}/at/{authority}/desk/admin/work-rates/new"
        Some(Deed::EditBudgets) => organisation::start::<WorkRate>;
    GET "/{language}/at/{authority}/desk/admin/work-rates/{id}"
        Some(Deed::SeeInternal) => organisation::show::<WorkRate>;
    POST "/{language}/at/{authority}/desk/admin/work-rates/{id}"
        Some(Deed::EditBudgets) => organisation::change::<WorkRate>;
    GET "/{language}/at/{authority}/desk/admin/work-rates/{id}/edit"
        Some(Deed::EditBudgets) => organisation::edit::<WorkRate>;
    GET "/{language}/at/{authority}/desk/admin/work-rates/{id}/remove"
        Some(Deed::EditBudgets) => organisation::ask_removal::<WorkRate>;
    POST "/{language}/at/{authority}/desk/admin/work-rates/{id}/remove"
        Some(Deed::EditBudgets) => organisation::remove::<WorkRate>;
    GET "/{language}/at/{authority}/desk/admin/work-rates/{id}/history"
        Some(Deed::SeeHistory) => organisation::history::<WorkRate>;
    // reference rates of currencies
    GET "/{language}/at/{authority}/desk/admin/rates" Some(Deed::SeeInternal) => rates::show;
    POST "/{language}/at/{authority}/desk/admin/rates" Some(Deed::EditBudgets) => rates::bring;
    // the ledger of a cooperation
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/ledger"
        Some(Deed::SeeInternal) => ledger::show;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/ledger/new"
        Some(Deed::EditFunding) => ledger_form::start;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/ledger/new"
        Some(Deed::EditFunding) => ledger_form::enter;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/ledger/{id}/correct"
        Some(Deed::EditFunding) => ledger_form::ask;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/ledger/{id}/correct"
        Some(Deed::EditFunding) => ledger_form::put_right;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/ledger/{id}/history"
        Some(Deed::SeeHistory) => ledger::history;
    // reports to programmes
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/reporting"
        Some(Deed::EditFunding) => reporting_make::make;
    GET "/{language}/at/{authority}/desk/reporting" Some(Deed::SeeInternal) => reporting::list;
    GET "/{language}/at/{authority}/desk/reporting/{id}"
        Some(Deed::SeeInternal) => reporting::show;
    POST "/{language}/at/{authority}/desk/reporting/{id}"
        Some(Deed::EditFunding) => reporting::change;
    GET "/{language}/at/{authority}/desk/reporting/{id}/history"
        Some(Deed::SeeHistory) => reporting::history;
}
