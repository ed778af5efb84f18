//! The state of an initiative, and why it is that.

use crate::indicator::{Course, Indicator, find_course};
use crate::plan::{ActionPlan, Initiative, InitiativeState, Rolled, Task};
use jiff::civil::{Date, date};
use spine::base::{Id, Text};
use spine::office::Office;

/// How an initiative goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Its state.
    pub state: InitiativeState,
    /// Why it is that; never empty.
    pub why: Vec<Reason>,
    /// How many of its tasks are done.
    pub done: usize,
    /// How many there are.
    pub tasks: usize,
}

/// Why a state is what it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Somebody set it.
    ByHand {
        /// Why.
        why: Text,
        /// When.
        on: Date,
    },
    /// It was said when its plan was rolled over to the next year.
    Rolled {
        /// The year of the plan.
        year: i16,
    },
    /// All of its tasks are done.
    AllDone {
        /// How many there are.
        count: usize,
    },
    /// Its beginning lies ahead.
    NotBegun {
        /// The day it begins.
        from: Date,
    },
    /// A task should be done by now.
    Late {
        /// The task.
        what: Text,
        /// By when it should be done.
        due_on: Date,
    },
    /// Its period is over, and it is not done.
    Over {
        /// The last day.
        to: Date,
    },
    /// An indicator has not reached the target that was due.
    Short {
        /// The indicator.
        indicator: Id<Indicator>,
    },
    /// It has begun and nothing is late.
    Going {
        /// When the next task is due.
        next: Option<Date>,
    },
}

/// How an initiative goes on a day. What somebody set by hand counts before what follows from
/// tasks and indicators, and what was said at a roll-over before both.
pub fn find_progress(office: &Office, initiative: &Initiative, today: Date) -> Progress {
    let tasks = &initiative.tasks;
    let done = tasks.iter().filter(|task| is_done(task, today)).count();
    let of = |state, why| Progress { state, why, done, tasks: tasks.len() };
    let last = initiative.plans.last();
    let rolled = last.and_then(|within| Some((within.rolled?, office.find(&within.plan)?.year)));
    match rolled {
        Some((Rolled::Done, year)) => {
            return of(InitiativeState::Done, vec![Reason::Rolled { year }]);
        }
        Some((Rolled::Stopped, year)) => {
            return of(InitiativeState::Stopped, vec![Reason::Rolled { year }]);
        }
        Some((Rolled::On, _)) | None => {}
    }
    if let Some(set) = &initiative.set_by_hand {
        return of(set.state, vec![Reason::ByHand { why: set.why.clone(), on: set.on }]);
    }
    if done > 0 && done == tasks.len() {
        return of(InitiativeState::Done, vec![Reason::AllDone { count: done }]);
    }
    let late = list_late(office, initiative, today);
    if !late.is_empty() {
        return of(InitiativeState::Behind, late);
    }
    match find_begin(office, initiative) {
        Some(from) if today < from && done == 0 => {
            of(InitiativeState::Planned, vec![Reason::NotBegun { from }])
        }
        Some(_) | None => {
            let open = tasks.iter().filter(|task| !is_done(task, today));
            let next = open.filter_map(|task| task.due_on).min();
            of(InitiativeState::OnTrack, vec![Reason::Going { next }])
        }
    }
}

fn is_done(task: &Task, today: Date) -> bool {
    task.done_on.is_some_and(|on| on <= today)
}

/// The day it begins: its own, else the first day of its first plan's year.
fn find_begin(office: &Office, initiative: &Initiative) -> Option<Date> {
    let plan: Option<&ActionPlan> =
        initiative.plans.first().and_then(|within| office.find(&within.plan));
    let of_plan = || plan.map(|plan| date(plan.year, 1, 1));
    initiative.from.map(|from| from.first_day()).or_else(of_plan)
}

fn list_late(office: &Office, initiative: &Initiative, today: Date) -> Vec<Reason> {
    let open = initiative.tasks.iter().filter(|task| !is_done(task, today));
    let mut late: Vec<Reason> = open
        .filter_map(|task| Some((task, task.due_on.filter(|due_on| *due_on < today)?)))
        .map(|(task, due_on)| Reason::Late { what: task.what.clone(), due_on })
        .collect();
    late.extend(
        initiative
            .to
            .map(|to| to.last_day())
            .filter(|to| *to < today)
            .map(|to| Reason::Over { to }),
    );
    let is_short = |id: &&Id<Indicator>| {
        let entry = office.find_entry(id);
        entry.is_some_and(|entry| matches!(find_course(office, entry, today), Course::Short { .. }))
    };
    let short = initiative.indicators.iter().filter(is_short);
    late.extend(short.map(|id| Reason::Short { indicator: id.clone() }));
    late
}
