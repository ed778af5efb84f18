//! Our own contribution to several cooperations together, by calendar year and series.

use super::own_money::{LeftOut, Parts};
use super::register::Row;
use crate::cooperation::model::words;
use crate::cooperation::{Cooperation, CooperationKind, LinkKind};
use serde::{Deserialize, Serialize};
use spine::base::Id;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use utoipa::ToSchema;

words! {
    /// A series of the chart of our own contribution.
    Series {
        /// Offices, memberships and networks: what is paid year after year.
        Standing = "standing",
        /// Whatever else is no project: research, agreements, congresses, journeys.
        Other = "other",
        /// Projects, cash.
        ProjectCash = "project_cash",
        /// Projects, staff hours.
        ProjectHours = "project_hours",
        /// Projects, cash and hours not told apart.
        ProjectMixed = "project_mixed",
    }
}

/// Our own contribution to several cooperations, by calendar year and series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSum {
    /// The years in which something counts; a series without money in a year is not there.
    pub by_year: BTreeMap<i16, BTreeMap<Series, i64>>,
    /// What does not count, and why.
    pub left_out: Vec<(Id<Cooperation>, LeftOut)>,
    /// What counts in today's year only, because nobody knows how long it is paid.
    pub this_year_only: Vec<Id<Cooperation>>,
    /// The parts of others in the sum that count beside them: the part, and the whole it is in.
    pub beside_whole: Vec<(Id<Cooperation>, Id<Cooperation>)>,
}

impl OwnSum {
    /// All series of a year together, in minor units.
    pub fn total(&self, year: i16) -> i64 {
        self.by_year.get(&year).map_or(0, |series| series.values().sum())
    }
}

/// The own contribution to some cooperations. What is not decided yet, and what was declined, does
/// not count.
pub fn sum_own_money(rows: &[Arc<Row>]) -> OwnSum {
    let mut sum = OwnSum::default();
    for row in rows.iter().filter(|row| row.is_decided()) {
        let id = &row.entry.id;
        for (year, parts) in &row.money.by_year {
            let series = sum.by_year.entry(*year).or_default();
            for (key, amount) in split(row.entry.record.kind, *parts) {
                if amount != 0 {
                    *series.entry(key).or_default() += amount;
                }
            }
        }
        sum.left_out.extend(row.money.left_out.iter().map(|reason| (id.clone(), *reason)));
        sum.this_year_only.extend(row.money.this_year_only.then(|| id.clone()));
    }
    sum.beside_whole = list_beside_whole(rows);
    sum
}

/// The cooperations whose own money counts beside that of a whole they are a part of: each has a
/// contribution of its own, and both are paid (docs/guide/money.md).
pub fn list_beside_whole(rows: &[Arc<Row>]) -> Vec<(Id<Cooperation>, Id<Cooperation>)> {
    let counts = |row: &&Arc<Row>| row.is_decided() && !row.money.by_year.is_empty();
    let paid: BTreeSet<&Id<Cooperation>> =
        rows.iter().filter(counts).map(|row| &row.entry.id).collect();
    let mut beside = Vec::new();
    for row in rows.iter().filter(counts) {
        let links = row.entry.record.links.iter().filter(|link| link.kind == LinkKind::PartOf);
        let wholes = links.filter(|link| paid.contains(&link.to));
        beside.extend(wholes.map(|link| (row.entry.id.clone(), link.to.clone())));
    }
    beside
}

fn split(kind: CooperationKind, parts: Parts) -> Vec<(Series, i64)> {
    match kind {
        CooperationKind::Project => vec![
            (Series::ProjectCash, parts.cash),
            (Series::ProjectHours, parts.hours),
            (Series::ProjectMixed, parts.mixed),
        ],
        CooperationKind::Representation
        | CooperationKind::Membership
        | CooperationKind::Network => vec![(Series::Standing, parts.total())],
        CooperationKind::PartnerRegion
        | CooperationKind::FriendshipRegion
        | CooperationKind::Programme
        | CooperationKind::Research
        | CooperationKind::Congress
        | CooperationKind::StudyTrip
        | CooperationKind::EducationContact
        | CooperationKind::Event => vec![(Series::Other, parts.total())],
    }
}
