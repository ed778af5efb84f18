//! Opening, closing, comparing, and who is asked.

use super::*;
use crate::cooperation::{Sight, StepKind};

#[test]
fn a_round_asks_who_carries_what_runs() {
    let office = open(&world(), 2011);
    let asked = &find_round(&office, "2011").unwrap().record.asked;
    let told: Vec<(&str, Option<&str>, Option<&str>)> = asked
        .iter()
        .map(|a| {
            (
                a.cooperation.as_str(),
                a.person.as_ref().map(Id::as_str),
                a.unit.as_ref().map(Id::as_str),
            )
        })
        .collect();
    let wanted =
        [("held", Some("anna"), None), ("nobody", None, None), ("unit", None, Some("clinic"))];
    assert_eq!(told, wanted);
}

#[test]
fn a_round_is_refused_with_what_is_wrong() {
    let office = open(&world(), 2011);
    let check = |opening: Opening, wanted: &[&str]| {
        let draft = open_round(&office, &id("other"), &opening, TODAY);
        let found = match draft {
            Ok(draft) => keys(seal(&office, draft).map(|_| Draft::default())),
            refused => keys(refused),
        };
        assert_eq!(found, wanted, "{opening:?}");
    };
    check(opening(2011), &["fault-round-exists"]);
    check(opening(1800), &["fault-year"]);
    check(Opening { due_on: date(2012, 3, 1), ..opening(2012) }, &["fault-too-early"]);
    let swapped = Opening {
        political_guide: id("administrative"),
        administrative_guide: id("political"),
        ..opening(2012)
    };
    check(swapped, &["fault-guide-track", "fault-guide-track"]);
    check(opening(TODAY.year() + 1), &["fault-round-ahead"]);
    check(Opening { political_guide: id("no-such"), ..opening(2012) }, &["fault-link"]);
    let unused =
        Guide { valid_from: None, ..office.find::<Guide>(&id("political")).unwrap().clone() };
    let office = seal(&office, Draft::default().put(&id("political"), &unused)).unwrap();
    let found = open_round(&office, &id("other"), &opening(2012), TODAY);
    assert_eq!(keys(found), ["fault-guide-not-used"]);
    let empty = seal(&Office::empty("region", crate::KINDS), Draft::default()).unwrap();
    assert_eq!(keys(open_round(&empty, &id("x"), &opening(2012), TODAY)), ["fault-nothing-runs"]);
}

#[test]
fn a_round_closes_when_nothing_lies_with_the_office_and_then_changes_no_more() {
    let place = place(2011, "held");
    let office = answer(&open(&world(), 2011), &place, &answers(Verdict::Continue, Verdict::Exit));
    let close = |office: &Office| {
        let seq = office.find_entry(&round(2011)).unwrap().seq;
        close_round(office, &round(2011), seq, TODAY)
    };
    let sent = send(&office, &place);
    assert_eq!(keys(close(&sent)), ["fault-round-reports"]);
    let approved = approve(&sent, &place);
    assert_eq!(keys(close(&approved)), ["fault-round-reports"]);
    let concluded = conclude(&approved, &place, Verdict::Continue);
    let closed = seal(&concluded, close(&concluded).unwrap()).unwrap();
    assert_eq!(keys(close(&closed)), ["fault-round-closed"]);
    let late = Answering {
        id: id("late"),
        section: slug("relevance"),
        base: Answers::new(),
        read_at: 0,
        answers: answers(Verdict::Exit, Verdict::Exit),
    };
    let unit = super::place(2011, "unit");
    assert_eq!(keys(save_answers(&closed, &unit, &late)), ["fault-round-closed"]);
}

