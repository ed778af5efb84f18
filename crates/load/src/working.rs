//! Working on the register: the pages of a day with 500 open duties, opening a round over all
//! cooperations, and the letters of a morning.

use super::{
    Options,
    client::{Connection, at, median},
    free_address,
    pages::{Beside, Page, desk},
    peers,
    server::{self, Server, command},
    year::{self, DUTIES, Waits, year_of},
};
use jiff::{Timestamp, Zoned, civil::Date};
use sqlx::{ConnectOptions, Connection as _, sqlite::SqliteConnectOptions};
use std::{
    collections::HashSet,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// What waits for who reads it.
pub const TODAY: &str = "/da/at/load/desk";
/// How many rounds are opened.
const ROUNDS: i16 = 5;
/// How long letters may take before the harness gives up; they are looked for every 15 seconds.
const PATIENCE: Duration = Duration::from_secs(90);

/// Measures all of it, and prints a line for each.
pub fn measure(program: &Path, folder: &Path, options: &Options) -> Result<(), String> {
    let today = Zoned::now().date();
    measure_pages(program, folder, (options, today))?;
    measure_letters(program, folder, today)
}

/// The register with a year's work, all of which waits for the officer.
pub fn prepare(program: &Path, folder: &Path, today: Date) -> Result<PathBuf, String> {
    let data = folder.join("year-data");
    super::prepare(program, folder, &data, year::make_bundle(today, Waits::ForTheOffice))?;
    let secretary = ["--authority", "load", "--role", "secretary"];
    let officer = ["user", "add", "--email", server::OFFICER.0, "--name", "Officer"];
    command(program, &data, &[&officer[..], &secretary[..]].concat())?;
    Ok(data)
}

fn measure_pages(
    program: &Path,
    folder: &Path,
    (options, today): (&Options, Date),
) -> Result<(), String> {
    let started = Instant::now();
    let data = prepare(program, folder, today)?;
    let took = started.elapsed().as_secs_f64();
    println!("| importing the register with a year's work, and two accounts | {took:.1} s |");
    let server = Server::start(program, &data, free_address()?)?;
    let cookie = server.sign_in()?;
    let round = format!("/da/at/load/desk/monitoring/{}", year_of(today));
    let (changed, answers) = (format!("{round}?sort=change"), format!("{round}/answers"));
    let pages = [
        desk("Today, 500 duties open", TODAY),
        desk("meeting with 30 items on its agenda", year::MEETING),
        desk("overview of a round over 2,000 cooperations", &round),
        desk("the same, what changed first", &changed),
        desk("what waits to be decided", "/da/at/load/desk/decisions"),
        desk("the rounds", "/da/at/load/desk/monitoring"),
        desk("answers of the round", &answers),
    ];
    let beside = Beside { server: &server, cookie: &cookie, folder, options };
    pages.iter().try_for_each(|page: &Page| beside.compare_page(page))?;
    println!("| memory with two rounds over 2,000 read | {:.0} MB |", server.memory_mb());
    open_rounds(&server, &cookie, (folder, today))?;
    drop(server);
    println!("| verify afterwards | {} |", command(program, &data, &["verify"])?);
    Ok(())
}

/// Opens rounds over all cooperations, one after the other, by the form of the page; each beside
/// as many bare commits as fit into a fifth of a second.
fn open_rounds(
    server: &Server,
    cookie: &str,
    (folder, today): (&Path, Date),
) -> Result<(), String> {
    let runtime = runtime()?;
    let (mut times, mut ratios) = (Vec::new(), Vec::new());
    for year in 1..=ROUNDS {
        let year = year_of(today) + year;
        let body = format!(
            "year={year}&due_on={}-12-31&political_guide=guide-political\
             &administrative_guide=guide-administrative",
            today.year(),
        );
        let request = format!(
            "POST /da/at/load/desk/monitoring/new HTTP/1.1\r\nHost: {host}\r\n\
             Origin: http://{host}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len(),
            host = server.address,
        );
        let mut connection = Connection::open(server.address).map_err(|e| e.to_string())?;
        let asked = Instant::now();
        let answer = connection.ask(request.as_bytes()).map_err(|e| e.to_string())?;
        let took = asked.elapsed().as_secs_f64();
        if answer.status != 303 {
            let page = String::from_utf8_lossy(&answer.body).into_owned();
            return Err(format!("opening a round was answered with {}: {page}", answer.status));
        }
        let file = folder.join(format!("bare-round-{year}.sqlite"));
        let length = Duration::from_millis(200);
        let bare = runtime.block_on(peers::measure_bare_commits(&file, length))?;
        times.push(took * 1e3);
        ratios.push(took * bare);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "| opening a round over 2,000 cooperations | p50 {:.0} ms, worst of {ROUNDS} {:.0} ms; as \
         long as {:.0} bare commits |",
        median(&times),
        at(&times, 1.0),
        median(&ratios),
    );
    Ok(())
}

fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|e| e.to_string())
}

