//! Accounts: adding, changing, closing and erasing them.

use super::{
    AccountError, Accounts, SecurityKind, Touched, access_statements,
    cache::touch,
    check_name, is_email, mail_statements, normalise_email,
    password::{Asker, check_password},
    statements as sql,
    throttle::Counted,
};
use crate::{
    base::{Fault, Id, Language},
    ledger::{LedgerError, from_row, read, write, write_instant},
};

/// An account: somebody who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id; the log knows nothing else of it.
    pub id: Id<Account>,
    /// The address to sign in with; none once erased.
    pub email: Option<String>,
    /// The person's name; empty once erased.
    pub name: String,
    /// The language of the interface.
    pub language: Language,
    /// True when it may not sign in.
    pub is_disabled: bool,
    /// True when nothing but the id is left.
    pub is_erased: bool,
}

/// An account that is to be. Not to be debugged: it holds a password.
#[derive(Clone)]
pub struct NewAccount<'a> {
    /// The address to sign in with.
    pub email: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// The password.
    pub password: &'a str,
    /// The language of the interface.
    pub language: Language,
}

pub(super) struct AccountRow {
    id: String,
    email: Option<String>,
    name: String,
    language: String,
    disabled_at: Option<String>,
    erased_at: Option<String>,
}

from_row!(AccountRow: id, email, name, language, disabled_at, erased_at);

impl AccountRow {
    pub(super) fn read(self) -> Result<Account, LedgerError> {
        Ok(Account {
            id: read_id(&self.id)?,
            language: read_language(&self.language)?,
            email: self.email,
            name: self.name,
            is_disabled: self.disabled_at.is_some(),
            is_erased: self.erased_at.is_some(),
        })
    }
}

