//! What must hold for strategies, editions and nodes among the other records.

use crate::organisation::check_area;
use crate::strategy::{Edition, Node, Strategy};
use spine::base::{Fault, Id};
use spine::office::{Office, Record};

/// True when going up from a record comes back to it. What is not there ends the way; the link to
/// it is refused elsewhere.
fn goes_round<R: Record>(
    office: &Office,
    id: &Id<R>,
    parent: Option<&Id<R>>,
    up: impl Fn(&R) -> Option<&Id<R>>,
) -> bool {
    let mut above = parent.cloned();
    // A tree cannot be deeper than there are records.
    for _ in 0..=office.count::<R>() {
        match above {
            None => return false,
            Some(parent) if &parent == id => return true,
            Some(parent) => above = office.find(&parent).and_then(|record| up(record).cloned()),
        }
    }
    true
}

pub(crate) fn check_strategy_among(
    strategy: &Strategy,
    id: &Id<Strategy>,
    office: &Office,
) -> Vec<Fault> {
    let area = strategy.area.as_ref().and_then(|area| check_area(office, "area", area));
    let mut faults: Vec<Fault> = area.into_iter().collect();
    if goes_round(office, id, strategy.parent.as_ref(), |above| above.parent.as_ref()) {
        faults.push(Fault::new("parent", "fault-strategy-circle"));
    }
    faults
}

pub(crate) fn check_edition_among(
    edition: &Edition,
    id: &Id<Edition>,
    office: &Office,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(before) = edition.continues.as_ref().and_then(|before| office.find(before))
        && before.strategy != edition.strategy
    {
        faults.push(Fault::new("continues", "fault-other-strategy"));
    }
    if goes_round(office, id, edition.continues.as_ref(), |before| before.continues.as_ref()) {
        faults.push(Fault::new("continues", "fault-edition-circle"));
    }
    faults
}

pub(crate) fn check_node_among(node: &Node, id: &Id<Node>, office: &Office) -> Vec<Fault> {
    let area = node.area.as_ref().and_then(|area| check_area(office, "area", area));
    let mut faults: Vec<Fault> = area.into_iter().collect();
    let gaps = node.gaps.iter().enumerate();
    faults.extend(
        gaps.filter_map(|(place, gap)| {
            check_area(office, &format!("gaps[{place}].area"), &gap.area)
        }),
    );
    if let Some(parent) = node.parent.as_ref().and_then(|parent| office.find(parent)) {
        if parent.edition != node.edition {
            faults.push(Fault::new("parent", "fault-other-edition"));
        }
        if parent.retired.is_some() && node.retired.is_none() {
            faults.push(Fault::new("parent", "fault-under-retired"));
        }
    }
    if goes_round(office, id, node.parent.as_ref(), |above| above.parent.as_ref()) {
        faults.push(Fault::new("parent", "fault-node-circle"));
    }
    let strategy = office.find(&node.edition).and_then(|edition| office.find(&edition.strategy));
    if strategy.is_some_and(|s| s.levels.iter().all(|level| level.kind != node.kind)) {
        faults.push(Fault::new("kind", "fault-level"));
    }
    faults
}
