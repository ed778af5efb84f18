//! The records of deciding.

use super::amounts::{AskedYears, DecidedAmount};
use crate::cooperation::{Cooperation, words};
use crate::organisation::{Body, Person, Unit};
use crate::plan::ActionPlan;
use crate::screening::Screening;
use crate::strategy::Edition;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Money, PartialDate, Slug, Text};
use spine::office::Office;
use utoipa::ToSchema;

/// Who decides what, for a time (S3 annex 6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompetencePlan {
    /// Its name.
    pub title: Text,
    /// From when it is valid.
    pub valid_from: PartialDate,
    /// Until when; none while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<PartialDate>,
    /// Its rules, one for each type of matter.
    pub rules: Vec<CompetenceRule>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// The rule for one type of matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompetenceRule {
    /// Its word; a new plan keeps the word for the same type of matter.
    pub key: Slug,
    /// The type of matter: "Taking part in an international cooperation".
    pub matter: Text,
    /// What the plan calls the rule: "Regional development no. 8".
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reference: Text,
    /// What matters of this type do; the rule is offered for these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Act>,
    /// The bodies in the order they take it up; the last one decides.
    pub route: Vec<RouteStep>,
}

/// A body's part in a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RouteStep {
    /// The body.
    #[schema(value_type = String)]
    pub body: Id<Body>,
    /// What it does.
    pub role: RouteRole,
}

words! {
    /// What a body does with a matter.
    RouteRole {
        /// It recommends.
        Recommends = "recommends",
        /// It decides.
        Decides = "decides",
    }
}

words! {
    /// What a matter asks for.
    Act {
        /// To join a cooperation.
        Join = "join",
        /// To go on with one after a review.
        Continue = "continue",
        /// To go on with one in another way.
        Adjust = "adjust",
        /// To leave one.
        Exit = "exit",
        /// To set money aside, or carry an appropriation out.
        Appropriate = "appropriate",
        /// To elect or appoint somebody.
        Appoint = "appoint",
        /// To travel.
        Travel = "travel",
        /// To adopt a strategy or an action plan.
        Adopt = "adopt",
        /// To take note of a report.
        Report = "report",
        /// Something else.
        Other = "other",
    }
}

/// What a matter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Subject {
    /// A cooperation.
    #[schema(value_type = String)]
    Cooperation(Id<Cooperation>),
    /// An edition of a strategy.
    #[schema(value_type = String)]
    Edition(Id<Edition>),
    /// An action plan.
    #[schema(value_type = String)]
    Plan(Id<ActionPlan>),
}

impl Subject {
    /// The area it belongs to.
    pub fn area(&self, office: &Office) -> Option<Slug> {
        match self {
            Self::Cooperation(id) => office.area_of(id),
            Self::Edition(id) => office.area_of(id),
            Self::Plan(id) => office.area_of(id),
        }
    }
}

/// Something to be decided; it walks its route.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Its name.
    pub title: Text,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// What it asks for.
    pub act: Act,
    /// What is asked, in one sentence.
    pub asked: Text,
    /// The money asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// What that amount is for, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_years: Option<AskedYears>,
    /// The plan that its route follows from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub plan: Option<Id<CompetencePlan>>,
    /// The rule of that plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Slug>,
    /// The bodies that take it up, in order; the last one decides.
    pub route: Vec<RouteStep>,
    /// Why the route is not the rule's, where it is not.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub route_reason: Text,
    /// The screening it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub screening: Option<Id<Screening>>,
    /// For leaving a cooperation: how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<ExitTerms>,
    /// The day it was raised.
    #[schema(value_type = String)]
    pub raised_on: Date,
    /// Who raised it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub raised_by: Option<Id<Person>>,
    /// It was taken back before it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
    /// Where its facts come from; shown at the foot of its page.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

impl Matter {
    /// The cooperation it is about.
    pub fn find_cooperation(&self) -> Option<&Id<Cooperation>> {
        match self.subject.as_ref()? {
            Subject::Cooperation(id) => Some(id),
            Subject::Edition(_) | Subject::Plan(_) => None,
        }
    }
}

/// How a cooperation is left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitTerms {
    /// Why.
    pub reason: Text,
    /// The notice that must be given, in months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_months: Option<u16>,
    /// The last day.
    #[schema(value_type = String)]
    pub ends_on: Date,
    /// What must be told to whom; each becomes a follow-up when it is decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tell: Vec<Text>,
}

/// A matter was taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// Why.
    pub reason: Text,
}

