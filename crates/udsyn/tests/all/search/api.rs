//! Looking for words, as a program does.

use crate::world::{Answer, World};
use axum::http::StatusCode;
use serde_json::Value;
use spine::account::Role;
use testbed::{Database, on_each_database};

const SEARCH: &str = "/api/v1/nordjylland/search";

#[track_caller]
fn read(answer: &Answer) -> Value {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    serde_json::from_slice(&answer.body).unwrap()
}

#[on_each_database]
async fn a_program_finds_what_its_token_may_see(database: Database) {
    let world = World::new(database, &[]).await;
    let program = world.program("nordjylland", Role::Reader).await;
    let early = program.get(&format!("{SEARCH}?q=markis")).await;
    assert_eq!(early.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_ne!(early.header("retry-after"), "");
    world.installation.search.catch_up().await.unwrap();

    let found = read(&program.get(&format!("{SEARCH}?q=markis&kind=cooperation")).await);
    assert_eq!((&found["how"], &found["page"]), (&"all".into(), &1.into()));
    let first = &found["items"][0];
    assert_eq!((&first["kind"], &first["id"]), (&"cooperation".into(), &"markis".into()));
    assert!(first["found"].as_array().unwrap().iter().any(|word| word == "MARKIS"), "{first}");
    let total = &found["total"];
    assert_eq!(&found["counts"]["kind"]["cooperation"], total, "{found}");

    let nothing = read(&program.get(SEARCH).await);
    assert_eq!((&nothing["how"], &nothing["total"]), (&"none".into(), &0.into()));
    for wrong in ["year=soon", "kind=boat", "page=0", "country=%3F", "on=2012-01-01", "qq=x"] {
        let answer = program.get(&format!("{SEARCH}?q=markis&{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}: {}", answer.text());
    }
    // A visitor finds what is published, and of posts nothing at all.
    let visitor = read(&world.visitor().get(&format!("{SEARCH}?q=markis")).await);
    assert_eq!(visitor["items"][0]["id"], "markis");
    let posts = read(&program.get(&format!("{SEARCH}?q=consultant&kind=person")).await);
    let public = read(&world.visitor().get(&format!("{SEARCH}?q=consultant&kind=person")).await);
    assert_eq!(public["total"], 0, "{posts}");
}
