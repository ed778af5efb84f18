//! What holds for the program as a whole, proved from outside: through the router, through the
//! network, and on the command line.
//!
//! Tests that need PostgreSQL have `postgres` in their name, tests that drive a browser stand in a
//! module `browser`; `./test` knows them by these names.

#![allow(clippy::unwrap_used, reason = "a fault in a test may end it")]

mod applications;
mod areas;
mod browser;
mod bytes;
mod calls;
mod commands;
mod contracts;
mod crawl;
mod deciding;
mod doors;
mod editing;
mod empty;
mod entering;
mod entrance;
mod faults;
mod following;
mod forms;
mod funding;
mod golden;
mod guarding;
mod guide;
mod handing;
mod history;
mod hostile;
mod indicators;
mod kill;
mod logo;
mod looking_back;
mod mail;
mod missing;
mod monitoring;
mod one_number;
mod participations;
mod plans;
mod program;
mod reminding;
mod renaming;
mod roles;
mod rooms;
mod same;
mod search;
mod secrets;
mod sight;
mod site;
mod taking_back;
mod telling;
mod typed;
mod undoing;
mod verifying;
mod weighing;
mod wire;
mod world;
mod wrongly;
