//! Money, plans and results: the views of the ledger over 2,000 cooperations with ten lines of
//! funding each, bringing in calls and rates, what calls fit, the plan of the year.

use super::{
    Options,
    client::{Connection, at},
    free_address, funds,
    pages::{Beside, Page, desk},
    publishers, register,
    server::{Server, command, get},
};
use jiff::Zoned;
use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// How many commits the first answer after one is taken from.
const COMMITS: usize = 7;

/// What is asked by year, and its address.
pub const BY_YEAR: (&str, &str) = ("money by year", "/da/at/load/desk/funding");

const FUNDING: [(&str, &str); 11] = [
    BY_YEAR,
    ("money by area", "/da/at/load/desk/funding/areas"),
    ("money by node, of 300", "/da/at/load/desk/funding/nodes"),
    ("money by programme, of 20", "/da/at/load/desk/funding/programmes"),
    ("money by kind", "/da/at/load/desk/funding/kinds"),
    ("gearing", "/da/at/load/desk/funding/gearing"),
    ("what is bound", "/da/at/load/desk/funding/bound"),
    ("what ends", "/da/at/load/desk/funding/ends"),
    ("budget against account", "/da/at/load/desk/funding/budget"),
    ("fees", "/da/at/load/desk/funding/fees"),
    ("money together with others", "/da/at/load/desk/funding/together"),
];

const CALLS: &str = "/da/at/load/desk/calls";
/// The calls in the order of what fits.
pub const CALLS_BY_FIT: &str = "/da/at/load/desk/calls?sort=fit";
/// The needs.
pub const NEEDS: &str = "/da/at/load/desk/needs";
/// A page of the register.
pub const REGISTER: &str = "/da/at/load/desk/cooperations?rows=50";

/// A publisher's file, how it is brought in from the command line, and by which form.
struct Import {
    what: String,
    word: &'static str,
    form: &'static str,
    file: PathBuf,
}

/// An authority with money, with the token that writes into it.
fn prepare(program: &Path, folder: &Path) -> Result<(PathBuf, String), String> {
    let data = folder.join("money-data");
    let today = Zoned::now().date();
    let token = super::prepare(program, folder, &data, funds::make_bundle(today))?;
    Ok((data, token))
}

/// The same with the generated calls and rates brought in.
pub fn prepare_whole(program: &Path, folder: &Path) -> Result<(PathBuf, String), String> {
    let (data, token) = prepare(program, folder)?;
    for import in list_imports(folder, None, None)? {
        let file = import.file.display().to_string();
        command(program, &data, &[import.word, "--authority", "load", &file])?;
    }
    Ok((data, token))
}

/// Measures all of it, and prints a line for each.
pub fn measure(program: &Path, folder: &Path, options: &Options) -> Result<(), String> {
    let started = Instant::now();
    let (data, token) = prepare(program, folder)?;
    let took = started.elapsed().as_secs_f64();
    println!("| importing the authority, and its accounts | {took:.1} s |");
    let imports = list_imports(folder, options.rates.clone(), options.calls.clone())?;
    for import in &imports {
        measure_command(program, (folder, &data), import, options)?;
    }
    let server = Server::start(program, &data, free_address()?)?;
    let cookie = server.sign_in()?;
    // The last of each kind is the real one, where it was given.
    for word in ["rates", "calls"] {
        if let Some(import) = imports.iter().rfind(|import| import.word == word) {
            measure_form(&server, &cookie, import)?;
        }
    }
    let call = find_first_call(&server, &cookie)?;
    let beside = Beside { server: &server, cookie: &cookie, folder, options };
    let rest = [
        desk("calls", CALLS),
        desk("calls, what fits most first", CALLS_BY_FIT),
        desk("the call that fits most", &call),
        desk("60 needs", NEEDS),
        desk("a need with the calls that fit", funds::NEED),
        desk("plan of the year as a board, 60 initiatives", funds::BOARD),
        desk("register page of 50 rows", REGISTER),
    ];
    let pages = FUNDING.iter().map(|(what, path)| desk(what, path)).chain(rest);
    pages.into_iter().try_for_each(|page: Page| beside.compare_page(&page))?;
    println!("| memory with all of it read | {:.0} MB |", server.memory_mb());
    measure_first_answers(&server, (&cookie, &token), &call)?;
    println!("| memory after these commits | {:.0} MB |", server.memory_mb());
    drop(server);
    println!("| verify afterwards | {} |", command(program, &data, &["verify"])?);
    Ok(())
}

