//! The life of one report, and what the council reads.

use super::*;
use crate::cooperation::{Ground, Sight, State, find_state};
use crate::decision::{Act, CompetencePlan, ExitTerms, Matter, Withdrawal, withdraw_matter};
use crate::duty::DutyKind;
use crate::monitoring::ReportPartKind;

fn begun() -> (Office, ReviewPlace) {
    let place = place(2011, "held");
    let all = answers(Verdict::Continue, Verdict::Adjust);
    (answer(&open(&world(), 2011), &place, &all), place)
}

fn state(office: &Office, place: &ReviewPlace) -> ReviewState {
    find_review_state(find_review(office, &place.round, &place.cooperation).map(|e| &e.record))
}

fn one(section: &str, read_at: i64, base: &Answers, given: Answers) -> Answering {
    let answers = base.clone().into_iter().chain(given).collect();
    let (id, section) = (id("review-round-2011-held"), slug(section));
    Answering { id, section, base: base.clone(), read_at, answers }
}

#[test]
fn a_report_is_answered_sent_returned_sent_again_approved_and_concluded() {
    let fresh = open(&world(), 2011);
    let place = place(2011, "held");
    assert_eq!(state(&fresh, &place), ReviewState::NotBegun);
    let (office, place) = begun();
    assert_eq!(state(&office, &place), ReviewState::Begun);
    let office = send(&office, &place);
    assert_eq!(state(&office, &place), ReviewState::Sent);
    let (review_id, seq, _) = review(&office, &place);
    let give = |question: &Text| return_review(&office, (review_id, seq), question, (None, TODAY));
    assert_eq!(keys(give(&Text::default())), ["fault-question-needed"]);
    let returned = seal(&office, give(&text("Why adjust?")).unwrap()).unwrap();
    assert_eq!(state(&returned, &place), ReviewState::Returned);
    let office = approve(&send(&returned, &place), &place);
    assert_eq!(state(&office, &place), ReviewState::Approved);
    let office = conclude(&office, &place, Verdict::Continue);
    assert_eq!(state(&office, &place), ReviewState::Concluded);
    let record = office.find::<Cooperation>(&place.cooperation).unwrap();
    let last = record.steps.last().unwrap();
    assert_eq!(last.ground, Some(Ground::Review(review(&office, &place).0.clone())));
    assert_eq!(find_state(record, TODAY), State::Active);
}

#[test]
fn what_is_not_answered_is_not_sent_and_what_is_sent_does_not_change() {
    let office = open(&world(), 2011);
    let held = place(2011, "held");
    let nothing = send_review(&office, &held, &id("new"), (None, TODAY));
    assert_eq!(keys(nothing), ["fault-not-answered", "fault-not-answered"]);
    let (office, place) = begun();
    let change = |office: &Office| {
        let (_, seq, record) = review(office, &place);
        let other = answers(Verdict::Exit, Verdict::Exit);
        save_answers(office, &place, &one("relevance", seq, &record.answers, other))
    };
    let sent = send(&office, &place);
    assert_eq!(keys(change(&sent)), ["fault-review-sent"]);
    let approved = approve(&sent, &place);
    assert_eq!(keys(change(&approved)), ["fault-review-frozen"]);
    let lesson = (0, &Text::default(), &text("Later"));
    let refused = save_lesson(&approved, &place, &id("x"), lesson);
    assert_eq!(keys(refused), ["fault-review-frozen"]);
    let (review_id, seq, _) = review(&sent, &place);
    let early = Concluding { verdict: Verdict::Continue, reason: text("Yes"), matter: None };
    let early = conclude_review(&sent, (review_id, seq), &early, TODAY);
    assert_eq!(keys(early), ["fault-review-state"]);
    assert_eq!(
        keys(save_answers(
            &office,
            &super::place(2011, "idea"),
            &one("relevance", 0, &Answers::new(), Answers::new())
        )),
        ["not found"]
    );
}

#[test]
fn two_who_answer_at_once_do_not_destroy_each_others_words() {
    let (office, place) = begun();
    let (_, seq, record) = review(&office, &place);
    let base = record.answers.clone();
    let given = |key: &str, v| Answers::from([(slug(key), verdict(v))]);
    let first = one("relevance", seq, &base, given("relevance-verdict", Verdict::Exit));
    let office = seal(&office, save_answers(&office, &place, &first).unwrap()).unwrap();
    let same = one("relevance", seq, &base, given("relevance-verdict", Verdict::Adjust));
    assert_eq!(keys(save_answers(&office, &place, &same)), ["stale"]);
    let other = one("utility", seq, &base, given("utility-verdict", Verdict::Continue));
    let office = seal(&office, save_answers(&office, &place, &other).unwrap()).unwrap();
    assert_eq!(review(&office, &place).2.answers, answers(Verdict::Exit, Verdict::Continue));
}

