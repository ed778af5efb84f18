//! The pipeline: ideas, what is being written, what was sent, and what came back; as a board by
//! stage or as a table.
//!
//! Who comes: the EU office, to see what hangs where; a head of area, to see what the unit works
//! on. So the board shows every stage side by side, and each row says what it waits for.

use super::common::{
    area_name, csv_link, draw_done, link_to, name_of, not_stated, programme_of, stage_tag,
};
use crate::calls::{Application, StageKind, count_hits, list_applications};
use crate::cooperation::{Effort, EffortUnit};
use crate::funding::pages::phrases::tell_effort;
use crate::organisation::find_authority;
use crate::strategy::pages::Scene;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::base::Money;
use spine::i18n::Words;
use spine::kit::csv::{self, plain};
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Filter, Filters, Head, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// The applications that the reader sees.
pub(super) fn list_seen(scene: &Scene<'_>) -> Vec<Arc<Entry<Application>>> {
    let mut found = list_applications(scene.office);
    found.retain(|entry| scene.sight.covers(&entry.record.area));
    found
}

fn select(data: &FormData, all: &[Arc<Entry<Application>>]) -> Vec<Arc<Entry<Application>>> {
    let (area, stage) = (data.get("area"), StageKind::parse(data.get("stage")));
    let wanted = spine::base::fold(data.get("find").trim());
    let fits = |entry: &&Arc<Entry<Application>>| {
        let title = &entry.record.title;
        let mut words = title.languages().filter_map(|language| title.find(language));
        (area.is_empty() || entry.record.area.as_str() == area)
            && stage.is_none_or(|stage| entry.record.stage() == Some(stage))
            && (wanted.is_empty() || words.any(|it| spine::base::fold(it).contains(&wanted)))
    };
    all.iter().filter(fits).cloned().collect()
}

/// `GET …/desk/applications?as=table`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let data = scene.query();
    let all = list_seen(&scene);
    let found = select(&data, &all);
    let is_table = data.get("as") == "table";
    let main = html! {
        (draw_head(&scene, &all))
        (draw_done(&scene))
        @if all.is_empty() { (kit::empty(words.say("apply-none"), None)) }
        @else {
            (draw_tabs(&scene, if is_table { "table" } else { "board" }))
            (draw_filters(&scene, &data, &all))
            div.count {
                span role="status" {
                    (words.say_with("apply-count", &[("count", found.len().into())]))
                }
                (csv_link(&scene, "/applications.csv"))
            }
            @if found.is_empty() { (kit::empty(words.say("apply-nothing-found"), None)) }
            @else if is_table { div.sheet { (draw_table(&scene, &found)) } }
            @else { (draw_board(&scene, &found)) }
        }
    };
    Ok(visit.page(&Sheet { title: words.say("apply-title"), part: "applications" }, main))
}

fn draw_head(scene: &Scene<'_>, all: &[Arc<Entry<Application>>]) -> Markup {
    let words = scene.words;
    let hits = count_hits(scene.office, all.iter().map(|entry| &entry.record));
    let new = scene.desk.link("/applications/new", &[]);
    let may_start = !scene.desk.is_past() && may_somewhere(scene.actor, Deed::EditApplication);
    kit::head(&Head {
        title: words.say("apply-title"),
        lede: Some(html! { (super::hits::tell_headline(words, &hits)) }),
        actions: may_start.then(|| kit::main_button(words.say("apply-start"), &new)),
        ..Head::default()
    })
}

/// The board, the table, and what came of them.
pub(super) fn draw_tabs(scene: &Scene<'_>, current: &str) -> Markup {
    let words = scene.words;
    let board = scene.desk.link("/applications", &[]);
    let table = scene.desk.link("/applications", &[("as", "table")]);
    let results = scene.desk.link("/applications/results", &[]);
    kit::views(
        words.say("apply-views"),
        &[
            (words.say("apply-board"), None, &board, current == "board"),
            (words.say("apply-table"), None, &table, current == "table"),
            (words.say("apply-results"), None, &results, current == "results"),
        ],
    )
}

