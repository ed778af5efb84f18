//! Tokens, names, drafts, and what was seen.

use super::world::{MID, NORTH, World};
use crate::{
    account::{
        AccountError, Draft, FORM_LIMIT_BYTES, HeldRole, NewFeedback, NewToken, People, PersonName,
        Role, SUBJECT_LIMIT,
    },
    base::{Language, Slug},
};
use jiff::SignedDuration;
use testbed::{Database, on_each_database};

#[on_each_database]
async fn a_token_opens_its_authority_until_it_is_revoked(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let held = HeldRole { role: Role::Coordinator, area: Slug::parse("health") };
    let new = NewToken { authority: NORTH, name: "Open data", held: held.clone() };
    let (id, token) = accounts.create_token(new).await.unwrap();
    assert!(token.starts_with("udsyn_") && token.len() == 49, "{token}");

    let actor = accounts.find_token_actor(&token, NORTH).await.unwrap().unwrap();
    assert!(!actor.is_signed_in());
    assert_eq!(actor.roles(), std::slice::from_ref(&held));
    assert_eq!(accounts.list_tokens(NORTH).await.unwrap()[0].held, held);
    assert_eq!(actor.author(), format!("token:{id}"));
    assert_eq!(accounts.names().await.unwrap()[&*actor.author()], "Open data");
    let stranger = accounts.find_token_actor(&token, MID).await.unwrap().unwrap();
    assert!(!stranger.is_member());
    for wrong in
        ["", "udsyn_", &token[6..], &format!("{token}x"), &token.replace("udsyn_", "UDSYN_")]
    {
        assert_eq!(accounts.find_token_actor(wrong, NORTH).await.unwrap(), None, "{wrong}");
    }

    let first_use = accounts.list_tokens(NORTH).await.unwrap()[0].used_at.clone();
    assert!(first_use.is_some());
    world.clock.pass(SignedDuration::from_secs(59));
    accounts.find_token_actor(&token, NORTH).await.unwrap();
    assert_eq!(accounts.list_tokens(NORTH).await.unwrap()[0].used_at, first_use);
    world.clock.pass(SignedDuration::from_secs(1));
    accounts.find_token_actor(&token, NORTH).await.unwrap();
    assert_ne!(accounts.list_tokens(NORTH).await.unwrap()[0].used_at, first_use);

    let elsewhere = world.other_process();
    assert!(elsewhere.find_token_actor(&token, NORTH).await.unwrap().is_some());
    let foreign = accounts.revoke_token(MID, &id).await;
    assert!(matches!(foreign, Err(AccountError::NotFound("token"))));
    accounts.revoke_token(NORTH, &id).await.unwrap();
    assert_eq!(accounts.find_token_actor(&token, NORTH).await.unwrap(), None);
    world.clock.pass(SignedDuration::from_secs(1));
    assert_eq!(elsewhere.find_token_actor(&token, NORTH).await.unwrap(), None);
}

#[on_each_database]
async fn a_person_has_a_name_until_it_is_erased(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let named =
        |name: &str| PersonName { name: name.to_owned(), email: Some("A@Example.org".to_owned()) };
    let elsewhere = world.other_process();
    assert!(elsewhere.list_people(NORTH).await.unwrap().is_empty());
    accounts.set_person(NORTH, "p1", named("Anna")).await.unwrap();
    accounts.set_person(NORTH, "p1", named("Anna Berg")).await.unwrap();
    accounts.set_person(NORTH, "p2", named("Carl")).await.unwrap();
    let people = accounts.list_people(NORTH).await.unwrap();
    assert_eq!(people["p1"].name, "Anna Berg");
    assert_eq!(people["p1"].email.as_deref(), Some("a@example.org"));
    assert!(accounts.list_people(MID).await.unwrap().is_empty());
    world.clock.pass(SignedDuration::from_secs(1));
    assert_eq!(elsewhere.list_people(NORTH).await.unwrap(), people);

    accounts.erase_person(NORTH, "p1").await.unwrap();
    let left = accounts.list_people(NORTH).await.unwrap();
    assert_eq!(left.keys().collect::<Vec<_>>(), ["p2"]);
    let again = accounts.erase_person(NORTH, "p1").await;
    assert!(matches!(again, Err(AccountError::NotFound("person"))));

    let bad = People::from([
        ("p3".to_owned(), named("Dora")),
        ("p4".to_owned(), PersonName { name: " ".to_owned(), email: Some("x".to_owned()) }),
    ]);
    let Err(AccountError::Faults(faults)) = accounts.set_people(NORTH, &bad).await else {
        panic!("taken")
    };
    let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults, ["p4.name: fault-needed", "p4.email: fault-email"]);
    assert_eq!(accounts.list_people(NORTH).await.unwrap().len(), 1, "nothing half-written");
}

