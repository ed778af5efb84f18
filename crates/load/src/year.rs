//! A year's work on the register: two rounds of monitoring, matters on their way through meetings,
//! follow-ups. So that [`DUTIES`] are open, for the office or for as many people.

use super::register::{self, COOPERATIONS};
use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};

/// How many duties are open.
pub const DUTIES: usize = 500;
/// How many people are known.
const PEOPLE: usize = 500;
/// How many units they work in.
const UNITS: usize = 20;
/// How many matters stand on the agenda that is measured.
const ITEMS: usize = 30;
/// The criteria of the guides.
const CRITERIA: [&str; 4] = ["relevance", "resources", "anchoring", "utility"];

/// The address of the meeting that is measured.
pub const MEETING: &str = "/da/at/load/desk/meetings/meeting-next";

/// For whom the open duties wait.
#[derive(Clone, Copy, PartialEq)]
pub enum Waits {
    /// Nobody is named: all of them for the office.
    ForTheOffice,
    /// One for each person: a report to answer within a week.
    ForPeople,
}

/// The year of the running round, as a word in addresses.
pub fn year_of(today: Date) -> i16 {
    today.year() - 1
}

/// The register of 2,000 cooperations, all of them running, with the year's work.
pub fn make_bundle(today: Date, waits: Waits) -> Value {
    let ends = (today + 5.months()).to_string();
    let mut bundle = register::make_bundle_of(COOPERATIONS, &|record| {
        let number = number_of(record["id"].as_str());
        let term = &mut record["body"]["term"];
        if term["kind"] == "fixed" {
            let last = if number.is_multiple_of(20) { ends.as_str() } else { "2045-12-31" };
            term["to"] = last.into();
        }
    });
    let Some(records) = bundle["records"].as_array_mut() else { return bundle };
    let vacant = records.iter().filter(|record| is_vacant(record)).count();
    let mut work = Work { today, records: Vec::new(), open: vacant };
    work.add_organisation();
    work.add_guides();
    work.add_closed_round();
    work.add_running_round(waits);
    if waits == Waits::ForTheOffice {
        work.add_meetings();
        work.add_follow_ups();
    }
    records.append(&mut work.records);
    bundle
}

fn number_of(id: Option<&str>) -> usize {
    id.and_then(|id| id.rsplit('-').next()?.parse().ok()).unwrap_or(0)
}

fn is_vacant(record: &Value) -> bool {
    record["kind"] == "cooperation"
        && record["body"]["anchors"][0]["holdings"][0]["state"] == "vacant"
}

struct Work {
    today: Date,
    records: Vec<Value>,
    /// How many duties are open so far.
    open: usize,
}

impl Work {
    fn add(&mut self, kind: &str, id: &str, body: Value) {
        self.records.push(json!({ "kind": kind, "id": id, "body": body }));
    }

    fn add_organisation(&mut self) {
        for number in 0..UNITS {
            let name = word(&format!("Enhed {number}"));
            self.add("unit", &format!("unit-{number}"), json!({ "name": name }));
        }
        for number in 0..PEOPLE {
            let unit = format!("unit-{}", number % UNITS);
            let body = json!({ "post": word(&format!("Konsulent {number}")), "unit": unit });
            self.add("person", &format!("person-{number}"), body);
        }
        let committee = json!({
            "name": word("Forretningsudvalget"), "short": "FU", "kind": "executive_committee",
        });
        self.add("body", "committee", committee);
        let rule = json!({
            "key": "taking-part", "matter": word("Deltagelse i samarbejder"),
            "acts": ["join", "continue", "adjust", "exit"], "route": route(),
        });
        let plan = json!({
            "title": word("Kompetenceplan"), "valid_from": "2010-01-01", "rules": [rule],
        });
        self.add("competence_plan", "plan", plan);
    }

