//! The program itself, run as an operator runs it.

use super::wire::{Reply, Wire, request};
use serde_json::{Value, json};
use std::{
    fs::File,
    io::Read,
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, ExitStatus, Output, Stdio},
    time::{Duration, Instant},
};

/// The authority of [`bundle`].
pub const AUTHORITY: &str = "proof";

/// The program with these words after its name, and nothing of this machine's environment for it.
pub fn udsyn(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_udsyn"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("UDSYN_") {
            command.env_remove(name);
        }
    }
    command.args(words).stdin(Stdio::null());
    command
}

/// Runs it to its end.
pub fn run(words: &[&str]) -> Output {
    udsyn(words).output().unwrap()
}

/// Runs it to its end, which must be a good one; gives what it said.
pub fn run_well(words: &[&str]) -> String {
    let done = run(words);
    assert!(done.status.success(), "udsyn {words:?}: {}", said(&done));
    String::from_utf8(done.stdout).unwrap()
}

/// Everything it said.
pub fn said(output: &Output) -> String {
    let all = [output.stdout.as_slice(), &output.stderr].concat();
    String::from_utf8_lossy(&all).into_owned()
}

/// A running server.
pub struct Program {
    child: Child,
    pub address: SocketAddr,
}

impl Program {
    /// Starts a server on the database at this address and waits until it is ready.
    pub fn serve(database: &str) -> Self {
        Self::start(udsyn(&["serve", "--database", database]))
    }

    /// Starts a command that serves.
    pub fn start(mut command: Command) -> Self {
        let address = find_free_port();
        let log = tempfile::NamedTempFile::new().unwrap();
        command.env("UDSYN_LISTEN", address.to_string());
        command.stderr(log.reopen().unwrap()).stdout(Stdio::null());
        let child = command.spawn().unwrap();
        let mut program = Self { child, address };
        let begun = Instant::now();
        while !program.is_ready() {
            let ended = program.child.try_wait().unwrap();
            let is_late = begun.elapsed() > Duration::from_secs(60);
            if ended.is_some() || is_late {
                panic!("the server does not start ({ended:?}): {}", read(log.reopen().unwrap()));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        program
    }

    pub fn is_ready(&self) -> bool {
        self.get("/health/ready").is_ok_and(|reply| reply.status == 200)
    }

    pub fn get(&self, path: &str) -> std::io::Result<Reply> {
        Wire::open(self.address)?.ask(&request("GET", path, &[("connection", "close")], b""))
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// As `kill -9` does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks the server to end, as a service manager does.
    pub fn ask_to_end(&self) {
        let line = format!("kill -TERM {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &line]).status().unwrap().success());
    }

    /// Waits for the end; none when it does not come in time.
    pub fn wait(&mut self, patience: Duration) -> Option<ExitStatus> {
        let begun = Instant::now();
        while begun.elapsed() < patience {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(mut file: File) -> String {
    let mut text = String::new();
    let _ = file.read_to_string(&mut text);
    text
}

/// An address that nobody listens on.
pub fn find_free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// A small authority with some cooperations.
pub fn bundle(cooperations: usize) -> Value {
    let mut records = vec![
        json!({ "kind": "authority", "id": "authority", "body": {
            "name": {"da": "Region Prøve", "en": "Proof Region"}, "kind": "region",
            "country": "DK", "languages": ["da", "en", "de"], "currency": "DKK",
            "accent": "#0B5A77", "areas": [{"slug": "common", "name": {"da": "Fælles"}}],
        }}),
        json!({ "kind": "unit", "id": "office", "body": {"name": {"da": "Kontoret"}} }),
    ];
    records.extend((0..cooperations).map(|number| {
        let body = cooperation(&format!("made-{number}"));
        json!({ "kind": "cooperation", "id": format!("made-{number}"), "body": body })
    }));
    json!({
        "format": "udsyn-bundle", "version": 1, "authority": AUTHORITY,
        "reason": "Made for a test", "records": records,
    })
}

/// A cooperation that says little of itself.
pub fn cooperation(slug: &str) -> Value {
    json!({
        "slug": slug, "name": {"da": format!("Samarbejdet {slug}")},
        "track": "administrative", "kind": "network", "area": "common",
        "term": {"kind": "yearly", "from": "2010"},
        "anchors": [{"level": "administrative", "unit": "office",
                     "holdings": [{"state": "for_now"}]}],
    })
}

/// Writes a bundle into a folder and brings it into a database.
pub fn import(database: &str, folder: &Path, bundle: &Value) -> Output {
    let file = folder.join("bundle.json");
    std::fs::write(&file, bundle.to_string()).unwrap();
    run(&["import", "--database", database, file.to_str().unwrap()])
}

/// Makes a token of [`AUTHORITY`].
pub fn make_token(database: &str, role: &str) -> String {
    let words = ["token", "create", "--database", database, "--authority", AUTHORITY];
    let said = run_well(&[&words[..], &["--role", role]].concat());
    said.trim().to_owned()
}
