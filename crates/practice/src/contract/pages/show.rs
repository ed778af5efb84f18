//! One contract: what is demanded, which node each demand serves, and what came of it.

use crate::contract::{
    Demand, DemandResult, Met, PerformanceContract, find_met, find_next_due, is_over,
};
use crate::plan::pages::{At, Seen, serves};
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::i18n::Words;
use spine::kit::{self, Failure, Head, Light, Visit};
use spine::office::{Entry, Record};
use std::sync::Arc;

/// A contract as a target of deeds: its area, and whether the reader follows it.
pub(super) fn target<'c>(seen: &Seen<'_>, contract: &'c PerformanceContract) -> Target<'c> {
    seen.target_in(&contract.area, contract.person.as_ref())
}

/// True when the reader sees a contract.
pub(super) fn sees(seen: &Seen<'_>, contract: &PerformanceContract) -> bool {
    seen.sees_in(&target(seen, contract))
}

/// The contract at an address, where the visit may do the deed to it.
pub(super) fn find<'a>(
    seen: &Seen<'a>,
    id: &str,
    deed: Deed,
) -> Result<&'a Arc<Entry<PerformanceContract>>, Failure> {
    let entry = seen.expect::<PerformanceContract>(id)?;
    let target = target(seen, &entry.record);
    seen.visit.need(Deed::SeeInternal, &target)?;
    seen.visit.need(deed, &target)?;
    Ok(entry)
}

/// The names and addresses from the list to a page below a contract.
pub(super) fn path(
    seen: &Seen<'_>,
    entry: Option<&Entry<PerformanceContract>>,
) -> Vec<(String, String)> {
    let mut path =
        vec![(seen.words.say("contract-title").to_owned(), seen.link("/contracts", &[]))];
    path.extend(entry.map(|entry| {
        let href = seen.link(&format!("/contracts/{}", entry.id), &[]);
        (seen.say(&entry.record.title).to_owned(), href)
    }));
    path
}

/// How far something is met, as a light with its word.
pub(super) fn draw_met(words: Words, met: Option<Met>) -> Markup {
    match met {
        Some(met @ Met::Fully) => kit::light(Light::Good, words.word("met", met.code())),
        Some(met @ Met::Partly) => kit::light(Light::Mind, words.word("met", met.code())),
        Some(met @ Met::NotMet) => kit::light(Light::Stop, words.word("met", met.code())),
        None => kit::light(Light::Unset, words.say("contract-not-followed")),
    }
}

/// `GET …/desk/contracts/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let entry = find(&seen, &id, Deed::SeeInternal)?;
    let (words, record) = (seen.words, &entry.record);
    let title = seen.say(&record.title).to_owned();
    let may = seen.may_do(Deed::EditContract, &target(&seen, record));
    let here = |rest: &str| seen.link(&format!("/contracts/{id}{rest}"), &[]);
    let mut more = vec![(words.say("plan-history"), here("/history"))];
    if may {
        more.push((words.say("contract-edit"), here("/edit")));
    }
    let links: Vec<(&str, &str)> = more.iter().map(|(name, href)| (*name, href.as_str())).collect();
    let main = html! {
        (seen.crumbs(&path(&seen, None), &title))
        (kit::head(&Head {
            title: &title,
            actions: Some(html! {
                (kit::menu(words.say("plan-more"), &links))
                @if may {
                    (kit::main_button(words.say("contract-add-demand"), &here("/demands/new")))
                }
            }),
            is_object: true,
            ..Head::default()
        }))
        (seen.draw_receipt("contract-done"))
        (kit::with_aside(words.say("contract-facts"), draw_facts(&seen, record), html! {
            @if record.demands.is_empty() { (kit::empty(words.say("contract-no-demands"), None)) }
            @for demand in &record.demands { (draw_demand(&seen, entry, (demand, may))) }
            @if !record.source.is_empty() {
                p.small.soft { (words.say("plan-source")) ": " (kit::name(words, &record.source)) }
            }
        }))
    };
    Ok(seen.page(&title, "contracts", main))
}

