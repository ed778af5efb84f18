//! Records in words: what uses them, where they are, and how two states of one differ.

use super::Reading;
use crate::{
    cooperation::Cooperation,
    organisation::{Body, Organisation, Person, Unit, User},
    search::{find_name, find_path},
};
use maud::{Markup, html};
use serde_json::Value;
use spine::{
    base::{Country, Id, Language, PartialDate, Slug, Text},
    i18n::Words,
    kit::name,
    office::{Record, list_differences},
};
use std::collections::BTreeMap;

/// The users that the reader may know of.
pub(super) fn list_visible(reading: &Reading, users: &[User]) -> Vec<User> {
    let office = reading.office();
    let may_see = |user: &&User| reading.sight.admits_at(office, user.kind, &user.id);
    users.iter().filter(may_see).cloned().collect()
}

/// How many of the cooperations that the reader may see name a record of a kind.
pub fn count_using(reading: &Reading, kind: &str) -> usize {
    let names = |cooperation: &Cooperation| {
        let mut found = false;
        cooperation.visit_links(&mut |link| found |= link.kind == kind);
        found
    };
    let all = reading.office().list::<Cooperation>().map(|entry| &entry.record);
    all.filter(|cooperation| reading.may_see(cooperation) && names(cooperation)).count()
}

/// "13 cooperations and 2 units".
pub(super) fn count_users(words: Words, users: &[User]) -> String {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for user in users {
        *counts.entry(user.kind).or_default() += 1;
    }
    let told: Vec<String> = counts
        .into_iter()
        .map(|(kind, count)| {
            let key = format!("organisation-count-{}", kind.replace('_', "-"));
            words.say_with(&key, &[("count", count.into())])
        })
        .collect();
    words.list(&told)
}

/// A user by its name, leading to its page.
pub(super) fn link_user(reading: &Reading, user: &User) -> Markup {
    let words = reading.words();
    let found = reading.office().find_any(user.kind, &user.id);
    let title = match Id::<Person>::parse(&user.id).filter(|_| user.kind == Person::KIND) {
        Some(id) => return reading.link(&id),
        None => found.map(|entry| entry.title().clone()).unwrap_or_default(),
    };
    let title = tell_title(reading, (user.kind, &user.id), &title);
    html! {
        @match record_address(reading, user.kind, &user.id) {
            Some(address) => a href=(address) { (title) },
            None => (title),
        }
        " " span.small.soft { (tell_kind(words, user.kind)) }
    }
}

/// A record by its name, leading to its page; by its id where there is none any more.
pub(super) fn link_record(reading: &Reading, kind: &str, id: &str) -> Markup {
    let found = reading.office().find_any(kind, id);
    html! {
        @match (found, record_address(reading, kind, id)) {
            (Some(entry), Some(address)) => {
                a href=(address) { (tell_title(reading, (kind, id), entry.title())) }
            },
            (Some(_), None) | (None, _) => (id),
        }
    }
}

/// What a record is called: its title, or what it is about where it has none.
pub fn tell_title(reading: &Reading, (kind, id): (&str, &str), title: &Text) -> Markup {
    match find_name(reading.office(), reading.words(), kind, id) {
        Some(named) => html! { (named) },
        None if title.is_empty() => html! { (tell_kind(reading.words(), kind)) },
        None => name(reading.words(), title),
    }
}

/// The address of a record's page; none for a kind that has no page.
pub fn record_address(reading: &Reading, kind: &str, id: &str) -> Option<String> {
    find_path(reading.office(), kind, id).map(|path| reading.visit.desk(&path))
}

/// The word for a kind of record.
pub fn tell_kind(words: Words, kind: &str) -> String {
    let key = format!("organisation-record-{}", kind.replace('_', "-"));
    words.find(&key).unwrap_or(kind).to_owned()
}

/// One difference between two states of a record, in words.
#[derive(Clone, Debug)]
pub struct Told {
    /// The field, with its language where it has several.
    pub field: String,
    /// What it was.
    pub before: Markup,
    /// What it is.
    pub after: Markup,
}

/// How two states of a record differ, field by field, in words.
pub fn list_told(reading: &Reading, kind: &str, before: &Value, after: &Value) -> Vec<Told> {
    let words = reading.words();
    list_differences(before, after)
        .into_iter()
        .filter_map(|difference| {
            let (place, language) = split_language(&difference.at)?;
            let field = match language {
                Some(language) => {
                    format!("{} ({})", tell_field(words, place), words.language_name(language))
                }
                None => tell_field(words, place),
            };
            let tell = |value: Option<&Value>| tell_value(reading, kind, place, value);
            let (before, after) = (difference.before.as_ref(), difference.after.as_ref());
            Some(Told { field, before: tell(before), after: tell(after) })
        })
        .collect()
}

