//! One look at the money: what it says as a heading, a drawing, a table, the same as a file, and in
//! words what the sums contain and what they leave out.

use maud::{Markup, html};
use spine::base::{Currency, Money};
use spine::i18n::Words;
use spine::kit::csv::{self, plain};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, PagerLinks};

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
    /// A bar, in thousandths of the longest one, and what it says.
    Bar(u16, String),
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

/// The rows of a page; the file has all of them.
const PAGE: usize = 100;

/// Which page of a view is turned to.
pub struct Turn<'a> {
    /// The page, counted from 1; beyond the last one is the last one.
    pub page: usize,
    /// The address of a page.
    pub link: &'a dyn Fn(usize) -> String,
    /// The address of the view as a file.
    pub download: &'a str,
}

/// The question that a view answers: the word of its place on the page, the question, and the form
/// that asks for another view of it.
pub struct Question<'a> {
    /// Its place: `cost`.
    pub id: &'a str,
    /// "What does it cost?"
    pub asks: &'a str,
    /// Shown by what.
    pub cut: Markup,
}

/// A page of the view, with the sums of all of it, as the answer to a question.
pub fn draw_view(words: Words, view: &View, question: Question<'_>, turn: &Turn<'_>) -> Markup {
    let total = view.rows.len();
    let last = total.div_ceil(PAGE).max(1);
    let page = turn.page.clamp(1, last);
    let (from, to) = ((page - 1) * PAGE, (page * PAGE).min(total));
    let before = (page > 1).then(|| (turn.link)(page - 1));
    let after = (page < last).then(|| (turn.link)(page + 1));
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    let id = question.id;
    html! {
        section.answer id=(id) aria-labelledby={ (id) "-says" } {
            p.small.soft { (question.asks) }
            h2 id={ (id) "-says" } { (view.headline) }
            (question.cut)
            figure.panel {
                (view.chart)
                @if view.rows.is_empty() { p.soft { (view.empty) } } @else {
                    (draw_table(words, view, &view.rows[from..to]))
                }
                @if last > 1 { (kit::pager(words, from + 1, to, total, links)) }
                @if !view.rows.is_empty() {
                    p.more { a href=(turn.download) { (words.say("kit-download-csv")) } }
                }
            }
            div.inout {
                (draw_about("in", words.say("funding-contains"), &view.contains))
                (draw_about("out", words.say("funding-leaves-out"), &view.leaves_out))
            }
        }
    }
}

fn draw_about(class: &str, title: &str, sentences: &[String]) -> Markup {
    html! {
        @if !sentences.is_empty() {
            div class=(class) {
                h3 { (title) }
                ul { @for sentence in sentences { li { (sentence) } } }
            }
        }
    }
}

fn draw_table(words: Words, view: &View, rows: &[Vec<Cell>]) -> Markup {
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
    let all = rows.iter().chain(&view.sums);
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
        Cell::Bar(thousandths, told) => html! {
            svg.gear viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
                rect.m1 width=(thousandths) height="10" {}
            }
            span { (told) }
        },
    }
}

/// The same as a file for a spreadsheet.
pub fn write_view(words: Words, view: &View) -> csv::File {
    let mut file = csv::File::new(words);
    let code = view.currency.code();
    let head = view.columns.iter().map(|(label, holds)| match holds {
        Holds::Amounts => format!("{label}, {code}"),
        Holds::Words | Holds::Figures => label.clone(),
    });
    file.push(&head.collect::<Vec<_>>());
    for row in view.rows.iter().chain(&view.sums) {
        let cells = row.iter().map(|cell| match cell {
            Cell::Name(name, _) | Cell::Words(name) => name.clone(),
            Cell::Amount(amount_minor) => {
                plain(words, Money { amount_minor: *amount_minor, currency: view.currency })
            }
            Cell::NoAmount(said) => (*said).to_owned(),
            Cell::Bar(_, told) => told.clone(),
        });
        file.push(&cells.collect::<Vec<_>>());
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::base::Language;

    #[test]
    fn a_long_view_is_turned_page_by_page_and_each_has_the_sums() {
        spine::i18n::install(&crate::texts());
        let words = Words::new(Language::En);
        let mut view = View::new("What is bound".to_owned(), Currency::EUR);
        view.words("Cooperation").amounts("2012");
        let row = |number: i64| vec![Cell::Name(format!("No. {number}."), None), Cell::Amount(100)];
        view.rows = (1..=250).map(row).collect();
        view.sums = Some(vec![Cell::Words("In all".to_owned()), Cell::Amount(25_000)]);
        let draw = |view: &View, page| {
            let link = |page| format!("/bound?page={page}");
            let question = Question { id: "left", asks: "What is left?", cut: html! {} };
            let turn = Turn { page, link: &link, download: "/bound.csv" };
            draw_view(words, view, question, &turn).into_string()
        };
        let check = |page, shown: &str, rows: &[&str], absent: &[&str]| {
            let drawn = draw(&view, page);
            assert!(drawn.contains(shown) && drawn.contains("In all"), "{page}: {drawn}");
            rows.iter().for_each(|row| assert!(drawn.contains(row), "{page}: {row}"));
            absent.iter().for_each(|row| assert!(!drawn.contains(row), "{page}: {row}"));
        };
        check(1, "1–100 of 250", &["No. 1.", "No. 100.", "/bound?page=2"], &["No. 101."]);
        check(2, "101–200 of 250", &["No. 101.", "/bound?page=1", "/bound?page=3"], &["No. 1."]);
        check(9, "201–250 of 250", &["No. 250."], &["/bound?page=4"]);
        assert_eq!(write_view(words, &view).into_text().lines().count(), 252);
        let short = View { rows: view.rows[..100].to_vec(), ..view.clone() };
        assert!(!draw(&short, 1).contains("of 100"));
    }
}
