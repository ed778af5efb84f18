//! What people see on the pages of cooperations and strategies, told from the demonstration's
//! data.

#![allow(clippy::unwrap_used, reason = "a fault in a test may end it")]

mod edit;
mod one;
#[path = "../shared/mod.rs"]
mod shared;
mod strategy;
mod world;
