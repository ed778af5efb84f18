//! Raising a matter: from a cooperation, from an edition, or free.
//!
//! Who comes: an officer who must know which table the matter goes to, without opening the
//! competence plan. So first one says what is asked for; then the route stands there with the rule
//! that made it, and only who wants another one has to say why.

use super::common::{list_acts, now, target};
use super::forms::{self, Frame, path_from_decisions, unprocessable};
use super::raise_form::{self, Asking};
use crate::cooperation::Cooperation;
use crate::decision::{Act, Matter, Subject, raise_matter};
use crate::monitoring::{CouncilReport, Origin, Review, raise_from};
use crate::plan::ActionPlan;
use crate::strategy::Edition;
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id};
use spine::kit::form::{FormData, FormView};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Office;

/// What a matter is about, as the address or the form names it.
fn find_subject(office: &Office, data: &FormData) -> Result<Option<Subject>, Failure> {
    match (data.get("cooperation"), data.get("edition"), data.get("plan")) {
        ("", "", "") => Ok(None),
        ("", "", id) => {
            let id = Id::<ActionPlan>::parse(id).ok_or_else(Failure::not_found)?;
            office.find(&id).ok_or_else(Failure::not_found)?;
            Ok(Some(Subject::Plan(id)))
        }
        (slug, "", _) => {
            let found = office.find_by_address::<Cooperation>(slug);
            Ok(Some(Subject::Cooperation(found.ok_or_else(Failure::not_found)?.id.clone())))
        }
        (_, id, _) => {
            let id = Id::<Edition>::parse(id).ok_or_else(Failure::not_found)?;
            office.find(&id).ok_or_else(Failure::not_found)?;
            Ok(Some(Subject::Edition(id)))
        }
    }
}

/// What in monitoring the matter follows from, as the address or the form names it.
fn find_origin(office: &Office, data: &FormData) -> Result<Option<Origin>, Failure> {
    match (data.get("review"), data.get("report")) {
        ("", "") => Ok(None),
        ("", id) => {
            let id = Id::<CouncilReport>::parse(id).ok_or_else(Failure::not_found)?;
            office.find(&id).ok_or_else(Failure::not_found)?;
            Ok(Some(Origin::Report(id)))
        }
        (id, _) => {
            let id = Id::<Review>::parse(id).ok_or_else(Failure::not_found)?;
            office.find(&id).ok_or_else(Failure::not_found)?;
            Ok(Some(Origin::Review(id)))
        }
    }
}

fn need(visit: &Visit, subject: Option<&Subject>) -> Result<(), Failure> {
    visit.need(Deed::RaiseMatter, &target(&visit.office, subject))
}

/// `GET …/desk/matters/new?cooperation=markis&act=continue`
///
/// # Errors
/// 404 where there is nothing of that name, 403 where no matter may be raised about it.
pub async fn start(visit: Visit) -> Result<Response, Failure> {
    let scene = now(&visit);
    let mut data = scene.query();
    let subject = find_subject(scene.office, &data)?;
    need(&visit, subject.as_ref())?;
    let Some(act) = Act::parse(data.get("act")) else {
        return Ok(choose(&visit, &scene, subject.as_ref()).into_response());
    };
    let asking = Asking { act, subject: subject.as_ref() };
    if act == Act::Exit {
        let slug = data.get("cooperation");
        let address = visit.desk(&format!("/cooperations/{slug}/leave"));
        return Ok(axum::response::Redirect::to(&address).into_response());
    }
    raise_form::fill(&scene, &asking, &mut data);
    Ok(page(&visit, &scene, &asking, (&data, &[]), html! {}).into_response())
}

