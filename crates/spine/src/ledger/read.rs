//! Reading the log and the current records.

use super::{Ledger, LedgerError, db::from_row, db::read, statements as sql, write_instant};
use jiff::Timestamp;

/// One authority's place in its log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityRow {
    /// Its id, which is also its word in addresses.
    pub id: String,
    /// The last sequence number.
    pub seq: i64,
    /// The hash of the last change.
    pub head: String,
    /// For demonstrations only: how far its clock stands from the real one.
    pub clock_offset_seconds: i64,
}

from_row!(AuthorityRow: id, seq, head, clock_offset_seconds);

/// One change in the log.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// Its sequence number within the authority, from 1.
    pub seq: i64,
    /// The sequence number of the first change of the same commit.
    pub commit_seq: i64,
    /// The kind of the record.
    pub kind: String,
    /// The id of the record.
    pub record: String,
    /// The format version of the body.
    pub version: i64,
    /// The whole record as JSON; none when it was taken away.
    pub body: Option<String>,
    /// The account that did it, or a word such as `import`.
    pub author: String,
    /// Why.
    pub reason: String,
    /// When: UTC, to the microsecond.
    pub at: String,
    /// SHA-256 over this change and the hash of the one before it.
    pub hash: String,
    /// The word of the deed that its commit was; at the first change of the commit, and only where
    /// several records change by one act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deed: Option<String>,
}

from_row!(Change: seq, commit_seq, kind, record, version, body, author, reason, at, hash, deed);

/// A commit that changed several records, or was a deed with a word of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeedRow {
    /// The sequence number of its first change; what the deed is known by.
    pub seq: i64,
    /// How many changes it holds.
    pub changes: i64,
    /// The account that did it, or a word such as `import`.
    pub author: String,
    /// Why.
    pub reason: String,
    /// When: UTC, to the microsecond.
    pub at: String,
    /// Its word; none for commits before there were words.
    pub deed: Option<String>,
}

from_row!(DeedRow: seq, changes, author, reason, at, deed);

/// One current record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRow {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub record: String,
    /// The change that made it so.
    pub seq: i64,
    /// The format version of the body.
    pub version: i64,
    /// The whole record as JSON.
    pub body: String,
    /// Who made it so.
    pub author: String,
    /// When.
    pub at: String,
}

from_row!(RecordRow: kind, record, seq, version, body, author, at);

/// How many changes are read at a time.
const PAGE: i64 = 2_000;

impl Ledger {
    /// Every authority, by id.
    pub async fn list_authorities(&self) -> Result<Vec<AuthorityRow>, LedgerError> {
        Ok(read!(&self.db, pool => sqlx::query_as(sql::LIST_AUTHORITIES).fetch_all(pool).await?))
    }

    /// Who is no authority any more, by what is on record, though changes of theirs are there.
    pub async fn list_lost_logs(&self) -> Result<Vec<String>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_scalar(sql::LIST_LOST_LOGS).fetch_all(pool).await?))
    }

    /// One authority.
    pub async fn find_authority(&self, id: &str) -> Result<Option<AuthorityRow>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_AUTHORITY).bind(id).fetch_optional(pool).await?))
    }

    /// All current records of an authority.
    pub async fn list_records(&self, authority: &str) -> Result<Vec<RecordRow>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_RECORDS).bind(authority).fetch_all(pool).await?))
    }

    /// The next changes after `after` up to and including `until`, at most [`PAGE`] of them.
    pub async fn list_changes(
        &self,
        authority: &str,
        after: i64,
        until: i64,
    ) -> Result<Vec<Change>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_CHANGES)
                .bind(authority)
                .bind(after)
                .bind(until)
                .bind(PAGE)
                .fetch_all(pool)
                .await?))
    }

    /// The newest `limit` changes of one record, the newest first.
    pub async fn list_changes_of_record(
        &self,
        authority: &str,
        kind: &str,
        record: &str,
        limit: i64,
    ) -> Result<Vec<Change>, LedgerError> {
        self.list_changes_of_record_before(authority, (kind, record), i64::MAX, limit).await
    }

    /// The newest `limit` changes of one record (its kind and id) that were made before the change
    /// `before`, the newest first.
    pub async fn list_changes_of_record_before(
        &self,
        authority: &str,
        (kind, record): (&str, &str),
        before: i64,
        limit: i64,
    ) -> Result<Vec<Change>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_CHANGES_OF_RECORD)
                .bind(authority)
                .bind(kind)
                .bind(record)
                .bind(before)
                .bind(limit)
                .fetch_all(pool)
                .await?))
    }

    /// The newest `limit` changes of any of several records of a kind that were made before the
    /// change `before`, the newest first.
    pub async fn list_changes_of_records_before(
        &self,
        authority: &str,
        (kind, records): (&str, &[&str]),
        before: i64,
        limit: i64,
    ) -> Result<Vec<Change>, LedgerError> {
        let records = format!(",{},", records.join(","));
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_CHANGES_OF_RECORDS)
                .bind(authority)
                .bind(kind)
                .bind(&records)
                .bind(before)
                .bind(limit)
                .fetch_all(pool)
                .await?))
    }

    /// The changes of the commit that begins at a sequence number; none when no commit does.
    pub async fn list_changes_of_commit(
        &self,
        authority: &str,
        commit_seq: i64,
    ) -> Result<Vec<Change>, LedgerError> {
        let mut changes = Vec::new();
        let mut after = commit_seq - 1;
        loop {
            let read = self.list_changes(authority, after, i64::MAX).await?;
            let Some(last) = read.last() else { return Ok(changes) };
            after = last.seq;
            let is_whole = last.commit_seq != commit_seq;
            changes.extend(read.into_iter().filter(|change| change.commit_seq == commit_seq));
            if is_whole {
                return Ok(changes);
            }
        }
    }

    /// The newest `limit` commits of several changes, and of a deed, that begin before `before`,
    /// the newest first.
    pub async fn list_deeds_before(
        &self,
        authority: &str,
        before: i64,
        limit: i64,
    ) -> Result<Vec<DeedRow>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_DEEDS)
                .bind(authority)
                .bind(before)
                .bind(limit)
                .fetch_all(pool)
                .await?))
    }

    /// The newest commit whose deed has a word of several parts that begins with this one.
    pub async fn find_deed(&self, authority: &str, deed: &str) -> Result<Option<i64>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_scalar(sql::FIND_DEED).bind(authority).bind(deed).fetch_one(pool).await?))
    }

    /// The newest change of one record.
    pub async fn find_last_change(
        &self,
        authority: &str,
        (kind, record): (&str, &str),
    ) -> Result<Option<i64>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_scalar(sql::FIND_LAST_CHANGE)
                .bind(authority)
                .bind(kind)
                .bind(record)
                .fetch_one(pool)
                .await?))
    }

    /// The last sequence number written before an instant; 0 when there was none.
    pub async fn find_seq_before(
        &self,
        authority: &str,
        instant: Timestamp,
    ) -> Result<i64, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_scalar(sql::FIND_SEQ_AT)
                .bind(authority)
                .bind(write_instant(instant))
                .fetch_one(pool)
                .await?))
    }

    /// When the first change was written; none for an empty log.
    pub async fn find_first_instant(&self, authority: &str) -> Result<Option<String>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_scalar(sql::FIND_FIRST_AT).bind(authority).fetch_one(pool).await?))
    }
}