fn draw_filters(scene: &Scene<'_>, data: &FormData, all: &[Arc<Entry<Application>>]) -> Markup {
    let words = scene.words;
    let areas = find_authority(scene.office).map_or(&[][..], |authority| &authority.areas);
    let count = |slug: &str| all.iter().filter(|it| it.record.area.as_str() == slug).count();
    let areas = areas.iter().filter(|area| scene.sight.covers(&area.slug)).map(|area| {
        let slug = area.slug.as_str();
        (slug.to_owned(), scene.say(&area.name).to_owned(), Some(count(slug)))
    });
    let stages = StageKind::ALL.iter().map(|stage| {
        let count = all.iter().filter(|entry| entry.record.stage() == Some(*stage)).count();
        (stage.code().to_owned(), words.word("stage", stage.code()).to_owned(), Some(count))
    });
    let select = |name, label, all, options, chosen| Filter { name, label, all, options, chosen };
    let view = [("as", data.get("as"))].into_iter().filter(|(_, view)| !view.is_empty());
    kit::filters(
        words,
        &Filters {
            label: words.say("apply-filter"),
            action: &format!("{}/applications", scene.desk.path()),
            find: ("find", data.get("find"), words.say("calls-find")),
            filters: vec![
                select(
                    "area",
                    words.say("apply-area"),
                    words.say("apply-all-areas"),
                    areas.collect(),
                    data.get("area"),
                ),
                select(
                    "stage",
                    words.say("apply-stage"),
                    words.say("apply-all-stages"),
                    stages.collect(),
                    data.get("stage"),
                ),
            ],
            keep: scene.desk.day().into_iter().chain(view).collect(),
            also: Vec::new(),
        },
    )
}

/// A panel for each stage that something stands at, in the order of the way.
fn draw_board(scene: &Scene<'_>, found: &[Arc<Entry<Application>>]) -> Markup {
    let words = scene.words;
    let lanes = StageKind::ALL.iter().map(|stage| kit::Lane {
        code: stage.code(),
        name: words.word("stage", stage.code()),
        cards: found
            .iter()
            .filter(|entry| entry.record.stage() == Some(*stage))
            .map(|entry| draw_card(scene, entry))
            .collect(),
    });
    kit::board(words.say("apply-none-here"), &lanes.collect::<Vec<_>>())
}

fn draw_card(scene: &Scene<'_>, entry: &Entry<Application>) -> Markup {
    let (words, record) = (scene.words, &entry.record);
    let programme = programme_of(scene, record);
    html! {
        (link_to(scene, "/applications", &entry.id))
        span.sub {
            (area_name(scene, &record.area)) @if !programme.is_empty() { ", " (programme) }
        }
        @if let Some(waits) = tell_waiting(scene, record) { span.sub { (waits) } }
        @if let Some(money) = record.granted.or(record.asked) {
            span.sub { (words.amount(money)) }
        }
    }
}

/// What it waits for: the unit's answer, or the next deadline.
pub(super) fn tell_waiting(scene: &Scene<'_>, record: &Application) -> Option<String> {
    let words = scene.words;
    if record.stage().is_some_and(StageKind::is_final) {
        return None;
    }
    if let Some(handed) = record.handed.as_ref().filter(|handed| handed.answer.is_none()) {
        return Some(words.say_with(
            "apply-waits-for",
            &[
                ("unit", name_of(scene, &handed.unit).into()),
                ("day", words.date(handed.answer_by).into()),
            ],
        ));
    }
    let is_sent = record.stage() == Some(StageKind::Sent);
    let call = record.call.as_ref().filter(|_| !is_sent).and_then(|call| scene.office.find(call));
    let day = call?.find_deadline(scene.today)?;
    Some(words.say_with("apply-deadline", &[("day", words.date(day).into())]))
}

