//! What somebody follows: initiatives with their tasks, indicators, performance contracts.

use super::rules::{Carried, CarriedKind, Key, take};
use crate::contract::{PerformanceContract, is_over};
use crate::indicator::Indicator;
use crate::organisation::Person;
use crate::plan::{Initiative, InitiativeState, find_progress};
use jiff::civil::Date;
use spine::base::{Id, Text};
use spine::office::{Draft, Office, Record};
use std::collections::BTreeMap;

/// The tasks of initiatives, as keys name them.
const TASK: &str = "initiative_task";

/// What a person follows on a day and is not over.
pub(super) fn list_followed(office: &Office, person: &Id<Person>, today: Date) -> Vec<Carried> {
    let carried = |key: String, kind, what: &Text, due_on| Carried {
        key,
        kind,
        what: what.clone(),
        cooperation: None,
        due_on,
    };
    let mut found = Vec::new();
    for entry in office.list::<Initiative>() {
        let initiative = &entry.record;
        let state = find_progress(office, initiative, today).state;
        if matches!(state, InitiativeState::Done | InitiativeState::Stopped) {
            continue;
        }
        if initiative.person.as_ref() == Some(person) {
            let key = format!("{}/{}", Initiative::KIND, entry.id);
            let due_on = initiative.to.map(|to| to.last_day());
            found.push(carried(key, CarriedKind::Initiative, &initiative.title, due_on));
        }
        for (place, task) in initiative.tasks.iter().enumerate() {
            if task.done_on.is_none() && task.person.as_ref() == Some(person) {
                let key = format!("{TASK}/{}/{place}", entry.id);
                found.push(carried(key, CarriedKind::Task, &task.what, task.due_on));
            }
        }
    }
    for entry in office.list::<Indicator>() {
        let indicator = &entry.record;
        let is_open = indicator.closed_on.is_none_or(|closed| closed.last_day() >= today);
        if is_open && indicator.person.as_ref() == Some(person) {
            let key = format!("{}/{}", Indicator::KIND, entry.id);
            found.push(carried(key, CarriedKind::Indicator, &indicator.title, None));
        }
    }
    for entry in office.list::<PerformanceContract>() {
        let contract = &entry.record;
        if !is_over(contract, today) && contract.person.as_ref() == Some(person) {
            let key = format!("{}/{}", PerformanceContract::KIND, entry.id);
            found.push(carried(key, CarriedKind::Contract, &contract.title, None));
        }
    }
    found
}

/// What is followed, on its way to a draft.
#[derive(Default)]
pub(super) struct Followed {
    initiatives: BTreeMap<String, (Id<Initiative>, Initiative)>,
    indicators: BTreeMap<String, (Id<Indicator>, Indicator)>,
    contracts: BTreeMap<String, (Id<PerformanceContract>, PerformanceContract)>,
}

impl Followed {
    /// True for the lists that keys of this file name.
    pub fn has(list: &str) -> bool {
        [Initiative::KIND, TASK, Indicator::KIND, PerformanceContract::KIND].contains(&list)
    }

    /// Gives one thing to the next person, or to nobody yet.
    pub fn give(&mut self, office: &Office, key: &Key<'_>, to: Option<Id<Person>>) -> Option<()> {
        match key.list {
            Initiative::KIND => take(office, &mut self.initiatives, key.id)?.person = to,
            Indicator::KIND => take(office, &mut self.indicators, key.id)?.person = to,
            PerformanceContract::KIND => take(office, &mut self.contracts, key.id)?.person = to,
            _ => {
                let initiative = take(office, &mut self.initiatives, key.id)?;
                initiative.tasks.get_mut(key.place)?.person = to;
            }
        }
        Some(())
    }

    /// The draft with what was given.
    pub fn put_into(self, mut draft: Draft) -> Draft {
        for (id, record) in self.initiatives.values() {
            draft = draft.put(id, record);
        }
        for (id, record) in self.indicators.values() {
            draft = draft.put(id, record);
        }
        for (id, record) in self.contracts.values() {
            draft = draft.put(id, record);
        }
        draft
    }

    /// Who follows a thing now, by the key it had.
    pub fn find_holder(
        office: &Office,
        (list, id, place): (&str, &str, usize),
    ) -> Option<Id<Person>> {
        match list {
            Indicator::KIND => office.find(&Id::<Indicator>::parse(id)?)?.person.clone(),
            PerformanceContract::KIND => {
                office.find(&Id::<PerformanceContract>::parse(id)?)?.person.clone()
            }
            Initiative::KIND => office.find(&Id::<Initiative>::parse(id)?)?.person.clone(),
            _ => office.find(&Id::<Initiative>::parse(id)?)?.tasks.get(place)?.person.clone(),
        }
    }
}
