//! What money is open and what it could be for: calls of programmes, needs of our units, and the
//! way from a need over a call and an idea to an application and its answer (S3 §3.3, S4).
//!
//! Calls are brought in from snapshots of the European portal or written by hand. What a snapshot
//! says of a call is kept as it says it; a snapshot older than the last one changes nothing.
//!
//! Invariants: one call for each identifier of a source; an application's stages are in order and
//! only the last one may be final.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;

pub use check::make_call_id;
pub(crate) use check::{ADDRESS_LIMIT, TITLE_LIMIT, is_address};
pub use model::*;
pub use rules::*;
