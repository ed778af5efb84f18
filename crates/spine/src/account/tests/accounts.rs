//! Adding, changing, closing and erasing accounts; who belongs to an authority.

use super::world::{MID, NORTH, PASSWORD, World};
use crate::{
    account::{
        AccountError, Actor, HeldRole, Membership, NewAccount, Role, SignInRefusal, is_email,
    },
    base::{Language, Slug},
};
use testbed::{Database, on_each_database};

#[on_each_database]
async fn an_account_is_refused_with_all_its_faults_at_once(database: Database) {
    let world = World::new(database).await;
    let add = async |email, name, password| {
        let new = NewAccount { email, name, password, language: Language::En };
        match world.accounts.add(new).await {
            Ok(account) => vec![account.email.unwrap()],
            Err(AccountError::Faults(faults)) => faults.iter().map(ToString::to_string).collect(),
            Err(other) => panic!("{other}"),
        }
    };
    assert_eq!(
        add("somebody", " ", "short").await,
        ["email: fault-email", "name: fault-needed", "password: fault-password-short least=12"]
    );
    assert_eq!(
        add("", "A\u{0}", PASSWORD).await,
        ["email: fault-needed", "name: fault-control-character"]
    );
    assert_eq!(add(" G.Hansen@Example.ORG ", "G", PASSWORD).await, ["g.hansen@example.org"]);
    assert_eq!(add("g.hansen@example.org", "G", PASSWORD).await, ["email: fault-email-taken"]);
    assert_eq!(world.accounts.list().await.unwrap().len(), 1);
}

#[test]
fn an_address_looks_like_one() {
    let check = |email: &str, is_one: bool| assert_eq!(is_email(email), is_one, "{email}");
    check("a@b.dk", true);
    check("søren.o'neil+eu@rn.dk", true);
    check("a@b", false);
    check("a b@c.dk", false);
    check("a@b..dk", false);
    check("a@@b.dk", false);
    check("<a@b.dk>", false);
    check("a\0@b.dk", false);
    check("@b.dk", false);
    check(&format!("{}@b.dk", "x".repeat(65)), false);
    check(&format!("a@{}.dk", "x.".repeat(130)), false);
}

#[on_each_database]
async fn an_erased_account_leaves_nothing_but_its_id(database: Database) {
    let world = World::new(database).await;
    world.add("boss@example.org", &[Role::Administrator]).await;
    let account = world.add("g@example.org", &[Role::Contributor]).await;
    let admission = world.sign_in("g@example.org").await;
    let author = world.actor(&admission).await.author();
    assert_eq!(world.accounts.names().await.unwrap()[&*author], "Grethe Hansen");

    world.accounts.erase(&account.id).await.unwrap();
    assert_eq!(world.actor(&admission).await, Actor::Visitor);
    assert!(!world.accounts.names().await.unwrap().contains_key(&*author));
    let left = world.accounts.find(&account.id).await.unwrap().unwrap();
    assert_eq!((left.email, left.name.as_str(), left.is_erased), (None, "", true));
    assert!(world.accounts.list_memberships(&account.id).await.unwrap().is_empty());
    let refused = world.try_sign_in("g@example.org", PASSWORD, "192.0.2.1", None).await;
    assert!(matches!(refused, Err(SignInRefusal::Wrong)));
    let again = world.accounts.erase(&account.id).await;
    assert!(matches!(again, Err(AccountError::NotFound("account"))));
    // The address is free for somebody else.
    world.add("g@example.org", &[]).await;
}

#[on_each_database]
async fn a_closed_account_is_signed_out_and_may_be_opened_again(database: Database) {
    let world = World::new(database).await;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let admission = world.sign_in("g@example.org").await;
    world.accounts.disable(&account.id).await.unwrap();
    assert_eq!(world.actor(&admission).await, Actor::Visitor);
    let refused = world.try_sign_in("g@example.org", PASSWORD, "192.0.2.1", None).await;
    assert!(matches!(refused, Err(SignInRefusal::Wrong)));
    world.accounts.enable(&account.id).await.unwrap();
    assert_eq!(world.actor(&admission).await, Actor::Visitor);
    assert!(world.actor(&world.sign_in("g@example.org").await).await.is_member());
}

