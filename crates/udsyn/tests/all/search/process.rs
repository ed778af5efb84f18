//! The index of the program as it runs: built beside the first requests, right after a kill, built
//! anew on request before and beside a server.

use crate::{
    program::{AUTHORITY, Program, bundle, import, make_token, run_well, udsyn},
    wire::{Wire, request},
};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use testbed::{Database, on_each_database};

struct Bench {
    database: Database,
    folder: tempfile::TempDir,
    token: String,
}

impl Bench {
    fn new(database: Database) -> Self {
        let folder = tempfile::tempdir().unwrap();
        assert!(import(database.url(), folder.path(), &bundle(3)).status.success());
        let token = make_token(database.url(), "coordinator");
        Self { database, folder, token }
    }

    fn words<'a>(&'a self, words: &[&'a str]) -> Vec<&'a str> {
        let data = self.folder.path().to_str().unwrap();
        [words, &["--database", self.database.url(), "--data", data]].concat()
    }

    fn serve(&self) -> Program {
        Program::start(udsyn(&self.words(&["serve"])))
    }

    fn ask(&self, server: &Program, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let token = format!("Bearer {}", self.token);
        let head = [
            ("authorization", token.as_str()),
            ("content-type", "application/json"),
            ("connection", "close"),
        ];
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let path = format!("/api/v1/{AUTHORITY}/{path}");
        let sent = request(method, &path, &head, body.as_bytes());
        let reply = Wire::open(server.address).unwrap().ask(&sent).unwrap();
        (reply.status, serde_json::from_slice(&reply.body).unwrap_or_default())
    }

    /// Waits until so many are found.
    fn wait_for(&self, server: &Program, word: &str, total: u64) {
        let begun = Instant::now();
        loop {
            let (status, found) =
                self.ask(server, "GET", &format!("search?q={word}"), &Value::Null);
            if status == 200 && found["total"] == total {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "{status} {found}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Enters a cooperation with this word in its name.
    fn enter(&self, server: &Program, word: &str) {
        let (_, one) = self.ask(server, "GET", "cooperations/made-0", &Value::Null);
        let mut record = one.as_object().unwrap().clone();
        for added in ["id", "version", "changed_at", "derived"] {
            record.remove(added);
        }
        record["slug"] = json!(word);
        record["name"] = json!({"da": word});
        let (status, said) =
            self.ask(server, "POST", "cooperations", &json!({"reason": "test", "record": record}));
        assert_eq!(status, 201, "{said}");
    }
}

#[on_each_database]
fn what_was_acknowledged_is_found_after_a_kill(database: Database) {
    let bench = Bench::new(database);
    let server = bench.serve();
    bench.wait_for(&server, "xylofon", 0);
    for round in 0..3 {
        bench.enter(&server, &format!("xylofon{round}"));
    }
    // Killed before or after the index was committed: nobody knows, and nobody need know.
    server.kill();
    let server = bench.serve();
    bench.wait_for(&server, "xylofon", 3);
}

#[on_each_database]
fn the_index_is_built_anew_before_a_start_and_beside_a_server(database: Database) {
    let bench = Bench::new(database);
    let said = run_well(&bench.words(&["reindex"]));
    // The authority, a unit and three cooperations; each of them twice where it is public.
    assert!(said.starts_with("The search index was built anew: "), "{said}");
    let server = bench.serve();
    bench.enter(&server, "xylofon");
    bench.wait_for(&server, "xylofon", 1);
    let said = run_well(&bench.words(&["reindex"]));
    assert!(said.starts_with("The running server has built its search index anew"), "{said}");
    bench.wait_for(&server, "xylofon", 1);
    drop(server);
    let said = run_well(&["reindex", "--database", bench.database.url()]);
    assert!(said.contains("in memory"), "{said}");
}
