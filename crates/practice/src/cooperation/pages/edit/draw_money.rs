//! The fields about money: the whole, the programme, and each line of funding.

use super::draw::{Draw, codes};
use crate::cooperation::{Basis, EffortUnit, FundingForm, Payer};
use crate::funding::BudgetLine;
use maud::{Markup, html};
use spine::base::Text;
use spine::kit::form::Choice;
use spine::office::Entry;
use std::sync::Arc;

/// The fields of the section.
pub(super) fn money(draw: &Draw<'_>) -> Markup {
    let base = draw.desk.base;
    let budget = draw.within("budget");
    html! {
        (stated(&budget.within("total")))
        (stated(&budget.within("eu_share")))
        (budget.line("eu_rate_percent", ""))
        (budget.tick("eu_rate_up_to"))
        (budget.texts("note", &base.budget.note, 3))
        (draw.choose("programme", &draw.organisations(true)))
        (draw.texts("programme_part", &base.programme_part, 1))
        (draw.rows("funding", line))
    }
}

fn stated(draw: &Draw<'_>) -> Markup {
    html! {
        div.side { (draw.money("money")) (draw.money_also("also")) }
        (draw.tick("about"))
    }
}

fn line(row: &Draw<'_>, was: Option<usize>) -> Markup {
    let before = was.and_then(|was| row.desk.base.funding.get(was));
    let nothing = Text::default();
    html! {
        div.side {
            (row.words_of("payer", "payer", &codes(Payer::ALL, Payer::code)))
            (row.choose("organisation", &row.organisations(false)))
        }
        (value(&row.within("value")))
        div.side {
            (row.words_of("form", "form", &codes(FundingForm::ALL, FundingForm::code)))
            (row.words_of("basis", "basis", &codes(Basis::ALL, Basis::code)))
        }
        div.side { (row.date("from")) (row.date("to")) }
        p.help { (row.desk.words.say("funding-spread-rule")) }
        (row.rows("by_year", |row, _| html! {
            div.side { (row.view.number(row.field("year"))) (row.line("amount", "")) }
        }))
        div.side {
            (row.choose("unit", &row.units()))
            (row.choose("budget_line", &list_budget_lines(row)))
        }
        (row.texts("account", before.map_or(&nothing, |line| &line.account), 1))
        (row.rows("decisions", |row, _| html! {
            div.side { (row.choose("body", &row.bodies())) (row.date("on")) }
            (row.choose("recommended_by", &row.bodies()))
        }))
        (row.texts("note", before.map_or(&nothing, |line| &line.note), 2))
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

fn value(draw: &Draw<'_>) -> Markup {
    const KINDS: [&str; 8] = [
        "amount",
        "work",
        "rest",
        "not_budgeted",
        "nothing",
        "no_external",
        "in_words",
        "not_stated",
    ];
    html! {
        (draw.words_of("kind", "value", &KINDS))
        div.side { (draw.money("money")) (draw.money_also("also")) }
        (draw.tick("about"))
        div.side {
            (draw.line("effort", draw.desk.words.say("edit-effort-help")))
            (draw.words_of("effort.unit", "effort", &codes(EffortUnit::ALL, EffortUnit::code)))
        }
    }
}
