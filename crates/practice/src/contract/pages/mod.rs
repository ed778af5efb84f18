//! The pages of performance contracts: which there are, what one demands, and what came of it.

pub mod demand;
pub mod edit;
pub mod list;
pub mod panel;
pub mod show;
