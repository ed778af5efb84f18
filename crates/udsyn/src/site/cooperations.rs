//! What the authority takes part in: the list with its filters, one cooperation, its files.

use super::{Leaf, PublicVisit, about, frame, linked};
use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use practice::{
    cooperation::{
        Cooperation, CooperationKind, Filter, GroupKey, Row, Selection, Sight, State, Viewer,
        pages::{
            access::Allowed,
            files::disposition,
            one::{Scene, public_page},
            phrases,
        },
        select,
    },
    organisation::find_authority,
};
use spine::{
    account::{Names, People},
    base::{Country, Text},
    kit::{self, Failure, Filter as Choice, Filters, Head, PagerLinks},
};
use std::{collections::BTreeSet, sync::Arc};

/// What may be asked of the list; the rest of what the desk knows is for the office.
const ASKED: [&str; 7] = ["find", "area", "kind", "country", "state", "sort", "page"];

/// `GET …/cooperations`
pub async fn list(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let form = visit.asked();
    let (filter, _) = Filter::parse(form.iter().filter(|(name, _)| ASKED.contains(name)));
    let selection = look(&visit, |viewer| select(&visit.office, &filter, viewer));
    let title = words.say("site-cooperations");
    let count = words.say_with(
        "site-cooperations-count",
        &[("total", selection.total.into()), ("of", selection.of.into())],
    );
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-cooperations-about")) }),
            ..Head::default()
        }))
        @if selection.of == 0 {
            (kit::empty(words.say("site-nothing-yet"), None))
        } @else {
            (draw_filters(&visit, &filter, &selection))
            p.count { (count) }
            @if selection.total == 0 { (kit::empty(words.say("site-nothing-found"), None)) }
            @for group in &selection.groups {
                section.list-group {
                    @if let GroupKey::Area(slug) = &group.key {
                        @let area = find_authority(&visit.office).and_then(|a| a.find_area(slug));
                        @if let Some(area) = area { h2 { (kit::name(words, &area.name)) } }
                    }
                    ul.entries { @for row in &group.rows { li { (draw_entry(&visit, row)) } } }
                }
            }
            (draw_pager(&visit, &filter, &selection))
        }
    };
    let about = words.say("site-cooperations-about");
    let leaf = Leaf { title, description: about, part: "cooperations", ..Leaf::default() };
    frame::draw(&visit, &leaf, main)
}

