//! What is to be done after a decision, a screening or a review.

use crate::decision::{Done, FollowUp};
use crate::organisation::{Person, Unit, find_leaving};
use jiff::civil::Date;
use spine::base::{Fault, Id};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// All follow-ups: those still to be done first, by the day they are due; the others after, the one
/// done last first.
pub fn list_follow_ups(office: &Office) -> Vec<Arc<Entry<FollowUp>>> {
    let (mut open, mut done): (Vec<_>, Vec<_>) =
        office.list::<FollowUp>().cloned().partition(|entry| entry.record.done.is_none());
    open.sort_by_key(|entry| {
        (entry.record.due_on.is_none(), entry.record.due_on, entry.id.clone())
    });
    done.sort_by_key(|entry| {
        std::cmp::Reverse((entry.record.done.as_ref().map(|done| done.on), entry.id.clone()))
    });
    open.append(&mut done);
    open
}

/// Says that a follow-up is done.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault when it was done already.
pub fn finish_follow_up(
    office: &Office,
    (id, read_at): (&Id<FollowUp>, i64),
    done: &Done,
) -> Result<Draft, Refusal> {
    let follow_up = &office.expect_version(id, read_at)?.record;
    if let Some(done) = &follow_up.done {
        let fault = Fault::new("done.on", "fault-done-already").with("day", done.on);
        return Err(Refusal::fault(fault));
    }
    let changed = FollowUp { done: Some(done.clone()), ..follow_up.clone() };
    Ok(Draft::default().put(id, &changed))
}

/// Who does it, and by when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carrying {
    /// Who does it.
    pub owner: Option<Id<Person>>,
    /// The unit that does it, while nobody in it is named.
    pub unit: Option<Id<Unit>>,
    /// By when.
    pub due_on: Option<Date>,
}

impl Carrying {
    /// How a follow-up is carried now.
    pub fn of(follow_up: &FollowUp) -> Self {
        let FollowUp { owner, unit, due_on, .. } = follow_up;
        Self { owner: owner.clone(), unit: unit.clone(), due_on: *due_on }
    }
}

/// Gives a follow-up to somebody else, or another day. What waits for whom follows from the record,
/// so the duty moves with it.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when it was done already, when a person is
/// named who has left, or when a new day has passed.
pub fn carry_follow_up(
    office: &Office,
    (id, read_at): (&Id<FollowUp>, i64),
    (new, reason): (&Carrying, &str),
    today: Date,
) -> Result<Draft, Refusal> {
    let follow_up = &office.expect_version(id, read_at)?.record;
    let old = Carrying::of(follow_up);
    let mut faults = Vec::new();
    if let Some(done) = &follow_up.done {
        faults.push(Fault::new("due_on", "fault-done-already").with("day", done.on));
    }
    let left = new.owner.as_ref().and_then(|owner| find_leaving(office, owner));
    if let Some(left) = left.filter(|left| new.owner != old.owner && left.last_day() < today) {
        faults.push(Fault::new("owner", "fault-owner-left").with("day", left.last_day()));
    }
    if new.due_on != old.due_on && new.due_on.is_some_and(|due| due < today) {
        faults.push(Fault::new("due_on", "fault-due-past").with("today", today));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let Carrying { owner, unit, due_on } = new.clone();
    let changed = FollowUp { owner, unit, due_on, ..follow_up.clone() };
    let draft = Draft::new(reason);
    Ok(if changed == *follow_up { draft } else { draft.put(id, &changed) })
}
