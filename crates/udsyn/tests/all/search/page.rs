//! The search page as people see it.

use crate::world::{Answer, Who, World};
use axum::http::StatusCode;
use practice::cooperation::Cooperation;
use practice::monitoring::CouncilReport;
use spine::{
    base::{Id, Language, Text},
    office::{Draft, Office},
};
use testbed::{Database, html, on_each_database};

const SEARCH: &str = "/en/at/nordjylland/desk/search";

async fn world(database: Database) -> World {
    let world = World::new(database, &[Who::Reader, Who::Stranger]).await;
    world.installation.search.catch_up().await.unwrap();
    world
}

#[track_caller]
fn check(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK);
    let page = answer.text();
    assert_eq!(html::check(&page), Vec::<String>::new());
    page
}

#[on_each_database]
async fn one_box_leads_to_everything_in_the_authority(database: Database) {
    let world = world(database).await;
    let reader = world.guest(Who::Reader);
    let today = check(&reader.get("/en/at/nordjylland/desk").await);
    assert!(today.contains(&format!("<form action=\"{SEARCH}\">")), "{today}");

    let page = check(&reader.get(&format!("{SEARCH}?q=markis")).await);
    assert!(page.contains("result for “markis”") || page.contains("results for “markis”"));
    assert!(page.contains("<a href=\"/en/at/nordjylland/desk/cooperations/markis\">"), "{page}");
    assert!(page.contains("<mark>MARKIS</mark>") || page.contains("<mark>MarKIS</mark>"), "{page}");
    // What was typed stands in the box above and in the form.
    assert_eq!(page.matches("value=\"markis\"").count(), 2);
    for language in ["da", "de"] {
        check(&reader.get(&format!("/{language}/at/nordjylland/desk/search?q=sundhed")).await);
    }
}

#[on_each_database]
async fn every_result_leads_to_a_page(database: Database) {
    let world = world(database).await;
    let reader = world.guest(Who::Reader);
    for word in ["regions", "asturias", "council", "health", "nordjylland"] {
        let page = check(&reader.get(&format!("{SEARCH}?q={word}")).await);
        let (_, results) = page.split_once("<ol class=\"hits\"").expect(word);
        let links = results.split("<h2><a href=\"").skip(1);
        let links: Vec<&str> = links.filter_map(|link| link.split('"').next()).collect();
        assert!(!links.is_empty(), "{word}");
        for link in links {
            assert_eq!(reader.get(link).await.status, StatusCode::OK, "{link}");
        }
    }
}

#[on_each_database]
async fn who_finds_nothing_is_told_what_to_do(database: Database) {
    let world = world(database).await;
    let reader = world.guest(Who::Reader);
    let page = check(&reader.get(&format!("{SEARCH}?q=xyzzyq&area=health")).await);
    assert!(page.contains("Nothing was found for “xyzzyq”."), "{page}");
    assert!(page.contains(&format!("href=\"{SEARCH}?q=xyzzyq\"")), "{page}");
    let page = check(&reader.get(SEARCH).await);
    assert!(page.contains("Write one word or several."), "{page}");
    let page = check(&reader.get(&format!("{SEARCH}?q=skagerak")).await);
    assert!(page.contains("spelled much like it"), "{page}");
    // Whatever is typed is a question.
    for typed in ["%22", "-", "%27", "a%22b%22-%22", "title%3A%5B*+TO+*%5D", "%F0%9F%A6%80"] {
        check(
            &reader.get(&format!("{SEARCH}?q={typed}&year=x&page=-1&country=%3F&kind=%22")).await,
        );
    }
    // Nobody types a zero: that is a program, and it is told that this is no question.
    let zero = reader.get(&format!("{SEARCH}?q=%00")).await;
    assert_eq!(zero.status, StatusCode::BAD_REQUEST);
    let long = "x".repeat(5_000);
    check(&reader.get(&format!("{SEARCH}?q={long}")).await);
}

