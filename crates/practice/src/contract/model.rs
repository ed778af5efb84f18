//! The record of a performance contract.

use crate::cooperation::words;
use crate::funding::BudgetLine;
use crate::organisation::{Organisation, Person, Unit};
use crate::strategy::Serves;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Money, PartialDate, Slug, Text};
use utoipa::ToSchema;

/// What an operator promises for the money it gets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PerformanceContract {
    /// Its name.
    pub title: Text,
    /// Who promises.
    #[schema(value_type = String)]
    pub operator: Id<Organisation>,
    /// The area of the authority.
    pub area: Slug,
    /// Its first day.
    pub from: PartialDate,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// What the operator gets; none where it is not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub money: Option<ContractMoney>,
    /// What it promises.
    pub demands: Vec<Demand>,
    /// The unit that follows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// Who follows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// The money of a contract.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContractMoney {
    /// How much.
    pub money: Money,
    /// True for so much each year.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yearly: bool,
    /// The budget line it is paid from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub budget_line: Option<Id<BudgetLine>>,
}

/// Something that is promised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Its word within the contract; never changes.
    pub key: Slug,
    /// What is promised.
    pub what: Text,
    /// By what one sees that it is met.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub evidence: Text,
    /// The nodes of the strategies that it serves, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Serves>,
    /// The days it is followed up, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub due: Vec<Date>,
    /// What came of it, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<DemandResult>,
}

/// What came of a demand, on a day it was followed up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DemandResult {
    /// The day.
    #[schema(value_type = String)]
    pub on: Date,
    /// How far it was met.
    pub met: Met,
    /// What the operator showed, and what we say to it.
    pub text: Text,
}

words! {
    /// How far a demand is met.
    Met {
        /// It is.
        Fully = "fully",
        /// In part.
        Partly = "partly",
        /// It is not.
        NotMet = "not_met",
    }
}
