//! Today of a council member as it is drawn: on a telephone the next meeting fills the first
//! screen.

use super::{Item, Member, NextMeeting, Outcome, draw::tell_today};
use crate::cooperation::pages::{phrases, rows};
use crate::cooperation::{Axis, Row};
use crate::questionnaire::pages::draw_verdict;
use maud::{Markup, html};
use spine::i18n::Words;
use spine::kit::chart::{TimeAxis, axis_head, period_bar};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, panel};

/// The page; `notes` stand above it.
pub fn draw_member(member: &Member, notes: &Markup) -> Markup {
    html! {
        (notes)
        div.today.member {
            (draw_next(member))
            div.side {
                (draw_seats(member))
                (draw_results(member))
            }
        }
    }
}

fn draw_next(member: &Member) -> Markup {
    let words = member.question.words();
    let today = member.question.today;
    html! {
        section.panel.meeting aria-labelledby="next" {
            @match &member.next {
                Some(next) => {
                    @let days = i64::from((next.on - today).get_days());
                    p.soft.small { (words.say_with("today-next", &[("days", days.into())])) }
                    h1 #next { (tell_title(words, next, today.year())) }
                    @if !next.place.is_empty() { p.soft { (kit::name(words, &next.place)) } }
                    (draw_items(words, next))
                }
                None => {
                    p.soft.small { (tell_today(words, today)) }
                    h1 #next { (words.say("today-no-meeting")) }
                    p { (words.say("today-no-meeting-why")) }
                }
            }
        }
    }
}

/// "Forretningsudvalget fredag 20. april"; the year only where it is another.
fn tell_title(words: Words, next: &NextMeeting, year: i16) -> String {
    let day = match next.on.year() == year {
        true => words.day_month(next.on),
        false => words.date(next.on),
    };
    words.say_with(
        "today-next-title",
        &[
            ("body", next.body.as_str().into()),
            ("weekday", words.weekday(next.on).into()),
            ("day", day.into()),
        ],
    )
}

fn draw_items(words: Words, next: &NextMeeting) -> Markup {
    let papers = match (next.sent_on, next.papers_due_on) {
        (Some(sent), _) => words.say_with("today-final", &[("day", words.day_month(sent).into())]),
        (None, Some(due)) => {
            words.say_with("today-drafts", &[("day", words.day_month(due).into())])
        }
        (None, None) => words.say("today-drafts-undated").to_owned(),
    };
    html! {
        @if next.items.is_empty() { p { (words.say("today-no-items")) } }
        @else {
            ol.agenda {
                @for item in &next.items { (draw_item(words, item)) }
            }
            p.read {
                @match &next.papers {
                    Some(papers) => (kit::main_button(words.say("today-read"), papers)),
                    None => (kit::main_button(words.say("today-see-agenda"), &next.href)),
                }
            }
            p.small.soft { (papers) }
        }
    }
}

fn draw_item(words: Words, item: &Item) -> Markup {
    html! {
        li {
            span.no aria-hidden="true" { (item.number) }
            @match &item.about {
                Some(about) => div {
                    h2 {
                        a href=(about.href) { (kit::name(words, &about.title)) }
                        @if about.is_own {
                            " " (kit::own_seat(words.say("today-your-seat")))
                        }
                    }
                    p { (kit::name(words, &about.asked)) }
                    p.sub { (about.route) }
                },
                None => div { (kit::soft(words.say("decide-not-shown"))) },
            }
        }
    }
}

/// The seats on an axis of four years: how long what they belong to is decided.
fn draw_seats(member: &Member) -> Markup {
    let question = &member.question;
    let words = question.words();
    if member.seats.is_empty() {
        return html! {};
    }
    let title = words.say_with("today-seats", &[("count", member.seats.len().into())]);
    let year = question.today.year();
    let axis = rows::draw_axis(question, Axis { first: year - 2, last: year + 1 });
    let columns = [
        Column::new(Kind::Name, words.say("register-cooperation")),
        Column::new(Kind::When, words.say("register-period")).below(axis_head(&axis)),
    ];
    panel(
        "seats",
        &title,
        html! {
            @if let Some(ends) = member.term_ends {
                p.small.soft {
                    (words.say_with("today-seats-until", &[("day", words.date(ends).into())]))
                }
            }
            (table::sheet(&title, &columns, table::group(None, html! {
                @for (row, post) in &member.seats { (draw_seat(member, &axis, row, post)) }
            })))
        },
    )
}

fn draw_seat(member: &Member, axis: &TimeAxis, row: &Row, post: &str) -> Markup {
    let question = &member.question;
    let words = question.words();
    let record = &row.entry.record;
    let name = phrases::name(words, record);
    let period = phrases::period(words, record, &row.bar);
    table::row(&[
        table::name_cell(&question.one(record.slug.as_str()), html! { (name) }, post),
        (Kind::When, period_bar(axis, &rows::list_marks(&row.bar, axis), &period)),
    ])
}

fn draw_results(member: &Member) -> Markup {
    let words = member.question.words();
    let all = member.question.address("/monitoring", &[]);
    panel(
        "results",
        words.say("today-results"),
        html! {
            @if member.results.is_empty() {
                p.soft { (words.say("today-no-results")) }
            } @else {
                ul.results { @for outcome in &member.results { (draw_outcome(words, outcome)) } }
                p.small { a href=(all) { (words.say("today-all-results")) } }
            }
        },
    )
}

fn draw_outcome(words: Words, outcome: &Outcome) -> Markup {
    let key = match outcome.verdict {
        Some(_) => "today-concluded",
        None => "today-learnt",
    };
    let day = words.say_with(key, &[("day", words.day_month(outcome.on).into())]);
    html! {
        li {
            p.finding {
                a href=(outcome.href) {
                    (outcome.name) ": " (kit::name(words, &outcome.text))
                }
            }
            p.sub {
                @if outcome.verdict.is_some() { (draw_verdict(words, outcome.verdict)) " " }
                (day)
            }
        }
    }
}
