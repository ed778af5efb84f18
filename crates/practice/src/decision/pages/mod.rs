//! The pages of deciding: what waits, the matters on their routes, meetings with agendas and
//! papers, what was decided, what is to be done, and the competence plan.

pub mod agenda;
pub mod carry;
mod common;
pub mod decided;
pub mod decision;
mod decision_form;
pub mod exit;
pub mod follow;
pub(crate) mod forms;
pub mod inbox;
pub mod leave;
pub mod matter;
pub mod meeting;
mod meeting_draw;
pub mod panel;
pub mod paper;
mod paper_draw;
pub mod plan;
mod plan_form;
pub mod raise;
mod raise_form;

pub use common::At;
