//! A plain HTTP/1.1 client over kept connections, small enough not to be what is measured.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

/// An answer.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The head, as sent.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The values of a header, by its name in lower case.
    pub fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.head.lines().filter_map(move |line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }
}

/// A kept connection.
pub struct Connection {
    reader: BufReader<TcpStream>,
}

impl Connection {
    /// Connects.
    pub fn open(server: SocketAddr) -> std::io::Result<Self> {
        let stream = TcpStream::connect_timeout(&server, Duration::from_secs(5))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { reader: BufReader::with_capacity(256 * 1024, stream) })
    }

    /// Sends a whole request and reads the whole answer.
    pub fn ask(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        self.reader.get_mut().write_all(request)?;
        let mut head = String::new();
        let mut length = 0;
        let mut is_chunked = false;
        loop {
            let start = head.len();
            if self.reader.read_line(&mut head)? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            let line = head[start..].trim_end();
            if line.is_empty() {
                break;
            }
            let lower = line.to_ascii_lowercase();
            if let Some(value) = lower.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            }
            is_chunked |= lower.starts_with("transfer-encoding:") && lower.contains("chunked");
        }
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        if is_chunked {
            body = self.read_chunks()?;
        } else {
            self.reader.read_exact(&mut body)?;
        }
        Ok(Answer { status, head, body })
    }

    fn read_chunks(&mut self) -> std::io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let mut line = String::new();
            self.reader.read_line(&mut line)?;
            let size = usize::from_str_radix(line.trim(), 16).unwrap_or(0);
            let mut chunk = vec![0; size + 2];
            self.reader.read_exact(&mut chunk)?;
            if size == 0 {
                return Ok(body);
            }
            body.extend_from_slice(&chunk[..size]);
        }
    }
}

/// What a run gave.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// Answers a second.
    pub a_second: f64,
    /// The time within which half of the answers came, in milliseconds.
    pub p50_ms: f64,
    /// The time within which 99 of 100 answers came, in milliseconds.
    pub p99_ms: f64,
}

/// Asks over so many connections for so long; `request` gives the bytes of each request from the
/// number of the connection and of the request. Answers of another status than `expected` end the
/// run.
pub fn run(
    server: SocketAddr,
    connections: usize,
    length: Duration,
    expected: u16,
    request: impl Fn(usize, usize) -> Vec<u8> + Sync,
) -> Result<Rate, String> {
    let started = Instant::now();
    let until = started + length;
    let work = |number: usize| -> Result<Vec<f64>, String> {
        let mut connection = Connection::open(server).map_err(|error| error.to_string())?;
        let mut times = Vec::with_capacity(100_000);
        for count in 0.. {
            let bytes = request(number, count);
            let asked = Instant::now();
            if asked >= until {
                break;
            }
            let answer = connection.ask(&bytes).map_err(|error| error.to_string())?;
            times.push(asked.elapsed().as_secs_f64() * 1_000.0);
            if answer.status != expected {
                let body = String::from_utf8_lossy(&answer.body);
                let start: String = body.chars().take(400).collect();
                return Err(format!("status {} instead of {expected}: {start}", answer.status));
            }
        }
        Ok(times)
    };
    let results: Vec<Result<Vec<f64>, String>> = std::thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = (0..connections).map(|n| scope.spawn(move || work(n))).collect();
        threads
            .into_iter()
            .map(|t| t.join().unwrap_or_else(|_| Err("a thread panicked".into())))
            .collect()
    });
    let took = started.elapsed().as_secs_f64();
    let mut times = Vec::new();
    for result in results {
        times.extend(result?);
    }
    times.sort_by(f64::total_cmp);
    Ok(Rate {
        a_second: times.len() as f64 / took,
        p50_ms: at(&times, 0.5),
        p99_ms: at(&times, 0.99),
    })
}

/// The value below which this part of the sorted values lies.
pub fn at(sorted: &[f64], part: f64) -> f64 {
    let place = (sorted.len() as f64 * part) as usize;
    sorted.get(place.min(sorted.len().saturating_sub(1))).copied().unwrap_or(0.0)
}

/// The median of some values.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    at(&sorted, 0.5)
}