#[on_each_database]
async fn what_was_typed_is_kept_until_it_is_sent(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let account = world.add("g@example.org", &[Role::Reader]).await.id;
    let other = world.add("h@example.org", &[Role::Reader]).await.id;
    let draft = |subject: &str, form: &str| Draft {
        authority: NORTH.to_owned(),
        subject: subject.to_owned(),
        read_at_seq: 7,
        form: form.to_owned(),
        saved_at: String::new(),
    };
    let subject = "cooperation/markis/purpose";
    accounts.save_draft(&account, &draft(subject, "text=a")).await.unwrap();
    accounts.save_draft(&account, &draft(subject, "text=æ")).await.unwrap();
    let found = accounts.find_draft(&account, NORTH, subject).await.unwrap().unwrap();
    assert_eq!((found.form.as_str(), found.read_at_seq), ("text=æ", 7));
    assert_eq!(accounts.find_draft(&other, NORTH, subject).await.unwrap(), None);
    assert_eq!(accounts.find_draft(&account, MID, subject).await.unwrap(), None);
    accounts.drop_draft(&account, NORTH, subject).await.unwrap();
    accounts.drop_draft(&account, NORTH, subject).await.unwrap();
    assert_eq!(accounts.find_draft(&account, NORTH, subject).await.unwrap(), None);

    let long = "x".repeat(SUBJECT_LIMIT + 1);
    let large = "x".repeat(FORM_LIMIT_BYTES + 1);
    for bad in
        [draft("", ""), draft("a\0", ""), draft(&long, ""), draft("a", &large), draft("a", "\0")]
    {
        let refused = accounts.save_draft(&account, &bad).await;
        assert!(matches!(refused, Err(AccountError::Faults(_))));
    }
    for number in 0..202 {
        world.clock.pass(SignedDuration::from_millis(1));
        accounts.save_draft(&account, &draft(&format!("s/{number}"), "")).await.unwrap();
    }
    let kept = accounts.list_drafts(&account).await.unwrap();
    assert_eq!((kept.len(), kept[0].subject.as_str()), (200, "s/201"));
    assert_eq!(kept[199].subject, "s/2", "the oldest go");
}

#[on_each_database]
async fn what_was_seen_stays_seen(database: Database) {
    let world = World::new(database).await;
    let account = world.add("g@example.org", &[Role::Reader]).await.id;
    for (set, found) in [(0, 0), (5, 5), (3, 5), (9, 9)] {
        world.accounts.set_seen(&account, NORTH, set).await.unwrap();
        assert_eq!(world.accounts.find_seen(&account, NORTH).await.unwrap(), found);
    }
    assert_eq!(world.accounts.find_seen(&account, MID).await.unwrap(), 0);
}

#[on_each_database]
async fn what_a_visitor_writes_is_kept_until_somebody_removes_it(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let remote = std::net::IpAddr::from([192, 0, 2, 7]);
    let new = |message: &'static str, reply_to: &'static str| NewFeedback {
        authority: NORTH,
        page: "/cooperations/markis",
        language: Language::Da,
        message,
        reply_to,
        remote,
    };
    for (message, reply_to, at) in [("  ", "", "message"), ("Hej", "ingen", "reply_to")] {
        let Err(AccountError::Faults(faults)) = accounts.add_feedback(new(message, reply_to)).await
        else {
            panic!("{message:?} {reply_to:?} was taken");
        };
        assert_eq!(faults[0].at, at);
    }
    accounts.add_feedback(new(" Året er forkert. ", "ane@example.org")).await.unwrap();
    world.clock.pass(SignedDuration::from_secs(1));
    accounts.add_feedback(new("Tak.", "")).await.unwrap();
    let kept = accounts.list_feedback(NORTH).await.unwrap();
    let words: Vec<&str> = kept.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(words, ["Tak.", "Året er forkert."]);
    assert_eq!(kept[1].reply_to.as_deref(), Some("ane@example.org"));
    assert_eq!(accounts.list_feedback(MID).await.unwrap(), []);

    assert!(accounts.finish_feedback(MID, &kept[0].id).await.is_err());
    accounts.finish_feedback(NORTH, &kept[0].id).await.unwrap();
    let after = accounts.list_feedback(NORTH).await.unwrap();
    assert!(after[0].done_at.is_none() && after[1].done_at.is_some());
    assert!(accounts.remove_feedback(MID, &kept[1].id).await.is_err());
    accounts.remove_feedback(NORTH, &kept[1].id).await.unwrap();
    assert_eq!(accounts.list_feedback(NORTH).await.unwrap().len(), 1);

    let mut sent = 0;
    let wait = loop {
        match accounts.add_feedback(new("Igen.", "")).await {
            Ok(()) => sent += 1,
            Err(AccountError::TooMany { retry_after_seconds }) => break retry_after_seconds,
            Err(error) => panic!("{error}"),
        }
        assert!(sent < 20, "nobody is held back");
    };
    assert!(wait >= 1 && sent >= 2, "{sent} sent, then {wait} seconds");
}
