//! Rolling a plan over to the next year: what is not done goes on, is done after all, or stops.

use super::commands::check_year;
use super::{InitiativeOf, list_initiatives};
use crate::deeds::ManyDeed;
use crate::plan::{ActionPlan, InPlan, Initiative, InitiativeState, Rolled};
use jiff::civil::Date;
use spine::base::{Fault, Id, Language, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The plan that another one was rolled over into.
pub fn find_rolled<'o>(
    office: &'o Office,
    id: &Id<ActionPlan>,
) -> Option<&'o Arc<Entry<ActionPlan>>> {
    office.find_by_address::<ActionPlan>(&format!("after/{id}"))
}

/// What a roll-over is about.
#[derive(Clone, Debug)]
pub struct RollFacts {
    /// What needs a choice.
    pub open: Vec<InitiativeOf>,
    /// What is done or stopped.
    pub closed: Vec<InitiativeOf>,
    /// The name the next plan gets: the year counted on in each language.
    pub title: Text,
    /// The year of the next plan.
    pub year: i16,
}

/// What needs a choice before a plan is rolled over, and what does not.
pub fn find_roll(office: &Office, entry: &Entry<ActionPlan>, today: Date) -> RollFacts {
    let is_closed = |one: &InitiativeOf| {
        matches!(one.progress.state, InitiativeState::Done | InitiativeState::Stopped)
    };
    let (closed, open) =
        list_initiatives(office, &entry.id, today).into_iter().partition(is_closed);
    let year = entry.record.year.saturating_add(1);
    let mut title = Text::default();
    let before = &entry.record.title;
    let languages: Vec<Language> = before.languages().collect();
    let first = std::iter::once(before.original());
    for language in first.chain(languages.into_iter().filter(|one| *one != before.original())) {
        let name = before.find(language).unwrap_or_default();
        let next = name.replace(&entry.record.year.to_string(), &year.to_string());
        if title.is_empty() {
            title = Text::new(language, next);
        } else {
            title.write(language, next);
        }
    }
    RollFacts { open, closed, title, year }
}

/// A roll-over as a person sends it in.
#[derive(Clone, Debug)]
pub struct Roll {
    /// The plan.
    pub plan: Id<ActionPlan>,
    /// The version it was read at.
    pub read_at: i64,
    /// The id of the next plan.
    pub next: Id<ActionPlan>,
    /// Its name.
    pub title: Text,
    /// What becomes of each initiative that is not done.
    pub choices: BTreeMap<Id<Initiative>, Rolled>,
}

/// Makes the plan of the next year, with what goes on.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the plan was rolled over already, when
/// the strategy has a plan for the next year, and for an initiative without a choice.
pub fn roll_over(office: &Office, roll: &Roll, today: Date) -> Result<Draft, Refusal> {
    if find_rolled(office, &roll.plan).is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-rolled-already")));
    }
    let entry = office.expect_version(&roll.plan, roll.read_at)?;
    let facts = find_roll(office, entry, today);
    let missing = facts.open.iter().filter(|one| !roll.choices.contains_key(&one.entry.id));
    let faults: Vec<Fault> = missing
        .map(|one| Fault::new(format!("choices.{}", one.entry.id), "fault-roll-choice"))
        .collect();
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let next = ActionPlan {
        title: roll.title.clone(),
        strategy: entry.record.strategy.clone(),
        year: facts.year,
        introduction: Text::default(),
        matter: None,
        adopted_by: None,
        frozen: None,
        rolled_from: Some(roll.plan.clone()),
        source: Text::default(),
        visibility: entry.record.visibility,
    };
    check_year(office, &next)?;
    let mut draft = Draft::default().put(&roll.next, &next);
    for one in facts.open.iter().chain(&facts.closed) {
        let chosen = match one.progress.state {
            InitiativeState::Done => Rolled::Done,
            InitiativeState::Stopped => Rolled::Stopped,
            InitiativeState::Planned | InitiativeState::OnTrack | InitiativeState::Behind => {
                roll.choices[&one.entry.id]
            }
        };
        draft = draft.put(&one.entry.id, &mark(&one.entry.record, roll, chosen));
    }
    Ok(draft.as_deed(ManyDeed::RollOver.code()))
}

/// The initiative with what became of it, and in the next plan where it goes on.
fn mark(initiative: &Initiative, roll: &Roll, chosen: Rolled) -> Initiative {
    let mut changed = initiative.clone();
    for within in changed.plans.iter_mut().filter(|within| within.plan == roll.plan) {
        within.rolled = Some(chosen);
    }
    if chosen == Rolled::On {
        changed.plans.push(InPlan { plan: roll.next.clone(), added: None, rolled: None });
    }
    changed
}
