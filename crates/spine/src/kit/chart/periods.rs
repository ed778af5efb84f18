//! Periods in the rows of a list, all on one axis, with today through them.

use super::{TimeAxis, key_item, scale};
use crate::i18n::Words;
use jiff::civil::Date;
use maud::{Markup, html};

/// What a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Decided: solid.
    Decided,
    /// Ended: grey.
    Ended,
    /// Planned: dashed.
    Planned,
    /// Runs on without an end: a thin line with an arrow.
    Open,
}

/// A period on the axis.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// Its first day; `None` when it lies before all memory.
    pub from: Option<Date>,
    /// Its last day; `None` when it runs on.
    pub to: Option<Date>,
}

/// The cell of a row: its periods, the line of today behind, and the words below.
pub fn period_bar(axis: &TimeAxis, marks: &[Mark], words: &str) -> Markup {
    html! {
        svg.through aria-hidden="true" {
            @if let Some(today) = axis.today() {
                @let at = scale::percent(today);
                line.nowline x1=(at) x2=(at) y1="0" y2="100%" {}
            }
            @for mark in marks { (draw(axis, *mark)) }
        }
        span.sub.alone[marks.is_empty()] { (words) }
    }
}

fn draw(axis: &TimeAxis, mark: Mark) -> Markup {
    let from = mark.from.map_or(0.0, |day| axis.place(day));
    let to = mark.to.map_or(100.0, |day| axis.place_of_end(day));
    let width = (to - from).max(0.8);
    let x = scale::percent(from.min(99.2));
    let width = scale::percent(width);
    html! {
        @match mark.kind {
            MarkKind::Open => {
                line.open x1=(scale::percent(from.min(97.0))) x2="100%" y1="20" y2="20"
                    marker-end="url(#onward)" {}
            }
            MarkKind::Decided => rect.m1 x=(x) y="14" width=(width) height="12" rx="2" {},
            MarkKind::Ended => rect.past x=(x) y="14" width=(width) height="12" rx="2" {},
            MarkKind::Planned => {
                rect.guess x=(x) y="15" width=(width) height="10" rx="2" {}
            }
        }
    }
}

/// The axis in the head of the column: years, and today above them.
pub fn axis_head(axis: &TimeAxis) -> Markup {
    html! {
        svg.chart.axis height="34" aria-hidden="true" {
            @if let Some(today) = axis.today() {
                // Near an end the name of today stands beside its line, to stay within the column.
                @let class = match today {
                    at if at < 15.0 => "now",
                    at if at > 85.0 => "now end",
                    _ => "now mid",
                };
                text class=(class) x=(scale::percent(today)) y="12" { (axis.label()) }
            }
            @for (year, at) in axis.ticks(4) {
                text x=(scale::percent(at)) dx="3" y="30" { (year) }
            }
        }
    }
}

/// What the marks mean.
pub fn key_of_periods(words: Words) -> Markup {
    html! {
        ul.key {
            (key_item("m1", words.say("kit-period-decided")))
            li {
                svg viewBox="0 0 28 12" aria-hidden="true" {
                    line.open x1="0" x2="28" y1="6" y2="6" marker-end="url(#onward)" {}
                }
                (words.say("kit-period-open"))
            }
            (key_item("past", words.say("kit-period-ended")))
            li {
                svg viewBox="0 0 28 12" aria-hidden="true" {
                    rect.guess x="1" y="1" width="26" height="10" rx="2" {}
                }
                (words.say("kit-period-planned"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_row_has_its_periods_and_today_without_any_style() {
        let axis = TimeAxis::of_years(2008, 2015, date(2012, 3, 15), "March 2012");
        let marks = [
            Mark {
                kind: MarkKind::Decided,
                from: Some(date(2012, 1, 1)),
                to: Some(date(3014, 1, 1)),
            },
            Mark { kind: MarkKind::Open, from: None, to: None },
        ];
        let cell = period_bar(&axis, &marks, "2012–2014").into_string();
        assert!(cell.contains("x=\"50%\"") && cell.contains("width=\"50%\""), "{cell}");
        assert!(cell.contains("x1=\"52.5"), "{cell}");
        assert!(!cell.contains("style"));
    }

    #[test]
    fn a_period_of_one_day_can_be_seen_even_at_the_end() {
        let axis = TimeAxis::of_years(2008, 2015, date(2012, 3, 15), "");
        let day = date(2015, 12, 31);
        let mark = Mark { kind: MarkKind::Ended, from: Some(day), to: Some(day) };
        let cell = period_bar(&axis, &[mark], "").into_string();
        assert!(cell.contains("x=\"99.2%\"") && cell.contains("width=\"0.8%\""), "{cell}");
    }
}
