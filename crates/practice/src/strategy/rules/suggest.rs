//! Which nodes a cooperation might serve, judged by the words they share. A person confirms each.

use super::{
    Home, find_current_edition, find_home, find_tree, find_working_edition, list_strategies,
};
use crate::cooperation::Cooperation;
use crate::likeness::{Bag, Common, Read, Reader, Wording, list_words};
use crate::strategy::Node;
use jiff::civil::Date;
use spine::base::{Id, Language};
use spine::office::{Derivation, Office};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A node that something might serve, and the words that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The node.
    pub node: Id<Node>,
    /// The words they share, the weightiest first.
    pub shared: Vec<String>,
    /// How alike they are, above 0 and at most 1.
    pub likeness: f64,
}

/// At most so many are suggested.
const SUGGESTED: usize = 5;
/// What is less alike is not suggested.
const LEAST_LIKENESS: f64 = 0.02;
/// Fewer shared words are chance.
const LEAST_SHARED: usize = 2;
/// When a word is common.
const COMMON: Common = Common { often: 4, share: 12 };
/// At most so many shared words are told.
const TOLD: usize = 6;

/// The words of a node.
pub(crate) struct NodeWords;

impl Wording for NodeWords {
    type Record = Node;
    type Words = Read;

    fn read(reader: &mut Reader, record: &Node) -> Read {
        reader.read_titled(&record.title, &record.body)
    }
}

/// The words of a cooperation.
pub(crate) struct CooperationWords;

impl Wording for CooperationWords {
    type Record = Cooperation;
    type Words = Bag;

    fn read(reader: &mut Reader, record: &Cooperation) -> Bag {
        reader.read([&record.name, &record.purpose, &record.expected_outcome])
    }
}

/// How much each word weighs in a language.
struct Weights;

impl Derivation for Weights {
    type Key = Language;
    type Output = crate::likeness::Weights;

    fn derive(office: &Office, language: &Language) -> Self::Output {
        let nodes = list_words::<NodeWords>(office, *language);
        let others = list_words::<CooperationWords>(office, *language);
        let nodes = nodes.iter().map(|node| &node.all);
        crate::likeness::Weights::of(nodes.chain(others.iter().map(AsRef::as_ref)), COMMON)
    }
}

/// The nodes that a cooperation might serve and does not yet, the likest first: those of the
/// edition in force, or of the draft where there is none yet. Another area's strategy is left out.
pub fn suggest_nodes(office: &Office, record: &Cooperation, today: Date) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = Vec::new();
    let scales: Vec<Scale> =
        record.name.languages().map(|language| Scale::of(office, record, language)).collect();
    for strategy in list_strategies(office) {
        let area = strategy.record.area.as_ref();
        if area.is_some_and(|area| *area != record.area) {
            continue;
        }
        let current = find_current_edition(office, &strategy.id, today).cloned();
        let edition = current.or_else(|| find_working_edition(office, &strategy.id));
        let Some(edition) = edition else { continue };
        let known =
            |link: &crate::strategy::Serves| match find_home(office, &link.node, &edition.id) {
                Home::In(home) => vec![home],
                Home::Among(homes) => homes,
                Home::None => Vec::new(),
            };
        let known: BTreeSet<Id<Node>> = record.serves.iter().flat_map(known).collect();
        for node in &find_tree(office, &edition.id).nodes {
            if !known.contains(&node.entry.id) {
                found.extend(compare(&scales, (&node.entry.id, &node.entry.record)));
            }
        }
    }
    found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then_with(|| a.node.cmp(&b.node)));
    found.truncate(SUGGESTED);
    found
}

/// What nodes are compared with in one language.
struct Scale {
    language: Language,
    ours: Bag,
    weights: Arc<crate::likeness::Weights>,
    nodes: HashMap<Id<Node>, Arc<Read>>,
}

impl Scale {
    fn of(office: &Office, record: &Cooperation, language: Language) -> Self {
        let words = list_words::<NodeWords>(office, language);
        let nodes = office.list::<Node>().map(|entry| entry.id.clone());
        Self {
            language,
            ours: CooperationWords::read(&mut Reader::new(language), record),
            weights: office.derive::<Weights>(&language),
            nodes: nodes.zip(words.iter().cloned()).collect(),
        }
    }
}

/// How alike they are: the mean over the languages that both are written in. What two texts share
/// by chance in one language they seldom share in the next.
fn compare(scales: &[Scale], (id, node): (&Id<Node>, &Node)) -> Option<Suggestion> {
    let scales = node
        .title
        .languages()
        .filter_map(|language| scales.iter().find(|scale| scale.language == language));
    let compared: Vec<(f64, Vec<String>)> = scales
        .filter_map(|scale| Some(scale.weights.compare(&scale.ours, &scale.nodes.get(id)?.all)))
        .collect();
    #[allow(clippy::cast_precision_loss, reason = "there are eight languages")]
    let likeness =
        compared.iter().map(|(likeness, _)| likeness).sum::<f64>() / compared.len() as f64;
    let best = compared.into_iter().max_by(|a, b| a.0.total_cmp(&b.0));
    let (_, mut shared) = best.filter(|(_, shared)| shared.len() >= LEAST_SHARED)?;
    shared.truncate(TOLD);
    (likeness >= LEAST_LIKENESS).then(|| Suggestion { node: id.clone(), shared, likeness })
}
