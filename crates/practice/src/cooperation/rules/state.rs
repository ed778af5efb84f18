//! The state of a cooperation and the route of its life: both follow from the steps on record, the
//! term and the day, and are never stored (DOMAIN, rule 8).

use super::time::{find_end, find_start, find_stated_end, find_stated_start};
use crate::cooperation::model::words;
use crate::cooperation::{Cooperation, Step, StepKind, Term};
use crate::organisation::Body;
use crate::screening::find_open;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Id, PartialDate};
use spine::office::Office;
use utoipa::ToSchema;

words! {
    /// Where a cooperation stands on a day.
    State {
        /// Proposed, and nothing more.
        Idea = "idea",
        /// Weighed against the criteria.
        Screening = "screening",
        /// Recommended, not yet decided.
        Recommended = "recommended",
        /// Decided, not yet begun.
        Decided = "decided",
        /// Running.
        Active = "active",
        /// Running, and under review.
        UnderReview = "under_review",
        /// Running, and to be left.
        Exiting = "exiting",
        /// Over.
        Closed = "closed",
        /// Not joined.
        Declined = "declined",
    }
}

impl State {
    /// True while nobody has decided to take part.
    pub fn is_before_decision(self) -> bool {
        matches!(self, Self::Idea | Self::Screening | Self::Recommended)
    }

    /// True when nothing more will come of it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Declined)
    }
}

/// The state of a cooperation on a day. Steps dated after the day do not count yet, so that the
/// register can be seen as of any day; one without a date counts with the one it is written after.
pub fn find_state(cooperation: &Cooperation, today: Date) -> State {
    let mut stage = None;
    for step in list_steps(cooperation, today) {
        stage = follow_step(stage, step.kind);
    }
    let Some(stage) = stage else { return find_state_by_term(cooperation, today) };
    match stage {
        State::Idea | State::Screening | State::Recommended => stage,
        State::Closed | State::Declined => stage,
        State::Decided | State::Active | State::UnderReview | State::Exiting => {
            if find_end(cooperation).is_some_and(|end| end < today) {
                return State::Closed;
            }
            let start = find_start(cooperation);
            match (stage, start) {
                (State::Decided, Some(start)) if start <= today => State::Active,
                (State::Active, Some(start)) if start > today => State::Decided,
                (stage, _) => stage,
            }
        }
    }
}

/// Where a cooperation stands as people are told it, on every list, badge and filter alike: an idea
/// that somebody is asked to weigh is being weighed, though no step says so before there is a
/// result.
pub fn find_stage(office: &Office, cooperation: &Cooperation, today: Date) -> State {
    let is_weighed = || {
        let entry = office.find_by_address::<Cooperation>(cooperation.slug.as_str())?;
        find_open(office, &entry.id).filter(|open| open.record.opened_on <= today)
    };
    match find_state(cooperation, today) {
        State::Idea if is_weighed().is_some() => State::Screening,
        state => state,
    }
}

/// Before joining a step only leads on, so that a grant decided anew does not make a running
/// cooperation "decided" again; after that each step says itself where the cooperation stands.
fn follow_step(stage: Option<State>, step: StepKind) -> Option<State> {
    let on = |to: State| match stage {
        Some(now) if now >= to && now != State::Declined => now,
        Some(_) | None => to,
    };
    Some(match step {
        StepKind::Proposed => on(State::Idea),
        StepKind::Screened => on(State::Screening),
        StepKind::Recommended => on(State::Recommended),
        StepKind::Decided => on(State::Decided),
        StepKind::Joined | StepKind::Continued => State::Active,
        StepKind::UnderReview => State::UnderReview,
        StepKind::ExitDecided => State::Exiting,
        StepKind::Ended => State::Closed,
        StepKind::Declined => State::Declined,
    })
}

/// The state where no step is on record: what stands in the register with a running term runs.
fn find_state_by_term(cooperation: &Cooperation, today: Date) -> State {
    let over = find_end(cooperation).is_some_and(|end| end < today);
    let to_come = find_start(cooperation).is_some_and(|start| start > today);
    match cooperation.term {
        Term::Planned { .. } | Term::NotStated => State::Idea,
        Term::Fixed { .. } if over => State::Closed,
        Term::Fixed { .. } | Term::Ongoing { .. } | Term::Yearly { .. } if to_come => {
            State::Decided
        }
        Term::Recurring { .. } if to_come => State::Decided,
        Term::Fixed { .. }
        | Term::Ongoing { .. }
        | Term::Yearly { .. }
        | Term::Recurring { .. } => State::Active,
    }
}

/// The steps that count on a day, in the order they happened; one without a date happened no
/// earlier than the one it is written after.
fn list_steps(cooperation: &Cooperation, today: Date) -> Vec<&Step> {
    let mut last = Date::MIN;
    let mut steps: Vec<(Date, &Step)> = Vec::with_capacity(cooperation.steps.len());
    for step in &cooperation.steps {
        last = step.on.map_or(last, PartialDate::first_day);
        if last <= today {
            steps.push((last, step));
        }
    }
    steps.sort_by_key(|(on, _)| *on);
    steps.into_iter().map(|(_, step)| step).collect()
}

words! {
    /// A stage on the route of a cooperation's life.
    LifeStage {
        /// The idea.
        Idea = "idea",
        /// The screening.
        Screening = "screening",
        /// The recommendation.
        Recommended = "recommended",
        /// The decision.
        Decided = "decided",
        /// Running.
        Active = "active",
        /// The review.
        Review = "review",
        /// The end.
        Closing = "closing",
    }
}

