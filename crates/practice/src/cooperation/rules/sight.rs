//! Which entries of the register somebody sees: the published ones, and the internal ones of the
//! areas that a role reaches.

use crate::cooperation::Cooperation;
use crate::organisation::find_authority;
use spine::account::{Actor, Deed, Target, may};
use spine::base::{Id, Slug, Visibility};
use spine::office::{AnyEntry, Derivation, Office, Record};
use std::collections::BTreeSet;

/// The area of what belongs to all areas alike (S3, annex 4, table 1).
const COMMON: &str = "common";

/// What somebody sees beyond what is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sight {
    /// Nothing more.
    #[default]
    Published,
    /// What is internal in these areas.
    Areas(BTreeSet<Slug>),
    /// Everything.
    Everything,
}

impl Sight {
    /// What an actor sees in an authority.
    pub fn of(actor: &Actor, office: &Office) -> Self {
        let areas = find_authority(office).map_or(&[][..], |authority| &authority.areas);
        let sees = |slug: &Slug| {
            let area = Some(slug).filter(|slug| slug.as_str() != COMMON);
            may(actor, Deed::SeeInternal, &Target { area, ..Target::default() }).is_yes()
        };
        let seen: BTreeSet<Slug> =
            areas.iter().map(|area| &area.slug).filter(|slug| sees(slug)).cloned().collect();
        match seen.len() {
            0 => Self::Published,
            all if all == areas.len() => Self::Everything,
            _ => Self::Areas(seen),
        }
    }

    /// True when what is internal in an area is seen.
    pub fn covers(&self, area: &Slug) -> bool {
        match self {
            Self::Published => false,
            Self::Areas(areas) => areas.contains(area),
            Self::Everything => true,
        }
    }

    /// True when what is internal in something of this area is seen; none is common to all areas.
    pub fn covers_any(&self, area: Option<&Slug>) -> bool {
        match (self, area.filter(|area| area.as_str() != COMMON)) {
            (Self::Published, _) => false,
            (Self::Areas(_) | Self::Everything, None) => true,
            (Self::Areas(_) | Self::Everything, Some(area)) => self.covers(area),
        }
    }

    /// True when a record is seen, of whatever kind: everybody may see it, or it belongs to an area
    /// that is seen, or to all. Every list asks this, and every "used by".
    pub fn admits(&self, office: &Office, entry: &dyn AnyEntry) -> bool {
        self.covers_any(entry.area(office).as_ref()) || entry.is_public(office)
    }

    /// True when the record at a link is there and seen.
    pub fn admits_at(&self, office: &Office, kind: &str, id: &str) -> bool {
        office.find_any(kind, id).is_some_and(|entry| self.admits(office, entry.as_ref()))
    }

    /// The same by the id of a record.
    pub fn admits_one<R: Record>(&self, office: &Office, id: &Id<R>) -> bool {
        office.find_entry(id).is_some_and(|entry| self.admits(office, entry.as_ref()))
    }

    /// True when a cooperation is seen.
    pub fn sees(&self, cooperation: &Cooperation) -> bool {
        cooperation.visibility == Visibility::Published || self.covers(&cooperation.area)
    }
}

struct Seen;

impl Derivation for Seen {
    type Key = Sight;
    type Output = usize;

    fn derive(office: &Office, sight: &Sight) -> usize {
        office.list::<Cooperation>().filter(|entry| sight.sees(&entry.record)).count()
    }
}

/// How many cooperations somebody sees.
pub fn count_seen(office: &Office, sight: &Sight) -> usize {
    *office.derive::<Seen>(sight)
}
