//! The fields of one line of funding, and those of what a cooperation costs in all: what is asked
//! every time in sight, the rest behind a fold that opens itself where something stands in it.

use super::draw::{Draw, codes};
use super::draw_money::{OPEN, TAKE, Typed, name_payer};
use super::fill::WAS;
use super::read::find_place;
use crate::cooperation::pages::tell::Teller;
use crate::cooperation::{EffortUnit, FundingForm, FundingLine, Payer};
use crate::funding::BudgetLine;
use crate::organisation::find_currency;
use maud::{Markup, html};
use spine::base::{Currency, Text};
use spine::kit::form::{Choice, Field, Width};
use spine::office::Entry;
use std::sync::Arc;

/// Why there is no amount, in the order they are offered.
const REASONS: [&str; 6] =
    ["not_stated", "rest", "not_budgeted", "nothing", "no_external", "in_words"];

/// What stands behind the fold of a line, by the names of the fields.
const MORE: [&str; 10] = [
    "organisation",
    "unit",
    "budget_line",
    "value.about",
    "value.also",
    "value.effort",
    "account.",
    "by_year[",
    "decisions[",
    "note.",
];

/// One line.
pub(super) fn line(draw: &Draw<'_>, typed: &Typed<'_>, place: usize) -> Markup {
    let words = draw.desk.words;
    let one = words.say("field-funding");
    draw.view.one_row("funding", (place, one), |view| {
        let row = draw.row("funding", place, view.clone());
        let was = row.value(WAS).to_owned();
        let before = find_place(&was).and_then(|was| draw.desk.base.funding.get(was));
        let name = typed.name(place);
        html! {
            h2 { (words.say_with("money-edit-line", &[("line", name.into())])) }
            (row.view.hidden(WAS, &was))
            (first(&row, place))
            (sum(&row, typed, place))
            (more(&row, before))
            p.take {
                button.plainlink name=(TAKE) value=(place) { (words.say("money-take-line")) }
            }
        }
    })
}

/// What is asked of every line.
fn first(row: &Draw<'_>, place: usize) -> Markup {
    let words = row.desk.words;
    let value = row.within("value");
    let field = |at, key| Field::new(at, words.say(key));
    let hint = format!("money-period-{place}");
    html! {
        div.line-form {
            @let who = list_who(row);
            (row.view.select(field("payer", "money-who"), None, &who))
            (value.view.text(field("money", "field-funding-value-money").width(Width::Medium)))
            @let units = list_units(row);
            (value.view.select(field("money.currency", "money-unit"), None, &units))
            @let choose = value.value("kind").is_empty().then(|| words.say("kit-choose"));
            (value.view.select(field("kind", "money-is-for"), choose, &list_kinds(row)))
            (row.view.text(field("from", "money-from").width(Width::Medium).optional()))
            (row.view.text(field("to", "money-to").width(Width::Medium).optional()))
            p.hint id=(hint) { (words.say("money-period-help")) }
        }
    }
}

/// Who pays and how, as one question.
fn list_who(row: &Draw<'_>) -> Vec<Choice> {
    let desk = row.desk;
    let teller = Teller { words: desk.words, office: desk.office, people: desk.people };
    let now = row.value("payer");
    let mut choices = Vec::new();
    for payer in Payer::ALL {
        for form in FundingForm::ALL {
            let value = format!("{}.{}", payer.code(), form.code());
            // A programme pays cash; other forms stay where they are stated.
            let is_rare = *payer == Payer::Programme && *form != FundingForm::Cash;
            if is_rare && value != now {
                continue;
            }
            let name = name_payer(&teller, *payer);
            let is_plain = *payer == Payer::Programme && *form == FundingForm::Cash;
            let label = match is_plain {
                true => name,
                false => format!("{name}, {}", desk.words.word("given", form.code())),
            };
            choices.push(Choice::new(value, label));
        }
    }
    choices
}

/// The currencies, the authority's own first, and hours and months.
fn list_units(row: &Draw<'_>) -> Vec<Choice> {
    let words = row.desk.words;
    let own = find_currency(row.desk.office);
    let now = row.value("value.money.currency");
    let is_unit = |code: &str| EffortUnit::parse(code).is_some();
    let mut all: Vec<&str> = vec![own.code()];
    all.extend(Currency::OFFERED);
    all.extend(Some(now).filter(|now| !now.is_empty() && !is_unit(now)));
    let mut seen = Vec::new();
    all.retain(|code| {
        !seen.contains(code) && {
            seen.push(*code);
            true
        }
    });
    let named = |code: &str| match Currency::parse(code).map(|one| words.currency_sign(one)) {
        Some(sign) if sign != code => Choice::new(code, format!("{sign} ({code})")),
        Some(_) | None => Choice::new(code, code),
    };
    let currencies = all.into_iter().map(named);
    let units = EffortUnit::ALL.iter().map(|unit| unit.code());
    currencies.chain(units.map(|unit| Choice::new(unit, words.word("effort", unit)))).collect()
}

/// A year or in all; and where there is no amount, why.
fn list_kinds(row: &Draw<'_>) -> Vec<Choice> {
    let words = row.desk.words;
    let bases =
        ["per_year", "in_total"].map(|basis| Choice::new(basis, words.word("basis", basis)));
    let without = |reason: &str| {
        let reason_told = words.word("value", reason);
        let named = [("reason", reason_told.into())];
        Choice::new(reason, words.say_with("money-without", &named))
    };
    bases.into_iter().chain(REASONS.map(without)).collect()
}

