//! What the authority itself pays, by calendar year.
//!
//! The rule: an amount in total is spread evenly over the months of its line's period, or of the
//! cooperation's where the line has none; an amount per year counts a twelfth for each month of
//! that period; an amount per year without any end counts only in today's year, because nobody has
//! decided more. An amount in another currency counts as the source itself converts it, else it is
//! left out and said so. All in integer minor units: the years add up to the total exactly.

use super::register::Row;
use super::time::{find_end, find_start, read_period};
use crate::cooperation::model::words;
use crate::cooperation::{
    Basis, Cooperation, CooperationKind, FundingForm, FundingLine, FundingValue, Payer, StepKind,
    Term,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Currency, Id, Money, Period, Text};
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// An amount by its form, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Cash.
    pub cash: i64,
    /// Staff hours, in money.
    pub hours: i64,
    /// Cash and hours, not told apart.
    pub mixed: i64,
}

impl Parts {
    /// All of it.
    pub fn total(self) -> i64 {
        self.cash + self.hours + self.mixed
    }

    pub(super) fn add(&mut self, form: FundingForm, amount_minor: i64) {
        match form {
            FundingForm::Cash => self.cash += amount_minor,
            FundingForm::Hours => self.hours += amount_minor,
            FundingForm::Mixed => self.mixed += amount_minor,
        }
    }
}

/// Why a line of our own does not count in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It is in another currency, and its source does not convert it.
    NoConversion {
        /// The place of the line in the record.
        line: usize,
    },
    /// It is an amount in total, and nobody knows for which years.
    NoPeriod {
        /// The place of the line in the record.
        line: usize,
    },
}

/// Our own contribution to one cooperation, by calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMoney {
    /// The currency of the sums.
    pub currency: Currency,
    /// The years in which something counts.
    pub by_year: BTreeMap<i16, Parts>,
    /// The lines that do not count, and why.
    pub left_out: Vec<LeftOut>,
    /// The months over which an amount in total is spread, where there is one.
    pub spread_over_months: Option<i64>,
    /// True where an amount per year without an end counts in today's year only.
    pub this_year_only: bool,
}

/// How a line counts.
enum Counted {
    /// So much in all, over a period.
    Over(i64, Period),
    /// So much each year from a day on, nobody knows how long.
    EachYear(i64, Option<Date>),
    /// It has no figure, or its period ended before it began.
    Nothing,
}

/// Our own contribution to a cooperation, by calendar year.
pub fn find_own_money(cooperation: &Cooperation, currency: Currency, today: Date) -> OwnMoney {
    let mut own = OwnMoney {
        currency,
        by_year: BTreeMap::new(),
        left_out: Vec::new(),
        spread_over_months: None,
        this_year_only: false,
    };
    for (place, line) in list_own(cooperation) {
        match count_line(cooperation, (place, line), currency) {
            Err(reason) => own.left_out.push(reason),
            Ok(Counted::Nothing) => {}
            Ok(Counted::EachYear(amount, from)) => {
                if from.is_none_or(|from| from.year() <= today.year()) {
                    own.this_year_only = true;
                    own.by_year.entry(today.year()).or_default().add(line.form, amount);
                }
            }
            Ok(Counted::Over(amount, period)) => {
                if line.basis == Basis::InTotal {
                    own.spread_over_months = Some(period.months());
                }
                for (year, share) in spread(amount, period) {
                    own.by_year.entry(year).or_default().add(line.form, share);
                }
            }
        }
    }
    own
}

/// Our own contribution over the whole of a cooperation that has an end.
pub(super) fn find_own_in_all(cooperation: &Cooperation, currency: Currency) -> Parts {
    let mut parts = Parts::default();
    for (place, line) in list_own(cooperation) {
        if let Ok(Counted::Over(amount, _)) = count_line(cooperation, (place, line), currency) {
            parts.add(line.form, amount);
        }
    }
    parts
}

fn list_own(cooperation: &Cooperation) -> impl Iterator<Item = (usize, &FundingLine)> {
    cooperation.funding.iter().enumerate().filter(|(_, line)| line.payer == Payer::Own)
}

fn count_line(
    cooperation: &Cooperation,
    (place, line): (usize, &FundingLine),
    currency: Currency,
) -> Result<Counted, LeftOut> {
    let FundingValue::Amount { money, also, .. } = &line.value else {
        return Ok(Counted::Nothing);
    };
    let amount = convert(*money, *also, currency).ok_or(LeftOut::NoConversion { line: place })?;
    let no_period = LeftOut::NoPeriod { line: place };
    let from = line.from.map(|from| from.first_day()).or_else(|| find_start(cooperation));
    match line.basis {
        Basis::InTotal => {
            // A total is what was decided for the period stated, also where the end came early.
            let stated = read_period(&cooperation.term).map(|period| period.last);
            let to = line.to.map(|to| to.last_day()).or(stated).or_else(|| find_end(cooperation));
            let period = from.zip(to).and_then(|(from, to)| Period::new(from, to));
            Ok(Counted::Over(amount, period.ok_or(no_period)?))
        }
        Basis::PerYear => {
            let ends = [line.to.map(|to| to.last_day()), find_last_paid_day(cooperation)];
            let Some(to) = ends.into_iter().flatten().min() else {
                return Ok(Counted::EachYear(amount, from));
            };
            let Some(period) = Period::new(from.ok_or(no_period)?, to) else {
                return Ok(Counted::Nothing);
            };
            let in_all = i128::from(amount) * i128::from(period.months());
            Ok(Counted::Over(narrow((in_all + 6) / 12), period))
        }
    }
}

