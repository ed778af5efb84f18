//! The demonstration as the tests of the rules have it: in memory, without a database.

use serde_json::Value;
use spine::ledger::NewChange;
use spine::office::{Draft, Office};

/// An empty office of the authority of a bundle, and its records of the kinds that are wanted, as
/// an import would enter them.
pub fn read_bundle(text: &str, wanted: impl Fn(&str) -> bool) -> (Office, Draft) {
    let bundle: Value = serde_json::from_str(text).unwrap();
    let mut draft = Draft::new("import");
    for record in bundle["records"].as_array().unwrap() {
        let kind = practice::KINDS.iter().find(|kind| record["kind"] == kind.name).unwrap();
        if wanted(kind.name) {
            draft.changes.push(NewChange {
                kind: kind.name,
                record: record["id"].as_str().unwrap().to_owned(),
                version: i64::from(kind.version),
                body: Some(record["body"].to_string()),
            });
        }
    }
    (Office::empty(bundle["authority"].as_str().unwrap(), practice::KINDS), draft)
}
