//! One demand: writing what is promised, and saying what came of it.

use super::show::{draw_results, find, path};
use crate::contract::{
    Demand, DemandResult, Met, PerformanceContract, find_next_due, follow_demand, put_demand,
};
use crate::decision::pages::forms::{self, Frame, draw_text, list_codes, read_text, unprocessable};
use crate::plan::pages::{At, Seen, serves};
use crate::strategy::pages::forms as sending;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Slug, Text};
use spine::kit::form::{Field, FormData, FormView, Reader, Rows};
use spine::kit::{self, Failure, Visit};
use spine::office::Entry;

/// The words of an address of a demand: language, authority, contract, demand.
pub type AtDemand = (String, String, String, String);

fn find_demand<'c>(
    entry: &'c Entry<PerformanceContract>,
    key: &str,
) -> Result<&'c Demand, Failure> {
    let found = entry.record.demands.iter().find(|demand| demand.key.as_str() == key);
    found.ok_or_else(Failure::not_found)
}

/// `GET …/desk/contracts/{id}/demands/new`
///
/// # Errors
/// 404 where there is no such contract, 403 where it may not be changed.
pub async fn start(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditContract)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq).put("serves[0].row", "1").put("due[0].row", "1");
    Ok(draw(&seen, (entry, None), (&data, &[]), html! {}))
}

/// `POST …/desk/contracts/{id}/demands/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    write(&visit, (&id, None), &body).await
}

/// `GET …/desk/contracts/{id}/demands/{demand}`
///
/// # Errors
/// 404 where there is none, 403 where the contract may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id, key)): Path<AtDemand>) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditContract)?;
    let demand = find_demand(entry, &key)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq)
        .put_text("what", &demand.what)
        .put_text("evidence", &demand.evidence);
    for (place, day) in demand.due.iter().enumerate() {
        data.put(format!("due[{place}].on"), visit.words.date(*day));
    }
    serves::fill_rows(&mut data, &demand.serves);
    Ok(draw(&seen, (entry, Some(demand)), (&data, &[]), html! {}))
}

/// `POST …/desk/contracts/{id}/demands/{demand}`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(
    visit: Visit,
    Path((_, _, id, key)): Path<AtDemand>,
    body: Bytes,
) -> Result<Response, Failure> {
    write(&visit, (&id, Some(&key)), &body).await
}

async fn write(
    visit: &Visit,
    (id, key): (&str, Option<&str>),
    body: &Bytes,
) -> Result<Response, Failure> {
    let seen = Seen::now(visit).await?;
    let entry = find(&seen, id, Deed::EditContract)?;
    let before = key.map(|key| find_demand(entry, key)).transpose()?;
    let mut data = sending::read_form(body)?;
    if data.take_added_row().is_some() {
        return Ok(draw(&seen, (entry, before), (&data, &[]), html! {}).into_response());
    }
    let demand = match read(&seen, entry, &data, before) {
        Ok(demand) => demand,
        Err(faults) => {
            let page = draw(&seen, (entry, before), (&data, &faults), html! {});
            return Ok(unprocessable(page));
        }
    };
    let (of, read_at) = (entry.id.clone(), sending::read_at(&data, entry.seq));
    match sending::send(visit, move |office| put_demand(office, (&of, read_at), &demand)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/contracts/{id}?done=demand"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(visit, &again, (data, &entry.id), |data, faults, note| {
            draw(&seen, (entry, before), (data, faults), note)
        }),
    }
}

fn read(
    seen: &Seen<'_>,
    entry: &Entry<PerformanceContract>,
    data: &FormData,
    before: Option<&Demand>,
) -> Result<Demand, Vec<Fault>> {
    let language = seen.words.language();
    let none = Text::nothing();
    let mut reader = Reader::new(seen.words, data);
    let what = before.map_or(none, |demand| &demand.what);
    let what = read_text(&mut reader, language, "what", what);
    let evidence = before.map_or(none, |demand| &demand.evidence);
    let evidence = read_text(&mut reader, language, "evidence", evidence);
    let links = before.map_or(&[][..], |demand| &demand.serves);
    let links = serves::read_rows(&mut reader, language, links);
    let mut due = reader.rows("due", |row| row.day("on"));
    due.sort();
    due.dedup();
    let is_free = |slug: &Slug| !entry.record.demands.iter().any(|demand| demand.key == *slug);
    let key = match before {
        Some(demand) => demand.key.clone(),
        None => sending::find_free_slug(&what, is_free),
    };
    let mut faults = reader.into_faults();
    faults.extend(what.check("what", 2_000, true));
    faults.extend(evidence.check("evidence", 2_000, false));
    let results = before.map(|demand| demand.results.clone()).unwrap_or_default();
    let demand = Demand { key, what, evidence, serves: links, due, results };
    if faults.is_empty() { Ok(demand) } else { Err(faults) }
}

