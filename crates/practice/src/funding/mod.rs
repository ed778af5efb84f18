//! The funding ledger from the authority's side of the table: what is granted, committed, spent,
//! claimed and received; budget lines; what an hour of work is worth; reference rates of
//! currencies; the reporting periods of projects; and the sums over all of it (S3 §3.3, annexes).
//!
//! A stated amount stays as stated, in its currency; what it comes to in another stands beside it
//! with rate and day. Every sum says what it contains and what it leaves out.
//!
//! Invariants: one record of rates a year; a posting never changes its cooperation; a posting that
//! another corrects no longer counts.

mod check;
mod file;
mod model;
pub mod pages;
mod rates;
mod rules;
mod searched;

pub use file::read_rates_file;
pub use model::*;
pub use rates::*;
pub use rules::*;
