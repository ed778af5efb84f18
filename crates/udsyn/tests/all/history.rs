//! The history of an edition is that of all that stands in it.

use crate::world::{Guest, Who, World};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use spine::account::Role;
use testbed::{Database, on_each_database};

const API: &str = "/api/v1/nordjylland";

/// A new title in Danish.
async fn retitle(program: &Guest<'_>, at: &str, title: &str) {
    let read = program.get(&format!("{API}/{at}")).await.text();
    let mut record: Value = serde_json::from_str(&read).unwrap();
    let version = record["version"].clone();
    record["title"] = json!({ "da": title });
    let body = json!({ "version": version, "reason": format!("Now {title}"), "record": record });
    let answer = program.json(Method::PUT, &format!("{API}/{at}"), &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{at}: {}", answer.text());
}

#[on_each_database]
async fn an_editions_history_tells_what_changed_in_its_nodes_the_newest_first(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let program = world.program("nordjylland", Role::Coordinator).await;
    retitle(&program, "nodes/health-partnerships", "Partnerskab").await;
    retitle(&program, "editions/health-2012", "Sundhed").await;
    retitle(&program, "nodes/health-resources", "Midler").await;
    // Of another edition, and not told.
    retitle(&program, "editions/regional-development-2012", "Vækst").await;
    let office = world.guest(Who::Coordinator);
    for (language, changed, entered) in [
        ("da", "Ændret", "Oprettet"),
        ("en", "Changed", "Entered"),
        ("de", "Geändert", "Eingetragen"),
    ] {
        let desk = format!("/{language}/at/nordjylland/desk");
        let page = office.get(&format!("{desk}/strategy/health/editions/2012/history")).await;
        assert_eq!(page.status, StatusCode::OK);
        let page = page.text();
        let link = |node: &str| format!("{changed}: <a href=\"{desk}/strategy/health/{node}\">");
        let told = [
            link("health-resources"),
            "Now Midler".to_owned(),
            format!("<h2>{changed}</h2>"),
            "Now Sundhed".to_owned(),
            link("health-partnerships"),
            "Now Partnerskab".to_owned(),
            entered.to_owned(),
        ];
        let places: Vec<_> = told
            .iter()
            .map(|told| page.find(told).unwrap_or_else(|| panic!("{told}: {page}")))
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        assert!(!page.contains("Now Vækst"), "{page}");
    }
}

#[on_each_database]
async fn a_long_history_goes_on_on_the_next_page(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let program = world.program("nordjylland", Role::Coordinator).await;
    for number in 1..=51 {
        retitle(&program, "nodes/health-resources", &format!("Midler {number}.")).await;
    }
    let office = world.guest(Who::Coordinator);
    let history = "/en/at/nordjylland/desk/strategy/health/editions/2012/history";
    let first = office.get(history).await.text();
    assert!(first.contains("Now Midler 51.") && first.contains("Now Midler 2."), "{first}");
    assert!(!first.contains("Now Midler 1."), "{first}");
    let older = format!("{history}?page=2");
    assert!(first.contains(&format!("href=\"{older}\" rel=\"next\"")), "{first}");
    let second = office.get(&older).await.text();
    assert!(second.contains("Now Midler 1.") && !second.contains("Now Midler 2."), "{second}");
    assert!(second.contains("Entered") && second.contains("rel=\"prev\""), "{second}");
    assert_eq!(office.get(&format!("{history}?page=9")).await.status, StatusCode::OK);
}
