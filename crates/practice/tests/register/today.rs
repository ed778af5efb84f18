//! Today, as the international office and others find it.

use crate::world::{TODAY, ask, change, check_html, open_office, read};
use maud::html;
use practice::cooperation::pages::today::{
    Held, Missing, Today, WAITING_ROWS, WaitingPage, draw, find_standing, group_changes,
    list_waiting,
};
use practice::duty::{Duty, DutyKind, list_duties};
use spine::account::{DraftHead, Names};
use spine::base::{Language, Visibility};
use spine::ledger::Change;
use spine::office::Office;
use std::borrow::Cow;

fn begun(subject: &str) -> DraftHead {
    DraftHead {
        authority: "nordjylland".to_owned(),
        subject: subject.to_owned(),
        read_at_seq: 1,
        saved_at: "2012-03-14T08:00:00.000000Z".to_owned(),
    }
}

fn open_today(office: &Office, language: Language, drafts: &[DraftHead]) -> Today {
    let question = ask(language, "");
    let standing = find_standing(office, TODAY);
    let missing: Vec<&Missing> = standing.missing.iter().collect();
    Today {
        waiting: list_waiting(
            office,
            &question,
            Held { drafts, missing: &missing, ..Held::default() },
        ),
        coming: Vec::new(),
        ending: Vec::new(),
        seats: Vec::new(),
        decided: Vec::new(),
        changes: Vec::new(),
        is_first_visit: false,
        keeps: true,
        question,
    }
}

#[test]
fn the_heading_counts_what_waits_and_a_form_begun_comes_first() {
    let office = open_office();
    let drafts = [begun("cooperation/markis/money"), begun("cooperation/gone/money")];
    let page = draw(&office, &open_today(&office, Language::En, &drafts), &html! {}).into_string();
    let words = read(&page);
    assert!(words.contains("Four things wait for you 15 March 2012"), "{words}");
    let order = "Waits for you MARKIS Begun and not sent: Money eHealth for Regions Vacant: \
                 political anchoring and IT department Assembly of European Regions (AER) \
                 Missing: period and funding";
    assert!(words.contains(order), "{words}");
    assert!(page.contains("href=\"/en/at/nordjylland/desk/cooperations/markis/edit/money\""));
}

#[test]
fn what_is_owed_comes_before_everything_else_and_is_said_once() {
    let office = open_office();
    let question = ask(Language::En, "");
    let standing = find_standing(&office, TODAY);
    let missing: Vec<&Missing> = standing.missing.iter().collect();
    let all = list_duties(&office, TODAY);
    let vacant = all.iter().find(|duty| duty.kind == DutyKind::Fill).unwrap();
    let due = Duty {
        kind: DutyKind::Answer,
        due_on: Some(TODAY.tomorrow().unwrap()),
        path: "/monitoring/2011/of/markis".to_owned(),
        ..vacant.clone()
    };
    let drafts = [begun("cooperation/markis/money")];
    let duties = [Cow::Borrowed(&due), Cow::Borrowed(vacant)];
    let held = Held { duties: &duties, drafts: &drafts, missing: &missing };
    let waiting = list_waiting(&office, &question, held).items;
    assert!(waiting[0].what.starts_with("Answer the yearly questions on"), "{waiting:?}");
    assert_eq!(waiting[0].detail, "Due 16 March 2012, in 1 day.");
    assert_eq!(waiting[0].href, "/en/at/nordjylland/desk/monitoring/2011/of/markis");
    assert!(waiting[1].what.starts_with("Fill the vacant seat"), "{waiting:?}");
    assert!(waiting[2].detail.starts_with("Begun and not sent"), "{waiting:?}");
    let said = waiting.iter().filter(|one| one.detail.starts_with("Vacant")).count();
    let before = list_waiting(&office, &question, Held { duties: &[], ..held }).items;
    assert_eq!(said + 1, before.iter().filter(|one| one.detail.starts_with("Vacant")).count());
}

