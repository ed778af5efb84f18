//! Proposing a cooperation and weighing it, through the pages.

use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use testbed::{Database, html, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const ENERGY: &str = "/en/at/nordjylland/desk/cooperations/regions-of-knowledge/screening";

/// What the other assessor of the demonstration wrote, and nobody may read before being done.
const THEIRS: [&str; 2] = ["Needs another application to wait", "The network can go on after"];

fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

/// Fills the four pages of a proposal as far as they must be.
async fn write(guest: &Guest<'_>, proposal: &str) {
    let pages: [(&str, &[(&str, &str)]); 4] = [
        (
            "what",
            &[
                ("language", "en"),
                ("name", "Cleaner ferries"),
                ("track", "administrative"),
                ("kind", "project"),
                ("area", "regional-development"),
                ("countries", "Norway, Sweden"),
            ],
        ),
        (
            "gives",
            &[
                ("purpose", "Shipping in Skagerrak and Kattegat pollutes; ferries can change."),
                ("expected_outcome", "Two ferries on another fuel."),
            ],
        ),
        ("money", &[("own", "50,000"), ("own.currency", "DKK"), ("hours_yearly", "120")]),
        ("who", &[("unit", "regional-development")]),
    ];
    for (page, form) in pages {
        let answer = guest.post(&format!("{proposal}/{page}"), form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.text());
    }
}

/// Walk 30: each fault once, at its field and by its name.
#[on_each_database]
async fn what_is_wrong_with_the_money_of_a_proposal_is_told_at_its_field(database: Database) {
    let world = World::new(database, &[Who::Contributor]).await;
    let unit = world.guest(Who::Contributor);
    let proposal = location(&unit.get(&format!("{DESK}/proposals/new")).await);
    let form = [
        ("total", "-7"),
        ("total.currency", "DKK"),
        ("eu_rate_percent", "150"),
        ("own", "-5"),
        ("own.currency", "DKK"),
        ("hours_yearly", "0"),
        ("then", "on"),
    ];
    let answer = unit.post(&format!("{proposal}/money"), &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    let summary = text.split("class=\"errors\"").nth(1).unwrap().split("</ul>").next().unwrap();
    assert_eq!(summary.matches("<li>").count(), 3, "{summary}");
    for field in ["total", "eu_rate_percent", "own"] {
        assert!(summary.contains(&format!("<li><a href=\"#f-{field}\">")), "{field}: {summary}");
        assert!(text.contains(&format!("id=\"f-{field}-error\"")), "{field}: {text}");
    }
}

#[on_each_database]
async fn a_proposal_is_kept_page_by_page_and_sent_once(database: Database) {
    let world = World::new(database, &[Who::Contributor, Who::Reader, Who::Coordinator]).await;
    let unit = world.guest(Who::Contributor);
    let proposal = location(&unit.get(&format!("{DESK}/proposals/new")).await);
    let empty = unit.get(&proposal).await.text();
    assert!(empty.contains("0 of 4 parts") && empty.contains("Cannot start yet"), "{empty}");
    let half = [("name", "Half a name"), ("then", "on")];
    let answer = unit.post(&format!("{proposal}/what"), &half).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Half a name"), "nothing typed is lost");
    // Two faults in a row: the page was kept by this window, so there is no other to win over.
    let kept = answer.text();
    let kept = kept.split("name=\"kept_at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let again = [("name", "Half a name"), ("then", "on"), ("kept_at", kept)];
    let again = unit.post(&format!("{proposal}/what"), &again).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for page in [&answer, &again] {
        assert!(!page.text().contains("value=\"over\""), "{}", page.text());
    }
    let gives = unit.get(&format!("{proposal}/gives")).await.text();
    let place = |text: &str| gives.find(text).unwrap_or_else(|| panic!("{text}: {gives}"));
    assert!(place("Similar already here") < place("name=\"purpose\""), "before one writes on");
    let money = unit.post(&format!("{proposal}/money"), &[("then", "on")]).await.text();
    assert!(money.contains("Write a number of hours a year, 0 if none."), "{money}");
    let list = unit.get(&format!("{DESK}/proposals")).await.text();
    assert!(list.contains("Half a name"), "begun and not sent: {list}");
    let other = unit.post(&format!("{proposal}/what"), &[("name", "Other window")]).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert!(other.text().contains("Half a name") && other.text().contains("Other window"));
    // Back to a form that kept the page itself: no other window, however old it is by now.
    let page = unit.get(&format!("{proposal}/what")).await.text();
    let [opened, form] = ["kept_at", "form"].map(|name| {
        let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap()
    });
    for (name, status) in
        [("First", StatusCode::UNPROCESSABLE_ENTITY), ("Second", StatusCode::UNPROCESSABLE_ENTITY)]
    {
        let sent = [("name", name), ("then", "on"), ("kept_at", opened), ("form", form)];
        assert_eq!(unit.post(&format!("{proposal}/what"), &sent).await.status, status, "{name}");
    }
    let late = [("name", "Late"), ("then", "on"), ("kept_at", opened), ("form", "another")];
    let late = unit.post(&format!("{proposal}/what"), &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(!late.text().contains(&format!("<li>{form}")), "what a form is called is not told");
    write(&unit, &location(&unit.get(&format!("{DESK}/proposals/new")).await)).await;
    let list = unit.get(&format!("{DESK}/proposals")).await.text();
    let mine = list.split("href=\"").find(|part| part.contains("Cleaner ferries")).unwrap();
    let proposal = mine.split('"').next().unwrap().to_owned();
    let check = unit.get(&format!("{proposal}/check")).await.text();
    for shown in ["Cleaner ferries", "120", "Similar already here", "MARKIS", "Send proposal"] {
        assert!(check.contains(shown), "{shown}: {check}");
    }
    let first = location(&unit.post(&format!("{proposal}/check"), &[]).await);
    let second = location(&unit.post(&format!("{proposal}/check"), &[]).await);
    assert!(first.starts_with(&proposal) && second.starts_with(&proposal));
    let receipt = unit.get(&first).await.text();
    for shown in ["Proposal sent", "Who sees it now", "What happens next"] {
        assert!(receipt.contains(shown), "{shown}: {receipt}");
    }
    let office = world.guest(Who::Coordinator);
    let all = office.get(&format!("{DESK}/proposals")).await.text();
    assert_eq!(all.matches(">Cleaner ferries<").count(), 1, "{all}");
    let public = world.visitor().get("/en/at/nordjylland/cooperations/cleaner-ferries").await;
    assert_eq!(public.status, StatusCode::NOT_FOUND);
    let reader = world.guest(Who::Reader);
    assert_eq!(reader.get(&first).await.status, StatusCode::OK);
}

#[on_each_database]
async fn a_proposal_takes_the_place_of_nothing_that_is_there(database: Database) {
    let world = World::new(database, &[Who::Contributor, Who::Coordinator]).await;
    let unit = world.guest(Who::Contributor);
    // The last word of the address is free to be written, and MARKIS has one already.
    let proposal = format!("{DESK}/proposals/markis");
    assert_eq!(unit.get(&proposal).await.status, StatusCode::NOT_FOUND);
    for page in ["what", "gives", "money", "who", "check"] {
        let answer = unit.post(&format!("{proposal}/{page}"), &[("name", "Mine")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
    }
    let markis = format!("{DESK}/cooperations/markis");
    assert_eq!(world.guest(Who::Coordinator).get(&markis).await.status, StatusCode::OK);
}

#[on_each_database]
async fn where_a_proposal_stands_is_said_alike_on_every_page(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let get = async |rest: &str| office.get(&format!("{DESK}{rest}")).await.text();
    let list = get("/proposals").await;
    assert_eq!(list.matches("Is being weighed").count(), 2, "{list}");
    for name in ["regions-of-knowledge", "example-coastal-towns"] {
        let link = format!("{DESK}/cooperations/{name}\"");
        assert!(get("/cooperations?state=screening").await.contains(&link), "{name}");
        assert!(!get("/cooperations?state=idea").await.contains(&link), "{name}");
        let page = get(&format!("/cooperations/{name}")).await;
        assert!(page.contains("<span>Screening</span>") || page.contains("Screening</span>"));
    }
    // What is published is not called internal, and what happens next is told from here.
    let published = get("/proposals/example-energy").await;
    assert!(!published.contains("It is not public"), "{published}");
    assert!(published.contains("The cooperation is on the public site"), "{published}");
    assert!(published.contains("Some colleagues weigh the proposal"), "{published}");
    assert!(!published.contains("opens a screening"), "{published}");
    assert!(get("/proposals/example-coast").await.contains("It is not public"));
    // Whoever raises the matter early is told.
    let raise = get("/matters/new?cooperation=regions-of-knowledge&act=join").await;
    assert!(raise.contains("The screening is not finished"), "{raise}");
    let other = get("/matters/new?cooperation=regions-of-knowledge&act=other").await;
    assert!(!other.contains("The screening is not finished"), "{other}");
}

#[on_each_database]
async fn nobody_reads_how_another_weighed_before_being_done(database: Database) {
    let everybody = [Who::Reader, Who::Contributor, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &everybody).await;
    world.installation.search.catch_up().await.unwrap();
    let office = world.guest(Who::Coordinator);
    let pages = [
        ENERGY.to_owned(),
        format!("{ENERGY}/weigh"),
        format!("{ENERGY}/weigh/resources"),
        format!("{ENERGY}/result"),
        format!("{DESK}/cooperations/regions-of-knowledge"),
        format!("{DESK}/cooperations/regions-of-knowledge/history"),
        format!("{DESK}/proposals/example-energy"),
        format!("{DESK}/search?q=application"),
        format!("{DESK}/search?q=network"),
        format!("{DESK}/admin/log?kind=assessment"),
        DESK.to_owned(),
        "/api/v1/nordjylland/cooperations/regions-of-knowledge".to_owned(),
        "/api/v1/nordjylland/cooperations/regions-of-knowledge/history".to_owned(),
        "/api/v1/nordjylland/search?q=application".to_owned(),
        "/api/v1/nordjylland/assessments".to_owned(),
    ];
    for who in everybody {
        for page in &pages {
            let text = world.guest(who).get(page).await.text();
            for secret in THEIRS {
                assert!(!text.contains(secret), "{who:?} reads on {page}: {secret}");
            }
        }
    }
    let page = office.get(ENERGY).await.text();
    assert!(page.contains("1 of 2 is done") && page.contains("Budget officer"), "{page}");
    assert!(html::check(&page).is_empty(), "{:?}", html::check(&page));
    let early = office.post(&format!("{ENERGY}/weigh"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text().contains("questions are still to be answered"), "{}", early.text());
    let rest: [(&str, &[(&str, &str)]); 3] = [
        ("resources", &[("answers.resources-enough", "2"), ("answers.resources-gain", "3")]),
        ("anchoring", &[("answers.anchoring-carried", "3"), ("answers.anchoring-lasting", "3")]),
        ("utility", &[("answers.utility-development", "4"), ("answers.utility-influence", "2")]),
    ];
    for (section, form) in rest {
        location(&office.post(&format!("{ENERGY}/weigh/{section}"), form).await);
    }
    location(&office.post(&format!("{ENERGY}/weigh"), &[]).await);
    let page = office.get(ENERGY).await.text();
    for secret in THEIRS {
        assert!(page.contains(secret), "one is done: {secret}");
    }
    let reader = world.guest(Who::Reader).get(ENERGY).await.text();
    assert!(!reader.contains(THEIRS[0]), "who was not asked waits for the result");
}

#[on_each_database]
async fn a_screening_is_opened_weighed_and_made_into_one_result(database: Database) {
    let who = [Who::Coordinator, Who::Contributor, Who::Secretary];
    let world = World::new(database, &who).await;
    let (office, unit) = (world.guest(Who::Coordinator), world.guest(Who::Contributor));
    let proposal = location(&unit.get(&format!("{DESK}/proposals/new")).await);
    write(&unit, &proposal).await;
    location(&unit.post(&format!("{proposal}/check"), &[]).await);
    let here = format!("{DESK}/cooperations/cleaner-ferries");
    let screening = format!("{here}/screening");
    assert!(office.get(&here).await.text().contains("Open the screening"));
    for (form, told) in [
        (vec![("due_on", "1.4.2012")], "Choose at least one who weighs it"),
        (vec![("assessors", "nobody")], "is no longer here"),
        (
            vec![("assessors", "example-international-consultant"), ("due_on", "1.3.2012")],
            "not before",
        ),
        (vec![("assessors", "example-development-consultant")], "does not weigh it"),
    ] {
        let answer = office.post(&format!("{screening}/open"), &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.text().contains(told), "{told}: {}", answer.text());
    }
    let asked = [("assessors", "example-international-consultant"), ("due_on", "1.4.2012")];
    location(&office.post(&format!("{screening}/open"), &asked).await);
    let sections: [(&str, &[(&str, &str)]); 4] = [
        (
            "relevance",
            &[
                ("answers.relevance-strategy", "4"),
                ("answers.relevance-problem", "4"),
                ("answers.relevance-overlap", "no"),
            ],
        ),
        ("resources", &[("answers.resources-enough", "4"), ("answers.resources-gain", "4")]),
        ("anchoring", &[("answers.anchoring-carried", "4"), ("answers.anchoring-lasting", "4")]),
        ("utility", &[("answers.utility-development", "4"), ("answers.utility-influence", "4")]),
    ];
    for (section, form) in sections {
        location(&office.post(&format!("{screening}/weigh/{section}"), form).await);
    }
    location(&office.post(&format!("{screening}/weigh"), &[]).await);
    let form = office.get(&format!("{screening}/result")).await.text();
    assert!(form.contains("What those who would carry it carry already"), "{form}");
    let mut result: Vec<(&str, &str)> = sections.iter().flat_map(|one| one.1.to_vec()).collect();
    result.push(("recommendation", "join_with_conditions"));
    result.push(("reasons", "It fits and is carried."));
    let none = office.post(&format!("{screening}/result"), &result).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("It fits and is carried."), "nothing typed is lost");
    result.push(("conditions[0].what", "A second partner signs"));
    location(&office.post(&format!("{screening}/result"), &result).await);
    let page = unit.get(&screening).await.text();
    for shown in ["Join with conditions", "A second partner signs", "4 of 5", "Not met yet"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let became = unit.get(&proposal).await.text();
    assert!(became.contains("Weighed: Join with conditions"), "{became}");
    let compared = office.get(&format!("{DESK}/proposals/compare?money=10000")).await.text();
    assert!(compared.contains("Beyond the ceiling"), "{compared}");
    assert_paper_says_what_was_weighed(&world).await;
}

/// The body sees what it decides on: the hours of the proposal, the conditions of the screening,
/// and its points in the same words.
async fn assert_paper_says_what_was_weighed(world: &World) {
    let (office, secretary) = (world.guest(Who::Coordinator), world.guest(Who::Secretary));
    let form = [
        ("cooperation", "cleaner-ferries"),
        ("act", "join"),
        ("title", "Cleaner ferries"),
        ("asked", "To join."),
        ("rule", "taking-part"),
    ];
    let matter = location(&office.post(&format!("{DESK}/matters/new"), &form).await);
    let matter = matter.split('?').next().unwrap().rsplit('/').next().unwrap();
    let yes = [("on", "2012-03-15"), ("outcome", "agreed")];
    location(&secretary.post(&format!("{DESK}/matters/{matter}/decision"), &yes).await);
    let meeting = format!("{DESK}/meetings/example-meeting");
    let add = [("matter", matter), ("do", "add")];
    location(&secretary.post(&format!("{meeting}/items"), &add).await);
    let page = secretary.get(&meeting).await.text();
    let papers = page.split("href=\"").filter(|part| part.contains("/papers/"));
    let mut found = None;
    for part in papers {
        let paper = secretary.get(part.split('"').next().unwrap()).await.text();
        found = found.or(paper.contains("<title>Cleaner ferries").then_some(paper));
    }
    let paper = found.unwrap().replace('\u{a0}', " ");
    assert_eq!(paper.matches("120 hours").count(), 1, "hours are told once: {paper}");
    for said in ["120 hours a year", "A second partner signs", "4 of 5", "36,000"] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    assert!(!paper.contains(" of 20"), "the points are told as the screening tells them: {paper}");
}

#[on_each_database]
async fn a_checklist_is_written_put_into_use_and_locked(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    let admin = world.guest(Who::Administrator);
    let lists = format!("{DESK}/admin/checklists");
    let nothing = [("title.en", "A list"), ("track", "political"), ("section.title.en", "Use")];
    let empty = admin.post(&lists, &nothing).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = empty.text();
    assert!(told.contains("Write at least one question") && told.contains("A list"), "{told}");
    let full = [
        ("title.en", "A list"),
        ("track", "political"),
        ("section.title.en", "Use"),
        ("section.questions[0].text.en", "How useful is it?"),
        ("section.questions[0].kind", "score"),
        ("section.questions[0].anchors.en", "not at all\n\nvery"),
        ("section.questions[0].weight", "2"),
    ];
    let made = location(&admin.post(&lists, &full).await);
    let here = made.split('?').next().unwrap();
    let page = admin.get(here).await.text();
    for shown in ["A list", "How useful is it?", "not at all", "Being written", "In between"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let past = admin.post(&format!("{here}/use"), &[("valid_from", "1.1.2012")]).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    location(&admin.post(&format!("{here}/use"), &[("valid_from", "1.5.2012")]).await);
    let used = format!("{lists}/checklist-administrative-2010");
    assert!(admin.get(&used).await.text().contains("A screening asks by this checklist"));
    let refused = [
        (used.clone(), vec![("title.en", "Other"), ("track", "administrative")]),
        (format!("{used}/use"), vec![("valid_from", "")]),
        (format!("{used}/sections/relevance/move"), vec![("to", "out")]),
        (format!("{used}/remove"), vec![]),
    ];
    for (address, form) in refused {
        let answer = admin.post(&address, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(answer.text().contains("no longer changes"), "{address}");
    }
    let copy = location(&admin.post(&format!("{used}/copy"), &[]).await);
    assert!(admin.get(&copy).await.text().contains("it is not in use yet"));
}

/// What the coordinator of the demonstration has begun to write, and nobody else reads.
const BEGUN: [&str; 2] =
    ["Some overlap with other energy work", "Et vist overlap med andet energiarbejde"];

#[on_each_database]
async fn no_page_no_file_and_no_program_gives_out_how_others_weigh(database: Database) {
    let who = [Who::Coordinator, Who::Administrator];
    let world = World::new(database, &who).await;
    world.installation.search.catch_up().await.unwrap();
    crate::roles::arrange(&world).await;
    let program = world.program("nordjylland", spine::account::Role::Coordinator).await;
    let guests = [world.guest(who[0]), world.guest(who[1]), program];
    let gets = udsyn::app::CONTENTS.iter().filter(|entry| entry.method == "GET");
    let mut addresses: Vec<String> = gets
        .filter(|entry| entry.path.contains("/desk") || entry.path.starts_with("/api/"))
        .map(|entry| crate::roles::fill(entry.path).replace("cpmr", "regions-of-knowledge"))
        .collect();
    // Their words are no texts among others: not to be looked for, not to be translated.
    let office = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let weighings = office.list_all().filter(|entry| entry.kind() == "assessment");
    let mut count = 0;
    for entry in weighings {
        for (at, _) in entry.list_texts() {
            count += 1;
            for to in ["da", "en", "de"] {
                let path = format!("{DESK}/texts/assessment/{}", entry.id());
                let pairs = [("at", at.as_str()), ("to", to)];
                addresses.push(spine::kit::address(&path, pairs));
            }
        }
    }
    assert!(count > 2, "the demonstration has weighings with words");
    for language in ["da", "en", "de"] {
        addresses.push(format!("{DESK}/texts?language={language}&page=1"));
    }
    let mut read = 0;
    for (place, guest) in guests.iter().enumerate() {
        let hidden = THEIRS.iter().chain(BEGUN.iter().filter(|_| place > 0));
        for address in &addresses {
            let answer = guest.get(address).await;
            read += usize::from(answer.status == StatusCode::OK);
            for words in hidden.clone() {
                assert!(!answer.text().contains(*words), "{address}: {words}");
            }
        }
    }
    assert!(read > 150, "the pages were read: {read}");
}

#[on_each_database]
async fn a_sheet_of_questions_has_a_history(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Coordinator]).await;
    let administrator = world.guest(Who::Administrator);
    for kind in ["checklists/checklist", "guides/guide"] {
        let first = format!("{DESK}/admin/{kind}-administrative-2010");
        let page = administrator.get(&first).await.text();
        assert!(page.contains(&format!("{first}/history")), "{page}");
        let copied = location(&administrator.post(&format!("{first}/copy"), &[]).await);
        let copy = copied.split('?').next().unwrap().to_owned();
        let used =
            administrator.post(&format!("{copy}/use"), &[("valid_from", "2012-05-01")]).await;
        assert_eq!(used.status, StatusCode::SEE_OTHER, "{}", used.text());
        let history = administrator.get(&format!("{copy}/history")).await;
        assert_eq!(html::check(&history.text()), Vec::<String>::new());
        for shown in ["Entered", "Changed", "In use from", "1 May 2012"] {
            assert!(history.text().contains(shown), "{shown}: {}", history.text());
        }
        let refused = world.guest(Who::Coordinator).get(&format!("{copy}/history")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}
