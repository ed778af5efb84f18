//! One assessor's pages: the criteria one after the other, and "I am done".

use super::{At, AtSection, Room};
use crate::organisation::Person;
use crate::questionnaire::pages::{
    draw_answers, draw_section, fill_answers, find_missing, read_section,
};
use crate::questionnaire::{Answers, Section};
use crate::screening::{
    Assessment, Screening, find_assessment, finish_assessment, save_assessment,
};
use crate::strategy::pages::{Again, read_form, send};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, Slug};
use spine::kit::form::{FormData, FormView, Sending};
use spine::kit::{self, Failure, Head, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// What one assessor looks at.
struct Own {
    room: Room,
    screening: Arc<Entry<Screening>>,
    person: Id<Person>,
    answers: Answers,
    is_done: bool,
}

impl Own {
    async fn enter(visit: Visit, slug: &str) -> Result<Self, Failure> {
        let room = Room::enter(visit, slug, Deed::Assess).await?;
        let screening = room.expect()?.clone();
        let person = room.viewer.person.clone().ok_or_else(Failure::not_found)?;
        if !screening.record.assessors.contains(&person) {
            return Err(Failure::not_found());
        }
        let known = find_assessment(&room.visit.office, &screening.id, &person);
        let answers = known.map(|entry| entry.record.answers.clone()).unwrap_or_default();
        let is_done = known.is_some_and(|entry| entry.record.done_on.is_some())
            || screening.record.result.is_some();
        Ok(Self { room, screening, person, answers, is_done })
    }

    fn sections(&self) -> Result<&[Section], Failure> {
        Ok(&self.room.checklist(&self.screening.record)?.questions.sections)
    }

    fn find(&self, key: &str) -> Result<(usize, &Section), Failure> {
        let mut all = self.sections()?.iter().enumerate();
        all.find(|(_, section)| section.key.as_str() == key).ok_or_else(Failure::not_found)
    }
}

/// `GET …/cooperations/{slug}/screening/weigh`: the criteria with how far each is, the answers,
/// and the button that says one is done.
///
/// # Errors
/// 404 where the visitor is not asked.
pub async fn list(visit: Visit, Path((_, _, slug)): At) -> Result<Response, Failure> {
    let own = Own::enter(visit, &slug).await?;
    if own.is_done {
        return Ok(Redirect::to(&own.room.link("")).into_response());
    }
    Ok(draw_list(&own, &[], html! {})?.into_response())
}

fn draw_list(own: &Own, faults: &[Fault], note: Markup) -> Result<Markup, Failure> {
    let words = own.room.visit.words;
    let title = words.say("screening-weigh");
    let sheet = &own.room.checklist(&own.screening.record)?.questions;
    let missing = find_missing(words, sheet, &own.answers);
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let action = own.room.link("/weigh");
    let is_missing = |section: &Section| {
        let of =
            |key: &Slug| missing.iter().any(|one| one.at.split('.').nth(1) == Some(key.as_str()));
        section.questions.iter().any(|question| of(&question.key))
    };
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say_with("screening-weigh-about",
                &[("name", own.room.name().into())])) }),
            ..Head::default()
        }))
        (note)
        (draw_proposal(own))
        @for (place, section) in sheet.sections.iter().enumerate() {
            @let href = own.room.link(&format!("/weigh/{}", section.key));
            @let begun = section.questions.iter().any(|one| own.answers.contains_key(&one.key));
            section aria-labelledby={ "s-" (section.key) } {
                h2 id={ "s-" (section.key) } { (place + 1) ". " (kit::name(words, &section.title)) }
                @if begun { (draw_answers(words, section, &own.answers)) }
                p {
                    @if is_missing(section) {
                        (kit::link_button(words.say("screening-answer"), &href))
                        span.vh { " " (kit::name(words, &section.title)) }
                    } @else {
                        a href=(href) {
                            (words.say("kit-change"))
                            span.vh { ": " (kit::name(words, &section.title)) }
                        }
                    }
                }
            }
        }
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            p.small.soft { (words.say("screening-done-about")) }
            div.buttons { (kit::submit(words.say("screening-done"))) }
        }))
    };
    Ok(own.room.page(title, true, main))
}

/// What is proposed, in short: what one weighs.
fn draw_proposal(own: &Own) -> Markup {
    let words = own.room.visit.words;
    let record = &own.room.entry.record;
    let href = own.room.visit.desk(&format!("/cooperations/{}", record.slug));
    html! {
        details {
            summary { (words.say("screening-what")) }
            @for text in [&record.summary, &record.purpose, &record.expected_outcome] {
                @if !text.is_empty() { (kit::text(words, text)) }
            }
            p { a href=(href) { (words.say("proposal-see")) } }
        }
    }
}

