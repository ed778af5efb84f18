//! Two people at the same time, and work that is interrupted: nothing that somebody typed is lost.

use super::{Site, say};
use crate::world::Who;
use spine::base::Language::Da;
use testbed::{
    Database,
    browser::{Look, Session},
    on_each_database,
};

const PURPOSE: &str = "#f-purpose-da";
const OUTCOME: &str = "#f-expected_outcome-da";
const SAVE: &str = "main form .buttons button.main";
const MARKIS: &str = "/cooperations/markis";

async fn edit(site: &Site, person: &Session, section: &str) {
    person.open(&site.desk(Da, &format!("{MARKIS}/edit/{section}"))).await;
}

async fn open_two(database: Database) -> (Site, Session, Session) {
    let site = Site::open(database, &[Who::Coordinator, Who::Administrator]).await;
    let one = site.visit(Who::Administrator, Look::WIDE).await;
    let other = site.visit(Who::Coordinator, Look::WIDE).await;
    (site, one, other)
}

#[on_each_database]
async fn the_second_sees_both_versions_and_can_save_over_the_first(database: Database) {
    let (site, first, second) = open_two(database).await;
    edit(&site, &first, "purpose").await;
    edit(&site, &second, "purpose").await;
    first.fill(PURPOSE, "Den førstes formål.").await;
    first.click(SAVE).await;
    second.fill(PURPOSE, "Den andens formål.").await;
    second.fill(OUTCOME, "Den andens udbytte.").await;
    second.fill("#f-why", "Mødet i maj").await;
    second.click(SAVE).await;
    assert_eq!(second.status(), 409);
    let page = second.text_of("main").await;
    for part in ["Administrator", "Den førstes formål.", "Den andens formål."] {
        assert!(page.contains(part), "{part} is missing in: {page}");
    }
    assert_eq!(second.value_of(PURPOSE).await.as_deref(), Some("Den andens formål."));
    assert_eq!(second.value_of(OUTCOME).await.as_deref(), Some("Den andens udbytte."));
    assert_eq!(second.value_of("#f-why").await.as_deref(), Some("Mødet i maj"));
    assert_eq!(second.text_of(SAVE).await, say(Da, "edit-conflict-keep"));
    second.click(SAVE).await;
    assert_eq!(second.text_of("main .notice").await, say(Da, "coop-done-saved"));
    let page = second.text_of("main").await;
    assert!(page.contains("Den andens formål.") && page.contains("Den andens udbytte."), "{page}");
    second.open(&site.desk(Da, &format!("{MARKIS}/history"))).await;
    assert_eq!(second.count("ol.changes > li").await, 3, "both changes and the import");
}

#[on_each_database]
async fn the_second_can_take_what_the_first_wrote(database: Database) {
    let (site, first, second) = open_two(database).await;
    edit(&site, &first, "purpose").await;
    edit(&site, &second, "purpose").await;
    first.fill(PURPOSE, "Den førstes formål.").await;
    first.click(SAVE).await;
    second.fill(PURPOSE, "Den andens formål.").await;
    second.click(SAVE).await;
    second.click("main button[name=discard]").await;
    assert_eq!(second.status(), 200);
    assert_eq!(second.value_of(PURPOSE).await.as_deref(), Some("Den førstes formål."));
}

#[on_each_database]
async fn different_sections_do_not_meet(database: Database) {
    let (site, first, second) = open_two(database).await;
    edit(&site, &first, "purpose").await;
    edit(&site, &second, "basics").await;
    first.fill(PURPOSE, "Den førstes formål.").await;
    first.click(SAVE).await;
    second.fill("#f-summary-da", "Den andens sætning.").await;
    second.click(SAVE).await;
    assert_eq!(second.status(), 200);
    let page = second.text_of("main").await;
    assert!(page.contains("Den førstes formål.") && page.contains("Den andens sætning."), "{page}");
}

#[on_each_database]
async fn what_was_typed_is_kept_while_somebody_writes(database: Database) {
    let site = Site::open(database, &[Who::Coordinator]).await;
    let person = site.visit(Who::Coordinator, Look::WIDE).await;
    edit(&site, &person, "purpose").await;
    person.fill(PURPOSE, "Halvt færdig").await;
    person.wait_for_text(say(Da, "kit-draft-saved")).await;
    drop(person);
    let elsewhere = site.visit(Who::Coordinator, Look::NARROW).await;
    find_draft(&site, &elsewhere, "Halvt færdig").await;
    elsewhere.click("main button[name=discard]").await;
    let value = elsewhere.value_of(PURPOSE).await.unwrap();
    assert!(value.starts_with("Skandinaviens maritime erhverv"), "{value}");
}

#[on_each_database]
async fn without_script_a_button_keeps_what_was_typed(database: Database) {
    let site = Site::open(database, &[Who::Coordinator]).await;
    let person = site.visit(Who::Coordinator, Look::WIDE.without_script()).await;
    edit(&site, &person, "purpose").await;
    person.fill(PURPOSE, "Halvt færdig").await;
    person.click("main form button[formaction$='/draft']").await;
    assert_eq!(person.text_of("main form .buttons button.main").await, say(Da, "edit-save"));
    find_draft(&site, &person, "Halvt færdig").await;
    person.click(SAVE).await;
    assert_eq!(person.text_of("main .notice").await, say(Da, "coop-done-saved"));
    edit(&site, &person, "purpose").await;
    assert_eq!(person.count("main button[name=discard]").await, 0, "saved drafts are gone");
}

/// The draft is found on the page of one's own account, and nobody else sees it.
async fn find_draft(site: &Site, person: &Session, typed: &str) {
    person.open(&format!("{}/da/account", site.url)).await;
    let draft = "main a[href$='/cooperations/markis/edit/purpose']";
    let named = person.text_of(draft).await;
    assert!(named.contains("MARKIS"), "{named}");
    person.click(draft).await;
    assert_eq!(person.value_of(PURPOSE).await.as_deref(), Some(typed));
    person.open(&site.desk(Da, MARKIS)).await;
    assert!(!person.text_of("main").await.contains(typed), "only a draft");
    edit(site, person, "purpose").await;
    assert_eq!(person.value_of(PURPOSE).await.as_deref(), Some(typed));
}
