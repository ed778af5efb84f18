//! What is known of every record that can be found, worked out once for an office and a day. The
//! index holds words only; what may be seen, and what lists choose by, is always read from here. So
//! a result never shows what is no longer so, or no longer public, even while the index is behind.

use super::card::{Kinds, Traits};
use crate::base::Slug;
use crate::office::{Derivation, Office};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    sync::Arc,
};

/// A record that can be found.
#[derive(Debug)]
pub(super) struct Fact {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) traits: Traits,
    /// The area whose people see it.
    pub(super) area: Option<Slug>,
    /// True for what others publish.
    pub(super) is_of_others: bool,
}

/// The records that can be found, by their numbers.
pub(super) type Facts = HashMap<u64, Fact, BuildHasherDefault<AsIs>>;

/// A number that is a hash already needs no other.
#[derive(Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

struct AllFacts;

impl Derivation for AllFacts {
    type Key = (Kinds, Date);
    type Output = Facts;

    fn derive(office: &Office, (kinds, today): &(Kinds, Date)) -> Facts {
        let mut facts = Facts::default();
        for (kind, records) in kinds.list_traits(office, *today) {
            let is_of_others = kinds.find(kind).is_some_and(|kind| kind.is_of_others);
            for (id, traits, area) in records {
                let fact = Fact { kind, id, traits, area, is_of_others };
                facts.insert(number(kind, &fact.id), fact);
            }
        }
        facts
    }
}

/// What is known of an office on a day.
pub(super) fn list_facts(office: &Office, kinds: Kinds, today: Date) -> Arc<Facts> {
    office.derive::<AllFacts>(&(kinds, today))
}

/// The number by which the index knows a record: 64 bits of a hash, the same in every process. That
/// two of some ten thousand records share one happens once in a hundred thousand million indexes.
pub(super) fn number(kind: &str, id: &str) -> u64 {
    let mut hash = Sha256::new();
    hash.update(kind);
    hash.update("/");
    hash.update(id);
    let hash = hash.finalize();
    u64::from_be_bytes(*hash.first_chunk().expect("a hash has 32 bytes"))
}
