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
    /// Who has an address. More than one only until the integrity check has refused the draft: two
    /// records may change places within one commit.
    addresses: HashMap<String, Vec<Id<R>>>,
}

impl<R: Record> Default for Shelf<R> {
    fn default() -> Self {
        Self { entries: OrdMap::new(), addresses: HashMap::new() }
    }
}

impl<R: Record> Shelf<R> {
    /// Puts an entry in the place of the one with its id.
    pub(super) fn put(&mut self, entry: Entry<R>) {
        self.remove(&entry.id);
        for address in entry.record.addresses() {
            let holders = self.addresses.entry(address).or_default();
            if !holders.contains(&entry.id) {
                holders.push(entry.id.clone());
            }
        }
        self.entries.insert(entry.id.clone(), Arc::new(entry));
    }

    pub(super) fn remove(&mut self, id: &Id<R>) {
        let Some(old) = self.entries.remove(id) else { return };
        for address in old.record.addresses() {
            let Some(holders) = self.addresses.get_mut(&address) else { continue };
            holders.retain(|holder| holder != id);
            if holders.is_empty() {
                self.addresses.remove(&address);
            }
        }
    }

    /// The record that has this address.
    pub(super) fn find_by_address(&self, address: &str) -> Option<&Arc<Entry<R>>> {
        self.entries.get(self.addresses.get(address)?.first()?)
    }

    /// True when a record other than `id` has this address.
    pub(super) fn is_taken(&self, address: &str, id: &str) -> bool {
        let mut holders = self.addresses.get(address).into_iter().flatten();
        holders.any(|holder| holder.as_str() != id)
    }
}
