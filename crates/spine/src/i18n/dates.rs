//! Dates written out, as each language does.

use super::{Tongue, Words};
use crate::base::PartialDate;
use jiff::{Timestamp, civil::Date, tz::TimeZone};

impl Tongue {
    /// The names of the months, in full.
    pub(super) fn months(self) -> &'static [&'static str; 12] {
        match self {
            Self::Da => &[
                "januar",
                "februar",
                "marts",
                "april",
                "maj",
                "juni",
                "juli",
                "august",
                "september",
                "oktober",
                "november",
                "december",
            ],
            Self::En => &[
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            Self::De => &[
                "Januar",
                "Februar",
                "März",
                "April",
                "Mai",
                "Juni",
                "Juli",
                "August",
                "September",
                "Oktober",
                "November",
                "Dezember",
            ],
        }
    }

    fn short_months(self) -> &'static [&'static str; 12] {
        match self {
            Self::Da => &[
                "jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.",
                "nov.", "dec.",
            ],
            Self::En => &[
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ],
            Self::De => &[
                "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.",
                "Nov.", "Dez.",
            ],
        }
    }

    fn weekdays(self) -> &'static [&'static str; 7] {
        match self {
            Self::Da => &["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
            Self::En => {
                &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
            Self::De => {
                &["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
            }
        }
    }

    fn after_day(self) -> &'static str {
        match self {
            Self::Da | Self::De => ".",
            Self::En => "",
        }
    }
}

impl Words {
    /// A day written out: 5. januar 2026, in English 5 January 2026.
    pub fn date(self, day: Date) -> String {
        self.write_day(day, self.tongue.months())
    }

    /// A day for narrow places: 5. jan. 2026, in English 5 Jan 2026.
    pub fn short_date(self, day: Date) -> String {
        self.write_day(day, self.tongue.short_months())
    }

    /// A day of a year that is understood: 5. januar, in English 5 January. It is never broken
    /// between the number and the month.
    pub fn day_month(self, day: Date) -> String {
        let month = self.month(day.month());
        format!("{}{}\u{a0}{month}", day.day(), self.tongue.after_day())
    }

    /// The same for narrow places: 5. jan.
    pub fn short_day_month(self, day: Date) -> String {
        let months = self.tongue.short_months();
        let place = usize::try_from(day.month() - 1).unwrap_or_default();
        let month = months.get(place).copied().unwrap_or_default();
        format!("{}{}\u{a0}{month}", day.day(), self.tongue.after_day())
    }

    /// The name of the day in its week: torsdag.
    pub fn weekday(self, day: Date) -> &'static str {
        let place = day.weekday().to_monday_zero_offset();
        usize::try_from(place)
            .ok()
            .and_then(|place| self.tongue.weekdays().get(place))
            .copied()
            .unwrap_or_default()
    }

    /// A month: januar 2026.
    pub fn month_year(self, day: Date) -> String {
        format!("{} {}", self.month(day.month()), day.year())
    }

    /// The name of a month from 1 to 12; an empty text for any other number.
    pub fn month(self, month: i8) -> &'static str {
        let place = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
        place.and_then(|place| self.tongue.months().get(place)).copied().unwrap_or_default()
    }

    /// A date as exact as the source gives it: 1. maj 2010, maj 2010 or 2010.
    pub fn partial_date(self, date: PartialDate) -> String {
        match (date.month(), date.day()) {
            (Some(_), Some(_)) => self.date(date.first_day()),
            (Some(_), None) => self.month_year(date.first_day()),
            (None, _) => date.year().to_string(),
        }
    }

    /// A period: 1 May 2010–30 April 2013, May 2010–April 2013, 2010–2013, 2012. An end that the
    /// source does not give leaves the dash open.
    pub fn period(self, from: Option<PartialDate>, to: Option<PartialDate>) -> String {
        match (from, to) {
            (Some(from), Some(to)) if from == to => self.partial_date(from),
            (from, to) => {
                let side = |date: Option<PartialDate>| {
                    date.map(|date| self.partial_date(date)).unwrap_or_default()
                };
                format!("{}–{}", side(from), side(to))
            }
        }
    }

    /// A moment where the reader is: 5. januar 2026 kl. 10.42, 5 January 2026 at 10:42.
    pub fn instant(self, at: Timestamp, zone: &TimeZone) -> String {
        let there = at.to_zoned(zone.clone()).datetime();
        let (hour, minute) = (there.hour(), there.minute());
        let date = self.date(there.date());
        match self.tongue {
            Tongue::Da => format!("{date} kl. {hour:02}.{minute:02}"),
            Tongue::En => format!("{date} at {hour:02}:{minute:02}"),
            Tongue::De => format!("{date}, {hour:02}:{minute:02} Uhr"),
        }
    }

    fn write_day(self, day: Date, months: &[&str; 12]) -> String {
        let month = months[usize::from(day.month().unsigned_abs()) - 1];
        format!("{}{} {month} {}", day.day(), self.tongue.after_day(), day.year())
    }
}
