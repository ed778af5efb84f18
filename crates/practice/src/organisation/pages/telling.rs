//! Records in words: what uses them, where they are, and how two states of one differ.

use super::Reading;
use super::differing::{State, Telling, Told};
use crate::{
    cooperation::Cooperation,
    organisation::{Person, User},
    search::{find_name, find_path, list_withheld},
};
use maud::{Markup, html};
use serde_json::Value;
use spine::{
    base::{Id, Text},
    i18n::Words,
    kit::name,
    office::{Link, Record},
};
use std::collections::{BTreeMap, HashMap};

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

/// A record by its name, leading to its page; by what it is where there is none any more.
pub(super) fn link_record(reading: &Reading, kind: &str, id: &str) -> Markup {
    let found = reading.office().find_any(kind, id);
    html! {
        @match (found, record_address(reading, kind, id)) {
            (Some(entry), Some(address)) => {
                a href=(address) { (tell_title(reading, (kind, id), entry.title())) }
            },
            (Some(entry), None) => (tell_title(reading, (kind, id), entry.title())),
            (None, _) => (tell_kind(reading.words(), kind)),
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

/// The address of a record's page; none for a kind that has no page, or none that the reader may
/// open.
pub fn record_address(reading: &Reading, kind: &str, id: &str) -> Option<String> {
    if list_withheld(&reading.visit.actor).contains(&kind) {
        return None;
    }
    find_path(reading.office(), kind, id).map(|path| reading.visit.desk(&path))
}

/// The word for a kind of record.
pub fn tell_kind(words: Words, kind: &str) -> String {
    let key = format!("organisation-record-{}", kind.replace('_', "-"));
    words.find(&key).unwrap_or(kind).to_owned()
}

/// How two states of a record differ, field by field, in words.
pub fn list_told(reading: &Reading, kind: &str, before: &Value, after: &Value) -> Vec<Told> {
    let telling = Telling {
        words: reading.words(),
        kind,
        not_stated: reading.not_stated(),
        record: &|kind, id| tell_link(reading, kind, id),
        area: &|area| reading.area(area),
    };
    let state = |body| State { body, links: find_links(reading, kind, body) };
    telling.list(&state(before), &state(after))
}

/// Where links stand in a body.
fn find_links(reading: &Reading, kind: &str, body: &Value) -> HashMap<String, Link> {
    let kind = reading.office().find_kind(kind);
    let parsed = kind.and_then(|it| it.parse(i64::from(it.version), &body.to_string()).ok());
    let links = parsed.map(|parsed| parsed.links).unwrap_or_default();
    links.into_iter().map(|link| (link.at.clone(), link)).collect()
}

/// A record that a change names: by its name where the reader may know it, else by what it is.
fn tell_link(reading: &Reading, kind: &str, id: &str) -> Markup {
    let office = reading.office();
    if let Some(person) = Id::<Person>::parse(id).filter(|_| kind == Person::KIND) {
        return reading.link(&person);
    }
    let may_see = reading.sight.admits_at(office, kind, id);
    match office.find_any(kind, id).filter(|_| may_see) {
        Some(_) => link_record(reading, kind, id),
        None => html! { (tell_kind(reading.words(), kind)) },
    }
}
