//! Whoever prepares a revision asks what would be lost, and gets an answer before anybody has to
//! say it.

use super::{Site, say};
use crate::world::Who;
use spine::base::Language::Da;
use testbed::{Database, browser::Look, on_each_database};

/// By phone, in Danish, without script: from the matrix to what leaving two cooperations means.
#[on_each_database]
async fn somebody_plays_through_what_leaving_means(database: Database) {
    let site = Site::open(database, &[Who::DecisionMaker]).await;
    let person = site.visit(Who::DecisionMaker, Look::NARROW.without_script()).await;
    person.open(&site.desk(Da, "/strategy/coverage")).await;
    assert_eq!(person.text_of("h1").await, say(Da, "coverage-title"));
    // The count of a cell leads to the cooperations behind it.
    let counted = person.text_of("table.matrix tbody tr td:last-child a").await;
    person.click("table.matrix tbody tr td:last-child a").await;
    let rows = person.count("main table tbody tr:not(.group) th a").await;
    assert_eq!(rows.to_string(), counted);
    person.open(&site.desk(Da, "/strategy/coverage")).await;
    person.click("main .head a.btn").await;
    assert_eq!(person.text_of("h1").await, say(Da, "leave-title"));
    for slug in ["eu-office", "markis"] {
        person.click(&format!("input[name=leave][value={slug}]")).await;
    }
    person.click("main form button").await;
    person.wait_for_url("leave=markis").await;
    let text = person.text_of("main").await;
    assert!(text.contains(say(Da, "leave-nodes")), "{text}");
    assert!(text.contains(say(Da, "leave-freed")), "{text}");
    assert_eq!(person.count("input[name=leave]:checked").await, 2);
    assert!(person.count("section[aria-labelledby=nodes] tbody tr").await > 0);
    assert_eq!(person.take_complaints(), [""; 0]);
}
