//! What follows from a cooperation on a day, as programs read it. None of it is stored.

use jiff::civil::Date;
use practice::{
    cooperation::{
        Cooperation, Fact, Finding, FindingKind, LeftOut, State, Vacancy, find_own_money,
        find_stage, list_findings, read_period,
    },
    organisation::find_currency,
};
use serde::Serialize;
use spine::{
    base::{Currency, PartialDate, Text},
    office::Office,
};
use utoipa::ToSchema;

/// What follows from a cooperation on a day.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub struct Derived {
    /// Where it stands.
    state: State,
    /// The period between two dates as it is read; the stated one stays in `term`.
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<ReadPeriod>,
    /// What the authority itself pays. It counts in sums once it is decided to take part.
    own: OwnContribution,
    /// What needs a look, the weightiest first.
    findings: Vec<Found>,
}

/// A period, both days included.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
struct ReadPeriod {
    /// The first day.
    #[schema(value_type = String, format = Date)]
    first: Date,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    last: Date,
}

/// The authority's own contribution. An amount in total is spread evenly over the months of its
/// period; an amount per year without an end counts in the year of the day it is seen from.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
struct OwnContribution {
    /// The currency of the sums.
    currency: Currency,
    /// The years in which something counts.
    by_year: Vec<OwnYear>,
    /// True where an amount per year without an end counts in this year only.
    this_year_only: bool,
    /// The lines of funding that do not count, and why.
    left_out: Vec<LeftOutLine>,
}

/// What is paid in a calendar year, in minor units (øre, cent).
#[derive(Debug, PartialEq, Serialize, ToSchema)]
struct OwnYear {
    /// The year.
    year: i16,
    /// Cash.
    cash_minor: i64,
    /// Staff hours, in money.
    hours_minor: i64,
    /// Cash and hours, not told apart.
    mixed_minor: i64,
    /// All of it.
    total_minor: i64,
}

/// A line of funding that does not count.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
struct LeftOutLine {
    /// Where it stands: `funding[2]`.
    field: String,
    /// Why.
    reason: LeftOutReason,
}

/// Why a line of funding does not count.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum LeftOutReason {
    /// It is in another currency, its source does not convert it, and there is no rate.
    NoConversion,
    /// It is work without an amount, and no rate for an hour is set.
    NoWorkRate,
    /// It is an amount in total, and nobody knows for which years.
    NoPeriod,
    /// The day it ends cannot be right; a yearly amount counts in today's year only.
    DoubtfulEnd,
    /// What is laid down for its years is less than the amount; the rest is left.
    NotLaidDown,
    /// The whole it is a part of has the same amount by the same decision.
    Repeats,
}

/// Something that needs a look.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
struct Found {
    /// What.
    kind: FindingKind,
    /// The field it is about, as in the record: `term.to`.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// The day it ends or runs out.
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<PartialDate>,
    /// The date as its source states it, where that cannot be right.
    #[serde(skip_serializing_if = "Option::is_none")]
    stated: Option<PartialDate>,
    /// What the stated date is taken to mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_as: Option<PartialDate>,
    /// The basic facts that are missing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<Fact>,
    /// The seats and anchorings that nobody holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    vacant: Vec<Vacant>,
    /// What people say of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<Text>,
}

/// A seat or an anchoring that nobody holds, and somebody should.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
enum Vacant {
    /// The political anchoring.
    Political,
    /// The administrative anchoring.
    Administrative {
        /// The unit, where one is named.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
    },
    /// A seat.
    Seat {
        /// What it is called.
        title: Text,
    },
}

impl Derived {
    /// What follows from a cooperation on a day.
    pub fn of(record: &Cooperation, office: &Office, today: Date) -> Self {
        let period = read_period(&record.term);
        Self {
            state: find_stage(office, record, today),
            period: period.map(|period| ReadPeriod { first: period.first, last: period.last }),
            own: OwnContribution::of(record, office, today),
            findings: list_findings(office, record, today).into_iter().map(Found::from).collect(),
        }
    }
}

impl OwnContribution {
    fn of(record: &Cooperation, office: &Office, today: Date) -> Self {
        let money = find_own_money(office, record, find_currency(office), today);
        let years = money.by_year.iter().map(|(year, parts)| OwnYear {
            year: *year,
            cash_minor: parts.cash,
            hours_minor: parts.hours,
            mixed_minor: parts.mixed,
            total_minor: parts.total(),
        });
        let left_out = money.left_out.iter().map(|reason| {
            let why = match reason {
                LeftOut::NoConversion { .. } => LeftOutReason::NoConversion,
                LeftOut::NoWorkRate { .. } => LeftOutReason::NoWorkRate,
                LeftOut::NoPeriod { .. } => LeftOutReason::NoPeriod,
                LeftOut::DoubtfulEnd { .. } => LeftOutReason::DoubtfulEnd,
                LeftOut::NotLaidDown { .. } => LeftOutReason::NotLaidDown,
                LeftOut::Repeats { .. } => LeftOutReason::Repeats,
            };
            LeftOutLine { field: format!("funding[{}]", reason.line()), reason: why }
        });
        Self {
            currency: money.currency,
            by_year: years.collect(),
            this_year_only: money.this_year_only,
            left_out: left_out.collect(),
        }
    }
}

impl From<Finding> for Found {
    fn from(finding: Finding) -> Self {
        let mut found = Self {
            kind: finding.kind(),
            field: finding.field().map(str::to_owned),
            on: None,
            stated: None,
            read_as: None,
            missing: Vec::new(),
            vacant: Vec::new(),
            doubt: None,
        };
        match finding {
            Finding::EndsWithinYear(ending) => found.on = Some(PartialDate::of_day(ending.on)),
            Finding::MissingFacts(facts) => found.missing = facts,
            Finding::NoOwner => {}
            Finding::VacantSeat(seats) => {
                found.vacant = seats.into_iter().map(Vacant::from).collect();
            }
            Finding::AgreementExpires { agreement, on } => {
                found.field = Some(format!("agreements[{agreement}].expires_on"));
                found.on = Some(on);
            }
            Finding::ImplausibleDate { stated, read_as, doubt, .. } => {
                (found.stated, found.read_as, found.doubt) = (stated, read_as, doubt);
            }
            Finding::ImplausibleAmount { doubt, .. } | Finding::SourcesDiffer { doubt, .. } => {
                found.doubt = doubt;
            }
        }
        found
    }
}

impl From<Vacancy> for Vacant {
    fn from(vacancy: Vacancy) -> Self {
        match vacancy {
            Vacancy::Political => Self::Political,
            Vacancy::Administrative(unit) => {
                Self::Administrative { unit: unit.map(|unit| unit.to_string()) }
            }
            Vacancy::Seat(title) => Self::Seat { title },
        }
    }
}
