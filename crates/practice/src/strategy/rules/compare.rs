//! What changed from one edition of a strategy to another.
//!
//! Nodes are followed by what they continue, not by their words, so a sentence that was written
//! anew is told as reworded and not as one that went and one that came.

use super::{Home, find_home, find_tree};
use crate::strategy::{Edition, Node};
use spine::base::{Id, Text};
use spine::office::Office;
use std::collections::{BTreeMap, HashMap};

/// What changed. A node may stand in several lists: moved and reworded, or merged from parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What is there and was not.
    pub added: Vec<Id<Node>>,
    /// What was there and is not: retired, or never carried on.
    pub removed: Vec<Id<Node>>,
    /// What became several.
    pub split: Vec<(Id<Node>, Vec<Id<Node>>)>,
    /// What became one.
    pub merged: Vec<(Vec<Id<Node>>, Id<Node>)>,
    /// What stands elsewhere: under another node, or in another place among its own.
    pub moved: Vec<Pair>,
    /// What says it otherwise, in any language, or has another number, kind or area.
    pub reworded: Vec<Pair>,
    /// How many nodes are as they were.
    pub same: usize,
}

/// A node as it was and as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pair {
    /// As it was.
    pub from: Id<Node>,
    /// As it is.
    pub to: Id<Node>,
}

impl Comparison {
    /// True when nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == Self { same: self.same, ..Self::default() }
    }
}

/// What changed from one edition to another, each list in the order its edition is read.
pub fn compare_editions(office: &Office, from: &Id<Edition>, to: &Id<Edition>) -> Comparison {
    let (old, new) = (find_tree(office, from), find_tree(office, to));
    let mut homes: HashMap<&Id<Node>, Vec<Id<Node>>> = HashMap::new();
    let mut origins: HashMap<Id<Node>, Vec<Id<Node>>> = HashMap::new();
    for node in &old.nodes {
        let found = match find_home(office, &node.entry.id, to) {
            Home::In(id) => vec![id],
            Home::Among(ids) => ids,
            Home::None => Vec::new(),
        };
        for home in &found {
            origins.entry(home.clone()).or_default().push(node.entry.id.clone());
        }
        homes.insert(&node.entry.id, found);
    }
    let mut comparison = Comparison::default();
    for node in &old.nodes {
        match homes[&node.entry.id].as_slice() {
            [] => comparison.removed.push(node.entry.id.clone()),
            [_] => {}
            several => comparison.split.push((node.entry.id.clone(), several.to_vec())),
        }
    }
    let mut pairs: Vec<(Pair, bool)> = Vec::new();
    for node in &new.nodes {
        let id = &node.entry.id;
        match origins.get(id).map_or(&[][..], Vec::as_slice) {
            [] => comparison.added.push(id.clone()),
            [origin] if homes[origin].len() == 1 => {
                let above = office.find(origin).and_then(|node| node.parent.as_ref());
                let known = above.map(|above| homes.get(above).map_or(&[][..], Vec::as_slice));
                let is_under_another = match (known, &node.entry.record.parent) {
                    (None, None) => false,
                    (Some(homes), Some(parent)) => !homes.contains(parent),
                    (Some(_), None) | (None, Some(_)) => true,
                };
                let pair = Pair { from: origin.clone(), to: id.clone() };
                pairs.push((pair, is_under_another));
            }
            [_] => {}
            several => comparison.merged.push((several.to_vec(), id.clone())),
        }
    }
    let shifted = list_shifted(office, &pairs);
    for (pair, is_under_another) in pairs {
        let is_moved = is_under_another || shifted.contains(&pair);
        let is_reworded = says_otherwise(office, &pair);
        comparison.same += usize::from(!is_moved && !is_reworded);
        if is_moved {
            comparison.moved.push(pair.clone());
        }
        if is_reworded {
            comparison.reworded.push(pair);
        }
    }
    comparison
}

/// Those that changed their place among those under the same node: the fewest whose moving explains
/// the new order.
fn list_shifted(office: &Office, pairs: &[(Pair, bool)]) -> Vec<Pair> {
    let mut families: BTreeMap<Option<Id<Node>>, Vec<(u32, &Pair)>> = BTreeMap::new();
    for (pair, _) in pairs.iter().filter(|(_, is_under_another)| !is_under_another) {
        let (Some(from), Some(to)) = (office.find(&pair.from), office.find(&pair.to)) else {
            continue;
        };
        families.entry(to.parent.clone()).or_default().push((from.order, pair));
    }
    let mut shifted = Vec::new();
    for family in families.values() {
        let orders: Vec<u32> = family.iter().map(|(order, _)| *order).collect();
        let kept = find_longest_rise(&orders);
        let moved = family.iter().enumerate().filter(|(place, _)| !kept.contains(place));
        shifted.extend(moved.map(|(_, (_, pair))| (*pair).clone()));
    }
    shifted
}

/// The places of a longest row of figures that never fall.
fn find_longest_rise(figures: &[u32]) -> Vec<usize> {
    // For each place: the length of the longest row that ends there, and the place before it.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(figures.len());
    for (place, figure) in figures.iter().enumerate() {
        let before = (0..place).filter(|earlier| figures[*earlier] <= *figure);
        let before = before.max_by_key(|earlier| (best[*earlier].0, std::cmp::Reverse(*earlier)));
        best.push((before.map_or(1, |before| best[before].0 + 1), before));
    }
    let mut at = (0..best.len()).max_by_key(|place| (best[*place].0, std::cmp::Reverse(*place)));
    let mut row = Vec::new();
    while let Some(place) = at {
        row.push(place);
        at = best[place].1;
    }
    row
}

fn says_otherwise(office: &Office, pair: &Pair) -> bool {
    let (Some(from), Some(to)) = (office.find(&pair.from), office.find(&pair.to)) else {
        return false;
    };
    !says_the_same(&from.title, &to.title)
        || !says_the_same(&from.body, &to.body)
        || (from.kind, &from.number, &from.area) != (to.kind, &to.number, &to.area)
}

/// True when two texts have the same words in every language; how often they were written, and by
/// whom, is another matter.
pub fn says_the_same(one: &Text, other: &Text) -> bool {
    one.languages().eq(other.languages())
        && one.languages().all(|language| one.find(language) == other.find(language))
}
