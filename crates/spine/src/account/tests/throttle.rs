//! Guessing passwords is slow, and keeps nobody else out.

use super::world::{PASSWORD, World};
use crate::account::{AccountError, Actor, Role, Secret, SignInRefusal};
use jiff::SignedDuration;
use std::sync::Arc;
use testbed::{Database, on_each_database};

const HOME: &str = "192.0.2.1";
const ELSEWHERE: &str = "198.51.100.9";

/// Guesses until told to wait; gives the number of guesses that were checked.
async fn guess(world: &World, email: &str, remote: &str) -> usize {
    for number in 0..100 {
        match world.try_sign_in(email, "not-the-password", remote, None).await {
            Err(SignInRefusal::Wrong) => {}
            Err(SignInRefusal::TooMany { retry_after_seconds: 1.. }) => return number,
            other => panic!("{other:?}"),
        }
    }
    panic!("nobody stopped it");
}

#[on_each_database]
async fn whoever_guesses_elsewhere_does_not_keep_the_owner_out(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    assert_eq!(guess(&world, "g@example.org", ELSEWHERE).await, 6);
    let right = world.try_sign_in("g@example.org", PASSWORD, ELSEWHERE, None).await;
    assert!(matches!(right, Err(SignInRefusal::TooMany { .. })), "not even the right one");
    world.try_sign_in("g@example.org", PASSWORD, HOME, None).await.unwrap();
    world.clock.pass(SignedDuration::from_secs(1));
    world.try_sign_in("g@example.org", PASSWORD, ELSEWHERE, None).await.unwrap();
}

#[on_each_database]
async fn an_address_nobody_has_is_refused_in_the_same_way(database: Database) {
    let world = World::new(database).await;
    for email in ["nobody@example.org", "no address", "a\0@b.dk", ""] {
        assert_eq!(guess(&world, email, HOME).await, 6, "{email}");
    }
    let long = "x".repeat(10_000);
    let refused = world.try_sign_in("nobody@example.org", &long, ELSEWHERE, None).await;
    assert!(matches!(refused, Err(SignInRefusal::Wrong)));
}

#[on_each_database]
async fn a_known_device_gets_in_where_the_neighbour_guesses(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    world.add("h@example.org", &[Role::Reader]).await;
    let device = world.sign_in("g@example.org").await.device;
    guess(&world, "g@example.org", HOME).await;

    let with = async |email: &str, device: &Secret| {
        world.try_sign_in(email, PASSWORD, HOME, Some(device)).await
    };
    let again = with("g@example.org", &device).await.unwrap();
    assert_eq!(again.device, device, "it stays known");
    let forged = Secret::make(&*world.accounts.surroundings);
    let refused = with("g@example.org", &forged).await;
    assert!(matches!(refused, Err(SignInRefusal::TooMany { .. })), "others are not");

    // A second person at the same device, and then the first again, elsewhere and after a restart.
    let second = with("h@example.org", &device).await.unwrap();
    assert_eq!(second.device, device);
    let fresh = with("h@example.org", &forged).await.unwrap();
    assert_ne!(fresh.device, forged, "a cookie we did not give is not taken over");
    let restarted = World { accounts: world.other_process(), ..world };
    guess(&restarted, "g@example.org", HOME).await;
    restarted.try_sign_in("g@example.org", PASSWORD, HOME, Some(&device)).await.unwrap();
}

#[on_each_database]
async fn whoever_took_over_a_session_cannot_guess_the_password_in_it(database: Database) {
    let world = World::new(database).await;
    world.add("g@example.org", &[Role::Reader]).await;
    let taken = world.sign_in("g@example.org").await;
    let own = world.sign_in("g@example.org").await;
    let Actor::Person(taken) = world.actor(&taken).await else { panic!("not signed in") };
    let Actor::Person(own) = world.actor(&own).await else { panic!("not signed in") };
    for _ in 0..6 {
        let wrong = world.accounts.change_password(&taken, "a guess", "five-red-herrings").await;
        assert!(matches!(wrong, Err(AccountError::Faults(_))));
    }
    let refused = world.accounts.change_password(&taken, PASSWORD, "five-red-herrings").await;
    assert!(matches!(refused, Err(AccountError::TooMany { retry_after_seconds: 1 })));
    world.accounts.change_password(&own, PASSWORD, "five-red-herrings").await.unwrap();
}

#[on_each_database]
async fn the_owner_gets_in_from_a_known_device_while_forty_senders_guess(database: Database) {
    let world = Arc::new(World::new(database).await);
    world.add("g@example.org", &[Role::Reader]).await;
    let device = world.sign_in("g@example.org").await.device;
    let guess = |sender: u8, round: u8| {
        let (world, remote) = (world.clone(), format!("198.51.{sender}.{round}"));
        tokio::spawn(async move {
            for number in 0..4 {
                let password = format!("guess-{number}");
                let _ = world.try_sign_in("g@example.org", &password, &remote, None).await;
            }
        })
    };
    let guessers: Vec<_> =
        (0..40).flat_map(|sender| (0..4).map(move |round| (sender, round))).collect();
    let guessers: Vec<_> = guessers.into_iter().map(|(a, b)| guess(a, b)).collect();
    for _ in 0..15 {
        let mine = world.try_sign_in("g@example.org", PASSWORD, ELSEWHERE, Some(&device)).await;
        assert!(mine.is_ok(), "{:?}", mine.err());
    }
    for guesser in guessers {
        guesser.await.unwrap();
    }
}
