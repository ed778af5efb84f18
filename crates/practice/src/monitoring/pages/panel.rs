//! Rounds beside each other: criteria by years, as a table of lights.

use super::scene::Scene;
use crate::cooperation::Cooperation;
use crate::monitoring::{
    Comparison, ReviewState, Turn, compare_rounds, find_report_path, find_round,
};
use crate::questionnaire::pages::draw_verdict;
use maud::{Markup, html};
use spine::base::Id;
use spine::i18n::Words;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Addresses};
use spine::office::Office;

/// How a cooperation was answered about year by year, for its own page; nothing where no round
/// asked about it.
pub fn draw_panel(
    office: &Office,
    words: Words,
    desk: &Addresses,
    (id, record): (&Id<Cooperation>, &Cooperation),
) -> Markup {
    let comparison = compare_rounds(office, id);
    if comparison.years.is_empty() {
        return html! {};
    }
    let rows = list_alike(&comparison);
    let content = draw_table(office, words, desk, (&comparison, &rows, record));
    kit::section("monitoring", html! { (words.say("monitoring-title")) }, content)
}

/// The same on a page of the slice.
pub(super) fn draw_comparison(
    scene: &Scene<'_>,
    comparison: &Comparison,
    record: &Cooperation,
) -> Markup {
    let rows: Vec<Vec<usize>> = (0..comparison.criteria.len()).map(|place| vec![place]).collect();
    draw_table(scene.office, scene.words, &scene.desk, (comparison, &rows, record))
}

/// The criteria in rows: what turned comes first, each by itself; what stayed shares a row with
/// what was answered alike in every year.
fn list_alike(comparison: &Comparison) -> Vec<Vec<usize>> {
    let places = 0..comparison.criteria.len();
    let (turned, stayed): (Vec<usize>, Vec<usize>) =
        places.partition(|place| comparison.find_turn(*place).is_some());
    let is_alike =
        |a: usize, b: usize| comparison.years.iter().all(|year| year.lights[a] == year.lights[b]);
    let mut rows: Vec<Vec<usize>> = turned.into_iter().map(|place| vec![place]).collect();
    let first = rows.len();
    for place in stayed {
        match rows[first..].iter_mut().find(|row| is_alike(row[0], place)) {
            Some(row) => row.push(place),
            None => rows.push(vec![place]),
        }
    }
    rows
}

fn draw_table(
    office: &Office,
    words: Words,
    desk: &Addresses,
    (comparison, alike, record): (&Comparison, &[Vec<usize>], &Cooperation),
) -> Markup {
    let years: Vec<String> =
        comparison.years.iter().map(|year| year.round.record.year.to_string()).collect();
    let mut columns = vec![Column::new(Kind::Plain, words.say("monitoring-criterion"))];
    columns.extend(years.iter().map(|year| Column::new(Kind::Plain, year)));
    columns.push(Column::new(Kind::Plain, words.say("monitoring-change")));
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for places in alike.iter().filter(|places| !places.is_empty()) {
        let titles = places.iter().map(|place| &comparison.criteria[*place].title);
        let mut row = vec![html! {
            @for (at, title) in titles.enumerate() {
                @if at > 0 { ", " }
                (kit::name(words, title))
            }
        }];
        let place = places[0];
        row.extend(comparison.years.iter().map(|year| draw_verdict(words, year.lights[place])));
        row.push(match comparison.find_turn(place) {
            Some(Turn::Better) => html! { "↑ " (words.say("monitoring-better")) },
            Some(Turn::Worse) => html! { "↓ " (words.say("monitoring-worse")) },
            None => kit::soft("–"),
        });
        rows.push(row);
    }
    let mut last = vec![html! { (words.say("monitoring-conclusion")) }];
    last.extend(comparison.years.iter().zip(&years).map(|(year, number)| {
        let address = desk.link(&find_report_path(year.round.record.year, &record.slug), &[]);
        // A round may be younger than the day that is looked at.
        let is_known = find_round(office, number).is_some();
        let word = words.word("review", year.state.code());
        html! {
            @match (year.verdict, year.state) {
                (Some(verdict), _) => (draw_verdict(words, Some(verdict))),
                (None, ReviewState::NotBegun) => {
                    (kit::soft(words.say("questionnaire-not-answered")))
                },
                (None, _) => (word),
            }
            @if is_known {
                span.sub {
                    a href=(address) {
                        (words.say("monitoring-see-report")) span.vh { " " (number) }
                    }
                }
            }
        }
    }));
    last.push(html! {});
    rows.push(last);
    table::plain(words.say("monitoring-years"), &columns, &rows)
}
