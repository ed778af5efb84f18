//! Raising a need, and changing it.
//!
//! Who comes: somebody with a problem and three minutes. So two questions must be answered, the
//! problem's name and the area; all else may wait.

use super::common::{At, expect, in_area, now};
use crate::calls::Need;
use crate::decision::pages::forms::{self, Frame};
use crate::organisation::pages::Reading;
use crate::organisation::{Change, Organisation, OrganisationKind, change_record, enter_record};
use crate::strategy::pages::{Scene, forms as sending};
use crate::strategy::{Node, Serves, list_nodes_to_serve};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target, may, may_somewhere};
use spine::base::{Fault, Id, Slug, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, or_stand_in};
use spine::kit::{Failure, Visit};
use spine::office::Entry;

/// `GET …/desk/needs/new`
///
/// # Errors
/// 403 for who may not raise a need anywhere.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    need_somewhere(&visit)?;
    let reading = Reading::of(visit).await?;
    let mut data = FormData::new();
    let areas = list_areas(&now(&reading.visit));
    if let [only] = &areas[..] {
        data.put("area", &only.value);
    }
    Ok(page(&reading, None, (&data, &[]), html! {}))
}

fn need_somewhere(visit: &Visit) -> Result<(), Failure> {
    match may_somewhere(&visit.actor, Deed::EditNeed) {
        true => Ok(()),
        false => visit.need(Deed::EditNeed, &Target::default()),
    }
}

/// `POST …/desk/needs/new`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn raise(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need_somewhere(&visit)?;
    let mut data = sending::read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    if data.take_added_row().is_some() {
        return Ok(page(&reading, None, (&data, &[]), html! {}).into_response());
    }
    let need = match read(visit, &data, None) {
        Ok(need) => need,
        Err(faults) => {
            return Ok(forms::unprocessable(page(&reading, None, (&data, &faults), html! {})));
        }
    };
    visit.need(Deed::EditNeed, &in_area(&need.area))?;
    let id = visit.make_id::<Need>();
    let new = id.clone();
    match sending::send(visit, move |office| enter_record(office, &new, &need, "")).await? {
        Ok(receipt) => {
            Ok(visit.see_other(&visit.desk(&format!("/needs/{id}?done=raised")), &receipt))
        }
        Err(again) => {
            let note = again.draw_note(visit);
            Ok(again.answer(page(&reading, None, (&data, again.faults()), note)))
        }
    }
}

/// `GET …/desk/needs/{id}/edit`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn edit(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Need>(&visit.office, &id)?.clone();
    visit.need(Deed::EditNeed, &in_area(&entry.record.area))?;
    let reading = Reading::of(visit).await?;
    Ok(page(&reading, Some(&entry), (&fill(&entry), &[]), html! {}))
}

/// `POST …/desk/needs/{id}/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, Path((_, _, id)): At, body: Bytes) -> Result<Response, Failure> {
    let entry = expect::<Need>(&visit.office, &id)?.clone();
    visit.need(Deed::EditNeed, &in_area(&entry.record.area))?;
    let mut data = sending::read_form(&body)?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let draw = |data: &FormData, faults: &[Fault], note: Markup| {
        page(&reading, Some(&entry), (data, faults), note)
    };
    if data.take_added_row().is_some() {
        return Ok(draw(&data, &[], html! {}).into_response());
    }
    let record = match read(visit, &data, Some(&entry.record)) {
        Ok(record) => record,
        Err(faults) => return Ok(forms::unprocessable(draw(&data, &faults, html! {}))),
    };
    // Who moves it to another area must be allowed to there as well.
    visit.need(Deed::EditNeed, &in_area(&record.area))?;
    let read_at = sending::read_at(&data, entry.seq);
    let reason = sending::read_reason(&data);
    let change = Change { id: entry.id.clone(), read_at, record, reason };
    match sending::send(visit, move |office| change_record(office, &change)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/needs/{}?done=changed", entry.id));
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => forms::again(visit, &again, (data.clone(), &entry.id), draw),
    }
}

fn fill(entry: &Entry<Need>) -> FormData {
    let need = &entry.record;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    data.put_text("title", &need.title)
        .put_text("description", &need.description)
        .put("area", &need.area)
        .put_some("unit", need.unit.as_ref())
        .put_some("person", need.person.as_ref());
    for (place, serves) in need.serves.iter().enumerate() {
        data.put(format!("serves[{place}].node"), &serves.node);
        data.put_text(&format!("serves[{place}].why"), &serves.why);
    }
    for partner in &need.partners {
        data.put("partners", partner);
    }
    data
}

