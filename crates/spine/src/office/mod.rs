//! One authority in memory: an immutable, typed snapshot of all its current records. When the log
//! grows a new snapshot is made that shares what has not changed; a reader keeps the one it began
//! with.
//!
//! Invariants: a snapshot is what replaying the log to its sequence number gives; every link in it
//! leads to a record; every address in it leads to one record.

mod clock;
mod difference;
mod draft;
mod each;
mod kind;
mod memo;
mod misfit;
mod offices;
mod place;
mod public;
mod reason;
mod record;
mod scribe;
mod shelf;
mod take_back;
#[cfg(test)]
mod tests;
mod texts;
mod verify;
mod watch;

pub use difference::{Difference, list_differences};
pub use draft::{Draft, Refusal};
pub use kind::{AnyEntry, Kind, Parsed, Unreadable};
pub use memo::{Derivation, EachDerivation};
pub use offices::{Clock, Offices};
pub use reason::{find_own_reason, find_public_reason, write_reason};
pub use record::{Link, Record};
pub use scribe::{CommitError, Receipt};
pub use shelf::Entry;
pub use take_back::{Back, IMPORT, Made, Stay, StayReason, TAKE_BACK, TakenBack, Way, take_back};
pub use texts::change_text;
pub use verify::{Flaw, Verdict};

use crate::{
    base::{Fault, Id, Slug},
    ledger::{AuthorityRow, Change, Commit, LedgerError, RecordRow, read_instant},
};
use jiff::Timestamp;
use kind::Stamp;
use memo::Memo;
use shelf::{Shelf, make_stamp, open};
use std::{collections::HashSet, sync::Arc};
use watch::{saw_all, saw_kind, saw_place, saw_record};

/// The longest reason of a change, in characters. A form may ask for a shorter one.
pub const REASON_LIMIT: usize = 4_000;

/// One authority as it stands at one sequence number.
pub struct Office {
    authority: Arc<str>,
    kinds: &'static [Kind],
    seq: i64,
    head: String,
    last_at: Timestamp,
    shelves: imbl::HashMap<&'static str, Shelf>,
    /// Another for each snapshot that ever was.
    stamp: u64,
    /// Shared by all snapshots that came from one another.
    memo: Arc<Memo>,
}

impl Office {
    /// An authority whose log is empty.
    pub fn empty(authority: &str, kinds: &'static [Kind]) -> Self {
        Self {
            authority: Arc::from(authority),
            kinds,
            seq: 0,
            head: String::new(),
            last_at: Timestamp::MIN,
            shelves: imbl::HashMap::new(),
            stamp: make_stamp(),
            memo: Arc::default(),
        }
    }

    /// The authority's word in addresses.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The last sequence number that this snapshot has seen.
    pub fn seq(&self) -> i64 {
        saw_place(self);
        self.seq
    }

    /// The hash of that change.
    pub fn head(&self) -> &str {
        saw_place(self);
        &self.head
    }

    /// When that change was made.
    pub fn last_at(&self) -> Timestamp {
        saw_place(self);
        self.last_at
    }

