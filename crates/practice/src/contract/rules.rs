//! What may be done to contracts, and what follows from them. All of it is pure: the office, the
//! input and today come in; facts, drafts and refusals come out.

use super::{Demand, DemandResult, Met, PerformanceContract};
use crate::duty::{Duty, DutyKind};
use crate::organisation::{Change, change_record};
use crate::strategy::{Edition, Home, Node, find_home};
use jiff::civil::Date;
use spine::base::{Fault, Id, Slug};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// Every contract: those that run first, the latest first.
pub fn list_contracts(office: &Office, today: Date) -> Vec<Arc<Entry<PerformanceContract>>> {
    let mut found: Vec<_> = office.list::<PerformanceContract>().cloned().collect();
    found.sort_by_key(|entry| {
        let is_over = is_over(&entry.record, today);
        (is_over, std::cmp::Reverse(entry.record.from.first_day()), entry.id.clone())
    });
    found
}

/// True when its last day has passed.
pub fn is_over(contract: &PerformanceContract, today: Date) -> bool {
    contract.to.is_some_and(|to| to.last_day() < today)
}

/// The day a demand is followed up next. Each result answers one of the days, the earliest first.
pub fn find_next_due(demand: &Demand) -> Option<Date> {
    demand.due.get(demand.results.len()).copied()
}

/// How far a demand is met: what the latest result says.
pub fn find_met(demand: &Demand) -> Option<Met> {
    demand.results.last().map(|result| result.met)
}

/// Changes what stands on the front of a contract. Its demands stay; they have pages of their own.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_contract(
    office: &Office,
    change: &Change<PerformanceContract>,
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(&change.id, change.read_at)?.record;
    let demands = before.demands.clone();
    let record = PerformanceContract { demands, ..change.record.clone() };
    change_record(office, &Change { record, ..change.clone() })
}

/// Writes a demand into a contract: in place of the one with its word, else as a new one. Its
/// results stay.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn put_demand(
    office: &Office,
    (id, read_at): (&Id<PerformanceContract>, i64),
    demand: &Demand,
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(id, read_at)?.record;
    let mut changed = before.clone();
    match changed.demands.iter_mut().find(|known| known.key == demand.key) {
        Some(known) => {
            let results = std::mem::take(&mut known.results);
            *known = Demand { results, ..demand.clone() };
        }
        None => changed.demands.push(Demand { results: Vec::new(), ..demand.clone() }),
    }
    Ok(if changed == *before { Draft::default() } else { Draft::default().put(id, &changed) })
}

/// Says how far a demand was met on a day. What was said before stays.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults for a day that has not come, and for one
/// before the last result.
pub fn follow_demand(
    office: &Office,
    (id, read_at): (&Id<PerformanceContract>, i64),
    (key, result): (&Slug, &DemandResult),
    today: Date,
) -> Result<Draft, Refusal> {
    let mut changed = office.expect_version(id, read_at)?.record.clone();
    let demand = changed.demands.iter_mut().find(|demand| demand.key == *key);
    let demand = demand.ok_or(Refusal::NotFound)?;
    if result.on > today {
        return Err(Refusal::fault(Fault::new("on", "fault-after-today")));
    }
    if let Some(last) = demand.results.last()
        && result.on < last.on
    {
        let fault = Fault::new("on", "fault-result-before").with("on", last.on);
        return Err(Refusal::fault(fault));
    }
    demand.results.push(result.clone());
    Ok(Draft::default().put(id, &changed))
}

/// What waits to be followed up.
pub fn list_duties(office: &Office, _: Date) -> Vec<Duty> {
    let mut duties = Vec::new();
    for entry in office.list::<PerformanceContract>() {
        let contract = &entry.record;
        for demand in &contract.demands {
            let Some(due) = find_next_due(demand) else { continue };
            let path = format!("/contracts/{}/demands/{}/result", entry.id, demand.key);
            duties.push(Duty {
                person: contract.person.clone(),
                unit: contract.unit.clone(),
                area: Some(contract.area.clone()),
                due_on: Some(due),
                ..Duty::new(DutyKind::Demand, &demand.what, path)
            });
        }
    }
    duties
}

/// The contracts with a demand that serves a node, wherever the link was made.
pub fn list_contracts_of_node(
    office: &Office,
    (node, edition): (&Id<Node>, &Id<Edition>),
) -> Vec<Arc<Entry<PerformanceContract>>> {
    let serves = |link: &Id<Node>| {
        link == node || find_home(office, link, edition) == Home::In(node.clone())
    };
    let is_served = |demand: &Demand| demand.serves.iter().any(|link| serves(&link.node));
    office
        .list::<PerformanceContract>()
        .filter(|entry| entry.record.demands.iter().any(is_served))
        .cloned()
        .collect()
}
