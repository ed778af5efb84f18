//! What was acknowledged is there, whatever becomes of the server.

use super::{
    program::{AUTHORITY, Program, bundle, cooperation, import, make_token, run_well, said, udsyn},
    wire::{Wire, request},
};
use serde_json::json;
use spine::ledger::{Db, Ledger};
use std::{
    net::SocketAddr,
    path::Path,
    process::Stdio,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};
use testbed::{Database, Kind, on_each_database};

const WRITERS: usize = 8;

/// A generator of pseudo-random numbers (xorshift), so that a failure can be looked at again.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// An installation with a token, and what was acknowledged to the writers.
struct Yard {
    url: String,
    token: String,
    acknowledged: Mutex<Vec<String>>,
    next: AtomicU32,
}

impl Yard {
    fn new(url: &str, folder: &Path) -> Self {
        let done = import(url, folder, &bundle(3));
        assert!(done.status.success(), "{}", said(&done));
        Self {
            url: url.to_owned(),
            token: make_token(url, "coordinator"),
            acknowledged: Mutex::default(),
            next: AtomicU32::new(0),
        }
    }

    /// Writes until told to stop, or until the server is gone.
    fn write(&self, server: SocketAddr, is_over: &AtomicBool) {
        let bearer = format!("Bearer {}", self.token);
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        let path = format!("/api/v1/{AUTHORITY}/cooperations");
        let Ok(mut wire) = Wire::open(server) else { return };
        while !is_over.load(Ordering::Relaxed) {
            let slug = format!("written-{}", self.next.fetch_add(1, Ordering::Relaxed));
            let body = json!({"record": cooperation(&slug), "reason": "To be kept"}).to_string();
            let asked = request("POST", &path, &headers, body.as_bytes());
            // Without an answer nobody knows whether it was written, and either is right.
            let Ok(reply) = wire.ask(&asked) else { return };
            if reply.status == 503 {
                return;
            }
            assert_eq!(reply.status, 201, "{}", reply.text());
            let id = reply.json()["id"].as_str().unwrap().to_owned();
            self.acknowledged.lock().unwrap().push(id);
        }
    }

    /// Everything is whole, and everything that was acknowledged is there.
    fn check(&self, folder: &Path) {
        let verdict = run_well(&["verify", "--database", &self.url]);
        assert!(verdict.contains("proof: whole"), "{verdict}");
        let out = folder.join("out.json");
        let out = out.to_str().unwrap();
        run_well(&["export", "--database", &self.url, "--authority", AUTHORITY, "--out", out]);
        let text = std::fs::read(out).unwrap();
        let bundle: serde_json::Value = serde_json::from_slice(&text).unwrap();
        let ids: std::collections::HashSet<&str> =
            bundle["records"].as_array().unwrap().iter().filter_map(|r| r["id"].as_str()).collect();
        let acknowledged = self.acknowledged.lock().unwrap();
        assert!(acknowledged.len() > 20, "only {} were acknowledged", acknowledged.len());
        let lost: Vec<_> = acknowledged.iter().filter(|id| !ids.contains(id.as_str())).collect();
        assert!(lost.is_empty(), "{} of {} lost: {lost:?}", lost.len(), acknowledged.len());
    }

    /// Lets the writers write to a new server for a while, then does something to it.
    fn run(&self, pause: Duration, end: impl FnOnce(Program)) {
        let server = Program::serve(&self.url);
        let address = server.address;
        let is_over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..WRITERS {
                scope.spawn(|| self.write(address, &is_over));
            }
            // The one sleep here that is no waiting for something: the moment is the test.
            std::thread::sleep(pause);
            end(server);
            is_over.store(true, Ordering::Relaxed);
        });
    }
}

#[on_each_database]
fn nothing_acknowledged_is_lost_when_the_server_is_killed(database: Database) {
    // What SQLite keeps on the disk the server writes itself, so it is killed more often.
    let (rounds, seed) = match database.kind() {
        Kind::Sqlite => (8, 0x5eed_0001),
        Kind::Postgres => (4, 0x5eed_0002),
    };
    let folder = tempfile::tempdir().unwrap();
    let yard = Yard::new(database.url(), folder.path());
    let mut dice = Dice(seed);
    for _ in 0..rounds {
        let pause = Duration::from_millis(300 + dice.throw(1_200));
        yard.run(pause, Program::kill);
    }
    yard.check(folder.path());
}

#[on_each_database]
fn the_server_ends_what_is_under_way_when_it_is_told_to_stop(database: Database) {
    let folder = tempfile::tempdir().unwrap();
    let yard = Yard::new(database.url(), folder.path());
    yard.run(Duration::from_millis(1_000), |mut server| {
        server.ask_to_end();
        let status = server.wait(Duration::from_secs(20)).expect("it ends within 20 seconds");
        assert_eq!(status.code(), Some(0));
    });
    yard.check(folder.path());
}

/// True where the database knows the authority at all, with or without anything in it.
fn knows_authority(url: &str) -> bool {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = Db::open(url).await.unwrap();
        let known = Ledger::new(db.clone()).find_authority(AUTHORITY).await;
        db.close().await;
        // Killed before there were tables, it knows nothing either.
        known.is_ok_and(|known| known.is_some())
    })
}

#[on_each_database]
fn an_import_that_is_killed_leaves_nothing_and_can_be_run_again(database: Database) {
    const MANY: usize = 400;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bundle.json");
    std::fs::write(&file, bundle(MANY).to_string()).unwrap();
    let words = |url: &str| -> Vec<String> {
        ["import", "--database", url, file.to_str().unwrap()].map(str::to_owned).to_vec()
    };
    let other = database.another();
    let begun = std::time::Instant::now();
    run_well(&words(other.url()).iter().map(String::as_str).collect::<Vec<_>>());
    let whole = begun.elapsed();
    for part in 1..=9 {
        let all = words(database.url());
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let mut child = udsyn(&all).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * part / 10);
        child.kill().unwrap();
        child.wait().unwrap();
        if knows_authority(database.url()) {
            // It was quicker than the one before: then all of it is there.
            let verdict = run_well(&["verify", "--database", database.url()]);
            assert!(verdict.contains(&format!("whole; {} changes", MANY + 2)), "{verdict}");
            break;
        }
    }
    run_well(&words(database.url()).iter().map(String::as_str).collect::<Vec<_>>());
    let verdict = run_well(&["verify", "--database", database.url()]);
    assert!(verdict.contains(&format!("whole; {} changes", MANY + 2)), "{verdict}");
}
