//! Who belongs to an authority, and what they do there.

use super::{
    Account, AccountError, Accounts, HeldRole, Role, SecurityEvent, SecurityKind, Touched,
    access_statements,
    accounts::{AccountRow, keep_administrator},
    actor::account_author,
    cache::touch,
    statements as sql,
};
use crate::{
    base::{Fault, Id, LIST_LIMIT, Slug, is_id},
    ledger::{LedgerError, from_row, read, write, write_instant},
};
use std::collections::{BTreeMap, BTreeSet};

/// What an account is in an authority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// What it does there.
    pub roles: Vec<HeldRole>,
    /// Which of the authority's people it is, by id.
    pub person: Option<String>,
}

/// An account with what it is in an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: Account,
    /// What it is there.
    pub membership: Membership,
}

struct RoleRow {
    /// The authority or the account, whichever was not asked for.
    of: String,
    person: Option<String>,
    role: String,
    area: String,
}

from_row!(RoleRow: of, person, role, area);

impl Accounts {
    /// Says what an account is in an authority, in place of what it was; without a role it no
    /// longer belongs to it.
    ///
    /// # Errors
    /// [`AccountError::LastAdministrator`]; faults at `roles` and `person`.
    pub async fn set_membership(
        &self,
        account: &Id<Account>,
        authority: &str,
        membership: &Membership,
    ) -> Result<(), AccountError> {
        let faults = membership.check();
        if !faults.is_empty() {
            return Err(AccountError::Faults(faults));
        }
        let known = self.find(account).await?.filter(|account| !account.is_erased);
        known.ok_or(AccountError::NotFound("account"))?;
        let account = account.as_str();
        let keeps = membership.roles.contains(&HeldRole::everywhere(Role::Administrator));
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(account));
            let known: Option<String> = sqlx::query_scalar(sql::FIND_AUTHORITY)
                .bind(authority)
                .fetch_optional(&mut *tx)
                .await?;
            known.ok_or(AccountError::NotFound("authority"))?;
            if !keeps {
                let orphaned: Option<String> = sqlx::query_scalar(sql::FIND_AUTHORITY_ORPHANED)
                    .bind(account)
                    .bind(authority)
                    .fetch_optional(&mut *tx)
                    .await?;
                keep_administrator(orphaned)?;
            }
            let remove = sqlx::query(sql::REMOVE_HELD_ROLES).bind(account).bind(authority);
            remove.execute(&mut *tx).await?;
            if membership.roles.is_empty() {
                for statement in [
                    sql::REMOVE_MEMBERSHIP,
                    access_statements::REMOVE_ANSWER_LINKS_HERE,
                ] {
                    sqlx::query(statement).bind(account).bind(authority).execute(&mut *tx).await?;
                }
                return Ok(());
            }
            sqlx::query(sql::PUT_MEMBERSHIP)
                .bind(account)
                .bind(authority)
                .bind(&membership.person)
                .execute(&mut *tx)
                .await?;
            for held in &membership.roles {
                sqlx::query(sql::ADD_HELD_ROLE)
                    .bind(account)
                    .bind(authority)
                    .bind(held.role.code())
                    .bind(write_area(held))
                    .execute(&mut *tx)
                    .await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(account));
        done
    }

    /// Blocks an account in one authority, or no longer: no role counts here, and its sessions and
    /// the links in its letters are over here. What it may do elsewhere stays.
    ///
    /// # Errors
    /// [`AccountError::LastAdministrator`]; [`AccountError::NotFound`] where it does not belong
    /// here.
    pub async fn set_blocked(
        &self,
        account: &Id<Account>,
        authority: &str,
        is_blocked: bool,
        by: &str,
    ) -> Result<(), AccountError> {
        let now = write_instant(self.now());
        let id = account.as_str();
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id));
            if is_blocked {
                let orphaned: Option<String> = sqlx::query_scalar(sql::FIND_AUTHORITY_ORPHANED)
                    .bind(id)
                    .bind(authority)
                    .fetch_optional(&mut *tx)
                    .await?;
                keep_administrator(orphaned)?;
            }
            let set = sqlx::query(access_statements::SET_BLOCKED)
                .bind(is_blocked.then_some(&now))
                .bind(id)
                .bind(authority)
                .execute(&mut *tx)
                .await?;
            if set.rows_affected() == 0 {
                return Err(AccountError::NotFound("member"));
            }
            if is_blocked {
                sqlx::query(access_statements::END_SESSIONS_HERE)
                    .bind(&now)
                    .bind(id)
                    .bind(authority)
                    .execute(&mut *tx)
                    .await?;
                sqlx::query(access_statements::REMOVE_ANSWER_LINKS_HERE)
                    .bind(id)
                    .bind(authority)
                    .execute(&mut *tx)
                    .await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        done?;
        let kind = if is_blocked { SecurityKind::Blocked } else { SecurityKind::Unblocked };
        self.note_member(kind, authority, by, account).await;
        Ok(())
    }

    /// Ends the sessions of an account in one authority, and the links in its letters from there.
    /// Elsewhere it stays signed in.
    ///
    /// # Errors
    /// [`AccountError::NotFound`] where it does not belong here.
    pub async fn end_sessions_here(
        &self,
        account: &Id<Account>,
        authority: &str,
        by: &str,
    ) -> Result<(), AccountError> {
        let now = write_instant(self.now());
        let id = account.as_str();
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id));
            let set = sqlx::query(access_statements::END_SESSIONS_HERE)
                .bind(&now)
                .bind(id)
                .bind(authority)
                .execute(&mut *tx)
                .await?;
            if set.rows_affected() == 0 {
                return Err(AccountError::NotFound("member"));
            }
            sqlx::query(access_statements::REMOVE_ANSWER_LINKS_HERE)
                .bind(id)
                .bind(authority)
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        done?;
        self.note_member(SecurityKind::SessionsEnded, authority, by, account).await;
        Ok(())
    }

    async fn note_member(
        &self,
        kind: SecurityKind,
        authority: &str,
        by: &str,
        account: &Id<Account>,
    ) {
        let (authority, about) = (Some(authority), account_author(account.as_str()));
        let about = &*about;
        self.note(SecurityEvent { kind, authority, by, about, remote: None, detail: "" }).await;
    }

    /// The accounts that are blocked in an authority, by id.
    pub async fn list_blocked(&self, authority: &str) -> Result<BTreeSet<String>, LedgerError> {
        let rows: Vec<String> = read!(&self.db, pool =>
            sqlx::query_scalar(access_statements::LIST_BLOCKED)
                .bind(authority)
                .fetch_all(pool)
                .await?);
        Ok(rows.into_iter().collect())
    }

    /// What an account is in each authority it belongs to and is not blocked in, by the authority's
    /// id.
    pub async fn list_memberships(
        &self,
        account: &Id<Account>,
    ) -> Result<BTreeMap<String, Membership>, LedgerError> {
        gather(self.list_roles(sql::LIST_ROLES_OF_ACCOUNT, account.as_str()).await?)
    }

    /// Everybody who belongs to an authority.
    pub async fn list_members(&self, authority: &str) -> Result<Vec<Member>, LedgerError> {
        let mut memberships =
            gather(self.list_roles(sql::LIST_ROLES_OF_AUTHORITY, authority).await?)?;
        let rows: Vec<AccountRow> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_ACCOUNTS_OF_AUTHORITY).bind(authority).fetch_all(pool).await?);
        let mut members = Vec::with_capacity(rows.len());
        for row in rows {
            let account = row.read()?;
            // Somebody may have joined or left between the two queries.
            if let Some(membership) = memberships.remove(account.id.as_str()) {
                members.push(Member { account, membership });
            }
        }
        Ok(members)
    }

    /// Everybody who belongs to an authority and is not blocked in it: those who are written to.
    pub async fn list_active_members(&self, authority: &str) -> Result<Vec<Member>, LedgerError> {
        let blocked = self.list_blocked(authority).await?;
        let mut members = self.list_members(authority).await?;
        members.retain(|member| !blocked.contains(member.account.id.as_str()));
        Ok(members)
    }

    async fn list_roles(
        &self,
        statement: &'static str,
        of: &str,
    ) -> Result<Vec<RoleRow>, LedgerError> {
        let rows: Vec<(String, Option<String>, String, String)> = read!(&self.db, pool =>
            sqlx::query_as(statement).bind(of).fetch_all(pool).await?);
        Ok(rows
            .into_iter()
            .map(|(of, person, role, area)| RoleRow { of, person, role, area })
            .collect())
    }
}

