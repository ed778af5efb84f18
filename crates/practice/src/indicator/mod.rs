//! Indicators: by what one sees that a strategy works, in figures or on a scale in words.
//!
//! A value is measured, reviewed and then approved. An approved value never changes: it is
//! corrected by a new one, with a reason.
//!
//! Invariants: a measured value fits its indicator's scale and dimensions; a value is corrected
//! once; who approved a value is not who measured it where two people are on record.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;

pub use model::*;
pub use rules::*;