    fn add_guides(&mut self) {
        let sections: Vec<Value> = CRITERIA
            .iter()
            .map(|key| {
                json!({ "key": key, "title": word(key), "questions": [
                    { "key": format!("{key}-verdict"), "text": word("Skal det fortsætte?"),
                      "answer": { "kind": "verdict" } },
                    { "key": format!("{key}-words"), "text": word("Hvad har ændret sig?"),
                      "answer": { "kind": "words" }, "optional": true },
                ]})
            })
            .collect();
        for track in ["political", "administrative"] {
            let body = json!({
                "title": word(track), "track": track, "valid_from": "2010-01-01",
                "questions": { "sections": sections },
            });
            self.add("guide", &format!("guide-{track}"), body);
        }
    }

    /// The round of the year before: every report is approved and concluded.
    fn add_closed_round(&mut self) {
        let year = year_of(self.today) - 1;
        let day = self.today - 1.years();
        let asked = (0..COOPERATIONS).map(|number| json!({ "cooperation": at(number) }));
        self.add_round(year, day, (asked.collect(), Some(day)));
        for number in 0..COOPERATIONS {
            self.add_review(year, number, (Some("concluded"), day));
        }
    }

    /// The round of this year, with reports in all states.
    fn add_running_round(&mut self, waits: Waits) {
        let (year, day) = (year_of(self.today), self.today - 20.days());
        let asked = (0..COOPERATIONS).map(|number| match waits {
            Waits::ForPeople if number < PEOPLE => {
                json!({ "cooperation": at(number), "person": format!("person-{number}") })
            }
            Waits::ForPeople | Waits::ForTheOffice if number.is_multiple_of(3) => {
                json!({ "cooperation": at(number), "unit": format!("unit-{}", number % UNITS) })
            }
            Waits::ForPeople | Waits::ForTheOffice => json!({ "cooperation": at(number) }),
        });
        self.add_round(year, day, (asked.collect(), None));
        for number in 0..COOPERATIONS {
            let state = match (waits, number) {
                (Waits::ForPeople, _) if number < PEOPLE => continue,
                (Waits::ForPeople, _) => "concluded",
                (Waits::ForTheOffice, 0..40) => {
                    self.open += 1;
                    continue;
                }
                (Waits::ForTheOffice, 40..60) => "begun",
                (Waits::ForTheOffice, 60..80) => "returned",
                (Waits::ForTheOffice, 80..140) => "sent",
                (Waits::ForTheOffice, 140..180) => "approved",
                (Waits::ForTheOffice, _) => "concluded",
            };
            self.open += usize::from(state != "concluded");
            self.add_review(year, number, (Some(state), day));
        }
    }

    fn add_round(&mut self, year: i16, day: Date, (asked, closed): (Vec<Value>, Option<Date>)) {
        let due = closed.unwrap_or(self.today + 7.days());
        let mut body = json!({
            "year": year, "opened_on": day.to_string(), "due_on": due.to_string(),
            "political_guide": "guide-political", "administrative_guide": "guide-administrative",
            "asked": asked,
        });
        if let Some(closed) = closed {
            body["closed_on"] = closed.to_string().into();
        }
        self.add("round", &format!("round-{year}"), body);
    }

    fn add_review(&mut self, year: i16, number: usize, (state, day): (Option<&str>, Date)) {
        let verdicts = ["continue", "continue", "adjust", "continue", "exit"];
        let verdict = |place: usize| verdicts[(number + place * 3 + year as usize) % 5];
        let answers: serde_json::Map<String, Value> = (0..)
            .zip(CRITERIA)
            .map(|(place, key)| {
                let answer = json!({ "value": { "verdict": verdict(place) },
                    "words": word("Det leverer, hvad det skal, og bruges i hverdagen.") });
                (format!("{key}-verdict"), answer)
            })
            .collect();
        let step = |kind: &str| match kind {
            "returned" => json!({ "kind": kind, "on": day.to_string(),
                "question": word("Hvem bruger resultaterne?") }),
            _ => json!({ "kind": kind, "on": day.to_string() }),
        };
        let steps: &[&str] = match state {
            Some("sent") => &["sent"],
            Some("returned") => &["sent", "returned"],
            Some("approved" | "concluded") => &["sent", "approved"],
            _ => &[],
        };
        let steps: Vec<Value> = steps.iter().map(|kind| step(kind)).collect();
        let track = if is_political(number) { "political" } else { "administrative" };
        let mut body = json!({
            "round": format!("round-{year}"), "cooperation": at(number),
            "guide": format!("guide-{track}"), "answers": answers, "steps": steps,
        });
        if state == Some("concluded") {
            body["conclusion"] = json!({
                "verdict": verdict(0), "reason": word("Det går, som det skal."),
                "on": day.to_string(),
            });
        }
        self.add("review", &format!("review-{year}-{number}"), body);
    }

