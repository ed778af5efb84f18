//! Signing in, being signed in, signing out.

use super::{
    Account, AccountError, Accounts, Actor, Secret, SignedIn, Touched,
    accounts::{read_id, read_language},
    cache::touch,
    is_email, normalise_email,
    password::{Busy, PASSWORD_LIMIT},
    secret::SecretHash,
    statements as sql,
    throttle::Counted,
};
use crate::{
    base::{Id, Language, is_id},
    ledger::{LedgerError, read, read_instant, write, write_instant},
};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::BTreeMap,
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

/// A session ends when nothing has come for so long …
const IDLE_HOURS: i64 = 12;
/// … and in any case after so many days.
pub(super) const LONGEST_DAYS: i64 = 30;
/// A device is known for so long after somebody signed in from it.
pub(super) const DEVICE_DAYS: i64 = 180;
/// The most sessions, and the most known devices, of an account; the oldest go.
const SESSIONS: i64 = 50;
const DEVICES: i64 = 20;
/// How often at most it is written down that somebody was here.
pub(super) const ONCE_A_MINUTE_MS: i64 = 60_000;
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
struct Device<'a> {
    secret: &'a Secret,
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

/// A session as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SessionRow {
    /// Its id, which opens nothing; the actor knows its own.
    pub id: String,
    /// When it began (see [`read_instant`]).
    pub created_at: String,
    /// When somebody was last here, to the minute or so.
    pub seen_at: String,
    /// From where it began.
    pub remote: String,
    /// The browser's name for itself.
    pub user_agent: String,
}

/// A session that is remembered.
pub(super) struct Session {
    hash: SecretHash,
    pub(super) account: Id<Account>,
    created_at: Timestamp,
    /// When somebody was last here, and when that was last written down: milliseconds since 1970.
    seen_at: AtomicI64,
    written_at: AtomicI64,
    /// The person as seen from each authority they belong to.
    actors: BTreeMap<String, Actor>,
    /// The person as seen from any other.
    stranger: SignedIn,
}

impl Session {
    fn is_live(&self, now: Timestamp) -> bool {
        let seen_at = self.seen_at.load(Ordering::Relaxed);
        now.as_millisecond() - seen_at < IDLE_HOURS * 3_600_000
            && now.duration_since(self.created_at) < days(LONGEST_DAYS)
    }

    fn actor(&self, authority: &str) -> Actor {
        self.actors.get(authority).cloned().unwrap_or_else(|| {
            let authority = authority.to_owned();
            Actor::Person(Arc::new(SignedIn { authority, ..self.stranger.clone() }))
        })
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
        let counted = match &device {
            Some(device) if device.is_known => {
                vec![Counted::of_account_on_device(&email, &device.secret.hash().to_text())]
            }
            Some(_) | None => vec![
                Counted::of_remote(input.remote),
                Counted::of_account_at_remote(&email, input.remote),
            ],
        };
        self.throttle()
            .begin(&counted, self.now())
            .map_err(|retry_after_seconds| SignInRefusal::TooMany { retry_after_seconds })?;
        let device = device.map(|device| device.secret);
        let result = self.check_and_admit(&email, &input, device).await;
        match &result {
            Ok(_) => self.throttle().forgive(&counted),
            Err(SignInRefusal::Wrong) => {}
            // The password was not found to be wrong.
            Err(_) => self.throttle().take_back(&counted),
        }
        result
    }

