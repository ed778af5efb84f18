//! Everything in a body that is not as its kind has it. A body is read from its beginning to the
//! first thing that does not fit; so that somebody who brings in a table meets all faults at once,
//! something that fits is put in its place, in a copy, and the body is read again.

use super::{Kind, Parsed, Unreadable};
use crate::base::Fault;
use serde_json::Value;

/// Faults that one body tells at most.
const LIMIT: usize = 50;
/// How often one body is read at most.
const READINGS: usize = 200;

impl Kind {
    /// Everything that is wrong with a body that cannot be read, each at its place; what can be
    /// told of its values beside that, too. With it comes the body as it was read with stand-ins,
    /// where there are enough of them: only to look at it among the other records.
    pub fn list_misfits(&self, version: i64, body: &Value) -> (Vec<Fault>, Option<Parsed>) {
        let mut copy = body.clone();
        let mut faults: Vec<Fault> = Vec::new();
        for _ in 0..READINGS {
            let error = match self.parse(version, &copy.to_string()) {
                Ok(parsed) => {
                    // A stand-in has no faults of its own that anybody should hear of.
                    let places: Vec<String> = faults.iter().map(|fault| fault.at.clone()).collect();
                    let is_told = |fault: &Fault| {
                        places.iter().any(|known| {
                            fault.at.starts_with(known.as_str()) || known.starts_with(&fault.at)
                        })
                    };
                    let more = parsed.faults.iter().filter(|fault| !is_told(fault));
                    faults.extend(more.cloned().collect::<Vec<_>>());
                    return (faults, Some(parsed));
                }
                Err(error) => error,
            };
            let fault = error.to_fault();
            if !faults.iter().any(|known| known.at == fault.at) {
                faults.push(fault);
            }
            if faults.len() >= LIMIT || !stand_in(&mut copy, &error) {
                break;
            }
        }
        (faults, None)
    }
}

impl Unreadable {
    /// What is wrong, as a sentence that says what to do instead.
    pub fn to_fault(&self) -> Fault {
        let at = self.at.as_str();
        let why = self.why.as_str();
        let inner = |name: &str| Fault::new(name, "fault-needed").within(at).at;
        match Misfit::of(why) {
            Misfit::Word(word, known) => Fault::new(at, "fault-unknown-word")
                .with("word", shorten(word))
                .with("known", known.join(", ")),
            Misfit::Field(name) if at.ends_with(name) => Fault::new(at, "fault-unknown-field"),
            Misfit::Field(name) => Fault::new(inner(name), "fault-unknown-field"),
            Misfit::Missing(name) => Fault::new(inner(name), "fault-needed"),
            Misfit::Value(key) => Fault::new(at, key),
            Misfit::Form(expected) => {
                Fault::new(at, "fault-wrong-form").with("form", name_form(expected))
            }
            Misfit::Other => Fault::new(at, "fault-unreadable").with("why", why),
        }
    }
}

