//! Recording that a body adopted an edition: which body, on which day, at which item of its agenda.

use crate::organisation::list_open_bodies;
use crate::strategy::pages::access::{self, AtPart, Place};
use crate::strategy::pages::forms::{self, Frame};
use crate::strategy::pages::scene::Scene;
use crate::strategy::{Adoption, adopt_edition, find_current_edition, find_tree};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Fault;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Width};
use spine::kit::{Failure, Visit, final_note};

/// `GET …/editions/{edition}/adopt`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be adopted.
pub async fn ask(visit: Visit, Path((_, _, strategy, edition)): AtPart) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::AdoptStrategy)?;
    let mut data = FormData::new();
    data.put(forms::READ_AT, place.edition.seq);
    Ok(draw(&visit, &place, (&data, &[]), html! {}))
}

/// `POST …/editions/{edition}/adopt`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn adopt(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
    body: Bytes,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::AdoptStrategy)?;
    let data = forms::read_form(&body)?;
    let adoption = match read(&visit, &data) {
        Ok(adoption) => adoption,
        Err(faults) => {
            let page = draw(&visit, &place, (&data, &faults), html! {});
            return Ok(forms::Again::Faults(faults).answer(page));
        }
    };
    let (id, read_at) = (place.edition.id.clone(), forms::read_at(&data, place.edition.seq));
    let command = move |office: &_| adopt_edition(office, &id, read_at, adoption.clone());
    match forms::send(&visit, command).await? {
        Ok(receipt) => {
            let scene = Scene::of(&visit);
            let address = scene.edition_link(&place.edition.record, "?done=adopted");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let data = match &again {
                forms::Again::Stale(newest) => {
                    let now = newest.find_entry(&place.edition.id);
                    forms::open_at(&data, now.ok_or_else(Failure::not_found)?.seq)
                }
                forms::Again::Faults(_) | forms::Again::Unavailable => data,
            };
            let above = again.draw_note(&visit);
            Ok(again.answer(draw(&visit, &place, (&data, again.faults()), above)))
        }
    }
}

fn read(visit: &Visit, data: &FormData) -> Result<Adoption, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let read = reader.within("adoption", |reader| {
        let (body, on) = (reader.needed_id("body"), reader.needed_date("on"));
        let (item, minutes) = (reader.optional_text("item"), reader.optional_text("minutes"));
        Some(Adoption { body: body?, on: on?, item, minutes })
    });
    let faults = reader.into_faults();
    read.filter(|_| faults.is_empty()).ok_or(faults)
}

fn draw(
    visit: &Visit,
    place: &Place,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let scene = Scene::of(visit);
    let words = visit.words;
    let edition = &place.edition.record;
    let name = scene.say(&edition.title);
    let title = words.say_with("strategy-adopt-title", &[("name", name.into())]);
    let whole = FormView::new(words, data, faults);
    let view = whole.within("adoption");
    let bodies: Vec<Choice> = list_open_bodies(&visit.office, visit.today)
        .iter()
        .map(|body| Choice::new(body.id.as_str(), scene.say(&body.record.name)))
        .collect();
    let nodes = find_tree(&visit.office, &place.edition.id).nodes.len();
    let current = find_current_edition(&visit.office, &place.strategy.id, visit.today);
    let about = html! {
        p { (words.say_with("strategy-adopt-about", &[("count", nodes.into())])) }
        @if let Some(current) = current {
            @let named = [("name", scene.say(&current.record.title).into())];
            p { (words.say_with("strategy-adopt-supersedes", &named)) }
        }
        (final_note(words))
    };
    let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
    let minutes =
        field("minutes", "strategy-field-minutes").help(words.say("strategy-minutes-help"));
    let fields = html! {
        (view.select(field("body", "strategy-field-body"), Some(words.say("kit-choose")), &bodies))
        (view.date(field("on", "strategy-field-on")))
        (view.text(field("item", "strategy-field-item").optional().width(Width::Medium)))
        (view.text(minutes.optional()))
    };
    let (back, action) = (scene.edition_link(edition, ""), scene.edition_link(edition, "/adopt"));
    let frame = Frame {
        title: &title,
        path: scene.path_to(place),
        about,
        action: &action,
        back: &back,
        button: words.say("strategy-adopt-do"),
    };
    forms::draw(visit, &frame, &whole, (above, fields))
}
