//! What may be done to strategies. A command gives a draft or says why not; whether the person may
//! do it is asked before. What must hold among the records is checked when the draft is sealed.

use super::{Tree, TreeNode, find_tree};
use crate::deeds::ManyDeed;
use crate::organisation::{Change, change_record, enter_record, find_authority};
use crate::strategy::{Adoption, Edition, Node, Retirement, Strategy};
use spine::base::{Fault, Id, PartialDate, Slug, Text, Visibility};
use spine::office::{Draft, Entry, Office, Refusal};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Begins an edition that starts from nothing.
///
/// # Errors
/// A fault when the id is taken.
pub fn enter_edition(
    office: &Office,
    id: &Id<Edition>,
    new: &Edition,
    reason: &str,
) -> Result<Draft, Refusal> {
    refuse_other_languages(office, &list_texts_of_edition(new), &[])?;
    enter_record(office, id, new, reason)
}

fn list_texts_of_edition(edition: &Edition) -> [(&'static str, &Text); 2] {
    [("title", &edition.title), ("introduction", &edition.introduction)]
}

fn list_texts_of_node(node: &Node) -> [(&'static str, &Text); 2] {
    [("title", &node.title), ("body", &node.body)]
}

/// Texts are written in the authority's languages. What a text had before it may keep.
fn refuse_other_languages(
    office: &Office,
    texts: &[(&'static str, &Text)],
    before: &[(&'static str, &Text)],
) -> Result<(), Refusal> {
    let Some(authority) = find_authority(office) else { return Ok(()) };
    let mut faults = Vec::new();
    for (at, text) in texts {
        let known = before.iter().find(|(place, _)| place == at);
        for language in text.languages().filter(|own| !authority.languages.contains(own)) {
            if known.is_none_or(|(_, before)| before.find(language).is_none()) {
                faults.push(Fault::new(format!("{at}.{}", language.code()), "fault-language"));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Refusal::Faults(faults)) }
}

/// What a new edition that starts from another one is called.
#[derive(Clone, Debug)]
pub struct NewEdition {
    /// Its id.
    pub id: Id<Edition>,
    /// Its word in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: Text,
    /// The ids of its nodes; at least as many as the edition it starts from has.
    pub node_ids: Vec<Id<Node>>,
}

/// Starts a new edition from another one: a draft with the same tree, each node continuing the one
/// it was copied from.
///
/// # Errors
/// [`Refusal::NotFound`]; a fault when an id is taken.
pub fn start_edition(
    office: &Office,
    from: &Id<Edition>,
    new: &NewEdition,
) -> Result<Draft, Refusal> {
    let before = office.find(from).ok_or(Refusal::NotFound)?;
    let edition = Edition {
        slug: new.slug.clone(),
        former_slugs: Vec::new(),
        title: new.title.clone(),
        from: None,
        to: None,
        adoption: None,
        revise_by: None,
        continues: Some(from.clone()),
        visibility: Visibility::Internal,
        ..before.clone()
    };
    let mut draft = enter_record(office, &new.id, &edition, "")?;
    let tree = find_tree(office, from);
    let ids: HashMap<&Id<Node>, &Id<Node>> =
        tree.nodes.iter().map(|node| &node.entry.id).zip(&new.node_ids).collect();
    for node in &tree.nodes {
        let old = &node.entry;
        let Some(id) = ids.get(&old.id).copied().filter(|id| office.find(*id).is_none()) else {
            return Err(Refusal::fault(Fault::new("id", "fault-id-taken").with("id", &old.id)));
        };
        let parent = old.record.parent.as_ref().and_then(|parent| ids.get(parent).copied());
        let copy = Node {
            edition: new.id.clone(),
            parent: parent.cloned(),
            continues: vec![old.id.clone()],
            ..old.record.clone()
        };
        draft = draft.put(id, &copy);
    }
    Ok(draft.as_deed(ManyDeed::StartEdition.code()))
}

/// Replaces a strategy. A word it had in addresses before is kept.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_strategy(office: &Office, change: &Change<Strategy>) -> Result<Draft, Refusal> {
    let old = &office.expect_version(&change.id, change.read_at)?.record;
    let new = &change.record;
    let former_slugs =
        Slug::list_former((&old.slug, &old.former_slugs), (&new.slug, &new.former_slugs));
    change_record(
        office,
        &Change { record: Strategy { former_slugs, ..new.clone() }, ..change.clone() },
    )
}

/// Replaces an edition's own fields. Its strategy and what it continues stay; its adoption comes
/// and goes by [`adopt_edition`]; a word it had in addresses before is kept.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_edition(office: &Office, change: &Change<Edition>) -> Result<Draft, Refusal> {
    let entry = office.expect_version(&change.id, change.read_at)?;
    let old = &entry.record;
    let texts = list_texts_of_edition(&change.record);
    refuse_other_languages(office, &texts, &list_texts_of_edition(old))?;
    let record = Edition {
        strategy: old.strategy.clone(),
        continues: old.continues.clone(),
        adoption: old.adoption.clone(),
        former_slugs: Slug::list_former(
            (&old.slug, &old.former_slugs),
            (&change.record.slug, &change.record.former_slugs),
        ),
        ..change.record.clone()
    };
    let draft = Draft::new(change.reason.as_str());
    Ok(if record == *old { draft } else { draft.put(&change.id, &record) })
}

/// Records that a body adopted an edition; from then on its structure stays.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when it was adopted already or has no nodes.
pub fn adopt_edition(
    office: &Office,
    id: &Id<Edition>,
    read_at: i64,
    adoption: Adoption,
) -> Result<Draft, Refusal> {
    let edition = &office.expect_version(id, read_at)?.record;
    if edition.adoption.is_some() {
        return Err(Refusal::fault(Fault::new("adoption", "fault-adopted-already")));
    }
    if find_tree(office, id).nodes.is_empty() {
        return Err(Refusal::fault(Fault::new("adoption", "fault-edition-empty")));
    }
    Ok(Draft::default().put(id, &Edition { adoption: Some(adoption), ..edition.clone() }))
}

/// Takes away a draft with all its nodes, as if it had never been.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault when it was adopted. When something hangs on
/// one of its nodes, sealing the draft refuses.
pub fn remove_edition(office: &Office, id: &Id<Edition>, read_at: i64) -> Result<Draft, Refusal> {
    office.expect_version(id, read_at)?;
    refuse_adopted(office, id)?;
    let tree = find_tree(office, id);
    let live = tree.nodes.iter().map(|node| &node.entry);
    let draft = live.chain(&tree.retired).fold(Draft::default(), |d, node| d.remove(&node.id));
    Ok(draft.remove(id).as_deed(ManyDeed::RemoveEdition.code()))
}

/// Lets everybody see an edition with its strategy and all its nodes.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn publish_edition(office: &Office, id: &Id<Edition>, read_at: i64) -> Result<Draft, Refusal> {
    let draft = show_edition(office, id, read_at, Visibility::Published)?
        .as_deed(ManyDeed::PublishEdition.code());
    let edition = office.find(id).ok_or(Refusal::NotFound)?;
    let strategy = office.find(&edition.strategy).ok_or(Refusal::NotFound)?;
    if strategy.visibility == Visibility::Published {
        return Ok(draft);
    }
    let mut shown = strategy.clone();
    shown.visibility = Visibility::Published;
    Ok(draft.put(&edition.strategy, &shown))
}

/// Takes an edition and all its nodes back from the public.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn unpublish_edition(
    office: &Office,
    id: &Id<Edition>,
    read_at: i64,
) -> Result<Draft, Refusal> {
    let draft = show_edition(office, id, read_at, Visibility::Internal)?;
    Ok(draft.as_deed(ManyDeed::UnpublishEdition.code()))
}

fn show_edition(
    office: &Office,
    id: &Id<Edition>,
    read_at: i64,
    visibility: Visibility,
) -> Result<Draft, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    let mut draft = Draft::default();
    if entry.record.visibility != visibility {
        draft = draft.put(id, &Edition { visibility, ..entry.record.clone() });
    }
    let tree = find_tree(office, id);
    for node in tree.nodes.iter().filter(|node| node.entry.record.visibility != visibility) {
        draft = draft.put(&node.entry.id, &Node { visibility, ..node.entry.record.clone() });
    }
    Ok(draft)
}

fn refuse_adopted(office: &Office, edition: &Id<Edition>) -> Result<(), Refusal> {
    let edition = office.find(edition).ok_or(Refusal::NotFound)?;
    match &edition.adoption {
        Some(adoption) => {
            let fault = Fault::new("edition", "fault-edition-adopted").with("on", adoption.on);
            Err(Refusal::fault(fault))
        }
        None => Ok(()),
    }
}

/// What was given up is not changed any more; what became of it is changed in its place.
fn refuse_retired(node: &Node) -> Result<(), Refusal> {
    match &node.retired {
        Some(retired) => {
            let fault = Fault::new("retired", "fault-node-retired").with("on", retired.on);
            Err(Refusal::fault(fault))
        }
        None => Ok(()),
    }
}

/// Adds a node to a draft, after those that stand there.
///
/// # Errors
/// A fault when the id is taken or the edition was adopted.
pub fn enter_node(
    office: &Office,
    id: &Id<Node>,
    new: &Node,
    reason: &str,
) -> Result<Draft, Refusal> {
    refuse_adopted(office, &new.edition)?;
    refuse_other_languages(office, &list_texts_of_node(new), &[])?;
    let tree = find_tree(office, &new.edition);
    let last = tree.list_under(new.parent.as_ref()).map(|node| node.entry.record.order).max();
    let new = Node { order: last.unwrap_or(0) + 1, ..new.clone() };
    enter_record(office, id, &new, reason)
}

/// Changes what a node says. Its place stays; see [`move_node`]. A word it had in addresses before
/// is kept. In an edition that was adopted,
/// its kind, number and area stay as well.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_node(office: &Office, change: &Change<Node>) -> Result<Draft, Refusal> {
    let old = &office.expect_version(&change.id, change.read_at)?.record;
    refuse_other_languages(office, &list_texts_of_node(&change.record), &list_texts_of_node(old))?;
    let mut record = Node {
        edition: old.edition.clone(),
        parent: old.parent.clone(),
        order: old.order,
        continues: old.continues.clone(),
        retired: old.retired.clone(),
        ..change.record.clone()
    };
    if refuse_adopted(office, &old.edition).is_err() {
        record.kind = old.kind;
        record.number.clone_from(&old.number);
        record.area.clone_from(&old.area);
        record.slug.clone_from(&old.slug);
    }
    record.former_slugs =
        Slug::list_former((&old.slug, &old.former_slugs), (&record.slug, &record.former_slugs));
    let draft = Draft::new(change.reason.as_str());
    Ok(if record == *old { draft } else { draft.put(&change.id, &record) })
}

/// Moves a node with all under it: under another node (or to the top), before the one that now has
/// the place `order` there.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the edition was adopted or the node would
/// come to stand under itself.
pub fn move_node(
    office: &Office,
    id: &Id<Node>,
    read_at: i64,
    (parent, order): (Option<&Id<Node>>, u32),
) -> Result<Draft, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    refuse_adopted(office, &entry.record.edition)?;
    refuse_retired(&entry.record)?;
    let tree = find_tree(office, &entry.record.edition);
    let is_within = |parent: &Id<Node>| {
        let place = tree.find(id);
        place.is_some_and(|place| tree.branch(place).iter().any(|node| &node.entry.id == parent))
    };
    if parent.is_some_and(is_within) {
        return Err(Refusal::fault(Fault::new("parent", "fault-node-circle")));
    }
    let others = tree.list_under(parent).filter(|node| &node.entry.id != id);
    let mut siblings: Vec<&Arc<Entry<Node>>> = others.map(|node| &node.entry).collect();
    let before = siblings.iter().filter(|node| node.record.order < order).count();
    siblings.insert(before, entry);
    let mut draft = Draft::default();
    for (place, node) in (1..).zip(siblings) {
        let parent = parent.cloned();
        if node.record.order != place || node.record.parent != parent {
            draft = draft.put(&node.id, &Node { parent, order: place, ..node.record.clone() });
        }
    }
    Ok(draft.as_deed(ManyDeed::MoveNode.code()))
}

