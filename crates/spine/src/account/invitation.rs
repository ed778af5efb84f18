//! Invitations: somebody is asked to an authority by a link that they use themselves.
//!
//! Invariants: an address proves nothing, so no role counts before the link was used; a link works
//! once and ends after some days, and only its hash is kept; whoever has an account with the
//! address confirms with the password of that account; inviting tells nobody whether there is one.

use super::{
    AccountError, Accounts, HeldRole, Secret, SecurityEvent, SecurityKind,
    access_statements as sql,
    accounts::{check_language, read_language},
    check_name, is_email,
    member::{read_held, write_area},
    normalise_email,
    session::days,
    statements,
};
use crate::{
    base::{Fault, Language, is_id},
    ledger::{LedgerError, from_row, read, read_instant, write, write_instant},
};
use jiff::Timestamp;

/// How long the link of an invitation works.
pub const INVITATION_DAYS: i64 = 14;
/// How long an invitation that nobody used stays in the list, after its link has ended.
const KEPT_DAYS: i64 = 90;
/// The most open invitations of an authority.
const OPEN: i64 = 500;

/// Somebody who is to be invited.
#[derive(Clone, Debug)]
pub struct NewInvitation<'a> {
    /// The authority.
    pub authority: &'a str,
    /// The address.
    pub email: &'a str,
    /// How they are addressed; they may write their name otherwise. May be empty.
    pub name: &'a str,
    /// In which language they are written to.
    pub language: Language,
    /// What they will do there.
    pub held: HeldRole,
    /// Who invites, by the author's word.
    pub by: &'a str,
}

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id, which opens nothing.
    pub id: String,
    /// The authority.
    pub authority: String,
    /// The address; its own id once it was used.
    pub email: String,
    /// How they are addressed; may be empty.
    pub name: String,
    /// In which language.
    pub language: Language,
    /// What they will do there.
    pub held: HeldRole,
    /// Who invited, by the author's word.
    pub invited_by: String,
    /// When it was made, or made anew.
    pub made_at: Timestamp,
    /// Until when its link works.
    pub expires_at: Timestamp,
    /// True once it was used.
    pub is_used: bool,
}

struct Row {
    id: String,
    authority: String,
    email: String,
    name: String,
    language: String,
    role: String,
    area: String,
    invited_by: String,
    made_at: String,
    expires_at: String,
    used_at: Option<String>,
}

from_row!(
    Row: id, authority, email, name, language, role, area, invited_by, made_at, expires_at, used_at
);

impl Row {
    fn read(self) -> Result<Invitation, LedgerError> {
        Ok(Invitation {
            held: read_held(&self.role, &self.area)?,
            language: read_language(&self.language)?,
            made_at: read_instant(&self.made_at)?,
            expires_at: read_instant(&self.expires_at)?,
            id: self.id,
            authority: self.authority,
            email: self.email,
            name: self.name,
            invited_by: self.invited_by,
            is_used: self.used_at.is_some(),
        })
    }
}

