//! The rules of deciding, without a database: the demonstration's Region Nordjylland in memory.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail as the test may")]

mod meetings;
#[path = "../shared/mod.rs"]
mod shared;

use jiff::civil::{Date, date};
use practice::cooperation::{Basis, Cooperation, State, StepKind, find_state};
use practice::decision::*;
use practice::duty::DutyKind;
use serde_json::{Value, json};
use shared::read_bundle;
use spine::base::{Id, PartialDate, Text};
use spine::office::{Draft, Office, Record, Refusal};

const TODAY: Date = date(2012, 3, 15);

fn seal(office: &Office, draft: Draft) -> Result<Office, Refusal> {
    let at = "2012-03-15T08:00:00Z".parse().unwrap();
    office.amend(draft, "test", at).unwrap().map(|(_, office)| office)
}

fn nordjylland() -> Office {
    let (empty, draft) = read_bundle(include_str!("../../../../demo/nordjylland.json"), |_| true);
    seal(&empty, draft).unwrap()
}

fn id<R: Record>(word: &str) -> Id<R> {
    Id::parse(word).unwrap()
}

fn read<R: Record>(body: Value) -> R {
    serde_json::from_value(body).unwrap()
}

fn matter(act: &str, more: Value) -> Matter {
    let mut body = json!({
        "title": {"en": "A matter"}, "subject": {"kind": "cooperation", "id": "markis"},
        "act": act, "asked": {"en": "It"}, "plan": "plan-2011", "rule": "taking-part",
        "route": [{"body": "administration", "role": "recommends"},
                  {"body": "executive-committee", "role": "decides"}],
        "raised_on": "2012-03-15",
    });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    read(body)
}

/// An office in which this matter was raised as `m`.
fn raised(matter: &Matter) -> Office {
    let office = nordjylland();
    let draft = raise_matter(&office, &id("m"), matter, TODAY).unwrap();
    seal(&office, draft).unwrap()
}

fn decision(name: &str, body: &str, outcome: &str) -> NewDecision {
    let record = json!({
        "matter": "m", "act": "other", "body": body, "role": "decides", "on": "2012-03-15",
        "outcome": outcome, "text": {"en": "Words"},
    });
    NewDecision { id: id(name), record: read(record), follow_ups: Vec::new(), ends_on: None }
}

fn decide(office: &Office, new: &NewDecision) -> Result<Office, Refusal> {
    seal(office, record_decision(office, new, TODAY)?)
}

fn keys(refused: Result<impl Sized, Refusal>) -> Vec<&'static str> {
    match refused {
        Err(Refusal::Faults(faults)) => faults.iter().map(|fault| fault.key).collect(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was not refused"),
    }
}

fn turn(office: &Office) -> Option<String> {
    let matter: &Matter = office.find(&id("m")).unwrap();
    find_place(office, &id("m"), matter).find_turn().map(|step| step.body.to_string())
}

#[test]
fn the_plan_gives_each_act_its_route() {
    let office = nordjylland();
    let check = |act: Act, bodies: &[&str]| {
        let route = find_route(&office, Asked::Act(act), TODAY);
        let steps = route.map(|route| route.steps).unwrap_or_default();
        let found: Vec<&str> = steps.iter().map(|step| step.body.as_str()).collect();
        assert_eq!(found, bodies, "{act:?}");
    };
    check(Act::Appoint, &["administration", "executive-committee", "regional-council"]);
    check(Act::Travel, &["administration", "executive-committee"]);
    check(Act::Adopt, &["administration", "executive-committee", "regional-council"]);
    check(Act::Join, &["administration", "executive-committee"]);
    check(Act::Exit, &["administration", "executive-committee"]);
    // Three rules are for money, none for reports: somebody has to choose.
    check(Act::Appropriate, &[]);
    check(Act::Report, &[]);
    assert_eq!(find_route(&office, Asked::Act(Act::Join), date(2011, 9, 19)), None);
    assert_eq!(list_rules(&office, Act::Appropriate, TODAY).len(), 3);
}