/// One of the nodes that a node is split into.
#[derive(Clone, Debug)]
pub struct NewPart {
    /// Its id.
    pub id: Id<Node>,
    /// Its word in addresses.
    pub slug: Slug,
    /// What it says.
    pub title: Text,
}

/// Splits a node into several, which take its place and continue it. It is given up; what stood
/// under it comes under the first of them.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the edition was adopted, when there are
/// fewer than two parts, or when an id is taken.
pub fn split_node(
    office: &Office,
    id: &Id<Node>,
    read_at: i64,
    (parts, on): (&[NewPart], PartialDate),
) -> Result<Draft, Refusal> {
    let old = &office.expect_version(id, read_at)?.record;
    refuse_adopted(office, &old.edition)?;
    refuse_retired(old)?;
    if parts.len() < 2 {
        return Err(Refusal::fault(Fault::new("parts", "fault-parts")));
    }
    let tree = find_tree(office, &old.edition);
    let mut draft = Draft::default();
    let added = u32::try_from(parts.len()).unwrap_or(u32::MAX) - 1;
    let later = |node: &Node| node.order > old.order;
    for node in tree.list_under(old.parent.as_ref()).filter(|node| later(&node.entry.record)) {
        let order = node.entry.record.order + added;
        draft = draft.put(&node.entry.id, &Node { order, ..node.entry.record.clone() });
    }
    for (order, part) in (old.order..).zip(parts) {
        if office.find(&part.id).is_some() {
            return Err(Refusal::fault(Fault::new("id", "fault-id-taken").with("id", &part.id)));
        }
        let whole = Node {
            slug: part.slug.clone(),
            former_slugs: Vec::new(),
            title: part.title.clone(),
            number: None,
            body: if order == old.order { old.body.clone() } else { Text::default() },
            order,
            continues: vec![id.clone()],
            gaps: Vec::new(),
            ..old.clone()
        };
        draft = draft.put(&part.id, &whole);
    }
    draft = put_under(draft, &tree, tree.list_under(Some(id)), &parts[0].id);
    Ok(give_up(draft, (id, old), on, Text::default()).as_deed(ManyDeed::SplitNode.code()))
}