impl Accounts {
    /// Invites somebody: the invitation, and the secret of its link, which can never be shown
    /// again. Whether the address has an account makes no difference.
    ///
    /// # Errors
    /// Faults at `email`, `name` and `language`; among them that the address belongs to somebody
    /// who is in the authority already.
    pub async fn invite(
        &self,
        new: NewInvitation<'_>,
    ) -> Result<(Invitation, Secret), AccountError> {
        let email = normalise_email(new.email);
        let name = new.name.trim();
        let mut faults = check_new(&new, &email, name);
        if faults.is_empty() && self.is_member(new.authority, &email).await? {
            faults.push(Fault::new("email", "fault-email-taken"));
        }
        if !faults.is_empty() {
            return Err(AccountError::Faults(faults));
        }
        let secret = self.make_secret();
        let id = self.make_id::<Invitation>();
        let now = self.now();
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            let known: Option<String> = sqlx::query_scalar(statements::FIND_AUTHORITY)
                .bind(new.authority)
                .fetch_optional(&mut *tx)
                .await?;
            known.ok_or(AccountError::NotFound("authority"))?;
            let open: i64 = sqlx::query_scalar(sql::COUNT_INVITATIONS)
                .bind(new.authority)
                .fetch_one(&mut *tx)
                .await?;
            if open >= OPEN {
                let fault = Fault::new("email", "fault-too-many").with("limit", OPEN);
                return Err(AccountError::Faults(vec![fault]));
            }
            sqlx::query(sql::PUT_INVITATION)
                .bind(id.as_str())
                .bind(secret.hash().to_text())
                .bind(new.authority)
                .bind(&email)
                .bind(name)
                .bind(new.language.code())
                .bind(new.held.role.code())
                .bind(write_area(&new.held))
                .bind(new.by)
                .bind(write_instant(now))
                .bind(write_instant(now + days(INVITATION_DAYS)))
                .execute(&mut *tx)
                .await?;
            sqlx::query(sql::SWEEP_INVITATIONS)
                .bind(write_instant(now - days(KEPT_DAYS)))
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        done?;
        let row: Option<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_INVITATION_BY_EMAIL)
                .bind(new.authority)
                .bind(&email)
                .fetch_optional(pool)
                .await?);
        let row = row.ok_or(AccountError::NotFound("invitation"))?;
        let invitation = row.read()?;
        self.note_invitation(SecurityKind::Invited, &invitation, new.by).await;
        Ok((invitation, secret))
    }

    async fn is_member(&self, authority: &str, email: &str) -> Result<bool, LedgerError> {
        let members = self.list_members(authority).await?;
        Ok(members.iter().any(|member| member.account.email.as_deref() == Some(email)))
    }

    /// Makes the link of an open invitation anew; the one before is over.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where the authority has no such open invitation.
    pub async fn invite_again(
        &self,
        authority: &str,
        id: &str,
        by: &str,
    ) -> Result<(Invitation, Secret), AccountError> {
        let secret = self.make_secret();
        let now = self.now();
        let renewed: Result<u64, AccountError> = write!(&self.db, tx => async {
            let done = sqlx::query(sql::RENEW_INVITATION)
                .bind(secret.hash().to_text())
                .bind(write_instant(now))
                .bind(write_instant(now + days(INVITATION_DAYS)))
                .bind(authority)
                .bind(Some(id).filter(|id| is_id(id)).unwrap_or_default())
                .execute(&mut *tx)
                .await?;
            Ok(done.rows_affected())
        }.await);
        if renewed? == 0 {
            return Err(AccountError::NotFound("invitation"));
        }
        let row: Option<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_INVITATION_BY_ID)
                .bind(authority)
                .bind(id)
                .fetch_optional(pool)
                .await?);
        let invitation = row.ok_or(AccountError::NotFound("invitation"))?.read()?;
        self.note_invitation(SecurityKind::InvitedAgain, &invitation, by).await;
        Ok((invitation, secret))
    }

    /// Takes an open invitation back: its link is over.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where the authority has no such open invitation.
    pub async fn withdraw_invitation(
        &self,
        authority: &str,
        id: &str,
        by: &str,
    ) -> Result<(), AccountError> {
        let id = Some(id).filter(|id| is_id(id)).ok_or(AccountError::NotFound("invitation"))?;
        let gone: Result<u64, AccountError> = write!(&self.db, tx => async {
            let query = sqlx::query(sql::WITHDRAW_INVITATION).bind(authority).bind(id);
            Ok(query.execute(&mut *tx).await?.rows_affected())
        }.await);
        if gone? == 0 {
            return Err(AccountError::NotFound("invitation"));
        }
        let about = format!("invitation:{id}");
        let (kind, authority) = (SecurityKind::InvitationWithdrawn, Some(authority));
        let event = SecurityEvent { kind, authority, by, about: &about, remote: None, detail: "" };
        self.note(event).await;
        Ok(())
    }

    /// The invitations of an authority that nobody has used yet, by their addresses.
    pub async fn list_invitations(&self, authority: &str) -> Result<Vec<Invitation>, LedgerError> {
        let rows: Vec<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_INVITATIONS).bind(authority).fetch_all(pool).await?);
        rows.into_iter().map(Row::read).collect()
    }

    /// The invitation that a link leads to; none where there is none (any more). Whether it may
    /// still be used is for the caller to say.
    pub async fn find_invitation(&self, link: &Secret) -> Result<Option<Invitation>, LedgerError> {
        let row: Option<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_INVITATION)
                .bind(link.hash().to_text())
                .fetch_optional(pool)
                .await?);
        row.map(Row::read).transpose()
    }

    async fn note_invitation(&self, kind: SecurityKind, invitation: &Invitation, by: &str) {
        let about = format!("invitation:{}", invitation.id);
        let detail = invitation.held.to_code();
        let authority = Some(&*invitation.authority);
        let (about, detail) = (&*about, &*detail);
        self.note(SecurityEvent { kind, authority, by, about, remote: None, detail }).await;
    }
}

fn check_new(new: &NewInvitation<'_>, email: &str, name: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if email.is_empty() {
        faults.push(Fault::new("email", "fault-needed"));
    } else if !is_email(email) {
        faults.push(Fault::new("email", "fault-email"));
    }
    if !name.is_empty() {
        faults.extend(check_name("name", name));
    }
    faults.extend(check_language(new.language));
    faults
}
