//! Words made of words. Danish and German write `samarbejdsaftale` and `Kooperationsvertrag` as one
//! word; who looks for `aftale` means it too.
//!
//! The dictionary is our own vocabulary: a word is taken apart where what is left and right of the
//! cut stands in the index as a word of its own, a linking letter aside. It is made from the index
//! whenever that has changed and never stored, so it always fits.

use super::words::{Stems, is_common};
use std::collections::{HashMap, HashSet};

/// What may stand between two parts.
const LINKS: [&str; 6] = ["s", "e", "er", "n", "en", "es"];
/// Shortest part that a compound begins with, in letters.
const LEAST_FIRST: usize = 3;
/// Shortest part that follows, in letters. Shorter ones are endings more often than words, but not
/// after a linking s (`regionsråd`).
const LEAST_NEXT: usize = 4;
const LEAST_AFTER_S: usize = 3;
/// How many parts are taken off one after the other.
const DEPTH: usize = 3;
/// How many compounds one part leads to at most.
const MOST: usize = 200;

/// The compounds of one language.
#[derive(Debug, Default)]
pub(super) struct Compounds {
    /// Stems of compounds by the stems of their parts.
    by_part: HashMap<String, Vec<String>>,
}

impl Compounds {
    /// Finds the compounds among all stems of a language; `place` is the language's.
    pub(super) fn find(stems: &HashSet<String>, place: usize) -> Self {
        let mut stemmer = Stems::new();
        let mut by_part: HashMap<String, Vec<String>> = HashMap::new();
        for whole in stems {
            for part in split(whole, stems, (&mut stemmer, place), DEPTH) {
                by_part.entry(part).or_default().push(whole.clone());
            }
        }
        for wholes in by_part.values_mut() {
            wholes.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
            wholes.dedup();
            wholes.truncate(MOST);
        }
        Self { by_part }
    }

    /// The stems of the compounds that have a part with this stem, the shortest first.
    pub(super) fn list(&self, part: &str) -> &[String] {
        self.by_part.get(part).map_or(&[], Vec::as_slice)
    }
}

/// The stems of the parts of a word; none when it is not a compound.
fn split(
    whole: &str,
    stems: &HashSet<String>,
    (stemmer, place): (&mut Stems, usize),
    depth: usize,
) -> Vec<String> {
    let mut parts = Vec::new();
    if depth == 0 {
        return parts;
    }
    for (cut, _) in whole.char_indices().skip(LEAST_FIRST) {
        let (first, next) = whole.split_at(cut);
        let least = if first.ends_with('s') { LEAST_AFTER_S } else { LEAST_NEXT };
        if next.chars().count() < least {
            continue;
        }
        if !stems.contains(next) || is_common(first) {
            continue;
        }
        let beginning = read_first(first, stems, (stemmer, place), depth);
        if !beginning.is_empty() {
            parts.push(next.to_owned());
            parts.extend(beginning);
        }
    }
    parts.sort();
    parts.dedup();
    parts
}

/// The parts of what a compound begins with: one word, with a linking letter or without, or a
/// compound in its turn.
fn read_first(
    first: &str,
    stems: &HashSet<String>,
    (stemmer, place): (&mut Stems, usize),
    depth: usize,
) -> Vec<String> {
    let bare = LINKS.iter().filter_map(|link| first.strip_suffix(link));
    let forms: Vec<&str> = std::iter::once(first)
        .chain(bare)
        .filter(|form| form.chars().count() >= LEAST_FIRST && !is_common(form))
        .collect();
    for form in &forms {
        let stem = stemmer.stem(place, form);
        let known = [*form, stem.as_str()].into_iter().find(|stem| stems.contains(*stem));
        if let Some(known) = known {
            return vec![known.to_owned()];
        }
    }
    let deeper = forms.iter().map(|form| split(form, stems, (stemmer, place), depth - 1));
    deeper.max_by_key(Vec::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;
    use crate::search::words::find_place;

    fn compounds(language: Language, words: &str) -> (Compounds, Stems, usize) {
        let place = find_place(language).unwrap();
        let mut stems = Stems::new();
        let all = words.split_whitespace().map(|word| stems.stem(place, word)).collect();
        (Compounds::find(&all, place), stems, place)
    }

    #[track_caller]
    fn check(language: Language, words: &str, asked: &str, found: &[&str]) {
        let (compounds, mut stems, place) = compounds(language, words);
        let found: Vec<String> = found.iter().map(|word| stems.stem(place, word)).collect();
        assert_eq!(compounds.list(&stems.stem(place, asked)), found, "{asked}");
    }

    #[test]
    fn danish_compounds_are_found_by_their_parts() {
        let words = "samarbejde aftale samarbejdsaftaler sundhed sundhedsaftale region regionsråd \
                     råd uddannelse uddannelsessamarbejde børn hjælp børnehjælp";
        check(Language::Da, words, "aftaler", &["sundhedsaftale", "samarbejdsaftale"]);
        check(Language::Da, words, "aftale", &["sundhedsaftale", "samarbejdsaftale"]);
        check(Language::Da, words, "uddannelser", &["uddannelsessamarbejde"]);
        check(Language::Da, words, "samarbejder", &["samarbejdsaftale", "uddannelsessamarbejde"]);
        check(Language::Da, words, "hjælp", &["børnehjælp"]);
        check(Language::Da, words, "råd", &["regionsråd"]);
    }

    #[test]
    fn german_compounds_are_found_by_their_parts() {
        let words = "Kooperation Vertrag Kooperationsverträge Gesundheit Gesundheitswesen Wesen";
        check(Language::De, words, "Verträge", &["Kooperationsvertrag"]);
        check(Language::De, words, "Gesundheit", &["Gesundheitswesen"]);
    }

    #[test]
    fn a_compound_of_three_is_found_by_the_one_in_the_middle() {
        let words = "sundhed samarbejde aftale sundhedssamarbejdsaftale";
        check(Language::Da, words, "samarbejde", &["sundhedssamarbejdsaftale"]);
        check(Language::Da, words, "sundhed", &["sundhedssamarbejdsaftale"]);
    }

    #[test]
    fn what_only_looks_like_a_compound_is_left_whole() {
        let words = "for forening ening region ion reg";
        check(Language::Da, words, "ening", &[]);
        check(Language::Da, words, "ion", &[]);
    }
}
