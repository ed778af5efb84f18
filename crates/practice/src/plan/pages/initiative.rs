//! One initiative: what is done, for what, by whom, how far it is, and why it is said to be so.
//!
//! Who comes: who carries it and ticks off what is done, a head of area who asks why it is behind.
//! So the state with all its reasons stands first, the tasks next, and beside them the facts.

use super::parts::{draw_added, draw_reason, draw_state, plan_link, tell_period, tell_state};
use super::seen::{At, Seen};
use super::{parts, serves, state};
use crate::cooperation::Cooperation;
use crate::indicator::pages::panel as indicators;
use crate::indicator::{Contributor, list_indicators_of};
use crate::plan::{Initiative, Progress, Task, find_progress};
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id};
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// The initiative at an address, where the visit may do the deed to it.
pub(super) fn find<'a>(
    seen: &Seen<'a>,
    id: &str,
    deed: Deed,
) -> Result<&'a Arc<Entry<Initiative>>, Failure> {
    let entry = seen.expect::<Initiative>(id)?;
    let target = seen.target_of(&entry.record);
    seen.visit.need(Deed::SeeInternal, &target)?;
    seen.visit.need(deed, &target)?;
    Ok(entry)
}

/// The way from the list of plans to an initiative: through the latest plan it stands in.
pub(super) fn path(seen: &Seen<'_>, entry: &Entry<Initiative>) -> Vec<(String, String)> {
    let last = entry.record.plans.last();
    let plan = last.and_then(|within| seen.office.find_entry(&within.plan));
    parts::path_to(seen, plan.map(AsRef::as_ref))
}

/// `GET …/desk/initiatives/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let entry = find(&seen, &id, Deed::SeeInternal)?;
    Ok(draw(&seen, entry, None, html! {}))
}

/// The page, with the form for the state as it was sent where it could not be kept.
pub(super) fn draw(
    seen: &Seen<'_>,
    entry: &Entry<Initiative>,
    sent: Option<(&FormData, &[Fault])>,
    note: Markup,
) -> Markup {
    let (words, record) = (seen.words, &entry.record);
    let progress = find_progress(seen.office, record, seen.today);
    let title = seen.say(&record.title).to_owned();
    let may = seen.may_do(Deed::EditInitiative, &seen.target_of(record));
    let here = |rest: &str| seen.link(&format!("/initiatives/{}{rest}", entry.id), &[]);
    let history = here("/history");
    let more = [(words.say("plan-history"), history.as_str())];
    let actions = html! {
        (kit::menu(words.say("plan-more"), &more))
        @if may { (kit::main_button(words.say("plan-initiative-edit"), &here("/edit"))) }
    };
    let main = html! {
        (seen.crumbs(&path(seen, entry), &title))
        (kit::head(&Head {
            title: &title,
            tag: Some(draw_state(words, progress.state)),
            actions: Some(actions),
            is_object: true,
            ..Head::default()
        }))
        (seen.draw_receipt("plan-done"))
        (note)
        (kit::with_aside(words.say("plan-facts"), draw_facts(seen, entry), html! {
            @if record.description.is_empty() { p { (kit::soft(words.say("plan-no-words"))) } }
            @else { (kit::text(words, &record.description)) }
            (draw_why(seen, entry, (&progress, sent, may)))
            (draw_tasks(seen, entry, may))
            (kit::section("serves", html! { (words.say("plan-serves")) },
                serves::draw_list(seen, &record.serves)))
            (draw_cooperations(seen, &record.cooperations))
            (indicators::draw(
                seen, &list_indicators_of(seen.office, &Contributor::Initiative(entry.id.clone())),
                words.say("indicator-seen-by"),
            ))
            @if !record.source.is_empty() {
                p.small.soft { (words.say("plan-source")) ": " (kit::name(words, &record.source)) }
            }
        }))
    };
    seen.page(&title, "plans", main)
}

fn draw_facts(seen: &Seen<'_>, entry: &Entry<Initiative>) -> Markup {
    let (words, record) = (seen.words, &entry.record);
    let mut facts: Vec<(&str, Markup)> = vec![
        (words.say("plan-owner"), seen.draw_owner(record.unit.as_ref(), record.person.as_ref())),
        (words.say("plan-area"), html! { (seen.tell_area(&record.area)) }),
        (words.say("plan-runs"), html! { (tell_period(words, record)) }),
        (
            words.say("plan-budget"),
            match record.budget {
                Some(budget) => html! { (words.amount(budget)) },
                None => kit::soft(words.say("plan-not-stated")),
            },
        ),
    ];
    for within in &record.plans {
        facts.push((
            words.say("plan-stands-in"),
            html! {
                (plan_link(seen, &within.plan))
                (draw_added(seen, within))
                @if let Some(rolled) = within.rolled {
                    span.sub { (words.word("plan-rolled", rolled.code())) }
                }
            },
        ));
    }
    kit::panel("facts", words.say("plan-facts"), kit::facts(&facts))
}