#[test]
fn rounds_stand_beside_each_other_and_say_what_got_worse() {
    let mut office = world();
    let years = [
        (2010, answers(Verdict::Continue, Verdict::Adjust)),
        (2011, answers(Verdict::Exit, Verdict::Continue)),
    ];
    for (year, all) in years {
        let place = place(year, "held");
        office = send(&answer(&open(&office, year), &place, &all), &place);
        office = conclude(&approve(&office, &place), &place, Verdict::Continue);
    }
    let comparison = compare_rounds(&office, &id("held"));
    let shown: Vec<i16> = comparison.years.iter().map(|year| year.round.record.year).collect();
    assert_eq!(shown, [2010, 2011]);
    assert_eq!(
        (comparison.find_turn(0), comparison.find_turn(1)),
        (Some(Turn::Worse), Some(Turn::Better))
    );
    let overview = find_overview(&office, &round(2011), (&Sight::Everything, TODAY));
    let row = overview.rows.iter().find(|row| row.cooperation.id.as_str() == "held").unwrap();
    assert_eq!(row.lights, [Some(Verdict::Exit), Some(Verdict::Continue)]);
    assert_eq!(row.turns().collect::<Vec<_>>(), [(0, Turn::Worse), (1, Turn::Better)]);
    assert_eq!((row.count_change(), overview.count_answered()), (3, 1));
    let steps = &office.find::<Cooperation>(&id("held")).unwrap().steps;
    assert_eq!(steps.iter().filter(|step| step.kind == StepKind::Continued).count(), 2);
    assert_eq!(compare_rounds(&office, &id("idea")).years.len(), 0);
}

#[test]
fn what_waits_is_told_to_the_one_who_can_do_it() {
    let (held, unit) = (place(2011, "held"), place(2011, "unit"));
    let office = open(&world(), 2011);
    let told = |office: &Office| -> Vec<(String, &'static str, Option<String>)> {
        let duties = list_duties(office, TODAY).into_iter();
        duties.map(|d| (d.path, d.kind.code(), d.person.map(|p| p.as_str().to_owned()))).collect()
    };
    assert_eq!(
        told(&office)[0],
        ("/monitoring/2011/of/held".into(), "answer", Some("anna".into()))
    );
    let office = answer(&office, &held, &answers(Verdict::Continue, Verdict::Continue));
    let office = send(&office, &held);
    let office = send(&answer(&office, &unit, &answers(Verdict::Adjust, Verdict::Exit)), &unit);
    let (review_id, seq, _) = review(&office, &unit);
    let back = return_review(&office, (review_id, seq), &text("Why?"), (None, TODAY)).unwrap();
    let office = seal(&office, back).unwrap();
    let now = told(&office);
    assert_eq!(now[0], ("/monitoring/2011/of/held".into(), "approve", None));
    assert_eq!((now[1].1, now[2].1), ("answer", "returned"));
    let office = conclude(&approve(&office, &held), &held, Verdict::Continue);
    assert_eq!(told(&office).len(), 2);
}

#[test]
fn what_nobody_looks_after_is_named_by_unit() {
    let office = open(&world(), 2011);
    let late = date(2012, 5, 1);
    let units = list_health(&office, late, &Sight::Everything);
    let found: Vec<(&str, Vec<Lack>)> = units
        .iter()
        .flat_map(|unit| &unit.rows)
        .map(|(row, lacks)| (row.entry.id.as_str(), lacks.clone()))
        .collect();
    assert!(found.contains(&("nobody", vec![Lack::NoOwner, Lack::ReportDue])), "{found:?}");
    assert!(found.contains(&("unit", vec![Lack::NobodyNamed, Lack::ReportDue])), "{found:?}");
    assert!(found.contains(&("held", vec![Lack::ReportDue])), "{found:?}");
    assert_eq!(list_health(&office, TODAY, &Sight::Published).len(), 0);
}

