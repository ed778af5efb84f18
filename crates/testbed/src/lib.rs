//! What the tests stand on, for any developer on any machine: a private PostgreSQL cluster, a
//! real browser, axe-core, and a checker of HTML. For tests only; nothing of it is in the program.
//!
//! What is missing on the machine fails the test with a sentence that says what to do, and is
//! never skipped. `./test` at the root of the repository installs it all.

mod assets;
pub mod browser;
mod databases;
pub mod forms;
pub mod html;
pub mod postgres;
mod programs;
mod sink;

pub use assets::axe_source;
pub use databases::{Database, Kind};
pub use sink::{Sink, Taken};
pub use testbed_macros::on_each_database;
