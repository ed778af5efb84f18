//! Changing an edition's own words: its title, its period, its introduction.

use crate::organisation::{Change, pages::Reading, pages::draw_faster};
use crate::strategy::pages::access::{self, AtPart, Place};
use crate::strategy::pages::forms::{self, Frame};
use crate::strategy::pages::scene::Scene;
use crate::strategy::{Edition, change_edition};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Fault;
use spine::kit::form::{Field, FormData, FormView, Reader};
use spine::kit::{Failure, Visit};

/// `GET …/editions/{edition}/edit`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn show(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::EditStrategy)?;
    let (words, edition) = (visit.words, &place.edition.record);
    let mut data = FormData::new();
    data.put(forms::READ_AT, place.edition.seq)
        .put("slug", &edition.slug)
        .put_text("title", &edition.title)
        .put_date(words, "from", edition.from)
        .put_date(words, "to", edition.to)
        .put_date(words, "revise_by", edition.revise_by)
        .put_text("introduction", &edition.introduction)
        .put_text("source", &edition.source);
    Ok(draw(&visit, &place, (&data, &[]), html! {}))
}

/// `POST …/editions/{edition}/edit`
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in the form.
pub async fn save(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
    body: Bytes,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::EditStrategy)?;
    let data = forms::read_form(&body)?;
    let record = match read(&visit, &place.edition.record, &data) {
        Ok(record) => record,
        Err(faults) => {
            let page = draw(&visit, &place, (&data, &faults), html! {});
            return Ok(forms::Again::Faults(faults).answer(page));
        }
    };
    let change = Change {
        id: place.edition.id.clone(),
        read_at: forms::read_at(&data, place.edition.seq),
        record: record.clone(),
        reason: forms::read_reason(&data),
    };
    match forms::send(&visit, move |office| change_edition(office, &change)).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).edition_link(&record, "?done=saved");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(forms::Again::Stale(newest)) => {
            let now = newest.find_entry(&place.edition.id).ok_or_else(Failure::not_found)?;
            let reading = Reading::of(visit.clone()).await?;
            let above = draw_faster(&reading, now, &record);
            let (data, place) = (
                forms::open_at(&data, now.seq),
                Place { edition: now.clone(), strategy: place.strategy.clone() },
            );
            let page = draw(&visit, &place, (&data, &[]), above);
            Ok(forms::Again::Stale(newest).answer(page))
        }
        Err(again) => {
            let above = again.draw_note(&visit);
            Ok(again.answer(draw(&visit, &place, (&data, again.faults()), above)))
        }
    }
}

fn read(visit: &Visit, before: &Edition, data: &FormData) -> Result<Edition, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let record = Edition {
        slug: forms::read_slug(&mut reader).unwrap_or_else(|| before.slug.clone()),
        title: reader.text_in_languages("title", &before.title),
        from: reader.date("from"),
        to: reader.date("to"),
        revise_by: reader.date("revise_by"),
        introduction: reader.text_in_languages("introduction", &before.introduction),
        source: reader.text_in_languages("source", &before.source),
        ..before.clone()
    };
    let mut faults = reader.into_faults();
    forms::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

fn draw(
    visit: &Visit,
    place: &Place,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let (scene, words) = (Scene::of(visit), visit.words);
    let edition = &place.edition.record;
    let view = FormView::new(words, data, faults);
    let title = words.say_with("edit-title", &[("name", scene.say(&edition.title).into())]);
    let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
    let name = field("title", "strategy-field-title");
    let introduction = field("introduction", "strategy-introduction");
    let introduction = introduction.help(words.say("strategy-markdown-help")).optional();
    let revise = field("revise_by", "strategy-field-revision").optional();
    let source = field("source", "strategy-field-source").optional();
    let fields = html! {
        (forms::draw_texts(&view, &scene, name, (Some(&edition.title), 1)))
        (forms::draw_slug(&view, &scene))
        (view.date(field("from", "strategy-field-from").optional()))
        (view.date(field("to", "strategy-field-to").optional()))
        (view.date(revise.help(words.say("strategy-revision-help"))))
        (forms::draw_texts(&view, &scene, introduction, (Some(&edition.introduction), 12)))
        (forms::draw_texts(&view, &scene, source, (Some(&edition.source), 2)))
        (forms::draw_reason(&view, &scene))
    };
    let (back, action) = (scene.edition_link(edition, ""), scene.edition_link(edition, "/edit"));
    let frame = Frame {
        title: &title,
        path: scene.path_to(place),
        about: html! {},
        action: &action,
        back: &back,
        button: words.say("edit-save"),
    };
    forms::draw(visit, &frame, &view, (above, fields))
}
