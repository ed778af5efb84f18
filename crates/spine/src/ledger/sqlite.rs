//! SQLite, embedded: one writer that begins immediately, and readers beside it.
//!
//! `synchronous=FULL` with the write-ahead log: what was acknowledged survives a power cut.

use super::{
    LedgerError,
    steps::{Step, Value, renumber},
};
use sqlx::{
    AssertSqlSafe, Connection,
    query::Query,
    sqlite::{
        Sqlite, SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePool,
        SqlitePoolOptions, SqliteSynchronous,
    },
};
use std::{fmt::Write as _, path::Path, time::Duration};

/// An open SQLite file.
#[derive(Clone, Debug)]
pub struct Lite {
    /// The one connection that writes.
    pub write: SqlitePool,
    /// The connections that only read.
    pub read: SqlitePool,
}

/// What `@bytes` is called in this database.
pub(super) const BYTES: &str = "blob";

/// Opens the file, making it when it is missing.
pub(super) async fn open(file: &Path) -> Result<Lite, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(200);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .idle_timeout(None)
        .max_lifetime(None)
        // When the disk is full SQLite gives a transaction up by itself, of which sqlx knows
        // nothing: it holds the connection to be within one for ever. A new connection begins anew.
        .before_acquire(|connection, _| {
            Box::pin(async move { Ok(!connection.is_in_transaction()) })
        })
        .connect_with(options.clone())
        .await?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(Duration::from_secs(5))
        .max_lifetime(None)
        .connect_lazy_with(options.read_only(true).create_if_missing(false));
    Ok(Lite { write, read })
}

/// How a transaction that writes begins here: it takes the lock at once, so it never has to give up
/// half-way because another process writes.
pub(crate) const BEGIN: &str = "begin immediate";

/// Ends the transaction with an error when the statement before it changed no row.
const INSIST: &str = "insert into authority (id) select 'moved' where changes() <> 1";

/// What breaks [`INSIST`]: a column that must not be empty.
const INSISTED: &str = "1299";

/// How many statements are worth being one text, which the connection then keeps prepared.
const FEW: usize = 40;

/// Writes a whole transaction as one text. Every statement on its own crosses from the runtime to
/// the thread of the connection and back, and those crossings cost more than a quick disk's flush.
///
/// False, and nothing written, when there are too many steps for that, or when an authority has
/// moved on: taking the steps one by one tells which.
///
/// # Errors
/// As [`super::Ledger::append`].
pub(super) async fn run_at_once(lite: &Lite, steps: &[Step]) -> Result<bool, LedgerError> {
    if steps.len() > FEW {
        return Ok(false);
    }
    let mut text = format!("{BEGIN};");
    let mut values = Vec::new();
    for step in steps {
        let _ = write!(text, "{};", renumber(&step.sql, values.len()));
        values.extend(step.values.iter().cloned());
        if step.moves.is_some() {
            let _ = write!(text, "{INSIST};");
        }
    }
    text.push_str("commit");
    let pool = lite.write.clone();
    // On a task of its own: it must not stop half-way because nobody waits for it any more.
    let run = tokio::spawn(async move {
        let mut connection = pool.acquire().await?;
        let query = sqlx::query(AssertSqlSafe(text));
        let done = values.into_iter().fold(query, bind).execute(&mut *connection).await;
        if done.is_err() {
            // Fails when SQLite has rolled back by itself, as it does when the disk is full.
            let _ = sqlx::query("rollback").execute(&mut *connection).await;
        }
        done
    });
    match run.await {
        Ok(Ok(_)) => Ok(true),
        Ok(Err(sqlx::Error::Database(error))) if error.code().as_deref() == Some(INSISTED) => {
            Ok(false)
        }
        Ok(Err(error)) => Err(error.into()),
        Err(stopped) => Err(LedgerError::Unavailable(stopped.to_string())),
    }
}

fn bind(
    query: Query<'_, Sqlite, SqliteArguments>,
    value: Value,
) -> Query<'_, Sqlite, SqliteArguments> {
    match value {
        Value::Number(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Nothing => query.bind(None::<String>),
    }
}
