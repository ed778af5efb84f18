//! The way in: what the first page shows, as whom one can look around, what stands in the rail, and
//! that nobody who loses the way loses the authority.

use crate::world::{Answer, Guest, Who, World};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use testbed::{Database, on_each_database};

const DESK: &str = "/da/at/nordjylland/desk";

/// What stands in the rail, in order, without the numbers.
fn read_rail(page: &str) -> Vec<String> {
    let start = page.find("<nav class=\"rail").unwrap();
    let rail = &page[start..start + page[start..].find("</nav>").unwrap()];
    rail.split("<li>")
        .skip(1)
        .map(|item| {
            let label = item.split('>').nth(1).unwrap().split('<').next().unwrap();
            label.trim().to_owned()
        })
        .collect()
}

/// The number behind an entry of the rail.
fn read_number(page: &str, label: &str) -> Option<usize> {
    let start = page.find("<nav class=\"rail").unwrap();
    let from = page[start..].find(&format!(">{label} <b>"))?;
    let rest = &page[start + from + label.len() + 5..];
    rest.split('<').next()?.parse().ok()
}

fn cookie_of(answer: &Answer) -> String {
    let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
    let pairs = cookies.filter_map(|value| value.to_str().unwrap().split(';').next());
    pairs.filter(|pair| pair.starts_with("udsyn=")).collect()
}

