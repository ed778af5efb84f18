//! What needs a look: what ends, what is vacant, what is missing, what cannot be right.
//!
//! Every rule is stated where it is applied. What people entered as doubtful counts as its kind. A
//! cooperation that is over needs no look: what cannot be right about it is shown, and nothing
//! more.

use super::anchoring::{Vacancy, list_vacancies};
use super::register::Row;
use super::shares::{Rest, find_shares};
use super::state::find_state;
use super::time::{Ending, EndingOf, find_ending, find_stated_start};
use crate::cooperation::model::words;
use crate::cooperation::{
    Cooperation, CooperationKind, Doubt, DoubtKind, FundingLine, FundingValue, State, Stated, Term,
    Track,
};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Currency, Money, PartialDate, Text};
use spine::office::Office;
use std::sync::Arc;
use utoipa::ToSchema;

words! {
    /// A kind of finding, the weightiest first.
    FindingKind {
        /// It ends within a year, or our grant to it does or did.
        EndsWithinYear = "ends_within_year",
        /// Basic facts are missing.
        MissingFacts = "missing_facts",
        /// Nobody in the administration carries it.
        NoOwner = "no_owner",
        /// A seat or an anchoring is vacant.
        VacantSeat = "vacant_seat",
        /// An agreement runs out within a year, or did.
        AgreementExpires = "agreement_expires",
        /// A date cannot be right.
        ImplausibleDate = "implausible_date",
        /// An amount cannot be right.
        ImplausibleAmount = "implausible_amount",
        /// Two sources differ.
        SourcesDiffer = "sources_differ",
    }
}

words! {
    /// A basic fact that every running cooperation should have.
    Fact {
        /// Its period.
        Period = "period",
        /// Who pays.
        Funding = "funding",
        /// What it is for.
        Purpose = "purpose",
        /// What we join for.
        ExpectedOutcome = "expected_outcome",
        /// Who carries it.
        Anchoring = "anchoring",
    }
}

/// Something that needs a look.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// It ends within a year, or our grant to it does or did.
    EndsWithinYear(Ending),
    /// Basic facts are missing.
    MissingFacts(Vec<Fact>),
    /// Nobody in the administration carries it.
    NoOwner,
    /// Seats or anchorings are vacant.
    VacantSeat(Vec<Vacancy>),
    /// An agreement runs out within a year, or did.
    AgreementExpires {
        /// The place of the agreement in the record.
        agreement: usize,
        /// Its last day.
        on: PartialDate,
    },
    /// A date cannot be right.
    ImplausibleDate {
        /// The field.
        field: String,
        /// The date as stated, where the program found it.
        stated: Option<PartialDate>,
        /// What we take it to mean.
        read_as: Option<PartialDate>,
        /// What people say of it.
        doubt: Option<Text>,
    },
    /// An amount cannot be right.
    ImplausibleAmount {
        /// The field.
        field: String,
        /// What people say of it.
        doubt: Option<Text>,
    },
    /// Two sources differ.
    SourcesDiffer {
        /// The field.
        field: String,
        /// What people say of it.
        doubt: Option<Text>,
    },
}

impl Finding {
    /// What kind of finding it is.
    pub fn kind(&self) -> FindingKind {
        match self {
            Self::EndsWithinYear(_) => FindingKind::EndsWithinYear,
            Self::MissingFacts(_) => FindingKind::MissingFacts,
            Self::NoOwner => FindingKind::NoOwner,
            Self::VacantSeat(_) => FindingKind::VacantSeat,
            Self::AgreementExpires { .. } => FindingKind::AgreementExpires,
            Self::ImplausibleDate { .. } => FindingKind::ImplausibleDate,
            Self::ImplausibleAmount { .. } => FindingKind::ImplausibleAmount,
            Self::SourcesDiffer { .. } => FindingKind::SourcesDiffer,
        }
    }

    /// The field that cannot be right, as in the record: `term.to`, `budget.eu_rate_percent`.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::ImplausibleDate { field, .. }
            | Self::ImplausibleAmount { field, .. }
            | Self::SourcesDiffer { field, .. } => Some(field),
            Self::EndsWithinYear(_)
            | Self::MissingFacts(_)
            | Self::NoOwner
            | Self::VacantSeat(_)
            | Self::AgreementExpires { .. } => None,
        }
    }

    /// What people entered as doubtful.
    fn of(said: &Doubt) -> Self {
        let (field, doubt) = (said.field.clone(), Some(said.text.clone()));
        match said.kind {
            DoubtKind::Date => Self::ImplausibleDate { field, stated: None, read_as: None, doubt },
            DoubtKind::Amount => Self::ImplausibleAmount { field, doubt },
            DoubtKind::SourcesDiffer => Self::SourcesDiffer { field, doubt },
        }
    }

    /// Adds what people say of it.
    fn explain(&mut self, words: &Text) {
        match self {
            Self::ImplausibleDate { doubt, .. }
            | Self::ImplausibleAmount { doubt, .. }
            | Self::SourcesDiffer { doubt, .. } => *doubt = Some(words.clone()),
            Self::EndsWithinYear(_)
            | Self::MissingFacts(_)
            | Self::NoOwner
            | Self::VacantSeat(_)
            | Self::AgreementExpires { .. } => {}
        }
    }
}

