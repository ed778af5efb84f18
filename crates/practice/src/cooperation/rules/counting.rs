//! How a line of funding counts: what it comes to in a currency, and in which years.

use super::findings::is_beyond_belief;
use super::own_money::LeftOut;
use super::time::{find_end, find_start, find_stated_start, read_period};
use crate::cooperation::{
    Basis, Cooperation, Doubt, DoubtKind, FundingLine, FundingValue, StepKind, Term,
};
use crate::funding::{self, Conversion, WorkValue};
use crate::organisation::find_currency;
use jiff::civil::{Date, date};
use spine::base::{Currency, Money, Period};
use spine::office::Office;
use std::collections::BTreeMap;

/// How a line counts.
pub(super) struct Counted {
    /// All of it, where it has an end.
    pub in_all: Option<i64>,
    /// The years.
    pub by_year: Vec<(i16, i64)>,
    /// The months it is spread over.
    pub months: Option<i64>,
    /// What no year is laid down for.
    pub left: i64,
    /// True where the end that is stated cannot be right, so that it counts in today's year only.
    pub is_end_doubtful: bool,
    /// The rate it counts by, where that is the reference rate of a day.
    pub conversion: Option<Conversion>,
}

/// What the lines are counted by.
#[derive(Clone, Copy)]
pub(super) struct Counting<'o> {
    /// The office with its rates; none where only the sources' own conversions count.
    pub office: Option<&'o Office>,
    /// The currency of the sums.
    pub currency: Currency,
    /// The day they are seen from.
    pub today: Date,
}

/// The day whose rate counts for a line: the last on which it was decided, else its first, else
/// today; never one that lies ahead.
pub fn find_rate_day(cooperation: &Cooperation, line: &FundingLine, today: Date) -> Date {
    let decided = line.decisions.iter().filter_map(|decision| Some(decision.on?.first_day()));
    let first = line.from.map(|from| from.first_day()).or_else(|| find_start(cooperation));
    decided.max().or(first).map_or(today, |day| day.min(today))
}

/// What the work of a line is worth, and by which rate of the authority; none where the line is not
/// work alone, or no rate is set.
pub fn find_worth(
    office: &Office,
    cooperation: &Cooperation,
    line: &FundingLine,
    today: Date,
) -> Option<WorkValue> {
    let FundingValue::Work { effort, .. } = line.value else { return None };
    let day = find_rate_day(cooperation, line, today);
    funding::value_work(office, effort, line.unit.as_ref(), day)
}

/// Later than any day with a rate: for lines that no day is known of.
const FAR: Date = date(2200, 1, 1);

/// States in the lines what they are worth by the office's rates. The rates themselves are not
/// public, and what is published must come to the same sums as what we see ourselves.
pub(in crate::cooperation) fn state_worth(cooperation: &mut Cooperation, office: &Office) {
    let home = find_currency(office);
    let lines: Vec<FundingLine> = cooperation.funding.clone();
    for (place, line) in lines.iter().enumerate() {
        let day = find_rate_day(cooperation, line, FAR);
        let also = |money: Money| {
            let found = funding::convert(office, money, home, day)?;
            (money.currency != home).then_some(found.to)
        };
        let value = match line.value {
            FundingValue::Amount { money, about, also: None, effort } => {
                Some(FundingValue::Amount { money, about, also: also(money), effort })
            }
            FundingValue::Work { effort, about } => {
                let worth = funding::value_work(office, effort, line.unit.as_ref(), day);
                worth.map(|worth| FundingValue::Amount {
                    money: worth.money,
                    about,
                    also: also(worth.money),
                    effort: Some(effort),
                })
            }
            FundingValue::Amount { .. }
            | FundingValue::NotBudgeted
            | FundingValue::Nothing
            | FundingValue::NoExternal
            | FundingValue::InWords
            | FundingValue::NotStated
            | FundingValue::Rest => None,
        };
        if let Some(value) = value {
            cooperation.funding[place].value = value;
        }
    }
}

