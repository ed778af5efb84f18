//! What stands beside what people wrote: which translation it is, and why it was changed.

use super::parts::foreign;
use crate::{
    base::{Language, Text},
    i18n::Words,
    office::{AnyEntry, find_own_reason, find_public_reason},
};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// What is said before a deed that stays: an adoption, a paper that is sent, an approval, a letter.
pub fn final_note(words: Words) -> Markup {
    html! { p.small.soft { (words.say("kit-final")) } }
}

/// Which version of a text the reader sees: "Translated from Danish. Show the original"; `None`
/// when it is the original in the reader's language.
pub fn version_note(words: Words, text: &Text, original: Option<&str>) -> Option<Markup> {
    let (language, content) = text.read(words.language());
    if content.is_empty() {
        return None;
    }
    let from = words.language_name(text.original());
    let sentence = if language != words.language() {
        words.say_with("kit-shown-in", &[("language", words.language_name(language).into())])
    } else if text.is_stale(language) {
        words.say_with("kit-translated-stale", &[("language", from.into())])
    } else if text.is_by_machine(language) {
        words.say_with("kit-translated-by-machine", &[("language", from.into())])
    } else if language != text.original() {
        words.say_with("kit-translated", &[("language", from.into())])
    } else {
        return None;
    };
    let original = original.filter(|_| language != text.original());
    Some(html! {
        (sentence)
        @if let Some(href) = original { " " a href=(href) { (words.say("kit-show-original")) } }
    })
}

/// The same for a page that shows a whole record: one of its texts that was translated from an
/// earlier version speaks for the page, else its main text does. A reader in another language is
/// told before they rely on it.
pub fn record_note(
    words: Words,
    (entry, main): (&dyn AnyEntry, &Text),
    original: Option<&str>,
) -> Option<Markup> {
    let stale = entry.find_stale(words.language());
    version_note(words, stale.as_ref().unwrap_or(main), original)
}

/// What stands above texts of which some are not in the reader's language: in which they are, and
/// the way to the page in each of those. `link` gives the page's address in a language.
pub fn foreign_notice<'a>(
    words: Words,
    texts: impl Iterator<Item = &'a Text>,
    link: &dyn Fn(Language) -> String,
) -> Option<Markup> {
    let own = words.language();
    let others: BTreeSet<Language> = texts
        .filter(|text| !text.is_empty())
        .map(|text| text.read(own).0)
        .filter(|language| *language != own)
        .collect();
    let names: Vec<&str> = others.iter().map(|language| words.language_name(*language)).collect();
    let sentence = words.say_with("kit-foreign", &[("languages", words.list(&names).into())]);
    let to_read = others.iter().filter(|language| Language::INTERFACE.contains(*language));
    (!others.is_empty()).then(|| {
        html! {
            div.notice role="note" {
                p { (sentence) }
                @for language in to_read {
                    @let code = language.code();
                    p {
                        a href=(link(*language)) lang=(code) hreflang=(code) {
                            (Words::new(*language).say("kit-read-in"))
                        }
                    }
                }
            }
        }
    })
}

/// Why something was changed: the office's own line, and what everybody was told.
pub fn reason(words: Words, reason: &str) -> Markup {
    let own = find_own_reason(reason);
    let public = find_public_reason(reason);
    html! {
        (own)
        @if let Some((language, sentence)) = public {
            @if !own.is_empty() { "; " }
            (words.say("kit-told-public")) ": "
            span lang=[foreign(words, language)] { (sentence) }
        }
    }
}