fn plan() -> CompetencePlan {
    read(json!({
        "title": {"en": "Plan"}, "valid_from": "2010", "rules": [{
            "key": "take-part", "matter": {"en": "Taking part"},
            "acts": ["adjust", "exit", "report"],
            "route": [{"body": "council", "role": "decides"}],
        }],
    }))
}

fn raising(ends_on: Option<Date>) -> Raising {
    let (title, asked) = (text("Leave"), text("Leave it"));
    let exit = ends_on.map(|ends_on| {
        let reason = asked.clone();
        ExitTerms { reason, notice_months: Some(3), ends_on, tell: vec![title.clone()] }
    });
    Raising { id: id("a-matter"), title, asked, exit, by: None }
}

#[test]
fn an_exit_is_under_review_until_its_matter_is_decided() {
    let (office, place) = begun();
    let office = approve(&send(&office, &place), &place);
    let office = conclude(&office, &place, Verdict::Exit);
    let record = office.find::<Cooperation>(&place.cooperation).unwrap();
    assert_eq!(find_state(record, TODAY), State::UnderReview);
    let last_day = Some(date(2012, 12, 31));
    let raise = |office: &Office, ends_on| {
        let (review_id, seq, _) = review(office, &place);
        raise_from_review(office, (review_id, seq), &raising(ends_on), TODAY)
    };
    assert_eq!(keys(raise(&office, None)), ["fault-needed"]);
    assert_eq!(keys(raise(&office, last_day)), ["fault-no-route"]);
    let office = seal(&office, Draft::default().put(&id("plan"), &plan())).unwrap();
    let office = seal(&office, raise(&office, last_day).unwrap()).unwrap();
    let matter = office.find::<Matter>(&id("a-matter")).unwrap();
    assert_eq!((matter.act, matter.route.len()), (Act::Exit, 1));
    let end = review(&office, &place).2.conclusion.as_ref().unwrap();
    assert_eq!(end.matter, Some(id("a-matter")));
    assert_eq!(keys(raise(&office, last_day)), ["fault-review-state"]);
}

/// What the office still has to raise: the page of each.
fn to_raise(office: &Office) -> Vec<String> {
    let duties = crate::duty::list_duties(office, TODAY);
    let raise = duties.iter().filter(|duty| duty.kind == DutyKind::Raise);
    raise.map(|duty| duty.path.clone()).collect()
}

#[test]
fn what_a_report_concludes_waits_with_the_office_until_a_body_is_asked() {
    let page = "/monitoring/2011/of/held";
    for verdict in [Verdict::Exit, Verdict::Adjust] {
        let (office, place) = begun();
        let office = approve(&send(&office, &place), &place);
        assert_eq!(to_raise(&office), [""; 0]);
        let office = conclude(&office, &place, verdict);
        assert_eq!(to_raise(&office), [page]);
        // That the round is closed meanwhile settles nothing.
        let (round, seq) = (round(2011), office.find_entry(&round(2011)).unwrap().seq);
        let closed = close_round(&office, &round, seq, TODAY).unwrap();
        let office = seal(&office, closed).unwrap();
        assert_eq!(to_raise(&office), [page]);
        let office = seal(&office, Draft::default().put(&id("plan"), &plan())).unwrap();
        let (review_id, seq, _) = review(&office, &place);
        let ends_on = (verdict == Verdict::Exit).then_some(date(2012, 12, 31));
        let draft = raise_from_review(&office, (review_id, seq), &raising(ends_on), TODAY);
        let office = seal(&office, draft.unwrap()).unwrap();
        assert_eq!(to_raise(&office), [""; 0]);
        // Taken back, it waits again, and can be raised again.
        let seq = office.find_entry::<Matter>(&id("a-matter")).unwrap().seq;
        let back = Withdrawal { on: TODAY, reason: text("Not so") };
        let draft = withdraw_matter(&office, (&id("a-matter"), seq), &back).unwrap();
        let office = seal(&office, draft).unwrap();
        assert_eq!(to_raise(&office), [page]);
        let (review_id, seq, _) = review(&office, &place);
        let again = Raising { id: id("again"), ..raising(ends_on) };
        let draft = raise_from_review(&office, (review_id, seq), &again, TODAY).unwrap();
        assert_eq!(to_raise(&seal(&office, draft).unwrap()), [""; 0]);
    }
    let (office, place) = begun();
    let office = conclude(&approve(&send(&office, &place), &place), &place, Verdict::Continue);
    assert_eq!(to_raise(&office), [""; 0]);
}

