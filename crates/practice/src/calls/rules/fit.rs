//! Whether a call fits what the authority wants: which telling words it shares with the nodes of
//! the strategies and with the needs.
//!
//! There is no score behind it. A word is telling when few of all calls and few of our own texts
//! use it. A call fits a node or a need when they share two telling words at least, one of which
//! stands in a title; and it has as many dots as the one it shares most with has shared words, five
//! at most. What is shown are the words.

use crate::calls::{Call, Need};
use crate::cooperation::{Cooperation, Sight};
use crate::likeness::{Bag, Common, Reader, Weights};
use crate::strategy::{Node, list_nodes_to_serve};
use spine::base::{Id, Language, Text};
use spine::office::{Derivation, Office};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Fewer shared words are chance.
const LEAST_SHARED: usize = 2;
/// The dots at most.
pub const DOTS: usize = 5;
/// When a word is common in calls.
const IN_CALLS: Common = Common { often: 4, share: 25 };
/// When a word is common in what we write: nodes, needs and cooperations.
const AT_HOME: Common = Common { often: 4, share: 12 };

/// What a call fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fit {
    /// The nodes, those it shares most words with first.
    pub nodes: Vec<Match<Node>>,
    /// The needs, likewise; whether a reader sees them is asked later.
    pub needs: Vec<Match<Need>>,
}

/// A node or a need that a call fits, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Match<R> {
    /// The node or the need.
    pub id: Id<R>,
    /// The telling words they share, as the node or the need writes them, the rarest first.
    pub words: Vec<String>,
}

impl Fit {
    /// The dots of a call for who sees these needs.
    pub fn dots(&self, sees: impl Fn(&Id<Need>) -> bool) -> usize {
        let nodes = self.nodes.iter().map(|found| found.words.len());
        let needs = self.needs.iter().filter(|found| sees(&found.id));
        nodes.chain(needs.map(|found| found.words.len())).max().unwrap_or(0).min(DOTS)
    }

    /// How many telling words it shares with all of them; for the order of those with equal dots.
    pub fn count(&self, sees: impl Fn(&Id<Need>) -> bool) -> usize {
        let needs = self.needs.iter().filter(|found| sees(&found.id));
        let needs: usize = needs.map(|found| found.words.len()).sum();
        needs + self.nodes.iter().map(|found| found.words.len()).sum::<usize>()
    }
}

struct Fits;

impl Derivation for Fits {
    type Key = ();
    type Output = HashMap<Id<Call>, Fit>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut by_language: BTreeMap<Language, Vec<(&Id<Call>, &Call)>> = BTreeMap::new();
        for entry in office.list::<Call>() {
            let language = entry.record.title.original();
            by_language.entry(language).or_default().push((&entry.id, &entry.record));
        }
        let found = by_language.into_iter();
        found.flat_map(|(language, calls)| find_in(office, language, &calls)).collect()
    }
}

/// What each call fits; worked out once for an office.
pub fn find_fits(office: &Office) -> Arc<HashMap<Id<Call>, Fit>> {
    office.derive::<Fits>(&())
}

/// What a node or a need is known by, and its words.
enum Wanted {
    Node(Id<Node>),
    Need(Id<Need>),
}

/// The words of a text, and which of them its title has.
struct Read {
    title: Bag,
    all: Bag,
}

fn read_texts(reader: &mut Reader, title: &Text, body: &Text) -> Read {
    let title = reader.read([title]);
    let mut all = reader.read([body]);
    all.extend(title.clone());
    Read { title, all }
}

fn list_wanted(office: &Office, reader: &mut Reader) -> Vec<(Wanted, Read)> {
    let mut wanted = Vec::new();
    for entry in list_nodes_to_serve(office, &Sight::Everything, std::iter::empty()) {
        let read = read_texts(reader, &entry.record.title, &entry.record.body);
        wanted.push((Wanted::Node(entry.id.clone()), read));
    }
    for entry in office.list::<Need>().filter(|entry| entry.record.closed.is_none()) {
        let read = read_texts(reader, &entry.record.title, &entry.record.description);
        wanted.push((Wanted::Need(entry.id.clone()), read));
    }
    wanted
}