/// A morning: one letter to each of 500 people, written into the database and carried to a mail
/// server that takes everything.
fn measure_letters(program: &Path, folder: &Path, today: Date) -> Result<(), String> {
    let data = folder.join("letters-data");
    super::prepare(program, folder, &data, year::make_bundle(today, Waits::ForPeople))?;
    let runtime = runtime()?;
    let file = data.join("udsyn.sqlite");
    runtime.block_on(add_people(&file))?;
    let sink = Sink::open().map_err(|error| error.to_string())?;
    let mail = format!("smtp://{}", sink.address);
    let more = ["--mail-server", &mail, "--mail-from", "udsyn@load.example"];
    let more = [&more[..], &["--address", "http://udsyn.load.example"]].concat();
    let more = [&more[..], &["--time-zone", awake_zone()]].concat();
    let started = Instant::now();
    let server = Server::start_with(program, &data, free_address()?, &more)?;
    let (ready, mut drafted) = (server.start.as_secs_f64(), None);
    while started.elapsed() < PATIENCE && (drafted.is_none() || sink.count() < DUTIES) {
        if drafted.is_none() && runtime.block_on(count_letters(&file))? >= DUTIES {
            drafted = Some(started.elapsed().as_secs_f64());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let drafted = drafted.ok_or("the letters were not written")?;
    println!(
        "| {DUTIES} letters in the database, from the start of the server | {drafted:.2} s; first \
         answer after {ready:.2} s |"
    );
    let (first, last, taken) = sink.tell();
    let took = last.saturating_duration_since(first).as_secs_f64();
    println!(
        "| the same taken to a local mail server | {} of {DUTIES}, each once, within {took:.1} s \
         of the first |",
        taken,
    );
    Ok(())
}

/// A zone in which the hour at which letters are written has come, whenever this is run.
fn awake_zone() -> &'static str {
    let hour = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).hour();
    if hour >= 6 { "Etc/UTC" } else { "Etc/GMT-8" }
}

/// Gives each person of the office an account: copies of the officer's, because making 500
/// passwords would take longer than everything that is measured.
async fn add_people(file: &Path) -> Result<(), String> {
    let mut connection =
        SqliteConnectOptions::new().filename(file).connect().await.map_err(|e| e.to_string())?;
    for statement in [
        "create temp table made as
            with recursive number (n) as (select 0 union all select n + 1 from number where n < 499)
            select n from number",
        "insert into account (id, email, name, password, language, created_at)
            select 'person-account-' || n, 'person-' || n || '@load.example', 'Person ' || n,
                password, language, created_at
            from account, made where email = 'officer@load.example'",
        "insert into membership (account, authority, person)
            select 'person-account-' || n, 'load', 'person-' || n from made",
        "insert into held_role (account, authority, role, area)
            select 'person-account-' || n, 'load', 'contributor', '' from made",
    ] {
        sqlx::query(statement).execute(&mut connection).await.map_err(|e| e.to_string())?;
    }
    connection.close().await.map_err(|error| error.to_string())
}

async fn count_letters(file: &Path) -> Result<usize, String> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let mut connection = options.connect().await.map_err(|error| error.to_string())?;
    let count: i64 = sqlx::query_scalar("select count(*) from mail where name like 'digest %'")
        .fetch_one(&mut connection)
        .await
        .map_err(|error| error.to_string())?;
    connection.close().await.map_err(|error| error.to_string())?;
    Ok(count as usize)
}

/// A mail server that takes everything and remembers to whom it went.
struct Sink {
    address: SocketAddr,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Default)]
struct Taken {
    recipients: HashSet<String>,
    times: Vec<Instant>,
}

impl Sink {
    fn open() -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let taken: Arc<Mutex<Taken>> = Arc::default();
        let kept = taken.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = kept.clone();
                std::thread::spawn(move || take(stream, &kept));
            }
        });
        Ok(Self { address, taken })
    }

    /// How many messages were taken.
    fn count(&self) -> usize {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).times.len()
    }

    /// When the first and the last came, and how many people have one.
    fn tell(&self) -> (Instant, Instant, usize) {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let first = taken.times.first().copied().unwrap_or(now);
        let last = taken.times.last().copied().unwrap_or(now);
        let twice = taken.times.len() - taken.recipients.len();
        (first, last, taken.recipients.len() - twice)
    }
}

fn take(stream: TcpStream, kept: &Mutex<Taken>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    out.write_all(b"220 load\r\n")?;
    let mut recipient = String::new();
    while let Some(line) = lines.next().transpose()? {
        let word = line.get(..4).unwrap_or("").to_ascii_uppercase();
        let answer: &[u8] = match word.as_str() {
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                while lines.next().transpose()?.is_some_and(|line| line != ".") {}
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.recipients.insert(std::mem::take(&mut recipient));
                kept.times.push(Instant::now());
                b"250 taken\r\n"
            }
            "RCPT" => {
                recipient = line;
                b"250 ok\r\n"
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => b"250 ok\r\n",
        };
        out.write_all(answer)?;
    }
    Ok(())
}
