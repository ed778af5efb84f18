//! Mail that is written, sent once, refused, tried again; links and calendars.

use super::world::{MID, NORTH, World};
use crate::{
    account::{
        Account, AccountError, Calendar, Delivery, Mail, MailState, NewAnswerLink, NewMail, Role,
        Secret,
    },
    notify::{MailSettings, Postman},
};
use jiff::SignedDuration;
use std::{net::IpAddr, sync::Arc};
use testbed::{Database, Sink, on_each_database};

fn letter(account: &Account, name: &str) -> NewMail {
    NewMail {
        account: account.id.clone(),
        recipient: account.email.clone().unwrap(),
        name: name.to_owned(),
        subject: "Tre ting venter på dig: æøå".to_owned(),
        body: "Hej\n.\nSå er det slut".to_owned(),
        links: Vec::new(),
    }
}

async fn states(world: &World) -> Vec<MailState> {
    let now = crate::account::Surroundings::now(&world.clock);
    let all = world.accounts.list_mails(NORTH).await.unwrap();
    all.iter().map(|mail| mail.state(now)).collect()
}

/// What the server says to every mail that is due.
async fn carry(world: &World, delivery: &Delivery) -> Vec<Mail> {
    let mut carried = Vec::new();
    while let Some(mail) = world.accounts.begin_mail().await.unwrap() {
        world.accounts.end_mail(&mail, delivery).await.unwrap();
        carried.push(mail);
    }
    carried
}

#[on_each_database]
async fn a_letter_is_written_once_and_goes_once(database: Database) {
    let world = World::new(database).await;
    let anna = world.add("anna@example.org", &[Role::Reader]).await;
    let bo = world.add("bo@example.org", &[Role::Reader]).await;
    let both = [letter(&anna, "digest 2012-03-15"), letter(&bo, "digest 2012-03-15")];
    assert_eq!(world.accounts.write_mails(NORTH, &both).await.unwrap(), 2);
    assert_eq!(world.accounts.write_mails(NORTH, &both).await.unwrap(), 0);
    let last = world.accounts.list_last_mails(NORTH, "digest ").await.unwrap();
    assert_eq!(last.len(), 2);
    assert!(world.accounts.list_last_mails(NORTH, "other ").await.unwrap().is_empty());
    assert!(world.accounts.list_last_mails(MID, "digest ").await.unwrap().is_empty());

    let first = world.accounts.begin_mail().await.unwrap().unwrap();
    let second = world.other_process().begin_mail().await.unwrap().unwrap();
    assert_ne!(first.id, second.id);
    assert_eq!(world.accounts.begin_mail().await.unwrap(), None);
    world.accounts.end_mail(&first, &Delivery::Sent).await.unwrap();
    // The other one's process is killed here. Whether it went is not known, so it stays.
    world.clock.pass(SignedDuration::from_hours(24));
    assert_eq!(world.accounts.begin_mail().await.unwrap(), None);
    assert_eq!(states(&world).await, [MailState::Unknown, MailState::Sent]);
    let foreign = world.accounts.send_mail_again(MID, &second.id).await;
    assert!(matches!(foreign, Err(AccountError::NotFound("mail"))));
    world.accounts.send_mail_again(NORTH, &second.id).await.unwrap();
    assert_eq!(carry(&world, &Delivery::Sent).await.len(), 1);
    assert_eq!(states(&world).await, [MailState::Sent, MailState::Sent]);
    let again = world.accounts.send_mail_again(NORTH, &first.id).await;
    assert!(matches!(again, Err(AccountError::NotFound("mail"))));
}

#[on_each_database]
async fn a_server_that_is_away_is_asked_again_with_growing_pauses(database: Database) {
    let world = World::new(database).await;
    let anna = world.add("anna@example.org", &[Role::Reader]).await;
    world.accounts.write_mails(NORTH, &[letter(&anna, "digest 1")]).await.unwrap();
    let away = Delivery::Later("connection refused".to_owned());
    let mut tries = 0;
    for minute in 0..7 * 24 * 60 {
        tries += carry(&world, &away).await.len();
        let expected = match minute {
            0 => 1,
            1 | 2 => 2,
            3..7 => 3,
            7 => 4,
            _ => tries,
        };
        assert_eq!(tries, expected, "after {minute} minutes");
        world.clock.pass(SignedDuration::from_mins(1));
    }
    assert_eq!(tries, 14);
    assert_eq!(states(&world).await, [MailState::Refused]);
    let mail = world.accounts.list_mails(NORTH).await.unwrap().remove(0);
    assert_eq!(mail.problem.as_deref(), Some("connection refused"));
}

