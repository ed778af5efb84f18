//! Today, as the international office, a council member and a new authority find it.

use crate::world::{TODAY, ask, change, check_html, commit, open_office, read};
use jiff::ToSpan;
use maud::html;
use practice::cooperation::pages::today::{
    Mark, Openings, TASK_ROWS, Today, When, draw, draw_member, find_member, group_changes,
    list_ahead, list_begun, list_tasks,
};
use practice::duty::{Duty, Lines, count_waits, list_duties, list_lines};
use serde_json::{Value, json};
use spine::account::{Actor, DraftHead, HeldRole, Names, Role, SignedIn};
use spine::base::{Id, Language, Visibility};
use spine::ledger::{Change, NewChange};
use spine::office::{Draft, Office};
use std::sync::Arc;

fn begun(subject: &str) -> DraftHead {
    DraftHead {
        authority: "nordjylland".to_owned(),
        subject: subject.to_owned(),
        read_at_seq: 1,
        saved_at: "2012-03-14T08:00:00.000000Z".to_owned(),
    }
}

/// Somebody with these roles, who is this person.
fn somebody(roles: &[Role], person: Option<&str>) -> Actor {
    Actor::Person(std::sync::Arc::new(SignedIn {
        account: Id::parse("somebody").unwrap(),
        name: "Somebody".to_owned(),
        language: Language::Da,
        authority: "nordjylland".to_owned(),
        roles: roles.iter().map(|role| HeldRole::everywhere(*role)).collect(),
        person: person.map(str::to_owned),
        session: String::new(),
        only_at: None,
    }))
}

fn office_actor() -> Actor {
    somebody(&[Role::Coordinator], Some("example-international-consultant"))
}

fn open_lines(office: &Office, actor: &Actor) -> Lines {
    let sight = ask(Language::Da, "").sight;
    (*list_lines(office, TODAY, actor, &sight)).clone()
}

fn open_today(office: &Office, language: Language, query: &str, lines: &Lines) -> Today {
    let question = ask(language, query);
    Today {
        tasks: list_tasks(office, &question, lines, true),
        begun: Vec::new(),
        weeks: list_ahead(office, &question, lines),
        changes: Vec::new(),
        is_first_visit: false,
        keeps: true,
        is_new: false,
        offers: Openings::default(),
        question,
    }
}

#[test]
fn heading_groups_and_rail_say_the_same_number_in_the_order_of_days() {
    let office = open_office();
    let actor = office_actor();
    let lines = open_lines(&office, &actor);
    let today = open_today(&office, Language::Da, "", &lines);
    let waits = count_waits(&office, TODAY, &actor, &today.question.sight);
    assert_eq!(today.tasks.total, waits.all);
    assert_eq!(today.tasks.counts.iter().sum::<usize>(), waits.all);
    let groups: Vec<When> = today.tasks.items.iter().map(|task| task.when).collect();
    assert!(groups.is_sorted(), "{groups:?}");
    let words = read(&draw(&office, &today, &html! {}).into_string());
    let heading = "Elleve opgaver venter på dig Torsdag 15. marts 2012";
    assert!(words.contains(heading), "{words}");
    let first = "Overskredet 1 Fra 31. dec. 2011 75 dage over fristen Tag Handlingsplan 2012 for \
                 Regional Udvikling op til beslutning Planen gælder for 2012, men er ikke \
                 vedtaget. Tag planen op";
    assert!(words.contains(first), "{words}");
}

#[test]
fn only_the_first_task_has_the_filled_button_and_every_other_is_a_link() {
    let office = open_office();
    let today = open_today(&office, Language::Da, "", &open_lines(&office, &office_actor()));
    let page = draw(&office, &today, &html! {}).into_string();
    assert_eq!(page.matches("btn main").count(), 1, "{page}");
    let rest = today.tasks.items.len() - 1;
    assert_eq!(page.matches("<h3><a href=").count(), rest);
}

