//! The plan as a document, for reading in one go and for paper.

use super::parts::{draw_added, draw_reason, draw_state, tell_period};
use super::seen::At;
use super::show::Place;
use crate::plan::{Initiative, InitiativeOf, Task};
use axum::extract::Path;
use maud::{Markup, html};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Visit};

/// `GET …/desk/plans/{id}/document`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find(&visit, &id).await?;
    let (seen, words, plan) = (&place.seen, place.seen.words, &place.entry.record);
    let title = place.title();
    let strategy = seen.office.find(&plan.strategy);
    let day = words.date(seen.today);
    let main = html! {
        (seen.crumbs(&place.path(), words.say("plan-document")))
        (kit::head(&Head {
            title: &title,
            lede: strategy.map(|found| kit::name(words, &found.name)),
            is_object: true,
            ..Head::default()
        }))
        p.small.soft {
            @match plan.frozen {
                Some(frozen) => (words.say_with("plan-document-adopted", &[
                    ("adopted", words.date(frozen.on).into()), ("day", day.into()),
                ])),
                None => (words.say_with("plan-document-draft", &[("day", day.into())])),
            }
        }
        article.paper {
            @if !plan.introduction.is_empty() {
                section { (kit::text(words, &plan.introduction)) }
            }
            @for one in &place.initiatives { (draw_one(&place, one)) }
            @if !plan.source.is_empty() {
                p.small.soft { (words.say("plan-source")) ": " (kit::name(words, &plan.source)) }
            }
        }
    };
    Ok(seen.page(&title, "plans", main))
}

fn draw_one(place: &Place<'_>, one: &InitiativeOf) -> Markup {
    let (seen, words) = (&place.seen, place.seen.words);
    let record = &one.entry.record;
    html! {
        section {
            h2 { (kit::name(words, &record.title)) }
            p { (draw_state(words, one.progress.state)) (draw_added(seen, &one.within)) }
            @if !record.description.is_empty() { (kit::text(words, &record.description)) }
            (kit::facts(&list_facts(place, record)))
            @for reason in &one.progress.why {
                p.small { (draw_reason(seen, &one.progress, reason)) }
            }
            @if !record.tasks.is_empty() { (draw_tasks(place, &record.tasks)) }
        }
    }
}

fn list_facts<'w>(place: &Place<'_>, record: &Initiative) -> Vec<(&'w str, Markup)> {
    let (seen, words) = (&place.seen, place.seen.words);
    let mut facts = vec![
        (words.say("plan-owner"), seen.draw_owner(record.unit.as_ref(), record.person.as_ref())),
        (words.say("plan-runs"), html! { (tell_period(words, record)) }),
    ];
    if let Some(budget) = record.budget {
        facts.push((words.say("plan-budget"), html! { (words.amount(budget)) }));
    }
    for link in &record.serves {
        facts.push((
            words.say("plan-serves"),
            html! {
                (seen.draw_node(&link.node))
                @if !link.why.is_empty() { span.sub { (kit::name(words, &link.why)) } }
            },
        ));
    }
    facts
}

fn draw_tasks(place: &Place<'_>, tasks: &[Task]) -> Markup {
    let words = place.seen.words;
    let columns = [
        Column::new(Kind::Name, words.say("plan-task")),
        Column::new(Kind::Plain, words.say("plan-task-due")),
        Column::new(Kind::Plain, words.say("plan-task-state")),
    ];
    let rows: Vec<Vec<Markup>> = tasks
        .iter()
        .map(|task| {
            vec![
                html! {
                    (kit::name(words, &task.what))
                    @if task.is_milestone { span.sub { (words.say("plan-milestone")) } }
                },
                html! {
                    @match task.due_on {
                        Some(due_on) => (words.date(due_on)),
                        None => (kit::soft(words.say("plan-no-day"))),
                    }
                },
                html! {
                    @match task.done_on {
                        Some(on) => (words.say_with("plan-task-was-done", &[
                            ("day", words.date(on).into()),
                        ])),
                        None => (words.say("plan-task-open")),
                    }
                },
            ]
        })
        .collect();
    table::plain(words.say("plan-tasks"), &columns, &rows)
}