async fn come_in<'a>(world: &'a World, role: &str) -> Guest<'a> {
    let visitor = world.visitor();
    let answer = visitor.post("/da/demo/sign-in", &[("as", role)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{role}");
    assert_eq!(answer.header("location"), DESK);
    visitor.with_cookie(&cookie_of(&answer))
}

#[on_each_database]
async fn the_first_page_shows_what_this_is_and_lets_anybody_look_around(database: Database) {
    let world = World::new(database, &[]).await;
    let page = world.visitor().get("/da").await.text();
    assert!(page.contains("<h1>Udsyn samler alt, hvad en region eller kommune er med i"), "{page}");
    for role in ["office", "unit", "member", "admin"] {
        assert!(page.contains(&format!("name=\"as\" value=\"{role}\"")), "{role}");
    }
    assert_eq!(page.matches("btn main").count(), 1);
    for seen in ["Et udsnit af registret: Region Nordjylland", "MARKIS", "Herning Kommune"] {
        assert!(page.contains(seen), "{seen}");
    }
    assert!(page.contains("href=\"/da/sign-in\""));
}

#[on_each_database]
async fn who_looks_around_finds_what_the_button_said(database: Database) {
    let world = World::new(database, &[]).await;
    let office = come_in(&world, "office").await.get(DESK).await.text();
    assert!(office.contains("opgaver venter på dig"), "{office}");
    let unit = come_in(&world, "unit").await.get(DESK).await.text();
    assert!(unit.contains("Svar på årets spørgsmål om Rekreative Ruter"), "{unit}");
    let member = come_in(&world, "member").await.get(DESK).await.text();
    for seen in ["Næste møde, om ", "Læs papirerne", "Dine tre pladser", "Nyeste resultater"] {
        assert!(member.contains(seen), "{seen}: {member}");
    }
    let papers = format!("href=\"{DESK}/meetings/example-meeting/papers\">Læs papirerne<");
    assert!(member.contains(&papers), "{member}");
    let admin = come_in(&world, "admin").await.get(&format!("{DESK}/admin")).await;
    assert_eq!(admin.status, StatusCode::OK);
    let nobody = world.visitor().post("/da/demo/sign-in", &[("as", "reader")]).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn a_form_of_another_site_lets_nobody_in(database: Database) {
    let world = World::new(database, &[]).await;
    let request = world
        .visitor()
        .request(Method::POST, "/da/demo/sign-in")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = world.send(request.body(Body::from("as=office")).unwrap()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(cookie_of(&answer), "");
}

#[on_each_database]
async fn the_rail_is_short_and_counts_only_what_waits(database: Database) {
    let who = [Who::Coordinator, Who::DecisionMaker, Who::Reader];
    let world = World::new(database, &who).await;
    let office = world.guest(Who::Coordinator).get(DESK).await.text();
    let entries = [
        "I dag",
        "Forslag",
        "Beslutninger",
        "Monitorering",
        "Strategi",
        "Samarbejder",
        "Organisationer",
        "Handlingsplaner",
        "Finansiering",
        "EU-arbejde",
        "Indstillinger",
    ];
    assert_eq!(read_rail(&office), entries);
    let heading = office.split("<h1>").nth(1).unwrap().split('<').next().unwrap();
    let number = read_number(&office, "I dag").unwrap();
    let written = ["Ni", "Ti", "Elleve", "Tolv"].iter().position(|word| heading.starts_with(word));
    let said = written.map(|place| place + 9).or_else(|| heading.split(' ').next()?.parse().ok());
    assert_eq!(said, Some(number), "{heading}");
    assert_eq!(read_number(&office, "Samarbejder"), None);

    let member = world.guest(Who::DecisionMaker).get(DESK).await.text();
    assert_eq!(read_rail(&member), ["I dag", "Møder", "Samarbejder", "Strategi"]);
    let reader = world.guest(Who::Reader).get(DESK).await.text();
    assert!(read_rail(&reader).len() <= 11);
}

#[on_each_database]
async fn the_work_with_the_eu_is_one_entry_with_tabs(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    for part in ["needs", "calls", "applications", "programmes", "participations"] {
        let page = world.guest(Who::Coordinator).get(&format!("{DESK}/{part}")).await.text();
        let here = format!("<a href=\"{DESK}/{part}\" aria-current=\"page\">");
        assert!(page.contains("<nav class=\"family\" aria-label=\"EU-arbejde\">"), "{part}");
        assert!(page.contains(&here), "{part}");
    }
    let page = world.guest(Who::Coordinator).get(&format!("{DESK}/cooperations")).await.text();
    assert!(!page.contains("class=\"family\""));
}

#[on_each_database]
async fn who_belongs_to_one_authority_comes_straight_to_today(database: Database) {
    let world = World::new(database, &[]).await;
    let form = |email: &'static str| [("email", email), ("password", crate::world::PASSWORD)];
    let answer = world.visitor().post("/da/sign-in", &form("health@udsyn.example")).await;
    assert_eq!(answer.header("location"), DESK);
    // Of the demonstration's three authorities its people come to the one that is shown.
    let answer = world.visitor().post("/da/sign-in", &form("office@udsyn.example")).await;
    assert_eq!(answer.header("location"), DESK);
}

#[on_each_database]
async fn who_loses_the_way_keeps_the_authority_and_reads_each_sentence_once(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let lost = world.guest(Who::Coordinator).get(&format!("{DESK}/nowhere/at/all")).await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    let page = lost.text();
    assert!(page.contains("<h1>Siden findes ikke</h1>"), "{page}");
    assert!(page.contains("Region Nordjylland") && page.contains("class=\"rail"), "{page}");
    assert!(page.contains(&format!("class=\"btn main\" href=\"{DESK}\"")), "{page}");

    let page = world.visitor().get("/da/at/nordjylland/nowhere/at/all").await.text();
    assert!(page.contains("Region Nordjylland") && page.contains("Siden findes ikke"), "{page}");

    let refused = world.guest(Who::Reader).get(&format!("{DESK}/admin/units/new")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let page = refused.text();
    assert!(page.contains("Region Nordjylland"), "{page}");
    assert_eq!(page.matches("Det kan du ikke").count(), 2, "in the title and in the heading");
}

#[on_each_database]
async fn the_log_tells_an_import_as_one_line_and_offers_its_kinds_in_a_list(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    let page = world.guest(Who::Administrator).get(&format!("{DESK}/admin/log")).await.text();
    assert!(page.contains("<select id=\"kind\" name=\"kind\">"), "{page}");
    assert!(!page.contains("<nav class=\"views\""), "{page}");
    assert!(page.contains("poster på én gang"), "{page}");
    let reason = "Indført fra International strategi for Region Nordjylland, marts 2012";
    assert_eq!(page.matches(reason).count(), 1, "{page}");
}