/// What is found in a cooperation on a day, the weightiest first.
pub fn list_findings(office: &Office, cooperation: &Cooperation, today: Date) -> Vec<Finding> {
    let state = find_state(cooperation, today);
    let mut findings = Vec::new();
    // Before a decision the screening asks for what is missing; after the end nobody need act.
    if !state.is_before_decision() && !state.is_over() {
        findings.extend(find_ending_soon(cooperation, state, today));
        let missing = list_missing(cooperation);
        if !missing.is_empty() {
            findings.push(Finding::MissingFacts(missing));
        }
        let carried = |level| cooperation.anchors.iter().any(|anchor| anchor.level == level);
        if !cooperation.anchors.is_empty() && !carried(Track::Administrative) {
            findings.push(Finding::NoOwner);
        }
        let vacancies = list_vacancies(office, cooperation, today);
        if !vacancies.is_empty() {
            findings.push(Finding::VacantSeat(vacancies));
        }
        findings.extend(list_expiring(cooperation, today));
    }
    findings.extend(list_implausible(cooperation, today));
    findings.sort_by_key(Finding::kind);
    findings
}

fn in_a_year(today: Date) -> Date {
    today.saturating_add(1.year())
}

/// An event is meant to end; one that we are leaving already has its end decided.
fn find_ending_soon(cooperation: &Cooperation, state: State, today: Date) -> Option<Finding> {
    if cooperation.kind == CooperationKind::Event || state == State::Exiting {
        return None;
    }
    let ending = find_ending(cooperation)?;
    let due = match ending.of {
        EndingOf::Term => today <= ending.on && ending.on <= in_a_year(today),
        EndingOf::Grant => ending.on <= in_a_year(today),
    };
    due.then_some(Finding::EndsWithinYear(ending))
}

fn list_missing(cooperation: &Cooperation) -> Vec<Fact> {
    let lines = &cooperation.funding;
    let unstated = lines.iter().all(|line| line.value == FundingValue::NotStated);
    [
        (Fact::Period, cooperation.term == Term::NotStated),
        (Fact::Funding, unstated),
        (Fact::Purpose, cooperation.purpose.is_empty()),
        (Fact::ExpectedOutcome, cooperation.expected_outcome.is_empty()),
        (Fact::Anchoring, cooperation.anchors.is_empty()),
    ]
    .into_iter()
    .filter_map(|(fact, missing)| missing.then_some(fact))
    .collect()
}

fn list_expiring(cooperation: &Cooperation, today: Date) -> Vec<Finding> {
    let expires = |(agreement, on): (usize, Option<PartialDate>)| {
        let on = on.filter(|on| on.last_day() <= in_a_year(today))?;
        Some(Finding::AgreementExpires { agreement, on })
    };
    let dates = cooperation.agreements.iter().map(|agreement| agreement.expires_on);
    dates.enumerate().filter_map(expires).collect()
}

/// What the record itself shows to be wrong, and what people entered as doubtful; each field once.
fn list_implausible(cooperation: &Cooperation, today: Date) -> Vec<Finding> {
    let mut findings: Vec<Finding> = find_late_end(cooperation, today).into_iter().collect();
    findings.extend(list_late_lines(cooperation, today));
    for field in list_beyond_total(cooperation, today) {
        let field = field.to_owned();
        findings.push(Finding::ImplausibleAmount { field, doubt: None });
    }
    let differ = |field: String| Finding::SourcesDiffer { field, doubt: None };
    findings.extend(list_differing(cooperation).into_iter().map(differ));
    for doubt in &cooperation.doubts {
        let said = Finding::of(doubt);
        let same =
            |known: &&mut Finding| known.kind() == said.kind() && known.field() == said.field();
        match findings.iter_mut().find(same) {
            Some(known) => known.explain(&doubt.text),
            None => findings.push(said),
        }
    }
    findings
}

/// No cooperation is agreed for more than this many years (S3 has one that ends in 3014).
const YEARS_AT_MOST: i16 = 60;

/// True for an end that nobody can have agreed: more than so many years after the beginning, or
/// after today where no beginning is known.
pub(super) fn is_beyond_belief(
    (from, to): (Option<PartialDate>, PartialDate),
    today: Date,
) -> bool {
    to.year() > from.map_or(today.year(), PartialDate::year) + YEARS_AT_MOST
}

fn find_late_end(cooperation: &Cooperation, today: Date) -> Option<Finding> {
    let Term::Fixed { from, to, to_read_as } = cooperation.term else { return None };
    // An end that can be right beside today makes the beginning the odd one: 1012 for 2012.
    let is_start = !is_beyond_belief((None, to), today);
    let (field, stated, read_as) = match is_start {
        true => ("term.from", from, None),
        false => ("term.to", to, to_read_as),
    };
    let field = field.to_owned();
    is_beyond_belief((Some(from), to), today).then_some(Finding::ImplausibleDate {
        field,
        stated: Some(stated),
        read_as,
        doubt: None,
    })
}

