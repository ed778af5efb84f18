//! The amounts and dates in the rows of a list, and which of them say something that cannot be
//! understood. A number that can be read in two ways waits until its whole column was seen.

use super::table::Cells;
use crate::participation::Participation;
use spine::base::{Currency, Id, Money, PartialDate};
use spine::i18n::{Figure, Writing, read_figure, read_listed_date};
use std::collections::BTreeMap;

/// The columns of which amounts and dates are read, of all lists.
pub const VALUE_COLUMNS: [&str; 13] = [
    "totalCost",
    "ecContribution",
    "ecMaxContribution",
    "startDate",
    "endDate",
    "budget_eur",
    "co_financing_eur",
    "start_date",
    "end_date",
    "budget",
    "eu",
    "start_dato",
    "slut_dato",
];

/// Cells that one reading names at most as not understood.
const UNCLEAR_LIMIT: usize = 10_000;

/// A cell that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unclear {
    /// True for one in the file of projects beside the list.
    pub in_projects: bool,
    /// The line its row begins on.
    pub line: u32,
    /// Its column, one of [`VALUE_COLUMNS`].
    pub column: &'static str,
}

/// Where an amount belongs in a participation.
pub(super) type Slot = fn(&mut Participation) -> &mut Option<Money>;

struct Doubt {
    place: usize,
    slot: Slot,
    column: &'static str,
    line: u32,
    sign: char,
    grouped: Money,
}

/// The values of one file.
pub(super) struct Values {
    in_projects: bool,
    currency: Currency,
    usual: Writing,
    columns: BTreeMap<&'static str, Writing>,
    doubts: Vec<Doubt>,
    unclear: Vec<Unclear>,
}

impl Values {
    /// For a file whose amounts are all in one currency. `usual` is what its publisher is known to
    /// write.
    pub(super) fn new(in_projects: bool, currency: Currency, usual: Writing) -> Self {
        let (columns, doubts, unclear) = (BTreeMap::new(), Vec::new(), Vec::new());
        Self { in_projects, currency, usual, columns, doubts, unclear }
    }

    /// Takes up how the amounts of a row are written, whether it touches us or not.
    pub(super) fn observe(&mut self, cells: &Cells<'_>, columns: &[&'static str]) {
        for column in columns {
            let writing = self.columns.entry(column).or_insert(self.usual);
            writing.observe(cells.raw(column), self.currency);
        }
    }

    /// An amount of the participation that will stand at a place.
    pub(super) fn amount(
        &mut self,
        (place, slot): (usize, Slot),
        cells: &Cells<'_>,
        column: &'static str,
    ) -> Option<Money> {
        let line = cells.row.line;
        match read_figure(cells.raw(column), self.currency) {
            Figure::Amount(money) => return Some(money),
            Figure::Missing => {}
            Figure::Doubtful(sign, grouped) => {
                self.doubts.push(Doubt { place, slot, column, line, sign, grouped });
            }
            Figure::Unreadable => self.tell(line, column),
        }
        None
    }

    /// A date.
    pub(super) fn date(&mut self, cells: &Cells<'_>, column: &'static str) -> Option<PartialDate> {
        read_listed_date(cells.raw(column)).unwrap_or_else(|_| {
            self.tell(cells.row.line, column);
            None
        })
    }

    fn tell(&mut self, line: u32, column: &'static str) {
        let unclear = Unclear { in_projects: self.in_projects, line, column };
        if self.unclear.len() < UNCLEAR_LIMIT && self.unclear.last() != Some(&unclear) {
            self.unclear.push(unclear);
        }
    }

    /// Forgets what was read for a place that was not taken: the one after all that were.
    pub(super) fn forget(&mut self, place: usize) {
        while self.doubts.pop_if(|doubt| doubt.place == place).is_some() {}
    }

    /// Settles what was in doubt, now that all columns were seen, and gives what stays unclear.
    pub(super) fn settle(
        mut self,
        found: &mut [(Id<Participation>, Participation)],
    ) -> Vec<Unclear> {
        for doubt in std::mem::take(&mut self.doubts) {
            let writing = self.columns.get(doubt.column).copied().unwrap_or(self.usual);
            let settled = writing.settle(doubt.sign, doubt.grouped);
            if settled.is_none() {
                self.tell(doubt.line, doubt.column);
            }
            if let Some((_, found)) = found.get_mut(doubt.place) {
                *(doubt.slot)(found) = settled;
            }
        }
        self.unclear.sort_by_key(|unclear| (unclear.line, unclear.column));
        self.unclear.dedup();
        self.unclear
    }
}
