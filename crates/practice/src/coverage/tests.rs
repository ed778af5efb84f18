//! Coverage and leaving, on a small office.

use super::{find_coverage, leave};
use crate::KINDS;
use crate::cooperation::{Cooperation, Sight};
use crate::strategy::Edition;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use spine::base::Id;
use spine::ledger::NewChange;
use spine::office::{Draft, Office};

const TODAY: Date = date(2012, 6, 1);

fn record(kind: &'static str, id: &str, body: Value) -> NewChange {
    NewChange { kind, record: id.to_owned(), version: 1, body: Some(body.to_string()) }
}

fn node(id: &str, parent: Option<&str>, order: u32, more: Value) -> NewChange {
    let mut body = json!({
        "edition": "plan-2012", "slug": id, "kind": "aim", "order": order,
        "title": { "da": id }, "visibility": "published"
    });
    if let Some(parent) = parent {
        body["parent"] = parent.into();
    }
    if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
        body.extend(more);
    }
    record("node", id, body)
}

/// Runs from 2011 to 2013 and costs 300,000 a year.
fn cooperation(id: &str, area: &str, serves: &[&str], more: Value) -> NewChange {
    let serves: Vec<Value> = serves.iter().map(|node| json!({ "node": node })).collect();
    let mut body = json!({
        "slug": id, "name": { "da": id }, "track": "administrative", "kind": "network",
        "area": area, "serves": serves,
        "term": { "kind": "fixed", "from": "2011-01-01", "to": "2013-12-31" },
        "steps": [{ "kind": "joined", "on": "2011-01-01" }],
        "funding": [{
            "payer": "own", "form": "cash", "basis": "per_year",
            "value": {
                "kind": "amount",
                "money": { "amount_minor": 30_000_000, "currency": "DKK" },
                "effort": { "count": 40.0, "unit": "hours" }
            }
        }]
    });
    if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
        body.extend(more);
    }
    record("cooperation", id, body)
}

/// An aim with two under it; sea is served in both areas, air in none, land from a node below.
fn office() -> Office {
    let changes = vec![
        record(
            "authority",
            "authority",
            json!({
                "name": { "da": "Nord" }, "kind": "region", "country": "DK", "languages": ["da"],
                "currency": "DKK", "accent": "#0B5A77",
                "areas": [
                    { "slug": "health", "name": { "da": "Sundhed" } },
                    { "slug": "growth", "name": { "da": "Vækst" } }
                ]
            }),
        ),
        record(
            "strategy",
            "plan",
            json!({
                "slug": "plan", "name": { "da": "Plan" },
                "levels": [{ "kind": "aim", "name": { "da": "Mål" }, "plural": { "da": "Mål" } }]
            }),
        ),
        record(
            "edition",
            "plan-2012",
            json!({ "strategy": "plan", "slug": "2012", "title": { "da": "Plan 2012" } }),
        ),
        node("top", None, 1, json!({})),
        node("sea", Some("top"), 1, json!({})),
        node(
            "air",
            Some("top"),
            2,
            json!({
                "gaps": [{ "area": "health", "why": { "da": "Staten gør det." } }]
            }),
        ),
        node("beds", Some("top"), 3, json!({ "area": "health" })),
        cooperation("ferry", "growth", &["sea"], json!({})),
        cooperation(
            "ambulance-boat",
            "health",
            &["sea", "top"],
            json!({
                "seats": [{ "title": { "da": "Formand" }, "kind": "chair", "holdings": [] }],
                "geography": { "countries": ["NO"] }
            }),
        ),
        cooperation("idle", "growth", &[], json!({})),
        cooperation(
            "over",
            "growth",
            &["air"],
            json!({
                "term": { "kind": "fixed", "from": "2009-01-01", "to": "2010-12-31" },
                "steps": [{ "kind": "joined", "on": "2009-01-01" }]
            }),
        ),
    ];
    let draft = Draft { changes, ..Draft::default() };
    let amended = Office::empty("nord", KINDS).amend(draft, "test", Timestamp::UNIX_EPOCH);
    let (_, office) = amended.unwrap().unwrap();
    office
}

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

/// The counts of a node by area and in all, with a question mark at a gap and an exclamation mark
/// at one that is explained.
#[track_caller]
fn check(node: &str, cells: &str) {
    let coverage = find_coverage(&office(), &id::<Edition>("plan-2012"), TODAY, &Sight::Everything);
    let row = coverage.rows.iter().find(|row| row.node.as_str() == node).unwrap();
    let shown: Vec<String> = row
        .cells
        .iter()
        .chain([&row.total])
        .map(|cell| match (cell.is_gap, cell.is_explained) {
            (true, true) => "!".to_owned(),
            (true, false) => "?".to_owned(),
            (false, _) => cell.active.len().to_string(),
        })
        .collect();
    assert_eq!(shown.join(" "), cells, "{node}");
}

#[test]
fn a_node_counts_what_serves_it_or_anything_under_it_once() {
    check("sea", "1 1 2");
    // The boat serves the top itself as well, and counts once.
    check("top", "1 1 2");
}

