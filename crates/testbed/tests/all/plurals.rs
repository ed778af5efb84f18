//! Texts that count agree with the number: a word behind a number is chosen by it, in each language
//! in which it has more than one form.

use std::path::{Path, PathBuf};

/// The names that numbers have in texts.
const NUMBERS: [&str; 36] = [
    "all",
    "answered",
    "asked",
    "changed",
    "changes",
    "cooperations",
    "count",
    "days",
    "done",
    "dropped",
    "files",
    "forthcoming",
    "fresh",
    "gone",
    "hours",
    "left",
    "lines",
    "missing",
    "months",
    "new",
    "number",
    "of",
    "open",
    "people",
    "records",
    "refused",
    "running",
    "rows",
    "same",
    "seats",
    "soon",
    "tasks",
    "total",
    "waiting",
    "without",
    "years",
];

/// Texts whose words are the same for one and for many, or whose number is never one.
const EXCEPTIONS: [&str; 41] = [
    // The words stay: "1 venter", "1 of 3", "1 weitere", "1 as before".
    "admin-mail-count",
    "calls-headline",
    "calls-snapshot-headline",
    "found-brought",
    "funding-budget-finding",
    "hits-headline",
    "hits-headline-none",
    "hits-left-out",
    "monitoring-owners-of",
    "monitoring-round-lede",
    "monitoring-report-summary",
    "needs-count",
    "needs-fitting",
    "needs-noted",
    "plan-tasks-done",
    "programme-call-count",
    "programme-headline",
    "rates-brought",
    "register-count-of",
    "register-more",
    "register-years",
    "screening-load-of",
    "screening-opened-on",
    "screening-under-way",
    "site-changes-more",
    "site-cooperations-count",
    "strategy-counts",
    "strategy-counts-nothing",
    "today-more",
    "admin-log-more",
    "demo-picture-of",
    "monitoring-missing-of",
    "monitoring-nobody-answers-some",
    "monitoring-report-lacks",
    "monitoring-report-unanswered-about",
    "today-others-more",
    // No number: the name of an organisation.
    "organisation-merge-reason",
    "organisation-merge-will",
    // The number of an account; the days of a month, and more than sixty years.
    "fault-account-taken",
    "fault-date-day",
    "fault-line-years",
];

/// Texts whose number is never one.
const NEVER_ONE: [&str; 9] = [
    "admin-invite-by-hand",
    "admin-invite-by-mail",
    "security-kept",
    "today-in-days",
    "calls-within-days",
    "fault-far-end",
    "found-drawn",
    "indicator-scale-of",
    "proposal-parts-done",
];

fn list_texts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            list_texts(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "ftl") {
            found.push(path);
        }
    }
}

/// The texts of a file, each with its key.
fn list_messages(file: &str) -> Vec<(&str, String)> {
    let mut messages: Vec<(&str, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        match (begins.then(|| line.split_once(" =")).flatten(), messages.last_mut()) {
            (Some((key, rest)), _) => messages.push((key, rest.to_owned())),
            (None, Some((_, text))) => *text = format!("{text}\n{line}"),
            (None, None) => {}
        }
    }
    messages
}

/// A number in a text with a word behind it that the number does not choose.
fn find_fault(text: &str) -> Option<String> {
    NUMBERS.into_iter().find_map(|name| {
        let named = format!("{{ ${name} }} ");
        let (_, behind) = text.split_once(&named)?;
        let has_word = behind.starts_with(|c: char| c.is_lowercase());
        (has_word && !text.contains(&format!("${name} ->"))).then(|| named.trim().to_owned())
    })
}

#[test]
fn a_word_behind_a_number_agrees_with_it() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    for name in ["spine", "practice", "udsyn"] {
        list_texts(&crates.join(name).join("texts"), &mut files);
    }
    let mut faults = Vec::new();
    for path in files {
        let file = std::fs::read_to_string(&path).unwrap();
        for (key, text) in list_messages(&file) {
            let is_let = EXCEPTIONS.contains(&key) || NEVER_ONE.contains(&key);
            let found = find_fault(&text).filter(|_| !is_let);
            faults.extend(found.map(|name| format!("{}: {key}: {name}", path.display())));
        }
    }
    assert!(faults.is_empty(), "choose the words by the number:\n{}", faults.join("\n"));
    assert_eq!(find_fault("{ $count } files").as_deref(), Some("{ $count }"));
    assert_eq!(find_fault("{ $count ->\n [one] 1 file\n *[other] { $count } files\n }"), None);
}
