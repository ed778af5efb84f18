//! Words as the index knows them: how a text is cut, how a word is stemmed in a language, and which
//! words are too common to be asked for. Index, question and snippet all go through here, because a
//! stem is only worth something beside a stem made the same way.

use crate::base::Language;
use tantivy::tokenizer::{
    Language as Stemmed, LowerCaser, RawTokenizer, RemoveLongFilter, SimpleTokenizer, Stemmer,
    TextAnalyzer, TokenStream,
};

/// The languages whose words are stemmed, each with its place in arrays.
pub(super) const STEMMED: [(Language, Stemmed); 3] = [
    (Language::Da, Stemmed::Danish),
    (Language::En, Stemmed::English),
    (Language::De, Stemmed::German),
];

/// Longest word that is kept, in bytes.
const WORD_LIMIT: usize = 100;

/// The place of a language in arrays by stemmed language.
pub(super) fn find_place(language: Language) -> Option<usize> {
    STEMMED.iter().position(|(known, _)| *known == language)
}

/// Cuts a text into words and nothing more; for texts folded before.
pub(super) fn plain_analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(WORD_LIMIT))
        .build()
}

/// Cuts a text into stems.
pub(super) fn stem_analyzer(language: Stemmed) -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(WORD_LIMIT))
        .filter(LowerCaser)
        .filter(Stemmer::new(language))
        .build()
}

/// Stems single words.
pub(super) struct Stems([TextAnalyzer; 3]);

impl Stems {
    pub(super) fn new() -> Self {
        let stemmer = |(_, language)| {
            TextAnalyzer::builder(RawTokenizer::default())
                .filter(LowerCaser)
                .filter(Stemmer::new(language))
                .build()
        };
        Self(STEMMED.map(stemmer))
    }

    /// The stem of a word in the language at a place.
    pub(super) fn stem(&mut self, place: usize, word: &str) -> String {
        let mut stream = self.0[place].token_stream(word);
        if stream.advance() { std::mem::take(&mut stream.token_mut().text) } else { String::new() }
    }
}

/// The words of a text with the places where they begin and end, in bytes.
pub(super) fn list_words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut analyzer = plain_analyzer();
    let mut stream = analyzer.token_stream(text);
    while stream.advance() {
        words.push((stream.token().offset_from, stream.token().offset_to));
    }
    words
}

/// Cuts texts of one language into words, and words down to their stems.
pub struct Cutter {
    place: Option<usize>,
    stems: Stems,
}

impl Cutter {
    /// One for texts in a language.
    pub fn new(language: Language) -> Self {
        Self { place: find_place(language), stems: Stems::new() }
    }

    /// The words of a text as it writes them, in its order.
    pub fn list_words<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> + use<'t> {
        list_words(text).into_iter().map(|(from, to)| &text[from..to])
    }

    /// The stem of a word. In a language whose words are not stemmed a word is its own stem.
    pub fn find_stem(&mut self, word: &str) -> String {
        match self.place {
            Some(place) => self.stems.stem(place, word),
            None => word.to_lowercase(),
        }
    }
}

/// True for words that stand in almost every text: they are not asked for beside others, and do not
/// begin a compound.
pub(super) fn is_common(word: &str) -> bool {
    const COMMON: [&str; 72] = [
        // Danish
        "af", "at", "de", "den", "der", "det", "du", "en", "er", "et", "for", "fra", "har", "hvad",
        "hvor", "i", "ikke", "med", "og", "om", "på", "som", "til", "ved", "vi",
        // English
        "a", "an", "and", "are", "as", "do", "from", "how", "in", "is", "it", "of", "on", "or",
        "that", "the", "to", "we", "what", "where", "with", // German
        "auf", "aus", "bei", "das", "dem", "des", "die", "ein", "eine", "für", "im", "ist", "mit",
        "nicht", "sich", "sind", "und", "von", "vor", "was", "wie", "wir", "wo", "zu", "zum",
        "zur",
    ];
    COMMON.contains(&word)
}
