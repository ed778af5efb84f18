//! Whether somebody looks after what runs: who is named, when it was last kept, what is overdue.

use super::reviews::{find_review, find_review_state};
use super::rounds::{find_whom_to_ask, list_rounds};
use crate::cooperation::{Cooperation, Row, Sight, list_seen_rows, words};
use crate::monitoring::Round;
use crate::organisation::Unit;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::Id;
use spine::office::Office;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use utoipa::ToSchema;

/// The author of what came in from a file.
const IMPORT: &str = "import";

words! {
    /// What a cooperation lacks.
    Lack {
        /// Neither a person nor a unit carries it.
        NoOwner = "no_owner",
        /// A unit carries it, and nobody in it is named.
        NobodyNamed = "nobody_named",
        /// It stands as it came in.
        NeverUpdated = "never_updated",
        /// Its report was due and is not in.
        ReportDue = "report_due",
    }
}

/// What runs in a unit and lacks something.
#[derive(Clone, Debug)]
pub struct UnitHealth {
    /// The unit; none for what no unit carries.
    pub unit: Option<Id<Unit>>,
    /// How many run in it.
    pub running: usize,
    /// Those that lack something, and what.
    pub rows: Vec<(Arc<Row>, Vec<Lack>)>,
}

/// What runs and lacks something, by unit, as far as somebody sees it; units with the most first.
pub fn list_health(office: &Office, today: Date, sight: &Sight) -> Vec<UnitHealth> {
    let mut units: BTreeMap<Option<Id<Unit>>, UnitHealth> = BTreeMap::new();
    let is_due = |round: &Round| round.closed_on.is_none() && round.due_on < today;
    let round = list_rounds(office).into_iter().find(|round| is_due(&round.record));
    let asked = round.iter().flat_map(|round| &round.record.asked);
    let asked: BTreeSet<&Id<Cooperation>> = asked.map(|asked| &asked.cooperation).collect();
    for row in list_seen_rows(office, today, sight).into_iter().filter(|row| row.is_running()) {
        let carrier = find_whom_to_ask(office, (&row.entry.id, &row.entry.record), today);
        let anchors = row.entry.record.anchors.iter();
        let unit = carrier.unit.clone().or_else(|| anchors.filter_map(|a| a.unit.clone()).next());
        let mut lacks = Vec::new();
        match (&carrier.person, &carrier.unit) {
            (Some(_), _) => {}
            (None, Some(_)) => lacks.push(Lack::NobodyNamed),
            (None, None) => lacks.push(Lack::NoOwner),
        }
        if &*row.entry.author == IMPORT {
            lacks.push(Lack::NeverUpdated);
        }
        let is_late = round.as_ref().is_some_and(|round| {
            let review = find_review(office, &round.id, &row.entry.id).map(|e| &e.record);
            asked.contains(&row.entry.id) && find_review_state(review).is_open()
        });
        if is_late {
            lacks.push(Lack::ReportDue);
        }
        let health = units.entry(unit.clone()).or_insert_with(|| UnitHealth {
            unit,
            running: 0,
            rows: Vec::new(),
        });
        health.running += 1;
        if !lacks.is_empty() {
            health.rows.push((row, lacks));
        }
    }
    let mut units: Vec<UnitHealth> = units.into_values().filter(|u| !u.rows.is_empty()).collect();
    units.sort_by_key(|unit| std::cmp::Reverse(unit.rows.len()));
    units
}
