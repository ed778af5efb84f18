//! Naming one person for many cooperations that nobody looks after.

use super::rounds::find_whom_to_ask;
use crate::cooperation::{Anchor, Cooperation, Holding, HoldingState, Track};
use crate::deeds::ManyDeed;
use crate::organisation::Person;
use jiff::civil::Date;
use spine::base::{Fault, Id, PartialDate, Text};
use spine::office::{Draft, Office, Refusal};

/// Who is to look after what.
#[derive(Clone, Debug, PartialEq)]
pub struct Assigning {
    /// The cooperations that were ticked.
    pub cooperations: Vec<Id<Cooperation>>,
    /// The person.
    pub person: Id<Person>,
    /// The first day.
    pub from: Date,
    /// Why; stands in the log.
    pub reason: String,
}

/// Names a person in the administration for cooperations that have none, all in one commit. One
/// that has got somebody meanwhile keeps them.
///
/// # Errors
/// [`Refusal::NotFound`] for an unknown cooperation; faults at `person` for who is not there that
/// day, at `pick` where nothing is left to name somebody for.
pub fn assign_many(office: &Office, assigning: &Assigning) -> Result<Draft, Refusal> {
    let Assigning { person, from, .. } = assigning;
    let there = |one: &Person| one.is_here(*from);
    let Some(found) = office.find(person).filter(|one| there(one)) else {
        return Err(Refusal::fault(Fault::new("person", "fault-receiver")));
    };
    let mut draft = Draft::new(assigning.reason.as_str());
    for id in &assigning.cooperations {
        let record = office.find(id).ok_or(Refusal::NotFound)?;
        if find_whom_to_ask(office, (id, record), *from).person.is_none() {
            draft = draft.put(id, &name_someone(record, (person, &found.post), *from));
        }
    }
    match draft.changes.is_empty() {
        true => Err(Refusal::fault(Fault::new("pick", "fault-pick-none"))),
        false => Ok(draft.as_deed(ManyDeed::AssignMany.code())),
    }
}

/// The cooperation with the person in its first anchoring in the administration; one is made where
/// there is none. A post without a name gets it; who is no longer there, or a vacancy, ends.
fn name_someone(
    record: &Cooperation,
    (person, post): (&Id<Person>, &Text),
    from: Date,
) -> Cooperation {
    let mut changed = record.clone();
    let place = changed.anchors.iter().position(|one| one.level == Track::Administrative);
    let place = place.unwrap_or_else(|| {
        let level = Track::Administrative;
        changed.anchors.push(Anchor { level, unit: None, holdings: Vec::new() });
        changed.anchors.len() - 1
    });
    let holdings = &mut changed.anchors[place].holdings;
    let is_held = |one: &Holding| matches!(one.state, HoldingState::Held | HoldingState::ForNow);
    let current = holdings.iter().position(|one| one.covers(from));
    if let Some(one) =
        current.filter(|at| is_held(&holdings[*at]) && holdings[*at].person.is_none())
    {
        holdings[one].person = Some(person.clone());
        return changed;
    }
    if let Some(one) = current {
        let began_before = holdings[one].from.is_none_or(|began| began.first_day() < from);
        if began_before {
            holdings[one].to = Some(PartialDate::of_day(from.yesterday().unwrap_or(from)));
        } else {
            holdings.remove(one);
        }
    }
    holdings.push(Holding {
        state: HoldingState::Held,
        person: Some(person.clone()),
        post: post.clone(),
        from: Some(PartialDate::of_day(from)),
        to: None,
        appointed_by: None,
        appointed_on: None,
    });
    changed
}
