//! Links in mails: each opens one form for one person, without a password, until the duty is done.

use super::{
    Account, Accounts, Secret, SecurityEvent, SecurityKind, accounts::read_id,
    actor::account_author, mail_statements as sql, session::Session,
};
use crate::{
    base::Id,
    ledger::{LedgerError, read, read_instant, write, write_instant},
};
use jiff::Timestamp;
use std::net::IpAddr;

/// What a link opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLink {
    /// The authority.
    pub authority: String,
    /// Whose link it is.
    pub account: Id<Account>,
    /// The duty that it is for.
    pub duty: String,
    /// The address of the form, without the language before it.
    pub opens: String,
    /// Until when.
    pub expires_at: Timestamp,
}

impl Accounts {
    /// What the link with this secret opens; none where there never was such a link, or its account
    /// may no longer sign in. Whether it has expired is for the caller to say.
    pub async fn find_answer_link(
        &self,
        secret: &Secret,
    ) -> Result<Option<AnswerLink>, LedgerError> {
        type Row = (String, String, String, String, String);
        let row: Option<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_ANSWER_LINK)
                .bind(secret.hash().to_text())
                .fetch_optional(pool)
                .await?);
        let Some((authority, account, duty, opens, expires_at)) = row else { return Ok(None) };
        let account = read_id(&account)?;
        let expires_at = read_instant(&expires_at)?;
        Ok(Some(AnswerLink { authority, account, duty, opens, expires_at }))
    }

    /// Begins a session that may use nothing but what the link opens, and what lies below it.
    ///
    /// # Errors
    /// As the database; none where the account was closed meanwhile.
    pub async fn admit_by_link(
        &self,
        link: &AnswerLink,
        remote: IpAddr,
    ) -> Result<Option<Secret>, LedgerError> {
        let session = self.make_secret();
        let id = self.make_id::<Session>();
        let now = write_instant(self.now());
        let added: Result<u64, LedgerError> = write!(&self.db, tx => async {
            let added = sqlx::query(sql::ADD_SESSION_BY_LINK)
                .bind(session.hash().to_text())
                .bind(id.as_str())
                .bind(&now)
                .bind(remote.to_canonical().to_string())
                .bind("link")
                .bind(&link.opens)
                .bind(link.account.as_str())
                .execute(&mut *tx)
                .await?;
            Ok(added.rows_affected())
        }.await);
        if added? == 0 {
            return Ok(None);
        }
        let by = account_author(link.account.as_str());
        self.note(SecurityEvent {
            kind: SecurityKind::LinkOpened,
            authority: Some(&link.authority),
            by: &by,
            about: &by,
            remote: Some(remote),
            detail: "",
        })
        .await;
        Ok(Some(session))
    }
}
