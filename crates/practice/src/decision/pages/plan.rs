//! The competence plan: who decides what. A table of rules and bodies, a plan for each time.
//!
//! Who comes: the secretary with a new plan that the council has adopted, an officer who asks who
//! may say yes. So the plan that is valid now stands first, as the table that the plan itself is.

use super::common::{At, draw_done, expect, may_do, now, short_of};
use super::forms::{self, Frame, unprocessable};
use super::plan_form;
use crate::decision::{CompetencePlan, RouteRole, change_plan, enter_plan, find_plan, list_plans};
use crate::organisation::{Body, Change};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id};
use spine::kit::form::{FormData, FormView};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;

fn need(visit: &Visit) -> Result<(), Failure> {
    visit.need(Deed::EditCompetencePlan, &Target::default())
}

/// `GET …/desk/admin/competence-plan`: the plan that is valid, and the others.
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let title = words.say("decide-plan");
    let valid = find_plan(scene.office, scene.today);
    let new = scene.desk.link("/admin/competence-plan/new", &[]);
    let may_edit = may_do(&scene, Deed::EditCompetencePlan, None);
    let actions = may_edit.then(|| kit::main_button(words.say("decide-plan-new"), &new));
    let others: Vec<_> = list_plans(scene.office)
        .into_iter()
        .filter(|plan| valid.is_none_or(|valid| valid.id != plan.id))
        .collect();
    let main = html! {
        (crumbs(&scene, &[], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("decide-plan-about")) }),
            actions,
            ..Head::default()
        }))
        (draw_done(&scene))
        @match valid {
            Some(plan) => { h2 { (plan_link(&scene, plan)) } (draw_plan(&scene, plan)) },
            None => (kit::empty(words.say("decide-plan-none"), None)),
        }
        @if !others.is_empty() {
            h2 { (words.say("decide-plan-others")) }
            ul.listed {
                @for plan in &others {
                    li { (plan_link(&scene, plan)) ", " (period(&scene, plan)) }
                }
            }
        }
    };
    Ok(visit.page(&Sheet { title, part: "admin" }, main))
}

fn crumbs(scene: &Scene<'_>, more: &[(&str, &str)], here: &str) -> Markup {
    let admin = scene.desk.link("/admin", &[]);
    let mut links = vec![(scene.words.say("organisation-administration"), admin.as_str())];
    links.extend(more);
    kit::crumbs(scene.words, &links, here)
}

fn plan_link(scene: &Scene<'_>, plan: &Entry<CompetencePlan>) -> Markup {
    let href = scene.desk.link(&format!("/admin/competence-plan/{}", plan.id), &[]);
    html! { a href=(href) { (kit::name(scene.words, &plan.record.title)) } }
}

fn period(scene: &Scene<'_>, plan: &Entry<CompetencePlan>) -> String {
    scene.words.period(Some(plan.record.valid_from), plan.record.valid_to)
}

/// `GET …/desk/admin/competence-plan/{id}`
///
/// # Errors
/// 404 where there is none.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let entry = expect::<CompetencePlan>(scene.office, &id)?;
    let title = scene.say(&entry.record.title);
    let list = scene.desk.link("/admin/competence-plan", &[]);
    let here = scene.desk.link(&format!("/admin/competence-plan/{id}/edit"), &[]);
    let copy = scene.desk.link("/admin/competence-plan/new", &[("from", id.as_str())]);
    let actions = may_do(&scene, Deed::EditCompetencePlan, None).then(|| {
        html! {
            (kit::link_button(words.say("decide-plan-copy"), &copy))
            (kit::main_button(words.say("organisation-edit"), &here))
        }
    });
    let main = html! {
        (crumbs(&scene, &[(words.say("decide-plan"), &list)], title))
        (kit::head(&Head { title, actions, is_object: true, ..Head::default() }))
        (draw_done(&scene))
        (draw_plan(&scene, entry))
    };
    Ok(visit.page(&Sheet { title, part: "admin" }, main))
}

/// A plan as the table it is: a row for each type of matter, a column for each body.
fn draw_plan(scene: &Scene<'_>, entry: &Entry<CompetencePlan>) -> Markup {
    let (words, plan) = (scene.words, &entry.record);
    let bodies = list_bodies(plan);
    let names: Vec<String> = bodies.iter().map(|body| short_of(scene, body)).collect();
    let mut columns = vec![Column::new(Kind::Name, words.say("decide-rule"))];
    columns.extend(names.iter().map(|name| Column::new(Kind::Plain, name)));
    let rows: Vec<Vec<Markup>> = plan
        .rules
        .iter()
        .map(|rule| {
            let acts: Vec<&str> = rule.acts.iter().map(|a| words.word("act", a.code())).collect();
            let mut cells = vec![html! {
                (kit::name(words, &rule.matter))
                @if !rule.reference.is_empty() {
                    span.sub { (kit::name(words, &rule.reference)) }
                }
                span.sub { (words.list(&acts)) }
            }];
            cells.extend(bodies.iter().map(|body| {
                let role = rule.route.iter().find(|step| step.body == *body);
                let word = role.map_or("–", |step| words.word("route-role", step.role.code()));
                html! {
                    @if role.is_some_and(|step| step.role == RouteRole::Decides) {
                        strong { (word) }
                    } @else { (word) }
                }
            }));
            cells
        })
        .collect();
    html! {
        p { (words.say("decide-plan-valid")) ": " (period(scene, entry)) }
        (table::plain(scene.say(&plan.title), &columns, &rows))
        @if !plan.source.is_empty() {
            p.small.soft { (words.say("decide-source")) ": " (kit::name(words, &plan.source)) }
        }
    }
}

