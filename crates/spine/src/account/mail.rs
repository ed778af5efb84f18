//! Mail to people: written into the database together with the fact that it was, sent from there,
//! and never twice.
//!
//! Before the mail server is asked, the mail is marked as begun. Where the program is killed before
//! the answer came, nobody knows whether the server took it: such a mail is not sent again by
//! itself, it is shown, and whoever keeps the authority decides. What it reminded of waits on, and
//! comes up in the next one.

use super::{Account, AccountError, Accounts, Secret, mail_statements as sql};
use crate::{
    base::Id,
    ledger::{LedgerError, from_row, read, read_instant, write, write_instant},
};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// How long what became of a mail is kept.
const KEPT_DAYS: i64 = 400;
/// The longest sentence of a mail server that is kept, in characters.
const PROBLEM_LIMIT: usize = 500;
/// How often a mail server that is away is asked at most, with growing pauses: about five days.
const TRIES: i64 = 14;

/// A mail that is to go out.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// To whom.
    pub account: Id<Account>,
    /// The address.
    pub recipient: String,
    /// What it is (`digest 2012-03-15`); the same is never written twice to one account.
    pub name: String,
    /// Its subject.
    pub subject: String,
    /// Its words.
    pub body: String,
    /// The links that its words hold.
    pub links: Vec<NewAnswerLink>,
}

/// A link in a mail that opens one form.
#[derive(Clone, Debug)]
pub struct NewAnswerLink {
    /// The secret in its address; of it only the hash is kept.
    pub secret: Secret,
    /// The duty that it is for.
    pub duty: String,
    /// The address of the form, without the language before it.
    pub opens: String,
    /// Until when.
    pub expires_at: Timestamp,
}

/// A mail in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its id; the mail server sees it in the message id.
    pub id: String,
    /// The address.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Its words.
    pub body: String,
    /// How often it was tried, with this time.
    pub tries: i64,
}

from_row!(Mail: id, recipient, subject, body, tries);

/// What the mail server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It took the mail.
    Sent,
    /// It could not be asked, or said "later".
    Later(String),
    /// It said "never": there is no such address.
    Refused(String),
}

/// A mail as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailRow {
    /// Its id.
    pub id: String,
    /// To whom.
    pub account: String,
    /// What it is.
    pub name: String,
    /// The address.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// When it was written (see [`read_instant`]).
    pub written_at: String,
    /// When it may be tried next.
    pub due_at: String,
    /// How often it was tried.
    pub tries: i64,
    /// When the server was last asked, where no answer is on record.
    pub begun_at: Option<String>,
    /// When it was sent.
    pub sent_at: Option<String>,
    /// When it was refused.
    pub refused_at: Option<String>,
    /// What the server said last.
    pub problem: Option<String>,
}

from_row!(
    MailRow: id, account, name, recipient, subject, written_at, due_at, tries, begun_at, sent_at,
    refused_at, problem
);

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// It waits to be sent.
    Waiting,
    /// The server may have taken it, or not: nobody knows.
    Unknown,
    /// It was sent.
    Sent,
    /// The server refused it.
    Refused,
}

/// How long a server may take to answer before a mail counts as unknown.
const ANSWER_MINUTES: i64 = 10;

impl MailRow {
    /// What became of it.
    pub fn state(&self, now: Timestamp) -> MailState {
        let long_ago = write_instant(now - SignedDuration::from_mins(ANSWER_MINUTES));
        match (&self.sent_at, &self.refused_at, &self.begun_at) {
            (Some(_), _, _) => MailState::Sent,
            (None, Some(_), _) => MailState::Refused,
            (None, None, Some(begun)) if *begun < long_ago => MailState::Unknown,
            (None, None, _) => MailState::Waiting,
        }
    }
}

impl Accounts {
    /// Writes mails, all or none, and says how many of them are new.
    pub async fn write_mails(
        &self,
        authority: &str,
        mails: &[NewMail],
    ) -> Result<usize, LedgerError> {
        let now = self.now();
        let written_at = write_instant(now);
        let old = write_instant(now - SignedDuration::from_hours(24 * KEPT_DAYS));
        let ids: Vec<Id<Mail>> = mails.iter().map(|_| self.make_id()).collect();
        write!(&self.db, tx => async {
            let mut count = 0;
            for (mail, id) in mails.iter().zip(&ids) {
                let added = sqlx::query(sql::ADD_MAIL)
                    .bind(id.as_str())
                    .bind(authority)
                    .bind(mail.account.as_str())
                    .bind(&mail.name)
                    .bind(&mail.recipient)
                    .bind(&mail.subject)
                    .bind(&mail.body)
                    .bind(&written_at)
                    .execute(&mut *tx)
                    .await?;
                if added.rows_affected() == 0 {
                    continue;
                }
                count += 1;
                for link in &mail.links {
                    sqlx::query(sql::ADD_ANSWER_LINK)
                        .bind(link.secret.hash().to_text())
                        .bind(authority)
                        .bind(mail.account.as_str())
                        .bind(&link.duty)
                        .bind(&link.opens)
                        .bind(write_instant(link.expires_at))
                        .execute(&mut *tx)
                        .await?;
                }
            }
            sqlx::query(sql::SWEEP_MAILS).bind(&old).execute(&mut *tx).await?;
            sqlx::query(sql::SWEEP_ANSWER_LINKS).bind(&old).execute(&mut *tx).await?;
            Ok::<_, LedgerError>(count)
        }.await)
    }

