//! Where our own authority takes part according to others: open lists of projects are read, what
//! touches us is kept and proposed for the register, and somebody answers each.
//!
//! Invariants: one participation for each project and body of a publisher, whatever is read again;
//! an answer is never changed by reading; a name alone is never certain.

mod check;
mod model;
pub mod pages;
mod rules;
mod searched;

pub use model::*;
pub use rules::*;
