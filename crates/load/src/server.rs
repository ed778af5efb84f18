//! The program under measurement, started as anybody would start it.

use super::{client::Connection, disk::SlowDisk};
use std::{
    io::Write,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A running server that ends with this.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// From start to the first page that shows the authority, read from the database.
    pub start: Duration,
}

/// The e-mail and password of the officer who reads.
pub const OFFICER: (&str, &str) = ("officer@load.example", "measure-for-measure");

/// The program beside this one.
pub fn find_program() -> Result<PathBuf, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let program = own.with_file_name("udsyn");
    if program.exists() {
        Ok(program)
    } else {
        Err("build the program first: cargo build --release --workspace".to_owned())
    }
}

/// Runs one command of the program to its end and gives what it said.
pub fn command(program: &Path, data: &Path, words: &[&str]) -> Result<String, String> {
    let output = Command::new(program)
        .args(words)
        .arg("--data")
        .arg(data)
        .env("UDSYN_LOG", "warn")
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

impl Server {
    /// Starts it and waits for the first answer.
    pub fn start(program: &Path, data: &Path, address: SocketAddr) -> Result<Self, String> {
        Self::start_with(program, data, address, &[])
    }

    /// The same with more on its command line.
    pub fn start_with(
        program: &Path,
        data: &Path,
        address: SocketAddr,
        more: &[&str],
    ) -> Result<Self, String> {
        let mut command = Command::new(program);
        command.args(["serve", "--behind-proxy"]).args(more);
        Self::begin(command, data, address)
    }

    /// The same on a disk whose flush takes longer.
    pub fn start_on(
        disk: &SlowDisk,
        program: &Path,
        data: &Path,
        address: SocketAddr,
    ) -> Result<Self, String> {
        let mut command = disk.command(program);
        command.args(["serve", "--behind-proxy"]);
        Self::begin(command, data, address)
    }

    fn begin(mut command: Command, data: &Path, address: SocketAddr) -> Result<Self, String> {
        let started = Instant::now();
        let child = command
            .args(["--listen", &address.to_string()])
            .arg("--data")
            .arg(data)
            .env("UDSYN_LOG", "warn")
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| error.to_string())?;
        let mut server = Self { child, address, start: Duration::ZERO };
        let request = get(address, "/da", "");
        while started.elapsed() < Duration::from_secs(20) {
            let answer = Connection::open(address).and_then(|mut c| c.ask(&request));
            if answer.is_ok_and(|answer| answer.status == 200) {
                server.start = started.elapsed();
                return Ok(server);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Err("the server does not answer".to_owned())
    }

    /// Signs the officer in and gives the cookie line.
    pub fn sign_in(&self) -> Result<String, String> {
        let encode = |text: &str| text.replace('@', "%40");
        let body = format!("email={}&password={}", encode(OFFICER.0), encode(OFFICER.1));
        self.let_in("/da/sign-in", &body)
    }

    /// The officer chooses a password by the link that a command printed.
    pub fn confirm(&self, told: &str) -> Result<(), String> {
        let link = told.lines().find_map(|line| line.find("/da/invitation/").map(|at| &line[at..]));
        let link = link.ok_or("no link was printed")?;
        self.let_in(link, &format!("how=new&name=Officer&password={}", OFFICER.1)).map(drop)
    }

    /// Sends a form that opens a session, and gives the cookie line.
    fn let_in(&self, path: &str, body: &str) -> Result<String, String> {
        let mut request = Vec::new();
        write!(
            request,
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len(),
            host = self.address,
        )
        .map_err(|error| error.to_string())?;
        let answer = Connection::open(self.address)
            .and_then(|mut connection| connection.ask(&request))
            .map_err(|error| error.to_string())?;
        let cookies: Vec<&str> =
            answer.headers("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
        if answer.status == 303 && !cookies.is_empty() {
            Ok(cookies.join("; "))
        } else {
            Err(format!("signing in was answered with {}", answer.status))
        }
    }

    /// The processor time it has taken so far, in milliseconds; the kernel counts hundredths of a
    /// second.
    pub fn processor_ms(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let status = status.unwrap_or_default();
        // The name of the program, in parentheses, may have blanks; the state is the third field.
        let after = status.rsplit_once(')').map_or("", |(_, after)| after);
        let ticks = after.split_whitespace().skip(11).take(2);
        ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10.0
    }

    /// Memory that is really in use (resident set), in megabytes.
    pub fn memory_mb(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().unwrap_or(0.0);
        kilobytes / 1_024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

/// A GET request; `more` holds further header lines, each ended.
pub fn get(host: SocketAddr, path: &str, more: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{more}\r\n").into_bytes()
}
