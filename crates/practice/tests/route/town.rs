//! A small region: three bodies and their plan, a checklist, guides, one cooperation from before.

use jiff::civil::Date;
use practice::cooperation::Cooperation;
use practice::decision::CompetencePlan;
use practice::monitoring::Guide;
use practice::organisation::{Authority, Body, Person};
use practice::screening::Checklist;
use serde_json::{Value, json};
use spine::base::Id;
use spine::office::{Draft, Office, Record, Refusal};

/// The bodies in which matters are taken up.
pub const BODIES: [&str; 3] = ["forum", "administration", "committee"];
/// Those who weigh.
pub const ASSESSORS: [&str; 2] = ["anna", "bo"];
/// What was there before anything was proposed here.
pub const OLD: &str = "old";

pub fn id<R>(word: &str) -> Id<R> {
    Id::parse(word).unwrap()
}

pub fn read<R: Record>(body: Value) -> R {
    serde_json::from_value(body).unwrap()
}

pub fn seal(office: &Office, draft: Draft, today: Date) -> Result<Office, Refusal> {
    let at = today.at(9, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
    office.amend(draft, "test", at).unwrap().map(|(_, office)| office)
}

/// The second one proposed begins in summer.
pub fn cooperation(slug: &str) -> Cooperation {
    let from = if slug == "c1" { "2012-06-01" } else { "2012-01-01" };
    read(json!({
        "slug": slug, "name": {"en": slug}, "track": "administrative", "kind": "network",
        "area": "common", "term": {"kind": "ongoing", "from": from},
    }))
}

fn sections(question: &Value) -> Value {
    json!({"sections": [{"key": "use", "title": {"en": "Use"}, "questions": [question]}]})
}

fn guide(track: &str) -> Guide {
    let question = json!({"key": "verdict", "text": {"en": "?"}, "answer": {"kind": "verdict"}});
    read(json!({
        "title": {"en": "Guide"}, "track": track, "questions": sections(&question),
        "valid_from": "2010-01-01",
    }))
}

pub fn found(today: Date) -> Office {
    let body = |kind| read::<Body>(json!({"name": {"en": kind}, "kind": kind}));
    let person = || read::<Person>(json!({"post": {"en": "Consultant"}}));
    let anchors = json!(["x", "", "", "", "y"].map(|word| json!({"en": word})));
    let question = json!({"key": "use", "text": {"en": "?"},
        "answer": {"kind": "score", "weight": 1, "anchors": anchors}});
    let list: Checklist = read(json!({
        "title": {"en": "List"}, "track": "administrative", "valid_from": "2010-01-01",
        "questions": sections(&question),
    }));
    let plan: CompetencePlan = read(json!({
        "title": {"en": "Plan"}, "valid_from": "2010-01-01", "rules": [{
            "key": "part", "matter": {"en": "Taking part"},
            "acts": ["join", "continue", "adjust", "exit"],
            "route": [{"body": "administration", "role": "recommends"},
                      {"body": "committee", "role": "decides"}],
        }],
    }));
    let mut old = cooperation(OLD);
    old.steps = serde_json::from_value(json!([{"kind": "joined", "on": "2012-01-01"}])).unwrap();
    let draft = Draft::default()
        .put(
            &id(Authority::ID),
            &read::<Authority>(json!({
                "name": {"en": "Region"}, "kind": "region", "country": "DK", "currency": "DKK",
                "languages": ["en"], "accent": "#0B5A77",
                "areas": [{"slug": "common", "name": {"en": "Common"}}],
            })),
        )
        .put(&id("forum"), &body("partnership"))
        .put(&id("administration"), &body("administration"))
        .put(&id("committee"), &body("executive_committee"))
        .put(&id("anna"), &person())
        .put(&id("bo"), &person())
        .put(&id("proposer"), &person())
        .put(&id("list"), &list)
        .put(&id("political"), &guide("political"))
        .put(&id("administrative"), &guide("administrative"))
        .put(&id("plan"), &plan)
        .put(&id(OLD), &old);
    seal(&Office::empty("region", practice::KINDS), draft, today).unwrap()
}
