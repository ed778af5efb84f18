//! Pages beside nginx, which serves the same bytes as a static file.

use super::{
    Options,
    client::{Answer, Connection, Rate, median, run},
    free_address,
    peers::Nginx,
    server::{Server, get},
};
use std::{path::Path, time::Duration};

/// Whether the one who asks has the page already.
#[derive(Clone, Copy, PartialEq)]
enum Asks {
    /// For the page.
    Page,
    /// Whether it has changed since.
    Changed,
}

/// A page that is measured.
pub struct Page<'a> {
    what: &'a str,
    path: &'a str,
    is_signed_in: bool,
    asks: Asks,
}

/// A page for somebody who is signed in.
pub const fn desk<'a>(what: &'a str, path: &'a str) -> Page<'a> {
    Page { what, path, is_signed_in: true, asks: Asks::Page }
}

const fn public(what: &'static str, path: &'static str, asks: Asks) -> Page<'static> {
    Page { what, path, is_signed_in: false, asks }
}

const COOPERATION: &str = "/da/at/load/cooperations/load-700";
const STRATEGY: &str = "/da/at/load/strategy/strategy";

const PAGES: [Page<'static>; 7] = [
    desk("register page of 50 rows", "/da/at/load/desk/cooperations?rows=50"),
    desk("cooperation page", "/da/at/load/desk/cooperations/load-700"),
    desk("coverage of 300 nodes by 2,000 cooperations", "/da/at/load/desk/strategy/coverage"),
    public("public page of a cooperation", COOPERATION, Asks::Page),
    public("the same, unchanged (304)", COOPERATION, Asks::Changed),
    public("public strategy of 300 nodes", STRATEGY, Asks::Page),
    public("the same, unchanged (304)", STRATEGY, Asks::Changed),
];

/// The running server, with what it is compared in.
pub struct Beside<'a> {
    pub server: &'a Server,
    pub cookie: &'a str,
    pub folder: &'a Path,
    pub options: &'a Options,
}

impl Beside<'_> {
    /// Measures every page in turn with nginx, and prints a line for each.
    pub fn compare(&self) -> Result<(), String> {
        PAGES.iter().try_for_each(|page| self.compare_page(page))
    }

    /// Measures one page in turn with nginx, and prints a line.
    pub fn compare_page(&self, page: &Page<'_>) -> Result<(), String> {
        let Measured { bytes, ours, theirs, ratio, p50_ms, p99_ms } = self.measure_page(page)?;
        println!(
            "| {}, {} kB, {} connections \
             | {ours:.0}/s beside nginx {theirs:.0}/s: {ratio:.2}; p50 {p50_ms:.1}, \
             p99 {p99_ms:.1} ms |",
            page.what,
            bytes / 1_024,
            self.options.connections,
        );
        Ok(())
    }

    /// Measures one page in turn with nginx.
    pub fn measure_page(&self, page: &Page<'_>) -> Result<Measured, String> {
        let explain = |error: std::io::Error| error.to_string();
        let cookie = match page.is_signed_in {
            true => format!("Cookie: {}\r\n", self.cookie),
            false => String::new(),
        };
        let request = get(self.server.address, page.path, &cookie);
        let mut connection = Connection::open(self.server.address).map_err(explain)?;
        let answer = connection.ask(&request).map_err(explain)?;
        if answer.status != 200 {
            return Err(format!("{} was answered with {}", page.path, answer.status));
        }
        let www = self.folder.join("www");
        std::fs::create_dir_all(&www).map_err(explain)?;
        std::fs::write(www.join("page.html"), &answer.body).map_err(explain)?;
        let beside = free_address()?;
        let _nginx = Nginx::start(self.folder, beside)?;
        let same = get(beside, "/page.html", &cookie);
        let (expected, request, same) = match page.asks {
            Asks::Page => (200, request, same),
            Asks::Changed => {
                let mut connection = Connection::open(beside).map_err(explain)?;
                let theirs = connection.ask(&same).map_err(explain)?;
                let known = |answer: &Answer| {
                    let tag = answer.headers("etag").next().unwrap_or_default().to_owned();
                    format!("{cookie}If-None-Match: {tag}\r\n")
                };
                let ours = get(self.server.address, page.path, &known(&answer));
                (304, ours, get(beside, "/page.html", &known(&theirs)))
            }
        };
        let Options { connections, rounds, seconds, .. } = self.options;
        let length = Duration::from_secs(*seconds);
        let (mut ours, mut theirs): (Vec<Rate>, Vec<Rate>) = (Vec::new(), Vec::new());
        for _ in 0..*rounds {
            let address = self.server.address;
            ours.push(run(address, *connections, length, expected, |connection, count| {
                from_elsewhere(&request, connection, count)
            })?);
            theirs.push(run(beside, *connections, length, expected, |connection, count| {
                from_elsewhere(&same, connection, count)
            })?);
        }
        let ratios: Vec<f64> =
            ours.iter().zip(&theirs).map(|(a, b)| a.a_second / b.a_second).collect();
        let rate = |rates: &[Rate]| median(&rates.iter().map(|r| r.a_second).collect::<Vec<_>>());
        let times = |time: fn(&Rate) -> f64| median(&ours.iter().map(time).collect::<Vec<_>>());
        Ok(Measured {
            bytes: answer.body.len(),
            ours: rate(&ours),
            theirs: rate(&theirs),
            ratio: median(&ratios),
            p50_ms: times(|rate| rate.p50_ms),
            p99_ms: times(|rate| rate.p99_ms),
        })
    }
}

/// What a page took.
pub struct Measured {
    /// How long the page is.
    bytes: usize,
    /// Answers a second, ours and those of nginx.
    ours: f64,
    theirs: f64,
    /// Ours as a part of theirs.
    pub ratio: f64,
    /// The time within which half of the answers came, in milliseconds.
    p50_ms: f64,
    /// The time within which 99 of 100 came.
    pub p99_ms: f64,
}

/// The request as a proxy passes it on from another address each time: how much one address may ask
/// for is limited, and what is measured is many visitors.
fn from_elsewhere(request: &[u8], connection: usize, count: usize) -> Vec<u8> {
    let head = &request[..request.len() - 2];
    let (high, low) = (count / 250 % 250, count % 250);
    let from = format!("X-Forwarded-For: 10.{connection}.{high}.{low}\r\n\r\n");
    [head, from.as_bytes()].concat()
}
