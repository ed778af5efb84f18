//! The yearly look at every cooperation: guides, rounds, the reports that answer them, and the
//! report to the council that follows (S3 §4.1).
//!
//! A report's answers are given to the guide of the round, which no longer changes; so rounds can
//! be compared over years, and this year's answer stands beside last year's and beside the
//! screening's own.
//!
//! Invariants: a guide that a round uses no longer changes; one report for each cooperation asked
//! in a round; an approved report no longer changes; a closed round no longer changes.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;
mod sheet;

pub use model::*;
pub use rules::*;
