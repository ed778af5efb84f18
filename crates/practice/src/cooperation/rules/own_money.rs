//! What the authority itself pays, by calendar year.
//!
//! The rule: what somebody laid down for a year counts in that year; the rest of an amount in total
//! is spread evenly over the other months of its line's period, or of the cooperation's where the
//! line has none; an amount per year counts a twelfth for each month of that period; an amount per
//! year without any end counts only in today's year, because nobody has decided more. An amount in
//! another currency counts as the source itself converts it, else by the reference rate of the day
//! it was decided (or of its first day, or of today), else it is left out and said so. Work without
//! an amount counts by the authority's own rate of that day, else likewise. What a part repeats of
//! its whole counts once. All in integer minor units: the years add up to the total exactly.

use super::state::find_state;
use super::time::{find_end, find_start, read_period};
use crate::cooperation::{
    Basis, Cooperation, FundingForm, FundingLine, FundingValue, LinkKind, Payer, StepKind, Term,
};
use crate::funding::{self, Conversion, WorkValue};
use jiff::civil::Date;
use spine::base::{Currency, Id, Money, Period};
use spine::office::Office;
use std::collections::{BTreeMap, BTreeSet};

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

    /// Counts an amount in.
    pub fn add(&mut self, form: FundingForm, amount_minor: i64) {
        match form {
            FundingForm::Cash => self.cash += amount_minor,
            FundingForm::Hours => self.hours += amount_minor,
            FundingForm::Mixed => self.mixed += amount_minor,
        }
    }

    /// Counts others in.
    pub fn merge(&mut self, other: Self) {
        self.cash += other.cash;
        self.hours += other.hours;
        self.mixed += other.mixed;
    }
}

/// Why a line of our own does not count in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It is in another currency, its source does not convert it, and there is no rate.
    NoConversion {
        /// The place of the line in the record.
        line: usize,
    },
    /// It is work without an amount, and the authority has set no rate for it.
    NoWorkRate {
        /// The place of the line in the record.
        line: usize,
    },
    /// It is an amount in total, and nobody knows for which years.
    NoPeriod {
        /// The place of the line in the record.
        line: usize,
    },
    /// What is laid down for the years of its period is less than the amount; the rest is left.
    NotLaidDown {
        /// The place of the line in the record.
        line: usize,
    },
    /// The whole that this is a part of has the same amount by the same decision.
    Repeats {
        /// The place of the line in the record.
        line: usize,
    },
}

impl LeftOut {
    /// The place of the line in the record.
    pub fn line(self) -> usize {
        match self {
            Self::NoConversion { line }
            | Self::NoWorkRate { line }
            | Self::NoPeriod { line }
            | Self::NotLaidDown { line }
            | Self::Repeats { line } => line,
        }
    }
}

/// Our own contribution to one cooperation, by calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMoney {
    /// The currency of the sums.
    pub currency: Currency,
    /// The years in which something counts.
    pub by_year: BTreeMap<i16, Parts>,
    /// The same line by line: the place of a line in the record, and its years.
    pub by_line: Vec<(usize, Vec<(i16, i64)>)>,
    /// The lines that do not count, and why.
    pub left_out: Vec<LeftOut>,
    /// The lines that count by a reference rate: the place of each, and its conversion.
    pub converted: Vec<(usize, Conversion)>,
    /// The months over which an amount in total is spread, where there is one.
    pub spread_over_months: Option<i64>,
    /// True where some years count as somebody laid them down.
    pub laid_down: bool,
    /// True where an amount per year without an end counts in today's year only.
    pub this_year_only: bool,
}

/// How a line counts.
struct Counted {
    /// All of it, where it has an end.
    in_all: Option<i64>,
    /// The years.
    by_year: Vec<(i16, i64)>,
    /// The months it is spread over.
    months: Option<i64>,
    /// What no year is laid down for.
    left: i64,
    conversion: Option<Conversion>,
}

/// What the lines are counted by.
struct Counting<'o> {
    /// The office with its rates; none where only the sources' own conversions count.
    office: Option<&'o Office>,
    currency: Currency,
    today: Date,
}

