//! From what somebody wants to what the index is asked, and back to the words that a text is marked
//! with. Both come from the same [`Word`], so what is found is what is marked.

use super::{
    query::{Part, Wanted},
    schema::{Fields, Side},
    store::View,
    words::{STEMMED, Stems, find_place},
};
use crate::base::{Language, fold};
use std::collections::{BTreeSet, HashMap};
use tantivy::{
    TantivyError, Term,
    query::{
        BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur,
        PhraseQuery, Query, TermQuery, TermSetQuery,
    },
    schema::{Field, IndexRecordOption},
};

/// Shortest word that is taken for the beginning of others, in letters.
const PREFIX: usize = 3;
/// Shortest words in which one and two letters may be wrong.
const TYPO: (usize, usize) = (5, 8);
/// How many other spellings of a word are looked for.
const SPELLINGS: usize = 50;

/// What counts beside a word in a text as it was asked for, which counts 1 and more by how rare it
/// is. Beginnings, compounds and spellings count the same however rare they are.
mod weight {
    pub(super) const TITLE: f32 = 4.0;
    pub(super) const EXACT: f32 = 1.2;
    pub(super) const COMPOUND: f32 = 0.8;
    pub(super) const PREFIX_OF_TITLE: f32 = 1.5;
    pub(super) const PREFIX: f32 = 0.4;
    pub(super) const SIMILAR: f32 = 1.0;
    /// How much the second-best reason counts.
    pub(super) const TIE: f32 = 0.1;
}

/// How near what is found must come to what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Every word, as it is spelled.
    Exact,
    /// Every word, or one that is spelled much like it.
    Similar,
    /// Some word, or one that is spelled much like it.
    Some,
}

/// A word that is looked for, in all the forms it is found in.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    pub(super) folded: String,
    is_prefix: bool,
    /// By stemmed language.
    stems: [String; 3],
    compounds: [Vec<String>; 3],
    pub(super) similar: BTreeSet<String>,
}

/// What is looked for, made ready for an index.
pub(super) struct Ask<'a> {
    view: &'a View,
    all: Vec<Asked>,
    none: Vec<Asked>,
}

enum Asked {
    Word(Word),
    Phrase(Vec<String>),
}

impl<'a> Ask<'a> {
    pub(super) fn new(view: &'a View, wanted: &Wanted) -> Self {
        let mut stems = Stems::new();
        let mut make = |part: &Part| match part {
            Part::Phrase(words) => Asked::Phrase(words.clone()),
            Part::Word(word) => Asked::Word(Word::new(word, view, &mut stems)),
        };
        let all = wanted.all.iter().map(&mut make).collect();
        let none = wanted.none.iter().map(&mut make).collect();
        Self { view, all, none }
    }

    /// How many things are looked for.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Looks up how else the words may be spelled; true when there is any such spelling.
    pub(super) fn find_spellings(&mut self) -> Result<bool, TantivyError> {
        let mut is_any = false;
        for asked in &mut self.all {
            if let Asked::Word(word) = asked {
                word.similar = find_spellings(self.view, &word.folded)?;
                is_any |= !word.similar.is_empty();
            }
        }
        Ok(is_any)
    }

    /// The words that may be spelled otherwise.
    pub(super) fn misspelt(&self) -> impl Iterator<Item = &Word> {
        self.all.iter().filter_map(|asked| match asked {
            Asked::Word(word) if !word.similar.is_empty() => Some(word),
            Asked::Word(_) | Asked::Phrase(_) => None,
        })
    }

    /// What the index is asked about some sides of an authority.
    pub(super) fn query(
        &self,
        authority: &str,
        sides: &[Side],
        strictness: Strictness,
    ) -> Box<dyn Query> {
        let fields = &self.view.fields;
        let scopes = sides.iter().map(|side| {
            let scope = fields.scope(*side, authority);
            let scope: Box<dyn Query> = Box::new(TermQuery::new(scope, IndexRecordOption::Basic));
            (Occur::Should, scope)
        });
        let scope = BooleanQuery::new(scopes.collect());
        let scope: Box<dyn Query> = Box::new(ConstScoreQuery::new(Box::new(scope), 0.0));
        let mut clauses = vec![(Occur::Must, scope)];
        let asked = self.all.iter().map(|asked| asked.query(fields, strictness));
        if strictness == Strictness::Some {
            let some = asked.map(|query| (Occur::Should, query)).collect();
            clauses.push((Occur::Must, Box::new(BooleanQuery::new(some))));
        } else {
            clauses.extend(asked.map(|query| (Occur::Must, query)));
        }
        let none = self.none.iter().map(|asked| (Occur::MustNot, asked.query_bare(fields)));
        clauses.extend(none);
        Box::new(BooleanQuery::new(clauses))
    }

    /// What texts are marked with.
    pub(super) fn marker(&self) -> Marker<'_> {
        Marker { all: &self.all, stems: Stems::new(), known: HashMap::new() }
    }
}

impl Word {
    fn new(word: &str, view: &View, stemmer: &mut Stems) -> Self {
        let folded = fold(word);
        let stems: [String; 3] = std::array::from_fn(|place| stemmer.stem(place, word));
        let compounds =
            std::array::from_fn(|place| view.compounds[place].list(&stems[place]).to_vec());
        let is_prefix = folded.chars().count() >= PREFIX;
        Self { folded, is_prefix, stems, compounds, similar: BTreeSet::new() }
    }
}

