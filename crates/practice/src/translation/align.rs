//! Which paragraph of one language says what which paragraph of another says, and what one of them
//! lacks (S0 and S1 are one strategy, yet each has a paragraph that the other has not).
//!
//! Two paragraphs that say the same in two languages are about equally long (Gale and Church, "A
//! program for aligning sentences in bilingual corpora", 1993) and share what is not translated:
//! figures, names, words that look alike, and how they are laid out as headings and lists. The
//! cheapest way through both texts in their order, in which a paragraph may also stand alone, is
//! found by dynamic programming.

use std::collections::BTreeSet;

/// A place where two texts go on together: paragraphs of both, or of one of them alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The paragraphs of the first text; none when only the second has this.
    pub first: Vec<&'a str>,
    /// The paragraphs of the second text; none when only the first has this.
    pub second: Vec<&'a str>,
}

/// What it costs to leave a paragraph alone. A pair may cost up to twice that.
const ALONE: f64 = 1.0;
/// What it costs to take two paragraphs for one.
const JOINED: f64 = 0.8;
/// How many paragraphs are aligned at most; the rest stands alone.
const PARAGRAPHS: usize = 400;

/// The words of a text.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn list_paragraphs(text: &str) -> Vec<&str> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).collect()
}

/// Two texts beside each other, paragraph by paragraph, in their order.
pub fn align<'a>(first: &'a str, second: &'a str) -> Vec<Pair<'a>> {
    let (mut one, mut two) = (list_paragraphs(first), list_paragraphs(second));
    let rest_one = one.split_off(one.len().min(PARAGRAPHS));
    let rest_two = two.split_off(two.len().min(PARAGRAPHS));
    let mut pairs = find_way(&one, &two);
    pairs.extend(rest_one.into_iter().map(|p| Pair { first: vec![p], second: Vec::new() }));
    pairs.extend(rest_two.into_iter().map(|p| Pair { first: Vec::new(), second: vec![p] }));
    pairs
}

/// The steps of a way: how many paragraphs of each text it takes.
const STEPS: [(usize, usize); 5] = [(1, 1), (0, 1), (1, 0), (2, 1), (1, 2)];

