//! The money line by line as the source states it, and the rate of the European Union, stated and
//! computed.

use super::Scene;
use crate::cooperation::{
    Budget, FundingDecision, FundingLine, FundingValue, Payer, find_rate_day, find_worth,
};
use crate::decision::{Decision, is_ground, list_grants};
use crate::funding::{
    convert,
    pages::phrases::{tell_conversion, tell_worth},
};
use crate::organisation::find_currency;
use maud::{Markup, html};
use spine::base::Money;
use spine::kit::table::{self, Column, Kind};
use spine::office::Entry;
use std::sync::Arc;

/// A stated rate and one computed from the amounts may differ by this much before both are told.
const POINTS_APART: f64 = 1.0;

/// The rate and the lines.
pub(super) fn lines(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let columns = [
        Column::new(Kind::Plain, words.say("coop-payer")),
        Column::new(Kind::Plain, words.say("coop-amount")),
        Column::new(Kind::Plain, words.say("coop-decided-by")),
    ];
    let rows: Vec<Vec<Markup>> = record.funding.iter().map(|line| row(scene, line)).collect();
    html! {
        figure {
            @if rows.is_empty() {
                p { span.soft { (words.say("coop-no-lines")) } }
            } @else {
                h3 { (words.say("coop-lines")) }
            }
            @if !rows.is_empty() { (table::plain(words.say("coop-lines"), &columns, &rows)) }
        }
    }
}

fn row(scene: &Scene<'_>, line: &FundingLine) -> Vec<Markup> {
    let (words, teller) = (scene.words, scene.teller());
    let payer = match line.payer {
        Payer::Own => super::super::tell::capitalise(teller.called()),
        Payer::Programme | Payer::Partners | Payer::Other => {
            words.word("payer", line.payer.code()).to_owned()
        }
    };
    let years =
        (line.from.is_some() || line.to.is_some()).then(|| words.period(line.from, line.to));
    vec![
        html! {
            (payer)
            @if let Some(id) = &line.organisation { span.sub { (teller.marked_name(id)) } }
        },
        html! {
            (teller.amount_of(&line.value, line.basis, line.form))
            @if let Some(years) = years { span.sub { (years) } }
            (beside(scene, line))
            @for share in &line.by_year {
                span.sub { (share.year) ": " (tell_share(scene, line, share.amount_minor)) }
            }
            @if !line.note.is_empty() { span.sub { (spine::kit::name(words, &line.note)) } }
            (account(scene, line))
        },
        decided(scene, line),
    ]
}

/// From which account it is paid.
fn account(scene: &Scene<'_>, line: &FundingLine) -> Markup {
    let (words, teller) = (scene.words, scene.teller());
    html! {
        span.sub {
            (words.say("coop-account")) ": "
            @if line.account.is_empty() && line.budget_line.is_none() {
                (words.say("coop-not-stated"))
            }
            (spine::kit::name(words, &line.account))
        }
        @if let Some(id) = &line.budget_line && teller.name(id) != teller.text(&line.account) {
            span.sub { (teller.marked_name(id)) }
        }
        @if let Some(id) = &line.unit { span.sub { (teller.marked_name(id)) } }
    }
}

/// What the amount comes to by a reference rate, where the source does not say it itself.
fn beside(scene: &Scene<'_>, line: &FundingLine) -> Markup {
    if let Some(worth) = find_worth(scene.office, scene.record(), line, scene.today) {
        return html! { span.sub { (tell_worth(scene.words, &worth)) } };
    }
    let FundingValue::Amount { money, also, .. } = &line.value else { return html! {} };
    let day = find_rate_day(scene.record(), line, scene.today);
    tell_beside(scene, (*money, *also), day)
}

/// An amount in the authority's currency with rate and day; nothing where it is in it already, the
/// source converts it, or there is no rate.
fn tell_beside(
    scene: &Scene<'_>,
    (money, also): (Money, Option<Money>),
    day: jiff::civil::Date,
) -> Markup {
    let currency = find_currency(scene.office);
    let is_told = money.currency == currency || also.is_some_and(|also| also.currency == currency);
    let found = (!is_told).then(|| convert(scene.office, money, currency, day)).flatten();
    html! {
        @if let Some(found) = found {
            span.sub {
                "≈ " (scene.words.amount(found.to)) " – " (tell_conversion(scene.words, &found))
            }
        }
    }
}

fn tell_share(scene: &Scene<'_>, line: &FundingLine, amount_minor: i64) -> String {
    match &line.value {
        FundingValue::Amount { money, .. } => scene.words.amount(Money { amount_minor, ..*money }),
        FundingValue::Work { .. }
        | FundingValue::NotBudgeted
        | FundingValue::Nothing
        | FundingValue::NoExternal
        | FundingValue::InWords
        | FundingValue::NotStated
        | FundingValue::Rest => String::new(),
    }
}

