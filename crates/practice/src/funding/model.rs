//! The records of the funding ledger.

use crate::cooperation::{Cooperation, Effort, Payer, words};
use crate::organisation::{Organisation, Person, Unit};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Money, PartialDate, Text};
use utoipa::ToSchema;

/// A line of the authority's own budget that international work is paid from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// Its name: "Regional development funds".
    pub name: Text,
    /// Its number in the authority's accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The unit that keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// What is set aside for international work, year by year; a year that is missing is not
    /// stated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<BudgetYear>,
    /// Since when nothing is paid from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<PartialDate>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// What a budget line has in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetYear {
    /// The calendar year.
    pub year: i16,
    /// How much; none where nothing is budgeted, which is not the same as nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<Money>,
    /// What there is to say.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// What an hour of work is worth, from a day on until the next rate of the same unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkRate {
    /// The unit it is for; none for the whole authority. A unit without a rate of its own has
    /// that of the unit above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// What an hour is worth.
    pub per_hour: Money,
    /// The hours in a person-month.
    pub hours_a_month: f64,
    /// Since when.
    #[schema(value_type = String)]
    pub from: Date,
    /// Who set it, and how.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// An amount that moved: granted, committed, spent, claimed or received for a cooperation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// The cooperation.
    #[schema(value_type = String)]
    pub cooperation: Id<Cooperation>,
    /// How far the money has come.
    pub phase: Phase,
    /// When: a day, a month or a year.
    pub on: PartialDate,
    /// Whose money it is.
    pub payer: Payer,
    /// The paying organisation, where the payer is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub organisation: Option<Id<Organisation>>,
    /// Our unit that pays, or that the money comes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// The budget line it is paid from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub budget_line: Option<Id<BudgetLine>>,
    /// How much.
    pub value: PostedValue,
    /// Ours, or the whole project's.
    #[serde(default, skip_serializing_if = "Covers::is_ours")]
    pub covers: Covers,
    /// The reporting period it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub period: Option<Id<ReportingPeriod>>,
    /// The number of the voucher or the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<String>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub what: Text,
    /// The posting that this one puts in the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub corrects: Option<Id<Self>>,
    /// Why it corrects it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

words! {
    /// How far money has come.
    Phase {
        /// A body, a programme or a partner said yes to it.
        Granted = "granted",
        /// We are bound to pay it.
        Committed = "committed",
        /// It is paid, or worked.
        Spent = "spent",
        /// We asked the programme for it.
        Claimed = "claimed",
        /// It came.
        Received = "received",
    }
}

/// How much was posted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PostedValue {
    /// Cash.
    Cash {
        /// The amount.
        money: Money,
    },
    /// Work, valued by the rate of its unit on its day.
    Work {
        /// How much work.
        effort: Effort,
        /// What it was valued at where that is stated; the rate is not used then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stated: Option<Money>,
    },
}

words! {
    /// What an amount covers.
    #[derive(Default)]
    Covers {
        /// Our own share.
        #[default]
        Ours = "ours",
        /// The whole project, all partners together; never added to anybody's own.
        Whole = "whole",
    }
}

impl Covers {
    fn is_ours(&self) -> bool {
        *self == Self::Ours
    }
}

/// A period after which a project reports to its programme and asks for its money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportingPeriod {
    /// The project.
    #[schema(value_type = String)]
    pub cooperation: Id<Cooperation>,
    /// Its number in the project.
    pub number: u16,
    /// Its first day.
    #[schema(value_type = String)]
    pub from: Date,
    /// Its last day.
    #[schema(value_type = String)]
    pub to: Date,
    /// The day our report must be in.
    #[schema(value_type = String)]
    pub due_on: Date,
    /// Who writes it; none where it is whoever carries the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// The day it was sent. What was claimed and received for it are postings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub sent_on: Option<Date>,
    /// The day the programme said that it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub approved_on: Option<Date>,
    /// What there is to say.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}
