//! Performance contracts through the pages: what an operator promises, and what came of it.

use crate::world::{Answer, Who, World};
use axum::http::StatusCode;
use practice::contract::{Met, PerformanceContract};
use spine::base::Id;
use testbed::{Database, on_each_database};

const DESK: &str = "/en/at/herning/desk";
const OF: &str = "contract-business-services";

async fn contract(world: &World) -> PerformanceContract {
    let office = world.installation.offices.find("herning").await.unwrap().unwrap();
    office.find(&Id::<PerformanceContract>::parse(OF).unwrap()).unwrap().clone()
}

fn went(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[on_each_database]
async fn a_demand_is_followed_up_and_its_results_stay(database: Database) {
    // Who is a stranger in Nordjylland coordinates Herning.
    let world = World::new(database, &[Who::Stranger]).await;
    let desk = world.guest(Who::Stranger);
    let page = desk.get(&format!("{DESK}/contracts/{OF}")).await;
    assert_eq!(page.status, StatusCode::OK);
    let page = page.text();
    assert!(page.contains("Partly met") && page.contains("Export in the performance"), "{page}");
    let result = format!("{DESK}/contracts/{OF}/demands/export/result");
    let early = [("on", "1.2.2013"), ("met", "fully"), ("text", "Before the last")];
    let refused = desk.post(&result, &early).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = refused.text();
    assert!(text.contains("not before the last result on 1 March 2013"), "{text}");
    assert!(text.contains("Before the last"), "what was typed stays: {text}");
    let form = [("on", "20.3.2013"), ("met", "fully"), ("text", "Forty companies were advised.")];
    went(&desk.post(&result, &form).await);
    let export = contract(&world).await.demands[0].clone();
    let told: Vec<Met> = export.results.iter().map(|result| result.met).collect();
    assert_eq!(told, [Met::Partly, Met::Fully]);

    // Writing the demand anew does not touch what came of it.
    let demand = format!("{DESK}/contracts/{OF}/demands/export");
    let form = [
        ("what.en", "Coherence with export"),
        ("due[0].on", "2.9.2013"),
        ("serves[0].node", "export-contracts"),
    ];
    went(&desk.post(&demand, &form).await);
    let after = contract(&world).await.demands[0].clone();
    assert_eq!((after.results, after.due.len()), (export.results, 1));
    let node = desk.get(&format!("{DESK}/strategy/international/export-contracts")).await.text();
    assert!(node.contains("Promised in performance contracts"), "{node}");
}

#[on_each_database]
async fn a_contract_is_entered_with_its_demands(database: Database) {
    let world = World::new(database, &[Who::Stranger, Who::AreaCoordinator]).await;
    let desk = world.guest(Who::Stranger);
    let form = [
        ("title", "Events 2014"),
        ("operator", "business-operator"),
        ("area", "city-business-culture"),
        ("from", "2014"),
        ("to", "2013"),
        ("money", "1.800.000"),
        ("money.currency", "DKK"),
        ("money.yearly", "on"),
    ];
    let new = format!("{DESK}/contracts/new");
    let refused = desk.post(&new, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("1.800.000"), "{}", refused.text());
    let mut form = form.to_vec();
    form.retain(|(name, _)| *name != "to");
    let made = desk.post(&new, &form).await;
    went(&made);
    let address = made.header("location").split('?').next().unwrap().to_owned();
    let page = desk.get(&address).await.text();
    assert!(page.contains("1,800,000 a year"), "{page}");
    let demand = [("what", "Two championships"), ("serves[0].node", "championships")];
    went(&desk.post(&format!("{address}/demands/new"), &demand).await);
    let page = desk.get(&address).await.text();
    assert!(page.contains("Two championships") && page.contains("Not followed up"), "{page}");
    let elsewhere = world.guest(Who::AreaCoordinator).get(&address).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}
