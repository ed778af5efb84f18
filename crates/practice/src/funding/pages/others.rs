//! The views beside those of our own contribution: what it is geared to, what is bound, what ends,
//! the budget against the account, the fees.

use super::cuts;
use super::desk::{Answer, Looker};
use super::phrases::tell_effort;
use super::view::{Cell, View};
use crate::cooperation::{EndingOf, FundingValue, sum_own_money};
use crate::funding::{BudgetUse, SetAside, find_budget, list_bound_ahead, list_endings, list_fees};
use maud::Markup;
use spine::kit::chart::Fill;
use std::collections::BTreeSet;

fn year_of(year: i16) -> [(&'static str, spine::i18n::Value<'static>); 1] {
    [("year", year.to_string().into())]
}

/// What it costs, in one number.
pub(super) fn answer_cost(looker: &Looker<'_>) -> Answer {
    let year = looker.today.year();
    let total = sum_own_money(&looker.rows).total(year);
    Answer {
        figure: looker.amount_short(total),
        about: looker.words.say_with("funding-cost-about", &year_of(year)),
    }
}

/// What is left, in one number.
pub(super) fn answer_left(looker: &Looker<'_>) -> Answer {
    let (words, year) = (looker.words, looker.today.year());
    let budget = find_budget(looker.office, &looker.rows, year, looker.today);
    let left: Vec<i64> =
        budget.lines.iter().filter_map(|one| one.find_left(looker.currency)).collect();
    let named = [("count", left.len().into()), ("year", year.to_string().into())];
    match left.is_empty() {
        true => Answer {
            figure: words.word("value", "not_stated").to_owned(),
            about: words.say_with("funding-budget-none", &year_of(year)),
        },
        false => Answer {
            figure: looker.amount(left.iter().sum()),
            about: words.say_with("funding-left-about", &named),
        },
    }
}

/// What is bound in the years after today's.
pub(super) fn bound(looker: &Looker<'_>) -> View {
    let words = looker.words;
    let bound = list_bound_ahead(&looker.rows, looker.today);
    let years: BTreeSet<i16> = bound.iter().flat_map(|one| one.by_year.keys().copied()).collect();
    let years: Vec<i16> = years.into_iter().collect();
    let in_year =
        |year: i16| -> i64 { bound.iter().filter_map(|one| one.by_year.get(&year)).sum() };
    let total: i64 = years.iter().map(|year| in_year(*year)).sum();
    let headline = match years.last() {
        Some(last) => words.say_with(
            "funding-bound-finding",
            &[
                ("amount", looker.amount(total).into()),
                ("year", looker.today.year().to_string().into()),
                ("last", last.to_string().into()),
            ],
        ),
        None => words.say_with("funding-bound-none", &year_of(looker.today.year())),
    };
    let mut view = View::new(headline, looker.currency);
    view.chart = draw_bound(looker, &years, in_year);
    view.words(words.say("register-cooperation"));
    let columns = cuts::Years::of(years.iter().copied(), looker.today);
    columns.head(words, &mut view);
    view.amounts(words.say("kit-in-all"));
    view.rows = bound
        .iter()
        .map(|one| {
            let name = Cell::Name(looker.name(&one.row), Some(looker.address(&one.row)));
            let of = |year: i16| one.by_year.get(&year).copied().unwrap_or(0);
            let all = Cell::Amount(one.by_year.values().sum());
            std::iter::once(name).chain(columns.cells(of)).chain([all]).collect()
        })
        .collect();
    let sums = columns.cells(in_year);
    let first = Cell::Words(words.say("kit-in-all").to_owned());
    view.sums = Some(std::iter::once(first).chain(sums).chain([Cell::Amount(total)]).collect());
    cuts::describe_own(looker, &mut view);
    view.empty = words.say_with("funding-bound-none", &year_of(looker.today.year()));
    view.contains.push(words.say("funding-bound-rule").to_owned());
    view
}

fn draw_bound(looker: &Looker<'_>, years: &[i16], amount: impl Fn(i16) -> i64) -> Markup {
    let label = looker.words.say("funding-bound-ahead").to_owned();
    cuts::draw_bars(looker, years, &[(label, Fill::Third, amount)])
}

