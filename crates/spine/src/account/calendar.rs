//! Calendars under secret addresses, for programs that cannot sign in: what waits for an account,
//! or the meetings of a body.

use super::{Account, Accounts, Secret, accounts::read_id, mail_statements as sql};
use crate::{
    base::Id,
    ledger::{LedgerError, read, write, write_instant},
};

/// Whose calendar it is, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The authority.
    pub authority: String,
    /// Whose it is.
    pub account: Id<Account>,
    /// The id of the body whose meetings it holds; none for the account's own duties.
    pub body: Option<String>,
}

impl Accounts {
    /// The calendar under a secret address; none when it was renewed, or never was.
    pub async fn find_calendar(&self, secret: &Secret) -> Result<Option<Calendar>, LedgerError> {
        let row: Option<(String, String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_CALENDAR).bind(secret.as_str()).fetch_optional(pool).await?);
        let Some((authority, account, body)) = row else { return Ok(None) };
        let body = Some(body).filter(|body| !body.is_empty());
        Ok(Some(Calendar { authority, account: read_id(&account)?, body }))
    }

    /// The secrets of an account's calendars in an authority, with the body of each.
    pub async fn list_calendars(
        &self,
        authority: &str,
        account: &Id<Account>,
    ) -> Result<Vec<(String, Option<String>)>, LedgerError> {
        let rows: Vec<(String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_CALENDARS)
                .bind(authority)
                .bind(account.as_str())
                .fetch_all(pool)
                .await?);
        let read = |(secret, body)| (secret, Some(body).filter(|body: &String| !body.is_empty()));
        Ok(rows.into_iter().map(read).collect())
    }

    /// Gives a calendar a new address; the one it had leads nowhere from now on.
    pub async fn renew_calendar(&self, calendar: &Calendar) -> Result<Secret, LedgerError> {
        let secret = self.make_secret();
        let now = write_instant(self.now());
        let done: Result<(), LedgerError> = write!(&self.db, tx => async {
            sqlx::query(sql::PUT_CALENDAR)
                .bind(secret.as_str())
                .bind(&calendar.authority)
                .bind(calendar.account.as_str())
                .bind(calendar.body.as_deref().unwrap_or_default())
                .bind(&now)
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        done.map(|()| secret)
    }

    /// Takes a calendar's address away.
    pub async fn remove_calendar(&self, calendar: &Calendar) -> Result<(), LedgerError> {
        write!(&self.db, tx => async {
            sqlx::query(sql::REMOVE_CALENDAR)
                .bind(&calendar.authority)
                .bind(calendar.account.as_str())
                .bind(calendar.body.as_deref().unwrap_or_default())
                .execute(&mut *tx)
                .await?;
            Ok::<_, LedgerError>(())
        }.await)
    }
}
