//! Dates as sources give them: a day, a month or only a year.

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

    /// The calendar months that the period touches, at least one.
    pub fn months(self) -> i64 {
        self.months_until(self.last)
    }

    fn months_until(self, day: Date) -> i64 {
        i64::from(day.year() - self.first.year()) * 12
            + i64::from(day.month() - self.first.month())
            + 1
    }

    /// The calendar years that the period touches, each with the number of its months in it.
    pub fn months_by_year(self) -> impl Iterator<Item = (i16, i64)> {
        (self.first.year()..=self.last.year()).map(move |year| {
            let from = if year == self.first.year() { self.first.month() } else { 1 };
            let to = if year == self.last.year() { self.last.month() } else { 12 };
            (year, i64::from(to - from) + 1)
        })
    }
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
    fn the_months_of_the_years_add_up_to_the_period() {
        let period = Period::new(date(2010, 5, 1), date(2013, 4, 30)).unwrap();
        let years: Vec<_> = period.months_by_year().collect();
        assert_eq!(years, [(2010, 8), (2011, 12), (2012, 12), (2013, 4)]);
        assert_eq!(period.months(), 36);
    }
}
