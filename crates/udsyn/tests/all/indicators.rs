//! Indicators through the pages: a value is written, approved by somebody else, and put right only
//! by a new one.

use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use practice::indicator::{Indicator, Measurement, list_counting, list_values};
use spine::{base::Id, office::Office};
use std::sync::Arc;
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const OF: &str = "indicator-health-projects";

async fn office(world: &World) -> Arc<Office> {
    world.installation.offices.find("nordjylland").await.unwrap().unwrap()
}

async fn read(guest: &Guest<'_>, path: &str) -> String {
    let answer = guest.get(&format!("{DESK}{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

fn went(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// The id of the value of this size.
async fn find_value(world: &World, value: f64) -> Id<Measurement> {
    let office = office(world).await;
    let all = list_values(&office, &Id::parse(OF).unwrap());
    all.iter().find(|entry| entry.record.value == value).unwrap().id.clone()
}

#[on_each_database]
async fn a_value_counts_once_somebody_else_has_approved_it(database: Database) {
    let who = [Who::Coordinator, Who::DecisionMaker, Who::Reader];
    let world = World::new(database, &who).await;
    let (desk, member) = (world.guest(Who::Coordinator), world.guest(Who::DecisionMaker));
    let page = read(&desk, &format!("/indicators/{OF}")).await;
    assert!(page.contains("the target of 4 projects for 2011 was not reached"), "{page}");
    let measure = format!("{DESK}/indicators/{OF}/measure");
    let bare = desk.post(&measure, &[("value", "many"), ("on", "2012-03-14")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text().contains("value=\"many\""), "what was typed stays: {}", bare.text());
    let ahead = [("value", "5"), ("on", "2013"), ("source", "A guess")];
    assert_eq!(desk.post(&measure, &ahead).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = [("value", "5"), ("on", "14.3.2012"), ("source", "Returns of March")];
    went(&desk.post(&measure, &form).await);
    let twice = desk.post(&measure, &form).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("There is a value for that time"), "{}", twice.text());
    assert_eq!(world.guest(Who::Reader).post(&measure, &form).await.status, StatusCode::FORBIDDEN);

    let id = find_value(&world, 5.0).await;
    let approve = format!("{DESK}/values/{id}/approve");
    let own = desk.post(&approve, &[]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(own.text().contains("Somebody else than who measured"), "{}", own.text());
    let counting = |office: &Office| list_counting(office, &Id::parse(OF).unwrap()).len();
    assert_eq!(counting(office(&world).await.as_ref()), 2);
    went(&member.post(&approve, &[]).await);
    assert_eq!(counting(office(&world).await.as_ref()), 3);
    let page = read(&desk, &format!("/indicators/{OF}")).await;
    assert!(page.contains("the target of 4 projects for 2011 is reached"), "{page}");
    let file = read(&desk, &format!("/indicators/{OF}/values.csv")).await;
    assert!(file.contains("2012-03-14,5,projects"), "{file}");
}

#[on_each_database]
async fn an_approved_value_is_corrected_only_by_a_new_one_with_a_reason(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::DecisionMaker]).await;
    let (desk, member) = (world.guest(Who::Coordinator), world.guest(Who::DecisionMaker));
    let id = "measurement-health-projects-2011";
    let edit = format!("{DESK}/values/{id}/edit");
    let page = desk.get(&edit).await.text();
    assert!(page.contains("The value is approved and does not change"), "{page}");
    let form = [("value", "4"), ("on", "2011-12-31"), ("source.en", "Counted anew")];
    let bare = desk.post(&edit, &form).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bare.text());
    let reasoned = [&form[..], &[("reason", "One project was forgotten")]].concat();
    went(&desk.post(&edit, &reasoned).await);
    let kept: Measurement =
        office(&world).await.find(&Id::<Measurement>::parse(id).unwrap()).unwrap().clone();
    assert_eq!(kept.value, 3.0);
    let page = read(&desk, &format!("/indicators/{OF}")).await;
    assert!(page.contains("A correction waits for approval"), "{page}");
    assert!(page.contains("was not reached"), "the old one counts until then: {page}");
    let new = find_value(&world, 4.0).await;
    went(&member.post(&format!("{DESK}/values/{new}/approve"), &[]).await);
    let page = read(&desk, &format!("/indicators/{OF}")).await;
    assert!(page.contains("is reached") && page.contains("One project was forgotten"), "{page}");
    let again = desk.post(&edit, &reasoned).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text().contains("has been corrected already"), "{}", again.text());
}

#[on_each_database]
async fn an_indicator_is_entered_with_a_scale_in_words(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let desk = world.guest(Who::Coordinator);
    let form = [
        ("title", "Readiness"),
        ("measure", "scale"),
        ("measure.steps[0].name", "Not ready"),
        ("better", "more"),
        ("every", "quarter"),
        ("targets[0].value", "2"),
        ("targets[0].on", "2013"),
        ("serves[0].node", "partnerships"),
        ("contributions[0].of", "cooperation/cpmr"),
    ];
    let new = format!("{DESK}/indicators/new");
    let one = desk.post(&new, &form).await;
    assert_eq!(one.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(one.text().contains("Write from 2 to 10 steps"), "{}", one.text());
    let form = [&form[..], &[("measure.steps[1].name", "Ready")]].concat();
    went(&desk.post(&new, &form).await);
    let office = office(&world).await;
    let made = office
        .list::<Indicator>()
        .find(|entry| entry.record.title.get(spine::base::Language::En) == "Readiness")
        .unwrap()
        .clone();
    let page = read(&desk, "/cooperations/cpmr").await;
    assert!(page.contains("Contributes to") && page.contains("Readiness"), "{page}");
    let node = read(&desk, "/strategy/international/partnerships").await;
    assert!(node.contains("Readiness"), "{node}");
    let waits = practice::duty::list_duties(&office, "2012-03-15".parse().unwrap());
    let due = waits.iter().find(|duty| duty.path.contains(made.id.as_str())).unwrap();
    assert_eq!(due.due_on.unwrap().to_string(), "2012-01-31");
}