/// Our own contribution to a cooperation, by calendar year.
pub fn find_own_money(
    office: &Office,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> OwnMoney {
    let mut own = OwnMoney {
        currency,
        by_year: BTreeMap::new(),
        by_line: Vec::new(),
        left_out: Vec::new(),
        converted: Vec::new(),
        spread_over_months: None,
        laid_down: false,
        this_year_only: false,
    };
    let counting = Counting { office: Some(office), currency, today };
    for (place, line) in list_own(cooperation) {
        if repeats_whole(office, cooperation, line, today) {
            own.left_out.push(LeftOut::Repeats { line: place });
            continue;
        }
        let counted = match count_line(cooperation, (place, line), &counting) {
            Err(reason) => {
                own.left_out.push(reason);
                continue;
            }
            Ok(counted) => counted,
        };
        own.converted.extend(counted.conversion.map(|conversion| (place, conversion)));
        own.spread_over_months = counted.months.or(own.spread_over_months);
        own.laid_down |= !line.by_year.is_empty();
        own.this_year_only |= counted.in_all.is_none() && !counted.by_year.is_empty();
        if counted.left > 0 {
            own.left_out.push(LeftOut::NotLaidDown { line: place });
        }
        for (year, share) in &counted.by_year {
            own.by_year.entry(*year).or_default().add(line.form, *share);
        }
        if !counted.by_year.is_empty() {
            own.by_line.push((place, counted.by_year));
        }
    }
    own
}

/// Our own contribution over the whole of a cooperation that has an end; without an office only in
/// the currencies of the source.
pub(super) fn find_own_in_all(
    office: Option<&Office>,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Parts {
    let mut parts = Parts::default();
    let counting = Counting { office, currency, today };
    for (place, line) in list_own(cooperation) {
        if let Ok(Counted { in_all: Some(amount), .. }) =
            count_line(cooperation, (place, line), &counting)
        {
            parts.add(line.form, amount);
        }
    }
    parts
}

pub(super) fn list_own(cooperation: &Cooperation) -> impl Iterator<Item = (usize, &FundingLine)> {
    cooperation.funding.iter().enumerate().filter(|(_, line)| line.payer == Payer::Own)
}

/// How far up the wholes of a part are looked at.
const WHOLES: usize = 8;

/// True where a whole that this is a part of has the same amount of our own by the same decision:
/// then both tell of the same money. Equal amounts alone are not the same money; two fees may be
/// equal (S3, annex 4: the North Sea Commission is a part of CPMR, with a fee of its own).
fn repeats_whole(office: &Office, part: &Cooperation, line: &FundingLine, today: Date) -> bool {
    let is_money = matches!(line.value, FundingValue::Amount { .. } | FundingValue::Work { .. });
    if !is_money || line.decisions.iter().all(|decision| decision.on.is_none()) {
        return false;
    }
    let same = |other: &FundingLine| {
        (other.payer, &other.value, other.basis, other.form)
            == (line.payer, &line.value, line.basis, line.form)
            && other.decisions.iter().any(|one| one.on.is_some() && line.decisions.contains(one))
    };
    list_wholes(office, part).iter().any(|whole| {
        !find_state(whole, today).is_before_decision() && whole.funding.iter().any(same)
    })
}

/// What a cooperation is a part of, and what that is a part of.
pub fn list_wholes<'o>(office: &'o Office, part: &Cooperation) -> Vec<&'o Cooperation> {
    let mut wholes: Vec<&Cooperation> = Vec::new();
    let mut seen = BTreeSet::new();
    let up = |record: &Cooperation| -> Vec<Id<Cooperation>> {
        let links = record.links.iter().filter(|link| link.kind == LinkKind::PartOf);
        links.map(|link| link.to.clone()).collect()
    };
    let mut next = up(part);
    for _ in 0..WHOLES {
        let found = std::mem::take(&mut next);
        for id in found {
            if let Some(whole) = office.find(&id).filter(|_| seen.insert(id)) {
                next.extend(up(whole));
                wholes.push(whole);
            }
        }
    }
    wholes
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

fn count_line(
    cooperation: &Cooperation,
    (place, line): (usize, &FundingLine),
    counting: &Counting<'_>,
) -> Result<Counted, LeftOut> {
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
        | FundingValue::NotStated => return Ok(Counted::over(0, Vec::new())),
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
    let laid_down = list_laid_down(line, (money.amount_minor, amount));
    let no_period = LeftOut::NoPeriod { line: place };
    let from = line.from.map(|from| from.first_day()).or_else(|| find_start(cooperation));
    let counted = match line.basis {
        Basis::InTotal => {
            // A total is what was decided for the period stated, also where the end came early.
            let stated = read_period(&cooperation.term).map(|period| period.last);
            let to = line.to.map(|to| to.last_day()).or(stated).or_else(|| find_end(cooperation));
            let period = from.zip(to).and_then(|(from, to)| Period::new(from, to));
            if period.is_none() && laid_down.is_empty() {
                return Err(no_period);
            }
            count_total(amount, &laid_down, period)
        }
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
    Ok(Counted { conversion, ..counted })
}

impl Counted {
    fn over(in_all: i64, by_year: Vec<(i16, i64)>) -> Self {
        Self { in_all: Some(in_all), by_year, months: None, left: 0, conversion: None }
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
    let months = period.into_iter().flat_map(Period::months_by_year);
    let free: Vec<(i16, i64)> = months.filter(|(year, _)| !is_named(*year)).collect();
    let (spread, left) = match free.is_empty() {
        true => (Vec::new(), rest),
        false => (spread_over(rest, &free), 0),
    };
    let months = free.iter().map(|(_, months)| months).sum();
    let by_year = laid_down.iter().copied().chain(spread).collect();
    Counted { months: Some(months).filter(|all| *all > 0), left, ..Counted::over(amount, by_year) }
}

/// An amount per year over a period: a twelfth a month, but for the years laid down.
fn count_yearly(amount: i64, laid_down: &[(i16, i64)], period: Period) -> Counted {
    let in_all = (i128::from(amount) * i128::from(period.months()) + 6) / 12;
    let mut years: BTreeMap<i16, i64> = spread(narrow(in_all), period).into_iter().collect();
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

/// An amount spread evenly over the months of a period, by year. What is left after rounding down
/// goes to the years with the largest remainders, the earlier first, so that nothing is lost.
pub(super) fn spread(amount: i64, period: Period) -> Vec<(i16, i64)> {
    spread_over(amount, &period.months_by_year().collect::<Vec<_>>())
}

/// The same over some years, each with a number of months.
fn spread_over(amount: i64, over: &[(i16, i64)]) -> Vec<(i16, i64)> {
    let months: i128 = over.iter().map(|(_, months)| i128::from(*months)).sum::<i128>().max(1);
    let mut years: Vec<(i16, i64)> = Vec::new();
    let mut remainders: Vec<(i128, usize)> = Vec::new();
    for (place, (year, in_year)) in over.iter().enumerate() {
        let exact = i128::from(amount) * i128::from(*in_year);
        years.push((*year, narrow(exact / months)));
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