/// The bodies a plan names, those that decide most often first.
fn list_bodies(plan: &CompetencePlan) -> Vec<Id<Body>> {
    let mut bodies: Vec<Id<Body>> = Vec::new();
    // Read from the end of each route, the highest comes first as in the plan itself.
    for step in plan.rules.iter().flat_map(|rule| rule.route.iter().rev()) {
        if !bodies.contains(&step.body) {
            bodies.push(step.body.clone());
        }
    }
    bodies
}

/// `GET …/desk/admin/competence-plan/new`, with `?from=` for a copy.
///
/// # Errors
/// 403 where the plan may not be changed.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    need(&visit)?;
    let scene = now(&visit);
    let from = scene.query().get("from").to_owned();
    let mut data = FormData::new();
    match expect::<CompetencePlan>(scene.office, &from) {
        Ok(entry) => {
            plan_form::fill(&scene, &entry.record, &mut data);
            let fresh: Vec<(String, String)> = data
                .iter()
                .filter(|(name, _)| !name.starts_with("valid_"))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            data = FormData::new();
            for (name, value) in fresh {
                data.put(name, value);
            }
            data.put("from", from);
        }
        Err(_) => {
            data.put("rules[0].row", "1");
        }
    }
    Ok(page(&visit, None, (&data, &[]), html! {}))
}

/// `POST …/desk/admin/competence-plan/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need(&visit)?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(page(&visit, None, (&data, &[]), html! {}).into_response());
    }
    let replaces = Id::<CompetencePlan>::parse(data.get("from"));
    let before = replaces.as_ref().and_then(|id| visit.office.find(id));
    let plan = match plan_form::read(&now(&visit), &data, before) {
        Ok(plan) => plan,
        Err(faults) => return Ok(unprocessable(page(&visit, None, (&data, &faults), html! {}))),
    };
    let id = visit.make_id::<CompetencePlan>();
    let new = id.clone();
    let command = move |office: &_| enter_plan(office, &new, &plan, replaces.as_ref());
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, &id), &receipt)),
        Err(again) => {
            let page = page(&visit, None, (&data, again.faults()), again.draw_note(&visit));
            Ok(again.answer(page))
        }
    }
}

fn here(visit: &Visit, id: &Id<CompetencePlan>) -> String {
    visit.desk(&format!("/admin/competence-plan/{id}?done=saved"))
}

/// `GET …/desk/admin/competence-plan/{id}/edit`
///
/// # Errors
/// 404 where there is none, 403 where the plan may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    need(&visit)?;
    let entry = expect::<CompetencePlan>(&visit.office, &id)?;
    let mut data = FormData::new();
    plan_form::fill(&now(&visit), &entry.record, &mut data);
    data.put(sending::READ_AT, entry.seq);
    Ok(page(&visit, Some(entry), (&data, &[]), html! {}))
}

/// `POST …/desk/admin/competence-plan/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    need(&visit)?;
    let entry = expect::<CompetencePlan>(&visit.office, &id)?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(page(&visit, Some(entry), (&data, &[]), html! {}).into_response());
    }
    let record = match plan_form::read(&now(&visit), &data, Some(&entry.record)) {
        Ok(record) => record,
        Err(faults) => {
            return Ok(unprocessable(page(&visit, Some(entry), (&data, &faults), html! {})));
        }
    };
    let read_at = sending::read_at(&data, entry.seq);
    let change = Change { id: entry.id.clone(), read_at, record, reason: String::new() };
    let command = move |office: &_| change_plan(office, &change);
    let draw =
        |data: &FormData, faults: &[Fault], note| page(&visit, Some(entry), (data, faults), note);
    match sending::send(&visit, command).await? {
        Ok(receipt) => Ok(visit.see_other(&here(&visit, &entry.id), &receipt)),
        Err(again) => forms::again(&visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn page(
    visit: &Visit,
    before: Option<&Entry<CompetencePlan>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let list = visit.desk("/admin/competence-plan");
    let (title, action, back) = match before {
        Some(entry) => {
            let back = format!("{list}/{}", entry.id);
            (words.say("decide-plan-edit"), format!("{back}/edit"), back)
        }
        None => (words.say("decide-plan-new"), format!("{list}/new"), list.clone()),
    };
    let is_copy = !data.get("from").is_empty();
    let copied = Id::<CompetencePlan>::parse(data.get("from"));
    let known = copied.as_ref().and_then(|id| scene.office.find(id));
    let known = before.map(|entry| &entry.record).or(known);
    let frame = Frame {
        title,
        part: "admin",
        path: vec![
            (words.say("organisation-administration").to_owned(), visit.desk("/admin")),
            (words.say("decide-plan").to_owned(), list),
        ],
        above: html! {
            (note)
            p { (words.say("decide-plan-form-about")) }
            @if is_copy { p { (words.say("decide-plan-copy-about")) } }
        },
        action: &action,
        back: &back,
        button: words.say("decide-save"),
    };
    let fields = html! {
        (view.hidden("from", data.get("from")))
        (plan_form::draw(&view, &scene, known))
    };
    forms::draw(visit, &frame, &view, fields)
}
