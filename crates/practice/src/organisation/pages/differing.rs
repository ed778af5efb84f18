//! How two states of a record differ, field by field, in words: amounts with their currency, days,
//! links by the name of what they lead to, words of the program in the reader's language. Nothing
//! of how the log writes a record is told; a test tells every field and word there is.

use crate::organisation::Organisation;
use maud::{Markup, html};
use serde_json::Value;
use spine::{
    base::{Country, Id, Language, Money, PartialDate, Slug, Text},
    i18n::Words,
    kit::name,
    office::{Difference, Link, list_differences},
};
use std::collections::HashMap;

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

/// What a record's values are told with.
pub(super) struct Telling<'a> {
    pub words: Words,
    /// The record's kind.
    pub kind: &'a str,
    /// What is told where nothing stands.
    pub not_stated: Markup,
    /// A record by its kind and id.
    pub record: &'a dyn Fn(&str, &str) -> Markup,
    /// An area by its word.
    pub area: &'a dyn Fn(&Slug) -> Markup,
}

/// A state of a record: its body, and where in it links stand.
pub(super) struct State<'a> {
    pub body: &'a Value,
    pub links: HashMap<String, Link>,
}

impl Telling<'_> {
    /// How two states differ.
    pub(super) fn list(&self, before: &State<'_>, after: &State<'_>) -> Vec<Told> {
        let mut places: Vec<String> = Vec::new();
        for Difference { at, .. } in list_differences(before.body, after.body) {
            let place = find_whole(&at);
            if !places.contains(&place) && !is_counted(&at) {
                places.push(place);
            }
        }
        places.iter().map(|place| self.tell_difference(place, before, after)).collect()
    }

    fn tell_difference(&self, at: &str, before: &State<'_>, after: &State<'_>) -> Told {
        let (place, language) = split_language(at);
        let mut field = self.tell_field(place);
        if let Some(language) = language {
            field = format!("{field} ({})", self.words.language_name(language));
        }
        let found = [before, after].map(|state| find_value(state.body, at));
        // What is not ticked is not written; in what was there it means no.
        let is_tick = found.iter().flatten().any(|value| value.is_boolean());
        let tell = |state: &State<'_>| {
            let is_there = state.body.as_object().is_some_and(|body| !body.is_empty());
            match find_value(state.body, at) {
                None if is_tick && is_there => self.tell(state, at, Some(&Value::Bool(false))),
                value => self.tell(state, at, value),
            }
        };
        Told { field, before: tell(before), after: tell(after) }
    }

    /// The label of a field: `areas[2].name` is "Areas 3, Name".
    fn tell_field(&self, place: &str) -> String {
        let parts = place.split('.').filter(|part| *part != "identifiers").map(|part| {
            let (field, number) = part.split_once('[').unwrap_or((part, ""));
            let label = self.find_label(field).unwrap_or(field);
            match number.trim_end_matches(']').parse::<usize>() {
                Ok(number) => format!("{label} {}", number + 1),
                Err(_) => label.to_owned(),
            }
        });
        // An amount within what is called the amount is called that once.
        let mut parts: Vec<String> = parts.collect();
        parts.dedup();
        parts.join(", ")
    }

    fn find_label(&self, field: &str) -> Option<&'static str> {
        self.words.find(&format!("organisation-field-{}", field.replace('_', "-")))
    }

    fn tell(&self, state: &State<'_>, place: &str, value: Option<&Value>) -> Markup {
        match value {
            None | Some(Value::Null) => self.not_stated.clone(),
            Some(Value::String(text)) => self.tell_string(state, place, text),
            Some(Value::Number(number)) => html! { (self.tell_number(place, number)) },
            Some(Value::Bool(flag)) => {
                html! { (self.words.say(if *flag { "answer-yes" } else { "answer-no" })) }
            }
            Some(Value::Array(list)) => html! {
                @for (number, item) in list.iter().enumerate() {
                    @if number > 0 { ", " }
                    (self.tell(state, &format!("{place}[{number}]"), Some(item)))
                }
            },
            Some(object @ Value::Object(fields)) => {
                if let Ok(money) = serde_json::from_value::<Money>(object.clone()) {
                    return html! { (self.words.amount(money)) };
                }
                if let Ok(text) = serde_json::from_value::<Text>(object.clone()) {
                    return name(self.words, &text);
                }
                // A translation, with the revision that it is of.
                if let Some(text) = fields.get("text").filter(|_| fields.contains_key("of")) {
                    return self.tell(state, place, Some(text));
                }
                html! {
                    @for (number, (field, value)) in fields.iter().enumerate() {
                        @if number > 0 { "; " }
                        (self.find_label(field).unwrap_or(field)) ": "
                        (self.tell(state, &format!("{place}.{field}"), Some(value)))
                    }
                }
            }
        }
    }

    fn tell_number(&self, place: &str, number: &serde_json::Number) -> String {
        let is_year = field_of(place).ends_with("year");
        match (number.as_i64(), number.as_f64()) {
            (Some(year), _) if is_year => year.to_string(),
            (Some(whole), _) => self.words.number(whole),
            (None, Some(decimal)) => self.words.decimal(decimal, 2),
            (None, None) => number.to_string(),
        }
    }

    fn tell_string(&self, state: &State<'_>, place: &str, text: &str) -> Markup {
        let words = self.words;
        if let Some(link) = state.links.get(place).filter(|link| link.id == text) {
            return (self.record)(link.kind, text);
        }
        // A day is no name of anything.
        if let Some(date) = PartialDate::parse(text).filter(|date| date.day().is_some()) {
            return html! { (words.partial_date(date)) };
        }
        let plain = || html! { (text) };
        match field_of(place) {
            "from" | "to" | "valid_from" | "valid_to" => PartialDate::parse(text)
                .map_or_else(plain, |date| html! { (words.partial_date(date)) }),
            "country" => {
                Country::parse(text).map_or_else(plain, |it| html! { (words.country(it)) })
            }
            "languages" | "working" => {
                Language::parse(text).map_or_else(plain, |it| html! { (words.language_name(it)) })
            }
            "area" => Slug::parse(text).map_or_else(plain, |area| (self.area)(&area)),
            "partners" | "part_of" => Id::<Organisation>::parse(text)
                .map_or_else(plain, |id| (self.record)("organisation", id.as_str())),
            // A file is told apart by the beginning of its hash.
            "hash" | "file" => html! { (text.get(..8).unwrap_or(text)) },
            _ => html! { (self.find_word(place, text).unwrap_or(text)) },
        }
    }

    /// A word of the program in the reader's language.
    fn find_word(&self, place: &str, text: &str) -> Option<&'static str> {
        let (kind, field) = (self.kind, field_of(place));
        if matches!(field, "slug" | "key" | "title" | "name" | "short" | "text" | "identifier") {
            return None;
        }
        let within = |list: &str| place.contains(list);
        let keys = [
            Some(format!("{kind}-{field}-{text}")),
            Some(format!("{kind}-{text}")),
            (field != "kind").then(|| format!("{field}-{text}")),
            (field == "kind" && within("questions")).then(|| format!("sheet-answer-{text}")),
            (field == "kind" && within("stages")).then(|| format!("stage-{text}")),
            (field == "kind" && within("levels")).then(|| format!("node-kind-{text}")),
            (field == "kind").then(|| format!("node-kind-{text}")),
            (field == "kind").then(|| format!("organisation-record-{text}")),
            Some(format!("told-{field}-{text}")),
        ];
        keys.iter().flatten().find_map(|key| self.words.find(key))
    }
}

