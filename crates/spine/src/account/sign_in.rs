//! Signing in: the password is checked, the session begins, the device becomes known.

use super::{
    Account, Accounts, Secret, SecurityEvent, SecurityKind,
    accounts::read_id,
    actor::account_author,
    is_email, normalise_email,
    password::{Asker, Busy, PASSWORD_LIMIT},
    session::{DEVICE_DAYS, IDLE_HOURS, LONGEST_DAYS, Session, days},
    statements as sql,
    throttle::Counted,
};
use crate::{
    base::Id,
    ledger::{LedgerError, read, write, write_instant},
};
use jiff::SignedDuration;
use std::net::IpAddr;

/// The most sessions, and the most known devices, of an account; the oldest go.
const SESSIONS: i64 = 50;
const DEVICES: i64 = 20;
/// How much of the browser's name for itself is kept, in characters.
const USER_AGENT_LIMIT: usize = 300;

/// Somebody wants to sign in. Not to be debugged: it holds a password.
#[derive(Clone)]
pub struct SignIn<'a> {
    /// The address typed in.
    pub email: &'a str,
    /// The password typed in.
    pub password: &'a str,
    /// Where the request comes from.
    pub remote: IpAddr,
    /// The browser's name for itself.
    pub user_agent: &'a str,
    /// The device cookie, if the browser brought one.
    pub device: Option<&'a Secret>,
}

/// Somebody has signed in: the two cookies to give to the browser.
#[derive(Clone, Debug)]
pub struct Admission {
    /// The account.
    pub account: Id<Account>,
    /// For [`super::Cookie::Session`].
    pub session: Secret,
    /// For [`super::Cookie::Device`].
    pub device: Secret,
}

/// A device from which somebody has signed in before.
pub(super) struct Device<'a> {
    pub(super) secret: &'a Secret,
    /// Whether it was to the account that is asked for now.
    is_known: bool,
}

/// Why somebody could not sign in.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefusal {
    /// The address or the password is wrong, or the account is closed; which of them is not told.
    #[error("the address or the password is wrong")]
    Wrong,
    /// There were too many failures from here.
    #[error("too many attempts; the next in {retry_after_seconds} seconds")]
    TooMany {
        /// How long to wait.
        retry_after_seconds: i64,
    },
    /// Too many others are signing in just now.
    #[error("too many others are signing in just now")]
    Busy,
    /// The database could not do it.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

impl From<sqlx::Error> for SignInRefusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Ledger(error.into())
    }
}

impl Accounts {
    /// Signs somebody in.
    ///
    /// # Errors
    /// [`SignInRefusal`]. It takes as long to find that there is no such account as to find that
    /// the password is wrong.
    pub async fn sign_in(&self, input: SignIn<'_>) -> Result<Admission, SignInRefusal> {
        let email = normalise_email(input.email);
        // Nobody's password is longer, so nothing is learnt from this.
        if input.password.chars().count() > PASSWORD_LIMIT {
            return Err(SignInRefusal::Wrong);
        }
        let device = self.find_device(&email, &input).await?;
        let (counted, asker) = match &device {
            Some(device) if device.is_known => {
                let hash = device.secret.hash().to_text();
                (vec![Counted::of_account_on_device(&email, &hash)], Asker::Known(hash))
            }
            Some(_) | None => (
                vec![
                    Counted::of_remote(input.remote),
                    Counted::of_account_at_remote(&email, input.remote),
                ],
                Asker::Stranger(input.remote),
            ),
        };
        let begun = self.throttle().begin(&counted, self.now());
        if let Err(retry_after_seconds) = begun {
            self.note_attempt(SecurityKind::Throttled, &email, &input).await?;
            return Err(SignInRefusal::TooMany { retry_after_seconds });
        }
        let device = device.map(|device| device.secret);
        let result = self.check_and_admit(&email, &input, &asker, device).await;
        match &result {
            Ok(admission) => {
                self.throttle().forgive(&counted);
                let remote = Some(input.remote);
                self.note_own(SecurityKind::SignedIn, &admission.account, remote).await;
            }
            Err(SignInRefusal::Wrong) => {
                self.note_attempt(SecurityKind::SignInFailed, &email, &input).await?;
            }
            // The password was not found to be wrong.
            Err(_) => self.throttle().take_back(&counted),
        }
        result
    }

