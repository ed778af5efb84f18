//! Handing over: a person leaves, or a council term ends, and everything they carry goes to others
//! in one step, with the history kept.
//!
//! What somebody carries follows from the records: anchorings and seats they hold, follow-ups that
//! are theirs, screenings they weigh in, reports they are asked for. Nothing is forgotten because
//! nobody thought of it.

mod carried;
mod followed;
pub mod pages;
mod rules;
mod term;
#[cfg(test)]
mod tests;

pub use carried::{Carried, CarriedKind};
pub use rules::{Handover, Next, find_holder, hand_over, list_carried};
pub use term::{Opening, TermStanding, find_opening_day, find_standing, list_political, open_term};
