use super::*;
use crate::cooperation::{LifeStage, LifeStatus, State, find_state, list_life};

#[test]
fn the_state_follows_from_steps_term_and_day() {
    let fixed = json!({"kind": "fixed", "from": "2010-05", "to": "2013-04"});
    let ongoing = json!({"kind": "ongoing"});
    let check = |steps: &[(&str, Option<&str>)], term: &Value, on: Date, state: State| {
        let steps: Vec<Value> =
            steps.iter().map(|(kind, on)| json!({"kind": kind, "on": on})).collect();
        let record = cooperation(json!({"steps": steps, "term": term}));
        assert_eq!(find_state(&record, on), state, "{steps:?} {term} on {on}");
    };
    let (before, after) = (date(2010, 4, 30), date(2013, 5, 1));
    check(&[], &fixed, TODAY, State::Active);
    check(&[], &fixed, before, State::Decided);
    check(&[], &fixed, after, State::Closed);
    check(&[], &json!({"kind": "planned", "months": 36}), TODAY, State::Idea);
    check(&[], &json!({"kind": "not_stated"}), TODAY, State::Idea);
    check(&[], &ongoing, TODAY, State::Active);
    check(&[("proposed", None)], &fixed, TODAY, State::Idea);
    check(&[("proposed", None), ("screened", None)], &ongoing, TODAY, State::Screening);
    check(&[("recommended", None), ("proposed", None)], &ongoing, TODAY, State::Recommended);
    check(&[("decided", Some("2010-02"))], &fixed, before, State::Decided);
    check(&[("decided", Some("2010-02"))], &fixed, TODAY, State::Active);
    check(&[("decided", Some("2010-02"))], &fixed, after, State::Closed);
    check(&[("decided", Some("2010-02"))], &ongoing, TODAY, State::Decided);
    // A grant decided anew does not make a running cooperation "decided" again.
    let renewed = [("joined", Some("2009")), ("decided", Some("2011"))];
    check(&renewed, &ongoing, TODAY, State::Active);
    let reviewed = [("joined", None), ("under_review", Some("2012-01")), ("continued", None)];
    check(&reviewed, &ongoing, TODAY, State::Active);
    check(&reviewed[..2], &ongoing, TODAY, State::UnderReview);
    check(&reviewed, &ongoing, date(2011, 12, 31), State::Active);
    let left = [("joined", None), ("exit_decided", Some("2012-02")), ("ended", Some("2012-06"))];
    check(&left, &ongoing, TODAY, State::Exiting);
    check(&left, &ongoing, date(2012, 1, 31), State::Active);
    check(&left, &ongoing, date(2012, 7, 1), State::Closed);
    check(&[("proposed", None), ("declined", None)], &fixed, after, State::Declined);
}

#[test]
fn a_declined_proposal_may_be_made_again() {
    let record = cooperation(json!({"steps": [
        {"kind": "declined", "on": "2010"}, {"kind": "proposed", "on": "2012-02"}
    ]}));
    assert_eq!(find_state(&record, TODAY), State::Idea);
    assert_eq!(find_state(&record, date(2011, 1, 1)), State::Declined);
}

#[test]
fn the_route_shows_where_it_stands_and_what_nobody_recorded() {
    let record = cooperation(json!({
        "term": {"kind": "ongoing"},
        "steps": [
            {"kind": "proposed", "on": "2009"},
            {"kind": "joined", "on": "2010"},
            {"kind": "under_review", "on": "2012-01", "body": "council"},
        ],
    }));
    let statuses: Vec<LifeStatus> = list_life(&record, find_state(&record, TODAY), TODAY)
        .into_iter()
        .map(|step| step.status)
        .collect();
    use LifeStatus::{Done, Here, NotRecorded, ToCome};
    assert_eq!(statuses, [Done, NotRecorded, NotRecorded, NotRecorded, Done, Here, ToCome]);
    let declined = cooperation(json!({"steps": [{"kind": "declined", "body": "council"}]}));
    let life = list_life(&declined, find_state(&declined, TODAY), TODAY);
    assert_eq!((life[3].stage, life[3].status), (LifeStage::Decided, LifeStatus::Declined));
}
