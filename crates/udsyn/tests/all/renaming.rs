//! What is called another thing is still found where it was.

use crate::world::{Guest, Who, World};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use spine::account::Role;
use testbed::{Database, on_each_database};

const API: &str = "/api/v1/nordjylland";

async fn enter(program: &Guest<'_>, many: &str, id: &str, record: Value) -> StatusCode {
    let body = json!({ "id": id, "record": record });
    program.json(Method::POST, &format!("{API}/{many}"), &body).await.status
}

async fn rename(program: &Guest<'_>, at: &str, slug: &str) {
    let read = program.get(&format!("{API}/{at}")).await.text();
    let mut record: Value = serde_json::from_str(&read).unwrap();
    let version = record["version"].clone();
    record["slug"] = slug.into();
    let body = json!({ "version": version, "reason": "Another word", "record": record });
    let answer = program.json(Method::PUT, &format!("{API}/{at}"), &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{at}: {}", answer.text());
}

/// An edition and a node that everybody may see.
async fn enter_world(program: &Guest<'_>) {
    let edition = json!({ "strategy": "health-strategy", "slug": "2016", "visibility": "published",
        "title": { "da": "Sundhed 2016" } });
    assert_eq!(enter(program, "editions", "draft", edition).await, StatusCode::CREATED);
    let node = json!({ "edition": "draft", "slug": "sea-air", "kind": "theme", "order": 1,
        "visibility": "published", "title": { "da": "Havluft" } });
    assert_eq!(enter(program, "nodes", "air", node).await, StatusCode::CREATED);
}

#[on_each_database]
async fn an_earlier_address_leads_to_the_present_one_on_the_desk_and_on_the_site(
    database: Database,
) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let program = world.program("nordjylland", Role::Coordinator).await;
    enter_world(&program).await;
    rename(&program, "editions/draft", "2017").await;
    rename(&program, "nodes/air", "fresh-air").await;
    rename(&program, "cooperations/markis", "sea-watch").await;
    let (office, visitor) = (world.guest(Who::Coordinator), world.visitor());
    let check = async |guest: &Guest<'_>, from: String, to: String| {
        let moved = guest.get(&from).await;
        assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT, "{from}");
        assert_eq!(moved.header("location"), to, "{from}");
        assert_eq!(guest.get(&to).await.status, StatusCode::OK, "{to}");
    };
    for language in ["da", "en", "de"] {
        let site = format!("/{language}/at/nordjylland");
        for (guest, at) in [(&visitor, site.clone()), (&office, format!("{site}/desk"))] {
            let (own, coop) = (format!("{at}/strategy/health"), "/cooperations");
            check(guest, format!("{own}/editions/2016"), format!("{own}/editions/2017")).await;
            check(guest, format!("{at}{coop}/markis"), format!("{at}{coop}/sea-watch")).await;
        }
        let own = format!("{site}/strategy/health");
        check(&visitor, format!("{own}/sea-air"), format!("{own}/fresh-air")).await;
        let own = format!("{site}/desk/strategy/health");
        let now = format!("{own}/fresh-air?edition=2017");
        check(&office, format!("{own}/sea-air?edition=2016"), now.clone()).await;
        check(&office, format!("{own}/sea-air"), now).await;
    }
    // The strategy itself as well, in one step.
    rename(&program, "strategies/health-strategy", "well-being").await;
    let site = "/en/at/nordjylland/strategy";
    for (from, to) in [("", ""), ("/editions/2016", "/editions/2017"), ("/sea-air", "/fresh-air")] {
        let (from, to) = (format!("{site}/health{from}"), format!("{site}/well-being{to}"));
        check(&visitor, from, to).await;
    }
}

#[on_each_database]
async fn a_word_that_leads_elsewhere_is_not_given_again(database: Database) {
    let world = World::new(database, &[]).await;
    let program = world.program("nordjylland", Role::Coordinator).await;
    enter_world(&program).await;
    rename(&program, "editions/draft", "2017").await;
    rename(&program, "nodes/air", "fresh-air").await;
    let edition = json!({ "strategy": "health-strategy", "slug": "2016",
        "title": { "da": "En anden" } });
    let refused = enter(&program, "editions", "other", edition).await;
    assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY);
    let node = json!({ "edition": "draft", "slug": "sea-air", "kind": "theme", "order": 1,
        "title": { "da": "Et andet" } });
    let refused = enter(&program, "nodes", "other", node).await;
    assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY);
    // The program's interface leads there too.
    let moved = program.get(&format!("{API}/nodes/draft%2Fsea-air")).await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(program.get(moved.header("location")).await.status, StatusCode::OK);
}