#[test]
fn what_nothing_active_serves_is_a_gap_and_says_why_where_that_is_known() {
    check("air", "! ? !");
    // Meant for health alone.
    check("beds", "? 0 ?");
}

#[test]
fn what_we_pay_this_year_is_summed_and_what_serves_nothing_is_listed() {
    let coverage = find_coverage(&office(), &id::<Edition>("plan-2012"), TODAY, &Sight::Everything);
    assert_eq!(coverage.rows[0].total.own_this_year, 60_000_000);
    let aimless: Vec<&str> = coverage.aimless.iter().map(Id::as_str).collect();
    assert_eq!(aimless, ["idle"]);
}

#[test]
fn leaving_says_which_nodes_lose_their_last_activity_and_what_is_freed() {
    let office = office();
    let chosen = ["ferry", "ambulance-boat"].map(id::<Cooperation>).into();
    let leaving = leave(&office, &chosen, TODAY, &Sight::Everything);
    let lost: Vec<(&str, usize, usize)> =
        leaving.nodes.iter().map(|lost| (lost.node.as_str(), lost.before, lost.after)).collect();
    assert_eq!(lost, [("top", 2, 0), ("sea", 2, 0)]);
    let freed: Vec<(i16, i64, f64)> =
        leaving.freed.iter().map(|(year, freed)| (*year, freed.money.cash, freed.hours)).collect();
    assert_eq!(freed, [(2012, 60_000_000, 80.0), (2013, 60_000_000, 80.0)]);
    assert_eq!(leaving.seats.len(), 1);
    let countries: Vec<&str> = leaving.countries.iter().map(|country| country.code()).collect();
    assert_eq!(countries, ["NO"]);
}

#[test]
fn leaving_one_of_two_empties_an_area_but_not_the_node() {
    let office = office();
    let chosen = [id::<Cooperation>("ferry")].into();
    let leaving = leave(&office, &chosen, TODAY, &Sight::Everything);
    let sea = leaving.nodes.iter().find(|lost| lost.node.as_str() == "sea").unwrap();
    assert_eq!((sea.before, sea.after, sea.is_last()), (2, 1, false));
    let areas: Vec<&str> = sea.areas.iter().map(|area| area.as_str()).collect();
    assert_eq!(areas, ["growth"]);
    assert!(leaving.countries.is_empty());
}

#[test]
fn who_sees_only_what_is_published_is_told_of_nothing_else() {
    let office = office();
    let edition = id::<Edition>("plan-2012");
    let coverage = find_coverage(&office, &edition, TODAY, &Sight::Published);
    assert!(coverage.rows.iter().all(|row| row.total.active.is_empty()));
    let chosen = [id::<Cooperation>("ferry")].into();
    assert!(leave(&office, &chosen, TODAY, &Sight::Published).entries.is_empty());
}

/// A plan of 2012 with an initiative in the area health that serves a node nothing else serves.
fn with_plan(adopted: bool) -> Office {
    let mut plan = json!({ "title": { "da": "Plan" }, "strategy": "plan", "year": 2012 });
    let body = json!({ "name": { "da": "Rådet" }, "kind": "council" });
    let decision = json!({
        "act": "adopt", "body": "council", "role": "decides", "on": "2011-12-01",
        "outcome": "agreed", "text": { "da": "Vedtaget" },
        "subject": { "kind": "plan", "id": "plan-2012" }
    });
    if adopted {
        plan["adopted_by"] = "adopting".into();
        plan["frozen"] = json!({ "on": "2011-12-01", "seq": 1 });
    }
    let initiative = json!({
        "title": { "da": "Luftambulance" }, "area": "health", "serves": [{ "node": "air" }],
        "plans": [{ "plan": "plan-2012" }], "from": "2012", "to": "2012-12"
    });
    let changes = vec![
        record("body", "council", body),
        record("decision", "adopting", decision),
        record("action_plan", "plan-2012", plan),
        record("initiative", "air-ambulance", initiative),
    ];
    let draft = Draft { changes, ..Draft::default() };
    office().amend(draft, "test", Timestamp::UNIX_EPOCH).unwrap().unwrap().1
}

#[test]
fn an_aim_that_an_initiative_of_an_adopted_plan_serves_is_no_gap_and_says_which() {
    let check = |adopted: bool, today: Date, gaps: [bool; 3], initiatives: usize| {
        let office = with_plan(adopted);
        let edition = id::<Edition>("plan-2012");
        let coverage = find_coverage(&office, &edition, today, &Sight::Everything);
        let row = coverage.rows.iter().find(|row| row.node.as_str() == "air").unwrap();
        let found = [row.cells[0].is_gap, row.cells[1].is_gap, row.total.is_gap];
        assert_eq!(found, gaps, "adopted: {adopted}, {today}");
        assert_eq!(row.total.initiatives.len(), initiatives, "adopted: {adopted}, {today}");
    };
    check(true, TODAY, [false, true, false], 1);
    // A draft does nothing yet, and what is over does nothing any more.
    check(false, TODAY, [true, true, true], 0);
    check(true, date(2013, 1, 1), [true, true, true], 0);
}
