//! Which files are being read for their text, and which could not be. It is written down before a
//! reading begins: a file that ends its reader, or the whole program, is known afterwards.

use super::write_instant;
use super::{
    Db, Ledger, LedgerError, db::from_row, db::read, db::write, read_instant, statements as sql,
};
use jiff::{SignedDuration, Timestamp};

/// How old a reading that has not ended may be before its reader counts as dead.
const LONGEST: SignedDuration = SignedDuration::from_secs(90);

/// Why the text of a file is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is not what it says it is, or damaged.
    Unreadable,
    /// Reading it took too long.
    Slow,
    /// Its reader came to its limits and died, or the program did while it was read.
    Died,
}

impl Unread {
    /// Its word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Slow => "slow",
            Self::Died => "died",
        }
    }

    fn parse(code: &str) -> Self {
        match code {
            "unreadable" => Self::Unreadable,
            "slow" => Self::Slow,
            _ => Self::Died,
        }
    }
}

/// What there is to say to somebody who wants to read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayRead {
    /// Go on; it is written down.
    Begun,
    /// Another program reads it just now.
    Elsewhere,
    /// Nobody is to read it until somebody asks for that.
    Not(Unread),
}

struct ReadingRow {
    reader: String,
    begun_at: String,
    outcome: Option<String>,
}

from_row!(ReadingRow: reader, begun_at, outcome);

impl Ledger {
    /// Writes down that a file is about to be read, unless it must not be.
    pub async fn begin_reading(
        &self,
        hash: &str,
        reader: &str,
        now: Timestamp,
    ) -> Result<MayRead, LedgerError> {
        let begun: Result<u64, LedgerError> = write!(&self.db, tx => async {
            let done = sqlx::query(sql::BEGIN_READING)
                .bind(hash)
                .bind(reader)
                .bind(write_instant(now))
                .execute(&mut *tx)
                .await?;
            Ok(done.rows_affected())
        }.await);
        if begun? > 0 {
            return Ok(MayRead::Begun);
        }
        let row: Option<ReadingRow> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_READING).bind(hash).fetch_optional(pool).await?);
        let Some(row) = row else { return Ok(MayRead::Elsewhere) };
        if let Some(outcome) = row.outcome {
            return Ok(MayRead::Not(Unread::parse(&outcome)));
        }
        // Our own, of which nobody could write down how it ended.
        if row.reader == reader {
            return Ok(MayRead::Begun);
        }
        // A file of SQLite has one serving program; so whoever began is no more.
        let is_alone = matches!(self.db, Db::Lite(_));
        if !is_alone && now.duration_since(read_instant(&row.begun_at)?) < LONGEST {
            return Ok(MayRead::Elsewhere);
        }
        self.end_reading(hash, Some(Unread::Died)).await?;
        Ok(MayRead::Not(Unread::Died))
    }

    /// Writes down how a reading ended; nothing is kept of one that went well.
    pub async fn end_reading(&self, hash: &str, why: Option<Unread>) -> Result<(), LedgerError> {
        let ended: Result<(), LedgerError> = write!(&self.db, tx => async {
            match why {
                Some(why) => {
                    sqlx::query(sql::END_READING)
                        .bind(hash)
                        .bind(why.code())
                        .execute(&mut *tx)
                        .await?;
                }
                None => {
                    sqlx::query(sql::FORGET_READING).bind(hash).execute(&mut *tx).await?;
                }
            }
            Ok(())
        }.await);
        ended
    }

    /// Forgets what a program was reading when it was asked to stop: no file is to blame for that.
    pub async fn stop_reading(&self, reader: &str) -> Result<(), LedgerError> {
        let stopped: Result<(), LedgerError> = write!(&self.db, tx => async {
            sqlx::query(sql::STOP_READING).bind(reader).execute(&mut *tx).await?;
            Ok(())
        }.await);
        stopped
    }

    /// The files whose text could not be read, and why.
    pub async fn list_unread(&self) -> Result<Vec<(String, Unread)>, LedgerError> {
        let rows: Vec<(String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_UNREAD).fetch_all(pool).await?);
        Ok(rows.into_iter().map(|(hash, outcome)| (hash, Unread::parse(&outcome))).collect())
    }
}
