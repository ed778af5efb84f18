//! The rules of calls, needs and applications, without a database: the demonstration's Region
//! Nordjylland in memory, and excerpts of two snapshots of the European portal.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail as the test may")]

mod shared;

use jiff::civil::{Date, date};
use practice::calls::*;
use practice::cooperation::Sight;
use practice::duty::DutyKind;
use serde_json::{Value, json};
use shared::read_bundle;
use spine::base::{Id, PartialDate, Text};
use spine::office::{Draft, Office, Record, Refusal};

const TODAY: Date = date(2012, 3, 15);
const EARLIER: &str = include_str!("data/ft-portal-2026-08-16.json");
const LATER: &str = include_str!("data/ft-portal-2026-08-22.json");

fn seal(office: &Office, draft: Draft) -> Result<Office, Refusal> {
    let at = "2012-03-15T08:00:00Z".parse().unwrap();
    office.amend(draft, "test", at).unwrap().map(|(_, office)| office)
}

fn nordjylland() -> Office {
    let (empty, draft) = read_bundle(include_str!("../../../demo/nordjylland.json"), |_| true);
    seal(&empty, draft).unwrap()
}

fn id<R: Record>(word: &str) -> Id<R> {
    Id::parse(word).unwrap()
}

fn bring(office: &Office, word: &str, text: &str) -> Result<Office, Refusal> {
    let snapshot = read_snapshot(text.as_bytes()).unwrap();
    let draft = bring_in(office, &id(word), &snapshot, TODAY)?;
    if draft.changes.is_empty() { Ok(office.follow(&[]).unwrap()) } else { seal(office, draft) }
}

