//! What a list brought, and what in it could not be read: told in the address of the page that it
//! leads to, so that the page can be loaded again. Only numbers and names of columns are read from
//! an address.

use crate::participation::{Brought, ReadList, VALUE_COLUMNS};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::i18n::Words;
use spine::key;
use spine::kit::{self, form::FormData};

/// At most so many runs of lines and so many cells are named; the rest is counted.
const NAMED: usize = 60;

/// What a reading says, as the query of an address.
pub(super) fn tell(list: &ReadList, brought: &Brought) -> Vec<(&'static str, String)> {
    let cells = list.unclear.iter().take(NAMED).map(|unclear| {
        let file = if unclear.in_projects { "p" } else { "" };
        format!("{file}{}-{}", unclear.line, unclear.column)
    });
    vec![
        ("done", "brought".to_owned()),
        ("rows", list.rows.to_string()),
        ("fresh", brought.fresh.to_string()),
        ("changed", brought.changed.to_string()),
        ("same", brought.same.to_string()),
        ("unread", list.unread.len().to_string()),
        ("lines", write_runs(&list.unread)),
        ("unread-projects", list.unread_projects.len().to_string()),
        ("lines-projects", write_runs(&list.unread_projects)),
        ("unclear", list.unclear.len().to_string()),
        ("cells", cells.collect::<Vec<_>>().join(".")),
        ("without", list.without_project.to_string()),
    ]
}

/// Lines in runs: `3.7-9`.
fn write_runs(lines: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for line in lines {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            Some(_) | None => runs.push((*line, *line)),
        }
    }
    let write = |(first, last): &(u32, u32)| match first == last {
        true => first.to_string(),
        false => format!("{first}-{last}"),
    };
    runs.iter().take(NAMED).map(write).collect::<Vec<_>>().join(".")
}

/// What a list brought, as the address of the page it led to says.
pub(super) fn draw_brought(scene: &Scene<'_>) -> Markup {
    let (words, data) = (scene.words, scene.query());
    if data.get("done") != "brought" {
        return html! {};
    }
    let number = |name: &str| data.get(name).parse::<u32>().unwrap_or_default();
    let counts = ["rows", "fresh", "changed", "same"].map(|name| (name, number(name).into()));
    let told = |key: &'static str, count: &str, list: Vec<String>| {
        let values = [("count", number(count).into()), ("list", cut(list).into())];
        html! { @if number(count) > 0 { " " (words.say_with(key, &values)) } }
    };
    let runs = |name: &str| read_runs(words, data.get(name));
    kit::notice(html! {
        (words.say_with("found-brought", &counts))
        (told("found-unread", "unread", runs("lines")))
        (told("found-unread-projects", "unread-projects", runs("lines-projects")))
        (told("found-unclear", "unclear", read_cells(words, data.get("cells"))))
        @if number("without") > 0 {
            " " (words.say_with("found-without", &[("count", number("without").into())]))
        }
    })
}

/// What a list that is to be brought in leaves out, from the same words as what is told afterwards.
pub(super) fn draw_before(words: Words, address: &str) -> Markup {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let data = FormData::parse(query.as_bytes()).unwrap_or_default();
    let told = |key: &'static str, count: &str, lines: &str| {
        let count = data.get(count).parse::<u32>().unwrap_or_default();
        let list = cut(read_runs(words, data.get(lines)));
        let values = [("count", count.into()), ("list", list.into())];
        html! { @if count > 0 { p { (words.say_with(key, &values)) } } }
    };
    html! {
        (told(key!("found-unread-count"), "unread", "lines"))
        (told(key!("found-unread-projects-count"), "unread-projects", "lines-projects"))
    }
}

/// A list as it is told, with a mark where it goes on.
fn cut(list: Vec<String>) -> String {
    let is_cut = list.len() == NAMED;
    list.join(", ") + if is_cut { " …" } else { "" }
}

/// The runs of lines as they are told: 3, 7–9.
fn read_runs(words: Words, runs: &str) -> Vec<String> {
    let number = |text: &str| Some(words.number(text.parse::<u32>().ok()?.into()));
    let read = |run: &str| match run.split_once('-') {
        None => number(run),
        Some((first, last)) => Some(format!("{}–{}", number(first)?, number(last)?)),
    };
    runs.split('.').take(NAMED).filter_map(read).collect()
}

/// The cells as they are told: line 5, budget_eur.
fn read_cells(words: Words, cells: &str) -> Vec<String> {
    let read = |cell: &str| {
        let (line, column) = cell.split_once('-')?;
        let bare = line.trim_start_matches('p');
        let column = VALUE_COLUMNS.into_iter().find(|known| *known == column)?;
        let line = words.number(bare.parse::<u32>().ok()?.into());
        let key = if cell.starts_with('p') { "found-cell-projects" } else { "found-cell" };
        Some(words.say_with(key, &[("line", line.into()), ("column", column.into())]))
    };
    cells.split('.').take(NAMED).filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::base::Language;

    #[test]
    fn every_line_that_was_left_out_is_named() {
        assert_eq!(write_runs(&[3, 7, 8, 9, 12]), "3.7-9.12");
        spine::i18n::install(&crate::texts());
        let words = Words::new(Language::En);
        assert_eq!(read_runs(words, "3.7-9.1200"), ["3", "7–9", "1,200"]);
        assert!(read_runs(words, "<b>.x-1").is_empty());
    }
}