/// `GET …/cooperations/{slug}/screening/weigh/{section}`
///
/// # Errors
/// As [`list`], and 404 where there is no such section.
pub async fn show(visit: Visit, Path((_, _, slug, key)): AtSection) -> Result<Response, Failure> {
    let own = Own::enter(visit, &slug).await?;
    if own.is_done {
        return Ok(Redirect::to(&own.room.link("")).into_response());
    }
    let (place, section) = own.find(&key)?;
    let mut data = FormData::new();
    fill_answers(&mut data, section, &own.answers);
    Ok(draw_one(&own, (place, section), (&data, &[]), html! {})?.into_response())
}

/// `POST …/cooperations/{slug}/screening/weigh/{section}`: keeps the answers and goes on.
///
/// # Errors
/// As [`show`]; what is wrong comes back in the form.
pub async fn save(
    visit: Visit,
    Path((_, _, slug, key)): AtSection,
    body: Bytes,
) -> Result<Response, Failure> {
    let own = Own::enter(visit, &slug).await?;
    let (place, section) = own.find(&key)?;
    let data = read_form(&body)?;
    let (answers, faults) = read_section(own.room.visit.words, section, &[], (&data, &own.answers));
    if !faults.is_empty() {
        let page = draw_one(&own, (place, section), (&data, &faults), html! {})?;
        return Ok(Again::Faults(faults).answer(page));
    }
    let of_section: Answers = answers
        .into_iter()
        .filter(|(key, _)| section.questions.iter().any(|question| question.key == *key))
        .collect();
    let new: Id<Assessment> = own.room.visit.make_id();
    let (screening, person) = (own.screening.id.clone(), own.person.clone());
    let key = section.key.clone();
    let command =
        move |office: &_| save_assessment(office, &new, (&screening, &person), (&key, &of_section));
    let next = match own.sections()?.get(place + 1) {
        Some(next) if data.get("then") != "leave" => format!("/weigh/{}", next.key),
        Some(_) | None => "/weigh".to_owned(),
    };
    match send(&own.room.visit, command).await? {
        Ok(receipt) => Ok(own.room.visit.see_other(&own.room.link(&next), &receipt)),
        Err(again) => {
            let note = again.draw_note(&own.room.visit);
            let page = draw_one(&own, (place, section), (&data, again.faults()), note)?;
            Ok(again.answer(page))
        }
    }
}

fn draw_one(
    own: &Own,
    (place, section): (usize, &Section),
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Result<Markup, Failure> {
    let words = own.room.visit.words;
    let title = section.title.get(words.language());
    let view = FormView::new(words, data, faults);
    let action = own.room.link(&format!("/weigh/{}", section.key));
    let part = [("part", (place + 1).into()), ("of", own.sections()?.len().into())];
    let main = html! {
        p { a href=(own.room.link("/weigh")) { "← " (words.say("screening-weigh")) } }
        (kit::head(&Head {
            title,
            lede: Some(html! { (own.room.name()) ". " (words.say_with("screening-part", &part)) }),
            ..Head::default()
        }))
        (note)
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            (draw_section(words, &view, section, &own.answers, &[]))
            div.buttons {
                button.btn.main name="then" value="on" { (words.say("proposal-save-on")) }
                (kit::submit_as(words.say("proposal-save-leave"), "then", "leave"))
            }
        }))
    };
    Ok(own.room.page(title, true, main))
}

/// `POST …/cooperations/{slug}/screening/weigh`: one is done.
///
/// # Errors
/// As [`list`]; what is not answered is told.
pub async fn finish(visit: Visit, Path((_, _, slug)): At) -> Result<Response, Failure> {
    let own = Own::enter(visit, &slug).await?;
    let (screening, person) = (own.screening.id.clone(), own.person.clone());
    let today = own.room.visit.today;
    let command = move |office: &_| finish_assessment(office, (&screening, &person), today);
    match send(&own.room.visit, command).await? {
        Ok(receipt) => Ok(own.room.visit.see_other(&own.room.link("?done=finished"), &receipt)),
        Err(again) => {
            let note = match again.faults() {
                [] => again.draw_note(&own.room.visit),
                faults => draw_missing(&own, faults)?,
            };
            Ok(again.answer(draw_list(&own, &[], note)?))
        }
    }
}

/// The questions that are still open, each leading to its page.
fn draw_missing(own: &Own, faults: &[Fault]) -> Result<Markup, Failure> {
    let words = own.room.visit.words;
    let sections = own.sections()?;
    let asked = |fault: &Fault| {
        let key = fault.at.split('.').nth(1)?.to_owned();
        sections.iter().find_map(|section| {
            let question = section.questions.iter().find(|one| one.key.as_str() == key)?;
            Some((own.room.link(&format!("/weigh/{}", section.key)), question))
        })
    };
    let open: Vec<_> = faults.iter().filter_map(asked).collect();
    Ok(html! {
        div.errors role="alert" tabindex="-1" data-focus autofocus aria-labelledby="errors" {
            h2 #errors {
                (words.say_with("screening-not-answered", &[("count", faults.len().into())]))
            }
            ul { @for (href, question) in &open {
                li { a href=(href) { (kit::name(words, &question.text)) } }
            } }
        }
    })
}