#[on_each_database]
async fn an_authority_keeps_its_last_administrator(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let first = world.add("a@example.org", &[Role::Administrator]).await;
    let second = world.add("b@example.org", &[Role::Administrator]).await;
    accounts.disable(&second.id).await.unwrap();
    let is_last = |result| match result {
        Err(AccountError::LastAdministrator { authority }) => authority == NORTH,
        Ok(()) | Err(_) => false,
    };
    let none = Membership::default();
    assert!(is_last(accounts.set_membership(&first.id, NORTH, &none).await));
    assert!(is_last(accounts.disable(&first.id).await));
    assert!(is_last(accounts.erase(&first.id).await));
    assert_eq!(accounts.list_members(NORTH).await.unwrap().len(), 2, "nothing was done");

    accounts.enable(&second.id).await.unwrap();
    accounts.set_membership(&first.id, NORTH, &none).await.unwrap();
    let members = accounts.list_members(NORTH).await.unwrap();
    assert_eq!(members.iter().map(|m| &m.account.id).collect::<Vec<_>>(), [&second.id]);
}

#[on_each_database]
async fn a_role_counts_in_its_authority_only(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let account = world.add("g@example.org", &[]).await;
    let health = Slug::parse("health").unwrap();
    let membership = Membership {
        roles: vec![
            HeldRole::within(Role::Contributor, health),
            HeldRole::everywhere(Role::Reader),
        ],
        person: Some("g-hansen".to_owned()),
    };
    accounts.set_membership(&account.id, NORTH, &membership).await.unwrap();
    assert_eq!(accounts.list_memberships(&account.id).await.unwrap()[NORTH], membership);

    let admission = world.sign_in("g@example.org").await;
    let here = world.actor(&admission).await;
    assert_eq!((here.roles(), here.person()), (&membership.roles[..], Some("g-hansen")));
    let there = accounts.find_actor(&admission.session, MID).await.unwrap();
    assert!(there.is_signed_in() && !there.is_member());
    assert_eq!((there.roles(), there.person()), (&[][..], None));
    assert_eq!(there.author(), here.author());

    let missing = accounts.set_membership(&account.id, "nowhere", &membership).await;
    assert!(matches!(missing, Err(AccountError::NotFound("authority"))));
    let faulty = Membership { person: Some("G Hansen".to_owned()), ..membership };
    let refused = accounts.set_membership(&account.id, NORTH, &faulty).await;
    assert!(matches!(refused, Err(AccountError::Faults(_))));
}

#[on_each_database]
async fn a_new_password_ends_the_other_sessions(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    let here = world.sign_in("g@example.org").await;
    let there = world.sign_in("g@example.org").await;
    let Actor::Person(person) = world.actor(&here).await else { panic!("not signed in") };
    let change = async |current: &str, password: &str| {
        world.accounts.change_password(&person, current, password).await
    };
    let keys = |result| match result {
        Err(AccountError::Faults(faults)) => faults.iter().map(ToString::to_string).collect(),
        other => vec![format!("{other:?}")],
    };
    assert_eq!(keys(change("wrong", "five-red-herrings").await), ["current: fault-password-wrong"]);
    assert_eq!(keys(change(PASSWORD, "password1234").await), ["password: fault-password-weak"]);
    assert!(world.actor(&there).await.is_signed_in());

    change(PASSWORD, "five-red-herrings").await.unwrap();
    assert!(world.actor(&here).await.is_signed_in());
    assert_eq!(world.actor(&there).await, Actor::Visitor);
    let old = world.try_sign_in("g@example.org", PASSWORD, "192.0.2.1", None).await;
    assert!(matches!(old, Err(SignInRefusal::Wrong)));
}

#[on_each_database]
async fn a_person_chooses_name_and_language(database: Database) {
    let world = World::new(database).await;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let admission = world.sign_in("g@example.org").await;
    assert_eq!(world.actor(&admission).await.language(), Some(Language::Da));
    world.accounts.set_profile(&account.id, " Grethe H. ", Language::De).await.unwrap();
    let actor = world.actor(&admission).await;
    assert_eq!((actor.name(), actor.language()), ("Grethe H.", Some(Language::De)));
    let refused = world.accounts.set_profile(&account.id, "G", Language::Zh).await;
    assert!(matches!(refused, Err(AccountError::Faults(_))), "the interface speaks no Chinese");
}
