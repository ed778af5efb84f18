//! Nodes by areas: how many active cooperations serve each, and what we pay for them this year; and
//! the initiatives of adopted plans that serve it, which are something done for it too.
//!
//! A cooperation counts in a node when it serves it or anything under it, once, and in the area it
//! belongs to. It is active when it runs: decided and begun, not over.

use crate::cooperation::{Cooperation, Row, Sight, list_seen_rows};
use crate::organisation::find_authority;
use crate::plan::{InPlan, Initiative, Rolled};
use crate::strategy::{Edition, Home, Node, find_home, find_serving, find_tree};
use jiff::civil::Date;
use spine::base::{Id, Slug};
use spine::office::{Derivation, Office};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The coverage of an edition on a day.
#[derive(Debug, Default)]
pub struct Coverage {
    /// The areas, in the authority's order.
    pub areas: Vec<Slug>,
    /// How many cooperations are active.
    pub running: usize,
    /// A row for each node, in the order the tree is read.
    pub rows: Vec<CoverageRow>,
    /// The active cooperations that serve no node of any strategy.
    pub aimless: Vec<Id<Cooperation>>,
    /// The cooperations, active or planned, that serve a node which must be chosen anew: it was
    /// given up, or split.
    pub homeless: Vec<Id<Cooperation>>,
}

/// What is done for a node.
#[derive(Debug)]
pub struct CoverageRow {
    /// The node.
    pub node: Id<Node>,
    /// How many nodes it stands under.
    pub depth: usize,
    /// A cell for each of [`Coverage::areas`].
    pub cells: Vec<Cell>,
    /// All areas together.
    pub total: Cell,
}

/// What is done for a node in an area.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The active cooperations.
    pub active: BTreeSet<Id<Cooperation>>,
    /// The initiatives of adopted plans.
    pub initiatives: BTreeSet<Id<Initiative>>,
    /// What we pay for them this year, in minor units.
    pub own_this_year: i64,
    /// True where nothing is done, neither together with others nor by an adopted plan, although
    /// it is meant for this area too.
    pub is_gap: bool,
    /// Whether the node says why nothing is done here.
    pub is_explained: bool,
}

struct Covered;

impl Derivation for Covered {
    type Key = (Id<Edition>, Date, Sight);
    type Output = Coverage;

    fn derive(office: &Office, (edition, today, sight): &Self::Key) -> Coverage {
        let rows = list_seen_rows(office, *today, sight);
        let planned = list_planned(office, edition, (*today, sight));
        cover(office, edition, (&rows, &planned))
    }
}

/// The coverage of an edition on a day, of what somebody sees.
pub fn find_coverage(
    office: &Office,
    edition: &Id<Edition>,
    today: Date,
    sight: &Sight,
) -> Arc<Coverage> {
    office.derive::<Covered>(&(edition.clone(), today, sight.clone()))
}

/// The area that an edition's strategy is for, where it is for one.
fn find_area<'a>(office: &'a Office, edition: &Id<Edition>) -> Option<&'a Slug> {
    office.find(&office.find(edition)?.strategy)?.area.as_ref()
}

/// The initiatives of adopted plans that are not over, by the nodes that they serve or that stand
/// above those.
type Planned = BTreeMap<Id<Node>, BTreeSet<Id<Initiative>>>;

fn list_planned(office: &Office, edition: &Id<Edition>, (today, sight): (Date, &Sight)) -> Planned {
    let is_adopted = |place: &InPlan| {
        let plan = office.find(&place.plan);
        let goes_on = !matches!(place.rolled, Some(Rolled::Done | Rolled::Stopped));
        goes_on && plan.is_some_and(|plan| plan.adopted_by.is_some())
    };
    let mut planned = Planned::new();
    for entry in office.list::<Initiative>() {
        let record = &entry.record;
        let is_over = record.to.is_some_and(|to| to.last_day() < today);
        if is_over || !record.plans.iter().any(is_adopted) || !sight.admits(office, entry.as_ref())
        {
            continue;
        }
        for link in &record.serves {
            let Home::In(home) = find_home(office, &link.node, edition) else { continue };
            let mut above = Some(home);
            while let Some(node) = above {
                above = office.find(&node).and_then(|node| node.parent.clone());
                planned.entry(node).or_default().insert(entry.id.clone());
            }
        }
    }
    planned
}

