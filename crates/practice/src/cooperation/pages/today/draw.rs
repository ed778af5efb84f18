//! The Today page as it is drawn.

use super::{Commit, Today, WAITING_ROWS, WaitingPage};
use crate::cooperation::pages::{opening, phrases, rows};
use crate::cooperation::{Axis, Filter, FindingChoice, FindingKind, Row};
use maud::{Markup, html};
use spine::kit::chart::{TimeAxis, axis_head, period_bar};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Head, Look, PagerLinks, looks, panel};
use spine::office::Office;
use std::sync::Arc;

/// How many things that wait are shown before the rest is folded away.
const WAITING: usize = 12;

/// The page; `notes` stand below its heading.
pub fn draw(office: &Office, today: &Today, notes: &Markup) -> Markup {
    html! {
        (draw_head(today))
        (notes)
        div.stack {
            (draw_waiting(today))
            (draw_coming(today))
            (draw_seats(office, today))
            div.split {
                (draw_ending(office, today))
                (draw_changes(today))
            }
            @if today.keeps { (opening::draw_looks(office, &today.question)) }
        }
    }
}

fn draw_head(today: &Today) -> Markup {
    let question = &today.question;
    let words = question.words();
    let title = words.say_with("today-waiting", &[("count", today.waiting.total.into())]);
    let day = words.date(question.today);
    let propose = question.address("/proposals/new", &[]);
    let actions =
        question.offers.propose.then(|| kit::main_button(words.say("register-propose"), &propose));
    kit::head(&Head { title: &title, lede: Some(html! { (day) }), actions, ..Head::default() })
}

fn draw_waiting(today: &Today) -> Markup {
    let words = today.question.words();
    let waiting = &today.waiting;
    let items: Vec<Look<'_>> = waiting
        .items
        .iter()
        .map(|waiting| Look {
            count: None,
            what: &waiting.what,
            detail: &waiting.detail,
            href: &waiting.href,
        })
        .collect();
    // Who turns the pages wants to see all of them.
    let open = if waiting.page == 0 { WAITING } else { WAITING_ROWS };
    let (first, rest) = items.split_at(items.len().min(open));
    let more = waiting.total - items.len() + rest.len();
    if !today.keeps && items.is_empty() {
        return html! {};
    }
    panel(
        "waiting",
        words.say("today-waits"),
        html! {
            @if items.is_empty() { p.soft { (words.say("today-nothing-waits")) } }
            @else { (looks(first)) }
            @if !rest.is_empty() {
                details {
                    summary { (words.say_with("today-more", &[("count", more.into())])) }
                    (looks(rest))
                    (draw_pager(today))
                }
            } @else { (draw_pager(today)) }
        },
    )
}

fn draw_pager(today: &Today) -> Markup {
    let WaitingPage { items, total, page } = &today.waiting;
    let link = |page: usize| {
        let page = (page + 1).to_string();
        let pairs = [("page", page.as_str())];
        today.question.address("", if page == "1" { &[] } else { &pairs })
    };
    let from = page * WAITING_ROWS;
    let before = page.checked_sub(1).map(link);
    let after = (from + items.len() < *total).then(|| link(page + 1));
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    html! {
        @if *total > WAITING_ROWS {
            (kit::pager(today.question.words(), from + 1, from + items.len(), *total, links))
        }
    }
}

/// The meetings to come, and the way to have all of it in a calendar.
fn draw_coming(today: &Today) -> Markup {
    let words = today.question.words();
    if today.coming.is_empty() {
        return html! {};
    }
    let told: Vec<(String, &str, &str)> = today
        .coming
        .iter()
        .map(|coming| (words.date(coming.on), coming.what.as_str(), coming.href.as_str()))
        .collect();
    let items: Vec<Look<'_>> = told
        .iter()
        .map(|(day, what, href)| Look { count: None, what: day, detail: what, href })
        .collect();
    let calendar = today.question.address("/calendar", &[]);
    panel(
        "coming",
        words.say("today-coming"),
        html! {
            (looks(&items))
            p.small.under { a href=(calendar) { (words.say("today-calendar")) } }
        },
    )
}

/// The seats one holds, and what was decided last.
fn draw_seats(office: &Office, today: &Today) -> Markup {
    let words = today.question.words();
    html! {
        @if !today.seats.is_empty() {
            (panel("seats", words.say("today-seats"), list_rows(today, &today.seats, |row| {
                phrases::about(words, office, &row.entry.record)
            })))
        }
        @if !today.decided.is_empty() {
            (panel("decided", words.say("today-decided"), list_rows(today, &today.decided, |row| {
                phrases::decision(words, office, row.decision.as_ref())
            })))
        }
    }
}

fn list_rows(today: &Today, rows: &[Arc<Row>], below: impl Fn(&Row) -> String) -> Markup {
    let question = &today.question;
    let items: Vec<(String, String, String)> = rows
        .iter()
        .map(|row| {
            let record = &row.entry.record;
            let name = phrases::name(question.words(), record);
            (name, below(row), question.one(record.slug.as_str()))
        })
        .collect();
    let items: Vec<Look<'_>> =
        items.iter().map(|(what, detail, href)| Look { count: None, what, detail, href }).collect();
    looks(&items)
}

/// What ends within twelve months, on the axis of this year and the next.
fn draw_ending(office: &Office, today: &Today) -> Markup {
    let question = &today.question;
    let words = question.words();
    let year = question.today.year();
    let axis = rows::draw_axis(question, Axis { first: year - 1, last: year + 1 });
    let finding = Some(FindingChoice::Kind(FindingKind::EndsWithinYear));
    let all = question.list(&Filter { finding, ..Filter::default() });
    let title = words.say("today-ends");
    let columns = [
        Column::new(Kind::Name, words.say("register-cooperation")),
        Column::new(Kind::When, words.say("register-period")).below(axis_head(&axis)),
    ];
    panel(
        "ending",
        title,
        html! {
            @if today.ending.is_empty() {
                p.soft { (words.say("today-nothing-ends")) }
            } @else {
                (table::sheet(title, &columns, table::group(None, html! {
                    @for row in &today.ending { (draw_end(office, today, &axis, row)) }
                })))
                p.small.under { a href=(all) { (words.say("today-all-ending")) } }
            }
        },
    )
}

fn draw_end(office: &Office, today: &Today, axis: &TimeAxis, row: &Row) -> Markup {
    let question = &today.question;
    let words = question.words();
    let record = &row.entry.record;
    let when = row.ending.map(|ending| {
        phrases::finding(
            words,
            office,
            &crate::cooperation::Finding::EndsWithinYear(ending),
            question.today,
        )
    });
    let name = phrases::name(words, record);
    table::row(&[
        table::name_cell(&question.one(record.slug.as_str()), html! { (name) }, ""),
        (
            Kind::When,
            period_bar(axis, &rows::list_marks(&row.bar, axis), &when.unwrap_or_default()),
        ),
    ])
}

/// What others changed since the reader was here.
fn draw_changes(today: &Today) -> Markup {
    let words = today.question.words();
    let title =
        words.say(if today.is_first_visit { "today-changed-last" } else { "today-changed" });
    let entries: Vec<(&str, &str, Markup)> = today
        .changes
        .iter()
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
