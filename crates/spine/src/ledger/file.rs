//! Files by the hash of their bytes. They stand in the database, so that one transaction, one
//! backup and one replication carry everything (docs/adr/0005). The bytes are kept once; which
//! authority has them is written beside, and nobody else is given them.

use super::{
    Ledger, LedgerError, db::from_row, db::read, db::write, statements as sql, write_instant,
};
use crate::base::hash_bytes;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::collections::BTreeSet;

/// How long bytes that no change names are kept: somebody may be about to name them.
const GRACE: SignedDuration = SignedDuration::from_hours(24);
/// How many files are looked at in one round of collecting.
const ROUND: i64 = 500;

/// A file as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its media type, found from its bytes when it came in.
    pub media_type: String,
    /// Its size.
    pub size_bytes: i64,
    /// Its bytes.
    pub content: Vec<u8>,
}

from_row!(StoredFile: media_type, size_bytes, content);

/// What became of a file that was brought.
#[must_use = "a file that finds no room is not there"]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// The authority has it, under this hash.
    Held(String),
    /// The authority's room for files is used up.
    NoRoom {
        /// How many bytes it may have.
        room: i64,
    },
}

/// How a file that an authority's log names is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// As it was brought.
    Whole,
    /// Erased on purpose.
    Erased,
    /// Not there.
    Missing,
    /// There, with other bytes.
    Altered,
}

/// What collecting did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// How many files left an authority.
    pub let_go: u64,
    /// How many files' bytes were taken away.
    pub removed: u64,
}

impl Ledger {
    /// Stores bytes for an authority; storing the same bytes again changes nothing.
    pub async fn add_file(
        &self,
        authority: &str,
        media_type: &str,
        bytes: &[u8],
        now: Timestamp,
    ) -> Result<Added, LedgerError> {
        let hash = hash_bytes(bytes);
        let size = i64::try_from(bytes.len()).map_err(|_| too_large())?;
        let (at, room) = (write_instant(now), self.room);
        let is_held: Result<bool, LedgerError> = write!(&self.db, tx => async {
            let used: i64 = sqlx::query_scalar(sql::FIND_ROOM_USED)
                .bind(authority)
                .bind(&hash)
                .fetch_one(&mut *tx)
                .await?;
            if used.saturating_add(size) > room {
                return Ok(false);
            }
            sqlx::query(sql::ADD_FILE)
                .bind(&hash)
                .bind(media_type)
                .bind(size)
                .bind(bytes)
                .bind(&at)
                .execute(&mut *tx)
                .await?;
            sqlx::query(sql::HOLD_FILE)
                .bind(authority)
                .bind(&hash)
                .bind(&at)
                .execute(&mut *tx)
                .await?;
            Ok(true)
        }.await);
        Ok(if is_held? { Added::Held(hash) } else { Added::NoRoom { room } })
    }

