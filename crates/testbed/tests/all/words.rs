//! One word for one thing: the words of the glossary are used, and those given up stay away.

use std::{collections::BTreeMap, path::Path};

const GLOSSARY: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reference/glossary.md"));

/// Where a word that was given up says something else: a letter on paper to whoever takes over, and
/// the name of a law.
const ELSEWHERE: [(&str, &str); 6] = [
    ("brev", "handover-"),
    ("breve", "handover-"),
    ("brevene", "handover-"),
    ("brief", "handover-"),
    ("briefe", "handover-"),
    ("element", "fault-logo-element"),
];

/// The texts of a language, by file and key, without what the program puts in.
fn list_texts(language: &str) -> BTreeMap<String, String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut texts = BTreeMap::new();
    for part in ["spine", "practice", "udsyn"] {
        let folder = crates.join(part).join("texts").join(language);
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let file = std::fs::read_to_string(entry.path()).unwrap();
            let mut key = String::new();
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
                let said = match line.split_once(" =").filter(|_| begins) {
                    Some((name, said)) => {
                        name.clone_into(&mut key);
                        said
                    }
                    None => line,
                };
                let text: &mut String = texts.entry(key.clone()).or_default();
                text.push_str(&strip(said));
                text.push('\n');
            }
        }
    }
    texts
}

/// A line without selectors and without what stands in braces.
fn strip(line: &str) -> String {
    let line = match line.trim_start().split_once(']') {
        Some((name, said)) if name.starts_with('[') || name.starts_with("*[") => said,
        _ => line,
    };
    let mut depth = 0_i32;
    let out_of_braces = |c: &char| {
        depth += i32::from(*c == '{') - i32::from(*c == '}');
        depth <= 0 && *c != '}'
    };
    line.chars().filter(out_of_braces).collect()
}

/// True where these words stand in a text as words of their own.
fn has(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric());
    text.match_indices(words).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at + found.len()..).and_then(|behind| behind.chars().next());
        !is_letter(before) && !is_letter(behind)
    })
}

/// The rows of the table: the words of each language, and those given up.
fn list_rows() -> Vec<Vec<&'static str>> {
    let rows = GLOSSARY.lines().filter(|line| line.starts_with("| ") && !line.contains("in code"));
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect();
    rows.map(cells).collect()
}

#[test]
fn the_words_of_the_glossary_are_used_and_those_given_up_stay_away() {
    let rows = list_rows();
    assert!(rows.len() > 25 && rows.iter().all(|row| row.len() == 6), "the table can be read");
    let mut faults = Vec::new();
    for (language, column, given_up) in [("en", 1, None), ("da", 2, Some(4)), ("de", 3, Some(5))] {
        let texts = list_texts(language);
        for row in &rows {
            let chosen = row[column].to_lowercase();
            // A word may be the beginning of another: "Registrér" and "Registrér det".
            if !texts.values().any(|text| text.to_lowercase().contains(&chosen)) {
                faults.push(format!("{language}: no text says “{chosen}”"));
            }
            let given_up = given_up.map_or("", |column| row[column]);
            for word in given_up.split(',').map(|word| word.trim().to_lowercase()) {
                let is_let = |key: &str| {
                    ELSEWHERE
                        .iter()
                        .any(|(let_word, part)| *let_word == word && key.starts_with(part))
                };
                let found = texts.iter().filter(|(key, text)| !is_let(key) && has(text, &word));
                faults.extend(
                    found
                        .filter(|_| !word.is_empty())
                        .map(|(key, text)| format!("{language}: {key} says “{word}”: {text}")),
                );
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_language_has_quotation_marks_of_one_kind() {
    let mut faults = Vec::new();
    for (language, others) in [("da", "“”„\""), ("de", "»«”\""), ("en", "»«„\"")] {
        for (key, text) in list_texts(language) {
            if text.contains(|c| others.contains(c)) {
                faults.push(format!("{language}: {key}: {text}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_word_is_found_only_where_it_stands_by_itself() {
    assert!(has("En vakant plads", "vakant") && !has("vakante", "vakant"));
    assert!(has("»Element«", "element") && has("Gå ind i det", "gå ind"));
    assert_eq!(strip("   *[other] { $count } filer").trim(), "filer");
}
