//! Invitations, new passwords, being blocked in one authority, and the security log.

use super::world::{MID, NORTH, PASSWORD, World};
use crate::{
    account::{
        AccountError, Actor, ConfirmRefusal, Handed, HeldRole, Invitation, Membership,
        NewInvitation, NewPerson, Role, Secret, SecurityEvent, SecurityKind, SignIn, SignInRefusal,
    },
    base::Language,
};
use jiff::SignedDuration;
use testbed::{Database, on_each_database};

const EMAIL: &str = "new@example.org";

impl World {
    async fn invite(&self, authority: &str, email: &str, role: Role) -> (Invitation, Secret) {
        let held = HeldRole::everywhere(role);
        let (name, language, by) = ("", Language::Da, "account:boss");
        let new = NewInvitation { authority, email, name, language, held, by };
        self.accounts.invite(new).await.unwrap()
    }

    async fn confirm_as_new(&self, link: &Secret, password: &str) -> Result<(), ConfirmRefusal> {
        let person = NewPerson { name: "Grethe Hansen", password, language: Language::Da };
        self.accounts.confirm_as_new(link, person, input("")).await.map(drop)
    }
}

fn input(password: &str) -> SignIn<'_> {
    let remote = "192.0.2.1".parse().unwrap();
    SignIn { email: "", password, remote, user_agent: "Firefox", device: None }
}

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

#[on_each_database]
async fn a_role_counts_once_the_link_was_used_and_a_link_works_once(database: Database) {
    let world = World::new(database).await;
    let (invitation, link) = world.invite(NORTH, " New@Example.org ", Role::Reader).await;
    assert_eq!(invitation.email, EMAIL);
    assert!(world.accounts.list_members(NORTH).await.unwrap().is_empty());
    assert!(world.accounts.find_by_email(EMAIL).await.unwrap().is_none());

    let weak = world.confirm_as_new(&link, "Password 1234").await;
    assert!(matches!(weak, Err(ConfirmRefusal::Faults(_))), "{weak:?}");
    world.confirm_as_new(&link, PASSWORD).await.unwrap();
    let admission = world.try_sign_in(EMAIL, PASSWORD, "192.0.2.1", None).await.unwrap();
    assert!(world.actor(&admission).await.has_role(Role::Reader));
    let again = world.confirm_as_new(&link, PASSWORD).await;
    assert!(matches!(again, Err(ConfirmRefusal::Over)), "{again:?}");
    assert!(world.accounts.list_invitations(NORTH).await.unwrap().is_empty());
    // Nothing of the person stays in what is kept to tell that a link was used.
    let used = world.accounts.find_invitation(&link).await.unwrap().unwrap();
    assert_eq!((used.email, used.name.as_str(), used.is_used), (used.id, "", true));
}

#[on_each_database]
async fn a_link_ends_by_time_by_a_newer_one_and_by_withdrawal(database: Database) {
    let world = World::new(database).await;
    let is_over = async |link: &Secret| {
        matches!(world.confirm_as_new(link, PASSWORD).await, Err(ConfirmRefusal::Over))
    };
    let (invitation, first) = world.invite(NORTH, EMAIL, Role::Reader).await;
    world.clock.pass(days(14));
    assert!(is_over(&first).await);
    let again = world.accounts.invite_again(NORTH, &invitation.id, "account:boss").await;
    let (_, second) = again.unwrap();
    assert!(is_over(&first).await, "the one before does not come to life again");
    let (_, third) = world.invite(NORTH, EMAIL, Role::Secretary).await;
    assert!(is_over(&second).await, "nor when they are invited once more");
    assert_eq!(world.accounts.list_invitations(NORTH).await.unwrap().len(), 1);
    let foreign = world.accounts.withdraw_invitation(MID, &invitation.id, "account:boss").await;
    assert!(matches!(foreign, Err(AccountError::NotFound(_))));
    let withdrawn = world.accounts.withdraw_invitation(NORTH, &invitation.id, "account:boss");
    withdrawn.await.unwrap();
    assert!(is_over(&third).await);
}