/// The lines of funding whose own end cannot be right.
fn list_late_lines(cooperation: &Cooperation, today: Date) -> Vec<Finding> {
    let begins = find_stated_start(cooperation);
    let late = |(place, line): (usize, &FundingLine)| {
        let to = line.to.filter(|to| is_beyond_belief((line.from.or(begins), *to), today))?;
        let (field, stated) = (format!("funding[{place}].to"), Some(to));
        Some(Finding::ImplausibleDate { field, stated, read_as: None, doubt: None })
    };
    cooperation.funding.iter().enumerate().filter_map(late).collect()
}

/// The fields that say more than the whole: a programme's share above it, and lines that come to
/// more than it together. Only amounts in the currency of the whole are compared.
fn list_beyond_total(cooperation: &Cooperation, today: Date) -> Vec<&'static str> {
    let mut fields = Vec::new();
    if cooperation.budget.is_share_above_total() {
        fields.push("budget.eu_share");
    }
    let is_exact = |total: &&Stated| !total.about;
    let total = cooperation.budget.total.as_ref().filter(is_exact);
    let shares = total
        .and_then(|total| find_shares(None, cooperation, total.money.currency, today))
        .filter(|_| fields.is_empty());
    if shares.is_some_and(|shares| matches!(shares.rest, Rest::TooMuch(_))) {
        fields.push("funding");
    }
    fields
}

/// Kroner to 100 euro at the central rate of ERM II (Council and ECB, 1 January 1999).
const KRONER_PER_100_EURO: f64 = 746.038;
/// Sources round and use rates of their own day; more than this many percent is a difference.
const PERCENT_APART: f64 = 2.0;
/// A stated rate may differ from the amounts by this many percentage points.
const POINTS_APART: f64 = 1.0;

/// The fields in which the record contradicts itself: the European Union's rate against its share
/// of the whole, and amounts against the same in another currency. What is "about" is not compared.
fn list_differing(cooperation: &Cooperation) -> Vec<String> {
    let budget = &cooperation.budget;
    let mut fields = Vec::new();
    let stated = [("budget.total", &budget.total), ("budget.eu_share", &budget.eu_share)];
    for (field, stated) in stated {
        let exact = stated.as_ref().filter(|stated| !stated.about);
        if exact.is_some_and(|stated| is_apart(stated.money, stated.also)) {
            fields.push(field.to_owned());
        }
    }
    if let (Some(total), Some(share), Some(rate)) =
        (&budget.total, &budget.eu_share, budget.eu_rate_percent)
        && let Some(found) = find_rate(share, total)
        && (found - rate > POINTS_APART || (rate - found > POINTS_APART && !budget.eu_rate_up_to))
    {
        fields.push("budget.eu_rate_percent".to_owned());
    }
    for (place, line) in cooperation.funding.iter().enumerate() {
        if let FundingValue::Amount { money, also, about: false, .. } = &line.value
            && is_apart(*money, *also)
        {
            fields.push(format!("funding[{place}].value"));
        }
    }
    fields
}

#[allow(clippy::cast_precision_loss, reason = "amounts are far below what a double holds exactly")]
fn find_rate(share: &Stated, total: &Stated) -> Option<f64> {
    let comparable = share.money.currency == total.money.currency
        && !share.about
        && !total.about
        && total.money.amount_minor > 0;
    comparable.then(|| 100.0 * share.money.amount_minor as f64 / total.money.amount_minor as f64)
}

#[allow(clippy::cast_precision_loss, reason = "amounts are far below what a double holds exactly")]
fn is_apart(money: Money, also: Option<Money>) -> bool {
    let Some(also) = also else { return false };
    let (kroner, euro) = match (money.currency, also.currency) {
        (Currency::DKK, Currency::EUR) => (money, also),
        (Currency::EUR, Currency::DKK) => (also, money),
        _ => return false,
    };
    let expected = euro.amount_minor as f64 * KRONER_PER_100_EURO / 100.0;
    (kroner.amount_minor as f64 - expected).abs() * 100.0 > expected * PERCENT_APART
}

/// What is found of one kind.
#[derive(Clone, Debug)]
pub struct FindingLine {
    /// The kind.
    pub kind: FindingKind,
    /// The entries it is found in, in the order given.
    pub rows: Vec<Arc<Row>>,
}

/// What is found in several cooperations.
#[derive(Clone, Debug)]
pub struct FindingSummary {
    /// How many need a look: entries that are not over, each counted once.
    pub needing: usize,
    /// What is found, the weightiest kind first; also in entries that are over.
    pub lines: Vec<FindingLine>,
}

/// What is found in some cooperations, kind by kind.
pub fn summarise_findings(rows: &[Arc<Row>]) -> FindingSummary {
    let found_in = |kind: &FindingKind| {
        let rows: Vec<Arc<Row>> = rows.iter().filter(|row| row.has(*kind)).cloned().collect();
        (!rows.is_empty()).then_some(FindingLine { kind: *kind, rows })
    };
    FindingSummary {
        needing: rows.iter().filter(|row| row.needs_look()).count(),
        lines: FindingKind::ALL.iter().filter_map(found_in).collect(),
    }
}
