//! What was changed, in words: a line for each field with what it was and what it is. Texts show
//! the words that came and went.

use super::field_label;
use super::tell::Teller;
use crate::cooperation::{Cooperation, FieldChange, FundingValue, Hint, Term, describe_change};
use crate::organisation::{Body, Organisation, Person, Unit};
use crate::strategy::Node;
use maud::{Markup, html};
use serde_json::{Map, Value};
use spine::base::{Country, Id, Money, PartialDate, Slug};
use spine::kit::{came, compare_words, went};
use spine::office::Record;

/// The label of the field that was changed.
pub(super) fn label(teller: &Teller<'_>, change: &FieldChange) -> String {
    let words = teller.words;
    let label = field_label(words, &change.at).unwrap_or(change.at.as_str()).to_owned();
    match change.hint {
        Hint::Text(language) | Hint::Confirmed(language) => {
            format!("{label}, {}", words.language_name(language))
        }
        _ => label,
    }
}

/// What the field was and what it is.
pub(super) fn difference(teller: &Teller<'_>, change: &FieldChange) -> Markup {
    let words = teller.words;
    if let Hint::Confirmed(_) = change.hint {
        return html! { (words.say("history-confirmed")) };
    }
    let side = |value: &Option<Value>| value.as_ref().map(|value| value_of(teller, change, value));
    match (side(&change.before), side(&change.after)) {
        (Some(before), Some(after)) if matches!(change.hint, Hint::Text(_)) => {
            compare_words(words, &before, &after)
        }
        (Some(before), Some(after)) => {
            html! { (went(words, &before)) " " (came(words, &after)) }
        }
        (None, Some(after)) => came(words, &after),
        (Some(before), None) => went(words, &before),
        (None, None) => html! {},
    }
}

/// A value of a field in words.
pub(super) fn value_of(teller: &Teller<'_>, change: &FieldChange, value: &Value) -> String {
    let words = teller.words;
    let plain = || match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let text = value.as_str().unwrap_or_default();
    match change.hint {
        Hint::Date => PartialDate::parse(text).map_or_else(plain, |date| words.partial_date(date)),
        Hint::Money => read::<Money>(value).map_or_else(plain, |money| words.amount(money)),
        Hint::Term => read::<Term>(value).map_or_else(plain, |term| teller.term(&term)),
        Hint::FundingValue => {
            read::<FundingValue>(value).map_or_else(plain, |value| teller.value(&value))
        }
        Hint::Ground => {
            let kind = value.get("kind").and_then(Value::as_str);
            kind.map_or_else(plain, |kind| words.word("ground", kind).to_owned())
        }
        Hint::Choice => choice(teller, &change.at, text),
        Hint::Link => link(teller, &change.at, text),
        Hint::Number => value.as_f64().map_or_else(plain, |number| words.decimal(number, 4)),
        Hint::Flag => words
            .say(if value.as_bool() == Some(true) { "coop-yes" } else { "history-no" })
            .to_owned(),
        Hint::Part => part(teller, &change.at, value),
        Hint::Text(_) | Hint::Confirmed(_) | Hint::Plain => plain(),
    }
}

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

/// The last name in a place: `funding[2].payer` is `payer`.
fn last_name(at: &str) -> &str {
    let last = at.rsplit('.').next().unwrap_or(at);
    last.split('[').next().unwrap_or(last)
}

fn choice(teller: &Teller<'_>, at: &str, code: &str) -> String {
    let words = teller.words;
    let top = at.split(['.', '[']).next().unwrap_or(at);
    let family = match (last_name(at), top) {
        ("area", _) => {
            let area = Slug::parse(code);
            return area.map_or(code.to_owned(), |area| teller.area(&area).to_owned());
        }
        ("countries", _) => {
            return Country::parse(code).map_or(code.to_owned(), |code| words.country(code));
        }
        ("track" | "level", _) => "track",
        ("kind", "steps") => "step",
        ("kind", "seats") => "seat",
        ("kind", "links") => "link",
        ("kind", "agreements") => "agreement",
        ("kind", "notes") => "note",
        ("kind", "doubts") => "doubt",
        ("kind", _) => "kind",
        ("state", _) => "holding",
        ("role", _) => "partner",
        ("basins", _) => "basin",
        ("withheld", _) => "section",
        (same, _) => same,
    };
    words.word(family, code).to_owned()
}

fn link(teller: &Teller<'_>, at: &str, id: &str) -> String {
    fn name<R: Record>(teller: &Teller<'_>, id: &str) -> String {
        Id::<R>::parse(id).map_or(id.to_owned(), |id| teller.name(&id))
    }
    match last_name(at) {
        "to" => name::<Cooperation>(teller, id),
        "programme" | "organisation" => name::<Organisation>(teller, id),
        "unit" => name::<Unit>(teller, id),
        "node" => name::<Node>(teller, id),
        "person" => Id::<Person>::parse(id).map_or(id.to_owned(), |id| teller.person(&id)),
        _ => name::<Body>(teller, id),
    }
}

/// A part of a list that came or went: its fields one after the other.
fn part(teller: &Teller<'_>, at: &str, value: &Value) -> String {
    let empty = match value {
        Value::Array(_) => Value::Array(Vec::new()),
        _ => Value::Object(Map::new()),
    };
    let fields = describe_change(Some(&wrap(at, empty)), Some(&wrap(at, value.clone())));
    let tell = |field: &FieldChange| {
        let told = value_of(teller, field, field.after.as_ref()?);
        // The parts of a list have no names of their own.
        let name =
            if field.at.ends_with(']') { None } else { field_label(teller.words, &field.at) };
        Some(match name {
            Some(name) => format!("{name}: {told}"),
            None => told,
        })
    };
    let told: Vec<String> = fields.iter().filter(|f| f.at != at).filter_map(tell).collect();
    told.join("; ")
}

/// A body in which only this place has a value.
fn wrap(at: &str, value: Value) -> Value {
    at.rsplit('.').fold(value, |inner, part| {
        let mut steps = part.split('[');
        let name = steps.next().unwrap_or_default();
        let indices: Vec<usize> =
            steps.filter_map(|step| step.strip_suffix(']')?.parse().ok()).collect();
        let inner = indices.iter().rev().fold(inner, |inner, index| {
            // No list of a record is longer than this; a body is never read from outside here.
            let mut list = vec![Value::Null; (*index).min(spine::base::LIST_LIMIT)];
            list.push(inner);
            Value::Array(list)
        });
        Value::Object(Map::from_iter([(name.to_owned(), inner)]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_wrapped_as_the_record_has_it() {
        let wrapped = wrap("funding[1].value", Value::from("x"));
        assert_eq!(wrapped.to_string(), r#"{"funding":[null,{"value":"x"}]}"#);
    }
}
