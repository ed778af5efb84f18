//! Making one result of what all found.

use super::{At, Room, draw};
use crate::cooperation::pages::new::list_unit_choices;
use crate::questionnaire::pages::{Yardstick, draw_section, fill_answers, read_section};
use crate::questionnaire::{Answer, Answers};
use crate::screening::{
    Assessment, Condition, Making, Recommendation, Screening, gather_answers, is_over,
    is_result_used, list_visible, make_result,
};
use crate::strategy::pages::{Again, read_form, send};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, PartialDate, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, Sending, Width};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/cooperations/{slug}/screening/result`
///
/// # Errors
/// 403 where the visitor may not make results, 404 where there is no screening.
pub async fn show(visit: Visit, Path((_, _, slug)): At) -> Result<Response, Failure> {
    let room = Room::enter(visit, &slug, Deed::Screen).await?;
    let screening = room.expect()?.clone();
    if !is_ready(&room, &screening) {
        return Ok(Redirect::to(&room.link("")).into_response());
    }
    let sheet = &room.checklist(&screening.record)?.questions;
    let agreed = match &screening.record.result {
        Some(result) => result.answers.clone(),
        None => suggest(sheet, &visible(&room, &screening)),
    };
    let mut data = FormData::new();
    for section in &sheet.sections {
        fill_answers(&mut data, section, &agreed);
    }
    if let Some(result) = &screening.record.result {
        data.put("recommendation", result.recommendation.code())
            .put("reasons", result.reasons.get(room.visit.words.language()));
    }
    Ok(draw_form(&room, &screening, (&data, &[]), html! {})?.into_response())
}

/// True where a result can be made, or made anew.
fn is_ready(room: &Room, screening: &Entry<Screening>) -> bool {
    let office = &room.visit.office;
    is_over(office, &screening.id, &screening.record) && !is_result_used(office, &screening.id)
}

fn visible(room: &Room, screening: &Entry<Screening>) -> Vec<Arc<Entry<Assessment>>> {
    list_visible(&room.visit.office, (&screening.id, &screening.record), &room.viewer)
}

fn suggest(
    sheet: &crate::questionnaire::Questionnaire,
    assessments: &[Arc<Entry<Assessment>>],
) -> Answers {
    let answers = gather_answers(sheet, assessments).into_iter();
    answers
        .filter_map(|one| {
            let value = one.suggest()?;
            Some((one.key, Answer { value: Some(value), words: Text::default() }))
        })
        .collect()
}

/// `POST …/cooperations/{slug}/screening/result`: makes the result; the cooperation is weighed and
/// its conditions are followed.
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in it.
pub async fn make(visit: Visit, Path((_, _, slug)): At, body: Bytes) -> Result<Response, Failure> {
    let room = Room::enter(visit, &slug, Deed::Screen).await?;
    let screening = room.expect()?.clone();
    let mut data = read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw_form(&room, &screening, (&data, &[]), html! {})?.into_response());
    }
    let (making, faults) = read(&room, &screening, &data)?;
    if !faults.is_empty() {
        let page = draw_form(&room, &screening, (&data, &faults), html! {})?;
        return Ok(Again::Faults(faults).answer(page));
    }
    let today = room.visit.today;
    match send(&room.visit, move |office| make_result(office, &making, today)).await? {
        Ok(receipt) => Ok(room.visit.see_other(&room.link("?done=made"), &receipt)),
        Err(again) => {
            let note = again.draw_note(&room.visit);
            Ok(again.answer(draw_form(&room, &screening, (&data, again.faults()), note)?))
        }
    }
}

fn read(
    room: &Room,
    screening: &Entry<Screening>,
    data: &FormData,
) -> Result<(Making, Vec<Fault>), Failure> {
    let words = room.visit.words;
    let sheet = &room.checklist(&screening.record)?.questions;
    let (mut answers, mut faults) = (Answers::new(), Vec::new());
    for section in &sheet.sections {
        let read = read_section(words, section, &[], (data, &answers));
        answers = read.0;
        faults.extend(read.1);
    }
    let mut reader = Reader::new(words, data);
    let recommendation = reader.choice("recommendation", Recommendation::parse);
    let write = |said: String| match said.as_str() {
        "" => Text::default(),
        said => Text::new(words.language(), said),
    };
    let reasons = write(reader.text("reasons"));
    let conditions = reader.rows("conditions", |row| {
        let (what, unit, due) = (row.text("what"), row.id("unit"), row.date("due_on"));
        let is_empty = what.is_empty() && unit.is_none() && due.is_none();
        (!is_empty).then(|| Condition {
            id: room.visit.make_id(),
            what: write(what),
            unit,
            due_on: due.map(PartialDate::last_day),
        })
    });
    faults.extend(reader.into_faults());
    let by = room.viewer.person.clone();
    let id = screening.id.clone();
    Ok((Making { id, by, answers, recommendation, reasons, conditions }, faults))
}

fn draw_form(
    room: &Room,
    screening: &Entry<Screening>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Result<Markup, Failure> {
    let words = room.visit.words;
    let title = words.say("screening-make");
    let sheet = &room.checklist(&screening.record)?.questions;
    let assessments = visible(room, screening);
    let beside: Vec<Yardstick<'_>> = assessments
        .iter()
        .map(|entry| Yardstick {
            label: draw::label_of(room, &entry.record),
            sheet,
            answers: &entry.record.answers,
            repeat: None,
        })
        .collect();
    let view = FormView::new(words, data, faults);
    let before = Answers::new();
    let means = gather_answers(sheet, &assessments);
    let action = room.link("/result");
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("screening-make-about")) }),
            ..Head::default()
        }))
        (note)
        (draw::draw_means(room, sheet, &means))
        (draw::draw_beside(room))
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            @for section in &sheet.sections {
                div.stack { h2 { (kit::name(words, &section.title)) } }
                (draw_section(words, &view, section, &before, &beside))
            }
            div.stack { h2 { (words.say("screening-recommendation")) } }
            (draw_recommendation(room, &view))
            div.buttons {
                (kit::submit(words.say("screening-make-do")))
                a href=(room.link("")) { (words.say("edit-cancel")) }
            }
        }))
    };
    Ok(room.page(title, true, main))
}

fn draw_recommendation(room: &Room, view: &FormView<'_>) -> Markup {
    let words = room.visit.words;
    let choices: Vec<Choice> = Recommendation::ALL
        .iter()
        .map(|one| Choice::new(one.code(), words.word("screening-advice", one.code())))
        .collect();
    let reasons = Field::new("reasons", words.say("screening-reasons"));
    let rows = Rows {
        one: words.say("screening-condition"),
        add: words.say("screening-add-condition"),
        remove: words.say("screening-remove-condition"),
    };
    let units = list_unit_choices(&room.visit);
    let unit = Field::new("unit", words.say("screening-condition-unit")).optional();
    let due = Field::new("due_on", words.say("screening-condition-due")).optional();
    html! {
        (view.radios(Field::new("recommendation", words.say("screening-recommendation")), &choices))
        (view.area(reasons.help(words.say("screening-reasons-help")), 4))
        p.small.soft { (words.say("screening-conditions-about")) }
        (view.rows("conditions", rows, |row, _| html! {
            (row.area(Field::new("what", words.say("screening-condition-what")), 2))
            (row.select(unit.width(Width::Full), Some(words.say("edit-none")), &units))
            (row.date(due))
        }))
    }
}
