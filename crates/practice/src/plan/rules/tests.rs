//! The rules of plans, in a small office made by hand.

use super::*;
use crate::KINDS;
use crate::indicator::{Indicator, Measurement};
use crate::organisation::{Authority, Organisation};
use crate::plan::{ActionPlan, Addition, InPlan, Initiative, InitiativeState, Rolled};
use crate::strategy::Strategy;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::{Id, Language, Text};
use spine::office::{Draft, Office, Record, Refusal};
use std::collections::BTreeMap;

const TODAY: Date = date(2012, 3, 15);

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

fn read<R: Record>(body: Value) -> R {
    serde_json::from_value(body).unwrap()
}

fn seal(office: &Office, draft: Draft) -> Office {
    office.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap().unwrap().1
}

fn faults(refused: Result<Draft, Refusal>) -> Vec<(String, &'static str)> {
    match refused {
        Err(Refusal::Faults(faults)) => faults.into_iter().map(|it| (it.at, it.key)).collect(),
        other => panic!("{other:?}"),
    }
}

/// An authority with a strategy, a plan for 2012 with one initiative in it, and an indicator that
/// has missed its target.
fn world(initiative: Value) -> Office {
    let name = json!({"en": "Name"});
    let authority: Authority = read(json!({
        "name": name, "kind": "region", "country": "DK", "languages": ["en"],
        "currency": "DKK", "accent": "#0B5A77", "areas": [{"slug": "health", "name": name}],
    }));
    let level = json!({"kind": "aim", "name": name, "plural": name});
    let strategy: Strategy =
        read(json!({"slug": "health", "name": name, "area": "health", "levels": [level]}));
    let plan: ActionPlan =
        read(json!({"title": {"en": "Plan 2012"}, "strategy": "health", "year": 2012}));
    let measure = json!({"kind": "figure", "unit": {"en": "projects"}});
    let indicator: Indicator = read(json!({
        "title": name, "measure": measure, "targets": [{"value": 4.0, "on": "2011"}],
    }));
    let value: Measurement = read(json!({
        "indicator": "short", "on": "2011", "value": 3.0, "source": name,
        "approved": {"on": "2012-01-05"},
    }));
    let mut body = json!({"title": name, "area": "health", "plans": [{"plan": "p"}]});
    for (field, value) in initiative.as_object().unwrap() {
        body[field] = value.clone();
    }
    let draft = Draft::default()
        .put(&id("authority"), &authority)
        .put(&id("health"), &strategy)
        .put(&id("p"), &plan)
        .put(&id("short"), &indicator)
        .put(&id("value"), &value)
        .put(&id("one"), &read::<Initiative>(body))
        .put(
            &id::<Organisation>("o"),
            &read(json!({"name": name, "kind": "other", "visibility": "internal"})),
        );
    seal(&Office::empty("region", KINDS), draft)
}

fn progress(initiative: Value) -> Progress {
    let office = world(initiative);
    find_progress(&office, office.find(&id::<Initiative>("one")).unwrap(), TODAY)
}

fn task(due_on: &str, done_on: Option<&str>) -> Value {
    let key = format!("t{}", due_on.replace('-', ""));
    json!({"key": key, "what": {"en": "Task"}, "due_on": due_on, "done_on": done_on})
}

#[test]
fn the_state_of_an_initiative_follows_from_tasks_and_indicators() {
    use InitiativeState as S;
    let check = |initiative: Value, state: S| {
        let found = progress(initiative.clone());
        assert_eq!(found.state, state, "{initiative}: {found:?}");
        assert!(!found.why.is_empty(), "{initiative}");
    };
    check(json!({}), S::OnTrack);
    check(json!({"from": "2012-06"}), S::Planned);
    check(json!({"from": "2012-03-15"}), S::OnTrack);
    check(json!({"from": "2012-06", "tasks": [task("2012-07-01", Some("2012-03-01"))]}), S::Done);
    check(json!({"tasks": [task("2012-07-01", None)]}), S::OnTrack);
    check(json!({"tasks": [task("2012-03-15", None)]}), S::OnTrack);
    check(json!({"tasks": [task("2012-03-14", None)]}), S::Behind);
    check(json!({"tasks": [task("2012-03-14", Some("2012-03-15"))]}), S::Done);
    // Said to be done on a day that has not come.
    check(json!({"tasks": [task("2012-03-14", Some("2012-03-16"))]}), S::Behind);
    check(json!({"from": "2011", "to": "2011"}), S::Behind);
    check(json!({"indicators": ["short"]}), S::Behind);
    let by_hand = json!({"state": "stopped", "why": {"en": "No money"}, "on": "2012-03-01"});
    check(json!({"set_by_hand": by_hand, "tasks": [task("2012-03-14", None)]}), S::Stopped);
    let rolled = json!([{"plan": "p", "rolled": "done"}]);
    check(json!({"set_by_hand": by_hand, "plans": rolled}), S::Done);
}

