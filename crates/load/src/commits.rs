//! Creates by the API beside bare commits of SQLite, on the disk as it is and on one whose flush
//! takes longer.

use super::{
    Options,
    client::{Rate, median, run},
    disk::SlowDisk,
    free_address, peers, register,
    server::Server,
};
use std::{path::Path, time::Duration};

/// Where records are created.
pub struct Writing<'a> {
    pub server: &'a Server,
    pub token: &'a str,
    pub folder: &'a Path,
}

/// What creates took beside bare commits.
pub struct Beside {
    /// Creates a second by one writer, as a part of the bare commits a second.
    pub one: f64,
    /// The same by eight.
    pub eight: f64,
    /// The time within which 99 of 100 of those came, in milliseconds.
    p99_ms: f64,
    /// Bare commits a second.
    pub bare: f64,
    /// The processor time of the server for one create by one writer, in milliseconds.
    pub processor_ms: f64,
}

/// Measures and prints.
pub fn compare(writing: &Writing<'_>, options: &Options) -> Result<(), String> {
    let found = measure(writing, None, options)?;
    println!(
        "| API create, 1 writer | {:.2} of bare SQLite commits ({:.0}/s); processor {:.2} ms |",
        found.one, found.bare, found.processor_ms
    );
    println!(
        "| API create, 8 writers | {:.2} of bare SQLite commits; p99 {:.1} ms |",
        found.eight, found.p99_ms
    );
    Ok(())
}

/// Measures in turn: bare commits, one writer, eight. What is written to lies on the slow disk
/// where there is one.
pub fn measure(
    writing: &Writing<'_>,
    disk: Option<&SlowDisk>,
    options: &Options,
) -> Result<Beside, String> {
    let length = Duration::from_secs(options.seconds);
    let word = if disk.is_some() { "slow" } else { "quick" };
    let create = |round: usize, writers: usize| -> Result<Rate, String> {
        let server = writing.server.address;
        run(server, writers, length, 201, move |writer, count| {
            let slug = format!("made-{word}-{round}-{writers}-{writer}-{count}");
            register::create(server, writing.token, (&slug, writer * 31 + count))
        })
    };
    let (mut one, mut eight, mut p99) = (Vec::new(), Vec::new(), Vec::new());
    let (mut bare_rates, mut processor) = (Vec::new(), Vec::new());
    // One file for all rounds, as the server has one: its log has grown after the first, and is
    // then written over.
    let file = writing.folder.join(format!("bare-{word}.sqlite"));
    for round in 0..options.rounds {
        let bare = measure_bare(disk, &file, options.seconds)?;
        let before = writing.server.processor_ms();
        let alone = create(round, 1)?;
        let took = writing.server.processor_ms() - before;
        let together = create(round, 8)?;
        bare_rates.push(bare);
        one.push(alone.a_second / bare);
        eight.push(together.a_second / bare);
        p99.push(together.p99_ms);
        processor.push(took / (alone.a_second * length.as_secs_f64()));
    }
    let [one, eight, p99_ms] = [one, eight, p99].map(|figures| median(&figures));
    let [bare, processor_ms] = [bare_rates, processor].map(|figures| median(&figures));
    Ok(Beside { one, eight, p99_ms, bare, processor_ms })
}

/// Bare commits a second, by this program started again on that disk, or here.
fn measure_bare(disk: Option<&SlowDisk>, file: &Path, seconds: u64) -> Result<f64, String> {
    let Some(disk) = disk else { return count_bare(file, seconds) };
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = disk
        .command(&own)
        .arg("--bare")
        .arg(file)
        .args(["--seconds", &seconds.to_string()])
        .output()
        .map_err(|error| error.to_string())?;
    let told = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    told.parse().map_err(|_| format!("bare commits were not measured: {told}"))
}

fn count_bare(file: &Path, seconds: u64) -> Result<f64, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(peers::measure_bare_commits(file, Duration::from_secs(seconds)))
}

/// Prints how many bare commits a second were made.
pub fn print_bare(options: &Options) -> Result<(), String> {
    let file = options.bare.as_deref().ok_or("no file was named")?;
    println!("{:.3}", count_bare(file, options.seconds)?);
    Ok(())
}

/// The same beside bare commits on a slow disk.
pub fn measure_slow(
    program: &Path,
    (data, token, folder): (&Path, &str, &Path),
    options: &Options,
) -> Result<Beside, String> {
    let disk = SlowDisk::make(folder)?;
    let server = Server::start_on(&disk, program, data, free_address()?)?;
    measure(&Writing { server: &server, token, folder }, Some(&disk), options)
}
