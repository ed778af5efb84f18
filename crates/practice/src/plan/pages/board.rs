//! A plan as a board: a column for each state. A card moves by a choice and a reason.

use super::parts::{draw_added, draw_reason, link, tell_period, tell_tasks};
use super::show::Place;
use super::state;
use crate::plan::{InitiativeOf, InitiativeState};
use maud::{Markup, html};
use spine::account::Deed;

/// The board.
pub(super) fn draw(place: &Place<'_>) -> Markup {
    let words = place.seen.words;
    html! {
        div.board {
            @for state in InitiativeState::ALL {
                @let cards: Vec<&InitiativeOf> = place
                    .initiatives
                    .iter()
                    .filter(|one| one.progress.state == *state)
                    .collect();
                @let anchor = format!("state-{}", state.code());
                section aria-labelledby=(anchor) {
                    h2 id=(anchor) {
                        (words.word("initiative-state", state.code())) " "
                        span.soft { (cards.len()) }
                    }
                    @if cards.is_empty() { p.small.soft { (words.say("plan-board-none")) } }
                    @for one in cards { (draw_card(place, one)) }
                }
            }
        }
    }
}

fn draw_card(place: &Place<'_>, one: &InitiativeOf) -> Markup {
    let (seen, record) = (&place.seen, &one.entry.record);
    let words = seen.words;
    html! {
        article.card {
            h3 { (link(seen, &one.entry)) }
            p.small.soft {
                (tell_period(words, record)) ", " (tell_tasks(words, &one.progress))
            }
            @for reason in &one.progress.why {
                p.small { (draw_reason(seen, &one.progress, reason)) }
            }
            (draw_added(seen, &one.within))
            @if seen.may_do(Deed::EditInitiative, &seen.target_of(record)) {
                details.more {
                    summary {
                        (words.say("plan-move")) span.vh { ": " (seen.say(&record.title)) }
                    }
                    (state::draw_form(seen, &one.entry, (&state::fill(&one.entry), &[]), "board"))
                }
            }
        }
    }
}
