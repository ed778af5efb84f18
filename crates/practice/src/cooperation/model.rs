//! The record of a cooperation, as the annexes of S3 describe one: what the source states is kept
//! as stated; what follows from it (state, money by year, what needs a look) is derived, never
//! stored.

use super::money::{Budget, FundingLine};
use super::parts::{Agreement, Attachment, CooperationLink, Doubt, Geography, Note};
use super::rules::FieldGroup;
use crate::decision::Decision;
use crate::monitoring::Review;
use crate::organisation::{Body, Organisation, Person, Unit};
use crate::screening::{Proposal, Screening};
use crate::strategy::Serves;
use serde::{Deserialize, Serialize};
use spine::base::{Id, PartialDate, Slug, Text, Visibility};
use std::collections::BTreeSet;

use utoipa::ToSchema;

/// One entry of the register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cooperation {
    /// Its word in addresses.
    pub slug: Slug,
    /// Words it had in addresses before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
    /// Its name.
    pub name: Text,
    /// Its short name (`CPMR`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Political or administrative; it chooses the checklist and the route.
    pub track: Track,
    /// What it is.
    pub kind: CooperationKind,
    /// The area of the authority it belongs to.
    pub area: Slug,
    /// What it is, in one sentence.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub purpose: Text,
    /// What we join for; monitoring asks about exactly this.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub expected_outcome: Text,
    /// The nodes of the strategies that it serves, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Serves>,
    /// When it runs.
    pub term: Term,
    /// What the source says of its period beyond [`Cooperation::term`].
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub term_note: Text,
    /// The steps of its life that are on record, each with who, when and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Who carries it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<Anchor>,
    /// The seats our people hold in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<Seat>,
    /// The money of the whole cooperation.
    #[serde(default, skip_serializing_if = "Budget::is_empty")]
    pub budget: Budget,
    /// Whose money, line by line as the source states it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<FundingLine>,
    /// The programme that pays for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub programme: Option<Id<Organisation>>,
    /// The part of the programme ("Kattegat–Skagerrak").
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub programme_part: Text,
    /// Who else takes part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Partner>,
    /// Where it works.
    #[serde(default, skip_serializing_if = "Geography::is_empty")]
    pub geography: Geography,
    /// Other cooperations it has to do with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<CooperationLink>,
    /// Agreements and letters of intent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Agreement>,
    /// Notes, meetings and visits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// What a source states wrongly or two sources state differently, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    /// Where its facts come from ("Annex 5, table 2").
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// The sections that are not published with the rest.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub withheld: BTreeSet<FieldGroup>,
    /// Who may see it.
    #[serde(default)]
    pub visibility: Visibility,
}

