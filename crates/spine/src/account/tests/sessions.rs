//! Being signed in: for how long, where, and how fast it ends.

use super::world::{NORTH, Still, World};
use crate::{
    account::{Actor, Role, Secret, Surroundings},
    ledger::LedgerError,
};
use jiff::SignedDuration;
use testbed::{Database, on_each_database};

fn hours(count: i64) -> SignedDuration {
    SignedDuration::from_hours(count)
}

fn seconds(count: i64) -> SignedDuration {
    SignedDuration::from_secs(count)
}

#[on_each_database]
async fn whoever_signs_out_is_a_visitor_again(database: Database) {
    let world = World::new(database).await;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let first = world.sign_in(" G@Example.org ").await;
    let second = world.sign_in("g@example.org").await;
    let third = world.sign_in("g@example.org").await;
    let stranger = Secret::make(&Still::new());
    assert_eq!(world.accounts.find_actor(&stranger, NORTH).await.unwrap(), Actor::Visitor);
    assert_eq!(world.accounts.list_sessions(&account.id).await.unwrap().len(), 3);

    world.accounts.sign_out(&first.session).await.unwrap();
    assert_eq!(world.actor(&first).await, Actor::Visitor);
    let Actor::Person(person) = world.actor(&second).await else { panic!("signed out too") };

    world.accounts.end_session(&account.id, &person.session).await.unwrap();
    assert_eq!(world.actor(&second).await, Actor::Visitor);
    assert!(world.actor(&third).await.is_signed_in());
    let other = world.add("h@example.org", &[]).await;
    let Actor::Person(person) = world.actor(&third).await else { panic!("signed out too") };
    let foreign = world.accounts.end_session(&other.id, &person.session).await;
    assert!(foreign.is_err(), "a session is ended by its owner only");

    world.accounts.sign_out_everywhere(&account.id).await.unwrap();
    assert_eq!(world.actor(&third).await, Actor::Visitor);
    assert!(world.accounts.list_sessions(&account.id).await.unwrap().is_empty());
}

#[on_each_database]
async fn a_session_ends_after_twelve_idle_hours_and_after_thirty_days(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    let idle = world.sign_in("g@example.org").await;
    assert!(world.actor(&idle).await.is_signed_in());
    world.clock.pass(hours(12));
    assert_eq!(world.actor(&idle).await, Actor::Visitor);

    let busy = world.sign_in("g@example.org").await;
    for _ in 0..65 {
        world.clock.pass(hours(11));
        assert!(world.actor(&busy).await.is_signed_in());
    }
    world.clock.pass(hours(5));
    assert_eq!(world.actor(&busy).await, Actor::Visitor, "thirty days are over");
}

#[on_each_database]
async fn being_busy_at_one_process_counts_at_the_others(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    let admission = world.sign_in("g@example.org").await;
    let other = world.other_process();
    assert!(other.find_actor(&admission.session, NORTH).await.unwrap().is_signed_in());
    world.clock.pass(hours(11));
    assert!(world.actor(&admission).await.is_signed_in());
    world.clock.pass(hours(11));
    assert!(other.find_actor(&admission.session, NORTH).await.unwrap().is_signed_in());
}

#[on_each_database]
async fn it_is_written_down_at_most_once_a_minute_that_somebody_was_here(database: Database) {
    let world = World::new(database).await;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let admission = world.sign_in("g@example.org").await;
    let began = world.clock.now();
    let check = async |passed: i64, written: i64| {
        world.clock.pass(seconds(passed));
        world.actor(&admission).await;
        let sessions = world.accounts.list_sessions(&account.id).await.unwrap();
        let seen = crate::ledger::read_instant(&sessions[0].seen_at).unwrap();
        assert_eq!(seen.duration_since(began), seconds(written));
    };
    check(0, 0).await;
    check(59, 0).await;
    check(1, 60).await;
    check(59, 60).await;
    check(2, 121).await;
}

#[on_each_database]
async fn a_role_taken_away_is_gone_at_once_here_and_within_two_seconds_elsewhere(
    database: Database,
) {
    let world = World::new(database).await;
    let account = world.add("g@example.org", &[Role::Reader]).await;
    let admission = world.sign_in("g@example.org").await;
    let other = world.other_process();
    let elsewhere = async || other.find_actor(&admission.session, NORTH).await.unwrap();
    assert!(elsewhere().await.has_role(Role::Reader));
    assert!(world.actor(&admission).await.has_role(Role::Reader));

    world.set_roles(&account, &[Role::Coordinator]).await;
    assert!(world.actor(&admission).await.has_role(Role::Coordinator));
    assert!(elsewhere().await.has_role(Role::Reader), "it need not look each time");
    world.clock.pass(seconds(1));
    assert!(elsewhere().await.has_role(Role::Coordinator));

    world.accounts.sign_out(&admission.session).await.unwrap();
    world.clock.pass(seconds(1));
    assert_eq!(elsewhere().await, Actor::Visitor);
}

#[on_each_database]
async fn a_request_of_somebody_signed_in_needs_no_database(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    let admission = world.sign_in("g@example.org").await;
    assert!(world.actor(&admission).await.is_member());
    world.accounts.names().await.unwrap();
    world.accounts.list_people(NORTH).await.unwrap();
    world.fresh.db.close().await;
    assert!(world.actor(&admission).await.is_member());
    assert_eq!(world.accounts.names().await.unwrap().len(), 1);
    assert!(world.accounts.list_people(NORTH).await.unwrap().is_empty());
    // Nor is anything believed for long when nobody can confirm it.
    world.clock.pass(seconds(2));
    let lost = world.accounts.find_actor(&admission.session, NORTH).await;
    assert!(matches!(lost, Err(LedgerError::Unavailable(_))), "{lost:?}");
}