/// A line's amount per its basis in the currency of the sums: as stated, as its source converts it,
/// else by the reference rate of its day; work by the rate of its unit on that day. With it the
/// amount as stated, and the conversion. None for a line without an amount.
fn value_line(
    cooperation: &Cooperation,
    (place, line): (usize, &FundingLine),
    counting: &Counting<'_>,
) -> Result<Option<(Money, i64, Option<Conversion>)>, LeftOut> {
    let (money, also) = match &line.value {
        FundingValue::Amount { money, also, .. } => (*money, *also),
        FundingValue::Work { .. } => {
            let worth = |office| find_worth(office, cooperation, line, counting.today);
            let worth = counting.office.and_then(worth);
            (worth.ok_or(LeftOut::NoWorkRate { line: place })?.money, None)
        }
        FundingValue::NotBudgeted
        | FundingValue::Nothing
        | FundingValue::NoExternal
        | FundingValue::InWords
        | FundingValue::NotStated
        | FundingValue::Rest => return Ok(None),
    };
    let stated = convert(money, also, counting.currency);
    let conversion = match stated {
        Some(_) => None,
        None => counting.office.and_then(|office| {
            let day = find_rate_day(cooperation, line, counting.today);
            funding::convert(office, money, counting.currency, day)
        }),
    };
    let amount = stated.or(conversion.map(|conversion| conversion.to.amount_minor));
    let amount = amount.ok_or(LeftOut::NoConversion { line: place })?;
    Ok(Some((money, amount, conversion)))
}

/// A line's amount per its basis, in minor units; none where it has none that counts.
pub(super) fn find_amount(
    cooperation: &Cooperation,
    line: (usize, &FundingLine),
    counting: &Counting<'_>,
) -> Option<i64> {
    value_line(cooperation, line, counting).ok().flatten().map(|(_, amount, _)| amount)
}

/// A line of anybody's in the years that it is for.
pub(super) fn count_line(
    cooperation: &Cooperation,
    (place, line): (usize, &FundingLine),
    counting: &Counting<'_>,
) -> Result<Counted, LeftOut> {
    let Some((money, amount, conversion)) = value_line(cooperation, (place, line), counting)?
    else {
        return Ok(Counted::over(0, Vec::new()));
    };
    let laid_down = list_laid_down(line, (money.amount_minor, amount));
    let no_period = LeftOut::NoPeriod { line: place };
    let from = line.from.map(|from| from.first_day()).or_else(|| find_start(cooperation));
    let doubtful = is_end_doubtful(cooperation, (place, line), counting.today);
    let counted = match line.basis {
        Basis::InTotal if doubtful && laid_down.is_empty() => {
            return Err(LeftOut::DoubtfulEnd { line: place });
        }
        Basis::InTotal => {
            // A total is what was decided for the period stated, also where the end came early.
            let stated = read_period(&cooperation.term).map(|period| period.last);
            let to = line.to.map(|to| to.last_day()).or(stated).or_else(|| find_end(cooperation));
            let to = to.filter(|_| !doubtful);
            let period = from.zip(to).and_then(|(from, to)| Period::new(from, to));
            if period.is_none() && laid_down.is_empty() {
                return Err(no_period);
            }
            count_total(amount, &laid_down, period)
        }
        Basis::PerYear if doubtful => count_this_year(amount, &laid_down, (from, counting.today)),
        Basis::PerYear => {
            let ends = [line.to.map(|to| to.last_day()), find_last_paid_day(cooperation)];
            let period = match ends.into_iter().flatten().min() {
                None => None,
                Some(to) => match Period::new(from.ok_or(no_period)?, to) {
                    Some(period) => Some(period),
                    None => return Ok(Counted::over(0, Vec::new())),
                },
            };
            match period {
                Some(period) => count_yearly(amount, &laid_down, period),
                None => count_this_year(amount, &laid_down, (from, counting.today)),
            }
        }
    };
    let is_end_doubtful = doubtful && line.basis == Basis::PerYear;
    Ok(Counted { conversion, is_end_doubtful, ..counted })
}

/// What a line of anybody's comes to, for showing it beside what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineCount {
    /// All of it in minor units, where it has an amount that counts and an end.
    pub in_all: Option<i64>,
    /// The years it falls on.
    pub by_year: Vec<(i16, i64)>,
}

