//! What waits for whom between a need and its answer.

use crate::calls::{Application, Need, StageKind};
use crate::organisation::{Person, Unit};
use jiff::civil::Date;
use spine::base::{Id, Slug, Text};
use spine::office::Office;

/// What somebody has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CallDutyKind {
    /// A unit says whether it takes an application on.
    TakeOn,
    /// An application is sent before its call closes.
    Apply,
    /// Somebody is found who has a need.
    Own,
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct CallDuty {
    /// What has to be done.
    pub kind: CallDutyKind,
    /// What it is about, by name.
    pub about: Text,
    /// The person it waits for.
    pub person: Option<Id<Person>>,
    /// The unit it waits for, while nobody is named.
    pub unit: Option<Id<Unit>>,
    /// The area it belongs to.
    pub area: Slug,
    /// By when.
    pub due: Option<Date>,
    /// The record, by id.
    pub record: String,
    /// Where it is done, below the desk.
    pub path: String,
}

/// Everything that waits between needs and answers.
pub fn list_call_duties(office: &Office, today: Date) -> Vec<CallDuty> {
    let mut duties = Vec::new();
    for entry in office.list::<Application>() {
        let record = &entry.record;
        if record.stage().is_some_and(StageKind::is_final) {
            continue;
        }
        let id = &entry.id;
        let base = |kind, person, unit, due, path| CallDuty {
            kind,
            about: record.title.clone(),
            person,
            unit,
            area: record.area.clone(),
            due,
            record: id.to_string(),
            path,
        };
        if let Some(handed) = record.handed.as_ref().filter(|handed| handed.answer.is_none()) {
            let person = find_asked(office, record.person.as_ref(), &handed.unit);
            let (unit, path) = (Some(handed.unit.clone()), format!("/applications/{id}/answer"));
            duties.push(base(CallDutyKind::TakeOn, person, unit, Some(handed.answer_by), path));
        }
        let call = record.call.as_ref().and_then(|call| office.find(call));
        let deadline = call.and_then(|call| call.find_deadline(today));
        if let Some(deadline) = deadline.filter(|_| record.stage() == Some(StageKind::Writing)) {
            let unit = record.handed.as_ref().map(|handed| handed.unit.clone());
            let path = format!("/applications/{id}");
            let person = record.person.clone();
            duties.push(base(CallDutyKind::Apply, person, unit, Some(deadline), path));
        }
    }
    for entry in office.list::<Need>() {
        let record = &entry.record;
        let is_owned = record.unit.is_some() || record.person.is_some();
        if record.closed.is_none() && !is_owned {
            duties.push(CallDuty {
                kind: CallDutyKind::Own,
                about: record.title.clone(),
                person: None,
                unit: None,
                area: record.area.clone(),
                due: None,
                record: entry.id.to_string(),
                path: format!("/needs/{}/edit", entry.id),
            });
        }
    }
    duties
}

/// Whom a unit's answer waits for: who works on it, when that is one of the unit; else its one
/// person. Where there are several nobody is named, and those who keep such things are told.
fn find_asked(office: &Office, works: Option<&Id<Person>>, unit: &Id<Unit>) -> Option<Id<Person>> {
    let is_of_unit =
        |person: &Person| person.unit.as_ref() == Some(unit) && person.left_on.is_none();
    let here: Vec<&Id<Person>> = office
        .list::<Person>()
        .filter(|entry| is_of_unit(&entry.record))
        .map(|entry| &entry.id)
        .collect();
    let worker = works.filter(|works| here.contains(works));
    match (&here[..], worker) {
        (_, Some(worker)) => Some(worker.clone()),
        ([only], None) => Some((*only).clone()),
        (_, None) => None,
    }
}
