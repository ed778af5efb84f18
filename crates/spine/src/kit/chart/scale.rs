//! From figures and days to places.

use jiff::civil::Date;

/// A place along x as it stands in SVG: two decimals, no zeros at the end.
pub(super) fn percent(value: f64) -> String {
    let mut text = number(value, 2);
    text.push('%');
    text
}

/// A place along y as it stands in SVG: one decimal.
pub(super) fn pixels(value: f64) -> String {
    number(value, 1)
}

fn number(value: f64, places: usize) -> String {
    let mut text = format!("{value:.places$}");
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    if text == "-0" { "0".to_owned() } else { text }
}

/// The distance between grid lines: 1, 2 or 5 times a power of ten, so that at most five lines lie
/// below `most`. At least 1.
pub(super) fn nice_step(most: f64) -> f64 {
    let mut step = 1.0;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if most / (step * factor) <= 5.0 {
                return step * factor;
            }
        }
        step *= 10.0;
    }
}

/// A stretch of days along x, from 0 to 100 per cent, with today in it or not.
#[derive(Clone, Debug)]
pub struct TimeAxis {
    from: Date,
    to: Date,
    today: Date,
    label: String,
}

impl TimeAxis {
    /// The years from the first to the last, both whole. `label` names today: "March 2012".
    pub fn of_years(first: i16, last: i16, today: Date, label: impl Into<String>) -> Self {
        let year = |year: i16, month, day| {
            Date::new(year.clamp(1, 9998), month, day).expect("a year of four figures has this day")
        };
        let from = year(first.min(last), 1, 1);
        Self { from, to: year(last.max(first), 12, 31), today, label: label.into() }
    }

    /// Where a day begins, from 0 to 100; days outside lie at the ends.
    pub fn place(&self, day: Date) -> f64 {
        let all = days(self.from, self.to) + 1.0;
        (days(self.from, day) / all * 100.0).clamp(0.0, 100.0)
    }

    /// Where a day ends.
    pub fn place_of_end(&self, day: Date) -> f64 {
        day.tomorrow().map_or(100.0, |next| self.place(next))
    }

    /// Where today is; `None` outside.
    pub fn today(&self) -> Option<f64> {
        (self.from..=self.to).contains(&self.today).then(|| self.place(self.today))
    }

    /// The name of today.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The first and the last year.
    pub fn years(&self) -> (i16, i16) {
        (self.from.year(), self.to.year())
    }

    /// The years that are named, at most `most` of them, each with its place.
    pub(super) fn ticks(&self, most: i16) -> Vec<(i16, f64)> {
        let (first, last) = self.years();
        let mut step = 1;
        while (last - first) / step + 1 > most {
            step = if step == 1 {
                2
            } else if step == 2 {
                5
            } else {
                step * 2
            };
        }
        let start = |year| Date::new(year, 1, 1).map_or(0.0, |day| self.place(day));
        (first..=last).step_by(step.unsigned_abs().into()).map(|year| (year, start(year))).collect()
    }
}

/// Days between two dates; calendars of four-figure years hold far fewer than a float can count.
#[allow(clippy::cast_possible_truncation)]
fn days(from: Date, to: Date) -> f64 {
    let seconds = to.duration_since(from).as_secs();
    (seconds / 86_400) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn grid_lines_are_round_and_few() {
        let check = |most: f64, step: f64| assert_eq!(nice_step(most), step, "{most}");
        check(0.0, 1.0);
        check(4.04, 1.0);
        check(5.0, 1.0);
        check(5.1, 2.0);
        check(546.0, 200.0);
        check(1_300.0, 500.0);
        check(9_999.0, 2_000.0);
    }

    #[test]
    fn a_day_lies_where_its_share_of_the_axis_is() {
        let axis = TimeAxis::of_years(2008, 2015, date(2012, 3, 15), "March 2012");
        assert_eq!(axis.place(date(2008, 1, 1)), 0.0);
        assert_eq!(axis.place(date(1999, 1, 1)), 0.0);
        assert_eq!(axis.place_of_end(date(2015, 12, 31)), 100.0);
        assert_eq!(axis.place(date(3014, 12, 31)), 100.0);
        assert_eq!(axis.place(date(2012, 1, 1)), 50.0);
        let today = axis.today().unwrap();
        assert!((52.5..52.6).contains(&today), "{today}");
        let later = TimeAxis::of_years(2008, 2010, date(2012, 3, 15), "");
        assert_eq!(later.today(), None);
    }

    #[test]
    fn long_axes_name_fewer_years() {
        let names = |first, last| {
            let axis = TimeAxis::of_years(first, last, date(2012, 3, 15), "");
            axis.ticks(5).iter().map(|(year, _)| *year).collect::<Vec<_>>()
        };
        assert_eq!(names(2008, 2015), [2008, 2010, 2012, 2014]);
        assert_eq!(names(2010, 2013), [2010, 2011, 2012, 2013]);
        assert_eq!(names(1990, 2012), [1990, 1995, 2000, 2005, 2010]);
    }

    #[test]
    fn places_are_written_short() {
        assert_eq!(percent(50.0), "50%");
        assert_eq!(percent(12.345_6), "12.35%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(100.0), "100%");
        assert_eq!(pixels(-0.01), "0");
    }
}
