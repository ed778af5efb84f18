//! Faults of a bundle in words: which record, from which line of the table, which field, and what
//! to do. Whoever mends a table never sees the bundle that was made of it.

use spine::{base::Fault, i18n::Words};

/// Faults as sentences, one a line, each with its place.
pub fn tell_faults(words: Words, faults: &[Fault]) -> String {
    let told = faults.iter().map(|fault| match tell_place(words, &fault.at) {
        place if place.is_empty() => words.fault(fault),
        place => format!("{place}: {}", words.fault(fault)),
    });
    told.collect::<Vec<_>>().join("\n")
}

/// `records[6] cooperation/markis (table.csv, 8): term.to` is "Cooperation markis (table.csv, 8),
/// Period, End".
fn tell_place(words: Words, at: &str) -> String {
    let inside = at.strip_prefix("records[").and_then(|rest| rest.split_once("] "));
    let Some((_, record)) = inside else { return at.to_owned() };
    let (record, field) = record.split_once(": ").unwrap_or((record, ""));
    let Some((kind, named)) = record.split_once('/') else { return at.to_owned() };
    let kind_word = words.say_with("search-kind", &[("kind", kind.into())]);
    match tell_field(words, kind, field) {
        label if label.is_empty() => format!("{kind_word} {named}"),
        label => format!("{kind_word} {named}, {label}"),
    }
}

/// The label of a field as forms have it, with the numbers of the rows it stands in; as it is
/// written where no form has it.
fn tell_field(words: Words, kind: &str, field: &str) -> String {
    let (mut path, mut told) = (String::new(), Vec::new());
    for part in field.split('.').filter(|part| !part.is_empty()) {
        let (name, number) = part.split_once('[').unwrap_or((part, ""));
        let name = name.replace('_', "-");
        path = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
        let own = (kind != "cooperation").then(|| format!("organisation-field-{name}"));
        let keys = [own, Some(format!("field-{path}")), Some(format!("field-{name}"))];
        let label = keys.iter().flatten().find_map(|key| words.find(key));
        let label = label.map_or_else(|| part.to_owned(), str::to_owned);
        told.push(match number.trim_end_matches(']').parse::<usize>() {
            Ok(number) => format!("{label} {}", number + 1),
            Err(_) => label,
        });
    }
    told.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::base::Language;

    #[test]
    fn a_place_is_told_by_record_line_and_field() {
        spine::i18n::install(&crate::desk::texts());
        let danish = |at: &str| tell_place(Words::new(Language::Da), at);
        let at = "records[6] cooperation/markis (samarbejder.csv, 8): funding[1].value.kind";
        let told = danish(at);
        assert!(told.starts_with("Samarbejde markis (samarbejder.csv, 8), "), "{told}");
        assert!(told.contains(" 2, ") && !told.contains("records"), "{told}");
        assert!(danish("records[0] unit/health: parent").starts_with("Enhed health, "));
        assert_eq!(danish("files[0].hash"), "files[0].hash");
    }
}