#[test]
fn a_task_says_when_what_why_and_from_which_post() {
    let office = open_office();
    let today = open_today(&office, Language::Da, "", &open_lines(&office, &office_actor()));
    let find = |start: &str| today.tasks.items.iter().find(|task| task.what.starts_with(start));
    let westlink = find("Godkend eller returnér afrapporteringen om Westlink").unwrap();
    assert_eq!(westlink.due, "Uden frist");
    assert_eq!(westlink.why, "Den kom 1.\u{a0}marts, og enheden venter på jer.");
    assert_eq!(westlink.from, ["Regional Udvikling"]);
    assert_eq!(westlink.href, "/da/at/nordjylland/desk/monitoring/2011/of/westlink");
    let seats = find("Besæt de 2 ubesatte pladser i eHealth for Regions");
    assert!(seats.is_some(), "the seats of one cooperation are one task");
    assert!(today.tasks.items.iter().all(|task| !task.why.is_empty() && !task.deed.is_empty()));
}

#[test]
fn what_lies_with_others_is_folded_away_and_not_counted() {
    let office = open_office();
    let lines = open_lines(&office, &office_actor());
    let today = open_today(&office, Language::Da, "", &lines);
    assert_eq!(today.tasks.others_total, lines.others.len());
    let words = read(&draw(&office, &today, &html! {}).into_string());
    assert!(words.contains("opgaver ligger hos andre"), "{words}");
    let names = today.tasks.others.iter().flat_map(|task| &task.from);
    assert!(names.clone().any(|name| name == "Budgetkonsulent (eksempel)"));
    // They lead to what may be read, not to the form of somebody else.
    let is_form = |href: &str| ["/weigh", "/answer", "/done"].iter().any(|end| href.ends_with(end));
    assert!(today.tasks.others.iter().all(|task| !is_form(&task.href)));
    let alone = list_tasks(&office, &ask(Language::Da, ""), &lines, false);
    assert_eq!((alone.others.len(), alone.others_total), (0, 0));
}

#[test]
fn what_is_wrong_in_the_register_stands_apart_and_is_nobodys_task() {
    let office = open_office();
    let today = open_today(&office, Language::Da, "", &open_lines(&office, &office_actor()));
    let words = read(&draw(&office, &today, &html! {}).into_string());
    let strip =
        "Ni samarbejder kræver opmærksomhed Vis dem i registret 5 Skal fornys eller afsluttes";
    assert!(words.contains(strip), "{words}");
    assert!(!today.tasks.items.iter().any(|task| task.what.contains("Assembly of European")));
}

#[test]
fn the_next_eight_weeks_are_one_list_in_the_order_of_days_with_a_finding_above() {
    let office = open_office();
    let today = open_today(&office, Language::Da, "", &open_lines(&office, &office_actor()));
    let days: Vec<_> = today.weeks.items.iter().map(|item| item.on).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!(
        today.weeks.finding,
        "Forretningsudvalget mødes 20.\u{a0}april; dagsordenen skal sendes 10.\u{a0}april"
    );
    let meeting = today.weeks.items.iter().find(|item| item.mark == Mark::Meeting).unwrap();
    assert_eq!((meeting.day, meeting.line), (39, 1));
    assert!(today.weeks.items.iter().all(|item| item.day + item.span <= 63));
    let page = draw(&office, &today, &html! {}).into_string();
    assert!(page.contains("class=\"meet a3 b9 e5 f6 r1\""), "{page}");
    assert!(page.contains("class=\"plot t3\"") && !page.contains("style="), "{page}");
}

#[test]
fn a_form_begun_stands_apart_and_one_about_something_gone_is_not_named() {
    let office = open_office();
    let drafts = [begun("cooperation/markis/money"), begun("cooperation/gone/money")];
    let today = open_today(&office, Language::Da, "", &Lines::default());
    let begun = list_begun(&office, &today.question, &drafts);
    let page = draw(&office, &Today { begun, ..today }, &html! {}).into_string();
    let words = read(&page);
    assert!(words.contains("Ét skema er begyndt og ikke sendt MARKIS"), "{words}");
    assert!(page.contains("href=\"/da/at/nordjylland/desk/cooperations/markis/edit/money\""));
}

