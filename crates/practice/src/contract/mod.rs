//! Performance contracts: what an operator that gets money promises, and what came of it (S4).
//!
//! Invariants: a demand keeps its word; a result is never changed, only followed by a later one.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;

pub use model::*;
pub use rules::*;
