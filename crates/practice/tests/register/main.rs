//! What a person sees of the register of Region Nordjylland on 15 March 2012.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail as the test may")]

mod files;
mod follow;
mod list;
#[path = "../shared/mod.rs"]
mod shared;
mod today;
mod twins;
mod views;
mod world;
