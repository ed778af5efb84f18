//! What a program changes, and what it is told when it may not.

use super::world::{Answer, COOPERATIONS, World};
use crate::api::Resource;
use axum::{body::Body, http::Request};
use practice::cooperation::Cooperation;
use serde_json::{Value, json};
use spine::{
    account::{HeldRole, Role},
    base::Slug,
};
use testbed::{Database, on_each_database};

fn new(id: &str) -> Value {
    json!({ "id": id, "reason": "It begins", "record": Cooperation::example() })
}

fn errors(problem: &Value) -> Vec<&str> {
    problem["errors"].as_array().unwrap().iter().map(|e| e["at"].as_str().unwrap()).collect()
}

/// A record as it is sent in again: as it was read, and then changed.
fn change(answer: &Answer, field: &str, to: Value) -> Value {
    let mut record = answer.json();
    let version = record["version"].clone();
    record[field] = to;
    json!({ "version": version, "reason": "Found out more", "record": record })
}

#[on_each_database]
async fn what_was_entered_is_read_changed_and_told_in_its_history(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let made = world.send(&office, "POST", COOPERATIONS, &new("coast")).await;
    made.expect(201);
    let path = made.header("location").to_owned();
    assert_eq!(path, format!("{COOPERATIONS}/coast"));
    let read = world.get_as(&office, &path).await;
    assert_eq!(read.expect(200), made.json());
    assert_eq!(read.header("etag"), made.header("etag"));
    let changed = world.send(&office, "PUT", &path, &change(&read, "short", json!("C2C"))).await;
    assert_eq!(changed.expect(200)["short"], "C2C");
    let history = world.get_as(&office, &format!("{path}/history")).await.expect(200);
    let items = history["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(items[0]["reason"], "Found out more");
    assert_eq!(items[0]["differences"], json!([{ "at": "short", "before": null, "after": "C2C" }]));
    assert!(items[0]["author"].as_str().unwrap().starts_with("token:"));
    assert_eq!(items[0]["author_name"], "a program");
    assert_eq!(items[1]["reason"], "It begins");
    let first = world.get_as(&office, &format!("{path}/history?limit=1")).await.expect(200);
    let before = &first["next_before"];
    let second =
        world.get_as(&office, &format!("{path}/history?before={before}")).await.expect(200);
    assert_eq!(second["items"][0], items[1]);
    assert_eq!(second["next_before"], Value::Null);
}

#[on_each_database]
async fn an_id_is_made_where_none_is_sent_and_never_given_twice(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let made = json!({ "record": Cooperation::example() });
    let made = world.send(&office, "POST", COOPERATIONS, &made).await.expect(201);
    assert_eq!(made["id"].as_str().unwrap().len(), 20);
    let mut again = new(made["id"].as_str().unwrap());
    again["record"]["slug"] = "another".into();
    let refused = world.send(&office, "POST", COOPERATIONS, &again).await.expect(422);
    assert_eq!(errors(&refused), ["id"]);
}

#[on_each_database]
async fn a_stale_change_is_answered_with_both_states(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let path = format!("{COOPERATIONS}/mikropol");
    let read = world.get_as(&office, &path).await;
    let theirs = world.send(&office, "PUT", &path, &change(&read, "short", json!("Theirs"))).await;
    let theirs = theirs.expect(200);
    let refused = world.send(&office, "PUT", &path, &change(&read, "short", json!("Yours"))).await;
    let both = refused.expect(409);
    assert_eq!(
        (&both["yours"]["short"], &both["theirs"]["short"]),
        (&json!("Yours"), &json!("Theirs"))
    );
    assert_eq!((&both["read_at"], &both["now_at"]), (&read.json()["version"], &theirs["version"]));
    assert_eq!(both["theirs_changed_at"], theirs["changed_at"]);
    assert_eq!(world.get_as(&office, &path).await.json()["short"], "Theirs");
}

#[on_each_database]
async fn the_version_may_stand_in_if_match(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let path = format!("{COOPERATIONS}/mikropol");
    let read = world.get_as(&office, &path).await;
    let mut body = change(&read, "short", json!("M"));
    body.as_object_mut().unwrap().remove("version");
    let refused = world.send(&office, "PUT", &path, &body).await.expect(422);
    assert_eq!(errors(&refused), ["version"]);
    let matching = |tag: &str| {
        Request::put(&path)
            .header("authorization", format!("Bearer {office}"))
            .header("content-type", "application/json")
            .header("if-match", tag)
            .body(Body::from(body.to_string()))
            .unwrap()
    };
    world.ask(matching(read.header("etag"))).await.expect(200);
    world.ask(matching(read.header("etag"))).await.expect(409);
}

#[on_each_database]
async fn all_faults_are_told_at_once(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let mut body = new("faulty");
    body["record"]["name"] = json!({});
    body["record"]["area"] = "nowhere".into();
    body["record"]["slug"] = "mikropol".into();
    body["record"]["term"] = json!({ "kind": "fixed", "from": "2012", "to": "2010" });
    body["record"]["partners"] = json!([{ "organisation": "nobody", "role": "lead" }]);
    let refused = world.send(&office, "POST", COOPERATIONS, &body).await.expect(422);
    let found = errors(&refused);
    for at in ["name", "term.to", "area", "partners[0].organisation", "slug"] {
        assert!(found.contains(&at), "{at} is not among {found:?}");
    }
    body["reason"] = "x".repeat(2_001).into();
    let refused = world.send(&office, "POST", COOPERATIONS, &body).await.expect(422);
    let found = errors(&refused);
    assert!(found.contains(&"reason") && found.contains(&"name"), "{found:?}");
    world.get_as(&office, &format!("{COOPERATIONS}/faulty")).await.expect(404);
}

#[on_each_database]
async fn a_body_that_cannot_be_read_is_answered_with_its_place(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let post = |media: &'static str, body: Vec<u8>| {
        let request = Request::post(COOPERATIONS)
            .header("authorization", format!("Bearer {office}"))
            .header("content-type", media)
            .body(Body::from(body));
        world.ask(request.unwrap())
    };
    const JSON: &str = "application/json; charset=utf-8";
    let broken = post(JSON, b"{\"record\":\n {\"name\": ]}".to_vec()).await.expect(400);
    assert_eq!((&broken["line"], &broken["column"]), (&json!(2), &json!(11)));
    let mut body = new("odd");
    body["record"]["funding"][0]["value"]["money"]["currency"] = "Kroner".into();
    let odd = post(JSON, body.to_string().into_bytes()).await.expect(400);
    assert!(odd["at"].as_str().unwrap().starts_with("record.funding[0].value"), "{odd}");
    let mut body = new("strange");
    body["record"]["colour"] = "blue".into();
    let strange = post(JSON, body.to_string().into_bytes()).await.expect(400);
    assert_eq!(strange["at"], "record.colour");
    assert!(strange["detail"].as_str().unwrap().contains("colour"), "{strange}");
    post(JSON, b"\xff\xfe".to_vec()).await.expect(400);
    let media = post("text/plain", b"{}".to_vec()).await.expect(400);
    assert!(media["detail"].as_str().unwrap().contains("application/json"));
    post(JSON, vec![b' '; 1024 * 1024 + 1]).await.expect(413);
}

