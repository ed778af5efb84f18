//! SQLite, embedded: one writer that begins immediately, and readers beside it.
//!
//! `synchronous=FULL` with the write-ahead log: what was acknowledged survives a power cut.

use sqlx::{
    Connection,
    sqlite::{
        SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
    },
};
use std::{path::Path, time::Duration};

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
