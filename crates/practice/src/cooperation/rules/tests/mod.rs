//! The rules of the register, in tables. The world is a small office made by hand; the figures of
//! the whole demo are tested in `tests/figures.rs`.

mod commands;
mod findings;
mod history;
mod own_money;
mod random;
mod search;
mod shares;
mod state;

use crate::cooperation::Cooperation;
use crate::organisation::{Authority, Body, Unit};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::Id;
use spine::ledger::Commit;
use spine::office::{Draft, Office, Record, Refusal};

pub const TODAY: Date = date(2012, 3, 15);

pub fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

/// A record from the fields that matter to a test.
pub fn read<R: Record>(body: Value) -> R {
    serde_json::from_value(body).unwrap()
}

/// A cooperation with a name and an area, and the fields that matter to a test.
pub fn cooperation(fields: Value) -> Cooperation {
    let mut body = json!({
        "slug": "markis",
        "name": {"da": "MARKIS"},
        "track": "administrative",
        "kind": "project",
        "area": "health",
        "term": {"kind": "fixed", "from": "2010-05-01", "to": "2013-04-30"},
    });
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    read(body)
}

pub fn seal(office: &Office, draft: Draft) -> Result<Office, Refusal> {
    Ok(office.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap()?.1)
}

/// An authority with two areas, a council and a unit.
pub fn world() -> Office {
    found().1
}

/// The same, with the commit that founded it.
pub fn found() -> (Commit, Office) {
    let authority: Authority = read(json!({
        "name": {"da": "Region Nordjylland"},
        "kind": "region",
        "country": "DK",
        "languages": ["da"],
        "currency": "DKK",
        "accent": "#0B5A77",
        "areas": [
            {"slug": "common", "name": {"da": "Fælles"}},
            {"slug": "health", "name": {"da": "Sundhed"}},
        ],
    }));
    let council: Body = read(json!({"name": {"da": "Regionsrådet"}, "kind": "council"}));
    let unit: Unit = read(json!({"name": {"da": "Sundhed"}, "area": "health"}));
    let draft = Draft::new("")
        .put(&id(Authority::ID), &authority)
        .put(&id("council"), &council)
        .put(&id("health"), &unit);
    let empty = Office::empty("nordjylland", crate::KINDS);
    empty.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap().unwrap()
}