#[on_each_database]
async fn an_address_that_refuses_is_known_until_something_arrives_there(database: Database) {
    let world = World::new(database).await;
    let anna = world.add("anna@example.org", &[Role::Reader]).await;
    world.accounts.write_mails(NORTH, &[letter(&anna, "digest 1")]).await.unwrap();
    carry(&world, &Delivery::Refused("550 No such mailbox".to_owned())).await;
    let refused = world.accounts.list_refused_mails(NORTH).await.unwrap();
    let known = (anna.id.as_str().to_owned(), "anna@example.org".to_owned());
    assert!(refused.contains(&known), "{refused:?}");
    // What was refused reached nobody, so it does not count as written to.
    assert!(world.accounts.list_last_mails(NORTH, "digest ").await.unwrap().is_empty());
    world.clock.pass(SignedDuration::from_hours(1));
    world.accounts.write_mails(NORTH, &[letter(&anna, "digest 2")]).await.unwrap();
    carry(&world, &Delivery::Sent).await;
    assert!(world.accounts.list_refused_mails(NORTH).await.unwrap().is_empty());
}

#[on_each_database]
async fn a_link_opens_what_it_opens_and_nothing_else(database: Database) {
    let world = World::new(database).await;
    let anna = world.add("anna@example.org", &[Role::Contributor]).await;
    let secret = world.accounts.make_secret();
    let expires_at = crate::account::Surroundings::now(&world.clock);
    let opens = "/at/nordjylland/desk/monitoring/2012/markis".to_owned();
    let link = NewAnswerLink { secret: secret.clone(), duty: "answer/x".into(), opens, expires_at };
    let mail = NewMail { links: vec![link], ..letter(&anna, "digest 1") };
    world.accounts.write_mails(NORTH, &[mail]).await.unwrap();
    let other = world.accounts.make_secret();
    assert_eq!(world.accounts.find_answer_link(&other).await.unwrap(), None);
    let link = world.accounts.find_answer_link(&secret).await.unwrap().unwrap();
    assert_eq!((link.duty.as_str(), link.authority.as_str()), ("answer/x", NORTH));
    let remote: IpAddr = "192.0.2.1".parse().unwrap();
    let session = world.accounts.admit_by_link(&link, remote).await.unwrap().unwrap();
    for authority in [NORTH, MID] {
        let actor = world.other_process().find_actor(&session, authority).await.unwrap();
        assert_eq!(actor.only_at(), Some("/at/nordjylland/desk/monitoring/2012/markis"));
        for (path, expected) in [
            ("/da/at/nordjylland/desk/monitoring/2012/markis", true),
            ("/en/at/nordjylland/desk/monitoring/2012/markis/relevance", true),
            ("/da/at/nordjylland/desk/monitoring/2012/markisen", false),
            ("/da/at/nordjylland/desk/monitoring/2012", false),
            ("/da/at/nordjylland/desk", false),
            ("/at/nordjylland/desk/monitoring/2012/markis", false),
            ("/da", false),
            ("/", false),
            ("", false),
        ] {
            assert_eq!(actor.may_go(path), expected, "{path}");
        }
    }
    let signed_in = world.sign_in("anna@example.org").await;
    assert!(world.actor(&signed_in).await.may_go("/da/at/nordjylland/desk"));
    world.accounts.disable(&anna.id).await.unwrap();
    assert_eq!(world.accounts.find_answer_link(&secret).await.unwrap(), None);
    assert_eq!(world.accounts.admit_by_link(&link, remote).await.unwrap(), None);
}

#[on_each_database]
async fn a_calendar_has_an_address_until_it_is_renewed(database: Database) {
    let world = World::new(database).await;
    let anna = world.add("anna@example.org", &[Role::Contributor]).await;
    let own = Calendar { authority: NORTH.to_owned(), account: anna.id.clone(), body: None };
    let council = Calendar { body: Some("council".to_owned()), ..own.clone() };
    let first = world.accounts.renew_calendar(&own).await.unwrap();
    world.accounts.renew_calendar(&council).await.unwrap();
    assert_eq!(world.accounts.find_calendar(&first).await.unwrap(), Some(own.clone()));
    let second = world.accounts.renew_calendar(&own).await.unwrap();
    assert_eq!(world.accounts.find_calendar(&first).await.unwrap(), None);
    let known = world.accounts.list_calendars(NORTH, &anna.id).await.unwrap();
    let bodies: Vec<_> = known.iter().map(|(_, body)| body.as_deref()).collect();
    assert_eq!((known[0].0.as_str(), bodies), (second.as_str(), vec![None, Some("council")]));
    world.accounts.remove_calendar(&council).await.unwrap();
    assert_eq!(world.accounts.list_calendars(NORTH, &anna.id).await.unwrap().len(), 1);
    // Nothing of somebody who was erased is left.
    world.accounts.write_mails(NORTH, &[letter(&anna, "digest 1")]).await.unwrap();
    world.accounts.erase(&anna.id).await.unwrap();
    assert_eq!(world.accounts.find_calendar(&second).await.unwrap(), None);
    assert!(world.accounts.list_mails(NORTH).await.unwrap().is_empty());
    assert_eq!(Secret::parse("short"), None);
}

