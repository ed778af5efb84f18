//! The opening of the register: what needs a look, and our own contribution by year under a
//! headline that says what the figures mean.

use super::phrases;
use super::register::Question;
use crate::cooperation::{
    Filter, Finding, FindingChoice, FindingKind, FindingLine, LeftOut, Outlook, OwnSum, Row,
    Series, find_outlook, list_seen_rows, sum_own_money, summarise_findings,
};
use crate::organisation::find_currency;
use jiff::civil::Date;
use maud::{Markup, html};
use spine::base::Money;
use spine::i18n::Words;
use spine::key;
use spine::kit::chart::{self, Bars, Figures, Fill, bars};
use spine::kit::{Look, looks, panel};
use spine::office::{Derivation, Office};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many names stand behind a count.
const NAMES: usize = 5;

struct Opening;

impl Derivation for Opening {
    type Key = Question;
    type Output = Markup;

    fn derive(office: &Office, question: &Question) -> Markup {
        let rows = list_seen_rows(office, question.today, &question.sight);
        html! {
            div.split {
                (draw_looks(office, question))
                (draw_money(office, question, &rows))
            }
        }
    }
}

/// The two panels, the same for every filter.
pub fn draw(office: &Office, question: &Question) -> Arc<Markup> {
    office.derive::<Opening>(&question.bare())
}

struct Strip;

impl Derivation for Strip {
    type Key = Question;
    type Output = Markup;

    fn derive(office: &Office, question: &Question) -> Markup {
        find_strip(question, &list_seen_rows(office, question.today, &question.sight))
    }
}

/// What needs a look in one line, each kind with its count and the entries it is found in; the same
/// for every filter. Where nothing was looked at it says so.
pub fn draw_strip(office: &Office, question: &Question) -> Arc<Markup> {
    office.derive::<Strip>(&question.bare())
}

