//! A forgotten password: its owner chooses a new one by a link. Nobody sets another's.
//!
//! Invariants: a link works once and for a day, and only its hash is kept. Who gets it by mail has
//! the address; whom an administrator hands it to is somebody of this authority alone: it is over
//! as soon as the account belongs to any other.

use super::{
    Account, AccountError, Accounts, Secret, SecurityEvent, SecurityKind, Touched,
    access_statements as sql,
    accounts::read_id,
    actor::account_author,
    cache::touch,
    mail_statements,
    password::{Asker, check_password},
    statements,
    throttle::Counted,
};
use crate::{
    base::Id,
    ledger::{LedgerError, read, read_instant, write, write_instant},
};
use jiff::{SignedDuration, Timestamp};
use std::net::IpAddr;

/// How long a link for a new password works.
pub const PASSWORD_LINK_HOURS: i64 = 24;
/// How many of them are mailed to one person an hour.
const AN_HOUR: i64 = 3;

/// To whom a link for a new password goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed<'a> {
    /// To the owner's address, by mail.
    ToOwner,
    /// To the administrator of an authority, who hands it over.
    ByAdministrator {
        /// The authority.
        authority: &'a str,
    },
    /// To the operator of the installation, who may do everything anyway.
    ByOperator,
}

/// A link for a new password that works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordLink {
    /// Whose it is.
    pub account: Id<Account>,
    /// The address to sign in with.
    pub email: String,
    /// Until when it works.
    pub expires_at: Timestamp,
    name: String,
}

impl Accounts {
    /// True when the account belongs to this authority and to no other, blocked or not.
    pub async fn belongs_only_to(
        &self,
        account: &Id<Account>,
        authority: &str,
    ) -> Result<bool, LedgerError> {
        let others: i64 = read!(&self.db, pool =>
            sqlx::query_scalar(sql::COUNT_OTHER_MEMBERSHIPS)
                .bind(account.as_str())
                .bind(authority)
                .fetch_one(pool)
                .await?);
        Ok(others == 0)
    }

    /// Makes a link for a new password.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] for an account that may not sign in, or that an administrator may
    /// not have it of; [`AccountError::TooMany`] where the owner got several just now.
    pub async fn make_password_link(
        &self,
        account: &Id<Account>,
        handed: Handed<'_>,
        by: &str,
    ) -> Result<Secret, AccountError> {
        let known = self.find(account).await?.filter(|known| !known.is_disabled);
        known.filter(|known| !known.is_erased).ok_or(AccountError::NotFound("account"))?;
        let only_for = match handed {
            Handed::ByAdministrator { authority } => {
                if !self.belongs_only_to(account, authority).await? {
                    return Err(AccountError::NotFound("account"));
                }
                authority
            }
            Handed::ToOwner | Handed::ByOperator => "",
        };
        let now = self.now();
        let secret = self.make_secret();
        let id = account.as_str();
        let hours = |count| write_instant(now + SignedDuration::from_hours(count));
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            let made: i64 = sqlx::query_scalar(sql::COUNT_PASSWORD_LINKS)
                .bind(id)
                .bind(hours(-1))
                .fetch_one(&mut *tx)
                .await?;
            if handed == Handed::ToOwner && made >= AN_HOUR {
                return Err(AccountError::TooMany { retry_after_seconds: 3600 });
            }
            sqlx::query(sql::SWEEP_PASSWORD_LINKS).bind(hours(-1)).execute(&mut *tx).await?;
            sqlx::query(sql::ADD_PASSWORD_LINK)
                .bind(secret.hash().to_text())
                .bind(id)
                .bind(only_for)
                .bind(write_instant(now))
                .bind(hours(PASSWORD_LINK_HOURS))
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        done?;
        let about = account_author(id);
        let kind = SecurityKind::PasswordLinkMade;
        let (authority, about) = (None, &*about);
        self.note(SecurityEvent { kind, authority, by, about, remote: None, detail: "" }).await;
        Ok(secret)
    }

    /// Lets somebody at a remote address ask for a link to some address.
    ///
    /// # Errors
    /// The seconds to wait, for who asks very often from one place.
    pub fn admit_forgetful(&self, remote: IpAddr) -> Result<(), i64> {
        self.throttle().begin(&[Counted::of_forgotten(remote)], self.now())
    }

    /// The account with an address, where there is one that may sign in, and an authority in whose
    /// name it is written to.
    pub async fn find_forgetful(
        &self,
        email: &str,
    ) -> Result<Option<(Account, String)>, AccountError> {
        let known = self.find_by_email(email).await?.filter(|known| !known.is_disabled);
        let Some(account) = known else { return Ok(None) };
        let authority: Option<String> = read!(&self.db, pool =>
            sqlx::query_scalar(sql::FIND_AUTHORITY_OF_ACCOUNT)
                .bind(account.id.as_str())
                .fetch_optional(pool)
                .await?);
        Ok(authority.map(|authority| (account, authority)))
    }

    /// The link with this secret, while it works.
    pub async fn find_password_link(
        &self,
        link: &Secret,
    ) -> Result<Option<PasswordLink>, LedgerError> {
        type Row = (String, String, String, Option<String>, String);
        let row: Option<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_PASSWORD_LINK)
                .bind(link.hash().to_text())
                .fetch_optional(pool)
                .await?);
        let Some((account, authority, expires_at, Some(email), name)) = row else {
            return Ok(None);
        };
        let account = read_id(&account)?;
        let expires_at = read_instant(&expires_at)?;
        let is_over = expires_at <= self.now()
            || (!authority.is_empty() && !self.belongs_only_to(&account, &authority).await?);
        Ok((!is_over).then_some(PasswordLink { account, email, expires_at, name }))
    }

    /// Chooses a new password by a link. Every session, every other link and every letter's link of
    /// the account is over, and no device is known any more.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where the link is over; a fault at `password`.
    pub async fn choose_password(
        &self,
        link: &Secret,
        password: &str,
        remote: IpAddr,
    ) -> Result<Id<Account>, AccountError> {
        let over = || AccountError::NotFound("link");
        let found = self.find_password_link(link).await?.ok_or_else(over)?;
        let authorities = self.list_memberships(&found.account).await?;
        let mut own = vec![&*found.email, &*found.name];
        own.extend(authorities.keys().map(String::as_str));
        if let Some(fault) = check_password(password, &own) {
            return Err(AccountError::Faults(vec![fault]));
        }
        let asker = Asker::Known(link.hash().to_text());
        let hash = self.passwords.hash(&asker, password, self.random()).await?;
        let id = found.account.as_str();
        let now = write_instant(self.now());
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id));
            let used = sqlx::query(sql::USE_PASSWORD_LINK)
                .bind(link.hash().to_text())
                .bind(&now)
                .execute(&mut *tx)
                .await?;
            if used.rows_affected() == 0 {
                return Err(over());
            }
            sqlx::query(statements::SET_PASSWORD).bind(&hash).bind(id).execute(&mut *tx).await?;
            for statement in [
                sql::REMOVE_PASSWORD_LINKS_OF_ACCOUNT,
                statements::REMOVE_SESSIONS_OF_ACCOUNT,
                statements::REMOVE_DEVICES_OF_ACCOUNT,
                mail_statements::REMOVE_ANSWER_LINKS_OF_ACCOUNT,
            ] {
                sqlx::query(statement).bind(id).execute(&mut *tx).await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        done?;
        self.note_own(SecurityKind::PasswordChanged, &found.account, Some(remote)).await;
        Ok(found.account)
    }
}