/// Who decided it: as the line says, else as the decisions on record do that granted the same.
fn decided(scene: &Scene<'_>, line: &FundingLine) -> Markup {
    let grants = match line.payer {
        Payer::Own => list_grants(scene.office, &scene.entry.id),
        Payer::Programme | Payer::Partners | Payer::Other => Vec::new(),
    };
    let grants: Vec<_> = grants.iter().filter(|grant| is_ground(grant, line)).collect();
    html! {
        @for decision in &line.decisions {
            @let same = |grant: &&Arc<Entry<Decision>>| {
                decision.decision.as_ref() == Some(&grant.id)
                    || grant.record.body == decision.body && decision.on == Some(grant.record.on)
            };
            div { (tell_decision(scene, decision, grants.iter().copied().find(same))) }
        }
        @if line.decisions.is_empty() {
            @if grants.is_empty() { span.soft { (scene.words.say("coop-not-stated")) } }
            @for grant in &grants {
                @let decision = FundingDecision {
                    body: grant.record.body.clone(),
                    on: Some(grant.record.on),
                    recommended_by: None,
                    decision: Some(grant.id.clone()),
                };
                div { (tell_decision(scene, &decision, Some(grant))) }
            }
        }
    }
}

fn tell_decision(
    scene: &Scene<'_>,
    decision: &FundingDecision,
    on_record: Option<&Arc<Entry<Decision>>>,
) -> Markup {
    let (words, teller) = (scene.words, scene.teller());
    let href = on_record
        .filter(|_| scene.allowed.see_internal)
        .map(|entry| scene.desk.link(&format!("/decisions/{}", entry.id), &[]));
    let told = html! {
        (teller.marked_name(&decision.body))
        @if let Some(on) = decision.on { ", " (words.partial_date(on)) }
    };
    html! {
        @match href {
            Some(href) => a href=(href) { (told) },
            None => (told),
        }
        @if let Some(body) = &decision.recommended_by {
            span.sub {
                (words.say_with("coop-recommended-by", &[("body", teller.name(body).into())]))
            }
        }
    }
}

/// The rate of the European Union, as stated and by the amounts.
pub(super) fn rate(scene: &Scene<'_>) -> Markup {
    let (words, budget) = (scene.words, &scene.record().budget);
    let computed = compute_rate(budget);
    let Some(sentence) = (match (budget.eu_rate_percent, computed) {
        (Some(stated), Some(computed)) if (stated - computed).abs() > POINTS_APART => {
            Some(words.say_with(
                "coop-rate-both",
                &[
                    ("stated", words.percent(stated).into()),
                    ("computed", words.percent(computed.round()).into()),
                ],
            ))
        }
        (Some(stated), _) => {
            let key =
                if budget.eu_rate_up_to { "coop-rate-stated-up-to" } else { "coop-rate-stated" };
            Some(words.say_with(key, &[("rate", words.percent(stated).into())]))
        }
        (None, Some(computed)) => {
            Some(words.say_with(
                "coop-rate-computed",
                &[("rate", words.percent(computed.round()).into())],
            ))
        }
        (None, None) => budget.eu_share.is_some().then(String::new),
    }) else {
        return html! {};
    };
    let share = budget.eu_share.as_ref().map(|share| scene.teller().stated(share));
    html! {
        p {
            (sentence)
            @if let Some(share) = share {
                " " (words.say_with("coop-eu-amount", &[("amount", share.into())]))
            }
        }
    }
}

/// The whole as its source states it, and what it comes to in the authority's currency.
pub(super) fn whole(scene: &Scene<'_>) -> Markup {
    let Some(total) = &scene.record().budget.total else { return html! {} };
    let told = scene.teller().stated(total);
    html! {
        p {
            (scene.words.say_with("funding-whole", &[("amount", told.into())]))
            (tell_beside(scene, (total.money, total.also), scene.today))
        }
    }
}

/// The rate that follows from the amounts, where both are exact and in one currency.
#[allow(clippy::cast_precision_loss, reason = "amounts are far below what a double holds exactly")]
fn compute_rate(budget: &Budget) -> Option<f64> {
    let (share, total) = (budget.eu_share.as_ref()?, budget.total.as_ref()?);
    let comparable = share.money.currency == total.money.currency
        && !share.about
        && !total.about
        && total.money.amount_minor > 0;
    comparable.then(|| 100.0 * share.money.amount_minor as f64 / total.money.amount_minor as f64)
}