/// The last field of a place, without its number.
fn field_of(place: &str) -> &str {
    place.rsplit('.').next().unwrap_or(place).split('[').next().unwrap_or(place)
}

/// The place of what is told as one: an amount with its currency, a text with its language.
fn find_whole(at: &str) -> String {
    let parts = [".amount_minor", ".currency"];
    if let Some(money) = parts.iter().find_map(|part| at.strip_suffix(part)) {
        return money.to_owned();
    }
    match at.split_once(".versions.") {
        Some((place, rest)) => {
            let language = rest.split('.').next().unwrap_or_default();
            format!("{place}.versions.{language}")
        }
        None => at.to_owned(),
    }
}

/// True for what only counts versions or tells how a text was made: no news beside the text.
fn is_counted(at: &str) -> bool {
    let of_text = [".revision", ".original"];
    let of_version = [".of", ".made_by"];
    of_text.iter().any(|end| at.ends_with(end))
        || (at.contains(".versions.") && of_version.iter().any(|end| at.ends_with(end)))
}

/// The field of a text, and the language of it.
fn split_language(at: &str) -> (&str, Option<Language>) {
    match at.split_once(".versions.") {
        Some((place, language)) => (place, Language::parse(language)),
        None => (at, None),
    }
}

/// What stands at a place of a body.
fn find_value<'v>(body: &'v Value, place: &str) -> Option<&'v Value> {
    place.split('.').try_fold(body, |value, part| {
        let (field, numbers) = part.split_once('[').unwrap_or((part, ""));
        let value = value.get(field)?;
        let mut numbers = numbers.split('[').filter(|number| !number.is_empty());
        numbers.try_fold(value, |value, number| {
            value.get(number.trim_end_matches(']').parse::<usize>().ok()?)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KINDS;

    /// The kinds whose changes are told on a page of their own.
    const TOLD: [&str; 26] = [
        "authority",
        "body",
        "checklist",
        "guide",
        "person",
        "council_term",
        "unit",
        "work_rate",
        "application",
        "call",
        "performance_contract",
        "posting",
        "follow_up",
        "budget_line",
        "indicator",
        "measurement",
        "initiative",
        "need",
        "organisation",
        "participation",
        "action_plan",
        "progress_report",
        "reporting_period",
        "edition",
        "strategy",
        "node",
    ];
    /// Fields whose values are words of people and of other programs, though they look like ours.
    const OF_PEOPLE: [&str; 13] = [
        "slug",
        "key",
        "former_slugs",
        "identifier",
        "number",
        "town",
        "row",
        "id",
        "sex",
        "accent",
        "acronym",
        "found",
        "voucher",
    ];

    fn golden(kind: &str) -> Vec<Value> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../udsyn/tests/golden");
        let text = std::fs::read_to_string(format!("{folder}/{kind}.v1.json")).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn links(kind: &str, body: &Value) -> HashMap<String, Link> {
        let kind = KINDS.iter().find(|known| known.name == kind).unwrap();
        let parsed = kind.parse(i64::from(kind.version), &body.to_string()).unwrap();
        parsed.links.into_iter().map(|link| (link.at.clone(), link)).collect()
    }

    fn telling<'a>(words: Words, kind: &'a str) -> Telling<'a> {
        Telling {
            words,
            kind,
            not_stated: html! { "–" },
            record: &|_, _| html! { "Record" },
            area: &|_| html! { "Area" },
        }
    }

    /// Every field and word of a body, told one by one.
    fn visit(place: &str, value: &Value, found: &mut dyn FnMut(&str, &Value)) {
        match value {
            Value::Object(fields) if fields.contains_key("versions") => {}
            Value::Object(fields) if fields.contains_key("amount_minor") => found(place, value),
            Value::Object(fields) => {
                for (field, value) in fields {
                    let dot = if place.is_empty() { "" } else { "." };
                    visit(&format!("{place}{dot}{field}"), value, found);
                }
            }
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    visit(&format!("{place}[{number}]"), item, found);
                }
            }
            _ => found(place, value),
        }
    }

    #[test]
    fn every_field_and_every_word_is_told_in_three_languages() {
        spine::i18n::install(&crate::texts());
        let mut missing = std::collections::BTreeSet::new();
        for kind in TOLD {
            for body in golden(kind) {
                let state = State { body: &body, links: links(kind, &body) };
                for language in [Language::Da, Language::En, Language::De] {
                    let telling = telling(Words::new(language), kind);
                    visit("", &body, &mut |place, value| {
                        for part in place.split('.').filter(|part| *part != "identifiers") {
                            let field = part.split('[').next().unwrap();
                            // What an indicator is broken down by is named by who keeps it.
                            if field != "sex" && telling.find_label(field).is_none() {
                                missing.insert(format!("{language:?} field {field}"));
                            }
                        }
                        let told = telling.tell(&state, place, Some(value)).into_string();
                        let said = value.as_str().unwrap_or("");
                        let is_word = !said.is_empty()
                            && said.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
                        // English has many of the words itself, and "partner" is Danish, too.
                        let is_ours = language == Language::En && !said.contains('_');
                        let is_word = is_word && !is_ours && said != "partner";
                        if is_word && told == said && !OF_PEOPLE.contains(&field_of(place)) {
                            missing.insert(format!("{language:?} {kind} {place} {said}"));
                        }
                        for inner in ["amount_minor", "true", "false", "{", "\""] {
                            assert!(!told.contains(inner), "{kind} {place}: {told}");
                        }
                    });
                }
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
    }

    #[test]
    fn an_amount_a_link_and_a_yes_are_each_told_as_one() {
        spine::i18n::install(&crate::texts());
        let body = |minor: i64, person: &str, yearly: bool| {
            serde_json::json!({
                "money": { "amount_minor": minor, "currency": "DKK" },
                "person": person, "yearly": yearly, "years": [{ "year": 2011 }],
                "what": { "original": "da", "revision": minor,
                    "versions": { "da": { "text": "Beløb", "of": minor } } },
            })
        };
        let (before, after) = (body(190_000_000, "anna", true), body(210_000_000, "bo", false));
        fn state<'v>(body: &'v Value, person: &str) -> State<'v> {
            let id = person.to_owned();
            let link = Link { at: "person".to_owned(), kind: "person", id };
            State { body, links: HashMap::from([("person".to_owned(), link)]) }
        }
        let told = telling(Words::new(Language::Da), "performance_contract")
            .list(&state(&before, "anna"), &state(&after, "bo"));
        let told = told
            .into_iter()
            .map(|it| [it.field, it.before.into_string(), it.after.into_string()])
            .map(|it| it.map(|part| part.replace('\u{a0}', " ")).into())
            .collect::<Vec<(String, String, String)>>();
        assert!(told.contains(&("Beløb".into(), "1.900.000 kr.".into(), "2.100.000 kr.".into())));
        assert!(told.contains(&("Person".into(), "Record".into(), "Record".into())), "{told:?}");
        assert!(told.iter().any(|it| (it.1.as_str(), it.2.as_str()) == ("Ja", "Nej")), "{told:?}");
        assert_eq!(told.len(), 3, "{told:?}");
    }

    #[test]
    fn a_tick_that_is_taken_away_is_a_no_and_an_amount_is_called_that_once() {
        spine::i18n::install(&crate::texts());
        let money = |minor: i64| serde_json::json!({ "amount_minor": minor, "currency": "DKK" });
        let ticked = serde_json::json!({ "money": { "money": money(100), "yearly": true } });
        let bare = serde_json::json!({ "money": { "money": money(200) } });
        let nothing = serde_json::json!({});
        let list = |before: &Value, after: &Value| -> Vec<(String, String, String)> {
            let state = |body| State { body, links: HashMap::new() };
            let (before, after) = (state(before), state(after));
            let told =
                telling(Words::new(Language::Da), "performance_contract").list(&before, &after);
            let bare = |text: String| text.replace('\u{a0}', " ");
            told.into_iter()
                .map(|it| (it.field, bare(it.before.into_string()), bare(it.after.into_string())))
                .collect()
        };
        let told = list(&ticked, &bare);
        assert!(told.contains(&("Beløb".into(), "1 kr.".into(), "2 kr.".into())), "{told:?}");
        let ticks: Vec<_> = told.iter().filter(|it| it.1 == "Ja").collect();
        assert_eq!(ticks.len(), 1, "{told:?}");
        assert_eq!(ticks[0].2, "Nej");
        assert!(list(&bare, &ticked).iter().any(|it| it.1 == "Nej" && it.2 == "Ja"));
        assert!(list(&nothing, &ticked).iter().all(|it| it.1 != "Nej"));
    }
}
