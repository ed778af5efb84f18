//! What waits to be measured and to be approved.

use super::list_values;
use crate::duty::{Duty, DutyKind};
use crate::indicator::{Every, Indicator, Measurement};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use spine::office::{Entry, Office};

/// A period that is over and has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// The day by which the value should be there: a month after.
    pub on: Date,
}

/// The last whole period before a day; none for what is measured on occasion.
fn find_period(every: Every, today: Date) -> Option<(Date, Date)> {
    let months: i8 = match every {
        Every::Quarter => 3,
        Every::HalfYear => 6,
        Every::Year => 12,
        Every::Occasion => return None,
    };
    let month = (today.month() - 1) / months * months + 1;
    let next = date(today.year(), month, 1);
    let from = next.checked_sub(i64::from(months).months()).ok()?;
    Some((from, next.yesterday().ok()?))
}

/// The period whose value is missing. What was over before the baseline is not asked for.
pub fn find_due(office: &Office, entry: &Entry<Indicator>, today: Date) -> Option<Due> {
    let indicator = &entry.record;
    let (from, to) = find_period(indicator.every, today)?;
    let is_closed = indicator.closed_on.is_some_and(|closed| closed.last_day() < to);
    let is_before = indicator.baseline.as_ref().is_some_and(|point| point.on.last_day() >= to);
    let is_in = |value: &Measurement| value.on.first_day() <= to && value.on.last_day() >= from;
    let is_known = || list_values(office, &entry.id).iter().any(|value| is_in(&value.record));
    if is_closed || is_before || is_known() {
        return None;
    }
    Some(Due { from, to, on: to.checked_add(1.month()).ok()? })
}

/// What waits on a day.
pub fn list_duties(office: &Office, today: Date) -> Vec<Duty> {
    let mut duties = Vec::new();
    for entry in office.list::<Indicator>() {
        let indicator = &entry.record;
        let page = format!("/indicators/{}", entry.id);
        if let Some(due) = find_due(office, entry, today) {
            let duty = Duty::new(DutyKind::Measure, &indicator.title, format!("{page}/measure"));
            let (person, unit) = (indicator.person.clone(), indicator.unit.clone());
            duties.push(Duty { person, unit, due_on: Some(due.on), ..duty });
        }
        for value in list_values(office, &entry.id) {
            if value.record.approved.is_none() {
                let duty = Duty::new(DutyKind::ApproveValue, &indicator.title, page.clone());
                let duty = duty.telling(|words| words.partial_date(value.record.on));
                // The values of an indicator stand on its page.
                let key = format!("{}/{}", duty.key, value.id);
                duties.push(Duty { key, is_blocking: true, ..duty });
            }
        }
    }
    duties
}
