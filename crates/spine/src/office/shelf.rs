//! All current records of one kind, shared between snapshots.

use super::Record;
use crate::base::Id;
use imbl::{HashMap, OrdMap};
use jiff::Timestamp;
use std::sync::Arc;

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

/// The records of one kind by id, and by the words in their addresses.
#[derive(Clone, Debug)]
pub(super) struct Shelf<R: Record> {
    pub(super) entries: OrdMap<Id<R>, Arc<Entry<R>>>,
    addresses: HashMap<String, Id<R>>,
}

impl<R: Record> Default for Shelf<R> {
    fn default() -> Self {
        Self { entries: OrdMap::new(), addresses: HashMap::new() }
    }
}

impl<R: Record> Shelf<R> {
    /// Puts an entry in the place of the one with its id. An address that another record has stays
    /// with that one; the integrity check then refuses the newcomer.
    pub(super) fn put(&mut self, entry: Entry<R>) {
        self.remove(&entry.id.clone());
        for address in entry.record.addresses() {
            if !self.addresses.contains_key(&address) {
                self.addresses.insert(address, entry.id.clone());
            }
        }
        self.entries.insert(entry.id.clone(), Arc::new(entry));
    }

    pub(super) fn remove(&mut self, id: &Id<R>) {
        let Some(old) = self.entries.remove(id) else { return };
        for address in old.record.addresses() {
            if self.addresses.get(&address) == Some(id) {
                self.addresses.remove(&address);
            }
        }
    }

    /// The record that has this address.
    pub(super) fn find_by_address(&self, address: &str) -> Option<&Arc<Entry<R>>> {
        self.addresses.get(address).and_then(|id| self.entries.get(id))
    }
}
