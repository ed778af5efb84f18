//! Whether a call fits what the authority wants: which telling words it shares with the nodes of
//! the strategies and with the needs.
//!
//! There is no score behind it. A word is telling when few of all calls and few of our own texts
//! use it. A call fits a node or a need when they share two telling words at least, one of which
//! stands in a title; and it has as many dots as the one it shares most with has shared words, five
//! at most. What is shown are the words.

use crate::calls::{Call, CallState, Need};
use crate::cooperation::Sight;
use crate::likeness::{Bag, Common, Read, Reader, Wording, list_words};
use crate::strategy::{CooperationWords, Node, NodeWords, list_nodes_to_serve};
use jiff::civil::Date;
use spine::base::{Id, Language};
use spine::office::{Derivation, Office};
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
        let languages: BTreeSet<Language> =
            office.list::<Call>().map(|entry| entry.record.title.original()).collect();
        let find = |language: Language| {
            let words = list_words::<CallWords>(office, language);
            let calls = office.list::<Call>().zip(&*words);
            let calls = calls.filter(|(entry, _)| entry.record.title.original() == language);
            let calls: Vec<_> = calls.map(|(entry, read)| (&entry.id, read)).collect();
            find_in(office, language, &calls)
        };
        languages.into_iter().flat_map(find).collect()
    }
}

/// What each call fits; worked out once for an office.
pub fn find_fits(office: &Office) -> Arc<HashMap<Id<Call>, Fit>> {
    office.derive::<Fits>(&())
}

/// What a node or a need is known by.
enum Wanted {
    Node(Id<Node>),
    Need(Id<Need>),
}

/// The words of each call.
struct CallWords;

impl Wording for CallWords {
    type Record = Call;
    type Words = Read;

    fn read(reader: &mut Reader, record: &Call) -> Read {
        reader.read_titled(&record.title, &record.summary)
    }
}

/// The words of each need.
struct NeedWords;

impl Wording for NeedWords {
    type Record = Need;
    type Words = Read;

    fn read(reader: &mut Reader, record: &Need) -> Read {
        reader.read_titled(&record.title, &record.description)
    }
}

fn list_wanted(office: &Office, language: Language) -> Vec<(Wanted, Arc<Read>)> {
    let words = list_words::<NodeWords>(office, language);
    let words: HashMap<&Id<Node>, &Arc<Read>> =
        office.list::<Node>().map(|entry| &entry.id).zip(&*words).collect();
    let nodes = list_nodes_to_serve(office, &Sight::Everything, std::iter::empty());
    let nodes = nodes.into_iter().filter_map(|entry| {
        let read = words.get(&entry.id)?;
        Some((Wanted::Node(entry.id.clone()), (*read).clone()))
    });
    let needs = list_words::<NeedWords>(office, language);
    let needs = office.list::<Need>().zip(&*needs);
    let open = needs.filter(|(entry, _)| entry.record.closed.is_none());
    nodes.chain(open.map(|(entry, read)| (Wanted::Need(entry.id.clone()), read.clone()))).collect()
}

/// A stem that is wanted.
#[derive(Default)]
struct Stem<'w> {
    /// Where it is wanted, and how it is written there.
    places: Vec<(usize, &'w str)>,
    /// How many calls use it.
    in_calls: usize,
    /// How many texts of our own use it.
    at_home: usize,
}

/// The stems that are wanted. What else is written counts for nothing.
#[derive(Default)]
struct Stems<'w> {
    known: HashMap<&'w str, usize>,
    stems: Vec<Stem<'w>>,
}

impl<'w> Stems<'w> {
    fn of(wanted: &'w [(Wanted, Arc<Read>)]) -> Self {
        let mut stems = Self::default();
        for (place, (_, read)) in wanted.iter().enumerate() {
            for (stem, word) in read.all.iter() {
                let new = stems.stems.len();
                let known = *stems.known.entry(stem).or_insert(new);
                if known == new {
                    stems.stems.push(Stem::default());
                }
                stems.stems[known].places.push((place, word));
                stems.stems[known].at_home += 1;
            }
        }
        stems
    }

    /// Those that a text has.
    fn list_in(&self, bag: &Bag) -> Vec<usize> {
        bag.stems().filter_map(|stem| self.known.get(stem).copied()).collect()
    }
}

