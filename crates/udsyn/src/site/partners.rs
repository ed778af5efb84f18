//! With whom: a map of the countries, the same as a list, and each country with who is there.

use super::{Leaf, PublicVisit, cooperations::draw_entry, frame, home::is_running};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use practice::{
    cooperation::Row,
    organisation::{Organisation, find_authority},
};
use spine::{
    base::Country,
    i18n::Words,
    kit::{
        self, Failure, Head,
        map::{Map, Place},
        table::{self, Column, Kind},
    },
    office::Entry,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// How many countries other than its own an authority works with.
pub fn count_countries(rows: &[Arc<Row>], own: Country) -> usize {
    let mut countries: BTreeSet<Country> =
        rows.iter().flat_map(|row| row.countries.iter().copied()).collect();
    countries.remove(&own);
    countries.len()
}

fn own_country(visit: &PublicVisit) -> Option<Country> {
    find_authority(&visit.office).map(|authority| authority.country)
}

/// The other countries, each with how many of the cooperations that run lead there; the most first.
pub fn list_places(visit: &PublicVisit) -> Vec<Place> {
    let words = visit.words;
    let rows = visit.rows();
    let own = own_country(visit);
    let countries: BTreeSet<Country> = rows
        .iter()
        .flat_map(|row| row.countries.iter().copied())
        .chain(list_organisations(visit).filter_map(|entry| entry.record.country))
        .filter(|country| Some(*country) != own)
        .collect();
    let mut places: Vec<Place> = countries
        .into_iter()
        .map(|country| {
            let leads = |row: &&Arc<Row>| is_running(row) && row.countries.contains(&country);
            let count = rows.iter().filter(leads).count();
            let name = words.country(country);
            let named = [("country", name.as_str().into()), ("count", count.into())];
            let label = words.say_with("site-country-count", &named);
            Place { country, name, count, label }
        })
        .collect();
    places.sort_by(|a, b| b.count.cmp(&a.count).then(words.compare(&a.name, &b.name)));
    places
}

fn list_organisations(visit: &PublicVisit) -> impl Iterator<Item = &Arc<Entry<Organisation>>> {
    visit.office.list::<Organisation>()
}

/// The map of the countries.
pub fn draw_map(visit: &PublicVisit, places: &[Place]) -> Markup {
    let words = visit.words;
    let shown: Vec<Place> = places.iter().filter(|place| place.count > 0).cloned().collect();
    let told: Vec<&str> = shown.iter().map(|place| place.label.as_str()).collect();
    let sentence = format!("{} {}.", words.say("site-map"), told.join("; "));
    let own = own_country(visit).map(|own| (own, words.country(own)));
    kit::map::map(&Map { sentence: &sentence, places: &shown, own })
}

/// Where most of it is: the countries that stand out, where some do; else how many there are.
pub fn say_where(words: Words, places: &[Place]) -> String {
    let with: Vec<&Place> = places.iter().filter(|place| place.count > 0).collect();
    let most = with.first().map_or(0, |place| place.count);
    let out: Vec<&str> = with
        .iter()
        .filter(|place| place.count > 1 && place.count * 2 > most)
        .map(|place| place.name.as_str())
        .collect();
    match with.len() > out.len() && (1..=3).contains(&out.len()) {
        true => words.say_with("site-where-most", &[("countries", words.list(&out).into())]),
        false => words.say_with("site-partners-finding", &[("count", with.len().into())]),
    }
}

/// The same as the map, as a list: how many lead to each country, those with one together; and the
/// large areas of those that lead to no single country.
pub fn draw_tally(visit: &PublicVisit, places: &[Place]) -> Markup {
    let words = visit.words;
    let (several, single): (Vec<&Place>, Vec<&Place>) =
        places.iter().filter(|place| place.count > 0).partition(|place| place.count > 1);
    let link = |place: &Place| html! { a href=(address(visit, place.country)) { (place.name) } };
    let basins = list_basins(visit);
    html! {
        h3 { (words.say("site-countries")) }
        ul.tally {
            @for place in &several { li { b { (place.count) } (link(place)) } }
            @if !single.is_empty() {
                li {
                    b { "1" }
                    span {
                        @for (number, place) in single.iter().enumerate() {
                            @if number > 0 { ", " }
                            (link(place))
                        }
                    }
                }
            }
        }
        @if !basins.is_empty() {
            h3 { (words.say("site-no-single-country")) }
            ul.tally {
                @for (basin, count) in basins { li { b { (count) } span { (basin) } } }
            }
        }
        p.small.soft { (words.say("site-map-contains")) }
    }
}

/// The large areas of the cooperations that run and lead to no single country; the most first.
fn list_basins(visit: &PublicVisit) -> Vec<(&'static str, usize)> {
    let rows = visit.rows();
    let own = own_country(visit);
    let is_wide = |row: &&Arc<Row>| {
        is_running(row) && row.countries.iter().all(|country| Some(*country) == own)
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows.iter().filter(is_wide) {
        for basin in &row.entry.record.geography.basins {
            *counts.entry(visit.words.word("basin", basin.code())).or_default() += 1;
        }
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// `GET …/partners`
pub async fn list(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let places = list_places(&visit);
    let title = words.say("site-partners");
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("site-partners-about")) }),
            ..Head::default()
        }))
        @if places.is_empty() {
            (kit::empty(words.say("site-no-partners"), None))
        } @else {
            section aria-labelledby="where" {
                h2 #where { (say_where(words, &places)) }
                div.columns-two {
                    (draw_map(&visit, &places))
                    div { (draw_tally(&visit, &places)) }
                }
            }
            (draw_table(&visit, &places))
        }
        (draw_without_country(&visit))
    };
    let about = words.say("site-partners-about");
    frame::draw(
        &visit,
        &Leaf { title, description: about, part: "partners", ..Leaf::default() },
        main,
    )
}

