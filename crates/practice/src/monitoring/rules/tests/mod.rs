//! The rules of monitoring, in a small office made by hand.

mod reports;
mod rounds;

use super::*;
use crate::cooperation::Cooperation;
use crate::monitoring::{Guide, Review, Round};
use crate::organisation::{Authority, Body, Person, Unit};
use crate::questionnaire::{Answer, AnswerValue, Answers, Verdict};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::{Id, Language, Slug, Text};
use spine::office::{Draft, Office, Record, Refusal};

pub const TODAY: Date = date(2012, 3, 15);

pub fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

pub fn slug(word: &str) -> Slug {
    Slug::parse(word).unwrap()
}

pub fn text(words: &str) -> Text {
    Text::new(Language::En, words)
}

pub fn read<R: Record>(body: Value) -> R {
    serde_json::from_value(body).unwrap()
}

pub fn seal(office: &Office, draft: Draft) -> Result<Office, Refusal> {
    Ok(office.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap()?.1)
}

fn cooperation(word: &str, fields: Value) -> Cooperation {
    let mut body = json!({
        "slug": word,
        "name": {"en": word},
        "track": "administrative",
        "kind": "network",
        "area": "health",
        "term": {"kind": "ongoing", "from": "2009"},
        "steps": [{"kind": "joined"}],
    });
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    read(body)
}

fn guide(track: &str) -> Guide {
    let delivered = json!({
        "key": "utility-delivered", "text": {"en": "How much came of it?"}, "optional": true,
        "answer": {"kind": "score", "weight": 3, "anchors": [
            {"en": "None"}, {"en": "A little"}, {"en": "Some"}, {"en": "Most"}, {"en": "All"},
        ]},
    });
    let section = |key: &str| {
        json!({"key": key, "title": {"en": key}, "questions": [
            {"key": format!("{key}-verdict"), "text": {"en": "?"}, "answer": {"kind": "verdict"}},
            {"key": format!("{key}-more"), "text": {"en": "?"}, "answer": {"kind": "words"},
             "optional": true},
        ]})
    };
    let mut utility = section("utility");
    utility["questions"].as_array_mut().unwrap().push(delivered);
    read(json!({
        "title": {"en": "Guide"},
        "track": track,
        "questions": {"sections": [section("relevance"), utility]},
        "valid_from": "2010-01-01",
    }))
}

/// An authority with a cooperation that a person carries, one that a unit carries, one that nobody
/// carries, one that is an idea and one that has ended, and a guide for each track.
pub fn world() -> Office {
    let authority: Authority = read(json!({
        "name": {"en": "Region"},
        "kind": "region",
        "country": "DK",
        "languages": ["en"],
        "currency": "DKK",
        "accent": "#0B5A77",
        "areas": [{"slug": "health", "name": {"en": "Health"}}],
    }));
    let anchor = |holding: Value| json!({"anchors": [holding]});
    let by_person = anchor(json!({"level": "administrative", "unit": "clinic", "holdings": [
        {"state": "held", "person": "gone", "to": "2011"},
        {"state": "held", "person": "anna", "from": "2012"},
    ]}));
    let by_unit = anchor(json!({"level": "administrative", "unit": "clinic", "holdings": []}));
    let idea = json!({"steps": [{"kind": "proposed"}], "term": {"kind": "not_stated"}});
    let over = json!({"term": {"kind": "fixed", "from": "2009", "to": "2010"}});
    let person = || read::<Person>(json!({"post": {"en": "Officer"}}));
    let mut draft = Draft::new("")
        .put(&id(Authority::ID), &authority)
        .put(&id("council"), &read::<Body>(json!({"name": {"en": "Council"}, "kind": "council"})))
        .put(&id("clinic"), &read::<Unit>(json!({"name": {"en": "Clinic"}})))
        .put(&id("anna"), &person())
        .put(&id("gone"), &person())
        .put(&id("political"), &guide("political"))
        .put(&id("administrative"), &guide("administrative"));
    let all = [
        ("held", by_person),
        ("unit", by_unit),
        ("nobody", json!({})),
        ("idea", idea),
        ("over", over),
    ];
    for (word, fields) in all {
        draft = draft.put(&id(word), &cooperation(word, fields));
    }
    seal(&Office::empty("region", crate::KINDS), draft).unwrap()
}

pub fn opening(year: i16) -> Opening {
    Opening {
        year,
        due_on: date(2012, 4, 30),
        political_guide: id("political"),
        administrative_guide: id("administrative"),
    }
}

/// The world with a round of a year under its own name.
pub fn open(office: &Office, year: i16) -> Office {
    let draft = open_round(office, &round(year), &opening(year), TODAY).unwrap();
    seal(office, draft).unwrap()
}

pub fn round(year: i16) -> Id<Round> {
    id(&format!("round-{year}"))
}

pub fn place(year: i16, cooperation: &str) -> ReviewPlace {
    ReviewPlace { round: round(year), cooperation: id(cooperation) }
}

pub fn verdict(verdict: Verdict) -> Answer {
    Answer { value: Some(AnswerValue::Verdict(verdict)), words: Text::default() }
}

pub fn answers(relevance: Verdict, utility: Verdict) -> Answers {
    Answers::from([
        (slug("relevance-verdict"), verdict(relevance)),
        (slug("utility-verdict"), verdict(utility)),
    ])
}

/// Answers both sections of a report.
pub fn answer(office: &Office, place: &ReviewPlace, all: &Answers) -> Office {
    let mut office = seal(office, Draft::default()).unwrap();
    for section in ["relevance", "utility"] {
        let entry = find_review(&office, &place.round, &place.cooperation);
        let base = entry.map(|entry| entry.record.answers.clone()).unwrap_or_default();
        let answering = Answering {
            id: id(&format!("review-{}-{}", place.round, place.cooperation)),
            section: slug(section),
            read_at: entry.map_or(0, |entry| entry.seq),
            base,
            answers: all.clone(),
        };
        office = seal(&office, save_answers(&office, place, &answering).unwrap()).unwrap();
    }
    office
}

pub fn send(office: &Office, place: &ReviewPlace) -> Office {
    let who = id("anna");
    let draft = send_review(office, place, &id("new"), (Some(&who), TODAY)).unwrap();
    seal(office, draft).unwrap()
}

pub fn review<'o>(office: &'o Office, place: &ReviewPlace) -> (&'o Id<Review>, i64, &'o Review) {
    let entry = find_review(office, &place.round, &place.cooperation).unwrap();
    (&entry.id, entry.seq, &entry.record)
}

pub fn approve(office: &Office, place: &ReviewPlace) -> Office {
    let (id, seq, _) = review(office, place);
    seal(office, approve_review(office, (id, seq), (None, TODAY)).unwrap()).unwrap()
}

pub fn conclude(office: &Office, place: &ReviewPlace, verdict: Verdict) -> Office {
    let (id, seq, _) = review(office, place);
    let concluding = Concluding { verdict, reason: text("Because"), matter: None };
    seal(office, conclude_review(office, (id, seq), &concluding, TODAY).unwrap()).unwrap()
}

/// The keys of the faults a command is refused with.
pub fn keys(outcome: Result<Draft, Refusal>) -> Vec<&'static str> {
    match outcome {
        Err(Refusal::Faults(faults)) => faults.iter().map(|fault| fault.key).collect(),
        Err(Refusal::Stale { .. }) => vec!["stale"],
        Err(Refusal::NotFound) => vec!["not found"],
        Err(Refusal::NotAllowed { .. }) => vec!["not allowed"],
        Ok(_) => Vec::new(),
    }
}
