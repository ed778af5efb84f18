//! The interface in Danish, English and German: texts, numbers, amounts, dates, sorting, and
//! reading what people type.
//!
//! Texts are Fluent files, one per slice and language, compiled in and parsed once:
//! `texts/{da,en,de}/{slice}.ftl` in the slice's crate, registered with [`texts!`](crate::texts)
//! and handed to [`install`] at start. A test reads the sources of the whole workspace: every key
//! that is said exists in all three languages, with the same variables, and none is left over.
//!
//! Grouping, decimal sign and the names of the months are written here by hand: for three
//! languages that is a table of a dozen words, and ten times faster than a general library.
//! Plurals come from Fluent, the order of letters (æ ø å, ä ö ü) from ICU.

mod country;
mod dates;
mod faults;
mod listed;
mod numbers;
mod read;
mod ready;
#[cfg(test)]
mod tests;
mod texts;

pub use country::parse_country;
pub use fluent_bundle::FluentValue as Value;
pub use listed::{Figure, NotADate, Writing, is_nothing, read_figure, read_listed_date};
pub use texts::{Source, install};

use crate::base::{Country, Language};
use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use std::{cmp::Ordering, sync::LazyLock};

/// The interface in one language. As small as a byte; hand it on by value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    tongue: Tongue,
}

/// The languages the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tongue {
    Da,
    En,
    De,
}

impl Tongue {
    const ALL: [Self; 3] = [Self::Da, Self::En, Self::De];

    fn language(self) -> Language {
        match self {
            Self::Da => Language::Da,
            Self::En => Language::En,
            Self::De => Language::De,
        }
    }
}

impl Words {
    /// The interface for a reader of `language`: English where the interface does not speak it.
    pub fn new(language: Language) -> Self {
        let tongue = match language {
            Language::Da => Tongue::Da,
            Language::De => Tongue::De,
            Language::En
            | Language::Zh
            | Language::Ar
            | Language::Ru
            | Language::Es
            | Language::Fr => Tongue::En,
        };
        Self { tongue }
    }

    /// The language spoken.
    pub fn language(self) -> Language {
        self.tongue.language()
    }

    /// The text of a key that names nothing. Costs one look-up and no memory.
    ///
    /// A missing key gives itself and a warning in the log: a page with one odd word is better
    /// than no page.
    pub fn say(self, key: &'static str) -> &'static str {
        self.find(key).unwrap_or_else(|| {
            tracing::warn!(key, language = self.language().code(), "interface text is missing");
            key
        })
    }

    /// The text of a key that is put together at run time (`country-DK`); `None` when missing.
    pub fn find(self, key: &str) -> Option<&'static str> {
        texts::of(self.tongue).find_plain(key)
    }

    /// The text of a key that names something: `say_with("kit-results", &[("count", 3.into())])`.
    ///
    /// Numbers choose the plural and are grouped as the language does; a year is a name and goes
    /// in as text (`"2012".into()`).
    pub fn say_with(self, key: &str, named: &[(&'static str, Value<'_>)]) -> String {
        texts::of(self.tongue).say(key, named).unwrap_or_else(|| {
            tracing::warn!(key, language = self.language().code(), "interface text is missing");
            key.to_owned()
        })
    }

    /// The word for a code of the register: `word("kind", "project")` is "EU project". A question
    /// mark where there is none, which a test of the lists of codes does not let happen.
    pub fn word(self, family: &str, code: &str) -> &'static str {
        self.find(&format!("{family}-{code}")).unwrap_or_else(|| {
            tracing::warn!(family, code, "the word for a code is missing");
            "?"
        })
    }

    /// "a, b and c".
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        let and = match self.tongue {
            Tongue::Da => " og ",
            Tongue::En => " and ",
            Tongue::De => " und ",
        };
        let mut listed = String::new();
        for (place, item) in items.iter().enumerate() {
            if place > 0 {
                listed.push_str(if place + 1 == items.len() { and } else { ", " });
            }
            listed.push_str(item.as_ref());
        }
        listed
    }

    /// Which of two names comes first: æ, ø, å after z in Danish; ä beside a in German.
    pub fn compare(self, one: &str, other: &str) -> Ordering {
        self.collator().compare(one, other)
    }

    /// Bytes that stand in the order of [`Words::compare`]: for lists that are put in order often.
    pub fn sort_key(self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        match self.collator().write_sort_key_to(text, &mut key) {
            Ok(()) => key,
        }
    }

    fn collator(self) -> &'static CollatorBorrowed<'static> {
        static COLLATORS: LazyLock<[CollatorBorrowed<'static>; 3]> = LazyLock::new(|| {
            Tongue::ALL.map(|tongue| {
                let locale: icu_locale_core::Locale =
                    tongue.language().code().parse().expect("a language code is a locale");
                CollatorBorrowed::try_new((&locale).into(), CollatorOptions::default())
                    .expect("the collations of our three languages are compiled in")
            })
        });
        &COLLATORS[self.tongue as usize]
    }

    /// The name of a country; its code when it is not among those offered.
    pub fn country(self, country: Country) -> String {
        let name = self.find(&format!("country-{}", country.code()));
        name.unwrap_or(country.code()).to_owned()
    }

    /// The name of a language in the reader's language, as it stands within a sentence.
    pub fn language_name(self, language: Language) -> &'static str {
        self.say(match language {
            Language::Da => crate::key!("language-da"),
            Language::En => crate::key!("language-en"),
            Language::De => crate::key!("language-de"),
            Language::Zh => crate::key!("language-zh"),
            Language::Ar => crate::key!("language-ar"),
            Language::Ru => crate::key!("language-ru"),
            Language::Es => crate::key!("language-es"),
            Language::Fr => crate::key!("language-fr"),
        })
    }
}

/// Marks a literal as the key of an interface text, so that the test of the texts sees it where it
/// stands apart from `say`: `match state { State::Active => key!("state-active"), … }`.
#[macro_export]
macro_rules! key {
    ($key:literal) => {
        $key
    };
}

/// The texts of one slice in all three languages, from `texts/{da,en,de}/{slice}.ftl` in the
/// calling crate: `pub const TEXTS: [Source; 3] = spine::texts!("cooperation");`
#[macro_export]
macro_rules! texts {
    ($slice:literal) => {
        [
            $crate::i18n::Source {
                slice: $slice,
                language: $crate::base::Language::Da,
                text: include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/texts/da/",
                    $slice,
                    ".ftl"
                )),
            },
            $crate::i18n::Source {
                slice: $slice,
                language: $crate::base::Language::En,
                text: include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/texts/en/",
                    $slice,
                    ".ftl"
                )),
            },
            $crate::i18n::Source {
                slice: $slice,
                language: $crate::base::Language::De,
                text: include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/texts/de/",
                    $slice,
                    ".ftl"
                )),
            },
        ]
    };
}
