//! Telling how a plan goes: states and figures are drawn from the records, the words are written.

use super::list_initiatives;
use crate::decision::Frozen;
use crate::plan::{ActionPlan, Initiative, ProgressReport, ProgressRow};
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::cmp::Reverse;
use std::sync::Arc;

/// The reports on a plan, the latest first.
pub fn list_reports(office: &Office, plan: &Id<ActionPlan>) -> Vec<Arc<Entry<ProgressReport>>> {
    let mut found: Vec<_> = office
        .list::<ProgressReport>()
        .filter(|entry| entry.record.plan == *plan)
        .cloned()
        .collect();
    found.sort_by_key(|entry| Reverse(entry.record.on));
    found
}

/// What a report says of an initiative.
pub fn find_report_text<'r>(report: &'r ProgressReport, id: &Id<Initiative>) -> Option<&'r Text> {
    report.rows.iter().find(|row| row.initiative == *id).map(|row| &row.text)
}

/// A report as somebody begins it.
#[derive(Clone, Debug)]
pub struct ReportStart {
    /// The plan.
    pub plan: Id<ActionPlan>,
    /// Its name.
    pub title: Text,
    /// The day it tells of.
    pub on: Date,
}

/// Begins a report with a row for each initiative of the plan.
///
/// # Errors
/// [`Refusal::NotFound`]; faults for a day that has not come, and when there is a report of it.
pub fn draft_report(
    office: &Office,
    id: &Id<ProgressReport>,
    start: &ReportStart,
    today: Date,
) -> Result<Draft, Refusal> {
    office.find(&start.plan).ok_or(Refusal::NotFound)?;
    if start.on > today {
        return Err(Refusal::fault(Fault::new("on", "fault-after-today")));
    }
    let address = format!("{}/{}", start.plan, start.on);
    if office.find_by_address::<ProgressReport>(&address).is_some() {
        return Err(Refusal::fault(Fault::new("on", "fault-report-exists")));
    }
    let initiatives = list_initiatives(office, &start.plan, today);
    let row = |id: &Id<Initiative>| ProgressRow { initiative: id.clone(), text: Text::default() };
    let report = ProgressReport {
        plan: start.plan.clone(),
        title: start.title.clone(),
        on: start.on,
        summary: Text::default(),
        rows: initiatives.iter().map(|one| row(&one.entry.id)).collect(),
        frozen: None,
    };
    Ok(Draft::default().put(id, &report))
}

fn check_open(report: &ProgressReport) -> Result<(), Refusal> {
    match report.frozen {
        Some(frozen) => {
            let fault = Fault::new("", "fault-report-frozen").with("on", frozen.on);
            Err(Refusal::fault(fault))
        }
        None => Ok(()),
    }
}

/// Writes the words of a report.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault when it is finished.
pub fn write_report(
    office: &Office,
    (id, read_at): (&Id<ProgressReport>, i64),
    (summary, rows): (&Text, &[ProgressRow]),
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(id, read_at)?.record;
    check_open(before)?;
    let changed =
        ProgressReport { summary: summary.clone(), rows: rows.to_vec(), ..before.clone() };
    Ok(if changed == *before { Draft::default() } else { Draft::default().put(id, &changed) })
}

/// Finishes a report: what it shows from now on is what the records say now.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault when it is finished already.
pub fn freeze_report(
    office: &Office,
    (id, read_at): (&Id<ProgressReport>, i64),
    today: Date,
) -> Result<Draft, Refusal> {
    let before = &office.expect_version(id, read_at)?.record;
    check_open(before)?;
    let frozen = Some(Frozen { on: today, seq: office.seq() });
    Ok(Draft::default().put(id, &ProgressReport { frozen, ..before.clone() }))
}
