//! All current records of one kind, shared between snapshots.
//!
//! A shelf holds entries without knowing their type, so that the maps behind it are compiled
//! once and not once for each kind of record. The typed view of a shelf is a cast that cannot
//! fail, because a shelf is only ever reached by its kind.

use super::{AnyEntry, Record};
use crate::base::Id;
use imbl::{HashMap, OrdMap, ordmap};
use jiff::Timestamp;
use std::{any::Any, sync::Arc};

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
trait Held: Any + Send + Sync {
    fn addresses(&self) -> Vec<String>;
    fn share(&self) -> Arc<dyn AnyEntry>;
}

impl<R: Record> Held for Arc<Entry<R>> {
    fn addresses(&self) -> Vec<String> {
        self.record.addresses()
    }

    fn share(&self) -> Arc<dyn AnyEntry> {
        self.clone()
    }
}

/// The entry as what it is.
fn open<R: Record>(held: &Arc<dyn Held>) -> &Arc<Entry<R>> {
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
    }

    pub(super) fn remove(&mut self, id: &str) {
        let Some(old) = self.entries.remove(id) else { return };
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

    /// The record with this id.
    pub(super) fn find<R: Record>(&self, id: &str) -> Option<&Arc<Entry<R>>> {
        self.entries.get(id).map(open)
    }

    /// The record with this id, as one of any kind.
    pub(super) fn find_any(&self, id: &str) -> Option<Arc<dyn AnyEntry>> {
        self.entries.get(id).map(|held| held.share())
    }

    /// The record that has this address.
    pub(super) fn find_by_address<R: Record>(&self, address: &str) -> Option<&Arc<Entry<R>>> {
        self.find(self.addresses.get(address)?.first()?)
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
