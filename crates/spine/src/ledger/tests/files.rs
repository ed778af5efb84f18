//! Files: who has them, how long they stay, how much room they take.

use super::{Fresh, at, fill};
use crate::{
    base::hash_bytes,
    ledger::{Added, Collected, FileState, Ledger, LedgerError, MayRead, NewChange, Unread},
};
use jiff::Timestamp;
use testbed::{Database, on_each_database};

const DAY: i64 = 86_400;

async fn add(ledger: &Ledger, authority: &str, bytes: &[u8], now: Timestamp) -> String {
    match ledger.add_file(authority, "text/plain", bytes, now).await.unwrap() {
        Added::Held(hash) => hash,
        full => panic!("{full:?}"),
    }
}

/// Writes a change that names a file, and one that names none any more.
async fn name(ledger: &Ledger, authority: &str, hash: &str) {
    ledger.add_authority(authority, 0, at(0)).await.unwrap();
    for body in [format!("{{\"hash\":\"{hash}\"}}"), "{}".to_owned()] {
        let row = ledger.find_authority(authority).await.unwrap().unwrap();
        let change =
            NewChange { kind: "note", record: "a".to_owned(), version: 1, body: Some(body) };
        let place = (row.seq, row.head.as_str());
        let commit = super::Commit::seal(authority, place, vec![change], "anna", ("", None), at(1));
        ledger.append(&[commit]).await.unwrap();
    }
}

#[on_each_database]
async fn a_file_is_given_only_to_the_authority_that_has_it(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    let hash = add(&ledger, "nord", b"hav", at(0)).await;
    assert!(ledger.find_file("nord", &hash).await.unwrap().is_some());
    assert_eq!(ledger.find_file("syd", &hash).await.unwrap(), None);
    assert!(!ledger.keep_file("syd", &hash, at(1)).await.unwrap());
    assert_eq!(ledger.check_file("syd", &hash).await.unwrap(), FileState::Missing);
    add(&ledger, "syd", b"hav", at(2)).await;
    assert!(ledger.find_file("syd", &hash).await.unwrap().is_some());
}

#[on_each_database]
async fn what_no_change_names_goes_after_a_day_and_what_one_named_stays(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    let refused = add(&ledger, "nord", b"refused", at(0)).await;
    let named = add(&ledger, "nord", b"named", at(0)).await;
    add(&ledger, "syd", b"named", at(0)).await;
    name(&ledger, "nord", &named).await;
    let early = ledger.collect_files(at(DAY - 1)).await.unwrap();
    assert_eq!(early, Collected::default());
    let done = ledger.collect_files(at(DAY + 1)).await.unwrap();
    assert_eq!(done, Collected { let_go: 2, removed: 1 });
    assert_eq!(ledger.find_file("nord", &refused).await.unwrap(), None);
    assert!(ledger.find_file("nord", &named).await.unwrap().is_some(), "the past stays readable");
    assert_eq!(ledger.find_file("syd", &named).await.unwrap(), None, "syd never named it");
    assert_eq!(ledger.collect_files(at(9 * DAY)).await.unwrap(), Collected::default());
    // Brought once more, it has another day.
    add(&ledger, "nord", b"refused", at(DAY)).await;
    add(&ledger, "nord", b"refused", at(9 * DAY)).await;
    assert_eq!(ledger.collect_files(at(9 * DAY + 1)).await.unwrap(), Collected::default());
    assert!(ledger.find_file("nord", &refused).await.unwrap().is_some());
}

#[on_each_database]
async fn a_file_that_an_older_program_took_in_belongs_to_who_names_it(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    let hash = add(&ledger, "nord", b"old", at(0)).await;
    add(&ledger, "nord", b"older", at(0)).await;
    name(&ledger, "nord", &hash).await;
    fresh.run("delete from held_file").await;
    let done = ledger.collect_files(at(2 * DAY)).await.unwrap();
    assert_eq!(done.removed, 1);
    assert!(ledger.find_file("nord", &hash).await.unwrap().is_some());
}