/// What may be asked for: one link each.
fn choose(visit: &Visit, scene: &Scene<'_>, subject: Option<&Subject>) -> Markup {
    let words = scene.words;
    let title = words.say("decide-raise-title");
    let data = scene.query();
    let link = |act: &Act| match (act, subject) {
        (Act::Exit, Some(Subject::Cooperation(_))) => {
            visit.desk(&format!("/cooperations/{}/leave", data.get("cooperation")))
        }
        _ => {
            let mut pairs: Vec<(&str, &str)> = data.iter().collect();
            pairs.push(("act", act.code()));
            kit::address(&visit.desk("/matters/new"), pairs)
        }
    };
    let acts = list_acts(scene, subject);
    let path = path_from_decisions(visit);
    let path: Vec<(&str, &str)> = path.iter().map(|(n, h)| (n.as_str(), h.as_str())).collect();
    let main = html! {
        (kit::crumbs(words, &path, title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("decide-raise-lede")) }),
            ..Head::default()
        }))
        @if subject.is_some() {
            p { (words.say("decide-about")) ": " (super::common::subject_link(scene, subject)) }
        }
        ul.listed {
            @for act in &acts {
                li { a href=(link(act)) { (words.word("act", act.code())) } }
            }
        }
        @if acts.is_empty() { p.soft { (words.say("decide-raise-nothing")) } }
        @if subject.is_none() { p.soft { (words.say("decide-raise-from")) } }
    };
    visit.page(&Sheet { title, part: "decisions" }, main)
}

/// `POST …/desk/matters/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn raise(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    let mut data = sending::read_form(&body)?;
    let scene = now(&visit);
    let subject = find_subject(scene.office, &data)?;
    need(&visit, subject.as_ref())?;
    let origin = find_origin(scene.office, &data)?;
    let act = Act::parse(data.get("act")).ok_or_else(Failure::not_found)?;
    let asking = Asking { act, subject: subject.as_ref() };
    if data.take_added_row().is_some() {
        return Ok(page(&visit, &scene, &asking, (&data, &[]), html! {}).into_response());
    }
    let matter = match raise_form::read(&visit, &scene, &asking, (&data, None)) {
        Ok(matter) => matter,
        Err(faults) => {
            let page = page(&visit, &scene, &asking, (&data, &faults), html! {});
            return Ok(unprocessable(page));
        }
    };
    send(&visit, (matter, origin), |faults, note| {
        page(&visit, &scene, &asking, (&data, faults), note)
    })
    .await
}

/// Raises a matter and goes to it, or shows the form again.
pub(super) async fn send(
    visit: &Visit,
    (matter, origin): (Matter, Option<Origin>),
    draw: impl Fn(&[Fault], Markup) -> Markup,
) -> Result<Response, Failure> {
    let (id, today) = (visit.make_id::<Matter>(), visit.today);
    let new = id.clone();
    let command = move |office: &Office| match &origin {
        Some(origin) => raise_from(office, origin, (&new, &matter), today),
        None => raise_matter(office, &new, &matter, today),
    };
    match sending::send(visit, command).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/matters/{id}?done=raised"));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => Ok(again.answer(draw(again.faults(), again.draw_note(visit)))),
    }
}

fn page(
    visit: &Visit,
    scene: &Scene<'_>,
    asking: &Asking<'_>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let words = scene.words;
    let act = words.word("act", asking.act.code());
    let title = format!("{}: {act}", words.say("decide-raise-title"));
    let view = FormView::new(words, data, faults);
    let action = visit.desk("/matters/new");
    let frame = Frame {
        title: &title,
        part: "decisions",
        path: path_from_decisions(visit),
        above: html! {
            (note)
            (super::common::draw_weighing(scene, asking.act, asking.subject))
        },
        action: &action,
        back: &visit.desk("/decisions"),
        button: words.say("decide-raise-do"),
    };
    let fields = html! {
        @for name in ["cooperation", "edition", "plan", "act", "review", "report"] {
            (view.hidden(name, data.get(name)))
        }
        (raise_form::draw(&view, scene, asking))
    };
    forms::draw(visit, &frame, &view, fields)
}
