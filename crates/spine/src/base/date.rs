//! Dates as sources give them: a day, a month or only a year.

use jiff::Span;
use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day, a month or a year, between the years 1000 and 9999. Written `2010-05-01`, `2010-05`,
/// `2010`.
///
/// A source can be wrong (S3 has a project that ends in 3014); what it says is kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// A whole day.
    pub fn of_day(day: Date) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }

    /// Parses `2010`, `2010-05` or `2010-05-01`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4).filter(|year| *year >= 1000)?;
        let Some(month) = parts.next() else {
            return Some(Self { year, month: None, day: None });
        };
        let month = i8::try_from(digits(month, 2)?).ok().filter(|m| (1..=12).contains(m))?;
        let Some(day) = parts.next() else {
            return Some(Self { year, month: Some(month), day: None });
        };
        let day = i8::try_from(digits(day, 2)?).ok()?;
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, month, day).ok()?;
        Some(Self { year, month: Some(month), day: Some(day) })
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, when it is known.
    pub fn month(self) -> Option<i8> {
        self.month
    }

    /// The day of the month, when it is known.
    pub fn day(self) -> Option<i8> {
        self.day
    }

    /// The first day it can mean.
    pub fn first_day(self) -> Date {
        date(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The day, where it says one.
    pub fn whole_day(self) -> Option<Date> {
        self.day.map(|_| self.first_day())
    }

    /// The last day it can mean.
    pub fn last_day(self) -> Date {
        match self.day {
            Some(_) => self.first_day(),
            None => date(self.year, self.month.unwrap_or(12), 1).last_of_month(),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}
impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "'{text}' is not a date: write 2010-05-01, 2010-05 or 2010"
            ))
        })
    }
}
impl utoipa::PartialSchema for PartialDate {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        super::id::string_schema("A day, a month or a year: 2010-05-01, 2010-05 or 2010", "2010-05")
    }
}
impl utoipa::ToSchema for PartialDate {}

/// Two days, both included, the first not after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

impl Period {
    /// A period; `None` when the first day is after the last.
    pub fn new(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// Its length in months, rounded, at least one.
    pub fn months(self) -> i64 {
        Self::round_months(self.parts_by_year().iter().map(|(_, parts)| parts).sum())
    }

    /// Parts of months as months, rounded, at least one.
    pub fn round_months(parts: i64) -> i64 {
        ((parts + Self::MONTH / 2) / Self::MONTH).max(1)
    }

    /// So many parts make a month: the least number that months of 28, 29, 30 and 31 days divide.
    pub const MONTH: i64 = 377_580;

    /// The calendar years that the period touches, each with what of its months lies in it.
    ///
    /// The rule: months are counted from the first day, so from 15 January to 14 February is one;
    /// a month over New Year is divided by its days, and days that are left over at the end count
    /// as their part of the month they began. So a year from any day has twelve months, and a
    /// calendar year within a period has twelve of them.
    pub fn parts_by_year(self) -> Vec<(i16, i64)> {
        let mut years: Vec<(i16, i64)> = Vec::new();
        let mut add = |year: i16, parts: i64| match years.last_mut() {
            Some((last, sum)) if *last == year => *sum += parts,
            Some(_) | None => years.push((year, parts)),
        };
        let mut at = self.first;
        for month in 1.. {
            let next = self.first.saturating_add(Span::new().months(month));
            let days = count_days(at, next).max(1);
            let end = next.yesterday().unwrap_or(next).min(self.last).max(at);
            let in_first = end.min(at.last_of_year());
            add(at.year(), (count_days(at, in_first) + 1) * Self::MONTH / days);
            if in_first < end {
                add(end.year(), count_days(in_first, end) * Self::MONTH / days);
            }
            if next > self.last || next <= at {
                break;
            }
            at = next;
        }
        years
    }
}

fn count_days(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_be_a_day_a_month_or_a_year() {
        let check = |text: &str, first: Date, last: Date| {
            let parsed = PartialDate::parse(text).unwrap();
            assert_eq!((parsed.first_day(), parsed.last_day()), (first, last));
            assert_eq!(parsed.to_string(), text);
        };
        check("2010", date(2010, 1, 1), date(2010, 12, 31));
        check("2012-02", date(2012, 2, 1), date(2012, 2, 29));
        check("3014-12-31", date(3014, 12, 31), date(3014, 12, 31));
    }

    #[test]
    fn what_no_calendar_has_is_no_date() {
        for text in ["", "10", "2010-13", "2011-02-29", "2010-5-1", "0999", "2010-05-01-1", "æ"] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn months_are_counted_from_the_first_day() {
        let check = |first: Date, last: Date, months: i64, years: &[(i16, i64, i64)]| {
            let period = Period::new(first, last).unwrap();
            let parts = |(year, whole, of_31): &(i16, i64, i64)| {
                (*year, whole * Period::MONTH + of_31 * Period::MONTH / 31)
            };
            let expected: Vec<(i16, i64)> = years.iter().map(parts).collect();
            assert_eq!(period.parts_by_year(), expected, "{first} to {last}");
            assert_eq!(period.months(), months, "{first} to {last}");
        };
        let whole = [(2010, 8, 0), (2011, 12, 0), (2012, 12, 0), (2013, 4, 0)];
        check(date(2010, 5, 1), date(2013, 4, 30), 36, &whole);
        check(date(2026, 1, 15), date(2027, 1, 14), 12, &[(2026, 11, 17), (2027, 0, 14)]);
        let leap = [(2027, 10, 17), (2028, 12, 0), (2029, 1, 14)];
        check(date(2027, 2, 15), date(2029, 2, 14), 24, &leap);
        let month_end = [(2025, 4, 1), (2026, 12, 0), (2027, 12, 0), (2028, 7, 30)];
        check(date(2025, 8, 31), date(2028, 8, 30), 36, &month_end);
        check(date(2012, 1, 1), date(2012, 1, 31), 1, &[(2012, 1, 0)]);
        check(date(2012, 3, 5), date(2012, 3, 5), 1, &[(2012, 0, 1)]);
        check(date(2012, 1, 1), date(2012, 3, 10), 2, &[(2012, 2, 10)]);
    }

    #[test]
    fn the_last_day_of_the_calendar_is_no_trouble() {
        let years = Period::new(date(9999, 11, 30), Date::MAX).unwrap().parts_by_year();
        assert_eq!(years.len(), 1);
    }
}
