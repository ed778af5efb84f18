//! `udsyn`: see `udsyn --help`.

use clap::Parser;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    udsyn::app::run(udsyn::app::Config::parse())
}
