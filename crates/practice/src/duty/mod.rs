//! What waits for whom: one list over everything the office carries, of which every page, reminder
//! and calendar shows a part.
//!
//! A duty follows from the records and the day; it is never stored. What nobody is named for waits
//! for those who keep such things, so that nothing waits for no one.

mod collect;
mod counts;
mod gather;
mod last;
pub mod letter;
mod model;
mod receivers;

pub use collect::{find_duty, list_duties};
pub use counts::{Lines, Waits, Whose, count_waits, list_lines, list_lines_of};
pub use gather::gather_unnamed;
pub use last::{LETTER, LastLetters};
pub use model::*;
pub use receivers::{Receiver, list_own, list_receivers};
