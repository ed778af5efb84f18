//! What the slice tells alike on every page: an amount in another currency with its rate and day,
//! work with what it is worth, and an amount as it was posted.

use crate::cooperation::{Effort, Parts};
use crate::funding::{Conversion, PostedValue, Valued, WorkValue};
use maud::{Markup, html};
use spine::base::{Currency, Money};
use spine::i18n::Words;
use spine::kit;

/// By which rate an amount was converted, and of which day: "At 7.4345 kroner for one euro,
/// 23 December 2011, the last day with a rate before 25 December 2011".
pub fn tell_conversion(words: Words, conversion: &Conversion) -> String {
    let quotes: Vec<String> = conversion
        .quotes()
        .map(|quote| {
            let rate = tell_rate(words, quote.rate.rate.millionths());
            let code = quote.currency.code().to_owned();
            let day = words.date(quote.rate.on);
            let named = [("rate", rate.into()), ("currency", code.into()), ("day", day.into())];
            words.say_with("rates-quote", &named)
        })
        .collect();
    let told = words.list(&quotes);
    match conversion.is_of_earlier_day() {
        false => words.say_with("rates-at", &[("quotes", told.into())]),
        true => {
            let day = words.date(conversion.asked);
            words.say_with("rates-at-earlier", &[("quotes", told.into()), ("day", day.into())])
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "rates have far fewer digits than a double")]
fn tell_rate(words: Words, millionths: u64) -> String {
    words.decimal(millionths as f64 / 1e6, 6)
}

/// Work: "120 hours".
pub fn tell_effort(words: Words, effort: Effort) -> String {
    format!("{} {}", words.decimal(effort.count, 4), words.word("effort", effort.unit.code()))
}

/// What work is worth, and by which rate since when.
pub fn tell_worth(words: Words, worth: &WorkValue) -> String {
    let named = [
        ("amount", words.amount(worth.money).into()),
        ("rate", words.amount(worth.rate.per_hour).into()),
        ("day", words.date(worth.rate.from).into()),
    ];
    words.say_with("funding-worth-by-rate", &named)
}

/// What was posted as it was stated, and below what it comes to and by which rate.
pub fn draw_valued(words: Words, value: &PostedValue, valued: &Valued) -> Markup {
    let stated = match value {
        PostedValue::Cash { money } => words.amount(*money),
        PostedValue::Work { effort, .. } => tell_effort(words, *effort),
    };
    let worth = match (value, valued.amount, &valued.rate) {
        (PostedValue::Cash { .. }, ..) => None,
        (PostedValue::Work { .. }, Some(money), Some(rate)) => {
            Some(tell_worth(words, &WorkValue { money, rate: rate.clone() }))
        }
        (PostedValue::Work { .. }, Some(money), None) => {
            Some(words.say_with("funding-worth-stated", &[("amount", words.amount(money).into())]))
        }
        (PostedValue::Work { .. }, None, _) => Some(words.say("funding-worth-unknown").to_owned()),
    };
    html! {
        (stated)
        @if let Some(worth) = worth { span.sub { (worth) } }
        @if let Some(conversion) = &valued.conversion {
            span.sub { (words.amount(conversion.to)) " – " (tell_conversion(words, conversion)) }
        } @else if valued.amount.is_some() && valued.amount_minor.is_none() {
            span.sub { (kit::flag(words.say("rates-no-rate"))) }
        }
    }
}

/// Cash and hours of a sum, one below the other; the hours marked as such.
pub fn draw_parts(words: Words, parts: Parts, currency: Currency) -> Markup {
    let amount = |amount_minor: i64| words.amount_rounded(Money { amount_minor, currency });
    let cash = parts.cash + parts.mixed;
    html! {
        @if cash != 0 { (amount(cash)) } @else if parts.hours == 0 { "0" }
        @if parts.hours != 0 {
            span.sub {
                (words.say_with("funding-in-hours", &[("amount", amount(parts.hours).into())]))
            }
        }
    }
}
