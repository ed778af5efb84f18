//! Handing over, calendars and letters, as people meet them.

use super::taking_back::{read_bodies, there_and_back};
use super::world::{Who, World};
use axum::http::StatusCode;
use practice::cooperation::{Cooperation, HoldingState};
use practice::organisation::Person;
use spine::{
    account::NewMail,
    base::{Id, Language, Text},
    office::{Draft, Office},
};
use testbed::{Database, html, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";

fn assert_well_made(page: &str) {
    assert_eq!(html::check(page), [""; 0], "{page}");
}

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

/// Two people, of whom the first holds the first place of the first two cooperations that have one.
async fn add_people(world: &World) -> Vec<Id<Cooperation>> {
    let offices = &world.installation.offices;
    let office = offices.find("nordjylland").await.unwrap().unwrap();
    let held: Vec<Id<Cooperation>> = office
        .list::<Cooperation>()
        .filter(|one| {
            let first = one.record.anchors.first().map(|anchor| anchor.holdings.as_slice());
            matches!(first, Some([only]) if only.state == HoldingState::Held)
        })
        .map(|one| one.id.clone())
        .take(2)
        .collect();
    let given = held.clone();
    let command = move |office: &Office| {
        let mut draft = Draft::new("People");
        for (person, post) in [("leaver", "Chief consultant"), ("receiver", "Consultant")] {
            let person = id::<Person>(person);
            let post = Text::new(Language::En, post);
            let record = Person { post, unit: None, body: None, left_on: None };
            draft = draft.put(&person, &record);
        }
        for cooperation in &given {
            let mut record = office.find(cooperation).unwrap().clone();
            record.anchors[0].holdings[0].person = Some(id("leaver"));
            draft = draft.put(cooperation, &record);
        }
        Ok(draft)
    };
    offices.commit("nordjylland", "test", command).await.unwrap();
    held
}

#[on_each_database]
async fn who_leaves_hands_everything_over_with_a_letter(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Reader]).await;
    let held = add_people(&world).await;
    let office = world.guest(Who::Coordinator);
    let list = office.get(&format!("{DESK}/handover")).await;
    assert_eq!(list.status, StatusCode::OK);
    assert_well_made(&list.text());
    assert!(list.text().contains("Chief consultant"), "{}", list.text());
    let page = format!("{DESK}/handover/people/leaver");
    assert_eq!(world.guest(Who::Reader).get(&page).await.status, StatusCode::FORBIDDEN);
    let shown = office.get(&page).await.text();
    assert!(shown.contains("Carries 2 things"), "{shown}");
    assert_well_made(&shown);

    // Nothing chosen: told at each thing, and what was typed stays.
    let answer = office.post(&page, &[("on", "2012-04-01"), ("reason", "A new post")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let again = answer.text();
    assert!(again.contains("Choose who takes this over"), "{again}");
    assert!(again.contains("A new post"), "{again}");
    assert_well_made(&again);

    let own = format!("next.anchor/{}/0/0", held[1]);
    let form = [
        ("on", "2012-03-15"),
        ("leaves", "yes"),
        ("all", "receiver"),
        (own.as_str(), "nobody"),
        ("reason", "A new post"),
    ];
    // What it would do comes first.
    let before = read_bodies(&world).await;
    let preview = office.post(&page, &form).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
    assert_well_made(&preview.text());
    assert!(preview.text().contains("3 records will be changed"), "{}", preview.text());
    assert_eq!(read_bodies(&world).await, before);
    let back = office.post(&page, &[&form[..], &[("confirm", "back")]].concat()).await;
    assert_eq!(back.status, StatusCode::OK);
    assert!(back.text().contains("Carries 2 things"), "{}", back.text());
    let form = [&form[..], &[("confirm", "yes")]].concat();
    let answer = office.post(&page, &form).await;
    there_and_back(&world, &office, &answer, &before).await;
    let letters = office.get(answer.headers["location"].to_str().unwrap()).await;
    let letters = letters.text();
    assert_well_made(&letters);
    assert!(letters.contains("You have taken this over from Chief consultant"), "{letters}");
    let after = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let name = |place: usize| after.find(&held[place]).unwrap().name.get(Language::En).to_owned();
    assert!(letters.contains(&name(0)) && !letters.contains(&name(1)), "{letters}");
    let holdings = &after.find(&held[0]).unwrap().anchors[0].holdings;
    assert_eq!(holdings[1].person, Some(id("receiver")));
    // A second time there is nothing left.
    assert!(office.get(&page).await.text().contains("There is nothing to hand over"));
}

#[on_each_database]
async fn a_calendar_is_read_by_its_address_alone_until_it_is_renewed(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let office = world.guest(Who::Coordinator);
    let page = format!("{DESK}/calendar");
    let first = office.get(&page).await;
    assert_well_made(&first.text());
    let find = |page: &str| -> Vec<String> {
        page.split("http://127.0.0.1:0")
            .skip(1)
            .map(|rest| rest.split(['"', '<']).next().unwrap().to_owned())
            .filter(|path| path.starts_with("/calendar/"))
            .collect()
    };
    assert_eq!(find(&first.text()), [""; 0]);
    assert_eq!(office.post(&page, &[("body", "")]).await.status, StatusCode::SEE_OTHER);
    let unknown = office.post(&page, &[("body", "no-such-body")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    office.post(&page, &[("body", "regional-council")]).await;
    let shown = find(&office.get(&page).await.text());
    let (own, council) = (shown[0].clone(), shown[2].clone());
    for address in [&own, &council] {
        let file = world.visitor().get(address).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
        assert!(file.text().starts_with("BEGIN:VCALENDAR\r\n"), "{}", file.text());
    }
    office.post(&page, &[("body", "")]).await;
    assert_eq!(world.visitor().get(&own).await.status, StatusCode::NOT_FOUND);
    for wrong in ["/calendar/x.ics", "/calendar/x", &council.replace(".ics", ".txt")] {
        assert_eq!(world.visitor().get(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    office.post(&page, &[("body", "regional-council"), ("remove", "yes")]).await;
    assert_eq!(world.visitor().get(&council).await.status, StatusCode::NOT_FOUND);
}

#[on_each_database]
async fn letters_are_listed_and_links_that_lead_nowhere_say_so(database: Database) {
    let world = World::new(database, &[Who::Administrator, Who::Coordinator]).await;
    let accounts = &world.installation.accounts;
    let members = accounts.list_members("nordjylland").await.unwrap();
    let account = &members[0].account;
    let letter = NewMail {
        account: account.id.clone(),
        recipient: "anna@example.org".to_owned(),
        name: "digest 1".to_owned(),
        subject: "Three things wait <b>".to_owned(),
        body: "Hello".to_owned(),
        links: Vec::new(),
    };
    accounts.write_mails("nordjylland", &[letter]).await.unwrap();
    let page = format!("{DESK}/admin/mail");
    let admin = world.guest(Who::Administrator);
    let shown = admin.get(&page).await.text();
    assert_well_made(&shown);
    assert!(shown.contains("Three things wait &lt;b&gt;") && shown.contains("No letters are sent"));
    let office = world.guest(Who::Coordinator);
    assert_eq!(office.get(&page).await.status, StatusCode::FORBIDDEN);
    let mail = accounts.list_mails("nordjylland").await.unwrap().remove(0);
    let answer = admin.post(&format!("{page}/{}/remove", mail.id), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(accounts.list_mails("nordjylland").await.unwrap().is_empty());
    let answer = admin.post(&format!("{page}/{}/again", mail.id), &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);

    let altered = accounts.make_secret();
    for secret in ["short", altered.as_str()] {
        let path = format!("/en/answer/{secret}");
        for answer in [world.visitor().get(&path).await, world.visitor().post(&path, &[]).await] {
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            assert!(answer.text().contains("The link does not work"), "{}", answer.text());
            assert_well_made(&answer.text());
        }
    }
}
