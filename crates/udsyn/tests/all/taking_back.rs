//! Deeds that change many records: each shows what it would do, and is taken back in one act.

use super::world::{Answer, Guest, Who, World};
use axum::http::{Method, StatusCode};
use practice::cooperation::Cooperation;
use practice::decision::FollowUp;
use spine::{
    base::Id,
    office::{Draft, Office},
};
use std::collections::BTreeMap;
use std::sync::Arc;
use testbed::{Database, html, on_each_database};
use udsyn::exchange::{Import, Others, import, read_bundle};

const DESK: &str = "/en/at/nordjylland/desk";

fn assert_well_made(page: &str) {
    assert_eq!(html::check(page), [""; 0], "{page}");
}

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

async fn find_office(world: &World) -> Arc<Office> {
    world.installation.offices.find("nordjylland").await.unwrap().unwrap()
}

/// What every record says, by its kind and id.
pub type Bodies = BTreeMap<(String, String), String>;

/// Reads what every record says.
pub async fn read_bodies(world: &World) -> Bodies {
    let office = find_office(world).await;
    let place = |kind: &str, id: &str| (kind.to_owned(), id.to_owned());
    office.list_all().map(|entry| (place(entry.kind(), entry.id()), entry.body())).collect()
}

/// Which records differ.
fn list_other(one: &Bodies, other: &Bodies) -> Vec<String> {
    let all = one.keys().chain(other.keys()).collect::<std::collections::BTreeSet<_>>();
    let differs = |key: &&&(String, String)| one.get(**key) != other.get(**key);
    all.iter().filter(differs).map(|(kind, id)| format!("{kind}/{id}")).collect()
}

/// The place in the log of the deed that led to an answer.
fn find_deed(answer: &Answer) -> i64 {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let address = answer.header("location");
    let deed = address.split(['?', '&']).find_map(|part| part.strip_prefix("deed="));
    deed.unwrap_or_else(|| panic!("{address} names no deed")).parse().unwrap()
}

/// Confirms a file whose preview was shown, as the preview's own form does.
pub async fn confirm_file(guest: &Guest<'_>, path: &str, preview: Answer) -> Answer {
    let text = preview.text();
    if !text.contains("name=\"held\"") {
        return preview;
    }
    assert_eq!(preview.status, StatusCode::OK);
    assert_well_made(&text);
    let field = |name: &str, value: &str| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let mut body = field("confirm", "yes");
    for hidden in text.split("type=\"hidden\" name=\"").skip(1) {
        let (name, rest) = hidden.split_once("\" value=\"").unwrap();
        let value = rest.split('"').next().unwrap().replace("&amp;", "&");
        body.push_str(&field(name, &value));
    }
    body.push_str("--x--\r\n");
    guest.call(Method::POST, path, "multipart/form-data; boundary=x", body.into()).await
}

