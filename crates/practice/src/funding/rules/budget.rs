//! Budget against account: what a line of our own budget has in a year, what is bound by what was
//! decided, and what is used.

use super::postings::{list_counting, value_posting};
use crate::cooperation::{Cooperation, Payer, Row};
use crate::funding::{BudgetLine, Covers, Phase};
use crate::organisation::find_currency;
use jiff::civil::Date;
use spine::base::{Id, Money};
use spine::office::{EachDerivation, Entry, Office};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What a line has in a year. Three different things: an amount (also 0), that nothing is budgeted,
/// and that nobody has said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// So much.
    Amount(Money),
    /// Nothing is budgeted.
    NotBudgeted,
    /// Not stated.
    NotStated,
}

/// Amounts of a line in a year, in minor units of the authority's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// What is bound by lines of funding that were decided.
    pub bound: i64,
    /// What was paid or worked.
    pub used: i64,
    /// What is spoken for: of each cooperation what is bound or what is used, whichever is more,
    /// because what is used is first of all what was bound.
    pub spoken_for: i64,
}

impl Used {
    /// Counts one cooperation in.
    fn add(&mut self, bound: i64, used: i64) {
        self.bound += bound;
        self.used += used;
        self.spoken_for += bound.max(used);
    }
}

/// A line of the budget in a year.
#[derive(Clone, Debug)]
pub struct BudgetUse {
    /// The line.
    pub line: Arc<Entry<BudgetLine>>,
    /// What it has.
    pub set_aside: SetAside,
    /// What is taken of it.
    pub taken: Used,
}

impl BudgetUse {
    /// What is left of an amount set aside when what is bound or used is taken from it, below 0
    /// where that is more; none where no amount in this currency is.
    pub fn find_left(&self, currency: spine::base::Currency) -> Option<i64> {
        match self.set_aside {
            SetAside::Amount(money) if money.currency == currency => {
                Some(money.amount_minor - self.taken.spoken_for)
            }
            SetAside::Amount(_) | SetAside::NotBudgeted | SetAside::NotStated => None,
        }
    }
}

/// The budget of a year.
#[derive(Clone, Debug)]
pub struct BudgetOfYear {
    /// The lines by id, closed ones only where something is on them.
    pub lines: Vec<BudgetUse>,
    /// What is bound and used without a line of the budget.
    pub without_line: Used,
    /// How many postings are in no sum, because a rate is missing.
    pub unvalued: usize,
}

impl BudgetLine {
    /// What the line has in a year.
    pub fn find_set_aside(&self, year: i16) -> SetAside {
        match self.years.iter().find(|one| one.year == year) {
            Some(one) => one.granted.map_or(SetAside::NotBudgeted, SetAside::Amount),
            None => SetAside::NotStated,
        }
    }
}

/// What was paid or worked for one cooperation in a year, by line of the budget.
#[derive(Default)]
struct Spent {
    by_line: BTreeMap<Option<Id<BudgetLine>>, i64>,
    /// How many postings are without a rate.
    unvalued: usize,
}

impl EachDerivation for Spent {
    type Record = Cooperation;
    type Key = (i16, Date);
    type Tool = ();
    type Output = Self;

    fn begin(_: &Office, _: &Self::Key) {}

    fn derive(
        office: &Office,
        entry: &Arc<Entry<Cooperation>>,
        (year, today): &Self::Key,
        (): &mut (),
    ) -> Self {
        let mut spent = Self::default();
        for entry in list_counting(office, &entry.id) {
            let posting = &entry.record;
            let counts = posting.payer == Payer::Own
                && posting.phase == Phase::Spent
                && posting.covers == Covers::Ours
                && posting.on.year() == *year;
            if !counts {
                continue;
            }
            match value_posting(office, posting, (find_currency(office), *today)).amount_minor {
                Some(amount) => {
                    *spent.by_line.entry(posting.budget_line.clone()).or_default() += amount;
                }
                None => spent.unvalued += 1,
            }
        }
        spent
    }
}

/// The budget of a year, by the cooperations somebody sees.
pub fn find_budget(office: &Office, rows: &[Arc<Row>], year: i16, today: Date) -> BudgetOfYear {
    let spent = office.derive_each::<Spent>(&(year, today));
    let ids = office.list::<Cooperation>().map(|entry| &entry.id);
    let spent: HashMap<_, _> = ids.zip(spent.iter()).collect();
    let mut taken: BTreeMap<Option<Id<BudgetLine>>, Used> = BTreeMap::new();
    let mut unvalued = 0;
    for row in rows {
        // What this one cooperation takes of each line: bound, and used.
        let mut of_one: BTreeMap<Option<Id<BudgetLine>>, (i64, i64)> = BTreeMap::new();
        for (place, years) in row.money.by_line.iter().filter(|_| row.is_decided()) {
            let line = row.entry.record.funding.get(*place);
            let line = line.and_then(|line| line.budget_line.clone());
            let in_year = years.iter().filter(|(of, _)| *of == year).map(|(_, amount)| amount);
            of_one.entry(line).or_default().0 += in_year.sum::<i64>();
        }
        if let Some(spent) = spent.get(&row.entry.id) {
            for (line, amount) in &spent.by_line {
                of_one.entry(line.clone()).or_default().1 += amount;
            }
            unvalued += spent.unvalued;
        }
        for (line, (bound, used)) in of_one {
            taken.entry(line).or_default().add(bound, used);
        }
    }
    let without_line = taken.remove(&None).unwrap_or_default();
    let lines = office.list::<BudgetLine>().map(|line| BudgetUse {
        set_aside: line.record.find_set_aside(year),
        taken: taken.get(&Some(line.id.clone())).copied().unwrap_or_default(),
        line: line.clone(),
    });
    let is_shown = |one: &BudgetUse| {
        let closed = one.line.record.closed_on.is_some_and(|day| day.last_day().year() < year);
        !closed || one.taken != Used::default() || one.set_aside != SetAside::NotStated
    };
    BudgetOfYear { lines: lines.filter(is_shown).collect(), without_line, unvalued }
}

/// The years that the budget lines, the money and the day tell of, around the day.
pub fn list_budget_years(office: &Office, today: Date) -> Vec<i16> {
    let lines = office.list::<BudgetLine>().flat_map(|line| &line.record.years);
    let mut years: Vec<i16> = lines.map(|year| year.year).chain([today.year()]).collect();
    years.sort_unstable();
    years.dedup();
    years
}
