//! The records of following up.

use crate::cooperation::{Cooperation, Track, words};
use crate::decision::{Frozen, Matter};
use crate::organisation::{Person, Unit};
use crate::questionnaire::{Answers, Questionnaire, Verdict};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Text};
use utoipa::ToSchema;

/// The questions of a round; one guide for political and one for administrative cooperations. Once
/// a round uses it, it no longer changes; a copy that replaces it does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Its name.
    pub title: Text,
    /// The track it is for.
    pub track: Track,
    /// Its questions.
    pub questions: Questionnaire,
    /// The guide it was copied from and takes the place of.
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

/// One year's look at everything that runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The year it asks about.
    pub year: i16,
    /// The day it was opened.
    #[schema(value_type = String)]
    pub opened_on: Date,
    /// The day by which answers should be in.
    #[schema(value_type = String)]
    pub due_on: Date,
    /// The guide for political cooperations.
    #[schema(value_type = String)]
    pub political_guide: Id<Guide>,
    /// The guide for administrative ones.
    #[schema(value_type = String)]
    pub administrative_guide: Id<Guide>,
    /// Which cooperations it asks about, and whom.
    pub asked: Vec<Asked>,
    /// The day it was closed; nothing in it changes after that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub closed_on: Option<Date>,
    /// Where its facts come from; shown at the foot of its page.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// A cooperation that a round asks about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The cooperation.
    #[schema(value_type = String)]
    pub cooperation: Id<Cooperation>,
    /// Who is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// The unit that is asked, while nobody in it is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
}

/// The answers on one cooperation in one round. Where there is none, nobody has begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The round.
    #[schema(value_type = String)]
    pub round: Id<Round>,
    /// The cooperation.
    #[schema(value_type = String)]
    pub cooperation: Id<Cooperation>,
    /// The guide it answers: that of the track the cooperation had when it was begun.
    #[schema(value_type = String)]
    pub guide: Id<Guide>,
    /// The answers so far.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    #[schema(value_type = std::collections::HashMap<String, crate::questionnaire::Answer>)]
    pub answers: Answers,
    /// What was learnt, for others.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub lesson: Text,
    /// What it went through, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ReviewStep>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<Conclusion>,
}

/// A step in the life of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewStep {
    /// What happened.
    pub kind: ReviewStepKind,
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// Who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub by: Option<Id<Person>>,
    /// The question it was returned with.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub question: Text,
}

words! {
    /// A step in the life of a report.
    ReviewStepKind {
        /// It was sent to the office.
        Sent = "sent",
        /// The office returned it with a question.
        Returned = "returned",
        /// The office approved it.
        Approved = "approved",
    }
}

/// What came of looking at a cooperation again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    /// Continue, adjust or exit.
    pub verdict: Verdict,
    /// Why.
    pub reason: Text,
    /// The day.
    #[schema(value_type = String)]
    pub on: Date,
    /// The matter that was raised, where a body must decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub matter: Option<Id<Matter>>,
}

/// What the council reads of a round: drawn from the reports, edited, adopted, frozen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CouncilReport {
    /// The round.
    #[schema(value_type = String)]
    pub round: Id<Round>,
    /// Its name.
    pub title: Text,
    /// What the office writes, by part; a part that is missing shows only what is drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<ReportPart>,
    /// The matter that brings it before the council.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub matter: Option<Id<Matter>>,
    /// When it was finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Frozen>,
}

/// What the office writes in a part of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPart {
    /// The part.
    pub kind: ReportPartKind,
    /// The words.
    pub text: Text,
}

words! {
    /// The parts of the council's report, in their order.
    ReportPartKind {
        /// The year in short.
        Summary = "summary",
        /// What delivered.
        Delivered = "delivered",
        /// What did not.
        NotDelivered = "not_delivered",
        /// What was learnt.
        Lessons = "lessons",
        /// Money in and out.
        Money = "money",
        /// What is proposed to the council.
        Proposals = "proposals",
    }
}
