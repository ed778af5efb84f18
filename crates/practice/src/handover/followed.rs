//! What somebody follows: initiatives with their tasks, indicators, performance contracts, needs,
//! applications, and reports to programmes.

use super::carried::{Carried, CarriedKind};
use super::rules::{Key, take};
use crate::calls::{Application, Need, StageKind};
use crate::contract::{PerformanceContract, is_over};
use crate::cooperation::Cooperation;
use crate::funding::ReportingPeriod;
use crate::indicator::Indicator;
use crate::organisation::Person;
use crate::plan::{Initiative, InitiativeState, find_progress};
use jiff::civil::Date;
use spine::base::{Id, Text};
use spine::ledger::NewChange;
use spine::office::{Draft, Office, Record};
use std::collections::BTreeMap;

/// The tasks of initiatives, as keys name them.
const TASK: &str = "initiative_task";

/// A record that one person follows.
trait Followable: Record {
    /// Who follows it.
    fn person(&mut self) -> &mut Option<Id<Person>>;
}

impl Followable for Indicator {
    fn person(&mut self) -> &mut Option<Id<Person>> {
        &mut self.person
    }
}

impl Followable for PerformanceContract {
    fn person(&mut self) -> &mut Option<Id<Person>> {
        &mut self.person
    }
}

impl Followable for Need {
    fn person(&mut self) -> &mut Option<Id<Person>> {
        &mut self.person
    }
}

impl Followable for Application {
    fn person(&mut self) -> &mut Option<Id<Person>> {
        &mut self.person
    }
}

impl Followable for ReportingPeriod {
    fn person(&mut self) -> &mut Option<Id<Person>> {
        &mut self.person
    }
}

/// What a person follows on a day and is not over.
pub(super) fn list_followed(office: &Office, person: &Id<Person>, today: Date) -> Vec<Carried> {
    let mut found = list_initiatives(office, person, today);
    let is_theirs = |named: &Option<Id<Person>>| named.as_ref() == Some(person);
    for entry in office.list::<Indicator>() {
        let one = &entry.record;
        let is_open = one.closed_on.is_none_or(|closed| closed.last_day() >= today);
        if is_open && is_theirs(&one.person) {
            found.push(carry(&entry.id, CarriedKind::Indicator, &one.title, None));
        }
    }
    for entry in office.list::<PerformanceContract>() {
        if !is_over(&entry.record, today) && is_theirs(&entry.record.person) {
            found.push(carry(&entry.id, CarriedKind::Contract, &entry.record.title, None));
        }
    }
    for entry in office.list::<Need>() {
        if entry.record.closed.is_none() && is_theirs(&entry.record.person) {
            found.push(carry(&entry.id, CarriedKind::Need, &entry.record.title, None));
        }
    }
    for entry in office.list::<Application>() {
        let is_over = entry.record.stage().is_some_and(StageKind::is_final);
        if !is_over && is_theirs(&entry.record.person) {
            found.push(carry(&entry.id, CarriedKind::Application, &entry.record.title, None));
        }
    }
    for entry in office.list::<ReportingPeriod>() {
        let period = &entry.record;
        let project = office.find::<Cooperation>(&period.cooperation);
        if let Some(project) = project
            && period.approved_on.is_none()
            && is_theirs(&period.person)
        {
            let due = Some(period.due_on).filter(|_| period.sent_on.is_none());
            let report = carry(&entry.id, CarriedKind::Report, &project.name, due);
            found.push(Carried { cooperation: Some(period.cooperation.clone()), ..report });
        }
    }
    found
}

fn carry<R: Record>(id: &Id<R>, kind: CarriedKind, what: &Text, due_on: Option<Date>) -> Carried {
    let key = format!("{}/{id}", R::KIND);
    Carried { key, kind, what: what.clone(), cooperation: None, due_on }
}