#[test]
fn one_person_is_named_for_many_that_nobody_looks_after() {
    let office = open(&world(), 2011);
    let id = |word: &str| Id::<Cooperation>::parse(word).unwrap();
    let assigning = Assigning {
        cooperations: ["nobody", "unit", "held"].map(id).to_vec(),
        person: Id::parse("anna").unwrap(),
        from: TODAY,
        reason: "The list was gone through".to_owned(),
    };
    let draft = assign_many(&office, &assigning).unwrap();
    let changed: Vec<&str> = draft.changes.iter().map(|change| change.record.as_str()).collect();
    assert_eq!(changed, ["nobody", "unit"], "who has somebody keeps them");
    assert_eq!(draft.deed.as_deref(), Some("assign_many"));
    let after = seal(&office, draft).unwrap();
    for word in ["nobody", "unit"] {
        let record = after.find(&id(word)).unwrap();
        let asked = find_whom_to_ask(&after, (&id(word), record), TODAY);
        assert_eq!(asked.person, Some(Id::parse("anna").unwrap()), "{word}");
    }
    let unit = |office: &Office| office.find(&id("unit")).unwrap().anchors[0].unit.clone();
    assert_eq!(unit(&after), unit(&office), "the unit stays");
    let again = assign_many(&after, &assigning).unwrap_err();
    assert_eq!(again, Refusal::fault(spine::base::Fault::new("pick", "fault-pick-none")));
    let gone = Assigning { person: Id::parse("no-such-person").unwrap(), ..assigning };
    let refused = assign_many(&office, &gone).unwrap_err();
    assert_eq!(refused, Refusal::fault(spine::base::Fault::new("person", "fault-receiver")));
}

/// Who is asked about a cooperation in the round of 2011 on a day, by the duty that waits for them.
fn asked(office: &Office, cooperation: &str, today: Date) -> (Option<String>, Option<String>) {
    let path = format!("/monitoring/2011/of/{cooperation}");
    let duty = crate::duty::list_duties(office, today);
    let duty = duty.iter().find(|duty| duty.path == path).unwrap();
    let word = |id: &str| id.to_owned();
    (
        duty.person.as_ref().map(|id| word(id.as_str())),
        duty.unit.as_ref().map(|id| word(id.as_str())),
    )
}

#[test]
fn who_is_named_while_the_round_is_open_is_asked_the_same_day() {
    let office = open(&world(), 2011);
    assert_eq!(asked(&office, "nobody", TODAY), (None, None));
    let mut record = office.find::<Cooperation>(&id("nobody")).unwrap().clone();
    record.anchors = read::<Cooperation>(serde_json::json!({
        "slug": "x", "name": {"en": "x"}, "track": "administrative", "kind": "network",
        "area": "health", "term": {"kind": "not_stated"},
        "anchors": [{"level": "administrative", "unit": "clinic", "holdings": [
            {"state": "held", "person": "anna"}]}],
    }))
    .anchors;
    let draft = Draft::default().put(&id("nobody"), &record);
    let office = seal(&office, draft).unwrap();
    assert_eq!(asked(&office, "nobody", TODAY).0.as_deref(), Some("anna"));
    // Or somebody is named for the round alone.
    let chosen = [id("unit")].into();
    let name = |person: Option<&str>, office: &Office| {
        let person = person.map(id);
        name_answerer(office, &round(2011), (&chosen, person.as_ref()), TODAY)
    };
    assert_eq!(keys(name(None, &office)), ["fault-nobody-chosen"]);
    let office = seal(&office, name(Some("gone"), &office).unwrap()).unwrap();
    assert_eq!(asked(&office, "unit", TODAY).0.as_deref(), Some("gone"));
}

#[test]
fn who_has_left_is_asked_for_nothing_from_that_day() {
    let office = open(&world(), 2011);
    let anna = id::<Person>("anna");
    let mut record = office.find(&anna).unwrap().clone();
    record.unit = Some(id("clinic"));
    record.left_on = Some(spine::base::PartialDate::of_day(date(2012, 3, 20)));
    let office = seal(&office, Draft::default().put(&anna, &record)).unwrap();
    let anna = (Some("anna".to_owned()), None);
    assert_eq!(asked(&office, "held", date(2012, 3, 20)), anna, "the last day");
    assert_eq!(asked(&office, "held", date(2012, 3, 21)), (None, Some("clinic".to_owned())));
    let record = office.find::<Cooperation>(&id("held")).unwrap();
    let vacant = |day| crate::cooperation::list_vacancies(&office, record, day).len();
    assert_eq!((vacant(date(2012, 3, 20)), vacant(date(2012, 3, 21))), (0, 1));
    let chosen = [id("unit")].into();
    let late =
        name_answerer(&office, &round(2011), (&chosen, Some(&id("anna"))), date(2012, 3, 21));
    assert_eq!(keys(late), ["fault-nobody-chosen"]);
}
