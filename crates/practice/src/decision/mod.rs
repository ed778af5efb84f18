//! Who may say yes, and when: the competence plan, matters on their route, meetings, papers,
//! decisions and what is to be done after them (S3 annex 6).
//!
//! The plan says for each type of matter which body decides and which recommend; the route of a
//! matter follows from it and is written down with the rule that made it, so that a new plan does
//! not change routes already walked.
//!
//! Invariants: a route has one decider, who comes last; a decision is recorded by the body whose
//! step it is; a decision is never changed, a later one takes its place; what a paper shows is what
//! the records said when it was frozen.

mod amounts;
mod check;
mod model;
pub mod pages;
mod rules;
mod searched;

pub use amounts::{AskedYears, DecidedAmount};
pub use model::*;
pub use rules::*;
