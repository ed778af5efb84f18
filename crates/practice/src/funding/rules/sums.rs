//! Sums over many cooperations: our own contribution cut by area, node, programme and kind; what is
//! bound in coming years; what ends; and the fees that are due.
//!
//! A cooperation counts once in a total, however many lines of a cut it stands in.

use super::postings::{list_counting, value_posting};
use crate::cooperation::{
    Basis, Cooperation, CooperationKind, Ending, FundingValue, Parts, Payer, Row,
};
use crate::funding::{Covers, Phase};
use crate::organisation::{Organisation, find_currency};
use crate::strategy::Node;
use jiff::civil::Date;
use spine::base::{Id, Slug};
use spine::office::Office;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Our own contribution of a line of a cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CutLine {
    /// By year, in minor units of the authority's currency.
    pub by_year: BTreeMap<i16, Parts>,
    /// The cooperations in it that have an amount.
    pub cooperations: usize,
}

impl CutLine {
    /// What falls on a year.
    pub fn find(&self, year: i16) -> Parts {
        self.by_year.get(&year).copied().unwrap_or_default()
    }

    /// All years together.
    pub fn sum(&self) -> Parts {
        let mut sum = Parts::default();
        self.by_year.values().for_each(|parts| sum.merge(*parts));
        sum
    }

    fn add(&mut self, row: &Row) {
        for (year, parts) in &row.money.by_year {
            self.by_year.entry(*year).or_default().merge(*parts);
        }
        self.cooperations += usize::from(!row.money.by_year.is_empty());
    }
}

/// Our own contribution, cut by something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut<K: Ord> {
    /// The lines; that without a key has what belongs to none.
    pub lines: BTreeMap<Option<K>, CutLine>,
    /// Everything, each cooperation once.
    pub total: CutLine,
    /// How many cooperations stand in more than one line, so that the lines are more than the
    /// total.
    pub shared: usize,
}

/// Our own contribution to what is decided, cut by the keys of each cooperation.
pub fn cut_own_money<K: Ord>(rows: &[Arc<Row>], keys: impl Fn(&Row) -> Vec<K>) -> Cut<K> {
    let mut cut = Cut { lines: BTreeMap::new(), total: CutLine::default(), shared: 0 };
    for row in rows.iter().filter(|row| row.is_decided()) {
        if row.money.by_year.is_empty() {
            continue;
        }
        cut.total.add(row);
        let mut found = keys(row);
        found.sort();
        found.dedup();
        cut.shared += usize::from(found.len() > 1);
        if found.is_empty() {
            cut.lines.entry(None).or_default().add(row);
        }
        for key in found {
            cut.lines.entry(Some(key)).or_default().add(row);
        }
    }
    cut
}

/// The area of a cooperation.
pub fn list_areas_of(row: &Row) -> Vec<Slug> {
    vec![row.entry.record.area.clone()]
}

/// The programme that pays for a cooperation.
pub fn list_programmes_of(row: &Row) -> Vec<Id<Organisation>> {
    row.entry.record.programme.iter().cloned().collect()
}

/// The kind of a cooperation.
pub fn list_kinds_of(row: &Row) -> Vec<CooperationKind> {
    vec![row.entry.record.kind]
}

/// The nodes that a cooperation serves, as they are recorded.
pub fn list_nodes_of(row: &Row) -> Vec<Id<Node>> {
    row.entry.record.serves.iter().map(|serves| serves.node.clone()).collect()
}

/// What a cooperation binds in the years after a day.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The cooperation.
    pub row: Arc<Row>,
    /// The coming years, in minor units.
    pub by_year: BTreeMap<i16, i64>,
}

/// What is bound in the years after today's, the most first.
pub fn list_bound_ahead(rows: &[Arc<Row>], today: Date) -> Vec<Bound> {
    let open = rows.iter().filter(|row| row.is_decided() && !row.state.is_over());
    let bound = open.map(|row| {
        let ahead = row.money.by_year.range(today.year() + 1..);
        let ahead = ahead.map(|(year, parts)| (*year, parts.total()));
        Bound { row: row.clone(), by_year: ahead.filter(|(_, amount)| *amount > 0).collect() }
    });
    let mut bound: Vec<Bound> = bound.filter(|one| !one.by_year.is_empty()).collect();
    bound.sort_by_key(|one| {
        (std::cmp::Reverse(one.by_year.values().sum::<i64>()), one.row.entry.id.clone())
    });
    bound
}

