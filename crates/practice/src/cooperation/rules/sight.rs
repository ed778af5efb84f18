//! Which entries of the register somebody sees: the published ones, and the internal ones of the
//! areas that a role reaches.

use crate::cooperation::Cooperation;
use crate::organisation::find_authority;
use spine::account::{Actor, Deed, Target, may};
use spine::base::{Slug, Visibility};
use spine::office::{Derivation, Office};
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
