//! Making plans and initiatives, and changing them.

use super::list_adding;
use crate::decision::Decision;
use crate::organisation::{Change, change_record, enter_record};
use crate::plan::{ActionPlan, Addition, InPlan, Initiative, InitiativeState, StateByHand, Task};
use jiff::civil::Date;
use spine::base::{Fault, Id, Slug, Text};
use spine::office::{Draft, Office, Refusal};

/// Begins a plan.
///
/// # Errors
/// Faults when the id is taken, and when the strategy has a plan for that year.
pub fn enter_plan(
    office: &Office,
    id: &Id<ActionPlan>,
    plan: &ActionPlan,
) -> Result<Draft, Refusal> {
    check_year(office, plan)?;
    let fresh = ActionPlan { matter: None, adopted_by: None, frozen: None, ..plan.clone() };
    enter_record(office, id, &fresh, "")
}

/// A strategy has one plan a year.
pub(super) fn check_year(office: &Office, plan: &ActionPlan) -> Result<(), Refusal> {
    let address = format!("{}/{}", plan.strategy, plan.year);
    match office.find_by_address::<ActionPlan>(&address) {
        Some(_) => {
            let fault = Fault::new("year", "fault-plan-exists").with("on", plan.year);
            Err(Refusal::fault(fault))
        }
        None => Ok(()),
    }
}

/// Changes the words of a plan that is not adopted.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when it is adopted, and when the strategy has
/// another plan for that year.
pub fn change_plan(office: &Office, change: &Change<ActionPlan>) -> Result<Draft, Refusal> {
    let before = &office.expect_version(&change.id, change.read_at)?.record;
    if before.frozen.is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-plan-adopted-already")));
    }
    if (&before.strategy, before.year) != (&change.record.strategy, change.record.year) {
        check_year(office, &change.record)?;
    }
    change_record(office, change)
}

/// An initiative as a person sends it in.
#[derive(Clone, Debug)]
pub struct NewInitiative {
    /// Its id.
    pub id: Id<Initiative>,
    /// The plan it is put into.
    pub plan: Id<ActionPlan>,
    /// The initiative; its place in the plan follows from the plan.
    pub record: Initiative,
    /// For a plan that is adopted: the decision that adds it.
    pub decision: Option<Id<Decision>>,
    /// For a plan that is adopted: why it is added, where no decision is on record.
    pub why: Text,
}

/// Puts a new initiative into a plan. In a plan that is adopted it is marked as an addition, tied
/// to its decision or with the reason.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when the id is taken, when an addition has neither decision nor
/// reason, and when the decision is not one on this plan.
pub fn enter_initiative(
    office: &Office,
    new: &NewInitiative,
    today: Date,
) -> Result<Draft, Refusal> {
    let plan = office.find_entry(&new.plan).ok_or(Refusal::NotFound)?;
    let added = match plan.record.frozen {
        None => None,
        Some(_) => {
            let known = list_adding(office, plan);
            let is_known = |id: &Id<Decision>| known.iter().any(|entry| entry.id == *id);
            match &new.decision {
                Some(id) if !is_known(id) => {
                    return Err(Refusal::fault(Fault::new("decision", "fault-decision-on-plan")));
                }
                None if new.why.is_empty() => {
                    return Err(Refusal::fault(Fault::new("why", "fault-addition")));
                }
                Some(_) | None => {}
            }
            Some(Addition { on: today, decision: new.decision.clone(), why: new.why.clone() })
        }
    };
    let within = InPlan { plan: new.plan.clone(), added, rolled: None };
    let record = Initiative { plans: vec![within], ..new.record.clone() };
    enter_record(office, &new.id, &record, "")
}

/// Changes an initiative. Which plans it stands in, and how it came there, stays.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_initiative(office: &Office, change: &Change<Initiative>) -> Result<Draft, Refusal> {
    let before = &office.expect_version(&change.id, change.read_at)?.record;
    let record = Initiative { plans: before.plans.clone(), ..change.record.clone() };
    change_record(office, &Change { record, ..change.clone() })
}

/// Sets the state of an initiative by hand, with a reason; none leaves it to tasks and indicators
/// again.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault without a reason, and for a reason why
/// nothing changes.
pub fn set_state(
    office: &Office,
    (id, read_at): (&Id<Initiative>, i64),
    (set, why): (Option<InitiativeState>, &Text),
    today: Date,
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(id, read_at)?.record;
    if set.is_some() && why.is_empty() {
        return Err(Refusal::fault(Fault::new("why", "fault-state-why")));
    }
    let set_by_hand = set.map(|state| StateByHand { state, why: why.clone(), on: today });
    let changed = Initiative { set_by_hand, ..before.clone() };
    match (changed == *before, set) {
        (true, None) if !why.is_empty() => {
            Err(Refusal::fault(Fault::new("state", "fault-state-chosen")))
        }
        (true, _) => Ok(Draft::default()),
        (false, Some(_)) => Ok(Draft::default().put(id, &changed)),
        // Why it follows the rule again stands beside the change.
        (false, None) => Ok(Draft::new(why.get(why.original())).put(id, &changed)),
    }
}

/// Says that a task is done, or that it is not after all.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault for a day that has not come.
pub fn finish_task(
    office: &Office,
    (id, read_at): (&Id<Initiative>, i64),
    (key, done_on, note): (&Slug, Option<Date>, &Text),
    today: Date,
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(id, read_at)?.record;
    if done_on.is_some_and(|on| on > today) {
        return Err(Refusal::fault(Fault::new("done_on", "fault-after-today")));
    }
    let mut changed = before.clone();
    let task: &mut Task =
        changed.tasks.iter_mut().find(|task| task.key == *key).ok_or(Refusal::NotFound)?;
    task.done_on = done_on;
    if !note.is_empty() {
        task.note = note.clone();
    }
    Ok(if changed == *before { Draft::default() } else { Draft::default().put(id, &changed) })
}
