//! The regions that the authority has an agreement or a friendship with.

use crate::cooperation::{Cooperation, CooperationKind};
use crate::organisation::{Organisation, OrganisationKind};
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