fn find_strip(question: &Question, rows: &[Arc<Row>]) -> Markup {
    let words = question.words();
    let summary = summarise_findings(rows);
    let title = words.say_with("register-needing", &[("count", summary.needing.into())]);
    let lines: Vec<LookLine> =
        summary.lines.iter().filter_map(|line| LookLine::find(question, line, false)).collect();
    let all = question.list(&Filter { finding: Some(FindingChoice::Any), ..Filter::default() });
    html! {
        section.panel aria-labelledby="needs" {
            @if rows.is_empty() {
                h2 #needs { (words.say("today-not-yet-looks")) }
                p.soft { (words.say("today-not-yet-looks-why")) }
            } @else {
                div.panelhead {
                    h2 #needs { (title) }
                    @if !lines.is_empty() {
                        a.small href=(all) { (words.say("today-all-needing")) }
                    }
                }
                @if lines.is_empty() { p.soft { (words.say("register-needing-none")) } }
                ul.strip {
                    @for line in &lines {
                        li {
                            a href=(line.href) {
                                b { (line.count) } " "
                                span.what { (line.what) } " "
                                span.small.soft { (line.detail) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What needs a look, each kind with its count and the entries it is found in; the same for every
/// filter.
fn draw_looks(office: &Office, question: &Question) -> Markup {
    find_looks(question, &list_seen_rows(office, question.today, &question.sight))
}

fn find_looks(question: &Question, rows: &[Arc<Row>]) -> Markup {
    let words = question.words();
    let summary = summarise_findings(rows);
    let title = words.say_with("register-needing", &[("count", summary.needing.into())]);
    let lines: Vec<LookLine> =
        summary.lines.iter().filter_map(|line| LookLine::find(question, line, false)).collect();
    let over: Vec<LookLine> =
        summary.lines.iter().filter_map(|line| LookLine::find(question, line, true)).collect();
    let items: Vec<Look<'_>> = lines
        .iter()
        .map(|line| Look {
            count: Some(line.count),
            what: &line.what,
            detail: &line.detail,
            href: &line.href,
        })
        .collect();
    panel(
        "look",
        &title,
        html! {
            @if items.is_empty() { p.soft { (words.say("register-needing-none")) } }
            @else { (looks(&items)) }
            @if !over.is_empty() {
                p.small.soft.under {
                    (words.say("register-look-over")) ": "
                    @for (place, line) in over.iter().enumerate() {
                        @if place > 0 { ", " }
                        a href=(line.href) { (line.what) } " (" (line.count) ")"
                    }
                }
            }
        },
    )
}

struct LookLine {
    count: usize,
    what: String,
    detail: String,
    href: String,
}

impl LookLine {
    /// The line of a finding, for the entries that are over or for the others; none without any.
    fn find(question: &Question, line: &FindingLine, over: bool) -> Option<Self> {
        let words = question.words();
        let rows: Vec<Arc<Row>> =
            line.rows.iter().filter(|row| row.state.is_over() == over).cloned().collect();
        let finding = Some(FindingChoice::Kind(line.kind));
        (!rows.is_empty()).then(|| Self {
            count: rows.len(),
            what: words.say_with(look_key(line.kind), &[("count", rows.len().into())]),
            detail: detail(words, &rows),
            href: question.list(&Filter { finding, ..Filter::default() }),
        })
    }
}

fn look_key(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::EndsWithinYear => key!("register-look-ends"),
        FindingKind::MissingFacts => key!("register-look-missing"),
        FindingKind::NoOwner => key!("register-look-no-owner"),
        FindingKind::VacantSeat => key!("register-look-vacant"),
        FindingKind::AgreementExpires => key!("register-look-agreement"),
        FindingKind::ImplausibleDate => key!("register-look-date"),
        FindingKind::ImplausibleAmount => key!("register-look-amount"),
        FindingKind::SourcesDiffer => key!("register-look-differ"),
    }
}

/// The names of the entries; of a single date that cannot be right, what it says and how it is
/// read.
fn detail(words: Words, rows: &[Arc<Row>]) -> String {
    if let [row] = rows
        && let Some((stated, read_as)) = row.findings.iter().find_map(find_reading)
    {
        return words.say_with(
            "register-read-as",
            &[
                ("name", row.entry.record.name.get(words.language()).into()),
                ("stated", stated.to_string().into()),
                ("read", read_as.to_string().into()),
            ],
        );
    }
    let mut names: Vec<String> = rows
        .iter()
        .take(NAMES)
        .map(|row| row.entry.record.name.get(words.language()).to_owned())
        .collect();
    let more = rows.len().saturating_sub(NAMES);
    if more > 0 {
        names.push(words.say_with("register-more", &[("count", more.into())]));
    }
    names.join(", ")
}

/// The stated year and the year it is read as.
fn find_reading(finding: &Finding) -> Option<(i16, i16)> {
    match finding {
        Finding::ImplausibleDate { stated: Some(stated), read_as: Some(read_as), .. } => {
            Some((stated.year(), read_as.year()))
        }
        Finding::ImplausibleDate { .. }
        | Finding::EndsWithinYear(_)
        | Finding::MissingFacts(_)
        | Finding::NoOwner
        | Finding::VacantSeat(_)
        | Finding::AgreementExpires { .. }
        | Finding::ImplausibleAmount { .. }
        | Finding::SourcesDiffer { .. } => None,
    }
}

fn draw_money(office: &Office, question: &Question, rows: &[Arc<Row>]) -> Markup {
    let download = question.address("/cooperations/money.csv", &[]);
    draw_own_money(question.words(), office, (question.today, rows), &download)
}

/// Our own contribution to some cooperations by year, as seen on a day: what the figures mean as
/// the heading, the drawing, and by which rule they were made.
pub fn draw_own_money(
    words: Words,
    office: &Office,
    (today, rows): (Date, &[Arc<Row>]),
    download: &str,
) -> Markup {
    let sum = sum_own_money(rows);
    let years: Vec<i16> = sum.by_year.keys().copied().collect();
    let month = words.month_year(today);
    let measure = words.say_with("register-measure", &[("month", month.as_str().into())]);
    html! {
        figure.panel {
            h2 { (say_cost(words, office, (&sum, today))) }
            @if !years.iter().any(|year| sum.total(*year) > 0) {
                p.soft { (words.say("register-no-figures")) }
            } @else {
                (bars(words, &Bars {
                    measure: &measure,
                    series: list_series(words, &sum, &years),
                    years,
                    currency: find_currency(office),
                    today: (today, &month),
                    reaches_today: true,
                    figures: Figures::Folded(Some(download)),
                }))
                p.small.soft.under { (note(words, rows, &sum, today.year())) }
            }
        }
    }
}

/// The headline: what the figures mean for the years ahead.
pub fn say_outlook(words: Words, outlook: Outlook) -> String {
    let say =
        |key: &'static str, year: i16| words.say_with(key, &[("year", year.to_string().into())]);
    match outlook {
        Outlook::NoFigures => words.say("register-outlook-none").to_owned(),
        Outlook::NothingAhead { this_year } => say(key!("register-outlook-nothing"), this_year),
        Outlook::Begins { first } => say(key!("register-outlook-begins"), first),
        Outlook::Ends { last } => say(key!("register-outlook-ends"), last),
        Outlook::AlmostEnds { last } => say(key!("register-outlook-almost"), last),
        Outlook::Lasts { last } => say(key!("register-outlook-lasts"), last),
    }
}

/// The headline for everybody: what it costs us this year, and then what the figures mean for the
/// years ahead.
pub fn say_cost(words: Words, office: &Office, (sum, today): (&OwnSum, Date)) -> String {
    let outlook = say_outlook(words, find_outlook(sum, today));
    let money = Money { amount_minor: sum.total(today.year()), currency: find_currency(office) };
    if money.amount_minor == 0 {
        return outlook;
    }
    let named = [
        ("amount", words.round_amount(money).into()),
        ("year", today.year().to_string().into()),
        ("outlook", outlook.into()),
    ];
    words.say_with("register-cost-this-year", &named)
}

/// The name of a series of money.
pub fn series_key(series: Series) -> &'static str {
    match series {
        Series::Standing => key!("register-series-standing"),
        Series::Other => key!("register-series-other"),
        Series::ProjectCash => key!("register-series-cash"),
        Series::ProjectHours => key!("register-series-hours"),
        Series::ProjectMixed => key!("register-series-mixed"),
    }
}

/// How a series of money is drawn.
pub fn series_fill(series: Series) -> Fill {
    match series {
        Series::Standing => Fill::First,
        Series::Other => Fill::Second,
        Series::ProjectCash => Fill::Third,
        Series::ProjectHours => Fill::Hatch,
        Series::ProjectMixed => Fill::Rest,
    }
}

fn list_series(words: Words, sum: &OwnSum, years: &[i16]) -> Vec<chart::Series<'static>> {
    let values = |series: Series| -> Vec<i64> {
        let amount = |year: &i16| sum.by_year.get(year)?.get(&series).copied();
        years.iter().map(|year| amount(year).unwrap_or(0)).collect()
    };
    let all = Series::ALL.iter().map(|series| chart::Series {
        label: words.say(series_key(*series)),
        fill: series_fill(*series),
        values: values(*series),
    });
    all.filter(|series| series.values.iter().any(|value| *value != 0)).collect()
}

/// By which rule the figures were made, and what is not in them.
fn note(words: Words, rows: &[Arc<Row>], sum: &OwnSum, this_year: i16) -> String {
    let year = this_year.to_string();
    let name = |id| {
        let row = rows.iter().find(|row| row.entry.id == id)?;
        Some(phrases::name(words, &row.entry.record))
    };
    let mut sentences = vec![words.say("register-rule").to_owned()];
    let names: Vec<String> =
        sum.this_year_only.iter().cloned().filter_map(name).take(NAMES).collect();
    if !names.is_empty() {
        let named = [("year", year.into()), ("names", words.list(&names).into())];
        sentences.push(words.say_with("register-this-year-only", &named));
    }
    let left_out = |wanted: fn(&LeftOut) -> bool| -> Vec<String> {
        let ids = sum.left_out.iter().filter(|(_, why)| wanted(why)).map(|(id, _)| id.clone());
        ids.filter_map(name).take(NAMES).collect()
    };
    let unconverted = left_out(|why| matches!(why, LeftOut::NoConversion { .. }));
    if !unconverted.is_empty() {
        let names = words.list(&unconverted);
        sentences.push(words.say_with("register-unconverted", &[("names", names.into())]));
    }
    let unvalued = left_out(|why| matches!(why, LeftOut::NoWorkRate { .. }));
    if !unvalued.is_empty() {
        let names = words.list(&unvalued);
        sentences.push(words.say_with("funding-work-unvalued", &[("names", names.into())]));
    }
    let undated = left_out(|why| matches!(why, LeftOut::NoPeriod { .. }));
    if !undated.is_empty() {
        let names = words.list(&undated);
        sentences.push(words.say_with("register-undated", &[("names", names.into())]));
    }
    let doubtful = left_out(|why| matches!(why, LeftOut::DoubtfulEnd { .. }));
    if !doubtful.is_empty() {
        let names = words.list(&doubtful);
        sentences.push(words.say_with("register-doubtful-end", &[("names", names.into())]));
    }
    let parts = sum.beside_whole.iter().map(|(part, _)| part.clone());
    let parts: BTreeSet<String> = parts.filter_map(name).collect();
    if !parts.is_empty() {
        let names: Vec<String> = parts.into_iter().take(NAMES).collect();
        let names = words.list(&names);
        sentences.push(words.say_with("funding-beside-whole", &[("names", names.into())]));
    }
    sentences.join(" ")
}
