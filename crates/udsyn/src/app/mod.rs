//! What starts the program, what stands at its door, and its table of contents.

mod command;
mod config;
mod demo;
mod door;
mod handler;
mod heads;
mod keep;
mod limit;
mod pack;
mod past;
mod patient;
mod places;
mod rates;
mod refusing;
mod remind;
mod routes;
mod serve;
mod start;
mod typed;
mod upkeep;
mod users;
mod wrong;

pub use command::run;
pub use config::{Config, Mail, Serve, Store};
pub use demo::{GUESTS, PASSWORD as DEMO_PASSWORD, STAGE, load as load_demo};
pub use door::{RemoteAddress, choose_language};
pub use pack::HoldsSecret;
pub use remind::Reminder;
pub use routes::{CONTENTS, Entry};
pub use start::{Installation, build_router, open, open_at};
