//! What is written today can be read for ever: bodies of each kind with every field and word, as
//! bytes, and the hashes of a small log.

use practice::{
    KINDS,
    calls::{Application, Call, CallSnapshot, Need},
    contract::PerformanceContract,
    cooperation::{Cooperation, SavedView},
    decision::{CompetencePlan, Decision, FollowUp, Matter, Meeting, Paper},
    funding::{BudgetLine, Posting, ReferenceRates, ReportingPeriod, WorkRate},
    indicator::{Indicator, Measurement},
    monitoring::{CouncilReport, Guide, Review, Round},
    organisation::{Authority, Body, CouncilTerm, Organisation, Person, Unit},
    participation::Participation,
    plan::{ActionPlan, Initiative, ProgressReport},
    screening::{Assessment, Checklist, Proposal, Screening},
    strategy::{Edition, Node, Strategy},
};
use serde_json::Value;
use spine::{
    base::Language,
    ledger::{Commit, NewChange},
    office::{Office, Record},
};
use std::{collections::BTreeSet, path::PathBuf};
use utoipa::ToSchema;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The bodies on record, one a line.
fn read(kind: &str, version: u32) -> Vec<String> {
    let file = folder().join(format!("{kind}.v{version}.json"));
    let text = std::fs::read_to_string(&file);
    let text = text.unwrap_or_else(|_| panic!("{} is missing: keep bodies of it", file.display()));
    text.lines().map(str::to_owned).collect()
}

#[test]
fn the_bodies_of_each_kind_and_version_are_written_as_they_were() {
    for kind in KINDS {
        for golden in read(kind.name, kind.version) {
            let parsed = kind.parse(i64::from(kind.version), &golden).unwrap();
            assert_eq!(parsed.faults, [], "{}: {golden}", kind.name);
            assert_eq!(parsed.body, golden, "{}", kind.name);
        }
        // Those of earlier versions need only be read, into something that can be written.
        for (version, golden) in (1..kind.version)
            .flat_map(|version| read(kind.name, version).into_iter().map(move |it| (version, it)))
        {
            let lifted = kind.parse(i64::from(version), &golden).unwrap();
            let again = kind.parse(i64::from(kind.version), &lifted.body).unwrap();
            assert_eq!(again.body, lifted.body, "{} {version}", kind.name);
        }
    }
}

#[test]
fn the_golden_bodies_have_every_field_and_every_word_there_is() {
    check_kind::<Authority>();
    check_kind::<Body>();
    check_kind::<Unit>();
    check_kind::<CouncilTerm>();
    check_kind::<Person>();
    check_kind::<Organisation>();
    check_kind::<Strategy>();
    check_kind::<Edition>();
    check_kind::<Node>();
    check_kind::<Cooperation>();
    check_kind::<SavedView>();
    check_kind::<Proposal>();
    check_kind::<Checklist>();
    check_kind::<Screening>();
    check_kind::<Assessment>();
    check_kind::<CompetencePlan>();
    check_kind::<Matter>();
    check_kind::<Meeting>();
    check_kind::<Paper>();
    check_kind::<Decision>();
    check_kind::<FollowUp>();
    check_kind::<Guide>();
    check_kind::<Round>();
    check_kind::<Review>();
    check_kind::<CouncilReport>();
    check_kind::<ReferenceRates>();
    check_kind::<WorkRate>();
    check_kind::<BudgetLine>();
    check_kind::<ReportingPeriod>();
    check_kind::<Posting>();
    check_kind::<CallSnapshot>();
    check_kind::<Call>();
    check_kind::<Need>();
    check_kind::<Application>();
    check_kind::<Participation>();
    check_kind::<Indicator>();
    check_kind::<Measurement>();
    check_kind::<ActionPlan>();
    check_kind::<Initiative>();
    check_kind::<ProgressReport>();
    check_kind::<PerformanceContract>();
    assert_eq!(KINDS.len(), 41, "add the new kind above");
}

fn check_kind<R: Record + ToSchema>() {
    let mut schemas = vec![(String::new(), R::schema())];
    R::schemas(&mut schemas);
    let mut known = Names::default();
    for (_, schema) in schemas {
        known.add_schema(&serde_json::to_value(&schema).unwrap());
    }
    let mut found = Names::default();
    for golden in read(R::KIND, R::VERSION) {
        found.add_body(&serde_json::from_str(&golden).unwrap());
    }
    // That a person made a text is not written; the languages stand in the bodies of the authority.
    let is_language = |word: &str| Language::parse(word).is_some();
    let is_checked = R::KIND == Authority::KIND;
    known.words.retain(|word| word != "person" && (is_checked || !is_language(word)));
    let missing: Vec<_> = known.fields.difference(&found.fields).collect();
    assert!(missing.is_empty(), "the golden bodies of {} lack {missing:?}", R::KIND);
    let missing: Vec<_> = known.words.difference(&found.words).collect();
    assert!(missing.is_empty(), "the golden bodies of {} lack the words {missing:?}", R::KIND);
}

/// The names of fields and the words of enumerations.
#[derive(Default)]
struct Names {
    fields: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Names {
    fn add_schema(&mut self, schema: &Value) {
        match schema {
            Value::Object(parts) => {
                for (name, part) in parts {
                    match (name.as_str(), part) {
                        ("properties", Value::Object(fields)) => {
                            self.fields.extend(fields.keys().cloned());
                        }
                        ("enum", Value::Array(words)) => {
                            let words = words.iter().filter_map(Value::as_str);
                            self.words.extend(words.map(str::to_owned));
                        }
                        _ => {}
                    }
                    self.add_schema(part);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.add_schema(item)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn add_body(&mut self, body: &Value) {
        match body {
            Value::Object(fields) => {
                self.fields.extend(fields.keys().cloned());
                fields.values().for_each(|inner| self.add_body(inner));
            }
            Value::Array(items) => items.iter().for_each(|item| self.add_body(item)),
            Value::String(text) => {
                self.words.insert(text.clone());
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
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
    let commit =
        Commit::seal("nordjylland", (0, ""), changes, "import", ("Grund: æøå\n", None), at);
    let hashes: Vec<&str> = commit.changes().iter().map(|change| change.hash.as_str()).collect();
    assert_eq!(commit.changes()[0].at, "2012-03-15T08:00:00.123456Z");
    assert_eq!(
        hashes,
        [
            "ab5f5314b82552090163eca03913fe4a39936ea4fbd7fedb0042a8c78bf95536",
            "852f4e843766da21c52fb4689d7119da48f6a9de74575a0bd377f25e1aa3b47b",
            "171d2ab907d8444e945ead0b3a801c80eced36484f3aff2c50a117df655c6c62",
        ]
    );
    let mut office = Office::empty("nordjylland", KINDS);
    for change in commit.changes() {
        office.apply_verified(change).unwrap();
    }
    assert_eq!(office.head(), hashes[2]);
}