#[on_each_database]
async fn whoever_has_an_account_confirms_with_its_password_and_nobody_else_can(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    let elsewhere = world.sign_in("g@example.org").await;
    let (_, link) = world.invite(MID, "g@example.org", Role::Coordinator).await;
    let taken = world.confirm_as_new(&link, "five-red-herrings").await;
    assert!(matches!(taken, Err(ConfirmRefusal::Faults(_))), "{taken:?}");
    let wrong = world.accounts.confirm_with_password(&link, input("five-red-herrings")).await;
    let is_wrong = matches!(wrong, Err(ConfirmRefusal::SignIn(SignInRefusal::Wrong)));
    assert!(is_wrong, "{:?}", wrong.err());
    let other = world.add("h@example.org", &[Role::Reader]).await;
    let session = world.sign_in("h@example.org").await.session;
    let foreign = world.accounts.confirm_in_session(&link, &session, input("")).await;
    assert!(foreign.is_err(), "{other:?} is somebody else");

    let admission = world.accounts.confirm_with_password(&link, input(PASSWORD)).await.unwrap();
    let actor = world.accounts.find_actor(&admission.session, MID).await.unwrap();
    assert!(actor.has_role(Role::Coordinator));
    let old = world.accounts.find_actor(&elsewhere.session, MID).await.unwrap();
    assert_eq!(old, Actor::Visitor, "no session opens more than it did when it began");
}

#[on_each_database]
async fn a_handed_link_for_a_password_is_over_when_the_account_belongs_to_another(
    database: Database,
) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let handed = Handed::ByAdministrator { authority: NORTH };
    let foreign = Handed::ByAdministrator { authority: MID };
    let refused = accounts.make_password_link(&account.id, foreign, "account:boss").await;
    assert!(matches!(refused, Err(AccountError::NotFound(_))));
    let link = accounts.make_password_link(&account.id, handed, "account:boss").await.unwrap();
    assert!(accounts.find_password_link(&link).await.unwrap().is_some());

    let roles = vec![HeldRole::everywhere(Role::Reader)];
    let membership = Membership { roles, person: None };
    accounts.set_membership(&account.id, MID, &membership).await.unwrap();
    assert!(accounts.find_password_link(&link).await.unwrap().is_none());
    let remote = "192.0.2.1".parse().unwrap();
    let used = accounts.choose_password(&link, "five-red-herrings", remote).await;
    assert!(matches!(used, Err(AccountError::NotFound("link"))), "{used:?}");
    let again = accounts.make_password_link(&account.id, handed, "account:boss").await;
    assert!(again.is_err(), "nor is there another");
}

#[on_each_database]
async fn a_new_password_by_link_ends_everything_that_was_open(database: Database) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let open = world.sign_in("g@example.org").await;
    let make = async || accounts.make_password_link(&account.id, Handed::ToOwner, "visitor").await;
    let (link, other) = (make().await.unwrap(), make().await.unwrap());
    make().await.unwrap();
    assert!(matches!(make().await, Err(AccountError::TooMany { .. })), "three an hour");
    let remote = "192.0.2.1".parse().unwrap();
    let choose =
        async |link: &Secret, password| accounts.choose_password(link, password, remote).await;
    let weak = choose(&link, "adgangskode123").await;
    assert!(matches!(weak, Err(AccountError::Faults(_))), "{weak:?}");
    choose(&link, "five-red-herrings").await.unwrap();
    assert!(choose(&link, "six-green-apples").await.is_err(), "a link works once");
    assert!(choose(&other, "six-green-apples").await.is_err(), "and ends all others");
    assert_eq!(world.actor(&open).await, Actor::Visitor);
    let old = world.try_sign_in("g@example.org", PASSWORD, "192.0.2.1", None).await;
    assert!(matches!(old, Err(SignInRefusal::Wrong)));
    world.try_sign_in("g@example.org", "five-red-herrings", "192.0.2.9", None).await.unwrap();
    world.clock.pass(SignedDuration::from_hours(2));
    let late = make().await.unwrap();
    world.clock.pass(days(1));
    assert!(choose(&late, "six-green-apples").await.is_err(), "a day is over");
}