    /// Writes down that somebody did not get in; about the account, where the address has one.
    async fn note_attempt(
        &self,
        kind: SecurityKind,
        email: &str,
        input: &SignIn<'_>,
    ) -> Result<(), LedgerError> {
        let known = self.find_by_email(email).await?;
        let about = known.map(|known| account_author(known.id.as_str())).unwrap_or_default();
        self.note(SecurityEvent {
            kind,
            authority: None,
            by: "visitor",
            about: &about,
            remote: Some(input.remote),
            detail: "",
        })
        .await;
        Ok(())
    }

    /// The device that the request names, if anybody ever signed in from it.
    pub(super) async fn find_device<'a>(
        &self,
        email: &str,
        input: &SignIn<'a>,
    ) -> Result<Option<Device<'a>>, LedgerError> {
        let Some(secret) = input.device else { return Ok(None) };
        let hash = secret.hash().to_text();
        let after = write_instant(self.now() - days(DEVICE_DAYS));
        let emails: Vec<Option<String>> = read!(&self.db, pool =>
            sqlx::query_scalar(sql::LIST_EMAILS_OF_DEVICE)
                .bind(&hash)
                .bind(&after)
                .fetch_all(pool)
                .await?);
        let is_known = emails.iter().any(|known| known.as_deref() == Some(email));
        Ok((!emails.is_empty()).then_some(Device { secret, is_known }))
    }

    async fn check_and_admit(
        &self,
        email: &str,
        input: &SignIn<'_>,
        asker: &Asker,
        device: Option<&Secret>,
    ) -> Result<Admission, SignInRefusal> {
        // What is no address may hold what the database cannot even compare.
        let row: Option<(String, String)> = if is_email(email) {
            read!(&self.db, pool =>
                sqlx::query_as(sql::FIND_PASSWORD_BY_EMAIL).bind(email).fetch_optional(pool).await?)
        } else {
            None
        };
        let hash = row.as_ref().map(|(_, hash)| hash.as_str());
        let is_right = match self.passwords.verify(asker, input.password, hash).await {
            Ok(is_right) => is_right,
            Err(Busy) => return Err(SignInRefusal::Busy),
        };
        match row {
            Some((account, hash)) if is_right => self.admit(&account, &hash, input, device).await,
            Some(_) | None => Err(SignInRefusal::Wrong),
        }
    }

    /// Begins the session and makes the device known.
    pub(super) async fn admit(
        &self,
        account: &str,
        password_hash: &str,
        input: &SignIn<'_>,
        device: Option<&Secret>,
    ) -> Result<Admission, SignInRefusal> {
        let session = Secret::make(&*self.surroundings);
        // Several people may use one device; but a cookie that we did not give is never taken over.
        let device = device.cloned().unwrap_or_else(|| Secret::make(&*self.surroundings));
        let id = self.make_id::<Session>();
        let now = self.now();
        let idle_before = write_instant(now - SignedDuration::from_hours(IDLE_HOURS));
        let over_before = write_instant(now - days(LONGEST_DAYS));
        let now = write_instant(now);
        let is_visible = |c: &char| !c.is_control();
        let user_agent: String =
            input.user_agent.chars().filter(is_visible).take(USER_AGENT_LIMIT).collect();
        let added: Result<(), SignInRefusal> = write!(&self.db, tx => async {
            // Nobody elsewhere hears of this; but a password changed or an account closed at the
            // same moment comes wholly before or wholly after it.
            sqlx::query(sql::COUNT_TOUCH).execute(&mut *tx).await?;
            let added = sqlx::query(sql::ADD_SESSION)
                .bind(session.hash().to_text())
                .bind(id.as_str())
                .bind(&now)
                .bind(input.remote.to_canonical().to_string())
                .bind(&user_agent)
                .bind(account)
                .bind(password_hash)
                .execute(&mut *tx)
                .await?;
            if added.rows_affected() == 0 {
                // The account was closed, or its password changed, while this one was checked.
                return Err(SignInRefusal::Wrong);
            }
            sqlx::query(sql::PUT_DEVICE)
                .bind(device.hash().to_text())
                .bind(account)
                .bind(&now)
                .execute(&mut *tx)
                .await?;
            for (statement, limit) in [(sql::TRIM_SESSIONS, SESSIONS), (sql::TRIM_DEVICES, DEVICES)]
            {
                sqlx::query(statement).bind(account).bind(limit).execute(&mut *tx).await?;
            }
            let sweep = sqlx::query(sql::SWEEP_SESSIONS).bind(&idle_before).bind(&over_before);
            sweep.execute(&mut *tx).await?;
            Ok(())
        }.await);
        added?;
        Ok(Admission { account: read_id(account)?, session, device })
    }
}
