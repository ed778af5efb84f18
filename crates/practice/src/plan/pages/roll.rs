//! Rolling a plan over to the next year, with a choice for each initiative that is not done.
//!
//! Who comes: an officer in the autumn. Everything that is not done stands here once, already set
//! to go on; what is not chosen cannot get lost.

use super::parts::{draw_state_and_why, link, plan_link, tell_state};
use super::seen::At;
use super::show::Place;
use crate::decision::pages::forms::{draw_text, list_codes, read_text, unprocessable};
use crate::deeds::pages::{Asked, BACK, CONFIRM, YES, draw_preview};
use crate::organisation::pages::Reading;
use crate::plan::{
    ActionPlan, Initiative, Roll, RollFacts, Rolled, find_roll, find_rolled, roll_over,
};
use crate::strategy::pages::forms as sending;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::base::{Fault, Id};
use spine::kit::form::{Field, FormData, FormView, Reader, Sending};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Draft;
use std::collections::BTreeMap;

/// `GET …/desk/plans/{id}/roll`
///
/// # Errors
/// 404 where there is no such plan, 403 where it may not be rolled over.
pub async fn ask(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let facts = find_roll(place.seen.office, place.entry, visit.today);
    let mut data = FormData::new();
    data.put(sending::READ_AT, place.entry.seq).put_text("title", &facts.title);
    for one in &facts.open {
        data.put(format!("choices.{}", one.entry.id), Rolled::On.code());
    }
    Ok(draw(&place, &facts, (&data, &[]), html! {}))
}

/// `POST …/desk/plans/{id}/roll`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn roll(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let data = sending::read_form(&body)?;
    let facts = find_roll(place.seen.office, place.entry, visit.today);
    let mut reader = Reader::new(visit.words, &data);
    let title = read_text(&mut reader, visit.words.language(), "title", &facts.title);
    let mut choices: BTreeMap<Id<Initiative>, Rolled> = BTreeMap::new();
    for one in &facts.open {
        let at = format!("choices.{}", one.entry.id);
        if let Some(chosen) = reader.choice(&at, Rolled::parse) {
            choices.insert(one.entry.id.clone(), chosen);
        }
    }
    let faults = reader.into_faults();
    if !faults.is_empty() {
        return Ok(unprocessable(draw(&place, &facts, (&data, &faults), html! {})));
    }
    let roll = Roll {
        plan: place.entry.id.clone(),
        read_at: sending::read_at(&data, place.entry.seq),
        next: visit.make_id::<ActionPlan>(),
        title,
        choices,
    };
    if data.get(CONFIRM) == BACK {
        return Ok(draw(&place, &facts, (&data, &[]), html! {}).into_response());
    }
    let (next, today) = (roll.next.clone(), visit.today);
    if data.get(CONFIRM) != YES
        && let Ok(draft) = roll_over(&visit.office, &roll, today)
    {
        return preview(&place, (facts.year, &data), &draft).await;
    }
    match sending::send(&visit, move |office| roll_over(office, &roll, today)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/plans/{next}?done=rolled"));
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw(&place, &facts, (&data, again.faults()), note)))
        }
    }
}

/// What would be rolled over, before it is.
async fn preview(
    place: &Place<'_>,
    (year, data): (i16, &FormData),
    draft: &Draft,
) -> Result<Response, Failure> {
    let visit = place.seen.visit;
    let reading = Reading::of(visit.clone()).await?;
    let words = place.seen.words;
    let title = words.say_with("plan-roll-title", &[("year", year.to_string().into())]);
    let asked = Asked {
        title: &title,
        action: &place.here("/roll"),
        button: words.say("plan-roll-do"),
        data,
        above: html! {},
        has_files: false,
    };
    let main = draw_preview(&reading, draft, &asked);
    Ok(place.seen.page(&title, "plans", main).into_response())
}

fn draw(
    place: &Place<'_>,
    facts: &RollFacts,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let year = facts.year.to_string();
    let title = words.say_with("plan-roll-title", &[("year", year.into())]);
    let view = FormView::new(words, data, faults);
    let (action, back) = (place.here("/roll"), place.here(""));
    let rolled = find_rolled(seen.office, &place.entry.id);
    let main = html! {
        (seen.crumbs(&place.path(), &title))
        (kit::head(&Head {
            title: &title,
            lede: Some(html! { (words.say("plan-roll-lede")) }),
            ..Head::default()
        }))
        (note)
        @if let Some(next) = rolled {
            (view.summary())
            (kit::warning(words.say("plan-roll-done-before"), html! {
                p { (words.say("plan-roll-see")) " " (plan_link(seen, &next.id)) }
            }))
        } @else {
            (view.form(Sending { action: &action, ..Sending::default() }, html! {
                (view.hidden(sending::READ_AT, view.value(sending::READ_AT)))
                (draw_text(
                    &view, words, Field::new("title", words.say("plan-roll-name")),
                    (&facts.title, 1),
                ))
                (draw_choices(place, facts, &view))
                (draw_closed(place, facts))
                div.buttons {
                    (kit::submit(words.say("plan-roll-do")))
                    a href=(back) { (words.say("edit-cancel")) }
                }
            }))
        }
    };
    seen.page(&title, "plans", main)
}

fn draw_choices(place: &Place<'_>, facts: &RollFacts, view: &FormView<'_>) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let choices = list_codes(words, "plan-roll", Rolled::ALL.iter().map(|one| one.code()));
    html! {
        h2 { (words.say_with("plan-roll-open", &[("count", facts.open.len().into())])) }
        @if facts.open.is_empty() { p { (words.say("plan-roll-nothing")) } }
        @for one in &facts.open {
            @let at = format!("choices.{}", one.entry.id);
            @let name = seen.say(&one.entry.record.title);
            div.panel {
                (view.radios(Field::new(&at, name), &choices))
                (draw_state_and_why(seen, &one.progress))
            }
        }
    }
}

/// What needs no choice.
fn draw_closed(place: &Place<'_>, facts: &RollFacts) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    html! {
        @if !facts.closed.is_empty() {
            h2 { (words.say("plan-roll-closed")) }
            ul.listed {
                @for one in &facts.closed {
                    li {
                        (link(seen, &one.entry)) ": "
                        (tell_state(words, one.progress.state))
                    }
                }
            }
        }
    }
}