/// Writes an enum of plain words with the list of all of them, in the order they are offered. A
/// code is taken as `tt`: as `literal` the schema's derive would not see it and name the variant
/// instead.
macro_rules! words {
    (
        $(#[$about:meta])* $name:ident {
            $($(#[$what:meta])* $word:ident = $code:tt),+ $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(Serialize, Deserialize, ToSchema)]
        pub enum $name { $($(#[$what])* #[serde(rename = $code)] $word),+ }

        impl $name {
            /// Every word, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The word in bodies, addresses and text keys.
            pub fn code(self) -> &'static str {
                match self { $(Self::$word => $code),+ }
            }

            /// The value with this code.
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// Political or administrative (S3, annexes 4 and 5).
    Track {
        /// Carried by elected members.
        Political = "political",
        /// Carried by the administration.
        Administrative = "administrative",
    }
}

words! {
    /// What a cooperation is.
    CooperationKind {
        /// Membership of an organisation.
        Membership = "membership",
        /// A network without membership.
        Network = "network",
        /// A project paid by a European programme.
        Project = "project",
        /// A region we have an agreement with.
        PartnerRegion = "partner_region",
        /// Friendship between regions.
        FriendshipRegion = "friendship_region",
        /// An office abroad or in Brussels.
        Representation = "representation",
        /// A programme whose committees we sit in.
        Programme = "programme",
        /// Research together, or a network of researchers.
        Research = "research",
        /// A congress or conference that we come back to.
        Congress = "congress",
        /// A journey to learn.
        StudyTrip = "study_trip",
        /// Contact for education and training.
        EducationContact = "education_contact",
        /// An event that happens once.
        Event = "event",
    }
}

/// When a cooperation runs, as the source has it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Term {
    /// Between two dates.
    Fixed {
        /// Its beginning.
        from: PartialDate,
        /// Its end, as the source states it.
        to: PartialDate,
        /// What we take the stated end to mean where it cannot be right; sums use this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to_read_as: Option<PartialDate>,
    },
    /// Without an end.
    Ongoing {
        /// Its beginning, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<PartialDate>,
    },
    /// Without an end, renewed one year at a time.
    Yearly {
        /// Its beginning, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<PartialDate>,
    },
    /// Every so many years.
    Recurring {
        /// The years between two times; 1 for every year.
        every_years: u8,
        /// Its beginning, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<PartialDate>,
    },
    /// So long, from a start that is not known yet.
    Planned {
        /// Its length in months.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        months: Option<u16>,
        /// The start hoped for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<PartialDate>,
    },
    /// The source does not say.
    NotStated,
}

words! {
    /// A step in the life of a cooperation.
    StepKind {
        /// Somebody proposed it.
        Proposed = "proposed",
        /// It was weighed against the criteria.
        Screened = "screened",
        /// A body recommended it.
        Recommended = "recommended",
        /// A body decided it.
        Decided = "decided",
        /// We take part.
        Joined = "joined",
        /// It is under review.
        UnderReview = "under_review",
        /// It goes on after a review.
        Continued = "continued",
        /// It was decided to leave it.
        ExitDecided = "exit_decided",
        /// It has ended.
        Ended = "ended",
        /// It was not joined.
        Declined = "declined",
    }
}

/// A step that is on record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What happened.
    pub kind: StepKind,
    /// When; none where the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// The body that did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub body: Option<Id<Body>>,
    /// Why, or what more there is to say.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
    /// The record that made this step; none for one told from before. Such a step is written with
    /// that record, in one commit, and by nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
}

/// The record that made a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Ground {
    /// It was proposed.
    #[schema(value_type = String)]
    Proposal(Id<Proposal>),
    /// It was weighed.
    #[schema(value_type = String)]
    Screening(Id<Screening>),
    /// A body recommended or decided.
    #[schema(value_type = String)]
    Decision(Id<Decision>),
    /// A review concluded.
    #[schema(value_type = String)]
    Review(Id<Review>),
}

/// Who carries a cooperation, politically or administratively.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// Political or administrative.
    pub level: Track,
    /// The unit that carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Id<Unit>>,
    /// Who holds it, over time.
    pub holdings: Vec<Holding>,
}

/// A seat of ours in a network, a committee or a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// What it is called.
    pub title: Text,
    /// What it is.
    pub kind: SeatKind,
    /// Who holds it, over time.
    pub holdings: Vec<Holding>,
}

words! {
    /// What a seat is.
    SeatKind {
        /// Chair or president.
        Chair = "chair",
        /// Vice-chair or vice-president.
        ViceChair = "vice_chair",
        /// Member of a board.
        Board = "board",
        /// Member of a programme's monitoring committee.
        MonitoringCommittee = "monitoring_committee",
        /// Member of a steering committee.
        SteeringCommittee = "steering_committee",
        /// Member of a thematic group.
        ThematicGroup = "thematic_group",
        /// Another seat.
        Other = "other",
    }
}

words! {
    /// How a seat or an anchoring is held.
    HoldingState {
        /// Held.
        Held = "held",
        /// Held for the time being ("pt.").
        ForNow = "for_now",
        /// Members are appointed ad hoc.
        AdHoc = "ad_hoc",
        /// Nobody holds it, and somebody should.
        Vacant = "vacant",
        /// Nobody is appointed, and nobody need be.
        NotAppointed = "not_appointed",
    }
}

/// Who holds a seat or an anchoring from when to when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// How it is held.
    pub state: HoldingState,
    /// The person, where one is on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub person: Option<Id<Person>>,
    /// The post in words: "Member of the Regional Council", "Consultant".
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub post: Text,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// The body that appointed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub appointed_by: Option<Id<Body>>,
    /// When it appointed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointed_on: Option<PartialDate>,
}

/// An organisation that takes part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// The organisation.
    #[schema(value_type = String)]
    pub organisation: Id<Organisation>,
    /// What it does in the cooperation.
    pub role: PartnerRole,
    /// What more there is to say.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

words! {
    /// What a partner does.
    PartnerRole {
        /// Leads the project.
        Lead = "lead",
        /// Takes part.
        Partner = "partner",
        /// Takes part without a share of the budget.
        Associated = "associated",
        /// Pays.
        Funder = "funder",
        /// Keeps the network or the programme.
        Host = "host",
    }
}
