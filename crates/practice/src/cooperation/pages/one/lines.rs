//! The money line by line as the source states it, and the rate of the European Union, stated and
//! computed.

use super::Scene;
use crate::cooperation::{Budget, FundingDecision, FundingLine, Payer};
use maud::{Markup, html};
use spine::kit::table::{self, Column, Kind};

/// A stated rate and one computed from the amounts may differ by this much before both are told.
const POINTS_APART: f64 = 1.0;

/// The rate and the lines.
pub(super) fn lines(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let columns = [
        Column::new(Kind::Plain, words.say("coop-payer")),
        Column::new(Kind::Plain, words.say("coop-amount")),
        Column::new(Kind::Plain, words.say("coop-account")),
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
            (rate(scene))
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
            @if !line.note.is_empty() { span.sub { (spine::kit::name(words, &line.note)) } }
        },
        html! {
            @if line.account.is_empty() { span.soft { (words.say("coop-not-stated")) } }
            @else { (spine::kit::name(words, &line.account)) }
        },
        html! {
            @if line.decisions.is_empty() { span.soft { (words.say("coop-not-stated")) } }
            @for decision in &line.decisions { div { (tell_decision(scene, decision)) } }
        },
    ]
}

fn tell_decision(scene: &Scene<'_>, decision: &FundingDecision) -> Markup {
    let (words, teller) = (scene.words, scene.teller());
    html! {
        (teller.marked_name(&decision.body))
        @if let Some(on) = decision.on { ", " (words.partial_date(on)) }
        @if let Some(body) = &decision.recommended_by {
            span.sub {
                (words.say_with("coop-recommended-by", &[("body", teller.name(body).into())]))
            }
        }
    }
}

fn rate(scene: &Scene<'_>) -> Markup {
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
        (None, None) => None,
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
