//! Opening a screening: with which questions, by whom, until when.

use super::lookup::{find_assessment, find_checklist, find_proposal, find_screening};
use crate::cooperation::{Cooperation, State, find_state};
use crate::organisation::{Person, is_here};
use crate::screening::Screening;
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Office, Refusal};

/// A screening as somebody wants to open it, or to ask others in it.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The id of the screening, where there is none yet.
    pub id: Id<Screening>,
    /// What is weighed.
    pub cooperation: Id<Cooperation>,
    /// Who weighs it.
    pub assessors: Vec<Id<Person>>,
    /// By when.
    pub due_on: Option<Date>,
}

/// Opens the screening of a cooperation that is an idea, with the checklist of its track; or asks
/// others in the one that is open. Who has begun to weigh stays asked.
///
/// # Errors
/// [`Refusal::NotFound`], and faults at `assessors`, `due_on`, `checklist` and `cooperation`.
pub fn open_screening(office: &Office, opening: &Opening, today: Date) -> Result<Draft, Refusal> {
    let record = office.find(&opening.cooperation).ok_or(Refusal::NotFound)?;
    let known = find_screening(office, &opening.cooperation);
    let known = known.filter(|entry| entry.record.result.is_none());
    let mut faults = check_asked(office, &opening.assessors, today);
    if opening.due_on.is_some_and(|due| due < today) {
        faults.push(Fault::new("due_on", "fault-due-past").with("today", today));
    }
    if known.is_none() && find_state(record, today) != State::Idea {
        faults.push(Fault::new("cooperation", "fault-not-an-idea"));
    }
    if let Some(entry) = &known {
        let has_begun = |person: &&Id<Person>| {
            !opening.assessors.contains(person)
                && find_assessment(office, &entry.id, person).is_some()
        };
        if entry.record.assessors.iter().any(|person| has_begun(&person)) {
            faults.push(Fault::new("assessors", "fault-has-begun"));
        }
    }
    let proposer = find_proposal(office, &opening.cooperation);
    let proposer = proposer.and_then(|entry| entry.record.proposer.as_ref());
    if proposer.is_some_and(|person| opening.assessors.contains(person)) {
        faults.push(Fault::new("assessors", "fault-proposer-assesses"));
    }
    let list = find_checklist(office, record.track, today);
    if known.is_none() && list.is_none() {
        faults.push(Fault::new("checklist", "fault-no-checklist"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let (assessors, due_on) = (opening.assessors.clone(), opening.due_on);
    if let Some(entry) = known {
        let asked = Screening { assessors, due_on, ..entry.record.clone() };
        let draft = Draft::default();
        return Ok(if asked == entry.record { draft } else { draft.put(&entry.id, &asked) });
    }
    let checklist = list.ok_or(Refusal::NotFound)?.id.clone();
    let screening = Screening {
        cooperation: opening.cooperation.clone(),
        checklist,
        opened_on: today,
        due_on,
        assessors,
        cut_short: None,
        result: None,
        source: Text::default(),
    };
    Ok(Draft::default().put(&opening.id, &screening))
}

fn check_asked(office: &Office, assessors: &[Id<Person>], today: Date) -> Vec<Fault> {
    if assessors.is_empty() {
        return vec![Fault::new("assessors", "fault-no-assessor")];
    }
    match assessors.iter().find(|id| !is_here(office, id, today)) {
        Some(_) => vec![Fault::new("assessors", "fault-unknown-assessor")],
        None => Vec::new(),
    }
}
