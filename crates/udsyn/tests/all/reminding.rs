//! Somebody is reminded by a letter, and answers straight from it.

use super::world::{Who, World};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use practice::monitoring::Round;
use practice::organisation::Person;
use spine::{
    account::{HeldRole, Membership, NewAccount, Role},
    base::{Id, Language, Text},
    office::{Draft, Office},
};
use testbed::{Database, html, on_each_database};
use udsyn::app::Reminder;

const FORM: &str = "/at/nordjylland/desk/monitoring/2011/of/mikropol";

/// Anna answers for Mikropol in the round of 2011, which runs until 30 March 2012.
async fn ask_anna(world: &World) {
    let command = |office: &Office| {
        let person = Id::<Person>::parse("anna").unwrap();
        let post = Text::new(Language::Da, "Konsulent");
        let record = Person { post, unit: None, body: None, left_on: None };
        let id = Id::<Round>::parse("round-2011").unwrap();
        let mut round = office.find(&id).unwrap().clone();
        let asked = round.asked.iter_mut().find(|asked| asked.cooperation.as_str() == "mikropol");
        asked.unwrap().person = Some(person.clone());
        round.due_on = "2012-03-30".parse().unwrap();
        Ok(Draft::new("Anna is asked").put(&person, &record).put(&id, &round))
    };
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    let accounts = &world.installation.accounts;
    let new = NewAccount {
        email: "anna@example.org",
        name: "Anna Holm",
        password: "fjord-og-udsyn",
        language: Language::Da,
    };
    let account = accounts.add(new).await.unwrap();
    let roles = vec![HeldRole::everywhere(Role::Contributor)];
    let membership = Membership { roles, person: Some("anna".to_owned()) };
    accounts.set_membership(&account.id, "nordjylland", &membership).await.unwrap();
}

/// The letter that waits for an address, as it was written.
async fn find_letter(world: &World, address: &str) -> Option<(String, String)> {
    while let Some(mail) = world.installation.accounts.begin_mail().await.unwrap() {
        if mail.recipient == address {
            return Some((mail.subject, mail.body));
        }
    }
    None
}

#[on_each_database]
async fn a_letter_opens_exactly_the_form_it_is_about(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    ask_anna(&world).await;
    let reminder = Reminder {
        offices: world.installation.offices.clone(),
        accounts: world.installation.accounts.clone(),
        address: "https://udsyn.example.org".to_owned(),
    };
    assert!(reminder.remind("nordjylland").await.unwrap() >= 1);
    // The same day, and the days after it, nobody is written to again.
    assert_eq!(reminder.remind("nordjylland").await.unwrap(), 0);
    let (subject, body) = find_letter(&world, "anna@example.org").await.unwrap();
    assert_eq!(subject, "Region Nordjylland: 1 opgave venter på dig");
    assert!(body.starts_with("Hej Anna Holm\n"), "{body}");
    assert!(body.contains("Svar på årets spørgsmål om Mikropol"), "{body}");
    assert!(body.contains("Senest 30. marts 2012, om 15 dage."), "{body}");
    let link =
        body.lines().find_map(|line| line.strip_prefix("https://udsyn.example.org/da/answer"));
    let link = format!("/da/answer{}", link.unwrap());

    let visitor = world.visitor();
    let page = visitor.get(&link).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(html::check(&page.text()), [""; 0]);
    assert!(page.headers.get("set-cookie").is_none(), "looking opens nothing");
    let foreign = visitor.request(Method::POST, &link).header("sec-fetch-site", "cross-site");
    let foreign = world.send(foreign.body(Body::empty()).unwrap()).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    let opened = visitor.post(&link, &[]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
    assert_eq!(opened.headers["location"], format!("/da{FORM}"));
    let cookie = opened.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap();
    let anna = visitor.with_cookie(cookie);
    let form = anna.get(&format!("/da{FORM}")).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.text());
    assert!(form.text().contains("Mikropol"));
    assert!(!form.text().contains("class=\"rail\""), "there is a way elsewhere");
    for elsewhere in [
        "/da/at/nordjylland/desk".to_owned(),
        "/da/at/nordjylland/desk/monitoring/2011".to_owned(),
        "/da/at/nordjylland/desk/monitoring/2011/of/aer".to_owned(),
        "/da/account".to_owned(),
        format!("/da{FORM}x"),
    ] {
        let answer = anna.get(&elsewhere).await;
        assert_ne!(answer.status, StatusCode::OK, "{elsewhere}");
    }
    let other = "/da/at/nordjylland/desk/monitoring/2011/of/aer/answer/relevance";
    assert_ne!(anna.post(other, &[]).await.status, StatusCode::SEE_OTHER);
}

#[on_each_database]
async fn what_nobody_is_named_for_reaches_the_office(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let reminder = Reminder {
        offices: world.installation.offices.clone(),
        accounts: world.installation.accounts.clone(),
        address: "https://udsyn.example.org".to_owned(),
    };
    reminder.remind("nordjylland").await.unwrap();
    let (subject, body) = find_letter(&world, "office@udsyn.example").await.unwrap();
    assert!(subject.contains("opgaver venter på dig"), "{subject}");
    assert!(body.contains("https://udsyn.example.org/da/at/nordjylland/desk"), "{body}");
}
