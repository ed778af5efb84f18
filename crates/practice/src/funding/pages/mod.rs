//! The pages of the funding ledger.

mod cuts;
pub mod desk;
mod others;
mod together;
mod view;