/// The day after which a yearly amount is no longer paid: the end of the cooperation.
fn find_last_paid_day(cooperation: &Cooperation) -> Option<Date> {
    let ended = cooperation.steps.iter().any(|step| step.kind == StepKind::Ended);
    match cooperation.term {
        Term::Fixed { .. } => find_end(cooperation),
        Term::Ongoing { .. } | Term::Yearly { .. } | Term::Recurring { .. } if ended => {
            find_end(cooperation)
        }
        Term::Ongoing { .. } | Term::Yearly { .. } | Term::Recurring { .. } => None,
        Term::Planned { .. } => read_period(&cooperation.term).map(|period| period.last),
        Term::NotStated => None,
    }
}

/// The amount in a currency: as stated, or as its source converts it.
pub(super) fn convert(money: Money, also: Option<Money>, currency: Currency) -> Option<i64> {
    let stated = [Some(money), also].into_iter().flatten();
    stated.filter(|money| money.currency == currency).map(|money| money.amount_minor).next()
}

/// An amount spread evenly over the months of a period, by year. What is left after rounding down
/// goes to the years with the largest remainders, the earlier first, so that nothing is lost.
pub(super) fn spread(amount: i64, period: Period) -> Vec<(i16, i64)> {
    let months = i128::from(period.months());
    let mut years: Vec<(i16, i64)> = Vec::new();
    let mut remainders: Vec<(i128, usize)> = Vec::new();
    for (place, (year, in_year)) in period.months_by_year().enumerate() {
        let exact = i128::from(amount) * i128::from(in_year);
        years.push((year, narrow(exact / months)));
        remainders.push((exact % months, place));
    }
    let left = amount - years.iter().map(|(_, share)| share).sum::<i64>();
    remainders.sort_by_key(|(remainder, place)| (-remainder, *place));
    for (_, place) in remainders.iter().take(usize::try_from(left).unwrap_or(0)) {
        years[*place].1 += 1;
    }
    years
}

/// A sum as the record holds amounts; ones beyond every budget stay at the limit.
fn narrow(amount: i128) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

words! {
    /// A series of the chart of our own contribution.
    Series {
        /// Offices, memberships, networks and whatever else is not a project.
        Standing = "standing",
        /// Projects, cash.
        ProjectCash = "project_cash",
        /// Projects, staff hours.
        ProjectHours = "project_hours",
        /// Projects, cash and hours not told apart.
        ProjectMixed = "project_mixed",
    }
}

/// Our own contribution to several cooperations, by calendar year and series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSum {
    /// The years in which something counts; a series without money in a year is not there.
    pub by_year: BTreeMap<i16, BTreeMap<Series, i64>>,
    /// What does not count, and why.
    pub left_out: Vec<(Id<Cooperation>, LeftOut)>,
    /// What counts in today's year only, because nobody knows how long it is paid.
    pub this_year_only: Vec<Id<Cooperation>>,
}

impl OwnSum {
    /// All series of a year together, in minor units.
    pub fn total(&self, year: i16) -> i64 {
        self.by_year.get(&year).map_or(0, |series| series.values().sum())
    }
}

/// The own contribution to some cooperations. What is not decided yet, and what was declined, does
/// not count.
pub fn sum_own_money(rows: &[Arc<Row>]) -> OwnSum {
    let mut sum = OwnSum::default();
    for row in rows.iter().filter(|row| row.is_decided()) {
        let id = &row.entry.id;
        for (year, parts) in &row.money.by_year {
            let series = sum.by_year.entry(*year).or_default();
            for (key, amount) in split(row.entry.record.kind, *parts) {
                if amount != 0 {
                    *series.entry(key).or_default() += amount;
                }
            }
        }
        sum.left_out.extend(row.money.left_out.iter().map(|reason| (id.clone(), *reason)));
        sum.this_year_only.extend(row.money.this_year_only.then(|| id.clone()));
    }
    sum
}

fn split(kind: CooperationKind, parts: Parts) -> Vec<(Series, i64)> {
    if kind == CooperationKind::Project {
        vec![
            (Series::ProjectCash, parts.cash),
            (Series::ProjectHours, parts.hours),
            (Series::ProjectMixed, parts.mixed),
        ]
    } else {
        vec![(Series::Standing, parts.total())]
    }
}

/// What an amount is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Each year.
    Year,
    /// All of it, over so many months where they are known.
    InAll {
        /// The months.
        months: Option<i64>,
    },
}