#[on_each_database]
async fn what_people_wrote_is_shown_as_text(database: Database) {
    let world = world(database).await;
    let change = |office: &Office| {
        let id: Id<Cooperation> = Id::parse("markis").unwrap();
        let mut record = office.find(&id).unwrap().clone();
        record.name = Text::new(Language::Da, "<script>alert(1)</script> Xylofon");
        record.purpose = Text::new(Language::Da, "Et **stort** <img src=x> & xylofon");
        Ok(Draft::default().put(&id, &record))
    };
    world.installation.offices.commit("nordjylland", "test", change).await.unwrap();
    world.installation.search.catch_up().await.unwrap();
    let reader = world.guest(Who::Reader);
    let page = check(&reader.get(&format!("{SEARCH}?q=xylofon")).await);
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; <mark>Xylofon</mark>"), "{page}");
    assert!(page.contains("lang=\"da\""), "{page}");
    assert!(!page.contains("<img") && !page.contains("**stort**"), "{page}");
    let page = check(&reader.get(&format!("{SEARCH}?q=%3Cb%3Exylofon%3C/b%3E")).await);
    assert!(
        page.contains("“&lt;b&gt;xylofon&lt;/b&gt;”") && !page.contains("<b>xylofon"),
        "{page}"
    );
}

#[on_each_database]
async fn a_stranger_does_not_learn_that_there_is_anything(database: Database) {
    let world = world(database).await;
    let address = format!("{SEARCH}?q=markis");
    assert_eq!(world.guest(Who::Stranger).get(&address).await.status, StatusCode::NOT_FOUND);
    let visitor = world.visitor().get(&address).await;
    assert!(!visitor.text().contains("MARKIS"), "{}", visitor.status);
}

#[on_each_database]
async fn a_search_that_is_not_ready_says_so(database: Database) {
    let world = World::new(database, &[Who::Reader]).await;
    let page = check(&world.guest(Who::Reader).get(&format!("{SEARCH}?q=markis")).await);
    assert!(page.contains("The search is being made ready."), "{page}");
}

/// What of deciding, weighing and monitoring is found by its words, and where it leads.
const KEPT: [(&str, &str, &str); 6] = [
    ("proposal", "another application", "/proposals/example-energy"),
    ("meeting", "Regional House", "/meetings/example-meeting"),
    ("paper", "membership ends", "/papers/example-paper-westlink"),
    ("council_report", "ukulele", "/monitoring/2011/report"),
    ("checklist", "relevance", "/admin/checklists/checklist-administrative-2010"),
    ("guide", "relevance", "/admin/guides/guide-administrative-2010"),
];

#[on_each_database]
async fn what_is_kept_of_a_year_is_found_by_who_may_open_it(database: Database) {
    let who = [Who::Administrator, Who::Reader, Who::AreaCoordinator];
    let world = World::new(database, &who).await;
    let command = |_: &Office| {
        let report = CouncilReport {
            round: Id::parse("round-2011").unwrap(),
            title: Text::new(Language::En, "The year in ukulele"),
            parts: Vec::new(),
            frozen: None,
            matter: None,
        };
        Ok(Draft::default().put(&Id::parse("a-report").unwrap(), &report))
    };
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    world.installation.search.catch_up().await.unwrap();
    let links = async |who: Who, kind: &str, words: &str| {
        let words = words.replace(' ', "+");
        let page = world.guest(who).get(&format!("{SEARCH}?q={words}&kind={kind}")).await;
        let page = check(&page);
        let results = page.split("<ol class=\"hits\"").nth(1).unwrap_or_default().to_owned();
        assert!(!results.contains("<a href=\"\"") && !results.contains("\"></a>"), "{results}");
        let links = results.split("<h2><a href=\"").skip(1);
        let links: Vec<String> =
            links.map(|link| link.split('"').next().unwrap().to_owned()).collect();
        (links, results)
    };
    for (kind, words, path) in KEPT {
        let address = format!("/en/at/nordjylland/desk{path}");
        let (found, results) = links(Who::Administrator, kind, words).await;
        assert!(found.contains(&address), "{kind}: {results}");
        assert!(!results.contains("<span></span></a>"), "{kind} has a name: {results}");
        let opened = world.guest(Who::Administrator).get(&address).await;
        assert_eq!(opened.status, StatusCode::OK, "{address}");
        let (found, _) = links(Who::Reader, kind, words).await;
        let is_sheet = ["checklist", "guide"].contains(&kind);
        assert_eq!(found.contains(&address), !is_sheet, "{kind}, who only reads");
        let (found, _) = links(Who::AreaCoordinator, kind, words).await;
        // The proposal and the paper are about another area than health.
        let is_seen = ["meeting", "council_report"].contains(&kind);
        assert_eq!(found.contains(&address), is_seen, "{kind}, in another area");
    }
}
