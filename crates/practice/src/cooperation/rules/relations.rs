//! How cooperations stand to each other and to the regions they are with.

use super::register::{Row, list_rows};
use crate::cooperation::{Cooperation, CooperationKind, LinkKind};
use crate::organisation::{Organisation, OrganisationKind};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Entry, Office};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A partner region, with the cooperations that make it one.
#[derive(Clone, Debug)]
pub struct PartnerRegion {
    /// The region.
    pub region: Arc<Entry<Organisation>>,
    /// The agreements and friendships, by id.
    pub cooperations: Vec<Id<Cooperation>>,
}

/// The regions that are partners of an agreement or a friendship, by id.
pub fn list_partner_regions(office: &Office) -> Vec<PartnerRegion> {
    let mut found: BTreeMap<Id<Organisation>, Vec<Id<Cooperation>>> = BTreeMap::new();
    for entry in office.list::<Cooperation>() {
        let kind = entry.record.kind;
        if matches!(kind, CooperationKind::PartnerRegion | CooperationKind::FriendshipRegion) {
            for partner in &entry.record.partners {
                found.entry(partner.organisation.clone()).or_default().push(entry.id.clone());
            }
        }
    }
    let region = |(id, mut cooperations): (Id<Organisation>, Vec<Id<Cooperation>>)| {
        let region = office.find_entry(&id)?;
        cooperations.dedup();
        (region.record.kind == OrganisationKind::Region)
            .then(|| PartnerRegion { region: region.clone(), cooperations })
    };
    found.into_iter().filter_map(region).collect()
}

/// The cooperations beside this one under the same programme or the same larger cooperation, the
/// earliest first; what it is a part of, and what is a part of it, is not among them.
pub fn list_siblings(office: &Office, id: &Id<Cooperation>, today: Date) -> Vec<Arc<Row>> {
    let Some(own) = office.find(id) else { return Vec::new() };
    let parents = list_parents(own);
    let is_sibling = |row: &&Arc<Row>| {
        let other = &row.entry.record;
        let others = list_parents(other);
        let same_programme = own.programme.is_some() && own.programme == other.programme;
        let in_line =
            row.entry.id == *id || others.contains(&id) || parents.contains(&&row.entry.id);
        !in_line && (same_programme || others.iter().any(|one| parents.contains(one)))
    };
    let rows = list_rows(office, today);
    let mut siblings: Vec<Arc<Row>> = rows.iter().filter(is_sibling).cloned().collect();
    siblings.sort_by_key(|row| row.bar.from.or(row.bar.decided.map(|period| period.first)));
    siblings
}

fn list_parents(cooperation: &Cooperation) -> Vec<&Id<Cooperation>> {
    let upward = |kind| matches!(kind, LinkKind::PartOf | LinkKind::FundedBy);
    cooperation.links.iter().filter(|link| upward(link.kind)).map(|link| &link.to).collect()
}