fn look<T>(visit: &PublicVisit, look: impl FnOnce(&Viewer<'_>) -> T) -> T {
    let words = visit.words;
    look(&Viewer {
        today: visit.today,
        language: words.language(),
        sight: &Sight::Published,
        compare: &|one, other| words.compare(one, other),
    })
}

/// A cooperation in a list: its name, where it stands, what it is about, and when.
pub fn draw_entry(visit: &PublicVisit, row: &Row) -> Markup {
    let words = visit.words;
    let record = &row.entry.record;
    let countries: Vec<String> =
        row.countries.iter().map(|country| words.country(*country)).collect();
    let mut facts = vec![
        phrases::about(words, &visit.office, record),
        phrases::period(words, record, &row.bar),
    ];
    if !countries.is_empty() && countries.len() <= 6 {
        facts.push(words.list(&countries));
    } else if !countries.is_empty() {
        let count = [("count", countries.len().into())];
        facts.push(words.say_with("site-in-countries", &count));
    }
    html! {
        h3 {
            a href=(visit.path(&format!("/cooperations/{}", record.slug))) {
                (kit::name(words, &record.name))
            }
            " " (kit::tag(phrases::tone(row.state), words.word("state", row.state.code())))
        }
        @if !record.summary.is_empty() { p { (kit::name(words, &record.summary)) } }
        p.small.soft { (facts.join(" · ")) }
    }
}

fn draw_filters(visit: &PublicVisit, filter: &Filter, selection: &Selection) -> Markup {
    let words = visit.words;
    let facets = &selection.facets;
    let authority = find_authority(&visit.office);
    let areas = authority.map_or(&[][..], |authority| &authority.areas);
    let count = |found: Option<&usize>| Some(found.copied().unwrap_or(0));
    let word = |family, code: &str| (code.to_owned(), words.word(family, code).to_owned());
    let with = |(code, name), found| (code, name, count(found));
    let choice = |name, label, all, options, chosen| Choice { name, label, all, options, chosen };
    let form = Filters {
        label: words.say("site-filter"),
        action: &visit.path("/cooperations"),
        find: ("find", &filter.find, words.say("kit-find-in-list")),
        filters: vec![
            choice(
                "area",
                words.say("register-area"),
                words.say("register-all-areas"),
                areas
                    .iter()
                    .map(|area| {
                        let name = area.name.get(words.language()).to_owned();
                        with((area.slug.to_string(), name), facets.area.get(&area.slug))
                    })
                    .collect(),
                filter.area.as_ref().map_or("", |area| area.as_str()),
            ),
            choice(
                "kind",
                words.say("register-kind"),
                words.say("register-all-kinds"),
                CooperationKind::ALL
                    .iter()
                    .map(|kind| with(word("kind", kind.code()), facets.kind.get(kind)))
                    .collect(),
                filter.kind.map_or("", CooperationKind::code),
            ),
            choice(
                "country",
                words.say("register-country"),
                words.say("register-all-countries"),
                list_countries(visit, filter)
                    .into_iter()
                    .map(|(name, country)| {
                        with((country.code().to_owned(), name), facets.country.get(&country))
                    })
                    .collect(),
                filter.country.as_ref().map_or("", Country::code),
            ),
            choice(
                "state",
                words.say("register-state"),
                words.say("register-all-states"),
                State::ALL
                    .iter()
                    .map(|state| with(word("state", state.code()), facets.state.get(state)))
                    .collect(),
                filter.state.map_or("", State::code),
            ),
        ],
        keep: Vec::new(),
        also: Vec::new(),
    };
    kit::filters(words, &form)
}

/// Every other country that is published, and the one chosen, by name.
fn list_countries(visit: &PublicVisit, filter: &Filter) -> Vec<(String, Country)> {
    let words = visit.words;
    let rows = visit.rows();
    let mut countries: BTreeSet<Country> =
        rows.iter().flat_map(|row| row.countries.iter().copied()).collect();
    if let Some(authority) = find_authority(&visit.office) {
        countries.remove(&authority.country);
    }
    countries.extend(filter.country);
    let mut named: Vec<(String, Country)> =
        countries.into_iter().map(|country| (words.country(country), country)).collect();
    named.sort_by(|(one, _), (other, _)| words.compare(one, other));
    named
}

fn draw_pager(visit: &PublicVisit, filter: &Filter, selection: &Selection) -> Markup {
    if selection.pages == 1 {
        return html! {};
    }
    let list = visit.path("/cooperations");
    let page = |page: usize| {
        let pairs = Filter { page, ..filter.clone() }.to_pairs();
        kit::address(&list, pairs.iter().map(|(name, value)| (*name, value.as_str())))
    };
    let before = selection.page.checked_sub(1).map(page);
    let after = (selection.page + 1 < selection.pages).then(|| page(selection.page + 1));
    let from = selection.page * filter.rows.count() + 1;
    let shown: usize = selection.groups.iter().map(|group| group.rows.len()).sum();
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    kit::pager(visit.words, from, from + shown.max(1) - 1, selection.total, links)
}

/// The published row at an address.
fn find(visit: &PublicVisit, slug: &str) -> Result<Arc<Row>, Failure> {
    let entry = visit.office.find_by_address::<Cooperation>(slug).ok_or_else(Failure::not_found)?;
    let rows = visit.rows();
    rows.iter().find(|row| row.entry.id == entry.id).cloned().ok_or_else(Failure::not_found)
}

/// `GET …/cooperations/{slug}`
pub async fn show(
    visit: PublicVisit,
    Path((_, _, slug)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let row = find(&visit, &slug)?;
    let own = &row.entry.record.slug;
    if own.as_str() != slug {
        let address = visit.path(&format!("/cooperations/{own}"));
        return Ok(Redirect::permanent(&address).into_response());
    }
    Ok(draw(&visit, &row)?.into_response())
}

/// The page of one cooperation.
pub fn draw(visit: &PublicVisit, row: &Row) -> Result<Markup, Failure> {
    let words = visit.words;
    let entry = &row.entry;
    let original = entry.record.summary.original();
    let scene = Scene {
        words,
        office: &visit.office,
        entry,
        today: visit.today,
        people: &People::default(),
        names: &Names::default(),
        zone: visit.zone(),
        desk: &kit::Addresses::now(visit.path("")),
        original: &visit.place.path(original, &visit.rest),
        allowed: Allowed::default(),
        sight: Sight::Published,
        viewer: practice::screening::Viewer::default(),
        done: None,
        unread: Default::default(),
        deciding: Default::default(),
        contributes: Default::default(),
    };
    let any: &dyn spine::office::AnyEntry = entry.as_ref();
    let texts: Vec<Text> = any.list_texts().into_iter().map(|(_, text)| text).collect();
    let link = |language| visit.place.path(language, &visit.rest);
    let notice = kit::foreign_notice(words, texts.iter(), &link);
    let main = public_page(&scene, about::draw_contact_panel(visit, row)?, notice);
    let leaf = Leaf {
        title: entry.record.name.get(words.language()),
        description: entry.record.summary.get(words.language()),
        part: "cooperations",
        data: Some(linked::cooperation(visit, row)),
        ..Leaf::default()
    };
    frame::draw(visit, &leaf, main)
}

/// `GET …/cooperations/{slug}/files/{hash}`: a file that is published with its cooperation.
pub async fn give_file(
    visit: PublicVisit,
    Path((_, _, slug, hash)): Path<(String, String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let row = find(&visit, &slug)?;
    let file = row.entry.record.attachments.iter().find(|file| file.hash == hash);
    let file = file.ok_or_else(Failure::not_found)?;
    let tag = format!("\"{hash}\"");
    if kit::assets::holds(&headers, &tag) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    let stored = visit.find_file(&hash).await?;
    let mut answer = Response::new(Body::from(stored.content));
    for (name, value) in [
        (header::CONTENT_TYPE, stored.media_type.as_str()),
        (header::CONTENT_DISPOSITION, &disposition(&file.file_name)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CACHE_CONTROL, "public, max-age=0, must-revalidate"),
        (header::ETAG, &tag),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            answer.headers_mut().insert(name, value);
        }
    }
    Ok(answer)
}
