//! The offices of all authorities of an installation, kept up with the ledger.

use super::{
    CommitError, Draft, Kind, Office, Receipt, Refusal,
    scribe::{self, Command, Request},
};
use crate::ledger::{AuthorityRow, Change, Ledger, LedgerError};
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};
use tokio::sync::mpsc;

/// Where the time comes from.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Arc::new(Timestamp::now))
    }

    /// A clock for tests.
    pub fn from_fn(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        (self.0)()
    }
}

/// How many past offices are kept at hand.
const PAST: usize = 8;

/// How many commits may wait before writers are told to come again.
const WAITING: usize = 1_024;

/// All offices of an installation. Cheap to clone.
#[derive(Clone)]
pub struct Offices(Arc<Inner>);

struct Inner {
    ledger: Ledger,
    kinds: &'static [Kind],
    clock: Clock,
    zone: TimeZone,
    rooms: RwLock<HashMap<String, Arc<Room>>>,
    past: Mutex<Vec<Arc<Office>>>,
    scribe: mpsc::Sender<Request>,
}

/// One authority's place: the newest snapshot.
struct Room {
    current: RwLock<Arc<Office>>,
    clock_offset: SignedDuration,
}

impl Offices {
    /// Opens the offices over a ledger and starts the scribe, which ends when the last clone of
    /// this is dropped. Must be called within a tokio runtime.
    pub fn open(ledger: Ledger, kinds: &'static [Kind], clock: Clock, zone: TimeZone) -> Self {
        let (scribe, requests) = mpsc::channel(WAITING);
        let inner = Inner {
            ledger,
            kinds,
            clock,
            zone,
            rooms: RwLock::default(),
            past: Mutex::default(),
            scribe,
        };
        let offices = Self(Arc::new(inner));
        let writing = scribe::write_requests(Arc::downgrade(&offices.0).into(), requests);
        let runtime = tokio::runtime::Handle::current();
        // A thread of its own: a task would wake the workers of others at each step of a commit.
        std::thread::Builder::new()
            .name("scribe".to_owned())
            .spawn(move || runtime.block_on(writing))
            .expect("a thread can be had when the program starts");
        offices
    }

    /// The ledger below.
    pub fn ledger(&self) -> &Ledger {
        &self.0.ledger
    }

