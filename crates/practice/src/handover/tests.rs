//! Handing over, on a small office.

use super::*;
use crate::KINDS;
use crate::cooperation::{Cooperation, HoldingState, is_vacant};
use crate::decision::FollowUp;
use crate::organisation::{CouncilTerm, Person};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::{Id, Language, Text};
use spine::ledger::NewChange;
use spine::office::{Draft, Office, Refusal};
use std::collections::BTreeMap;

const TODAY: Date = date(2012, 6, 1);

fn record(kind: &'static str, id: &str, body: Value) -> NewChange {
    NewChange { kind, record: id.to_owned(), version: 1, body: Some(body.to_string()) }
}

fn write(office: &Office, draft: Draft) -> Office {
    office.amend(draft, "test", Timestamp::UNIX_EPOCH).unwrap().unwrap().1
}

fn person(id: &str, left: Option<&str>) -> NewChange {
    record("person", id, json!({ "post": { "da": id }, "left_on": left }))
}

fn cooperation(id: &str, track: &str, anchors: Value, seats: Value) -> NewChange {
    let body = json!({
        "slug": id, "name": { "da": id }, "track": track, "kind": "network",
        "area": "health", "term": { "kind": "ongoing", "from": "2010" },
        "anchors": anchors, "seats": seats
    });
    record("cooperation", id, body)
}

/// Anna holds the political anchoring and a seat of `sea`, twice the administrative one of `land`
/// (once it is over), and a task; Bo holds nothing; Carl has left.
fn office() -> Office {
    let changes = vec![
        record(
            "authority",
            "authority",
            json!({
                "name": { "da": "Nord" }, "kind": "region", "country": "DK", "languages": ["da"],
                "currency": "DKK", "accent": "#0B5A77",
                "areas": [{ "slug": "health", "name": { "da": "Sundhed" } }]
            }),
        ),
        record("body", "council", json!({ "name": { "da": "Råd" }, "kind": "council" })),
        record(
            "council_term",
            "next",
            json!({
                "name": { "da": "2014–2017" }, "body": "council",
                "from": "2014-01-01", "to": "2017"
            }),
        ),
        person("anna", None),
        person("bo", None),
        person("carl", Some("2011")),
        cooperation(
            "sea",
            "political",
            json!([{ "level": "political", "holdings": [
            { "state": "held", "person": "carl", "to": "2010" },
            { "state": "for_now", "person": "anna", "from": "2011" }
        ] }]),
            json!([{ "title": { "da": "Bestyrelse" }, "kind": "board", "holdings": [
            { "state": "held", "person": "anna", "from": "2011", "to": "2015" }
        ] }]),
        ),
        cooperation(
            "land",
            "administrative",
            json!([{ "level": "administrative", "holdings": [
            { "state": "held", "person": "anna", "from": "2010", "to": "2010-12-31" },
            { "state": "held", "person": "anna", "from": "2011" },
            { "state": "held", "person": "anna", "from": "2012" }
        ] }]),
            json!([]),
        ),
        record(
            "follow_up",
            "task",
            json!({
                "what": { "da": "Skriv" }, "kind": "task", "owner": "anna", "due_on": "2012-07-01"
            }),
        ),
        record(
            "follow_up",
            "done",
            json!({
                "what": { "da": "Skrevet" }, "kind": "task", "owner": "anna",
                "done": { "on": "2012-05-01" }
            }),
        ),
    ];
    write(&Office::empty("nord", KINDS), Draft { changes, ..Draft::default() })
}

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

fn keys(office: &Office, person: &str, day: Date) -> Vec<String> {
    list_carried(office, &id(person), day).into_iter().map(|one| one.key).collect()
}

fn handover(next: &[(&str, Next)]) -> Handover {
    let next: BTreeMap<String, Next> =
        next.iter().map(|(key, next)| ((*key).to_owned(), next.clone())).collect();
    let reason = "Anna holder op".to_owned();
    Handover { person: id("anna"), on: TODAY, leaves: true, next, reason }
}

#[test]
fn everything_that_somebody_carries_is_found() {
    let office = office();
    let all = ["anchor/land/0/1", "anchor/land/0/2", "anchor/sea/0/1", "seat/sea/0/0"];
    let all: Vec<&str> = all.into_iter().chain(["follow_up/task"]).collect();
    assert_eq!(keys(&office, "anna", TODAY), all);
    assert_eq!(keys(&office, "bo", TODAY), [""; 0]);
    assert_eq!(keys(&office, "carl", TODAY), [""; 0]);
    assert_eq!(keys(&office, "carl", date(2010, 6, 1)), ["anchor/sea/0/0"]);
}

