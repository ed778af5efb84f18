//! Whatever is sent, the answer is the sender's fault or a success, and a document.

use super::world::{COOPERATIONS, World};
use axum::{body::Body, http::Request};
use proptest::prelude::*;
use serde_json::{Value, json};
use spine::account::Role;
use std::sync::LazyLock;
use tokio::runtime::Runtime;

/// One world for all cases: nothing of what is sent is kept.
struct Bench {
    runtime: Runtime,
    world: World,
    token: String,
}

static BENCH: LazyLock<Bench> = LazyLock::new(|| {
    let runtime = Runtime::new().unwrap();
    let world = runtime.block_on(World::open());
    let token = runtime.block_on(world.token("nordjylland", Role::Coordinator));
    Bench { runtime, world, token }
});

fn check(method: &str, path: &str, body: Vec<u8>) -> Result<(), TestCaseError> {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", format!("Bearer {}", BENCH.token))
        .header("content-type", "application/json")
        .body(Body::from(body));
    // What is no address cannot be asked for.
    let Ok(request) = request else { return Ok(()) };
    let answer = BENCH.runtime.block_on(BENCH.world.ask(request));
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

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn bodies_of_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check("POST", COOPERATIONS, bytes.clone())?;
        check("PUT", &format!("{COOPERATIONS}/mikropol"), bytes)?;
    }

    #[test]
    fn bodies_of_any_json(value in any_json()) {
        for body in [value.clone(), json!({ "version": 1, "record": value })] {
            check("POST", COOPERATIONS, body.to_string().into_bytes())?;
            check("PUT", &format!("{COOPERATIONS}/mikropol"), body.to_string().into_bytes())?;
        }
    }

    #[test]
    fn records_with_one_field_of_any_json(
        place in 0_usize..40,
        value in any_json(),
    ) {
        let path = format!("{COOPERATIONS}/mikropol");
        let read = BENCH.runtime.block_on(BENCH.world.get_as(&BENCH.token, &path));
        let mut record = read.json();
        let names: Vec<String> = record.as_object().unwrap().keys().cloned().collect();
        record[&names[place % names.len()]] = value;
        // Version 0 is no version of anything, so nothing is kept.
        let body = json!({ "version": 0, "record": record });
        check("PUT", &path, body.to_string().into_bytes())?;
    }

    #[test]
    fn addresses_of_any_words(
        path in "[a-z/%.{}~0-9-]{0,30}",
        query in "[a-z=&%+0-9:T-]{0,40}",
        name in prop::sample::select(vec!["on", "seq", "limit", "offset", "find", "before"]),
        value in "[-0-9%a-fÆ~]{0,22}",
    ) {
        let value: String =
            percent_encoding::utf8_percent_encode(&value, percent_encoding::CONTROLS).collect();
        check("GET", &format!("/api/v1/{path}?{query}"), Vec::new())?;
        check("GET", &format!("{COOPERATIONS}/{path}?{query}"), Vec::new())?;
        check("GET", &format!("{COOPERATIONS}?{query}"), Vec::new())?;
        check("GET", &format!("{COOPERATIONS}?{name}={value}"), Vec::new())?;
        check("GET", &format!("{COOPERATIONS}/mikropol/history?{name}={value}"), Vec::new())?;
        check("DELETE", &format!("{COOPERATIONS}/{path}"), Vec::new())?;
    }
}
