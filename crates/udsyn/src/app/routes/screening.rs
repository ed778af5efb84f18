//! The addresses of proposing and weighing, and of the questions that are asked.

use super::{Answers, Entry, Plain, get, post};
use axum::Router;
use practice::{
    monitoring::Guide,
    questionnaire::pages::sheets,
    screening::{
        Checklist,
        pages::{compare, proposal, proposals, weigh},
    },
};
use spine::{account::Deed, kit::House};

contents! { LIST, router,
    // What is proposed
    GET "/{language}/at/{authority}/desk/proposals" Some(Deed::SeeInternal) => proposals::show;
    GET "/{language}/at/{authority}/desk/proposals/new" Some(Deed::Propose) => proposal::start;
    GET "/{language}/at/{authority}/desk/proposals/compare"
        Some(Deed::SeeInternal) => compare::show;
    GET "/{language}/at/{authority}/desk/proposals/{proposal}"
        Some(Deed::SeeInternal) => proposal::show;
    GET "/{language}/at/{authority}/desk/proposals/{proposal}/{step}"
        Some(Deed::Propose) => proposal::show_step;
    POST "/{language}/at/{authority}/desk/proposals/{proposal}/{step}"
        Some(Deed::Propose) => proposal::save_step;
    // How it is weighed
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/screening"
        Some(Deed::SeeInternal) => weigh::show;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/screening/open"
        Some(Deed::Screen) => weigh::show_opening;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/screening/open"
        Some(Deed::Screen) => weigh::open;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/screening/weigh"
        Some(Deed::Assess) => weigh::weigh;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/screening/weigh"
        Some(Deed::Assess) => weigh::finish;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/screening/weigh/{section}"
        Some(Deed::Assess) => weigh::show_section;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/screening/weigh/{section}"
        Some(Deed::Assess) => weigh::save;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/screening/close"
        Some(Deed::Screen) => weigh::cut;
    GET "/{language}/at/{authority}/desk/cooperations/{slug}/screening/result"
        Some(Deed::Screen) => weigh::show_making;
    POST "/{language}/at/{authority}/desk/cooperations/{slug}/screening/result"
        Some(Deed::Screen) => weigh::make;
    // The questions that screenings and rounds ask by
    GET "/{language}/at/{authority}/desk/admin/checklists" Some(Deed::EditSheets)
        => sheets::list::<Checklist>;
    POST "/{language}/at/{authority}/desk/admin/checklists" Some(Deed::EditSheets)
        => sheets::enter::<Checklist>;
    GET "/{language}/at/{authority}/desk/admin/checklists/new" Some(Deed::EditSheets)
        => sheets::start::<Checklist>;
    GET "/{language}/at/{authority}/desk/admin/checklists/{id}" Some(Deed::EditSheets)
        => sheets::show::<Checklist>;
    POST "/{language}/at/{authority}/desk/admin/checklists/{id}" Some(Deed::EditSheets)
        => sheets::save::<Checklist>;
    GET "/{language}/at/{authority}/desk/admin/checklists/{id}/edit" Some(Deed::EditSheets)
        => sheets::edit::<Checklist>;
    GET "/{language}/at/{authority}/desk/admin/checklists/{id}/history" Some(Deed::EditSheets)
        => sheets::show_history::<Checklist>;
    POST "/{language}/at/{authority}/desk/admin/checklists/{id}/copy" Some(Deed::EditSheets)
        => sheets::copy::<Checklist>;
    POST "/{language}/at/{authority}/desk/admin/checklists/{id}/use" Some(Deed::EditSheets)
        => sheets::start_use::<Checklist>;
    POST "/{language}/at/{authority}/desk/admin/checklists/{id}/remove" Some(Deed::EditSheets)
        => sheets::remove::<Checklist>;
    GET "/{language}/at/{authority}/desk/admin/checklists/{id}/sections/{section}"
        Some(Deed::EditSheets) => sheets::edit_section::<Checklist>;
    POST "/{language}/at/{authority}/desk/admin/checklists/{id}/sections/{section}"
        Some(Deed::EditSheets) => sheets::save_section::<Checklist>;
    POST "/{language}/at/{authority}/desk/admin/checklists/{id}/sections/{section}/move"
        Some(Deed::EditSheets) => sheets::move_one::<Checklist>;
    GET "/{language}/at/{authority}/desk/admin/guides" Some(Deed::EditSheets)
        => sheets::list::<Guide>;
    POST "/{language}/at/{authority}/desk/admin/guides" Some(Deed::EditSheets)
        => sheets::enter::<Guide>;
    GET "/{language}/at/{authority}/desk/admin/guides/new" Some(Deed::EditSheets)
        => sheets::start::<Guide>;
    GET "/{language}/at/{authority}/desk/admin/guides/{id}" Some(Deed::EditSheets)
        => sheets::show::<Guide>;
    POST "/{language}/at/{authority}/desk/admin/guides/{id}" Some(Deed::EditSheets)
        => sheets::save::<Guide>;
    GET "/{language}/at/{authority}/desk/admin/guides/{id}/edit" Some(Deed::EditSheets)
        => sheets::edit::<Guide>;
    GET "/{language}/at/{authority}/desk/admin/guides/{id}/history" Some(Deed::EditSheets)
        => sheets::show_history::<Guide>;
    POST "/{language}/at/{authority}/desk/admin/guides/{id}/copy" Some(Deed::EditSheets)
        => sheets::copy::<Guide>;
    POST "/{language}/at/{authority}/desk/admin/guides/{id}/use" Some(Deed::EditSheets)
        => sheets::start_use::<Guide>;
    POST "/{language}/at/{authority}/desk/admin/guides/{id}/remove" Some(Deed::EditSheets)
        => sheets::remove::<Guide>;
    GET "/{language}/at/{authority}/desk/admin/guides/{id}/sections/{section}"
        Some(Deed::EditSheets) => sheets::edit_section::<Guide>;
    POST "/{language}/at/{authority}/desk/admin/guides/{id}/sections/{section}"
        Some(Deed::EditSheets) => sheets::save_section::<Guide>;
    POST "/{language}/at/{authority}/desk/admin/guides/{id}/sections/{section}/move"
        Some(Deed::EditSheets) => sheets::move_one::<Guide>;
}
