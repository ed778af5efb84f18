//! What serves the nodes of an edition, wherever its links were made.

use super::{Home, Tree, find_home, find_tree};
use crate::cooperation::Cooperation;
use crate::deeds::ManyDeed;
use crate::strategy::{Edition, Node, Serves, Strategy};
use spine::base::{Fault, Id};
use spine::office::{Derivation, Draft, Office, Refusal};
use std::collections::{BTreeSet, HashMap};

/// What serves the nodes of an edition.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Serving {
    direct: HashMap<Id<Node>, Vec<Id<Cooperation>>>,
    /// The links to nodes of the same strategy that lead to no node of this edition, or to several.
    pub homeless: Vec<Homeless>,
}

/// A link whose node is not in an edition, or is there in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homeless {
    /// What serves it.
    pub cooperation: Id<Cooperation>,
    /// The node that the link leads to.
    pub node: Id<Node>,
    /// The nodes it was split into; empty when nothing continues it.
    pub choices: Vec<Id<Node>>,
}

impl Serving {
    /// The cooperations that serve a node itself, by id.
    pub fn list_direct(&self, node: &Id<Node>) -> &[Id<Cooperation>] {
        self.direct.get(node).map_or(&[], Vec::as_slice)
    }

    /// The cooperations that serve a node or anything under it, each once.
    pub fn list_within(&self, tree: &Tree, node: &Id<Node>) -> BTreeSet<Id<Cooperation>> {
        let branch = tree.find(node).map_or(&[][..], |place| tree.branch(place));
        branch.iter().flat_map(|node| self.list_direct(&node.entry.id)).cloned().collect()
    }
}

struct ByEdition;

impl Derivation for ByEdition {
    type Key = Id<Edition>;
    type Output = Serving;

    fn derive(office: &Office, edition: &Id<Edition>) -> Serving {
        let mut serving = Serving::default();
        let Some(strategy) = office.find(edition).map(|edition| &edition.strategy) else {
            return serving;
        };
        // Where a node is found is looked up once, however many serve it; none of another strategy.
        let mut homes: HashMap<&Id<Node>, Option<Home>> = HashMap::new();
        for entry in office.list::<Cooperation>() {
            for link in &entry.record.serves {
                let home = homes.entry(&link.node).or_insert_with(|| {
                    let is_own = find_strategy_of(office, &link.node) == Some(strategy);
                    is_own.then(|| find_home(office, &link.node, edition))
                });
                let choices = match home {
                    None => continue,
                    Some(Home::In(home)) => {
                        let known = serving.direct.entry(home.clone()).or_default();
                        if known.last() != Some(&entry.id) {
                            known.push(entry.id.clone());
                        }
                        continue;
                    }
                    Some(Home::Among(choices)) => choices.clone(),
                    Some(Home::None) => Vec::new(),
                };
                let (cooperation, node) = (entry.id.clone(), link.node.clone());
                serving.homeless.push(Homeless { cooperation, node, choices });
            }
        }
        serving
    }
}

/// What serves the nodes of an edition.
pub fn find_serving(office: &Office, edition: &Id<Edition>) -> std::sync::Arc<Serving> {
    office.derive::<ByEdition>(edition)
}

/// The cooperations that serve a node or anything under it, in the node's own edition.
pub fn list_serving(office: &Office, node: &Id<Node>) -> BTreeSet<Id<Cooperation>> {
    let Some(found) = office.find(node) else { return BTreeSet::new() };
    let (serving, tree) = (find_serving(office, &found.edition), find_tree(office, &found.edition));
    serving.list_within(&tree, node)
}

/// The strategy that a node belongs to.
pub fn find_strategy_of<'o>(office: &'o Office, node: &Id<Node>) -> Option<&'o Id<Strategy>> {
    let edition = &office.find(node)?.edition;
    office.find(edition).map(|edition| &edition.strategy)
}

/// A link that is to lead elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHome {
    /// What serves.
    pub cooperation: Id<Cooperation>,
    /// The version of the cooperation that was read.
    pub read_at: i64,
    /// The node that the link leads to now.
    pub from: Id<Node>,
    /// The node it is to lead to; none when the link is given up.
    pub to: Option<Id<Node>>,
}

/// Lets links lead elsewhere, all at once. A link to a node that is served already is dropped, so
/// that no node stands twice; what was said of why stays.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`]; a fault for a link that is not there.
pub fn move_links(office: &Office, homes: &[NewHome], reason: &str) -> Result<Draft, Refusal> {
    let mut changed: Vec<(Id<Cooperation>, Cooperation)> = Vec::new();
    for home in homes {
        let entry = office.expect_version(&home.cooperation, home.read_at)?;
        let place = changed.iter().position(|(id, _)| *id == home.cooperation);
        let place = place.unwrap_or_else(|| {
            changed.push((home.cooperation.clone(), entry.record.clone()));
            changed.len() - 1
        });
        let serves = &mut changed[place].1.serves;
        let Some(at) = serves.iter().position(|link| link.node == home.from) else {
            return Err(Refusal::fault(Fault::new("homes", "fault-link").with("id", &home.from)));
        };
        match &home.to {
            Some(to) if !serves.iter().any(|link| link.node == *to) => {
                serves[at].node = to.clone();
            }
            Some(_) | None => {
                serves.remove(at);
            }
        }
    }
    let draft = Draft::new(reason);
    let draft = changed.iter().fold(draft, |draft, (id, record)| draft.put(id, record));
    Ok(draft.as_deed(ManyDeed::MoveLinks.code()))
}

/// Says that a cooperation serves a node, and why.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn add_link(
    office: &Office,
    cooperation: &Id<Cooperation>,
    read_at: i64,
    link: Serves,
) -> Result<Draft, Refusal> {
    let mut record = office.expect_version(cooperation, read_at)?.record.clone();
    if record.serves.iter().any(|known| known.node == link.node) {
        return Ok(Draft::default());
    }
    record.serves.push(link);
    Ok(Draft::default().put(cooperation, &record))
}
