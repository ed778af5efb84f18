//! What we pay for a cooperation, in one cell: as it is stated, per year or in all.

use super::own_money::{convert, find_own_in_all, list_own};
use super::time::read_period;
use crate::cooperation::{
    Basis, Cooperation, Effort, FundingForm, FundingLine, FundingValue, Payer,
};
use jiff::civil::Date;
use spine::base::{Currency, Money, Period, Text};

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
        find_own_in_all(None, cooperation, shown, today).total()
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
        FundingValue::Work { .. }
        | FundingValue::NotBudgeted
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