impl Accounts {
    /// Adds an account with a password that whoever adds it knows: for demonstrations and tests.
    /// People make their own by an invitation. It belongs to no authority yet.
    ///
    /// # Errors
    /// Faults at `email`, `name` and `password`.
    pub async fn add(&self, new: NewAccount<'_>) -> Result<Account, AccountError> {
        let email = normalise_email(new.email);
        let name = new.name.trim();
        let mut faults = Vec::new();
        if email.is_empty() {
            faults.push(Fault::new("email", "fault-needed"));
        } else if !is_email(&email) {
            faults.push(Fault::new("email", "fault-email"));
        }
        faults.extend(check_name("name", name));
        faults.extend(check_language(new.language));
        faults.extend(check_password(new.password, &[&*email, name]));
        if faults.is_empty() && self.find_by_email(&email).await?.is_some() {
            faults.push(Fault::new("email", "fault-email-taken"));
        }
        if !faults.is_empty() {
            return Err(AccountError::Faults(faults));
        }
        let asker = Asker::Known(email.clone());
        let hash = self.passwords.hash(&asker, new.password, self.random()).await?;
        let id = self.make_id();
        let now = write_instant(self.now());
        let added: Result<u64, AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Names);
            let done = sqlx::query(sql::ADD_ACCOUNT)
                .bind(id.as_str())
                .bind(&email)
                .bind(name)
                .bind(&hash)
                .bind(new.language.code())
                .bind(&now)
                .execute(&mut *tx)
                .await?;
            Ok(done.rows_affected())
        }.await);
        if added? == 0 {
            // Somebody else took the address while the password was hashed.
            return Err(AccountError::Faults(vec![Fault::new("email", "fault-email-taken")]));
        }
        self.cache.forget(Touched::Names);
        Ok(Account {
            id,
            email: Some(email),
            name: name.to_owned(),
            language: new.language,
            is_disabled: false,
            is_erased: false,
        })
    }

    /// The account with this id.
    pub async fn find(&self, id: &Id<Account>) -> Result<Option<Account>, LedgerError> {
        let row: Option<AccountRow> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_ACCOUNT).bind(id.as_str()).fetch_optional(pool).await?);
        row.map(AccountRow::read).transpose()
    }

    /// The account that signs in with this address.
    pub async fn find_by_email(&self, email: &str) -> Result<Option<Account>, LedgerError> {
        let email = normalise_email(email);
        if !is_email(&email) {
            return Ok(None);
        }
        let row: Option<AccountRow> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_ACCOUNT_BY_EMAIL).bind(&email).fetch_optional(pool).await?);
        row.map(AccountRow::read).transpose()
    }

    /// Every account, the oldest first.
    pub async fn list(&self) -> Result<Vec<Account>, LedgerError> {
        let rows: Vec<AccountRow> = read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_ACCOUNTS).fetch_all(pool).await?);
        rows.into_iter().map(AccountRow::read).collect()
    }

    /// Changes the name and the language of the interface.
    ///
    /// # Errors
    /// Faults at `name` and `language`.
    pub async fn set_profile(
        &self,
        id: &Id<Account>,
        name: &str,
        language: Language,
    ) -> Result<(), AccountError> {
        let name = name.trim();
        let faults: Vec<_> =
            check_name("name", name).into_iter().chain(check_language(language)).collect();
        if !faults.is_empty() {
            return Err(AccountError::Faults(faults));
        }
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id.as_str()), Touched::Names);
            let done = sqlx::query(sql::SET_PROFILE)
                .bind(name)
                .bind(language.code())
                .bind(id.as_str())
                .execute(&mut *tx)
                .await?;
            found(done.rows_affected())
        }.await);
        self.cache.forget(Touched::Account(id.as_str()));
        self.cache.forget(Touched::Names);
        done
    }

    /// Changes the own password from within a session, and ends every other session.
    ///
    /// # Errors
    /// Faults at `current` and `password`; [`AccountError::TooMany`] after many wrong `current`
    /// ones in this session, which slows down nobody but the session.
    pub async fn change_password(
        &self,
        person: &super::SignedIn,
        current: &str,
        password: &str,
    ) -> Result<(), AccountError> {
        let counted = [Counted::of_session(&person.session)];
        let id = person.account.as_str();
        let row: Option<(String, String, String)> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_CREDENTIALS).bind(id).fetch_optional(pool).await?);
        let (email, name, hash) = row.ok_or(AccountError::NotFound("account"))?;
        let authorities = self.list_memberships(&person.account).await?;
        let mut own = vec![&*email, &*name];
        own.extend(authorities.keys().map(String::as_str));
        if let Some(fault) = check_password(password, &own) {
            return Err(AccountError::Faults(vec![fault]));
        }
        self.throttle()
            .begin(&counted, self.now())
            .map_err(|retry_after_seconds| AccountError::TooMany { retry_after_seconds })?;
        let asker = Asker::Known(person.session.clone());
        match self.passwords.verify(&asker, current, Some(&hash)).await {
            Ok(true) => self.throttle().forgive(&counted),
            Ok(false) => {
                let fault = Fault::new("current", "fault-password-wrong");
                return Err(AccountError::Faults(vec![fault]));
            }
            Err(busy) => {
                self.throttle().take_back(&counted);
                return Err(busy.into());
            }
        }
        let new_hash = self.passwords.hash(&asker, password, self.random()).await?;
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id));
            let done = sqlx::query(sql::REPLACE_PASSWORD)
                .bind(&new_hash)
                .bind(id)
                .bind(&hash)
                .execute(&mut *tx)
                .await?;
            if done.rows_affected() == 0 {
                // It was changed elsewhere in the meantime: what was typed is no longer the current
                // one.
                let fault = Fault::new("current", "fault-password-wrong");
                return Err(AccountError::Faults(vec![fault]));
            }
            sqlx::query(sql::REMOVE_OTHER_SESSIONS)
                .bind(id)
                .bind(&person.session)
                .execute(&mut *tx)
                .await?;
            for statement in [
                mail_statements::REMOVE_ANSWER_LINKS_OF_ACCOUNT,
                access_statements::REMOVE_PASSWORD_LINKS_OF_ACCOUNT,
            ] {
                sqlx::query(statement).bind(id).execute(&mut *tx).await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        done?;
        self.note_own(SecurityKind::PasswordChanged, &person.account, None).await;
        Ok(())
    }

    /// Closes an account: nobody signs in with it, and whoever is signed in is signed out.
    ///
    /// # Errors
    /// [`AccountError::LastAdministrator`].
    pub async fn disable(&self, id: &Id<Account>) -> Result<(), AccountError> {
        let now = write_instant(self.now());
        let id = id.as_str();
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id));
            let orphaned: Option<String> = sqlx::query_scalar(sql::FIND_AUTHORITY_ORPHANED)
                .bind(id)
                .bind("")
                .fetch_optional(&mut *tx)
                .await?;
            keep_administrator(orphaned)?;
            let set =
                sqlx::query(sql::DISABLE_ACCOUNT).bind(&now).bind(id).execute(&mut *tx).await?;
            found(set.rows_affected())?;
            for statement in [
                sql::REMOVE_SESSIONS_OF_ACCOUNT,
                sql::REMOVE_DEVICES_OF_ACCOUNT,
                mail_statements::REMOVE_ANSWER_LINKS_OF_ACCOUNT,
                access_statements::REMOVE_PASSWORD_LINKS_OF_ACCOUNT,
            ] {
                sqlx::query(statement).bind(id).execute(&mut *tx).await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        done
    }

    /// Opens a closed account again.
    pub async fn enable(&self, id: &Id<Account>) -> Result<(), AccountError> {
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            let set =
                sqlx::query(sql::ENABLE_ACCOUNT).bind(id.as_str()).execute(&mut *tx).await?;
            found(set.rows_affected())
        }.await);
        done
    }

    /// Erases an account: nothing is left but its id, which the log knows.
    ///
    /// # Errors
    /// [`AccountError::LastAdministrator`].
    pub async fn erase(&self, id: &Id<Account>) -> Result<(), AccountError> {
        let now = write_instant(self.now());
        let id = id.as_str();
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id), Touched::Names);
            let orphaned: Option<String> = sqlx::query_scalar(sql::FIND_AUTHORITY_ORPHANED)
                .bind(id)
                .bind("")
                .fetch_optional(&mut *tx)
                .await?;
            keep_administrator(orphaned)?;
            // While the address still tells which they are.
            sqlx::query(access_statements::REMOVE_INVITATIONS_OF_EMAIL)
                .bind(id)
                .execute(&mut *tx)
                .await?;
            let set = sqlx::query(sql::ERASE_ACCOUNT).bind(&now).bind(id).execute(&mut *tx).await?;
            found(set.rows_affected())?;
            for statement in [
                sql::REMOVE_SESSIONS_OF_ACCOUNT,
                sql::REMOVE_DEVICES_OF_ACCOUNT,
                sql::REMOVE_DRAFTS_OF_ACCOUNT,
                sql::REMOVE_SEEN_OF_ACCOUNT,
                mail_statements::REMOVE_MAILS_OF_ACCOUNT,
                mail_statements::REMOVE_ANSWER_LINKS_OF_ACCOUNT,
                mail_statements::REMOVE_CALENDARS_OF_ACCOUNT,
                access_statements::REMOVE_PASSWORD_LINKS_OF_ACCOUNT,
                sql::REMOVE_HELD_ROLES_OF_ACCOUNT,
                sql::REMOVE_MEMBERSHIPS_OF_ACCOUNT,
            ] {
                sqlx::query(statement).bind(id).execute(&mut *tx).await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        self.cache.forget(Touched::Names);
        done
    }
}

pub(super) fn check_language(language: Language) -> Option<Fault> {
    (!Language::INTERFACE.contains(&language)).then(|| Fault::new("language", "fault-choice"))
}

fn found(rows: u64) -> Result<(), AccountError> {
    if rows == 0 { Err(AccountError::NotFound("account")) } else { Ok(()) }
}

pub(super) fn keep_administrator(orphaned: Option<String>) -> Result<(), AccountError> {
    match orphaned {
        Some(authority) => Err(AccountError::LastAdministrator { authority }),
        None => Ok(()),
    }
}

pub(super) fn read_id<R>(text: &str) -> Result<Id<R>, LedgerError> {
    Id::parse(text).ok_or_else(|| LedgerError::Broken(format!("'{text}' is not an id")))
}

pub(super) fn read_language(code: &str) -> Result<Language, LedgerError> {
    Language::parse(code)
        .ok_or_else(|| LedgerError::Broken(format!("'{code}' is not a language we know")))
}