#[test]
fn two_plans_are_never_valid_on_the_same_day() {
    let office = nordjylland();
    let old: &CompetencePlan = office.find(&id("plan-2011")).unwrap();
    let from = |day: Date| CompetencePlan { valid_from: PartialDate::of_day(day), ..old.clone() };
    let day = date(2012, 1, 1);
    let alone = enter_plan(&office, &id("new"), &from(day), None).unwrap();
    assert_eq!(keys(seal(&office, alone)), ["fault-plans-overlap"]);
    let replaced = enter_plan(&office, &id("new"), &from(day), Some(&id("plan-2011"))).unwrap();
    let after = seal(&office, replaced).unwrap();
    assert_eq!(find_plan(&after, date(2011, 12, 31)).unwrap().id.as_str(), "plan-2011");
    assert_eq!(find_plan(&after, day).unwrap().id.as_str(), "new");
}

#[test]
fn a_route_that_is_not_the_rules_has_a_reason() {
    let office = nordjylland();
    let route = json!([{"body": "growth-forum", "role": "recommends"},
                       {"body": "executive-committee", "role": "decides"}]);
    let other = matter("continue", json!({"route": route}));
    let refused = raise_matter(&office, &id("m"), &other, TODAY);
    assert_eq!(keys(refused), ["fault-route-reason"]);
    let told = Matter { route_reason: Text::new(spine::base::Language::En, "So"), ..other };
    raise_matter(&office, &id("m"), &told, TODAY).unwrap();
}

#[test]
fn what_is_asked_fits_the_state_of_the_cooperation() {
    let office = nordjylland();
    let check = |act: &str, more: Value, key: &str| {
        let refused = raise_matter(&office, &id("m"), &matter(act, more), TODAY);
        assert_eq!(keys(refused), [key], "{act}");
    };
    check("join", json!({}), "fault-act-state");
    check("exit", json!({}), "fault-exit-terms");
    check("adjust", json!({"subject": null}), "fault-act-cooperation");
    check("adopt", json!({"subject": null}), "fault-act-edition");
    let terms = json!({"reason": {"en": "So"}, "ends_on": "2012-01-01"});
    check("exit", json!({"exit": terms}), "fault-exit-past");
    check("continue", json!({"exit": terms}), "fault-exit-only");
    for act in Act::ALL {
        assert!(!may_ask(*act, State::Closed) || matches!(act, Act::Report | Act::Other));
        assert!(!(may_ask(Act::Join, State::Active) || may_ask(Act::Exit, State::Idea)));
    }
}

#[test]
fn a_matter_walks_its_route_and_only_the_body_whose_turn_it_is_records() {
    let office = raised(&matter("continue", json!({})));
    assert_eq!(turn(&office).as_deref(), Some("administration"));
    let early = decide(&office, &decision("d", "executive-committee", "agreed"));
    assert_eq!(keys(early), ["fault-not-its-turn"]);
    let mut office = office;
    let walk = [
        ("administration", "postponed", Some("administration")),
        ("administration", "agreed", Some("executive-committee")),
        ("executive-committee", "sent_back", Some("administration")),
        ("administration", "refused", Some("executive-committee")),
        ("executive-committee", "changed", None),
    ];
    for (place, (body, outcome, next)) in walk.into_iter().enumerate() {
        office = decide(&office, &decision(&format!("d{place}"), body, outcome)).unwrap();
        assert_eq!(turn(&office).as_deref(), next, "{place}");
    }
    let late = decide(&office, &decision("e", "executive-committee", "agreed"));
    assert_eq!(keys(late), ["fault-matter-closed"]);
    let markis: &Cooperation = office.find(&id("markis")).unwrap();
    assert_eq!(markis.steps.last().unwrap().kind, StepKind::Continued);
}

