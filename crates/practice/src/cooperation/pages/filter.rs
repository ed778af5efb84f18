//! The filter form of the register, with a count beside every choice.

use super::register::Question;
use super::{phrases, views};
use crate::cooperation::{
    CooperationKind, Ends, Filter, FindingChoice, Phase, Selection, State, list_seen_rows,
};
use crate::organisation::find_authority;
use maud::Markup;
use spine::base::Country;
use spine::i18n::Words;
use spine::kit::{self, Filter as Choice, Filters};
use spine::office::Office;
use std::collections::BTreeSet;

/// The form that asks for another list at `rest` of the desk's addresses.
pub fn draw_form(
    office: &Office,
    question: &Question,
    selection: &Selection,
    rest: &str,
) -> Markup {
    let words = question.words();
    let filter = &question.filter;
    let action = format!("{}{rest}", question.desk.path());
    let pairs = filter.to_pairs();
    let is_in_a_view = views::is_in_a_view(office, question);
    let mut keep: Vec<(&str, &str)> = Vec::new();
    let mut also: Vec<(&str, &str, String)> = Vec::new();
    for (name, value) in &pairs {
        match *name {
            "find" | "area" | "kind" | "state" | "country" | "ends" | "page" => {}
            "group" | "sort" | "rows" => keep.push((name, value)),
            _ if is_in_a_view => keep.push((name, value)),
            _ => also.push((name, value, describe(office, question, name))),
        }
    }
    keep.extend(question.desk.day());
    let form = Filters {
        label: words.say("register-filter"),
        action: &action,
        find: ("find", &filter.find, words.say("kit-find-in-list")),
        filters: list_choices(office, question, selection),
        keep,
        also,
    };
    kit::filters(words, &form)
}

fn list_choices<'a>(
    office: &Office,
    question: &'a Question,
    selection: &Selection,
) -> Vec<Choice<'a>> {
    let words = question.words();
    let filter = &question.filter;
    let facets = &selection.facets;
    let areas = find_authority(office).map_or(&[][..], |authority| &authority.areas);
    let count = |found: Option<&usize>| Some(found.copied().unwrap_or(0));
    vec![
        Choice {
            name: "area",
            label: words.say("register-area"),
            all: words.say("register-all-areas"),
            options: areas
                .iter()
                .map(|area| {
                    let name = area.name.get(question.language).to_owned();
                    (area.slug.to_string(), name, count(facets.area.get(&area.slug)))
                })
                .collect(),
            chosen: filter.area.as_ref().map_or("", |area| area.as_str()),
        },
        Choice {
            name: "kind",
            label: words.say("register-kind"),
            all: words.say("register-all-kinds"),
            options: CooperationKind::ALL
                .iter()
                .map(|kind| option(words, "kind", kind.code(), count(facets.kind.get(kind))))
                .collect(),
            chosen: filter.kind.map_or("", CooperationKind::code),
        },
        Choice {
            name: "state",
            label: words.say("register-state"),
            all: words.say("register-all-states"),
            options: State::ALL
                .iter()
                .map(|state| option(words, "state", state.code(), count(facets.state.get(state))))
                .collect(),
            chosen: filter.state.map_or("", State::code),
        },
        Choice {
            name: "country",
            label: words.say("register-country"),
            all: words.say("register-all-countries"),
            options: list_countries(office, question)
                .into_iter()
                .map(|(name, country)| {
                    (country.code().to_owned(), name, count(facets.country.get(&country)))
                })
                .collect(),
            chosen: filter.country.as_ref().map_or("", Country::code),
        },
        Choice {
            name: "ends",
            label: words.say("register-filter-ends"),
            all: words.say("register-ends-any"),
            options: Ends::ALL
                .iter()
                .map(|ends| option(words, "ends", ends.code(), count(facets.ends.get(ends))))
                .collect(),
            chosen: filter.ends.map_or("", Ends::code),
        },
    ]
}

fn option(
    words: Words,
    family: &str,
    code: &str,
    count: Option<usize>,
) -> (String, String, Option<usize>) {
    (code.to_owned(), words.word(family, code).to_owned(), count)
}

/// Every other country in what the reader sees, and the one chosen, by name.
fn list_countries(office: &Office, question: &Question) -> Vec<(String, Country)> {
    let words = question.words();
    let rows = list_seen_rows(office, question.today, &question.sight);
    let mut countries: BTreeSet<Country> =
        rows.iter().flat_map(|row| row.countries.iter().copied()).collect();
    if let Some(authority) = find_authority(office) {
        countries.remove(&authority.country);
    }
    countries.extend(question.filter.country);
    let mut named: Vec<(String, Country)> =
        countries.into_iter().map(|country| (words.country(country), country)).collect();
    named.sort_by(|(one, _), (other, _)| words.compare(one, other));
    named
}

/// What is chosen without a field of its own, in words.
fn describe(office: &Office, question: &Question, name: &str) -> String {
    let words = question.words();
    let Filter { track, phase, body, serves, finding, ends_before, ends_within, .. } =
        &question.filter;
    let said = match name {
        "track" => track.map(|track| words.say(super::register::track_key(track)).to_owned()),
        "phase" => phase.map(|phase| match phase {
            Phase::Preparing => words.say("register-view-preparing").to_owned(),
            Phase::Joined => words.say("register-phase-joined").to_owned(),
            Phase::Running => words.say("register-phase-running").to_owned(),
        }),
        "body" => body.as_ref().and_then(|id| phrases::body_name(words, office, id)),
        "serves" => serves.as_ref().and_then(|id| {
            let node = office.find(id)?.title.get(question.language).to_owned();
            Some(words.say_with("register-serves", &[("node", node.into())]))
        }),
        "finding" => finding.map(|choice| match choice {
            FindingChoice::Any => words.say("register-view-look").to_owned(),
            FindingChoice::Kind(kind) => words.word("finding", kind.code()).to_owned(),
        }),
        "ends_before" => ends_before
            .map(|day| words.say_with("register-ends-before", &[("day", words.date(day).into())])),
        "ends_within" => ends_within.map(|months| {
            words.say_with("register-ends-within", &[("months", i64::from(months).into())])
        }),
        _ => None,
    };
    said.unwrap_or_else(|| name.to_owned())
}
