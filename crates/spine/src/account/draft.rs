//! What an account keeps for itself: forms not sent yet, and until where it has seen what changed.

use super::{Account, AccountError, Accounts, statements as sql};
use crate::{
    base::{Fault, Id},
    ledger::{LedgerError, from_row, read, write, write_instant},
};

/// Longest subject of a draft, in characters.
pub const SUBJECT_LIMIT: usize = 200;
/// Largest form of a draft, in bytes.
pub const FORM_LIMIT_BYTES: usize = 400_000;
/// The most drafts of an account; the oldest go.
const DRAFTS: i64 = 200;

/// A form that has not been sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The authority it is for.
    pub authority: String,
    /// What it is about, for instance `cooperation/markis/purpose`.
    pub subject: String,
    /// The sequence number of the authority at which the form was opened.
    pub read_at_seq: i64,
    /// The fields as they were sent.
    pub form: String,
    /// When it was kept (see [`crate::ledger::read_instant`]); filled in by saving.
    pub saved_at: String,
}

from_row!(Draft: authority, subject, read_at_seq, form, saved_at);

/// A draft without what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftHead {
    /// The authority it is for.
    pub authority: String,
    /// What it is about.
    pub subject: String,
    /// The sequence number of the authority at which the form was opened.
    pub read_at_seq: i64,
    /// When it was kept.
    pub saved_at: String,
}

from_row!(DraftHead: authority, subject, read_at_seq, saved_at);

impl Accounts {
    /// Keeps a draft, in place of the one about the same subject. An account has at most 200 of
    /// them; the oldest go.
    ///
    /// # Errors
    /// Faults at `subject` and `form`.
    pub async fn save_draft(
        &self,
        account: &Id<Account>,
        draft: &Draft,
    ) -> Result<(), AccountError> {
        let mut faults = Vec::new();
        if !is_subject(&draft.subject) {
            faults.push(Fault::new("subject", "fault-too-long").with("limit", SUBJECT_LIMIT));
        }
        if draft.form.len() > FORM_LIMIT_BYTES {
            faults.push(Fault::new("form", "fault-too-long").with("limit", FORM_LIMIT_BYTES));
        }
        // PostgreSQL keeps no such character in a text.
        if draft.form.contains('\0') {
            faults.push(Fault::new("form", "fault-control-character"));
        }
        if !faults.is_empty() {
            return Err(AccountError::Faults(faults));
        }
        let now = write_instant(self.now());
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            sqlx::query(sql::PUT_DRAFT)
                .bind(account.as_str())
                .bind(&draft.authority)
                .bind(&draft.subject)
                .bind(draft.read_at_seq)
                .bind(&draft.form)
                .bind(&now)
                .execute(&mut *tx)
                .await?;
            let trim = sqlx::query(sql::TRIM_DRAFTS).bind(account.as_str()).bind(DRAFTS);
            trim.execute(&mut *tx).await?;
            Ok(())
        }.await);
        done
    }

    /// The draft about a subject.
    pub async fn find_draft(
        &self,
        account: &Id<Account>,
        authority: &str,
        subject: &str,
    ) -> Result<Option<Draft>, LedgerError> {
        if !is_subject(subject) {
            return Ok(None);
        }
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_DRAFT)
                .bind(account.as_str())
                .bind(authority)
                .bind(subject)
                .fetch_optional(pool)
                .await?))
    }

    /// The drafts of an account in all authorities, the newest first.
    pub async fn list_drafts(&self, account: &Id<Account>) -> Result<Vec<DraftHead>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_DRAFTS).bind(account.as_str()).fetch_all(pool).await?))
    }

    /// Drops the draft about a subject; there need not be one.
    pub async fn drop_draft(
        &self,
        account: &Id<Account>,
        authority: &str,
        subject: &str,
    ) -> Result<(), LedgerError> {
        if !is_subject(subject) {
            return Ok(());
        }
        let done: Result<(), LedgerError> = write!(&self.db, tx => async {
            sqlx::query(sql::REMOVE_DRAFT)
                .bind(account.as_str())
                .bind(authority)
                .bind(subject)
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        done
    }

    /// Until where in an authority's log an account has seen what changed; 0 before the first time.
    pub async fn find_seen(
        &self,
        account: &Id<Account>,
        authority: &str,
    ) -> Result<i64, LedgerError> {
        let seq: Option<i64> = read!(&self.db, pool =>
            sqlx::query_scalar(sql::FIND_SEEN)
                .bind(account.as_str())
                .bind(authority)
                .fetch_optional(pool)
                .await?);
        Ok(seq.unwrap_or(0))
    }

    /// Says that an account has seen everything up to `seq`; what was seen once stays seen.
    pub async fn set_seen(
        &self,
        account: &Id<Account>,
        authority: &str,
        seq: i64,
    ) -> Result<(), LedgerError> {
        let done: Result<(), LedgerError> = write!(&self.db, tx => async {
            sqlx::query(sql::PUT_SEEN)
                .bind(account.as_str())
                .bind(authority)
                .bind(seq)
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        done
    }
}

fn is_subject(subject: &str) -> bool {
    (1..=SUBJECT_LIMIT).contains(&subject.chars().count()) && !subject.chars().any(char::is_control)
}
