//! The rules of proposing and weighing, without a database.

use super::*;
use crate::KINDS;
use crate::cooperation::{Cooperation, Sight, State, find_stage, find_state};
use crate::duty::DutyKind;
use crate::organisation::{Organisation, Person};
use crate::questionnaire::{Answer, AnswerValue, Answers};
use crate::screening::{Assessment, Checklist, Proposal, Recommendation, Screening};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::{Fault, Id, Language, Slug, Text};
use spine::office::{Draft, Office, Record, Refusal};

const TODAY: Date = date(2012, 3, 15);

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

fn read<R: Record>(body: Value) -> R {
    serde_json::from_value(body).unwrap()
}

fn put<R: Record>(draft: Draft, name: &str, body: Value) -> Draft {
    draft.put(&id::<R>(name), &read::<R>(body))
}

fn seal(office: &Office, draft: Draft) -> Result<Office, Refusal> {
    Ok(office.amend(draft, "anna", Timestamp::UNIX_EPOCH).unwrap()?.1)
}

fn cooperation(slug: &str, fields: Value) -> Value {
    let mut body = json!({
        "slug": slug,
        "name": {"en": slug},
        "track": "administrative",
        "kind": "project",
        "area": "health",
        "term": {"kind": "not_stated"},
        "steps": [{"kind": "proposed", "on": "2012-03-01"}],
    });
    for (field, value) in fields.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

fn checklist() -> Value {
    let anchors = json!([{"en": "not"}, {}, {"en": "half"}, {}, {"en": "well"}]);
    let question = |key: &str, weight: u8| {
        let answer = json!({"kind": "score", "weight": weight, "anchors": anchors});
        json!({"key": key, "text": {"en": key}, "answer": answer})
    };
    let section = |key: &str, questions: Value| {
        let title = json!({"en": key});
        json!({"key": key, "title": title, "questions": questions})
    };
    json!({
        "title": {"en": "List"},
        "track": "administrative",
        "valid_from": "2012-01-01",
        "questions": {"sections": [
            section("relevance", json!([question("fits", 3), question("need", 1)])),
            section("utility", json!([question("use", 1)])),
        ]},
    })
}

/// An office with a checklist in use, four people, and an idea.
fn world() -> Office {
    let mut draft = Draft::default();
    draft = put::<crate::organisation::Authority>(
        draft,
        "authority",
        json!({
            "name": {"en": "Region"}, "kind": "region", "country": "DK", "currency": "DKK",
            "languages": ["en"], "accent": "#0B5A77",
            "areas": [{"slug": "health", "name": {"en": "Health"}}],
        }),
    );
    for person in ["anna", "bo", "carl", "dina"] {
        draft = put::<Person>(draft, person, json!({"post": {"en": "Consultant"}}));
    }
    draft = put::<Checklist>(draft, "list", checklist());
    draft = put::<Cooperation>(draft, "energy", cooperation("energy", json!({})));
    seal(&Office::empty("test", KINDS), draft).unwrap()
}

fn opening(assessors: &[&str], due_on: Option<Date>) -> Opening {
    Opening {
        id: id("screening"),
        cooperation: id("energy"),
        assessors: assessors.iter().map(|one| id(one)).collect(),
        due_on,
    }
}

fn open(office: &Office) -> Office {
    let draft = open_screening(office, &opening(&["anna", "bo"], None), TODAY).unwrap();
    seal(office, draft).unwrap()
}

fn slug(word: &str) -> Slug {
    Slug::parse(word).unwrap()
}

fn answers(points: &[(&str, u8)]) -> Answers {
    let answer = |score| Answer { value: Some(AnswerValue::Score(score)), words: Text::default() };
    points.iter().map(|(key, score)| (slug(key), answer(*score))).collect()
}

/// One assessor answers everything and is done.
fn weigh(office: Office, person: &str, [fits, need, use_]: [u8; 3]) -> Office {
    let of = (&id("screening"), &id(person));
    let new = id(&format!("of-{person}"));
    let mut office = office;
    for (section, given) in [
        ("relevance", answers(&[("fits", fits), ("need", need)])),
        ("utility", answers(&[("use", use_)])),
    ] {
        let draft = save_assessment(&office, &new, of, (&slug(section), &given)).unwrap();
        office = seal(&office, draft).unwrap();
    }
    let draft = finish_assessment(&office, of, TODAY).unwrap();
    seal(&office, draft).unwrap()
}

fn faults<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<(String, &'static str)> {
    match result {
        Err(Refusal::Faults(faults)) => {
            faults.into_iter().map(|Fault { at, key, .. }| (at, key)).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn viewer(person: Option<&str>, may_screen: bool) -> Viewer {
    Viewer { person: person.map(id), may_screen }
}

/// Whose assessments somebody sees.
fn seen(office: &Office, viewer: &Viewer) -> Vec<String> {
    let screening = id::<Screening>("screening");
    let record = office.find(&screening).unwrap();
    let visible = list_visible(office, (&screening, record), viewer);
    visible.iter().map(|entry| entry.record.assessor.to_string()).collect()
}

#[test]
fn only_an_idea_is_opened_and_only_with_people_who_are_here() {
    let office = world();
    let check = |opening: Opening, wanted: &[(&str, &str)]| {
        let found = faults(open_screening(&office, &opening, TODAY));
        let found: Vec<(&str, &str)> = found.iter().map(|(at, key)| (at.as_str(), *key)).collect();
        assert_eq!(found, wanted);
    };
    check(opening(&[], None), &[("assessors", "fault-no-assessor")]);
    check(opening(&["nobody"], None), &[("assessors", "fault-unknown-assessor")]);
    check(opening(&["anna"], Some(date(2012, 3, 14))), &[("due_on", "fault-due-past")]);
    let running = cooperation("energy", json!({"steps": [{"kind": "joined"}]}));
    let office = seal(&office, put::<Cooperation>(Draft::default(), "energy", running)).unwrap();
    let found = faults(open_screening(&office, &opening(&["anna"], None), TODAY));
    assert_eq!(found, [("cooperation".to_owned(), "fault-not-an-idea")]);
}

#[test]
fn whoever_weighs_is_blind_to_the_others_until_done() {
    let office = open(&world());
    let (anna, bo) = (viewer(Some("anna"), false), viewer(Some("bo"), false));
    let coordinator = viewer(None, true);
    let of = (&id("screening"), &id("bo"));
    let begun =
        save_assessment(&office, &id("of-bo"), of, (&slug("utility"), &answers(&[("use", 2)])));
    let office = seal(&office, begun.unwrap()).unwrap();
    assert_eq!(seen(&office, &bo), ["bo"], "one's own is always there");
    assert!(seen(&office, &anna).is_empty() && seen(&office, &coordinator).is_empty());
    let office = weigh(office, "anna", [4, 4, 4]);
    assert_eq!(seen(&office, &anna), ["anna"], "what the other has not finished stays hidden");
    assert_eq!(seen(&office, &bo), ["bo"]);
    assert!(seen(&office, &coordinator).is_empty(), "the office waits until all are done");
    assert_eq!(seen(&office, &viewer(Some("bo"), true)), ["bo"], "also who keeps the office");
    assert!(seen(&office, &viewer(Some("carl"), false)).is_empty(), "who is not asked");
    let office = weigh(office, "bo", [2, 2, 2]);
    for everybody in [&anna, &bo, &coordinator] {
        assert_eq!(seen(&office, everybody).len(), 2);
    }
    assert!(seen(&office, &viewer(Some("carl"), false)).is_empty());
}

#[test]
fn going_on_early_needs_a_reason_and_somebody_who_is_done() {
    let office = open(&world());
    let why = Text::new(Language::En, "The call closes");
    let screening = id("screening");
    assert_eq!(
        faults(cut_short(&office, &screening, &Text::default(), TODAY)),
        [("reason".to_owned(), "fault-needed"), ("reason".to_owned(), "fault-nobody-done"),]
    );
    let office = weigh(office, "anna", [4, 4, 4]);
    let office = seal(&office, cut_short(&office, &screening, &why, TODAY).unwrap()).unwrap();
    assert_eq!(seen(&office, &viewer(None, true)), ["anna"]);
}

#[test]
fn what_is_done_no_longer_changes_and_what_is_open_is_told() {
    let office = open(&world());
    let of = (&id("screening"), &id("anna"));
    assert_eq!(
        faults(finish_assessment(&office, of, TODAY)),
        ["fits", "need", "use"].map(|key| (format!("answers.{key}"), "fault-not-answered"))
    );
    let office = weigh(office, "anna", [4, 3, 5]);
    let again = save_assessment(&office, &id("x"), of, (&slug("utility"), &answers(&[("use", 1)])));
    assert_eq!(faults(again), [(String::new(), "fault-assessment-done")]);
    let stranger = (&id("screening"), &id("carl"));
    let not_asked =
        save_assessment(&office, &id("x"), stranger, (&slug("utility"), &Answers::new()));
    assert_eq!(not_asked.unwrap_err(), Refusal::NotFound);
}

fn making(recommendation: Recommendation, conditions: &[&str]) -> Making {
    let condition = |(place, what): (usize, &&str)| Condition {
        id: id(&format!("condition-{place}")),
        what: Text::new(Language::En, *what),
        unit: None,
        due_on: Some(date(2012, 6, 1)),
    };
    Making {
        id: id("screening"),
        by: None,
        answers: answers(&[("fits", 4), ("need", 2), ("use", 5)]),
        recommendation: Some(recommendation),
        reasons: Text::new(Language::En, "It fits"),
        conditions: conditions.iter().enumerate().map(condition).collect(),
    }
}

/// What a body should be asked.
fn list_to_raise(office: &Office) -> Vec<String> {
    let duties = crate::duty::list_duties(office, TODAY);
    let raise = duties.iter().filter(|duty| duty.kind == crate::duty::DutyKind::Raise);
    raise.map(|duty| duty.path.clone()).collect()
}

#[test]
fn an_idea_that_somebody_is_asked_to_weigh_is_being_weighed() {
    let office = world();
    let record = office.find::<Cooperation>(&id("energy")).unwrap();
    assert_eq!(find_stage(&office, record, TODAY), State::Idea);
    let office = open(&office);
    let record = office.find::<Cooperation>(&id("energy")).unwrap();
    assert_eq!(find_stage(&office, record, TODAY), State::Screening);
    // No step says so before there is a result.
    assert_eq!(find_state(record, TODAY), State::Idea);
    let row = crate::cooperation::list_rows(&office, TODAY);
    let row = row.iter().find(|row| row.entry.id.as_str() == "energy").unwrap();
    assert_eq!(row.state, State::Screening);
}

#[test]
fn one_result_makes_the_step_and_the_conditions_and_a_decision_locks_it() {
    let office = weigh(open(&world()), "anna", [4, 2, 5]);
    let join = making(Recommendation::Join, &[]);
    let early = faults(make_result(&office, &join, TODAY));
    assert_eq!(early, [(String::new(), "fault-not-all-done")]);
    let office = weigh(office, "bo", [3, 2, 5]);
    let with = Recommendation::JoinWithConditions;
    let none = faults(make_result(&office, &making(with, &[]), TODAY));
    assert_eq!(none, [("conditions".to_owned(), "fault-no-condition")]);
    let some = faults(make_result(&office, &making(Recommendation::Join, &["x"]), TODAY));
    assert_eq!(some, [("recommendation".to_owned(), "fault-conditions-without")]);
    let made = make_result(&office, &making(with, &["A partner is found"]), TODAY).unwrap();
    assert_eq!(made.changes.len(), 3, "the result, the step and the condition in one commit");
    let office = seal(&office, made).unwrap();
    let record = office.find::<Cooperation>(&id("energy")).unwrap();
    assert_eq!(find_state(record, TODAY), State::Screening);
    assert_eq!(list_to_raise(&office), ["/cooperations/energy"]);
    assert_eq!(list_conditions(&office, &id("screening")).len(), 1);
    assert!(seen(&office, &viewer(None, false)).len() == 2, "a finished one is open to all");
    // Made anew before a decision rests on it, it adds no second step.
    let again = seal(&office, make_result(&office, &join, TODAY).unwrap()).unwrap();
    assert_eq!(again.find::<Cooperation>(&id("energy")).unwrap().steps.len(), 2);
    let draft = put::<crate::organisation::Body>(
        Draft::default(),
        "council",
        json!({"name": {"en": "Council"}, "kind": "council"}),
    );
    let about = json!({"kind": "cooperation", "id": "energy"});
    let route = json!([{"body": "council", "role": "decides"}]);
    let draft = put::<crate::decision::Matter>(
        draft,
        "matter",
        json!({
            "title": {"en": "Join"}, "subject": about, "act": "join", "asked": {"en": "Join?"},
            "route": route, "route_reason": {"en": "No plan"}, "screening": "screening",
            "raised_on": "2012-03-15",
        }),
    );
    let draft = put::<crate::decision::Decision>(
        draft,
        "decision",
        json!({
            "matter": "matter", "subject": about, "act": "join", "body": "council",
            "role": "decides", "on": "2012-03-15", "outcome": "agreed",
        }),
    );
    let office = seal(&again, draft).unwrap();
    assert_eq!(list_to_raise(&office), [""; 0]);
    let locked = faults(make_result(&office, &join, TODAY));
    assert_eq!(locked, [(String::new(), "fault-result-used")]);
}

#[test]
fn points_are_gathered_without_the_proposers_own() {
    let office = weigh(weigh(open(&world()), "anna", [5, 2, 4]), "bo", [2, 2, 4]);
    let own = json!({
        "screening": "screening", "assessor": "dina", "by_proposer": true,
        "answers": {"fits": {"value": {"score": 1}}},
    });
    let office = seal(&office, put::<Assessment>(Draft::default(), "own", own)).unwrap();
    let screening = id::<Screening>("screening");
    let record = office.find(&screening).unwrap();
    let visible = list_visible(&office, (&screening, record), &viewer(None, true));
    let sheet = &office.find(&record.checklist).unwrap().questions;
    let gathered = gather_answers(sheet, &visible);
    assert_eq!(gathered[0].answers.len(), 3, "shown beside");
    assert_eq!(gathered[0].mean, Some(3.5), "and not counted");
    assert_eq!(gathered[0].suggest(), Some(AnswerValue::Score(4)));
    let points = list_section_points(sheet, &answers(&[("fits", 4), ("need", 2), ("use", 5)]));
    let dots: Vec<_> = points.iter().map(|one| (one.of_five, one.share_percent)).collect();
    assert_eq!(dots, [(Some(4), Some(70)), (Some(5), Some(100))]);
}

#[test]
fn candidates_stand_by_their_points_until_the_ceiling_is_passed() {
    let money = |amount: i64| {
        json!({"funding": [{
            "payer": "own", "form": "cash", "basis": "per_year",
            "value": {"kind": "amount", "money": {"amount_minor": amount, "currency": "DKK"}},
        }]})
    };
    let mut draft = Draft::default();
    for (name, amount, points) in [("good", 100, Some(5)), ("fair", 60, Some(3)), ("new", 10, None)]
    {
        draft = put::<Cooperation>(draft, name, cooperation(name, money(amount)));
        let Some(points) = points else { continue };
        let given = json!({"value": {"score": points}});
        draft = put::<Screening>(
            draft,
            &format!("{name}-screening"),
            json!({
                "cooperation": name, "checklist": "list", "opened_on": "2012-03-01",
                "result": {
                    "on": "2012-03-02", "recommendation": "join", "reasons": {"en": "So"},
                    "answers": {"fits": given, "need": given, "use": given},
                },
            }),
        );
    }
    let office = seal(&world(), draft).unwrap();
    let ceiling = Ceiling { money_minor: Some(120), hours: None };
    let ranked = rank_candidates(&office, &Sight::Everything, ceiling, TODAY);
    let told: Vec<_> = ranked
        .iter()
        .map(|one| (one.candidate.cooperation.as_str(), one.money_sum, one.is_over))
        .collect();
    let wanted = [("good", 100, false), ("fair", 160, true), ("energy", 160, true)];
    assert_eq!(told[..3], wanted);
    assert_eq!(told[3].0, "new");
}

#[test]
fn what_is_similar_tells_why_and_what_is_hidden_is_not_told() {
    let partner = json!({"partners": [{"organisation": "asturias", "role": "partner"}]});
    let words = |text: &str| json!({"purpose": {"en": text}});
    let mut draft = put::<Organisation>(
        Draft::default(),
        "asturias",
        json!({"name": {"en": "Asturias"}, "kind": "region", "country": "ES"}),
    );
    draft = put::<Cooperation>(draft, "by-partner", cooperation("by-partner", partner.clone()));
    let turbines = "Wind turbines and district heating in coastal towns";
    draft = put::<Cooperation>(draft, "by-words", cooperation("by-words", words(turbines)));
    draft = put::<Cooperation>(draft, "else", cooperation("else", words("Schools for nurses")));
    let office = seal(&world(), draft).unwrap();
    let mut ours: Cooperation = read(cooperation("ours", partner));
    ours.purpose = Text::new(Language::En, "District heating from wind turbines");
    let found = list_similar(&office, (None, &ours), (&Sight::Everything, Language::Da));
    let names: Vec<&str> = found.iter().map(|one| one.cooperation.as_str()).collect();
    assert_eq!(names.len(), 2, "{found:?}");
    assert!(names.contains(&"by-words") && names.contains(&"by-partner"));
    let by_words = found.iter().find(|one| one.cooperation.as_str() == "by-words").unwrap();
    assert!(by_words.words.iter().any(|word| word.starts_with("turbin")), "{by_words:?}");
    let by_partner = found.iter().find(|one| one.cooperation.as_str() == "by-partner").unwrap();
    assert_eq!(by_partner.partners, [id("asturias")]);
    assert!(list_similar(&office, (None, &ours), (&Sight::Published, Language::Da)).is_empty());
}

#[test]
fn everyday_words_make_nothing_alike() {
    let words = |text: &str| json!({"name": {"da": "Kunst"}, "purpose": {"da": text}});
    let art = "At finde kunstnere, som tidligere ikke blev fundet, og bedre vilkår for dem";
    let draft = put::<Cooperation>(Draft::default(), "art", cooperation("art", words(art)));
    let office = seal(&world(), draft).unwrap();
    let mut ours: Cooperation = read(cooperation("lungs", json!({"name": {"da": "Lunger"}})));
    ours.purpose = Text::new(Language::Da, "At finde lungesygdomme tidligere, med bedre udstyr");
    let list = |ours: &Cooperation| {
        list_similar(&office, (None, ours), (&Sight::Everything, Language::Da))
    };
    assert_eq!(list(&ours), [], "to find, earlier, better");
    ours.purpose = Text::new(Language::Da, "Kunstneres vilkår i Norden");
    assert_eq!(list(&ours).len(), 1, "artists and their conditions");
}

#[test]
fn a_proposal_sent_twice_is_one() {
    let office = world();
    let sending = Sending {
        id: id("p1"),
        cooperation_id: id("p1"),
        cooperation: read(cooperation("energy", json!({}))),
        language: Language::En,
        proposal: read::<Proposal>(json!({
            "cooperation": "p1", "proposer": "dina", "sent_on": "2012-03-15",
        })),
        own: Some(OwnAssessment {
            screening: id("p1-screening"),
            id: id("p1-own"),
            checklist: id("list"),
            answers: answers(&[("fits", 5)]),
        }),
    };
    let draft = send_proposal(&office, &sending, TODAY).unwrap();
    assert_eq!(draft.changes.len(), 4, "all of it in one commit");
    let office = seal(&office, draft).unwrap();
    assert!(send_proposal(&office, &sending, TODAY).unwrap().changes.is_empty());
    let record = office.find::<Cooperation>(&id("p1")).unwrap();
    assert_eq!((record.slug.as_str(), find_state(record, TODAY)), ("energy-2", State::Idea));
    let waits: Vec<_> = list_duties(&office, TODAY).into_iter().map(|duty| duty.kind).collect();
    assert_eq!(waits, [DutyKind::Screen]);
    let own = Opening { cooperation: id("p1"), ..opening(&["dina"], None) };
    let found = faults(open_screening(&office, &own, TODAY));
    assert_eq!(found, [("assessors".to_owned(), "fault-proposer-assesses")]);
}

#[test]
fn a_used_checklist_is_locked_and_a_copy_is_not() {
    use crate::organisation::Change;
    use crate::questionnaire::{Sheet, change_sheet, copy_sheet, put_into_use};
    let office = open(&world());
    let list = office.find_entry::<Checklist>(&id("list")).unwrap();
    let mut parts = list.record.to_parts();
    parts.title = Text::new(Language::En, "Other");
    let change = Change {
        id: id("list"),
        read_at: list.seq,
        record: Checklist::of_parts(parts),
        reason: String::new(),
    };
    let locked = [(String::new(), "fault-sheet-used")];
    assert_eq!(faults(change_sheet(&office, &change)), locked);
    let office = seal(&office, copy_sheet(&office, &id::<Checklist>("list"), &id("copy")).unwrap());
    let office = office.unwrap();
    let copy = office.find_entry::<Checklist>(&id("copy")).unwrap();
    assert_eq!((copy.record.valid_from, copy.record.replaces.clone()), (None, Some(id("list"))));
    let at = (&copy.id, copy.seq);
    let past = put_into_use(&office, at, Some(date(2012, 3, 14)), TODAY);
    assert_eq!(faults(past), [("valid_from".to_owned(), "fault-due-past")]);
    let used = put_into_use(&office, at, Some(TODAY), TODAY).unwrap();
    let office = seal(&office, used).unwrap();
    let track = crate::cooperation::Track::Administrative;
    assert_eq!(find_checklist(&office, track, TODAY).unwrap().id, id("copy"));
}
