//! Stacked bars by year: cash solid, hours hatched, the sum on top, today across.

use super::{key_item, scale};
use crate::{
    base::{Currency, Money},
    i18n::Words,
};
use jiff::civil::Date;
use maud::{Markup, html};

/// How a part of a bar is filled. At most four in one chart; `Second` and `Rest` never touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// The first colour.
    First,
    /// The second.
    Second,
    /// The third: own money.
    Third,
    /// Grey: what remains.
    Rest,
    /// Hatched: what is not cash.
    Hatch,
    /// Hatched in grey: what is not stated.
    Unknown,
}

impl Fill {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::First => "m1",
            Self::Second => "m2",
            Self::Third => "m3",
            Self::Rest => "m4",
            Self::Hatch => "hatch",
            Self::Unknown => "unknown",
        }
    }
}

/// One kind of money through the years.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    /// Its name.
    pub label: &'a str,
    /// Its fill.
    pub fill: Fill,
    /// An amount in minor units for each year.
    pub values: Vec<i64>,
}

/// Amounts by year.
#[derive(Clone, Debug)]
pub struct Bars<'a> {
    /// What the figures are, and from what: "Own contribution by year, decided by March 2012". The
    /// unit is added.
    pub measure: &'a str,
    /// The years.
    pub years: Vec<i16>,
    /// The parts, from the bottom up.
    pub series: Vec<Series<'a>>,
    /// The currency.
    pub currency: Currency,
    /// The day and its name: "March 2012".
    pub today: Option<(Date, &'a str)>,
    /// Where the figures stand.
    pub figures: Figures<'a>,
}

/// Where the figures of a drawing stand, for who cannot see it or wants them exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures<'a> {
    /// In a table folded under it, with the address of the same as a file.
    Folded(Option<&'a str>),
    /// In a table that the page has beside it.
    Beside,
}

const HEIGHT: u32 = 190;
const FLOOR: f64 = 166.0;
const CEILING: f64 = 44.0;

/// Where everything is drawn.
struct Geometry {
    /// Where the bars begin, in per cent; the names of the grid lines stand before.
    left: f64,
    /// The width of a year.
    band: f64,
    /// Pixels for one unit of the scale.
    pixels_per_unit: f64,
    /// Minor units in one unit of the scale: of millions or of thousands.
    minor_per_unit: f64,
    step: f64,
    most: f64,
}

impl Geometry {
    fn new(bars: &Bars<'_>, is_in_millions: bool, sums: &[i64]) -> Self {
        let unit = bars.currency.minor_units() as f64;
        let minor_per_unit = unit * if is_in_millions { 1e6 } else { 1e3 };
        let most = sums.iter().copied().max().unwrap_or(0) as f64 / minor_per_unit;
        let left = if is_in_millions && most < 10.0 { 6.0 } else { 9.0 };
        let count = bars.years.len().max(1) as f64;
        let pixels_per_unit = (FLOOR - CEILING) / most.max(1.0);
        let step = scale::nice_step(most);
        Self { left, band: (100.0 - left) / count, pixels_per_unit, minor_per_unit, step, most }
    }

    fn height(&self, minor: i64) -> f64 {
        minor as f64 / self.minor_per_unit * self.pixels_per_unit
    }

    fn middle(&self, place: usize) -> f64 {
        self.left + self.band * (place as f64 + 0.5)
    }

    /// Today lies in the band of its year as far as the year has gone.
    fn today(&self, years: &[i16], today: Date) -> Option<f64> {
        let place = years.iter().position(|year| *year == today.year())?;
        let gone = f64::from(today.day_of_year()) / f64::from(today.days_in_year());
        Some(self.left + self.band * (place as f64 + gone))
    }

    fn grid(&self) -> impl Iterator<Item = f64> {
        let (step, most) = (self.step, self.most);
        (1..=5)
            .map(move |line| f64::from(line) * step)
            .take_while(move |value| *value <= most * 1.1)
    }
}

/// The unit line, the key, the drawing and the table behind it. Put it into a `figure` below a
/// heading that says what the figures mean.
pub fn bars(words: Words, bars: &Bars<'_>) -> Markup {
    let sums: Vec<i64> = (0..bars.years.len())
        .map(|place| bars.series.iter().filter_map(|series| series.values.get(place)).sum())
        .collect();
    let limit = 2_000_000 * bars.currency.minor_units();
    let is_in_millions = sums.iter().any(|sum| *sum >= limit);
    let geometry = Geometry::new(bars, is_in_millions, &sums);
    let currency = words.currency_sign(bars.currency);
    let unit = if is_in_millions {
        words.say_with("kit-in-millions", &[("currency", currency.as_str().into())])
    } else {
        words.say_with("kit-in-thousands", &[("currency", currency.as_str().into())])
    };
    let unit_line = format!("{}, {unit}", bars.measure);
    let short =
        |minor: i64| words.fixed(minor as f64 / geometry.minor_per_unit, u8::from(is_in_millions));
    let told: Vec<String> =
        bars.years.iter().zip(&sums).map(|(year, sum)| format!("{year} {}", short(*sum))).collect();
    let sentence = format!("{unit_line}: {}.", told.join("; "));
    html! {
        p.small.soft { (unit_line) }
        @if bars.series.len() > 1 {
            ul.key {
                @for series in &bars.series { (key_item(series.fill.class(), series.label)) }
            }
        }
        svg.chart height=(HEIGHT) role="img" aria-label=(sentence) {
            (grid(words, &geometry))
            @for (place, year) in bars.years.iter().enumerate() {
                (column(&geometry, bars, place))
                @let middle = scale::percent(geometry.middle(place));
                @let top = FLOOR - geometry.height(sums[place]) - 6.0;
                @if sums[place] > 0 {
                    text.strong.mid x=(middle) y=(scale::pixels(top)) { (short(sums[place])) }
                }
                text.mid x=(middle) y="184" { (year) }
            }
            line.base x1=(scale::percent(geometry.left)) x2="100%" y1="166" y2="166" {}
            @if let Some((day, label)) = bars.today
                && let Some(at) = geometry.today(&bars.years, day) {
                (super::today_line(at, label, 2, 166))
            }
        }
        @if let Figures::Folded(download) = bars.figures {
            (table(words, bars, &sums, download))
        }
    }
}

