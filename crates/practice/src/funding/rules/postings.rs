//! What moved, cooperation by cooperation: posted, corrected, and added up by source and phase.
//!
//! A posting that another corrects no longer counts. What covers the whole project is never added
//! to what is ours.

use super::rates::{Conversion, convert};
use super::work::{WorkRateOn, value_work};
use crate::cooperation::{Cooperation, FundingForm, Parts, Payer};
use crate::funding::{BudgetLine, Covers, Phase, PostedValue, Posting};
use crate::organisation::{Organisation, Unit};
use jiff::civil::Date;
use spine::base::{Currency, Fault, Id, Money};
use spine::office::{Derivation, Draft, Entry, Office, Refusal};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

struct Postings;

impl Derivation for Postings {
    type Key = ();
    type Output = HashMap<Id<Cooperation>, Vec<Arc<Entry<Posting>>>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut all: Self::Output = HashMap::new();
        for entry in office.list::<Posting>() {
            all.entry(entry.record.cooperation.clone()).or_default().push(entry.clone());
        }
        for postings in all.values_mut() {
            postings.sort_by_key(|entry| (entry.record.on.first_day(), entry.seq));
        }
        all
    }
}

/// Everything posted for a cooperation by date, also what was corrected.
pub fn list_postings(office: &Office, cooperation: &Id<Cooperation>) -> Vec<Arc<Entry<Posting>>> {
    office.derive::<Postings>(&()).get(cooperation).cloned().unwrap_or_default()
}

/// The posting that stands in the place of another.
pub fn find_correction<'o>(
    office: &'o Office,
    id: &Id<Posting>,
) -> Option<&'o Arc<Entry<Posting>>> {
    office.find_by_address::<Posting>(id.as_str())
}

/// What counts for a cooperation, by date.
pub fn list_counting(office: &Office, cooperation: &Id<Cooperation>) -> Vec<Arc<Entry<Posting>>> {
    let mut postings = list_postings(office, cooperation);
    postings.retain(|entry| find_correction(office, &entry.id).is_none());
    postings
}

/// What a posting comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Valued {
    /// Cash, or hours.
    pub form: FundingForm,
    /// The amount: as stated, else by the rate of work. None where no rate is set.
    pub amount: Option<Money>,
    /// The rate of work, where it was used.
    pub rate: Option<WorkRateOn>,
    /// What the amount comes to in the authority's currency, in minor units; none where that
    /// cannot be told.
    pub amount_minor: Option<i64>,
    /// The conversion, where there was one.
    pub conversion: Option<Conversion>,
}

/// The day whose rates count for a posting: the last of what is stated, never one that lies ahead.
fn find_day(posting: &Posting, today: Date) -> Date {
    posting.on.last_day().min(today)
}

/// What a posting comes to, in its own currency and in another.
pub fn value_posting(
    office: &Office,
    posting: &Posting,
    (currency, today): (Currency, Date),
) -> Valued {
    let day = find_day(posting, today);
    let (form, amount, rate) = match &posting.value {
        PostedValue::Cash { money } => (FundingForm::Cash, Some(*money), None),
        PostedValue::Work { stated: Some(money), .. } => (FundingForm::Hours, Some(*money), None),
        PostedValue::Work { effort, stated: None } => {
            let value = value_work(office, *effort, posting.unit.as_ref(), day);
            let money = value.as_ref().map(|value| value.money);
            (FundingForm::Hours, money, value.map(|value| value.rate))
        }
    };
    let foreign = amount.filter(|money| money.currency != currency);
    let conversion = foreign.and_then(|money| convert(office, money, currency, day));
    let amount_minor = match foreign {
        None => amount.map(|money| money.amount_minor),
        Some(_) => conversion.map(|conversion| conversion.to.amount_minor),
    };
    Valued { form, amount, rate, amount_minor, conversion }
}

/// Whose money moved, and through which of our accounts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// Whose.
    pub payer: Payer,
    /// The paying organisation.
    pub organisation: Option<Id<Organisation>>,
    /// The line of our own budget.
    pub budget_line: Option<Id<BudgetLine>>,
    /// Our unit.
    pub unit: Option<Id<Unit>>,
}

/// What moved, by source, with the phases as columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerTable {
    /// The sums of each source, in minor units of the authority's currency.
    pub lines: BTreeMap<Source, BTreeMap<Phase, Parts>>,
    /// How many postings are in no sum, because a rate is missing.
    pub unvalued: usize,
}

impl LedgerTable {
    /// All sources of a phase together.
    pub fn total(&self, phase: Phase) -> Parts {
        let mut total = Parts::default();
        self.lines.values().filter_map(|cells| cells.get(&phase)).for_each(|part| {
            total.merge(*part);
        });
        total
    }

    /// The phases in which anything moved, in order.
    pub fn list_phases(&self) -> Vec<Phase> {
        let moved = |phase: &&Phase| self.lines.values().any(|cells| cells.contains_key(*phase));
        Phase::ALL.iter().filter(moved).copied().collect()
    }
}

/// What moved for a cooperation: what is ours, or the whole project's.
pub fn find_ledger(
    office: &Office,
    cooperation: &Id<Cooperation>,
    covers: Covers,
    (currency, today): (Currency, Date),
) -> LedgerTable {
    let mut table = LedgerTable::default();
    for entry in list_counting(office, cooperation) {
        let posting = &entry.record;
        if posting.covers != covers {
            continue;
        }
        let valued = value_posting(office, posting, (currency, today));
        let Some(amount) = valued.amount_minor else {
            table.unvalued += 1;
            continue;
        };
        let source = Source {
            payer: posting.payer,
            organisation: posting.organisation.clone(),
            budget_line: posting.budget_line.clone(),
            unit: posting.unit.clone(),
        };
        let cells = table.lines.entry(source).or_default();
        cells.entry(posting.phase).or_default().add(valued.form, amount);
    }
    table
}

/// Posts what moved.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such cooperation.
pub fn post(office: &Office, id: &Id<Posting>, posting: &Posting) -> Result<Draft, Refusal> {
    office.find(&posting.cooperation).ok_or(Refusal::NotFound)?;
    Ok(Draft::default().put(id, posting))
}

/// Puts a posting in the place of another, with a reason; the other stays readable and no longer
/// counts.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such posting, `fault-posting-corrected` where it was
/// corrected already.
pub fn correct(
    office: &Office,
    id: &Id<Posting>,
    before: &Id<Posting>,
    posting: &Posting,
) -> Result<Draft, Refusal> {
    office.find(before).ok_or(Refusal::NotFound)?;
    if find_correction(office, before).is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-posting-corrected")));
    }
    let posting = Posting { corrects: Some(before.clone()), ..posting.clone() };
    let reason = posting.reason.get(posting.reason.original()).to_owned();
    Ok(Draft::new(reason).put(id, &posting))
}