/// The field of a difference, and its language. None for what only counts versions: how often a
/// text was written is no news beside what was written.
fn split_language(at: &str) -> Option<(&str, Option<Language>)> {
    if at.ends_with(".revision") || at.ends_with(".original") {
        return None;
    }
    let Some((place, rest)) = at.split_once(".versions") else { return Some((at, None)) };
    let mut parts = rest.trim_start_matches('.').split('.');
    let language = parts.next().and_then(Language::parse)?;
    matches!(parts.next(), None | Some("text")).then_some((place, Some(language)))
}

/// The label of a field: `areas[2].name` is "Areas 3, Name".
fn tell_field(words: Words, place: &str) -> String {
    let parts = place.split('.').filter(|part| *part != "identifiers").map(|part| {
        let (field, number) = part.split_once('[').unwrap_or((part, ""));
        let key = format!("organisation-field-{}", field.replace('_', "-"));
        let label = words.find(&key).unwrap_or(field);
        match number.trim_end_matches(']').parse::<usize>() {
            Ok(number) => format!("{label} {}", number + 1),
            Err(_) => label.to_owned(),
        }
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn tell_value(reading: &Reading, kind: &str, place: &str, value: Option<&Value>) -> Markup {
    let words = reading.words();
    match value {
        None | Some(Value::Null) => reading.not_stated(),
        Some(Value::String(text)) => tell_string(reading, kind, place, text),
        Some(Value::Number(number)) => html! { (number) },
        Some(Value::Bool(flag)) => html! { (flag) },
        Some(Value::Array(list)) => html! {
            @for (number, item) in list.iter().enumerate() {
                @if number > 0 { ", " }
                (tell_value(reading, kind, place, Some(item)))
            }
        },
        Some(object @ Value::Object(fields)) => {
            if let Some(text) = fields.get("text") {
                return tell_value(reading, kind, place, Some(text));
            }
            match serde_json::from_value::<Text>(object.clone()) {
                Ok(text) => name(words, &text),
                // An area, or identifiers: told by what they hold.
                Err(_) => html! {
                    @for (number, (field, value)) in fields.iter().enumerate() {
                        @if number > 0 { ", " }
                        (tell_value(reading, kind, field, Some(value)))
                    }
                },
            }
        }
    }
}

fn tell_string(reading: &Reading, kind: &str, place: &str, text: &str) -> Markup {
    let words = reading.words();
    let field = place.rsplit('.').next().unwrap_or(place).split('[').next().unwrap_or(place);
    let plain = || html! { (text) };
    match field {
        "closed_on" | "left_on" | "from" | "to" | "due_on" | "on" | "valid_from" | "opens_on"
        | "deadlines" | "raised_on" | "answer_by" => match PartialDate::parse(text) {
            Some(date) => html! { (words.partial_date(date)) },
            None => plain(),
        },
        "kind" => {
            let own = words.find(&format!("{kind}-{text}"));
            let word = own.or_else(|| words.find(&format!("sheet-answer-{text}")));
            html! { (word.unwrap_or(text)) }
        }
        "track" => html! { (words.find(&format!("track-{text}")).unwrap_or(text)) },
        "visibility" => html! { (words.find(&format!("visibility-{text}")).unwrap_or(text)) },
        "country" => match Country::parse(text) {
            Some(country) => html! { (words.country(country)) },
            None => plain(),
        },
        "languages" => match Language::parse(text) {
            Some(language) => html! { (words.language_name(language)) },
            None => plain(),
        },
        "area" => Slug::parse(text).map_or_else(plain, |area| reading.area(&area)),
        "state" | "stage" | "publisher" | "role" | "by" | "with" => {
            let word = words.find(&format!("{kind}-{field}-{text}"));
            html! { (word.unwrap_or(text)) }
        }
        "programme" | "part_of" | "partners" => match Id::<Organisation>::parse(text) {
            Some(id) => reading.link(&id),
            None => plain(),
        },
        "parent" | "unit" => Id::<Unit>::parse(text).map_or_else(plain, |id| reading.link(&id)),
        "owner" | "person" => Id::<Person>::parse(text).map_or_else(plain, |id| reading.link(&id)),
        "body" => Id::<Body>::parse(text).map_or_else(plain, |id| reading.link(&id)),
        // A file is told apart by the beginning of its hash.
        "hash" => html! { (text.get(..8).unwrap_or(text)) },
        _ => plain(),
    }
}
