//! The records of calls, needs and applications.

use crate::cooperation::{Cooperation, Effort, words};
use crate::organisation::{Organisation, Person, Unit};
use crate::strategy::Serves;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Money, PartialDate, Slug, Text};
use utoipa::ToSchema;

/// A call for applications, or one topic of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// What its publisher calls it: `HORIZON-CL5-2027-07-D3-17`.
    pub identifier: String,
    /// What the publisher's system knows it by. A project that hands on a programme's money makes
    /// calls of its own, several under the identifier of the topic it is paid by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its name.
    pub title: Text,
    /// What it asks for.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// Where it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The programme, where the register has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub programme: Option<Id<Organisation>>,
    /// The programme and its parts as the publisher names them, the whole first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programme_names: Vec<String>,
    /// The call it is a topic of: identifier and name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_call: Option<CallName>,
    /// The part of the work programme it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// The form of action: "HORIZON Innovation Actions".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The first day of applying; for a call that is only planned, the day hoped for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub opens_on: Option<Date>,
    /// The days by which to apply, the earliest first; two for a call in two stages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub deadlines: Vec<Date>,
    /// Its state as the publisher gave it. Whether it is open on a day follows from its days too.
    pub state: CallState,
    /// The money in it.
    #[serde(default, skip_serializing_if = "CallBudget::is_empty")]
    pub budget: CallBudget,
    /// The snapshot it comes from; none for a call written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// Where the facts of a call written by hand come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// The name of a call that has topics.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallName {
    /// What its publisher calls it: `HORIZON-CL5-2027-07`.
    pub identifier: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

words! {
    /// The state of a call.
    CallState {
        /// It is announced.
        Forthcoming = "forthcoming",
        /// It can be applied to.
        Open = "open",
        /// It is over.
        Closed = "closed",
    }
}

/// The money in a call; what is missing is not stated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallBudget {
    /// All of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Money>,
    /// How many applications will be granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grants: Option<u32>,
    /// The least that one gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<Money>,
    /// The most that one gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Money>,
    /// The share of the costs that is paid, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_percent: Option<f64>,
}

impl CallBudget {
    /// True when nothing of it is stated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a snapshot said of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The last snapshot that said something new of it.
    #[schema(value_type = String)]
    pub snapshot: Id<CallSnapshot>,
    /// True when that snapshot no longer has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
    /// The mark of its row as it came, by which a changed row is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub row: String,
}

/// A snapshot of a source of calls that was brought in, and what it brought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallSnapshot {
    /// The source: `ft-portal`.
    pub publisher: Slug,
    /// When its publisher made it.
    #[schema(value_type = String)]
    pub made_at: Timestamp,
    /// The day it was brought in.
    #[schema(value_type = String)]
    pub brought_on: Date,
    /// How many calls it has.
    pub rows: u32,
    /// The calls that were not there before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub fresh: Vec<Id<Call>>,
    /// The calls that it says something else of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub changed: Vec<Id<Call>>,
    /// The calls that it no longer has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub gone: Vec<Id<Call>>,
    /// What could not be read, in the words of the import, by the identifier it stands at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<CallDoubt>,
}

/// A field of a snapshot that could not be read; the call is kept without it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallDoubt {
    /// The call.
    pub identifier: String,
    /// The field.
    pub field: String,
    /// What stands in it.
    pub found: String,
}

/// A problem or a development that could gain from being solved internationally.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its name.
    pub title: Text,
    /// What is the matter, and what would help.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// The area of the authority that has it.
    pub area: Slug,
    /// The unit that has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// Who knows about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// The nodes of the strategies that it has to do with, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Serves>,
    /// Partners who may have an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub partners: Vec<Id<Organisation>>,
    /// The calls that somebody found to fit, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<FittingCall>,
    /// The day it was raised.
    #[schema(value_type = String)]
    pub raised_on: Date,
    /// How it ended, where it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<NeedEnd>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// A call that fits a need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FittingCall {
    /// The call.
    #[schema(value_type = String)]
    pub call: Id<Call>,
    /// Why it fits.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
}

/// A need is met, or no longer one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedEnd {
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// True when it was met.
    pub met: bool,
    /// How, or why not.
    pub why: Text,
    /// The cooperation that meets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub cooperation: Option<Id<Cooperation>>,
}

/// What becomes of a call that fits: from the idea to the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// Its name.
    pub title: Text,
    /// The area of the authority.
    pub area: Slug,
    /// The needs it would meet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub needs: Vec<Id<Need>>,
    /// The call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub call: Option<Id<Call>>,
    /// The programme, where there is no call on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub programme: Option<Id<Organisation>>,
    /// True where we would lead.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub as_lead: bool,
    /// The unit that was asked to take it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed: Option<Handed>,
    /// Who works on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// How far it has come, the earliest first; never empty.
    pub stages: Vec<Stage>,
    /// What we ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Money>,
    /// What we would pay ourselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Money>,
    /// What was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<Money>,
    /// The work that went into it, year by year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<WorkSpent>,
    /// The cooperation that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub cooperation: Option<Id<Cooperation>>,
    /// What was learnt.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub lesson: Text,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// A unit was asked to take something on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Handed {
    /// The unit.
    #[schema(value_type = String)]
    pub unit: Id<Unit>,
    /// When it was asked.
    #[schema(value_type = String)]
    pub on: Date,
    /// The day by which it should answer.
    #[schema(value_type = String)]
    pub answer_by: Date,
    /// Its answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<HandedAnswer>,
}

/// What a unit said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedAnswer {
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// True when it takes it on.
    pub takes: bool,
    /// Why, or why not.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
}

/// How far an application has come, since when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The stage.
    pub kind: StageKind,
    /// Since when.
    pub on: PartialDate,
    /// What there is to say; why, where it was refused or dropped.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

words! {
    /// A stage of an application.
    StageKind {
        /// Somebody has an idea for it.
        Idea = "idea",
        /// It is being written.
        Writing = "writing",
        /// It is sent.
        Sent = "sent",
        /// It was granted.
        Granted = "granted",
        /// It was refused.
        Refused = "refused",
        /// It was given up before it was sent.
        Dropped = "dropped",
    }
}

impl StageKind {
    /// True when nothing comes after it.
    pub fn is_final(self) -> bool {
        match self {
            Self::Idea | Self::Writing | Self::Sent => false,
            Self::Granted | Self::Refused | Self::Dropped => true,
        }
    }
}

/// Work that went into an application.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkSpent {
    /// The year.
    pub year: i16,
    /// How much.
    pub effort: Effort,
}
