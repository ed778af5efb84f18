//! What waits to be done for plans: tasks, and plans that should be decided before their year.

use super::{PlanState, find_plan_state, find_progress};
use crate::cooperation::words;
use crate::organisation::{Person, Unit};
use crate::plan::{ActionPlan, Initiative, InitiativeState};
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use spine::base::{Id, Slug, Text};
use spine::office::{Entry, Office};
use utoipa::ToSchema;

/// Something that waits for somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanDuty {
    /// What.
    pub kind: PlanDutyKind,
    /// What it is known by: the initiative and the word of the task, or the plan.
    pub record: String,
    /// What it is about.
    pub about: Text,
    /// Who.
    pub person: Option<Id<Person>>,
    /// The unit, while nobody in it is named.
    pub unit: Option<Id<Unit>>,
    /// The area.
    pub area: Option<Slug>,
    /// By when.
    pub due: Option<Date>,
    /// Its page, below the desk.
    pub path: String,
}

words! {
    /// What waits.
    PlanDutyKind {
        /// A task of an initiative.
        Task = "task",
        /// A plan is to be decided.
        Decide = "decide",
    }
}

/// What waits on a day: the tasks with a day in plans that are adopted, and the plans that nobody
/// has taken up for decision.
pub fn list_duties(office: &Office, today: Date) -> Vec<PlanDuty> {
    let mut duties: Vec<PlanDuty> = Vec::new();
    for entry in office.list::<Initiative>() {
        duties.extend(list_tasks(office, entry, today));
    }
    for entry in office.list::<ActionPlan>() {
        if find_plan_state(office, entry) == PlanState::Draft {
            duties.push(PlanDuty {
                kind: PlanDutyKind::Decide,
                record: entry.id.to_string(),
                about: entry.record.title.clone(),
                person: None,
                unit: None,
                area: office.find(&entry.record.strategy).and_then(|found| found.area.clone()),
                due: Some(date(entry.record.year - 1, 12, 31)),
                path: format!("/plans/{}", entry.id),
            });
        }
    }
    duties
}

fn list_tasks(office: &Office, entry: &Entry<Initiative>, today: Date) -> Vec<PlanDuty> {
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
        .map(|task| PlanDuty {
            kind: PlanDutyKind::Task,
            record: format!("{}/{}", entry.id, task.key),
            about: task.what.clone(),
            person: task.person.clone().or_else(|| initiative.person.clone()),
            unit: initiative.unit.clone(),
            area: Some(initiative.area.clone()),
            due: task.due_on,
            path: format!("/initiatives/{}", entry.id),
        })
        .collect()
}
