//! A plan as it was adopted beside how it goes now.

use super::parts::{draw_added, draw_state, draw_state_and_why, link, tell_period, tell_tasks};
use super::seen::{At, Seen};
use super::show::Place;
use crate::plan::{InitiativeOf, list_initiatives};
use crate::strategy::pages::Scene;
use axum::extract::Path;
use maud::{Markup, html};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Visit};
use std::sync::Arc;

/// `GET …/desk/plans/{id}/adopted`
///
/// # Errors
/// 404 where there is none, where it may not be known, and where it is not adopted.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find(&visit, &id).await?;
    let (seen, words) = (&place.seen, place.seen.words);
    let frozen = place.entry.record.frozen.ok_or_else(Failure::not_found)?;
    let past = visit.house.offices.find_past(visit.authority(), frozen.seq).await?;
    let past = past.filter(|past| past.find(&place.entry.id).is_some());
    let day = words.date(frozen.on);
    let title = words.say_with("plan-adopted-title", &[("day", day.into())]);
    let body = match &past {
        Some(past) => {
            let then = list_initiatives(past, &place.entry.id, frozen.on);
            let scene = Scene { office: past, today: frozen.on, ..seen.scene.clone() };
            let then_seen = Seen { visit: &visit, scene, people: Arc::clone(&seen.people) };
            let mut then_seen_by = then;
            then_seen_by.retain(|one| seen.sees_in(&seen.target_of(&one.entry.record)));
            draw(&place, Some((&then_seen, &then_seen_by)))
        }
        // A plan that was entered with its adoption has no earlier state in the log.
        None => html! {
            p { (words.say("plan-adopted-before-log")) }
            (draw(&place, None))
        },
    };
    let main = html! {
        (seen.crumbs(&place.path(), &title))
        (kit::head(&Head {
            title: &title,
            lede: Some(html! { (words.say("plan-adopted-lede")) }),
            ..Head::default()
        }))
        (body)
    };
    Ok(seen.page(&title, "plans", main))
}

/// A row for each initiative: as it was adopted, where that is known, and now.
fn draw(place: &Place<'_>, past: Option<(&Seen<'_>, &[InitiativeOf])>) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let columns = [
        Column::new(Kind::Name, words.say("plan-initiative")),
        Column::new(Kind::Plain, words.say("plan-then")),
        Column::new(Kind::Plain, words.say("plan-now")),
    ];
    let was = |one: &InitiativeOf| {
        let (then, before) = past?;
        Some((then, before.iter().find(|then| then.entry.id == one.entry.id)?))
    };
    // What was added later was not in it, whatever the log knows of that day.
    let is_known = |one: &InitiativeOf| past.is_some() || one.within.added.is_some();
    let mut rows: Vec<Vec<Markup>> = place
        .initiatives
        .iter()
        .map(|one| {
            vec![
                html! { (link(seen, &one.entry)) (draw_added(seen, &one.within)) },
                match was(one) {
                    Some((then, before)) => draw_side(then, before),
                    None if is_known(one) => kit::soft(words.say("plan-not-in-it")),
                    None => kit::soft(words.say("plan-not-known")),
                },
                html! {
                    (draw_side(seen, one))
                    span.sub { (draw_state_and_why(seen, &one.progress)) }
                },
            ]
        })
        .collect();
    let is_here =
        |one: &&InitiativeOf| place.initiatives.iter().any(|now| now.entry.id == one.entry.id);
    if let Some((then, before)) = past {
        rows.extend(before.iter().filter(|one| !is_here(one)).map(|one| {
            vec![
                kit::name(words, &one.entry.record.title),
                draw_side(then, one),
                kit::soft(words.say("plan-gone")),
            ]
        }));
    }
    html! { div.sheet { (table::plain(words.say("plan-adopted-lede"), &columns, &rows)) } }
}

/// An initiative at one of the two times.
fn draw_side(seen: &Seen<'_>, one: &InitiativeOf) -> Markup {
    let (words, record) = (seen.words, &one.entry.record);
    html! {
        (draw_state(words, one.progress.state))
        span.sub { (tell_period(words, record)) ", " (tell_tasks(words, &one.progress)) }
        span.sub { (seen.draw_owner(record.unit.as_ref(), record.person.as_ref())) }
        @if let Some(budget) = record.budget { span.sub { (words.amount(budget)) } }
    }
}
