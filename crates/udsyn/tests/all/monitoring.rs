//! A monitoring round through the pages: opened, answered, returned, approved, concluded, told to
//! the council.

use crate::taking_back::{read_bodies, there_and_back};
use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use testbed::{Database, on_each_database};

const ROUND: &str = "/en/at/nordjylland/desk/monitoring/2011";
const CPMR: &str = "/en/at/nordjylland/desk/monitoring/2011/of/cpmr";

/// The value of a hidden field of a page.
fn read_value(page: &str, name: &str) -> String {
    let from = page.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("{name}: {page}"));
    page[from..].split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn open(guest: &Guest<'_>, address: &str) -> (String, String) {
    let answer = guest.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text());
    let page = answer.text();
    (read_value(&page, "read_at"), page)
}

/// Opens a form and sends it with these fields.
async fn fill(guest: &Guest<'_>, address: &str, fields: &[(&str, &str)]) -> Answer {
    let (read_at, _) = open(guest, address).await;
    let mut form = vec![("read_at", read_at.as_str())];
    form.extend_from_slice(fields);
    guest.post(address, &form).await
}

fn assert_sent(answer: &Answer, to: &str) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(answer.header("location").ends_with(to), "{}", answer.header("location"));
}

/// The two parts of CPMR's report that the demonstration leaves open, and sending it.
async fn answer_the_rest(guest: &Guest<'_>) {
    let seats = [("answers.anchoring-seats", "yes"), ("answers.anchoring-verdict", "continue")];
    let kept = fill(guest, &format!("{CPMR}/answer/anchoring"), &seats).await;
    assert_sent(&kept, "/answer/utility");
    let (_, check) = open(guest, &format!("{CPMR}/answer/lesson")).await;
    assert!(check.contains("What was learnt"), "{check}");
    let early = guest.post(&format!("{CPMR}/answer/check"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text().contains("2 questions are open"), "{}", early.text());
    let utility = [("answers.utility-delivered.same", "on"), ("answers.utility-verdict", "adjust")];
    let kept = fill(guest, &format!("{CPMR}/answer/utility"), &utility).await;
    assert_sent(&kept, "/answer/lesson");
    let lesson = [("lesson.en", "Send the same two people."), ("leave", "1")];
    assert_sent(&fill(guest, &format!("{CPMR}/answer/lesson"), &lesson).await, "?done=kept");
    assert_sent(&fill(guest, &format!("{CPMR}/answer/check"), &[]).await, "?done=sent");
}

#[on_each_database]
async fn a_report_goes_from_the_first_answer_to_the_conclusion(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    let first = office.get(CPMR).await.text();
    for shown in ["What we joined for", "Done", "Not started", "Year by year"] {
        assert!(first.contains(shown), "{shown}: {first}");
    }
    let beside = office.get(&format!("{CPMR}/answer/utility")).await.text();
    assert!(
        beside.contains("Answer in 2010") && beside.contains("The same as in 2010"),
        "{beside}"
    );
    answer_the_rest(&office).await;
    let frozen = office.get(&format!("{CPMR}/answer/utility")).await;
    assert_eq!(frozen.status, StatusCode::SEE_OTHER);

    let (read_at, page) = open(&office, CPMR).await;
    assert!(page.contains("Most of it"), "the answer of 2010 was taken over: {page}");
    let read_at = read_at.as_str();
    let empty = office.post(&format!("{CPMR}/return"), &[("read_at", read_at)]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("href=\"#f-question-en\""), "{}", empty.text());
    let question = [("read_at", read_at), ("question.en", "What should be adjusted?")];
    assert_sent(&office.post(&format!("{CPMR}/return"), &question).await, "?done=returned");
    let stale = office.post(&format!("{CPMR}/approve"), &[("read_at", read_at)]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());
    let (_, page) = open(&office, &format!("{CPMR}/answer/relevance")).await;
    assert!(page.contains("What should be adjusted?"), "{page}");
    assert_sent(&fill(&office, &format!("{CPMR}/answer/check"), &[]).await, "?done=sent");

    let (read_at, _) = open(&office, CPMR).await;
    let approved = office.post(&format!("{CPMR}/approve"), &[("read_at", &read_at)]).await;
    assert_sent(&approved, "?done=approved");
    let (read_at, _) = open(&office, CPMR).await;
    let half = [("read_at", read_at.as_str()), ("verdict", "adjust")];
    let half = office.post(&format!("{CPMR}/conclude"), &half).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(half.text().contains("value=\"adjust\" checked"), "{}", half.text());
    let whole =
        [("read_at", read_at.as_str()), ("verdict", "adjust"), ("reason.en", "Too few meetings")];
    assert_sent(&office.post(&format!("{CPMR}/conclude"), &whole).await, "?done=concluded");
    let cooperation = office.get("/en/at/nordjylland/desk/cooperations/cpmr").await.text();
    assert!(cooperation.contains("Under review"), "{cooperation}");
    let list = world.guest(Who::Reader).get(&format!("{ROUND}/decisions")).await.text();
    assert!(list.contains("Too few meetings"), "{list}");
}

#[on_each_database]
async fn two_who_answer_the_same_question_both_see_what_the_other_wrote(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    let (slow, fast) = (world.guest(Who::Coordinator), world.guest(Who::Administrator));
    let address = format!("{CPMR}/answer/anchoring");
    let (read_at, _) = open(&slow, &address).await;
    let quick =
        [("answers.anchoring-verdict", "continue"), ("answers.anchoring-verdict.words.en", "Fast")];
    assert_sent(&fill(&fast, &address, &quick).await, "/answer/utility");
    let mine = |read_at: &str| {
        [
            ("read_at", read_at.to_owned()),
            ("answers.anchoring-verdict", "exit".to_owned()),
            ("answers.anchoring-verdict.words.en", "Slow".to_owned()),
        ]
    };
    let sent = mine(&read_at);
    let sent: Vec<(&str, &str)> =
        sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let second = slow.post(&address, &sent).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let page = second.text();
    for shown in ["As it is kept now", "Fast", "Slow", "Somebody else answered this"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let again = mine(&read_value(&page, "read_at"));
    let again: Vec<(&str, &str)> =
        again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_sent(&slow.post(&address, &again).await, "/answer/utility");
    assert!(slow.get(&address).await.text().contains("Slow"));
}

#[on_each_database]
async fn a_round_is_opened_once_a_year_and_only_by_those_who_lead_it(database: Database) {
    let all = [Who::Coordinator, Who::Contributor, Who::Reader];
    let world = World::new(database, &all).await;
    let office = world.guest(Who::Coordinator);
    let new = "/en/at/nordjylland/desk/monitoring/new";
    for who in [Who::Contributor, Who::Reader] {
        assert_eq!(world.guest(who).get(new).await.status, StatusCode::FORBIDDEN, "{who:?}");
    }
    let not_theirs = world.guest(Who::Contributor).get(&format!("{CPMR}/answer/utility")).await;
    assert_eq!(not_theirs.status, StatusCode::FORBIDDEN);
    let guides = [
        ("political_guide", "guide-political-2010"),
        ("administrative_guide", "guide-administrative-2010"),
    ];
    let form = |year, due| [("year", year), ("due_on", due), guides[0], guides[1]];
    let twice = office.post(new, &form("2011", "30.4.2012")).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("There is a round for that year already"), "{}", twice.text());
    let wrong = office.post(new, &form("soon", "yesterday")).await.text();
    assert!(wrong.contains("value=\"soon\"") && wrong.contains("value=\"yesterday\""), "{wrong}");
    let preview = office.get(new).await.text();
    assert!(preview.contains("Who will be asked") && preview.contains("No one carries these"));
    let before = read_bodies(&world).await;
    let opened = office.post(new, &form("2012", "30.4.2012")).await;
    there_and_back(&world, &office, &opened, &before).await;
    let round = office.get("/en/at/nordjylland/desk/monitoring/2012?done=opened").await.text();
    assert!(round.contains("The round is open.") && round.contains("Not begun"), "{round}");

    let (read_at, _) = open(&office, &format!("{ROUND}/close")).await;
    let refused = office.post(&format!("{ROUND}/close"), &[("read_at", &read_at)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("reports lie with the office"), "{}", refused.text());
}

#[on_each_database]
async fn the_council_reads_for_ever_what_the_records_said_when_it_was_finished(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    let report = format!("{ROUND}/report");
    let words = [("text.en", "A year of slow change.")];
    let kept = fill(&office, &format!("{report}/summary"), &words).await;
    assert_sent(&kept, "/report?done=written");
    let late =
        office.post(&format!("{report}/summary"), &[("read_at", "0"), ("text.en", "Other")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("Other") && late.text().contains("A year of slow change."));
    // Nobody finishes it without knowing how much is missing.
    let asked = office.get(&format!("{report}/finish")).await.text();
    assert!(asked.contains("33 of 35 reports are missing"), "{asked}");
    let blind = office.post(&format!("{report}/finish"), &[]).await;
    assert_eq!(blind.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blind.text());
    let knowing = [("missing", "33"), ("known", "on")];
    let finished = office.post(&format!("{report}/finish"), &knowing).await;
    assert_sent(&finished, "/report?done=finished");
    let shown = world.guest(Who::Reader).get(&report).await.text();
    assert!(shown.contains("A year of slow change.") && shown.contains("Finished on"), "{shown}");
    let before = shown.split("id=\"part-delivered\"").nth(1).unwrap().to_owned();
    let coast = format!("{ROUND}/of/coast-alive");
    let (read_at, _) = open(&office, &coast).await;
    let end = [("read_at", read_at.as_str()), ("verdict", "exit"), ("reason.en", "It is done")];
    assert_sent(&office.post(&format!("{coast}/conclude"), &end).await, "?done=concluded");
    let after = world.guest(Who::Reader).get(&report).await.text();
    assert!(!after.contains("It is done"), "{after}");
    assert_eq!(after.split("id=\"part-delivered\"").nth(1).unwrap(), before);
}

#[on_each_database]
async fn the_overview_sorts_by_change_and_filters(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let page = office.get(&format!("{ROUND}?sort=")).await.text();
    let first = page.split("<tbody").nth(1).unwrap().split("</tr>").next().unwrap().to_owned();
    assert!(first.contains("worse"), "{first}");
    let page = office.get(&format!("{ROUND}?state=returned")).await.text();
    assert!(page.contains("One cooperation"), "{page}");
    let page = office.get(&format!("{ROUND}?find=nothing-like-it")).await.text();
    assert!(page.contains("No cooperation in the round fits"), "{page}");
    for tab in ["answers", "decisions", "guide", "reminders"] {
        assert_eq!(office.get(&format!("{ROUND}/{tab}")).await.status, StatusCode::OK, "{tab}");
    }
    assert_eq!(office.get("/en/at/nordjylland/desk/monitoring/1999").await.status, 404);
    let owners = office.get("/en/at/nordjylland/desk/monitoring/owners").await.text();
    assert!(owners.contains("No one in charge") && owners.contains("Running"), "{owners}");
}

#[on_each_database]
async fn what_nobody_answers_is_one_line_that_leads_to_all_of_it(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let today = office.get("/en/at/nordjylland/desk").await.text();
    let line = "Choose who answers for ";
    assert_eq!(today.matches(line).count(), 1, "{today}");
    // The one that somebody is asked to answer lies with them.
    let single = "Answer the yearly questions on ";
    assert_eq!(today.matches(single).count(), 1, "{today}");
    assert!(today.contains(&format!("{single}Recreational Routes")), "{today}");
    let (count, rest) = today.split(line).nth(1).unwrap().split_once(' ').unwrap();
    assert!(rest.starts_with("cooperations in Monitoring 2011<"), "{rest}");
    let count: usize = count.parse().unwrap();
    let narrowed = format!("{ROUND}?asked=nobody");
    assert!(today.contains(&format!("href=\"{narrowed}\"")), "{today}");

    let overview = office.get(&narrowed).await.text();
    assert!(overview.contains(&format!("{count} cooperations")), "{count}: {overview}");
    assert_eq!(overview.matches(", no one in charge").count(), count, "{overview}");
    assert!(overview.contains(&format!("No one in charge ({count})")), "{overview}");
}

#[on_each_database]
async fn leaving_after_a_report_asks_what_leaving_asks_elsewhere(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    answer_the_rest(&office).await;
    let deed = async |deed: &str, fields: &[(&str, &str)]| {
        let (read_at, _) = open(&office, CPMR).await;
        let form = [&[("read_at", read_at.as_str())], fields].concat();
        office.post(&format!("{CPMR}/{deed}"), &form).await
    };
    assert_sent(&deed("approve", &[]).await, "?done=approved");
    let concluded = [("verdict", "exit"), ("reason.en", "It gives too little.")];
    assert_sent(&deed("conclude", &concluded).await, "?done=concluded");
    // The form begins with what the report and the records say.
    let (_, page) = open(&office, CPMR).await;
    for shown in ["exit.reason", "It gives too little.</textarea>", "exit.notice_months"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let half = [("exit.reason", "It gives too little."), ("exit.notice_months", "6")];
    let half = deed("raise", &half).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", half.text());
    assert!(half.text().contains("#f-exit-ends_on"), "{}", half.text());
    assert!(half.text().contains("value=\"6\""), "{}", half.text());
    let whole = [
        ("exit.reason", "It gives too little."),
        ("exit.notice_months", "6"),
        ("exit.ends_on", "2012-12-31"),
        ("exit.tell", "The secretariat\nThe member of the board"),
    ];
    assert_sent(&deed("raise", &whole).await, "?done=raised");
    let now = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let exits = now.list::<practice::decision::Matter>();
    let terms: Vec<_> = exits.filter_map(|entry| entry.record.exit.clone()).collect();
    let [terms] = terms.as_slice() else { panic!("{terms:?}") };
    assert_eq!(terms.notice_months, Some(6));
    assert_eq!(terms.ends_on.to_string(), "2012-12-31");
    assert_eq!(terms.tell.len(), 2);
    assert_eq!(terms.reason.get(spine::base::Language::En), "It gives too little.");
}

#[on_each_database]
async fn a_cooperation_may_be_called_like_a_page_of_the_round(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    for (slug, word) in [("cpmr", "answers"), ("aer", "report"), ("markis", "close")] {
        let command = move |office: &spine::office::Office| {
            let entry = office.find_by_address::<practice::cooperation::Cooperation>(slug);
            let entry = entry.unwrap();
            let mut renamed = entry.record.clone();
            renamed.slug = spine::base::Slug::parse(word).unwrap();
            Ok(spine::office::Draft::default().put(&entry.id, &renamed))
        };
        world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    }
    let office = world.guest(Who::Coordinator);
    let round = office.get(ROUND).await.text();
    for word in ["answers", "report", "close"] {
        let own = format!("{ROUND}/of/{word}");
        assert!(round.contains(&format!("href=\"/en/at{}\"", &own[6..])), "{word}: {round}");
        let (of_cooperation, of_round) =
            (office.get(&own).await, office.get(&format!("{ROUND}/{word}")).await);
        assert_eq!(of_cooperation.status, StatusCode::OK, "{word}");
        assert!(of_cooperation.text().contains("What we joined for"), "{word}");
        assert_eq!(of_round.status, StatusCode::OK, "{word}");
        assert!(!of_round.text().contains("What we joined for"), "{word}");
    }
}

#[on_each_database]
async fn those_who_have_not_answered_are_reminded_by_hand_once_a_day(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let office = world.guest(Who::Coordinator);
    let address = format!("{ROUND}/reminders");
    let page = office.get(&address).await.text();
    assert!(page.contains("Remind 31 to answer"), "{page}");
    assert!(page.contains("31 not answered; 30 have no one in charge"), "{page}");
    assert!(page.contains("Send 3 reminders") && page.contains("Never"), "{page}");
    let reader = world.guest(Who::Reader);
    assert!(!reader.get(&address).await.text().contains("Send 3 reminders"));
    assert_eq!(reader.post(&address, &[]).await.status, StatusCode::FORBIDDEN);
    assert_sent(&office.post(&address, &[]).await, "?done=reminded&count=3");
    // Neither by hand nor by the morning's letter is anybody written to twice in a day.
    assert_sent(&office.post(&address, &[]).await, "?done=reminded&count=0");
    let page = office.get(&address).await.text();
    assert!(page.contains("Every receiver has had a letter today."), "{page}");
    assert!(page.contains("15 March 2012"), "{page}");
}

#[on_each_database]
async fn somebody_is_named_for_many_at_once_and_asked_the_same_day(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let asked = format!("{ROUND}/asked");
    let nothing = office.post(&asked, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["Tick at least one cooperation", "Choose a person who is here today"] {
        assert!(nothing.text().contains(told), "{}", nothing.text());
    }
    let chosen =
        [("chosen", "mikropol"), ("chosen", "aer"), ("person", "example-planning-officer")];
    assert_sent(&office.post(&asked, &chosen).await, "?done=named&count=2");
    let page = office.get(&format!("{ROUND}/reminders")).await.text();
    assert!(page.contains("28 have no one in charge"), "{page}");
}
