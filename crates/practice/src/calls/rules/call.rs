//! Calls written by hand: those of programmes that no portal has.

use crate::calls::{Call, Need};
use crate::organisation::{Change, change_record, enter_record};
use spine::base::{Fault, Id};
use spine::office::{Draft, Office, Refusal};

/// Writes down a call.
///
/// # Errors
/// A fault when there is a call of that identifier already.
pub fn enter_call(office: &Office, id: &Id<Call>, call: &Call) -> Result<Draft, Refusal> {
    if office.find_by_address::<Call>(&call.identifier).is_some() {
        return Err(Refusal::fault(Fault::new("identifier", "fault-call-known")));
    }
    enter_record(office, id, call, "")
}

/// Changes a call that was written by hand. What a snapshot says is its publisher's to change; of
/// such a call only the programme it is linked to.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and a fault when there is another call of that
/// identifier.
pub fn change_call(office: &Office, change: &Change<Call>) -> Result<Draft, Refusal> {
    let known = &office.expect_version(&change.id, change.read_at)?.record;
    if known.seen.is_some() {
        let record = Call { programme: change.record.programme.clone(), ..known.clone() };
        return change_record(office, &Change { record, ..change.clone() });
    }
    let other = office.find_by_address::<Call>(&change.record.identifier);
    if other.is_some_and(|other| other.id != change.id) {
        return Err(Refusal::fault(Fault::new("identifier", "fault-call-known")));
    }
    change_record(office, change)
}

/// The needs that somebody found a call to fit.
pub fn list_needs_of(office: &Office, call: &Id<Call>) -> Vec<Id<Need>> {
    let names = |need: &Need| need.calls.iter().any(|fitting| fitting.call == *call);
    let needs = office.list::<Need>().filter(|entry| names(&entry.record));
    needs.map(|entry| entry.id.clone()).collect()
}
