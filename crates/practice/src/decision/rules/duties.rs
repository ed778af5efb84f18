//! What waits for whom in deciding: derived, never stored.

use super::follow::list_follow_ups;
use super::list::{list_decisions_on, list_open_matters};
use super::meeting::find_agenda;
use super::paper::find_paper;
use super::place::find_place;
use crate::cooperation::pages::phrases::vacancy_name;
use crate::cooperation::{Cooperation, State, Vacancy, find_state, list_vacancies};
use crate::decision::{Act, FollowUp, FollowUpKind, Matter, Meeting, Paper};
use crate::duty::{Duty, DutyKind};
use crate::screening::{Screening, find_screening};
use jiff::civil::Date;
use spine::account::Role;
use spine::base::Id;
use spine::office::{Entry, Office};
use std::sync::Arc;

/// Everything that waits in deciding.
pub fn list_duties(office: &Office, today: Date) -> Vec<Duty> {
    let mut duties = Vec::new();
    list_matter_duties(office, &mut duties);
    for meeting in office.list::<Meeting>() {
        list_meeting_duties(office, meeting, today, &mut duties);
    }
    let open = list_follow_ups(office).into_iter().filter(|entry| entry.record.done.is_none());
    duties.extend(open.map(|entry| of_follow_up(office, &entry)));
    list_seat_duties(office, today, &mut duties);
    duties.extend(office.list::<Screening>().filter_map(|entry| of_result(office, entry, today)));
    duties
}

fn concerning(office: &Office, duty: Duty, id: Option<&Id<Cooperation>>) -> Duty {
    match id.and_then(|id| Some((id, office.find(id)?))) {
        Some((id, record)) => duty.concerning(id, record),
        None => duty,
    }
}

/// What was weighed is decided by a body: the matter should be raised while nobody has.
fn of_result(office: &Office, entry: &Entry<Screening>, today: Date) -> Option<Duty> {
    let (id, result) = (&entry.record.cooperation, entry.record.result.as_ref()?);
    let record = office.find(id)?;
    let asks = |matter: &Matter| {
        matter.act == Act::Join
            && matter.withdrawn.is_none()
            && matter.find_cooperation() == Some(id)
    };
    let is_newest = find_screening(office, id).is_some_and(|newest| newest.id == entry.id);
    let is_asked = office.list::<Matter>().any(|entry| asks(&entry.record));
    if find_state(record, today) != State::Screening || !is_newest || is_asked {
        return None;
    }
    let duty = Duty::new(DutyKind::Raise, &record.name, format!("/cooperations/{}", record.slug));
    Some(Duty { since: Some(result.on), ..duty.concerning(id, record) })
}

/// What those who keep the meetings do; others wait for it.
fn of_secretary(duty: Duty) -> Duty {
    Duty { keepers: Role::Secretary, is_blocking: true, ..duty }
}

fn list_matter_duties(office: &Office, duties: &mut Vec<Duty>) {
    for entry in list_open_matters(office).iter() {
        let place = find_place(office, &entry.id, &entry.record);
        if find_agenda(office, &entry.id).is_some() {
            continue;
        }
        let path = format!("/matters/{}", entry.id);
        let duty = Duty::new(DutyKind::Schedule, &entry.record.title, path);
        let duty = concerning(office, of_secretary(duty), entry.record.find_cooperation());
        let body = place.find_turn().map(|step| step.body.clone());
        duties.push(Duty { body, ..duty });
    }
}

fn list_meeting_duties(
    office: &Office,
    meeting: &Entry<Meeting>,
    today: Date,
    duties: &mut Vec<Duty>,
) {
    let record = &meeting.record;
    if record.minutes_approved_on.is_some() {
        return;
    }
    let papers_due = record.papers_due_on.unwrap_or(record.on);
    let here = |duty: Duty, due| {
        let body = Some(record.body.clone());
        Duty { body, due_on: Some(due), ..of_secretary(duty) }
    };
    for item in &record.items {
        let Some(matter) = office.find(&item.matter) else { continue };
        let of_matter = |kind, path, due| {
            let duty = here(Duty::new(kind, &matter.title, path), due);
            concerning(office, duty, matter.find_cooperation())
        };
        let is_empty = |paper: &&Arc<Entry<Paper>>| {
            paper.record.frozen.is_none() && paper.record.parts.is_empty()
        };
        if let Some(paper) = find_paper(office, &meeting.id, &item.matter).filter(is_empty) {
            let path = format!("/papers/{}", paper.id);
            duties.push(of_matter(DutyKind::Paper, path, papers_due));
        }
        if is_undecided(office, (&item.matter, matter), &meeting.id)
            && record.sent_on.is_some()
            && record.on <= today
        {
            let path = format!("/matters/{}/decision", item.matter);
            duties.push(of_matter(DutyKind::Record, path, record.on));
        }
    }
    if record.sent_on.is_none() && !record.items.is_empty() {
        let path = format!("/meetings/{}", meeting.id);
        let body = office.find(&record.body).map(|body| body.name.clone()).unwrap_or_default();
        duties.push(here(Duty::new(DutyKind::Send, &body, path), papers_due));
    }
}

fn is_undecided(
    office: &Office,
    (id, matter): (&Id<Matter>, &Matter),
    meeting: &Id<Meeting>,
) -> bool {
    let done = list_decisions_on(office, id);
    matter.withdrawn.is_none()
        && !done.iter().any(|done| done.record.meeting.as_ref() == Some(meeting))
}

fn of_follow_up(office: &Office, entry: &Entry<FollowUp>) -> Duty {
    let record = &entry.record;
    let kind = match record.kind {
        FollowUpKind::Condition => DutyKind::Condition,
        FollowUpKind::Tell => DutyKind::Tell,
        FollowUpKind::Task => DutyKind::FollowUp,
    };
    let duty = Duty::new(kind, &record.what, format!("/follow-ups/{}/done", entry.id));
    Duty {
        person: record.owner.clone(),
        unit: record.unit.clone(),
        due_on: record.due_on,
        ..concerning(office, duty, record.cooperation.as_ref())
    }
}

fn list_seat_duties(office: &Office, today: Date, duties: &mut Vec<Duty>) {
    for entry in office.list::<Cooperation>() {
        if find_state(&entry.record, today).is_over() {
            continue;
        }
        for (place, vacancy) in list_vacancies(office, &entry.record, today).into_iter().enumerate()
        {
            let unit = match &vacancy {
                Vacancy::Administrative(unit) => unit.clone(),
                Vacancy::Political | Vacancy::Seat(_) => None,
            };
            let path = format!("/cooperations/{}/edit/people", entry.record.slug);
            let duty = Duty::new(DutyKind::Fill, &entry.record.name, path);
            let duty = duty.telling(|words| vacancy_name(words, office, &vacancy));
            let duty = duty.concerning(&entry.id, &entry.record);
            // One page fills them all.
            let key = format!("{}/{place}", duty.key);
            duties.push(Duty { key, unit, ..duty });
        }
    }
}
