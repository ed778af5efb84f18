//! How well the strategy is covered by what is done: which nodes carry much, little or nothing,
//! which cooperations serve no node, and what would be lost if some of them were left.

mod leave;
mod matrix;
pub mod pages;
#[cfg(test)]
mod tests;

pub use leave::{FreedYear, Leaving, LostNode, LostSeat, leave};
pub use matrix::{Cell, Coverage, CoverageRow, find_coverage};
