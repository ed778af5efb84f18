//! The needs register: what could gain from being solved internationally, who has it, and what
//! could help.
//!
//! Who comes: a clinician or a teacher with a problem and three minutes; the EU office that looks
//! for what to search for. So open needs come first, and each says whether money fits it.

use super::common::{
    area_name, csv_link, draw_done, in_area, link_to, may_do, name_of, not_stated,
};
use crate::calls::{Application, Need, count_open_calls, list_applications, list_needs};
use crate::organisation::find_authority;
use crate::strategy::pages::Scene;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::kit::csv;
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Filter, Filters, Head, Sheet, Tone, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// Whether a need is open, met, or closed without being met.
pub(super) fn tag(scene: &Scene<'_>, need: &Need) -> Markup {
    let words = scene.words;
    match &need.closed {
        None => kit::tag(Tone::Active, words.say("needs-open")),
        Some(end) if end.met => kit::tag(Tone::Decided, words.say("needs-met")),
        Some(_) => kit::tag(Tone::Closed, words.say("needs-closed")),
    }
}

/// The open calls that fit a need by the words they share.
pub(super) fn count_fitting(scene: &Scene<'_>, entry: &Entry<Need>) -> usize {
    count_open_calls(scene.office, &entry.id, scene.today)
}

fn list_seen(scene: &Scene<'_>) -> Vec<Arc<Entry<Need>>> {
    let mut needs = list_needs(scene.office);
    needs.retain(|entry| scene.sight.covers(&entry.record.area));
    needs
}

fn select(data: &FormData, needs: &[Arc<Entry<Need>>]) -> Vec<Arc<Entry<Need>>> {
    let (area, state) = (data.get("area"), data.get("state"));
    let wanted = spine::base::fold(data.get("find").trim());
    let fits = |entry: &&Arc<Entry<Need>>| {
        let need = &entry.record;
        let says = |text: &spine::base::Text| {
            let mut words = text.languages().filter_map(|language| text.find(language));
            words.any(|words| spine::base::fold(words).contains(&wanted))
        };
        (area.is_empty() || need.area.as_str() == area)
            && match state {
                "all" => true,
                "closed" => need.closed.is_some(),
                _ => need.closed.is_none(),
            }
            && (wanted.is_empty() || says(&need.title) || says(&need.description))
    };
    needs.iter().filter(fits).cloned().collect()
}

/// `GET …/desk/needs`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let data = scene.query();
    let needs = list_seen(&scene);
    let found = select(&data, &needs);
    let new = scene.desk.link("/needs/new", &[]);
    let may_raise = !scene.desk.is_past() && may_somewhere(scene.actor, Deed::EditNeed);
    let main = html! {
        (kit::head(&Head {
            title: words.say("needs-title"),
            lede: Some(html! { (tell_headline(&scene, &needs)) }),
            actions: may_raise.then(|| kit::main_button(words.say("needs-raise"), &new)),
            ..Head::default()
        }))
        (draw_done(&scene))
        @if needs.is_empty() { (kit::empty(words.say("needs-none"), None)) }
        @else {
            (draw_filters(&scene, &data, &needs))
            div.count {
                span role="status" {
                    (words.say_with("needs-count", &[("count", found.len().into())]))
                }
                (csv_link(&scene, "/needs.csv"))
            }
            @if found.is_empty() { (kit::empty(words.say("needs-nothing-found"), None)) }
            @else { div.sheet { (draw_table(&scene, &found)) } }
        }
    };
    Ok(visit.page(&Sheet { title: words.say("needs-title"), part: "needs" }, main))
}

fn tell_headline(scene: &Scene<'_>, needs: &[Arc<Entry<Need>>]) -> String {
    let open: Vec<_> = needs.iter().filter(|entry| entry.record.closed.is_none()).collect();
    let lacks =
        |entry: &&&Arc<Entry<Need>>| entry.record.unit.is_none() && entry.record.person.is_none();
    let fitting = open.iter().filter(|entry| count_fitting(scene, entry) > 0).count();
    scene.words.say_with(
        "needs-headline",
        &[
            ("open", open.len().into()),
            ("nobody", open.iter().filter(lacks).count().into()),
            ("fitting", fitting.into()),
        ],
    )
}

fn draw_filters(scene: &Scene<'_>, data: &FormData, needs: &[Arc<Entry<Need>>]) -> Markup {
    let words = scene.words;
    let areas = find_authority(scene.office).map_or(&[][..], |authority| &authority.areas);
    let count = |slug: &str| needs.iter().filter(|need| need.record.area.as_str() == slug).count();
    let areas = areas.iter().filter(|area| scene.sight.covers(&area.slug)).map(|area| {
        let slug = area.slug.as_str();
        (slug.to_owned(), scene.say(&area.name).to_owned(), Some(count(slug)))
    });
    let closed = needs.iter().filter(|need| need.record.closed.is_some()).count();
    let states = vec![
        ("closed".to_owned(), words.say("needs-only-closed").to_owned(), Some(closed)),
        ("all".to_owned(), words.say("needs-all").to_owned(), Some(needs.len())),
    ];
    let select = |name, label, all, options, chosen| Filter { name, label, all, options, chosen };
    kit::filters(
        words,
        &Filters {
            label: words.say("needs-filter"),
            action: &format!("{}/needs", scene.desk.path()),
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
                    "state",
                    words.say("calls-state"),
                    words.say("needs-only-open"),
                    states,
                    data.get("state"),
                ),
            ],
            keep: scene.desk.day().into_iter().collect(),
            also: Vec::new(),
        },
    )
}

