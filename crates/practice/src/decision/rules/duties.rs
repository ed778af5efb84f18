//! What waits for whom in deciding: derived, never stored.

use super::follow::list_follow_ups;
use super::list::{list_decisions_on, list_open_matters};
use super::meeting::find_agenda;
use super::paper::find_paper;
use super::place::find_place;
use crate::cooperation::{Cooperation, Vacancy, find_state, list_vacancies};
use crate::decision::{FollowUp, Meeting};
use crate::organisation::{Body, Person, Unit};
use jiff::civil::Date;
use spine::base::{Id, Text};
use spine::office::{Derivation, Entry, Office};
use std::sync::Arc;

/// What somebody has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DutyKind {
    /// A matter has to come on an agenda of the body.
    Agenda,
    /// A paper has to be written.
    Paper,
    /// An agenda has to be sent.
    Send,
    /// What came of an item has to be recorded.
    Record,
    /// A follow-up has to be done.
    FollowUp,
    /// A seat or an anchoring is vacant.
    Seat,
}

impl DutyKind {
    /// The word in text keys: `decide-duty-paper`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Paper => "paper",
            Self::Send => "send",
            Self::Record => "record",
            Self::FollowUp => "follow-up",
            Self::Seat => "seat",
        }
    }
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionDuty {
    /// What has to be done.
    pub kind: DutyKind,
    /// What it is about, by name.
    pub about: Text,
    /// The person it waits for.
    pub person: Option<Id<Person>>,
    /// The unit it waits for, while nobody is named.
    pub unit: Option<Id<Unit>>,
    /// The body it is for.
    pub body: Option<Id<Body>>,
    /// The cooperation it concerns: whoever may not see that may not see this.
    pub cooperation: Option<Id<Cooperation>>,
    /// By when.
    pub due: Option<Date>,
    /// The record, by id.
    pub record: String,
    /// Where it is done, below the desk.
    pub path: String,
}

struct Duties;

impl Derivation for Duties {
    type Key = Date;
    type Output = Vec<DecisionDuty>;

    fn derive(office: &Office, today: &Date) -> Self::Output {
        let mut duties = Vec::new();
        list_matter_duties(office, &mut duties);
        for meeting in office.list::<Meeting>() {
            list_meeting_duties(office, meeting, *today, &mut duties);
        }
        let open = list_follow_ups(office).into_iter().filter(|entry| entry.record.done.is_none());
        duties.extend(open.map(|entry| of_follow_up(&entry)));
        list_seat_duties(office, *today, &mut duties);
        duties.sort_by(|one, other| {
            let key = |duty: &DecisionDuty| (duty.due.is_none(), duty.due, duty.kind);
            key(one).cmp(&key(other)).then_with(|| one.record.cmp(&other.record))
        });
        duties
    }
}

/// Everything that waits in deciding, the earliest first; worked out once for an office and a day.
pub fn list_duties(office: &Office, today: Date) -> Arc<Vec<DecisionDuty>> {
    office.derive::<Duties>(&today)
}

fn list_matter_duties(office: &Office, duties: &mut Vec<DecisionDuty>) {
    for entry in list_open_matters(office).iter() {
        let place = find_place(office, &entry.id, &entry.record);
        if find_agenda(office, &entry.id).is_some() {
            continue;
        }
        duties.push(DecisionDuty {
            kind: DutyKind::Agenda,
            about: entry.record.title.clone(),
            person: None,
            unit: None,
            body: place.find_turn().map(|step| step.body.clone()),
            cooperation: entry.record.find_cooperation().cloned(),
            due: None,
            record: entry.id.to_string(),
            path: format!("/matters/{}", entry.id),
        });
    }
}

fn list_meeting_duties(
    office: &Office,
    meeting: &Entry<Meeting>,
    today: Date,
    duties: &mut Vec<DecisionDuty>,
) {
    let record = &meeting.record;
    if record.minutes_approved_on.is_some() {
        return;
    }
    let papers_due = record.papers_due_on.unwrap_or(record.on);
    let base = |kind, about: &Text, due, record_id: String, path| DecisionDuty {
        kind,
        about: about.clone(),
        person: None,
        unit: None,
        body: Some(record.body.clone()),
        cooperation: None,
        due: Some(due),
        record: record_id,
        path,
    };
    for item in &record.items {
        let Some(matter) = office.find(&item.matter) else { continue };
        let cooperation = matter.find_cooperation().cloned();
        let paper = find_paper(office, &meeting.id, &item.matter);
        let is_empty = |paper: &&Arc<Entry<crate::decision::Paper>>| {
            paper.record.frozen.is_none() && paper.record.parts.is_empty()
        };
        if let Some(paper) = paper.filter(is_empty) {
            let path = format!("/papers/{}", paper.id);
            let duty = base(DutyKind::Paper, &matter.title, papers_due, paper.id.to_string(), path);
            duties.push(DecisionDuty { cooperation: cooperation.clone(), ..duty });
        }
        let done = list_decisions_on(office, &item.matter);
        let is_open = matter.withdrawn.is_none()
            && !done.iter().any(|done| done.record.meeting.as_ref() == Some(&meeting.id));
        if is_open && record.sent_on.is_some() && record.on <= today {
            let path = format!("/matters/{}/decision", item.matter);
            let id = item.matter.to_string();
            let duty = base(DutyKind::Record, &matter.title, record.on, id, path);
            duties.push(DecisionDuty { cooperation, ..duty });
        }
    }
    if record.sent_on.is_none() && !record.items.is_empty() {
        let path = format!("/meetings/{}", meeting.id);
        let about = office.find(&record.body).map(|body| body.name.clone()).unwrap_or_default();
        let duty = base(DutyKind::Send, &about, papers_due, meeting.id.to_string(), path);
        duties.push(duty);
    }
}

fn of_follow_up(entry: &Entry<FollowUp>) -> DecisionDuty {
    let record = &entry.record;
    DecisionDuty {
        kind: DutyKind::FollowUp,
        about: record.what.clone(),
        person: record.owner.clone(),
        unit: record.unit.clone(),
        body: None,
        cooperation: record.cooperation.clone(),
        due: record.due_on,
        record: entry.id.to_string(),
        path: format!("/follow-ups/{}/done", entry.id),
    }
}

fn list_seat_duties(office: &Office, today: Date, duties: &mut Vec<DecisionDuty>) {
    for entry in office.list::<Cooperation>() {
        if find_state(&entry.record, today).is_over() {
            continue;
        }
        for vacancy in list_vacancies(&entry.record, today) {
            let unit = match vacancy {
                Vacancy::Administrative(unit) => unit,
                Vacancy::Political | Vacancy::Seat(_) => None,
            };
            duties.push(DecisionDuty {
                kind: DutyKind::Seat,
                about: entry.record.name.clone(),
                person: None,
                unit,
                body: None,
                cooperation: Some(entry.id.clone()),
                due: None,
                record: entry.id.to_string(),
                path: format!("/cooperations/{}/edit/people", entry.record.slug),
            });
        }
    }
}