#[test]
fn visitors_read_of_a_review_only_what_a_body_decided() {
    let (office, place) = begun();
    let publish = |office: &Office| {
        let mut record = office.find::<Cooperation>(&place.cooperation).unwrap().clone();
        record.visibility = spine::base::Visibility::Published;
        seal(office, Draft::default().put(&place.cooperation, &record)).unwrap()
    };
    let office = publish(&approve(&send(&office, &place), &place));
    let before = office.to_public();
    let office = conclude(&office, &place, Verdict::Exit);
    let after = office.to_public();
    let seen = |office: &Office| office.find::<Cooperation>(&place.cooperation).unwrap().clone();
    assert_eq!(find_state(&seen(&after), TODAY), State::Active);
    assert_eq!(seen(&after), seen(&before));
    assert_eq!(find_state(&seen(&office), TODAY), State::UnderReview);
}

#[test]
fn the_report_to_the_council_drafts_itself_and_changes_no_more_when_it_is_finished() {
    let (office, place) = begun();
    let lesson = (0, &Text::default(), &text("Begin small"));
    let office = seal(&office, save_lesson(&office, &place, &id("x"), lesson).unwrap()).unwrap();
    let office = approve(&send(&office, &place), &place);
    let office = conclude(&office, &place, Verdict::Adjust);
    let entry = office.find_entry(&round(2011)).unwrap();
    let facts = find_facts(&office, entry, &Sight::Everything, TODAY);
    assert_eq!((facts.asked, facts.approved, facts.verdicts), (3, 1, [0, 1, 0]));
    assert_eq!(
        (facts.delivered.len(), facts.not_delivered.len(), facts.unanswered.len()),
        (0, 0, 2)
    );
    // The question that asks what came of it was left open: a verdict does not answer it.
    assert_eq!(facts.untold, [id("held")]);
    assert_eq!(facts.lessons[0].text, text("Begin small"));
    assert_eq!(facts.proposals[0].verdict, Verdict::Adjust);

    let (none, words, title) = (Text::default(), text("A good year"), text("Monitoring 2011"));
    let new = (&id("report"), &title);
    let part = |base, text| (ReportPartKind::Summary, base, text);
    let draft = write_part(&office, &round(2011), new, part(&none, &words)).unwrap();
    let written = seal(&office, draft).unwrap();
    let other = text("Another");
    assert_eq!(keys(write_part(&written, &round(2011), new, part(&none, &other))), ["stale"]);
    let raise = |office: &Office| raise_report(office, &id("report"), &raising(None), TODAY);
    assert_eq!(keys(raise(&written)), ["fault-report-raise"]);
    let blind = freeze_report(&written, &round(2011), new, (TODAY, 0));
    assert_eq!(keys(blind), ["fault-report-missing"]);
    let draft = freeze_report(&written, &round(2011), new, (TODAY, 2)).unwrap();
    let frozen = seal(&written, draft).unwrap();
    let report = find_report(&frozen, &round(2011)).unwrap();
    assert_eq!(report.record.frozen.unwrap().seq, written.seq());
    let late = write_part(&frozen, &round(2011), new, part(&words, &other));
    assert_eq!(keys(late), ["fault-report-finished"]);
    assert_eq!(
        keys(freeze_report(&frozen, &round(2011), new, (TODAY, 2))),
        ["fault-report-finished"]
    );
    let frozen = seal(&frozen, Draft::default().put(&id("plan"), &plan())).unwrap();
    let (report, of_held) = ("/monitoring/2011/report", "/monitoring/2011/of/held");
    assert_eq!(to_raise(&frozen), [of_held, report]);
    let raised = seal(&frozen, raise(&frozen).unwrap()).unwrap();
    assert_eq!(to_raise(&raised), [of_held]);
    assert_eq!(raised.find::<Matter>(&id("a-matter")).unwrap().act, Act::Report);
}

#[test]
fn what_delivered_is_what_its_report_says_came_of_it_and_not_another_verdict() {
    let check = |points: u8, verdict: Verdict, delivered: usize| {
        let place = place(2011, "held");
        let mut all = answers(Verdict::Continue, verdict);
        let value = Some(AnswerValue::Score(points));
        all.insert(slug("utility-delivered"), Answer { value, words: Text::default() });
        let office = answer(&open(&world(), 2011), &place, &all);
        let office = approve(&send(&office, &place), &place);
        let entry = office.find_entry(&round(2011)).unwrap();
        let facts = find_facts(&office, entry, &Sight::Everything, TODAY);
        let found = (facts.delivered.len(), facts.not_delivered.len(), facts.untold.len());
        assert_eq!(found, (delivered, 1 - delivered, 0), "{points} points, {verdict:?}");
    };
    // None of it, and yet the cooperation serves us: it delivered nothing all the same.
    check(1, Verdict::Continue, 0);
    check(3, Verdict::Continue, 0);
    check(4, Verdict::Exit, 1);
    check(5, Verdict::Adjust, 1);
}