fn grid(words: Words, geometry: &Geometry) -> Markup {
    html! {
        @for value in geometry.grid() {
            @let y = FLOOR - value * geometry.pixels_per_unit;
            line.grid x1=(scale::percent(geometry.left)) x2="100%" y1=(scale::pixels(y))
                y2=(scale::pixels(y)) {}
            text x="0" y=(scale::pixels(y + 4.0)) { (words.decimal(value, 0)) }
        }
    }
}

fn column(geometry: &Geometry, bars: &Bars<'_>, place: usize) -> Markup {
    let width = (geometry.band * 0.56).min(14.0);
    let x = scale::percent(geometry.middle(place) - width / 2.0);
    let mut top = FLOOR - 1.0;
    let mut parts = Vec::new();
    for series in &bars.series {
        let height = geometry.height(series.values.get(place).copied().unwrap_or(0));
        if height > 0.0 {
            // One pixel of paper between the parts, and never less than one of colour.
            let drawn = (height - 1.0).max(1.0);
            parts.push((series.fill, top - drawn, drawn));
            top -= height.max(2.0);
        }
    }
    html! {
        @for (fill, y, height) in parts {
            rect class=(fill.class()) x=(x) y=(scale::pixels(y)) width=(scale::percent(width))
                height=(scale::pixels(height)) {}
        }
    }
}

fn table(words: Words, bars: &Bars<'_>, sums: &[i64], download: Option<&str>) -> Markup {
    let amount = |minor: i64| match minor {
        0 => "–".to_owned(),
        minor => words.amount_rounded(Money { amount_minor: minor, currency: bars.currency }),
    };
    let caption = format!("{}, {}", bars.measure, words.currency_sign(bars.currency));
    html! {
        details.more {
            summary { (words.say("kit-show-as-table")) }
            div.scroll role="region" aria-label=(caption) tabindex="0" {
                table.plain {
                    caption.vh { (caption) }
                    thead {
                        tr {
                            th scope="col" { (words.say("kit-year")) }
                            @for series in &bars.series { th.num scope="col" { (series.label) } }
                            @if bars.series.len() > 1 {
                                th.num scope="col" { (words.say("kit-total")) }
                            }
                        }
                    }
                    tbody {
                        @for (place, year) in bars.years.iter().enumerate() {
                            tr {
                                th scope="row" { (year) }
                                @for series in &bars.series {
                                    td.num {
                                        (amount(series.values.get(place).copied().unwrap_or(0)))
                                    }
                                }
                                @if bars.series.len() > 1 { td.num { (amount(sums[place])) } }
                            }
                        }
                        tr {
                            th scope="row" { (words.say("kit-in-all")) }
                            @for series in &bars.series {
                                td.num { (amount(series.values.iter().sum())) }
                            }
                            @if bars.series.len() > 1 { td.num { (amount(sums.iter().sum())) } }
                        }
                    }
                }
            }
            @if let Some(href) = download {
                p { a href=(href) { (words.say("kit-download-csv")) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;
    use jiff::civil::date;

    fn markis() -> Bars<'static> {
        let series = |label, fill, values: [i64; 4]| Series {
            label,
            fill,
            values: values.iter().map(|kroner| kroner * 100).collect(),
        };
        Bars {
            measure: "Own contribution",
            years: vec![2010, 2011, 2012, 2013],
            series: vec![
                series("Cash", Fill::Third, [280_656, 420_984, 420_984, 140_328]),
                series("Staff hours", Fill::Hatch, [83_333, 125_000, 125_000, 41_667]),
            ],
            currency: Currency::DKK,
            today: Some((date(2012, 3, 15), "March 2012")),
            figures: Figures::Folded(None),
        }
    }

    #[test]
    fn the_drawing_says_its_figures_and_the_table_has_them_all() {
        let page = bars(Words::new(Language::En), &markis()).into_string();
        assert!(page.contains("2010 364; 2011 546; 2012 546; 2013 182."));
        assert!(page.contains("<td class=\"num\">1,637,952</td>"), "{page}");
        assert!(page.contains("<text x=\"0\" y=\"125.3\">200</text>"), "{page}");
        assert!(!page.contains("style="));
    }

    #[test]
    fn bars_stand_on_the_floor_and_stay_below_the_ceiling() {
        let bars = markis();
        let geometry = Geometry::new(&bars, false, &[36_398_900, 54_598_400]);
        assert!(FLOOR - geometry.height(54_598_400) >= CEILING - 0.1);
        let today = geometry.today(&bars.years, date(2012, 3, 15)).unwrap();
        assert!(geometry.middle(1) < today && today < geometry.middle(2));
        assert_eq!(geometry.today(&bars.years, date(2009, 3, 15)), None);
        assert_eq!(geometry.grid().collect::<Vec<_>>(), [200.0, 400.0, 600.0]);
    }

    #[test]
    fn a_year_without_money_draws_nothing_and_breaks_nothing() {
        let mut empty = markis();
        for series in &mut empty.series {
            series.values = vec![0; 4];
        }
        let page = super::bars(Words::new(Language::Da), &empty).into_string();
        assert!(!page.contains("<rect class=\"m3\" x="));
        assert!(!page.contains("NaN") && !page.contains("inf"));
    }
}
