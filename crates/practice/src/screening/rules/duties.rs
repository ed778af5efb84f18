//! What waits for whom in proposing and weighing.

use super::lookup::{find_assessment, find_screening, is_over};
use crate::cooperation::{Cooperation, State, find_state};
use crate::organisation::{Person, Unit};
use crate::screening::{Proposal, Screening};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreeningDutyKind {
    /// A proposal was sent, and nobody has opened its screening: the office's.
    Open,
    /// An assessor has not finished weighing.
    Weigh,
    /// All are done, and there is no result: the office's.
    Conclude,
}

/// Something that waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreeningDuty {
    /// What.
    pub kind: ScreeningDutyKind,
    /// The person it waits for; none where it waits for the office.
    pub person: Option<Id<Person>>,
    /// The unit of that person.
    pub unit: Option<Id<Unit>>,
    /// By when.
    pub due: Option<Date>,
    /// Since when it waits.
    pub since: Date,
    /// The cooperation it is about.
    pub cooperation: Id<Cooperation>,
    /// The kind of the record it is about.
    pub record_kind: &'static str,
    /// The id of that record.
    pub record: String,
    /// The address below the desk.
    pub path: String,
}

/// What waits for whom in proposing and weighing, in the order of the records.
pub fn list_duties(office: &Office, today: Date) -> Vec<ScreeningDuty> {
    let mut duties = Vec::new();
    for entry in office.list::<Proposal>() {
        let id = &entry.record.cooperation;
        let Some(record) = office.find(id) else { continue };
        let known = find_screening(office, id);
        let is_asked = known.is_some_and(|known| {
            known.record.result.is_some() || !known.record.assessors.is_empty()
        });
        if find_state(record, today) == State::Idea && !is_asked {
            duties.push(ScreeningDuty {
                kind: ScreeningDutyKind::Open,
                person: None,
                unit: None,
                due: None,
                since: entry.record.sent_on,
                cooperation: id.clone(),
                record_kind: <Proposal as spine::office::Record>::KIND,
                record: entry.id.to_string(),
                path: format!("/cooperations/{}/screening/open", record.slug),
            });
        }
    }
    for entry in office.list::<Screening>().filter(|entry| entry.record.result.is_none()) {
        duties.extend(list_of_screening(office, (&entry.id, &entry.record)));
    }
    duties
}

fn list_of_screening(
    office: &Office,
    (id, record): (&Id<Screening>, &Screening),
) -> Vec<ScreeningDuty> {
    let Some(cooperation) = office.find(&record.cooperation) else { return Vec::new() };
    let duty = |kind, person: Option<&Id<Person>>, rest: &str| ScreeningDuty {
        kind,
        person: person.cloned(),
        unit: person.and_then(|person| office.find(person)?.unit.clone()),
        due: record.due_on,
        since: record.opened_on,
        cooperation: record.cooperation.clone(),
        record_kind: <Screening as spine::office::Record>::KIND,
        record: id.to_string(),
        path: format!("/cooperations/{}/screening{rest}", cooperation.slug),
    };
    if is_over(office, id, record) {
        return vec![duty(ScreeningDutyKind::Conclude, None, "/result")];
    }
    let is_done = |person: &&Id<Person>| {
        let known = find_assessment(office, id, person);
        known.is_some_and(|entry| entry.record.done_on.is_some())
    };
    let waiting = record.assessors.iter().filter(|person| !is_done(person));
    waiting.map(|person| duty(ScreeningDutyKind::Weigh, Some(person), "/weigh")).collect()
}
