//! The rules of strategies, in tables. The world is a small strategy made by hand:
//!
//! ```text
//! 2012, adopted:  goal ─ one
//!                      ├ two ─ sea
//!                      │     └ land
//!                      └ three
//! ```

mod commands;
mod compare;
mod home;
mod renaming;
mod state;
mod suggest;

use super::*;
use crate::cooperation::Cooperation;
use crate::organisation::{Authority, Body, CouncilTerm};
use crate::strategy::{Edition, Node, Strategy};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::{Id, Slug, Text};
use spine::office::{Draft, Office, Record, Refusal};

pub const TODAY: Date = date(2012, 3, 15);

pub fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

pub fn ids(text: &[&str]) -> Vec<Id<Node>> {
    text.iter().map(|text| id(text)).collect()
}

/// A record from the fields that matter to a test.
pub fn read<R: Record>(body: Value) -> R {
    serde_json::from_value(body).unwrap()
}

pub fn seal(office: &Office, draft: Draft) -> Result<Office, Refusal> {
    Ok(office.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap()?.1)
}

/// The office after a command that must succeed.
pub fn after(office: &Office, draft: Result<Draft, Refusal>) -> Office {
    seal(office, draft.unwrap()).unwrap()
}

pub fn seq<R: Record>(office: &Office, text: &str) -> i64 {
    office.find_entry::<R>(&id(text)).unwrap().seq
}

/// The keys of what is wrong, with their places.
pub fn faults(refusal: Refusal) -> Vec<(String, &'static str)> {
    let Refusal::Faults(faults) = refusal else { panic!("{refusal:?}") };
    faults.into_iter().map(|fault| (fault.at, fault.key)).collect()
}

pub fn node(edition: &str, slug: &str, parent: Option<&str>, order: u32) -> Node {
    read(json!({
        "edition": edition, "slug": slug, "kind": "theme", "parent": parent, "order": order,
        "title": {"da": slug},
    }))
}

pub fn cooperation(slug: &str, serves: &[&str]) -> Cooperation {
    let serves: Vec<Value> = serves.iter().map(|node| json!({"node": node})).collect();
    read(json!({
        "slug": slug, "name": {"da": slug}, "track": "administrative", "kind": "project",
        "area": "health", "term": {"kind": "not_stated"}, "serves": serves,
    }))
}

pub fn world() -> Office {
    let level = json!({"kind": "theme", "name": {"da": "Tema"}, "plural": {"da": "Temaer"}});
    let strategy = json!({"slug": "strategi", "name": {"da": "Strategi"}, "levels": [level]});
    let edition = json!({
        "strategy": "s", "slug": "2012", "title": {"da": "Strategi 2012"},
        "adoption": {"body": "council", "on": "2012-03-01"},
    });
    let authority = json!({
        "name": {"da": "Region"}, "kind": "region", "country": "DK", "languages": ["da", "en"],
        "currency": "DKK", "accent": "#0B5A77",
        "areas": [{"slug": "common", "name": {"da": "Fælles"}},
                  {"slug": "health", "name": {"da": "Sundhed"}}],
    });
    let term = json!({"name": {"da": "2010–2013"}, "body": "council",
                      "from": "2010-01-01", "to": "2013-12-31"});
    let mut draft = Draft::new("")
        .put(&id(Authority::ID), &read::<Authority>(authority))
        .put(&id("council"), &read::<Body>(json!({"name": {"da": "Råd"}, "kind": "council"})))
        .put(&id("term"), &read::<CouncilTerm>(term))
        .put(&id("s"), &read::<Strategy>(strategy))
        .put(&id("e12"), &read::<Edition>(edition));
    for (slug, parent, order) in [
        ("goal", None, 1),
        ("one", Some("goal"), 1),
        ("two", Some("goal"), 2),
        ("sea", Some("two"), 1),
        ("land", Some("two"), 2),
        ("three", Some("goal"), 3),
    ] {
        draft = draft.put(&id(slug), &node("e12", slug, parent, order));
    }
    seal(&Office::empty("region", crate::KINDS), draft).unwrap()
}

/// The world with a draft of 2016 that starts from 2012: its nodes are called `n-goal`, `n-one` …
pub fn world_with_draft() -> Office {
    let office = world();
    let tree = find_tree(&office, &id("e12"));
    let node_ids = tree.nodes.iter().map(|node| id(&format!("n-{}", node.entry.id))).collect();
    let (slug, title) =
        (Slug::parse("2016").unwrap(), Text::new(spine::base::Language::Da, "2016"));
    let new = NewEdition { id: id("e16"), slug, title, node_ids };
    after(&office, start_edition(&office, &id("e12"), &new))
}

/// The tree as it is read: `goal`, `- one` …
pub fn outline(office: &Office, edition: &str) -> Vec<String> {
    let tree = find_tree(office, &id(edition));
    let line = |node: &TreeNode| format!("{}{}", "-".repeat(node.depth), node.entry.record.slug);
    tree.nodes.iter().map(line).collect()
}
