//! What has a limit, measured once each, as a table that says where the limit is kept.

use super::{
    Options,
    client::run,
    commits, free_address, money,
    pages::{Beside, Page, desk},
    register,
    search::Searched,
    server::{Server, command, get},
    working,
};
use jiff::Zoned;
use std::{path::Path, time::Duration};

/// Which side of its limit a figure has to lie on.
#[derive(Clone, Copy)]
enum Limit {
    AtMost(f64),
    AtLeast(f64),
    /// None is set; it is told beside the others.
    None,
}

fn tell(what: &str, figure: f64, unit: &str, limit: Limit) {
    let (limit, is_kept) = match limit {
        Limit::AtMost(most) => (format!("at most {most}{unit}"), figure <= most),
        Limit::AtLeast(least) => (format!("at least {least}{unit}"), figure >= least),
        Limit::None => ("none".to_owned(), true),
    };
    let verdict = if is_kept { "" } else { " **missed**" };
    println!("| {what} | {limit} | {figure:.2}{unit}{verdict} |");
}

const MS: &str = " ms";

/// Measures all of them and prints a line for each.
pub fn measure(program: &Path, folder: &Path, options: &Options) -> Result<(), String> {
    println!("| what | limit | figure |\n| --- | --- | --- |");
    measure_register(program, folder, options)?;
    measure_today(program, folder, options)?;
    measure_money(program, folder, options)?;
    let length = Duration::from_secs(options.seconds * options.rounds as u64);
    let searched = Searched::prepare(program, folder, free_address)?;
    for (connections, most) in [(1, 10.0), (8, 25.0)] {
        let rate = searched.ask(connections, None, length)?;
        let what = format!("search over 10,000 records, {connections} at once, p99");
        tell(&what, rate.p99_ms, MS, Limit::AtMost(most));
    }
    Ok(())
}

fn measure_register(program: &Path, folder: &Path, options: &Options) -> Result<(), String> {
    let data = folder.join("data");
    let token = super::prepare(program, folder, &data, register::make_bundle())?;
    command(program, &data, &["reindex"])?;
    let server = Server::start(program, &data, free_address()?)?;
    let cookie = server.sign_in()?;
    let warm = get(server.address, working::TODAY, &format!("Cookie: {cookie}\r\n"));
    run(server.address, 1, Duration::from_millis(200), 200, |_, _| warm.clone())?;
    std::thread::sleep(Duration::from_secs(2));
    tell("memory, idle, 2,000 cooperations read", server.memory_mb(), " MB", Limit::AtMost(80.0));
    let beside = Beside { server: &server, cookie: &cookie, folder, options };
    let of_nginx = |what: &str, page: &Page<'_>, limit: Limit| -> Result<f64, String> {
        let measured = beside.measure_page(page)?;
        tell(what, measured.ratio, " of nginx", limit);
        Ok(measured.p99_ms)
    };
    let page = desk("", "/da/at/load/desk/cooperations/load-700");
    of_nginx("page of a cooperation", &page, Limit::AtLeast(0.4))?;
    let p99 =
        of_nginx("register page of 50 rows", &desk("", money::REGISTER), Limit::AtLeast(0.25))?;
    tell("the same, p99", p99, MS, Limit::AtMost(10.0));
    let coverage = beside.measure_page(&desk("", "/da/at/load/desk/strategy/coverage"))?;
    tell("coverage of 300 nodes, p99", coverage.p99_ms, MS, Limit::AtMost(15.0));
    measure_writing(program, (&data, &token, folder), server, options)
}

/// Creates alone.
pub fn measure_creates(program: &Path, folder: &Path, options: &Options) -> Result<(), String> {
    let data = folder.join("data");
    let token = super::prepare(program, folder, &data, register::make_bundle())?;
    command(program, &data, &["reindex"])?;
    let server = Server::start(program, &data, free_address()?)?;
    measure_writing(program, (&data, &token, folder), server, options)
}

/// Creates on the disk as it is and on a slow one, and whether the log holds afterwards.
fn measure_writing(
    program: &Path,
    (data, token, folder): (&Path, &str, &Path),
    server: Server,
    options: &Options,
) -> Result<(), String> {
    let writing = commits::Writing { server: &server, token, folder };
    let quick = commits::measure(&writing, None, options)?;
    tell("create, 1 writer, quick flush, of bare commits", quick.one, "", Limit::None);
    tell("create, 8 writers, quick flush, of bare commits", quick.eight, "", Limit::None);
    tell("create, 1 writer, processor time", quick.processor_ms, MS, Limit::None);
    tell("bare commits a second, quick flush", quick.bare, "", Limit::None);
    drop(server);
    let slow = commits::measure_slow(program, (data, token, folder), options)?;
    let at_least = Limit::AtLeast;
    tell("create, 1 writer, flush of 1.7 ms, of bare commits", slow.one, "", at_least(0.9));
    tell("create, 8 writers, flush of 1.7 ms, of bare commits", slow.eight, "", at_least(4.0));
    tell("bare commits a second, flush of 1.7 ms", slow.bare, "", Limit::None);
    let verdict = command(program, data, &["verify"])?;
    println!("| verify afterwards | clean | {verdict} |");
    Ok(())
}

fn measure_today(program: &Path, folder: &Path, options: &Options) -> Result<(), String> {
    let data = working::prepare(program, folder, Zoned::now().date())?;
    let server = Server::start(program, &data, free_address()?)?;
    let cookie = server.sign_in()?;
    let beside = Beside { server: &server, cookie: &cookie, folder, options };
    let today = beside.measure_page(&desk("", working::TODAY))?;
    tell("Today with 500 duties open, p99", today.p99_ms, MS, Limit::AtMost(10.0));
    Ok(())
}

fn measure_money(program: &Path, folder: &Path, options: &Options) -> Result<(), String> {
    let (data, token) = money::prepare_whole(program, folder)?;
    let server = Server::start(program, &data, free_address()?)?;
    let cookie = server.sign_in()?;
    let beside = Beside { server: &server, cookie: &cookie, folder, options };
    let needs = beside.measure_page(&desk("", money::NEEDS))?;
    tell("60 needs, p99", needs.p99_ms, MS, Limit::AtMost(20.0));
    let pages = [
        ("the register", money::REGISTER, 20.0),
        ("money by year", money::BY_YEAR.1, 20.0),
        ("what fits", money::CALLS_BY_FIT, 50.0),
    ];
    for (place, (what, path, most)) in pages.into_iter().enumerate() {
        let first =
            money::measure_first_answer(&server, (&cookie, &token), (place * 2 + 40, path))?;
        let what = format!("first answer after a commit, {what}");
        tell(&what, first.p50, MS, Limit::AtMost(most));
    }
    tell("memory with money read, after these", server.memory_mb(), " MB", Limit::None);
    Ok(())
}
