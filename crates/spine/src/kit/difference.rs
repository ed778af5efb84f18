//! What changed in a text, word by word. What came and went is marked in words as well, so that
//! colour and lines say nothing alone.

use crate::i18n::Words;
use maud::{Markup, html};
use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};
use std::time::{Duration, Instant};

/// The longest that a comparison may take; after it, larger pieces are told as changed.
const LONGEST: Duration = Duration::from_millis(200);

/// What is there now and was not before.
pub fn came(words: Words, what: &str) -> Markup {
    html! { ins { span.vh { (words.say("kit-now")) ": " } (what) } }
}

/// What was there before and is not now.
pub fn went(words: Words, what: &str) -> Markup {
    html! { del { span.vh { (words.say("kit-was")) ": " } (what) } }
}

/// Two texts as one, with the words that came and went.
pub fn compare_words(words: Words, before: &str, after: &str) -> Markup {
    html! {
        @for piece in find_pieces(before, after) {
            @match piece {
                Piece::Same(text) => (text),
                Piece::Went(text) => (went(words, &text)),
                Piece::Came(text) => (came(words, &text)),
            }
        }
    }
}

#[derive(Debug, PartialEq)]
enum Piece {
    Same(String),
    Went(String),
    Came(String),
}

/// What stayed, went and came. Words are compared without the space behind them, so that a new
/// line is no news.
fn find_pieces(before: &str, after: &str) -> Vec<Piece> {
    let split = |text| str::split_inclusive(text, char::is_whitespace).collect::<Vec<_>>();
    let (old, new): (Vec<&str>, Vec<&str>) = (split(before), split(after));
    let trim = |text: &[&str]| text.iter().map(|word| word.trim_end().to_owned()).collect();
    let (old_words, new_words): (Vec<String>, Vec<String>) = (trim(&old), trim(&new));
    let until = Some(Instant::now() + LONGEST);
    let steps = capture_diff_slices_deadline(Algorithm::Myers, &old_words, &new_words, until);
    let mut pieces = Vec::new();
    for step in steps {
        let (tag, gone, come) = step.as_tag_tuple();
        let (gone, come) = (old[gone].concat(), new[come].concat());
        match tag {
            DiffTag::Equal => pieces.push(Piece::Same(come)),
            DiffTag::Delete => pieces.push(Piece::Went(gone)),
            DiffTag::Insert => pieces.push(Piece::Came(come)),
            DiffTag::Replace => pieces.extend([Piece::Went(gone), Piece::Came(come)]),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_changed_are_marked() {
        let pieces = find_pieces("clean and green shipping", "clean shipping\nnow");
        assert_eq!(
            pieces,
            [
                Piece::Same("clean ".to_owned()),
                Piece::Went("and green ".to_owned()),
                Piece::Same("shipping\n".to_owned()),
                Piece::Came("now".to_owned()),
            ]
        );
        assert_eq!(find_pieces("", "a"), [Piece::Came("a".to_owned())]);
        assert_eq!(find_pieces("a", ""), [Piece::Went("a".to_owned())]);
        assert_eq!(find_pieces("", ""), []);
    }

    #[test]
    fn nothing_written_by_people_becomes_markup() {
        let words = Words::new(crate::base::Language::En);
        let drawn = compare_words(words, "<b>x</b>", "<script>x</script>").into_string();
        assert!(!drawn.contains("<script") && !drawn.contains("<b>"), "{drawn}");
        assert!(drawn.contains("before") && drawn.contains("now"), "{drawn}");
    }
}