#[test]
fn the_steps_are_those_of_the_table() {
    use Outcome as O;
    use StepKind as K;
    let check = |act, role, outcome, steps: &[K]| {
        assert_eq!(list_steps(act, role, outcome), steps, "{act:?} {role:?} {outcome:?}");
    };
    for outcome in [O::Agreed, O::Changed] {
        check(Act::Join, RouteRole::Decides, outcome, &[K::Decided]);
        check(Act::Join, RouteRole::Recommends, outcome, &[K::Recommended]);
        check(Act::Continue, RouteRole::Decides, outcome, &[K::Continued]);
        check(Act::Adjust, RouteRole::Decides, outcome, &[K::Continued]);
        check(Act::Exit, RouteRole::Decides, outcome, &[K::ExitDecided, K::Ended]);
        check(Act::Exit, RouteRole::Recommends, outcome, &[]);
        check(Act::Appropriate, RouteRole::Decides, outcome, &[]);
    }
    check(Act::Join, RouteRole::Decides, O::Refused, &[K::Declined]);
    check(Act::Join, RouteRole::Recommends, O::Refused, &[]);
    for act in Act::ALL {
        for outcome in [O::SentBack, O::Postponed, O::Noted] {
            check(*act, RouteRole::Decides, outcome, &[]);
        }
    }
}

#[test]
fn a_decision_is_corrected_by_another_one_and_its_steps_go_with_it() {
    let terms = json!({"reason": {"en": "So"}, "ends_on": "2012-06-30", "tell": [{"en": "All"}]});
    let office = raised(&matter("exit", json!({"exit": terms})));
    let office = decide(&office, &decision("a", "administration", "agreed")).unwrap();
    let office = decide(&office, &decision("b", "executive-committee", "agreed")).unwrap();
    let markis = |office: &Office| office.find::<Cooperation>(&id("markis")).unwrap().clone();
    assert_eq!(find_state(&markis(&office), TODAY), State::Exiting);
    assert_eq!(find_state(&markis(&office), date(2012, 6, 30)), State::Closed);
    assert_eq!(office.list::<FollowUp>().count(), 1);

    let corrects = |name: &str, old: &str, outcome: &str| {
        let mut new = decision(name, "executive-committee", outcome);
        new.record.corrects = Some(id(old));
        new
    };
    let first = decide(&office, &corrects("c", "a", "refused"));
    assert_eq!(keys(first), ["fault-corrects-last"]);
    let office = decide(&office, &corrects("c", "b", "refused")).unwrap();
    assert_eq!(find_state(&markis(&office), date(2012, 6, 30)), State::Active);
    assert_eq!(office.list::<FollowUp>().count(), 0);
    let counting = list_decisions_on(&office, &id("m"));
    let counting: Vec<&str> = counting.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(counting, ["a", "c"]);
    assert!(office.find::<Decision>(&id("b")).is_some());
}

#[test]
fn nothing_ends_before_it_was_decided_that_it_ends() {
    let terms = json!({"reason": {"en": "So"}, "ends_on": "2012-03-20"});
    let office = raised(&matter("exit", json!({"exit": terms})));
    let office = decide(&office, &decision("a", "administration", "agreed")).unwrap();
    let mut late = decision("b", "executive-committee", "agreed");
    late.record.on = PartialDate::of_day(date(2012, 4, 1));
    let on = date(2012, 4, 2);
    assert_eq!(keys(record_decision(&office, &late, on)), ["fault-exit-past"]);
    late.ends_on = Some(date(2012, 5, 1));
    let office = seal(&office, record_decision(&office, &late, on).unwrap()).unwrap();
    let markis: &Cooperation = office.find(&id("markis")).unwrap();
    assert_eq!(find_state(markis, on), State::Exiting);
    assert_eq!(find_state(markis, date(2012, 5, 1)), State::Closed);
}

#[test]
fn the_end_comes_again_when_the_decision_to_go_on_is_corrected() {
    let terms = json!({"reason": {"en": "So"}, "ends_on": "2012-06-30"});
    let mut office = raised(&matter("exit", json!({"exit": terms})));
    for (name, body) in [("a", "administration"), ("b", "executive-committee")] {
        office = decide(&office, &decision(name, body, "agreed")).unwrap();
    }
    let state = |office: &Office| {
        find_state(office.find::<Cooperation>(&id("markis")).unwrap(), date(2012, 7, 1))
    };
    assert_eq!(state(&office), State::Closed);
    let on = matter("continue", json!({}));
    office = seal(&office, raise_matter(&office, &id("n"), &on, TODAY).unwrap()).unwrap();
    let about = |name: &str, body: &str, outcome: &str| {
        let mut new = decision(name, body, outcome);
        new.record.matter = Some(id("n"));
        new
    };
    office = decide(&office, &about("c", "administration", "agreed")).unwrap();
    office = decide(&office, &about("d", "executive-committee", "agreed")).unwrap();
    assert_eq!(state(&office), State::Active);
    let mut corrected = about("e", "executive-committee", "refused");
    corrected.record.corrects = Some(id("d"));
    office = decide(&office, &corrected).unwrap();
    assert_eq!(state(&office), State::Closed);
}

