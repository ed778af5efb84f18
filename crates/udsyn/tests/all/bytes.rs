//! What travels: the first page of anybody is at most 100 kB with everything it needs, and each
//! further one at most 15 kB, the coasts of Europe on a page with a map among them.

use crate::world::{Who, World};
use axum::{
    body::Body,
    http::{Method, header},
};
use spine::kit::assets;
use testbed::{Database, on_each_database};

/// What a first visit may load in all, in bytes.
const FIRST: usize = 100_000;
/// What a further page may have, in bytes.
const NEXT: usize = 15_000;
/// A page of each kind, as the office has it.
const DESK: [&str; 32] = [
    "",
    "/proposals",
    "/decisions",
    "/decisions/meetings",
    "/decisions/decided",
    "/meetings/example-meeting",
    "/papers/example-paper-westlink",
    "/matters/example-westlink",
    "/monitoring",
    "/monitoring/2011",
    "/monitoring/2011/of/westlink",
    "/plans",
    "/plans/plan-health-2012",
    "/indicators",
    "/contracts",
    "/strategy",
    "/strategy/coverage",
    "/cooperations",
    "/cooperations/timeline",
    "/cooperations/markis",
    "/cooperations/markis/edit/money",
    "/cooperations/markis/history",
    "/organisations",
    "/funding",
    "/needs",
    "/calls",
    "/applications",
    "/programmes",
    "/participations",
    "/search?q=westlink",
    "/admin",
    "/admin/log",
];
const PUBLIC: [&str; 7] =
    ["", "/strategy", "/cooperations", "/cooperations/markis", "/partners", "/money", "/data"];

async fn weigh(world: &World, who: Who, path: &str) -> usize {
    let request =
        world.guest(who).request(Method::GET, path).header(header::ACCEPT_ENCODING, "gzip");
    let answer = world.send(request.body(Body::empty()).unwrap()).await;
    assert!(answer.status.is_success(), "{path}: {}", answer.status);
    answer.body.len()
}

#[on_each_database]
async fn no_page_is_heavier_than_a_slow_line_carries(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    let mut besides = 0;
    for asset in [assets::STYLE, assets::REGULAR, assets::SEMIBOLD, assets::SCRIPT, assets::MARK] {
        besides += weigh(&world, Who::Visitor, asset).await;
    }
    let desk = DESK.map(|path| {
        let who = if path.starts_with("/admin") { Who::Administrator } else { Who::Coordinator };
        (who, format!("/da/at/nordjylland/desk{path}"))
    });
    let public = PUBLIC.map(|path| (Who::Visitor, format!("/da/at/nordjylland{path}")));
    let outside = ["/da", "/da/sign-in"].map(|path| (Who::Visitor, path.to_owned()));
    let mut misses = Vec::new();
    for (who, path) in desk.into_iter().chain(public).chain(outside) {
        let page = weigh(&world, who, &path).await;
        if page > NEXT {
            misses.push(format!("{path}: {page} bytes, {NEXT} at most"));
        }
        if page + besides > FIRST {
            misses.push(format!("{path}: {} bytes at first, {FIRST} at most", page + besides));
        }
    }
    assert!(
        misses.is_empty(),
        "with {besides} bytes of styles, fonts and script:\n{}",
        misses.join("\n")
    );
}

#[on_each_database]
async fn a_page_with_a_secret_travels_as_it_is_and_others_packed(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let ask = async |path: &str| {
        let guest = world.guest(Who::Coordinator);
        let request = guest.request(Method::GET, path).header(header::ACCEPT_ENCODING, "gzip");
        world.send(request.body(Body::empty()).unwrap()).await
    };
    let today = ask("/da/at/nordjylland/desk").await;
    assert_eq!(today.header("content-encoding"), "gzip");
    assert!(today.header("vary").contains("accept-encoding"));
    let calendar = ask("/da/at/nordjylland/desk/calendar").await;
    assert_eq!(calendar.header("content-encoding"), "");
    let plain = world.guest(Who::Coordinator).get("/da/at/nordjylland/desk").await;
    assert_eq!(plain.header("content-encoding"), "");
}
