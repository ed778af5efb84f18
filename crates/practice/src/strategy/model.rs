//! The records of what the authority wants.

use crate::cooperation::words;
use crate::organisation::Body;
use serde::{Deserialize, Serialize};
use spine::base::{Id, PartialDate, Slug, Text, Visibility};
use utoipa::ToSchema;

/// A strategy through all its editions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Its word in addresses.
    pub slug: Slug,
    /// Words it had in addresses before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
    /// Its name.
    pub name: Text,
    /// The corporate strategy it hangs under; none for one that stands by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub parent: Option<Id<Strategy>>,
    /// The area it is for; none for one that covers all areas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Slug>,
    /// The kinds of node it is made of, in its own words and its own order.
    pub levels: Vec<Level>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// A kind of node as one strategy calls it: S4 says "statement" and "how", S3 "focus area".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// The kind.
    pub kind: NodeKind,
    /// What one of them is called.
    pub name: Text,
    /// What several of them are called.
    pub plural: Text,
}

words! {
    /// What a node is.
    NodeKind {
        /// What is to be true one day.
        Vision = "vision",
        /// What the authority is there for.
        Mission = "mission",
        /// What it holds dear.
        Value = "value",
        /// What it wants to reach.
        Aim = "aim",
        /// A heading that statements stand under (S4).
        Category = "category",
        /// Where it puts its strength (S3).
        FocusArea = "focus_area",
        /// A subject within an area strategy (S3).
        Theme = "theme",
        /// A focused effort within a theme (S3).
        Effort = "effort",
        /// How the strategy is carried out (S3).
        Principle = "principle",
        /// A sentence the authority wants to be true of itself (S0, S4).
        Statement = "statement",
        /// How a statement is made true (S4).
        Measure = "measure",
    }
}

impl NodeKind {
    /// True for what activities can serve. A principle says how the strategy is carried out.
    pub fn can_be_served(self) -> bool {
        self != Self::Principle
    }
}

/// What a body adopts: one state of a strategy, with its tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The strategy.
    #[schema(value_type = String)]
    pub strategy: Id<Strategy>,
    /// Its word in addresses, within the strategy: `2012`.
    pub slug: Slug,
    /// Words it had in addresses before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
    /// Its title.
    pub title: Text,
    /// The first day it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The last day it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// What is said before the tree begins. Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub introduction: Text,
    /// Who adopted it, and when; none while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adoption: Option<Adoption>,
    /// The day by which it is to be revised, where that is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revise_by: Option<PartialDate>,
    /// The edition it started from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub continues: Option<Id<Edition>>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// How an edition came into force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    /// The body that adopted it.
    #[schema(value_type = String)]
    pub body: Id<Body>,
    /// The day of its meeting.
    pub on: PartialDate,
    /// The item of its agenda, as the minutes call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The address of the minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<String>,
}

/// One element of the tree of an edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// The edition it stands in.
    #[schema(value_type = String)]
    pub edition: Id<Edition>,
    /// Its word in addresses, within the edition; what continues it keeps the word.
    pub slug: Slug,
    /// Words it had in addresses before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
    /// What it is.
    pub kind: NodeKind,
    /// The node it stands under, in the same edition; none at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub parent: Option<Id<Node>>,
    /// Its number, as printed: `3.2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its place among those under the same node, from 1.
    pub order: u32,
    /// What it says, in one line.
    pub title: Text,
    /// What more it says. Markdown.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub body: Text,
    /// The area it is for, where it is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Slug>,
    /// The nodes it continues: one of the edition before, several that were merged into it, or the
    /// one it was split from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub continues: Vec<Id<Node>>,
    /// When and why it was given up; it stays readable, and what hangs on it needs a new home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Retirement>,
    /// Why nothing is done for it in some areas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// The end of a node.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Retirement {
    /// The day.
    pub on: PartialDate,
    /// Why.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
}

/// A gap that is known: nothing is done for a node in an area, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The area.
    pub area: Slug,
    /// Why nothing is done there.
    pub why: Text,
}

/// A node that something serves, and why. A part of every record that can serve one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Serves {
    /// The node, in the edition in which the link was made.
    #[schema(value_type = String)]
    pub node: Id<Node>,
    /// Why.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub why: Text,
}
