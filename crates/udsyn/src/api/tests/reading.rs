//! What a program reads, and what it is not shown.

use super::world::{COOPERATIONS, World};
use axum::{body::Body, http::Request};
use serde_json::{Value, json};
use spine::{account::Role, base::hash_bytes};
use testbed::{Database, on_each_database};

fn ids(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}

#[on_each_database]
async fn nordjylland_has_40_cooperations_of_which_12_are_political(database: Database) {
    let world = World::open(database).await;
    let reader = world.token("nordjylland", Role::Reader).await;
    let all = world.get_as(&reader, COOPERATIONS).await.expect(200);
    assert_eq!((all["total"].as_u64(), ids(&all).len()), (Some(40), 40));
    assert_eq!(all["as_of_day"], "2012-03-15");
    let political = world.get_as(&reader, &format!("{COOPERATIONS}?track=political")).await;
    assert_eq!(political.expect(200)["total"], 12);
}

#[on_each_database]
async fn the_end_of_mikropol_is_given_as_stated_as_read_and_as_found_doubtful(database: Database) {
    let world = World::open(database).await;
    let item = world.get(&format!("{COOPERATIONS}/mikropol")).await.expect(200);
    assert_eq!(item["term"]["to"], "3014-12-31");
    assert_eq!(item["term"]["to_read_as"], "2014-12-31");
    assert_eq!(item["derived"]["period"]["last"], "2014-12-31");
    let findings = item["derived"]["findings"].as_array().unwrap();
    let date = findings.iter().find(|found| found["kind"] == "implausible_date").unwrap();
    assert_eq!((&date["field"], &date["stated"]), (&json!("term.to"), &json!("3014-12-31")));
    let years = item["derived"]["own"]["by_year"].as_array().unwrap();
    let total: i64 = years.iter().map(|year| year["total_minor"].as_i64().unwrap()).sum();
    assert_eq!(total, 65_620_000, "the years add up to what the source states");
}

#[on_each_database]
async fn a_list_is_read_page_by_page_without_a_gap(database: Database) {
    let world = World::open(database).await;
    let whole = world.get(COOPERATIONS).await.expect(200);
    let mut paged = Vec::new();
    for offset in (0..40).step_by(10) {
        let page = world.get(&format!("{COOPERATIONS}?limit=10&offset={offset}")).await.expect(200);
        paged.extend(ids(&page).into_iter().map(str::to_owned));
    }
    assert_eq!(paged, ids(&whole));
}

#[on_each_database]
async fn visitors_see_what_is_published_and_nothing_more(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let hidden =
        json!({ "id": "hidden", "record": { "name": { "en": "Hidden" }, "kind": "other" } });
    world.send(&office, "POST", "/api/v1/nordjylland/organisations", &hidden).await.expect(201);
    let offices = &world.installation.offices;
    let now = offices.real_now();
    let _ = offices
        .ledger()
        .add_file("nordjylland", "application/pdf", b"%PDF-1.7", now)
        .await
        .unwrap();
    let record = json!({
        "slug": "quiet", "name": { "en": "Quiet" }, "track": "political", "kind": "network",
        "area": "common", "term": { "kind": "not_stated" }, "visibility": "published",
        "notes": [{ "kind": "note", "text": { "en": "Between ourselves" } }],
        "partners": [{ "organisation": "hidden", "role": "partner" }],
        "attachments": [{
            "hash": hash_bytes(b"%PDF-1.7"), "file_name": "inside.pdf",
            "media_type": "application/pdf", "size_bytes": 1
        }]
    });
    let new = json!({ "id": "quiet", "record": record });
    world.send(&office, "POST", COOPERATIONS, &new).await.expect(201);
    let inside = world.get_as(&office, &format!("{COOPERATIONS}/quiet")).await;
    assert!(inside.text.contains("Between ourselves") && inside.text.contains("inside.pdf"));
    let outside = world.get(&format!("{COOPERATIONS}/quiet")).await;
    outside.expect(200);
    for secret in ["Between ourselves", "inside.pdf", "hidden"] {
        assert!(!outside.text.contains(secret), "{secret}");
    }
    let found = |path: &'static str| world.get(path);
    assert_eq!(found("/api/v1/nordjylland/cooperations?find=ourselves").await.json()["total"], 0);
    assert_eq!(found("/api/v1/nordjylland/organisations?find=hidden").await.json()["total"], 0);
    // Not even that it is there.
    found("/api/v1/nordjylland/organisations/hidden").await.expect(404);
    found("/api/v1/nordjylland/organisations/nobody").await.expect(404);
    let past = found("/api/v1/nordjylland/cooperations?on=2012-03-15").await;
    past.expect(401);
    assert_eq!(past.header("www-authenticate"), "Bearer realm=\"udsyn\"");
    found("/api/v1/nordjylland/cooperations/quiet/history").await.expect(401);
}