/// Merges nodes of the same edition into one of them, which continues them. They are given up; what
/// stood under them comes under it.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the edition was adopted, or when one of
/// them stands in another edition, is the node itself, or stands above it.
pub fn merge_nodes(
    office: &Office,
    into: &Id<Node>,
    read_at: i64,
    (others, on): (&BTreeSet<Id<Node>>, PartialDate),
) -> Result<Draft, Refusal> {
    let target = &office.expect_version(into, read_at)?.record;
    refuse_adopted(office, &target.edition)?;
    refuse_retired(target)?;
    if others.is_empty() {
        return Err(Refusal::fault(Fault::new("others", "fault-needed")));
    }
    let tree = find_tree(office, &target.edition);
    let above: Vec<_> = tree.list_above(into).iter().map(|node| node.entry.id.clone()).collect();
    let mut merged = target.clone();
    let mut draft = Draft::default();
    for id in others {
        let other = office.find(id).ok_or(Refusal::NotFound)?;
        let fits = other.edition == target.edition && other.retired.is_none();
        if !fits || id == into || above.contains(id) {
            return Err(Refusal::fault(Fault::new("others", "fault-cannot-merge").with("id", id)));
        }
        if !merged.continues.contains(id) {
            merged.continues.push(id.clone());
        }
        draft = give_up(draft, (id, other), on, Text::default());
    }
    let stays = |node: &&TreeNode| &node.entry.id != into && !others.contains(&node.entry.id);
    let moving = others.iter().flat_map(|id| tree.list_under(Some(id))).filter(stays);
    let draft = put_under(draft, &tree, moving, into).put(into, &merged);
    Ok(draft.as_deed(ManyDeed::MergeNodes.code()))
}

