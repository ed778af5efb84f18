//! The reference rates of currencies: what the office has, bringing in the publisher's own table,
//! and looking one amount up.

use super::phrases::tell_conversion;
use crate::cooperation::pages::too_large;
use crate::deeds::pages::{Asked, BACK, CONFIRM, HELD, YES, draw_preview, find_held, hold};
use crate::funding::{
    ReferenceRates, bring_rates, compare_rates, convert, find_rate_days, read_rates_file,
};
use crate::organisation::{find_currency, pages::Reading};
use crate::strategy::pages::Scene;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Currency, Fault, Money, PartialDate};
use spine::kit::form::{
    Field, FormData, FormView, KEPT_LIMIT, Reader, Sending, Upload, Width, read_upload,
};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{CommitError, Draft, Refusal};
use std::sync::Arc;

/// What is offered in the file dialog.
const ACCEPT: &str = ".csv,.zip";

/// `GET …/admin/rates`
///
/// # Errors
/// 404 for those who see nothing internal.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    Ok(draw(&visit, &[], html! {}))
}

/// `POST …/admin/rates`
///
/// # Errors
/// 403 for those who do not keep budgets; 400 for a body that is no form with a file.
pub async fn bring(visit: Visit, request: Request) -> Result<Response, Failure> {
    visit.need(Deed::EditBudgets, &Target::default())?;
    let (data, upload) = read_upload(&visit.house, request, KEPT_LIMIT).await?;
    if data.get(CONFIRM) == BACK {
        return Ok(draw(&visit, &[], html! {}).into_response());
    }
    let held = match data.get(HELD) {
        "" => None,
        hash => find_held(&visit, hash).await?,
    };
    let again = |fault: Fault| {
        let fault = Fault { at: "file".to_owned(), ..fault };
        let page = draw(&visit, &[fault], html! {});
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let bytes = match (held, upload) {
        (Some(bytes), _) => bytes,
        (None, Upload::File { content, .. }) => content.read().await?,
        (None, Upload::Missing) => return again(Fault::new("file", "fault-file-missing")),
        (None, Upload::Empty) => return again(Fault::new("file", "fault-file-empty")),
        (None, Upload::TooLarge(large)) => return again(too_large(large)),
    };
    let table = match read_rates_file(&bytes) {
        Ok(table) => Arc::new(table),
        Err(fault) => return again(fault),
    };
    let brought = compare_rates(&visit.office, &table);
    if data.get(CONFIRM) != YES
        && let Ok(draft) = bring_rates(&visit.office, &table)
    {
        return preview(&visit, &bytes, &draft).await;
    }
    let command = move |office: &_| bring_rates(office, &table);
    match visit.commit(command).await {
        Ok(receipt) => {
            let (new, changed) = (brought.new.len(), brought.changed.len());
            let address = format!("/admin/rates?done=brought&new={new}&changed={changed}");
            Ok(visit.see_deed(&visit.desk(&address), &receipt))
        }
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            let first = faults.into_iter().next();
            again(first.unwrap_or_else(|| Fault::new("file", "fault-rates-unreadable")))
        }
        Err(error) => Err(visit.refuse(error)),
    }
}

/// Which years the table would change, before it does.
async fn preview(visit: &Visit, bytes: &[u8], draft: &Draft) -> Result<Response, Failure> {
    let mut data = FormData::new();
    data.put(HELD, hold(visit, "application/octet-stream", bytes).await?);
    let reading = Reading::of(visit.clone()).await?;
    let title = visit.words.say("rates-title");
    let asked = Asked {
        title,
        action: &visit.desk("/admin/rates"),
        button: visit.words.say("rates-bring"),
        data: &data,
        above: html! {},
        has_files: true,
    };
    let main = draw_preview(&reading, draft, &asked);
    Ok(visit.page(&Sheet { title, part: "admin" }, main).into_response())
}

fn draw(visit: &Visit, faults: &[Fault], above: Markup) -> Markup {
    let words = visit.words;
    let scene = Scene::of(visit);
    let title = words.say("rates-title");
    let admin = visit.desk("/admin");
    let known = find_rate_days(scene.office);
    let lede = match known {
        None => words.say("rates-none").to_owned(),
        Some((first, last, days)) => words.say_with(
            "rates-known",
            &[
                ("first", words.date(first).into()),
                ("last", words.date(last).into()),
                ("days", i64::try_from(days).unwrap_or(i64::MAX).into()),
            ],
        ),
    };
    let may = visit.as_of.is_none() && visit.may(Deed::EditBudgets, &Target::default());
    let main = html! {
        (kit::crumbs(words, &[(words.say("app-administration"), &admin)], title))
        (kit::head(&Head { title, lede: Some(html! { (lede) }), ..Head::default() }))
        (above)
        (draw_done(&scene))
        @if known.is_some() { (draw_look_up(visit, &scene)) }
        @if may { (draw_upload(visit, faults)) }
        @if known.is_some() { (draw_years(&scene)) }
    };
    visit.page(&Sheet { title, part: "admin" }, main)
}

