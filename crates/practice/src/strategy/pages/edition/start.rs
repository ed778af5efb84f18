//! Starting a new edition: from an earlier one, with all its nodes, or from nothing.

use crate::strategy::pages::access::{self, AtStrategy};
use crate::strategy::pages::forms::{self, Frame};
use crate::strategy::pages::scene::Scene;
use crate::strategy::{
    Edition, NewEdition, Strategy, enter_edition, find_edition, find_tree, find_working_edition,
    start_edition,
};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, NAME_LIMIT, Slug, Text, Visibility};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Width};
use spine::kit::{Failure, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// The field with the edition that the new one starts from.
const FROM: &str = "from";

/// `GET …/desk/strategy/{strategy}/editions/new?from=2012`
///
/// # Errors
/// 404 where there is no such strategy or it may not be known, 403 where it may not be changed.
pub async fn ask(visit: Visit, Path((_, _, slug)): AtStrategy) -> Result<Markup, Failure> {
    let strategy = access::find_strategy(&visit, &visit.office, &slug, Deed::EditStrategy)?;
    let asked = Scene::of(&visit).query();
    let working = find_working_edition(&visit.office, &strategy.id);
    let from = match asked.find(FROM) {
        Some(from) => from.to_owned(),
        None => working.map(|edition| edition.record.slug.to_string()).unwrap_or_default(),
    };
    let mut data = FormData::new();
    data.put(FROM, from);
    Ok(draw(&visit, &strategy, (&data, &[]), html! {}))
}

/// `POST …/desk/strategy/{strategy}/editions`
///
/// # Errors
/// As [`ask`]; what is wrong with the form comes back in the form.
pub async fn start(
    visit: Visit,
    Path((_, _, slug)): AtStrategy,
    body: Bytes,
) -> Result<Response, Failure> {
    let strategy = access::find_strategy(&visit, &visit.office, &slug, Deed::EditStrategy)?;
    let data = forms::read_form(&body)?;
    let new = match read(&visit, &strategy, &data) {
        Ok(new) => new,
        Err(faults) => {
            let page = draw(&visit, &strategy, (&data, &faults), html! {});
            return Ok(forms::Again::Faults(faults).answer(page));
        }
    };
    let address = format!("/editions/{}?done=started", new.edition.slug);
    let maker = visit.clone();
    let command = move |office: &_| match &new.from {
        None => enter_edition(office, &new.id, &new.edition, ""),
        Some(from) => {
            let nodes = find_tree(office, from).nodes.len();
            let edition = NewEdition {
                id: new.id.clone(),
                slug: new.edition.slug.clone(),
                title: new.edition.title.clone(),
                node_ids: (0..nodes).map(|_| maker.make_id()).collect(),
            };
            start_edition(office, from, &edition)
        }
    };
    match forms::send(&visit, command).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).strategy_link(&strategy.record, &address);
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(again) => {
            let above = again.draw_note(&visit);
            Ok(again.answer(draw(&visit, &strategy, (&data, again.faults()), above)))
        }
    }
}

/// What the form says.
struct New {
    id: Id<Edition>,
    from: Option<Id<Edition>>,
    edition: Edition,
}

fn read(
    visit: &Visit,
    strategy: &Arc<Entry<Strategy>>,
    data: &FormData,
) -> Result<New, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let from = reader.choice(FROM, |slug| {
        find_edition(&visit.office, &strategy.id, slug).map(|edition| edition.id.clone())
    });
    let title = reader.text_in_languages("title", &Text::default());
    let chosen = reader.choice("slug", Slug::parse);
    let mut faults = reader.into_faults();
    faults.extend(title.check("title", NAME_LIMIT, true));
    let is_free = |slug: &Slug| find_edition(&visit.office, &strategy.id, slug.as_str()).is_none();
    if let Some(taken) = chosen.as_ref().filter(|slug| !is_free(slug)) {
        faults.push(Fault::new("slug", "fault-address-taken").with("slug", taken));
    }
    match faults.is_empty() {
        true => {
            let slug = chosen.unwrap_or_else(|| forms::find_free_slug(&title, is_free));
            let edition = Edition {
                strategy: strategy.id.clone(),
                slug,
                former_slugs: Vec::new(),
                title,
                from: None,
                to: None,
                introduction: Text::default(),
                adoption: None,
                revise_by: None,
                continues: None,
                source: Text::default(),
                visibility: Visibility::Internal,
            };
            Ok(New { id: visit.make_id(), from, edition })
        }
        false => Err(faults),
    }
}

fn draw(
    visit: &Visit,
    strategy: &Entry<Strategy>,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let (scene, words) = (Scene::of(visit), visit.words);
    let view = FormView::new(words, data, faults);
    let choices: Vec<Choice> = scene
        .list_editions(strategy)
        .iter()
        .map(|edition| {
            let nodes = find_tree(&visit.office, &edition.id).nodes.len();
            let named =
                [("name", scene.say(&edition.record.title).into()), ("count", nodes.into())];
            Choice::new(edition.record.slug.as_str(), words.say_with("strategy-start-with", &named))
        })
        .collect();
    let title = Field::new("title", words.say("strategy-field-title"));
    let from = Field::new(FROM, words.say("strategy-start-from-what")).optional();
    let slug = Field::new("slug", words.say("strategy-field-slug"));
    let slug = slug.help(words.say("strategy-slug-from-title"));
    let fields = html! {
        @if !choices.is_empty() {
            (view.select(from, Some(words.say("strategy-start-nothing")), &choices))
        }
        (forms::draw_texts(&view, &scene, title, (None, 1)))
        (view.text(slug.optional().width(Width::Medium)))
    };
    let record = &strategy.record;
    let (back, action) =
        (scene.strategy_link(record, ""), scene.strategy_link(record, "/editions"));
    let frame = Frame {
        title: words.say("strategy-start"),
        path: vec![
            (words.say("strategy-title").to_owned(), scene.link("/strategy", &[])),
            (scene.say(&record.name).to_owned(), back.clone()),
        ],
        about: html! { p { (words.say("strategy-start-about")) } },
        action: &action,
        back: &back,
        button: words.say("strategy-start-do"),
    };
    forms::draw(visit, &frame, &view, (above, fields))
}
