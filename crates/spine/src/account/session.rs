//! Being signed in, and signing out.

use super::{
    Account, AccountError, Accounts, Actor, Secret, SecurityKind, SignedIn, Touched,
    access_statements,
    accounts::{read_id, read_language},
    cache::touch,
    mail_statements,
    secret::SecretHash,
    statements as sql,
};
use crate::{
    base::{Id, Language, is_id},
    ledger::{LedgerError, from_row, read, read_instant, write, write_instant},
};
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

/// A session ends when nothing has come for so long …
pub(super) const IDLE_HOURS: i64 = 12;
/// … and in any case after so many days.
pub(super) const LONGEST_DAYS: i64 = 30;
/// A device is known for so long after somebody signed in from it.
pub(super) const DEVICE_DAYS: i64 = 180;
/// How often at most it is written down that somebody was here.
pub(super) const ONCE_A_MINUTE_MS: i64 = 60_000;

/// A session as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
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

from_row!(SessionRow: id, created_at, seen_at, remote, user_agent);

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
        let created_at = read_instant(&created_at)?;
        let ended = self.list_ended(&account, created_at).await?;
        let actors = memberships.into_iter().map(|(authority, membership)| {
            if ended.contains(&authority) {
                // Ended by the authority: there one must sign in anew.
                return (authority, Actor::Visitor);
            }
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
            created_at,
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

    /// The authorities that ended the sessions of an account after this one began.
    async fn list_ended(
        &self,
        account: &Id<Account>,
        created_at: Timestamp,
    ) -> Result<BTreeSet<String>, LedgerError> {
        let rows: Vec<(String, String)> = read!(&self.db, pool =>
            sqlx::query_as(access_statements::LIST_SESSIONS_FROM)
                .bind(account.as_str())
                .fetch_all(pool)
                .await?);
        let mut ended = BTreeSet::new();
        for (authority, from) in rows {
            if created_at <= read_instant(&from)? {
                ended.insert(authority);
            }
        }
        Ok(ended)
    }

    /// True when this process knows the cookie as a session that goes on. It asks nobody: a
    /// stranger who makes up cookies must not cost a query each.
    pub fn remembers_session(&self, session: &Secret) -> bool {
        let remembered = self.cache.get().sessions.get(&session.hash()).cloned();
        remembered.is_some_and(|session| session.is_live(self.now()))
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

    /// Ends every session of an account, and whatever else opens something for it: the links in
    /// letters, and those for a new password.
    pub async fn sign_out_everywhere(&self, account: &Id<Account>) -> Result<(), LedgerError> {
        let id = account.as_str();
        let done: Result<(), LedgerError> = write!(&self.db, tx => async {
            touch!(tx, Touched::Account(id));
            for statement in [
                sql::REMOVE_SESSIONS_OF_ACCOUNT,
                mail_statements::REMOVE_ANSWER_LINKS_OF_ACCOUNT,
                access_statements::REMOVE_PASSWORD_LINKS_OF_ACCOUNT,
            ] {
                sqlx::query(statement).bind(id).execute(&mut *tx).await?;
            }
            Ok(())
        }.await);
        self.cache.forget(Touched::Account(id));
        done?;
        self.note_own(SecurityKind::SignedOutEverywhere, account, None).await;
        Ok(())
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

pub(super) fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}
