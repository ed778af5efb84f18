//! When a cooperation runs, and where that stands on the time axis of the register.

use super::state::{State, find_state};
use crate::cooperation::{Cooperation, FundingLine, Payer, StepKind, Term};
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use spine::base::{PartialDate, Period};

/// The period between two dates that a term states; the end as we read it where the stated one
/// cannot be right. None for a term without an end or without a start.
pub fn read_period(term: &Term) -> Option<Period> {
    match term {
        Term::Fixed { from, to, to_read_as } => {
            Period::new(from.first_day(), to_read_as.unwrap_or(*to).last_day())
        }
        Term::Planned { months: Some(months), from: Some(from) } => {
            plan_period(from.first_day(), *months)
        }
        Term::Ongoing { .. }
        | Term::Yearly { .. }
        | Term::Recurring { .. }
        | Term::Planned { .. }
        | Term::NotStated => None,
    }
}

fn plan_period(first: Date, months: u16) -> Option<Period> {
    let length: Span = i32::from(months).months();
    Period::new(first, first.checked_add(length).ok()?.yesterday().ok()?)
}

/// When it begins or began, as stated: by the term, else by the record of joining.
pub fn find_stated_start(cooperation: &Cooperation) -> Option<PartialDate> {
    let stated = match &cooperation.term {
        Term::Fixed { from, .. } => Some(*from),
        Term::Ongoing { from } | Term::Yearly { from } => *from,
        Term::Recurring { from, .. } | Term::Planned { from, .. } => *from,
        Term::NotStated => None,
    };
    let joined = cooperation.steps.iter().filter(|step| step.kind == StepKind::Joined);
    stated.or_else(|| joined.filter_map(|step| step.on).next())
}

/// When it ends or ended: by the record of its end, else by the term as we read it.
pub fn find_stated_end(cooperation: &Cooperation) -> Option<PartialDate> {
    let ended = cooperation.steps.iter().rev().filter(|step| step.kind == StepKind::Ended);
    let by_term = match &cooperation.term {
        Term::Fixed { to, to_read_as, .. } => Some(to_read_as.unwrap_or(*to)),
        Term::Ongoing { .. }
        | Term::Yearly { .. }
        | Term::Recurring { .. }
        | Term::Planned { .. }
        | Term::NotStated => None,
    };
    ended.filter_map(|step| step.on).next().or(by_term)
}

/// The first day, as far as the term or the record of joining tells.
pub fn find_start(cooperation: &Cooperation) -> Option<Date> {
    find_stated_start(cooperation).map(PartialDate::first_day)
}

/// The last day: that of the record of its end, else that of the term as we read it.
pub fn find_end(cooperation: &Cooperation) -> Option<Date> {
    find_stated_end(cooperation).map(PartialDate::last_day)
}

/// What comes to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndingOf {
    /// The cooperation itself.
    Term,
    /// Our grant to one that runs on.
    Grant,
}

/// An end that lies ahead, or a grant that has run out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What ends.
    pub of: EndingOf,
    /// Its last day.
    pub on: Date,
}

/// What of a cooperation ends, and when: itself, or the last of our grants to it.
pub fn find_ending(cooperation: &Cooperation) -> Option<Ending> {
    if let Some(on) = find_end(cooperation) {
        return Some(Ending { of: EndingOf::Term, on });
    }
    let grants = find_grants(cooperation)?;
    Some(Ending { of: EndingOf::Grant, on: grants.last })
}

/// The period that our own grants cover together; none where a grant has no end or none is dated.
fn find_grants(cooperation: &Cooperation) -> Option<Period> {
    let dated =
        |line: &FundingLine| Period::new(line.from.or(line.to)?.first_day(), line.to?.last_day());
    let own = cooperation.funding.iter().filter(|line| line.payer == Payer::Own);
    own.filter_map(dated).reduce(|one, other| Period {
        first: one.first.min(other.first),
        last: one.last.max(other.last),
    })
}

/// What the time axis shows of a cooperation on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeBar {
    /// The decided period, or the period of our grants to one without an end.
    pub decided: Option<Period>,
    /// True when it runs on without an end.
    pub open_ended: bool,
    /// Where one without an end begins; none when nobody knows.
    pub from: Option<Date>,
    /// True when the period lies behind, or the cooperation was ended.
    pub ended: bool,
    /// The period it is hoped to run, where nothing is decided; without a known start it is drawn
    /// from the month after today.
    pub planned: Option<Period>,
}