/// What the reader of JSON says, taken apart.
enum Misfit<'w> {
    Word(&'w str, Vec<&'w str>),
    Field(&'w str),
    Missing(&'w str),
    Value(&'static str),
    Form(&'w str),
    Other,
}

/// What values of our own types say of themselves, with the sentence for it and one that fits.
const VALUES: [(&str, &str, &str); 7] = [
    ("is not a date", "fault-date", "2010-01-01"),
    ("is not an ISO 3166 country code", "fault-country", "DK"),
    ("is not a currency code", "fault-currency", "DKK"),
    ("is not a NUTS code", "fault-nuts", "DK05"),
    ("is not an id", "fault-id", "x"),
    ("cannot stand in an address", "fault-slug", "x"),
    ("is not a language", "fault-choice", "da"),
];

impl<'w> Misfit<'w> {
    fn of(why: &'w str) -> Self {
        let quoted = |text: &'w str| text.split('`').skip(1).step_by(2).collect::<Vec<_>>();
        if let Some(rest) = why.strip_prefix("unknown variant ") {
            let mut words = quoted(rest).into_iter();
            return Self::Word(words.next().unwrap_or_default(), words.collect());
        }
        if let Some(rest) = why.strip_prefix("unknown field ") {
            return Self::Field(quoted(rest).first().copied().unwrap_or_default());
        }
        if let Some(rest) = why.strip_prefix("missing field ") {
            return Self::Missing(quoted(rest).first().copied().unwrap_or_default());
        }
        if let Some((_, key, _)) = VALUES.iter().find(|(said, _, _)| why.contains(said)) {
            return Self::Value(key);
        }
        match why.split_once(", expected ") {
            Some((_, expected)) => Self::Form(expected),
            None => Self::Other,
        }
    }
}

fn shorten(text: &str) -> String {
    text.chars().take(60).collect()
}

/// Puts something that fits where something does not; false where nothing is known to fit.
fn stand_in(body: &mut Value, error: &Unreadable) -> bool {
    let Some(place) = find(body, &error.at) else { return false };
    match Misfit::of(&error.why) {
        Misfit::Word(word, known) => {
            let Some(first) = known.first() else { return false };
            match place {
                Value::Object(fields) => {
                    let wrong = fields.values_mut().find(|value| value.as_str() == Some(word));
                    wrong.map(|value| *value = Value::from(*first)).is_some()
                }
                value => replace(value, Value::from(*first)),
            }
        }
        Misfit::Field(name) => {
            let is_here = matches!(&*place, Value::Object(fields) if fields.contains_key(name));
            let outer = error.at.rsplit_once('.').map_or("", |(outer, _)| outer);
            let place = if is_here { find(body, &error.at) } else { find(body, outer) };
            match place {
                Some(Value::Object(fields)) => fields.shift_remove(name).is_some(),
                Some(_) | None => false,
            }
        }
        Misfit::Missing(name) => match place {
            Value::Object(fields) => fields.insert(name.to_owned(), Value::Null).is_none(),
            _ => false,
        },
        Misfit::Value(key) => {
            let Some((_, _, value)) = VALUES.iter().find(|(_, known, _)| *known == key) else {
                return false;
            };
            match find_named(place, &error.why) {
                Some(wrong) => replace(wrong, Value::from(*value)),
                None => replace(place, Value::from(*value)),
            }
        }
        Misfit::Form(expected) => make_fitting(expected).is_some_and(|it| replace(place, it)),
        Misfit::Other => false,
    }
}

/// The value that is meant, at a place or within it: a group that has a kind is read as a whole, so
/// the place is that of the group, and only the words name the value.
fn find_named<'v>(place: &'v mut Value, why: &str) -> Option<&'v mut Value> {
    if place.as_str().is_some_and(|text| why.starts_with(&format!("'{text}'"))) {
        return Some(place);
    }
    match place {
        Value::Object(fields) => fields.values_mut().find_map(|value| find_named(value, why)),
        Value::Array(items) => items.iter_mut().find_map(|value| find_named(value, why)),
        _ => None,
    }
}

/// False where the same stood there already: it helps as little as before.
fn replace(place: &mut Value, fitting: Value) -> bool {
    let is_other = *place != fitting;
    *place = fitting;
    is_other
}

/// The form that is expected, by its word in the interface texts.
fn name_form(expected: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| expected.contains(word));
    match () {
        () if has(&["string", "str", "text"]) => "text",
        () if has(&["sequence", "array", "list"]) => "list",
        () if has(&["map", "struct", "object", "enum"]) => "group",
        () if has(&["boolean"]) => "flag",
        () if has(&["i64", "u64", "u32", "u16", "u8", "f64", "integer", "number"]) => "number",
        () => "other",
    }
}

fn make_fitting(expected: &str) -> Option<Value> {
    Some(match name_form(expected) {
        "text" => Value::from("x"),
        "list" => Value::Array(Vec::new()),
        "group" => Value::Object(serde_json::Map::new()),
        "flag" => Value::Bool(false),
        "number" => Value::from(1),
        _ => return None,
    })
}

/// What stands at a place such as `funding[2].to`.
fn find<'v>(body: &'v mut Value, at: &str) -> Option<&'v mut Value> {
    let mut place = body;
    for part in at.split('.').filter(|part| !part.is_empty()) {
        let (name, rest) = part.split_at(part.find('[').unwrap_or(part.len()));
        if !name.is_empty() {
            place = place.get_mut(name)?;
        }
        for number in rest.split(['[', ']']).filter(|number| !number.is_empty()) {
            place = place.get_mut(number.parse::<usize>().ok()?)?;
        }
    }
    Some(place)
}
