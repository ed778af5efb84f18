//! Meetings: which day, which matters, and what their agendas lead to.

use super::{TODAY, decide, decision, id, keys, matter, nordjylland, raised, read, seal};
use jiff::civil::date;
use practice::decision::*;
use serde_json::json;
use spine::base::{Id, Text};
use spine::office::{Draft, Office, Refusal};

#[test]
fn a_meeting_lies_within_the_term_and_takes_only_what_waits_for_its_body() {
    let office = nordjylland();
    let at = |body: &str, on: &str| read::<Meeting>(json!({"body": body, "on": on}));
    let check = |body: &str, on: &str, key: &str| {
        assert_eq!(keys(enter_meeting(&office, &id("x"), &at(body, on))), [key]);
    };
    check("regional-council", "2009-12-31", "fault-before-term");
    check("executive-committee", "2014-01-01", "fault-after-term");
    enter_meeting(&office, &id("x"), &at("administration", "2014-01-01")).unwrap();
    let meeting = at("regional-council", "2012-05-01");
    let office = seal(&office, enter_meeting(&office, &id("x"), &meeting).unwrap()).unwrap();
    let put = |matter: &str| put_on_agenda(&office, &id("x"), &id(matter), &id("p"));
    assert_eq!(keys(put("example-seat")), ["fault-not-its-turn"]);
    assert_eq!(keys(send_agenda(&office, &id("x"), TODAY)), ["fault-agenda-empty"]);
    let there = put_on_agenda(&office, &id("example-meeting"), &id("example-seat"), &id("p"));
    assert_eq!(keys(there), ["fault-on-agenda"]);
}

#[test]
fn a_body_meets_once_on_a_day_and_it_is_told_at_the_day() {
    let office = nordjylland();
    let meeting = read::<Meeting>(json!({"body": "executive-committee", "on": "2012-04-20"}));
    let draft = enter_meeting(&office, &id("x"), &meeting).unwrap();
    match seal(&office, draft) {
        Err(Refusal::Faults(faults)) => {
            assert_eq!((faults[0].at.as_str(), faults[0].key), ("on", "fault-meeting-taken"));
        }
        other => panic!("{:?}", other.map(|office| office.seq())),
    }
}

#[test]
fn no_agenda_takes_a_matter_before_it_was_raised_or_last_dealt_with() {
    let office = raised(&matter("continue", json!({})));
    let met = |office: &Office, name: &str, body: &str, on: &str| {
        let meeting = read::<Meeting>(json!({"body": body, "on": on}));
        seal(office, enter_meeting(office, &id(name), &meeting).unwrap()).unwrap()
    };
    let put = |office: &Office, name: &str| put_on_agenda(office, &id(name), &id("m"), &id("p"));
    let office = met(&office, "adm", "administration", "2012-03-14");
    // Advice may be older than the matter.
    put(&office, "adm").unwrap();
    let office = decide(&office, &decision("d1", "administration", "agreed")).unwrap();
    let office = met(&office, "before", "executive-committee", "2012-03-14");
    assert_eq!(keys(put(&office, "before")), ["fault-agenda-before-raised"]);
    let office = met(&office, "same", "executive-committee", "2012-03-15");
    let office = seal(&office, put(&office, "same").unwrap()).unwrap();
    let entry = office.find_entry(&id::<Meeting>("same")).unwrap();
    let moved = practice::organisation::Change {
        id: entry.id.clone(),
        read_at: entry.seq,
        record: Meeting { on: date(2012, 3, 13), ..entry.record.clone() },
        reason: String::new(),
    };
    assert_eq!(keys(change_meeting(&office, &moved)), ["fault-agenda-before-raised"]);
    let office = seal(&office, send_agenda(&office, &id("same"), TODAY).unwrap()).unwrap();
    decide(&office, &decision("d2", "executive-committee", "agreed")).unwrap();

    let noted = matter("continue", json!({"raised_on": "2012-03-01"}));
    let office = decide(&raised(&noted), &decision("d1", "administration", "agreed")).unwrap();
    let office = met(&office, "early", "executive-committee", "2012-03-14");
    assert_eq!(keys(put(&office, "early")), ["fault-agenda-too-early"]);
}

#[test]
fn what_an_earlier_program_sent_for_too_early_a_day_is_no_dead_end() {
    let office = raised(&matter("continue", json!({})));
    let office = decide(&office, &decision("d1", "administration", "agreed")).unwrap();
    let meeting = json!({"body": "executive-committee", "on": "2012-03-14",
        "items": [{"matter": "m"}], "sent_on": "2012-03-15"});
    let draft = Draft::default().put(&id("early"), &read::<Meeting>(meeting));
    let office = seal(&office, draft).unwrap();
    let office = decide(&office, &decision("d2", "executive-committee", "agreed")).unwrap();
    let decided: &Decision = office.find(&id("d2")).unwrap();
    assert_eq!(decided.on.to_string(), "2012-03-14");
}

#[test]
fn money_is_not_asked_for_years_that_end_before_they_begin() {
    let office = nordjylland();
    let asked = |from: i16, to: i16| {
        let years = json!({"yearly": true, "from_year": from, "to_year": to});
        let amount = json!({"amount_minor": 30_000, "currency": "DKK"});
        matter("continue", json!({"amount": amount, "amount_years": years}))
    };
    let wrong = raise_matter(&office, &id("m"), &asked(2015, 2012), TODAY);
    assert_eq!(keys(wrong), ["fault-before-start"]);
    raise_matter(&office, &id("m"), &asked(2012, 2012), TODAY).unwrap();
}

#[test]
fn nothing_is_decided_before_the_agenda_is_sent_and_nothing_changes_after_the_minutes() {
    let office = nordjylland();
    let on = date(2012, 4, 20);
    let meeting: Id<Meeting> = id("example-meeting");
    let new = |matter: &str| {
        let mut new = decision(&format!("d-{matter}"), "executive-committee", "agreed");
        new.record.matter = Some(id(matter));
        new
    };
    let refused = record_decision(&office, &new("example-seat"), on);
    assert_eq!(keys(refused), ["fault-not-sent"]);
    let mut office = seal(&office, send_agenda(&office, &meeting, TODAY).unwrap()).unwrap();
    let early = record_decision(&office, &new("example-seat"), TODAY);
    assert_eq!(keys(early), ["fault-meeting-to-come"]);
    assert_eq!(keys(approve_minutes(&office, &meeting, on)), ["fault-items-open"]);
    for matter in ["example-seat", "example-journey", "example-westlink"] {
        let draft = record_decision(&office, &new(matter), on).unwrap();
        office = seal(&office, draft).unwrap();
    }
    let decided: &Decision = office.find(&id("d-example-seat")).unwrap();
    assert_eq!(decided.role, RouteRole::Recommends);
    assert_eq!(
        (decided.item.as_deref(), decided.on.to_string().as_str()),
        (Some("3"), "2012-04-20")
    );
    let office = seal(&office, approve_minutes(&office, &meeting, on).unwrap()).unwrap();
    let seq = office.find_entry(&meeting).unwrap().seq;
    let late = write_minutes(&office, (&meeting, seq), (&Text::default(), Some("x")), on);
    assert_eq!(keys(late), ["fault-minutes-approved"]);
}
