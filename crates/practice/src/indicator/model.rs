//! The records of indicators.

use crate::cooperation::{Cooperation, words};
use crate::organisation::{Person, Unit};
use crate::plan::Initiative;
use crate::strategy::Serves;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, PartialDate, Slug, Text, Visibility};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Something measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its name.
    pub title: Text,
    /// What exactly is counted, and how.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub definition: Text,
    /// In what it is measured.
    pub measure: Measure,
    /// Which way is better.
    #[serde(default)]
    pub better: Better,
    /// Where it stood before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Point>,
    /// Where it should stand, by when; the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Point>,
    /// By what values are told apart: by area, by sex.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dimensions: Vec<Dimension>,
    /// How often it is measured.
    #[serde(default)]
    pub every: Every,
    /// The nodes of the strategies whose success it shows, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Serves>,
    /// What contributes to it, and how.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Contribution>,
    /// The unit that measures it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// Who measures it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// Since when it is no longer measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<PartialDate>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// In what an indicator is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// A figure.
    Figure {
        /// Of what: "partners", "DKK", "%".
        unit: Text,
        /// How many digits stand after the decimal sign.
        #[serde(default, skip_serializing_if = "is_zero")]
        decimals: u8,
        /// True where the values of a period add up over its parts, false where the last counts.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        adds_up: bool,
    },
    /// A step on a scale in words.
    Scale {
        /// The steps, the lowest first; a value of 1 is the first of them.
        steps: Vec<Text>,
    },
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "what serde calls takes a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

words! {
    /// Which way is better.
    #[derive(Default)]
    Better {
        /// More.
        #[default]
        More = "more",
        /// Less.
        Less = "less",
    }
}

words! {
    /// How often an indicator is measured.
    #[derive(Default)]
    Every {
        /// Every quarter.
        Quarter = "quarter",
        /// Every half year.
        HalfYear = "half_year",
        /// Every year.
        #[default]
        Year = "year",
        /// When there is something to measure.
        Occasion = "occasion",
    }
}

/// A value at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The value; for a scale, the place of the step from 1.
    pub value: f64,
    /// The year, month or day.
    pub on: PartialDate,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// Something by which values are told apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its word; never changes.
    pub key: Slug,
    /// Its name.
    pub name: Text,
    /// What it can be.
    pub members: Vec<DimensionMember>,
}

/// One of the things that a dimension tells apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionMember {
    /// Its word; never changes.
    pub key: Slug,
    /// Its name.
    pub name: Text,
}

/// Something that contributes to an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// What contributes.
    pub of: Contributor,
    /// How.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub how: Text,
}

/// What contributes to an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Contributor {
    /// A cooperation.
    #[schema(value_type = String)]
    Cooperation(Id<Cooperation>),
    /// An initiative.
    #[schema(value_type = String)]
    Initiative(Id<Initiative>),
}

/// A value that was measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// The indicator.
    #[schema(value_type = String)]
    pub indicator: Id<Indicator>,
    /// The year, month or day it tells of.
    pub on: PartialDate,
    /// The value; for a scale, the place of the step from 1.
    pub value: f64,
    /// What it is of, by the words of the indicator's dimensions; empty for the whole.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(value_type = BTreeMap<String, String>)]
    pub of: BTreeMap<Slug, Slug>,
    /// What contributed it, where that is told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Contributor>,
    /// What there is to tell.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub story: Text,
    /// Where the value comes from.
    pub source: Text,
    /// Who measured it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub measured_by: Option<Id<Person>>,
    /// Who approved it, and when; then it no longer changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<Approval>,
    /// The value that this one puts right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub corrects: Option<Id<Self>>,
    /// Why it puts it right.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
}

/// Somebody looked at a value and approved it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub by: Option<Id<Person>>,
}
