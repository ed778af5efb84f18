//! One form of each letter. `Å` may be typed as one sign or as an A with a ring to be put on it,
//! and a word may carry hyphens that show only at the end of a line: both look the same, and
//! must be found, compared and kept as the same.

use serde_json::Value;
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// True for a sign that nobody sees: soft hyphens, spaces and joiners without width, marks of the
/// order of bytes. What joins or parts letters of other scripts stays.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// A text with each letter in one form (NFC) and without signs that nobody sees. What is so
/// already, and that is nearly all, is given back as it is.
pub fn compose(text: &str) -> Cow<'_, str> {
    let is_plain = text.is_ascii()
        || (!text.contains(is_unseen) && is_nfc_quick(text.chars()) == IsNormalized::Yes);
    if is_plain {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|letter| !is_unseen(*letter)).nfc().collect())
}

/// JSON whose texts have each letter in one form, also where letters are written as escapes. What
/// is no JSON is given back as it is, for whoever reads it to say so.
pub fn compose_json(json: &str) -> Cow<'_, str> {
    if !json.contains("\\u") {
        return compose(json);
    }
    let Ok(mut value) = serde_json::from_str::<Value>(json) else { return Cow::Borrowed(json) };
    match compose_value(&mut value) {
        true => Cow::Owned(value.to_string()),
        false => Cow::Borrowed(json),
    }
}

/// True when a text in it was changed.
fn compose_value(value: &mut Value) -> bool {
    match value {
        Value::String(text) => match compose(text) {
            Cow::Owned(composed) => {
                *text = composed;
                true
            }
            Cow::Borrowed(_) => false,
        },
        Value::Array(items) => items.iter_mut().fold(false, |any, it| compose_value(it) || any),
        Value::Object(fields) => {
            fields.values_mut().fold(false, |any, field| compose_value(field) || any)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_has_one_form_and_no_sign_is_unseen() {
        for (text, kept) in [
            ("A\u{30a}lborg", "Ålborg"),
            ("u\u{308}ber", "über"),
            ("sam\u{ad}arbejde", "samarbejde"),
            ("\u{feff}id", "id"),
            ("a\u{200b}b\u{2060}c", "abc"),
            ("Ålborg", "Ålborg"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("plain", "plain"),
        ] {
            assert_eq!(compose(text), kept);
        }
        assert!(matches!(compose("Ålborg"), Cow::Borrowed(_)));
    }

    #[test]
    fn json_is_read_alike_with_letters_and_with_escapes() {
        let composed = r#"{"name":["Ålborg"]}"#;
        assert_eq!(compose_json("{\"name\":[\"A\u{30a}l\u{ad}borg\"]}"), composed);
        assert_eq!(compose_json(r#"{"name":["A\u030al\u00adborg"]}"#), composed);
        let kept = r#"{"name": "\u00c5"}"#;
        assert_eq!(compose_json(kept), kept);
        assert_eq!(compose_json("{\\u"), "{\\u");
    }
}
