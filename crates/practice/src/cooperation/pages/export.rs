//! The register as a file for a spreadsheet: the same filter, only what the reader may see.

use super::opening::series_key;
use super::phrases;
use super::register::Question;
use super::rows::group_name;
use crate::cooperation::{
    GroupKey, OwnStatement, Row, Series, find_stated_end, find_stated_start, list_seen_rows,
    select_rows, sum_own_money,
};
use crate::organisation::find_currency;
use axum::response::Response;
use spine::account::{Deed, Target};
use spine::base::{Currency, Money, PartialDate};
use spine::i18n::Words;
use spine::kit::csv::{self, plain};
use spine::kit::{Failure, Problem, ProblemKind, Visit};
use spine::office::Office;
use std::sync::Arc;

/// `GET …/desk/cooperations.csv`
pub async fn list(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let question = read_question(&visit)?;
    let file = write_list(&visit.view, &question);
    Ok(file.answer((visit.authority(), "cooperations"), visit.today))
}

/// `GET …/desk/cooperations/money.csv`: our own contribution by year.
pub async fn money(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let question = read_question(&visit)?;
    let file = write_money(&visit.view, &question);
    Ok(file.answer((visit.authority(), "own-contribution"), visit.today))
}

/// What is asked. A file has no place to say what of it was not understood, so that is refused.
fn read_question(visit: &Visit) -> Result<Question, Failure> {
    let (question, faults) = Question::read(visit);
    match faults.is_empty() {
        true => Ok(question),
        false => Err(Problem::new(ProblemKind::Unreadable).faults(faults).into()),
    }
}

/// The rows that fit the filter, from all pages.
pub fn write_list(office: &Office, question: &Question) -> csv::File {
    let words = question.words();
    let year = question.today.year().to_string();
    let mut file = csv::File::new(words);
    let in_year = words.say_with("register-csv-in-year", &[("year", year.into())]);
    let head = [
        words.say("register-cooperation"),
        words.say("register-area"),
        words.say("register-kind"),
        words.say("register-csv-track"),
        words.say("register-state"),
        words.say("register-period"),
        words.say("register-csv-from"),
        words.say("register-csv-to"),
        words.say("register-csv-own"),
        words.say("register-csv-own-note"),
        words.say("register-csv-currency"),
        &in_year,
        words.say("register-csv-decided"),
        words.say("register-csv-anchored"),
        words.say("register-country"),
        words.say("register-look"),
        words.say("register-csv-id"),
    ];
    file.push(&head);
    let rows = question.look(|viewer| select_rows(office, &question.filter, viewer));
    for row in rows {
        file.push(&list_cells(office, question, &row));
    }
    file
}

fn list_cells(office: &Office, question: &Question, row: &Row) -> [String; 17] {
    let words = question.words();
    let record = &row.entry.record;
    let own = phrases::own(words, office, &row.own);
    // A year stays a year: no day is made up that the source does not state.
    let day = |day: Option<PartialDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let currency = find_currency(office);
    let (figure, said, own_currency) = match &row.own {
        OwnStatement::Amount { money, .. } => {
            let said = format!("{}, {}", own.main, own.below);
            (plain(words, *money), said, money.currency.code().to_owned())
        }
        _ => (String::new(), own.main, String::new()),
    };
    let countries: Vec<String> =
        row.countries.iter().map(|country| words.country(*country)).collect();
    let in_year = Money { amount_minor: row.own_this_year, currency };
    [
        phrases::name(words, record),
        group_name(office, question, &GroupKey::Area(record.area.clone())),
        words.word("kind", record.kind.code()).to_owned(),
        words.word("track", record.track.code()).to_owned(),
        words.word("state", row.state.code()).to_owned(),
        phrases::period(words, record, &row.bar),
        day(find_stated_start(record)),
        day(find_stated_end(record)),
        figure,
        said,
        own_currency,
        plain(words, in_year),
        phrases::decision(words, office, row.decision.as_ref()),
        phrases::anchor(words, office, &row.anchor),
        countries.join("; "),
        phrases::findings(words, office, row, question.today).join("; "),
        record.slug.to_string(),
    ]
}

/// Our own contribution by year, everything the reader sees together.
pub fn write_money(office: &Office, question: &Question) -> csv::File {
    let rows = list_seen_rows(office, question.today, &question.sight);
    write_own_money(question.words(), office, &rows)
}

/// Our own contribution to some cooperations, by year.
pub fn write_own_money(words: Words, office: &Office, rows: &[Arc<Row>]) -> csv::File {
    let currency = find_currency(office);
    let sum = sum_own_money(rows);
    let mut file = csv::File::new(words);
    file.push(&head_of_money(words, currency));
    for (year, series) in &sum.by_year {
        let amount = |amount_minor| plain(words, Money { amount_minor, currency });
        let mut cells = vec![year.to_string()];
        cells.extend(Series::ALL.iter().map(|one| amount(series.get(one).copied().unwrap_or(0))));
        cells.push(amount(sum.total(*year)));
        file.push(&cells);
    }
    file
}

fn head_of_money(words: Words, currency: Currency) -> Vec<String> {
    let mut head = vec![words.say("register-csv-year").to_owned()];
    head.extend(Series::ALL.iter().map(|series| words.say(series_key(*series)).to_owned()));
    head.push(format!("{}, {}", words.say("register-csv-total"), currency.code()));
    head
}
