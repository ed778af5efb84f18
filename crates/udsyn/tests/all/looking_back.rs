//! Whoever looks at a past day stays on it, from tab to tab and from crumb to crumb.

use crate::roles::{arrange, fill};
use crate::world::{Who, World};
use axum::http::StatusCode;
use testbed::{Database, on_each_database};
use udsyn::app::CONTENTS;

/// The links of the navigations with a class within the main part of a page.
fn list_links(page: &str, class: &str) -> Vec<String> {
    let main = page.split("<main").nth(1).unwrap_or_default();
    let begin = format!("<nav class=\"{class}\"");
    let parts = main.split(&begin).skip(1);
    let parts = parts.map(|part| part.split("</nav>").next().unwrap_or_default());
    let links = parts.flat_map(|part| part.split("href=\"").skip(1));
    links.map(|rest| rest.split('"').next().unwrap_or_default().replace("&amp;", "&")).collect()
}

#[on_each_database]
async fn tabs_and_crumbs_stay_on_the_day_that_is_looked_at(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    for language in ["da", "en", "de"] {
        let desk = format!("/{language}/at/nordjylland/desk");
        for (rest, class) in [
            ("/strategy", "views"),
            ("/strategy/health", "views"),
            ("/strategy/coverage", "views"),
            ("/strategy/coverage/leave", "views"),
            ("/strategy/coverage/leave", "crumbs"),
            ("/texts", "views"),
            ("/strategy/health/editions/2012", "crumbs"),
            ("/strategy/health/editions/2012/history", "crumbs"),
            ("/strategy/health/health-partnerships", "crumbs"),
            ("/strategy/health/health-partnerships/history", "crumbs"),
            ("/strategy/health/compare", "crumbs"),
            ("/cooperations", "views"),
            ("/cooperations/timeline", "crumbs"),
            ("/cooperations/markis", "crumbs"),
            ("/cooperations/markis/history", "crumbs"),
        ] {
            for day in ["on=2012-03-14", "on=2012-03-15"] {
                let address = format!("{desk}{rest}?{day}");
                let page = office.get(&address).await;
                assert_eq!(page.status, StatusCode::OK, "{address}: {}", page.text());
                let links = list_links(&page.text(), class);
                assert!(!links.is_empty(), "{address} has no {class}: {}", page.text());
                for link in links {
                    let query = link.split_once('?').map_or("", |(_, query)| query);
                    assert!(query.split('&').any(|pair| pair == day), "{address} leads to {link}");
                }
            }
            // Nobody who looks at today is led to a day.
            let page = office.get(&format!("{desk}{rest}")).await.text();
            let links = list_links(&page, class).join(" ");
            assert!(!links.contains("on=") && !links.contains("seq="), "{rest}: {links}");
        }
    }
}

#[on_each_database]
async fn every_page_of_the_desk_says_that_it_shows_an_earlier_day(database: Database) {
    let world = World::new(database, &[Who::Administrator]).await;
    arrange(&world).await;
    let administrator = world.guest(Who::Administrator);
    let mut read = 0;
    for entry in CONTENTS.iter().filter(|entry| entry.method == "GET") {
        // A preview is the public page, which knows no days.
        if !entry.path.contains("/desk") || entry.path.ends_with("/preview") {
            continue;
        }
        let address = format!("{}?on=2012-03-14", fill(entry.path));
        let answer = administrator.get(&address).await;
        let is_page = answer.header("content-type").starts_with("text/html");
        if answer.status != StatusCode::OK || !is_page {
            continue;
        }
        read += 1;
        let text = answer.text();
        assert_eq!(text.matches("As it stood on 14 March 2012").count(), 1, "{address}: {text}");
        let now = administrator.get(&fill(entry.path)).await.text();
        assert!(!now.contains("As it stood on 14 March 2012"), "{address} warns of today");
    }
    assert!(read > 80, "only {read} pages were read");
}

#[on_each_database]
async fn a_day_is_read_as_people_write_it_and_told_where_it_is_none(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let register = "/da/at/nordjylland/desk/cooperations";
    let plain = office.get(&format!("{register}?on=2012-03-15")).await.text();
    let worded = office.get(&format!("{register}?on=15.3.2012")).await.text();
    let told = "15. marts 2012";
    assert!(plain.contains(told) && worded.contains(told), "{worded}");
    for who in [Who::Coordinator, Who::Visitor] {
        for asked in ["on=31.2.2012", "on=2012-13-01", "on=vrøvl", "seq=x1"] {
            let page = world.guest(who).get(&format!("{register}?{asked}")).await;
            let given = asked.split_once('=').map_or("", |(_, given)| given);
            assert_eq!(page.status, StatusCode::BAD_REQUEST, "{asked}: {}", page.text());
            let told = if asked.starts_with("on") { "en dag" } else { "nummeret på en ændring" };
            assert!(page.text().contains(&format!("»{given}« er ikke {told}")), "{}", page.text());
        }
    }
}

#[on_each_database]
async fn what_a_list_is_asked_for_and_does_not_know_is_told(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    for asked in ["area=nosuch", "state=nosuch", "finding=nosuch", "nosuch=1"] {
        let address = format!("/en/at/nordjylland/desk/cooperations?{asked}");
        let page = office.get(&address).await.text();
        let told = page.split("class=\"warning\"").nth(1).is_some_and(|it| it.contains("nosuch"));
        assert!(told && page.contains("MARKIS"), "{asked}: {page}");
    }
}
