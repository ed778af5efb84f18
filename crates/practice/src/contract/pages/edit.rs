//! Entering a contract, and changing what stands on its front.

use super::show::{find, path};
use crate::contract::{ContractMoney, PerformanceContract, change_contract};
use crate::decision::pages::forms::{
    self, Frame, draw_text, list_people, list_units, read_text, unprocessable,
};
use crate::funding::BudgetLine;
use crate::organisation::{Change, Organisation, enter_record, find_currency};
use crate::plan::pages::{At, Seen};
use crate::strategy::pages::forms as sending;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Slug, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, or_stand_in};
use spine::kit::{Failure, Visit};
use spine::office::{Entry, Record};

/// `GET …/desk/contracts/new`
///
/// # Errors
/// When the names of people cannot be read.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    Ok(draw(&seen, None, (&FormData::new(), &[]), html! {}))
}

/// `POST …/desk/contracts/new`
///
/// # Errors
/// 403 where it may not be entered; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let data = sending::read_form(&body)?;
    let record = match read(&seen, &data, None) {
        Ok(record) => record,
        Err(faults) => return Ok(unprocessable(draw(&seen, None, (&data, &faults), html! {}))),
    };
    visit.need(Deed::EditContract, &super::show::target(&seen, &record))?;
    let id = visit.make_id::<PerformanceContract>();
    let new = id.clone();
    match sending::send(&visit, move |office| enter_record(office, &new, &record, "")).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/contracts/{id}?done=entered"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw(&seen, None, (&data, again.faults()), note)))
        }
    }
}

/// `GET …/desk/contracts/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 where it may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditContract)?;
    Ok(draw(&seen, Some(entry), (&fill(&seen, entry), &[]), html! {}))
}

/// `POST …/desk/contracts/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let entry = find(&seen, &id, Deed::EditContract)?;
    let data = sending::read_form(&body)?;
    let record = match read(&seen, &data, Some(&entry.record)) {
        Ok(record) => record,
        Err(faults) => {
            return Ok(unprocessable(draw(&seen, Some(entry), (&data, &faults), html! {})));
        }
    };
    visit.need(Deed::EditContract, &super::show::target(&seen, &record))?;
    let read_at = sending::read_at(&data, entry.seq);
    let change = Change { id: entry.id.clone(), read_at, record, reason: String::new() };
    match sending::send(&visit, move |office| change_contract(office, &change)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/contracts/{id}?done=saved"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data, &entry.id), |data, faults, note| {
            draw(&seen, Some(entry), (data, faults), note)
        }),
    }
}

fn fill(seen: &Seen<'_>, entry: &Entry<PerformanceContract>) -> FormData {
    let (words, record) = (seen.words, &entry.record);
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq)
        .put_text("title", &record.title)
        .put("operator", &record.operator)
        .put("area", &record.area)
        .put_date(words, "from", Some(record.from))
        .put_date(words, "to", record.to)
        .put_money(words, "money", record.money.as_ref().map(|money| money.money))
        .put_some("unit", record.unit.as_ref())
        .put_some("person", record.person.as_ref());
    if let Some(money) = &record.money {
        data.put_checked("money.yearly", money.yearly)
            .put_some("money.budget_line", money.budget_line.as_ref());
    }
    data
}

fn read(
    seen: &Seen<'_>,
    data: &FormData,
    before: Option<&PerformanceContract>,
) -> Result<PerformanceContract, Vec<Fault>> {
    let mut reader = Reader::new(seen.words, data);
    let known = before.map_or(Text::nothing(), |contract| &contract.title);
    let title = read_text(&mut reader, seen.words.language(), "title", known);
    let operator = reader.needed_id::<Organisation>("operator");
    let area = reader.needed_choice("area", Slug::parse);
    let from = reader.needed_date("from");
    let to = reader.date("to");
    let money = reader.money("money");
    let yearly = reader.checkbox("money.yearly");
    let budget_line = reader.id::<BudgetLine>("money.budget_line");
    let (unit, person) = (reader.id("unit"), reader.id("person"));
    let mut faults = reader.into_faults();
    let record = PerformanceContract {
        title,
        operator: or_stand_in(operator),
        area: or_stand_in(area),
        from: or_stand_in(from),
        to,
        money: money.map(|money| ContractMoney { money, yearly, budget_line }),
        demands: before.map(|contract| contract.demands.clone()).unwrap_or_default(),
        unit,
        person,
        source: before.map(|contract| contract.source.clone()).unwrap_or_default(),
    };
    sending::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

fn draw(
    seen: &Seen<'_>,
    entry: Option<&Entry<PerformanceContract>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let list = seen.link("/contracts", &[]);
    let (title, action, back) = match entry {
        Some(entry) => {
            let back = format!("{list}/{}", entry.id);
            (words.say("contract-edit"), format!("{back}/edit"), back)
        }
        None => (words.say("contract-new"), format!("{list}/new"), list),
    };
    let frame = Frame {
        title,
        part: "contracts",
        path: path(seen, entry),
        above: note,
        action: &action,
        back: &back,
        button: words.say("plan-save"),
    };
    let before = entry.map_or(Text::nothing(), |entry| &entry.record.title);
    forms::draw(seen.visit, &frame, &view, draw_fields(seen, &view, before))
}

fn draw_fields(seen: &Seen<'_>, view: &FormView<'_>, title: &Text) -> Markup {
    let words = seen.words;
    let operator = Field::new("operator", words.say("contract-operator"));
    let money = Field::new("money", words.say("contract-money")).optional();
    let line = Field::new("money.budget_line", words.say("contract-budget-line")).optional();
    let unit = Field::new("unit", words.say("plan-unit")).optional();
    let person = Field::new("person", words.say("contract-followed-by")).optional();
    let choose = Some(words.say("kit-choose"));
    let areas = sending::list_areas(seen, |_| true);
    html! {
        (draw_text(view, words, Field::new("title", words.say("contract-name")), (title, 1)))
        (view.select(
            operator.help(words.say("contract-operator-help")), choose,
            &list_titles::<Organisation>(seen),
        ))
        (view.select(Field::new("area", words.say("plan-area")), choose, &areas))
        (view.date(Field::new("from", words.say("plan-from"))))
        (view.date(Field::new("to", words.say("plan-to")).optional()))
        (view.money(money, find_currency(seen.office)))
        (view.checkbox(Field::new("money.yearly", words.say("contract-yearly"))))
        (view.select(line, Some(words.say("plan-not-stated")), &list_titles::<BudgetLine>(seen)))
        (view.select(unit, Some(words.say("plan-no-unit")), &list_units(seen)))
        (view.select(person, Some(words.say("plan-no-one")), &list_people(seen, &seen.people)))
    }
}

/// Every record of a kind by its name.
fn list_titles<R: Record>(seen: &Seen<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = seen
        .office
        .list::<R>()
        .map(|entry| Choice::new(entry.id.as_str(), seen.say(entry.record.title())))
        .collect();
    choices.sort_by(|one, other| seen.words.compare(&one.label, &other.label));
    choices
}
