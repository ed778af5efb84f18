//! The contracts, with how far their demands are met.
//!
//! Who comes: an officer before a follow-up meeting, a politician who asks what the money gave. So
//! what is next to be followed up, and how far it is met, stands in the list itself.

use super::show::{draw_met, sees};
use crate::contract::{
    Demand, Met, PerformanceContract, find_met, find_next_due, is_over, list_contracts,
};
use crate::plan::pages::Seen;
use maud::{Markup, html};
use spine::account::{Deed, may_somewhere};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/desk/contracts`
///
/// # Errors
/// When the names of people cannot be read.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let words = seen.words;
    let title = words.say("contract-title");
    let mut found = list_contracts(seen.office, seen.today);
    found.retain(|entry| sees(&seen, &entry.record));
    let new = seen.link("/contracts/new", &[]);
    let may = visit.as_of.is_none() && may_somewhere(&visit.actor, Deed::EditContract);
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (tell_finding(&seen, &found)) }),
            actions: may.then(|| kit::main_button(words.say("contract-new"), &new)),
            ..Head::default()
        }))
        (seen.draw_receipt("contract-done"))
        @if found.is_empty() { (kit::empty(words.say("contract-none"), None)) }
        @else { (draw_table(&seen, &found)) }
    };
    Ok(seen.page(title, "contracts", main))
}

/// How many demands of the contracts that run are met.
fn tell_finding(seen: &Seen<'_>, found: &[Arc<Entry<PerformanceContract>>]) -> String {
    let running = found.iter().filter(|entry| !is_over(&entry.record, seen.today));
    let demands: Vec<&Demand> = running.flat_map(|entry| &entry.record.demands).collect();
    let met = demands.iter().filter(|demand| find_met(demand) == Some(Met::Fully)).count();
    match demands.is_empty() {
        true => seen.words.say("contract-lede").to_owned(),
        false => {
            let named = [("met", met.into()), ("demands", demands.len().into())];
            seen.words.say_with("contract-finding", &named)
        }
    }
}

fn draw_table(seen: &Seen<'_>, found: &[Arc<Entry<PerformanceContract>>]) -> Markup {
    let words = seen.words;
    let columns = [
        Column::new(Kind::Name, words.say("contract-contract")),
        Column::new(Kind::Plain, words.say("contract-operator")),
        Column::new(Kind::Plain, words.say("contract-period")),
        Column::new(Kind::Plain, words.say("contract-demands")),
        Column::new(Kind::Plain, words.say("contract-next")),
    ];
    let rows: Vec<Vec<Markup>> = found.iter().map(|entry| draw_row(seen, entry)).collect();
    html! { div.sheet { (table::plain(words.say("contract-title"), &columns, &rows)) } }
}

fn draw_row(seen: &Seen<'_>, entry: &Entry<PerformanceContract>) -> Vec<Markup> {
    let (words, record) = (seen.words, &entry.record);
    let href = seen.link(&format!("/contracts/{}", entry.id), &[]);
    let operator = seen.office.find(&record.operator);
    let next = record.demands.iter().filter_map(find_next_due).min();
    let count =
        |met: Option<Met>| record.demands.iter().filter(|demand| find_met(demand) == met).count();
    let all = [Some(Met::Fully), Some(Met::Partly), Some(Met::NotMet), None];
    vec![
        html! { a href=(href) { (kit::name(words, &record.title)) } },
        html! { @if let Some(operator) = operator { (kit::name(words, &operator.name)) } },
        html! { (words.period(Some(record.from), record.to)) },
        html! {
            @for met in all.into_iter().filter(|met| count(*met) > 0) {
                div { (count(met)) " " (draw_met(words, met)) }
            }
        },
        match next {
            Some(day) if day < seen.today => kit::flag(&words.date(day)),
            Some(day) => html! { (words.date(day)) },
            None => kit::soft(words.say("contract-no-next")),
        },
    ]
}
