//! Beginning a plan, and changing its words before it is adopted.

use super::list;
use super::seen::{At, Seen};
use super::show::Place;
use crate::decision::pages::forms::{self, Frame, draw_text, read_text, unprocessable};
use crate::organisation::Change;
use crate::plan::{ActionPlan, change_plan, enter_plan};
use crate::strategy::pages::{area_of, forms as sending};
use crate::strategy::{Strategy, list_strategies};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Text, Visibility};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, or_stand_in};
use spine::kit::{Failure, Visit};
use spine::office::Entry;

/// `GET …/desk/plans/new`, with `?strategy=` for the plan of one strategy.
///
/// # Errors
/// 403 where there is no strategy whose plans the reader may make.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    let seen = Seen::now(&visit).await?;
    let asked = seen.query();
    let mut data = FormData::new();
    data.put("strategy", asked.get("strategy"));
    // The plan that comes next is decided before its year.
    data.put("year", visit.today.year() + i16::from(visit.today.month() > 6));
    Ok(draw(&seen, None, (&data, &[]), html! {}))
}

/// `POST …/desk/plans/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    let seen = Seen::now(&visit).await?;
    let data = sending::read_form(&body)?;
    let plan = match read(&seen, &data, None) {
        Ok(plan) => plan,
        Err(faults) => {
            return Ok(unprocessable(draw(&seen, None, (&data, &faults), html! {})));
        }
    };
    visit.need(Deed::EditPlan, &seen.target_of_plan(&plan))?;
    let id = visit.make_id::<ActionPlan>();
    let new = id.clone();
    match sending::send(&visit, move |office| enter_plan(office, &new, &plan)).await? {
        Ok(receipt) => {
            Ok(visit.see_other(&visit.desk(&format!("/plans/{id}?done=entered")), &receipt))
        }
        Err(again) => {
            let note = again.draw_note(&visit);
            Ok(again.answer(draw(&seen, None, (&data, again.faults()), note)))
        }
    }
}

/// `GET …/desk/plans/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 where it may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let plan = &place.entry.record;
    let mut data = FormData::new();
    data.put(sending::READ_AT, place.entry.seq)
        .put("strategy", &plan.strategy)
        .put("year", plan.year)
        .put_text("title", &plan.title)
        .put_text("introduction", &plan.introduction);
    Ok(draw(&place.seen, Some(place.entry), (&data, &[]), html! {}))
}

/// `POST …/desk/plans/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let place = Place::find_to_change(&visit, &id).await?;
    let (seen, entry) = (&place.seen, place.entry);
    let data = sending::read_form(&body)?;
    let record = match read(seen, &data, Some(&entry.record)) {
        Ok(record) => record,
        Err(faults) => {
            return Ok(unprocessable(draw(seen, Some(entry), (&data, &faults), html! {})));
        }
    };
    visit.need(Deed::EditPlan, &seen.target_of_plan(&record))?;
    let read_at = sending::read_at(&data, entry.seq);
    let change = Change { id: entry.id.clone(), read_at, record, reason: String::new() };
    match sending::send(&visit, move |office| change_plan(office, &change)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/plans/{}?done=saved", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(&visit, &again, (data, &entry.id), |data, faults, note| {
            draw(seen, Some(entry), (data, faults), note)
        }),
    }
}

fn read(
    seen: &Seen<'_>,
    data: &FormData,
    before: Option<&ActionPlan>,
) -> Result<ActionPlan, Vec<Fault>> {
    let language = seen.words.language();
    let mut reader = Reader::new(seen.words, data);
    let none = Text::nothing();
    let strategy: Option<Id<Strategy>> = reader.needed_id("strategy");
    let known = strategy.as_ref().is_some_and(|id| seen.office.find(id).is_some());
    if strategy.is_some() && !known {
        reader.fault(Fault::new("strategy", "fault-choice"));
    }
    let year = reader.needed_text("year").parse::<i16>().ok();
    if year.is_none() && !reader.raw("year").is_empty() {
        reader.fault(Fault::new("year", "fault-year"));
    }
    let title = read_text(&mut reader, language, "title", before.map_or(none, |b| &b.title));
    let words = before.map_or(none, |plan| &plan.introduction);
    let introduction = read_text(&mut reader, language, "introduction", words);
    let mut faults = reader.into_faults();
    let (strategy, year) = (or_stand_in(strategy), year.unwrap_or(seen.visit.today.year()));
    let blank = ActionPlan {
        title: Text::default(),
        strategy: strategy.clone(),
        year,
        introduction: Text::default(),
        matter: None,
        adopted_by: None,
        frozen: None,
        rolled_from: None,
        source: Text::default(),
        visibility: Visibility::Internal,
    };
    let before = before.cloned().unwrap_or(blank);
    let plan = ActionPlan { title, strategy, year, introduction, ..before };
    sending::check_record(&plan, &mut faults);
    if faults.is_empty() { Ok(plan) } else { Err(faults) }
}

/// The strategies whose plans the reader may make, the area strategies first.
fn list_choices(seen: &Seen<'_>) -> Vec<Choice> {
    let mut strategies = list_strategies(seen.office);
    strategies.retain(|entry| {
        let target = Target { area: area_of(&entry.record), ..Target::default() };
        seen.visit.may(Deed::EditPlan, &target)
    });
    strategies.sort_by_key(|entry| entry.record.parent.is_none());
    strategies
        .iter()
        .map(|entry| Choice::new(entry.id.as_str(), seen.say(&entry.record.name)))
        .collect()
}

fn draw(
    seen: &Seen<'_>,
    entry: Option<&Entry<ActionPlan>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = seen.words;
    let view = FormView::new(words, data, faults);
    let none = Text::nothing();
    let before = entry.map(|entry| &entry.record);
    let list = seen.link("/plans", &[]);
    let mut path = list::path(seen);
    let (title, action, back) = match entry {
        Some(entry) => {
            let back = format!("{list}/{}", entry.id);
            path.push((seen.say(&entry.record.title).to_owned(), back.clone()));
            (words.say("plan-edit"), format!("{back}/edit"), back)
        }
        None => (words.say("plan-new"), format!("{list}/new"), list),
    };
    let frame = Frame {
        title,
        part: "plans",
        path,
        above: note,
        action: &action,
        back: &back,
        button: words.say("plan-save"),
    };
    let strategy = Field::new("strategy", words.say("plan-strategy"));
    let year = Field::new("year", words.say("plan-year")).help(words.say("plan-year-help"));
    let name = Field::new("title", words.say("plan-name")).help(words.say("plan-name-help"));
    let introduction = Field::new("introduction", words.say("plan-introduction")).optional();
    let introduction = introduction.help(words.say("plan-introduction-help"));
    let fields = html! {
        (view.select(strategy, Some(words.say("kit-choose")), &list_choices(seen)))
        (view.number(year))
        (draw_text(&view, words, name, (before.map_or(none, |plan| &plan.title), 1)))
        (draw_text(&view, words, introduction, (before.map_or(none, |p| &p.introduction), 8)))
    };
    forms::draw(seen.visit, &frame, &view, fields)
}
