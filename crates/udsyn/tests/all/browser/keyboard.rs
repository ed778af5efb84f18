//! Without a mouse: everything is reached with Tab and done with Enter, and the focus is where the
//! work goes on.

use super::{PASSWORD, Site, say};
use crate::world::Who;
use spine::{base::Language::Da, i18n::Words};
use testbed::{
    Database,
    browser::{Look, Session},
    on_each_database,
};

/// How often somebody presses Tab before they give up.
const PATIENCE: usize = 120;

/// Goes on with Tab until the focus is there, and can be seen all the way.
async fn tab_to(person: &Session, wanted: &str) {
    let mut passed = Vec::new();
    for _ in 0..PATIENCE {
        person.press("Tab").await;
        let focused = person.focused().await;
        if !focused.is_empty() {
            let outline = person.style_of(":focus", "outline-style").await;
            assert_ne!(outline, "none", "the focus on {focused} cannot be seen");
        }
        if focused.starts_with(wanted) {
            return;
        }
        passed.push(focused);
    }
    panic!("Tab never comes to {wanted}, only to {passed:#?}");
}

async fn type_into(person: &Session, field: &str, text: &str) {
    tab_to(person, field).await;
    person.fill(field, text).await;
}

#[on_each_database]
async fn somebody_signs_in_and_edits_by_keyboard(database: Database) {
    let site = Site::open(database, &[]).await;
    let person = Session::start(Look::WIDE).await;
    person.open(&site.desk(Da, "/cooperations/markis")).await;
    type_into(&person, "#f-email", Who::Coordinator.email()).await;
    type_into(&person, "#f-password", PASSWORD).await;
    person.press("Enter").await;
    assert_eq!(person.text_of("h1").await, "MARKIS");
    let section = Words::new(Da).word("section", "purpose");
    tab_to(&person, &format!("a {} : {section}", say(Da, "kit-change"))).await;
    person.press("Enter").await;
    type_into(&person, "#f-purpose-da", "Skrevet uden mus.").await;
    type_into(&person, "#f-why", "Uden mus").await;
    person.press("Enter").await;
    assert_eq!(person.text_of("main .notice").await, say(Da, "coop-done-saved"));
    assert!(person.text_of("main").await.contains("Skrevet uden mus."));
}

#[on_each_database]
async fn the_first_tab_leads_past_the_menus(database: Database) {
    let site = Site::open(database, &[Who::Coordinator]).await;
    for look in [Look::WIDE, Look::NARROW.without_script()] {
        let person = site.visit(Who::Coordinator, look).await;
        person.open(&site.desk(Da, "/cooperations")).await;
        person.press("Tab").await;
        person.wait_for_focus(&format!("a {}", say(Da, "kit-skip"))).await;
        person.press("Enter").await;
        person.wait_for_focus("#main").await;
        person.press("Tab").await;
        person.wait_for("main :focus").await;
    }
}

#[on_each_database]
async fn after_a_fault_the_focus_is_on_what_is_wrong(database: Database) {
    let site = Site::open(database, &[Who::Coordinator]).await;
    for look in [Look::WIDE, Look::WIDE.without_script()] {
        let person = site.visit(Who::Coordinator, look).await;
        person.open(&site.desk(Da, "/cooperations/markis/edit/basics")).await;
        person.fill("#f-slug", "Ikke et ord!").await;
        person.fill("#f-why", "Tastefejl").await;
        person.press("Enter").await;
        assert_eq!(person.status(), 422);
        person.wait_for("div.errors:focus").await;
        person.press("Tab").await;
        person.press("Enter").await;
        person.wait_for_focus("#f-slug").await;
        assert_eq!(person.value_of("#f-slug").await.as_deref(), Some("Ikke et ord!"));
        assert_eq!(person.value_of("#f-why").await.as_deref(), Some("Tastefejl"));
    }
}

#[on_each_database]
async fn menus_open_and_close_by_keyboard(database: Database) {
    let site = Site::open(database, &[Who::Coordinator]).await;
    let person = site.visit(Who::Coordinator, Look::NARROW).await;
    person.open(&site.desk(Da, "/cooperations/markis")).await;
    tab_to(&person, &format!("button {}", say(Da, "kit-menu"))).await;
    person.press("Enter").await;
    tab_to(&person, &format!("a {}", say(Da, "app-organisations"))).await;
    person.press("Escape").await;
    person.wait_for_focus(&format!("button {}", say(Da, "kit-menu"))).await;
    tab_to(&person, &format!("summary {}", say(Da, "coop-more"))).await;
    person.press("Enter").await;
    tab_to(&person, &format!("a {}", say(Da, "coop-history"))).await;
    person.press("Escape").await;
    person.wait_for_focus(&format!("summary {}", say(Da, "coop-more"))).await;
    assert_eq!(person.count("details.menu[open]").await, 0);
}

#[on_each_database]
async fn a_stroke_leads_to_the_search_field_and_the_arrows_from_result_to_result(
    database: Database,
) {
    let site = Site::open(database, &[Who::Reader]).await;
    site.world.installation.search.catch_up().await.unwrap();
    let person = site.visit(Who::Reader, Look::WIDE).await;
    person.open(&site.desk(Da, "/cooperations")).await;
    person.press("Slash").await;
    person.wait_for("#q:focus").await;
    assert_eq!(person.value_of("#q").await.as_deref(), Some(""));
    person.fill("#q", "sundhedsaftale").await;
    person.press("Enter").await;
    assert_eq!(person.text_of("h1").await, say(Da, "search-title"));
    assert_eq!(person.value_of("#q").await.as_deref(), Some("sundhedsaftale"));

    person.open(&site.desk(Da, "/search?q=sundhed")).await;
    tab_to(&person, "a Sundhed").await;
    person.press("ArrowDown").await;
    person.wait_for(".hits > li:nth-child(2) a:focus").await;
    person.press("ArrowUp").await;
    person.wait_for(".hits > li:nth-child(1) a:focus").await;
    person.press("Enter").await;
    assert_eq!(person.status(), 200);
    assert_eq!(person.text_of("h1").await, "Sundhed");
    // In a field a stroke is a letter.
    person.open(&site.desk(Da, "/search")).await;
    person.press("Slash").await;
    person.wait_for("#q:focus").await;
    person.press("Slash").await;
    assert_eq!(person.value_of("#q").await.as_deref(), Some("/"));
}
