//! One look at the money: what it says as a heading, a drawing, a table, the same as a file, and in
//! words what the sums contain and what they leave out.

use crate::cooperation::pages::export::{MARK, plain, push_line};
use maud::{Markup, html};
use spine::base::{Currency, Money};
use spine::i18n::Words;
use spine::kit;
use spine::kit::table::{self, Column, Kind};

/// A cell of the table.
#[derive(Clone, Debug)]
pub enum Cell {
    /// A name, with its page where there is one.
    Name(String, Option<String>),
    /// Words.
    Words(String),
    /// An amount in minor units of the view's currency.
    Amount(i64),
    /// Words in the place of an amount: "None budgeted", "Not stated".
    NoAmount(&'static str),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Words,
    /// Counts and ratios: figures without a currency.
    Figures,
    /// Amounts; the head says the currency.
    Amounts,
}

/// A view.
#[derive(Clone, Debug)]
pub struct View {
    /// What it says.
    pub headline: String,
    /// The drawing; empty where there is nothing to draw.
    pub chart: Markup,
    /// The heads of the columns.
    pub columns: Vec<(String, Holds)>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The last row, of the sums.
    pub sums: Option<Vec<Cell>>,
    /// What is said where there are no rows.
    pub empty: String,
    /// What the sums contain, and by which rule.
    pub contains: Vec<String>,
    /// What they leave out.
    pub leaves_out: Vec<String>,
    /// The currency.
    pub currency: Currency,
}

impl View {
    /// A view without anything in it yet.
    pub fn new(headline: String, currency: Currency) -> Self {
        Self {
            headline,
            chart: html! {},
            columns: Vec::new(),
            rows: Vec::new(),
            sums: None,
            empty: String::new(),
            contains: Vec::new(),
            leaves_out: Vec::new(),
            currency,
        }
    }

    /// A column of words.
    pub fn words(&mut self, label: impl Into<String>) -> &mut Self {
        self.columns.push((label.into(), Holds::Words));
        self
    }

    /// A column of counts or ratios.
    pub fn figures(&mut self, label: impl Into<String>) -> &mut Self {
        self.columns.push((label.into(), Holds::Figures));
        self
    }

    /// A column of amounts.
    pub fn amounts(&mut self, label: impl Into<String>) -> &mut Self {
        self.columns.push((label.into(), Holds::Amounts));
        self
    }
}

/// The view, with the address of its file.
pub fn draw_view(words: Words, view: &View, download: &str) -> Markup {
    html! {
        figure.panel {
            h2 { (view.headline) }
            (view.chart)
            @if view.rows.is_empty() { p.soft { (view.empty) } } @else { (draw_table(words, view)) }
            @if !view.rows.is_empty() {
                p.more { a href=(download) { (words.say("kit-download-csv")) } }
            }
        }
        (draw_about("contains", words.say("funding-contains"), &view.contains))
        (draw_about("leaves-out", words.say("funding-leaves-out"), &view.leaves_out))
    }
}

fn draw_about(id: &str, title: &str, sentences: &[String]) -> Markup {
    html! {
        @if !sentences.is_empty() {
            (kit::section(id, html! { (title) }, html! {
                ul.listed { @for sentence in sentences { li { (sentence) } } }
            }))
        }
    }
}

fn draw_table(words: Words, view: &View) -> Markup {
    let sign = words.currency_sign(view.currency);
    let labels: Vec<String> = view.columns.iter().map(|(label, _)| label.clone()).collect();
    let columns: Vec<Column<'_>> = view
        .columns
        .iter()
        .zip(&labels)
        .map(|((_, holds), label)| match holds {
            Holds::Amounts | Holds::Figures => Column::new(Kind::Amount, label),
            Holds::Words => Column::new(Kind::Plain, label),
        })
        .collect();
    let all = view.rows.iter().chain(&view.sums);
    let cells = |row: &Vec<Cell>| row.iter().map(|cell| draw_cell(words, view, cell)).collect();
    let rows: Vec<Vec<Markup>> = all.map(cells).collect();
    html! {
        p.small.soft { (words.say_with("funding-unit", &[("currency", sign.into())])) }
        div.sheet { (table::plain(&view.headline, &columns, &rows)) }
    }
}

fn draw_cell(words: Words, view: &View, cell: &Cell) -> Markup {
    match cell {
        Cell::Name(name, Some(href)) => html! { a href=(href) { (name) } },
        Cell::Name(name, None) | Cell::Words(name) => html! { (name) },
        Cell::Amount(0) => html! { "–" },
        Cell::Amount(amount_minor) => {
            let money = Money { amount_minor: *amount_minor, currency: view.currency };
            html! { (words.amount_rounded(money)) }
        }
        Cell::NoAmount(said) => kit::soft(said),
    }
}

/// The same as a file for a spreadsheet.
pub fn write_view(view: &View) -> String {
    let mut file = String::from(MARK);
    let code = view.currency.code();
    let head = view.columns.iter().map(|(label, holds)| match holds {
        Holds::Amounts => format!("{label}, {code}"),
        Holds::Words | Holds::Figures => label.clone(),
    });
    push_line(&mut file, &head.collect::<Vec<_>>());
    for row in view.rows.iter().chain(&view.sums) {
        let cells = row.iter().map(|cell| match cell {
            Cell::Name(name, _) | Cell::Words(name) => name.clone(),
            Cell::Amount(amount_minor) => {
                plain(Money { amount_minor: *amount_minor, currency: view.currency })
            }
            Cell::NoAmount(said) => (*said).to_owned(),
        });
        push_line(&mut file, &cells.collect::<Vec<_>>());
    }
    file
}