    /// The kinds of record that the program knows.
    pub fn kinds(&self) -> &'static [Kind] {
        self.kinds
    }

    /// The record with this id.
    pub fn find<R: Record>(&self, id: &Id<R>) -> Option<&R> {
        self.find_entry(id).map(|entry| &entry.record)
    }

    /// The record with this id, with the change that made it so.
    pub fn find_entry<R: Record>(&self, id: &Id<R>) -> Option<&Arc<Entry<R>>> {
        let found = self.shelf(R::KIND).and_then(|shelf| shelf.find_held(id.as_str()));
        saw_record(self, R::KIND, id.as_str(), found);
        found.map(|(_, held)| open(held))
    }

    /// The record that has this word in its addresses, now or before.
    pub fn find_by_address<R: Record>(&self, address: &str) -> Option<&Arc<Entry<R>>> {
        saw_kind(self, R::KIND);
        self.shelf(R::KIND)?.find_by_address(address)
    }

    /// All records of a kind, by id.
    pub fn list<R: Record>(&self) -> impl Iterator<Item = &Arc<Entry<R>>> {
        saw_kind(self, R::KIND);
        self.shelf(R::KIND).into_iter().flat_map(Shelf::list)
    }

    /// How many records of a kind there are.
    pub fn count<R: Record>(&self) -> usize {
        saw_kind(self, R::KIND);
        self.shelf(R::KIND).map_or(0, Shelf::len)
    }

    /// Every record of every kind.
    pub fn list_all(&self) -> impl Iterator<Item = Arc<dyn AnyEntry>> {
        saw_all(self);
        let shelves = self.kinds.iter().filter_map(|kind| self.shelf(kind.name));
        shelves.flat_map(Shelf::list_any)
    }

    /// The area that a record belongs to; none for what is common to all areas, and for what is
    /// not there.
    pub fn area_of<R: Record>(&self, id: &Id<R>) -> Option<Slug> {
        self.find(id)?.area(self)
    }

    /// The record of a kind known by name.
    pub fn find_any(&self, kind: &str, id: &str) -> Option<Arc<dyn AnyEntry>> {
        let kind = self.find_kind(kind)?.name;
        let found = self.shelf(kind).and_then(|shelf| shelf.find_held(id));
        saw_record(self, kind, id, found);
        found.map(|(_, held)| held.share())
    }

    /// The kind of this name.
    pub fn find_kind(&self, name: &str) -> Option<&'static Kind> {
        self.kinds.iter().find(|kind| kind.name == name)
    }

    /// What follows from this snapshot, worked out once for each key.
    pub fn derive<D: Derivation>(&self, key: &D::Key) -> Arc<D::Output> {
        self.memo.get::<D>(self, key)
    }

    /// What follows from each record of a kind, by id; after a change only for those it touched.
    pub fn derive_each<D: EachDerivation>(&self, key: &D::Key) -> Arc<Vec<Arc<D::Output>>> {
        self.memo.get_each::<D>(self, key)
    }

    /// The same snapshot with nothing remembered: everything is worked out anew.
    pub fn forget(&self) -> Self {
        Self { memo: Arc::default(), ..self.branch() }
    }

    /// Forgets what was derived from earlier snapshots and is of no more use.
    fn forget_earlier(&self) {
        self.memo.forget(self);
    }

    /// The stamp of the state in which all records of a kind are.
    fn stamp_of(&self, kind: &str) -> u64 {
        self.shelf(kind).map_or(0, Shelf::stamp)
    }

    /// What tells this line of snapshots from others.
    fn line(&self) -> usize {
        Arc::as_ptr(&self.memo) as usize
    }

    /// The entry, if it is still at the version it was read at.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] and [`Refusal::Stale`].
    pub fn expect_version<R: Record>(
        &self,
        id: &Id<R>,
        read_at: i64,
    ) -> Result<&Arc<Entry<R>>, Refusal> {
        let entry = self.find_entry(id).ok_or(Refusal::NotFound)?;
        if entry.seq == read_at {
            return Ok(entry);
        }
        let id = id.as_str().to_owned();
        Err(Refusal::Stale { kind: R::KIND, id, read_at, now_at: entry.seq })
    }

    /// The shelf of a kind, to look at all of it.
    fn see_shelf(&self, kind: &'static str) -> Option<&Shelf> {
        saw_kind(self, kind);
        self.shelf(kind)
    }

    fn shelf(&self, kind: &str) -> Option<&Shelf> {
        self.shelves.get(kind)
    }

    fn put_entry<R: Record>(&mut self, entry: Entry<R>) {
        self.shelves.entry(R::KIND).or_default().put(entry);
        self.stamp = make_stamp();
    }

    /// A snapshot to be changed; what was derived from this one holds on where it may.
    fn branch(&self) -> Self {
        saw_all(self);
        saw_place(self);
        Self {
            authority: self.authority.clone(),
            kinds: self.kinds,
            seq: self.seq,
            head: self.head.clone(),
            last_at: self.last_at,
            shelves: self.shelves.clone(),
            stamp: make_stamp(),
            memo: self.memo.clone(),
        }
    }

    /// The snapshot after some more of the log.
    ///
    /// # Errors
    /// [`LedgerError::Broken`] when a change does not follow the last one or cannot be read.
    pub fn follow(&self, changes: &[Change]) -> Result<Self, LedgerError> {
        let mut next = self.branch();
        for change in changes {
            next.apply(change)?;
        }
        Ok(next)
    }

    /// The draft sealed onto this snapshot, and the snapshot after it. Nothing is written.
    ///
    /// # Errors
    /// The outer one is a fault of the program; the inner one says what in the draft is wrong.
    #[allow(clippy::type_complexity, reason = "two kinds of failure that must not be mixed up")]
    pub fn amend(
        &self,
        draft: Draft,
        author: &str,
        now: Timestamp,
    ) -> Result<Result<(Commit, Self), Refusal>, LedgerError> {
        self.amend_at(draft, author, now.max(self.last_at))
    }

    /// The same with the instant as it is, even where it lies before the last change.
    #[allow(clippy::type_complexity, reason = "as above")]
    fn amend_at(
        &self,
        draft: Draft,
        author: &str,
        at: Timestamp,
    ) -> Result<Result<(Commit, Self), Refusal>, LedgerError> {
        let Draft { changes, reason, deed } = draft;
        if reason.chars().count() > REASON_LIMIT {
            let fault = Fault::new("reason", "fault-too-long").with("limit", REASON_LIMIT);
            return Ok(Err(Refusal::fault(fault)));
        }
        let place = (self.seq, self.head.as_str());
        let commit =
            Commit::seal(&self.authority, place, changes, author, (&reason, deed.as_deref()), at);
        let next = self.follow(commit.changes())?;
        let touched = commit.changes().iter().map(|c| (c.kind.as_str(), c.record.as_str()));
        let flaws = next.check(touched);
        if flaws.is_empty() {
            return Ok(Ok((commit, next)));
        }
        let several = commit.changes().len() > 1;
        let name = |flaw: Flaw| match several {
            true => flaw.fault.within(&format!("{}/{}", flaw.kind, flaw.id)),
            false => flaw.fault,
        };
        Ok(Err(Refusal::Faults(flaws.into_iter().map(name).collect())))
    }

    fn apply(&mut self, change: &Change) -> Result<(), LedgerError> {
        if change.seq != self.seq + 1 {
            return Err(LedgerError::Broken(format!(
                "change {} of '{}' follows change {}",
                change.seq, self.authority, self.seq
            )));
        }
        let at = read_instant(&change.at)?;
        match &change.body {
            Some(body) => self.load(&RecordRow {
                kind: change.kind.clone(),
                record: change.record.clone(),
                seq: change.seq,
                version: change.version,
                body: body.clone(),
                author: change.author.clone(),
                at: change.at.clone(),
            })?,
            None => {
                let kind = self.get_kind(&change.kind)?;
                if let Some(shelf) = self.shelves.get_mut(kind.name) {
                    shelf.remove(&change.record);
                }
            }
        }
        self.stamp = make_stamp();
        self.seq = change.seq;
        self.head.clone_from(&change.hash);
        self.last_at = at;
        Ok(())
    }

    fn load(&mut self, row: &RecordRow) -> Result<(), LedgerError> {
        let stamp = Stamp {
            id: &row.record,
            version: row.version,
            seq: row.seq,
            at: read_instant(&row.at)?,
            author: &row.author,
        };
        (self.get_kind(&row.kind)?.put)(self, stamp, &row.body).map_err(|error| {
            LedgerError::Broken(format!(
                "{}/{} of '{}' (change {}) cannot be read: {error}",
                row.kind, row.record, self.authority, row.seq
            ))
        })
    }

    /// Sets a snapshot made of current records to its place in the log.
    fn stand_at(&mut self, row: &AuthorityRow, last: Option<&Change>) -> Result<(), LedgerError> {
        self.stamp = make_stamp();
        self.seq = row.seq;
        self.head.clone_from(&row.head);
        if let Some(last) = last {
            self.last_at = read_instant(&last.at)?;
        }
        Ok(())
    }

    fn get_kind(&self, name: &str) -> Result<&'static Kind, LedgerError> {
        self.find_kind(name).ok_or_else(|| {
            LedgerError::Broken(format!("this program does not know records of kind '{name}'"))
        })
    }

    /// What is wrong with some records of this snapshot: the invariants of the records themselves,
    /// links that lead nowhere, addresses that are taken, links left behind by a record taken away.
    pub fn check<'a>(&self, records: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut gone = HashSet::new();
        for (kind, id) in records {
            match self.find_any(kind, id) {
                Some(entry) => flaws.extend(self.check_entry(entry.as_ref())),
                None => {
                    gone.insert((kind, id));
                }
            }
        }
        if !gone.is_empty() {
            flaws.extend(self.check_left_behind(&gone));
        }
        flaws
    }

    fn check_entry(&self, entry: &dyn AnyEntry) -> Vec<Flaw> {
        let flaw = |fault| Flaw {
            kind: entry.kind().to_owned(),
            id: entry.id().to_owned(),
            seq: entry.seq(),
            fault,
        };
        let mut flaws: Vec<Flaw> = entry.check(self).into_iter().map(flaw).collect();
        for link in entry.links() {
            if self.find_any(link.kind, &link.id).is_none() {
                flaws.push(flaw(Fault::new(link.at, "fault-link").with("id", link.id)));
            }
        }
        saw_kind(self, entry.kind());
        let shelf = self.shelf(entry.kind());
        for address in entry.addresses() {
            if shelf.is_some_and(|shelf| shelf.is_taken(&address, entry.id())) {
                flaws.push(flaw(entry.tell_taken(&address)));
            }
        }
        flaws
    }

    fn check_left_behind(&self, gone: &HashSet<(&str, &str)>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for entry in self.list_all() {
            for link in entry.links() {
                if gone.contains(&(link.kind, link.id.as_str())) {
                    flaws.push(Flaw {
                        kind: link.kind.to_owned(),
                        id: link.id,
                        seq: entry.seq(),
                        fault: Fault::new("", "fault-still-used")
                            .with("kind", entry.kind())
                            .with("id", entry.id()),
                    });
                }
            }
        }
        flaws
    }
}

impl std::fmt::Debug for Office {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Office({} at {})", self.authority, self.seq)
    }
}