fn faults(refused: Result<impl Sized, Refusal>) -> Vec<(String, &'static str)> {
    match refused {
        Err(Refusal::Faults(faults)) => faults.into_iter().map(|it| (it.at, it.key)).collect(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was not refused"),
    }
}

#[test]
fn a_snapshot_is_read_with_all_its_faults() {
    let snapshot = read_snapshot(LATER.as_bytes()).unwrap();
    assert_eq!((snapshot.rows.len(), snapshot.doubts.len()), (12, 0));
    let find = |number: &str| {
        let found = snapshot.rows.iter().find(|row| row.call.number.as_deref() == Some(number));
        &found.unwrap_or_else(|| panic!("{number}")).call
    };
    let programme = |number| find(number).programme_names[0].clone();
    assert_eq!(programme("51979058TOPICSen"), "Pilot Projects & Preparation Actions (PPPA)");
    assert_eq!(programme("51650513TOPICSen"), "Erasmus (ERASMUS)");
    assert_eq!(programme("52256539TOPICSen"), "European Social Fund (ESF)");
    assert_eq!(find("173682PROSPECTSEN").deadlines, []);
    assert!(find("51424835TOPICSen").budget.total.is_none());
    let budget = find("50139229TOPICSen").budget.total.unwrap();
    assert_eq!(budget.amount_minor, 7_232_381_237);
    assert_eq!(find("51179562TOPICSen").deadlines, [date(2026, 11, 5)]);
    // Calls of projects that hand money on: three under one identifier, each by its own name.
    let shared: Vec<&Call> = snapshot
        .rows
        .iter()
        .map(|row| &row.call)
        .filter(|call| call.identifier == "DIGITAL-2021-SKILLS-01-SPECIALISED")
        .collect();
    assert_eq!(shared.len(), 3);
    let scholarship = find("15341COMPETITIVE_CALLen");
    let title = scholarship.title.get(scholarship.title.original());
    assert_eq!(title, "RTU MERIT Project Mobility Scholarship September, 2026");
    let topic = scholarship.of_call.as_ref().unwrap();
    assert_eq!(topic.title, "Specialised education programmes in key capacity areas");
    for row in &snapshot.rows {
        assert_eq!(row.call.check(), []);
    }
}

#[test]
fn what_cannot_be_read_becomes_a_doubt_and_the_call_is_kept() {
    let file = json!({ "generatedAt": "2026-08-22T05:41:38.000Z", "grants": [
        { "id": "1x", "identifier": "A-1", "title": "R&amp;D  in&nbsp;ports &D; \u{0007}done",
          "status": { "id": "7" }, "startDate": "soon", "deadlineDate": ["2026-10-01T17:00Z", null],
          "budget": { "totalBudgetEur": -5, "expectedGrants": "three",
                      "minContributionEur": 1e30 }, "url": "javascript:alert(1)",
          "frameworkProgrammes": [{ "id": "1", "label": "  Coal %26 Steel (RFCS )" }, "x"] },
        { "title": "Nameless" }, 7,
        { "id": "1x", "identifier": "A-1", "title": "Again", "status": { "id": "31094502" } },
        { "identifier": "A-2", "status": { "id": "31094503" }, "abstract": 5 },
    ]});
    let snapshot = read_snapshot(file.to_string().as_bytes()).unwrap();
    let first = &snapshot.rows[0].call;
    assert_eq!(first.title.get(first.title.original()), "R&D in ports &D; done");
    assert_eq!(first.programme_names, ["Coal & Steel (RFCS)"]);
    assert_eq!(first.deadlines, [date(2026, 10, 1)]);
    assert_eq!((first.address.clone(), first.opens_on), (None, None));
    assert_eq!(first.budget, CallBudget::default());
    let names: Vec<&str> = snapshot.rows.iter().map(|r| r.call.identifier.as_str()).collect();
    assert_eq!(names, ["A-1", "A-2"]);
    let doubts: Vec<(&str, &str)> =
        snapshot.doubts.iter().map(|it| (it.identifier.as_str(), it.field.as_str())).collect();
    for wanted in [
        ("A-1", "status"),
        ("A-1", "startDate"),
        ("A-1", "deadlineDate"),
        ("A-1", "totalBudgetEur"),
        ("A-1", "expectedGrants"),
        ("A-1", "minContributionEur"),
        ("A-1", "url"),
        ("A-1", "frameworkProgrammes"),
        ("row 2", "identifier"),
        ("row 3", "identifier"),
        ("A-1", "id"),
        ("A-2", "title"),
        ("A-2", "abstract"),
    ] {
        assert!(doubts.contains(&wanted), "{wanted:?} in {doubts:?}");
    }
    let key = |bytes: &[u8]| read_snapshot(bytes).unwrap_err().key;
    assert_eq!(key(b"<html>"), "fault-snapshot-unreadable");
    assert_eq!(key(b"{\"grants\":[]}"), "fault-snapshot-foreign");
    assert_eq!(key(b"{\"generatedAt\":\"today\",\"grants\":[]}"), "fault-snapshot-foreign");
    for other in ["[]", "7", "{\"generatedAt\":5,\"grants\":{}}", "{}"] {
        assert_eq!(key(other.as_bytes()), "fault-snapshot-foreign", "{other}");
    }
    assert!(read_snapshot(format!("\u{feff}{LATER}").as_bytes()).is_ok());
}

#[test]
fn a_later_snapshot_that_knows_less_empties_nothing_that_was_known() {
    let snapshot = |day: u8, fields: serde_json::Value| {
        let mut row = json!({ "id": "1x", "identifier": "A-1", "title": "Ports",
            "status": { "id": "31094502" } });
        row.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        json!({ "generatedAt": format!("2026-08-{day:02}T05:00:00Z"), "grants": [row] }).to_string()
    };
    let known = json!({ "abstract": "Greener ports", "startDate": "2026-02-01",
        "deadlineDate": "2026-12-01T17:00:00.000+0000",
        "budget": { "totalBudgetEur": 2_000_000, "maxContributionEur": 500_000 } });
    let first = bring(&nordjylland(), "first", &snapshot(1, known)).unwrap();
    let call = |office: &Office| office.find::<Call>(&id("a-1")).unwrap().clone();
    let before = call(&first);
    assert_eq!(before.deadlines, [date(2026, 12, 1)]);
    let same = |after: Call| {
        let of = |it: Call| (it.summary, it.opens_on, it.deadlines, it.budget);
        assert_eq!(of(after), of(before.clone()));
    };
    // Fields that are not there, and fields that cannot be read.
    let second = bring(&first, "second", &snapshot(2, json!({}))).unwrap();
    same(call(&second));
    let odd = json!({ "abstract": 5, "startDate": "soon", "deadlineDate": "later",
        "budget": { "totalBudgetEur": "2.000.000", "maxContributionEur": 500_000 } });
    let third = bring(&second, "third", &snapshot(3, odd)).unwrap();
    same(call(&third));
    // A field that is there and empty says that there is nothing.
    let none = json!({ "abstract": "Greener ports", "startDate": "2026/02/01",
        "deadlineDate": null, "budget": null });
    let fourth = call(&bring(&third, "fourth", &snapshot(4, none)).unwrap());
    assert_eq!((fourth.deadlines, fourth.budget), (vec![], CallBudget::default()));
    assert_eq!(fourth.opens_on, Some(date(2026, 2, 1)));
}

#[test]
fn a_snapshot_or_a_row_without_end_is_told_and_not_unfolded() {
    let file = |rows: &str| {
        let made = "\"generatedAt\":\"2026-08-22T07:02:02Z\"";
        read_snapshot(format!("{{{made},\"grants\":[{rows}]}}").as_bytes())
    };
    assert_eq!(file(&"0,".repeat(19_999)).unwrap_err().key, "fault-snapshot-unreadable");
    let many = format!("{}0", "0,".repeat(20_000));
    assert_eq!(file(&many).unwrap_err().key, "fault-snapshot-large");
    let (long, other) = (format!("[{}0]", "0,".repeat(200_000)), "{\"identifier\":\"A-1\"}");
    let snapshot = file(&format!("{long},{other}")).unwrap();
    assert_eq!(snapshot.rows.len(), 1);
    assert_eq!(snapshot.doubts[0].identifier, "row 1");
}

#[test]
fn a_snapshot_again_updates_and_never_sets_back() {
    let office = bring(&nordjylland(), "first", EARLIER).unwrap();
    let first: &CallSnapshot = office.find(&id("first")).unwrap();
    assert_eq!((first.rows, first.fresh.len()), (12, 12));
    let again = bring(&office, "again", EARLIER).unwrap();
    assert_eq!(again.seq(), office.seq());

    let later = bring(&office, "second", LATER).unwrap();
    let second: &CallSnapshot = later.find(&id("second")).unwrap();
    let count = (second.fresh.len(), second.changed.len(), second.gone.len());
    assert_eq!(count, (2, 3, 2));
    let gone = later.find(&second.gone[0]).unwrap();
    assert!(gone.is_gone());
    let told = |office: &Office, word: &str| office.find::<Call>(&id(word)).unwrap().clone();
    let daphne = "cerv-2026-daphne-children";
    assert_eq!(told(&office, daphne).deadlines, [date(2026, 11, 3)]);
    assert_eq!(told(&later, daphne).deadlines, [date(2026, 11, 5)]);

    let back = bring(&later, "third", EARLIER);
    assert_eq!(faults(back), [("file".to_owned(), "fault-snapshot-older")]);
    // What was gone and is there again is only changed; what the register adds to a call stays.
    let newest = EARLIER.replace("2026-08-16T05:42:20.000Z", "2026-08-30T05:42:20.000Z");
    let returned = bring(&later, "third", &newest).unwrap();
    let third: &CallSnapshot = returned.find(&id("third")).unwrap();
    assert_eq!((third.fresh.len(), third.changed.len(), third.gone.len()), (0, 5, 2));
    assert!(!returned.find(&second.gone[0]).unwrap().is_gone());
}

#[test]
fn a_call_is_open_by_its_days() {
    let call = |state: &str, opens: Option<&str>, deadlines: &[&str]| -> Call {
        let mut body = json!({ "identifier": "X", "title": { "en": "X" }, "state": state });
        if let Some(opens) = opens {
            body["opens_on"] = opens.into();
        }
        body["deadlines"] = json!(deadlines);
        serde_json::from_value(body).unwrap()
    };
    let check = |call: Call, state: CallState, deadline: Option<Date>| {
        assert_eq!((call.find_state(TODAY), call.find_deadline(TODAY)), (state, deadline));
    };
    check(call("open", None, &[]), CallState::Open, None);
    check(call("forthcoming", Some("2012-03-15"), &[]), CallState::Open, None);
    check(call("open", Some("2012-03-16"), &[]), CallState::Forthcoming, None);
    check(call("open", None, &["2012-03-14"]), CallState::Closed, None);
    let two = call("open", None, &["2012-03-14", "2012-03-15"]);
    check(two, CallState::Open, Some(TODAY));
    check(call("closed", None, &["2013-01-01"]), CallState::Closed, Some(date(2013, 1, 1)));
}

#[test]
fn a_fit_is_told_in_the_words_that_are_shared() {
    let office = nordjylland();
    let fits = find_fits(&office);
    let call = id::<Call>("example-north-sea-2012");
    let fit = &fits[&call];
    let ports = fit.needs.iter().find(|found| found.id == id("example-shore-power")).unwrap();
    for word in ["ports", "shore", "ships"] {
        assert!(ports.words.iter().any(|it| it == word), "{word} in {:?}", ports.words);
    }
    assert!(fit.needs.iter().all(|found| found.id != id("example-tactile-communication")));
    let everything = fit.dots(|_| true);
    assert!((2..=DOTS).contains(&everything));
    // Who does not see the need is told nothing of it, and no dot comes from it.
    let nodes = fit.nodes.iter().map(|found| found.words.len()).max().unwrap_or(0).min(DOTS);
    assert_eq!(fit.dots(|_| false), nodes);
    let calls = list_fitting_calls(&office, &id("example-shore-power"));
    assert_eq!(calls[0].0, call);
    let every = fit.nodes.iter().map(|found| &found.words);
    assert!(every.chain(fit.needs.iter().map(|it| &it.words)).all(|words| words.len() >= 2));
}

#[test]
fn partners_of_cooperations_for_the_same_nodes_are_suggested() {
    let office = nordjylland();
    let need: Need = serde_json::from_value(json!({
        "title": { "en": "Ports" }, "area": "regional-development", "raised_on": "2012-03-01",
        "serves": [{ "node": "partnerships" }],
    }))
    .unwrap();
    let hints = suggest_partners(&office, &need, &Sight::Everything);
    assert!(!hints.is_empty());
    for hint in &hints {
        assert!(!hint.cooperations.is_empty());
    }
    let first = hints[0].organisation.clone();
    let with = Need { partners: vec![first.clone()], ..need.clone() };
    let hints = suggest_partners(&office, &with, &Sight::Everything);
    assert!(hints.iter().all(|hint| hint.organisation != first));
    let none = Need { serves: Vec::new(), ..need };
    assert_eq!(suggest_partners(&office, &none, &Sight::Everything), []);
}

fn stage(kind: StageKind, on: &str) -> NewStage {
    let on = PartialDate::parse(on).unwrap();
    NewStage { stage: Stage { kind, on, note: Text::default() }, asked: None, granted: None }
}

#[test]
fn an_application_goes_its_way_in_order_and_ends_once() {
    let office = nordjylland();
    let this = id::<Application>("example-shore-power");
    let seq = |office: &Office| office.find_entry(&this).unwrap().seq;
    let step = |office: &Office, new: &NewStage| {
        move_application(office, (&this, seq(office)), new, TODAY)
    };
    let key = |draft: Result<Draft, Refusal>| faults(draft)[0].1;
    assert_eq!(key(step(&office, &stage(StageKind::Granted, "2012-03-15"))), "fault-stage-order");
    assert_eq!(key(step(&office, &stage(StageKind::Sent, "2012-04"))), "fault-after-today");
    assert_eq!(key(step(&office, &stage(StageKind::Sent, "2012-01-01"))), "fault-too-early");
    assert_eq!(key(step(&office, &stage(StageKind::Dropped, "2012-03-15"))), "fault-needed");
    let sent = step(&office, &stage(StageKind::Sent, "2012-03-10")).unwrap();
    let office = seal(&office, sent).unwrap();
    let granted = stage(StageKind::Granted, "2012-03-15");
    assert_eq!(key(step(&office, &granted)), "fault-needed");
    let money = serde_json::from_value(json!({ "amount_minor": 100, "currency": "EUR" })).unwrap();
    let granted = NewStage { granted: Some(money), ..granted };
    let office = seal(&office, step(&office, &granted).unwrap()).unwrap();
    assert_eq!(list_next_stages(office.find(&this).unwrap()), []);
    let markis = id("markis");
    let attached = attach_cooperation(&office, (&this, seq(&office)), &markis).unwrap();
    let office = seal(&office, attached).unwrap();
    assert_eq!(office.find(&this).unwrap().cooperation, Some(markis));
    let other = id::<Application>("example-telemedicine");
    let entry = office.find_entry(&other).unwrap();
    let refused = attach_cooperation(&office, (&other, entry.seq), &id("markis"));
    assert_eq!(faults(refused)[0].1, "fault-not-granted");
}

#[test]
fn a_unit_that_was_asked_answers_and_a_no_says_why() {
    let office = nordjylland();
    let this = id::<Application>("example-shore-power");
    let waits = |office: &Office| {
        let duties = list_duties(office, TODAY);
        duties.iter().filter(|duty| duty.kind == DutyKind::TakeOn).count()
    };
    assert_eq!(waits(&office), 1);
    let own = list_duties(&office, TODAY).into_iter().find(|it| it.kind == DutyKind::Own);
    assert_eq!(own.unwrap().path, "/needs/example-tactile-communication/edit");
    let seq = office.find_entry(&this).unwrap().seq;
    let no = HandedAnswer { on: TODAY, takes: false, why: Text::default() };
    let refused = answer_hand_over(&office, (&this, seq), &no);
    assert_eq!(faults(refused), [("why".to_owned(), "fault-needed")]);
    let yes = HandedAnswer { takes: true, ..no };
    let office = seal(&office, answer_hand_over(&office, (&this, seq), &yes).unwrap()).unwrap();
    assert_eq!(waits(&office), 0);
    let seq = office.find_entry(&this).unwrap().seq;
    let twice = answer_hand_over(&office, (&this, seq), &yes);
    assert_eq!(faults(twice)[0].1, "fault-hand-over-not-asked");
    let past =
        hand_over_application(&office, (&this, seq), (&id("health"), date(2012, 3, 14)), TODAY);
    assert_eq!(faults(past), [("handed.answer_by".to_owned(), "fault-before-today")]);
    // Once it is being written, its deadline is a duty.
    let writing =
        move_application(&office, (&this, seq), &stage(StageKind::Writing, "2012-03-15"), TODAY);
    let office = seal(&office, writing.unwrap()).unwrap();
    let duties = list_duties(&office, TODAY);
    let apply = duties.iter().find(|duty| duty.kind == DutyKind::Apply).unwrap();
    assert_eq!(apply.due_on, Some(date(2012, 6, 1)));
}

#[test]
fn the_hit_rate_counts_what_was_answered_and_tells_what_it_leaves_out() {
    let application = |stages: &[(&str, &str)], work: Value, more: Value| -> Application {
        let stages: Vec<Value> = stages
            .iter()
            .map(|(kind, on)| json!({ "kind": kind, "on": on, "note": { "en": "x" } }))
            .collect();
        let mut body =
            json!({ "title": { "en": "X" }, "area": "health", "stages": stages, "work": work });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        serde_json::from_value(body).unwrap()
    };
    fn hours(year: i16, count: f64) -> serde_json::Value {
        json!([{ "year": year, "effort": { "count": count, "unit": "hours" } }])
    }
    let (dkk, eur) = (
        json!({ "amount_minor": 100, "currency": "DKK" }),
        json!({ "amount_minor": 7, "currency": "EUR" }),
    );
    let all = [
        application(
            &[("sent", "2011-03"), ("granted", "2012")],
            hours(2010, 40.0),
            json!({ "programme": "fp7", "asked": eur, "granted": eur }),
        ),
        application(
            &[("sent", "2011"), ("refused", "2011")],
            hours(2011, 60.5),
            json!({ "programme": "fp7", "asked": dkk }),
        ),
        application(&[("sent", "2012")], json!([]), json!({})),
        application(&[("idea", "2012")], json!([]), json!({})),
        application(&[("idea", "2012"), ("dropped", "2012")], hours(2012, 1.0), json!({})),
    ];
    let table = count_hits(&nordjylland(), &all);
    let total = &table.total;
    assert_eq!((total.sent, total.granted, total.refused, total.waiting()), (3, 1, 1, 1));
    assert_eq!((table.not_sent, table.dropped), (1, 1));
    assert_eq!(total.rate_percent(), Some(50.0));
    assert!((total.hours - 101.5).abs() < 1e-9);
    // Amounts of two currencies stay two amounts.
    assert_eq!(total.asked.values().copied().collect::<Vec<_>>(), [100, 7]);
    let years: Vec<i16> = table.lines.keys().map(|(year, _)| year.0).collect();
    assert_eq!(years, [2012, 2011, 2010]);
    assert_eq!(Hits::default().rate_percent(), None);
}

#[test]
fn programmes_stand_in_their_tree_with_what_they_pay() {
    let office = nordjylland();
    let places = list_programmes(&office, &Sight::Everything, |_| true);
    let find = |word: &str| {
        let at = places.iter().position(|place| place.entry.id == id(word));
        at.unwrap_or_else(|| panic!("{word}"))
    };
    let (whole, strand, oks) =
        (find("interreg-iv"), find("interreg-iv-a"), find("interreg-iva-oks-programme"));
    assert!(whole < strand && strand < oks);
    assert_eq!([whole, strand, oks].map(|at| places[at].depth), [0, 1, 2]);
    let paid: Vec<&str> =
        places[oks].cooperations.iter().map(|it| it.record.slug.as_str()).collect();
    assert!(paid.contains(&"markis"), "{paid:?}");
    let seen = list_programmes(&office, &Sight::Published, |record| {
        record.visibility == spine::base::Visibility::Published
    });
    // A part whose whole is not seen stands at the top.
    assert!(seen.iter().all(|place| place.depth == 0));
}

#[test]
fn a_list_of_calls_is_chosen_and_ordered() {
    let office = nordjylland();
    let rows = list_calls(&office, TODAY);
    let select = |filter: CallFilter| -> Vec<String> {
        let found = select_calls(&office, &rows, &filter, |_| true);
        found.iter().map(|row| row.entry.id.to_string()).collect()
    };
    let all = CallFilter::default();
    assert_eq!(
        select(all.clone()),
        ["example-north-sea-2012", "example-oks-2012", "example-regions-2013"]
    );
    let closed = StateChoice::Only(CallState::Closed);
    assert_eq!(select(CallFilter { state: closed, ..all.clone() }), ["example-health-2012"]);
    let telemedicine = CallFilter { find: "TELEMEDICINE kattegat".to_owned(), ..all.clone() };
    assert_eq!(select(telemedicine), ["example-oks-2012"]);
    let programme = CallFilter { programme: "fp7".to_owned(), ..all.clone() };
    assert_eq!(select(programme), ["example-regions-2013"]);
    let before = CallFilter { before: Some(date(2012, 6, 1)), ..all.clone() };
    assert_eq!(select(before), ["example-north-sea-2012"]);
    let by_fit = CallFilter { order: CallOrder::Fit, ..all };
    let fits = find_fits(&office);
    let dots: Vec<usize> =
        select(by_fit).iter().map(|word| fits[&id(word)].dots(|_| true)).collect();
    assert!(dots.is_sorted_by(|one, next| one >= next) && dots[0] > 0, "{dots:?}");
}