/// Who has it: the unit, else the post; else that nobody is named.
pub(super) fn tell_owner(scene: &Scene<'_>, need: &Need) -> Option<String> {
    let unit = need.unit.as_ref().map(|unit| name_of(scene, unit));
    unit.or_else(|| need.person.as_ref().map(|person| name_of(scene, person)))
}

/// The applications that would meet a need.
pub(super) fn list_applications_of(
    scene: &Scene<'_>,
    entry: &Entry<Need>,
) -> Vec<Arc<Entry<Application>>> {
    let mut found = list_applications(scene.office);
    found.retain(|application| {
        application.record.needs.contains(&entry.id) && scene.sight.covers(&application.record.area)
    });
    found
}

fn draw_table(scene: &Scene<'_>, found: &[Arc<Entry<Need>>]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Name, words.say("needs-need")),
        Column::new(Kind::State, words.say("calls-state")),
        Column::new(Kind::By, words.say("needs-owner")),
        Column::new(Kind::Plain, words.say("needs-since")),
        Column::new(Kind::Plain, words.say("needs-calls")),
        Column::new(Kind::Plain, words.say("calls-applications")),
    ];
    let rows: Vec<Vec<Markup>> = found.iter().map(|entry| draw_row(scene, entry)).collect();
    table::plain(words.say("needs-title"), &columns, &rows)
}

fn draw_row(scene: &Scene<'_>, entry: &Arc<Entry<Need>>) -> Vec<Markup> {
    let (words, need) = (scene.words, &entry.record);
    let noted = need.calls.len();
    let fitting = if need.closed.is_none() { count_fitting(scene, entry) } else { 0 };
    let applications = list_applications_of(scene, entry);
    let owner = match tell_owner(scene, need) {
        Some(owner) => html! { (owner) },
        None if need.closed.is_none() => kit::flag(words.say("needs-no-one")),
        None => not_stated(words),
    };
    let count = |key: &'static str, count: usize| words.say_with(key, &[("count", count.into())]);
    let may_edit = may_do(scene, Deed::EditNeed, &in_area(&need.area));
    vec![
        html! {
            (link_to(scene, "/needs", &entry.id))
            span.sub { (area_name(scene, &need.area)) }
            @if !need.source.is_empty() && may_edit {
                span.sub { (kit::name(words, &need.source)) }
            }
        },
        tag(scene, need),
        owner,
        html! { (words.date(need.raised_on)) },
        html! {
            @if noted + fitting == 0 { (kit::soft(words.say("needs-no-call"))) }
            @else {
                @if noted > 0 { (count("needs-noted", noted)) }
                @if fitting > 0 { span.sub { (count("needs-fitting", fitting)) } }
            }
        },
        html! {
            @if applications.is_empty() { (kit::soft(words.say("needs-no-application"))) }
            @for application in &applications {
                span.sub { (link_to(scene, "/applications", &application.id)) }
            }
        },
    ]
}

/// `GET …/desk/needs.csv`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let found = select(&scene.query(), &list_seen(&scene));
    let words = scene.words;
    let mut file = csv::File::new(words);
    let head = [
        words.say("needs-need"),
        words.say("apply-area"),
        words.say("needs-owner"),
        words.say("needs-since"),
        words.say("needs-ended"),
        words.say("needs-how"),
        words.say("needs-nodes"),
        words.say("needs-calls"),
        words.say("needs-fitting-column"),
        "id",
    ];
    file.push(&head);
    for entry in &found {
        let need = &entry.record;
        let nodes = need.serves.iter().filter_map(|serves| scene.office.find(&serves.node));
        let nodes: Vec<String> = nodes.map(|node| scene.tell_node(node)).collect();
        let end = need.closed.as_ref();
        file.push(&[
            scene.say(&need.title).to_owned(),
            area_name(&scene, &need.area),
            tell_owner(&scene, need).unwrap_or_default(),
            need.raised_on.to_string(),
            end.map(|end| end.on.to_string()).unwrap_or_default(),
            end.map(|end| scene.say(&end.why).to_owned()).unwrap_or_default(),
            nodes.join("; "),
            need.calls.len().to_string(),
            count_fitting(&scene, entry).to_string(),
            entry.id.to_string(),
        ]);
    }
    Ok(file.answer((visit.authority(), "needs"), visit.today))
}
