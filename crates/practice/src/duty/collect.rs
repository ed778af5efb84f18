//! Every duty of an office, from all the slices that know of some.

use super::Duty;
use crate::organisation::{Person, Unit, is_here};
use crate::{calls, contract, decision, funding, indicator, monitoring, plan, screening};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Derivation, Office};
use std::sync::Arc;

struct Duties;

impl Derivation for Duties {
    type Key = Date;
    type Output = Vec<Duty>;

    fn derive(office: &Office, today: &Date) -> Self::Output {
        let slices = [
            screening::list_duties,
            decision::list_duties,
            monitoring::list_duties,
            calls::list_duties,
            funding::list_duties,
            plan::list_duties,
            indicator::list_duties,
            contract::list_duties,
        ];
        let mut duties: Vec<Duty> = slices.iter().flat_map(|list| list(office, *today)).collect();
        for duty in &mut duties {
            // Who has left is asked for nothing more: it waits for their unit, or for the office.
            if let Some(person) = duty.person.take_if(|person| !is_here(office, person, *today)) {
                let unit = || office.find(&person).and_then(|person| person.unit.clone());
                duty.unit = duty.unit.take().or_else(unit);
            }
            if let Some(unit) = duty.unit.as_ref().filter(|_| is_units_own(duty)) {
                duty.of_unit = list_people(office, unit, *today);
            }
        }
        duties.sort_by(|one, other| one.rank().cmp(&other.rank()));
        duties
    }
}

fn is_units_own(duty: &Duty) -> bool {
    duty.person.is_none() && duty.kind.is_of_unit()
}

/// Who works in a unit on a day.
fn list_people(office: &Office, unit: &Id<Unit>, today: Date) -> Vec<Id<Person>> {
    let people = office.list::<Person>();
    let here = people
        .filter(|entry| entry.record.unit.as_ref() == Some(unit) && entry.record.is_here(today));
    here.map(|entry| entry.id.clone()).collect()
}

/// Everything that waits on a day, by date; worked out once for an office and a day.
pub fn list_duties(office: &Office, today: Date) -> Arc<Vec<Duty>> {
    office.derive::<Duties>(&today)
}

/// The duty known by this key, while it waits.
pub fn find_duty(office: &Office, today: Date, key: &str) -> Option<Duty> {
    list_duties(office, today).iter().find(|duty| duty.key == key).cloned()
}