fn draw_facts(seen: &Seen<'_>, record: &PerformanceContract) -> Markup {
    let words = seen.words;
    let operator = seen.office.find(&record.operator);
    let href = seen.link(&format!("/organisations/{}", record.operator), &[]);
    let mut facts = vec![
        (
            words.say("contract-operator"),
            html! {
                @if let Some(operator) = operator {
                    a href=(href) { (kit::name(words, &operator.name)) }
                }
            },
        ),
        (
            words.say("contract-period"),
            html! {
                (words.period(Some(record.from), record.to))
                @if is_over(record, seen.today) { span.sub { (words.say("contract-over")) } }
            },
        ),
        (
            words.say("contract-money"),
            match &record.money {
                Some(money) if money.yearly => html! {
                    (words.say_with("contract-money-yearly", &[
                        ("amount", words.amount(money.money).into()),
                    ]))
                },
                Some(money) => html! { (words.amount(money.money)) },
                None => kit::soft(words.say("plan-not-stated")),
            },
        ),
        (words.say("plan-area"), html! { (seen.tell_area(&record.area)) }),
    ];
    let line = record.money.as_ref().and_then(|money| money.budget_line.as_ref());
    if let Some(line) = line.and_then(|id| seen.office.find(id)) {
        facts.push((words.say("contract-budget-line"), kit::name(words, line.title())));
    }
    let owner = seen.draw_owner(record.unit.as_ref(), record.person.as_ref());
    facts.push((words.say("contract-followed-by"), owner));
    kit::panel("facts", words.say("contract-facts"), kit::facts(&facts))
}

fn draw_demand(
    seen: &Seen<'_>,
    entry: &Entry<PerformanceContract>,
    (demand, may): (&Demand, bool),
) -> Markup {
    let words = seen.words;
    let here = |rest: &str| {
        seen.link(&format!("/contracts/{}/demands/{}{rest}", entry.id, demand.key), &[])
    };
    let name = seen.say(&demand.what);
    html! {
        section.panel {
            h2 { (kit::name(words, &demand.what)) }
            p { (draw_met(words, find_met(demand))) }
            (kit::facts(&[
                (
                    words.say("contract-evidence"),
                    match demand.evidence.is_empty() {
                        true => kit::soft(words.say("plan-not-stated")),
                        false => kit::text(words, &demand.evidence),
                    },
                ),
                (
                    words.say("contract-next"),
                    match find_next_due(demand) {
                        Some(day) if day < seen.today => kit::flag(&words.date(day)),
                        Some(day) => html! { (words.date(day)) },
                        None => kit::soft(words.say("contract-no-next")),
                    },
                ),
            ]))
            h3 { (words.say("plan-serves")) }
            (serves::draw_list(seen, &demand.serves))
            (draw_results(words, &demand.results))
            @if may {
                p.more {
                    a href=(here("/result")) {
                        (words.say("contract-follow")) span.vh { ": " (name) }
                    }
                    " · "
                    a href=(here("")) {
                        (words.say("contract-demand-edit")) span.vh { ": " (name) }
                    }
                }
            }
        }
    }
}

/// What came of a demand, the latest first.
pub(super) fn draw_results(words: Words, results: &[DemandResult]) -> Markup {
    html! {
        @if !results.is_empty() {
            h3 { (words.say("contract-results")) }
            ul.serves {
                @for result in results.iter().rev() {
                    li {
                        (words.date(result.on)) " " (draw_met(words, Some(result.met)))
                        (kit::text(words, &result.text))
                    }
                }
            }
        }
    }
}

/// `GET …/desk/contracts/{id}/history`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the history may not be seen.
pub async fn history(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let entry = find(&seen, &id, Deed::SeeHistory)?;
    let of = (PerformanceContract::KIND, id.as_str());
    let path = path(&seen, Some(entry));
    let within = (PerformanceContract::KIND, &[][..]);
    crate::plan::pages::history::tell(&visit, of, within, (&path, "contracts")).await
}
