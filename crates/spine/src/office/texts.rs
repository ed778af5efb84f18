//! The texts in a record, wherever they stand, found by their form: so every kind has them without
//! a line of its own.

use super::AnyEntry;
use crate::base::{Language, Text};
use serde_json::Value;

impl dyn AnyEntry + '_ {
    /// Every text in the record that is not empty, with its place: `purpose`, `notes[2].text`.
    pub fn list_texts(&self) -> Vec<(String, Text)> {
        let mut texts = Vec::new();
        if let Ok(body) = serde_json::from_str(&self.body()) {
            collect("", &body, &mut texts);
        }
        texts
    }

    /// The first text in the record whose version in a language was made from an earlier revision
    /// of the original.
    pub fn find_stale(&self, language: Language) -> Option<Text> {
        let body = self.body();
        if was_written_once(&body) {
            return None;
        }
        let mut texts = self.list_texts().into_iter().map(|(_, text)| text);
        texts.find(|text| text.is_stale(language) && text.find(language).is_some())
    }
}

/// True where every text of a body is in its first revision, and every version made from that: most
/// are, and need not be read to know that none is behind. Between quotation marks that people wrote
/// stands a backslash, so these names are never theirs.
fn was_written_once(body: &str) -> bool {
    ["\"revision\":", "\"of\":"].iter().all(|name| {
        body.match_indices(name).all(|(at, _)| {
            let number = &body[at + name.len()..];
            number.starts_with("1,") || number.starts_with("1}")
        })
    })
}

/// A record's body with the text at a place changed; none when there is no text at that place.
pub fn change_text(body: &str, at: &str, change: impl FnOnce(&mut Text)) -> Option<String> {
    let mut body: Value = serde_json::from_str(body).ok()?;
    let place = body.pointer_mut(&to_pointer(at))?;
    let mut text: Text = serde_json::from_value(place.take()).ok()?;
    change(&mut text);
    *place = serde_json::to_value(text).ok()?;
    serde_json::to_string(&body).ok()
}

/// `notes[2].text` as JSON's own pointer: `/notes/2/text`.
fn to_pointer(at: &str) -> String {
    format!("/{}", at.replace("].", "/").replace(['[', '.'], "/").replace(']', ""))
}

fn collect(at: &str, value: &Value, texts: &mut Vec<(String, Text)>) {
    match value {
        Value::Object(fields) if fields.contains_key("versions") => {
            let text: Option<Text> = serde_json::from_value(value.clone()).ok();
            texts.extend(text.filter(|text| !text.is_empty()).map(|text| (at.to_owned(), text)));
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let inner = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
                collect(&inner, value, texts);
            }
        }
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                collect(&format!("{at}[{place}]"), value, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
