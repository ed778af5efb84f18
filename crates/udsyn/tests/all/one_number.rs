//! One number has one source and one label: the demonstration is walked, and what is the same fact
//! is the same wherever it is shown: register, page, file, API, public site, council report and the
//! views of funding.

use crate::world::{Guest, Who, World};
use axum::http::StatusCode;
use practice::monitoring::Round;
use serde_json::Value;
use spine::account::Role;
use std::collections::BTreeMap;
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const SITE: &str = "/en/at/nordjylland";
const API: &str = "/api/v1/nordjylland";

async fn read(guest: &Guest<'_>, path: &str) -> String {
    let answer = guest.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text().replace('\u{a0}', " ")
}

/// A file for spreadsheets as rows of cells.
async fn read_file(guest: &Guest<'_>, path: &str) -> Vec<Vec<String>> {
    let text = read(guest, path).await;
    let text = text.trim_start_matches('\u{feff}');
    let line = |line: &str| {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                other => cells.last_mut().unwrap().push(other),
            }
        }
        cells
    };
    text.lines().map(line).collect()
}

/// An amount of a file, in minor units.
fn minor(cell: &str) -> i64 {
    let (whole, part) = cell.split_once('.').unwrap_or((cell, ""));
    whole.parse::<i64>().unwrap() * 100 + format!("{part:0<2}").parse::<i64>().unwrap()
}

/// Whole kroner as the pages write them in English.
fn kroner(minor: i64) -> String {
    let digits = ((minor + 50) / 100).to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|b| str::from_utf8(b).unwrap()).collect();
    groups.join(",")
}

/// Every cooperation as the API tells it.
async fn read_api(program: &Guest<'_>) -> Vec<Value> {
    let text = read(program, &format!("{API}/cooperations?limit=500")).await;
    let answer: Value = serde_json::from_str(&text).unwrap();
    answer["items"].as_array().unwrap_or_else(|| panic!("{answer}")).clone()
}

fn is_decided(item: &Value) -> bool {
    let state = item["derived"]["state"].as_str().unwrap();
    !["idea", "screening", "recommended", "declined"].contains(&state)
}

/// The own contribution of some cooperations by year, by the API.
fn sum<'a>(items: impl Iterator<Item = &'a Value>) -> BTreeMap<String, i64> {
    let mut years = BTreeMap::new();
    for item in items {
        for year in item["derived"]["own"]["by_year"].as_array().unwrap() {
            let key = year["year"].to_string();
            *years.entry(key).or_insert(0) += year["total_minor"].as_i64().unwrap();
        }
    }
    years
}

/// The first and the last cell of each row: years and their sums.
fn list_totals(file: &[Vec<String>]) -> BTreeMap<String, i64> {
    let is_year = |row: &&Vec<String>| row[0].len() == 4 && row[0].parse::<i16>().is_ok();
    file.iter().filter(is_year).map(|row| (row[0].clone(), minor(row.last().unwrap()))).collect()
}

#[on_each_database]
async fn the_own_contribution_of_a_year_is_one_number(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let (office, visitor) = (world.guest(Who::Coordinator), world.visitor());
    let program = world.program("nordjylland", Role::Reader).await;
    let items = read_api(&program).await;
    let years = sum(items.iter().filter(|item| is_decided(item)));
    assert_eq!(years["2012"], 351_894_800, "by hand: 3,518,948 kroner, the øre of the months");

    for path in [
        format!("{DESK}/cooperations/money.csv"),
        format!("{DESK}/funding/years.csv"),
        format!("{SITE}/money.csv"),
    ] {
        assert_eq!(list_totals(&read_file(&office, &path).await), years, "{path}");
    }
    // Every cut has the same sums in its last row, and in its head the same years.
    for cut in ["areas", "nodes", "programmes", "kinds"] {
        let file = read_file(&office, &format!("{DESK}/funding/{cut}.csv")).await;
        let (head, last) = (&file[0], file.last().unwrap());
        for (year, amount) in &years {
            let place = head.iter().position(|cell| cell.starts_with(year.as_str()));
            let place = place.unwrap_or_else(|| panic!("{cut}: {year} in {head:?}"));
            assert_eq!(minor(&last[place]), *amount, "{cut} {year}");
        }
        assert_eq!(minor(last.last().unwrap()), years.values().sum::<i64>(), "{cut}");
    }
    // The pages round what the files have exactly, and all of them alike.
    let shown = kroner(years["2012"]);
    assert_eq!(shown, "3,518,948");
    for path in [format!("{DESK}/cooperations"), format!("{DESK}/funding")] {
        assert!(read(&office, &path).await.contains(&shown), "{path}");
    }
    let money = read(&visitor, &format!("{SITE}/money")).await;
    assert!(money.contains("DKK 3.5 million in 2012") && money.contains(&shown), "{money}");
    let home = read(&visitor, SITE).await;
    let told = "<b>DKK 3.5 million</b><small>";
    let rest = home.split_once(told).unwrap_or_else(|| panic!("{told}: {home}")).1;
    let year = rest.split_once("</small>").unwrap().0;
    assert!(year.ends_with("in 2012"), "{year}");
}

