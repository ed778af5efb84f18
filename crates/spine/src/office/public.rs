//! The part of an authority that everybody may see, as an office of its own. The public side reads
//! nothing else: what is internal is not there, so it cannot be shown by mistake.

use super::{Derivation, Entry, Office, Record};
use crate::base::Id;

struct Public;

impl Derivation for Public {
    type Key = ();
    type Output = Office;

    fn derive(office: &Office, (): &()) -> Office {
        let mut public = office.branch();
        public.shelves.clear();
        for kind in office.kinds {
            (kind.publish)(office, &mut public);
        }
        public
    }
}

impl Office {
    /// True when there is a record of this id that everybody may see.
    pub fn is_public<R: Record>(&self, id: &Id<R>) -> bool {
        self.find(id).is_some_and(|record| record.is_public(self))
    }

    /// The published records, each without what is internal in it; see [`Record::to_public`]. It
    /// stands at the same place of the log.
    pub fn to_public(&self) -> std::sync::Arc<Office> {
        self.derive::<Public>(&())
    }
}

/// Puts the public side of all records of a kind into another office.
pub(super) fn publish<R: Record>(office: &Office, public: &mut Office) {
    for entry in office.list::<R>() {
        if entry.record.is_public(office) {
            public.put_entry(Entry {
                id: entry.id.clone(),
                record: entry.record.to_public(office),
                seq: entry.seq,
                changed_at: entry.changed_at,
                author: entry.author.clone(),
            });
        }
    }
}
