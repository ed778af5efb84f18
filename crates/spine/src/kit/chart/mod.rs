//! Charts as SVG, drawn on the server. Positions along x are percentages, along y pixels, and there
//! is no `viewBox`: a chart fills its place and its text keeps its size. Marks take their colour
//! from classes. Every chart says its figures in one sentence and has a table behind it.

mod bars;
mod dots;
mod periods;
mod scale;
mod share;
mod timeline;
mod values;

pub use bars::{Bars, Figures, Fill, Series, bars, near_years};
pub use dots::{DotStrip, dot_strip};
pub use periods::{Mark, MarkKind, axis_head, key_of_periods, period_bar};
pub use scale::TimeAxis;
pub use share::{Piece, Share, ShareBar, share_bar};
pub use timeline::{TimelineBar, TimelineTone, timeline};
pub use values::{ValuePoint, Values, values};

use maud::{Markup, html};

/// A swatch and its name.
fn key_item(class: &str, label: &str) -> Markup {
    html! {
        li {
            svg viewBox="0 0 28 12" aria-hidden="true" {
                rect class=(class) width="28" height="12" rx="2" {}
            }
            (label)
        }
    }
}

/// The line of today from `from` to `to` pixels, with its label above, kept within the chart.
fn today_line(axis_percent: f64, label: &str, from: u32, to: u32) -> Markup {
    let at = scale::percent(axis_percent);
    let (class, dx) = if axis_percent > 75.0 { ("now end", "-6") } else { ("now", "6") };
    html! {
        line.nowline x1=(at) x2=(at) y1=(from) y2=(to) {}
        text class=(class) x=(at) dx=(dx) y=(from + 10) { (label) }
    }
}