#[test]
fn every_reason_is_told_and_not_the_first_alone() {
    let found = progress(json!({
        "from": "2011", "to": "2012-02", "indicators": ["short"],
        "tasks": [task("2012-01-01", None), task("2012-02-01", None)],
    }));
    assert_eq!(found.why.len(), 4, "{found:?}");
    assert_eq!((found.done, found.tasks), (0, 2));
}

fn roll(choices: &[(&str, Rolled)]) -> Roll {
    let choices = choices.iter().map(|(one, rolled)| (id(one), *rolled));
    Roll {
        plan: id("p"),
        read_at: i64::MAX,
        next: id("next"),
        title: Text::new(Language::En, "Plan 2013"),
        choices: choices.collect::<BTreeMap<_, _>>(),
    }
}

fn read_now(office: &Office, roll: Roll) -> Roll {
    let read_at = office.find_entry(&roll.plan).unwrap().seq;
    Roll { read_at, ..roll }
}

#[test]
fn a_roll_over_needs_a_choice_for_each_and_is_done_once() {
    let office = world(json!({}));
    let bare = read_now(&office, roll(&[]));
    let refused = faults(roll_over(&office, &bare, TODAY));
    assert_eq!(refused, [("choices.one".to_owned(), "fault-roll-choice")]);
    let chosen = read_now(&office, roll(&[("one", Rolled::On)]));
    let after = seal(&office, roll_over(&office, &chosen, TODAY).unwrap());
    assert_eq!(list_initiatives(&after, &id("next"), TODAY).len(), 1);
    assert_eq!(list_initiatives(&after, &id("p"), TODAY).len(), 1);
    let entry = after.find_entry(&id::<ActionPlan>("p")).unwrap();
    assert_eq!(find_roll(&after, entry, TODAY).title.get(Language::En), "Plan 2013");
    let again = roll_over(&after, &Roll { next: id("third"), ..chosen }, TODAY);
    assert_eq!(faults(again), [(String::new(), "fault-rolled-already")]);
}

#[test]
fn a_plan_that_was_begun_for_the_next_year_is_not_made_twice() {
    let office = world(json!({}));
    let next: ActionPlan =
        read(json!({"title": {"en": "Plan 2013"}, "strategy": "health", "year": 2013}));
    let office = seal(&office, enter_plan(&office, &id("begun"), &next).unwrap());
    let chosen = read_now(&office, roll(&[("one", Rolled::On)]));
    let refused = faults(roll_over(&office, &chosen, TODAY));
    assert_eq!(refused, [("year".to_owned(), "fault-plan-exists")]);
}

#[test]
fn what_is_done_needs_no_choice() {
    let office = world(json!({"tasks": [task("2012-01-01", Some("2012-01-01"))]}));
    let bare = read_now(&office, roll(&[]));
    let after = seal(&office, roll_over(&office, &bare, TODAY).unwrap());
    let one = after.find(&id::<Initiative>("one")).unwrap();
    assert_eq!(
        one.plans.iter().map(|within| within.rolled).collect::<Vec<_>>(),
        [Some(Rolled::Done)]
    );
}

#[test]
fn where_an_initiative_stands_is_not_changed_by_its_form() {
    let office = world(json!({}));
    let entry = office.find_entry(&id::<Initiative>("one")).unwrap();
    let why = Text::new(Language::En, "Slipped in");
    let added = Some(Addition { on: TODAY, decision: None, why });
    let plans = vec![InPlan { plan: id("p"), added, rolled: None }];
    let record = Initiative {
        plans,
        budget: None,
        from: Some(spine::base::PartialDate::of_day(TODAY)),
        ..entry.record.clone()
    };
    let change = crate::organisation::Change {
        id: entry.id.clone(),
        read_at: entry.seq,
        record,
        reason: String::new(),
    };
    let after = seal(&office, change_initiative(&office, &change).unwrap());
    let after = after.find(&id::<Initiative>("one")).unwrap();
    assert_eq!(after.plans, entry.record.plans);
    assert!(after.from.is_some());
}
