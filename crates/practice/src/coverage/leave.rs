//! What if we leave these? Which nodes lose their last activity, what money and hours are freed,
//! which seats go, what hangs on them (S2: Poland and Romania).

use super::matrix::find_coverage;
use crate::cooperation::{
    Agreement, Basis, Cooperation, Effort, EffortUnit, FundingValue, LinkKind, Parts, Payer, Row,
    Sight, is_vacant, list_seen_rows,
};
use crate::strategy::{Edition, Node, find_working_edition, is_edition_seen, list_strategies};
use jiff::civil::Date;
use spine::base::{Country, Id, Slug, Text};
use spine::office::Office;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What leaving some cooperations would mean.
#[derive(Debug, Default)]
pub struct Leaving {
    /// Those to be left, that somebody sees and that are not over.
    pub entries: Vec<Arc<Row>>,
    /// The nodes that lose an activity.
    pub nodes: Vec<LostNode>,
    /// What is freed, by year, from today's year on.
    pub freed: BTreeMap<i16, FreedYear>,
    /// Those whose yearly amount has no end: what is freed this year is freed in each year after.
    pub each_year: Vec<Id<Cooperation>>,
    /// Those of which no figure is known.
    pub without_figures: Vec<Id<Cooperation>>,
    /// The seats that go.
    pub seats: Vec<LostSeat>,
    /// The countries in which nothing would be left.
    pub countries: BTreeSet<Country>,
    /// The agreements that would have to be ended.
    pub agreements: Vec<(Id<Cooperation>, Agreement)>,
    /// Other cooperations that say they are part of one of these, follow it or are paid under it.
    pub dependent: Vec<(Id<Cooperation>, Id<Cooperation>, LinkKind)>,
}

/// A node that loses an activity.
#[derive(Debug)]
pub struct LostNode {
    /// The edition it stands in.
    pub edition: Id<Edition>,
    /// The node.
    pub node: Id<Node>,
    /// How many active cooperations serve it now.
    pub before: usize,
    /// How many would be left.
    pub after: usize,
    /// The areas in which it would lose its last one.
    pub areas: Vec<Slug>,
}

impl LostNode {
    /// True when nothing would be left for it at all.
    pub fn is_last(&self) -> bool {
        self.after == 0
    }
}

/// What is freed in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FreedYear {
    /// Money, and hours in money, in minor units.
    pub money: Parts,
    /// Hours of work.
    pub hours: f64,
    /// Person-months of work.
    pub person_months: f64,
}

/// A seat that goes.
#[derive(Debug)]
pub struct LostSeat {
    /// In which cooperation.
    pub cooperation: Id<Cooperation>,
    /// What it is.
    pub title: Text,
    /// True when nobody sits there now.
    pub is_vacant: bool,
}

/// What it would mean to leave the chosen cooperations on a day, for somebody who sees so much.
pub fn leave(
    office: &Office,
    chosen: &BTreeSet<Id<Cooperation>>,
    today: Date,
    sight: &Sight,
) -> Leaving {
    let rows = list_seen_rows(office, today, sight);
    let (entries, others): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .filter(|row| !row.state.is_over())
        .partition(|row| chosen.contains(&row.entry.id));
    let mut leaving = Leaving {
        nodes: list_lost_nodes(office, &entries, today, sight),
        countries: list_lost_countries(&entries, &others),
        ..Leaving::default()
    };
    for row in &entries {
        free(&mut leaving, row, today);
        let record = &row.entry.record;
        leaving.seats.extend(record.seats.iter().map(|seat| LostSeat {
            cooperation: row.entry.id.clone(),
            title: seat.title.clone(),
            is_vacant: is_vacant(office, &seat.holdings, today),
        }));
        let holds = |agreement: &&Agreement| {
            agreement.expires_on.is_none_or(|expires| today <= expires.last_day())
        };
        let agreements = record.agreements.iter().filter(holds);
        leaving.agreements.extend(agreements.map(|a| (row.entry.id.clone(), a.clone())));
    }
    for row in &others {
        let depends = |kind: LinkKind| kind != LinkKind::Related;
        let links = row.entry.record.links.iter();
        let lost = links.filter(|link| depends(link.kind) && chosen.contains(&link.to));
        leaving
            .dependent
            .extend(lost.map(|link| (row.entry.id.clone(), link.to.clone(), link.kind)));
    }
    leaving.entries = entries;
    leaving
}

fn list_lost_nodes(
    office: &Office,
    entries: &[Arc<Row>],
    today: Date,
    sight: &Sight,
) -> Vec<LostNode> {
    let gone: BTreeSet<&Id<Cooperation>> =
        entries.iter().filter(|row| row.is_running()).map(|row| &row.entry.id).collect();
    let stays =
        |active: &BTreeSet<Id<Cooperation>>| active.iter().filter(|id| !gone.contains(id)).count();
    let mut lost = Vec::new();
    for strategy in list_strategies(office) {
        let edition = find_working_edition(office, &strategy.id);
        let edition = edition.filter(|edition| is_edition_seen(office, &edition.id, sight));
        let Some(edition) = edition else { continue };
        let coverage = find_coverage(office, &edition.id, today, sight);
        for row in &coverage.rows {
            let (before, after) = (row.total.active.len(), stays(&row.total.active));
            if before == after {
                continue;
            }
            let cells = coverage.areas.iter().zip(&row.cells);
            let emptied =
                cells.filter(|(_, cell)| !cell.active.is_empty() && stays(&cell.active) == 0);
            lost.push(LostNode {
                edition: edition.id.clone(),
                node: row.node.clone(),
                before,
                after,
                areas: emptied.map(|(area, _)| area.clone()).collect(),
            });
        }
    }
    lost
}

fn list_lost_countries(entries: &[Arc<Row>], others: &[Arc<Row>]) -> BTreeSet<Country> {
    let active = |rows: &[Arc<Row>]| -> BTreeSet<Country> {
        rows.iter().filter(|row| row.is_running()).flat_map(|row| row.countries.clone()).collect()
    };
    let (ours, theirs) = (active(entries), active(others));
    ours.difference(&theirs).copied().collect()
}

fn free(leaving: &mut Leaving, row: &Arc<Row>, today: Date) {
    let id = &row.entry.id;
    let money = &row.money;
    if money.by_year.is_empty() {
        leaving.without_figures.push(id.clone());
    }
    if money.this_year_only {
        leaving.each_year.push(id.clone());
    }
    for (year, parts) in money.by_year.range(today.year()..) {
        let freed = &mut leaving.freed.entry(*year).or_default().money;
        freed.cash += parts.cash;
        freed.hours += parts.hours;
        freed.mixed += parts.mixed;
    }
    let own = row.entry.record.funding.iter().filter(|line| line.payer == Payer::Own);
    for line in own.filter(|line| line.basis == Basis::PerYear) {
        let (FundingValue::Amount { effort: Some(Effort { count, unit }), .. }
        | FundingValue::Work { effort: Effort { count, unit }, .. }) = line.value
        else {
            continue;
        };
        // Work lasts as long as the money for it; without an end, this year is what counts.
        let last = money.by_year.keys().next_back().copied().unwrap_or(today.year());
        for year in today.year()..=last.min(today.year() + 50) {
            let freed = leaving.freed.entry(year).or_default();
            match unit {
                EffortUnit::Hours => freed.hours += count,
                EffortUnit::PersonMonths => freed.person_months += count,
            }
        }
    }
}