/// The generated files, and the real ones that were given.
fn list_imports(
    folder: &Path,
    rates: Option<PathBuf>,
    calls: Option<PathBuf>,
) -> Result<Vec<Import>, String> {
    let write = |name: &str, text: String| -> Result<PathBuf, String> {
        let file = folder.join(name);
        std::fs::write(&file, text).map_err(|error| error.to_string())?;
        Ok(file)
    };
    let made_rates = write("rates.csv", publishers::make_rates())?;
    let made_calls = write("calls.json", publishers::make_snapshot(Zoned::now().date()))?;
    let rates_of = |what: String, file| Import { what, word: "rates", form: "admin/rates", file };
    let calls_of = |what: String, file| Import { what, word: "calls", form: "calls/import", file };
    let mut imports = vec![
        rates_of(format!("rates of {} days, generated", publishers::DAYS), made_rates),
        calls_of(format!("snapshot of {} calls, generated", publishers::TOPICS), made_calls),
    ];
    let real = rates.map(|file| rates_of("rates, the real file".into(), file));
    imports.extend(real);
    let real = calls.map(|file| calls_of("calls, the real file".into(), file));
    imports.extend(real);
    Ok(imports)
}

/// From the command line, each time into a copy of the authority that does not have it; the start
/// of the program and reading the authority are in it.
fn measure_command(
    program: &Path,
    (folder, data): (&Path, &Path),
    import: &Import,
    options: &Options,
) -> Result<(), String> {
    let file = import.file.display().to_string();
    let (mut times, mut said) = (Vec::new(), String::new());
    for round in 0..options.rounds {
        let copy = folder.join(format!("{}-{round}", import.word));
        copy_folder(data, &copy).map_err(|error| error.to_string())?;
        let started = Instant::now();
        said = command(program, &copy, &[import.word, "--authority", "load", &file])?;
        times.push(started.elapsed().as_secs_f64());
        std::fs::remove_dir_all(&copy).map_err(|error| error.to_string())?;
    }
    times.sort_by(f64::total_cmp);
    let (p50, worst) = (at(&times, 0.5), at(&times, 1.0));
    println!("| {}, by command | p50 {p50:.2} s, worst {worst:.2} s; {said} |", import.what);
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let beside = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy_folder(&entry.path(), &beside)?,
            false => std::fs::copy(entry.path(), beside).map(|_| ())?,
        }
    }
    Ok(())
}

/// By the form of the page, as an officer does it.
fn measure_form(server: &Server, cookie: &str, import: &Import) -> Result<(), String> {
    let bytes = std::fs::read(&import.file).map_err(|error| error.to_string())?;
    let mut body =
        b"--load\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\
        Content-Type: application/octet-stream\r\n\r\n"
            .to_vec();
    body.extend_from_slice(&bytes);
    body.extend_from_slice(b"\r\n--load--\r\n");
    let mut request = format!(
        "POST /da/at/load/desk/{} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
         Cookie: {cookie}\r\nContent-Type: multipart/form-data; boundary=load\r\n\
         Content-Length: {}\r\n\r\n",
        import.form,
        body.len(),
        host = server.address,
    )
    .into_bytes();
    request.append(&mut body);
    let mut connection = Connection::open(server.address).map_err(|e| e.to_string())?;
    let asked = Instant::now();
    let answer = connection.ask(&request).map_err(|e| e.to_string())?;
    let took = asked.elapsed().as_secs_f64();
    if answer.status != 303 {
        let page = String::from_utf8_lossy(&answer.body).into_owned();
        return Err(format!("bringing in was answered with {}: {page}", answer.status));
    }
    println!("| {}, by the form | {took:.2} s |", import.what);
    Ok(())
}

