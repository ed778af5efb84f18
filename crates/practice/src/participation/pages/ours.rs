//! What the authority is known by elsewhere: itself, its hospitals, its schools, with the numbers
//! that registers give them. By these it is found in lists of projects.

use super::common::{PART, draw_done};
use crate::calls::pages::common::{may_do, not_stated, now};
use crate::decision::pages::forms::{self, Frame};
use crate::organisation::{Authority, Change, OwnBody, change_record, find_authority};
use crate::strategy::pages::{Scene, forms as sending};
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id};
use spine::i18n::Words;
use spine::kit::form::{Field, FormData, FormView, Reader, Rows, Width};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::{Entry, Record};
use std::sync::Arc;

fn get_entry(visit: &Visit) -> Result<Arc<Entry<Authority>>, Failure> {
    let id = Id::parse(Authority::ID).ok_or_else(Failure::not_found)?;
    visit.office.find_entry(&id).cloned().ok_or_else(Failure::not_found)
}

/// The numbers and the town of a body, in one line.
pub(super) fn tell_numbers(words: Words, body: &OwnBody) -> String {
    let pic = body.pic.as_ref().map(|pic| format!("PIC {pic}"));
    let cvr = body.cvr.as_ref().map(|cvr| format!("CVR {cvr}"));
    let told: Vec<String> = [pic, cvr, body.town.clone()].into_iter().flatten().collect();
    if told.is_empty() { words.say("found-no-number").to_owned() } else { told.join(", ") }
}

/// `GET …/desk/participations/ours`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let title = words.say("found-ours");
    let list = scene.desk.link("/participations", &[]);
    let edit = scene.desk.link("/participations/ours/edit", &[]);
    let may_edit = may_do(&scene, Deed::EditAuthority, &Target::default());
    let main = html! {
        (kit::crumbs(words, &[(words.say("found-title"), &list)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("found-ours-lede")) }),
            actions: may_edit.then(|| kit::main_button(words.say("found-ours-edit"), &edit)),
            ..Head::default()
        }))
        (draw_done(words, scene.query().get("done")))
        (draw_table(&scene))
    };
    Ok(visit.page(&Sheet { title, part: PART }, main))
}

fn draw_table(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let bodies = find_authority(scene.office).map_or(&[][..], |it| &it.own_bodies[..]);
    let columns = [
        Column::new(Kind::Name, words.say("found-ours-name")),
        Column::new(Kind::Plain, words.say("found-ours-town")),
        Column::new(Kind::Plain, "PIC"),
        Column::new(Kind::Plain, "CVR"),
    ];
    let cell = |text: &Option<String>| match text {
        Some(text) => html! { (text) },
        None => not_stated(words),
    };
    let rows: Vec<Vec<Markup>> = bodies
        .iter()
        .map(|body| {
            let name = html! {
                (body.name)
                @if !body.also_called.is_empty() { span.sub { (body.also_called.join(", ")) } }
            };
            vec![name, cell(&body.town), cell(&body.pic), cell(&body.cvr)]
        })
        .collect();
    match rows.is_empty() {
        true => kit::empty(words.say("found-ours-none"), None),
        false => table::plain(words.say("found-ours"), &columns, &rows),
    }
}

/// `GET …/desk/participations/ours/edit`
///
/// # Errors
/// 403 for who may not change the authority.
pub async fn edit(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let entry = get_entry(&visit)?;
    let mut data = FormData::new();
    data.put(sending::READ_AT, entry.seq);
    for (place, body) in entry.record.own_bodies.iter().enumerate() {
        let at = format!("own_bodies[{place}]");
        data.put(format!("{at}.name"), &body.name)
            .put(format!("{at}.also_called"), body.also_called.join("\n"))
            .put_some(format!("{at}.pic"), body.pic.as_ref())
            .put_some(format!("{at}.cvr"), body.cvr.as_ref())
            .put_some(format!("{at}.town"), body.town.as_ref());
    }
    Ok(page(&visit, &data, &[], html! {}))
}

/// `POST …/desk/participations/ours/edit`
///
/// # Errors
/// As [`edit`]; what is wrong with the form comes back in the form.
pub async fn change(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    visit.need(Deed::EditAuthority, &Target::default())?;
    let mut data = sending::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(page(&visit, &data, &[], html! {}).into_response());
    }
    let entry = get_entry(&visit)?;
    let mut reader = Reader::new(visit.words, &data);
    let own_bodies = reader.rows("own_bodies", |row| {
        let names = row.raw("also_called").lines().map(|line| line.trim().to_owned());
        Some(OwnBody {
            also_called: names.filter(|name| !name.is_empty()).collect(),
            name: row.needed_text("name"),
            pic: row.optional_text("pic"),
            cvr: row.optional_text("cvr"),
            town: row.optional_text("town"),
        })
    });
    let mut faults = reader.into_faults();
    let record = Authority { own_bodies, ..entry.record.clone() };
    // Only what this form asks for can be mended here.
    let ours = record.check().into_iter().filter(|fault| fault.at.starts_with("own_bodies"));
    let known: Vec<String> = faults.iter().map(|fault| fault.at.clone()).collect();
    faults.extend(ours.filter(|fault| !known.contains(&fault.at)));
    if !faults.is_empty() {
        return Ok(forms::unprocessable(page(&visit, &data, &faults, html! {})));
    }
    let read_at = sending::read_at(&data, entry.seq);
    let change = Change { id: entry.id.clone(), read_at, record, reason: String::new() };
    match sending::send(&visit, move |office| change_record(office, &change)).await? {
        Ok(receipt) => Ok(visit.see_other(&visit.desk("/participations/ours?done=ours"), &receipt)),
        Err(again) => {
            let draw =
                |data: &FormData, faults: &[Fault], note: Markup| page(&visit, data, faults, note);
            forms::again(&visit, &again, (data.clone(), &entry.id), draw)
        }
    }
}

fn page(visit: &Visit, data: &FormData, faults: &[Fault], note: Markup) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let view = FormView::new(words, data, faults);
    let (list, back) =
        (scene.desk.link("/participations", &[]), visit.desk("/participations/ours"));
    let frame = Frame {
        title: words.say("found-ours-edit"),
        part: PART,
        path: vec![
            (words.say("found-title").to_owned(), list),
            (words.say("found-ours").to_owned(), back.clone()),
        ],
        above: html! { (note) p { (words.say("found-ours-lede")) } },
        action: &format!("{back}/edit"),
        back: &back,
        button: words.say("found-ours-save"),
    };
    let texts = Rows {
        one: words.say("found-ours-one"),
        add: words.say("found-ours-add"),
        remove: words.say("found-ours-remove"),
    };
    let fields = view.rows("own_bodies", texts, |row, _| {
        let also = Field::new("also_called", words.say("found-ours-also"))
            .help(words.say("found-ours-also-help"));
        let pic = Field::new("pic", "PIC").help(words.say("found-ours-pic-help"));
        let cvr = Field::new("cvr", "CVR").help(words.say("found-ours-cvr-help"));
        html! {
            (row.text(Field::new("name", words.say("found-ours-name"))))
            (row.area(also.optional(), 2))
            (row.text(Field::new("town", words.say("found-ours-town"))
                .optional().width(Width::Medium)))
            (row.text(pic.optional().width(Width::Medium)))
            (row.text(cvr.optional().width(Width::Medium)))
        }
    });
    forms::draw(visit, &frame, &view, fields)
}
