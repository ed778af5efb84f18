//! Where editions stand: draft, adopted, superseded; which one is in force; when it is revised.

use super::find_tree;
use crate::cooperation::Sight;
use crate::organisation::CouncilTerm;
use crate::strategy::{Edition, Node, Strategy};
use jiff::civil::Date;
use spine::base::Id;
use spine::office::{Entry, Office};
use std::sync::Arc;

/// Where an edition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EditionState {
    /// Nobody has adopted it.
    Draft,
    /// It is in force.
    Adopted,
    /// A later one of the same strategy is in force; it stays readable.
    Superseded,
}

impl EditionState {
    /// The word in addresses and text keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Adopted => "adopted",
            Self::Superseded => "superseded",
        }
    }
}

/// The day an edition was adopted, if that is on or before `today`.
fn find_adopted(edition: &Edition, today: Date) -> Option<Date> {
    edition.adoption.as_ref().map(|adoption| adoption.on.first_day()).filter(|day| *day <= today)
}

/// The state of an edition on a day.
pub fn find_edition_state(office: &Office, edition: &Entry<Edition>, today: Date) -> EditionState {
    if find_adopted(&edition.record, today).is_none() {
        return EditionState::Draft;
    }
    match find_current_edition(office, &edition.record.strategy, today) {
        Some(current) if current.id != edition.id => EditionState::Superseded,
        Some(_) | None => EditionState::Adopted,
    }
}

/// True when somebody sees an edition: what is public, and what is internal in the areas they see.
pub fn is_edition_seen(office: &Office, edition: &Id<Edition>, sight: &Sight) -> bool {
    let strategy = office.find(edition).and_then(|edition| office.find(&edition.strategy));
    let area = strategy.and_then(|strategy| strategy.area.as_ref());
    let internal = match (area, sight) {
        (_, Sight::Published) => false,
        (None, Sight::Areas(_) | Sight::Everything) => true,
        (Some(area), _) => sight.covers(area),
    };
    internal || office.is_public(edition)
}

/// The edition of a strategy with this word in its address, now or before.
pub fn find_edition<'o>(
    office: &'o Office,
    strategy: &Id<Strategy>,
    word: &str,
) -> Option<&'o Arc<Entry<Edition>>> {
    office.find_by_address(&format!("{strategy}/{word}"))
}

/// The node of an edition with this word in its address, now or before.
pub fn find_node<'o>(
    office: &'o Office,
    edition: &Id<Edition>,
    word: &str,
) -> Option<&'o Arc<Entry<Node>>> {
    office.find_by_address(&format!("{edition}/{word}"))
}

/// The editions of a strategy, the one adopted last first, drafts before all.
pub fn list_editions(office: &Office, strategy: &Id<Strategy>) -> Vec<Arc<Entry<Edition>>> {
    let of_it = |entry: &&Arc<Entry<Edition>>| &entry.record.strategy == strategy;
    let mut editions: Vec<_> = office.list::<Edition>().filter(of_it).cloned().collect();
    editions.sort_by_key(|entry| {
        let day = entry.record.adoption.as_ref().map(|adoption| adoption.on.first_day());
        std::cmp::Reverse((day.is_none(), day, entry.id.clone()))
    });
    editions
}

/// The edition of a strategy that is in force on a day; none while there are only drafts.
pub fn find_current_edition<'a>(
    office: &'a Office,
    strategy: &Id<Strategy>,
    today: Date,
) -> Option<&'a Arc<Entry<Edition>>> {
    let of_it = |entry: &&Arc<Entry<Edition>>| &entry.record.strategy == strategy;
    office
        .list::<Edition>()
        .filter(of_it)
        .filter_map(|entry| Some((find_adopted(&entry.record, today)?, &entry.id, entry)))
        .max_by_key(|(day, id, _)| (*day, *id))
        .map(|(_, _, entry)| entry)
}

/// The edition of a strategy that one works with: the one adopted last, else the newest draft.
pub fn find_working_edition(
    office: &Office,
    strategy: &Id<Strategy>,
) -> Option<Arc<Entry<Edition>>> {
    let mut editions = list_editions(office, strategy);
    let adopted = editions.iter().position(|entry| entry.record.adoption.is_some());
    (!editions.is_empty()).then(|| editions.swap_remove(adopted.unwrap_or(0)))
}

/// The nodes that something may be said to serve: those of every strategy's working edition that
/// the reader sees, and those it serves already, wherever they stand.
pub fn list_nodes_to_serve<'a>(
    office: &Office,
    sight: &Sight,
    known: impl Iterator<Item = &'a Id<Node>>,
) -> Vec<Arc<Entry<Node>>> {
    let mut nodes: Vec<Arc<Entry<Node>>> = Vec::new();
    for strategy in list_strategies(office) {
        if let Some(edition) = find_working_edition(office, &strategy.id) {
            let tree = find_tree(office, &edition.id);
            let seen = tree.nodes.iter().map(|node| &node.entry);
            nodes.extend(seen.filter(|node| sight.admits(office, node.as_ref())).cloned());
        }
    }
    for id in known {
        if !nodes.iter().any(|node| &node.id == id) {
            nodes.extend(office.find_entry(id).cloned());
        }
    }
    nodes
}

/// The strategies, each corporate one before those that hang under it.
pub fn list_strategies(office: &Office) -> Vec<Arc<Entry<Strategy>>> {
    let mut all: Vec<_> = office.list::<Strategy>().cloned().collect();
    all.sort_by_key(|entry| {
        let above = entry.record.parent.as_ref().unwrap_or(&entry.id).clone();
        (above, entry.record.parent.is_some(), entry.id.clone())
    });
    all
}

/// When an edition is to be revised, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revision {
    /// It says so itself.
    Stated(Date),
    /// The council's term in which it was adopted ends: each new council revises it (S1).
    TermEnds(Date, Id<CouncilTerm>),
}

impl Revision {
    /// The day by which it is to be revised.
    pub fn day(&self) -> Date {
        match self {
            Self::Stated(day) | Self::TermEnds(day, _) => *day,
        }
    }
}

/// When an edition is to be revised; none when nothing says so.
pub fn find_revision(office: &Office, edition: &Edition) -> Option<Revision> {
    if let Some(stated) = edition.revise_by {
        return Some(Revision::Stated(stated.last_day()));
    }
    let adopted = edition.adoption.as_ref()?.on.first_day();
    let holds =
        |term: &CouncilTerm| term.from.first_day() <= adopted && adopted <= term.to.last_day();
    let term = office.list::<CouncilTerm>().find(|entry| holds(&entry.record))?;
    Some(Revision::TermEnds(term.record.to.last_day(), term.id.clone()))
}
