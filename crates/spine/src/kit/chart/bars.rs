//! Stacked bars by year: cash solid, hours hatched, the sum on top, today across.

use super::{key_item, scale};
use crate::{
    base::{Currency, Money},
    i18n::Words,
};
use jiff::civil::Date;
use maud::{Markup, html};
use std::ops::RangeInclusive;

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
    /// The years that have figures, in order. Those near today are drawn; the table has all.
    pub years: Vec<i16>,
    /// The parts, from the bottom up.
    pub series: Vec<Series<'a>>,
    /// The currency.
    pub currency: Currency,
    /// The day and its name: "March 2012".
    pub today: (Date, &'a str),
    /// True where this year is drawn also when it has no figure.
    pub reaches_today: bool,
    /// Where the figures stand.
    pub figures: Figures<'a>,
}

impl Bars<'_> {
    fn sum(&self, place: usize) -> i64 {
        self.series.iter().filter_map(|series| series.values.get(place)).sum()
    }

    /// The same with the years that are drawn beside each other, without a gap.
    fn near(&self) -> Self {
        let this_year = self.today.0.year();
        let paid = (0..).zip(&self.years).filter(|(place, _)| self.sum(*place) != 0);
        let mut wanted: Vec<i16> = paid.map(|(_, year)| *year).collect();
        if self.reaches_today {
            wanted.push(this_year);
        }
        let (Some(first), Some(last)) = (wanted.iter().min(), wanted.iter().max()) else {
            return self.clone();
        };
        let near = near_years((*first, *last), self.today.0);
        wanted.retain(|year| near.contains(year));
        let (first, last) = (wanted.iter().min(), wanted.iter().max());
        let years: Vec<i16> = first.zip(last).map_or(near, |(a, b)| *a..=*b).collect();
        let place = |year: &i16| self.years.iter().position(|known| known == year);
        let values = |series: &Series<'_>| {
            let value = |year| place(year).and_then(|place| series.values.get(place).copied());
            years.iter().map(|year| value(year).unwrap_or(0)).collect()
        };
        let mut series = self.series.clone();
        series.iter_mut().for_each(|series| series.values = values(series));
        Self { years, series, ..self.clone() }
    }

    /// What lies in years that are not drawn.
    fn tell_beyond(&self, words: Words, drawn: &[i16]) -> Option<String> {
        let (from, to) = (*drawn.first()?, *drawn.last()?);
        let beyond = (0..).zip(&self.years).filter(|(_, year)| !(from..=to).contains(*year));
        let all: i64 = beyond.map(|(place, _)| self.sum(place)).sum();
        let amount = Money { amount_minor: all, currency: self.currency };
        let named = [
            ("amount", words.amount_whole(amount).into()),
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
        ];
        (all != 0).then(|| words.say_with("kit-years-beyond", &named))
    }
}

/// More years than so many are not drawn beside each other.
const DRAWN: i16 = 12;

