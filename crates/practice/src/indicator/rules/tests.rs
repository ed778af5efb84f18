//! The rules of indicators, in a small office made by hand.

use super::*;
use crate::KINDS;
use crate::indicator::{Indicator, Measurement};
use crate::organisation::{Authority, Person};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::Id;
use spine::office::{Draft, Office, Record, Refusal};

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

fn fault(refused: Result<Draft, Refusal>) -> &'static str {
    match refused {
        Err(Refusal::Faults(faults)) => faults[0].key,
        other => panic!("{other:?}"),
    }
}

/// A value in the office, approved unless it says otherwise.
fn value(fields: Value) -> Measurement {
    let mut body = json!({
        "indicator": "i", "on": "2011", "value": 1.0, "source": {"en": "Returns"},
        "approved": {"on": "2012-01-05"},
    });
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    if body["approved"].is_null() {
        body.as_object_mut().unwrap().remove("approved");
    }
    read(body)
}

fn world(indicator: Value, values: &[Value]) -> Office {
    let name = json!({"en": "Name"});
    let authority: Authority = read(json!({
        "name": name, "kind": "region", "country": "DK", "languages": ["en"],
        "currency": "DKK", "accent": "#0B5A77", "areas": [{"slug": "health", "name": name}],
    }));
    let member = |key: &str| json!({"key": key, "name": name});
    let sex = json!({"key": "sex", "name": name, "members": [member("men"), member("women")]});
    let mut body = json!({
        "title": name, "dimensions": [sex],
        "measure": {"kind": "figure", "unit": name, "adds_up": true},
    });
    for (field, value) in indicator.as_object().unwrap() {
        body[field] = value.clone();
    }
    let mut draft = Draft::default()
        .put(&id("authority"), &authority)
        .put(&id::<Person>("anna"), &read(json!({"post": name})))
        .put(&id::<Person>("bo"), &read(json!({"post": name})))
        .put(&id("i"), &read::<Indicator>(body));
    for (place, fields) in values.iter().enumerate() {
        draft = draft.put(&id(&format!("v{place}")), &value(fields.clone()));
    }
    seal(&Office::empty("region", KINDS), draft)
}

fn series(values: &[Value]) -> Vec<(f64, usize)> {
    let office = world(json!({}), values);
    let entry = office.find_entry(&id::<Indicator>("i")).unwrap();
    find_series(&office, entry).iter().map(|point| (point.value, point.parts)).collect()
}

#[test]
fn the_whole_is_measured_or_added_up_and_never_both() {
    let men = json!({"of": {"sex": "men"}, "value": 2.0});
    let women = json!({"of": {"sex": "women"}, "value": 3.0});
    assert_eq!(series(&[men.clone(), women.clone()]), [(5.0, 2)]);
    assert_eq!(series(&[men.clone(), women, json!({"value": 6.0})]), [(6.0, 0)]);
    assert_eq!(series(&[men.clone(), json!({"on": "2010", "value": 1.0})]), [(1.0, 0), (2.0, 1)]);
    // What nobody has approved does not count.
    assert_eq!(series(&[json!({"value": 9.0, "approved": null})]), []);
}

#[test]
fn a_correction_counts_once_it_is_approved() {
    let right = json!({"value": 4.0, "corrects": "v0", "reason": {"en": "Forgotten"}});
    let mut waiting = right.clone();
    waiting["approved"] = Value::Null;
    assert_eq!(series(&[json!({"value": 3.0}), waiting]), [(3.0, 0)]);
    assert_eq!(series(&[json!({"value": 3.0}), right]), [(4.0, 0)]);
}

#[test]
fn the_course_is_seen_against_the_target_that_was_due() {
    let targets = json!([{"value": 4.0, "on": "2011"}, {"value": 8.0, "on": "2013"}]);
    let check = |indicator: Value, values: &[Value], is_it: fn(&Course) -> bool| {
        let office = world(indicator, values);
        let entry = office.find_entry(&id::<Indicator>("i")).unwrap();
        let course = find_course(&office, entry, TODAY);
        assert!(is_it(&course), "{course:?}");
    };
    let three = [json!({"value": 3.0})];
    check(json!({}), &[], |it| *it == Course::NotMeasured);
    check(json!({}), &three, |it| matches!(it, Course::NoTarget { .. }));
    check(json!({"targets": targets}), &three, |it| matches!(it, Course::Short { .. }));
    let four = [json!({"value": 4.0})];
    check(json!({"targets": targets}), &four, |it| matches!(it, Course::Reached { .. }));
    let ahead = json!([{"value": 8.0, "on": "2013"}]);
    check(json!({"targets": ahead}), &three, |it| matches!(it, Course::Ahead { .. }));
    let less = json!({"targets": targets, "better": "less"});
    check(less, &three, |it| matches!(it, Course::Reached { .. }));
}

