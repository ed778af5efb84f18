//! What the authority itself pays, by calendar year.
//!
//! The rule: what somebody laid down for a year counts in that year; the rest of an amount in total
//! is spread evenly over the other months of its line's period, or of the cooperation's where the
//! line has none; an amount per year counts a twelfth for each month of that period, the months
//! counted from its first day; an amount per year without any end, or with one that cannot be
//! right, counts only in today's year, because nobody has decided more. An amount in
//! another currency counts as the source itself converts it, else by the reference rate of the day
//! it was decided (or of its first day, or of today), else it is left out and said so. Work without
//! an amount counts by the authority's own rate of that day, else likewise. What a part repeats of
//! its whole counts once. All in integer minor units: the years add up to the total exactly.

use super::counting::{Counted, Counting, count_line};
use super::state::find_state;
use crate::cooperation::{Cooperation, FundingForm, FundingLine, FundingValue, LinkKind, Payer};
use crate::funding::Conversion;
use jiff::civil::Date;
use spine::base::{Currency, Id};
use spine::office::Office;
use std::collections::{BTreeMap, BTreeSet};

/// An amount by its form, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Cash.
    pub cash: i64,
    /// Staff hours, in money.
    pub hours: i64,
    /// Cash and hours, not told apart.
    pub mixed: i64,
}

impl Parts {
    /// All of it.
    pub fn total(self) -> i64 {
        self.cash + self.hours + self.mixed
    }

    /// Counts an amount in.
    pub fn add(&mut self, form: FundingForm, amount_minor: i64) {
        match form {
            FundingForm::Cash => self.cash += amount_minor,
            FundingForm::Hours => self.hours += amount_minor,
            FundingForm::Mixed => self.mixed += amount_minor,
        }
    }

    /// Counts others in.
    pub fn merge(&mut self, other: Self) {
        self.cash += other.cash;
        self.hours += other.hours;
        self.mixed += other.mixed;
    }
}

/// Why a line of our own does not count in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It is in another currency, its source does not convert it, and there is no rate.
    NoConversion {
        /// The place of the line in the record.
        line: usize,
    },
    /// It is work without an amount, and the authority has set no rate for it.
    NoWorkRate {
        /// The place of the line in the record.
        line: usize,
    },
    /// It is an amount in total, and nobody knows for which years.
    NoPeriod {
        /// The place of the line in the record.
        line: usize,
    },
    /// The day it ends cannot be right; in total it does not count, a yearly amount this year only.
    DoubtfulEnd {
        /// The place of the line in the record.
        line: usize,
    },
    /// What is laid down for the years of its period is less than the amount; the rest is left.
    NotLaidDown {
        /// The place of the line in the record.
        line: usize,
    },
    /// The whole that this is a part of has the same amount by the same decision.
    Repeats {
        /// The place of the line in the record.
        line: usize,
    },
}

impl LeftOut {
    /// The place of the line in the record.
    pub fn line(self) -> usize {
        match self {
            Self::NoConversion { line }
            | Self::NoWorkRate { line }
            | Self::NoPeriod { line }
            | Self::DoubtfulEnd { line }
            | Self::NotLaidDown { line }
            | Self::Repeats { line } => line,
        }
    }
}

/// Our own contribution to one cooperation, by calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMoney {
    /// The currency of the sums.
    pub currency: Currency,
    /// The years in which something counts.
    pub by_year: BTreeMap<i16, Parts>,
    /// The same line by line: the place of a line in the record, and its years.
    pub by_line: Vec<(usize, Vec<(i16, i64)>)>,
    /// The lines that do not count, and why.
    pub left_out: Vec<LeftOut>,
    /// The lines that count by a reference rate: the place of each, and its conversion.
    pub converted: Vec<(usize, Conversion)>,
    /// The months over which an amount in total is spread, where there is one.
    pub spread_over_months: Option<i64>,
    /// True where some years count as somebody laid them down.
    pub laid_down: bool,
    /// True where an amount per year without an end counts in today's year only.
    pub this_year_only: bool,
}

