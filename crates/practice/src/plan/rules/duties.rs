//! What waits to be done for plans: tasks, and plans that should be decided before their year.

use super::{PlanState, find_plan_state, find_progress};
use crate::duty::{Duty, DutyKind};
use crate::plan::{ActionPlan, Initiative, InitiativeState};
use jiff::civil::{Date, date};
use spine::office::{Entry, Office};

/// What waits on a day: the tasks with a day in plans that are adopted, and the plans that nobody
/// has taken up for decision.
pub fn list_duties(office: &Office, today: Date) -> Vec<Duty> {
    let mut duties: Vec<Duty> = Vec::new();
    for entry in office.list::<Initiative>() {
        duties.extend(list_tasks(office, entry, today));
    }
    for entry in office.list::<ActionPlan>() {
        if find_plan_state(office, entry) == PlanState::Draft {
            let duty = Duty::new(
                DutyKind::DecidePlan,
                &entry.record.title,
                format!("/plans/{}", entry.id),
            );
            duties.push(Duty {
                area: office.find(&entry.record.strategy).and_then(|found| found.area.clone()),
                due_on: Some(date(entry.record.year - 1, 12, 31)),
                ..duty
            });
        }
    }
    duties
}

fn list_tasks(office: &Office, entry: &Entry<Initiative>, today: Date) -> Vec<Duty> {
    let initiative = &entry.record;
    let is_adopted = initiative
        .plans
        .iter()
        .any(|within| office.find(&within.plan).is_some_and(|plan| plan.frozen.is_some()));
    let is_over = || {
        let state = find_progress(office, initiative, today).state;
        matches!(state, InitiativeState::Done | InitiativeState::Stopped)
    };
    if !is_adopted || is_over() {
        return Vec::new();
    }
    initiative
        .tasks
        .iter()
        .filter(|task| task.done_on.is_none() && task.due_on.is_some())
        .map(|task| {
            let path = format!("/initiatives/{}", entry.id);
            let duty = Duty::new(DutyKind::Task, &task.what, path);
            Duty {
                // The tasks of an initiative stand on its page.
                key: format!("{}/{}", duty.key, task.key),
                person: task.person.clone().or_else(|| initiative.person.clone()),
                unit: initiative.unit.clone(),
                area: Some(initiative.area.clone()),
                due_on: task.due_on,
                ..duty
            }
        })
        .collect()
}
