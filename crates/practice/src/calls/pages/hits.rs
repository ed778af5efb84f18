//! What came of the applications: the hit rate and the work, per programme and year.

use super::applications::{draw_tabs, list_seen};
use super::common::{csv_link, name_of};
use crate::calls::{HitTable, Hits, count_hits};
use crate::organisation::Organisation;
use crate::strategy::pages::Scene;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Currency, Id, Money};
use spine::i18n::Words;
use spine::kit::csv::{self, plain};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use std::collections::BTreeMap;

/// The finding, in a sentence.
pub(super) fn tell_headline(words: Words, table: &HitTable) -> String {
    let total = &table.total;
    let hours = words.decimal(total.hours, 0);
    match total.rate_percent() {
        Some(rate) => words.say_with(
            "hits-headline",
            &[
                ("granted", total.granted.into()),
                ("answered", (total.granted + total.refused).into()),
                ("rate", words.percent(rate.round()).into()),
                ("hours", hours.into()),
            ],
        ),
        None => words.say_with(
            "hits-headline-none",
            &[("waiting", total.waiting().into()), ("open", table.not_sent.into())],
        ),
    }
}

/// `GET …/desk/applications/results`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let seen = list_seen(&scene);
    let hits = count_hits(scene.office, seen.iter().map(|entry| &entry.record));
    let title = words.say("apply-results");
    let list = scene.desk.link("/applications", &[]);
    let main = html! {
        (kit::crumbs(words, &[(words.say("apply-title"), &list)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (tell_headline(words, &hits)) }),
            ..Head::default()
        }))
        (draw_tabs(&scene, "results"))
        @if hits.lines.is_empty() { (kit::empty(words.say("hits-none"), None)) }
        @else {
            div.count { (csv_link(&scene, "/applications/results.csv")) }
            div.sheet { (draw_table(&scene, &hits)) }
        }
        p.small.soft.under {
            (words.say("hits-rule")) " "
            (words.say_with("hits-left-out", &[
                ("waiting", hits.total.waiting().into()),
                ("open", hits.not_sent.into()),
                ("dropped", hits.dropped.into()),
            ]))
        }
    };
    Ok(visit.page(&Sheet { title, part: "applications" }, main))
}

fn tell_programme(scene: &Scene<'_>, programme: Option<&Id<Organisation>>) -> String {
    let none = || scene.words.say("calls-no-programme").to_owned();
    programme.map_or_else(none, |programme| name_of(scene, programme))
}

/// Amounts of several currencies stand beside each other and are never added up.
fn tell_sums(words: Words, sums: &BTreeMap<Currency, i64>) -> Markup {
    if sums.is_empty() {
        return super::common::not_stated(words);
    }
    let money =
        sums.iter().map(|(currency, minor)| Money { amount_minor: *minor, currency: *currency });
    html! { @for money in money { span.sub { (words.amount(money)) } } }
}

fn draw_table(scene: &Scene<'_>, hits: &HitTable) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("hits-year")),
        Column::new(Kind::Plain, words.say("calls-programme")),
        Column::new(Kind::Amount, words.say("hits-sent")),
        Column::new(Kind::Amount, words.say("hits-granted")),
        Column::new(Kind::Amount, words.say("hits-refused")),
        Column::new(Kind::Amount, words.say("hits-rate")),
        Column::new(Kind::Amount, words.say("apply-hours")),
        Column::new(Kind::Amount, words.say("apply-months")),
        Column::new(Kind::Amount, words.say("apply-asked")),
        Column::new(Kind::Amount, words.say("apply-granted")),
    ];
    let line = |year: Markup, programme: String, hits: &Hits| {
        vec![
            year,
            html! { (programme) },
            html! { (hits.sent) },
            html! { (hits.granted) },
            html! { (hits.refused) },
            match hits.rate_percent() {
                Some(rate) => html! { (words.percent(rate.round())) },
                None => kit::soft(words.say("hits-no-answer")),
            },
            html! { (words.decimal(hits.hours, 1)) },
            html! { (words.decimal(hits.person_months, 1)) },
            tell_sums(words, &hits.asked),
            tell_sums(words, &hits.brought),
        ]
    };
    let mut rows: Vec<Vec<Markup>> = hits
        .lines
        .iter()
        .map(|((year, programme), hits)| {
            line(html! { (year.0) }, tell_programme(scene, programme.as_ref()), hits)
        })
        .collect();
    let all = html! { strong { (words.say("hits-all-years")) } };
    rows.push(line(all, String::new(), &hits.total));
    table::plain(words.say("apply-results"), &columns, &rows)
}

/// `GET …/desk/applications/results.csv`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let words = scene.words;
    let seen = list_seen(&scene);
    let hits = count_hits(scene.office, seen.iter().map(|entry| &entry.record));
    let mut file = csv::File::new(words);
    let head = [
        words.say("hits-year"),
        words.say("calls-programme"),
        words.say("hits-sent"),
        words.say("hits-granted"),
        words.say("hits-refused"),
        words.say("hits-waiting"),
        words.say("apply-hours"),
        words.say("apply-months"),
        words.say("calls-currency"),
        words.say("apply-asked"),
        words.say("apply-granted"),
    ];
    file.push(&head);
    for ((year, programme), hits) in &hits.lines {
        let mut currencies: Vec<Currency> =
            hits.asked.keys().chain(hits.brought.keys()).copied().collect();
        currencies.sort_unstable();
        currencies.dedup();
        let amount = |sums: &BTreeMap<Currency, i64>, currency: Currency| {
            sums.get(&currency).map_or_else(String::new, |minor| {
                plain(words, Money { amount_minor: *minor, currency })
            })
        };
        // One line for each currency; the counts stand in the first only, so that they add up.
        let lines =
            currencies.iter().copied().map(Some).chain(currencies.is_empty().then_some(None));
        for (place, currency) in lines.enumerate() {
            let once = |text: String| if place == 0 { text } else { String::new() };
            file.push(&[
                year.0.to_string(),
                tell_programme(&scene, programme.as_ref()),
                once(hits.sent.to_string()),
                once(hits.granted.to_string()),
                once(hits.refused.to_string()),
                once(hits.waiting().to_string()),
                once(csv::number(words, hits.hours)),
                once(csv::number(words, hits.person_months)),
                currency.map(|it| it.code().to_owned()).unwrap_or_default(),
                currency.map(|it| amount(&hits.asked, it)).unwrap_or_default(),
                currency.map(|it| amount(&hits.brought, it)).unwrap_or_default(),
            ]);
        }
    }
    Ok(file.answer((visit.authority(), "hit-rate"), visit.today))
}