#[on_each_database]
async fn the_postman_carries_letters_to_the_server(database: Database) {
    let world = World::new(database).await;
    let anna = world.add("anna@example.org", &[Role::Reader]).await;
    let gone = world.add("gone@example.org", &[Role::Reader]).await;
    let full = world.add("full@example.org", &[Role::Reader]).await;
    let letters = [&anna, &gone, &full].map(|account| letter(account, "digest 1"));
    world.accounts.write_mails(NORTH, &letters).await.unwrap();
    let sink = Sink::open();
    sink.answer("gone", "550 No such mailbox");
    sink.answer("full", "452 Mailbox full, try again later");
    let settings = MailSettings::parse(&sink.url(), "Udsyn <udsyn@example.org>").unwrap();
    assert_eq!(format!("{settings:?}"), "MailSettings(from Udsyn <udsyn@example.org>)");
    let postman = Postman::new(Arc::new(world.other_process()), settings);
    assert_eq!(postman.carry_all().await.unwrap(), 3);
    let mut found = states(&world).await;
    found.sort_by_key(|state| format!("{state:?}"));
    assert_eq!(found, [MailState::Refused, MailState::Sent, MailState::Waiting]);
    let problems = world.accounts.list_mails(NORTH).await.unwrap();
    let problem = |recipient: &str| {
        let found = problems.iter().find(|mail| mail.recipient == recipient);
        found.and_then(|mail| mail.problem.clone()).unwrap_or_default()
    };
    assert!(problem("gone@example.org").contains("No such mailbox"));
    assert!(problem("full@example.org").contains("Mailbox full"));
    let taken = sink.list_taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].recipient, "anna@example.org");
    assert!(taken[0].id.ends_with("@example.org"), "{}", taken[0].id);
    assert!(taken[0].text.contains("From: Udsyn <udsyn@example.org>"), "{}", taken[0].text);

    sink.answer("full", "250 OK");
    world.clock.pass(SignedDuration::from_mins(1));
    assert_eq!(postman.carry_all().await.unwrap(), 1);
    // A server that is not there at all.
    world.accounts.write_mails(NORTH, &[letter(&anna, "digest 2")]).await.unwrap();
    let nowhere = MailSettings::parse("smtp://127.0.0.1:1", "udsyn@example.org").unwrap();
    let postman = Postman::new(Arc::new(world.other_process()), nowhere);
    assert_eq!(postman.carry_all().await.unwrap(), 1);
    assert!(states(&world).await.contains(&MailState::Waiting));
    assert_eq!(sink.list_taken().len(), 2);
}

#[test]
fn settings_that_are_wrong_are_explained() {
    for (server, from, expected) in [
        ("smtp://localhost", "nobody", "is not a sender"),
        ("localhost:25", "udsyn@example.org", "is not written as"),
        ("ftp://localhost", "udsyn@example.org", "is not written as"),
    ] {
        let told = MailSettings::parse(server, from).unwrap_err();
        assert!(told.contains(expected), "{told}");
    }
}

#[on_each_database]
async fn signing_out_everywhere_and_here_ends_the_links_in_letters(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let anna = world.add("anna@example.org", &[Role::Reader]).await;
    let now = crate::account::Surroundings::now(&world.clock);
    let expires_at = now + SignedDuration::from_hours(24);
    let write = async |name: &str, authority: &str| {
        let secret = accounts.make_secret();
        let (duty, opens) = ("answer/markis".to_owned(), "/at/nordjylland/desk".to_owned());
        let links = vec![NewAnswerLink { secret: secret.clone(), duty, opens, expires_at }];
        let mail = NewMail { links, ..letter(&anna, name) };
        accounts.write_mails(authority, &[mail]).await.unwrap();
        secret
    };
    let is_open = async |link: &Secret| accounts.find_answer_link(link).await.unwrap().is_some();
    let (north, mid) = (write("one", NORTH).await, write("two", MID).await);
    accounts.end_sessions_here(&anna.id, NORTH, "account:boss").await.unwrap();
    assert!(!is_open(&north).await && is_open(&mid).await);
    accounts.sign_out_everywhere(&anna.id).await.unwrap();
    assert!(!is_open(&mid).await);
}
