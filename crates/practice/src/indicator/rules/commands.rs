//! Writing values down, approving them, and putting them right.

use crate::indicator::{Approval, Indicator, Measurement};
use crate::organisation::{Change, Person, change_record, enter_record};
use jiff::civil::Date;
use spine::base::{Fault, Id};
use spine::office::{Draft, Office, Refusal};

/// Changes an indicator. What values were measured by stays: another unit, or a scale with other
/// steps, would make them say something else.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and faults when a value would no longer fit.
pub fn change_indicator(office: &Office, change: &Change<Indicator>) -> Result<Draft, Refusal> {
    let values = super::list_values(office, &change.id);
    let takes = |value: f64| change.record.measure.takes(value);
    let mut faults = Vec::new();
    if values.iter().any(|value| !takes(value.record.value)) {
        faults.push(Fault::new("measure", "fault-values-no-longer-fit"));
    }
    let knows = |value: &Measurement| {
        value.of.iter().all(|(key, member)| {
            change.record.dimensions.iter().any(|dimension| {
                dimension.key == *key && dimension.members.iter().any(|one| one.key == *member)
            })
        })
    };
    if values.iter().any(|value| !knows(&value.record)) {
        faults.push(Fault::new("dimensions", "fault-values-no-longer-fit"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    change_record(office, change)
}

/// Writes a value down. It counts once somebody else has approved it.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when it tells of a time to come, when the indicator is no longer
/// measured, or when the same value stands there already.
pub fn measure(
    office: &Office,
    (id, value): (&Id<Measurement>, &Measurement),
    today: Date,
) -> Result<Draft, Refusal> {
    let indicator = office.find(&value.indicator).ok_or(Refusal::NotFound)?;
    let mut faults = check_time(value, today);
    if indicator.closed_on.is_some_and(|closed| closed.last_day() < value.on.first_day()) {
        faults.push(Fault::new("on", "fault-indicator-closed"));
    }
    let same = |other: &Measurement| {
        other.on == value.on && other.of == value.of && other.from == value.from
    };
    let known = super::list_values(office, &value.indicator);
    if known.iter().any(|entry| same(&entry.record)) {
        faults.push(Fault::new("on", "fault-value-known"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let plain = Measurement { approved: None, corrects: None, ..value.clone() };
    enter_record(office, id, &plain, "")
}

fn check_time(value: &Measurement, today: Date) -> Vec<Fault> {
    let is_ahead = value.on.first_day() > today;
    is_ahead.then(|| Fault::new("on", "fault-after-today")).into_iter().collect()
}

/// Changes a value that nobody has approved yet.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when it is approved, or tells of a time to
/// come.
pub fn change_value(
    office: &Office,
    change: &Change<Measurement>,
    today: Date,
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(&change.id, change.read_at)?.record;
    if before.approved.is_some() {
        return Err(Refusal::fault(Fault::new("value", "fault-value-approved")));
    }
    let faults = check_time(&change.record, today);
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let record = Measurement { approved: None, ..change.record.clone() };
    change_record(office, &Change { record, ..change.clone() })
}

/// Who approves a value.
#[derive(Clone, Debug)]
pub struct Approver {
    /// The person, where the office knows them.
    pub person: Option<Id<Person>>,
    /// True when the same account wrote the value down, as the log has it.
    pub wrote_it: bool,
}

/// Approves a value: from now on it counts, and no longer changes.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when it is approved already, and when who
/// approves it measured it or wrote it down.
pub fn approve_value(
    office: &Office,
    (id, read_at): (&Id<Measurement>, i64),
    by: &Approver,
    today: Date,
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(id, read_at)?.record;
    if before.approved.is_some() {
        return Err(Refusal::fault(Fault::new("value", "fault-value-approved")));
    }
    if by.wrote_it || by.person.is_some() && before.measured_by == by.person {
        return Err(Refusal::fault(Fault::new("approved.by", "fault-approves-own")));
    }
    let approved = Some(Approval { on: today, by: by.person.clone() });
    Ok(Draft::default().put(id, &Measurement { approved, ..before.clone() }))
}

/// Puts an approved value right with a new one, which says why and is approved in its turn. Until
/// then the old one counts.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the old one is not approved, when it has
/// been put right already, or without a reason.
pub fn correct_value(
    office: &Office,
    (before, read_at): (&Id<Measurement>, i64),
    (id, value): (&Id<Measurement>, &Measurement),
    today: Date,
) -> Result<Draft, Refusal> {
    let known = &office.expect_version(before, read_at)?.record;
    let mut faults = check_time(value, today);
    if known.approved.is_none() {
        faults.push(Fault::new("value", "fault-value-not-approved"));
    }
    if super::find_correction(office, before).is_some() {
        faults.push(Fault::new("value", "fault-value-corrected"));
    }
    if value.reason.is_empty() {
        faults.push(Fault::new("reason", "fault-needed"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let record = Measurement {
        indicator: known.indicator.clone(),
        corrects: Some(before.clone()),
        approved: None,
        ..value.clone()
    };
    enter_record(office, id, &record, "")
}
