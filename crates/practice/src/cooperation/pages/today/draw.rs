//! The Today page of an office as it is drawn.

use super::draw_ahead::draw_weeks;
use super::{Commit, Task, Tasks, Today, When};
use crate::cooperation::pages::opening;
use maud::{Markup, html};
use spine::i18n::Words;
use spine::key;
use spine::kit::{self, PagerLinks, panel};
use spine::office::Office;

/// How many commits are shown.
const COMMITS: usize = 4;

/// The page; `notes` stand below its heading.
pub fn draw(office: &Office, today: &Today, notes: &Markup) -> Markup {
    html! {
        div.today {
            (draw_head(today))
            (notes)
            @if today.is_new {
                (draw_not_yet(today))
            } @else {
                (draw_tasks(today))
                (draw_begun(today))
                (draw_weeks(today))
                @if today.keeps { (opening::draw_strip(office, &today.question)) }
                (draw_changes(today))
            }
        }
    }
}

fn draw_head(today: &Today) -> Markup {
    let question = &today.question;
    let words = question.words();
    let title = match today.is_new {
        true => words.say("today-empty-title").to_owned(),
        false => words.say_with("today-waiting", &[("count", today.tasks.total.into())]),
    };
    let day = tell_today(words, question.today);
    let propose = question.address("/proposals/new", &[]);
    let may_propose = question.offers.propose && !today.is_new;
    html! {
        div.head {
            div {
                h1 { (title) }
                p { (day) }
            }
            @if may_propose {
                div.actions { (kit::link_button(words.say("register-propose"), &propose)) }
            }
        }
    }
}

/// The day with its weekday: "Torsdag 15. marts 2012".
pub(super) fn tell_today(words: Words, day: jiff::civil::Date) -> String {
    let weekday = words.weekday(day);
    let date = words.date(day).replacen(' ', "\u{a0}", 1);
    crate::cooperation::pages::capitalise(&format!("{weekday} {date}"))
}

fn draw_tasks(today: &Today) -> Markup {
    let words = today.question.words();
    let tasks = &today.tasks;
    let mut is_labelled = false;
    html! {
        @if tasks.total == 0 {
            section.panel aria-label=(words.say("today-title")) {
                p { (words.say("today-nothing-waits")) }
                (draw_others(words, tasks))
            }
        } @else {
            div.sheet.todo {
                @for (when, count) in When::ALL.into_iter().zip(tasks.counts) {
                    @let rows: Vec<&Task> =
                        tasks.items.iter().filter(|task| task.when == when).collect();
                    @if !rows.is_empty() {
                        @let first_group = !std::mem::replace(&mut is_labelled, true);
                        (draw_group(words, (when, count), &rows, first_group && tasks.page == 0))
                    }
                }
                (draw_pager(today))
                (draw_others(words, tasks))
            }
        }
    }
}

/// A group with its rows; the first row of the first one has the page's only main button.
fn draw_group(
    words: Words,
    (when, count): (When, usize),
    rows: &[&Task],
    is_first: bool,
) -> Markup {
    let (id, name) = match when {
        When::Overdue => ("overdue", key!("today-group-overdue")),
        When::ThisWeek => ("week", key!("today-group-week")),
        When::Later => ("later", key!("today-group-later")),
    };
    html! {
        section aria-labelledby=(id) {
            h2.band id=(id) {
                (words.say(name)) " " span { (count) }
                @if is_first { span.col aria-hidden="true" { (words.say("today-from")) } }
            }
            ul {
                @for (place, task) in rows.iter().enumerate() {
                    (draw_task(words, task, is_first && place == 0))
                }
            }
        }
    }
}

fn draw_task(words: Words, task: &Task, is_first: bool) -> Markup {
    html! {
        li.first[is_first] {
            p.due {
                strong { (task.due) } " "
                @if task.when == When::Overdue { (kit::flag(&task.far)) }
                @else { span.soft { (task.far) } }
            }
            div.do {
                h3 {
                    @if is_first { (task.what) } @else { a href=(task.href) { (task.what) } }
                }
                p { (task.why) }
                @if is_first {
                    p.go {
                        a.btn.main href=(task.href) {
                            (task.deed) span.vh { ": " (task.what) }
                        }
                    }
                }
            }
            (draw_from(words, &task.from))
        }
    }
}

fn draw_from(words: Words, from: &[String]) -> Markup {
    html! {
        p.from {
            @if let Some((first, rest)) = from.split_first() {
                span { (words.say("today-from")) ": " } (first)
                @for more in rest { i { ", " } b { (more) } }
            }
        }
    }
}