#[on_each_database]
async fn a_strangers_token_sees_what_a_visitor_sees_and_changes_nothing(database: Database) {
    let world = World::open(database).await;
    let stranger = world.token("herning", Role::Administrator).await;
    let seen = world.get_as(&stranger, COOPERATIONS).await;
    let public = world.get(COOPERATIONS).await;
    assert_eq!(seen.expect(200), public.expect(200));
    let new = json!({ "record": {} });
    world.send(&stranger, "POST", COOPERATIONS, &new).await.expect(404);
    world.send(&stranger, "PUT", &format!("{COOPERATIONS}/mikropol"), &new).await.expect(404);
    world.get_as(&stranger, &format!("{COOPERATIONS}/mikropol/history")).await.expect(404);
    world.get_as(&stranger, &format!("{COOPERATIONS}?seq=1")).await.expect(404);
    world.get_as("udsyn_00000000000000000000000000", COOPERATIONS).await.expect(401);
}

#[on_each_database]
async fn an_unknown_parameter_or_value_is_answered_with_those_that_are_known(database: Database) {
    let world = World::open(database).await;
    let strange = format!("{COOPERATIONS}?trakc=political&track=both&limit=501&sort=colour");
    let problem = world.get(&strange).await.expect(400);
    let at: Vec<&Value> =
        problem["errors"].as_array().unwrap().iter().map(|error| &error["at"]).collect();
    assert_eq!(at, ["trakc", "limit"], "{problem}");
    assert!(problem["parameters"].as_array().unwrap().contains(&json!("track")));
    assert_eq!(problem["allowed"]["limit"], json!({ "minimum": 1, "maximum": 500 }));
    let problem = world.get(&format!("{COOPERATIONS}?track=both&sort=colour")).await.expect(400);
    assert_eq!(problem["allowed"]["track"], json!(["political", "administrative"]));
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2);
    for path in ["?on=yesterday", "?seq=two", "/mikropol?on=2012%2D13%2D01", "/mikropol?limit=1"] {
        let reader = world.token("nordjylland", Role::Reader).await;
        world.get_as(&reader, &format!("{COOPERATIONS}{path}")).await.expect(400);
    }
}

#[on_each_database]
async fn a_record_that_is_still_the_same_is_not_sent_again(database: Database) {
    let world = World::open(database).await;
    let path = format!("{COOPERATIONS}/mikropol");
    let tag = world.get(&path).await.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.ends_with("-2012-03-15-public\""), "{tag}");
    let request = Request::get(&path).header("if-none-match", &tag).body(Body::empty()).unwrap();
    let again = world.ask(request).await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    assert_eq!(again.header("etag"), tag);
    let reader = world.token("nordjylland", Role::Reader).await;
    assert_ne!(world.get_as(&reader, &path).await.header("etag"), tag, "the office sees more");
}

#[on_each_database]
async fn what_stood_earlier_is_read_by_day_and_by_change(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let path = "/api/v1/nordjylland/bodies";
    let before = world.get_as(&office, path).await.expect(200);
    let new =
        json!({ "id": "forum", "record": { "name": { "en": "Forum" }, "kind": "partnership" } });
    world.send(&office, "POST", path, &new).await.expect(201);
    let seq = &before["as_of_seq"];
    let past = world.get_as(&office, &format!("{path}?seq={seq}")).await.expect(200);
    assert_eq!((&past["total"], &past["as_of_seq"]), (&before["total"], seq));
    world.get_as(&office, &format!("{path}/forum?seq={seq}")).await.expect(404);
    world.get_as(&office, &format!("{path}?seq=1000000")).await.expect(404);
    let early = world.get_as(&office, &format!("{COOPERATIONS}/mikropol?on=2009-01-01")).await;
    assert_eq!(early.header("udsyn-before-log"), "true");
    assert_eq!(early.header("udsyn-day"), "2009-01-01");
    let early = world.get_as(&office, &format!("{path}?on=2009-01-01")).await.expect(200);
    assert_eq!(early["is_before_log"], true);
}

#[on_each_database]
async fn every_kind_is_listed_and_filtered(database: Database) {
    let world = World::open(database).await;
    let check = async |path: &str, fits: &dyn Fn(&Value) -> bool| {
        let list = world.get(&format!("/api/v1/nordjylland/{path}")).await.expect(200);
        let items = list["items"].as_array().unwrap();
        assert!(!items.is_empty() && items.iter().all(fits), "{path}: {list}");
    };
    check("organisations?kind=programme", &|item| item["kind"] == "programme").await;
    check("organisations?country=NO", &|item| item["country"] == "NO").await;
    check("units?area=health", &|item| item["area"] == "health").await;
    check("bodies?kind=council", &|item| item["kind"] == "council").await;
    check("cooperations?state=active&country=NO", &|item| item["derived"]["state"] == "active")
        .await;
    check("cooperations?finding=implausible_date", &|item| item["id"] == "mikropol").await;
}

#[on_each_database]
async fn the_index_names_the_document(database: Database) {
    let world = World::open(database).await;
    assert_eq!(world.get("/api/v1").await.expect(200)["document"], "/api/v1/openapi.json");
    assert_eq!(world.get("/api/v1/openapi.json").await.expect(200)["openapi"], "3.1.0");
    world.get("/api/v1/nowhere/cooperations").await.expect(404);
    let problem = world.get("/api/v1/nordjylland/nothing").await;
    assert_eq!(problem.expect(404)["status"], 404);
    assert_eq!(problem.header("content-type"), "application/problem+json");
}
