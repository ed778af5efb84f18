//! The records of action plans.

use crate::cooperation::{Cooperation, words};
use crate::decision::{Decision, Frozen, Matter};
use crate::indicator::Indicator;
use crate::organisation::{Person, Unit};
use crate::strategy::{Serves, Strategy};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Money, PartialDate, Slug, Text, Visibility};
use utoipa::ToSchema;

/// The plan of a year for one strategy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionPlan {
    /// Its name.
    pub title: Text,
    /// The strategy it carries out, most often an area's.
    #[schema(value_type = String)]
    pub strategy: Id<Strategy>,
    /// The year.
    pub year: i16,
    /// What it says before its initiatives.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub introduction: Text,
    /// The matter by which it is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub matter: Option<Id<Matter>>,
    /// The decision that adopted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub adopted_by: Option<Id<Decision>>,
    /// When it was frozen, with its adoption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Frozen>,
    /// The plan before it, whose initiatives were rolled over into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub rolled_from: Option<Id<Self>>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// Something that is done for a strategy: an item of action plans.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// Its name.
    pub title: Text,
    /// What is done, and what should come of it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub description: Text,
    /// The area of the authority.
    pub area: Slug,
    /// The plans it stands in, the earliest first.
    pub plans: Vec<InPlan>,
    /// The nodes of the strategy that it serves, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Serves>,
    /// The unit that carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// Who carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// Its beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// What is to be done, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// What is set aside for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    /// Its state, where somebody set it by hand; else it follows from tasks and indicators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_by_hand: Option<StateByHand>,
    /// The cooperations it is done with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub cooperations: Vec<Id<Cooperation>>,
    /// The indicators by which it is seen to work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub indicators: Vec<Id<Indicator>>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// An initiative's place in a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InPlan {
    /// The plan.
    #[schema(value_type = String)]
    pub plan: Id<ActionPlan>,
    /// How it came into a plan that was decided without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added: Option<Addition>,
    /// What became of it when the plan was rolled over to the next year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rolled: Option<Rolled>,
}

/// An initiative was added to a plan during its year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Addition {
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// The decision that added it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub decision: Option<Id<Decision>>,
    /// Why, where no decision is on record.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
}

words! {
    /// What becomes of an initiative at the end of a plan's year.
    Rolled {
        /// It goes on in the next year's plan.
        On = "on",
        /// It is done.
        Done = "done",
        /// It stops.
        Stopped = "stopped",
    }
}

/// Something to be done in an initiative, or a point to be reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its word within the initiative; never changes.
    pub key: Slug,
    /// What.
    pub what: Text,
    /// True for a milestone: a point to be reached, not work.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_milestone: bool,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub due_on: Option<Date>,
    /// Who does it; none where it is whoever carries the initiative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub done_on: Option<Date>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// A state set by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StateByHand {
    /// The state.
    pub state: InitiativeState,
    /// Why.
    pub why: Text,
    /// Since when.
    #[schema(value_type = String)]
    pub on: Date,
}

words! {
    /// The state of an initiative.
    InitiativeState {
        /// It has not begun.
        Planned = "planned",
        /// It runs, and nothing is late.
        OnTrack = "on_track",
        /// It runs, and something is late.
        Behind = "behind",
        /// It is done.
        Done = "done",
        /// It was stopped.
        Stopped = "stopped",
    }
}

/// How a plan goes, told on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgressReport {
    /// The plan.
    #[schema(value_type = String)]
    pub plan: Id<ActionPlan>,
    /// Its name: "First half of 2012".
    pub title: Text,
    /// The day it tells of.
    #[schema(value_type = String)]
    pub on: Date,
    /// What the office says of it all.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// What the office says of an initiative; states and figures beside it are drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<ProgressRow>,
    /// When it was sent; it no longer changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Frozen>,
}

/// What is said of one initiative.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgressRow {
    /// The initiative.
    #[schema(value_type = String)]
    pub initiative: Id<Initiative>,
    /// The words.
    pub text: Text,
}
