//! Where a node is found in another edition, so that what was said of it once holds on.

use crate::strategy::{Edition, Node};
use spine::base::Id;
use spine::office::{Derivation, Office};
use std::collections::{BTreeSet, HashMap};

/// Where a node is found in an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// In one node.
    In(Id<Node>),
    /// In several, because it was split; somebody must choose.
    Among(Vec<Id<Node>>),
    /// Nowhere: it was given up, or it was not there yet.
    None,
}

struct Followers;

impl Derivation for Followers {
    type Key = ();
    type Output = HashMap<Id<Node>, Vec<Id<Node>>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut followers: Self::Output = HashMap::new();
        for entry in office.list::<Node>() {
            for before in &entry.record.continues {
                followers.entry(before.clone()).or_default().push(entry.id.clone());
            }
        }
        followers
    }
}

/// The nodes that continue a node.
pub fn list_followers(office: &Office, node: &Id<Node>) -> Vec<Id<Node>> {
    office.derive::<Followers>(&()).get(node).cloned().unwrap_or_default()
}

/// Finds a node in an edition: itself when it stands there, else what continues it there, else what
/// it continues there.
pub fn find_home(office: &Office, node: &Id<Node>, edition: &Id<Edition>) -> Home {
    let is_there = |id: &Id<Node>| {
        office.find(id).is_some_and(|node| &node.edition == edition && node.retired.is_none())
    };
    let followers = office.derive::<Followers>(&());
    let later = |id: &Id<Node>| followers.get(id).cloned().unwrap_or_default();
    let earlier =
        |id: &Id<Node>| office.find(id).map(|node| node.continues.clone()).unwrap_or_default();
    let mut found = walk(node, &is_there, &later);
    if found.is_empty() {
        found = walk(node, &is_there, &earlier);
    }
    // The parts of what was split stand beside each other, in the order in which they are read.
    found.sort_by_key(|id| (office.find(id).map(|node| node.order), id.clone()));
    match found.len() {
        0 => Home::None,
        1 => Home::In(found.remove(0)),
        _ => Home::Among(found),
    }
}

/// The first nodes on every way from `start` that are there.
fn walk(
    start: &Id<Node>,
    is_there: &dyn Fn(&Id<Node>) -> bool,
    next: &dyn Fn(&Id<Node>) -> Vec<Id<Node>>,
) -> Vec<Id<Node>> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::from([start.clone()]);
    let mut waiting = vec![start.clone()];
    while let Some(id) = waiting.pop() {
        if is_there(&id) {
            found.push(id);
            continue;
        }
        waiting.extend(next(&id).into_iter().filter(|id| seen.insert(id.clone())));
    }
    found
}