/// What ends.
pub(super) fn ends(looker: &Looker<'_>) -> View {
    let words = looker.words;
    let ends = list_endings(&looker.rows, looker.today);
    let this = looker.today;
    let within = this.saturating_add(jiff::ToSpan::months(12));
    let soon = ends.iter().filter(|one| one.ending.on <= within).count();
    let count = i64::try_from(soon).unwrap_or(i64::MAX);
    let headline = words.say_with("funding-ends-finding", &[("count", count.into())]);
    let mut view = View::new(headline, looker.currency);
    view.words(words.say("register-cooperation")).words(words.say("funding-what-ends"));
    view.words(words.say("funding-ends-on")).amounts(words.say("funding-last-year"));
    view.rows = ends
        .iter()
        .map(|one| {
            let what = match one.ending.of {
                EndingOf::Term => words.say("funding-ends-itself"),
                EndingOf::Grant => words.say("funding-ends-grant"),
            };
            vec![
                Cell::Name(looker.name(&one.row), Some(looker.address(&one.row))),
                Cell::Words(what.to_owned()),
                Cell::Words(words.date(one.ending.on)),
                Cell::Amount(one.last_year),
            ]
        })
        .collect();
    view.empty = words.say("funding-ends-none").to_owned();
    view.contains.push(words.say("funding-ends-rule").to_owned());
    view.leaves_out.push(words.say("funding-ends-leaves").to_owned());
    view
}

/// Budget against account.
pub(super) fn budget(looker: &Looker<'_>) -> View {
    let words = looker.words;
    let year = looker.year;
    let budget = find_budget(looker.office, &looker.rows, year, looker.today);
    let amounts = budget.lines.iter().filter_map(|one| match one.set_aside {
        SetAside::Amount(money) if money.currency == looker.currency => Some(money.amount_minor),
        SetAside::Amount(_) | SetAside::NotBudgeted | SetAside::NotStated => None,
    });
    let set_aside: Vec<i64> = amounts.collect();
    let granted: i64 = set_aside.iter().sum();
    let with: i64 = budget.lines.iter().map(|one| one.taken.used).sum();
    let without = budget.without_line;
    let bound: i64 = budget.lines.iter().map(|one| one.taken.bound).sum();
    let left: i64 = budget.lines.iter().filter_map(|one| one.find_left(looker.currency)).sum();
    let headline = match set_aside.is_empty() {
        true => words.say_with("funding-budget-none", &year_of(year)),
        false => words.say_with(
            "funding-budget-finding",
            &[
                ("year", year.to_string().into()),
                ("granted", looker.amount(granted).into()),
                ("bound", looker.amount(bound).into()),
                ("used", looker.amount(with).into()),
                ("left", looker.amount(left).into()),
                ("beside", looker.amount(without.used).into()),
                ("is_beside", if without.used > 0 { "yes" } else { "no" }.into()),
            ],
        ),
    };
    let mut view = View::new(headline, looker.currency);
    view.words(words.say("funding-line")).words(words.say("funding-number"));
    view.words(words.say("funding-share-bound"));
    view.amounts(words.say("funding-set-aside")).amounts(words.say("funding-bound"));
    view.amounts(words.say("funding-used")).amounts(words.say("funding-left"));
    view.rows = budget.lines.iter().map(|one| make_budget_row(looker, one)).collect();
    view.rows.push(vec![
        Cell::Name(words.say("funding-without-line").to_owned(), None),
        Cell::Words("–".to_owned()),
        Cell::NoAmount("–"),
        Cell::NoAmount("–"),
        Cell::Amount(without.bound),
        Cell::Amount(without.used),
        Cell::NoAmount("–"),
    ]);
    view.sums = Some(vec![
        Cell::Words(words.say("kit-in-all").to_owned()),
        Cell::Words(String::new()),
        Cell::Words(String::new()),
        Cell::Amount(granted),
        Cell::Amount(bound + without.bound),
        Cell::Amount(with + without.used),
        Cell::Amount(left),
    ]);
    view.contains.push(words.say("funding-budget-rule").to_owned());
    view.leaves_out.push(words.say("funding-budget-leaves").to_owned());
    if budget.unvalued > 0 {
        let count = i64::try_from(budget.unvalued).unwrap_or(i64::MAX);
        view.leaves_out.push(words.say_with("funding-unvalued", &[("count", count.into())]));
    }
    view
}

