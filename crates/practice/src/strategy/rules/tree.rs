//! The tree of an edition, in the order it is read.

use crate::strategy::{Edition, Node};
use spine::base::Id;
use spine::office::{Derivation, Entry, Office};
use std::collections::HashMap;
use std::sync::Arc;

/// The tree of an edition.
#[derive(Debug, Default)]
pub struct Tree {
    /// Its nodes in the order they are read, each before those under it.
    pub nodes: Vec<TreeNode>,
    /// Those that were given up, by the day that happened.
    pub retired: Vec<Arc<Entry<Node>>>,
}

/// A node in its place.
#[derive(Clone, Debug)]
pub struct TreeNode {
    /// The node.
    pub entry: Arc<Entry<Node>>,
    /// How many nodes it stands under.
    pub depth: usize,
    /// How many nodes stand under it, at any depth; they follow it.
    pub under: usize,
}

impl Tree {
    /// Where a node stands among [`Tree::nodes`].
    pub fn find(&self, id: &Id<Node>) -> Option<usize> {
        self.nodes.iter().position(|node| &node.entry.id == id)
    }

    /// A node with all that stand under it.
    pub fn branch(&self, place: usize) -> &[TreeNode] {
        self.nodes.get(place..).map_or(&[], |rest| {
            let length = rest.first().map_or(0, |node| node.under + 1);
            &rest[..length.min(rest.len())]
        })
    }

    /// The nodes directly under a node, or at the top.
    pub fn list_under(&self, parent: Option<&Id<Node>>) -> impl Iterator<Item = &TreeNode> {
        self.nodes.iter().filter(move |node| node.entry.record.parent.as_ref() == parent)
    }

    /// The nodes above a node, the topmost first.
    pub fn list_above(&self, id: &Id<Node>) -> Vec<&TreeNode> {
        let mut above = Vec::new();
        let mut place = self.find(id);
        while let Some(node) = place.and_then(|place| self.nodes.get(place)) {
            let parent = node.entry.record.parent.as_ref();
            place = parent.and_then(|parent| self.find(parent));
            above.extend(place.map(|place| &self.nodes[place]));
        }
        above.reverse();
        above
    }
}

struct ByEdition;

impl Derivation for ByEdition {
    type Key = ();
    type Output = HashMap<Id<Edition>, Arc<Tree>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut nodes: HashMap<Id<Edition>, Vec<Arc<Entry<Node>>>> = HashMap::new();
        for entry in office.list::<Node>() {
            nodes.entry(entry.record.edition.clone()).or_default().push(entry.clone());
        }
        nodes.into_iter().map(|(edition, nodes)| (edition, Arc::new(grow(nodes)))).collect()
    }
}

/// The tree of an edition; empty when it has no nodes yet.
pub fn find_tree(office: &Office, edition: &Id<Edition>) -> Arc<Tree> {
    office.derive::<ByEdition>(&()).get(edition).cloned().unwrap_or_default()
}

fn grow(nodes: Vec<Arc<Entry<Node>>>) -> Tree {
    let (mut retired, mut live): (Vec<_>, Vec<_>) =
        nodes.into_iter().partition(|entry| entry.record.retired.is_some());
    retired.sort_by_key(|entry| {
        let day = entry.record.retired.as_ref().map(|retired| retired.on.first_day());
        (day, entry.id.clone())
    });
    live.sort_by(|a, b| (a.record.order, &a.id).cmp(&(b.record.order, &b.id)));
    let mut under: HashMap<Option<Id<Node>>, Vec<Arc<Entry<Node>>>> = HashMap::new();
    for entry in live {
        under.entry(entry.record.parent.clone()).or_default().push(entry);
    }
    let mut tree = Tree { nodes: Vec::new(), retired };
    // On a stack of its own, because a tree can be deep.
    let mut waiting: Vec<(Arc<Entry<Node>>, usize)> = Vec::new();
    let push = |waiting: &mut Vec<_>, found: Option<Vec<Arc<Entry<Node>>>>, depth: usize| {
        waiting.extend(found.into_iter().flatten().rev().map(|entry| (entry, depth)));
    };
    push(&mut waiting, under.remove(&None), 0);
    while let Some((entry, depth)) = waiting.pop() {
        push(&mut waiting, under.remove(&Some(entry.id.clone())), depth + 1);
        tree.nodes.push(TreeNode { entry, depth, under: 0 });
    }
    count_under(&mut tree.nodes);
    tree
}

fn count_under(nodes: &mut [TreeNode]) {
    let mut open: Vec<usize> = Vec::new();
    for place in 0..nodes.len() {
        while open.last().is_some_and(|last| nodes[*last].depth >= nodes[place].depth) {
            open.pop();
        }
        for above in &open {
            nodes[*above].under += 1;
        }
        open.push(place);
    }
}