words! {
    /// How a stage stands on a day.
    LifeStatus {
        /// It is on record.
        Done = "done",
        /// The cooperation stands here.
        Here = "here",
        /// It must lie behind, but nobody recorded it.
        NotRecorded = "not_recorded",
        /// It lies ahead.
        ToCome = "to_come",
        /// Here the cooperation was declined.
        Declined = "declined",
    }
}

/// What happened once, and who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// When, where it is known.
    pub on: Option<PartialDate>,
    /// The body that did it, where it is known.
    pub body: Option<Id<Body>>,
}

/// One stage on the route.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeStep {
    /// The stage.
    pub stage: LifeStage,
    /// How it stands.
    pub status: LifeStatus,
    /// What is on record of it, earliest first; for the decision those on funding as well.
    pub deeds: Vec<Deed>,
    /// When it begins or began: the start for [`LifeStage::Active`], the end for
    /// [`LifeStage::Closing`].
    pub on: Option<PartialDate>,
    /// The months left until the end, where the cooperation runs towards one.
    pub months_left: Option<u16>,
}

/// The route of a cooperation's life, as it stands in a state on a day.
pub fn list_life(cooperation: &Cooperation, state: State, today: Date) -> Vec<LifeStep> {
    LifeStage::ALL
        .iter()
        .map(|stage| {
            let deeds = list_deeds(cooperation, *stage, today);
            let status = find_status(*stage, state, !deeds.is_empty());
            let end = find_end(cooperation);
            let (on, months_left) = match stage {
                LifeStage::Active => (
                    find_stated_start(cooperation),
                    end.filter(|_| status == LifeStatus::Here).map(|end| months_to(today, end)),
                ),
                LifeStage::Closing => (find_stated_end(cooperation), None),
                LifeStage::Idea
                | LifeStage::Screening
                | LifeStage::Recommended
                | LifeStage::Decided
                | LifeStage::Review => (None, None),
            };
            LifeStep { stage: *stage, status, deeds, on, months_left }
        })
        .collect()
}

fn find_status(stage: LifeStage, state: State, on_record: bool) -> LifeStatus {
    let here = match state {
        State::Idea => LifeStage::Idea,
        State::Screening => LifeStage::Screening,
        State::Recommended => LifeStage::Recommended,
        State::Decided | State::Declined => LifeStage::Decided,
        State::Active => LifeStage::Active,
        State::UnderReview => LifeStage::Review,
        State::Exiting | State::Closed => LifeStage::Closing,
    };
    match stage.cmp(&here) {
        std::cmp::Ordering::Equal if state == State::Declined => LifeStatus::Declined,
        std::cmp::Ordering::Equal if state == State::Closed => LifeStatus::Done,
        std::cmp::Ordering::Equal => LifeStatus::Here,
        std::cmp::Ordering::Greater if on_record && stage == LifeStage::Review => LifeStatus::Done,
        std::cmp::Ordering::Greater => LifeStatus::ToCome,
        std::cmp::Ordering::Less if on_record || stage == LifeStage::Active => LifeStatus::Done,
        std::cmp::Ordering::Less => LifeStatus::NotRecorded,
    }
}

/// What is on record of a stage by a day, each deed once, earliest first.
pub(super) fn list_deeds(cooperation: &Cooperation, stage: LifeStage, today: Date) -> Vec<Deed> {
    let kinds: &[StepKind] = match stage {
        LifeStage::Idea => &[StepKind::Proposed],
        LifeStage::Screening => &[StepKind::Screened],
        LifeStage::Recommended => &[StepKind::Recommended],
        LifeStage::Decided => &[StepKind::Decided, StepKind::Declined],
        LifeStage::Active => &[StepKind::Joined],
        LifeStage::Review => &[StepKind::UnderReview, StepKind::Continued],
        LifeStage::Closing => &[StepKind::ExitDecided, StepKind::Ended],
    };
    let steps = cooperation.steps.iter().filter(|step| kinds.contains(&step.kind));
    let mut deeds: Vec<Deed> =
        steps.map(|step| Deed { on: step.on, body: step.body.clone() }).collect();
    let decisions = cooperation.funding.iter().flat_map(|line| &line.decisions);
    match stage {
        LifeStage::Decided => {
            deeds.extend(decisions.map(|made| Deed { on: made.on, body: Some(made.body.clone()) }))
        }
        LifeStage::Recommended => {
            deeds.extend(decisions.filter_map(|made| {
                Some(Deed { on: None, body: Some(made.recommended_by.clone()?) })
            }))
        }
        LifeStage::Idea
        | LifeStage::Screening
        | LifeStage::Active
        | LifeStage::Review
        | LifeStage::Closing => {}
    }
    let mut once: Vec<Deed> = Vec::new();
    for deed in deeds {
        let counts = deed.on.is_none_or(|on| on.first_day() <= today);
        if counts && !once.contains(&deed) {
            once.push(deed);
        }
    }
    once.sort_by_key(|deed| deed.on.map(PartialDate::first_day));
    once
}

fn months_to(today: Date, end: Date) -> u16 {
    let months = (i32::from(end.year()) - i32::from(today.year())) * 12 + i32::from(end.month())
        - i32::from(today.month());
    u16::try_from(months.max(0)).unwrap_or(u16::MAX)
}