fn draw_table(scene: &Scene<'_>, found: &[Arc<Entry<Application>>]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Name, words.say("apply-application")),
        Column::new(Kind::State, words.say("apply-stage")),
        Column::new(Kind::Plain, words.say("calls-programme")),
        Column::new(Kind::Plain, words.say("apply-waits")),
        Column::new(Kind::Amount, words.say("apply-asked")),
        Column::new(Kind::Amount, words.say("apply-granted")),
        Column::new(Kind::Amount, words.say("apply-work")),
    ];
    let rows: Vec<Vec<Markup>> = found
        .iter()
        .map(|entry| {
            let record = &entry.record;
            let stage = record.stage().map(|stage| stage_tag(words, stage));
            let waits = tell_waiting(scene, record);
            let work = tell_work(words, record);
            vec![
                html! {
                    (link_to(scene, "/applications", &entry.id))
                    span.sub { (area_name(scene, &record.area)) }
                },
                stage.unwrap_or_default(),
                html! { (programme_of(scene, record)) },
                html! { (waits.unwrap_or_default()) },
                super::common::tell_money(words, record.asked),
                super::common::tell_money(words, record.granted),
                work.map_or_else(|| not_stated(words), |work| html! { (work) }),
            ]
        })
        .collect();
    table::plain(words.say("apply-title"), &columns, &rows)
}

/// All the work that went into it; hours and person-months are not added up.
pub(super) fn tell_work(words: Words, record: &Application) -> Option<String> {
    let told: Vec<String> = EffortUnit::ALL
        .iter()
        .filter_map(|unit| {
            let of_unit = record.work.iter().filter(|work| work.effort.unit == *unit);
            let counts: Vec<f64> = of_unit.map(|work| work.effort.count).collect();
            let effort = Effort { count: counts.iter().sum(), unit: *unit };
            (!counts.is_empty()).then(|| tell_effort(words, effort))
        })
        .collect();
    (!told.is_empty()).then(|| words.list(&told))
}

/// `GET …/desk/applications.csv`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let words = scene.words;
    let mut file = csv::File::new(words);
    let head = [
        words.say("apply-application"),
        words.say("apply-area"),
        words.say("apply-stage"),
        words.say("apply-since"),
        words.say("calls-programme"),
        words.say("calls-call"),
        words.say("apply-unit"),
        words.say("apply-asked"),
        words.say("apply-own"),
        words.say("apply-granted"),
        words.say("calls-currency"),
        words.say("apply-hours"),
        words.say("apply-months"),
        "id",
    ];
    file.push(&head);
    for entry in select(&scene.query(), &list_seen(&scene)) {
        file.push(&list_cells(&scene, &entry));
    }
    Ok(file.answer((visit.authority(), "applications"), visit.today))
}

fn list_cells(scene: &Scene<'_>, entry: &Entry<Application>) -> [String; 14] {
    let (words, record) = (scene.words, &entry.record);
    let stage = record.stages.last();
    let money = |money: Option<Money>| money.map(|money| plain(words, money)).unwrap_or_default();
    let currency = record.asked.or(record.granted).or(record.own).map(|money| money.currency);
    let sum = |unit: EffortUnit| {
        let of_unit = record.work.iter().filter(|work| work.effort.unit == unit);
        csv::number(words, of_unit.map(|work| work.effort.count).sum())
    };
    let call = record.call.as_ref().and_then(|call| scene.office.find(call));
    [
        scene.say(&record.title).to_owned(),
        area_name(scene, &record.area),
        stage.map(|it| words.word("stage", it.kind.code()).to_owned()).unwrap_or_default(),
        stage.map(|it| it.on.to_string()).unwrap_or_default(),
        programme_of(scene, record),
        call.map(|call| call.identifier.clone()).unwrap_or_default(),
        record.handed.as_ref().map(|it| name_of(scene, &it.unit)).unwrap_or_default(),
        money(record.asked),
        money(record.own),
        money(record.granted),
        currency.map(|currency| currency.code().to_owned()).unwrap_or_default(),
        sum(EffortUnit::Hours),
        sum(EffortUnit::PersonMonths),
        entry.id.to_string(),
    ]
}
