//! The ledger: the only durable truth. One append-only log of changes for each authority, each
//! change holding the whole new state of one record, who made it, when and why, and the hash of the
//! change before it.
//!
//! Invariants: a row of the log is never changed; sequence numbers of an authority are 1, 2, 3 …; a
//! commit's changes stand together; the table of current records is what replaying the log gives.
//! This folder and `account` hold all SQL of the program.

mod append;
mod archive;
mod backup;
mod chain;
mod db;
mod file;
mod follow;
mod postgres;
mod read;
mod reading;
mod ready;
mod sqlite;
mod statements;
mod steps;
mod tables;
#[cfg(test)]
pub(crate) mod tests;

pub use append::{Commit, NewChange};
pub use archive::{BackupError, BackupHeader, BackupSummary};
pub use backup::{list_authorities_of_backup, restore};
pub use chain::{hash_change, verify_change};
pub use db::Db;
pub(crate) use db::{from_row, read, write};
pub use file::{Added, Collected, FileState, StoredFile, is_hash, list_hashes};
pub use follow::Bell;
pub use read::{AuthorityRow, Change, DeedRow, RecordRow};
pub use reading::{MayRead, Unread};
pub(crate) use sqlite::BEGIN as BEGIN_LITE;
pub(crate) use statements::statements;

use jiff::{Timestamp, Unit};
use std::{sync::Arc, time::Instant};

/// The ledger on a database.
#[derive(Clone, Debug)]
pub struct Ledger {
    db: Db,
    /// How many bytes of files an authority may have.
    room: i64,
    /// How many bytes of the disk must be free.
    reserve: u64,
    /// When something could be written last.
    ready: Arc<tokio::sync::Mutex<Option<Instant>>>,
}

/// How many bytes of files an authority may have where nobody says otherwise.
const ROOM: i64 = 20 << 30;

impl Ledger {
    /// The ledger kept in a migrated database.
    pub fn new(db: Db) -> Self {
        Self { db, room: ROOM, reserve: ready::RESERVE, ready: Arc::default() }
    }

    /// The same with so many bytes of files for each authority.
    pub fn with_room(self, room: i64) -> Self {
        Self { room, ..self }
    }

    /// The database, for `account`, which keeps its own tables beside the log.
    pub fn db(&self) -> &Db {
        &self.db
    }
}

/// Why the ledger could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The database cannot be reached, or its disk is full; the same may work later.
    #[error("the database cannot be used just now: {0}")]
    Unavailable(String),
    /// A newer program has changed the tables.
    #[error(
        "this database was written by a newer version of Udsyn (its tables are at step {version}). \
         Start that version, or restore a backup made before it"
    )]
    NewerDatabase {
        /// The step that this program does not know.
        version: i64,
    },
    /// Somebody else wrote to the authority first.
    #[error("the authority '{authority}' has moved on")]
    Moved {
        /// The authority.
        authority: String,
    },
    /// The last change was made later than it is now by the clock of this machine.
    #[error(
        "the clock of this machine stands at {now}, but the last change of '{authority}' was made \
         at {last}; nothing is written until the clock is right. If it is right now, and was wrong \
         then, run 'udsyn clock --authority {authority}'"
    )]
    Clock {
        /// The authority.
        authority: String,
        /// When its last change was made, by what was written down.
        last: Timestamp,
        /// What the clock says.
        now: Timestamp,
    },
    /// Something that cannot be: a fault in the program or in the file.
    #[error("{0}")]
    Broken(String),
}

impl From<sqlx::Error> for LedgerError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        let text = error.to_string();
        match &error {
            E::Io(_) | E::Tls(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed => {
                Self::Unavailable(text)
            }
            E::Database(inner) if is_passing(inner.code().as_deref().unwrap_or_default()) => {
                Self::Unavailable(text)
            }
            _ => Self::Broken(text),
        }
    }
}

/// True for the error codes of a full disk, a lost or refused connection, a lock held too long, a
/// transaction that the database gave up for another:
/// SQLite's primary codes (the last 8 bits) and PostgreSQL's classes.
fn is_passing(code: &str) -> bool {
    if code.len() == 5 {
        let class = &code[..2];
        return matches!(class, "08" | "40" | "53" | "57" | "58")
            || code == "25006"
            || code == "55P03";
    }
    // busy, locked, read-only, interrupted, I/O error, full, cannot open
    code.parse::<u32>().is_ok_and(|number| matches!(number & 0xff, 5 | 6 | 8 | 9 | 10 | 13 | 14))
}

/// An instant as the ledger writes it: UTC, to the microsecond, always 27 characters.
pub fn write_instant(at: Timestamp) -> String {
    let at = at.round(Unit::Microsecond).unwrap_or(at);
    format!("{at:.6}")
}

/// Reads an instant that [`write_instant`] wrote.
///
/// # Errors
/// [`LedgerError::Broken`] when it is none.
pub fn read_instant(text: &str) -> Result<Timestamp, LedgerError> {
    text.parse().map_err(|_| LedgerError::Broken(format!("'{text}' is not an instant")))
}
