//! What those who would carry a cooperation carry already, and what money is bound already.

use super::lookup::find_proposal;
use crate::cooperation::{
    Basis, Cooperation, EffortUnit, FundingValue, Holding, Payer, find_state, list_rows,
    sum_own_money,
};
use crate::organisation::{Person, Unit};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::Office;

/// What a unit and a person carry already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// The cooperations they are anchored for.
    pub anchored: Vec<Id<Cooperation>>,
    /// The seats they hold in them.
    pub seats: usize,
    /// The hours a year that are on record for these.
    pub hours_yearly: u32,
    /// Of how many of them the hours are not on record.
    pub without_hours: usize,
}

/// What a unit carries, or a person, on a day; cooperations that are over do not count.
pub fn find_load(
    office: &Office,
    (unit, person): (Option<&Id<Unit>>, Option<&Id<Person>>),
    today: Date,
) -> Load {
    let mut load = Load::default();
    for row in list_rows(office, today).iter().filter(|row| row.is_decided()) {
        let record = &row.entry.record;
        if row.state.is_over() {
            continue;
        }
        let holds = |holding: &Holding| {
            holding.is_current(office, today)
                && person.is_some()
                && holding.person.as_ref() == person
        };
        let carries = record.anchors.iter().any(|anchor| {
            unit.is_some() && anchor.unit.as_ref() == unit || anchor.holdings.iter().any(holds)
        });
        load.seats += record.seats.iter().filter(|seat| seat.holdings.iter().any(holds)).count();
        if carries {
            match find_hours(office, &row.entry.id, record) {
                Some(hours) => load.hours_yearly += hours,
                None => load.without_hours += 1,
            }
            load.anchored.push(row.entry.id.clone());
        }
    }
    load
}

/// The hours a year that a cooperation costs the office: as its own yearly lines of funding say,
/// else as its proposal does.
pub fn find_hours(office: &Office, id: &Id<Cooperation>, record: &Cooperation) -> Option<u32> {
    find_own_hours(record)
        .or_else(|| find_proposal(office, id).and_then(|entry| entry.record.hours_yearly))
}

fn find_own_hours(record: &Cooperation) -> Option<u32> {
    let own = record
        .funding
        .iter()
        .filter(|line| line.payer == Payer::Own && line.basis == Basis::PerYear);
    let hours = own.filter_map(|line| match &line.value {
        FundingValue::Work { effort, .. } | FundingValue::Amount { effort: Some(effort), .. }
            if effort.unit == EffortUnit::Hours =>
        {
            Some(effort.count)
        }
        FundingValue::Amount { .. }
        | FundingValue::Work { .. }
        | FundingValue::NotBudgeted
        | FundingValue::Nothing
        | FundingValue::NoExternal
        | FundingValue::InWords
        | FundingValue::NotStated
        | FundingValue::Rest => None,
    });
    let hours: Vec<f64> = hours.collect();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
    (!hours.is_empty()).then(|| hours.iter().sum::<f64>().clamp(0.0, 1e9) as u32)
}

/// The own money that is bound already, by year, in minor units: of the year and the two after it.
pub fn list_bound(office: &Office, today: Date) -> Vec<(i16, i64)> {
    let rows = list_rows(office, today);
    let open: Vec<_> = rows
        .iter()
        .filter(|row| !find_state(&row.entry.record, today).is_over())
        .cloned()
        .collect();
    let sum = sum_own_money(&open);
    (today.year()..=today.year() + 2).map(|year| (year, sum.total(year))).collect()
}
