//! A strategy as a form: entering one, and changing its name, its area and the words it has for its
//! levels.

use super::access::{self, AtStrategy};
use super::forms::{self, Frame};
use super::scene::{Scene, target};
use crate::organisation::{Change, enter_record, pages::Reading, pages::draw_faster};
use crate::strategy::{Level, NodeKind, Strategy, change_strategy, is_reserved, list_strategies};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::base::{Fault, Id, Slug, Text, Visibility};
use spine::i18n::Words;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows, Width};
use spine::kit::{Failure, Visit};
use spine::office::Entry;

/// The field of a row with the place it had in the record.
const WAS: &str = "was";

/// `GET …/desk/strategy/new`
///
/// # Errors
/// 403 where the reader may enter none.
pub async fn start(visit: Visit) -> Result<Markup, Failure> {
    need_somewhere(&visit)?;
    let mut data = FormData::new();
    for (place, kind) in [NodeKind::Aim, NodeKind::FocusArea, NodeKind::Theme].iter().enumerate() {
        data.put(format!("levels[{place}].kind"), kind.code());
    }
    Ok(draw(&visit, None, (&data, &[]), html! {}))
}

/// Whoever keeps one area only may enter a strategy of that area.
fn need_somewhere(visit: &Visit) -> Result<(), Failure> {
    match may_somewhere(&visit.actor, Deed::EditStrategy) {
        true => visit.need(Deed::SeeInternal, &Target::default()),
        false => visit.need(Deed::EditStrategy, &Target::default()),
    }
}

/// `POST …/desk/strategy`
///
/// # Errors
/// As [`start`]; what is wrong with the form comes back in the form.
pub async fn enter(visit: Visit, body: Bytes) -> Result<Response, Failure> {
    need_somewhere(&visit)?;
    let mut data = forms::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw(&visit, None, (&data, &[]), html! {}).into_response());
    }
    let record = match read(&visit, None, &data) {
        Ok(record) => record,
        Err(faults) => {
            let page = draw(&visit, None, (&data, &faults), html! {});
            return Ok(forms::Again::Faults(faults).answer(page));
        }
    };
    visit.need(Deed::EditStrategy, &target(&record, Visibility::Internal))?;
    let (id, reason, new) = (visit.make_id(), forms::read_reason(&data), record.clone());
    match forms::send(&visit, move |office| enter_record(office, &id, &new, &reason)).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).strategy_link(&record, "?done=entered");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let above = again.draw_note(&visit);
            Ok(again.answer(draw(&visit, None, (&data, again.faults()), above)))
        }
    }
}

/// `GET …/desk/strategy/{strategy}/edit`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed.
pub async fn show(visit: Visit, Path((_, _, slug)): AtStrategy) -> Result<Markup, Failure> {
    let strategy = access::find_strategy(&visit, &visit.office, &slug, Deed::EditStrategy)?;
    let record = &strategy.record;
    let mut data = FormData::new();
    data.put(forms::READ_AT, strategy.seq)
        .put("slug", &record.slug)
        .put_some("parent", record.parent.as_ref())
        .put_some("area", record.area.as_ref())
        .put_text("name", &record.name)
        .put_text("source", &record.source);
    for (place, level) in record.levels.iter().enumerate() {
        data.put(format!("levels[{place}].{WAS}"), place)
            .put(format!("levels[{place}].kind"), level.kind.code())
            .put_text(&format!("levels[{place}].name"), &level.name)
            .put_text(&format!("levels[{place}].plural"), &level.plural);
    }
    Ok(draw(&visit, Some(&strategy), (&data, &[]), html! {}))
}

