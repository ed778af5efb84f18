//! What somebody asks: the question as it stands in an address, and the words as people type them.

use super::words::{is_common, list_words};
use crate::base::{Country, Slug, compose, fold};

/// Longest text that is looked for, in characters; the rest is left out.
pub const TEXT_LIMIT: usize = 200;
/// How many results a page has.
pub const PAGE: usize = 10;
/// How many words and phrases are looked for.
const PARTS: usize = 16;
/// The last page that may be asked for.
const PAGE_LIMIT: usize = 10_000;

/// A question as it stands in an address. The default one asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// What was typed, at most [`TEXT_LIMIT`] characters.
    pub text: String,
    /// Only records of this kind.
    pub kind: Option<String>,
    /// Only what belongs to this area.
    pub area: Option<Slug>,
    /// Only what has to do with this country.
    pub country: Option<Country>,
    /// Only what is about this year.
    pub year: Option<i16>,
    /// Only what is in this state.
    pub state: Option<String>,
    /// The page, from 0.
    pub page: usize,
}

impl Query {
    /// Reads a question from the names and values of an address. Whatever is there, it is a
    /// question: what cannot be read chooses nothing.
    pub fn parse<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            let value = value.as_ref().trim();
            let word = || (!value.is_empty() && value.len() <= 40).then(|| value.to_owned());
            match name.as_ref() {
                "q" => {
                    let value = compose(value);
                    let typed = value.chars().filter(|letter| !letter.is_control());
                    query.text = typed.take(TEXT_LIMIT).collect();
                }
                "kind" => query.kind = word(),
                "area" => query.area = Slug::parse(value),
                "country" => query.country = Country::parse(value),
                "year" => query.year = value.parse().ok(),
                "state" => query.state = word(),
                "page" => {
                    let page = value.parse().ok().filter(|page| (1..=PAGE_LIMIT).contains(page));
                    query.page = page.map_or(0, |page| page - 1);
                }
                _ => {}
            }
        }
        query
    }

    /// The names and values of the question, in one fixed order; what chooses nothing is left out.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        [
            ("q", (!self.text.is_empty()).then(|| self.text.clone())),
            ("kind", self.kind.clone()),
            ("area", self.area.as_ref().map(ToString::to_string)),
            ("country", self.country.map(|country| country.code().to_owned())),
            ("year", self.year.map(|year| year.to_string())),
            ("state", self.state.clone()),
            ("page", (self.page > 0).then(|| (self.page + 1).to_string())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// True when a list chooses something beside the words.
    pub fn is_narrowed(&self) -> bool {
        let words_only = Self { text: self.text.clone(), page: self.page, ..Self::default() };
        *self != words_only
    }
}

/// What is looked for, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// What must be there.
    pub(super) all: Vec<Part>,
    /// What must not.
    pub(super) none: Vec<Part>,
}

/// A word, or words that stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A word in small letters.
    Word(String),
    /// Folded words in their order.
    Phrase(Vec<String>),
}

impl Wanted {
    /// Reads what people type: words, phrases in quotation marks of any kind, and a minus before
    /// what must not be there. Nothing else means anything, and nothing is wrong.
    pub(super) fn read(text: &str) -> Self {
        let mut wanted = Self::default();
        for typed in cut(text) {
            let words = list_words(&typed.text);
            let words = words.into_iter().map(|(from, to)| &typed.text[from..to]);
            let parts: Vec<Part> = if typed.is_quoted {
                let phrase: Vec<String> = words.map(fold).collect();
                (!phrase.is_empty()).then_some(Part::Phrase(phrase)).into_iter().collect()
            } else {
                words.map(|word| Part::Word(word.to_lowercase())).collect()
            };
            match typed.is_negated {
                true => wanted.none.extend(parts),
                false => wanted.all.extend(parts),
            }
        }
        let is_rare = |part: &Part| !matches!(part, Part::Word(word) if is_common(word));
        if wanted.all.iter().any(is_rare) {
            wanted.all.retain(is_rare);
        }
        let mut seen: Vec<Part> = Vec::new();
        wanted.all.retain(|part| {
            !seen.contains(part) && {
                seen.push(part.clone());
                true
            }
        });
        wanted.all.truncate(PARTS);
        wanted.none.truncate(PARTS);
        wanted
    }
}

#[derive(Default)]
struct Typed {
    text: String,
    is_quoted: bool,
    is_negated: bool,
}

fn cut(text: &str) -> Vec<Typed> {
    let mut all = Vec::new();
    let mut now = Typed::default();
    for letter in text.chars().take(TEXT_LIMIT) {
        match letter {
            '"' | '“' | '”' | '„' | '«' | '»' => {
                // The first mark opens, whatever it looks like, and the next one closes.
                let was_quoted = now.is_quoted;
                let is_negated = now.is_negated && now.text.is_empty();
                let next = Typed { is_quoted: !was_quoted, is_negated, ..Typed::default() };
                all.push(std::mem::replace(&mut now, next));
            }
            letter if letter.is_whitespace() && !now.is_quoted => {
                all.push(std::mem::take(&mut now));
            }
            '-' | '−' | '–' if now.text.is_empty() && !now.is_quoted => now.is_negated = true,
            letter => now.text.push(letter),
        }
    }
    all.push(now);
    all.retain(|typed| !typed.text.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, all: &[&str], none: &[&str]) {
        let wanted = Wanted::read(text);
        let tell = |parts: &[Part]| -> Vec<String> {
            let tell = |part: &Part| match part {
                Part::Word(word) => word.clone(),
                Part::Phrase(words) => format!("\"{}\"", words.join(" ")),
            };
            parts.iter().map(tell).collect()
        };
        assert_eq!(tell(&wanted.all), all, "{text}");
        assert_eq!(tell(&wanted.none), none, "{text}");
    }

    #[test]
    fn words_phrases_and_a_minus_are_read_and_nothing_is_an_operator() {
        check("Aftaler  om SUNDHED", &["aftaler", "sundhed"], &[]);
        check("\"Region  Nordjylland\" -EU", &["\"region nordjylland\""], &["eu"]);
        check("„Nordsø” -»stor by«", &["\"nordso\""], &["\"stor by\""]);
        check("EU-projekt", &["eu", "projekt"], &[]);
        check("title:havn AND (kyst OR by)^2 *", &["title", "havn", "kyst", "by", "2"], &[]);
    }

    #[test]
    fn anything_that_can_be_typed_is_a_question() {
        for text in ["", "-", "\"", "- -", "\"\"\"", "-\"", "**", "\\", "\u{0}", "🦀", "<b>"] {
            let _ = Wanted::read(text);
        }
        check("og i", &["og", "i"], &[]);
        check("ny \"åben", &["ny", "\"aben\""], &[]);
        check(&"x ".repeat(500), &["x"], &[]);
    }

    #[test]
    fn a_question_goes_into_an_address_and_comes_back() {
        let pairs = [("q", " havn & kyst "), ("area", "health"), ("year", "2012"), ("page", "3")];
        let query = Query::parse(pairs);
        assert_eq!(query.text, "havn & kyst");
        assert_eq!(Query::parse(query.to_pairs()), query);
        assert!(query.is_narrowed());
        let strange = [("year", "x"), ("page", "0"), ("country", "?"), ("area", "Ø"), ("z", "1")];
        assert_eq!(Query::parse(strange), Query::default());
    }
}
