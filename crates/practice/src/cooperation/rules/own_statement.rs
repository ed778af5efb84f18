//! What we pay for a cooperation, in one cell: as it is stated, per year or in all.

use super::counting::{Counting, find_amount};
use super::own_money::{Parts, find_own_in_all, list_own};
use super::time::read_period;
use crate::cooperation::{
    Basis, Cooperation, Effort, FundingForm, FundingLine, FundingValue, Payer,
};
use jiff::civil::Date;
use spine::base::{Currency, Money, Period, Text};
use spine::office::Office;

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

/// What we give as well and nobody can add up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beside {
    /// Work that has no rate.
    Work(Effort),
    /// An amount in a currency without a rate.
    Money(Money),
    /// An amount in all, beside a sum for each year.
    InAll(Money),
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
        /// What of it is staff hours, where that is a part: valued, as everywhere else.
        hours: Option<Money>,
        /// What stands beside it and is in no sum; true where it is for each year.
        beside: Vec<(Beside, bool)>,
    },
    /// Work without an amount.
    Work {
        /// The hours or person-months.
        effort: Effort,
        /// True where it is for each year.
        is_yearly: bool,
        /// True for "about".
        about: bool,
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

/// What we pay for a cooperation, in one cell: of yearly amounts those of today, else the last. The
/// same lines count as in the sums by year, also work that the office has a rate for.
pub fn describe_own(
    office: &Office,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> OwnStatement {
    describe_amount(office, cooperation, currency, today)
        .unwrap_or_else(|| describe_none(cooperation))
}

/// A line of our own with what it comes to, per its basis.
type Line<'a> = (&'a FundingLine, i64);

fn describe_amount(
    office: &Office,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Option<OwnStatement> {
    let counted = |currency: Currency| -> Vec<Line<'_>> {
        let counting = Counting { office: Some(office), currency, today };
        let amount = |(place, line)| find_amount(cooperation, (place, line), &counting);
        list_own(cooperation)
            .filter_map(|(place, line)| Some((line, amount((place, line))?)))
            .collect()
    };
    // What cannot be converted is shown in its own currency rather than not at all.
    let home = counted(currency);
    let shown = match home.is_empty() {
        false => currency,
        true => list_own(cooperation).find_map(|(_, line)| find_money(line))?.currency,
    };
    let lines = if home.is_empty() { counted(shown) } else { home };
    let period = read_period(&cooperation.term);
    let is_yearly = period.is_none() && lines.iter().any(|(line, _)| line.basis == Basis::PerYear);
    let once = list_once(is_yearly, &lines, shown);
    let all = list_all_beside(office, cooperation, (shown, today)).into_iter();
    let own = all.filter(|(place, ..)| cooperation.funding[*place].payer == Payer::Own);
    let beside = own.map(|(_, beside, is_yearly)| (beside, is_yearly)).chain(once).collect();
    let chosen: Vec<Line<'_>> =
        lines.into_iter().filter(|(line, _)| !is_yearly || line.basis == Basis::PerYear).collect();
    let chosen = if is_yearly { list_paid(chosen, today) } else { chosen };
    let mut parts = Parts::default();
    chosen.iter().for_each(|(line, amount)| parts.add(line.form, *amount));
    if !is_yearly && period.is_some() {
        parts = find_own_in_all(Some(office), cooperation, shown, today);
    }
    let form = chosen.first()?.0.form;
    let money = |amount_minor| Money { amount_minor, currency: shown };
    let stated = match chosen.as_slice() {
        [(only, _)] => find_money(only).filter(|stated| stated.currency != shown),
        _ => None,
    };
    let per = if is_yearly { Per::Year } else { Per::InAll { months: period.map(Period::months) } };
    let is_part = 0 < parts.hours && parts.hours < parts.total();
    Some(OwnStatement::Amount {
        money: money(parts.total()),
        per,
        about: chosen.iter().any(|(line, _)| is_about(line)),
        form: chosen.iter().all(|(line, _)| line.form == form).then_some(form),
        stated,
        hours: is_part.then(|| money(parts.hours)),
        beside,
    })
}

/// The amount of a line as it is stated.
fn find_money(line: &FundingLine) -> Option<Money> {
    match line.value {
        FundingValue::Amount { money, .. } => Some(money),
        FundingValue::Work { .. }
        | FundingValue::NotBudgeted
        | FundingValue::Nothing
        | FundingValue::NoExternal
        | FundingValue::InWords
        | FundingValue::NotStated
        | FundingValue::Rest => None,
    }
}

fn is_about(line: &FundingLine) -> bool {
    matches!(
        line.value,
        FundingValue::Amount { about: true, .. } | FundingValue::Work { about: true, .. }
    )
}

/// What is paid in all, where the sum is for each year.
fn list_once(is_yearly: bool, lines: &[Line<'_>], currency: Currency) -> Option<(Beside, bool)> {
    let once = lines.iter().filter(|(line, _)| is_yearly && line.basis == Basis::InTotal);
    let amount_minor: i64 = once.map(|(_, amount)| amount).sum();
    (amount_minor > 0).then_some((Beside::InAll(Money { amount_minor, currency }), false))
}

/// Everybody's work and money that have no rate, and so are in no sum of the lines.
pub fn list_all_beside(
    office: &Office,
    cooperation: &Cooperation,
    (currency, today): (Currency, Date),
) -> Vec<(usize, Beside, bool)> {
    let counting = Counting { office: Some(office), currency, today };
    let lines = cooperation.funding.iter().enumerate();
    let without = |line: (usize, &FundingLine)| {
        let (beside, is_yearly) = find_beside(cooperation, line, &counting)?;
        Some((line.0, beside, is_yearly))
    };
    lines.filter_map(without).collect()
}

/// What a line says that cannot be added up, and whether it is for each year.
fn find_beside(
    cooperation: &Cooperation,
    (place, line): (usize, &FundingLine),
    counting: &Counting<'_>,
) -> Option<(Beside, bool)> {
    let beside = match line.value {
        FundingValue::Work { effort, .. } => Beside::Work(effort),
        FundingValue::Amount { money, .. } if money.currency != counting.currency => {
            Beside::Money(money)
        }
        _ => return None,
    };
    let is_counted = find_amount(cooperation, (place, line), counting).is_some();
    (!is_counted).then_some((beside, line.basis == Basis::PerYear))
}

/// The yearly amounts paid on a day; where none is, those that were paid last.
fn list_paid(lines: Vec<Line<'_>>, today: Date) -> Vec<Line<'_>> {
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
    let work = own().find_map(|line| match line.value {
        FundingValue::Work { effort, about } => Some((effort, about, line.basis)),
        _ => None,
    });
    if let Some((effort, about, basis)) = work {
        return OwnStatement::Work { effort, is_yearly: basis == Basis::PerYear, about };
    }
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
