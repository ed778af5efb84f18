//! The records of weighing a cooperation before it is joined (S3 §4.1).

use crate::cooperation::{Cooperation, Track, words};
use crate::organisation::{Person, Unit};
use crate::questionnaire::{Answers, Questionnaire};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Text};
use utoipa::ToSchema;

/// Somebody in the organisation proposed a cooperation. What is proposed is the cooperation's own
/// record; this says who asks, and what only the proposal knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// What is proposed.
    #[schema(value_type = String)]
    pub cooperation: Id<Cooperation>,
    /// Who proposes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub proposer: Option<Id<Person>>,
    /// The unit that would carry it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// The day it was sent.
    #[schema(value_type = String)]
    pub sent_on: Date,
    /// What it costs the office each year, in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_yearly: Option<u32>,
    /// What would have to stop instead.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub instead: Text,
    /// Where its facts come from; shown at the foot of its page.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// The questions of a screening; one list for political and one for administrative cooperations.
/// Once a screening uses it, it no longer changes; a copy that replaces it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Its name.
    pub title: Text,
    /// The track it is for.
    pub track: Track,
    /// Its questions.
    pub questions: Questionnaire,
    /// The list it was copied from and takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub replaces: Option<Id<Self>>,
    /// The day from which it is used; none while it is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub valid_from: Option<Date>,
    /// Where its questions come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// A cooperation is weighed with a checklist by several people, each blind to the others until
/// done; then one result is made of what they found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Screening {
    /// What is weighed.
    #[schema(value_type = String)]
    pub cooperation: Id<Cooperation>,
    /// With which questions.
    #[schema(value_type = String)]
    pub checklist: Id<Checklist>,
    /// The day it was opened.
    #[schema(value_type = String)]
    pub opened_on: Date,
    /// The day by which the assessors should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub due_on: Option<Date>,
    /// Who weighs it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub assessors: Vec<Id<Person>>,
    /// Set where the office went on before every assessor was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_short: Option<CutShort>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<ScreeningResult>,
    /// Where its facts come from; shown at the foot of its page.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// The office went on before every assessor was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CutShort {
    /// The day.
    #[schema(value_type = String)]
    pub on: Date,
    /// Why.
    pub reason: Text,
}

/// The one result of a screening. Conditions are follow-ups that come from the screening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScreeningResult {
    /// The day it was made.
    #[schema(value_type = String)]
    pub on: Date,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub by: Option<Id<Person>>,
    /// The answers agreed on.
    #[schema(value_type = std::collections::HashMap<String, crate::questionnaire::Answer>)]
    pub answers: Answers,
    /// What is recommended.
    pub recommendation: Recommendation,
    /// Why.
    pub reasons: Text,
}

words! {
    /// What a screening recommends.
    Recommendation {
        /// Join.
        Join = "join",
        /// Join when conditions are met.
        JoinWithConditions = "join_with_conditions",
        /// Do not join.
        DoNotJoin = "do_not_join",
    }
}

/// How one person weighs a cooperation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The screening it belongs to.
    #[schema(value_type = String)]
    pub screening: Id<Screening>,
    /// Who weighs.
    #[schema(value_type = String)]
    pub assessor: Id<Person>,
    /// True for the one who proposed the cooperation: shown beside the others', not counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_proposer: bool,
    /// The answers so far.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    #[schema(value_type = std::collections::HashMap<String, crate::questionnaire::Answer>)]
    pub answers: Answers,
    /// The day it was done; then it no longer changes, and the others' are shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub done_on: Option<Date>,
}