/// Puts nodes under another one, after what stands there.
fn put_under<'t>(
    draft: Draft,
    tree: &Tree,
    moving: impl Iterator<Item = &'t TreeNode>,
    to: &Id<Node>,
) -> Draft {
    let last = tree.list_under(Some(to)).map(|node| node.entry.record.order).max().unwrap_or(0);
    (last + 1..).zip(moving).fold(draft, |draft, (order, node)| {
        let parent = Some(to.clone());
        draft.put(&node.entry.id, &Node { parent, order, ..node.entry.record.clone() })
    })
}

/// Gives up a node of a draft with all that stand under it. They stay readable.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault when the edition was adopted.
pub fn retire_node(
    office: &Office,
    id: &Id<Node>,
    read_at: i64,
    retirement: &Retirement,
) -> Result<Draft, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    refuse_adopted(office, &entry.record.edition)?;
    refuse_retired(&entry.record)?;
    let tree = find_tree(office, &entry.record.edition);
    let branch = tree.find(id).map_or(&[][..], |place| tree.branch(place));
    let draft = branch.iter().fold(Draft::default(), |draft, node| {
        let (id, old) = (&node.entry.id, &node.entry.record);
        give_up(draft, (id, old), retirement.on, retirement.why.clone())
    });
    Ok(draft.as_deed(ManyDeed::RetireNode.code()))
}

fn give_up(draft: Draft, (id, old): (&Id<Node>, &Node), on: PartialDate, why: Text) -> Draft {
    draft.put(id, &Node { retired: Some(Retirement { on, why }), ..old.clone() })
}
