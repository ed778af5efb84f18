//! A progress report as it is read: the states and figures of each initiative with the words
//! beside them.

use super::parts::{draw_reason, draw_state, tell_period, tell_tasks};
use super::{list, seen::Seen};
use crate::indicator::pages::panel as indicators;
use crate::indicator::{Contributor, list_indicators_of};
use crate::plan::{InitiativeOf, ProgressReport, find_report_text, list_initiatives};
use maud::{Markup, html};
use spine::kit;

/// The report over the office that is seen: as it is now, or as it was when it was finished.
pub(super) fn draw(seen: &Seen<'_>, report: &ProgressReport) -> Markup {
    let words = seen.words;
    let mut initiatives = list_initiatives(seen.office, &report.plan, seen.today);
    initiatives.retain(|one| seen.sees_in(&seen.target_of(&one.entry.record)));
    html! {
        article.paper {
            section {
                h2 { (words.say("plan-report-summary")) }
                p { strong { (list::tell_states(seen, &initiatives)) } }
                @if report.summary.is_empty() { p { (kit::soft(words.say("plan-no-words"))) } }
                @else { (kit::text(words, &report.summary)) }
            }
            @for one in &initiatives {
                section {
                    (draw_row_head(seen, one))
                    @match find_report_text(report, &one.entry.id).filter(|it| !it.is_empty()) {
                        Some(text) => (kit::text(words, text)),
                        None => p { (kit::soft(words.say("plan-no-words"))) },
                    }
                    (draw_indicators(seen, one))
                }
            }
        }
    }
}

/// What is drawn from the records of one initiative.
pub(super) fn draw_row_head(seen: &Seen<'_>, one: &InitiativeOf) -> Markup {
    let (words, record) = (seen.words, &one.entry.record);
    html! {
        h2 { (kit::name(words, &record.title)) }
        p {
            (draw_state(words, one.progress.state)) " "
            span.small.soft {
                (tell_period(words, record)) ", " (tell_tasks(words, &one.progress))
                @if let Some(budget) = record.budget { ", " (words.amount(budget)) }
            }
        }
        @for reason in &one.progress.why {
            p.small { (draw_reason(seen, &one.progress, reason)) }
        }
    }
}

fn draw_indicators(seen: &Seen<'_>, one: &InitiativeOf) -> Markup {
    let of = Contributor::Initiative(one.entry.id.clone());
    let found = list_indicators_of(seen.office, &of);
    html! {
        @if !found.is_empty() {
            ul.listed { @for entry in &found { li { (indicators::tell(seen, entry)) } } }
        }
    }
}
