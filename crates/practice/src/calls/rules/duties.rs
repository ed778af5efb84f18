//! What waits for whom between a need and its answer.

use crate::calls::{Application, Need, StageKind};
use crate::duty::{Duty, DutyKind};
use crate::organisation::{Person, Unit, is_here};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Entry, Office};

/// Everything that waits between needs and answers.
pub fn list_duties(office: &Office, today: Date) -> Vec<Duty> {
    let applications = office.list::<Application>();
    let mut duties: Vec<Duty> =
        applications.flat_map(|entry| list_of_application(office, entry, today)).collect();
    for entry in office.list::<Need>() {
        let record = &entry.record;
        let holds = |person| is_here(office, person, today);
        let is_owned = record.unit.is_some() || record.person.as_ref().is_some_and(holds);
        if record.closed.is_none() && !is_owned {
            let path = format!("/needs/{}/edit", entry.id);
            let duty = Duty::new(DutyKind::Own, &record.title, path);
            duties.push(Duty { area: Some(record.area.clone()), ..duty });
        }
    }
    duties
}

fn list_of_application(office: &Office, entry: &Entry<Application>, today: Date) -> Vec<Duty> {
    let (id, record) = (&entry.id, &entry.record);
    if record.stage().is_some_and(StageKind::is_final) {
        return Vec::new();
    }
    let duty = |kind, path| {
        let area = Some(record.area.clone());
        Duty { area, ..Duty::new(kind, &record.title, path) }
    };
    let asked = record.handed.as_ref().filter(|handed| handed.answer.is_none());
    let take_on = asked.map(|handed| Duty {
        person: find_asked(office, record.person.as_ref(), &handed.unit, today),
        unit: Some(handed.unit.clone()),
        due_on: Some(handed.answer_by),
        is_blocking: true,
        ..duty(DutyKind::TakeOn, format!("/applications/{id}/answer"))
    });
    let call = record.call.as_ref().and_then(|call| office.find(call));
    let deadline = call.and_then(|call| call.find_deadline(today));
    let is_written = record.stage() == Some(StageKind::Writing);
    let apply = deadline.filter(|_| is_written).map(|deadline| Duty {
        person: record.person.clone(),
        unit: record.handed.as_ref().map(|handed| handed.unit.clone()),
        due_on: Some(deadline),
        ..duty(DutyKind::Apply, format!("/applications/{id}"))
    });
    take_on.into_iter().chain(apply).collect()
}

/// Whom a unit's answer waits for: who works on it, when that is one of the unit; else its one
/// person. Where there are several nobody is named, and those who keep such things are told.
fn find_asked(
    office: &Office,
    works: Option<&Id<Person>>,
    unit: &Id<Unit>,
    today: Date,
) -> Option<Id<Person>> {
    let is_of_unit = |person: &Person| person.unit.as_ref() == Some(unit) && person.is_here(today);
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
