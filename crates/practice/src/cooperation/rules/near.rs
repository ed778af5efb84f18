//! Which cooperations have to do with each other: by links, programme and partners.

use crate::cooperation::Cooperation;
use crate::organisation::Organisation;
use spine::base::Id;
use spine::office::{Derivation, Office};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Who is near whom, whoever may see them.
#[derive(Debug, Default)]
pub struct Near {
    linking: HashMap<Id<Cooperation>, Vec<Id<Cooperation>>>,
    of_programme: HashMap<Id<Organisation>, Vec<Id<Cooperation>>>,
    with_partner: HashMap<Id<Organisation>, Vec<Id<Cooperation>>>,
}

impl Near {
    /// Those that name this one in a link, by id.
    pub fn list_linking(&self, to: &Id<Cooperation>) -> &[Id<Cooperation>] {
        self.linking.get(to).map_or(&[], Vec::as_slice)
    }

    /// Those under a programme, by id.
    pub fn list_of_programme(&self, programme: &Id<Organisation>) -> &[Id<Cooperation>] {
        self.of_programme.get(programme).map_or(&[], Vec::as_slice)
    }

    /// Those that share a partner with this record, each once, by id.
    pub fn list_sharing_partners(&self, record: &Cooperation) -> BTreeSet<&Id<Cooperation>> {
        let partners = record.partners.iter().map(|partner| &partner.organisation);
        partners.filter_map(|partner| self.with_partner.get(partner)).flatten().collect()
    }
}

struct AllNear;

impl Derivation for AllNear {
    type Key = ();
    type Output = Near;

    fn derive(office: &Office, (): &()) -> Near {
        let mut near = Near::default();
        let note = |known: &mut Vec<Id<Cooperation>>, id: &Id<Cooperation>| {
            if known.last() != Some(id) {
                known.push(id.clone());
            }
        };
        for entry in office.list::<Cooperation>() {
            let record = &entry.record;
            for link in &record.links {
                note(near.linking.entry(link.to.clone()).or_default(), &entry.id);
            }
            if let Some(programme) = &record.programme {
                note(near.of_programme.entry(programme.clone()).or_default(), &entry.id);
            }
            for partner in &record.partners {
                let known = near.with_partner.entry(partner.organisation.clone()).or_default();
                note(known, &entry.id);
            }
        }
        near
    }
}

/// Who is near whom; worked out once for each state of the cooperations.
pub fn find_near(office: &Office) -> Arc<Near> {
    office.derive::<AllNear>(&())
}
