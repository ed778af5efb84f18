//! Words as publishers of calls write them, made readable: entities, escapes and stray blanks.

use percent_encoding::percent_decode_str;
use serde_json::Value;
use spine::base::compose;

/// A line without entities, each letter in one form, with one blank between words.
pub(crate) fn clean_line(text: &str) -> String {
    let decoded = decode_entities(text);
    let composed = compose(&decoded);
    let words = composed.split_whitespace().map(without_control);
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Running text without entities; its paragraphs stay.
pub(super) fn clean_words(text: &str) -> String {
    let decoded = decode_entities(text);
    let mut made = String::with_capacity(decoded.len());
    let mut gap = 0;
    for line in decoded.lines().map(clean_line) {
        if line.is_empty() {
            gap = 2;
            continue;
        }
        if !made.is_empty() {
            made.push_str(if gap == 2 { "\n\n" } else { "\n" });
        }
        made.push_str(&line);
        gap = 0;
    }
    made
}

/// The name of a programme: `Research Fund for Coal %26 Steel (RFCS)`, `Erasmus  (ERASMUS )`.
pub(super) fn clean_label(text: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8_lossy();
    clean_line(&decoded).replace("( ", "(").replace(" )", ")")
}

fn without_control(word: &str) -> String {
    word.chars().filter(|c| !c.is_control()).collect()
}

/// The entities that publishers use; another one stays as it is.
fn decode_entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        made.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').filter(|end| *end <= 10).map(|end| &rest[1..end]);
        match entity.and_then(|entity| Some((entity.len(), find_entity(entity)?))) {
            Some((length, letter)) => {
                made.push(letter);
                rest = &rest[length + 2..];
            }
            None => {
                made.push('&');
                rest = &rest[1..];
            }
        }
    }
    made + rest
}

fn find_entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| !letter.is_control());
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" => '’',
        "lsquo" => '‘',
        "ldquo" => '“',
        "rdquo" => '”',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "euro" => '€',
        _ => return None,
    })
}

/// A short mark of a row as it came, the same on every machine and in every version. What is only
/// written for searching is no part of it.
pub(super) fn mark_of(row: &Value) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |text: &str| {
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    match row {
        Value::Object(fields) => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort_unstable();
            for name in names.into_iter().filter(|name| *name != "searchText") {
                take(name);
                take(&fields[name].to_string());
            }
        }
        other => take(&other.to_string()),
    }
    format!("{hash:016x}")
}
