//! The reporting periods of projects: made by a rule from the term, changed one by one, sent,
//! approved; and what waits for whom.

use crate::cooperation::{Cooperation, Payer, read_period};
use crate::deeds::ManyDeed;
use crate::duty::{Duty, DutyKind};
use crate::funding::{Phase, ReportingPeriod};
use crate::monitoring::find_whom_to_ask;
use jiff::{ToSpan, civil::Date};
use spine::base::{Currency, Fault, Id, Period, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// More periods than a project has.
pub const PERIODS: usize = 60;
/// So many days before its deadline a report is asked for.
const DAYS_AHEAD: i32 = 45;

/// By which rule periods are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodRule {
    /// The months of a period.
    pub every_months: u8,
    /// The months after it by which our report must be in.
    pub due_after_months: u8,
}

/// A period that is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedPeriod {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// The day our report must be in.
    pub due_on: Date,
}

/// A rest of fewer days than this is no period of its own: it belongs to the one before it.
const REST_DAYS: i32 = 7;

/// The periods of a term by a rule; the last one ends with the term. The months are counted from
/// the first day of the term, so that steps from the end of a month stay at the ends of months.
pub fn plan_periods(term: Period, rule: PeriodRule) -> Vec<PlannedPeriod> {
    plan_after(term, term.first, rule)
}

/// The periods from a day within a term; counted from the term's first day where the day is so many
/// months after it, else from the day itself.
fn plan_after(term: Period, first: Date, rule: PeriodRule) -> Vec<PlannedPeriod> {
    let months = months_between(term.first, first);
    let (anchor, passed) = match months {
        Some(months) => (term.first, months),
        None => (first, 0),
    };
    let step = |count: i32| add_months(anchor, passed + count);
    let mut periods = Vec::new();
    let mut from = first;
    while from <= term.last && periods.len() < PERIODS && rule.every_months > 0 {
        let made = i32::try_from(periods.len()).unwrap_or(i32::MAX);
        let next = step(made.saturating_add(1).saturating_mul(i32::from(rule.every_months)));
        let is_rest = next.saturating_add(REST_DAYS.days()) > term.last.saturating_add(1.day());
        let next = if is_rest { term.last.saturating_add(1.day()) } else { next };
        let to = next.saturating_sub(1.day());
        let due = to.saturating_add(i32::from(rule.due_after_months).months());
        let is_last_of_month = to == to.last_of_month();
        let due_on = if is_last_of_month { due.last_of_month() } else { due };
        periods.push(PlannedPeriod { from, to, due_on });
        from = next;
    }
    periods
}

/// So many months after a day; after the last day of a month the last day of a month.
fn add_months(day: Date, months: i32) -> Date {
    let later = day.saturating_add(months.months());
    if day == day.last_of_month() { later.last_of_month() } else { later }
}

/// The months from a day to another, where it lies whole months after it.
fn months_between(anchor: Date, day: Date) -> Option<i32> {
    let years = i32::from(day.year()) - i32::from(anchor.year());
    let months = years * 12 + i32::from(day.month()) - i32::from(anchor.month());
    (months >= 0 && add_months(anchor, months) == day).then_some(months)
}

/// Every period of a cooperation, the first first.
pub fn list_periods(
    office: &Office,
    cooperation: &Id<Cooperation>,
) -> Vec<Arc<Entry<ReportingPeriod>>> {
    let all = office.list::<ReportingPeriod>();
    let mut periods: Vec<_> =
        all.filter(|entry| entry.record.cooperation == *cooperation).cloned().collect();
    periods.sort_by_key(|entry| entry.record.number);
    periods
}

/// Every period of every project, by deadline.
pub fn list_all_periods(office: &Office) -> Vec<Arc<Entry<ReportingPeriod>>> {
    let mut periods: Vec<_> = office.list::<ReportingPeriod>().cloned().collect();
    periods.sort_by_key(|entry| (entry.record.due_on, entry.id.clone()));
    periods
}

