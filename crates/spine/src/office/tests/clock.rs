//! A clock that stood wrong once does not spoil what comes after.

use super::{CommitError, Fresh, Hand, KINDS, Offices, TimeZone, assert_whole, count_up, read_sum};
use crate::ledger::LedgerError;
use jiff::Timestamp;
use std::sync::atomic::Ordering;
use testbed::{Database, on_each_database};

const DAY: i64 = 86_400;

#[on_each_database]
async fn one_write_under_a_clock_far_ahead_does_not_spoil_the_log(database: Database) {
    let fresh = Fresh::new(database).await;
    fresh.ledger().add_authority("nord", 0, Timestamp::UNIX_EPOCH).await.unwrap();
    let hand = Hand::default();
    let offices = Offices::open(fresh.ledger(), KINDS, hand.clock(), TimeZone::UTC);
    count_up(&offices).await.unwrap();
    hand.advance(400 * DAY);
    count_up(&offices).await.unwrap();
    hand.0.store(DAY, Ordering::Relaxed);
    match count_up(&offices).await {
        Err(CommitError::Ledger(error)) => {
            assert!(matches!(*error, LedgerError::Clock { .. }), "{error}");
            assert!(error.to_string().contains("udsyn clock --authority nord"), "{error}");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(read_sum(&offices).await, 2, "nothing was written");

    let receipt = offices.set_clock_right("nord", "operator").await.unwrap().unwrap();
    assert_eq!((receipt.seq, receipt.changes), (3, 1));
    assert_eq!(offices.set_clock_right("nord", "operator").await.unwrap(), None);
    hand.advance(DAY);
    assert_eq!(count_up(&offices).await.unwrap(), 4);
    let office = offices.find("nord").await.unwrap().unwrap();
    assert_eq!(office.last_at(), Timestamp::from_second(2 * DAY).unwrap());
    assert_whole(&offices).await;

    // Looking back says what was known on the day, and so does a node that starts anew.
    let again = Offices::open(fresh.open_again().await, KINDS, hand.clock(), TimeZone::UTC);
    for (day, sum) in [(1, 1), (2, 2), (3, 3)] {
        let day = jiff::civil::date(1970, 1, day);
        let past = again.find_on("nord", day).await.unwrap().unwrap();
        assert_eq!(past.find(&super::id("sum")).map(|sum| sum.count), Some(sum), "{day}");
    }
    assert_eq!(count_up(&again).await.unwrap(), 5);
}

#[on_each_database]
async fn clocks_that_differ_a_little_hinder_nobody(database: Database) {
    let fresh = Fresh::new(database).await;
    fresh.ledger().add_authority("nord", 0, Timestamp::UNIX_EPOCH).await.unwrap();
    let hand = Hand::default();
    let offices = Offices::open(fresh.ledger(), KINDS, hand.clock(), TimeZone::UTC);
    hand.advance(30);
    count_up(&offices).await.unwrap();
    hand.advance(-20);
    count_up(&offices).await.unwrap();
    let office = offices.find("nord").await.unwrap().unwrap();
    assert_eq!(office.last_at(), Timestamp::from_second(30).unwrap());
}