    /// The kinds of record that the program knows.
    pub fn kinds(&self) -> &'static [Kind] {
        self.0.kinds
    }

    /// The zone whose days are the authorities' days.
    pub fn zone(&self) -> &TimeZone {
        &self.0.zone
    }

    /// The present instant by an authority's own clock, which in a demonstration may stand
    /// elsewhere.
    pub fn now(&self, authority: &str) -> Timestamp {
        let offset = self.find_room(authority).map_or(SignedDuration::ZERO, |r| r.clock_offset);
        let now = self.0.clock.now();
        now.checked_add(offset).unwrap_or(now)
    }

    /// The present instant by the real clock, for sessions and files.
    pub fn real_now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// The present day of an authority.
    pub fn today(&self, authority: &str) -> Date {
        self.now(authority).to_zoned(self.0.zone.clone()).date()
    }

    /// The newest snapshot of an authority, from memory; read from the ledger the first time.
    ///
    /// # Errors
    /// When the ledger cannot be read; `None` when there is no such authority.
    pub async fn find(&self, authority: &str) -> Result<Option<Arc<Office>>, LedgerError> {
        if let Some(room) = self.find_room(authority) {
            return Ok(Some(room.get()));
        }
        let Some((row, office)) = self.load(authority).await? else { return Ok(None) };
        let room = Arc::new(Room {
            current: RwLock::new(Arc::new(office)),
            clock_offset: SignedDuration::from_secs(row.clock_offset_seconds),
        });
        let mut rooms = self.0.rooms.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Some(rooms.entry(row.id).or_insert(room).get()))
    }

    /// The snapshot of an authority once it has seen a sequence number: a person who has just
    /// written through another node must read what was written.
    pub async fn find_after(
        &self,
        authority: &str,
        seq: i64,
    ) -> Result<Option<Arc<Office>>, LedgerError> {
        match self.find(authority).await? {
            Some(office) if office.seq() < seq => self.refresh(authority).await,
            found => Ok(found),
        }
    }

    /// The office as it stood after a sequence number, replayed from the log.
    ///
    /// # Errors
    /// When the ledger cannot be read; `None` when there is no such authority or it has not come so
    /// far.
    pub async fn find_past(
        &self,
        authority: &str,
        seq: i64,
    ) -> Result<Option<Arc<Office>>, LedgerError> {
        let Some(current) = self.find_after(authority, seq).await? else { return Ok(None) };
        if seq == current.seq() {
            return Ok(Some(current));
        }
        if seq < 0 || seq > current.seq() {
            return Ok(None);
        }
        let is_it = |office: &Arc<Office>| office.authority() == authority && office.seq() == seq;
        if let Some(known) = self.past().iter().find(|office| is_it(office)) {
            return Ok(Some(known.clone()));
        }
        let mut office = Office::empty(authority, self.0.kinds);
        while office.seq() < seq {
            let changes = self.0.ledger.list_changes(authority, office.seq(), seq).await?;
            if changes.is_empty() {
                return Err(missing(authority, office.seq() + 1));
            }
            office = office.follow(&changes)?;
        }
        let office = Arc::new(office);
        let mut past = self.past();
        if past.len() >= PAST {
            past.remove(0);
        }
        past.push(office.clone());
        Ok(Some(office))
    }

    /// The office as it stood at the end of a day, by what had been written by then.
    pub async fn find_on(
        &self,
        authority: &str,
        day: Date,
    ) -> Result<Option<Arc<Office>>, LedgerError> {
        let end = day
            .tomorrow()
            .and_then(|next| next.to_zoned(self.0.zone.clone()))
            .map_or(Timestamp::MAX, |next| next.timestamp());
        let seq = self.0.ledger.find_seq_before(authority, end).await?;
        self.find_past(authority, seq).await
    }

    /// Runs a command on the newest office and writes what it gives. When somebody else wrote
    /// first, the command is run again on the newer office, so it must not do anything but look and
    /// answer.
    pub fn commit(
        &self,
        authority: &str,
        author: &str,
        command: impl Fn(&Office) -> Result<Draft, Refusal> + Send + Sync + 'static,
    ) -> impl Future<Output = Result<Receipt, CommitError>> + Send {
        self.send(authority.to_owned(), author.to_owned(), Box::new(command))
    }

    /// Hands a commit to the scribe and waits for the answer. Compiled once, whatever the command.
    pub(crate) fn send(
        &self,
        authority: String,
        author: String,
        command: Command,
    ) -> impl Future<Output = Result<Receipt, CommitError>> + Send + use<> {
        let scribe = self.0.scribe.clone();
        async move {
            let (reply, answer) = tokio::sync::oneshot::channel();
            let request = Request { authority, author, command, reply };
            scribe.send(request).await.map_err(|_| CommitError::stopped())?;
            answer.await.map_err(|_| CommitError::stopped())?
        }
    }

    /// Follows the ledger until dropped: what other nodes and the command line write becomes
    /// visible.
    pub async fn follow(self) {
        let mut bell = self.0.ledger.bell();
        loop {
            bell.wait().await;
            if let Err(error) = self.refresh_all().await {
                tracing::warn!(%error, "the log cannot be followed just now");
            }
        }
    }

    /// Reads what has been added to the logs of all open offices.
    async fn refresh_all(&self) -> Result<(), LedgerError> {
        for row in self.0.ledger.list_authorities().await? {
            if self.find_room(&row.id).is_some_and(|room| room.get().seq() < row.seq)
                // An authority that cannot be read must not hold up the others.
                && let Err(error) = self.refresh(&row.id).await
            {
                tracing::warn!(authority = row.id, %error, "its log cannot be followed just now");
            }
        }
        Ok(())
    }

    /// Reads what has been added to an authority's log and gives the newest snapshot.
    pub(super) async fn refresh(
        &self,
        authority: &str,
    ) -> Result<Option<Arc<Office>>, LedgerError> {
        let Some(mut office) = self.find(authority).await? else { return Ok(None) };
        if self.has_lost(&office).await? {
            office = self.begin_again(authority).await?;
        }
        loop {
            let changes = self.0.ledger.list_changes(authority, office.seq(), i64::MAX).await?;
            if changes.is_empty() {
                // Not before: a page of the log may end in the middle of a commit.
                return Ok(Some(self.publish(office)));
            }
            office = Arc::new(office.follow(&changes)?);
        }
    }

    /// True when the log no longer holds what this office has seen: an older copy of the database
    /// has taken its place.
    async fn has_lost(&self, office: &Office) -> Result<bool, LedgerError> {
        let row = self.0.ledger.find_authority(office.authority()).await?;
        Ok(row.is_some_and(|row| {
            row.seq < office.seq() || row.seq == office.seq() && row.head != office.head()
        }))
    }

    /// Reads an office as the ledger has it now, whatever was seen before.
    async fn begin_again(&self, authority: &str) -> Result<Arc<Office>, LedgerError> {
        tracing::warn!(authority, "the log is shorter than it was; reading it anew");
        let Some((_, office)) = self.load(authority).await? else {
            return Err(LedgerError::Broken(format!("'{authority}' is gone from the database")));
        };
        let office = Arc::new(office);
        self.past().retain(|past| past.authority() != authority);
        if let Some(room) = self.find_room(authority) {
            *room.current.write().unwrap_or_else(PoisonError::into_inner) = office.clone();
        }
        Ok(office)
    }

    /// Makes a snapshot the newest, unless a newer one is there; gives the newest.
    pub(super) fn publish(&self, office: Arc<Office>) -> Arc<Office> {
        let Some(room) = self.find_room(office.authority()) else { return office };
        let mut current = room.current.write().unwrap_or_else(PoisonError::into_inner);
        if office.seq() <= current.seq() {
            return current.clone();
        }
        *current = office.clone();
        drop(current);
        office.forget_earlier();
        office
    }

    async fn load(&self, authority: &str) -> Result<Option<(AuthorityRow, Office)>, LedgerError> {
        loop {
            let Some(before) = self.0.ledger.find_authority(authority).await? else {
                return Ok(None);
            };
            let mut office = Office::empty(authority, self.0.kinds);
            for record in self.0.ledger.list_records(authority).await? {
                office.load(&record)?;
            }
            let last: Vec<Change> =
                self.0.ledger.list_changes(authority, before.seq - 1, before.seq).await?;
            // Read once more when somebody wrote in between: records and log must belong together.
            let after = self.0.ledger.find_authority(authority).await?;
            if after.as_ref() == Some(&before) {
                office.stand_at(&before, last.first())?;
                return Ok(Some((before, office)));
            }
        }
    }

    fn find_room(&self, authority: &str) -> Option<Arc<Room>> {
        self.0.rooms.read().unwrap_or_else(PoisonError::into_inner).get(authority).cloned()
    }

    fn past(&self) -> std::sync::MutexGuard<'_, Vec<Arc<Office>>> {
        self.0.past.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Room {
    fn get(&self) -> Arc<Office> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn missing(authority: &str, seq: i64) -> LedgerError {
    LedgerError::Broken(format!("change {seq} of '{authority}' is missing; run 'udsyn verify'"))
}

/// The offices as the scribe holds them: it must not keep them alive.
pub(super) struct WeakOffices(std::sync::Weak<Inner>);

impl From<std::sync::Weak<Inner>> for WeakOffices {
    fn from(inner: std::sync::Weak<Inner>) -> Self {
        Self(inner)
    }
}

impl WeakOffices {
    pub(super) fn upgrade(&self) -> Option<Offices> {
        self.0.upgrade().map(Offices)
    }
}