fn draw_done(scene: &Scene<'_>) -> Markup {
    let query = scene.query();
    let count = |name: &str| query.get(name).parse::<i64>().unwrap_or(0);
    html! {
        @if query.get("done") == "brought" {
            @let named = [("new", count("new").into()), ("changed", count("changed").into())];
            (kit::notice(scene.words.say_with("rates-brought", &named)))
        }
    }
}

fn draw_upload(visit: &Visit, faults: &[Fault]) -> Markup {
    let words = visit.words;
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let action = visit.desk("/admin/rates");
    let sending = Sending { action: &action, has_files: true, ..Sending::default() };
    let file = Field::new("file", words.say("rates-file")).help(words.say("rates-file-help"));
    kit::section(
        "bring",
        html! { (words.say("rates-bring")) },
        view.form(
            sending,
            html! {
                (view.file(file, ACCEPT))
                (kit::submit(words.say("rates-bring")))
            },
        ),
    )
}

/// A look at one amount on one day: what it comes to, by which rate, of which day.
fn draw_look_up(visit: &Visit, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let asked = scene.query();
    let was_asked = asked.has("amount");
    let mut data = FormData::new();
    data.put("amount.currency", pick(&asked, "amount.currency", "EUR"))
        .put("amount", asked.get("amount"))
        .put("to", pick(&asked, "to", find_currency(scene.office).code()))
        .put(
            "on",
            match was_asked {
                true => asked.get("on").to_owned(),
                false => words.date(scene.today),
            },
        );
    let mut reader = Reader::new(words, &data);
    let money: Option<Money> = if was_asked { reader.needed_money("amount") } else { None };
    let to: Option<Currency> = reader.currency("to");
    let on = reader.date("on").map_or(scene.today, PartialDate::first_day);
    let faults = reader.into_faults();
    let view = FormView::new(words, &data, &faults);
    let found = money.zip(to).map(|(money, to)| convert(scene.office, money, to, on));
    let content = html! {
        form.sheet-form action=(visit.desk("/admin/rates")) {
            (scene.desk.draw_day())
            (view.money(Field::new("amount", words.say("rates-amount")), Currency::EUR))
            (view.text(Field::new("to", words.say("rates-to")).width(Width::Short)))
            (view.date(Field::new("on", words.say("rates-on"))))
            button.btn { (words.say("rates-look")) }
        }
        @match found {
            Some(Some(conversion)) => p role="status" {
                strong { (words.amount(conversion.to)) } ". " (tell_conversion(words, &conversion))
            },
            Some(None) => p role="status" { (words.say("rates-no-rate")) },
            None => @if faults.is_empty() { p.small.soft { (words.say("rates-rule")) } },
        }
    };
    kit::section("look", html! { (words.say("rates-look-up")) }, content)
}

fn pick(asked: &FormData, name: &str, preset: &str) -> String {
    asked.find(name).filter(|value| !value.is_empty()).unwrap_or(preset).to_owned()
}

fn draw_years(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("kit-year")),
        Column::new(Kind::Amount, words.say("rates-days")),
        Column::new(Kind::Amount, words.say("rates-currencies")),
        Column::new(Kind::Plain, words.say("organisation-changed")),
        Column::new(Kind::Plain, words.say("organisation-field-source")),
    ];
    let mut years: Vec<_> = scene.office.list::<ReferenceRates>().collect();
    years.sort_by_key(|year| std::cmp::Reverse(year.record.year));
    let row = |entry: &&Arc<spine::office::Entry<ReferenceRates>>| {
        let day = entry.changed_at.strftime("%F").to_string();
        let day = day.parse().map_or(day, |day| words.date(day));
        vec![
            html! { (entry.record.year) },
            html! { (entry.record.days.len()) },
            html! { (entry.record.rates.len()) },
            html! { (day) },
            kit::name(words, &entry.record.source),
        ]
    };
    let rows: Vec<_> = years.iter().map(row).collect();
    kit::section(
        "years",
        html! { (words.say("rates-years")) },
        html! { div.panel { (table::plain(words.say("rates-years"), &columns, &rows)) } },
    )
}
