//! What visitors write to an authority: kept beside the log, so that it can be removed, and never
//! more than an office can read.

use super::{AccountError, Accounts, is_email, statements as sql, throttle::Counted};
use crate::{
    base::{Fault, Language},
    ledger::{LedgerError, from_row, read, write, write_instant},
};
use std::net::IpAddr;

/// Longest message, in characters.
pub const MESSAGE_LIMIT: usize = 5_000;
/// Longest address of a page.
const PAGE_LIMIT: usize = 300;
/// How many messages of one authority are kept at most; then somebody must remove some.
const KEPT: i64 = 2_000;

/// A message as it is sent in.
#[derive(Clone, Copy, Debug)]
pub struct NewFeedback<'a> {
    /// The authority it is for.
    pub authority: &'a str,
    /// The page it is about, below the site's own address.
    pub page: &'a str,
    /// The language of the page it was written on.
    pub language: Language,
    /// The words.
    pub message: &'a str,
    /// Where an answer is wished; empty for none.
    pub reply_to: &'a str,
    /// Where it came from; not kept.
    pub remote: IpAddr,
}

/// A message as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Its id.
    pub id: String,
    /// The page it is about, below the site's own address.
    pub page: String,
    /// The code of the language of the page it was written on.
    pub language: String,
    /// The words.
    pub message: String,
    /// Where an answer is wished.
    pub reply_to: Option<String>,
    /// When it came (see [`crate::ledger::read_instant`]).
    pub sent_at: String,
    /// When it was done.
    pub done_at: Option<String>,
}

from_row!(Feedback: id, page, language, message, reply_to, sent_at, done_at);

impl Accounts {
    /// Keeps what a visitor wrote.
    ///
    /// # Errors
    /// Faults at `message` and `reply_to`; [`AccountError::TooMany`] for who writes very often, or
    /// when the authority has more than it can read.
    pub async fn add_feedback(&self, new: NewFeedback<'_>) -> Result<(), AccountError> {
        check(&new)?;
        let now = self.now();
        let counted = [Counted::of_feedback(new.remote)];
        self.throttle()
            .begin(&counted, now)
            .map_err(|seconds| AccountError::TooMany { retry_after_seconds: seconds })?;
        let id = self.make_id::<Feedback>();
        let page: String = new.page.chars().filter(|c| !c.is_control()).take(PAGE_LIMIT).collect();
        let reply_to = Some(new.reply_to.trim()).filter(|address| !address.is_empty());
        let sent_at = write_instant(now);
        let done: Result<bool, AccountError> = write!(&self.db, tx => async {
            let kept: i64 = sqlx::query_scalar(sql::COUNT_FEEDBACK)
                .bind(new.authority)
                .fetch_one(&mut *tx)
                .await?;
            if kept >= KEPT {
                return Ok(false);
            }
            sqlx::query(sql::ADD_FEEDBACK)
                .bind(id.as_str())
                .bind(new.authority)
                .bind(&page)
                .bind(new.language.code())
                .bind(new.message.trim())
                .bind(reply_to)
                .bind(&sent_at)
                .execute(&mut *tx)
                .await?;
            Ok(true)
        }.await);
        match done? {
            true => Ok(()),
            false => Err(AccountError::TooMany { retry_after_seconds: 86_400 }),
        }
    }

    /// What visitors wrote to an authority: what is not done yet first, the newest first.
    pub async fn list_feedback(&self, authority: &str) -> Result<Vec<Feedback>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_FEEDBACK).bind(authority).fetch_all(pool).await?))
    }

    /// Says that a message is done; once said it stays so.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where the authority has no such message.
    pub async fn finish_feedback(&self, authority: &str, id: &str) -> Result<(), AccountError> {
        let now = write_instant(self.now());
        let done: Result<u64, AccountError> = write!(&self.db, tx => async {
            let query = sqlx::query(sql::FINISH_FEEDBACK).bind(&now).bind(id).bind(authority);
            Ok(query.execute(&mut *tx).await?.rows_affected())
        }.await);
        found(done?)
    }

    /// Removes a message for good.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where the authority has no such message.
    pub async fn remove_feedback(&self, authority: &str, id: &str) -> Result<(), AccountError> {
        let done: Result<u64, AccountError> = write!(&self.db, tx => async {
            let query = sqlx::query(sql::REMOVE_FEEDBACK).bind(id).bind(authority);
            Ok(query.execute(&mut *tx).await?.rows_affected())
        }.await);
        found(done?)
    }
}

fn found(rows: u64) -> Result<(), AccountError> {
    if rows == 0 { Err(AccountError::NotFound("feedback")) } else { Ok(()) }
}

fn check(new: &NewFeedback<'_>) -> Result<(), AccountError> {
    let mut faults = Vec::new();
    if new.message.trim().is_empty() {
        faults.push(Fault::new("message", "fault-needed"));
    } else if new.message.chars().count() > MESSAGE_LIMIT {
        faults.push(Fault::new("message", "fault-too-long").with("limit", MESSAGE_LIMIT));
    } else if new.message.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        faults.push(Fault::new("message", "fault-control-character"));
    }
    if !new.reply_to.trim().is_empty() && !is_email(new.reply_to.trim()) {
        faults.push(Fault::new("reply_to", "fault-email"));
    }
    if faults.is_empty() { Ok(()) } else { Err(AccountError::Faults(faults)) }
}