/// What the line comes to as it is typed, year by year, and who decided it.
fn sum(row: &Draw<'_>, typed: &Typed<'_>, place: usize) -> Markup {
    let words = row.desk.words;
    let Some((line, count)) = typed.line(place) else { return html! {} };
    html! {
        p.sum role="status" {
            @if let Some(in_all) = count.in_all {
                strong {
                    @let amount = typed.amount_with_sign(in_all);
                    (words.say_with("money-comes-to", &[("amount", amount.into())]))
                }
            }
            @for (year, amount) in &count.by_year {
                " " span.nowrap { "· " (year) ": " (typed.amount(*amount)) }
            }
            @if count.in_all.is_some() || !count.by_year.is_empty() { br; }
            (tell_decided(row, line)) " "
            button.plainlink name=(OPEN) value=(place) { (words.say("money-count-again")) }
        }
    }
}

fn tell_decided(row: &Draw<'_>, line: &FundingLine) -> String {
    let desk = row.desk;
    let words = desk.words;
    let teller = Teller { words, office: desk.office, people: desk.people };
    let told: Vec<String> = line
        .decisions
        .iter()
        .map(|decision| match decision.on {
            Some(on) => format!("{}, {}", teller.name(&decision.body), words.partial_date(on)),
            None => teller.name(&decision.body),
        })
        .collect();
    match told.is_empty() {
        true => words.say("money-not-decided").to_owned(),
        false => words.say_with("money-decided", &[("who", words.list(&told).into())]),
    }
}

/// What is asked of few lines. It is open where something is wrong in it, and where something
/// stands in it that is not told above: who decided is.
fn more(row: &Draw<'_>, before: Option<&FundingLine>) -> Markup {
    let words = row.desk.words;
    let nothing = Text::default();
    let is_written = |field: &str| {
        row.list_within().any(|(name, value)| {
            let is_it = match field.ends_with(['.', '[']) {
                true => name.starts_with(field),
                false => name == field,
            };
            is_it && !value.is_empty()
        })
    };
    let count = |end: &str| {
        let rows = row.list_within().filter(|(name, _)| name.starts_with("decisions["));
        rows.filter(|(name, _)| name.ends_with(end)).count()
    };
    let is_told =
        |field: &str| field == "decisions[" && count("].body") == count(&format!("].{WAS}"));
    let is_open = MORE.iter().any(|field| is_written(field) && !is_told(field));
    let written = MORE.iter().filter(|field| is_written(field)).count();
    let is_wrong = MORE.iter().any(|at| row.view.is_wrong_within(at.trim_end_matches(['.', '['])));
    let value = row.within("value");
    html! {
        details.more open[is_open || is_wrong] {
            summary { (words.say_with("money-more", &[("count", written.into())])) }
            div.more-form {
                (row.choose("organisation", &row.organisations(false)))
                (row.choose("unit", &row.units()))
                (row.choose("budget_line", &list_budget_lines(row)))
                (value.money_also("also"))
                (value.line("effort", words.say("edit-effort-help")))
                @let units = codes(EffortUnit::ALL, EffortUnit::code);
                (value.words_of("effort.unit", "effort", &units))
                (value.tick("about"))
            }
            (row.texts("account", before.map_or(&nothing, |line| &line.account), 1))
            (row.texts("note", before.map_or(&nothing, |line| &line.note), 2))
            (row.rows("decisions", |row, _| html! {
                div.side {
                    (row.choose("body", &row.bodies()))
                    (row.line("on", ""))
                    (row.choose("recommended_by", &row.bodies()))
                }
            }))
            (row.rows("by_year", |row, _| html! {
                div.side { (row.view.number(row.field("year"))) (row.line("amount", "")) }
            }))
            p.small.soft { (words.say("funding-spread-rule")) }
        }
    }
}

/// The lines of our own budget.
fn list_budget_lines(row: &Draw<'_>) -> Vec<Choice> {
    let words = row.desk.words;
    let choice = |line: &Arc<Entry<BudgetLine>>| {
        Choice::new(line.id.as_str(), line.record.name.get(words.language()))
    };
    let mut choices: Vec<Choice> = row.desk.office.list::<BudgetLine>().map(choice).collect();
    choices.sort_by(|one, other| words.compare(&one.label, &other.label));
    choices
}

/// What it costs in all, and the programme.
pub(super) fn budget(draw: &Draw<'_>) -> Markup {
    let (words, base) = (draw.desk.words, draw.desk.base);
    let budget = draw.within("budget");
    let (total, share) = (budget.within("total"), budget.within("eu_share"));
    html! {
        section.panel {
            h2 { (words.say("money-edit-whole")) }
            div.more-form {
                (total.money("money"))
                (total.money_also("also"))
                (total.tick("about"))
                (draw.choose("programme", &draw.organisations(true)))
                (budget.line("eu_rate_percent", ""))
                (budget.tick("eu_rate_up_to"))
                (share.money("money"))
                (share.money_also("also"))
                (share.tick("about"))
            }
            (draw.texts("programme_part", &base.programme_part, 1))
            (budget.texts("note", &base.budget.note, 2))
        }
    }
}