impl Membership {
    fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.roles.len() > LIST_LIMIT {
            faults.push(Fault::new("roles", "fault-too-many").with("limit", LIST_LIMIT));
        }
        if self.person.as_deref().is_some_and(|person| !is_id(person)) {
            faults.push(Fault::new("person", "fault-choice"));
        }
        faults
    }
}

fn gather(rows: Vec<RoleRow>) -> Result<BTreeMap<String, Membership>, LedgerError> {
    let mut found: BTreeMap<String, Membership> = BTreeMap::new();
    for row in rows {
        let held = read_held(&row.role, &row.area)?;
        let membership = found.entry(row.of).or_default();
        membership.person = row.person;
        membership.roles.push(held);
    }
    Ok(found)
}

/// A role as it is stored, with the area it is limited to; an empty one means all.
pub(super) fn read_held(role: &str, area: &str) -> Result<HeldRole, LedgerError> {
    let broken = |text: &str, what| LedgerError::Broken(format!("'{text}' is not {what}"));
    let area = match area {
        "" => None,
        slug => Some(Slug::parse(slug).ok_or_else(|| broken(slug, "the slug of an area"))?),
    };
    Ok(HeldRole { role: Role::parse(role).ok_or_else(|| broken(role, "a role we know"))?, area })
}

/// The area of a role as it is stored.
pub(super) fn write_area(held: &HeldRole) -> &str {
    held.area.as_ref().map_or("", Slug::as_str)
}
