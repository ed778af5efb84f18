//! Whom a round asks, as it is on a day, and naming somebody where nobody is.

use super::rounds::find_whom_to_ask;
use crate::cooperation::Cooperation;
use crate::monitoring::{Asked, Round};
use crate::organisation::{Person, is_here};
use jiff::civil::Date;
use spine::base::{Fault, Id};
use spine::office::{Draft, Office, Refusal};
use std::collections::BTreeSet;

/// Whom a round asks about a cooperation on a day. While it is open, who was named later is asked
/// from that day, and who has left is asked no more; once it is closed it stays as it was.
pub fn find_asked(office: &Office, round: &Round, asked: &Asked, today: Date) -> Asked {
    let stays = asked.person.as_ref().is_some_and(|person| is_here(office, person, today));
    let cooperation = office.find(&asked.cooperation);
    let (Some(record), false) = (cooperation, stays || round.closed_on.is_some()) else {
        return asked.clone();
    };
    let now = find_whom_to_ask(office, (&asked.cooperation, record), today);
    match now.person {
        Some(_) => now,
        None => Asked { person: None, unit: asked.unit.clone().or(now.unit), ..now },
    }
}

/// Names who answers for some of what an open round asks about.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when the round is closed, nothing is chosen, nobody is, the person
/// is not here, or the round does not ask about one of them.
pub fn name_answerer(
    office: &Office,
    round: &Id<Round>,
    (chosen, person): (&BTreeSet<Id<Cooperation>>, Option<&Id<Person>>),
    today: Date,
) -> Result<Draft, Refusal> {
    let mut record = office.find(round).ok_or(Refusal::NotFound)?.clone();
    let mut faults = Vec::new();
    if record.closed_on.is_some() {
        faults.push(Fault::new("", "fault-round-closed"));
    }
    if chosen.is_empty() {
        faults.push(Fault::new("chosen", "fault-nothing-chosen"));
    }
    let person = person.filter(|person| is_here(office, person, today));
    if person.is_none() {
        faults.push(Fault::new("person", "fault-nobody-chosen"));
    }
    let is_asked = |id: &Id<Cooperation>| record.asked.iter().any(|asked| &asked.cooperation == id);
    if !chosen.iter().all(is_asked) {
        faults.push(Fault::new("chosen", "fault-not-asked"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    for asked in record.asked.iter_mut().filter(|asked| chosen.contains(&asked.cooperation)) {
        asked.person = person.cloned();
    }
    Ok(Draft::default().put(round, &record))
}
