//! Every fault that somebody can plant in the database is found and named.

use super::{Note, assert_whole, count_up, id, note, open, open_nord, put};
use crate::{
    ledger::{Commit, NewChange, tests::Fresh},
    office::Offices,
};
use jiff::Timestamp;
use testbed::{Database, on_each_database};

/// An authority of three records; `b` points to `a`.
async fn fill(offices: &Offices) {
    put(offices, "a", note("a")).await.unwrap();
    put(offices, "b", Note { link: Some(id("a")), ..note("b") }).await.unwrap();
    put(offices, "c", note("c")).await.unwrap();
}

/// What verification says once the statement has been run on a whole authority.
async fn check(database: Database, sql: &str, expected: &str) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    fill(&offices).await;
    assert_whole(&offices).await;
    fresh.run(sql).await;
    let verdict = open(fresh.ledger()).verify("nord").await.unwrap();
    assert_eq!(verdict.first_fault.as_deref(), Some(expected), "{sql}");
}

#[on_each_database]
async fn an_altered_change_is_named(database: Database) {
    let check = async |sql: &str, expected| check(database.another(), sql, expected).await;
    let altered = "change 2, note/b: its hash does not fit; it has been altered";
    let count = r#"replace(body, '"count":0', '"count":1')"#;
    check(&format!("update change set body = {count} where seq = 2"), altered).await;
    check("update change set hash = 'ab' where seq = 2", altered).await;
    check("update change set author = 'bo' where seq = 2", altered).await;
    check("update change set commit_seq = 1 where seq = 2", altered).await;
    check("update change set body = null where seq = 2", altered).await;
    check("update change set deed = 'import' where seq = 2", altered).await;
}

#[on_each_database]
async fn a_missing_change_is_named(database: Database) {
    let check = async |sql: &str, expected| check(database.another(), sql, expected).await;
    check("delete from change where seq = 2", "change 2 is missing").await;
    check("delete from change where seq = 3", "change 3 is missing").await;
    check(
        "update authority set seq = 2, head = (select hash from change where seq = 2)",
        "change 3, note/c: stands beyond the end of the log on record",
    )
    .await;
    let head = "change 3: the log does not end in the hash on record";
    check("update authority set head = 'ab'", head).await;
}

#[on_each_database]
async fn an_altered_current_record_is_named(database: Database) {
    let check = async |sql: &str, expected| check(database.another(), sql, expected).await;
    let differs = "change 2, note/b: the current record differs from the log";
    let count = r#"replace(body, '"count":0', '"count":1')"#;
    check(&format!("update record set body = {count} where record = 'b'"), differs).await;
    check("update record set author = 'bo' where record = 'b'", differs).await;
    check("update record set at = '2030-01-01T00:00:00.000000Z' where record = 'b'", differs).await;
    check(
        "delete from record where record = 'c'",
        "change 3, note/c: missing among the current records",
    )
    .await;
    check(
        "insert into record (authority, kind, record, seq, version, body, author, at)
         select authority, kind, 'd', 2, version, body, author, at from record
         where record = 'a'",
        "change 2, note/d: a current record that the log does not have",
    )
    .await;
}

#[on_each_database]
async fn a_link_that_leads_nowhere_is_named(database: Database) {
    let fresh = Fresh::new(database).await;
    let offices = open_nord(&fresh).await;
    fill(&offices).await;
    let office = offices.find("nord").await.unwrap().unwrap();
    let lost = Note { link: Some(id("nowhere")), ..note("d") };
    let change = NewChange {
        kind: "note",
        record: "d".to_owned(),
        version: 1,
        body: Some(serde_json::to_string(&lost).unwrap()),
    };
    let end = (office.seq(), office.head());
    let commit = Commit::seal(
        "nord",
        end,
        vec![change],
        "bo",
        ("past the door", None),
        Timestamp::UNIX_EPOCH,
    );
    fresh.ledger().append(&[commit]).await.unwrap();
    let verdict = offices.verify("nord").await.unwrap();
    let expected = "change 4, note/d: link: fault-link id=nowhere";
    assert_eq!(verdict.first_fault.as_deref(), Some(expected));
}

#[on_each_database]
async fn an_authority_that_is_not_there_is_not_called_whole(database: Database) {
    let fresh = Fresh::new(database).await;
    let verdict = open(fresh.ledger()).verify("nowhere").await.unwrap();
    assert!(verdict.first_fault.is_some());
}

#[on_each_database]
async fn what_is_written_while_verifying_is_no_fault(database: Database) {
    let fresh = Fresh::new(database).await;
    let here = open_nord(&fresh).await;
    let there = open(fresh.open_again().await);
    let write = async {
        for _ in 0..60 {
            count_up(&here).await.unwrap();
        }
    };
    let verify = async {
        for _ in 0..20 {
            assert_whole(&there).await;
        }
    };
    tokio::join!(write, verify);
}