/// Takes a deed back as a person does, from its own page.
async fn take_back(guest: &Guest<'_>, deed: i64) -> String {
    let page = format!("{DESK}/deeds/{deed}");
    let shown = guest.get(&page).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    let shown = shown.text();
    assert_well_made(&shown);
    assert!(shown.contains("Take it back"), "{shown}");
    let silent = guest.post(&page, &[("reason", "")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is asked for");
    let done = guest.post(&page, &[("reason", "A mistake")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let after = guest.get(done.header("location")).await.text();
    assert_well_made(&after);
    assert!(after.contains("The action was taken back"), "{after}");
    shown
}

/// Takes back what led to an answer: the office is then what it was before. Takes that back too, so
/// that the test goes on where it was.
pub async fn there_and_back(world: &World, guest: &Guest<'_>, answer: &Answer, before: &Bodies) {
    let deed = find_deed(answer);
    let told = guest.get(answer.header("location")).await.text();
    assert!(told.contains(&format!("/desk/deeds/{deed}\"")), "the page leads there: {told}");
    let after = read_bodies(world).await;
    assert_ne!(&after, before, "the deed did something");
    take_back(guest, deed).await;
    let now = read_bodies(world).await;
    assert_eq!(list_other(&now, before), [""; 0], "the office is what it was");
    let ledger = world.installation.offices.ledger();
    let undone = ledger.find_deed("nordjylland", &format!("take_back:{deed}")).await.unwrap();
    take_back(guest, undone.unwrap()).await;
    let again = read_bodies(world).await;
    assert_eq!(list_other(&again, &after), [""; 0], "and what it became");
    assert_eq!(world.installation.offices.verify("nordjylland").await.unwrap().first_fault, None);
}

/// FAULTS A1: one click on the page of the running term emptied its sixteen seats.
#[on_each_database]
async fn the_running_term_keeps_its_seats_until_a_day_is_chosen(database: Database) {
    let world = World::new(database, &[Who::Secretary, Who::Reader]).await;
    let secretary = world.guest(Who::Secretary);
    let before = read_bodies(&world).await;
    let list = secretary.get(&format!("{DESK}/handover")).await.text();
    assert!(list.contains("Running since 1 January 2010"), "{list}");
    assert!(!list.contains("become vacant"), "{list}");
    let term = format!("{DESK}/handover/terms/term-2010");
    let page = secretary.get(&term).await.text();
    assert_well_made(&page);
    assert!(page.contains("Running since 1 January 2010"), "{page}");
    assert!(!page.contains("Open the seats"), "{page}");
    let public = "/en/at/nordjylland/cooperations/cpmr";
    let seen = world.visitor().get(public).await.text();

    for form in [&[][..], &[("day", "31 December 2009")], &[("day", "1 January 2014")]] {
        let refused = secretary.post(&term, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
        assert_well_made(&refused.text());
    }
    assert_eq!(list_other(&read_bodies(&world).await, &before), [""; 0]);
    assert_eq!(world.visitor().get(public).await.text(), seen);

    // A day that was chosen: the page says it and what becomes vacant, before anything does.
    let shown = secretary.get(&format!("{term}?day=1+June+2012")).await.text();
    assert_well_made(&shown);
    assert!(shown.contains("political seats become vacant on 1 June 2012"), "{shown}");
    assert!(shown.contains("You can take all of it back"), "{shown}");
    let opened = secretary.post(&term, &[("day", "1 June 2012")]).await;
    there_and_back(&world, &secretary, &opened, &before).await;
    // Whoever only reads is not offered it, and may not.
    let deed = format!("{DESK}/deeds/{}", find_deed(&opened));
    let reader = world.guest(Who::Reader);
    assert_eq!(reader.get(&deed).await.status, StatusCode::FORBIDDEN);
    assert_eq!(reader.post(&deed, &[("reason", "x")]).await.status, StatusCode::FORBIDDEN);
    let none = reader.get(&format!("{DESK}/deeds")).await.text();
    assert!(none.contains("There are none yet"), "{none}");
}

#[on_each_database]
async fn what_was_changed_since_stays_and_is_named(database: Database) {
    let world = World::new(database, &[Who::Secretary]).await;
    let secretary = world.guest(Who::Secretary);
    let before = read_bodies(&world).await;
    let term = format!("{DESK}/handover/terms/term-2010");
    let deed = find_deed(&secretary.post(&term, &[("day", "1 June 2012")]).await);
    let after = read_bodies(&world).await;
    let changed = list_other(&after, &before);
    let cooperation = changed.iter().find_map(|one| one.strip_prefix("cooperation/")).unwrap();
    // Somebody writes in one of them, and somebody takes up one of the tasks.
    let held: Id<Cooperation> = id(cooperation);
    let task = changed.iter().find_map(|one| one.strip_prefix("follow_up/")).unwrap();
    let task: Id<FollowUp> = id(task);
    let touched = (held.clone(), task.clone());
    let command = move |office: &Office| {
        let (held, task) = &touched;
        let mut record = office.find(held).unwrap().clone();
        record.source = spine::base::Text::new(spine::base::Language::En, "Read again");
        let mut follow_up = office.find(task).unwrap().clone();
        follow_up.due_on = None;
        Ok(Draft::new("since").put(held, &record).put(task, &follow_up))
    };
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    let now = read_bodies(&world).await;
    // What would go back has moved since the page was read.
    let page = format!("{DESK}/deeds/{deed}");
    let moved = [("reason", "A mistake"), ("seen", "99.0")];
    let refused = secretary.post(&page, &moved).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Somebody changed something meanwhile"), "{}", refused.text());
    let shown = take_back(&secretary, deed).await;
    assert!(shown.contains("2 records stay as they are now"), "{shown}");
    assert!(shown.contains("Stays: test changed it"), "{shown}");
    let left = list_other(&read_bodies(&world).await, &before);
    assert_eq!(left, [format!("cooperation/{held}"), format!("follow_up/{task}")]);
    let stays = read_bodies(&world).await;
    for kept in [("cooperation", held.as_str()), ("follow_up", task.as_str())] {
        let key = (kept.0.to_owned(), kept.1.to_owned());
        assert_eq!(stays[&key], now[&key]);
    }
    // Both deeds stand on the list, each as one line.
    let list = secretary.get(&format!("{DESK}/deeds")).await.text();
    assert_well_made(&list);
    assert!(list.contains("New council term opened:") && list.contains("taken back"), "{list}");
    assert!(list.contains("Action taken back:"), "{list}");
    // Nothing is left to take back.
    let again = secretary.post(&page, &[("reason", "Again")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[on_each_database]
async fn a_bundle_on_top_is_taken_back_and_the_beginning_is_not(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Secretary]).await;
    let admin = world.guest(Who::Administrator);
    let before = read_bodies(&world).await;
    let records: Vec<serde_json::Value> = (0..60)
        .map(|number| {
            let body = serde_json::json!({
                "name": { "da": format!("Partner {number}") }, "kind": "other"
            });
            serde_json::json!({ "kind": "organisation", "id": format!("p-{number}"), "body": body })
        })
        .collect();
    let bundle = serde_json::json!({
        "format": "udsyn-bundle", "version": 1, "authority": "nordjylland",
        "reason": "The wrong list",
        "records": records
    });
    let bundle = read_bundle(bundle.to_string().as_bytes(), practice::KINDS).unwrap();
    let how = Import {
        author: "import".to_owned(),
        others: Others::Stay,
        clock_offset_seconds: 0,
        dry_run: false,
    };
    let offices = &world.installation.offices;
    let done = import(offices, bundle, &how).await.unwrap();
    assert_eq!(read_bodies(&world).await.len(), before.len() + 60);
    let deed = done.seq - 59;
    let page = format!("{DESK}/deeds/{deed}");
    let secretary = world.guest(Who::Secretary);
    assert_eq!(secretary.get(&page).await.status, StatusCode::FORBIDDEN, "she brings nothing in");
    let shown = take_back(&admin, deed).await;
    assert!(shown.contains("60 records become what they were"), "{shown}");
    assert!(shown.contains("The wrong list") && shown.contains("1–50 of 60"), "{shown}");
    assert_eq!(list_other(&read_bodies(&world).await, &before), [""; 0]);

    let first = admin.get(&format!("{DESK}/deeds/1")).await.text();
    assert!(first.contains("There is nothing to take back"), "{first}");
    assert!(first.contains("the authority began with it"), "{first}");
    let refused = admin.post(&format!("{DESK}/deeds/1"), &[("reason", "All of it")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for none in ["2", "0", "-1", "999999", "x"] {
        let answer = admin.get(&format!("{DESK}/deeds/{none}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{none}");
    }
}

/// WALK F17: one table of units and counts, many ticked, one person, one deed.
#[on_each_database]
async fn many_are_given_to_one_person_and_taken_back(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let owners = format!("{DESK}/monitoring/owners");
    let page = office.get(&owners).await.text();
    assert_well_made(&page);
    let ticks: Vec<String> = page
        .split("name=\"pick\" value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    assert!(ticks.len() > 10, "{page}");
    let person = ("person", "example-international-consultant");
    let none = office.post(&owners, &[person]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("Tick at least one cooperation"), "{}", none.text());
    let mut form: Vec<(&str, &str)> = ticks[..5].iter().map(|id| ("pick", id.as_str())).collect();
    let nobody = office.post(&owners, &form).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(nobody.text().matches(" checked").count(), 5, "what was ticked stays");
    form.extend([person, ("reason", "The list was gone through")]);
    let before = read_bodies(&world).await;
    let preview = office.post(&owners, &form).await.text();
    assert_well_made(&preview);
    assert!(preview.contains("5 records will be changed"), "{preview}");
    assert_eq!(read_bodies(&world).await, before);
    form.push(("confirm", "yes"));
    let done = office.post(&owners, &form).await;
    there_and_back(&world, &office, &done, &before).await;
    let after = office.get(&owners).await.text();
    assert_eq!(after.matches("name=\"pick\"").count(), ticks.len() - 5);
}
