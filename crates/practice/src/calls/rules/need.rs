//! Raising, changing and closing needs, and what could help with one.

use crate::calls::{Call, FittingCall, Need, NeedEnd};
use crate::cooperation::{Cooperation, Sight};
use crate::organisation::{Organisation, OrganisationKind};
use crate::strategy::{Node, find_serving};
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// At most so many partners are suggested.
const SUGGESTED: usize = 8;

/// The needs, those that are open first, the newest first.
pub fn list_needs(office: &Office) -> Vec<Arc<Entry<Need>>> {
    let mut all: Vec<_> = office.list::<Need>().cloned().collect();
    all.sort_by(|one, other| {
        let key = |entry: &Entry<Need>| {
            (entry.record.closed.is_some(), std::cmp::Reverse(entry.record.raised_on))
        };
        key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id))
    });
    all
}

/// Closes a need: met, or no longer one.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and faults when it is closed already or the day has
/// not come.
pub fn close_need(
    office: &Office,
    (id, read_at): (&Id<Need>, i64),
    end: &NeedEnd,
    today: Date,
) -> Result<Draft, Refusal> {
    let known = &office.expect_version(id, read_at)?.record;
    let fault = |at: &str, key| Err(Refusal::fault(Fault::new(at, key)));
    if known.closed.is_some() {
        return fault("closed.on", "fault-need-closed");
    }
    if end.on > today {
        return fault("closed.on", "fault-after-today");
    }
    Ok(Draft::default().put(id, &Need { closed: Some(end.clone()), ..known.clone() }))
}

/// Opens a need again that was closed too early.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn reopen_need(office: &Office, id: &Id<Need>, read_at: i64) -> Result<Draft, Refusal> {
    let known = &office.expect_version(id, read_at)?.record;
    Ok(match known.closed {
        Some(_) => Draft::default().put(id, &Need { closed: None, ..known.clone() }),
        None => Draft::default(),
    })
}

/// Writes down that a call fits a need, and why; a second time only the reason is new.
///
/// # Errors
/// [`Refusal::NotFound`].
pub fn note_fitting_call(
    office: &Office,
    (id, call): (&Id<Need>, &Id<Call>),
    why: &Text,
) -> Result<Draft, Refusal> {
    let mut need = office.find(id).ok_or(Refusal::NotFound)?.clone();
    office.find(call).ok_or(Refusal::NotFound)?;
    match need.calls.iter_mut().find(|fitting| fitting.call == *call) {
        Some(known) => known.why = why.clone(),
        None => need.calls.push(FittingCall { call: call.clone(), why: why.clone() }),
    }
    Ok(Draft::default().put(id, &need))
}

/// An organisation that may have an answer, and the cooperations that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerHint {
    /// The organisation.
    pub organisation: Id<Organisation>,
    /// The cooperations it takes part in that serve the same nodes.
    pub cooperations: Vec<Id<Cooperation>>,
}

/// The partners of cooperations that serve the same nodes as a need, those of most cooperations
/// first. Cooperations that the reader does not see say nothing.
pub fn suggest_partners(office: &Office, need: &Need, sight: &Sight) -> Vec<PartnerHint> {
    let wanted: BTreeSet<&Id<Node>> = need.serves.iter().map(|serves| &serves.node).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let at_home = list_at_home(office, &wanted);
    let serves_any = |entry: &Entry<Cooperation>| {
        at_home.contains(&entry.id)
            || entry.record.serves.iter().any(|serves| wanted.contains(&serves.node))
    };
    let mut found: BTreeMap<&Id<Organisation>, Vec<Id<Cooperation>>> = BTreeMap::new();
    let seen = office.list::<Cooperation>().filter(|entry| sight.sees(&entry.record));
    for entry in seen.filter(|entry| serves_any(entry)) {
        for partner in &entry.record.partners {
            let is_new = !need.partners.contains(&partner.organisation);
            let known = office.find(&partner.organisation);
            let pays = known.is_none_or(|known| known.kind == OrganisationKind::Programme);
            if is_new && !pays {
                found.entry(&partner.organisation).or_default().push(entry.id.clone());
            }
        }
    }
    let mut hints: Vec<PartnerHint> = found
        .into_iter()
        .map(|(organisation, mut cooperations)| {
            cooperations.dedup();
            PartnerHint { organisation: organisation.clone(), cooperations }
        })
        .collect();
    hints.sort_by(|one, other| {
        let count = |hint: &PartnerHint| std::cmp::Reverse(hint.cooperations.len());
        count(one).cmp(&count(other)).then_with(|| one.organisation.cmp(&other.organisation))
    });
    hints.truncate(SUGGESTED);
    hints
}

/// The cooperations that serve one of these nodes in its own edition, or a node of which it is a
/// part there, wherever the link was made.
fn list_at_home(office: &Office, wanted: &BTreeSet<&Id<Node>>) -> BTreeSet<Id<Cooperation>> {
    let mut found = BTreeSet::new();
    for id in wanted {
        let Some(node) = office.find(*id) else { continue };
        let serving = find_serving(office, &node.edition);
        found.extend(serving.list_direct(id).iter().cloned());
        let parts = serving.homeless.iter().filter(|link| link.choices.contains(id));
        found.extend(parts.map(|link| link.cooperation.clone()));
    }
    found
}