#[test]
fn votes_add_up_to_the_outcome() {
    let office = raised(&matter("continue", json!({})));
    let check = |outcome: &str, votes: (u16, u16, u16), key: Option<&str>| {
        let mut new = decision("d", "administration", outcome);
        let (in_favour, against, abstained) = votes;
        new.record.votes = Some(Votes { in_favour, against, abstained });
        let found: Vec<&str> = new.record.check().iter().map(|fault| fault.key).collect();
        assert_eq!(found, key.into_iter().collect::<Vec<_>>(), "{outcome} {votes:?}");
        assert_eq!(decide(&office, &new).is_ok(), key.is_none());
    };
    check("agreed", (5, 4, 0), None);
    check("agreed", (4, 4, 1), Some("fault-votes-not-carried"));
    check("changed", (0, 0, 0), Some("fault-votes-none"));
    check("refused", (2, 1, 0), Some("fault-votes-carried"));
    check("refused", (1, 1, 0), None);
    check("noted", (0, 0, 3), None);
}

#[test]
fn what_waits_has_words_in_every_language() {
    spine::i18n::install(&practice::texts());
    for language in spine::base::Language::INTERFACE {
        let words = spine::i18n::Words::new(language);
        for kind in DutyKind::ALL {
            let key = format!("duty-do-{}", kind.code().replace('_', "-"));
            assert!(words.find(&key).is_some(), "{language:?} {key}");
        }
    }
}

#[test]
fn what_waits_is_known_for_everybody() {
    let duties = list_duties(&nordjylland(), TODAY);
    let count = |kind: DutyKind| duties.iter().filter(|duty| duty.kind == kind).count();
    assert_eq!(count(DutyKind::Paper), 2);
    assert_eq!(count(DutyKind::Send), 1);
    assert_eq!(count(DutyKind::Schedule), 0);
    assert_eq!(count(DutyKind::Record), 0);
    assert!(count(DutyKind::Fill) > 0);
    let later = list_duties(&nordjylland(), date(2012, 4, 21));
    assert!(later.iter().all(|duty| duty.kind != DutyKind::Record));
}

fn westlink(office: &Office) -> Cooperation {
    office.find(&id::<Cooperation>("westlink")).unwrap().clone()
}

/// A yes of the executive committee to Westlink in 2013 to 2015, on the way over the
/// administration, with so much money a year.
fn grant(name: &str, units: i64) -> NewDecision {
    let mut new = decision(name, "executive-committee", "agreed");
    new.record.amounts = vec![read_amount(units)];
    new
}

fn read_amount(units: i64) -> DecidedAmount {
    serde_json::from_value(json!({
        "money": {"amount_minor": units * 100, "currency": "DKK"}, "yearly": true,
        "from_year": 2013, "to_year": 2015, "from": {"en": "Regional development"},
    }))
    .unwrap()
}

#[test]
fn a_decision_with_money_is_the_line_of_funding_and_each_names_the_other() {
    let about = json!({"kind": "cooperation", "id": "westlink"});
    let office = raised(&matter("adjust", json!({"subject": about})));
    let before = westlink(&office).funding.len();
    let office = decide(&office, &decision("advice", "administration", "agreed")).unwrap();
    assert_eq!(westlink(&office).funding.len(), before, "advice grants nothing");
    let office = decide(&office, &grant("d", 20_000)).unwrap();
    let record = westlink(&office);
    assert_eq!(record.funding.len(), before + 1);
    let line = record.funding.last().unwrap();
    let years = (line.from.unwrap().to_string(), line.to.unwrap().to_string());
    assert_eq!(years, ("2013".to_owned(), "2015".to_owned()));
    let ground = &line.decisions[0];
    assert_eq!(ground.decision, Some(id("d")));
    assert_eq!(ground.body, id("executive-committee"));
    assert_eq!(ground.recommended_by, Some(id("administration")));
    let entry = office.find_entry(&id::<Decision>("d")).unwrap();
    assert_eq!(list_lines_of(&record, entry), [before]);
    assert!(list_unentered(&office, (&id("westlink"), &record)).is_empty());

    // A correction takes its place: one line, with what was decided after all.
    let mut right = grant("d2", 25_000);
    right.record.corrects = Some(id("d"));
    let office = decide(&office, &right).unwrap();
    let record = westlink(&office);
    assert_eq!(record.funding.len(), before + 1);
    assert_eq!(record.funding.last().unwrap().decisions[0].decision, Some(id("d2")));
    let sum = practice::cooperation::list_rows(&office, TODAY)
        .iter()
        .find(|row| row.entry.id.as_str() == "westlink")
        .map(|row| row.money.by_year[&2013].total());
    assert_eq!(sum, Some(2_500_000));
}

