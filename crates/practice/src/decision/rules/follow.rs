//! What is to be done after a decision, a screening or a review.

use crate::decision::{Done, FollowUp};
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