#[test]
fn who_measured_a_value_does_not_approve_it() {
    let office = world(json!({}), &[json!({"approved": null, "measured_by": "anna"})]);
    let v0 = id::<Measurement>("v0");
    let seq = office.find_entry(&v0).unwrap().seq;
    let by = |person: Option<&str>, wrote_it| Approver { person: person.map(id), wrote_it };
    let try_it = |by: &Approver| approve_value(&office, (&v0, seq), by, TODAY);
    assert_eq!(fault(try_it(&by(Some("anna"), false))), "fault-approves-own");
    assert_eq!(fault(try_it(&by(None, true))), "fault-approves-own");
    let after = seal(&office, try_it(&by(Some("bo"), false)).unwrap());
    let entry = after.find_entry(&v0).unwrap();
    assert_eq!(entry.record.approved.as_ref().unwrap().on, TODAY);
    let again = approve_value(&after, (&v0, entry.seq), &by(Some("bo"), false), TODAY);
    assert_eq!(fault(again), "fault-value-approved");
}

#[test]
fn an_approved_value_is_not_changed_and_corrected_only_with_a_reason() {
    let office = world(json!({}), &[json!({})]);
    let v0 = id::<Measurement>("v0");
    let seq = office.find_entry(&v0).unwrap().seq;
    let change = crate::organisation::Change {
        id: v0.clone(),
        read_at: seq,
        record: value(json!({"value": 2.0})),
        reason: String::new(),
    };
    assert_eq!(fault(change_value(&office, &change, TODAY)), "fault-value-approved");
    let new = id::<Measurement>("new");
    let bare = value(json!({"value": 2.0}));
    assert_eq!(fault(correct_value(&office, (&v0, seq), (&new, &bare), TODAY)), "fault-needed");
    let right = value(json!({"value": 2.0, "reason": {"en": "Counted anew"}}));
    let draft = correct_value(&office, (&v0, seq), (&new, &right), TODAY).unwrap();
    let after = seal(&office, draft);
    assert_eq!(after.find(&new).unwrap().approved, None);
    let twice = correct_value(&after, (&v0, seq), (&id("newer"), &right), TODAY);
    assert_eq!(fault(twice), "fault-value-corrected");
}

#[test]
fn what_values_were_measured_by_stays() {
    let office = world(json!({}), &[json!({"value": 7.0})]);
    let entry = office.find_entry(&id::<Indicator>("i")).unwrap();
    let steps = json!({"kind": "scale", "steps": [{"en": "No"}, {"en": "Yes"}]});
    let record =
        Indicator { measure: serde_json::from_value(steps).unwrap(), ..entry.record.clone() };
    let change = crate::organisation::Change {
        id: entry.id.clone(),
        read_at: entry.seq,
        record,
        reason: String::new(),
    };
    assert_eq!(fault(change_indicator(&office, &change)), "fault-values-no-longer-fit");
}

#[test]
fn the_last_whole_period_is_asked_for_and_no_other() {
    let due = |indicator: Value, values: &[Value], today: Date| {
        let office = world(indicator, values);
        let entry = office.find_entry(&id::<Indicator>("i")).unwrap();
        find_due(&office, entry, today).map(|due| (due.from.to_string(), due.on.to_string()))
    };
    let of = |from: &str, on: &str| Some((from.to_owned(), on.to_owned()));
    assert_eq!(due(json!({}), &[], TODAY), of("2011-01-01", "2012-01-31"));
    assert_eq!(due(json!({"every": "quarter"}), &[], TODAY), of("2011-10-01", "2012-01-31"));
    assert_eq!(
        due(json!({"every": "half_year"}), &[], date(2012, 7, 1)),
        of("2012-01-01", "2012-07-30")
    );
    assert_eq!(due(json!({"every": "occasion"}), &[], TODAY), None);
    assert_eq!(due(json!({}), &[json!({"on": "2011-06", "approved": null})], TODAY), None);
    assert_eq!(due(json!({"closed_on": "2010"}), &[], TODAY), None);
    assert_eq!(due(json!({"baseline": {"value": 1.0, "on": "2011"}}), &[], TODAY), None);
}