fn list_initiatives(office: &Office, person: &Id<Person>, today: Date) -> Vec<Carried> {
    let mut found = Vec::new();
    for entry in office.list::<Initiative>() {
        let initiative = &entry.record;
        let state = find_progress(office, initiative, today).state;
        if matches!(state, InitiativeState::Done | InitiativeState::Stopped) {
            continue;
        }
        if initiative.person.as_ref() == Some(person) {
            let due = initiative.to.map(|to| to.last_day());
            found.push(carry(&entry.id, CarriedKind::Initiative, &initiative.title, due));
        }
        for (place, task) in initiative.tasks.iter().enumerate() {
            if task.done_on.is_none() && task.person.as_ref() == Some(person) {
                let one = carry(&entry.id, CarriedKind::Task, &task.what, task.due_on);
                found.push(Carried { key: format!("{TASK}/{}/{place}", entry.id), ..one });
            }
        }
    }
    found
}

/// What is followed, on its way to a draft; several tasks of an initiative change it together.
#[derive(Default)]
pub(super) struct Followed {
    initiatives: BTreeMap<String, (Id<Initiative>, Initiative)>,
    others: Vec<NewChange>,
}

impl Followed {
    /// True for the lists that keys of this file name.
    pub fn has(list: &str) -> bool {
        [
            Initiative::KIND,
            TASK,
            Indicator::KIND,
            PerformanceContract::KIND,
            Need::KIND,
            Application::KIND,
            ReportingPeriod::KIND,
        ]
        .contains(&list)
    }

    /// Gives one thing to the next person, or to nobody yet.
    pub fn give(&mut self, office: &Office, key: &Key<'_>, to: Option<Id<Person>>) -> Option<()> {
        let given = match key.list {
            Initiative::KIND => {
                take(office, &mut self.initiatives, key.id)?.person = to;
                Vec::new()
            }
            TASK => {
                let initiative = take(office, &mut self.initiatives, key.id)?;
                initiative.tasks.get_mut(key.place)?.person = to;
                Vec::new()
            }
            Indicator::KIND => give_one::<Indicator>(office, key.id, to)?,
            PerformanceContract::KIND => give_one::<PerformanceContract>(office, key.id, to)?,
            Need::KIND => give_one::<Need>(office, key.id, to)?,
            Application::KIND => give_one::<Application>(office, key.id, to)?,
            _ => give_one::<ReportingPeriod>(office, key.id, to)?,
        };
        self.others.extend(given);
        Some(())
    }

    /// The draft with what was given.
    pub fn put_into(self, mut draft: Draft) -> Draft {
        for (id, record) in self.initiatives.values() {
            draft = draft.put(id, record);
        }
        draft.changes.extend(self.others);
        draft
    }

    /// Who follows a thing now, by the key it had.
    pub fn find_holder(
        office: &Office,
        (list, id, place): (&str, &str, usize),
    ) -> Option<Id<Person>> {
        match list {
            Initiative::KIND => office.find(&Id::<Initiative>::parse(id)?)?.person.clone(),
            TASK => office.find(&Id::<Initiative>::parse(id)?)?.tasks.get(place)?.person.clone(),
            Indicator::KIND => find_one::<Indicator>(office, id),
            PerformanceContract::KIND => find_one::<PerformanceContract>(office, id),
            Need::KIND => find_one::<Need>(office, id),
            Application::KIND => find_one::<Application>(office, id),
            _ => find_one::<ReportingPeriod>(office, id),
        }
    }
}

fn give_one<R: Followable>(
    office: &Office,
    id: &str,
    to: Option<Id<Person>>,
) -> Option<Vec<NewChange>> {
    let id = Id::<R>::parse(id)?;
    let mut record = office.find(&id)?.clone();
    *record.person() = to;
    Some(Draft::default().put(&id, &record).changes)
}

fn find_one<R: Followable>(office: &Office, id: &str) -> Option<Id<Person>> {
    office.find(&Id::<R>::parse(id)?)?.clone().person().take()
}