/// A line of the budget: what it has, what is bound, what is used, what is left.
fn make_budget_row(looker: &Looker<'_>, one: &BudgetUse) -> Vec<Cell> {
    let words = looker.words;
    let name = one.line.record.name.get(words.language()).to_owned();
    let href = looker.desk.link(&format!("/funding/lines/{}", one.line.id), &[]);
    let number = one.line.record.number.clone().unwrap_or_else(|| "–".to_owned());
    let set_aside = match one.set_aside {
        SetAside::Amount(money) if money.currency == looker.currency => {
            Cell::Amount(money.amount_minor)
        }
        SetAside::Amount(money) => Cell::Words(words.amount(money)),
        SetAside::NotBudgeted => Cell::NoAmount(words.word("value", "not_budgeted")),
        SetAside::NotStated => Cell::NoAmount(words.word("value", "not_stated")),
    };
    let left = match one.find_left(looker.currency) {
        Some(left) => Cell::Amount(left),
        None => Cell::NoAmount(words.say("funding-left-unknown")),
    };
    let bound = one.taken.bound;
    let share = match set_aside {
        Cell::Amount(amount) if amount > 0 => {
            let thousandths = i128::from(bound) * 1_000 / i128::from(amount);
            let length = u16::try_from(thousandths.clamp(0, 1_000)).unwrap_or(1_000);
            let percent = i64::try_from((thousandths + 5) / 10).unwrap_or(i64::MAX);
            Cell::Bar(length, looker.percent(percent))
        }
        Cell::Amount(_) | Cell::Name(..) | Cell::Words(_) | Cell::NoAmount(_) | Cell::Bar(..) => {
            Cell::NoAmount("–")
        }
    };
    vec![
        Cell::Name(name, Some(href)),
        Cell::Words(number),
        share,
        set_aside,
        Cell::Amount(one.taken.bound),
        Cell::Amount(one.taken.used),
        left,
    ]
}

/// The yearly fees.
pub(super) fn fees(looker: &Looker<'_>) -> View {
    let words = looker.words;
    let fees = list_fees(looker.office, &looker.rows, looker.today);
    let year = looker.today.year();
    let due: i64 = fees.iter().filter_map(|fee| fee.due).sum();
    let count = i64::try_from(fees.iter().filter(|fee| fee.due.is_some_and(|d| d > 0)).count());
    let headline = match due {
        0 => words.say_with("funding-fees-none", &year_of(year)),
        due => words.say_with(
            "funding-fees-finding",
            &[
                ("count", count.unwrap_or(i64::MAX).into()),
                ("amount", looker.amount(due).into()),
                ("year", year.to_string().into()),
            ],
        ),
    };
    let mut view = View::new(headline, looker.currency);
    view.words(words.say("register-cooperation")).words(words.say("funding-stated"));
    view.amounts(year.to_string()).amounts((year + 1).to_string());
    view.amounts(words.say_with("funding-paid-in", &year_of(year)));
    let of = |amount: Option<i64>| match amount {
        Some(amount) => Cell::Amount(amount),
        None => Cell::NoAmount(words.say("funding-no-rate")),
    };
    for fee in &fees {
        let line = &fee.row.entry.record.funding[fee.line];
        let stated = match &line.value {
            FundingValue::Amount { money, .. } => words.amount(*money),
            FundingValue::Work { effort, .. } => tell_effort(words, *effort),
            _ => String::new(),
        };
        let period = (line.from.is_some() || line.to.is_some())
            .then(|| format!(", {}", words.period(line.from, line.to)));
        view.rows.push(vec![
            Cell::Name(looker.name(&fee.row), Some(looker.address(&fee.row))),
            Cell::Words(format!("{stated}{}", period.unwrap_or_default())),
            of(fee.due),
            of(fee.next),
            match fee.paid {
                Some(paid) => Cell::Amount(paid),
                None => Cell::NoAmount(words.say("funding-nothing-posted")),
            },
        ]);
    }
    let next: i64 = fees.iter().filter_map(|fee| fee.next).sum();
    let mut seen = BTreeSet::new();
    let once = fees.iter().filter(|fee| seen.insert(fee.row.entry.id.clone()));
    let paid: i64 = once.filter_map(|fee| fee.paid).sum();
    view.sums = Some(vec![
        Cell::Words(words.say("kit-in-all").to_owned()),
        Cell::Words(String::new()),
        Cell::Amount(due),
        Cell::Amount(next),
        Cell::Amount(paid),
    ]);
    view.empty = words.say_with("funding-fees-none", &year_of(year));
    view.contains.push(words.say("funding-fees-rule").to_owned());
    view.leaves_out.push(words.say("funding-fees-leaves").to_owned());
    view
}
