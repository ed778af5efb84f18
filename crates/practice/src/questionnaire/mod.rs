//! Sheets of questions and the answers to them: what a checklist for screening and a guide for
//! monitoring have in common.
//!
//! Questions and answers know each other by keys, so that this year's answer stands beside last
//! year's and beside the screening's own, whatever sheet each was given to.
//!
//! Invariants: keys are unique within a sheet; every sheet has a question; an answer fits the kind
//! of its question.

mod check;
mod model;
pub mod pages;
mod sheet;

pub use check::{check_answers, check_complete};
pub use model::*;
pub use sheet::*;
