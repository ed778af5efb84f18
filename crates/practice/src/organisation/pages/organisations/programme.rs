//! How a programme pays: the fields that only a programme has.

use super::super::Reading;
use crate::organisation::{Organisation, OrganisationKind, ProgrammeTerms};
use maud::{Markup, html};
use spine::{
    base::{Currency, Id},
    i18n::Words,
    key,
    kit::form::{Choice, Field, FormData, FormView, Reader, Width},
};

/// Fills the fields.
pub(super) fn fill(known: &Organisation, words: Words, data: &mut FormData) {
    let Some(terms) = &known.programme else { return };
    data.put_some("programme.part_of", terms.part_of.as_ref())
        .put_date(words, "programme.from", terms.from)
        .put_date(words, "programme.to", terms.to)
        .put_some("programme.fund", terms.fund.as_ref())
        .put_some("programme.rate_percent", terms.rate_percent.map(|it| words.decimal(it, 2)))
        .put_money(words, "programme.budget", terms.budget)
        .put("programme.also_called", terms.also_called.join("\n"));
}

/// Reads them; none when nothing is written in any.
pub(super) fn read(reader: &mut Reader<'_>) -> Option<ProgrammeTerms> {
    let called = reader.text("also_called");
    let called = called.lines().map(str::trim).filter(|name| !name.is_empty());
    let also_called = called.map(str::to_owned).collect();
    let terms = ProgrammeTerms {
        part_of: reader.id("part_of"),
        from: reader.date("from"),
        to: reader.date("to"),
        fund: reader.optional_text("fund"),
        rate_percent: reader.decimal("rate_percent"),
        budget: reader.money("budget"),
        also_called,
    };
    (terms != ProgrammeTerms::default()).then_some(terms)
}

/// Draws them, folded away for everything that is no programme.
pub(super) fn draw(
    form: &FormView<'_>,
    reading: &Reading,
    own: Option<&Id<Organisation>>,
) -> Markup {
    let words = reading.words();
    let is_programme = form.value("kind") == OrganisationKind::Programme.code();
    let fields = ["part_of", "from", "to", "fund", "rate_percent", "budget", "also_called"];
    let is_filled = fields.iter().any(|at| !form.value(&format!("programme.{at}")).is_empty());
    let mut others: Vec<Choice> = reading
        .visit
        .office
        .list::<Organisation>()
        .filter(|entry| entry.record.kind == OrganisationKind::Programme)
        .filter(|entry| Some(&entry.id) != own)
        .map(|entry| Choice::new(entry.id.as_str(), entry.record.name.get(words.language())))
        .collect();
    others.sort_by(|one, other| words.compare(&one.label, &other.label));
    let label = |key: &'static str| words.find(key).unwrap_or(key);
    let optional = |at: &'static str, key| Field::new(at, label(key)).optional();
    html! {
        details open[is_programme || is_filled] {
            summary { (words.say("organisation-only-programme")) }
            (form.select(
                optional("programme.part_of", key!("organisation-field-part-of")),
                Some(words.say("organisation-none")),
                &others,
            ))
            (form.date(optional("programme.from", key!("organisation-field-from"))))
            (form.date(optional("programme.to", key!("organisation-field-to"))))
            (form.text(optional("programme.fund", key!("organisation-field-fund"))
                .help(words.say("organisation-fund-help")).width(Width::Medium)))
            (form.number(optional("programme.rate_percent",
                key!("organisation-field-rate-percent"))))
            (form.money(optional("programme.budget", key!("organisation-field-budget")),
                Currency::EUR))
            (form.area(optional("programme.also_called", key!("organisation-field-also-called"))
                .help(words.say("organisation-also-called-help")), 3))
        }
    }
}

/// What is known of a programme's terms.
pub(super) fn list_facts(known: &Organisation, reading: &Reading) -> Vec<(&'static str, Markup)> {
    let Some(terms) = &known.programme else { return Vec::new() };
    let words = reading.words();
    let period =
        (terms.from.is_some() || terms.to.is_some()).then(|| words.period(terms.from, terms.to));
    let rate = terms.rate_percent.map(|rate| words.percent(rate));
    let budget = terms.budget.map(|budget| words.amount(budget));
    let mut facts = vec![
        (key!("organisation-field-part-of"), reading.link_or_not(terms.part_of.as_ref())),
        (key!("organisation-period"), reading.stated(period.as_deref())),
        (key!("organisation-field-fund"), reading.stated(terms.tell_fund(words))),
        (key!("organisation-field-rate-percent"), reading.stated(rate.as_deref())),
        (key!("organisation-field-budget"), reading.stated(budget.as_deref())),
    ];
    if !terms.also_called.is_empty() {
        let names = words.list(&terms.also_called);
        facts.push((key!("organisation-field-also-called"), html! { (names) }));
    }
    facts
}
