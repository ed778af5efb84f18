//! The ground the other tests stand on is itself tested.
//!
//! Tests that drive the browser stand in a module `browser`, by which `./test --quick` knows
//! them; tests that cannot do without PostgreSQL have `postgres` in their name.

#![allow(clippy::unwrap_used, reason = "a fault in a test may end it")]

mod browser;
mod databases;
mod forms;
mod house_rules;
mod html;
mod plurals;
mod postgres;
mod site;
mod words;
