//! Leaving a cooperation: what it frees, what it costs the strategy, whom to tell; it ends in a
//! matter that asks for it.

use super::common::now;
use super::forms::{self, Frame, unprocessable};
use super::raise_form::{self, Asking};
use super::{exit, raise};
use crate::cooperation::{Cooperation, Sight, pages::access};
use crate::coverage::{Leaving, leave, pages::leaving};
use crate::decision::{Act, Subject, may_ask};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Fault;
use spine::kit::form::{FormData, FormView};
use spine::kit::{self, Failure, Visit};
use spine::office::Entry;
use std::collections::BTreeSet;

/// `GET …/desk/cooperations/{slug}/leave`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where no matter may be raised about it.
pub async fn ask(visit: Visit, Path((_, _, slug)): super::At) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::RaiseMatter)?;
    let scene = now(&visit);
    let subject = Subject::Cooperation(entry.id.clone());
    let asking = Asking { act: Act::Exit, subject: Some(&subject) };
    let mut data = FormData::new();
    raise_form::fill(&scene, &asking, &mut data);
    exit::fill(scene.office, scene.words, &entry.record, &mut data);
    Ok(page(&visit, entry, (&data, &[]), html! {}).into_response())
}

/// `POST …/desk/cooperations/{slug}/leave`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn raise(
    visit: Visit,
    Path((_, _, slug)): super::At,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::RaiseMatter)?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(page(&visit, entry, (&data, &[]), html! {}).into_response());
    }
    let subject = Subject::Cooperation(entry.id.clone());
    let asking = Asking { act: Act::Exit, subject: Some(&subject) };
    match raise_form::read(&visit, &now(&visit), &asking, (&data, None)) {
        Err(faults) => Ok(unprocessable(page(&visit, entry, (&data, &faults), html! {}))),
        Ok(matter) => {
            let draw = |faults: &[Fault], note| page(&visit, entry, (&data, faults), note);
            raise::send(&visit, (matter, None), draw).await
        }
    }
}

fn page(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let name = scene.say(&entry.record.name).to_owned();
    let title = words.say_with("decide-leave-title", &[("name", name.clone().into())]);
    let view = FormView::new(words, data, faults);
    let here = visit.desk(&format!("/cooperations/{}", entry.record.slug));
    let subject = Subject::Cooperation(entry.id.clone());
    let asking = Asking { act: Act::Exit, subject: Some(&subject) };
    let state = crate::cooperation::find_state(&entry.record, visit.today);
    let above = html! {
        (note)
        @if !may_ask(Act::Exit, state) {
            (kit::warning(words.say("decide-leave-cannot"), html! {
                p { (words.say("decide-leave-cannot-text")) }
            }))
        }
        (consequences(visit, &scene, entry))
        h2 { (words.say("decide-leave-form")) }
    };
    let frame = Frame {
        title: &title,
        part: "cooperations",
        path: vec![
            (words.say("coop-register").to_owned(), visit.desk("/cooperations")),
            (name, here.clone()),
        ],
        above,
        action: &format!("{here}/leave"),
        back: &here,
        button: words.say("decide-leave-do"),
    };
    forms::draw(visit, &frame, &view, raise_form::draw(&view, &scene, &asking))
}

/// What leaving would mean, as the coverage of the strategy knows it.
fn consequences(visit: &Visit, scene: &Scene<'_>, entry: &Entry<Cooperation>) -> Markup {
    let chosen = BTreeSet::from([entry.id.clone()]);
    let sight = Sight::of(&visit.actor, scene.office);
    let found: Leaving = leave(scene.office, &chosen, visit.today, &sight);
    leaving::draw_consequences(&leaving::Scene {
        words: scene.words,
        office: scene.office,
        desk: &scene.desk,
        today: scene.today,
        rows: &[],
        leaving: &found,
    })
}
