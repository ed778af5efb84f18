//! One authority in memory.
mod record;
pub use record::{Link, Record};
