//! Candidates side by side under a ceiling of money and hours.
//!
//! Who comes: a head of office before a meeting, with what is left of the year's money and hours.
//! So it is one table, the best weighed first, with a running sum and a line where it no longer
//! reaches.

use crate::cooperation::Sight;
use crate::organisation::find_currency;
use crate::screening::{Ceiling, Ranked, rank_candidates};
use maud::{Markup, html};
use spine::base::{Fault, Money};
use spine::kit::form::{Field, FormData, FormView, Reader, Width};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};

/// `GET …/proposals/compare?money=500000&hours=400`
///
/// # Errors
/// None of its own; what is wrong with the ceiling is told at its field.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    let words = visit.words;
    let title = words.say("compare-title");
    let query = visit.address.split_once('?').map_or("", |(_, query)| query);
    let data = FormData::parse(query.as_bytes()).unwrap_or_default();
    let (ceiling, faults) = read(&visit, &data);
    let sight = Sight::of(&visit.actor, &visit.view);
    let ranked = rank_candidates(&visit.view, &sight, ceiling, visit.today);
    let all = visit.desk("/proposals");
    let main = html! {
        (kit::crumbs(words, &[(words.say("proposals-title"), &all)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("compare-lede")) }),
            ..Head::default()
        }))
        (draw_form(&visit, (&data, &faults)))
        @if ranked.is_empty() { (kit::empty(words.say("compare-none"), None)) }
        @else { (draw_table(&visit, &ranked, ceiling)) }
    };
    Ok(visit.page(&Sheet { title, part: "proposals" }, main))
}

fn read(visit: &Visit, data: &FormData) -> (Ceiling, Vec<Fault>) {
    let words = visit.words;
    let currency = find_currency(&visit.office);
    let mut reader = Reader::new(words, data);
    let money = reader.choice("money", |text| words.parse_amount(text, currency));
    let hours = reader.number_between("hours", 0, 10_000_000);
    let ceiling = Ceiling {
        money_minor: money.map(|money| money.amount_minor),
        hours: hours.and_then(|hours| u32::try_from(hours).ok()),
    };
    (ceiling, reader.into_faults())
}

fn draw_form(visit: &Visit, (data, faults): (&FormData, &[Fault])) -> Markup {
    let words = visit.words;
    let view = FormView::new(words, data, faults);
    let currency = find_currency(&visit.office);
    let money = words.say_with("compare-money", &[("currency", currency.code().into())]);
    let fields = html! {
        (view.text(Field::new("money", &money).optional().width(Width::Medium)))
        (view.number(Field::new("hours", words.say("compare-hours")).optional()))
    };
    html! {
        (view.summary())
        form.form action=(visit.desk("/proposals/compare")) {
            (fields)
            div.buttons { (kit::submit(words.say("compare-show"))) }
        }
    }
}

fn draw_table(visit: &Visit, ranked: &[Ranked], ceiling: Ceiling) -> Markup {
    let words = visit.words;
    let currency = find_currency(&visit.office);
    let amount = |amount_minor| words.amount_bare(Money { amount_minor, currency });
    let money = words.say_with("compare-money-yearly", &[("currency", currency.code().into())]);
    let limited = ceiling != Ceiling::default();
    let mut columns = vec![
        Column::new(Kind::Name, words.say("field-name")),
        Column::new(Kind::Plain, words.say("compare-weighed")),
        Column::new(Kind::Amount, &money),
        Column::new(Kind::Amount, words.say("proposal-hours")),
        Column::new(Kind::Amount, words.say("compare-sum")),
    ];
    // How far it reaches is known only of a ceiling.
    if limited {
        columns.push(Column::new(Kind::Plain, words.say("compare-reach")));
    }
    let not_stated = || kit::soft(words.say("coop-not-stated"));
    let rows: Vec<Vec<Markup>> = ranked
        .iter()
        .filter_map(|one| {
            let candidate = &one.candidate;
            let record = visit.view.find(&candidate.cooperation)?;
            let href = visit.desk(&format!("/cooperations/{}", record.slug));
            let share = candidate.share_percent.map(|share| words.percent(f64::from(share)));
            let said =
                candidate.recommendation.map(|one| words.word("screening-advice", one.code()));
            let sum = [
                ("money", amount(one.money_sum).into()),
                ("hours", words.number(i64::try_from(one.hours_sum).unwrap_or(i64::MAX)).into()),
            ];
            let reach = match one.is_over {
                false => html! { (words.say("compare-within")) },
                true => kit::flag(words.say("compare-over")),
            };
            let mut row = vec![
                html! { a href=(href) { (kit::name(words, &record.name)) } },
                html! {
                    @match (&share, said) {
                        (Some(share), Some(said)) => (kit::over(html! { (share) }, said)),
                        _ => (kit::soft(words.say("compare-not-weighed"))),
                    }
                },
                html! { @match candidate.money_minor {
                    Some(money) => (amount(money)), None => (not_stated()),
                } },
                html! { @match candidate.hours {
                    Some(hours) => (words.number(hours.into())), None => (not_stated()),
                } },
                html! { (words.say_with("compare-sum-of", &sum)) },
            ];
            row.extend(limited.then_some(reach));
            Some(row)
        })
        .collect();
    let first_over = ranked.iter().position(|one| one.is_over);
    html! {
        @if limited {
            p { @match first_over {
                Some(place) => (words.say_with("compare-line", &[("count", place.into())])),
                None => (words.say("compare-all-within")),
            } }
        }
        div.panel { (table::plain(words.say("compare-title"), &columns, &rows)) }
    }
}
