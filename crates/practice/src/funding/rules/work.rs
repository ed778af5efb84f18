//! What work is worth: by the rate of its unit on its day, else of the unit above, else of the
//! authority.

use crate::cooperation::{Effort, EffortUnit};
use crate::funding::WorkRate;
use crate::organisation::Unit;
use jiff::civil::Date;
use spine::base::{Id, Money};
use spine::office::Office;

/// Units within units, deeper than any authority has them.
const DEPTH: usize = 32;

/// A rate that counts on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkRateOn {
    /// The unit it was set for; none for the whole authority.
    pub unit: Option<Id<Unit>>,
    /// What an hour is worth.
    pub per_hour: Money,
    /// The hours in a person-month.
    pub hours_a_month: f64,
    /// Since when.
    pub from: Date,
}

/// What work is worth, and by which rate.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkValue {
    /// What it is worth.
    pub money: Money,
    /// The rate.
    pub rate: WorkRateOn,
}

/// The rate of a unit on a day: its own, else that of the unit above, else the authority's.
pub fn find_work_rate(office: &Office, unit: Option<&Id<Unit>>, on: Date) -> Option<WorkRateOn> {
    let mut unit = unit.cloned();
    for _ in 0..DEPTH {
        if let Some(rate) = find_own_rate(office, unit.as_ref(), on) {
            return Some(rate);
        }
        let above = unit.as_ref()?;
        unit = office.find(above).and_then(|unit| unit.parent.clone());
    }
    None
}

fn find_own_rate(office: &Office, unit: Option<&Id<Unit>>, on: Date) -> Option<WorkRateOn> {
    let rates = office.list::<WorkRate>().map(|entry| &entry.record);
    let counts = |rate: &&WorkRate| rate.unit.as_ref() == unit && rate.from <= on;
    let rate = rates.filter(counts).max_by_key(|rate| rate.from)?;
    Some(WorkRateOn {
        unit: rate.unit.clone(),
        per_hour: rate.per_hour,
        hours_a_month: rate.hours_a_month,
        from: rate.from,
    })
}

/// What work of a unit is worth on a day; none where no rate is set.
pub fn value_work(
    office: &Office,
    effort: Effort,
    unit: Option<&Id<Unit>>,
    on: Date,
) -> Option<WorkValue> {
    let rate = find_work_rate(office, unit, on)?;
    let hours = match effort.unit {
        EffortUnit::Hours => effort.count,
        EffortUnit::PersonMonths => effort.count * rate.hours_a_month,
    };
    // Hours are exact to the ten-thousandth; the money is integer, rounded half up.
    #[allow(clippy::cast_possible_truncation, reason = "a record has less than ten million hours")]
    let parts = (hours * 10_000.0).round() as i128;
    let exact = parts * i128::from(rate.per_hour.amount_minor);
    let amount_minor = i64::try_from((exact * 2 + 10_000).div_euclid(20_000)).ok()?;
    let money = Money { amount_minor, currency: rate.per_hour.currency };
    Some(WorkValue { money, rate })
}
