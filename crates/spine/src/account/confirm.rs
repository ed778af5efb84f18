//! Confirming an invitation by its link: with a new account, or with the one that the address has.

use super::{
    Account, Accounts, Admission, Invitation, Secret, SecurityEvent, SecurityKind, SignIn,
    SignInRefusal, Touched, access_statements as sql,
    accounts::check_language,
    actor::account_author,
    cache::touch,
    check_name,
    member::write_area,
    password::{Asker, check_password},
    statements,
    throttle::Counted,
};
use crate::{
    base::{Fault, Id, Language},
    ledger::{LedgerError, write, write_instant},
};

/// How somebody confirms an invitation for the first time. Not to be debugged: it holds a password.
#[derive(Clone)]
pub struct NewPerson<'a> {
    /// The name.
    pub name: &'a str,
    /// The password.
    pub password: &'a str,
    /// The language of the interface.
    pub language: Language,
}

/// Why an invitation could not be confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmRefusal {
    /// The link is over: used, expired, withdrawn, or never one.
    #[error("the link is over")]
    Over,
    /// What was typed is wrong.
    #[error("what was typed is wrong")]
    Faults(Vec<Fault>),
    /// As when signing in.
    #[error(transparent)]
    SignIn(#[from] SignInRefusal),
}

impl From<LedgerError> for ConfirmRefusal {
    fn from(error: LedgerError) -> Self {
        Self::SignIn(error.into())
    }
}

impl From<sqlx::Error> for ConfirmRefusal {
    fn from(error: sqlx::Error) -> Self {
        Self::SignIn(error.into())
    }
}

/// Makes an account belong to the authority with the role it was invited to.
macro_rules! join {
    ($tx:ident, $account:expr, $open:expr) => {{
        let (account, authority) = ($account.as_str(), &$open.authority);
        sqlx::query(sql::ADD_MEMBERSHIP).bind(account).bind(authority).execute(&mut *$tx).await?;
        sqlx::query(statements::ADD_HELD_ROLE)
            .bind(account)
            .bind(authority)
            .bind($open.held.role.code())
            .bind(write_area(&$open.held))
            .execute(&mut *$tx)
            .await?;
    }};
}

impl Accounts {
    async fn get_open(&self, link: &Secret) -> Result<Invitation, ConfirmRefusal> {
        let open = self.find_invitation(link).await?;
        let open = open.filter(|open| !open.is_used && open.expires_at > self.now());
        open.ok_or(ConfirmRefusal::Over)
    }

