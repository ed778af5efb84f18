//! The plans: one for each area strategy and year, with how they go.
//!
//! Who comes: a head of area who follows the plan of the year, an officer who begins the next one.
//! So the years stand apart, the newest first, and each plan says how its initiatives go.

use super::parts::{draw_plan_state, path_to, tell_state};
use super::seen::Seen;
use crate::plan::{
    ActionPlan, InitiativeOf, InitiativeState, find_plan_state, list_initiatives, list_plans,
};
use maud::{Markup, html};
use spine::account::{Deed, may_somewhere};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/desk/plans`
///
/// # Errors
/// When the names of people cannot be read.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let words = seen.words;
    let title = words.say("plan-title");
    let mut plans = list_plans(seen.office);
    plans.retain(|entry| seen.sees_in(&seen.target_of_plan(&entry.record)));
    let may = visit.as_of.is_none() && may_somewhere(&visit.actor, Deed::EditPlan);
    let new = seen.link("/plans/new", &[]);
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("plan-lede")) }),
            actions: may.then(|| kit::main_button(words.say("plan-new"), &new)),
            ..Head::default()
        }))
        (seen.draw_receipt("plan-done"))
        @if plans.is_empty() { (kit::empty(words.say("plan-none"), None)) }
        @for year in plans.chunk_by(|one, other| one.record.year == other.record.year) {
            (draw_year(&seen, year))
        }
    };
    Ok(seen.page(title, "plans", main))
}

fn draw_year(seen: &Seen<'_>, plans: &[Arc<Entry<ActionPlan>>]) -> Markup {
    let words = seen.words;
    let Some(first) = plans.first() else { return html! {} };
    let year = first.record.year.to_string();
    let columns = [
        Column::new(Kind::Name, words.say("plan-plan")),
        Column::new(Kind::Plain, words.say("plan-strategy")),
        Column::new(Kind::State, words.say("plan-state-of")),
        Column::new(Kind::Amount, words.say("plan-initiatives")),
        Column::new(Kind::Plain, words.say("plan-how-it-goes")),
    ];
    let rows: Vec<Vec<Markup>> = plans
        .iter()
        .map(|entry| {
            let initiatives = list_initiatives(seen.office, &entry.id, seen.today);
            let href = seen.link(&format!("/plans/{}", entry.id), &[]);
            let strategy = seen.office.find(&entry.record.strategy);
            vec![
                html! { a href=(href) { (kit::name(words, &entry.record.title)) } },
                html! { @if let Some(found) = strategy { (kit::name(words, &found.name)) } },
                draw_plan_state(words, find_plan_state(seen.office, entry)),
                html! { (initiatives.len()) },
                html! { (tell_states(seen, &initiatives)) },
            ]
        })
        .collect();
    html! {
        section aria-labelledby={ "y" (year) } {
            h2 id={ "y" (year) } { (year) }
            div.sheet { (table::plain(&year, &columns, &rows)) }
        }
    }
}

/// How many initiatives are in each state: "3 on track, 1 behind".
pub(super) fn tell_states(seen: &Seen<'_>, initiatives: &[InitiativeOf]) -> String {
    let count = |state: InitiativeState| {
        initiatives.iter().filter(|one| one.progress.state == state).count()
    };
    let told: Vec<String> = InitiativeState::ALL
        .iter()
        .map(|state| (*state, count(*state)))
        .filter(|(_, count)| *count > 0)
        .map(|(state, count)| {
            let word = tell_state(seen.words, state);
            format!("{count} {word}")
        })
        .collect();
    match told.is_empty() {
        true => seen.words.say("plan-nothing-in-it").to_owned(),
        false => told.join(", "),
    }
}

/// The way to the list, for pages that belong to no plan.
pub(super) fn path(seen: &Seen<'_>) -> Vec<(String, String)> {
    path_to(seen, None)
}