/// Why the state is what it is, and setting another.
fn draw_why(
    seen: &Seen<'_>,
    entry: &Entry<Initiative>,
    (progress, sent, may): (&Progress, Option<(&FormData, &[Fault])>, bool),
) -> Markup {
    let words = seen.words;
    let state = tell_state(words, progress.state);
    let title = words.say_with("plan-why", &[("state", state.into())]);
    kit::section(
        "why",
        html! { (title) },
        html! {
            ul.listed {
                @for reason in &progress.why { li { (draw_reason(seen, progress, reason)) } }
            }
            @if may {
                @let filled = state::fill(entry);
                details.more open[sent.is_some()] {
                    summary { (words.say("plan-state-by-hand")) }
                    (state::draw_form(seen, entry, sent.unwrap_or((&filled, &[])), ""))
                }
            }
        },
    )
}

fn draw_tasks(seen: &Seen<'_>, entry: &Entry<Initiative>, may: bool) -> Markup {
    let words = seen.words;
    let tasks = &entry.record.tasks;
    let columns = [
        Column::new(Kind::Name, words.say("plan-task")),
        Column::new(Kind::Plain, words.say("plan-task-due")),
        Column::new(Kind::By, words.say("plan-task-person")),
        Column::new(Kind::State, words.say("plan-task-state")),
    ];
    let rows: Vec<Vec<Markup>> =
        tasks.iter().map(|task| draw_task(seen, entry, (task, may))).collect();
    kit::section(
        "tasks",
        html! { (words.say("plan-tasks")) },
        html! {
            @if tasks.is_empty() { p { (kit::soft(words.say("plan-no-tasks"))) } }
            @else { (table::plain(words.say("plan-tasks"), &columns, &rows)) }
        },
    )
}

fn draw_task(
    seen: &Seen<'_>,
    entry: &Entry<Initiative>,
    (task, may): (&Task, bool),
) -> Vec<Markup> {
    let words = seen.words;
    let href = seen.link(&format!("/initiatives/{}/tasks/{}", entry.id, task.key), &[]);
    let is_late = task.done_on.is_none() && task.due_on.is_some_and(|due_on| due_on < seen.today);
    vec![
        html! {
            (kit::name(words, &task.what))
            @if task.is_milestone { span.sub { (words.say("plan-milestone")) } }
            @if !task.note.is_empty() { span.sub { (kit::name(words, &task.note)) } }
        },
        html! {
            @match task.due_on {
                Some(due_on) => (words.date(due_on)),
                None => (kit::soft(words.say("plan-no-day"))),
            }
        },
        match &task.person {
            Some(person) => html! { (seen.person(person)) },
            None => kit::soft(words.say("plan-task-owner")),
        },
        html! {
            @match task.done_on {
                Some(on) => (words.say_with("plan-task-was-done", &[
                    ("day", words.date(on).into()),
                ])),
                None if is_late => (kit::flag(words.say("plan-task-late"))),
                None => (words.say("plan-task-open")),
            }
            @if may {
                span.sub {
                    a href=(href) {
                        @if task.done_on.is_some() { (words.say("kit-change")) }
                        @else { (words.say("plan-task-done-title")) }
                        span.vh { ": " (seen.say(&task.what)) }
                    }
                }
            }
        },
    ]
}

fn draw_cooperations(seen: &Seen<'_>, cooperations: &[Id<Cooperation>]) -> Markup {
    let found = cooperations.iter().filter_map(|id| seen.office.find(id));
    let shown: Vec<&Cooperation> = found.filter(|found| seen.sight.sees(found)).collect();
    html! {
        @if !shown.is_empty() {
            (kit::section("with", html! { (seen.words.say("plan-done-with")) }, html! {
                ul.serves {
                    @for found in shown {
                        li {
                            a href=(seen.link(&format!("/cooperations/{}", found.slug), &[])) {
                                (kit::name(seen.words, &found.name))
                            }
                        }
                    }
                }
            }))
        }
    }
}