    /// Confirms an invitation for the first time: makes the account, with a name and a password
    /// that only its owner knows, and signs in.
    ///
    /// # Errors
    /// [`ConfirmRefusal`]; a fault at `password` where the address has an account already.
    pub async fn confirm_as_new(
        &self,
        link: &Secret,
        person: NewPerson<'_>,
        input: SignIn<'_>,
    ) -> Result<Admission, ConfirmRefusal> {
        let open = self.get_open(link).await?;
        let name = person.name.trim();
        let mut faults: Vec<Fault> = check_name("name", name).into_iter().collect();
        faults.extend(check_language(person.language));
        let own = [&*open.email, name, &*open.name, &*open.authority];
        faults.extend(check_password(person.password, &own));
        if !faults.is_empty() {
            return Err(ConfirmRefusal::Faults(faults));
        }
        let counted = [Counted::of_link(&link.hash().to_text())];
        self.throttle()
            .begin(&counted, self.now())
            .map_err(|retry_after_seconds| SignInRefusal::TooMany { retry_after_seconds })?;
        let known = self.find_by_email(&open.email).await?;
        let asker = Asker::Known(link.hash().to_text());
        let hash = self.passwords.hash(&asker, person.password, self.random()).await;
        let hash = hash.map_err(|_| SignInRefusal::Busy)?;
        let taken = || {
            let fault = Fault::new("password", "fault-account-known");
            ConfirmRefusal::Faults(vec![fault])
        };
        if known.is_some() {
            return Err(taken());
        }
        let id: Id<Account> = self.make_id();
        let now = write_instant(self.now());
        let done: Result<(), ConfirmRefusal> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id.as_str()), Touched::Names);
            let added = sqlx::query(statements::ADD_ACCOUNT)
                .bind(id.as_str())
                .bind(&open.email)
                .bind(name)
                .bind(&hash)
                .bind(person.language.code())
                .bind(&now)
                .execute(&mut *tx)
                .await?;
            if added.rows_affected() == 0 {
                // Made by another link while the password was hashed.
                return Err(taken());
            }
            let used = sqlx::query(sql::USE_INVITATION)
                .bind(&now)
                .bind(link.hash().to_text())
                .execute(&mut *tx)
                .await?;
            if used.rows_affected() == 0 {
                return Err(ConfirmRefusal::Over);
            }
            join!(tx, &id, &open);
            Ok(())
        }.await);
        self.cache.forget(Touched::Names);
        self.cache.forget(Touched::Account(id.as_str()));
        done?;
        self.throttle().forgive(&counted);
        self.note_joined(&open, &id, &input).await;
        let device = self.find_device(&open.email, &input).await?.map(|device| device.secret);
        Ok(self.admit(id.as_str(), &hash, &input, device).await?)
    }

    /// Confirms an invitation with the account that the address has: with its password, or by being
    /// signed in with it. Whoever was signed in elsewhere is signed out, so that no session opens
    /// more than it did.
    ///
    /// # Errors
    /// [`ConfirmRefusal`].
    pub async fn confirm_with_password(
        &self,
        link: &Secret,
        input: SignIn<'_>,
    ) -> Result<Admission, ConfirmRefusal> {
        let open = self.get_open(link).await?;
        let admission = self.sign_in(SignIn { email: &open.email, ..input.clone() }).await?;
        let session = admission.session.hash().to_text();
        self.join_known(link, &open, &admission.account, &session, &input).await?;
        Ok(admission)
    }

    /// The same for somebody who is signed in with the address already.
    ///
    /// # Errors
    /// [`ConfirmRefusal`].
    pub async fn confirm_in_session(
        &self,
        link: &Secret,
        session: &Secret,
        input: SignIn<'_>,
    ) -> Result<(), ConfirmRefusal> {
        let open = self.get_open(link).await?;
        let actor = self.find_actor(session, "").await?;
        let account = actor.account().filter(|_| actor.only_at().is_none()).cloned();
        let account = account.ok_or(ConfirmRefusal::SignIn(SignInRefusal::Wrong))?;
        let email = self.find(&account).await?.and_then(|account| account.email);
        if email.as_deref() != Some(&*open.email) {
            return Err(ConfirmRefusal::SignIn(SignInRefusal::Wrong));
        }
        self.join_known(link, &open, &account, &session.hash().to_text(), &input).await
    }

    async fn join_known(
        &self,
        link: &Secret,
        open: &Invitation,
        account: &Id<Account>,
        session: &str,
        input: &SignIn<'_>,
    ) -> Result<(), ConfirmRefusal> {
        let now = write_instant(self.now());
        let id = account.as_str();
        let done: Result<(), ConfirmRefusal> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id));
            let used = sqlx::query(sql::USE_INVITATION)
                .bind(&now)
                .bind(link.hash().to_text())
                .execute(&mut *tx)
                .await?;
            if used.rows_affected() == 0 {
                return Err(ConfirmRefusal::Over);
            }
            join!(tx, account, open);
            sqlx::query(statements::REMOVE_OTHER_SESSIONS_BY_HASH)
                .bind(id)
                .bind(session)
                .execute(&mut *tx)
                .await?;
            sqlx::query(sql::REMOVE_PASSWORD_LINKS_OF_ACCOUNT).bind(id).execute(&mut *tx).await?;
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        done?;
        self.note_joined(open, account, input).await;
        Ok(())
    }

    async fn note_joined(&self, open: &Invitation, account: &Id<Account>, input: &SignIn<'_>) {
        let by = account_author(account.as_str());
        let about = format!("invitation:{}", open.id);
        let detail = open.held.to_code();
        self.note(SecurityEvent {
            kind: SecurityKind::InvitationUsed,
            authority: Some(&open.authority),
            by: &by,
            about: &about,
            remote: Some(input.remote),
            detail: &detail,
        })
        .await;
    }
}