/// Our own contribution to a cooperation, by calendar year.
pub fn find_own_money(
    office: &Office,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> OwnMoney {
    let mut own = OwnMoney {
        currency,
        by_year: BTreeMap::new(),
        by_line: Vec::new(),
        left_out: Vec::new(),
        converted: Vec::new(),
        spread_over_months: None,
        laid_down: false,
        this_year_only: false,
    };
    let counting = Counting { office: Some(office), currency, today };
    for (place, line) in list_own(cooperation) {
        if repeats_whole(office, cooperation, line, today) {
            own.left_out.push(LeftOut::Repeats { line: place });
            continue;
        }
        let counted = match count_line(cooperation, (place, line), &counting) {
            Err(reason) => {
                own.left_out.push(reason);
                continue;
            }
            Ok(counted) => counted,
        };
        own.converted.extend(counted.conversion.map(|conversion| (place, conversion)));
        own.spread_over_months = counted.months.or(own.spread_over_months);
        own.laid_down |= !line.by_year.is_empty();
        own.this_year_only |= counted.in_all.is_none() && !counted.by_year.is_empty();
        if counted.is_end_doubtful {
            own.left_out.push(LeftOut::DoubtfulEnd { line: place });
        }
        if counted.left > 0 {
            own.left_out.push(LeftOut::NotLaidDown { line: place });
        }
        for (year, share) in &counted.by_year {
            own.by_year.entry(*year).or_default().add(line.form, *share);
        }
        if !counted.by_year.is_empty() {
            own.by_line.push((place, counted.by_year));
        }
    }
    own
}

/// Our own contribution over the whole of a cooperation that has an end; without an office only in
/// the currencies of the source.
pub(super) fn find_own_in_all(
    office: Option<&Office>,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Parts {
    let mut parts = Parts::default();
    let counting = Counting { office, currency, today };
    for (place, line) in list_own(cooperation) {
        if let Ok(Counted { in_all: Some(amount), .. }) =
            count_line(cooperation, (place, line), &counting)
        {
            parts.add(line.form, amount);
        }
    }
    parts
}

pub(super) fn list_own(cooperation: &Cooperation) -> impl Iterator<Item = (usize, &FundingLine)> {
    cooperation.funding.iter().enumerate().filter(|(_, line)| line.payer == Payer::Own)
}

/// How far up the wholes of a part are looked at.
const WHOLES: usize = 8;

/// True where a whole that this is a part of has the same amount of our own by the same decision:
/// then both tell of the same money. Equal amounts alone are not the same money; two fees may be
/// equal (S3, annex 4: the North Sea Commission is a part of CPMR, with a fee of its own).
fn repeats_whole(office: &Office, part: &Cooperation, line: &FundingLine, today: Date) -> bool {
    let is_money = matches!(line.value, FundingValue::Amount { .. } | FundingValue::Work { .. });
    if !is_money || line.decisions.iter().all(|decision| decision.on.is_none()) {
        return false;
    }
    let same = |other: &FundingLine| {
        (other.payer, &other.value, other.basis, other.form)
            == (line.payer, &line.value, line.basis, line.form)
            && other.decisions.iter().any(|one| one.on.is_some() && line.decisions.contains(one))
    };
    list_wholes(office, part).iter().any(|whole| {
        !find_state(whole, today).is_before_decision() && whole.funding.iter().any(same)
    })
}

/// What a cooperation is a part of, and what that is a part of.
pub fn list_wholes<'o>(office: &'o Office, part: &Cooperation) -> Vec<&'o Cooperation> {
    let mut wholes: Vec<&Cooperation> = Vec::new();
    let mut seen = BTreeSet::new();
    let up = |record: &Cooperation| -> Vec<Id<Cooperation>> {
        let links = record.links.iter().filter(|link| link.kind == LinkKind::PartOf);
        links.map(|link| link.to.clone()).collect()
    };
    let mut next = up(part);
    for _ in 0..WHOLES {
        let found = std::mem::take(&mut next);
        for id in found {
            if let Some(whole) = office.find(&id).filter(|_| seen.insert(id)) {
                next.extend(up(whole));
                wholes.push(whole);
            }
        }
    }
    wholes
}
