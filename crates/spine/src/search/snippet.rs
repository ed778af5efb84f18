//! A piece of a text around what was found in it, with the words marked.

use super::{ask::Marker, words::list_words};
use crate::{
    base::{Language, Text, strip_markdown},
    office::AnyEntry,
};
use std::collections::HashSet;

/// How long a piece of a text is, in characters.
const LENGTH: usize = 220;
/// How much of it stands before the first word found.
const BEFORE: usize = 60;
/// How much of a file is looked through at a time, in characters.
const PART: usize = 4_000;

/// A piece of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The language it is in; none where nobody says.
    pub language: Option<Language>,
    /// The file it is from, by name; none where it is the record's own text.
    pub file: Option<String>,
    /// Its pieces, to be set side by side.
    pub pieces: Vec<Piece>,
}

/// A piece of plain text: never HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// True for what was looked for.
    pub is_found: bool,
}

impl Snippet {
    /// The words without the marks.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// A title in the reader's language, marked.
pub(super) fn mark_title(title: &Text, language: Language, marker: &mut Marker<'_>) -> Snippet {
    let (language, text) = title.read(language);
    let found = find_all(text, Some(language), marker);
    let pieces = draw(text, &found, (0, text.len()));
    Snippet { language: Some(language), file: None, pieces }
}

/// The piece of a record's texts that says best why it was found: the one with the most of what was
/// looked for, in the reader's language where it says as much. Without any, how the record begins.
pub(super) fn find_snippet(
    entry: &dyn AnyEntry,
    files: &[(String, String)],
    language: Language,
    marker: &mut Marker<'_>,
) -> Option<Snippet> {
    let texts: Vec<Text> = entry.list_texts().into_iter().map(|(_, text)| text).collect();
    let own = texts.iter().filter(|text| *text != entry.title());
    let mut best: Option<(usize, Snippet)> = None;
    for text in own.clone() {
        let others = text.languages().filter(|other| *other != language);
        let first = text.find(language).map(|_| language);
        for language in first.into_iter().chain(others) {
            let Some((score, snippet)) = cut(&flatten(text.get(language)), Some(language), marker)
            else {
                continue;
            };
            if best.as_ref().is_none_or(|(known, _)| score > *known) {
                best = Some((score, snippet));
            }
        }
    }
    for (name, text) in files {
        let parts = list_parts(text).map(join_lines);
        let Some((score, snippet)) = parts.filter_map(|part| cut(&part, None, marker)).next()
        else {
            continue;
        };
        if best.as_ref().is_none_or(|(known, _)| score > *known) {
            best = Some((score, Snippet { file: Some(name.clone()), ..snippet }));
        }
    }
    best.map(|(_, snippet)| snippet).or_else(|| {
        let (language, text) = own.clone().next()?.read(language);
        let text = flatten(text);
        let pieces = draw(&text, &[], widen(&text, (0, 0)));
        Some(Snippet { language: Some(language), file: None, pieces })
    })
}

/// Where in a text something was found: from, to, and which of the things looked for.
type Place = (usize, usize, usize);

fn find_all(text: &str, language: Option<Language>, marker: &mut Marker<'_>) -> Vec<Place> {
    let words = list_words(text).into_iter();
    words
        .filter_map(|(from, to)| Some((from, to, marker.find(&text[from..to], language)?)))
        .collect()
}

/// The piece of a text that has the most of what was looked for, with how many that are.
fn cut(
    text: &str,
    language: Option<Language>,
    marker: &mut Marker<'_>,
) -> Option<(usize, Snippet)> {
    let found = find_all(text, language, marker);
    let count = |start: usize| {
        let near = found.iter().filter(|(from, to, _)| *from >= start && *to <= start + LENGTH);
        let things: HashSet<usize> = near.map(|(_, _, thing)| *thing).collect();
        things.len()
    };
    let mut best: Option<(usize, &Place)> = None;
    for place in &found {
        let score = count(place.0);
        if best.is_none_or(|(known, _)| score > known) {
            best = Some((score, place));
        }
    }
    let (score, (from, to, _)) = best?;
    let pieces = draw(text, &found, widen(text, (*from, *to)));
    Some((score, Snippet { language, file: None, pieces }))
}

/// A text on one line, without the marks of Markdown.
fn flatten(text: &str) -> String {
    join_lines(&strip_markdown(text))
}

fn join_lines(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A long text in parts that end between words, so that it need not be read to its end.
fn list_parts(mut text: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        if text.is_empty() {
            return None;
        }
        let near = text.char_indices().skip(PART).find(|(_, letter)| letter.is_whitespace());
        let (part, rest) = text.split_at(near.map_or(text.len(), |(at, _)| at));
        text = rest;
        Some(part)
    })
}

/// The piece of a text around a place, from word to word.
fn widen(text: &str, (from, to): (usize, usize)) -> (usize, usize) {
    let back = text[..from].char_indices().rev().take(BEFORE).last().map_or(from, |(at, _)| at);
    let start = match text[..from].char_indices().rev().nth(BEFORE) {
        None => 0,
        Some(_) => text[back..from].find(char::is_whitespace).map_or(from, |at| back + at + 1),
    };
    let far = text[start..].char_indices().nth(LENGTH).map(|(at, _)| start + at);
    let end = far.map_or(text.len(), |far| {
        let space = text[start..far].rfind(char::is_whitespace);
        space.map_or(far, |at| start + at).max(to)
    });
    (start, end)
}

fn draw(text: &str, found: &[Place], (start, end): (usize, usize)) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |text: &str, is_found: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_found });
        }
    };
    add(if start > 0 { "… " } else { "" }, false);
    let mut at = start;
    for (from, to, _) in found.iter().filter(|(from, to, _)| *from >= start && *to <= end) {
        add(&text[at..*from], false);
        add(&text[*from..*to], true);
        at = *to;
    }
    add(&text[at..end], false);
    add(if end < text.len() { " …" } else { "" }, false);
    pieces
}
