//! The programmes as a tree, with the cooperations that each pays.

use crate::cooperation::{Cooperation, Sight};
use crate::organisation::{Organisation, OrganisationKind};
use spine::base::Id;
use spine::office::{Entry, Office};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A programme in the tree.
#[derive(Clone, Debug)]
pub struct ProgrammePlace {
    /// The programme.
    pub entry: Arc<Entry<Organisation>>,
    /// How deep it stands, from 0.
    pub depth: usize,
    /// The cooperations it pays, as far as the reader sees them.
    pub cooperations: Vec<Arc<Entry<Cooperation>>>,
}

fn find_above(entry: &Entry<Organisation>) -> Option<&Id<Organisation>> {
    entry.record.programme.as_ref()?.part_of.as_ref()
}

/// The programmes that the reader sees, each above its parts; those beside each other by period,
/// the newest first, then by id.
pub fn list_programmes(
    office: &Office,
    sight: &Sight,
    sees: impl Fn(&Organisation) -> bool,
) -> Vec<ProgrammePlace> {
    let all: Vec<&Arc<Entry<Organisation>>> = office
        .list::<Organisation>()
        .filter(|entry| entry.record.kind == OrganisationKind::Programme && sees(&entry.record))
        .collect();
    let known: BTreeSet<&Id<Organisation>> = all.iter().map(|entry| &entry.id).collect();
    let mut below: BTreeMap<Option<&Id<Organisation>>, Vec<&Arc<Entry<Organisation>>>> =
        BTreeMap::new();
    for entry in &all {
        // A part of one that is not seen, or is no programme, stands at the top.
        let above = find_above(entry).filter(|above| known.contains(above));
        below.entry(above).or_default().push(entry);
    }
    for parts in below.values_mut() {
        parts.sort_by_key(|entry| {
            let from = entry.record.programme.as_ref().and_then(|terms| terms.from);
            (std::cmp::Reverse(from.map(|from| from.first_day())), entry.id.clone())
        });
    }
    let mut paid: BTreeMap<&Id<Organisation>, Vec<Arc<Entry<Cooperation>>>> = BTreeMap::new();
    for entry in office.list::<Cooperation>().filter(|entry| sight.sees(&entry.record)) {
        if let Some(programme) = &entry.record.programme {
            paid.entry(programme).or_default().push(entry.clone());
        }
    }
    let mut places = Vec::new();
    let mut waiting: Vec<(&Arc<Entry<Organisation>>, usize)> = Vec::new();
    let roots = below.get(&None).into_iter().flatten().rev();
    waiting.extend(roots.map(|entry| (*entry, 0)));
    while let Some((entry, depth)) = waiting.pop() {
        let parts = below.get(&Some(&entry.id)).into_iter().flatten().rev();
        waiting.extend(parts.map(|part| (*part, depth + 1)));
        let cooperations = paid.get(&entry.id).cloned().unwrap_or_default();
        places.push(ProgrammePlace { entry: entry.clone(), depth, cooperations });
    }
    places
}