#[test]
fn all_of_it_goes_to_others_in_one_step_and_the_history_stays() {
    let office = office();
    let to_bo = || Next::To(id("bo"));
    let given = handover(&[
        ("anchor/land/0/1", to_bo()),
        ("anchor/land/0/2", to_bo()),
        ("anchor/sea/0/1", to_bo()),
        ("seat/sea/0/0", Next::Nobody),
        ("follow_up/task", to_bo()),
    ]);
    let draft = hand_over(&office, &given).unwrap();
    assert_eq!(draft.reason, "Anna holder op");
    let after = write(&office, draft);
    assert_eq!(keys(&after, "anna", TODAY), [""; 0]);
    assert_eq!(keys(&after, "anna", date(2012, 5, 31)).len(), 4, "the history is gone");
    assert_eq!(keys(&after, "bo", TODAY).len(), 4);
    let sea = after.find(&id::<Cooperation>("sea")).unwrap();
    let holdings = &sea.anchors[0].holdings;
    let states: Vec<HoldingState> = holdings.iter().map(|holding| holding.state).collect();
    // She held it for the time being, so it stays.
    assert_eq!(states, [HoldingState::Held, HoldingState::ForNow, HoldingState::ForNow]);
    assert_eq!(holdings[1].to.unwrap().last_day(), date(2012, 5, 31));
    assert_eq!(holdings[2].from.unwrap().first_day(), TODAY);
    assert_eq!(holdings[2].post.get(Language::Da), "bo");
    assert!(is_vacant(&office, &sea.seats[0].holdings, TODAY));
    // The seat is vacant for as long as it was to be held.
    assert_eq!(sea.seats[0].holdings[1].to.unwrap().year(), 2015);
    assert_eq!(after.find(&id::<FollowUp>("task")).unwrap().owner, Some(id("bo")));
    let left = after.find(&id::<Person>("anna")).unwrap().left_on.unwrap();
    assert_eq!(left.last_day(), date(2012, 5, 31));
    for key in ["anchor/sea/0/1", "anchor/land/0/2", "follow_up/task"] {
        assert_eq!(find_holder(&after, key, TODAY), Some(id("bo")), "{key}");
    }
    assert_eq!(find_holder(&after, "seat/sea/0/0", TODAY), None);
    assert_eq!(find_holder(&after, "nothing/of/the", TODAY), None);
}

#[test]
fn what_cannot_be_given_is_refused_where_it_stands() {
    let office = office();
    let refused = |key: &str, next: Next| match hand_over(&office, &handover(&[(key, next)])) {
        Err(Refusal::Faults(faults)) => {
            faults.into_iter().map(|fault| format!("{} {}", fault.at, fault.key)).collect()
        }
        other => vec![format!("{other:?}")],
    };
    let key = "anchor/sea/0/1";
    let wrong = [format!("next.{key} fault-receiver")];
    for person in ["anna", "carl", "nobody-known"] {
        assert_eq!(refused(key, Next::To(id(person))), wrong, "{person}");
    }
    let gone = "anchor/sea/0/9";
    assert_eq!(refused(gone, Next::Keep), [format!("next.{gone} fault-carried-gone")]);
    let unknown = Handover { person: id("nobody-known"), ..handover(&[]) };
    assert_eq!(hand_over(&office, &unknown).unwrap_err(), Refusal::NotFound);
}

#[test]
fn a_new_council_opens_every_political_seat_once() {
    let office = office();
    let term = id::<CouncilTerm>("next");
    let first = date(2014, 1, 1);
    let open: Vec<String> = list_political(&office, first).into_iter().map(|one| one.key).collect();
    assert_eq!(open, ["anchor/sea/0/1", "seat/sea/0/0"]);
    let task = (id::<FollowUp>("revise"), Text::new(Language::Da, "Tag op igen"), first);
    let opening = Opening {
        term: term.clone(),
        chosen: None,
        revisions: vec![task],
        reason: "Et nyt råd".to_owned(),
    };
    let draft = open_term(&office, &opening, TODAY).unwrap();
    assert_eq!(draft.deed.as_deref(), Some("open_term"));
    let after = write(&office, draft);
    let sea = after.find(&id::<Cooperation>("sea")).unwrap();
    for holdings in [&sea.anchors[0].holdings, &sea.seats[0].holdings] {
        assert!(!is_vacant(&office, holdings, date(2013, 12, 31)));
        assert!(is_vacant(&office, holdings, first));
    }
    // Who carries something in the administration goes on.
    assert!(keys(&after, "anna", first).contains(&"anchor/land/0/2".to_owned()));
    assert!(after.find(&id::<FollowUp>("revise")).is_some());
    assert_eq!(list_political(&after, first), []);
    let again = Opening { revisions: Vec::new(), ..opening };
    let again = open_term(&after, &again, TODAY).unwrap_err();
    assert!(matches!(again, Refusal::Faults(_)), "{again:?}");
}