fn draw_table(visit: &PublicVisit, places: &[Place]) -> Markup {
    let words = visit.words;
    let columns = [
        Column::new(Kind::Plain, words.say("register-country")),
        Column::new(Kind::Amount, words.say("site-running")),
        Column::new(Kind::Amount, words.say("site-partners")),
    ];
    let rows: Vec<Vec<Markup>> = places
        .iter()
        .map(|place| {
            let is_there =
                |entry: &&Arc<Entry<Organisation>>| entry.record.country == Some(place.country);
            let partners = list_organisations(visit).filter(is_there).count();
            vec![
                html! { a href=(address(visit, place.country)) { (words.country(place.country)) } },
                html! { (place.count) },
                html! { (partners) },
            ]
        })
        .collect();
    html! {
        section aria-labelledby="by-country" {
            h2 #by-country { (words.say("site-by-country")) }
            (table::plain(words.say("site-by-country"), &columns, &rows))
        }
    }
}

fn address(visit: &PublicVisit, country: Country) -> String {
    visit.path(&format!("/partners/{}", country.code().to_ascii_lowercase()))
}

fn draw_without_country(visit: &PublicVisit) -> Markup {
    let words = visit.words;
    let mut found: Vec<_> =
        list_organisations(visit).filter(|entry| entry.record.country.is_none()).collect();
    let language = words.language();
    found.sort_by(|a, b| words.compare(a.record.name.get(language), b.record.name.get(language)));
    html! {
        @if !found.is_empty() {
            (kit::section("networks", html! { (words.say("site-without-country")) }, html! {
                ul.serves {
                    @for entry in found { li { (draw_organisation(visit, &entry.record)) } }
                }
            }))
        }
    }
}

fn draw_organisation(visit: &PublicVisit, record: &Organisation) -> Markup {
    let words = visit.words;
    let kind = words.word("organisation", record.kind.code());
    let facts: Vec<&str> = std::iter::once(kind).chain(record.town.as_deref()).collect();
    html! {
        @match &record.website {
            Some(website) => a href=(website) rel="noopener" { (kit::name(words, &record.name)) },
            None => strong { (kit::name(words, &record.name)) },
        }
        span.sub { (facts.join(", ")) }
    }
}

/// `GET …/partners/{country}`
pub async fn show(
    visit: PublicVisit,
    Path((_, _, code)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let words = visit.words;
    let country = Country::parse(&code.to_ascii_uppercase()).ok_or_else(Failure::not_found)?;
    if code != country.code().to_ascii_lowercase() {
        return Ok(Redirect::permanent(&address(&visit, country)).into_response());
    }
    let rows = visit.rows();
    let there = rows.iter().filter(|row| row.countries.contains(&country));
    let (here, others): (Vec<&Arc<Row>>, Vec<&Arc<Row>>) = there.partition(|row| is_running(row));
    let partners: Vec<_> =
        list_organisations(&visit).filter(|entry| entry.record.country == Some(country)).collect();
    if here.is_empty() && others.is_empty() && partners.is_empty() {
        return Err(Failure::not_found());
    }
    let name = words.country(country);
    let all = visit.path("/partners");
    let named = [("country", name.as_str().into()), ("count", here.len().into())];
    let description = words.say_with("site-country-about", &named);
    let main = html! {
        (kit::crumbs(words, &[(words.say("site-partners"), &all)], &name))
        (kit::head(&Head {
            title: &name,
            lede: Some(html! { (description) }),
            ..Head::default()
        }))
        @if !partners.is_empty() {
            (kit::section("partners", html! { (words.say("site-partners")) }, html! {
                ul.serves {
                    @for entry in &partners { li { (draw_organisation(&visit, &entry.record)) } }
                }
            }))
        }
        @for (id, title, rows) in [
            ("running", spine::key!("site-running"), &here),
            ("others", spine::key!("site-others"), &others),
        ] {
            @if !rows.is_empty() {
                (kit::section(id, html! { (words.find(title).unwrap_or_default()) }, html! {
                    ul.entries { @for row in rows { li { (draw_entry(&visit, row)) } } }
                }))
            }
        }
    };
    let leaf =
        Leaf { title: &name, description: &description, part: "partners", ..Leaf::default() };
    Ok(frame::draw(&visit, &leaf, main)?.into_response())
}
