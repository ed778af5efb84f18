//! Writing to the log: commits of one or several authorities in one transaction.

use super::{
    Db, Ledger, LedgerError, hash_change, postgres,
    read::{AuthorityRow, Change},
    sqlite, statements as sql,
    steps::{Step, Value, list_steps},
    write, write_instant,
};
use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use std::collections::BTreeSet;

/// A change that wants to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChange {
    /// The kind of the record.
    pub kind: &'static str,
    /// The id of the record.
    pub record: String,
    /// The format version of the body.
    pub version: i64,
    /// The whole record as JSON; none takes it away.
    pub body: Option<String>,
}

/// Changes of one authority that stand or fall together, sealed with their places in the log.
#[derive(Clone, Debug)]
pub struct Commit {
    pub(super) authority: String,
    /// Where the log ended when it was sealed.
    pub(super) expected: (i64, String),
    pub(super) changes: Vec<Change>,
}

impl Commit {
    /// Seals changes onto the end of an authority's log as it was at `(seq, head)`.
    pub fn seal(
        authority: &str,
        (seq, head): (i64, &str),
        changes: Vec<NewChange>,
        author: &str,
        (reason, deed): (&str, Option<&str>),
        at: Timestamp,
    ) -> Self {
        let mut before = head.to_owned();
        let at = write_instant(at);
        let sealed = (seq + 1..).zip(changes).map(|(number, change)| {
            let mut sealed = Change {
                seq: number,
                commit_seq: seq + 1,
                kind: change.kind.to_owned(),
                record: change.record,
                version: change.version,
                body: change.body,
                author: author.to_owned(),
                reason: reason.to_owned(),
                at: at.clone(),
                hash: String::new(),
                deed: deed.filter(|_| number == seq + 1).map(str::to_owned),
            };
            sealed.hash = hash_change(authority, &before, &sealed);
            before.clone_from(&sealed.hash);
            sealed
        });
        let changes = sealed.collect();
        Self { authority: authority.to_owned(), expected: (seq, head.to_owned()), changes }
    }

    /// Changes that were sealed elsewhere, to be written as they are at the end of a log; used to
    /// bring a whole history in.
    pub fn of_history(authority: &str, (seq, head): (i64, &str), changes: Vec<Change>) -> Self {
        Self { authority: authority.to_owned(), expected: (seq, head.to_owned()), changes }
    }

    /// Its changes.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Where the log ends after it: the last sequence number and hash.
    pub fn end(&self) -> (i64, &str) {
        match self.changes.last() {
            Some(last) => (last.seq, &last.hash),
            None => (self.expected.0, &self.expected.1),
        }
    }
}

impl Ledger {
    /// Adds an authority with an empty log; one that is there already stays as it is.
    pub async fn add_authority(
        &self,
        id: &str,
        clock_offset_seconds: i64,
        now: Timestamp,
    ) -> Result<AuthorityRow, LedgerError> {
        let done: Result<AuthorityRow, LedgerError> = write!(&self.db, tx => async {
            sqlx::query(sql::ADD_AUTHORITY)
                .bind(id)
                .bind(clock_offset_seconds)
                .bind(write_instant(now))
                .execute(&mut *tx)
                .await?;
            Ok(sqlx::query_as(sql::FIND_AUTHORITY).bind(id).fetch_one(&mut *tx).await?)
        }.await);
        done
    }

    /// Writes all commits in one transaction. Several commits of one authority must follow each
    /// other. Nothing is written when any authority has moved on.
    ///
    /// # Errors
    /// [`LedgerError::Moved`] names the authority that somebody else wrote to first. After
    /// [`LedgerError::Unavailable`] it is not known whether the commits were written: read anew.
    pub async fn append(&self, commits: &[Commit]) -> Result<(), LedgerError> {
        // Every node takes the authorities in the same order, so that no two wait for each other;
        // the sort is stable, so the commits of one authority still follow each other.
        let mut ordered: Vec<&Commit> = commits.iter().collect();
        ordered.sort_by(|a, b| a.authority.cmp(&b.authority));
        let ordered = join_following(&ordered);
        if let Db::Lite(lite) = &self.db
            && sqlite::write_lines(lite, &ordered).await?
        {
            return Ok(());
        }
        self.take_steps(list_steps(&ordered)).await?;
        self.ring(commits);
        Ok(())
    }

    /// Adds an authority with the first commit of its log, in one transaction: whoever is killed
    /// in the middle of it leaves nothing. One that is there already, with an empty log, gets the
    /// commit and stays otherwise as it is.
    ///
    /// # Errors
    /// As [`Ledger::append`].
    pub async fn found_authority(
        &self,
        clock_offset_seconds: i64,
        now: Timestamp,
        commit: &Commit,
    ) -> Result<(), LedgerError> {
        let values = vec![
            Value::Text(commit.authority.clone()),
            Value::Number(clock_offset_seconds),
            Value::Text(write_instant(now)),
        ];
        let mut steps = vec![Step { sql: sql::ADD_AUTHORITY.into(), values, moves: None }];
        steps.extend(list_steps(std::slice::from_ref(commit)));
        self.take_steps(steps).await?;
        self.ring(std::slice::from_ref(commit));
        Ok(())
    }

    /// Takes steps within one transaction.
    async fn take_steps(&self, steps: Vec<Step>) -> Result<(), LedgerError> {
        let taken: Result<(), LedgerError> = write!(&self.db, tx => async {
            for step in steps {
                let mut query = sqlx::query(AssertSqlSafe(step.sql));
                for value in step.values {
                    query = match value {
                        Value::Number(number) => query.bind(number),
                        Value::Text(text) => query.bind(text),
                        Value::Nothing => query.bind(None::<String>),
                    };
                }
                let done = query.execute(&mut *tx).await?;
                if let Some(authority) = step.moves && done.rows_affected() != 1 {
                    return Err(LedgerError::Moved { authority });
                }
            }
            Ok(())
        }.await);
        taken
    }

    /// Tells the other nodes. A bell that cannot be rung is no failure: they look by themselves
    /// too.
    fn ring(&self, commits: &[Commit]) {
        let Db::Pg(pool) = &self.db else { return };
        let pool = pool.clone();
        let authorities: BTreeSet<String> =
            commits.iter().map(|commit| commit.authority.clone()).collect();
        tokio::spawn(async move {
            for authority in authorities {
                if let Err(error) = postgres::ring(&pool, &authority).await {
                    tracing::warn!(%error, "the bell could not be rung");
                }
            }
        });
    }
}

/// Commits that follow each other in one log as one: the authority then moves on only once.
fn join_following(commits: &[&Commit]) -> Vec<Commit> {
    let mut joined: Vec<Commit> = Vec::with_capacity(commits.len());
    for commit in commits {
        match joined.last_mut() {
            Some(last)
                if last.authority == commit.authority
                    && last.end() == (commit.expected.0, commit.expected.1.as_str()) =>
            {
                last.changes.extend_from_slice(&commit.changes);
            }
            Some(_) | None => joined.push((*commit).clone()),
        }
    }
    joined
}
