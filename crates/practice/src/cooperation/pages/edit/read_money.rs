//! The money of a form: the whole, the programme, and each line of funding.

use super::read::{YEARS_AT_MOST, find_before, needed_id, text_of};
use crate::cooperation::{
    Basis, Budget, Cooperation, Effort, EffortUnit, FundingDecision, FundingForm, FundingLine,
    FundingValue, Payer, Rest, Stated, YearShare, find_shares,
};
use jiff::civil::Date;
use spine::base::{Currency, Fault};
use spine::kit::form::Reader;

/// Reads the section onto the record.
pub(super) fn read_money(form: &mut Reader<'_>, record: &mut Cooperation) {
    let was_too_much = has_too_much(record);
    let before = std::mem::take(&mut record.budget);
    record.budget = form.within("budget", |form| Budget {
        total: read_stated(form, "total"),
        eu_share: read_stated(form, "eu_share"),
        eu_rate_percent: form.decimal("eu_rate_percent"),
        eu_rate_up_to: form.checkbox("eu_rate_up_to"),
        note: form.text_in_languages("note", &before.note),
    });
    record.programme = form.id("programme");
    record.programme_part = form.text_in_languages("programme_part", &record.programme_part);
    let before = std::mem::take(&mut record.funding);
    record.funding = form.rows("funding", |form| Some(read_line(form, &before)));
    // What a source states wrongly stays as stated; nobody makes it wrong here.
    if !was_too_much && has_too_much(record) {
        form.fault(Fault::new("funding", "fault-shares-above-whole"));
    }
}

/// True where the parts stated in the currency of the whole are more than it.
fn has_too_much(record: &Cooperation) -> bool {
    record.budget.total.as_ref().filter(|total| !total.about).is_some_and(|total| {
        find_shares(None, record, total.money.currency, Date::MIN)
            .is_some_and(|shares| matches!(shares.rest, Rest::TooMuch(_)))
    })
}

fn read_stated(form: &mut Reader<'_>, at: &str) -> Option<Stated> {
    form.within(at, |form| {
        let (money, also) = (form.money("money"), form.money("also"));
        if also.is_some() && form.raw("money").is_empty() {
            form.fault(Fault::new("money", "fault-needed"));
        }
        Some(Stated { money: money?, about: form.checkbox("about"), also })
    })
}

fn read_line(form: &mut Reader<'_>, before: &[FundingLine]) -> FundingLine {
    let before = find_before(form, before);
    let currency = Currency::parse(form.raw("value.money.currency"));
    let who = |raw: &str| {
        let (payer, given) = raw.split_once('.')?;
        Some((Payer::parse(payer)?, FundingForm::parse(given)?))
    };
    let who = form.needed_choice("payer", who);
    let (payer, given) = who.unwrap_or((Payer::Own, FundingForm::Cash));
    let basis = before.map_or(Basis::default(), |line| line.basis);
    let (value, basis) = form.within("value", |form| read_value(form, basis));
    let (from, to) = (form.date("from"), form.date("to"));
    let is_as_before = before.is_some_and(|line| line.from == from && line.to == to);
    if let (Some(first), Some(last), false) = (from, to, is_as_before)
        && last.year() - first.year() > YEARS_AT_MOST
    {
        let years = last.year() - first.year();
        form.fault(Fault::new("from", "fault-line-years").with("years", years));
    }
    FundingLine {
        payer,
        organisation: form.id("organisation"),
        form: given,
        value,
        basis,
        from,
        to,
        unit: form.id("unit"),
        budget_line: form.id("budget_line"),
        by_year: form.rows("by_year", |form| read_share(form, currency)),
        account: text_of(form, "account", before.map(|line| &line.account)),
        decisions: form.rows("decisions", |form| {
            Some(read_decision(form, before.map_or(&[], |line| &line.decisions)))
        }),
        note: text_of(form, "note", before.map(|line| &line.note)),
    }
}

