//! What an amount comes to in another currency, by the reference rates that the office has.
//!
//! The rule: the last day with rates at or before the day asked for, because there are none on
//! weekends and holidays; by way of the euro; in integers, rounded half up. The amount as stated
//! stays, and whoever shows the other one shows the rate and its day with it.

use crate::funding::{Rate, ReferenceRates};
use jiff::civil::Date;
use spine::base::{Currency, Money};
use spine::office::Office;

/// The first year with reference rates of the euro.
const FIRST_YEAR: i16 = 1999;
/// A currency without a rate on so many of the last days with rates is no longer quoted.
const DAYS_WITHOUT: usize = 5;

/// Units of a currency for one euro, and the day the rate is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateOn {
    /// The rate.
    pub rate: Rate,
    /// Its day.
    pub on: Date,
}

/// A rate that was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The currency.
    pub currency: Currency,
    /// Units of it for one euro.
    pub rate: RateOn,
}

/// An amount as stated, and what it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// As stated.
    pub stated: Money,
    /// What it comes to.
    pub to: Money,
    /// The day whose rate was asked for.
    pub asked: Date,
    /// The rate of the stated currency; none for the euro.
    pub from_rate: Option<Quote>,
    /// The rate of the other; none for the euro.
    pub to_rate: Option<Quote>,
}

impl Conversion {
    /// The rates that were used.
    pub fn quotes(&self) -> impl Iterator<Item = Quote> {
        [self.from_rate, self.to_rate].into_iter().flatten()
    }

    /// True where a rate is not of the day that was asked for.
    pub fn is_of_earlier_day(&self) -> bool {
        self.quotes().any(|quote| quote.rate.on != self.asked)
    }
}

/// The rate of a currency on a day: that of the last day with rates at or before it. None before
/// the first, for a currency that is not quoted, or is so no longer.
pub fn find_rate(office: &Office, currency: Currency, on: Date) -> Option<RateOn> {
    let years = (FIRST_YEAR..=on.year()).rev();
    let known = years.filter_map(|year| find_year(office, year));
    let days = known.flat_map(|year| {
        let until = year.days.partition_point(|day| *day <= on);
        let rates = year.rates.get(&currency);
        let at = move |place| rates.and_then(|rates| rates.get(place).copied().flatten());
        (0..until).rev().map(move |place| (year.days[place], at(place)))
    });
    let quoted = |(on, rate): (Date, Option<Rate>)| Some(RateOn { rate: rate?, on });
    days.take(DAYS_WITHOUT).find_map(quoted)
}

/// The rates of a year, where they were brought in.
pub fn find_year(office: &Office, year: i16) -> Option<&ReferenceRates> {
    Some(&office.find_by_address::<ReferenceRates>(&year.to_string())?.record)
}

/// What an amount comes to in another currency on a day; none where a rate is missing.
pub fn convert(office: &Office, stated: Money, to: Currency, on: Date) -> Option<Conversion> {
    let quote = |currency: Currency| match currency == Currency::EUR {
        true => Some(None),
        false => find_rate(office, currency, on).map(|rate| Some(Quote { currency, rate })),
    };
    let (from_rate, to_rate) = match stated.currency == to {
        true => (None, None),
        false => (quote(stated.currency)?, quote(to)?),
    };
    let millionths = |quote: Option<Quote>| {
        i128::from(quote.map_or(Rate::ONE, |quote| quote.rate.rate.millionths()))
    };
    let times = millionths(to_rate).checked_mul(i128::from(to.minor_units()))?;
    let by = millionths(from_rate).checked_mul(i128::from(stated.currency.minor_units()))?;
    let exact = i128::from(stated.amount_minor).checked_mul(times)?;
    let amount_minor = i64::try_from((exact * 2 + by).div_euclid(by * 2)).ok()?;
    let to = Money { amount_minor, currency: to };
    Some(Conversion { stated, to, asked: on, from_rate, to_rate })
}

/// The first and the last day with rates, and how many days there are; none without any.
pub fn find_rate_days(office: &Office) -> Option<(Date, Date, usize)> {
    let years = || office.list::<ReferenceRates>().map(|entry| &entry.record);
    let first = years().filter_map(|year| year.days.first()).min()?;
    let last = years().filter_map(|year| year.days.last()).max()?;
    Some((*first, *last, years().map(|year| year.days.len()).sum()))
}