#[test]
fn what_waits_in_hundreds_comes_in_pages_and_the_heading_counts_it_all() {
    let office = open_office();
    let duty = list_duties(&office, TODAY).first().unwrap().clone();
    let lines = Lines { own: vec![duty; 250], others: Vec::new() };
    let check = |query: &str, shown: usize, says: &str| {
        let today = open_today(&office, Language::En, query, &lines);
        assert_eq!((today.tasks.items.len(), today.tasks.total), (shown, 250), "{query}");
        let page = draw(&office, &today, &html! {});
        let words = read(page.0.as_str());
        assert!(words.contains("250 tasks wait for you"), "{words}");
        assert!(words.contains(says), "{query}: {words}");
        assert_eq!(check_html(Language::En, page), Vec::<String>::new());
    };
    check("", TASK_ROWS, "1–100 of 250");
    check("page=3", 50, "201–250 of 250");
    check("page=9", 50, "201–250 of 250");
}

#[test]
fn nothing_waits_is_said_with_what_was_looked_at() {
    let office = open_office();
    let today = Today { keeps: false, ..open_today(&office, Language::Da, "", &Lines::default()) };
    let words = read(&draw(&office, &today, &html! {}).into_string());
    assert!(words.contains("Intet venter på dig"), "{words}");
    assert!(words.contains("Der er set efter i sager, møder"), "{words}");
    assert!(!words.contains("kræver opmærksomhed"));
}

#[test]
fn an_empty_authority_is_not_told_that_all_is_well_and_has_one_button_that_begins() {
    let office = Office::empty("new", practice::KINDS);
    spine::i18n::install(&practice::texts());
    let mut today = open_today(&office, Language::Da, "", &Lines::default());
    today.is_new = true;
    today.question.offers.enter = true;
    let page = draw(&office, &today, &html! {}).into_string();
    let words = read(&page);
    assert!(words.contains("Her er ikke noget at se på endnu"), "{words}");
    assert!(words.contains("At her er tomt, betyder ikke, at alt er i orden."), "{words}");
    assert!(!words.contains("Intet venter på dig"), "{words}");
    assert_eq!(page.matches("btn main").count(), 1);
    assert!(page.contains("/cooperations/new\">Registrér det første samarbejde"), "{page}");
}

#[test]
fn a_council_member_finds_the_next_meeting_with_its_items_then_seats_and_results() {
    let office = open_office();
    let actor = somebody(&[Role::DecisionMaker], Some("example-council-member"));
    let member = find_member(&office, &ask(Language::Da, ""), &actor);
    let page = draw_member(&member, &html! {}).into_string();
    let words = read(&page);
    let begins = "Næste møde, om 36 dage Forretningsudvalget fredag 20. april Regionshuset, \
                  kl. 13 1 Westlink 2013–2015 Din plads At regionen bliver i Westlink i 2013–2015 \
                  for 20.000 kr. om året. I beslutter. Administrationen og Vækstforum \
                  anbefaler ja.";
    assert!(words.trim().starts_with(begins), "{words}");
    let seat = "I indstiller, Regionsrådet beslutter. Administrationen anbefaler ja.";
    assert!(words.contains(seat), "{words}");
    assert!(words.contains("Papirerne er udkast; de endelige sendes 10. april."), "{words}");
    assert!(words.contains("Dine tre pladser Valgperioden slutter 31. december 2013"), "{words}");
    assert!(words.contains("Vicepræsident"), "{words}");
    assert!(words.contains("Nyeste resultater"), "{words}");
    assert_eq!(page.matches("btn main").count(), 1);
    assert_eq!(check_html(Language::Da, draw_member(&member, &html! {})), Vec::<String>::new());
}

