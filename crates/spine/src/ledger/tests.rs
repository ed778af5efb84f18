//! The ledger on both databases.

mod backup;
mod files;
mod tables;

use super::{
    Added, Commit, Db, FileState, Ledger, LedgerError, NewChange, read_instant, statements,
    verify_change, write_instant,
};
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};
use testbed::{Database, on_each_database};

/// A fresh, migrated database that may be opened again.
pub(crate) struct Fresh {
    pub(crate) db: Db,
    pub(crate) database: Database,
}

impl Fresh {
    pub(crate) async fn new(database: Database) -> Self {
        let fresh = Self::empty(database).await;
        fresh.db.migrate().await.unwrap();
        fresh
    }

    /// One without tables.
    async fn empty(database: Database) -> Self {
        let db = Db::open(database.url()).await.unwrap();
        Self { db, database }
    }

    /// Another of the same kind, without tables.
    async fn another(&self) -> Self {
        Self::empty(self.database.another()).await
    }

    pub(crate) fn ledger(&self) -> Ledger {
        Ledger::new(self.db.clone())
    }

    /// A connection of another node.
    pub(crate) async fn open_again(&self) -> Ledger {
        Ledger::new(Db::open(self.database.url()).await.unwrap())
    }

    /// What no program of ours would do.
    pub(crate) async fn run(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        match &self.db {
            Db::Lite(lite) => drop(
                sqlx::query(sql).execute(&mut *lite.write.lend().await.unwrap()).await.unwrap(),
            ),
            Db::Pg(pool) => drop(sqlx::query(sql).execute(pool).await.unwrap()),
        }
    }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

/// A commit of one record at the end of a log.
fn seal(authority: &str, end: (i64, &str), record: &str) -> Commit {
    let body = Some(format!("{{\"name\":\"{record}\"}}"));
    let change = NewChange { kind: "note", record: record.to_owned(), version: 1, body };
    Commit::seal(authority, end, vec![change], "anna", ("because", None), at(1_000))
}

/// Writes `count` commits of one record each to a new authority.
async fn fill(ledger: &Ledger, authority: &str, count: usize) {
    ledger.add_authority(authority, 0, at(0)).await.unwrap();
    let mut end = (0, String::new());
    for number in 0..count {
        let commit = seal(authority, (end.0, &end.1), &format!("r{number}"));
        ledger.append(std::slice::from_ref(&commit)).await.unwrap();
        end = (commit.end().0, commit.end().1.to_owned());
    }
}

/// Prepares each statement, so that none can be wrong in one of the databases without being run.
pub(crate) async fn prepare_all(db: &Db, statements: &[(&str, &'static str)]) {
    assert!(!statements.is_empty());
    for (name, statement) in statements {
        let statement = statement.into_sql_str();
        let problem = match db {
            Db::Lite(lite) => lite.write.lend().await.unwrap().prepare(statement).await.err(),
            Db::Pg(pool) => pool.prepare(statement).await.err(),
        };
        assert!(problem.is_none(), "{name}: {problem:?}");
    }
}

#[on_each_database]
async fn each_statement_is_understood(database: Database) {
    let fresh = Fresh::new(database).await;
    prepare_all(&fresh.db, statements::ALL).await;
    if let Db::Pg(_) = &fresh.db {
        prepare_all(&fresh.db, &[("RING", statements::RING)]).await;
    }
}

#[on_each_database]
async fn commits_follow_each_other_and_the_chain_holds(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    fill(&ledger, "nord", 3).await;
    let changes = ledger.list_changes("nord", 0, i64::MAX).await.unwrap();
    let seqs: Vec<i64> = changes.iter().map(|change| change.seq).collect();
    assert_eq!(seqs, [1, 2, 3]);
    let mut before = "";
    for change in &changes {
        assert!(verify_change("nord", before, change), "{}", change.seq);
        assert!(!verify_change("syd", before, change), "{}", change.seq);
        before = &change.hash;
    }
    let row = ledger.find_authority("nord").await.unwrap().unwrap();
    assert_eq!((row.seq, row.head.as_str()), (3, before));
}

#[on_each_database]
async fn who_comes_second_is_told_so_and_writes_nothing(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    fill(&ledger, "nord", 1).await;
    fill(&ledger, "syd", 0).await;
    let commits = [seal("syd", (0, ""), "a"), seal("nord", (0, ""), "b")];
    match ledger.append(&commits).await {
        Err(LedgerError::Moved { authority }) => assert_eq!(authority, "nord"),
        other => panic!("{other:?}"),
    }
    assert_eq!(ledger.list_records("syd").await.unwrap(), []);
    assert_eq!(ledger.find_authority("syd").await.unwrap().unwrap().seq, 0);
}

#[on_each_database]
async fn two_nodes_that_name_authorities_in_another_order_do_not_wait_for_each_other(
    database: Database,
) {
    let fresh = Fresh::new(database).await;
    let here = fresh.ledger();
    let there = fresh.open_again().await;
    fill(&here, "nord", 0).await;
    fill(&here, "syd", 0).await;
    let write = async |ledger: &Ledger, order: [&str; 2]| {
        let mut written = 0;
        while written < 20 {
            let mut commits = Vec::new();
            for authority in order {
                let row = ledger.find_authority(authority).await.unwrap().unwrap();
                commits.push(seal(authority, (row.seq, &row.head), "r"));
            }
            match ledger.append(&commits).await {
                Ok(()) => written += 1,
                Err(LedgerError::Moved { .. }) => {}
                Err(other) => panic!("{other}"),
            }
        }
    };
    tokio::join!(write(&here, ["nord", "syd"]), write(&there, ["syd", "nord"]));
    assert_eq!(here.find_authority("nord").await.unwrap().unwrap().seq, 40);
}

#[on_each_database]
async fn a_database_of_a_newer_program_is_refused_with_a_sentence(database: Database) {
    let fresh = Fresh::new(database).await;
    fresh
        .run(
            "insert into _sqlx_migrations
                 (version, description, success, checksum, execution_time)
             values (999, 'from later', true, '', 0)",
        )
        .await;
    match fresh.db.migrate().await {
        Err(error @ LedgerError::NewerDatabase { version: 999 }) => {
            assert!(error.to_string().contains("newer version of Udsyn"));
        }
        other => panic!("{other:?}"),
    }
}

#[on_each_database]
async fn a_file_is_stored_once_and_a_damaged_one_is_not_given_out(database: Database) {
    let fresh = Fresh::new(database).await;
    let ledger = fresh.ledger();
    let added = ledger.add_file("nord", "text/plain", b"hav", at(0)).await.unwrap();
    let again = ledger.add_file("nord", "text/plain", b"hav", at(1)).await.unwrap();
    assert_eq!(again, added);
    let Added::Held(hash) = added else { panic!("there is room") };
    let file = ledger.find_file("nord", &hash).await.unwrap().unwrap();
    assert_eq!((file.content.as_slice(), file.size_bytes), (b"hav".as_slice(), 3));
    assert_eq!(ledger.check_file("nord", &hash).await.unwrap(), FileState::Whole);
    fresh.run("update file set media_type = 'text/x', content = ''").await;
    assert_eq!(ledger.check_file("nord", &hash).await.unwrap(), FileState::Altered);
    assert!(matches!(ledger.find_file("nord", &hash).await, Err(LedgerError::Broken(_))));
}

#[test]
fn an_instant_keeps_its_microseconds_and_its_width() {
    let instant = at(1_000) + jiff::SignedDuration::from_micros(7);
    let text = write_instant(instant);
    assert_eq!((text.as_str(), text.len()), ("1970-01-01T00:16:40.000007Z", 27));
    assert_eq!(read_instant(&text).unwrap(), instant);
}