#[test]
fn what_was_proposed_becomes_what_was_decided() {
    let about = json!({"kind": "cooperation", "id": "example-coastal-towns"});
    let office = raised(&matter("join", json!({"subject": about})));
    let office = decide(&office, &decision("advice", "administration", "agreed")).unwrap();
    let office = decide(&office, &grant("d", 20_000)).unwrap();
    let record: &Cooperation = office.find(&id("example-coastal-towns")).unwrap();
    let own: Vec<(String, usize)> = record
        .funding
        .iter()
        .map(|line| {
            (serde_json::to_value(&line.value).unwrap()["kind"].to_string(), line.decisions.len())
        })
        .collect();
    // The 25,000 asked for are the 20,000 decided, and the 90 hours stand beside them.
    assert_eq!(own, [("\"amount\"".to_owned(), 1), ("\"work\"".to_owned(), 0)]);
    let money = serde_json::to_value(&record.funding[0].value).unwrap();
    assert_eq!(money["money"]["amount_minor"], 2_000_000);
}

#[test]
fn what_was_proposed_in_all_and_granted_by_the_year_is_the_same_money() {
    let about = json!({"kind": "cooperation", "id": "example-coastal-towns"});
    let office = raised(&matter("join", json!({"subject": about})));
    let office = decide(&office, &decision("advice", "administration", "agreed")).unwrap();
    let mut new = grant("d", 75_000);
    new.record.amounts[0].yearly = false;
    let office = decide(&office, &new).unwrap();
    let find = |office: &Office| -> Cooperation {
        office.find(&id::<Cooperation>("example-coastal-towns")).unwrap().clone()
    };
    let record = find(&office);
    assert_eq!(record.funding.len(), 2, "{:?}", record.funding);
    assert_eq!(record.funding[0].decisions.len(), 1);
    assert_eq!(record.funding[0].basis, Basis::InTotal);
    // And the other way about, when it is corrected.
    let mut right = grant("d2", 25_000);
    right.record.corrects = Some(id("d"));
    let record = find(&decide(&office, &right).unwrap());
    assert_eq!(record.funding.len(), 2, "{:?}", record.funding);
    assert_eq!(record.funding[0].basis, Basis::PerYear);
    assert_eq!(record.funding[0].decisions[0].decision, Some(id("d2")));
}

#[test]
fn the_years_asked_for_stand_each_with_its_amount() {
    let check = |more: Value, years: &[(i16, i64)]| {
        assert_eq!(list_asked_years(&matter("continue", more.clone())), years, "{more}");
    };
    let amount = json!({"amount_minor": 2_000_000, "currency": "DKK"});
    let asked = |years: Value| json!({"amount": amount.clone(), "amount_years": years});
    let three = json!({"yearly": true, "from_year": 2013, "to_year": 2015});
    check(asked(three), &[(2013, 2_000_000), (2014, 2_000_000), (2015, 2_000_000)]);
    let in_all = json!({"from_year": 2013, "to_year": 2015});
    check(asked(in_all), &[(2013, 666_667), (2014, 666_667), (2015, 666_666)]);
    check(asked(json!({"from_year": 2013})), &[(2013, 2_000_000)]);
    check(asked(json!({"yearly": true, "from_year": 2013})), &[]);
    check(json!({"amount": amount.clone()}), &[]);
    check(json!({}), &[]);
}