#[on_each_database]
async fn the_report_to_the_council_names_what_its_sum_is_of(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let program = world.program("nordjylland", Role::Reader).await;
    let records = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let round = records.list::<Round>().find(|round| round.record.year == 2011);
    let round = &round.unwrap().record;
    let asked: Vec<&str> = round.asked.iter().map(|asked| asked.cooperation.as_str()).collect();
    let items = read_api(&program).await;
    let of_round = |item: &&Value| asked.contains(&item["id"].as_str().unwrap());
    let years = sum(items.iter().filter(of_round).filter(|item| is_decided(item)));
    let page = read(&office, &format!("{DESK}/monitoring/2011/report")).await;
    let label =
        format!("Our own contribution 2011 to the {} cooperations of the round<", asked.len());
    assert!(page.contains(&label), "{label}: {page}");
    assert!(page.contains(&format!("DKK {}", kroner(years["2011"]))), "{years:?}: {page}");
    assert!(!page.contains("3,225,214.6"), "no øre in running text");
}

#[on_each_database]
async fn what_we_pay_for_a_cooperation_is_one_number(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let (office, visitor) = (world.guest(Who::Coordinator), world.visitor());
    let program = world.program("nordjylland", Role::Reader).await;
    let items = read_api(&program).await;
    let file = read_file(&office, &format!("{DESK}/cooperations.csv")).await;
    let (figure, in_year, slug) = (8, 11, 16);
    let mut compared = 0;
    for row in &file[1..] {
        let item = items.iter().find(|item| item["slug"] == row[slug].as_str()).unwrap();
        let own = sum(std::iter::once(item));
        let this_year = if is_decided(item) { own.get("2012").copied().unwrap_or(0) } else { 0 };
        assert_eq!(minor(&row[in_year]), this_year, "{}", row[slug]);
        if row[figure].is_empty() {
            continue;
        }
        compared += 1;
        let shown = kroner(minor(&row[figure]));
        let page = read(&office, &format!("{DESK}/cooperations/{}", row[slug])).await;
        let facts = page.split("<aside").last().unwrap_or(&page);
        assert!(facts.contains(&shown), "{}: {shown} among the key facts", row[slug]);
        let list = read(&office, &format!("{DESK}/cooperations?find={}", row[slug])).await;
        assert!(list.contains(&shown), "{}: {shown} in the register", row[slug]);
        if item["visibility"] == "published" {
            let page = read(&visitor, &format!("{SITE}/cooperations/{}", row[slug])).await;
            assert!(page.contains(&shown), "{}: {shown} in public", row[slug]);
            assert!(!page.contains("is missing"), "{}: nobody calls it missing", row[slug]);
        }
        // Over a term between two dates the years together are the amount.
        if row[figure + 1].contains("in all") && is_decided(item) {
            assert_eq!(own.values().sum::<i64>(), minor(&row[figure]), "{}", row[slug]);
        }
    }
    assert!(compared >= 14, "{compared} cooperations have an amount");
}

#[on_each_database]
async fn the_counts_of_cooperations_are_one_number(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let (office, visitor) = (world.guest(Who::Coordinator), world.visitor());
    let program = world.program("nordjylland", Role::Reader).await;
    let items = read_api(&program).await;
    let file = read_file(&office, &format!("{DESK}/cooperations.csv")).await;
    assert_eq!(file.len() - 1, items.len());
    let register = read(&office, &format!("{DESK}/cooperations")).await;
    assert!(register.contains(&items.len().to_string()));
    let published: Vec<&Value> =
        items.iter().filter(|item| item["visibility"] == "published").collect();
    let public = read_file(&visitor, &format!("{SITE}/cooperations.csv")).await;
    assert_eq!(public.len() - 1, published.len());
    // The home page counts them by area, and together they are all that are published.
    let home = read(&visitor, SITE).await;
    let mut by_area: BTreeMap<&str, usize> = BTreeMap::new();
    for item in published {
        *by_area.entry(item["area"].as_str().unwrap()).or_default() += 1;
    }
    for (area, count) in by_area {
        let link = format!("<b>{count}</b><a href=\"{SITE}/cooperations?area={area}\">");
        assert!(home.contains(&link), "{link}: {home}");
    }
}