    /// The device that the request names, if anybody ever signed in from it.
    async fn find_device<'a>(
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
        let is_right = match self.passwords.verify(input.password, hash).await {
            Ok(is_right) => is_right,
            Err(Busy) => return Err(SignInRefusal::Busy),
        };
        match row {
            Some((account, hash)) if is_right => self.admit(&account, &hash, input, device).await,
            Some(_) | None => Err(SignInRefusal::Wrong),
        }
    }

    /// Begins the session and makes the device known.
    async fn admit(
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

    /// Who brings this session cookie, as seen from an authority; a visitor when the session is
    /// over or never was.
    pub async fn find_actor(
        &self,
        session: &Secret,
        authority: &str,
    ) -> Result<Actor, LedgerError> {
        self.look().await?;
        let hash = session.hash();
        let now = self.now();
        let remembered = self.cache.get().sessions.get(&hash).cloned();
        let session = match remembered {
            // Where this process has seen nobody for long, another one may have.
            Some(session) if session.is_live(now) => session,
            Some(_) | None => match self.load_session(hash).await? {
                Some(session) if session.is_live(now) => session,
                Some(_) | None => return Ok(Actor::Visitor),
            },
        };
        self.note_sight(&session, now).await;
        Ok(session.actor(authority))
    }

    /// An account as seen from an authority, where no session says who is asking: for what is done
    /// in its name.
    pub async fn find_account_actor(
        &self,
        account: &Id<Account>,
        authority: &str,
    ) -> Result<Actor, LedgerError> {
        let Some(known) = self.find(account).await? else { return Ok(Actor::Visitor) };
        if known.is_disabled || known.is_erased {
            return Ok(Actor::Visitor);
        }
        let membership = self.list_memberships(account).await?.remove(authority);
        let membership = membership.unwrap_or_default();
        Ok(Actor::Person(Arc::new(SignedIn {
            account: account.clone(),
            name: known.name,
            language: known.language,
            authority: authority.to_owned(),
            roles: membership.roles,
            person: membership.person,
            session: String::new(),
            only_at: None,
        })))
    }

    async fn load_session(&self, hash: SecretHash) -> Result<Option<Arc<Session>>, LedgerError> {
        type Row = (String, String, String, String, String, String, Option<String>);
        let generation = self.cache.generation();
        let row: Option<Row> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_SESSION).bind(hash.to_text()).fetch_optional(pool).await?);
        let Some((id, account, created_at, seen_at, name, language, only_at)) = row else {
            return Ok(None);
        };
        let account: Id<Account> = read_id(&account)?;
        let language: Language = read_language(&language)?;
        let memberships = self.list_memberships(&account).await?;
        let stranger = SignedIn {
            account: account.clone(),
            name,
            language,
            authority: String::new(),
            roles: Vec::new(),
            person: None,
            session: id,
            only_at,
        };
        let actors = memberships.into_iter().map(|(authority, membership)| {
            let person = SignedIn {
                authority: authority.clone(),
                roles: membership.roles,
                person: membership.person,
                ..stranger.clone()
            };
            (authority, Actor::Person(Arc::new(person)))
        });
        let seen_at = read_instant(&seen_at)?.as_millisecond();
        let session = Arc::new(Session {
            hash,
            account,
            created_at: read_instant(&created_at)?,
            seen_at: AtomicI64::new(seen_at),
            written_at: AtomicI64::new(seen_at),
            actors: actors.collect(),
            stranger,
        });
        self.cache.keep(generation, |remembered| {
            remembered.sessions.insert(hash, session.clone());
        });
        Ok(Some(session))
    }

    /// Remembers that somebody is here, and writes it down at most once a minute.
    async fn note_sight(&self, session: &Session, now: Timestamp) {
        let milliseconds = now.as_millisecond();
        session.seen_at.store(milliseconds, Ordering::Relaxed);
        let last = session.written_at.load(Ordering::Relaxed);
        if milliseconds - last < ONCE_A_MINUTE_MS
            || session.written_at.swap(milliseconds, Ordering::Relaxed) != last
        {
            return;
        }
        let (now, hash) = (write_instant(now), session.hash.to_text());
        let written: Result<(), LedgerError> = async {
            write!(&self.db, tx => async {
                sqlx::query(sql::SEE_SESSION).bind(&now).bind(&hash).execute(&mut *tx).await?;
                Ok(())
            }.await)
        }
        .await;
        if let Err(error) = written {
            tracing::warn!(%error, "the sight of a session could not be written down");
        }
    }

    /// Ends the session of this cookie; there need not be one.
    pub async fn sign_out(&self, session: &Secret) -> Result<(), LedgerError> {
        let hash = session.hash().to_text();
        let ended: Result<Option<String>, LedgerError> = write!(&self.db, tx => async {
            let account: Option<String> = sqlx::query_scalar(sql::FIND_ACCOUNT_OF_SESSION)
                .bind(&hash)
                .fetch_optional(&mut *tx)
                .await?;
            if let Some(account) = &account {
                touch!(tx, Touched::Account(account));
                sqlx::query(sql::REMOVE_SESSION).bind(&hash).execute(&mut *tx).await?;
            }
            Ok(account)
        }.await);
        if let Some(account) = ended? {
            self.cache.forget(Touched::Account(&account));
        }
        Ok(())
    }

    /// Ends every session of an account.
    pub async fn sign_out_everywhere(&self, account: &Id<Account>) -> Result<(), LedgerError> {
        let account = account.as_str();
        let done: Result<(), LedgerError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(account));
            sqlx::query(sql::REMOVE_SESSIONS_OF_ACCOUNT).bind(account).execute(&mut *tx).await?;
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(account));
        done
    }

    /// Ends one session of an account, by the id that lists show.
    pub async fn end_session(&self, account: &Id<Account>, id: &str) -> Result<(), AccountError> {
        if !is_id(id) {
            return Err(AccountError::NotFound("session"));
        }
        let account = account.as_str();
        let done: Result<(), AccountError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(account));
            let ended = sqlx::query(sql::REMOVE_SESSION_BY_ID)
                .bind(account)
                .bind(id)
                .execute(&mut *tx)
                .await?;
            match ended.rows_affected() {
                0 => Err(AccountError::NotFound("session")),
                _ => Ok(()),
            }
        }.await);
        self.cache.forget(Touched::Account(account));
        done
    }

    /// The sessions of an account, the one last used first.
    pub async fn list_sessions(
        &self,
        account: &Id<Account>,
    ) -> Result<Vec<SessionRow>, LedgerError> {
        Ok(read!(&self.db, pool =>
            sqlx::query_as(sql::LIST_SESSIONS).bind(account.as_str()).fetch_all(pool).await?))
    }
}

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}
