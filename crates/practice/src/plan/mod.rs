//! Action plans: what is done this year for an area strategy, initiative by initiative (S3 §4.2).
//!
//! A plan is for one area strategy and one year; it is drafted, decided on its route, and frozen.
//! An initiative may run over years: it is one record in several plans. What is added to a plan
//! after it was decided is marked, with the decision that added it.
//!
//! Invariants: one plan for each strategy and year; an initiative stands once in a plan; a plan is
//! rolled over once; a frozen plan changes only by additions.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;

pub use model::*;
pub use rules::*;