#[on_each_database]
async fn each_role_changes_what_it_may(database: Database) {
    let world = World::open(database).await;
    let of = async |role| world.token("nordjylland", role).await;
    let (reader, contributor) = (of(Role::Reader).await, of(Role::Contributor).await);
    let secretary = of(Role::Secretary).await;
    world.send(&reader, "POST", COOPERATIONS, &new("a")).await.expect(403);
    let proposed = world.send(&contributor, "POST", COOPERATIONS, &new("b")).await;
    assert_eq!(proposed.expect(201)["steps"][0]["kind"], "proposed");
    let mut published = new("c");
    published["record"]["visibility"] = "published".into();
    world.send(&contributor, "POST", COOPERATIONS, &published).await.expect(403);
    let path = format!("{COOPERATIONS}/b");
    let edit = change(&proposed, "short", json!("B"));
    world.send(&contributor, "PUT", &path, &edit).await.expect(403);
    world.send(&secretary, "PUT", &path, &edit).await.expect(403);
    let body =
        json!({ "id": "forum", "record": { "name": { "en": "Forum" }, "kind": "partnership" } });
    world.send(&secretary, "POST", "/api/v1/nordjylland/bodies", &body).await.expect(201);
    let unit = json!({ "record": { "name": { "en": "Unit" } } });
    world.send(&secretary, "POST", "/api/v1/nordjylland/units", &unit).await.expect(403);
    let anonymous = Request::post(COOPERATIONS).body(Body::empty()).unwrap();
    world.ask(anonymous).await.expect(401);
}

