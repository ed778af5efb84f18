//! What visitors are told of who holds a seat, of translations that are behind, and of why
//! something changed.

use super::world::{Who, World};
use axum::http::StatusCode;
use practice::cooperation::{Cooperation, Holding, HoldingState};
use practice::organisation::Person;
use spine::{
    base::{Id, Language, PartialDate, Text},
    office::{Draft, Office},
};
use testbed::{Database, on_each_database};

const SITE: &str = "/en/at/nordjylland/cooperations";
const DESK: &str = "/en/at/nordjylland/desk/cooperations";

/// CPMR, changed as a test wants it.
async fn change(world: &World, slug: &'static str, change: impl Fn(&mut Cooperation)) {
    let offices = &world.installation.offices;
    let office = offices.find("nordjylland").await.unwrap().unwrap();
    let entry = office.find_by_address::<Cooperation>(slug).unwrap().clone();
    let mut record = entry.record.clone();
    change(&mut record);
    let command = move |_: &Office| Ok(Draft::new("test").put(&entry.id, &record));
    offices.commit("nordjylland", "test", command).await.unwrap();
}

fn holding() -> Holding {
    Holding {
        state: HoldingState::Held,
        person: Id::parse("example-planning-officer"),
        post: Text::default(),
        from: None,
        to: None,
        appointed_by: None,
        appointed_on: None,
    }
}

#[on_each_database]
async fn a_seat_that_a_person_holds_is_held_by_their_post_in_public(database: Database) {
    let world = World::new(database, &[]).await;
    change(&world, "cpmr", |record| {
        for anchor in &mut record.anchors {
            anchor.holdings = vec![holding()];
        }
        for seat in &mut record.seats {
            seat.holdings = vec![holding()];
        }
    })
    .await;
    let page = world.visitor().get(&format!("{SITE}/cpmr")).await.text();
    assert!(page.contains("Planner (example)"), "{page}");
    assert!(!page.contains("no one named") && !page.contains("No one named"), "{page}");
    // Who has left holds nothing any more; that the seat is empty is no word for everybody.
    let left = |office: &Office| {
        let id = Id::<Person>::parse("example-planning-officer").unwrap();
        let mut person = office.find(&id).unwrap().clone();
        person.left_on = PartialDate::parse("2012-03-01");
        Ok(Draft::new("test").put(&id, &person))
    };
    world.installation.offices.commit("nordjylland", "test", left).await.unwrap();
    let page = world.visitor().get(&format!("{SITE}/cpmr")).await.text();
    assert!(!page.contains("Planner (example)") && !page.contains("Vacant"), "{page}");
}

#[on_each_database]
async fn a_translation_that_is_behind_says_so_to_visitors_and_at_the_desk(database: Database) {
    let world = World::new(database, &[Who::Reader]).await;
    let told = "Translated from an earlier version in Danish";
    let pages = async |world: &World| {
        let visitor = world.visitor().get(&format!("{SITE}/markis")).await.text();
        (visitor, world.guest(Who::Reader).get(&format!("{DESK}/markis")).await.text())
    };
    let (site, desk) = pages(&world).await;
    assert!(!site.contains(told) && !desk.contains(told));
    change(&world, "markis", |record| {
        record.purpose.write(Language::Da, "Et nyt formål, som ingen har oversat.");
    })
    .await;
    let (site, desk) = pages(&world).await;
    for page in [site, desk] {
        assert!(page.contains(told), "{page}");
        assert!(page.contains("Show the original"), "{page}");
    }
}

#[on_each_database]
async fn a_change_says_why_to_everybody_where_the_office_gives_a_sentence(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let form = format!("{DESK}/cpmr/edit/purpose");
    let page = office.get(&form).await.text();
    assert!(page.contains("For the public"), "{page}");
    let mut fields = fields_of(&page);
    for (name, value) in &mut fields {
        match name.as_str() {
            "purpose.en" => *value = "Another purpose.".to_owned(),
            "why" => *value = "Letter of 3 March".to_owned(),
            "why_public" => *value = "The purpose follows the new statutes.".to_owned(),
            _ => {}
        }
    }
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let saved = office.post(&form, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    for address in ["/en/at/nordjylland/changes", "/en/at/nordjylland/feed.xml"] {
        let page = world.visitor().get(address).await.text();
        assert!(page.contains("The purpose follows the new statutes."), "{page}");
        assert!(!page.contains("Letter of 3 March"), "{page}");
    }
    let history = office.get(&format!("{DESK}/cpmr/history")).await.text();
    assert!(history.contains("Letter of 3 March; Told the public: "), "{history}");
}

/// The text fields of the form of a page, with what stands in them.
fn fields_of(page: &str) -> Vec<(String, String)> {
    let form = page.split("<main").nth(1).unwrap();
    let value = |tag: &str, name: &str| {
        let rest = tag.split(&format!("{name}=\"")).nth(1)?;
        Some(rest.split('"').next().unwrap().replace("&amp;", "&").replace("&quot;", "\""))
    };
    let mut fields = Vec::new();
    for tag in form.split("<input").skip(1) {
        let tag = tag.split('>').next().unwrap();
        if let Some(name) = value(tag, " name").filter(|_| !tag.contains("checkbox")) {
            fields.push((name, value(tag, " value").unwrap_or_default()));
        }
    }
    for tag in form.split("<textarea").skip(1) {
        let (head, rest) = tag.split_once('>').unwrap();
        let text = rest.split("</textarea>").next().unwrap().trim_start_matches('\n');
        fields.push((value(head, " name").unwrap(), text.to_owned()));
    }
    fields
}

#[on_each_database]
async fn the_texts_open_on_the_language_with_the_most_to_write(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let read = async |query: &str| {
        let page = office.get(&format!("/en/at/nordjylland/desk/texts{query}")).await.text();
        let main = page.split("</h1>").nth(1).unwrap();
        main.split("<nav").next().unwrap().to_owned()
    };
    let (opened, german) = (read("").await, read("?language=de").await);
    assert!(opened == german && opened.contains("German"), "{opened}");
    assert_ne!(opened, read("?language=en").await);
}
