//! Whoever keeps the English pages finds what is out of date, writes it, and it is out of date no
//! more.

use super::{Site, say};
use crate::world::Who;
use spine::base::Language::{Da, En};
use testbed::{Database, browser::Look, on_each_database};

#[on_each_database]
async fn a_stale_translation_is_found_and_written_anew(database: Database) {
    let site = Site::open(database, &[Who::Coordinator]).await;
    let person = site.visit(Who::Coordinator, Look::NARROW.without_script()).await;
    // The Danish original changes, and so its English translation is out of date.
    person.open(&site.desk(Da, "/cooperations/markis/edit/purpose")).await;
    person.fill("#f-purpose-da", "Renere skibe i Kattegat.").await;
    person.click("main form.form button.main").await;
    let list = site.desk(Da, "/texts?language=en&lack=stale");
    person.open(&list).await;
    let row = "main table tbody a[href*='/texts/cooperation/markis']";
    assert_eq!(person.count(row).await, 1, "{}", person.text().await);
    person.click(row).await;
    assert!(person.text_of("main").await.contains("Renere skibe i Kattegat."));
    person.fill("#f-words", "Cleaner ships in the Kattegat.").await;
    person.click("main form.form button.main").await;
    person.open(&list).await;
    assert_eq!(person.count(row).await, 0);
    person.open(&site.desk(En, "/cooperations/markis")).await;
    assert!(person.text_of("main").await.contains("Cleaner ships in the Kattegat."));
    assert_eq!(person.take_complaints(), [""; 0]);
}

/// Somebody else was faster: both are shown, and what was typed stays.
#[on_each_database]
async fn two_who_translate_at_once_lose_nothing(database: Database) {
    let site = Site::open(database, &[Who::Coordinator, Who::Administrator]).await;
    let [slow, quick] = [
        site.visit(Who::Coordinator, Look::WIDE).await,
        site.visit(Who::Administrator, Look::WIDE).await,
    ];
    let page = site.desk(Da, "/texts/node/goal?at=title&to=en");
    slow.open(&page).await;
    quick.open(&page).await;
    quick.fill("#f-words", "The quick one.").await;
    quick.click("main form.form button.main").await;
    slow.fill("#f-words", "The slow one.").await;
    slow.click("main form.form button.main").await;
    assert_eq!(slow.status(), 409);
    let text = slow.text_of("main").await;
    assert!(text.contains(say(Da, "texts-conflict")) && text.contains("The quick one."), "{text}");
    assert_eq!(slow.value_of("#f-words").await.as_deref(), Some("The slow one."));
    slow.click("main form.form button.main").await;
    slow.open(&page).await;
    assert_eq!(slow.value_of("#f-words").await.as_deref(), Some("The slow one."));
}