#[test]
fn what_waits_in_hundreds_comes_in_pages_and_the_heading_counts_it_all() {
    let office = open_office();
    let duty = list_duties(&office, TODAY).first().unwrap().clone();
    let duties: Vec<Cow<'_, Duty>> = (0..250).map(|_| Cow::Borrowed(&duty)).collect();
    let held = Held { duties: &duties, ..Held::default() };
    let check = |query: &str, shown: usize, says: &str| {
        let question = ask(Language::En, query);
        let waiting = list_waiting(&office, &question, held);
        assert_eq!((waiting.items.len(), waiting.total), (shown, 250), "{query}");
        let today = Today { waiting, question, ..open_today(&office, Language::En, &[]) };
        let page = draw(&office, &today, &html! {});
        let words = read(page.0.as_str());
        assert!(words.contains("250 things wait for you"), "{words}");
        assert!(words.contains(says), "{query}: {words}");
        assert_eq!(check_html(Language::En, page), Vec::<String>::new());
    };
    check("", WAITING_ROWS, "Show 238 more");
    check("", WAITING_ROWS, "1–100 of 250");
    check("page=3", 50, "201–250 of 250");
    check("page=9", 50, "201–250 of 250");
}

#[test]
fn who_keeps_nothing_reads_that_nothing_waits() {
    let office = open_office();
    let today = Today {
        waiting: WaitingPage::default(),
        keeps: false,
        ..open_today(&office, Language::Da, &[])
    };
    let words = read(&draw(&office, &today, &html! {}).into_string());
    assert!(words.contains("Intet venter på dig 15. marts 2012"), "{words}");
    assert!(!words.contains("bør ses efter"));
    assert!(words.contains("Intet slutter inden for tolv måneder."));
}

fn change_of(seq: i64, commit_seq: i64, author: &str, kind: &str, record: &str) -> Change {
    Change {
        seq,
        commit_seq,
        kind: kind.to_owned(),
        record: record.to_owned(),
        version: 1,
        body: None,
        author: author.to_owned(),
        reason: "Reviewed".to_owned(),
        at: "2012-03-15T08:00:00.000000Z".to_owned(),
        hash: String::new(),
        deed: None,
    }
}

#[test]
fn others_changes_are_told_commit_by_commit_the_newest_first() {
    let office = change(&open_office(), "cedar", |record| record.visibility = Visibility::Internal);
    let question = practice::cooperation::pages::register::Question {
        sight: practice::cooperation::Sight::Published,
        ..ask(Language::En, "")
    };
    let changes = [
        change_of(90, 90, "account:a", "cooperation", "markis"),
        change_of(91, 90, "account:a", "cooperation", "westlink"),
        change_of(92, 92, "account:me", "cooperation", "aer"),
        change_of(93, 93, "account:a", "cooperation", "cedar"),
        change_of(94, 94, "account:b", "cooperation", "ertico"),
    ];
    let names = Names::from([("account:a".to_owned(), "Ada".to_owned())]);
    let zone = jiff::tz::TimeZone::UTC;
    let told = group_changes(&office, &question, &changes, "account:me", &names, &zone);
    let said: Vec<(String, Vec<&str>)> = told
        .iter()
        .map(|commit| {
            let records = commit.records.iter().map(|(name, _)| name.as_str()).collect();
            (commit.who.clone(), records)
        })
        .collect();
    // One's own change and one that may not be known are not among them.
    assert_eq!(said.len(), 2);
    assert_eq!(said[0].1, ["ERTICO"]);
    assert_eq!(said[1], ("Ada".to_owned(), vec!["MARKIS", "Westlink"]));
    assert_eq!(
        (told[0].when.as_str(), told[0].why.as_str()),
        ("15 March 2012 at 08:00", "Reviewed")
    );
}

#[test]
fn the_page_is_whole_html_in_three_languages() {
    let office = open_office();
    for language in Language::INTERFACE {
        let today = open_today(&office, language, &[begun("cooperation/markis/money")]);
        let page = draw(&office, &today, &html! {});
        assert_eq!(check_html(language, page), Vec::<String>::new(), "{language:?}");
    }
}