fn read(visit: &Visit, data: &FormData, before: Option<&Need>) -> Result<Need, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let (none, language) = (Text::default(), visit.words.language());
    let title = before.map_or(&none, |known| &known.title);
    let title = forms::read_text(&mut reader, language, "title", title);
    let description = before.map_or(&none, |known| &known.description);
    let description = forms::read_text(&mut reader, language, "description", description);
    let area = reader.needed_choice("area", Slug::parse);
    let known = before.map_or(&[][..], |need| &need.serves);
    let serves = reader.rows("serves", |row| {
        let node: Option<Id<Node>> = row.needed_id("node");
        let before = known.iter().find(|it| Some(&it.node) == node.as_ref());
        let why = forms::read_text(row, language, "why", before.map_or(&none, |it| &it.why));
        Some(Serves { node: node?, why })
    });
    let partners = reader.choices("partners", Id::parse);
    let (unit, person) = (reader.id("unit"), reader.id("person"));
    let mut faults = reader.into_faults();
    let need = Need {
        title,
        description,
        area: or_stand_in(area),
        unit,
        person,
        serves,
        partners,
        calls: before.map(|known| known.calls.clone()).unwrap_or_default(),
        raised_on: before.map_or(visit.today, |known| known.raised_on),
        closed: before.and_then(|known| known.closed.clone()),
        source: before.map(|known| known.source.clone()).unwrap_or_default(),
    };
    sending::check_record(&need, &mut faults);
    if faults.is_empty() { Ok(need) } else { Err(faults) }
}

/// The areas in which the actor may raise a need.
fn list_areas(scene: &Scene<'_>) -> Vec<Choice> {
    sending::list_areas(scene, |area| may(scene.actor, Deed::EditNeed, &in_area(area)).is_yes())
}

/// Organisations that may be partners, by name.
fn list_partners(scene: &Scene<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = scene
        .office
        .list::<Organisation>()
        .filter(|entry| entry.record.kind != OrganisationKind::Programme)
        .map(|entry| Choice::new(entry.id.as_str(), scene.say(&entry.record.name)))
        .collect();
    choices.sort_by(|one, other| scene.words.compare(&one.label, &other.label));
    choices
}

fn page(
    reading: &Reading,
    entry: Option<&Entry<Need>>,
    (data, faults): (&FormData, &[Fault]),
    note: Markup,
) -> Markup {
    let visit = &reading.visit;
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let mut path = vec![(words.say("needs-title").to_owned(), visit.desk("/needs"))];
    let (title, action, back) = match entry {
        None => (words.say("needs-raise"), visit.desk("/needs/new"), visit.desk("/needs")),
        Some(entry) => {
            let own = visit.desk(&format!("/needs/{}", entry.id));
            path.push((scene.say(&entry.record.title).to_owned(), own.clone()));
            (words.say("needs-edit-title"), format!("{own}/edit"), own)
        }
    };
    let above = html! { (note) @if entry.is_none() { p { (words.say("needs-raise-lede")) } } };
    let frame = Frame {
        title,
        part: "needs",
        path,
        above,
        action: &action,
        back: &back,
        button: words.say(if entry.is_none() { "needs-raise-do" } else { "calls-save" }),
    };
    let fields = html! {
        (draw_fields(reading, &view, &scene, entry.map(|entry| &entry.record)))
        @if entry.is_some() { (sending::draw_reason(&view, &scene)) }
    };
    forms::draw(visit, &frame, &view, fields)
}

fn draw_fields(
    reading: &Reading,
    view: &FormView<'_>,
    scene: &Scene<'_>,
    before: Option<&Need>,
) -> Markup {
    let words = scene.words;
    let none = Text::default();
    let title = Field::new("title", words.say("needs-name")).help(words.say("needs-name-help"));
    let matter = Field::new("description", words.say("needs-matter"));
    let matter = matter.help(words.say("needs-matter-help")).optional();
    let knows = Field::new("person", words.say("needs-knows")).optional();
    let known = before.into_iter().flat_map(|need| &need.serves).map(|serves| &serves.node);
    let nodes: Vec<Choice> = list_nodes_to_serve(scene.office, &scene.sight, known)
        .iter()
        .map(|node| {
            let label = match scene.sight.admits(scene.office, node.as_ref()) {
                true => scene.tell_node(&node.record),
                false => words.say("decide-not-shown").to_owned(),
            };
            Choice::new(node.id.as_str(), label)
        })
        .collect();
    let rows = Rows {
        one: words.say("needs-node"),
        add: words.say("needs-node-add"),
        remove: words.say("needs-node-remove"),
    };
    let partners = Field::new("partners", words.say("needs-partners")).optional();
    let choices = list_partners(scene);
    let nothing = Text::default();
    let why = |place: usize| {
        let known = before.and_then(|need| need.serves.get(place));
        known.map_or(&nothing, |serves| &serves.why)
    };
    html! {
        (forms::draw_text(view, words, title, (before.map_or(&none, |need| &need.title), 1)))
        (forms::draw_text(view, words, matter,
            (before.map_or(&none, |need| &need.description), 5)))
        (view.select(
            Field::new("area", words.say("apply-area")),
            Some(words.say("kit-choose")),
            &list_areas(scene),
        ))
        (view.select(
            Field::new("unit", words.say("needs-unit")).optional(),
            Some(words.say("decide-no-unit")),
            &forms::list_units(scene),
        ))
        (view.select(
            knows, Some(words.say("decide-no-one")), &forms::list_people(scene, &reading.people),
        ))
        (view.rows("serves", rows, |row, place| html! {
            (row.select(
                Field::new("node", words.say("needs-node")),
                Some(words.say("kit-choose")),
                &nodes,
            ))
            (forms::draw_text(
                row, words, Field::new("why", words.say("needs-why")).optional(), (why(place), 2),
            ))
        }))
        @if !choices.is_empty() {
            details open[!view.value("partners").is_empty()] {
                summary { (words.say("needs-partners-choose")) }
                (view.checkboxes(partners, &choices))
            }
        }
    }
}
