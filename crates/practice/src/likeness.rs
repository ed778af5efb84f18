//! How alike texts are, judged by the words they share. A person confirms what follows from it.
//!
//! Words are compared in the same language by their stems, which the search makes, so that
//! `samarbejder` meets `samarbejdet`. They weigh more the fewer texts use them; so what the office
//! always says (the region, cooperation, international) weighs nothing. What everybody says weighs
//! nothing either, however seldom this office says it.

mod everyday;

use spine::base::{Language, Text, fold};
use spine::office::{EachDerivation, Entry, Office, Record};
use spine::search::Cutter;
use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::Arc;

/// Shorter words say nothing.
const LEAST_LETTERS: usize = 4;

/// The stem and the small letters of a word.
type Word = (Arc<str>, Arc<str>);

/// The words of a text: as it writes them, each once, by the stem in which they are compared.
#[derive(Debug)]
pub(crate) struct Bag(Box<[Word]>);

impl Bag {
    /// Where several words have one stem, the first stands for them.
    fn of(mut words: Vec<Word>) -> Self {
        words.sort_by(|one, other| one.0.cmp(&other.0));
        words.dedup_by(|later, first| later.0 == first.0);
        Self(words.into_boxed_slice())
    }

    /// The stems with the words, by stem.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(stem, word)| (&**stem, &**word))
    }

    /// The stems in order.
    pub(crate) fn stems(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(stem, _)| &**stem)
    }

    /// The word of a stem.
    pub(crate) fn find(&self, stem: &str) -> Option<&str> {
        let place = self.0.binary_search_by(|(known, _)| (**known).cmp(stem)).ok()?;
        Some(&self.0[place].1)
    }

    /// True where the text says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The words of a text with a title, and which of them the title has.
#[derive(Debug)]
pub(crate) struct Read {
    /// The words of the title.
    pub title: Bag,
    /// All words; one that stands in both is as the title writes it.
    pub all: Bag,
}

/// Reads the words of texts in one language. What a word is compared by is worked out once, however
/// often it comes: an office writes the same few thousand words over and over.
pub(crate) struct Reader {
    language: Language,
    cutter: Cutter,
    /// Stem and small letters of each word that was met; none for one that says nothing.
    known: HashMap<String, Option<Word>>,
}

impl Reader {
    /// One that has met no word yet.
    pub(crate) fn new(language: Language) -> Self {
        Self { language, cutter: Cutter::new(language), known: HashMap::new() }
    }

    /// The words of some texts.
    pub(crate) fn read<'t>(&mut self, texts: impl IntoIterator<Item = &'t Text>) -> Bag {
        let mut words = Vec::new();
        for text in texts {
            for word in self.cutter.list_words(text.find(self.language).unwrap_or_default()) {
                words.extend(self.look_up(word).cloned());
            }
        }
        Bag::of(words)
    }

    /// The words of a text with a title.
    pub(crate) fn read_titled(&mut self, title: &Text, body: &Text) -> Read {
        Read { title: self.read([title]), all: self.read([title, body]) }
    }

    fn look_up(&mut self, word: &str) -> Option<&Word> {
        if !self.known.contains_key(word) {
            let says = word.chars().count() >= LEAST_LETTERS && !word.chars().all(char::is_numeric);
            let stem = says.then(|| fold(&self.cutter.find_stem(word)));
            let stem = stem.filter(|stem| !everyday::is_everyday(self.language, stem));
            let found = stem.map(|stem| (stem.into(), word.to_lowercase().into()));
            self.known.insert(word.to_owned(), found);
        }
        self.known[word].as_ref()
    }
}

/// By which words a kind of records is compared.
pub(crate) trait Wording: 'static {
    /// The kind.
    type Record: Record;
    /// Its words.
    type Words: Send + Sync + 'static;

    /// Reads the words of a record.
    fn read(reader: &mut Reader, record: &Self::Record) -> Self::Words;
}

/// The words of each record of a kind in a language, in the order of the records.
pub(crate) fn list_words<W: Wording>(
    office: &Office,
    language: Language,
) -> Arc<Vec<Arc<W::Words>>> {
    office.derive_each::<Each<W>>(&language)
}

struct Each<W>(PhantomData<W>);

impl<W: Wording> EachDerivation for Each<W> {
    type Record = W::Record;
    type Key = Language;
    type Tool = Reader;
    type Output = W::Words;

    fn begin(_: &Office, language: &Language) -> Reader {
        Reader::new(*language)
    }

    fn derive(
        _: &Office,
        entry: &Arc<Entry<W::Record>>,
        _: &Language,
        reader: &mut Reader,
    ) -> W::Words {
        W::read(reader, &entry.record)
    }
}

/// When a word is common and weighs nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Common {
    /// In a small office: in more texts than this.
    pub often: usize,
    /// In a large one: in more than one of so many.
    pub share: usize,
}

impl Common {
    /// What a word weighs that so many of all texts use: nothing when it is common.
    #[allow(clippy::cast_precision_loss, reason = "far fewer texts than a float can count")]
    pub(crate) fn weigh(self, count: usize, all: usize) -> f64 {
        match count > self.often.max(all / self.share) {
            true => 0.0,
            false => ((all + 1) as f64 / count as f64).ln(),
        }
    }
}

/// How much each word weighs among some texts.
#[derive(Debug, Default)]
pub(crate) struct Weights(HashMap<Arc<str>, f64>);

impl Weights {
    /// Weighs the words of some texts by how few of them use each.
    pub(crate) fn of<'b>(bags: impl IntoIterator<Item = &'b Bag>, common: Common) -> Self {
        let mut counts: HashMap<&Arc<str>, usize> = HashMap::new();
        let mut all = 0_usize;
        for bag in bags.into_iter().filter(|bag| !bag.is_empty()) {
            all += 1;
            for (stem, _) in &bag.0 {
                *counts.entry(stem).or_default() += 1;
            }
        }
        let weights = counts.into_iter();
        Self(weights.map(|(stem, count)| (stem.clone(), common.weigh(count, all))).collect())
    }

    /// What a word weighs: nothing when it is common, and nothing when nobody here has used it yet.
    pub(crate) fn get(&self, stem: &str) -> f64 {
        self.0.get(stem).copied().unwrap_or_default()
    }

    /// How alike two texts are, from 0 to 1, and the words they share as `theirs` writes them, the
    /// weightiest first.
    pub(crate) fn compare(&self, ours: &Bag, theirs: &Bag) -> (f64, Vec<String>) {
        let length = |bag: &Bag| bag.stems().map(|stem| self.get(stem).powi(2)).sum::<f64>().sqrt();
        let mut shared: Vec<(f64, &str)> = ours
            .stems()
            .filter_map(|stem| Some((self.get(stem), theirs.find(stem)?)))
            .filter(|(weight, _)| *weight > 0.0)
            .collect();
        shared.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let common: f64 = shared.iter().map(|(weight, _)| weight.powi(2)).sum();
        let likeness = common / (length(ours) * length(theirs)).max(f64::MIN_POSITIVE);
        (likeness, shared.into_iter().map(|(_, word)| word.to_owned()).collect())
    }
}