    /// The file with this hash, where the authority has it.
    ///
    /// # Errors
    /// [`LedgerError::Broken`] when the bytes are no longer those that were stored.
    pub async fn find_file(
        &self,
        authority: &str,
        hash: &str,
    ) -> Result<Option<StoredFile>, LedgerError> {
        let found: Option<StoredFile> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_FILE)
                .bind(authority)
                .bind(hash)
                .fetch_optional(pool)
                .await?);
        match found {
            Some(file) if hash_bytes(&file.content) != hash => {
                Err(LedgerError::Broken(format!("the file {hash} is damaged")))
            }
            found => Ok(found),
        }
    }

    /// How a file that an authority's log names is found.
    pub async fn check_file(&self, authority: &str, hash: &str) -> Result<FileState, LedgerError> {
        let found: Option<StoredFile> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_FILE)
                .bind(authority)
                .bind(hash)
                .fetch_optional(pool)
                .await?);
        match found {
            Some(file) if hash_bytes(&file.content) == hash => return Ok(FileState::Whole),
            Some(_) => return Ok(FileState::Altered),
            None => {}
        }
        let erased: Option<String> = read!(&self.db, pool =>
            sqlx::query_scalar(sql::FIND_ERASED)
                .bind(authority)
                .bind(hash)
                .fetch_optional(pool)
                .await?);
        Ok(if erased.is_some() { FileState::Erased } else { FileState::Missing })
    }

    /// Whether an authority has a file, which it then keeps for as long as it takes to write down
    /// what names it.
    pub async fn keep_file(
        &self,
        authority: &str,
        hash: &str,
        now: Timestamp,
    ) -> Result<bool, LedgerError> {
        Ok(self.settle(sql::KEEP_FILE, &[authority, hash, &write_instant(now)]).await? > 0)
    }

    /// Erases the bytes of a file of an authority on purpose; they are gone at once where no other
    /// authority has them. False when the authority has no such file.
    pub async fn erase_file(
        &self,
        authority: &str,
        hash: &str,
        now: Timestamp,
    ) -> Result<bool, LedgerError> {
        let now = write_instant(now);
        let erased = self.settle(sql::ERASE_FILE, &[authority, hash, &now]).await?;
        let later = write_instant(Timestamp::MAX);
        self.settle(sql::REMOVE_FILE, &[hash, &later]).await?;
        Ok(erased > 0)
    }

    /// Takes away bytes that no change names and that were brought more than a day ago: of forms
    /// that were refused, above all. What any change ever named stays, because the past that names
    /// it stays readable.
    pub async fn collect_files(&self, now: Timestamp) -> Result<Collected, LedgerError> {
        let before = write_instant(now.checked_sub(GRACE).unwrap_or(Timestamp::MIN));
        let mut leaving = self.adopt_files(&before).await?;
        let unnamed: Vec<(String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_UNNAMED_FILES)
                .bind(&before)
                .bind(ROUND)
                .fetch_all(pool)
                .await?);
        let mut collected = Collected::default();
        for (authority, hash) in unnamed {
            let is_named = self.list_naming(&hash).await?.contains(&authority);
            let statement = if is_named { sql::NAME_FILE } else { sql::LET_FILE_GO };
            let done = self.settle(statement, &[&authority, &hash, &before]).await?;
            if !is_named && done > 0 {
                collected.let_go += done;
                leaving.push(hash);
            }
        }
        for hash in leaving {
            collected.removed += self.settle(sql::REMOVE_FILE, &[&hash, &before]).await?;
        }
        Ok(collected)
    }

    /// Gives files that nobody has to those whose logs name them: a node of an older program may
    /// have taken them in. Gives those that no log names.
    async fn adopt_files(&self, before: &str) -> Result<Vec<String>, LedgerError> {
        let orphans: Vec<String> = read!(&self.db, pool =>
            sqlx::query_scalar(sql::LIST_FILES_HELD_BY_NOBODY)
                .bind(before)
                .bind(ROUND)
                .fetch_all(pool)
                .await?);
        let mut leaving = Vec::new();
        for hash in orphans {
            let naming = self.list_naming(&hash).await?;
            for authority in &naming {
                self.settle(sql::HOLD_FILE, &[authority, &hash, before]).await?;
            }
            if naming.is_empty() {
                leaving.push(hash);
            }
        }
        Ok(leaving)
    }

    /// Runs one statement on words; gives how many rows it touched.
    async fn settle(&self, statement: &'static str, words: &[&str]) -> Result<u64, LedgerError> {
        let done: Result<u64, LedgerError> = write!(&self.db, tx => async {
            let mut query = sqlx::query(statement);
            for word in words {
                query = query.bind((*word).to_owned());
            }
            Ok(query.execute(&mut *tx).await?.rows_affected())
        }.await);
        done
    }

    /// The authorities whose logs name a file.
    async fn list_naming(&self, hash: &str) -> Result<Vec<String>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_scalar(sql::LIST_NAMING).bind(hash).fetch_all(pool).await?))
    }
}

fn too_large() -> LedgerError {
    LedgerError::Broken("a file larger than the memory".to_owned())
}

/// The hashes of files that a body names: every field `hash` of 64 hexadecimal digits.
pub fn list_hashes(body: &str, found: &mut BTreeSet<String>) {
    fn visit(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    match field.as_str() {
                        Some(hash) if name == "hash" && is_hash(hash) => {
                            found.insert(hash.to_owned());
                        }
                        _ => visit(field, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| visit(item, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    // Nearly no record names a file, and looking for the word is far cheaper than reading the body.
    if body.contains("\"hash\"")
        && let Ok(value) = serde_json::from_str(body)
    {
        visit(&value, found);
    }
}

/// Whether a text can be the hash of a file.
pub fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}