/// What every line of a cooperation comes to in a currency, in the order of the lines.
pub fn count_lines(
    office: &Office,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Vec<LineCount> {
    let counting = Counting { office: Some(office), currency, today };
    let lines = cooperation.funding.iter().enumerate();
    let counted = lines.map(|line| count_line(cooperation, line, &counting));
    let told = counted.map(|counted| match counted {
        Ok(counted) => {
            let in_all = counted.in_all.filter(|_| !counted.by_year.is_empty());
            LineCount { in_all, by_year: counted.by_year }
        }
        Err(_) => LineCount { in_all: None, by_year: Vec::new() },
    });
    told.collect()
}

/// True where the day a line ends on by itself or with the cooperation cannot be right, and nobody
/// says what it is to be read as. A cooperation that was ended has an end, whatever its term says.
fn is_end_doubtful(
    cooperation: &Cooperation,
    (place, line): (usize, &FundingLine),
    today: Date,
) -> bool {
    let from = line.from.or_else(|| find_stated_start(cooperation));
    let doubted = |field: &str| {
        let date = |doubt: &&Doubt| doubt.kind == DoubtKind::Date;
        cooperation.doubts.iter().filter(date).any(|doubt| doubt.field == field)
    };
    match (line.to, cooperation.term) {
        (Some(to), _) => {
            doubted(&format!("funding[{place}].to")) || is_beyond_belief((from, to), today)
        }
        (None, Term::Fixed { from, to, to_read_as: None }) => {
            let ended = cooperation.steps.iter().any(|step| step.kind == StepKind::Ended);
            !ended && (doubted("term.to") || is_beyond_belief((Some(from), to), today))
        }
        (None, Term::Fixed { to_read_as: Some(_), .. })
        | (
            None,
            Term::Ongoing { .. }
            | Term::Yearly { .. }
            | Term::Recurring { .. }
            | Term::Planned { .. }
            | Term::NotStated,
        ) => false,
    }
}

impl Counted {
    fn over(in_all: i64, by_year: Vec<(i16, i64)>) -> Self {
        Self {
            in_all: Some(in_all),
            by_year,
            months: None,
            left: 0,
            is_end_doubtful: false,
            conversion: None,
        }
    }
}

/// What is laid down for years, in the currency of the sums, in proportion to the amount.
fn list_laid_down(line: &FundingLine, (stated, amount): (i64, i64)) -> Vec<(i16, i64)> {
    let scale = |share: i64| match stated {
        0 => 0,
        stated if stated == amount => share,
        stated => {
            let (share, amount) = (i128::from(share), i128::from(amount));
            let stated = i128::from(stated);
            narrow((share * amount * 2 + stated) / (stated * 2))
        }
    };
    line.by_year.iter().map(|share| (share.year, scale(share.amount_minor))).collect()
}

/// An amount in total: the years laid down, and the rest over the other months.
fn count_total(amount: i64, laid_down: &[(i16, i64)], period: Option<Period>) -> Counted {
    let named: i64 = laid_down.iter().map(|(_, share)| share).sum();
    let rest = (amount - named).max(0);
    let is_named = |year: i16| laid_down.iter().any(|(named, _)| *named == year);
    let parts = period.into_iter().flat_map(Period::parts_by_year);
    let free: Vec<(i16, i64)> = parts.filter(|(year, _)| !is_named(*year)).collect();
    let (spread, left) = match free.is_empty() {
        true => (Vec::new(), rest),
        false => (spread_over(rest, &free), 0),
    };
    let parts: i64 = free.iter().map(|(_, parts)| parts).sum();
    let by_year = laid_down.iter().copied().chain(spread).collect();
    let months = (parts > 0).then(|| Period::round_months(parts));
    Counted { months, left, ..Counted::over(amount, by_year) }
}

/// An amount per year over a period: a twelfth a month, but for the years laid down.
fn count_yearly(amount: i64, laid_down: &[(i16, i64)], period: Period) -> Counted {
    let parts = period.parts_by_year();
    let all: i64 = parts.iter().map(|(_, parts)| parts).sum();
    let year = i128::from(12 * Period::MONTH);
    let in_all = (i128::from(amount) * i128::from(all) + year / 2) / year;
    let mut years: BTreeMap<i16, i64> = spread_over(narrow(in_all), &parts).into_iter().collect();
    years.extend(laid_down.iter().copied());
    Counted::over(years.values().sum(), years.into_iter().collect())
}

/// An amount per year without an end: today's year, and the years laid down.
fn count_this_year(
    amount: i64,
    laid_down: &[(i16, i64)],
    (from, today): (Option<Date>, Date),
) -> Counted {
    let mut years: BTreeMap<i16, i64> = BTreeMap::new();
    if from.is_none_or(|from| from.year() <= today.year()) {
        years.insert(today.year(), amount);
    }
    years.extend(laid_down.iter().copied());
    Counted { in_all: None, ..Counted::over(0, years.into_iter().collect()) }
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

/// An amount spread evenly over the months of a period, by year: over years, each with its parts
/// of months. What is left after rounding down goes to the years with the largest remainders, the
/// earlier first, so that nothing is lost.
pub(super) fn spread_over(amount: i64, over: &[(i16, i64)]) -> Vec<(i16, i64)> {
    let all: i128 = over.iter().map(|(_, parts)| i128::from(*parts)).sum::<i128>().max(1);
    let mut years: Vec<(i16, i64)> = Vec::new();
    let mut remainders: Vec<(i128, usize)> = Vec::new();
    for (place, (year, in_year)) in over.iter().enumerate() {
        let exact = i128::from(amount) * i128::from(*in_year);
        years.push((*year, narrow(exact / all)));
        remainders.push((exact % all, place));
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