/// FAULTS A1: one click emptied the seats back to the day before the running term began.
#[test]
fn a_term_that_runs_opens_its_seats_only_on_a_day_that_was_chosen() {
    let office = office();
    let term = id::<CouncilTerm>("next");
    let record = office.find(&term).unwrap().clone();
    let open = |chosen: Option<Date>, today: Date| {
        let reason = String::new();
        let opening = Opening { term: term.clone(), chosen, revisions: Vec::new(), reason };
        match open_term(&office, &opening, today) {
            Ok(draft) => Ok(write(&office, draft)),
            Err(Refusal::Faults(faults)) => Err(faults[0].key.to_string()),
            Err(other) => Err(format!("{other:?}")),
        }
    };
    let fault = |chosen, today| open(chosen, today).unwrap_err();
    let (first, later) = (date(2014, 1, 1), date(2014, 3, 1));
    assert_eq!(find_standing(&record, date(2013, 12, 31)), TermStanding::ToCome);
    assert_eq!(find_standing(&record, first), TermStanding::Runs);
    assert_eq!(find_standing(&record, date(2018, 1, 1)), TermStanding::Over);
    assert_eq!(fault(None, first), "fault-term-runs");
    assert_eq!(fault(None, later), "fault-term-runs");
    assert_eq!(fault(Some(date(2013, 12, 31)), later), "fault-term-day");
    assert_eq!(fault(Some(date(2018, 1, 1)), later), "fault-term-day");
    assert_eq!(fault(Some(later), date(2018, 1, 1)), "fault-term-over");
    let after = open(Some(date(2014, 3, 15)), later).unwrap();
    let sea = after.find(&id::<Cooperation>("sea")).unwrap();
    for holdings in [&sea.anchors[0].holdings, &sea.seats[0].holdings] {
        assert!(!is_vacant(&office, holdings, date(2014, 3, 14)));
        assert!(is_vacant(&office, holdings, date(2014, 3, 15)));
    }
}

#[test]
fn what_somebody_measures_and_follows_goes_to_others_too() {
    let name = json!({ "da": "Navn" });
    let measure = json!({ "kind": "figure", "unit": { "da": "antal" } });
    let organisation = json!({ "name": name, "kind": "other", "visibility": "internal" });
    let changes = vec![
        record("indicator", "i", json!({ "title": name, "measure": measure, "person": "anna" })),
        record("organisation", "operator", organisation),
        record(
            "performance_contract",
            "c",
            json!({
                "title": name, "operator": "operator", "area": "health", "from": "2012",
                "demands": [], "person": "anna"
            }),
        ),
        record(
            "need",
            "n",
            json!({
                "title": name, "area": "health", "raised_on": "2012-01-01", "person": "anna"
            }),
        ),
        record(
            "application",
            "a",
            json!({
                "title": name, "area": "health", "person": "anna",
                "stages": [{ "kind": "idea", "on": "2012-01-01" }]
            }),
        ),
        record(
            "reporting_period",
            "r",
            json!({
                "cooperation": "land", "number": 1, "from": "2011-01-01", "to": "2011-12-31",
                "due_on": "2012-06-30", "person": "anna"
            }),
        ),
    ];
    let office = write(&office(), Draft { changes, ..Draft::default() });
    let followed =
        ["indicator/i", "performance_contract/c", "need/n", "application/a", "reporting_period/r"];
    assert!(keys(&office, "anna", TODAY).ends_with(&followed.map(str::to_owned)));
    let to_bo = || Next::To(id("bo"));
    let given = handover(&followed.map(|key| (key, to_bo())));
    let after = write(&office, hand_over(&office, &given).unwrap());
    assert_eq!(keys(&after, "bo", TODAY), followed);
    for key in followed {
        assert_eq!(find_holder(&after, key, TODAY), Some(id("bo")), "{key}");
    }
}