fn draw_pager(today: &Today) -> Markup {
    let Tasks { items, total, page, .. } = &today.tasks;
    let link = |page: usize| {
        let page = (page + 1).to_string();
        let pairs = [("page", page.as_str())];
        today.question.address("", if page == "1" { &[] } else { &pairs })
    };
    let from = page * super::TASK_ROWS;
    let before = page.checked_sub(1).map(link);
    let after = (from + items.len() < *total).then(|| link(page + 1));
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    html! {
        @if *total > super::TASK_ROWS {
            (kit::pager(today.question.words(), from + 1, from + items.len(), *total, links))
        }
    }
}

/// What lies with others, folded away.
fn draw_others(words: Words, tasks: &Tasks) -> Markup {
    let count = tasks.others_total;
    let more = count - tasks.others.len();
    html! {
        @if count > 0 {
            details.others {
                summary { (words.say_with("today-others", &[("count", count.into())])) }
                ul {
                    @for task in &tasks.others {
                        li {
                            b { (task.due) } " "
                            span { a href=(task.href) { (task.what) } } " "
                            span.soft { (task.from.join(", ")) }
                        }
                    }
                }
                @if more > 0 {
                    p.soft { (words.say_with("today-others-more", &[("count", more.into())])) }
                }
            }
        }
    }
}

/// The forms that were begun: they are the reader's own, and nobody waits for them.
fn draw_begun(today: &Today) -> Markup {
    let words = today.question.words();
    let count = today.begun.len();
    let title = words.say_with("today-begun-title", &[("count", count.into())]);
    html! {
        @if count > 0 {
            (panel("begun", &title, html! {
                ul.serves {
                    @for begun in &today.begun {
                        li { a href=(begun.href) { (begun.what) } span.sub { (begun.detail) } }
                    }
                }
            }))
        }
    }
}

/// The first day: what cannot be shown yet and why, and the one button that begins.
fn draw_not_yet(today: &Today) -> Markup {
    let question = &today.question;
    let words = question.words();
    let begin = if question.offers.enter {
        Some(("/cooperations/new", key!("today-empty-first")))
    } else if today.offers.set_up {
        Some(("/admin", key!("today-empty-set-up")))
    } else if question.offers.propose {
        Some(("/proposals/new", key!("register-propose")))
    } else {
        None
    };
    let boxes = [
        (key!("today-not-yet-tasks"), key!("today-not-yet-tasks-why")),
        (key!("today-not-yet-weeks"), key!("today-not-yet-weeks-why")),
        (key!("today-not-yet-looks"), key!("today-not-yet-looks-why")),
        (key!("today-not-yet-coverage"), key!("today-not-yet-coverage-why")),
    ];
    html! {
        section.panel.next aria-label=(words.say("today-empty-title")) {
            p { (words.say("today-empty-lede")) }
            @if let Some((path, label)) = begin {
                (kit::main_button(words.say(label), &question.address(path, &[])))
            }
        }
        section.notyet aria-labelledby="notyet" {
            h2 #notyet { (words.say("today-not-yet")) }
            p.soft.small { (words.say("today-not-yet-note")) }
            ul {
                @for (name, why) in boxes { li { h3 { (words.say(name)) } p { (words.say(why)) } } }
            }
        }
    }
}

/// What others changed since the reader was here.
fn draw_changes(today: &Today) -> Markup {
    let words = today.question.words();
    let title =
        words.say(if today.is_first_visit { "today-changed-last" } else { "today-changed" });
    let entries: Vec<(&str, &str, Markup)> = today
        .changes
        .iter()
        .take(COMMITS)
        .map(|commit| (commit.at.as_str(), commit.when.as_str(), draw_commit(today, commit)))
        .collect();
    panel(
        "changes",
        title,
        html! {
            @if entries.is_empty() { p.soft { (words.say("today-nothing-changed")) } }
            @else { (kit::log(&entries)) }
        },
    )
}

fn draw_commit(today: &Today, commit: &Commit) -> Markup {
    let words = today.question.words();
    html! {
        @for (place, (name, href)) in commit.records.iter().enumerate() {
            @if place > 0 { ", " }
            @match href {
                Some(href) => a href=(href) { (name) },
                None => (name),
            }
        }
        @if commit.more > 0 {
            " " (words.say_with("today-and-more", &[("count", commit.more.into())]))
        }
        span.sub {
            (commit.who)
            @if !commit.why.is_empty() { ": " (commit.why) }
        }
    }
}