/// How telling each word is, from both sides.
struct Telling {
    in_calls: Weights,
    at_home: Weights,
}

impl Telling {
    /// More the rarer the word; nothing where it is common on either side.
    fn weigh(&self, stem: &str) -> f64 {
        self.in_calls.get(stem) * self.at_home.get(stem)
    }
}

fn find_in(
    office: &Office,
    language: Language,
    calls: &[(&Id<Call>, &Call)],
) -> Vec<(Id<Call>, Fit)> {
    let mut reader = Reader::new(language);
    let wanted = list_wanted(office, &mut reader);
    let mut read = |call: &Call| read_texts(&mut reader, &call.title, &call.summary);
    let texts: Vec<Read> = calls.iter().map(|(_, call)| read(call)).collect();
    let others: Vec<Bag> = office
        .list::<Cooperation>()
        .map(|entry| {
            let record = &entry.record;
            reader.read([&record.name, &record.purpose, &record.expected_outcome])
        })
        .collect();
    let at_home = wanted.iter().map(|(_, read)| &read.all).chain(&others);
    let telling = Telling {
        in_calls: Weights::of(texts.iter().map(|read| &read.all), IN_CALLS),
        at_home: Weights::of(at_home, AT_HOME),
    };
    // By stem, because a call has a hundred words and few of them are telling and wanted.
    let mut places: HashMap<&str, Vec<(usize, &str)>> = HashMap::new();
    for (place, (_, read)) in wanted.iter().enumerate() {
        for (stem, word) in read.all.iter().filter(|(stem, _)| telling.weigh(stem) > 0.0) {
            places.entry(stem).or_default().push((place, word));
        }
    }
    let compare = |call: &Read| -> Fit {
        let mut shared: BTreeMap<usize, Shared<'_>> = BTreeMap::new();
        for stem in call.all.keys() {
            for (place, word) in places.get(&**stem).into_iter().flatten() {
                let found = shared.entry(*place).or_default();
                found.words.push((telling.weigh(stem), word));
                let theirs = &wanted[*place].1.title;
                found.is_in_title |= call.title.contains_key(stem) || theirs.contains_key(stem);
            }
        }
        collect(&wanted, shared)
    };
    calls.iter().zip(&texts).map(|((id, _), read)| ((*id).clone(), compare(read))).collect()
}

/// The words that a call shares with one node or need.
#[derive(Default)]
struct Shared<'w> {
    words: Vec<(f64, &'w str)>,
    /// True when the title of either has one of them.
    is_in_title: bool,
}

fn collect(wanted: &[(Wanted, Read)], shared: BTreeMap<usize, Shared<'_>>) -> Fit {
    let mut fit = Fit::default();
    for (place, Shared { mut words, is_in_title }) in shared {
        if words.len() < LEAST_SHARED || !is_in_title {
            continue;
        }
        words.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let words: Vec<String> = words.into_iter().map(|(_, word)| word.to_owned()).collect();
        match &wanted[place].0 {
            Wanted::Node(id) => fit.nodes.push(Match { id: id.clone(), words }),
            Wanted::Need(id) => fit.needs.push(Match { id: id.clone(), words }),
        }
    }
    fit.nodes.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then_with(|| a.id.cmp(&b.id)));
    fit.needs.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then_with(|| a.id.cmp(&b.id)));
    fit
}

/// The calls that fit a need, those that share most words with it first.
pub fn list_fitting_calls(office: &Office, need: &Id<Need>) -> Vec<(Id<Call>, Vec<String>)> {
    let fits = find_fits(office);
    let mut found: Vec<(Id<Call>, Vec<String>)> = fits
        .iter()
        .filter_map(|(call, fit)| {
            let found = fit.needs.iter().find(|found| found.id == *need)?;
            Some((call.clone(), found.words.clone()))
        })
        .collect();
    found.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
    found
}