#[on_each_database]
async fn the_files_of_one_authority_have_so_much_room_and_no_more(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger().with_room(10);
    add(&ledger, "nord", b"1234567", at(0)).await;
    let full = ledger.add_file("nord", "text/plain", b"abcd", at(0)).await.unwrap();
    assert_eq!(full, Added::NoRoom { room: 10 });
    assert!(ledger.find_file("nord", &hash_bytes(b"abcd")).await.unwrap().is_none());
    // The same bytes again take no more room, and others have their own.
    add(&ledger, "nord", b"1234567", at(1)).await;
    add(&ledger, "syd", b"abcd", at(1)).await;
}

#[on_each_database]
async fn an_erased_file_is_gone_and_known_to_be(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    let hash = add(&ledger, "nord", b"hav", at(0)).await;
    add(&ledger, "syd", b"hav", at(0)).await;
    assert!(ledger.erase_file("nord", &hash, at(1)).await.unwrap());
    assert!(!ledger.erase_file("nord", &hash, at(1)).await.unwrap());
    assert_eq!(ledger.find_file("nord", &hash).await.unwrap(), None);
    assert_eq!(ledger.check_file("nord", &hash).await.unwrap(), FileState::Erased);
    assert!(ledger.find_file("syd", &hash).await.unwrap().is_some(), "syd has it still");
    assert!(ledger.erase_file("syd", &hash, at(1)).await.unwrap());
    add(&ledger, "nord", b"hav", at(2)).await;
    assert_eq!(ledger.check_file("nord", &hash).await.unwrap(), FileState::Whole);
}

#[on_each_database]
async fn a_file_that_was_being_read_when_the_program_died_is_not_read_again(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    assert_eq!(ledger.begin_reading("a", "one", at(0)).await.unwrap(), MayRead::Begun);
    // Killed here. The next start finds it so.
    let died = MayRead::Not(Unread::Died);
    assert_eq!(ledger.begin_reading("a", "two", at(100)).await.unwrap(), died);
    assert_eq!(ledger.list_unread().await.unwrap(), [("a".to_owned(), Unread::Died)]);
    // Until somebody asks for it.
    ledger.end_reading("a", None).await.unwrap();
    assert_eq!(ledger.begin_reading("a", "two", at(101)).await.unwrap(), MayRead::Begun);
    ledger.end_reading("a", Some(Unread::Slow)).await.unwrap();
    // Asked to stop, a program leaves nothing that would be blamed.
    assert_eq!(ledger.begin_reading("b", "two", at(101)).await.unwrap(), MayRead::Begun);
    assert_eq!(ledger.begin_reading("b", "two", at(101)).await.unwrap(), MayRead::Begun);
    ledger.stop_reading("two").await.unwrap();
    assert_eq!(ledger.begin_reading("b", "three", at(101)).await.unwrap(), MayRead::Begun);
    let slow = MayRead::Not(Unread::Slow);
    assert_eq!(ledger.begin_reading("a", "two", at(102)).await.unwrap(), slow);
}

#[on_each_database]
async fn a_nearly_full_disk_is_not_ready(database: Database) {
    let fresh = Fresh::new(database).await;
    fill(&fresh.ledger(), "nord", 1).await;
    fresh.ledger().check_ready(at(0)).await.unwrap();
    let is_file = fresh.db.file().is_some();
    let full = fresh.ledger().with_reserve(u64::MAX).check_ready(at(0)).await;
    assert_eq!(matches!(full, Err(LedgerError::Unavailable(_))), is_file, "{full:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_reads_the_database() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("udsyn.db");
    for is_known in [false, true] {
        if is_known {
            // As the program before left it.
            std::fs::set_permissions(&file, PermissionsExt::from_mode(0o644)).unwrap();
        }
        let db = crate::ledger::Db::open(file.to_str().unwrap()).await.unwrap();
        db.migrate().await.unwrap();
        for entry in std::fs::read_dir(folder.path()).unwrap() {
            let entry = entry.unwrap();
            let mode = entry.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{:?}: {mode:o}", entry.file_name());
        }
        db.close().await;
    }
}
