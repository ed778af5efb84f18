//! The next eight weeks as they are drawn: one list in the order of days. Where there is room a
//! style sheet lays it on a grid of days (`dN` first day, `sN` days, `rN` line); elsewhere it
//! stands beside an upright line.

use super::ahead::{Ahead, DAYS, Mark};
use super::{Today, draw::tell_today};
use jiff::ToSpan;
use maud::{Markup, html};
use spine::i18n::Words;
use spine::key;

/// The most lines a drawing has; the style sheet knows as many.
const LINES: usize = 20;

/// The panel.
pub(super) fn draw_weeks(today: &Today) -> Markup {
    let question = &today.question;
    let words = question.words();
    let weeks = &today.weeks;
    let calendar = question.address("/calendar", &[]);
    let meeting = question.address("/meetings/new", &[]);
    if weeks.items.is_empty() {
        return html! {
            section.notyet aria-labelledby="ahead" {
                ul {
                    li {
                        h2 #ahead { (words.say("today-not-yet-weeks")) }
                        p { (words.say("today-ahead-nothing")) }
                        @if today.offers.meeting {
                            p { a href=(meeting) { (words.say("today-new-meeting")) } }
                        }
                    }
                }
            }
        };
    }
    let has = |mark| weeks.items.iter().any(|item| item.mark == mark);
    html! {
        section.panel.ahead aria-labelledby="ahead" {
            div.panelhead {
                div {
                    h2 #ahead { (weeks.finding) }
                    p.small.soft {
                        (words.say("today-not-yet-weeks")) ". "
                        a href=(calendar) { (words.say("today-calendar")) }
                    }
                }
                ul.key {
                    @for (mark, class, label) in KEY {
                        @if has(mark) { li { i class={ "k " (class) } {} (words.say(label)) } }
                    }
                }
            }
            div.weeks {
                div class={ "plot t" (today_place(today)) } {
                    (draw_scale(today))
                    p.nowtag {
                        (words.say("today-now")) span { ", " (words.day_month(question.today)) }
                    }
                    ol.events aria-label=(tell_today(words, question.today)) {
                        @for item in &weeks.items { (draw_item(words, item)) }
                    }
                }
            }
        }
    }
}

const KEY: [(Mark, &str, &str); 3] = [
    (Mark::Meeting, "meet", key!("today-key-meeting")),
    (Mark::Deadline, "end", key!("today-key-deadline")),
    (Mark::Open, "open", key!("today-key-open")),
];

/// Which day of the week today is, from 0.
fn today_place(today: &Today) -> i32 {
    (today.question.today - today.weeks.monday).get_days()
}

fn draw_scale(today: &Today) -> Markup {
    let words = today.question.words();
    html! {
        ol.scale aria-hidden="true" {
            @for week in 0..DAYS / 7 {
                @let monday = today.weeks.monday.saturating_add((week * 7).days());
                @if week == 0 { li {} } @else {
                    li {
                        (tell_week(words, monday)) " " span { (words.short_day_month(monday)) }
                    }
                }
            }
        }
    }
}

fn tell_week(words: Words, monday: jiff::civil::Date) -> String {
    let week = i64::from(monday.iso_week_date().week());
    words.say_with("today-week", &[("week", week.into())])
}

fn draw_item(words: Words, item: &Ahead) -> Markup {
    let (class, label) = match item.mark {
        Mark::Meeting => ("meet", key!("today-key-meeting")),
        Mark::Deadline => ("end", key!("today-key-deadline")),
        Mark::Open => ("open", key!("today-key-open")),
    };
    let more = match (item.is_back, item.goes_on) {
        (true, _) => " back",
        (false, true) => " on",
        (false, false) => "",
    };
    let line = item.line.min(LINES);
    let (first, end) = (item.day, item.day + item.span);
    let place = format!("a{} b{} e{} f{}", first / 10, first % 10, end / 10, end % 10);
    let class = format!("{class}{more} {place} r{line}");
    html! {
        li class=(class) {
            a href=(item.href) {
                span.vh { (words.say(label)) ": " }
                b {
                    @if item.mark == Mark::Open { i { (words.say("today-key-until")) " " } }
                    (words.day_month(item.on))
                } " "
                span { (item.what) }
            }
            @if !item.sub.is_empty() { " " span.sub { (item.sub) } }
        }
    }
}
