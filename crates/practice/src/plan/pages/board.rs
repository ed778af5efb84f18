//! A plan as a board: a column for each state. A card moves by a choice and a reason.

use super::parts::{draw_added, draw_reason, link, tell_period, tell_tasks};
use super::show::Place;
use super::state;
use crate::plan::{InitiativeOf, InitiativeState};
use maud::{Markup, html};
use spine::account::Deed;
use spine::kit;

/// The board.
pub(super) fn draw(place: &Place<'_>) -> Markup {
    let words = place.seen.words;
    let lanes = InitiativeState::ALL.iter().map(|state| kit::Lane {
        code: state.code(),
        name: words.word("initiative-state", state.code()),
        cards: place
            .initiatives
            .iter()
            .filter(|one| one.progress.state == *state)
            .map(|one| draw_card(place, one))
            .collect(),
    });
    kit::board(words.say("plan-board-none"), &lanes.collect::<Vec<_>>())
}

fn draw_card(place: &Place<'_>, one: &InitiativeOf) -> Markup {
    let (seen, record) = (&place.seen, &one.entry.record);
    let words = seen.words;
    html! {
            h3 { (link(seen, &one.entry)) }
            p.small.soft {
                (tell_period(words, record)) ", " (tell_tasks(words, &one.progress))
            }
            @for reason in &one.progress.why {
                p.small.soft { (draw_reason(seen, &one.progress, reason)) }
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
