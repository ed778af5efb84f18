//! What a process remembers of the accounts, so that a page needs no query; and how it hears that
//! something changed elsewhere.
//!
//! In this process a change is forgotten at once. Other processes write what they changed into the
//! table `touched`; whoever needs an actor looks there first when nobody has looked for a second:
//! one small query a second in a busy process, none in an idle one, and no task in the background
//! that could die unnoticed. While one request looks, the others go on; nobody goes on with what
//! was last confirmed two seconds ago. So a role taken away on one node ends on all of them within
//! two seconds, or the database is away and the answer is an error.

use super::{
    people::{Names, People},
    secret::SecretHash,
    session::Session,
    statements as sql,
    token::Token,
};
use crate::ledger::{Db, LedgerError, read};
use jiff::Timestamp;
use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicI64, Ordering},
    },
};

const LOOK_EVERY_MS: i64 = 1_000;
const TRUST_FOR_MS: i64 = 2_000;
/// The most changes read in one look; after more everything is forgotten.
const CHANGES: i64 = 1_000;
/// The most sessions, and the most tokens, that are remembered. About 20 MB.
const ENTRIES: usize = 20_000;

/// Something that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Touched<'a> {
    /// An account or its sessions or roles, by id.
    Account(&'a str),
    /// A token, by id.
    Token(&'a str),
    /// The people of an authority.
    People(&'a str),
    /// The names of authors.
    Names,
}

impl<'a> Touched<'a> {
    /// As it stands in the table.
    pub(super) fn to_text(self) -> String {
        match self {
            Self::Account(id) => format!("account:{id}"),
            Self::Token(id) => format!("token:{id}"),
            Self::People(authority) => format!("people:{authority}"),
            Self::Names => "names".to_owned(),
        }
    }

    fn parse(text: &'a str) -> Option<Self> {
        match text.split_once(':') {
            Some(("account", id)) => Some(Self::Account(id)),
            Some(("token", id)) => Some(Self::Token(id)),
            Some(("people", authority)) => Some(Self::People(authority)),
            None if text == "names" => Some(Self::Names),
            Some(_) | None => None,
        }
    }
}

/// Writes into the table, within the transaction of the change, that things changed.
macro_rules! touch {
    ($tx:ident, $($touched:expr),+) => {{
        sqlx::query($crate::account::statements::COUNT_TOUCH).execute(&mut *$tx).await?;
        $(sqlx::query($crate::account::statements::TOUCH)
            .bind($touched.to_text())
            .execute(&mut *$tx)
            .await?;)+
    }};
}
pub(super) use touch;

/// What is remembered.
#[derive(Default)]
pub(super) struct Remembered {
    /// Counts what was forgotten: what was read before something changed must not be kept after it.
    generation: u64,
    pub(super) sessions: HashMap<SecretHash, Arc<Session>>,
    pub(super) tokens: HashMap<SecretHash, Arc<Token>>,
    pub(super) people: HashMap<String, Arc<People>>,
    pub(super) names: Option<Arc<Names>>,
}

/// The memory of one process.
pub(super) struct Cache {
    remembered: RwLock<Remembered>,
    /// The count of changes up to which this process has heard; locked by whoever looks.
    epoch: tokio::sync::Mutex<i64>,
    /// When somebody last began to look, in milliseconds since 1970.
    looked_at: AtomicI64,
}

impl Cache {
    pub(super) fn new() -> Self {
        Self {
            remembered: RwLock::default(),
            epoch: tokio::sync::Mutex::new(0),
            looked_at: AtomicI64::new(i64::MIN / 2),
        }
    }

    pub(super) fn get(&self) -> RwLockReadGuard<'_, Remembered> {
        self.remembered.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn get_mut(&self) -> RwLockWriteGuard<'_, Remembered> {
        self.remembered.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// To be asked before reading what is to be kept.
    pub(super) fn generation(&self) -> u64 {
        self.get().generation
    }

    /// Keeps what was read, unless something changed since `generation`.
    pub(super) fn keep(&self, generation: u64, keep: impl FnOnce(&mut Remembered)) {
        let mut remembered = self.get_mut();
        if remembered.generation != generation {
            return;
        }
        // Rather all read anew once in a long while than a record of who came last.
        if remembered.sessions.len() >= ENTRIES {
            remembered.sessions.clear();
        }
        if remembered.tokens.len() >= ENTRIES {
            remembered.tokens.clear();
        }
        keep(&mut remembered);
    }

    /// Forgets what is known of something that changed.
    pub(super) fn forget(&self, touched: Touched<'_>) {
        let mut remembered = self.get_mut();
        remembered.generation += 1;
        match touched {
            Touched::Account(id) => {
                remembered.sessions.retain(|_, session| session.account.as_str() != id);
            }
            Touched::Token(id) => remembered.tokens.retain(|_, token| token.id != id),
            Touched::People(authority) => {
                remembered.people.remove(authority);
            }
            Touched::Names => remembered.names = None,
        }
    }

    fn forget_all(&self) {
        let mut remembered = self.get_mut();
        let generation = remembered.generation + 1;
        *remembered = Remembered { generation, ..Remembered::default() };
    }

    /// Makes sure that what is remembered was true not long before `now`.
    pub(super) async fn look(&self, db: &Db, now: Timestamp) -> Result<(), LedgerError> {
        let now = now.as_millisecond();
        // A clock that was set back makes the age negative, and so does somebody who came a moment
        // later and looked first.
        let is_within = |limit| {
            let age = now - self.looked_at.load(Ordering::Acquire);
            (-LOOK_EVERY_MS..limit).contains(&age)
        };
        if is_within(LOOK_EVERY_MS) {
            return Ok(());
        }
        let mut epoch = match self.epoch.try_lock() {
            Ok(epoch) => epoch,
            Err(_) if is_within(TRUST_FOR_MS) => return Ok(()),
            Err(_) => self.epoch.lock().await,
        };
        if is_within(LOOK_EVERY_MS) {
            return Ok(());
        }
        let changes: Vec<(String, i64)> = read!(db, pool =>
            sqlx::query_as(sql::LIST_TOUCHED).bind(*epoch).bind(CHANGES).fetch_all(pool).await?);
        if changes.len() as i64 == CHANGES {
            self.forget_all();
        } else {
            for touched in changes.iter().filter_map(|(what, _)| Touched::parse(what)) {
                self.forget(touched);
            }
        }
        *epoch = changes.first().map_or(*epoch, |(_, newest)| *newest);
        self.looked_at.store(now, Ordering::Release);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_before_a_change_is_not_kept_after_it() {
        let cache = Cache::new();
        let names = || Some(Arc::new(Names::new()));
        let generation = cache.generation();
        cache.forget(Touched::Account("a"));
        cache.keep(generation, |remembered| remembered.names = names());
        assert!(cache.get().names.is_none());
        cache.keep(cache.generation(), |remembered| remembered.names = names());
        assert!(cache.get().names.is_some());
        cache.forget(Touched::Names);
        assert!(cache.get().names.is_none());
    }

    #[test]
    fn a_change_is_read_as_it_was_written() {
        for touched in [
            Touched::Account("a"),
            Touched::Token("t"),
            Touched::People("nordjylland"),
            Touched::Names,
        ] {
            assert_eq!(Touched::parse(&touched.to_text()), Some(touched));
        }
        assert_eq!(Touched::parse(""), None);
    }
}
