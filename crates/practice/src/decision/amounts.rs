//! Money as it is asked for and as it was decided.

use super::model::Matter;
use serde::{Deserialize, Serialize};
use spine::base::{Money, Text};
use utoipa::ToSchema;

/// What an amount is asked for: the years, and whether it is for each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskedYears {
    /// True for so much each year.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yearly: bool,
    /// The first year, or the only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_year: Option<i16>,
    /// The last year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_year: Option<i16>,
}

impl Matter {
    /// The money asked for, as it would be decided.
    pub fn find_asked(&self) -> Option<DecidedAmount> {
        let AskedYears { yearly, from_year, to_year } = self.amount_years.unwrap_or_default();
        Some(DecidedAmount {
            money: self.amount?,
            yearly,
            from_year,
            to_year,
            from: Text::default(),
        })
    }
}

/// Money in a decision, as it was decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedAmount {
    /// How much.
    pub money: Money,
    /// True for so much each year.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yearly: bool,
    /// The first year, or the only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_year: Option<i16>,
    /// The last year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_year: Option<i16>,
    /// From which account or unit.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub from: Text,
}