fn draw(
    seen: &Seen<'_>,
    (entry, before): (&Entry<PerformanceContract>, Option<&Demand>),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let back = seen.link(&format!("/contracts/{}", entry.id), &[]);
    let (title, action) = match before {
        Some(demand) => {
            (words.say("contract-demand-edit"), format!("{back}/demands/{}", demand.key))
        }
        None => (words.say("contract-add-demand"), format!("{back}/demands/new")),
    };
    let frame = Frame {
        title,
        part: "contracts",
        path: path(seen, Some(entry)),
        above: note,
        action: &action,
        back: &back,
        button: words.say("plan-save"),
    };
    let none = Text::nothing();
    let what = Field::new("what", words.say("contract-demand"));
    let evidence = Field::new("evidence", words.say("contract-evidence")).optional();
    let evidence = evidence.help(words.say("contract-evidence-help"));
    let texts = Rows {
        one: words.say("contract-due"),
        add: words.say("contract-due-add"),
        remove: words.say("edit-remove"),
    };
    let fields = html! {
        (draw_text(&view, words, what, (before.map_or(none, |demand| &demand.what), 3)))
        (draw_text(&view, words, evidence, (before.map_or(none, |one| &one.evidence), 3)))
        h2 { (words.say("plan-serves")) }
        (serves::draw_rows(&view, seen, before.map_or(&[][..], |demand| &demand.serves)))
        h2 { (words.say("contract-dues")) }
        (view.rows("due", texts, |row, _| {
            row.day(Field::new("on", words.say("contract-due")).optional())
        }))
    };
    forms::draw(seen.visit, &frame, &view, fields)
}

/// `GET …/desk/contracts/{id}/demands/{demand}/result`
///
/// # Errors
/// 404 where there is none, 403 where the contract may not be followed.
pub async fn ask_result(
    visit: Visit,
    Path((_, _, id, key)): Path<AtDemand>,
) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditContract)?;
    let demand = find_demand(entry, &key)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq).put("on", visit.words.date(visit.today));
    Ok(draw_result(&seen, (entry, demand), (&data, &[]), html! {}))
}

/// `POST …/desk/contracts/{id}/demands/{demand}/result`
///
/// # Errors
/// As [`ask_result`]; what is wrong with the form comes back in the form.
pub async fn follow(
    visit: Visit,
    Path((_, _, id, key)): Path<AtDemand>,
    body: Bytes,
) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditContract)?;
    let demand = find_demand(entry, &key)?;
    let data = sending::read_form(&body)?;
    let mut reader = Reader::new(visit.words, &data);
    let on = reader.needed_day("on");
    let met = reader.needed_choice("met", Met::parse);
    let text = Text::new(visit.words.language(), reader.needed_text("text"));
    let faults = reader.into_faults();
    let (Some(on), Some(met), true) = (on, met, faults.is_empty()) else {
        let page = draw_result(&seen, (entry, demand), (&data, &faults), html! {});
        return Ok(unprocessable(page));
    };
    let result = DemandResult { on, met, text };
    let (of, word) = (entry.id.clone(), demand.key.clone());
    let (read_at, today) = (sending::read_at(&data, entry.seq), visit.today);
    let command = move |office: &_| follow_demand(office, (&of, read_at), (&word, &result), today);
    match sending::send(&visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/contracts/{id}?done=followed"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data, &entry.id), |data, faults, note| {
            draw_result(&seen, (entry, demand), (data, faults), note)
        }),
    }
}

fn draw_result(
    seen: &Seen<'_>,
    (entry, demand): (&Entry<PerformanceContract>, &Demand),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let back = seen.link(&format!("/contracts/{}", entry.id), &[]);
    let met = list_codes(words, "met", Met::ALL.iter().map(|met| met.code()));
    let above = html! {
        (note)
        p { strong { (kit::name(words, &demand.what)) } }
        @if !demand.evidence.is_empty() {
            p { (words.say("contract-evidence")) ": " (kit::name(words, &demand.evidence)) }
        }
        @if let Some(day) = find_next_due(demand) {
            p.soft { (words.say("contract-next")) ": " (words.date(day)) }
        }
        (draw_results(words, &demand.results))
        p.small.soft { (words.say("contract-result-stays")) }
    };
    let frame = Frame {
        title: words.say("contract-follow"),
        part: "contracts",
        path: path(seen, Some(entry)),
        above,
        action: &format!("{back}/demands/{}/result", demand.key),
        back: &back,
        button: words.say("contract-follow-do"),
    };
    let fields = html! {
        (view.day(Field::new("on", words.say("contract-result-on"))))
        (view.radios(Field::new("met", words.say("contract-met")), &met))
        (view.area(Field::new("text", words.say("contract-result-text")), 5))
    };
    forms::draw(seen.visit, &frame, &view, fields)
}