/// Makes the periods of a project by a rule from its term. Those there are already stay; only what
/// comes after them is made.
///
/// # Errors
/// [`Refusal::NotFound`]; `fault-periods-no-term` where the term has no beginning or no end,
/// `fault-periods-rule` for a rule without months, `fault-periods-made` when all are there.
pub fn make_periods(
    office: &Office,
    cooperation: &Id<Cooperation>,
    rule: PeriodRule,
    ids: &[Id<ReportingPeriod>],
) -> Result<Draft, Refusal> {
    let record = office.find(cooperation).ok_or(Refusal::NotFound)?;
    if !(1..=60).contains(&rule.every_months) || rule.due_after_months > 24 {
        return Err(Refusal::fault(Fault::new("every_months", "fault-periods-rule")));
    }
    let term = read_period(&record.term)
        .ok_or_else(|| Refusal::fault(Fault::new("every_months", "fault-periods-no-term")))?;
    let known = list_periods(office, cooperation);
    let after = known.iter().map(|entry| entry.record.to).max();
    let first = after.map_or(Some(term.first), |last| last.tomorrow().ok());
    let planned = first.map_or_else(Vec::new, |first| plan_after(term, first, rule));
    if planned.is_empty() {
        return Err(Refusal::fault(Fault::new("every_months", "fault-periods-made")));
    }
    let last = known.iter().map(|entry| entry.record.number).max().unwrap_or(0);
    let mut draft = Draft::default();
    for ((number, id), planned) in (last + 1..).zip(ids).zip(planned) {
        let PlannedPeriod { from, to, due_on } = planned;
        let period = ReportingPeriod {
            cooperation: cooperation.clone(),
            number,
            from,
            to,
            due_on,
            person: None,
            sent_on: None,
            approved_on: None,
            note: Text::default(),
            source: Text::default(),
        };
        draft = draft.put(id, &period);
    }
    Ok(draft.as_deed(ManyDeed::MakePeriods.code()))
}

/// Changes a period: its days, who writes it, that it was sent or approved.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_period(
    office: &Office,
    (id, read_at): (&Id<ReportingPeriod>, i64),
    period: &ReportingPeriod,
) -> Result<Draft, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    let kept = entry.record.clone();
    let period =
        ReportingPeriod { cooperation: kept.cooperation, number: kept.number, ..period.clone() };
    Ok(Draft::default().put(id, &period))
}

/// Where a period stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodState {
    /// It has not begun, or runs.
    Runs,
    /// It is over; our report is to be written.
    ToSend,
    /// It is over and its deadline too, and nothing was sent.
    Late,
    /// Our report was sent.
    Sent,
    /// The programme said that it is right.
    Approved,
}

impl PeriodState {
    /// The word in text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Runs => "runs",
            Self::ToSend => "to_send",
            Self::Late => "late",
            Self::Sent => "sent",
            Self::Approved => "approved",
        }
    }
}

/// Where a period stands on a day.
pub fn find_period_state(period: &ReportingPeriod, today: Date) -> PeriodState {
    match (period.approved_on, period.sent_on) {
        (Some(_), _) => PeriodState::Approved,
        (None, Some(_)) => PeriodState::Sent,
        (None, None) if period.due_on < today => PeriodState::Late,
        (None, None) if period.to < today => PeriodState::ToSend,
        (None, None) => PeriodState::Runs,
    }
}

/// What was asked for and what came for a period, in minor units of the authority's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeriodMoney {
    /// What was claimed; none where nothing was posted.
    pub claimed: Option<i64>,
    /// What was received; none where nothing was posted.
    pub received: Option<i64>,
}

/// What was claimed and received for a period.
pub fn find_period_money(
    office: &Office,
    period: &Entry<ReportingPeriod>,
    (currency, today): (Currency, Date),
) -> PeriodMoney {
    let mut money = PeriodMoney::default();
    for entry in super::postings::list_counting(office, &period.record.cooperation) {
        let posting = &entry.record;
        if posting.period.as_ref() != Some(&period.id) {
            continue;
        }
        let amount = super::postings::value_posting(office, posting, (currency, today));
        let place = match posting.phase {
            Phase::Claimed => &mut money.claimed,
            Phase::Received => &mut money.received,
            Phase::Granted | Phase::Committed | Phase::Spent => continue,
        };
        *place = Some(place.unwrap_or(0) + amount.amount_minor.unwrap_or(0));
    }
    money
}

/// The reports that wait on a day: of periods that are over, or whose deadline is near.
pub fn list_duties(office: &Office, today: Date) -> Vec<Duty> {
    let mut duties = Vec::new();
    for entry in list_all_periods(office) {
        let period = &entry.record;
        let is_near = period.due_on <= today.saturating_add(DAYS_AHEAD.days());
        if period.sent_on.is_some() || !(period.to < today || is_near) || period.from > today {
            continue;
        }
        let Some(record) = office.find(&period.cooperation) else { continue };
        let asked = find_whom_to_ask(office, (&period.cooperation, record), today);
        let person = period.person.clone().or(asked.person);
        let duty = Duty::new(DutyKind::Report, &record.name, format!("/reporting/{}", entry.id));
        duties.push(Duty {
            unit: asked.unit.filter(|_| person.is_none()),
            person,
            due_on: Some(period.due_on),
            // The programme pays when it has the report.
            is_blocking: true,
            ..duty.concerning(&period.cooperation, record)
        });
    }
    duties
}

/// True for a cooperation that a programme pays for, so that it reports to it.
pub fn is_reporting(record: &Cooperation) -> bool {
    record.programme.is_some()
        || record.funding.iter().any(|line| line.payer == Payer::Programme)
        || record.kind == crate::cooperation::CooperationKind::Project
}