/// The address of the call that fits most.
fn find_first_call(server: &Server, cookie: &str) -> Result<String, String> {
    let cookie = format!("Cookie: {cookie}\r\n");
    let mut connection = Connection::open(server.address).map_err(|e| e.to_string())?;
    let asked = get(server.address, CALLS_BY_FIT, &cookie);
    let answer = connection.ask(&asked).map_err(|e| e.to_string())?;
    let page = String::from_utf8_lossy(&answer.body).into_owned();
    let rows = page.split_once("<tbody").map_or("", |(_, rows)| rows);
    let link = rows.split('"').find(|part| part.starts_with(&format!("{CALLS}/")));
    link.map(str::to_owned).ok_or_else(|| "no call is on the page of calls".to_owned())
}

/// What the first answer after a commit costs, with what follows from the office worked out anew,
/// and the second beside it; one connection.
fn measure_first_answers(
    server: &Server,
    (cookie, token): (&str, &str),
    call: &str,
) -> Result<(), String> {
    let others = [
        ("register page", REGISTER),
        ("calls", CALLS),
        ("calls, what fits most first", CALLS_BY_FIT),
        ("the call that fits most", call),
        ("60 needs", NEEDS),
        ("plan as a board", funds::BOARD),
    ];
    for (place, (what, path)) in FUNDING.iter().copied().chain(others).enumerate() {
        let First { p50, worst, next, processor } =
            measure_first_answer(server, (cookie, token), (place, path))?;
        println!(
            "| first answer after a commit: {what} | p50 {p50:.0} ms, worst of {COMMITS} \
             {worst:.0} ms; the next {next:.1} ms; processor time of both {processor:.0} ms |"
        );
    }
    Ok(())
}

/// The first answer after a commit, in milliseconds.
pub struct First {
    /// Half of them came within this.
    pub p50: f64,
    /// The slowest.
    worst: f64,
    /// The one after it, half of them.
    next: f64,
    /// The processor time of both.
    processor: f64,
}

/// What the first answer after a commit costs on one page; `place` tells the commits apart.
pub fn measure_first_answer(
    server: &Server,
    (cookie, token): (&str, &str),
    (place, path): (usize, &str),
) -> Result<First, String> {
    let cookie = format!("Cookie: {cookie}\r\n");
    let mut connection = Connection::open(server.address).map_err(|e| e.to_string())?;
    let (mut first, mut second, mut processor) = (Vec::new(), Vec::new(), 0.0);
    for count in 0..COMMITS {
        let slug = format!("after-{place}-{count}");
        let made = register::create(server.address, token, (&slug, place * 31 + count));
        let answer = connection.ask(&made).map_err(|e| e.to_string())?;
        if answer.status != 201 {
            return Err(format!("a create was answered with {}", answer.status));
        }
        // What follows the log, the index for one, takes what was written first.
        std::thread::sleep(Duration::from_millis(250));
        let before = server.processor_ms();
        for times in [&mut first, &mut second] {
            let asked = Instant::now();
            let answer = connection.ask(&get(server.address, path, &cookie));
            times.push(asked.elapsed().as_secs_f64() * 1e3);
            let status = answer.map_err(|e| e.to_string())?.status;
            if status != 200 {
                return Err(format!("{path} was answered with {status}"));
            }
        }
        processor += server.processor_ms() - before;
    }
    first.sort_by(f64::total_cmp);
    second.sort_by(f64::total_cmp);
    let processor = processor / COMMITS as f64;
    Ok(First { p50: at(&first, 0.5), worst: at(&first, 1.0), next: at(&second, 0.5), processor })
}
