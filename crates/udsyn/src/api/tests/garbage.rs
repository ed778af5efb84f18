//! Whatever is sent, the answer is the sender's fault or a success, and a document.

use super::world::{COOPERATIONS, World};
use axum::{body::Body, http::Request};
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json};
use spine::account::Role;
use testbed::{Database, on_each_database};
use tokio::runtime::Runtime;

/// One world for all cases of a test: nothing of what is sent is kept.
struct Bench {
    runtime: Runtime,
    world: World,
    token: String,
}

impl Bench {
    fn new(database: Database) -> Self {
        let runtime = Runtime::new().unwrap();
        let world = runtime.block_on(World::open(database));
        let token = runtime.block_on(world.token("nordjylland", Role::Coordinator));
        Self { runtime, world, token }
    }

    /// Draws cases and sends what each makes of itself: method, path, body.
    fn check<S: Strategy, const N: usize>(
        &self,
        cases: S,
        make: impl Fn(S::Value) -> [(&'static str, String, Vec<u8>); N],
    ) {
        let config = ProptestConfig { cases: 128, failure_persistence: None, ..Default::default() };
        let outcome = TestRunner::new(config).run(&cases, |case| {
            make(case)
                .into_iter()
                .try_for_each(|(method, path, body)| self.send(method, &path, body))
        });
        outcome.unwrap_or_else(|error| panic!("{error}"));
    }

    fn send(&self, method: &str, path: &str, body: Vec<u8>) -> Result<(), TestCaseError> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "application/json")
            .body(Body::from(body));
        // What is no address cannot be asked for.
        let Ok(request) = request else { return Ok(()) };
        let answer = self.runtime.block_on(self.world.ask(request));
        let status = answer.status.as_u16();
        prop_assert!(status < 500, "{method} {path}: {status} {}", answer.text);
        if status >= 400 {
            let problem: Value = serde_json::from_str(&answer.text)
                .map_err(|error| TestCaseError::fail(format!("{error}: {}", answer.text)))?;
            prop_assert_eq!(&problem["status"], &json!(status));
            prop_assert!(problem["detail"].as_str().is_some_and(|detail| !detail.is_empty()));
        }
        Ok(())
    }
}

/// JSON of any shape, with the names that records have among others.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("fixed")),
        Just(json!("2012-05")),
    ];
    let name = prop_oneof![
        prop::sample::select(vec![
            "id",
            "record",
            "version",
            "reason",
            "name",
            "da",
            "original",
            "versions",
            "slug",
            "track",
            "term",
            "kind",
            "funding",
            "value",
            "money",
            "amount_minor",
            "steps",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,8}",
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn mikropol() -> String {
    format!("{COOPERATIONS}/mikropol")
}

#[on_each_database]
fn bodies_of_any_bytes(database: Database) {
    Bench::new(database).check(prop::collection::vec(any::<u8>(), 0..200), |bytes| {
        [("POST", COOPERATIONS.to_owned(), bytes.clone()), ("PUT", mikropol(), bytes)]
    });
}

#[on_each_database]
fn bodies_of_any_json(database: Database) {
    Bench::new(database).check(any_json(), |value| {
        let bare = value.to_string().into_bytes();
        let record = json!({ "version": 1, "record": value }).to_string().into_bytes();
        [
            ("POST", COOPERATIONS.to_owned(), bare.clone()),
            ("POST", COOPERATIONS.to_owned(), record.clone()),
            ("PUT", mikropol(), bare),
            ("PUT", mikropol(), record),
        ]
    });
}

#[on_each_database]
fn records_with_one_field_of_any_json(database: Database) {
    let bench = Bench::new(database);
    let read = bench.runtime.block_on(bench.world.get_as(&bench.token, &mikropol())).json();
    let names: Vec<String> = read.as_object().unwrap().keys().cloned().collect();
    bench.check((prop::sample::select(names), any_json()), |(name, value)| {
        let mut record = read.clone();
        record[&name] = value;
        // Version 0 is no version of anything, so nothing is kept.
        let body = json!({ "version": 0, "record": record });
        [("PUT", mikropol(), body.to_string().into_bytes())]
    });
}

#[on_each_database]
fn addresses_of_any_words(database: Database) {
    let path = "[a-z/%.{}~0-9-]{0,30}";
    let query = "[a-z=&%+0-9:T-]{0,40}";
    let name = prop::sample::select(vec!["on", "seq", "limit", "offset", "find", "before"]);
    let value = "[-0-9%a-fÆ~]{0,22}";
    Bench::new(database).check((path, query, name, value), |(path, query, name, value)| {
        let value = percent_encoding::utf8_percent_encode(&value, percent_encoding::CONTROLS);
        [
            ("GET", format!("/api/v1/{path}?{query}")),
            ("GET", format!("{COOPERATIONS}/{path}?{query}")),
            ("GET", format!("{COOPERATIONS}?{query}")),
            ("GET", format!("{COOPERATIONS}?{name}={value}")),
            ("GET", format!("{COOPERATIONS}/mikropol/history?{name}={value}")),
            ("DELETE", format!("{COOPERATIONS}/{path}")),
        ]
        .map(|(method, path)| (method, path, Vec::new()))
    });
}