/// The bar of a cooperation on a day.
pub fn find_bar(cooperation: &Cooperation, today: Date) -> TimeBar {
    let state = find_state(cooperation, today);
    let period = read_period(&cooperation.term);
    if state.is_before_decision() || state == State::Declined {
        return TimeBar { planned: period.or_else(|| guess_period(cooperation, today)), ..EMPTY };
    }
    let start = find_start(cooperation);
    if let Some(end) = find_end(cooperation) {
        let decided = Period::new(start.unwrap_or(end), end);
        return TimeBar { decided, from: start, ended: state == State::Closed, ..EMPTY };
    }
    match cooperation.term {
        Term::Planned { .. } => {
            TimeBar { planned: period.or_else(|| guess_period(cooperation, today)), ..EMPTY }
        }
        Term::NotStated => EMPTY,
        Term::Fixed { .. }
        | Term::Ongoing { .. }
        | Term::Yearly { .. }
        | Term::Recurring { .. } => TimeBar {
            decided: find_grants(cooperation),
            open_ended: state != State::Closed,
            from: start,
            ended: state == State::Closed,
            planned: None,
        },
    }
}

const EMPTY: TimeBar =
    TimeBar { decided: None, open_ended: false, from: None, ended: false, planned: None };

fn guess_period(cooperation: &Cooperation, today: Date) -> Option<Period> {
    let Term::Planned { months: Some(months), .. } = cooperation.term else { return None };
    plan_period(today.last_of_month().tomorrow().ok()?, months)
}

/// The years that a time axis shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Axis {
    /// The first year shown.
    pub first: i16,
    /// The last year shown.
    pub last: i16,
}

impl Axis {
    /// The eight years around today: four before this one, three after.
    pub fn around(today: Date) -> Self {
        Self { first: today.year() - 4, last: today.year() + 3 }
    }

    /// The years that some bars need, and today, at most ten before and after.
    pub fn fit<'a>(bars: impl IntoIterator<Item = &'a TimeBar>, today: Date) -> Self {
        let year = today.year();
        let mut axis = Self { first: year, last: year };
        for bar in bars {
            let starts = [bar.from, bar.decided.map(|p| p.first), bar.planned.map(|p| p.first)];
            let ends = [bar.decided.map(|p| p.last), bar.planned.map(|p| p.last)];
            for day in starts.into_iter().chain(ends).flatten() {
                axis.first = axis.first.min(day.year()).max(year - 10);
                axis.last = axis.last.max(day.year()).min(year + 10);
            }
        }
        axis
    }

    /// Where a day begins, in thousandths of the axis from its left; every year is equally wide,
    /// and days beyond the axis stand at its ends.
    pub fn place(self, day: Date) -> u16 {
        let years = i64::from(self.last - self.first) + 1;
        let passed = i64::from(day.year() - self.first);
        let (in_year, of_year) = (i64::from(day.day_of_year()) - 1, i64::from(day.days_in_year()));
        let thousandths =
            ((passed * of_year + in_year) * 2000 + years * of_year) / (2 * years * of_year);
        u16::try_from(thousandths.clamp(0, 1000)).unwrap_or(1000)
    }

    /// The years that are named below it, each with its place: all, or every second one where
    /// there are more than seven.
    pub fn ticks(self) -> Vec<(i16, u16)> {
        let step = if self.last - self.first >= 7 { 2 } else { 1 };
        let years = (self.first..=self.last).step_by(step);
        years.map(|year| (year, self.place(date(year, 1, 1)))).collect()
    }
}

/// How a part of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A decided period or a grant.
    Decided,
    /// A line with an arrow: it runs on.
    Open,
    /// A period that lies behind.
    Ended,
    /// A dashed box: it is planned.
    Planned,
}

/// A part of a bar on an axis, in thousandths from its left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How it is drawn.
    pub shape: Shape,
    /// Where it begins.
    pub from: u16,
    /// Where it ends; the arrow of an open one stands here.
    pub to: u16,
}

impl TimeBar {
    /// The bar's parts on an axis; those that lie wholly beyond it are left out.
    pub fn list_marks(&self, axis: Axis) -> Vec<Mark> {
        let block = |shape, period: Period| {
            let after = period.last.tomorrow().unwrap_or(period.last);
            let mark = Mark { shape, from: axis.place(period.first), to: axis.place(after) };
            (mark.from < mark.to).then_some(mark)
        };
        let shape = if self.ended { Shape::Ended } else { Shape::Decided };
        let mut marks: Vec<Mark> =
            self.decided.and_then(|period| block(shape, period)).into_iter().collect();
        if self.open_ended {
            let from = match (self.decided, self.from) {
                (Some(grant), _) => axis.place(grant.last.tomorrow().unwrap_or(grant.last)),
                (None, Some(from)) => axis.place(from),
                (None, None) => 0,
            };
            marks.push(Mark { shape: Shape::Open, from: from.min(990), to: 1000 });
        }
        marks.extend(self.planned.and_then(|period| block(Shape::Planned, period)));
        marks
    }
}