/// A body meets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The body.
    #[schema(value_type = String)]
    pub body: Id<Body>,
    /// The day.
    #[schema(value_type = String)]
    pub on: Date,
    /// Where, and at what time.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub place: Text,
    /// The day by which papers should be ready.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub papers_due_on: Option<Date>,
    /// The agenda, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<AgendaItem>,
    /// The day agenda and papers were sent; they are frozen then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub sent_on: Option<Date>,
    /// What the minutes say beyond the decisions.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub minutes: Text,
    /// Where the minutes are published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_address: Option<String>,
    /// The day the minutes were approved; nothing of the meeting changes after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub minutes_approved_on: Option<Date>,
    /// Where its facts come from; shown at the foot of its page.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

/// An item of an agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// The matter.
    #[schema(value_type = String)]
    pub matter: Id<Matter>,
    /// Its number in the body's own agenda, where that is another than its place: "8a".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

impl AgendaItem {
    /// Its number at this place of the agenda, counted from 0.
    pub fn find_number(&self, place: usize) -> String {
        self.number.clone().unwrap_or_else(|| (place + 1).to_string())
    }
}

/// What a body reads before it takes a matter up: facts drawn from the records, with what the
/// office writes beside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The matter.
    #[schema(value_type = String)]
    pub matter: Id<Matter>,
    /// The meeting it is for.
    #[schema(value_type = String)]
    pub meeting: Id<Meeting>,
    /// What the office writes, by part; a part that is missing shows only what is drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PaperPart>,
    /// When it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Frozen>,
}

/// What the office writes in a part of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperPart {
    /// The part.
    pub kind: PaperPartKind,
    /// The words.
    pub text: Text,
}

words! {
    /// The parts of a paper, in their order.
    PaperPartKind {
        /// What is asked.
        Asked = "asked",
        /// Why.
        Why = "why",
        /// The money, this year and after.
        Money = "money",
        /// Who carries it.
        Anchoring = "anchoring",
        /// How it was weighed.
        Screening = "screening",
        /// What could be done instead.
        Alternatives = "alternatives",
        /// The route.
        Route = "route",
    }
}

/// Something was frozen: what it shows is what the records said at a place of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// The day.
    #[schema(value_type = String)]
    pub on: Date,
    /// The sequence number of the authority's log that it shows.
    pub seq: i64,
}

/// What a body did with a matter. Never changed; a mistake is corrected by a new one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The matter; none for a decision from before matters were kept here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub matter: Option<Id<Matter>>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// What was asked for.
    pub act: Act,
    /// The body.
    #[schema(value_type = String)]
    pub body: Id<Body>,
    /// What the body did: recommend or decide.
    pub role: RouteRole,
    /// The day.
    pub on: PartialDate,
    /// The meeting, where it is on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub meeting: Option<Id<Meeting>>,
    /// The number of the agenda item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// What came of it.
    pub outcome: Outcome,
    /// What was decided, in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// The money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<DecidedAmount>,
    /// How it was voted; none where it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<Votes>,
    /// Who wanted something else, and what.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub dissent: Text,
    /// The decision that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub corrects: Option<Id<Self>>,
    /// Where its facts come from, for one from before.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
}

words! {
    /// What came of a matter at a meeting.
    Outcome {
        /// As it was asked.
        Agreed = "agreed",
        /// With changes.
        Changed = "changed",
        /// Back to the one before on the route.
        SentBack = "sent_back",
        /// No.
        Refused = "refused",
        /// Later.
        Postponed = "postponed",
        /// Taken note of.
        Noted = "noted",
    }
}

/// How it was voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    /// For.
    pub in_favour: u16,
    /// Against.
    pub against: u16,
    /// Neither.
    pub abstained: u16,
}

/// Something to be done because of a decision, a screening or a review, until it is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// What is to be done.
    pub what: Text,
    /// What it is.
    pub kind: FollowUpKind,
    /// The decision it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub decision: Option<Id<Decision>>,
    /// The screening it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub screening: Option<Id<Screening>>,
    /// The cooperation it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub cooperation: Option<Id<Cooperation>>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub owner: Option<Id<Person>>,
    /// The unit that does it, while nobody in it is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub due_on: Option<Date>,
    /// It is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Done>,
}

words! {
    /// What a follow-up is.
    FollowUpKind {
        /// A condition that must be met.
        Condition = "condition",
        /// A task.
        Task = "task",
        /// Somebody must be told.
        Tell = "tell",
    }
}

/// A follow-up is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// When.
    #[schema(value_type = String)]
    pub on: Date,
    /// How, or why it no longer need be.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub how: Text,
}
