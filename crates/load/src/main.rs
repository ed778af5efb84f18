//! Measures the running server beside its limits and peers, on 2,000 generated cooperations, and
//! prints a table for docs/reference/performance.md.
//!
//! `cargo run --release -p load` after `cargo build --release --workspace`. Bounded: about two
//! minutes, loopback only, everything in a temporary folder that is removed.

#![allow(clippy::print_stdout, reason = "its table is its purpose")]

mod client;
mod commits;
mod disk;
mod figures;
mod funds;
mod money;
mod pages;
mod peers;
mod publishers;
mod register;
mod search;
mod server;
mod trees;
mod working;
mod year;

use clap::Parser;
use client::median;
use server::{Server, command, find_program, get};
use std::{
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

/// Measures the running server beside nginx and bare SQLite. Loopback only.
#[derive(Parser)]
struct Options {
    /// How many times each measurement is taken, in turn with its peer.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How long each takes, in seconds.
    #[arg(long, default_value_t = 2)]
    seconds: u64,
    /// How many connections ask at once.
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// Measures what has a limit, and says where it is kept: the table to look at first.
    #[arg(long)]
    figures: bool,
    /// Measures creates only, on the disk as it is and on a slow one.
    #[arg(long)]
    creates: bool,
    /// Measures bare commits to this file and prints how many a second: what this program asks of
    /// itself, on another disk.
    #[arg(long, value_name = "FILE", hide = true)]
    bare: Option<PathBuf>,
    /// Measures searching only.
    #[arg(long)]
    search: bool,
    /// Measures working on the register only: Today, meetings, rounds, letters.
    #[arg(long)]
    working: bool,
    /// Measures money, calls and plans only.
    #[arg(long)]
    money: bool,
    /// A real snapshot of calls to bring in beside the generated one.
    #[arg(long, value_name = "FILE")]
    calls: Option<PathBuf>,
    /// The real file of reference rates, likewise.
    #[arg(long, value_name = "FILE")]
    rates: Option<PathBuf>,
    /// Measures many strategies in one installation instead, from this file; see `trees.rs`.
    #[arg(long)]
    trees: Option<PathBuf>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let measured = match &options.trees {
        Some(file) => find_program().and_then(|program| trees::measure(&program, file)),
        None if options.bare.is_some() => commits::print_bare(&options),
        None if options.figures => measure_part(&options, figures::measure),
        None if options.creates => measure_part(&options, figures::measure_creates),
        None if options.search => measure_search(&options),
        None if options.working => measure_part(&options, working::measure),
        None if options.money => measure_part(&options, money::measure),
        None => measure(&options),
    };
    match measured {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("load: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn free_address() -> Result<SocketAddr, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener.local_addr().map_err(|error| error.to_string())
}

fn measure_search(options: &Options) -> Result<(), String> {
    let program = find_program()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    println!("| what | figure |\n| --- | --- |");
    search::measure(&program, folder.path(), free_address, options.seconds)
}

/// One part of what is measured, with its own authority.
fn measure_part(
    options: &Options,
    part: fn(&Path, &Path, &Options) -> Result<(), String>,
) -> Result<(), String> {
    let program = find_program()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    if !options.figures {
        println!("| what | figure |\n| --- | --- |");
    }
    part(&program, folder.path(), options)
}

fn measure(options: &Options) -> Result<(), String> {
    let program = find_program()?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let data = folder.path().join("data");
    let token = prepare(&program, folder.path(), &data, register::make_bundle())?;
    command(&program, &data, &["reindex"])?;
    println!("| what | figure |\n| --- | --- |");
    let starts: Vec<f64> = (0..options.rounds)
        .map(|_| Ok(Server::start(&program, &data, free_address()?)?.start.as_secs_f64() * 1e3))
        .collect::<Result<_, String>>()?;
    println!("| start to first answer, median of {} | {:.0} ms |", starts.len(), median(&starts));
    let server = Server::start(&program, &data, free_address()?)?;
    let cookie = server.sign_in()?;
    let warm = get(server.address, "/da/at/load/desk", &format!("Cookie: {cookie}\r\n"));
    client::run(server.address, 1, Duration::from_millis(200), 200, |_, _| warm.clone())?;
    std::thread::sleep(Duration::from_secs(2));
    println!("| memory, idle with 2,000 cooperations read | {:.0} MB |", server.memory_mb());
    let beside = pages::Beside { server: &server, cookie: &cookie, folder: folder.path(), options };
    beside.compare()?;
    let writing = commits::Writing { server: &server, token: &token, folder: folder.path() };
    commits::compare(&writing, options)?;
    println!("| memory after all of this | {:.0} MB |", server.memory_mb());
    drop(server);
    println!("| verify afterwards | {} |", command(&program, &data, &["verify"])?);
    working::measure(&program, folder.path(), options)?;
    money::measure(&program, folder.path(), options)?;
    search::measure(&program, folder.path(), free_address, options.seconds)
}

/// Imports the generated register, adds the officer, and makes a token for writing.
fn prepare(
    program: &Path,
    folder: &Path,
    data: &Path,
    bundle: serde_json::Value,
) -> Result<String, String> {
    let file = folder.join("bundle.json");
    std::fs::write(&file, bundle.to_string()).map_err(|e| e.to_string())?;
    let bundle = file.display().to_string();
    command(program, data, &["import", &bundle])?;
    let officer = ["user", "add", "--email", server::OFFICER.0, "--name", "Officer"];
    let role = ["--authority", "load", "--role", "coordinator"];
    let told = command(program, data, &[&officer[..], &role[..]].concat())?;
    Server::start(program, data, free_address()?)?.confirm(&told)?;
    command(program, data, &[&["token", "create"][..], &role[..]].concat())
}
