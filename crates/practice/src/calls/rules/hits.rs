//! What becomes of applications: the hit rate and the work, per programme and year.
//!
//! An application counts in the year it was sent. The rate is what was granted of what was
//! answered; what waits for its answer is told beside it and is in no rate. Work counts in the year
//! it was done, also that for what was dropped.

use crate::calls::{Application, StageKind};
use crate::cooperation::EffortUnit;
use crate::organisation::Organisation;
use spine::base::{Currency, Id, Money};
use spine::office::Office;
use std::collections::BTreeMap;

/// What became of some applications.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// How many were sent.
    pub sent: usize,
    /// How many of them were granted.
    pub granted: usize,
    /// How many were refused.
    pub refused: usize,
    /// Hours of work.
    pub hours: f64,
    /// Person-months of work, stated as such and kept apart.
    pub person_months: f64,
    /// What was asked for by those sent, by currency; each stands for itself.
    pub asked: BTreeMap<Currency, i64>,
    /// What was granted, by currency.
    pub brought: BTreeMap<Currency, i64>,
}

impl Hits {
    /// How many wait for an answer.
    pub fn waiting(&self) -> usize {
        self.sent - self.granted - self.refused
    }

    /// The share granted of what was answered, in percent; none while nothing was.
    #[allow(clippy::cast_precision_loss, reason = "far fewer applications than a float can count")]
    pub fn rate_percent(&self) -> Option<f64> {
        let answered = self.granted + self.refused;
        (answered > 0).then(|| self.granted as f64 * 100.0 / answered as f64)
    }

    fn add(&mut self, other: &Self) {
        self.sent += other.sent;
        self.granted += other.granted;
        self.refused += other.refused;
        self.hours += other.hours;
        self.person_months += other.person_months;
        for (into, from) in [(&mut self.asked, &other.asked), (&mut self.brought, &other.brought)] {
            for (currency, minor) in from {
                *into.entry(*currency).or_default() += minor;
            }
        }
    }
}

/// The hits by programme (none where it is not stated) and year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HitTable {
    /// A line for each programme and year, by year, the newest first.
    pub lines: BTreeMap<(std::cmp::Reverse<i16>, Option<Id<Organisation>>), Hits>,
    /// All of them.
    pub total: Hits,
    /// How many are still on their way to being sent.
    pub not_sent: usize,
    /// How many were dropped before they were sent.
    pub dropped: usize,
}

/// The programme of an application: that of its call, or its own.
pub fn find_programme_of(office: &Office, record: &Application) -> Option<Id<Organisation>> {
    let of_call = record.call.as_ref().and_then(|call| office.find(call)?.programme.clone());
    of_call.or_else(|| record.programme.clone())
}

/// Counts the applications that somebody sees.
pub fn count_hits<'a>(
    office: &Office,
    seen: impl IntoIterator<Item = &'a Application>,
) -> HitTable {
    let mut table = HitTable::default();
    for record in seen {
        let programme = find_programme_of(office, record);
        let mut lines: BTreeMap<i16, Hits> = BTreeMap::new();
        let sent = record.stages.iter().find(|stage| stage.kind == StageKind::Sent);
        match sent {
            Some(sent) => count_sent(lines.entry(sent.on.year()).or_default(), record),
            None if record.stage() == Some(StageKind::Dropped) => table.dropped += 1,
            None => table.not_sent += 1,
        }
        for work in &record.work {
            let hits = lines.entry(work.year).or_default();
            match work.effort.unit {
                EffortUnit::Hours => hits.hours += work.effort.count,
                EffortUnit::PersonMonths => hits.person_months += work.effort.count,
            }
        }
        for (year, hits) in lines {
            table.total.add(&hits);
            let key = (std::cmp::Reverse(year), programme.clone());
            table.lines.entry(key).or_default().add(&hits);
        }
    }
    table
}

fn count_sent(hits: &mut Hits, record: &Application) {
    hits.sent += 1;
    let add = |into: &mut BTreeMap<Currency, i64>, money: Option<Money>| {
        if let Some(money) = money {
            *into.entry(money.currency).or_default() += money.amount_minor;
        }
    };
    add(&mut hits.asked, record.asked);
    match record.stage() {
        Some(StageKind::Granted) => {
            hits.granted += 1;
            add(&mut hits.brought, record.granted);
        }
        Some(StageKind::Refused) => hits.refused += 1,
        Some(StageKind::Idea | StageKind::Writing | StageKind::Sent | StageKind::Dropped)
        | None => {}
    }
}