impl Asked {
    fn query(&self, fields: &Fields, strictness: Strictness) -> Box<dyn Query> {
        let word = match self {
            Self::Phrase(words) => return ask_phrase(fields, words),
            Self::Word(word) => word,
        };
        let mut ways = list_exact(fields, word);
        for (place, compounds) in word.compounds.iter().enumerate() {
            if !compounds.is_empty() {
                ways.push(ask_any(fields.texts[place], compounds, weight::COMPOUND));
            }
        }
        if word.is_prefix {
            let starting = |field| -> Box<dyn Query> {
                let term = Term::from_field_text(field, &word.folded);
                Box::new(FuzzyTermQuery::new_prefix(term, 0, false))
            };
            ways.push(boost(starting(fields.title), weight::PREFIX_OF_TITLE));
            ways.push(boost(starting(fields.text), weight::PREFIX));
        }
        if strictness != Strictness::Exact && !word.similar.is_empty() {
            ways.push(ask_any(fields.text, &word.similar, weight::SIMILAR));
        }
        Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, weight::TIE))
    }

    /// The word itself, in the forms of its languages: for what must not be there.
    fn query_bare(&self, fields: &Fields) -> Box<dyn Query> {
        match self {
            Self::Phrase(words) => ask_phrase(fields, words),
            Self::Word(word) => Box::new(DisjunctionMaxQuery::new(list_exact(fields, word))),
        }
    }
}

fn list_exact(fields: &Fields, word: &Word) -> Vec<Box<dyn Query>> {
    let mut ways = vec![
        boost(ask_term(fields.title, &word.folded), weight::TITLE * weight::EXACT),
        boost(ask_term(fields.text, &word.folded), weight::EXACT),
    ];
    for (place, stem) in word.stems.iter().enumerate() {
        ways.push(boost(ask_term(fields.titles[place], stem), weight::TITLE));
        ways.push(ask_term(fields.texts[place], stem));
    }
    ways
}

fn ask_term(field: Field, term: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::WithFreqs))
}

fn ask_any<'a>(
    field: Field,
    terms: impl IntoIterator<Item = &'a String>,
    weight: f32,
) -> Box<dyn Query> {
    let terms = terms.into_iter().map(|term| Term::from_field_text(field, term));
    boost(Box::new(TermSetQuery::new(terms)), weight)
}

fn ask_phrase(fields: &Fields, words: &[String]) -> Box<dyn Query> {
    match words {
        [word] => ask_term(fields.text, word),
        words => {
            let terms = words.iter().map(|word| Term::from_field_text(fields.text, word));
            Box::new(PhraseQuery::new(terms.collect()))
        }
    }
}

fn boost(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}

/// The words of the index that are spelled much like one, itself left out.
fn find_spellings(view: &View, folded: &str) -> Result<BTreeSet<String>, TantivyError> {
    let distance = match folded.chars().count() {
        letters if letters < TYPO.0 => return Ok(BTreeSet::new()),
        letters if letters < TYPO.1 => 1,
        _ => 2,
    };
    let field = view.fields.text;
    let term = Term::from_field_text(field, folded);
    let automaton = FuzzyTermQuery::new(term, distance, true).automaton()?;
    let mut spellings = BTreeSet::new();
    for segment in view.searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut stream = index.terms().search(&automaton).into_stream()?;
        while let Some((term, _)) = stream.next() {
            if spellings.len() >= SPELLINGS {
                return Ok(spellings);
            }
            spellings.extend(std::str::from_utf8(term).ok().map(str::to_owned));
        }
    }
    spellings.remove(folded);
    Ok(spellings)
}

/// Says which words of a text are meant.
pub(super) struct Marker<'a> {
    all: &'a [Asked],
    stems: Stems,
    /// What was said of a word before, by its language.
    known: HashMap<(Option<usize>, String), Option<usize>>,
}

impl Marker<'_> {
    /// Which of the things looked for a word is; none when it is none of them.
    pub(super) fn find(&mut self, word: &str, language: Option<Language>) -> Option<usize> {
        let place = language.and_then(find_place);
        let key = (place, word.to_lowercase());
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let found = self.judge(&key.1, language.is_none(), place);
        self.known.insert(key, found);
        found
    }

    fn judge(&mut self, word: &str, any_language: bool, place: Option<usize>) -> Option<usize> {
        let folded = fold(word);
        let places: Vec<usize> =
            if any_language { (0..STEMMED.len()).collect() } else { place.into_iter().collect() };
        let stems: Vec<(usize, String)> =
            places.into_iter().map(|place| (place, self.stems.stem(place, word))).collect();
        self.all.iter().position(|asked| match asked {
            Asked::Phrase(words) => words.contains(&folded),
            Asked::Word(asked) => {
                folded == asked.folded
                    || asked.is_prefix && folded.starts_with(&asked.folded)
                    || asked.similar.contains(&folded)
                    || stems.iter().any(|(place, stem)| {
                        asked.stems[*place] == *stem || asked.compounds[*place].contains(stem)
                    })
            }
        })
    }
}
