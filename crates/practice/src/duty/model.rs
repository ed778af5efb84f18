//! A duty.

use crate::cooperation::{Cooperation, words};
use crate::organisation::{Body, Person, Unit};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::account::Role;
use spine::base::{Id, Slug, Text};
use utoipa::ToSchema;

/// Something that waits for somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// What is to be done.
    pub kind: DutyKind,
    /// What it is known by for as long as it waits: `answer/2012/markis`.
    pub key: String,
    /// What it is about.
    pub what: Text,
    /// The person it waits for.
    pub person: Option<Id<Person>>,
    /// The unit, while nobody in it is named.
    pub unit: Option<Id<Unit>>,
    /// The body it is about.
    pub body: Option<Id<Body>>,
    /// The cooperation it concerns: who may not see that may not see this.
    pub cooperation: Option<Id<Cooperation>>,
    /// The area it belongs to.
    pub area: Option<Slug>,
    /// The role that does it while no person is named.
    pub keepers: Role,
    /// By when.
    pub due_on: Option<Date>,
    /// True when somebody else cannot go on before it is done.
    pub is_blocking: bool,
    /// Its page, below the desk: `/monitoring/2012/markis`.
    pub path: String,
}

words! {
    /// What is to be done.
    DutyKind {
        /// To weigh a cooperation in a screening.
        Assess = "assess",
        /// To make one result of what was found.
        Conclude = "conclude",
        /// To open the screening of a proposal.
        Screen = "screen",
        /// To write the paper of a matter.
        Paper = "paper",
        /// To send an agenda with its papers.
        Send = "send",
        /// To record what a meeting decided.
        Record = "record",
        /// To put a matter on an agenda.
        Schedule = "schedule",
        /// To do what follows from a decision.
        FollowUp = "follow_up",
        /// To see that a condition is met.
        Condition = "condition",
        /// To tell somebody.
        Tell = "tell",
        /// To answer the yearly questions.
        Answer = "answer",
        /// To answer what a report was returned with.
        Returned = "returned",
        /// To read a report that was sent.
        Approve = "approve",
        /// To say what comes of a report.
        Verdict = "verdict",
        /// To fill a seat that is vacant.
        Fill = "fill",
        /// To do a task of an initiative.
        Task = "task",
        /// To take a plan up for decision before its year.
        DecidePlan = "decide_plan",
        /// To measure a value of an indicator.
        Measure = "measure",
        /// To approve a value that was measured.
        ApproveValue = "approve_value",
        /// To follow up a demand of a performance contract.
        Demand = "demand",
    }
}

impl DutyKind {
    /// True for what can be done from a link in a mail, in one form.
    pub fn is_answered_by_link(self) -> bool {
        matches!(self, Self::Answer | Self::Returned)
    }
}

impl Duty {
    /// In the order they are shown: by date, then what others wait for, then by name.
    pub fn rank(&self) -> (Date, bool, &str) {
        (self.due_on.unwrap_or(Date::MAX), !self.is_blocking, self.key.as_str())
    }
}