/// Where a fault of a line is shown: who and how are one field, and so are an amount and hours.
pub(super) fn place_fault(record: &Cooperation, fault: Fault) -> Fault {
    let line = fault.at.strip_prefix("funding[").and_then(|rest| rest.split_once("]."));
    let Some((place, field)) = line else { return fault };
    let value = place.parse().ok().and_then(|place: usize| record.funding.get(place));
    let is_work = value.is_some_and(|line| matches!(line.value, FundingValue::Work { .. }));
    if let Some(share) = field.strip_suffix(".amount_minor") {
        return Fault { at: format!("funding[{place}].{share}.amount"), ..fault };
    }
    let at = match field {
        "form" => format!("funding[{place}].payer"),
        "value.effort" if is_work => format!("funding[{place}].value.money"),
        _ => return fault,
    };
    Fault { at, ..fault }
}

/// What falls on a year, in the currency of the line.
fn read_share(form: &mut Reader<'_>, currency: Option<Currency>) -> Option<YearShare> {
    let currency = currency.unwrap_or(Currency::DKK);
    let year = form.number_between("year", 1900, 2200);
    for at in ["year", "amount"] {
        if form.raw(at).is_empty() {
            form.fault(Fault::new(at, "fault-needed"));
        }
    }
    let amount = form.amount("amount", currency);
    Some(YearShare { year: i16::try_from(year?).ok()?, amount_minor: amount?.amount_minor })
}

fn read_decision(form: &mut Reader<'_>, before: &[FundingDecision]) -> FundingDecision {
    let before = find_before(form, before);
    let (body, on) = (needed_id(form, "body"), form.date("on"));
    // Another body or day is another decision.
    let same = before.filter(|before| before.body == body && before.on == on);
    let decision = same.and_then(|before| before.decision.clone());
    FundingDecision { body, on, recommended_by: form.id("recommended_by"), decision }
}

/// How much, and whether a year or in all; without an amount the basis stays as it was.
fn read_value(form: &mut Reader<'_>, before: Basis) -> (FundingValue, Basis) {
    let kind = form.raw("kind");
    if let Some(basis) = Basis::parse(kind) {
        return (read_amount(form), basis);
    }
    let is_written = |at: &str| !form.raw(at).is_empty();
    if ["money", "also", "effort"].into_iter().any(is_written) && !kind.is_empty() {
        form.fault(Fault::new("kind", "fault-amount-not-chosen"));
    }
    let value = match kind {
        "not_budgeted" => FundingValue::NotBudgeted,
        "nothing" => FundingValue::Nothing,
        "no_external" => FundingValue::NoExternal,
        "in_words" => FundingValue::InWords,
        "not_stated" => FundingValue::NotStated,
        "rest" => FundingValue::Rest,
        _ => {
            form.fault(Fault::new("kind", "fault-choice"));
            FundingValue::NotStated
        }
    };
    (value, before)
}

/// An amount in a currency, or work in hours or months.
fn read_amount(form: &mut Reader<'_>) -> FundingValue {
    let about = form.checkbox("about");
    let Some(unit) = EffortUnit::parse(form.raw("money.currency")) else {
        let (money, also) = (form.needed_money("money"), form.money("also"));
        let effort = read_effort(form);
        return match money {
            Some(money) => FundingValue::Amount { money, about, also, effort },
            None => FundingValue::NotStated,
        };
    };
    for at in ["also", "effort"] {
        if !form.raw(at).is_empty() {
            form.fault(Fault::new(at, "fault-work-has-no-amount"));
        }
    }
    if form.raw("money").is_empty() {
        form.fault(Fault::new("money", "fault-needed"));
    }
    match form.decimal("money") {
        Some(count) => FundingValue::Work { effort: Effort { count, unit }, about },
        None => FundingValue::NotStated,
    }
}

fn read_effort(form: &mut Reader<'_>) -> Option<Effort> {
    let count = form.decimal("effort")?;
    let unit = form.choice("effort.unit", EffortUnit::parse).unwrap_or(EffortUnit::Hours);
    Some(Effort { count, unit })
}
