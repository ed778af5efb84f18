//! What waits to be measured and to be approved.

use super::list_values;
use crate::cooperation::words;
use crate::indicator::{Every, Indicator, Measurement};
use crate::organisation::{Person, Unit};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use spine::base::{Id, Text};
use spine::office::{Entry, Office};
use utoipa::ToSchema;

/// Something that waits for somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorDuty {
    /// What.
    pub kind: IndicatorDutyKind,
    /// The indicator or the value.
    pub record: String,
    /// The indicator's name.
    pub about: Text,
    /// Who.
    pub person: Option<Id<Person>>,
    /// The unit, while nobody in it is named.
    pub unit: Option<Id<Unit>>,
    /// By when.
    pub due: Option<Date>,
    /// Its page, below the desk.
    pub path: String,
}

words! {
    /// What waits.
    IndicatorDutyKind {
        /// A value is to be measured.
        Measure = "measure",
        /// A value is to be approved.
        Approve = "approve",
    }
}

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
pub fn list_duties(office: &Office, today: Date) -> Vec<IndicatorDuty> {
    let mut duties = Vec::new();
    for entry in office.list::<Indicator>() {
        let indicator = &entry.record;
        let base = |kind, record: &str, path: String| IndicatorDuty {
            kind,
            record: record.to_owned(),
            about: indicator.title.clone(),
            person: None,
            unit: None,
            due: None,
            path,
        };
        if let Some(due) = find_due(office, entry, today) {
            let path = format!("/indicators/{}/measure", entry.id);
            let duty = base(IndicatorDutyKind::Measure, entry.id.as_str(), path);
            let (person, unit) = (indicator.person.clone(), indicator.unit.clone());
            duties.push(IndicatorDuty { person, unit, due: Some(due.on), ..duty });
        }
        for value in list_values(office, &entry.id) {
            if value.record.approved.is_none() {
                let path = format!("/indicators/{}", entry.id);
                duties.push(base(IndicatorDutyKind::Approve, value.id.as_str(), path));
            }
        }
    }
    duties
}