fn find_way<'a>(one: &[&'a str], two: &[&'a str]) -> Vec<Pair<'a>> {
    let traits_one: Vec<Traits> = one.iter().map(|paragraph| Traits::of(paragraph)).collect();
    let traits_two: Vec<Traits> = two.iter().map(|paragraph| Traits::of(paragraph)).collect();
    let width = two.len() + 1;
    let mut best = vec![(f64::INFINITY, (0, 0)); (one.len() + 1) * width];
    best[0].0 = 0.0;
    for i in 0..=one.len() {
        for j in 0..=two.len() {
            for (di, dj) in STEPS {
                if (i, j) == (0, 0) || di > i || dj > j {
                    continue;
                }
                let step = cost(&traits_one[i - di..i], &traits_two[j - dj..j]);
                let total = best[(i - di) * width + (j - dj)].0 + step;
                if total < best[i * width + j].0 {
                    best[i * width + j] = (total, (di, dj));
                }
            }
        }
    }
    let (mut i, mut j) = (one.len(), two.len());
    let mut pairs = Vec::new();
    while (i, j) != (0, 0) {
        let (di, dj) = best[i * width + j].1;
        pairs.push(Pair { first: one[i - di..i].to_vec(), second: two[j - dj..j].to_vec() });
        (i, j) = (i - di, j - dj);
    }
    pairs.reverse();
    pairs
}

/// What of a paragraph can be compared across languages.
struct Traits {
    length: f64,
    /// Figures, and the beginnings of longer words.
    anchors: BTreeSet<String>,
    /// How many lines are items of a list, and whether it is a heading.
    layout: (usize, bool),
}

impl Traits {
    fn of(paragraph: &str) -> Self {
        let words = paragraph.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let anchors = words.filter_map(|word| {
            if word.chars().all(|c| c.is_ascii_digit()) {
                return Some(word.to_owned());
            }
            let folded: String = word.to_lowercase().chars().map(fold).collect();
            (folded.chars().count() >= 5).then(|| folded.chars().take(4).collect())
        });
        let items = paragraph.lines().filter(|line| line.starts_with(['-', '*'])).count();
        Self {
            length: paragraph.chars().count() as f64,
            anchors: anchors.collect(),
            layout: (items, paragraph.starts_with('#')),
        }
    }
}

/// Letters that the languages write differently in words they share: `kultur` and `culture`.
fn fold(letter: char) -> char {
    match letter {
        'c' => 'k',
        'z' => 's',
        'y' => 'i',
        'æ' | 'ä' => 'a',
        'ø' | 'ö' => 'o',
        'å' => 'a',
        'ü' => 'u',
        other => other,
    }
}

fn cost(one: &[Traits], two: &[Traits]) -> f64 {
    if one.is_empty() || two.is_empty() {
        return ALONE;
    }
    let length = |traits: &[Traits]| traits.iter().map(|t| t.length).sum::<f64>();
    let (a, b) = (length(one), length(two));
    // Half a unit for a text a third longer; short paragraphs vary more.
    let apart = (a - b).abs() / (0.6 * (a + b) / 2.0 + 20.0);
    let anchors = |traits: &[Traits]| -> BTreeSet<String> {
        traits.iter().flat_map(|t| t.anchors.iter().cloned()).collect()
    };
    let (one_has, two_has) = (anchors(one), anchors(two));
    let shared = one_has.intersection(&two_has).count() as f64;
    let fewer = one_has.len().min(two_has.len()) as f64;
    let unlike = if fewer == 0.0 { 0.5 } else { 1.0 - (2.5 * shared / fewer).min(1.0) };
    // Little to compare says little against a pair: a heading may share nothing but its meaning.
    let weight = 1.2 + 1.2 * (fewer / 6.0).min(1.0);
    let layout = |traits: &[Traits]| {
        let items: usize = traits.iter().map(|t| t.layout.0).sum();
        (items, traits.iter().any(|t| t.layout.1))
    };
    let unlike = match (layout(one), layout(two)) {
        (first, second) if first != second => (unlike + 0.4).min(1.0),
        ((0 | 1, false), _) => unlike,
        // The same heading or a list of as many items says much by itself.
        _ => unlike * 0.5,
    };
    let joined = if one.len() + two.len() > 2 { JOINED } else { 0.0 };
    0.9 * apart.min(2.0) + weight * unlike + joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, second: &str, shape: &str) {
        let pairs = align(first, second);
        let told: Vec<String> = pairs
            .iter()
            .map(|pair| format!("{}-{}", pair.first.len(), pair.second.len()))
            .collect();
        assert_eq!(told.join(" "), shape, "{pairs:#?}");
    }

    #[test]
    fn the_same_text_in_two_languages_goes_side_by_side() {
        check(
            "Regionen arbejder internationalt for at skabe vækst.\n\nVi har kontorer i Bruxelles, \
             Budapest og Shanghai.\n\nKulturen er en del af det.",
            "The region works internationally to create growth.\n\nWe have offices in Brussels, \
             Budapest and Shanghai.\n\nCulture is a part of it.",
            "1-1 1-1 1-1",
        );
    }

    #[test]
    fn a_paragraph_that_one_of_them_lacks_stands_alone() {
        check(
            "Regionen arbejder internationalt for at skabe vækst.\n\nStrategien og \
             handlingsplanerne revideres hvert fjerde år, når et nyt råd er \
             valgt.\n\nVi har kontorer i Bruxelles, Budapest og Shanghai.",
            "The region works internationally to create growth.\n\nWe have offices in Brussels, \
             Budapest and Shanghai.",
            "1-1 1-0 1-1",
        );
    }

    #[test]
    fn two_paragraphs_that_say_different_things_in_the_same_place_are_not_taken_for_a_pair() {
        check(
            "Vi har kontorer i Bruxelles, Budapest og Shanghai.\n\nStrategien og handlingsplanerne \
             revideres hvert fjerde år, når et nyt råd er valgt.",
            "We have offices in Brussels, Budapest and Shanghai.\n\nContact the office: \
             Skottenborg 26, 8800 Viborg, telephone 7841 1120.",
            "1-1 1-0 0-1",
        );
    }

    #[test]
    fn a_text_beside_nothing_stands_alone_and_nothing_beside_nothing_is_nothing() {
        check("Et.\n\nTo.", "", "1-0 1-0");
        check("", "", "");
    }
}