    /// An agenda of thirty matters that is being put together, a meeting whose outcomes are to be
    /// recorded, some that are over, and matters that are on no agenda.
    fn add_meetings(&mut self) {
        let (before, after) = (self.today - 3.days(), self.today + 14.days());
        for number in 0..ITEMS + 30 {
            let title = format!("Sag {number}: fortsat deltagelse i samarbejdet {number}");
            let body = json!({
                "title": word(&title), "subject": { "kind": "cooperation", "id": at(number) },
                "act": "continue", "asked": word("At regionen bliver i samarbejdet i tre år mere."),
                "amount": { "amount_minor": 2_000_000, "currency": "DKK" },
                "plan": "plan", "rule": "taking-part", "route": route(),
                "raised_on": (self.today - 40.days()).to_string(),
            });
            self.add("matter", &format!("matter-{number}"), body);
        }
        self.add_meeting("next", after, (0..ITEMS, None));
        self.add_meeting("held", before, (ITEMS..ITEMS + 10, Some(before - 10.days())));
        // Sending the agenda, the papers nobody has written in, what is to be recorded, and what
        // is on no agenda.
        self.open += 1 + ITEMS / 2 + 10 + 20;
        for number in 0..400 {
            let body = json!({
                "subject": { "kind": "cooperation", "id": at(number) }, "act": "join",
                "body": "council", "role": "decides", "on": "2015-06-01", "outcome": "agreed",
                "text": word("Regionen går med."),
            });
            self.add("decision", &format!("decision-{number}"), body);
        }
    }

    fn add_meeting(
        &mut self,
        id: &str,
        on: Date,
        (matters, sent): (std::ops::Range<usize>, Option<Date>),
    ) {
        let items = matters.clone().map(|number| json!({ "matter": format!("matter-{number}") }));
        let mut body = json!({
            "body": "committee", "on": on.to_string(), "items": items.collect::<Vec<_>>(),
            "papers_due_on": (on - 7.days()).to_string(),
        });
        if let Some(sent) = sent {
            body["sent_on"] = sent.to_string().into();
        }
        self.add("meeting", &format!("meeting-{id}"), body);
        for number in matters {
            let mut paper = json!({
                "matter": format!("matter-{number}"), "meeting": format!("meeting-{id}"),
            });
            if sent.is_some() || number.is_multiple_of(2) {
                let text = word("Uden en ny bevilling ophører medlemskabet ved årets udgang.");
                paper["parts"] = json!([{ "kind": "why", "text": text }]);
            }
            self.add("paper", &format!("paper-{number}"), paper);
        }
    }

    /// Follow-ups until enough is open, and some that are done.
    fn add_follow_ups(&mut self) {
        for number in 0..DUTIES.saturating_sub(self.open) + 200 {
            let due = self.today + (number as i32 % 90).days();
            let mut body = json!({
                "what": word(&format!("Orientér partneren om aftale {number}")), "kind": "task",
                "cooperation": at(number), "decision": format!("decision-{}", number % 400),
                "due_on": due.to_string(),
            });
            if number < 200 {
                body["done"] = json!({ "on": self.today.to_string() });
            }
            self.add("follow_up", &format!("follow-up-{number}"), body);
        }
    }
}

fn route() -> Value {
    json!([{ "body": "committee", "role": "recommends" },
           { "body": "council", "role": "decides" }])
}

fn at(number: usize) -> String {
    format!("load-{number}")
}

fn word(text: &str) -> Value {
    json!({ "da": text, "en": text })
}

/// Any guide of the round fits a report.
fn is_political(number: usize) -> bool {
    number.is_multiple_of(4)
}
