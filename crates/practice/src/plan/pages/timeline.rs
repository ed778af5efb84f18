//! A plan along the years its initiatives run.

use super::parts::{draw_state, link, tell_period};
use super::show::Place;
use crate::plan::{InitiativeOf, InitiativeState};
use jiff::civil::{Date, date};
use maud::{Markup, html};
use spine::kit::chart::{TimeAxis, TimelineBar, TimelineTone, timeline};

/// The timeline: one bar for each initiative, by its beginning.
pub(super) fn draw(place: &Place<'_>) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let year = place.entry.record.year;
    let mut rows: Vec<(&InitiativeOf, Date, Option<Date>)> =
        place.initiatives.iter().map(|one| span_of(one, year)).collect();
    rows.sort_by_key(|(one, from, to)| (*from, *to, one.entry.id.clone()));
    let first = rows.iter().map(|(_, from, _)| from.year()).min().unwrap_or(year).min(year);
    let last = rows.iter().filter_map(|(_, _, to)| *to).map(Date::year).max().unwrap_or(year);
    // A period that a source has wrong by a thousand years does not empty the drawing.
    let (first, last) = (first.max(year - 10), last.max(year).min(year + 10));
    let axis = TimeAxis::of_years(first, last, seen.today, words.month_year(seen.today));
    let bars: Vec<TimelineBar<'_>> = rows
        .iter()
        .map(|(one, from, to)| TimelineBar {
            label: seen.say(&one.entry.record.title),
            period: tell_period(words, &one.entry.record),
            from: *from,
            to: *to,
            tone: tone(one.progress.state),
        })
        .collect();
    html! {
        figure.timeline {
            h2 { (words.say("plan-timeline")) }
            p.small.soft { (words.say("plan-timeline-about")) }
            (timeline(&axis, words.say("plan-timeline"), &bars))
        }
        ul.listed {
            @for (one, _, _) in &rows {
                li {
                    (link(seen, &one.entry)) ", " (tell_period(words, &one.entry.record)) " "
                    (draw_state(words, one.progress.state))
                }
            }
        }
    }
}

/// When an initiative runs; where it does not say, the year of the plan.
fn span_of(one: &InitiativeOf, year: i16) -> (&InitiativeOf, Date, Option<Date>) {
    let record = &one.entry.record;
    let from = record.from.map_or(date(year, 1, 1), |from| from.first_day());
    let to = match (record.from, record.to) {
        (_, Some(to)) => Some(to.last_day()),
        (None, None) => Some(date(year, 12, 31)),
        (Some(_), None) => None,
    };
    (one, from, to)
}

fn tone(state: InitiativeState) -> TimelineTone {
    match state {
        InitiativeState::Planned => TimelineTone::Planned,
        InitiativeState::OnTrack | InitiativeState::Behind => TimelineTone::Here,
        InitiativeState::Done | InitiativeState::Stopped => TimelineTone::Ended,
    }
}
