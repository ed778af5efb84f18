//! The office on both databases, with one small kind of record.

mod clock;
mod follow;
mod past;
mod take_back;
mod verify;

use super::{Clock, CommitError, Draft, Kind, Link, Office, Offices, Record, Refusal};
use crate::{
    base::{Fault, Id, Text, is_id},
    ledger::{Db, Ledger, LedgerError, tests::Fresh},
};
use futures::future::join_all;
use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use testbed::{Database, Kind as DatabaseKind, on_each_database};

/// A record with a name, an address, a number and a link.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Note {
    name: Text,
    slug: String,
    count: u32,
    link: Option<Id<Note>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    settled: bool,
}

impl Record for Note {
    const KIND: &'static str = "note";

    fn check(&self) -> Vec<Fault> {
        assert_ne!(self.slug, "panic", "a fault of the program, planted");
        if is_id(&self.slug) { Vec::new() } else { vec![Fault::new("slug", "fault-slug")] }
    }

    fn visit_links(&self, visit: &mut dyn FnMut(Link)) {
        if let Some(link) = &self.link {
            visit(Link::to("link", link));
        }
    }

    fn is_settled(&self, _: &Id<Self>, _: &Office) -> bool {
        self.settled
    }

    fn addresses(&self) -> Vec<String> {
        vec![self.slug.clone()]
    }

    fn title(&self) -> &Text {
        &self.name
    }
}

const KINDS: &[Kind] = &[Kind::of::<Note>()];

fn id(text: &str) -> Id<Note> {
    Id::parse(text).unwrap()
}

fn note(slug: &str) -> Note {
    Note { slug: slug.to_owned(), ..Note::default() }
}

/// A clock that stands until it is moved.
#[derive(Clone, Default)]
struct Hand(Arc<AtomicI64>);

impl Hand {
    fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::Relaxed);
    }

    fn clock(&self) -> Clock {
        let hand = self.0.clone();
        Clock::from_fn(move || Timestamp::from_second(hand.load(Ordering::Relaxed)).unwrap())
    }
}

fn open(ledger: Ledger) -> Offices {
    Offices::open(ledger, KINDS, Hand::default().clock(), TimeZone::UTC)
}

/// Offices over a fresh database, with the authority `nord`.
async fn open_nord(fresh: &Fresh) -> Offices {
    fresh.ledger().add_authority("nord", 0, Timestamp::UNIX_EPOCH).await.unwrap();
    open(fresh.ledger())
}

async fn put(offices: &Offices, record: &str, note: Note) -> Result<i64, CommitError> {
    let id = id(record);
    let command = move |_: &Office| Ok(Draft::new("put").put(&id, &note));
    offices.commit("nord", "anna", command).await.map(|receipt| receipt.seq)
}

/// Adds one to the number of the record `sum`.
async fn count_up(offices: &Offices) -> Result<i64, CommitError> {
    let command = |office: &Office| {
        let mut sum = office.find(&id("sum")).cloned().unwrap_or_else(|| note("sum"));
        sum.count += 1;
        Ok(Draft::new("one more").put(&id("sum"), &sum))
    };
    offices.commit("nord", "anna", command).await.map(|receipt| receipt.seq)
}

async fn read_sum(offices: &Offices) -> u32 {
    let office = offices.find("nord").await.unwrap().unwrap();
    office.find(&id("sum")).map_or(0, |sum| sum.count)
}

async fn assert_whole(offices: &Offices) {
    assert_eq!(offices.verify("nord").await.unwrap().first_fault, None);
}

#[on_each_database]
async fn commits_follow_each_other_and_a_new_start_reads_the_same(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    for expected in 1..=5 {
        assert_eq!(count_up(&offices).await.unwrap(), expected);
    }
    let again = open(fresh.open_again().await);
    let (old, new) = (offices.find("nord").await, again.find("nord").await);
    let (old, new) = (old.unwrap().unwrap(), new.unwrap().unwrap());
    assert_eq!((old.seq(), old.head()), (new.seq(), new.head()));
    assert_eq!(old.last_at(), new.last_at());
    assert_eq!(read_sum(&again).await, 5);
    assert_whole(&again).await;
}