fn cover(
    office: &Office,
    edition: &Id<Edition>,
    (rows, planned): (&[Arc<Row>], &Planned),
) -> Coverage {
    let areas: Vec<Slug> = find_authority(office)
        .map(|authority| authority.areas.iter().map(|area| area.slug.clone()).collect())
        .unwrap_or_default();
    let tree = find_tree(office, edition);
    let serving = find_serving(office, edition);
    let running: BTreeMap<&Id<Cooperation>, &Arc<Row>> =
        rows.iter().filter(|row| row.is_running()).map(|row| (&row.entry.id, row)).collect();
    let strategy_area = find_area(office, edition);
    let rows_of = tree.nodes.iter().map(|node| {
        let record = &node.entry.record;
        let within = serving.list_within(&tree, &node.entry.id);
        let active: BTreeMap<&Id<Cooperation>, &Arc<Row>> = within
            .iter()
            .filter_map(|id| running.get_key_value(id))
            .map(|(i, r)| (*i, *r))
            .collect();
        let meant = record.area.as_ref().or(strategy_area);
        let initiatives = planned.get(&node.entry.id).cloned().unwrap_or_default();
        let done = Done { active: &active, initiatives: &initiatives };
        let cells: Vec<Cell> =
            areas.iter().map(|area| fill(office, (record, meant), area, &done)).collect();
        let is_empty = active.is_empty() && initiatives.is_empty();
        let total = Cell {
            active: active.keys().map(|id| (*id).clone()).collect(),
            own_this_year: active.values().map(|row| row.own_this_year).sum(),
            is_gap: is_empty && record.kind.can_be_served(),
            is_explained: is_empty && !record.gaps.is_empty(),
            initiatives,
        };
        CoverageRow { node: node.entry.id.clone(), depth: node.depth, cells, total }
    });
    let open: BTreeSet<&Id<Cooperation>> =
        rows.iter().filter(|row| !row.state.is_over()).map(|row| &row.entry.id).collect();
    let homeless: BTreeSet<&Id<Cooperation>> = serving
        .homeless
        .iter()
        .map(|link| &link.cooperation)
        .filter(|id| open.contains(id))
        .collect();
    let aimless = rows.iter().filter(|row| row.is_running() && row.entry.record.serves.is_empty());
    Coverage {
        running: running.len(),
        rows: rows_of.collect(),
        aimless: aimless.map(|row| row.entry.id.clone()).collect(),
        homeless: homeless.into_iter().cloned().collect(),
        areas,
    }
}

/// What is done for a node.
struct Done<'a> {
    active: &'a BTreeMap<&'a Id<Cooperation>, &'a Arc<Row>>,
    initiatives: &'a BTreeSet<Id<Initiative>>,
}

fn fill(
    office: &Office,
    (node, meant): (&Node, Option<&Slug>),
    area: &Slug,
    done: &Done<'_>,
) -> Cell {
    let here = done.active.values().filter(|row| &row.entry.record.area == area);
    let mut cell = Cell::default();
    for row in here {
        cell.active.insert(row.entry.id.clone());
        cell.own_this_year += row.own_this_year;
    }
    let is_here = |id: &&Id<Initiative>| office.find(id).is_some_and(|one| &one.area == area);
    cell.initiatives = done.initiatives.iter().filter(is_here).cloned().collect();
    let is_meant = node.kind.can_be_served() && meant.is_none_or(|meant| meant == area);
    cell.is_gap = cell.active.is_empty() && cell.initiatives.is_empty() && is_meant;
    cell.is_explained = cell.is_gap && node.gaps.iter().any(|gap| &gap.area == area);
    cell
}
