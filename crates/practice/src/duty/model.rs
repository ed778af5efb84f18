//! A duty.

use crate::cooperation::{Cooperation, words};
use crate::organisation::{Body, Person, Unit};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::account::Role;
use spine::base::{Id, Language, Slug, Text};
use spine::i18n::Words;
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
    /// The same without what tells it from others about the same thing.
    pub name: Text,
    /// How many things it stands for: 1 for all but what was gathered.
    pub count: usize,
    /// The person it waits for.
    pub person: Option<Id<Person>>,
    /// The unit, while nobody in it is named.
    pub unit: Option<Id<Unit>>,
    /// Who of that unit does it, where it waits for the unit itself.
    pub of_unit: Vec<Id<Person>>,
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
    /// Since when it waits, where that is known.
    pub since: Option<Date>,
    /// The person whose work waits for it.
    pub from_person: Option<Id<Person>>,
    /// The unit whose work waits for it.
    pub from_unit: Option<Id<Unit>>,
    /// True when somebody else cannot go on before it is done.
    pub is_blocking: bool,
    /// Its page, below the desk: `/monitoring/2012/of/markis`.
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
        /// To name somebody who answers the reports of a round.
        NameAnswerers = "name_answerers",
        /// To answer what a report was returned with.
        Returned = "returned",
        /// To read a report that was sent.
        Approve = "approve",
        /// To say what comes of a report.
        Verdict = "verdict",
        /// To raise a matter about what was concluded, so that a body decides.
        Raise = "raise",
        /// To fill a seat that is vacant.
        Fill = "fill",
        /// To say whether a unit takes an application on.
        TakeOn = "take_on",
        /// To send an application before its call closes.
        Apply = "apply",
        /// To find somebody who has a need.
        Own = "own",
        /// To send a report to a programme.
        Report = "report",
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

/// A part of the desk where things wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Proposing and weighing.
    Proposals,
    /// Deciding, and what follows from it.
    Decisions,
    /// The yearly look.
    Monitoring,
}

impl DutyKind {
    /// Where such things wait; none for what is done on the page
    /// of its record, without a part that counts it.
    pub fn part(self) -> Option<Part> {
        match self {
            Self::Assess | Self::Conclude | Self::Screen => Some(Part::Proposals),
            Self::Paper
            | Self::Send
            | Self::Record
            | Self::Schedule
            | Self::Raise
            | Self::FollowUp
            | Self::Condition
            | Self::Tell => Some(Part::Decisions),
            Self::Answer | Self::Returned | Self::Approve | Self::Verdict | Self::NameAnswerers => {
                Some(Part::Monitoring)
            }
            Self::Fill
            | Self::TakeOn
            | Self::Apply
            | Self::Own
            | Self::Report
            | Self::Task
            | Self::DecidePlan
            | Self::Measure
            | Self::ApproveValue
            | Self::Demand => None,
        }
    }

    /// True for what a unit is asked for itself, while nobody in it is named.
    pub fn is_of_unit(self) -> bool {
        matches!(self, Self::FollowUp | Self::Condition | Self::Tell)
    }

    /// True for what can be done from a link in a mail, in one form.
    pub fn is_answered_by_link(self) -> bool {
        matches!(self, Self::Answer | Self::Returned)
    }
}

impl Duty {
    /// Something that waits for those who keep such things, without a day. It is known by its kind
    /// and its page.
    pub fn new(kind: DutyKind, what: &Text, path: String) -> Self {
        Self {
            kind,
            key: format!("{}{path}", kind.code()),
            what: what.clone(),
            name: what.clone(),
            count: 1,
            person: None,
            unit: None,
            of_unit: Vec::new(),
            body: None,
            cooperation: None,
            area: None,
            keepers: Role::Coordinator,
            due_on: None,
            since: None,
            from_person: None,
            from_unit: None,
            is_blocking: false,
            path,
        }
    }

    /// The same, with what tells it from others about the same thing: which seat, which year.
    pub fn telling(mut self, detail: impl Fn(Words) -> String) -> Self {
        let mut what = Text::default();
        for language in Language::INTERFACE {
            let named = self.what.get(language);
            what.write(language, format!("{named} ({})", detail(Words::new(language))));
        }
        self.what = what;
        self
    }

    /// The same, concerning a cooperation.
    pub fn concerning(self, id: &Id<Cooperation>, record: &Cooperation) -> Self {
        Self { cooperation: Some(id.clone()), area: Some(record.area.clone()), ..self }
    }

    /// In the order they are shown: by date, then what others wait for, then by name.
    pub fn rank(&self) -> (Date, bool, &str) {
        (self.due_on.unwrap_or(Date::MAX), !self.is_blocking, self.key.as_str())
    }
}