/// What we pay, in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnStatement {
    /// An amount.
    Amount {
        /// The amount, in the authority's currency where the source allows it.
        money: Money,
        /// What it is for.
        per: Per,
        /// True for "about".
        about: bool,
        /// Its form, where all of it has the same.
        form: Option<FundingForm>,
        /// The amount as the source states it, where that is in another currency.
        stated: Option<Money>,
    },
    /// Nothing is set aside in the budget.
    NotBudgeted,
    /// It costs nothing.
    Nothing,
    /// There is no money from outside; the unit bears what it costs.
    NoExternal,
    /// A programme pays; our own share is not stated.
    ProgrammeFunds,
    /// The source tells in words who pays.
    InWords(Text),
    /// The source does not say.
    NotStated,
}

/// What we pay for a cooperation, in one cell: of yearly amounts those of today, else the last.
pub fn describe_own(cooperation: &Cooperation, currency: Currency, today: Date) -> OwnStatement {
    describe_amount(cooperation, currency, today).unwrap_or_else(|| describe_none(cooperation))
}

fn describe_amount(
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Option<OwnStatement> {
    let amounts = list_amounts(cooperation);
    let first = amounts.first()?.1.money;
    let converts = |amount: &Amount, to| convert(amount.money, amount.also, to).is_some();
    // A source that never converts is shown in its own currency rather than not at all.
    let shown =
        if amounts.iter().any(|(_, a)| converts(a, currency)) { currency } else { first.currency };
    let period = read_period(&cooperation.term);
    let yearly = period.is_none() && amounts.iter().any(|(line, _)| line.basis == Basis::PerYear);
    let chosen: Vec<&(&FundingLine, Amount)> = amounts
        .iter()
        .filter(|(_, amount)| converts(amount, shown))
        .filter(|(line, _)| !yearly || line.basis == Basis::PerYear)
        .collect();
    let chosen = if yearly { list_paid(chosen, today) } else { chosen };
    let amount_minor = if yearly || period.is_none() {
        chosen.iter().filter_map(|(_, a)| convert(a.money, a.also, shown)).sum()
    } else {
        find_own_in_all(cooperation, shown).total()
    };
    let form = chosen.first()?.0.form;
    let stated = match chosen.as_slice() {
        [(_, only)] if only.money.currency != shown => Some(only.money),
        _ => None,
    };
    Some(OwnStatement::Amount {
        money: Money { amount_minor, currency: shown },
        per: if yearly { Per::Year } else { Per::InAll { months: period.map(Period::months) } },
        about: chosen.iter().any(|(_, amount)| amount.about),
        form: chosen.iter().all(|(line, _)| line.form == form).then_some(form),
        stated,
    })
}

struct Amount {
    money: Money,
    also: Option<Money>,
    about: bool,
}

fn list_amounts(cooperation: &Cooperation) -> Vec<(&FundingLine, Amount)> {
    let amount = |line: &FundingLine| match &line.value {
        FundingValue::Amount { money, about, also, .. } => {
            Some(Amount { money: *money, also: *also, about: *about })
        }
        FundingValue::NotBudgeted
        | FundingValue::Nothing
        | FundingValue::NoExternal
        | FundingValue::InWords
        | FundingValue::NotStated => None,
    };
    list_own(cooperation).filter_map(|(_, line)| Some((line, amount(line)?))).collect()
}

/// The yearly amounts paid on a day; where none is, those that were paid last.
fn list_paid<'a>(
    lines: Vec<&'a (&'a FundingLine, Amount)>,
    today: Date,
) -> Vec<&'a (&'a FundingLine, Amount)> {
    let last_day = |line: &FundingLine| line.to.map_or(Date::MAX, |to| to.last_day());
    let begun = |line: &FundingLine| line.from.is_none_or(|from| from.first_day() <= today);
    let day = match lines.iter().filter(|(l, _)| begun(l)).map(|(l, _)| last_day(l)).max() {
        Some(last) => last.min(today),
        None => return lines,
    };
    let paid = |line: &FundingLine| {
        line.from.is_none_or(|from| from.first_day() <= day) && day <= last_day(line)
    };
    lines.into_iter().filter(|(line, _)| paid(line)).collect()
}

fn describe_none(cooperation: &Cooperation) -> OwnStatement {
    let own = || list_own(cooperation).map(|(_, line)| line);
    let has = |value: &FundingValue| own().any(|line| &line.value == value);
    if has(&FundingValue::NotBudgeted) {
        return OwnStatement::NotBudgeted;
    }
    if let Some(line) = own().find(|line| line.value == FundingValue::InWords) {
        return OwnStatement::InWords(line.note.clone());
    }
    if has(&FundingValue::Nothing) {
        return OwnStatement::Nothing;
    }
    if has(&FundingValue::NoExternal) {
        return OwnStatement::NoExternal;
    }
    if has(&FundingValue::NotStated) {
        return OwnStatement::NotStated;
    }
    match cooperation.funding.first() {
        Some(line) if line.payer == Payer::Programme => OwnStatement::ProgrammeFunds,
        Some(line) if line.value == FundingValue::InWords => {
            OwnStatement::InWords(line.note.clone())
        }
        Some(_) | None => OwnStatement::NotStated,
    }
}