/// An office with a meeting of this body today, at which a matter stands, agenda sent; `decided`
/// where the body has dealt with it.
fn meet_today(office: &Office, body: &str, decided: bool) -> Arc<Office> {
    let put = |office: &Office, kind: &str, id: &str, body: Value| {
        let kind = practice::KINDS.iter().find(|known| known.name == kind).unwrap().name;
        let change =
            NewChange { kind, record: id.to_owned(), version: 1, body: Some(body.to_string()) };
        commit(office, Draft { changes: vec![change], ..Draft::default() })
    };
    let route = json!([{"body": body, "role": "recommends"},
        {"body": "growth-forum", "role": "decides"}]);
    let matter = json!({"title": {"da": "En rejse"}, "act": "travel", "asked": {"da": "At rejse"},
        "route": route, "route_reason": {"da": "Sådan"}, "raised_on": "2012-03-15"});
    let office = put(office, "matter", "trip", matter);
    let meeting = json!({"body": body, "on": "2012-03-15", "items": [{"matter": "trip"}],
        "sent_on": "2012-03-15"});
    let office = put(&office, "meeting", "today", meeting);
    let done = json!({"matter": "trip", "act": "travel", "body": body, "role": "recommends",
        "on": "2012-03-15", "meeting": "today", "outcome": "agreed"});
    if decided { put(&office, "decision", "done", done) } else { office }
}

#[test]
fn a_council_members_next_meeting_is_one_of_a_body_they_sit_in_that_is_not_over() {
    let check = |body: &str, decided: bool, expected: &str| {
        let office = meet_today(&open_office(), body, decided);
        let actor = somebody(&[Role::DecisionMaker], Some("example-council-member"));
        let member = find_member(&office, &ask(Language::Da, ""), &actor);
        let next = member.next.unwrap();
        assert_eq!((next.body.as_str(), body, decided), (expected, body, decided));
    };
    // Not the administration's, also where nothing was done yet.
    check("administration", false, "Forretningsudvalget");
    check("international-committee", false, "Forretningsudvalget");
    // Who sits in a committee of the council sits in the council.
    check("regional-council", false, "Regionsrådet");
    // What was dealt with is over, on its own day too.
    check("regional-council", true, "Forretningsudvalget");
}

#[test]
fn a_council_member_does_not_read_about_what_may_not_be_seen() {
    let office = open_office();
    let question = practice::cooperation::pages::register::Question {
        sight: practice::cooperation::Sight::Areas(std::collections::BTreeSet::new()),
        ..ask(Language::Da, "")
    };
    let office = change(&office, "westlink", |record| record.visibility = Visibility::Internal);
    let actor = somebody(&[Role::DecisionMaker], None);
    let member = find_member(&office, &question, &actor);
    let words = read(&draw_member(&member, &html! {}).into_string());
    assert!(!words.contains("Westlink"), "{words}");
}

#[test]
fn a_day_of_this_week_is_not_later_and_yesterday_is_overdue() {
    let office = open_office();
    let duty = list_duties(&office, TODAY).first().unwrap().clone();
    let due = |days: i64| Duty { due_on: Some(TODAY.saturating_add(days.days())), ..duty.clone() };
    let lines = Lines {
        own: vec![due(-1), due(0), due(3), due(4), Duty { due_on: None, ..duty.clone() }],
        others: Vec::new(),
    };
    let tasks = list_tasks(&office, &ask(Language::Da, ""), &lines, false);
    assert_eq!(tasks.counts, [1, 2, 2]);
    let said: Vec<(&str, &str)> =
        tasks.items.iter().map(|task| (task.due.as_str(), task.far.as_str())).collect();
    assert_eq!(
        said,
        [
            ("14.\u{a0}marts", "1 dag over fristen"),
            ("I dag", "15.\u{a0}marts"),
            ("18.\u{a0}marts", "om 3 dage"),
            ("19.\u{a0}marts", "om 4 dage"),
            ("Uden frist", ""),
        ]
    );
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
    let lines = open_lines(&office, &office_actor());
    for language in Language::INTERFACE {
        let today = open_today(&office, language, "", &lines);
        let begun = list_begun(&office, &today.question, &[begun("cooperation/markis/money")]);
        let page = draw(&office, &Today { begun, ..today }, &html! {});
        assert_eq!(check_html(language, page), Vec::<String>::new(), "{language:?}");
    }
}
