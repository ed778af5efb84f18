//! What starts the program, what stands at its door, and its table of contents.

mod config;
mod door;
mod limit;
mod routes;
mod serve;
mod start;

pub use config::Config;
pub use door::{RemoteAddress, choose_language};
pub use routes::{CONTENTS, Entry};
pub use start::{Installation, build_router, open};
