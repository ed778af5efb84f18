//! All current records of one kind, shared between snapshots.
//!
//! A shelf holds entries without knowing their type, so that the maps behind it are compiled
//! once and not once for each kind of record. The typed view of a shelf is a cast that cannot
//! fail, because a shelf is only ever reached by its kind.

use super::{AnyEntry, Office, Record};
use crate::base::Id;
use imbl::{HashMap, OrdMap, ordmap};
use jiff::Timestamp;
use std::{
    any::Any,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// A current record with the change that made it so.
#[derive(Debug)]
pub struct Entry<R> {
    /// Its id.
    pub id: Id<R>,
    /// The record.
    pub record: R,
    /// The sequence number of the change that made it so; the version a form is read at.
    pub seq: i64,
    /// When that was.
    pub changed_at: Timestamp,
    /// The account that did it, or a word such as `import`.
    pub author: Arc<str>,
}

/// An entry of any kind as it stands on a shelf.
pub(super) trait Held: Any + Send + Sync {
    /// The entry as everybody may see it; none where not everybody may.
    fn publish(&self, office: &Office) -> Option<Arc<dyn Held>>;
    /// The words in its addresses.
    fn addresses(&self) -> Vec<String>;
    /// The entry as one of any kind.
    fn share(&self) -> Arc<dyn AnyEntry>;
}

impl<R: Record> Held for Arc<Entry<R>> {
    fn publish(&self, office: &Office) -> Option<Arc<dyn Held>> {
        let publish = || -> Arc<dyn Held> {
            Arc::new(Arc::new(Entry {
                id: self.id.clone(),
                record: self.record.to_public(office),
                seq: self.seq,
                changed_at: self.changed_at,
                author: self.author.clone(),
            }))
        };
        self.record.is_public(office).then(publish)
    }

    fn addresses(&self) -> Vec<String> {
        self.record.addresses()
    }

    fn share(&self) -> Arc<dyn AnyEntry> {
        self.clone()
    }
}

/// The entry as what it is.
pub(super) fn open<R: Record>(held: &Arc<dyn Held>) -> &Arc<Entry<R>> {
    let held: &dyn Any = &**held;
    held.downcast_ref().expect("a shelf holds the records of its own kind")
}

/// The records of one kind by id, and by the words in their addresses.
#[derive(Clone, Default)]
pub(super) struct Shelf {
    entries: OrdMap<Arc<str>, Arc<dyn Held>>,
    /// Who has an address. More than one only until the integrity check has refused the draft: two
    /// records may change places within one commit.
    addresses: HashMap<String, Vec<Arc<str>>>,
    /// Another for each state that a shelf ever has; 0 while nothing was ever on it.
    stamp: u64,
}

/// A stamp that nothing has yet.
pub(super) fn make_stamp() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

impl Shelf {
    /// Puts an entry in the place of the one with its id.
    pub(super) fn put<R: Record>(&mut self, entry: Entry<R>) {
        self.hold(entry.id.share(), Arc::new(Arc::new(entry)));
    }

    fn hold(&mut self, id: Arc<str>, entry: Arc<dyn Held>) {
        self.remove(&id);
        for address in entry.addresses() {
            let holders = self.addresses.entry(address).or_default();
            if !holders.contains(&id) {
                holders.push(id.clone());
            }
        }
        self.entries.insert(id, entry);
        self.stamp = make_stamp();
    }

    pub(super) fn remove(&mut self, id: &str) {
        let Some(old) = self.entries.remove(id) else { return };
        self.stamp = make_stamp();
        for address in old.addresses() {
            let Some(holders) = self.addresses.get_mut(&address) else { continue };
            holders.retain(|holder| &**holder != id);
            if holders.is_empty() {
                self.addresses.remove(&address);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The record with this id, as it stands here.
    pub(super) fn find_held(&self, id: &str) -> Option<(&Arc<str>, &Arc<dyn Held>)> {
        self.entries.get_key_value(id)
    }

    /// The record that has this address.
    pub(super) fn find_by_address<R: Record>(&self, address: &str) -> Option<&Arc<Entry<R>>> {
        self.entries.get(self.addresses.get(address)?.first()?).map(open)
    }

    /// All records with their ids, by id.
    pub(super) fn list_held(&self) -> impl Iterator<Item = (&Arc<str>, &Arc<dyn Held>)> {
        self.entries.iter()
    }

    /// Makes these its records, by id; where they are that already it stays in the state it is in.
    pub(super) fn settle<'h>(
        &mut self,
        held: impl Iterator<Item = (&'h Arc<str>, &'h Arc<dyn Held>)>,
    ) {
        let (mut new, mut gone) = (Vec::new(), Vec::new());
        let mut known = self.entries.iter().peekable();
        for (id, held) in held {
            while let Some((id, _)) = known.next_if(|(known, _)| *known < id) {
                gone.push(id.clone());
            }
            let same = known.next_if(|(known, _)| *known == id);
            if !same.is_some_and(|(_, known)| Arc::ptr_eq(known, held)) {
                new.push((id.clone(), held.clone()));
            }
        }
        gone.extend(known.map(|(id, _)| id.clone()));
        gone.iter().for_each(|id| self.remove(id));
        new.into_iter().for_each(|(id, held)| self.hold(id, held));
    }

    /// The stamp of its present state.
    pub(super) fn stamp(&self) -> u64 {
        self.stamp
    }

    /// All records, by id.
    pub(super) fn list<R: Record>(&self) -> impl Iterator<Item = &Arc<Entry<R>>> {
        self.values().map(open)
    }

    /// All records, by id, as ones of any kind.
    pub(super) fn list_any(&self) -> impl Iterator<Item = Arc<dyn AnyEntry>> {
        self.values().map(|held| held.share())
    }

    fn values(
        &self,
    ) -> ordmap::Values<'_, Arc<str>, Arc<dyn Held>, imbl::shared_ptr::DefaultSharedPtr> {
        self.entries.values()
    }

    /// True when a record other than `id` has this address.
    pub(super) fn is_taken(&self, address: &str, id: &str) -> bool {
        let mut holders = self.addresses.get(address).into_iter().flatten();
        holders.any(|holder| &**holder != id)
    }
}
