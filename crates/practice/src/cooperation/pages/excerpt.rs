//! Some rows of the register as a picture of it, for who has not come in yet: drawn from what is
//! published, with the same names, states, bars and amounts as the register itself.

use super::{phrases, rows};
use crate::cooperation::{OwnStatement, Row, State, list_rows};
use crate::organisation::find_currency;
use jiff::civil::Date;
use maud::{Markup, html};
use spine::i18n::Words;
use spine::kit::chart::{TimeAxis, axis_head, period_bar};
use spine::kit::table::{self, Column, Kind};
use spine::kit::tag;
use spine::office::Office;
use std::cmp::Reverse;
use std::sync::Arc;

/// How many rows are shown.
const ROWS: usize = 6;

/// Whether a row is of a sort.
type Fits<'a> = &'a dyn Fn(&Row) -> bool;

/// A few rows that show what a register holds: something that is over, what ends soon, and what
/// runs and costs most; each with an amount and a period. The earliest begins.
pub fn list_excerpt(office: &Office, today: Date) -> Vec<Arc<Row>> {
    let all = list_rows(office, today);
    let is_full = |row: &&Arc<Row>| {
        row.bar.decided.is_some() && matches!(row.own, OwnStatement::Amount { .. })
    };
    let mut rest: Vec<Arc<Row>> = all.iter().filter(is_full).cloned().collect();
    rest.sort_by_key(|row| (Reverse(row.own_this_year), row.entry.id.clone()));
    let mut shown: Vec<Arc<Row>> = Vec::new();
    let picks: [(Fits<'_>, usize); 4] = [
        (&|row| row.state == State::Closed, 1),
        (&|row| row.ending.is_some() && !row.state.is_over(), 2),
        (&|row| row.bar.open_ended, 1),
        (&|row| !row.state.is_over(), ROWS),
    ];
    for (fits, most) in picks {
        let mut left = most.min(ROWS - shown.len());
        rest.retain(|row| {
            let takes = left > 0 && fits(row);
            if takes {
                left -= 1;
                shown.push(row.clone());
            }
            !takes
        });
    }
    shown.sort_by_key(|row| (row.bar.decided.map(|period| period.first), row.entry.id.clone()));
    shown
}

/// The rows as a table; `href` leads to the public page of each.
pub fn draw_excerpt(
    words: Words,
    office: &Office,
    (today, label): (Date, &str),
    shown: &[Arc<Row>],
    href: &dyn Fn(&str) -> String,
) -> Markup {
    let year = today.year();
    let axis = TimeAxis::of_years(year - 4, year + 3, today, words.day_month(today));
    let currency = words.currency_sign(find_currency(office));
    let own = words.say_with("register-own", &[("currency", currency.into())]);
    let columns = [
        Column::new(Kind::Name, words.say("register-cooperation")),
        Column::new(Kind::State, words.say("register-state")),
        Column::new(Kind::When, words.say("register-period")).below(axis_head(&axis)),
        Column::new(Kind::Amount, &own),
    ];
    table::sheet(
        label,
        &columns,
        table::group(
            None,
            html! { @for row in shown { (draw_row(words, office, &axis, row, href)) } },
        ),
    )
}

fn draw_row(
    words: Words,
    office: &Office,
    axis: &TimeAxis,
    row: &Row,
    href: &dyn Fn(&str) -> String,
) -> Markup {
    let record = &row.entry.record;
    let own = phrases::own(words, office, &row.own);
    let period = phrases::period(words, record, &row.bar);
    let about = words.word("kind", record.kind.code());
    let name = phrases::name(words, record);
    table::row(&[
        table::name_cell(&href(record.slug.as_str()), html! { (name) }, about),
        (Kind::State, tag(phrases::tone(row.state), words.word("state", row.state.code()))),
        (Kind::When, period_bar(axis, &rows::list_marks(&row.bar, axis), &period)),
        (Kind::Amount, html! { (own.main) span.sub { (own.below) } }),
    ])
}
