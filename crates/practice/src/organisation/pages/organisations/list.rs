//! The list of organisations: partner regions as a view of their own, filters, how many use each.

use super::super::{Kept, Reading, draw, fields};
use crate::cooperation::list_partner_regions;
use crate::organisation::{Organisation, OrganisationKind};
use maud::{Markup, html};
use spine::{
    base::{Country, fold},
    kit::{Filter, Filters, address, empty, filters, table, views},
    office::Entry,
};
use std::{collections::BTreeMap, collections::BTreeSet, sync::Arc};

/// What the address asks for.
struct Asked {
    regions: bool,
    find: String,
    kind: Option<OrganisationKind>,
    country: Option<Country>,
}

impl Asked {
    fn read(reading: &Reading) -> Self {
        let query = reading.query();
        Self {
            regions: query.get("view") == "regions",
            find: query.get("find").trim().to_owned(),
            kind: OrganisationKind::parse(query.get("kind")),
            country: Country::parse(query.get("country")),
        }
    }

    fn fits(&self, entry: &Entry<Organisation>) -> bool {
        let known = &entry.record;
        let wanted = fold(&self.find);
        let is_found = || {
            let languages = known.name.languages().filter_map(|l| known.name.find(l));
            let others = [&known.short, &known.town].into_iter().flatten().map(String::as_str);
            languages.chain(others).any(|text| fold(text).contains(&wanted))
        };
        self.kind.is_none_or(|kind| known.kind == kind)
            && self.country.is_none_or(|country| known.country == Some(country))
            && (wanted.is_empty() || is_found())
    }
}

pub(super) fn draw_list(reading: &Reading) -> Markup {
    let words = reading.words();
    let asked = Asked::read(reading);
    let all = fields::list_sorted::<Organisation>(reading);
    let regions: BTreeSet<_> = list_partner_regions(reading.office())
        .into_iter()
        .map(|found| found.region.id.clone())
        .collect();
    let in_view: Vec<_> =
        all.iter().filter(|entry| !asked.regions || regions.contains(&entry.id)).cloned().collect();
    let shown: Vec<_> = in_view.iter().filter(|entry| asked.fits(entry)).cloned().collect();
    let base = reading.address::<Organisation>("");
    let of_regions = address(&base, [("view", "regions")]);
    html! {
        (views(words.say("organisation-views"), &[
            (
                words.say("organisation-view-regions"),
                Some(regions.len()), &of_regions, asked.regions,
            ),
            (words.say("organisation-view-all"), Some(all.len()), &base, !asked.regions),
        ]))
        (draw_filters(reading, &asked, &in_view, &base))
        @if shown.is_empty() {
            (empty(words.say("organisation-organisations-none-found"), None))
        } @else {
            p.count role="status" {
                (words.say_with(
                    "organisation-count-organisation", &[("count", shown.len().into())],
                ))
            }
            (draw_rows(reading, &shown))
        }
    }
}

fn draw_filters(
    reading: &Reading,
    asked: &Asked,
    all: &[Arc<Entry<Organisation>>],
    base: &str,
) -> Markup {
    let words = reading.words();
    let count = |fits: &dyn Fn(&Organisation) -> bool| {
        Some(all.iter().filter(|entry| fits(&entry.record)).count())
    };
    let kinds = OrganisationKind::ALL.iter().map(|kind| {
        let word = words.word("organisation", kind.code()).to_owned();
        (kind.code().to_owned(), word, count(&|known| known.kind == *kind))
    });
    let mut countries: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for country in all.iter().filter_map(|entry| entry.record.country) {
        let name = words.country(country);
        countries.entry(country.code().to_owned()).or_insert((name, 0)).1 += 1;
    }
    let mut countries: Vec<(String, String, Option<usize>)> =
        countries.into_iter().map(|(code, (name, count))| (code, name, Some(count))).collect();
    countries.sort_by(|one, other| words.compare(&one.1, &other.1));
    filters(
        words,
        &Filters {
            label: words.say("organisation-filter"),
            action: base,
            find: ("find", &asked.find, words.say("kit-find-in-list")),
            filters: vec![
                Filter {
                    name: "kind",
                    label: words.say("organisation-field-kind"),
                    all: words.say("organisation-all-kinds"),
                    options: kinds.collect(),
                    chosen: asked.kind.map_or("", OrganisationKind::code),
                },
                Filter {
                    name: "country",
                    label: words.say("organisation-field-country"),
                    all: words.say("organisation-all-countries"),
                    options: countries,
                    chosen: asked.country.as_ref().map_or("", |country| country.code()),
                },
            ],
            keep: if asked.regions { vec![("view", "regions")] } else { Vec::new() },
            also: Vec::new(),
        },
    )
}

fn draw_rows(reading: &Reading, shown: &[Arc<Entry<Organisation>>]) -> Markup {
    let words = reading.words();
    let columns = [
        table::Column::new(table::Kind::Name, words.say("organisation-field-name")),
        table::Column::new(table::Kind::Plain, words.say("organisation-field-kind")),
        table::Column::new(table::Kind::Plain, words.say("organisation-field-country")),
        table::Column::new(table::Kind::Plain, words.say("organisation-used-by")),
    ];
    let row = |entry: &Arc<Entry<Organisation>>| {
        let known = &entry.record;
        let country = known.country.map(|country| words.country(country));
        let place: Vec<String> = country.into_iter().chain(known.town.clone()).collect();
        vec![
            draw::name_of(reading, entry, known.short.as_deref().unwrap_or_default()),
            html! { (words.word("organisation", known.kind.code())) },
            match (place.is_empty(), known.kind) {
                (false, _) => html! { (place.join(", ")) },
                // These lie in no country, so nothing is missing.
                (true, OrganisationKind::Programme | OrganisationKind::Network) => {
                    spine::kit::soft("–")
                }
                (true, _) => reading.not_stated(),
            },
            draw::used_cell(reading, entry),
        ]
    };
    let rows: Vec<_> = shown.iter().map(row).collect();
    draw::draw_table(words.say(Organisation::PLACE.title), &columns, &rows)
}
