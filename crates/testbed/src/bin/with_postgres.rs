//! Runs a command with a PostgreSQL cluster that all its processes share, and ends with it:
//! `with_postgres cargo test --workspace`. Without it, every test binary starts its own.

use std::process::{Command, ExitCode};

use testbed::postgres::{Cluster, Durability, SHARED_URL};

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1);
    let Some(program) = words.next() else {
        eprintln!("Usage: with_postgres COMMAND [ARGUMENT]...");
        return ExitCode::from(2);
    };
    let cluster = Cluster::new(Durability::None);
    match Command::new(&program).args(words).env(SHARED_URL, cluster.url()).status() {
        Ok(status) => ExitCode::from(status.code().and_then(|n| n.try_into().ok()).unwrap_or(1)),
        Err(why) => {
            eprintln!("{} cannot be run: {why}", program.display());
            ExitCode::from(127)
        }
    }
}
