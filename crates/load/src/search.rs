//! Search over 10,000 cooperations, and building the index of them.
//!
//! The texts are made of 8,000 words that are chosen unevenly, as in a language: some stand almost
//! everywhere, most in few records. What is asked are words of all these kinds, parts and
//! beginnings of words, typing errors, phrases, several words at once, and a question that every
//! record fits.

use super::{
    client::{Rate, run},
    register,
    server::{Server, command, get},
};
use std::{
    net::SocketAddr,
    path::Path,
    time::{Duration, Instant},
};

/// How many cooperations are searched.
const RECORDS: usize = 10_000;

/// What is asked, by kind; `{}` is filled with a word of the vocabulary.
const QUESTIONS: [(&str, &str); 9] = [
    ("a word", "{}"),
    ("two words", "{}+{}"),
    ("a part of words", "energi"),
    ("a beginning", "turis"),
    ("a typing error", "telemedisin"),
    ("a phrase", "%22deler+erfaringer%22"),
    ("leaving out", "havne+-klima"),
    ("narrowed", "{}&area=health&country=SE&state=active"),
    ("what every record has", "samarbejdet"),
];

/// A server with an index of all of them, ready to be asked.
pub struct Searched {
    server: Server,
    cookie: String,
    /// What building the index told.
    built: String,
}

impl Searched {
    /// Imports them, builds the index and starts the server.
    pub fn prepare(
        program: &Path,
        folder: &Path,
        address: impl Fn() -> Result<SocketAddr, String>,
    ) -> Result<Self, String> {
        let data = folder.join("search-data");
        super::prepare(program, folder, &data, register::make_long_bundle(RECORDS))?;
        let said = command(program, &data, &["reindex"])?;
        let built = said.rsplit(", ").next().unwrap_or(&said).to_owned();
        let server = Server::start(program, &data, address()?)?;
        let cookie = format!("Cookie: {}\r\n", server.sign_in()?);
        wait_until_ready(&server, &cookie)?;
        let searched = Self { server, cookie, built };
        // Once for the pages of the disk and for what is remembered.
        searched.ask(1, None, Duration::from_secs(1))?;
        Ok(searched)
    }

    /// Asks questions of one kind, or of all kinds in turn.
    pub fn ask(
        &self,
        connections: usize,
        kind: Option<usize>,
        length: Duration,
    ) -> Result<Rate, String> {
        run(self.server.address, connections, length, 200, |number, count| {
            let (_, question) = QUESTIONS[kind.unwrap_or(count % QUESTIONS.len())];
            let mut question = question.to_owned();
            let mut chance = number * 7_919 + count * 31;
            while question.contains("{}") {
                question = question.replacen("{}", &register::make_word(chance), 1);
                chance = chance * 5 + 1;
            }
            let path = format!("/da/at/load/desk/search?q={question}");
            get(self.server.address, &path, &self.cookie)
        })
    }
}

/// Builds the index and asks, and prints the figures.
pub fn measure(
    program: &Path,
    folder: &Path,
    address: impl Fn() -> Result<SocketAddr, String>,
    seconds: u64,
) -> Result<(), String> {
    let searched = Searched::prepare(program, folder, address)?;
    println!("| building the search index of {RECORDS} records | {} |", searched.built);
    let length = Duration::from_secs(seconds);
    for connections in [1, 8] {
        let what = format!("search over {RECORDS} records, all kinds of question");
        print(&what, connections, searched.ask(connections, None, length)?);
    }
    for (kind, (name, _)) in QUESTIONS.iter().enumerate() {
        print(&format!("search: {name}"), 1, searched.ask(1, Some(kind), length)?);
    }
    println!("| memory after searching | {:.0} MB |", searched.server.memory_mb());
    Ok(())
}

fn print(what: &str, connections: usize, rate: Rate) {
    let Rate { a_second, p50_ms, p99_ms } = rate;
    println!(
        "| {what}, {connections} connections \
         | {a_second:.0}/s; p50 {p50_ms:.2} ms, p99 {p99_ms:.2} ms |"
    );
}

fn wait_until_ready(server: &Server, cookie: &str) -> Result<(), String> {
    let request = get(server.address, "/da/at/load/desk/search?q=samarbejdet", cookie);
    let asked = Instant::now();
    while asked.elapsed() < Duration::from_secs(60) {
        let answer = super::client::Connection::open(server.address)
            .and_then(|mut connection| connection.ask(&request))
            .map_err(|error| error.to_string())?;
        if String::from_utf8_lossy(&answer.body).contains("<ol class=\"hits\"") {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err("the search does not become ready".to_owned())
}
