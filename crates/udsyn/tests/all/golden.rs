//! What is written today can be read for ever: a body of each kind with every field, as bytes, and the
//! hashes of a small log.

use practice::{
    KINDS,
    cooperation::{Cooperation, SavedView},
    organisation::{Authority, Body, CouncilTerm, Organisation, Person, Unit},
};
use serde_json::Value;
use spine::{
    ledger::{Commit, NewChange},
    office::{Office, Record},
};
use std::{collections::BTreeSet, path::PathBuf};
use utoipa::ToSchema;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn read(kind: &str, version: u32) -> String {
    let file = folder().join(format!("{kind}.v{version}.json"));
    let text = std::fs::read_to_string(&file);
    text.unwrap_or_else(|_| panic!("{} is missing: keep a body of it", file.display()))
}

#[test]
fn a_body_of_each_kind_and_version_is_written_as_it_was() {
    for kind in KINDS {
        let golden = read(kind.name, kind.version);
        let parsed = kind.parse(i64::from(kind.version), &golden).unwrap();
        assert_eq!(parsed.faults, [], "{}", kind.name);
        assert_eq!(parsed.body, golden.trim_end(), "{}", kind.name);
        // Those of earlier versions need only be read, into something that can be written.
        for version in 1..kind.version {
            let golden = read(kind.name, version);
            let lifted = kind.parse(i64::from(version), &golden).unwrap();
            let again = kind.parse(i64::from(kind.version), &lifted.body).unwrap();
            assert_eq!(again.body, lifted.body, "{} {version}", kind.name);
        }
    }
}

#[test]
fn the_golden_bodies_have_every_field_there_is() {
    check_fields::<Authority>();
    check_fields::<Body>();
    check_fields::<Unit>();
    check_fields::<CouncilTerm>();
    check_fields::<Person>();
    check_fields::<Organisation>();
    check_fields::<Cooperation>();
    check_fields::<SavedView>();
    assert_eq!(KINDS.len(), 8, "add the new kind above");
}

fn check_fields<R: Record + ToSchema>() {
    let mut schemas = vec![(String::new(), R::schema())];
    R::schemas(&mut schemas);
    let mut known = BTreeSet::new();
    for (_, schema) in schemas {
        collect(&serde_json::to_value(&schema).unwrap(), true, &mut known);
    }
    let mut found = BTreeSet::new();
    let golden: Value = serde_json::from_str(&read(R::KIND, R::VERSION)).unwrap();
    collect(&golden, false, &mut found);
    let missing: Vec<_> = known.difference(&found).collect();
    assert!(missing.is_empty(), "the golden {} lacks {missing:?}", R::KIND);
}

/// The names of fields: those a schema describes, or those a body has.
fn collect(value: &Value, is_schema: bool, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                match (is_schema, inner) {
                    (false, _) => {
                        names.insert(name.clone());
                    }
                    (true, Value::Object(properties)) if name == "properties" => {
                        names.extend(properties.keys().cloned());
                    }
                    (true, _) => {}
                }
                collect(inner, is_schema, names);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, is_schema, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_bytes_under_the_chain_never_change() {
    let change = |record: &str, body: Option<&str>| NewChange {
        kind: "unit",
        record: record.to_owned(),
        version: 1,
        body: body.map(str::to_owned),
    };
    let body = r#"{"name":{"original":"da","revision":1,"versions":{"da":{"text":"Å","of":1}}}}"#;
    let at = "2012-03-15T08:00:00.123456Z".parse().unwrap();
    let changes = vec![change("one", Some(body)), change("two", Some(body)), change("two", None)];
    let commit = Commit::seal("nordjylland", (0, ""), changes, "import", "Grund: æøå\n", at);
    let hashes: Vec<&str> = commit.changes().iter().map(|change| change.hash.as_str()).collect();
    assert_eq!(commit.changes()[0].at, "2012-03-15T08:00:00.123456Z");
    assert_eq!(hashes, ["1", "2", "3",]);
    let mut office = Office::empty("nordjylland", KINDS);
    for change in commit.changes() {
        office.apply_verified(change).unwrap();
    }
    assert_eq!(office.head(), hashes[2]);
}