#[on_each_database]
async fn a_coordinator_of_one_area_changes_the_strategy_of_that_area_and_no_other(
    database: Database,
) {
    let world = World::open(database).await;
    let held = HeldRole { role: Role::Coordinator, area: Slug::parse("health") };
    let health = world.token_of("nordjylland", held).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let (editions, nodes) = ("/api/v1/nordjylland/editions", "/api/v1/nordjylland/nodes");
    // A draft in each strategy, and in the one of all areas a node that is for health alone.
    let open = async |token: &str, strategy: &str| {
        let record = json!({ "strategy": strategy, "slug": "2016", "title": { "da": "Udkast" } });
        let id = format!("{strategy}-2016");
        world.send(token, "POST", editions, &json!({ "id": id, "record": record })).await
    };
    let enter = async |token: &str, strategy: &str| {
        let (edition, title) = (format!("{strategy}-2016"), json!({ "da": "Et mål" }));
        let kind = if strategy == "international" { "focus_area" } else { "theme" };
        let record = json!({ "edition": edition, "slug": "maal", "kind": kind, "order": 1,
            "area": "health", "title": title });
        let id = format!("{strategy}-aim");
        world.send(token, "POST", nodes, &json!({ "id": id, "record": record })).await
    };
    open(&health, "health-strategy").await.expect(201);
    enter(&health, "health-strategy").await.expect(201);
    // What is common to all areas may be known, another area's draft not even that.
    for (other, status) in [("international", 403), ("regional-development-strategy", 404)] {
        open(&health, other).await.expect(status);
        open(&office, other).await.expect(201);
        enter(&health, other).await.expect(status);
        enter(&office, other).await.expect(201);
    }
    let retitle = async |path: String| {
        let read = world.get_as(&office, &path).await;
        world.send(&health, "PUT", &path, &change(&read, "title", json!({ "da": "Nyt" }))).await
    };
    let own = retitle(format!("{editions}/health-strategy-2016")).await.expect(200);
    assert_eq!(own["title"]["versions"]["da"]["text"], "Nyt");
    retitle(format!("{nodes}/health-strategy-aim")).await.expect(200);
    retitle(format!("{editions}/international-2016")).await.expect(403);
    retitle(format!("{nodes}/international-aim")).await.expect(403);
    retitle(format!("{editions}/regional-development-strategy-2016")).await.expect(404);
    retitle(format!("{nodes}/regional-development-strategy-aim")).await.expect(404);
    retitle(format!("{editions}/regional-development-2012")).await.expect(403);
    // Nor is one's own moved to where one could not have entered it.
    let path = format!("{editions}/health-strategy-2016");
    let read = world.get_as(&office, &path).await;
    let moved = change(&read, "strategy", json!("international"));
    world.send(&health, "PUT", &path, &moved).await.expect(403);
}

#[on_each_database]
async fn a_former_word_leads_to_the_present_one(database: Database) {
    let world = World::open(database).await;
    let office = world.token("nordjylland", Role::Coordinator).await;
    let made = world.send(&office, "POST", COOPERATIONS, &new("coast")).await;
    let path = format!("{COOPERATIONS}/coast");
    let renamed = change(&made, "slug", json!("coasts"));
    world.send(&office, "PUT", &path, &renamed).await.expect(200);
    let old = format!("{COOPERATIONS}/coast-to-coast");
    let moved = world.get_as(&office, &format!("{old}/history?limit=1")).await;
    assert_eq!(moved.status.as_u16(), 308);
    let to = moved.header("location");
    assert_eq!(to, format!("{COOPERATIONS}/coasts/history?limit=1"));
    world.get_as(&office, to).await.expect(200);
    // Whoever may not know of it is not led there.
    world.get(&old).await.expect(404);
}