/// `POST …/desk/strategy/{strategy}/edit`
///
/// # Errors
/// As [`show`]; what is wrong with the form comes back in the form.
pub async fn save(
    visit: Visit,
    Path((_, _, slug)): AtStrategy,
    body: Bytes,
) -> Result<Response, Failure> {
    let strategy = access::find_strategy(&visit, &visit.office, &slug, Deed::EditStrategy)?;
    let mut data = forms::read_form(&body)?;
    if data.take_added_row().is_some() {
        return Ok(draw(&visit, Some(&strategy), (&data, &[]), html! {}).into_response());
    }
    let record = match read(&visit, Some(&strategy), &data) {
        Ok(record) => record,
        Err(faults) => {
            let page = draw(&visit, Some(&strategy), (&data, &faults), html! {});
            return Ok(forms::Again::Faults(faults).answer(page));
        }
    };
    // A strategy may not be moved to where its keeper could no longer reach it.
    visit.need(Deed::EditStrategy, &target(&record, record.visibility))?;
    let change = Change {
        id: strategy.id.clone(),
        read_at: forms::read_at(&data, strategy.seq),
        record: record.clone(),
        reason: forms::read_reason(&data),
    };
    match forms::send(&visit, move |office| change_strategy(office, &change)).await? {
        Ok(receipt) => {
            let address = Scene::of(&visit).strategy_link(&record, "?done=saved");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(forms::Again::Stale(newest)) => {
            let now = newest.find_entry(&strategy.id).ok_or_else(Failure::not_found)?;
            let reading = Reading::of(visit.clone()).await?;
            let above = draw_faster(&reading, now, &record);
            let data = forms::open_at(&data, now.seq);
            let page = draw(&visit, Some(now), (&data, &[]), above);
            Ok(forms::Again::Stale(newest.clone()).answer(page))
        }
        Err(again) => {
            let above = again.draw_note(&visit);
            Ok(again.answer(draw(&visit, Some(&strategy), (&data, again.faults()), above)))
        }
    }
}

fn read(
    visit: &Visit,
    before: Option<&Entry<Strategy>>,
    data: &FormData,
) -> Result<Strategy, Vec<Fault>> {
    let none = Text::default();
    let old = before.map(|entry| &entry.record);
    let mut reader = Reader::new(visit.words, data);
    let name = reader.text_in_languages("name", old.map_or(&none, |old| &old.name));
    let slug = match old {
        Some(old) => forms::read_slug(&mut reader).unwrap_or_else(|| old.slug.clone()),
        None => forms::find_free_slug(&name, |slug| {
            let known = visit.office.find_by_address::<Strategy>(slug.as_str());
            !is_reserved(slug) && known.is_none()
        }),
    };
    let levels = reader.rows("levels", |reader| {
        let was = reader.raw(WAS).parse::<usize>().ok().and_then(|was| old?.levels.get(was));
        let none = Text::default();
        let name = reader.text_in_languages("name", was.map_or(&none, |level| &level.name));
        let plural = reader.text_in_languages("plural", was.map_or(&none, |level| &level.plural));
        let kind = reader.needed_choice("kind", NodeKind::parse)?;
        Some(Level {
            kind,
            name: name_level(visit.words, "node-kind", kind, name),
            plural: name_level(visit.words, "node-kinds", kind, plural),
        })
    });
    let record = Strategy {
        slug,
        former_slugs: old.map(|old| old.former_slugs.clone()).unwrap_or_default(),
        name,
        parent: reader.id("parent"),
        area: reader.choice("area", Slug::parse),
        levels,
        source: reader.text_in_languages("source", old.map_or(&none, |old| &old.source)),
        visibility: old.map(|old| old.visibility).unwrap_or_default(),
    };
    let mut faults = reader.into_faults();
    forms::check_record(&record, &mut faults);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

/// What a level is called: the field's own word where nobody has written another.
fn name_level(words: Words, family: &str, kind: NodeKind, written: Text) -> Text {
    match written.is_empty() {
        true => Text::new(words.language(), words.word(family, kind.code())),
        false => written,
    }
}

fn draw(
    visit: &Visit,
    before: Option<&Entry<Strategy>>,
    (data, faults): (&FormData, &[Fault]),
    above: Markup,
) -> Markup {
    let (scene, words) = (Scene::of(visit), visit.words);
    let view = FormView::new(words, data, faults);
    let name = before.map_or("", |entry| scene.say(&entry.record.name));
    let title = match before {
        Some(_) => words.say_with("edit-title", &[("name", name.into())]),
        None => words.say("strategy-new").to_owned(),
    };
    let mut path = vec![(words.say("strategy-title").to_owned(), scene.link("/strategy", &[]))];
    let back = match before {
        Some(entry) => scene.strategy_link(&entry.record, ""),
        None => scene.link("/strategy", &[]),
    };
    let action = match before {
        Some(_) => format!("{back}/edit"),
        None => back.clone(),
    };
    if before.is_some() {
        path.push((name.to_owned(), back.clone()));
    }
    let about = html! { @if before.is_none() { p { (words.say("strategy-new-about")) } } };
    let button = words.say(if before.is_some() { "edit-save" } else { "strategy-new-do" });
    let frame = Frame { title: &title, path, about, action: &action, back: &back, button };
    let fields = draw_fields(&scene, &view, before);
    forms::draw(visit, &frame, &view, (above, fields))
}

fn draw_fields(scene: &Scene<'_>, view: &FormView<'_>, before: Option<&Entry<Strategy>>) -> Markup {
    let words = scene.words;
    let old = before.map(|entry| &entry.record);
    let field = |at: &'static str, key: &'static str| Field::new(at, words.say(key));
    let own: Option<&Id<Strategy>> = before.map(|entry| &entry.id);
    let others: Vec<Choice> = list_strategies(scene.office)
        .iter()
        .filter(|entry| Some(&entry.id) != own && entry.record.parent.is_none())
        .filter(|entry| scene.sees(&entry.record, &entry.id))
        .map(|entry| Choice::new(entry.id.as_str(), scene.say(&entry.record.name)))
        .collect();
    let areas = forms::list_areas(scene, |area| {
        let area = Some(area).filter(|area| area.as_str() != "common");
        let target = Target { area, ..Target::default() };
        spine::account::may(scene.actor, Deed::EditStrategy, &target).is_yes()
    });
    let parent = field("parent", "strategy-field-above").optional();
    let area = field("area", "strategy-field-area").optional().width(Width::Medium);
    let source = field("source", "strategy-field-source").optional();
    html! {
        (forms::draw_texts(
            view, scene, field("name", "strategy-field-name"), (old.map(|old| &old.name), 1),
        ))
        @if before.is_some() { (forms::draw_slug(view, scene)) }
        (view.select(parent, Some(words.say("strategy-above-none")), &others))
        (view.select(area, Some(words.say("strategy-all-areas")), &areas))
        h2 { (words.say("strategy-levels")) }
        p.small.soft { (words.say("strategy-levels-help")) }
        (draw_levels(scene, view, old))
        (forms::draw_texts(view, scene, source, (old.map(|old| &old.source), 2)))
        (forms::draw_reason(view, scene))
    }
}

fn draw_levels(scene: &Scene<'_>, view: &FormView<'_>, old: Option<&Strategy>) -> Markup {
    let words = scene.words;
    let kinds: Vec<Choice> = NodeKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), words.word("node-kind", kind.code())))
        .collect();
    let rows = Rows {
        one: words.say("strategy-level"),
        add: words.say("strategy-level-add"),
        remove: words.say("edit-remove"),
    };
    view.rows("levels", rows, |row, _| {
        let was = row.value(WAS);
        let known = was.parse::<usize>().ok().and_then(|was| old?.levels.get(was));
        let kind = Field::new("kind", words.say("strategy-field-kind")).width(Width::Medium);
        let name = Field::new("name", words.say("strategy-field-level-name"));
        let name = name.help(words.say("strategy-level-name-help")).optional();
        let plural = Field::new("plural", words.say("strategy-field-level-plural")).optional();
        html! {
            (row.hidden(WAS, was))
            (row.select(kind, None, &kinds))
            (forms::draw_texts(row, scene, name, (known.map(|level| &level.name), 1)))
            (forms::draw_texts(row, scene, plural, (known.map(|level| &level.plural), 1)))
        }
    })
}
