//! The rules of the funding ledger, without a database.

mod overlaps;
mod rates;
mod records;

use crate::KINDS;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::ledger::NewChange;
use spine::office::{Draft, Office};

pub(super) const TODAY: Date = date(2012, 3, 15);

/// An office with an authority, a unit within a unit, a body, and these records.
pub(super) fn office(records: &[(&'static str, &str, Value)]) -> Office {
    office_of("nordjylland", records)
}

pub(super) fn office_of(authority: &str, records: &[(&'static str, &str, Value)]) -> Office {
    let of_all = [
        (
            "authority",
            "authority",
            json!({
                "name": {"en": authority}, "kind": "region", "country": "DK", "currency": "DKK",
                "languages": ["en"], "accent": "#0B5A77",
                "areas": [{"slug": "health", "name": {"en": "Health"}}],
            }),
        ),
        ("unit", "hospital", json!({"name": {"en": "Hospital"}})),
        ("unit", "ward", json!({"name": {"en": "Ward"}, "parent": "hospital"})),
        ("body", "council", json!({"name": {"en": "Council"}, "kind": "council"})),
    ];
    let mut draft = Draft::new("test");
    for (kind, id, body) in of_all.iter().chain(records) {
        let found = KINDS.iter().find(|known| known.name == *kind).unwrap();
        draft.changes.push(NewChange {
            kind: found.name,
            record: (*id).to_owned(),
            version: i64::from(found.version),
            body: Some(body.to_string()),
        });
    }
    amend(&Office::empty(authority, KINDS), draft)
}

pub(super) fn amend(office: &Office, draft: Draft) -> Office {
    match office.amend(draft, "test", Timestamp::UNIX_EPOCH).unwrap() {
        Ok((_, office)) => office,
        Err(refusal) => panic!("{refusal:?}"),
    }
}

/// A project that runs from May 2010 to April 2013, with other fields.
pub(super) fn project(slug: &str, fields: Value) -> (&'static str, String, Value) {
    let mut body = json!({
        "slug": slug,
        "name": {"en": slug},
        "track": "administrative",
        "kind": "project",
        "area": "health",
        "term": {"kind": "fixed", "from": "2010-05-01", "to": "2013-04-30"},
        "steps": [{"kind": "decided", "on": "2010-02-01", "body": "council"}],
        "visibility": "published",
    });
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    ("cooperation", slug.to_owned(), body)
}

/// An own line in cash over the term.
pub(super) fn own(units: i64, currency: &str) -> Value {
    json!({
        "payer": "own", "form": "cash", "basis": "in_total",
        "value": {"kind": "amount", "money": {"amount_minor": units * 100, "currency": currency}},
    })
}