#[on_each_database]
async fn two_nodes_write_to_one_authority_and_every_commit_lands_once(database: Database) {
    let fresh = Fresh::new(database).await;
    let here = open_nord(&fresh).await;
    let there = open(fresh.open_again().await);
    let write = async |offices: &Offices| {
        for _ in 0..25 {
            count_up(offices).await.unwrap();
        }
    };
    tokio::join!(write(&here), write(&there));
    let after = open(fresh.ledger());
    assert_eq!(read_sum(&after).await, 50);
    assert_whole(&after).await;
}

#[on_each_database]
async fn what_one_node_writes_the_other_sees(database: Database) {
    let fresh = Fresh::new(database).await;
    let here = open_nord(&fresh).await;
    let there = open(fresh.open_again().await);
    there.find("nord").await.unwrap();
    let follower = tokio::spawn(there.clone().follow());
    count_up(&here).await.unwrap();
    let seen = async {
        while read_sum(&there).await == 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), seen).await.unwrap();
    // Who has just written through one node reads it through the other at once.
    let seq = count_up(&here).await.unwrap();
    let office = there.find_after("nord", seq).await.unwrap().unwrap();
    assert_eq!(office.find(&id("sum")).unwrap().count, 2);
    follower.abort();
}

#[on_each_database]
async fn a_form_read_before_somebody_elses_change_is_refused(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    let read_at = count_up(&offices).await.unwrap();
    count_up(&offices).await.unwrap();
    let command = move |office: &Office| {
        office.expect_version(&id("sum"), read_at)?;
        Ok(Draft::new("late").put(&id("sum"), &note("late")))
    };
    match offices.commit("nord", "bo", command).await {
        Err(CommitError::Refused(Refusal::Stale { read_at: 1, now_at: 2, .. })) => {}
        other => panic!("{other:?}"),
    }
}

#[on_each_database]
async fn a_command_that_panics_harms_nobody(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    let panicking = offices.commit("nord", "bo", |_| panic!("planted"));
    let (bad, worse, good) =
        tokio::join!(panicking, put(&offices, "x", note("panic")), count_up(&offices));
    for result in [bad.map(|receipt| receipt.seq), worse] {
        match result {
            Err(CommitError::Ledger(error)) => {
                assert!(matches!(*error, LedgerError::Broken(_)), "{error}");
            }
            other => panic!("{other:?}"),
        }
    }
    good.unwrap();
    assert_eq!(count_up(&offices).await.unwrap(), 2);
}

#[on_each_database]
async fn a_commit_that_the_database_refuses_takes_no_other_along(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    // PostgreSQL takes no zero character into a text; on SQLite the commit succeeds.
    let strange =
        offices.commit("nord", "bo", |_| Ok(Draft::new("zero\0").put(&id("zero"), &note("zero"))));
    let (strange, one, two) =
        tokio::join!(strange, count_up(&offices), put(&offices, "b", note("b")));
    assert_eq!(strange.is_ok(), fresh.database.kind() == DatabaseKind::Sqlite);
    one.unwrap();
    two.unwrap();
    count_up(&offices).await.unwrap();
    assert_eq!(read_sum(&offices).await, 2);
}

#[on_each_database]
async fn fifty_at_once_are_all_in_the_log_once_acknowledged(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    let names: Vec<String> = (0..50).map(|number| format!("r{number}")).collect();
    let commits = names.iter().map(|name| put(&offices, name, note(name)));
    let seqs = join_all(commits).await.into_iter().map(Result::unwrap);
    let seqs: std::collections::BTreeSet<i64> = seqs.collect();
    assert_eq!(seqs.into_iter().collect::<Vec<_>>(), (1..=50).collect::<Vec<_>>());
    drop(offices);
    let again = open(fresh.open_again().await);
    let office = again.find("nord").await.unwrap().unwrap();
    assert!(names.iter().all(|name| office.find(&id(name)).is_some()));
    assert_whole(&again).await;
}

