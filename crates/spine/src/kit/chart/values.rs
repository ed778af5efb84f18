//! Values over the years, with where they began and where they should be.

use super::{TimeAxis, scale};
use crate::i18n::Words;
use jiff::civil::Date;
use maud::{Markup, html};

/// A value at a time, and both in words.
#[derive(Clone, Debug)]
pub struct ValuePoint {
    /// The day it is drawn at.
    pub day: Date,
    /// The value.
    pub value: f64,
    /// The value in words: "42 partners".
    pub told: String,
    /// The time in words: "2011".
    pub when: String,
}

/// The course of something that is measured.
#[derive(Clone, Debug)]
pub struct Values<'a> {
    /// What is measured, and in what: "Partner regions, number".
    pub measure: &'a str,
    /// What was measured, by time.
    pub values: Vec<ValuePoint>,
    /// Where it stood before.
    pub baseline: Option<ValuePoint>,
    /// Where it should stand, by time.
    pub targets: Vec<ValuePoint>,
    /// The words for a value, the baseline and a target.
    pub names: [&'a str; 3],
    /// The day and its name: "March 2012".
    pub today: (Date, &'a str),
    /// The address of the same figures as a file.
    pub download: Option<&'a str>,
}

const HEIGHT: u32 = 210;
const FLOOR: f64 = 176.0;
const CEILING: f64 = 34.0;
/// Where the drawing begins, in per cent; the names of the grid lines stand before.
const LEFT: f64 = 9.0;

/// Where everything is drawn.
struct Geometry {
    axis: TimeAxis,
    least: f64,
    most: f64,
}

impl Geometry {
    fn new(values: &Values<'_>) -> Self {
        let all = || values.values.iter().chain(&values.baseline).chain(&values.targets);
        let figures = || all().map(|point| point.value);
        let years = || all().map(|point| point.day.year());
        let today = values.today.0.year();
        let (first, last) =
            (years().min().unwrap_or(today).min(today), years().max().unwrap_or(today).max(today));
        Self {
            axis: TimeAxis::of_years(first, last, values.today.0, values.today.1),
            // Bars of a chart stand on nothing, and so does this, unless something lies below it.
            least: figures().fold(0.0, f64::min),
            most: figures().fold(1.0, f64::max),
        }
    }

    fn x(&self, day: Date) -> String {
        scale::percent(LEFT + self.axis.place_of_end(day) * (100.0 - LEFT) / 100.0)
    }

    fn height(&self, value: f64) -> f64 {
        let share = (value - self.least) / (self.most - self.least).max(f64::EPSILON);
        FLOOR - share * (FLOOR - CEILING)
    }

    fn y(&self, value: f64) -> String {
        scale::pixels(self.height(value))
    }

    /// The values that grid lines stand at: round ones.
    fn grid(&self) -> Vec<f64> {
        let step = scale::nice_step(self.most.max(-self.least));
        (-5..=5)
            .map(|line| f64::from(line) * step)
            .filter(|value| *value >= self.least && *value <= self.most)
            .collect()
    }
}

/// The unit line, the key, the drawing and the table behind it. Put it into a `figure` below a
/// heading that says what the figures mean.
pub fn values(words: Words, values: &Values<'_>) -> Markup {
    let geometry = Geometry::new(values);
    let told: Vec<String> =
        values.values.iter().map(|point| format!("{} {}", point.when, point.told)).collect();
    let sentence = format!("{}: {}.", values.measure, told.join("; "));
    html! {
        p.small.soft { (values.measure) }
        ul.key {
            @for (class, name) in ["dot", "start", "aim"].iter().zip(values.names) {
                li {
                    svg viewBox="0 0 28 12" aria-hidden="true" {
                        @match *class {
                            "start" => line.start x1="0" x2="28" y1="6" y2="6" {},
                            class => circle class=(class) cx="14" cy="6" r="5" {},
                        }
                    }
                    (name)
                }
            }
        }
        svg.chart height=(HEIGHT) role="img" aria-label=(sentence) {
            (frame(words, &geometry))
            @if let Some(point) = &values.baseline {
                @let y = geometry.y(point.value);
                line.start x1=(scale::percent(LEFT)) x2="100%" y1=(y) y2=(y) {}
            }
            (run(&geometry, &values.values))
            @for point in &values.targets {
                circle.aim cx=(geometry.x(point.day)) cy=(geometry.y(point.value)) r="6" {}
            }
        }
        (table(words, values))
    }
}

/// The grid, the years and the line of today.
fn frame(words: Words, geometry: &Geometry) -> Markup {
    html! {
        @for value in geometry.grid() {
            @let y = geometry.height(value);
            line.grid x1=(scale::percent(LEFT)) x2="100%" y1=(scale::pixels(y))
                y2=(scale::pixels(y)) {}
            text x="0" y=(scale::pixels(y + 4.0)) { (words.decimal(value, 0)) }
        }
        @for (year, at) in geometry.axis.ticks(8) {
            text x=(scale::percent(LEFT + at * (100.0 - LEFT) / 100.0)) y="200" { (year) }
        }
        @if let Some(at) = geometry.axis.today() {
            @let at = LEFT + at * (100.0 - LEFT) / 100.0;
            (super::today_line(at, geometry.axis.label(), 2, 176))
        }
    }
}

/// The values as points with lines between them.
fn run(geometry: &Geometry, points: &[ValuePoint]) -> Markup {
    html! {
        @for pair in points.windows(2) {
            @if let [one, next] = pair {
                line.run x1=(geometry.x(one.day)) y1=(geometry.y(one.value))
                    x2=(geometry.x(next.day)) y2=(geometry.y(next.value)) {}
            }
        }
        @for point in points {
            circle.dot cx=(geometry.x(point.day)) cy=(geometry.y(point.value)) r="5" {}
        }
    }
}

fn table(words: Words, values: &Values<'_>) -> Markup {
    let [value, baseline, target] = values.names;
    let mut rows: Vec<(&str, &ValuePoint)> = Vec::new();
    rows.extend(values.baseline.iter().map(|point| (baseline, point)));
    rows.extend(values.values.iter().map(|point| (value, point)));
    rows.extend(values.targets.iter().map(|point| (target, point)));
    rows.sort_by_key(|(_, point)| point.day);
    html! {
        details.more {
            summary { (words.say("kit-show-as-table")) }
            div.scroll role="region" aria-label=(values.measure) tabindex="0" {
                table.plain {
                    caption.vh { (values.measure) }
                    thead {
                        tr {
                            th scope="col" { (words.say("kit-time")) }
                            th scope="col" { (words.say("kit-what")) }
                            th.num scope="col" { (value) }
                        }
                    }
                    tbody {
                        @for (what, point) in rows {
                            tr {
                                th scope="row" { (point.when) }
                                td { (what) }
                                td.num { (point.told) }
                            }
                        }
                    }
                }
            }
            @if let Some(href) = values.download {
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

    fn point(year: i16, value: f64) -> ValuePoint {
        let told = format!("{value} partners");
        ValuePoint { day: date(year, 12, 31), value, told, when: year.to_string() }
    }

    fn course() -> Values<'static> {
        Values {
            measure: "Partners, number",
            values: vec![point(2010, 12.0), point(2011, 18.0)],
            baseline: Some(point(2009, 10.0)),
            targets: vec![point(2013, 20.0)],
            names: ["Value", "Baseline", "Target"],
            today: (date(2012, 3, 15), "March 2012"),
            download: None,
        }
    }

    #[test]
    fn the_sentence_and_the_table_have_every_figure() {
        let page = values(Words::new(Language::En), &course()).into_string();
        assert!(page.contains("Partners, number: 2010 12 partners; 2011 18 partners."), "{page}");
        for told in ["10 partners", "12 partners", "18 partners", "20 partners"] {
            assert!(page.contains(&format!("<td class=\"num\">{told}</td>")), "{page}");
        }
        assert!(!page.contains("style="));
    }

    #[test]
    fn the_largest_value_lies_at_the_ceiling_and_nothing_on_the_floor() {
        let geometry = Geometry::new(&course());
        assert_eq!(geometry.y(20.0), "34");
        assert_eq!(geometry.y(0.0), "176");
        assert_eq!(geometry.grid(), [0.0, 5.0, 10.0, 15.0, 20.0]);
    }

    #[test]
    fn what_lies_below_nothing_and_what_is_not_there_break_nothing() {
        let mut course = course();
        course.values = vec![point(2011, -4.0)];
        let page = values(Words::new(Language::Da), &course).into_string();
        assert!(!page.contains("NaN") && !page.contains("inf"), "{page}");
        course.values.clear();
        course.targets.clear();
        course.baseline = None;
        let page = values(Words::new(Language::De), &course).into_string();
        assert!(!page.contains("NaN") && !page.contains("<circle class=\"dot\" cx=\"9"), "{page}");
    }
}
