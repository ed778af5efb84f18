//! What somebody can carry.

use crate::cooperation::{Cooperation, words};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, Text};
use utoipa::ToSchema;

/// One thing that somebody carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// Where it stands: `anchor/markis/0/1`.
    pub key: String,
    /// What it is.
    pub kind: CarriedKind,
    /// Its name, where it has one beside the cooperation's.
    pub what: Text,
    /// The cooperation it belongs to.
    pub cooperation: Option<Id<Cooperation>>,
    /// By when something must be done.
    pub due_on: Option<Date>,
}

words! {
    /// What somebody carries.
    CarriedKind {
        /// A cooperation, politically.
        Political = "political",
        /// A cooperation, in the administration.
        Administrative = "administrative",
        /// A seat of ours.
        Seat = "seat",
        /// Something to be done.
        FollowUp = "follow_up",
        /// Weighing in a screening.
        Assessment = "assessment",
        /// The yearly questions.
        Answer = "answer",
        /// An initiative of an action plan.
        Initiative = "initiative",
        /// A task of an initiative.
        Task = "task",
        /// An indicator.
        Indicator = "indicator",
        /// A performance contract.
        Contract = "contract",
        /// A need.
        Need = "need",
        /// An application.
        Application = "application",
        /// A report to a programme.
        Report = "report",
    }
}