/// Something of a cooperation that ends.
#[derive(Clone, Debug)]
pub struct Ends {
    /// The cooperation.
    pub row: Arc<Row>,
    /// What ends, and when.
    pub ending: Ending,
    /// What we pay in the year it ends, in minor units.
    pub last_year: i64,
}

/// What ends after a day, the soonest first.
pub fn list_endings(rows: &[Arc<Row>], today: Date) -> Vec<Ends> {
    let open = rows.iter().filter(|row| row.is_decided() && !row.state.is_over());
    let ends = open.filter_map(|row| {
        let ending = row.ending.filter(|ending| ending.on >= today)?;
        let last = row.money.by_year.get(&ending.on.year()).map_or(0, |parts| parts.total());
        Some(Ends { row: row.clone(), ending, last_year: last })
    });
    let mut ends: Vec<Ends> = ends.collect();
    ends.sort_by_key(|one| (one.ending.on, one.row.entry.id.clone()));
    ends
}

/// A yearly amount that we pay to something that is not a project.
#[derive(Clone, Debug)]
pub struct Fee {
    /// The cooperation.
    pub row: Arc<Row>,
    /// The place of the line of funding in it.
    pub line: usize,
    /// What falls on today's year, in minor units of the authority's currency; none where that
    /// cannot be told.
    pub due: Option<i64>,
    /// What falls on the next.
    pub next: Option<i64>,
    /// What was paid for the cooperation in today's year, by postings; none where nothing was
    /// posted.
    pub paid: Option<i64>,
}

/// The yearly fees of a day's year, by id.
pub fn list_fees(office: &Office, rows: &[Arc<Row>], today: Date) -> Vec<Fee> {
    let standing = |row: &&Arc<Row>| {
        row.is_decided()
            && !row.state.is_over()
            && row.entry.record.kind != CooperationKind::Project
    };
    let mut fees = Vec::new();
    for row in rows.iter().filter(standing) {
        let record: &Cooperation = &row.entry.record;
        for (place, line) in record.funding.iter().enumerate() {
            let is_fee = line.payer == Payer::Own
                && line.basis == Basis::PerYear
                && matches!(line.value, FundingValue::Amount { .. });
            if !is_fee {
                continue;
            }
            let counted = row.money.by_line.iter().find(|(line, _)| *line == place);
            let is_left_out =
                counted.is_none() && row.money.left_out.iter().any(|left| left.line() == place);
            let of = |year: i16| {
                let years = counted.into_iter().flat_map(|(_, years)| years);
                years.filter(|(one, _)| *one == year).map(|(_, amount)| *amount).sum::<i64>()
            };
            let stated = |year| Some(of(year)).filter(|_| !is_left_out);
            let (due, next) = (stated(today.year()), stated(today.year() + 1));
            if due == Some(0) && next == Some(0) {
                continue;
            }
            let paid = find_paid(office, row, today);
            fees.push(Fee { row: row.clone(), line: place, due, next, paid });
        }
    }
    fees
}

/// What we paid for a cooperation in the year of a day, by its postings.
fn find_paid(office: &Office, row: &Row, today: Date) -> Option<i64> {
    let currency = find_currency(office);
    let paid: Vec<i64> = list_counting(office, &row.entry.id)
        .iter()
        .map(|entry| &entry.record)
        .filter(|posting| {
            posting.phase == Phase::Spent
                && posting.payer == Payer::Own
                && posting.covers == Covers::Ours
                && posting.on.year() == today.year()
        })
        .filter_map(|posting| value_posting(office, posting, (currency, today)).amount_minor)
        .collect();
    (!paid.is_empty()).then(|| paid.iter().sum())
}
