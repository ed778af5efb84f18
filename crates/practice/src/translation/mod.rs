//! The languages of what people write: what is missing, out of date or made by a machine, and a
//! text beside its translation.

mod align;
mod commands;
mod lacks;
pub mod pages;

pub use align::{Pair, align, count_words};
pub use commands::{Translation, find_text, write_translation};
pub use lacks::{Lack, LackKind, is_kept_apart, list_lacks};