fn find_in(
    office: &Office,
    language: Language,
    calls: &[(&Id<Call>, &Arc<Read>)],
) -> Vec<(Id<Call>, Fit)> {
    let wanted = list_wanted(office, language);
    let others = list_words::<CooperationWords>(office, language);
    let mut stems = Stems::of(&wanted);
    for bag in &*others {
        for known in stems.list_in(bag) {
            stems.stems[known].at_home += 1;
        }
    }
    let says = |bag: &Bag| !bag.is_empty();
    let ours = wanted.iter().filter(|(_, read)| says(&read.all)).count();
    let ours = ours + others.iter().filter(|bag| says(bag)).count();
    let found: Vec<Vec<usize>> = calls.iter().map(|(_, read)| stems.list_in(&read.all)).collect();
    for known in found.iter().flatten() {
        stems.stems[*known].in_calls += 1;
    }
    let theirs = calls.iter().filter(|(_, read)| says(&read.all)).count();
    // More the rarer the word; nothing where it is common on either side.
    let weigh = |stem: &Stem<'_>| match stem.in_calls {
        0 => 0.0,
        in_calls => IN_CALLS.weigh(in_calls, theirs) * AT_HOME.weigh(stem.at_home, ours),
    };
    let weights: Vec<f64> = stems.stems.iter().map(weigh).collect();
    let titles: Vec<Vec<usize>> =
        wanted.iter().map(|(_, read)| stems.list_in(&read.title)).collect();
    let compare = |call: &Read, found: &[usize]| -> Fit {
        let title = stems.list_in(&call.title);
        let mut shared: BTreeMap<usize, Shared<'_>> = BTreeMap::new();
        for stem in found.iter().copied().filter(|stem| weights[*stem] > 0.0) {
            for (place, word) in &stems.stems[stem].places {
                let found = shared.entry(*place).or_default();
                found.words.push((weights[stem], word));
                found.is_in_title |= title.contains(&stem) || titles[*place].contains(&stem);
            }
        }
        collect(&wanted, shared)
    };
    let found = calls.iter().zip(&found);
    found.map(|((id, read), found)| ((*id).clone(), compare(read, found))).collect()
}

/// The words that a call shares with one node or need.
#[derive(Default)]
struct Shared<'w> {
    words: Vec<(f64, &'w str)>,
    /// True when the title of either has one of them.
    is_in_title: bool,
}

fn collect(wanted: &[(Wanted, Arc<Read>)], shared: BTreeMap<usize, Shared<'_>>) -> Fit {
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

/// What fits each need.
struct ByNeed;

/// A call that fits a need, and the words they share.
pub type CallThatFits = (Id<Call>, Vec<String>);

impl Derivation for ByNeed {
    type Key = ();
    type Output = HashMap<Id<Need>, Vec<CallThatFits>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut found: Self::Output = HashMap::new();
        for (call, fit) in &*find_fits(office) {
            for need in &fit.needs {
                let calls = found.entry(need.id.clone()).or_default();
                calls.push((call.clone(), need.words.clone()));
            }
        }
        for calls in found.values_mut() {
            calls.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
        }
        found
    }
}

/// The calls that fit each need, those that share most words with it first; worked out once for an
/// office.
pub fn list_calls_by_need(office: &Office) -> Arc<HashMap<Id<Need>, Vec<CallThatFits>>> {
    office.derive::<ByNeed>(&())
}

/// The calls that fit a need, those that share most words with it first.
pub fn list_fitting_calls(office: &Office, need: &Id<Need>) -> Vec<CallThatFits> {
    list_calls_by_need(office).get(need).cloned().unwrap_or_default()
}

/// How many calls fit each need that can be applied to, now or later.
struct OpenByNeed;

impl Derivation for OpenByNeed {
    type Key = Date;
    type Output = HashMap<Id<Need>, usize>;

    fn derive(office: &Office, today: &Date) -> Self::Output {
        let is_open = |call: &Id<Call>| {
            let call = office.find(call);
            call.is_some_and(|call| call.find_state(*today) != CallState::Closed)
        };
        let fits = find_fits(office);
        let open = fits.iter().filter(|(call, _)| is_open(call));
        let mut counts = HashMap::new();
        for need in open.flat_map(|(_, fit)| &fit.needs) {
            *counts.entry(need.id.clone()).or_default() += 1;
        }
        counts
    }
}

/// How many calls fit a need that can be applied to, now or later, by the words they share.
pub fn count_open_calls(office: &Office, need: &Id<Need>, today: Date) -> usize {
    office.derive::<OpenByNeed>(&today).get(need).copied().unwrap_or(0)
}