#[on_each_database]
async fn two_records_may_change_addresses_but_not_share_one(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    put(&offices, "a", note("hav")).await.unwrap();
    put(&offices, "b", note("land")).await.unwrap();
    let swap = |_: &Office| {
        Ok(Draft::new("swap").put(&id("a"), &note("land")).put(&id("b"), &note("hav")))
    };
    offices.commit("nord", "bo", swap).await.unwrap();
    let office = offices.find("nord").await.unwrap().unwrap();
    assert_eq!(office.find_by_address::<Note>("land").unwrap().id, id("a"));
    assert_eq!(office.find_by_address::<Note>("hav").unwrap().id, id("b"));
    match put(&offices, "c", note("hav")).await {
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            assert_eq!(faults[0].key, "fault-address-taken");
        }
        other => panic!("{other:?}"),
    }
}

#[on_each_database]
async fn a_record_that_others_point_to_cannot_go(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    let link = Some(id("a"));
    put(&offices, "a", note("a")).await.unwrap();
    put(&offices, "b", Note { link, ..note("b") }).await.unwrap();
    let remove = |_: &Office| Ok(Draft::new("away").remove(&id("a")));
    match offices.commit("nord", "bo", remove).await {
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            assert_eq!(faults[0].key, "fault-still-used");
        }
        other => panic!("{other:?}"),
    }
}

fn assert_unavailable(result: Result<i64, CommitError>) {
    match result {
        Err(CommitError::Ledger(error)) => {
            assert!(matches!(*error, LedgerError::Unavailable(_)), "{error:?}");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_full_disk_is_told_and_passes() {
    let fresh = Fresh::new(Database::new(DatabaseKind::Sqlite)).await;
    let Db::Lite(lite) = &fresh.db else { unreachable!() };
    let offices = open_nord(&fresh).await;
    count_up(&offices).await.unwrap();
    let pages: i64 = sqlx::query_scalar("pragma page_count")
        .fetch_one(&mut *lite.write.lend().await.unwrap())
        .await
        .unwrap();
    fresh.run(&format!("pragma max_page_count = {pages}")).await;
    let mut large = note("large");
    large.name.write(crate::base::Language::Da, "x".repeat(100_000));
    assert_unavailable(put(&offices, "large", large.clone()).await);
    let reads = open(fresh.open_again().await);
    assert_eq!(reads.find("nord").await.unwrap().unwrap().seq(), 1);
    assert_whole(&reads).await;
    fresh.run("pragma max_page_count = 1000000").await;
    assert_eq!(put(&offices, "large", large).await.unwrap(), 2);
    assert_whole(&offices).await;
}

#[on_each_database]
async fn an_older_copy_of_the_database_is_read_anew_and_written_on(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    for record in ["a", "b", "c"] {
        put(&offices, record, note(record)).await.unwrap();
    }
    let second = fresh.ledger().list_changes("nord", 1, 2).await.unwrap().remove(0);
    fresh.run("delete from record where seq > 2").await;
    fresh.run("delete from change where seq > 2").await;
    let head = second.hash;
    fresh.run(&format!("update authority set seq = 2, head = '{head}'")).await;
    assert_eq!(put(&offices, "d", note("d")).await.unwrap(), 3);
    let office = offices.find("nord").await.unwrap().unwrap();
    assert!(office.find(&id("c")).is_none() && office.find(&id("d")).is_some());
    assert_whole(&offices).await;
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn a_connection_lost_in_mid_commit_is_told_and_passes() {
        let fresh = Fresh::new(Database::new(DatabaseKind::Postgres)).await;
        let offices = open_nord(&fresh).await;
        count_up(&offices).await.unwrap();
        let pool = sqlx::PgPool::connect(fresh.database.url()).await.unwrap();
        let mut holder = pool.begin().await.unwrap();
        sqlx::query("select id from authority for update").execute(&mut *holder).await.unwrap();
        let kill = async {
            let kill = "select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'";
            while sqlx::query(kill).fetch_all(&mut *holder).await.unwrap().is_empty() {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let (lost, ()) = tokio::join!(count_up(&offices), kill);
        assert_unavailable(lost);
        holder.rollback().await.unwrap();
        let rest = "select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()";
        sqlx::query(rest).execute(&pool).await.unwrap();
        assert_eq!(count_up(&offices).await.unwrap(), 2);
        assert_eq!(read_sum(&offices).await, 2);
        assert_whole(&offices).await;
    }
}