#[on_each_database]
async fn an_authority_blocks_and_signs_out_its_own_without_touching_the_account(
    database: Database,
) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    world.add("boss@example.org", &[Role::Administrator]).await;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let roles = vec![HeldRole::everywhere(Role::Secretary)];
    let membership = Membership { roles, person: None };
    accounts.set_membership(&account.id, MID, &membership).await.unwrap();
    let admission = world.sign_in("g@example.org").await;
    let in_mid = async |session| accounts.find_actor(session, MID).await.unwrap();

    accounts.end_sessions_here(&account.id, NORTH, "account:boss").await.unwrap();
    assert_eq!(world.actor(&admission).await, Actor::Visitor, "here one signs in anew");
    assert!(in_mid(&admission.session).await.has_role(Role::Secretary));
    world.clock.pass(SignedDuration::from_secs(1));
    let anew = world.sign_in("g@example.org").await;
    assert!(world.actor(&anew).await.has_role(Role::Reader));

    accounts.set_blocked(&account.id, NORTH, true, "account:boss").await.unwrap();
    assert!(!world.actor(&anew).await.is_member());
    assert!(in_mid(&anew.session).await.has_role(Role::Secretary));
    world.set_roles(&account, &[Role::Coordinator]).await;
    assert!(!world.actor(&anew).await.is_member(), "another role does not unblock");
    let actor = accounts.find_account_actor(&account.id, NORTH).await.unwrap();
    assert!(!actor.is_member(), "nor does what is done in their name");
    accounts.set_blocked(&account.id, NORTH, false, "account:boss").await.unwrap();
    world.clock.pass(SignedDuration::from_secs(1));
    let back = world.sign_in("g@example.org").await;
    assert!(world.actor(&back).await.has_role(Role::Coordinator));
}

#[on_each_database]
async fn the_last_administrator_cannot_be_blocked_and_one_who_is_blocked_does_not_count(
    database: Database,
) {
    let world = World::new(database).await;
    let accounts = &world.accounts;
    let first = world.add("a@example.org", &[Role::Administrator]).await;
    let second = world.add("b@example.org", &[Role::Administrator]).await;
    accounts.set_blocked(&second.id, NORTH, true, "account:boss").await.unwrap();
    let refused = accounts.set_blocked(&first.id, NORTH, true, "account:boss").await;
    assert!(matches!(refused, Err(AccountError::LastAdministrator { .. })), "{refused:?}");
    let refused = accounts.disable(&first.id).await;
    assert!(matches!(refused, Err(AccountError::LastAdministrator { .. })), "{refused:?}");
}

#[on_each_database]
async fn what_happens_at_the_doors_stands_in_the_log_of_whom_it_concerns(database: Database) {
    let world = World::new(database).await;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let second = SignedDuration::from_secs(1);
    let _ = world.try_sign_in("g@example.org", "wrong", "2001:db8::7", None).await;
    let _ = world.try_sign_in("nobody@example.org", "wrong", "192.0.2.1", None).await;
    world.clock.pass(second);
    world.sign_in("g@example.org").await;
    world.clock.pass(second);
    world.invite(NORTH, EMAIL, Role::Reader).await;
    let kinds = async |authority| -> Vec<String> {
        let events = world.accounts.list_security_events(authority, None).await.unwrap();
        events.into_iter().map(|event| event.kind).collect()
    };
    assert_eq!(kinds(NORTH).await, ["invited", "signed-in", "sign-in-failed"]);
    assert!(kinds(MID).await.is_empty(), "it concerns nobody there");
    let failed = world.accounts.list_security_events("", None).await.unwrap();
    let unknown = failed.iter().find(|event| event.about.is_empty()).unwrap();
    assert_eq!((&*unknown.kind, &*unknown.remote), ("sign-in-failed", "192.0.2.1"));
    let events = world.accounts.list_security_events(NORTH, None).await.unwrap();
    assert_eq!(events[2].about, format!("account:{}", account.id));
    assert_eq!(events[2].remote, "2001:db8::7");
    let told = format!("{events:?}");
    assert!(!told.contains("example.org") && !told.contains("Grethe"), "{told}");
    let older = world.accounts.list_security_events(NORTH, Some(&events[0].id)).await.unwrap();
    assert_eq!(older.len(), 2);
}

#[on_each_database]
async fn the_log_forgets_what_is_old(database: Database) {
    let world = World::new(database).await;
    let note = async || {
        let (kind, authority) = (SecurityKind::TokenMade, Some(NORTH));
        let (by, about, detail) = ("account:boss", "token:t", "");
        let event = SecurityEvent { kind, authority, by, about, remote: None, detail };
        world.accounts.note(event).await;
    };
    note().await;
    let first = world.accounts.list_security_events(NORTH, None).await.unwrap().remove(0);
    world.clock.pass(days(181));
    for _ in 0..64 {
        note().await;
    }
    let left = world.accounts.list_security_events(NORTH, None).await.unwrap();
    assert_eq!(left.len(), 64);
    assert!(left.iter().all(|event| event.id != first.id));
}