/// The years of a span that stand beside each other: all, or those around today, or nearest to it.
pub fn near_years((first, last): (i16, i16), today: Date) -> RangeInclusive<i16> {
    if last - first < DRAWN {
        return first..=last;
    }
    let middle = today.year().clamp(first, last);
    let from = (middle - DRAWN / 2).clamp(first, last - DRAWN + 1);
    from..=from + DRAWN - 1
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
pub fn bars(words: Words, all: &Bars<'_>) -> Markup {
    let bars = &all.near();
    let sums: Vec<i64> = (0..bars.years.len()).map(|place| bars.sum(place)).collect();
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
            @if let Some(at) = geometry.today(&bars.years, bars.today.0) {
                (super::today_line(at, bars.today.1, 2, 166))
            }
        }
        @if let Some(beyond) = all.tell_beyond(words, &bars.years) { p.small.soft { (beyond) } }
        @if let Figures::Folded(download) = all.figures {
            (table(words, all, &bars.years, download))
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

/// A row of the table: the name of a year, or of those beyond what is drawn, and their places.
type TableRow = (String, Vec<usize>);

fn list_rows(all: &Bars<'_>, drawn: &[i16]) -> Vec<TableRow> {
    let name = |year: i16| (year.to_string(), all.years.iter().position(|it| *it == year));
    let near = drawn.iter().map(|year| name(*year)).map(|(year, at)| (year, Vec::from_iter(at)));
    let beyond = |is_it: &dyn Fn(i16) -> bool| -> Option<TableRow> {
        let is_paid = |place: &usize| is_it(all.years[*place]) && all.sum(*place) != 0;
        let places: Vec<usize> = (0..all.years.len()).filter(is_paid).collect();
        let (first, last) = (all.years[*places.first()?], all.years[*places.last()?]);
        let name = if first == last { first.to_string() } else { format!("{first}–{last}") };
        Some((name, places))
    };
    let before = beyond(&|year| Some(&year) < drawn.first());
    let after = beyond(&|year| Some(&year) > drawn.last());
    before.into_iter().chain(near).chain(after).collect()
}

fn table(words: Words, all: &Bars<'_>, drawn: &[i16], download: Option<&str>) -> Markup {
    let amount = |minor: i64| match minor {
        0 => "–".to_owned(),
        minor => words.amount_rounded(Money { amount_minor: minor, currency: all.currency }),
    };
    let caption = format!("{}, {}", all.measure, words.currency_sign(all.currency));
    let sum_of = |series: &Series<'_>, places: &[usize]| -> i64 {
        places.iter().filter_map(|place| series.values.get(*place)).sum()
    };
    let mut rows = list_rows(all, drawn);
    rows.push((words.say("kit-in-all").to_owned(), (0..all.years.len()).collect()));
    html! {
        details.more {
            summary { (words.say("kit-show-as-table")) }
            div.scroll role="region" aria-label=(caption) tabindex="0" {
                table.plain {
                    caption.vh { (caption) }
                    thead {
                        tr {
                            th scope="col" { (words.say("kit-year")) }
                            @for series in &all.series { th.num scope="col" { (series.label) } }
                            @if all.series.len() > 1 {
                                th.num scope="col" { (words.say("kit-total")) }
                            }
                        }
                    }
                    tbody {
                        @for (name, places) in &rows {
                            tr {
                                th scope="row" { (name) }
                                @for series in &all.series {
                                    td.num { (amount(sum_of(series, places))) }
                                }
                                @if all.series.len() > 1 {
                                    td.num {
                                        (amount(places.iter().map(|place| all.sum(*place)).sum()))
                                    }
                                }
                            }
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
            today: (date(2012, 3, 15), "March 2012"),
            reaches_today: false,
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

    #[test]
    fn no_more_years_are_drawn_than_can_be_read_side_by_side() {
        let check = |span: (i16, i16), years: (i16, i16)| {
            let drawn = near_years(span, date(2012, 3, 15));
            assert_eq!((*drawn.start(), *drawn.end()), years, "{span:?}");
        };
        check((2009, 2014), (2009, 2014));
        check((2001, 2012), (2001, 2012));
        check((1864, 1920), (1909, 1920));
        check((1990, 2060), (2006, 2017));
        check((2012, 3014), (2012, 2023));
        check((2030, 2080), (2030, 2041));
    }

    #[test]
    fn what_is_not_drawn_is_told_and_stands_in_the_table() {
        let mut far = markis();
        far.years.extend([2026, 2027]);
        far.series[0].values.extend([100_000_000, 23_456_700]);
        far.series[1].values.extend([0, 0]);
        let page = super::bars(Words::new(Language::En), &far).into_string();
        assert!(page.contains("Outside these years there are DKK\u{a0}1,234,567."), "{page}");
        assert!(page.contains("<th scope=\"row\">2026–2027</th>"), "{page}");
        assert!(!page.contains(">2026</text>") && !page.contains(">2014</text>"), "{page}");
    }
}
