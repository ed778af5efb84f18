//! The rules of ARCHITECTURE.md and STYLE.md that a machine can hold, over the source of the whole
//! workspace.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// Every Rust file below `crates/`, by its path from there, with its text.
fn sources() -> Vec<(String, String)> {
    let crates = root().join("crates");
    let mut found = Vec::new();
    let mut folders = vec![crates.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&crates).unwrap().to_string_lossy().into_owned();
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn is_test(name: &str) -> bool {
    name.contains("/tests/") || name.ends_with("/tests.rs") || name.starts_with("testbed/")
}

/// The lines of a file before its unit tests, without comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    text[..end]
        .lines()
        .enumerate()
        .map(|(place, line)| (place + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The rank of each folder of the spine (ARCHITECTURE.md, the code map).
const RANKS: [(&str, u8); 8] = [
    ("base", 0),
    ("ledger", 1),
    ("office", 2),
    ("account", 2),
    ("i18n", 2),
    ("search", 3),
    ("notify", 3),
    ("kit", 4),
];

#[test]
fn a_folder_of_the_spine_uses_only_folders_of_lower_rank() {
    let rank = |folder: &str| RANKS.iter().find(|(name, _)| *name == folder).map(|(_, r)| *r);
    let mut wrong = String::new();
    for (name, text) in sources() {
        let Some(rest) = name.strip_prefix("spine/src/") else { continue };
        let Some((own, _)) = rest.split_once('/') else { continue };
        let Some(own_rank) = rank(own) else { panic!("{own} has no rank; give it one") };
        // The tests of a folder may stand on their neighbours.
        if is_test(&name) {
            continue;
        }
        for (line, used) in list_used(&text) {
            let is_allowed = used == own || rank(&used).is_none_or(|other| other < own_rank);
            if !is_allowed {
                writeln!(wrong, "{name}:{line} uses {used}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The first words after `crate::`, also within braces, with their lines.
fn list_used(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut depth_of_crate_braces: Option<i32> = None;
    let mut depth = 0;
    for (number, line) in code(text) {
        for part in line.split("crate::").skip(1) {
            let word: String =
                part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if !word.is_empty() {
                found.push((number, word));
            }
        }
        if line.trim_start().starts_with("use crate::{") {
            depth_of_crate_braces = Some(0);
            depth = 0;
        }
        if depth_of_crate_braces.is_some() {
            let trimmed = line.trim();
            if depth == 1 && !trimmed.starts_with("use ") {
                let word: String =
                    trimmed.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if !word.is_empty() {
                    found.push((number, word));
                }
            }
            depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
            if depth <= 0 {
                depth_of_crate_braces = None;
            }
        }
    }
    found
}

#[test]
fn crates_stand_on_each_other_in_the_order_of_their_ranks() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("spine", &[] as &[&str]),
        ("practice", &["spine"]),
        ("udsyn", &["spine", "practice"]),
        ("load", &[]),
        ("testbed", &[]),
    ]);
    for (name, uses) in &allowed {
        let text = std::fs::read_to_string(root().join("crates").join(name).join("Cargo.toml"));
        let text = text.unwrap();
        let own = text.split("[dev-dependencies]").next().unwrap();
        for other in allowed.keys() {
            let is_used = own.lines().any(|line| line.starts_with(&format!("{other}.workspace")));
            assert!(!is_used || uses.contains(other), "{name} may not stand on {other}");
        }
    }
}

#[test]
fn records_and_rules_are_pure() {
    const IMPURE: [&str; 15] = [
        "sqlx",
        "axum",
        "tokio",
        "maud",
        "async fn",
        "std::fs",
        "std::env",
        "std::net",
        "std::time",
        "Timestamp::now",
        "Zoned::now",
        "rand::",
        "thread::",
        "spine::ledger",
        "spine::kit",
    ];
    let mut wrong = String::new();
    for (name, text) in sources() {
        let is_pure = name.starts_with("practice/src/")
            && (name.contains("/rules")
                || name.ends_with("model.rs")
                || name.ends_with("check.rs")
                || name.ends_with("/money.rs")
                || name.ends_with("/view.rs"))
            && !name.contains("/pages/");
        if !is_pure || is_test(&name) {
            continue;
        }
        for (line, text) in code(&text) {
            if let Some(word) = IMPURE.iter().find(|word| text.contains(**word)) {
                writeln!(wrong, "{name}:{line} has {word}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn sql_stands_in_its_two_rooms_only() {
    let mut wrong = String::new();
    for (name, text) in sources() {
        let has_room = ["spine/src/ledger/", "spine/src/account/"];
        if has_room.iter().any(|room| name.starts_with(room))
            || is_test(&name)
            || name.starts_with("load/")
        {
            continue;
        }
        for (line, text) in code(&text) {
            if text.contains("sqlx") {
                writeln!(wrong, "{name}:{line}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_database_is_named_in_few_places() {
    for (name, text) in sources() {
        let is_home =
            name.starts_with("spine/src/ledger/") || is_test(&name) || name.starts_with("load/");
        let branches =
            code(&text).filter(|(_, line)| line.contains("Db::Pg") || line.contains("Db::Lite"));
        assert!(is_home || branches.count() == 0, "{name} asks which database it is on");
    }
}

/// Tests that store run on each database (`#[on_each_database]`). These name SQLite: a disk that is
/// full only for its file, the data folder the program makes by itself, the proof that both
/// databases answer alike, and, because of that proof, the look of pages. Tests of PostgreSQL alone
/// stand in modules `postgres`.
const NAMING_SQLITE: [&str; 8] = [
    "spine/src/office/tests.rs",
    "udsyn/tests/all/browser/axe/mod.rs",
    "udsyn/tests/all/browser/eyes/mod.rs",
    "udsyn/tests/all/browser/height.rs",
    "udsyn/tests/all/browser/print.rs",
    "udsyn/tests/all/commands.rs",
    "udsyn/tests/all/faults.rs",
    "udsyn/tests/all/same.rs",
];

#[test]
fn what_stores_is_tested_on_each_database() {
    let mut found = Vec::new();
    for (name, text) in sources() {
        let own = text.split("\nmod postgres {").next().unwrap();
        let chooses = |line: &str| line.contains("Database::new(") || line.contains(".sqlite\"");
        let is_ground = !is_test(&name) || name.starts_with("testbed/");
        if !is_ground && code(own).any(|(_, line)| chooses(line)) {
            found.push(name);
        }
    }
    assert_eq!(found, NAMING_SQLITE, "take the database from #[on_each_database]");
}

/// What is over the limits of STYLE.md: files of 500 lines, functions of 70, lines of 100 letters.
fn list_large() -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in sources() {
        let lines = text.lines().count();
        if lines > 500 {
            found.push(format!("{name} has more than 500 lines"));
        }
        // The gallery holds sentences of pages as data.
        let is_gallery = name.contains("/examples/");
        if !is_gallery && text.lines().any(|line| line.chars().count() > 100) {
            found.push(format!("{name} has a line of more than 100 characters"));
        }
        for (function, lines) in list_functions(&text) {
            if lines > 70 {
                found.push(format!("{name} {function} has more than 70 lines"));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The functions of a file with their lengths; it relies on the formatter's indentation.
fn list_functions(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut open: Option<(String, usize, usize)> = None;
    for (number, line) in text.lines().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let start = line.trim_start();
        if open.is_none()
            && let Some(rest) = start.split("fn ").nth(1)
            && [
                "fn ",
                "pub fn ",
                "pub(",
                "async fn ",
                "pub async fn ",
                "const fn ",
                "pub const fn ",
            ]
            .iter()
            .any(|way| start.starts_with(way))
        {
            let name: String =
                rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            open = Some((name, number, indent));
        }
        if let Some((name, from, at)) = &open
            && indent == *at
            && start.starts_with('}')
        {
            found.push((name.clone(), number - from + 1));
            open = None;
        }
    }
    found
}

/// The list of what is too large already. It may only shrink.
#[test]
fn nothing_grows_over_its_size() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/all/ratchet.txt");
    let known = std::fs::read_to_string(&file).unwrap();
    let known: Vec<&str> = known.lines().filter(|line| !line.starts_with('#')).collect();
    let now = list_large();
    let new: Vec<_> = now.iter().filter(|line| !known.contains(&line.as_str())).collect();
    let mended: Vec<_> = known.iter().filter(|line| !now.iter().any(|n| n == *line)).collect();
    assert!(new.is_empty(), "too large; split it:\n{new:#?}");
    assert!(
        mended.is_empty(),
        "no longer too large; take it off tests/all/ratchet.txt:\n{mended:#?}"
    );
}

#[test]
fn no_machine_path_and_no_unfinished_work_stands_in_the_source() {
    let mut wrong = String::new();
    for (name, text) in sources() {
        if name.ends_with("house_rules.rs") {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let words =
                ["todo!(", "unimplemented!(", "FIXME", "XXX", "#[ignore", "/home/", "/root/"];
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                writeln!(wrong, "{name}:{} has {word}", number + 1).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