    /// When the last mail whose name begins so was written to each account of an authority; those
    /// that were refused do not count.
    pub async fn list_last_mails(
        &self,
        authority: &str,
        beginning: &str,
    ) -> Result<BTreeMap<String, Timestamp>, LedgerError> {
        let rows: Vec<(String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_LAST_MAILS)
                .bind(authority)
                .bind(format!("{beginning}%"))
                .fetch_all(pool)
                .await?);
        rows.into_iter().map(|(account, at)| Ok((account, read_instant(&at)?))).collect()
    }

    /// The accounts of an authority with the address that refused the last mail to them; a new
    /// address is tried again.
    pub async fn list_refused_mails(
        &self,
        authority: &str,
    ) -> Result<BTreeSet<(String, String)>, LedgerError> {
        let rows: Vec<(String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_REFUSED_MAILS).bind(authority).fetch_all(pool).await?);
        Ok(rows.into_iter().collect())
    }

    /// Takes the next mail in hand that is due; no other node will.
    pub async fn begin_mail(&self) -> Result<Option<Mail>, LedgerError> {
        let now = write_instant(self.now());
        loop {
            let due: Option<String> = read!(&self.db, pool =>
                sqlx::query_scalar(sql::FIND_DUE_MAIL).bind(&now).fetch_optional(pool).await?);
            let Some(due) = due else { return Ok(None) };
            let mail: Result<Option<Mail>, LedgerError> = write!(&self.db, tx => async {
                let mail = sqlx::query_as(sql::BEGIN_MAIL).bind(&now).bind(&due);
                Ok(mail.fetch_optional(&mut *tx).await?)
            }.await);
            // Another node may have been faster with this one.
            if let Some(mail) = mail? {
                return Ok(Some(mail));
            }
        }
    }

    /// Writes down what the mail server said. One that is away is asked again after 1, 2, 4 …
    /// minutes, at most every 12 hours.
    pub async fn end_mail(&self, mail: &Mail, delivery: &Delivery) -> Result<(), LedgerError> {
        let now = self.now();
        let pause = SignedDuration::from_mins(1 << mail.tries.clamp(1, 10).saturating_sub(1));
        let later = write_instant(now + pause.min(SignedDuration::from_hours(12)));
        let now = write_instant(now);
        let cut = |problem: &str| -> String { problem.chars().take(PROBLEM_LIMIT).collect() };
        write!(&self.db, tx => async {
            let query = match delivery {
                Delivery::Sent => sqlx::query(sql::MARK_MAIL_SENT).bind(&now),
                Delivery::Later(problem) if mail.tries < TRIES => {
                    sqlx::query(sql::MARK_MAIL_LATER).bind(&later).bind(cut(problem))
                }
                Delivery::Later(problem) | Delivery::Refused(problem) => {
                    sqlx::query(sql::MARK_MAIL_REFUSED).bind(&now).bind(cut(problem))
                }
            };
            query.bind(&mail.id).execute(&mut *tx).await?;
            Ok::<_, LedgerError>(())
        }.await)
    }

    /// The mails of an authority: what has not gone first, then the newest.
    pub async fn list_mails(&self, authority: &str) -> Result<Vec<MailRow>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_MAILS).bind(authority).fetch_all(pool).await?))
    }

    /// Lets a mail go again of which nobody knows whether it was taken.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where the authority has no such mail, or its words are gone.
    pub async fn send_mail_again(&self, authority: &str, id: &str) -> Result<(), AccountError> {
        let now = write_instant(self.now());
        let done: Result<u64, AccountError> = write!(&self.db, tx => async {
            let query = sqlx::query(sql::SEND_MAIL_AGAIN).bind(&now).bind(id).bind(authority);
            Ok(query.execute(&mut *tx).await?.rows_affected())
        }.await);
        if done? == 0 { Err(AccountError::NotFound("mail")) } else { Ok(()) }
    }

    /// Removes a mail for good; what has not gone does not go.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where the authority has no such mail.
    pub async fn remove_mail(&self, authority: &str, id: &str) -> Result<(), AccountError> {
        let done: Result<u64, AccountError> = write!(&self.db, tx => async {
            let query = sqlx::query(sql::REMOVE_MAIL).bind(id).bind(authority);
            Ok(query.execute(&mut *tx).await?.rows_affected())
        }.await);
        if done? == 0 { Err(AccountError::NotFound("mail")) } else { Ok(()) }
    }

    /// A secret for a link.
    pub fn make_secret(&self) -> Secret {
        Secret::make(&*self.surroundings)
    }
}
