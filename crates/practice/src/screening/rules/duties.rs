//! What waits for whom in proposing and weighing.

use super::lookup::{find_assessment, find_screening, is_over};
use crate::cooperation::{State, find_state};
use crate::duty::{Duty, DutyKind};
use crate::organisation::Person;
use crate::screening::{Proposal, Screening};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;

/// What waits for whom in proposing and weighing, in the order of the records.
pub fn list_duties(office: &Office, today: Date) -> Vec<Duty> {
    let mut duties = Vec::new();
    for entry in office.list::<Proposal>() {
        let id = &entry.record.cooperation;
        let Some(record) = office.find(id) else { continue };
        let known = find_screening(office, id);
        let is_asked = known.is_some_and(|known| {
            known.record.result.is_some() || !known.record.assessors.is_empty()
        });
        if find_state(record, today) == State::Idea && !is_asked {
            let path = format!("/cooperations/{}/screening/open", record.slug);
            let duty = Duty::new(DutyKind::Screen, &record.name, path).concerning(id, record);
            duties.push(Duty { is_blocking: true, ..duty });
        }
    }
    for entry in office.list::<Screening>().filter(|entry| entry.record.result.is_none()) {
        duties.extend(list_of_screening(office, (&entry.id, &entry.record)));
    }
    duties
}

fn list_of_screening(office: &Office, (id, record): (&Id<Screening>, &Screening)) -> Vec<Duty> {
    let Some(cooperation) = office.find(&record.cooperation) else { return Vec::new() };
    let duty = |kind, rest: &str| {
        let path = format!("/cooperations/{}/screening{rest}", cooperation.slug);
        let duty = Duty::new(kind, &cooperation.name, path);
        let duty = duty.concerning(&record.cooperation, cooperation);
        Duty { due_on: record.due_on, is_blocking: true, ..duty }
    };
    if is_over(office, id, record) {
        return vec![duty(DutyKind::Conclude, "/result")];
    }
    let is_done = |person: &&Id<Person>| {
        let known = find_assessment(office, id, person);
        known.is_some_and(|entry| entry.record.done_on.is_some())
    };
    let waiting = record.assessors.iter().filter(|person| !is_done(person));
    let of_person = |person: &Id<Person>| {
        let duty = duty(DutyKind::Assess, "/weigh");
        // Several people weigh one thing.
        let key = format!("{}/{person}", duty.key);
        let unit = office.find(person).and_then(|post| post.unit.clone());
        Duty { key, person: Some(person.clone()), unit, ..duty }
    };
    waiting.map(of_person).collect()
}
