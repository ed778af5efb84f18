//! Several periods under each other, each with its name above its bar.

use super::{TimeAxis, scale};
use crate::base::Period;
use jiff::civil::Date;
use maud::{Markup, html};

/// How a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineTone {
    /// What the page is about.
    Here,
    /// Like it.
    Other,
    /// Ended.
    Ended,
    /// The frame around all: a thin band.
    Frame,
    /// Planned: dashed.
    Planned,
    /// Runs on without an end: a line with an arrow, solid as far as it is granted.
    Open {
        /// The period granted.
        granted: Option<Period>,
    },
}

/// A period with its name.
#[derive(Clone, Debug)]
pub struct TimelineBar<'a> {
    /// Its name.
    pub label: &'a str,
    /// Its period in words, for the sentence and the list.
    pub period: String,
    /// Its first day.
    pub from: Date,
    /// Its last day; `None` when it runs on.
    pub to: Option<Date>,
    /// How it is drawn.
    pub tone: TimelineTone,
}

const ROW: usize = 36;

/// The drawing. `label` says what it shows: "Periods".
pub fn timeline(axis: &TimeAxis, label: &str, bars: &[TimelineBar<'_>]) -> Markup {
    let height = 36 + ROW * bars.len();
    let told: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.label, bar.period)).collect();
    html! {
        svg.chart height=(height) role="img" aria-label={ (label) ": " (told.join("; ")) } {
            @for (year, at) in axis.ticks(8) {
                line.grid x1=(scale::percent(at)) x2=(scale::percent(at)) y1="20" y2=(height) {}
                text x=(scale::percent(at)) dx="4" y="30" { (year) }
            }
            // The line runs behind the bars' names and is drawn before them.
            @if let Some(today) = axis.today() {
                @let at = scale::percent(today);
                @let class = match today {
                    at if at < 10.0 => "now",
                    at if at > 90.0 => "now end",
                    _ => "now mid",
                };
                line.nowline x1=(at) x2=(at) y1="16" y2=(height) {}
                text class=(class) x=(at) y="12" { (axis.label()) }
            }
            @for (place, bar) in bars.iter().enumerate() { (draw(axis, bar, 54 + ROW * place)) }
        }
    }
}

fn draw(axis: &TimeAxis, bar: &TimelineBar<'_>, y: usize) -> Markup {
    let from = axis.place(bar.from);
    let to = bar.to.map_or(100.0, |day| axis.place_of_end(day));
    let label_class = match bar.tone {
        TimelineTone::Here | TimelineTone::Open { .. } => "strong",
        TimelineTone::Other | TimelineTone::Ended | TimelineTone::Frame | TimelineTone::Planned => {
            "name"
        }
    };
    let block = |class: &str, from: f64, to: f64, thickness: usize| {
        html! {
            rect class=(class) x=(scale::percent(from)) y=(y) height=(thickness) rx="2"
                width=(scale::percent((to - from).max(0.8))) {}
        }
    };
    // A name whose bar begins late runs back from the bar's end. It never leaves the drawing: what
    // has no room ends in an ellipsis, and in a narrow window (see the style sheet) it may begin at
    // the edge.
    let (x, width, anchor) = if from > 50.0 { (0.0, to, " end") } else { (from, 100.0 - from, "") };
    html! {
        @match bar.tone {
            TimelineTone::Here => (block("m1", from, to, 12)),
            TimelineTone::Other => (block("m2", from, to, 12)),
            TimelineTone::Ended => (block("past", from, to, 12)),
            TimelineTone::Frame => (block("band", from, to, 5)),
            TimelineTone::Planned => (block("guess", from, to, 10)),
            TimelineTone::Open { granted } => {
                line.open x1=(scale::percent(from.min(97.0))) x2="100%" y1=(y + 6) y2=(y + 6)
                    marker-end="url(#onward)" {}
                @if let Some(granted) = granted {
                    (block("m1", axis.place(granted.first), axis.place_of_end(granted.last), 12))
                }
            }
        }
        foreignObject x=(scale::percent(x)) width=(scale::percent(width)) y=(y - 20) height="18" {
            div class={ (label_class) (anchor) } { (bar.label) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn each_bar_has_its_name_and_the_sentence_has_all() {
        let axis = TimeAxis::of_years(2007, 2013, date(2012, 3, 15), "March 2012");
        let bars = [
            TimelineBar {
                label: "Creative Alliances",
                period: "2009–2011".to_owned(),
                from: date(2009, 1, 1),
                to: Some(date(2011, 12, 31)),
                tone: TimelineTone::Ended,
            },
            TimelineBar {
                label: "Late",
                period: "2013".to_owned(),
                from: date(2013, 1, 1),
                to: None,
                tone: TimelineTone::Other,
            },
        ];
        let page = timeline(&axis, "Periods", &bars).into_string();
        assert!(page.contains("Periods: Creative Alliances 2009–2011; Late 2013"));
        assert!(page.contains("<foreignObject x=\"0%\" width=\"100%\""), "{page}");
        assert!(page.contains("<div class=\"name end\">Late</div>"), "{page}");
        assert!(page.contains("height=\"108\""));
    }
}
