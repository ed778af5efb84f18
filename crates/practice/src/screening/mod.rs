//! Weighing a cooperation before it is joined: proposals, checklists, screenings and the
//! assessments of those who weigh (S3 §4.1).
//!
//! Invariants: a checklist that a screening uses no longer changes; who has not finished weighing
//! does not see how others weighed; a result no longer changes once a decision used it.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;
mod sheet;

pub use model::*;
pub use rules::*;
