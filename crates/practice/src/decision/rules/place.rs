//! Where a matter stands on its route: derived from its decisions, never stored.

use super::list::list_decisions_on;
use crate::decision::{Decision, Matter, Outcome, RouteRole, RouteStep};
use crate::organisation::Body;
use spine::base::Id;
use spine::office::{Entry, Office};
use std::sync::Arc;

/// A matter on its route.
#[derive(Clone, Debug)]
pub struct Place {
    /// Each body of the route with what it did, in the order of the route.
    pub walk: Vec<Walk>,
    /// Where the matter stands.
    pub standing: Standing,
}

/// A body on a route.
#[derive(Clone, Debug)]
pub struct Walk {
    /// The body and its part.
    pub step: RouteStep,
    /// What it did, earliest first; what was corrected is left out.
    pub decisions: Vec<Arc<Entry<Decision>>>,
    /// True when the matter has gone past it.
    pub is_past: bool,
}

/// Where a matter stands.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It waits for the body at this place of its route.
    Turn(usize),
    /// The deciding body has ended it.
    Decided(Arc<Entry<Decision>>),
    /// It was taken back.
    Withdrawn,
}

impl Place {
    /// The step whose turn it is.
    pub fn find_turn(&self) -> Option<&RouteStep> {
        match &self.standing {
            Standing::Turn(place) => self.walk.get(*place).map(|walk| &walk.step),
            Standing::Decided(_) | Standing::Withdrawn => None,
        }
    }

    /// True when it is this body's turn.
    pub fn waits_for(&self, body: &Id<Body>) -> bool {
        self.find_turn().is_some_and(|step| step.body == *body)
    }

    /// What was done last.
    pub fn find_last(&self) -> Option<&Arc<Entry<Decision>>> {
        self.walk.iter().flat_map(|walk| &walk.decisions).max_by_key(|decision| decision.seq)
    }
}

/// Where a matter goes from a place after an outcome; none when it is at its end.
///
/// A recommending body's no is a recommendation too: the deciding body still decides.
pub(super) fn find_next(place: usize, role: RouteRole, outcome: Outcome) -> Option<usize> {
    match (outcome, role) {
        (Outcome::SentBack, _) => Some(place.saturating_sub(1)),
        (Outcome::Postponed, _) => Some(place),
        (
            Outcome::Agreed | Outcome::Changed | Outcome::Refused | Outcome::Noted,
            RouteRole::Recommends,
        ) => Some(place + 1),
        (
            Outcome::Agreed | Outcome::Changed | Outcome::Refused | Outcome::Noted,
            RouteRole::Decides,
        ) => None,
    }
}

/// Where a matter stands on its route.
pub fn find_place(office: &Office, id: &Id<Matter>, matter: &Matter) -> Place {
    let mut walk: Vec<Walk> = matter
        .route
        .iter()
        .map(|step| Walk { step: step.clone(), decisions: Vec::new(), is_past: false })
        .collect();
    let mut standing = Standing::Turn(0);
    for decision in list_decisions_on(office, id) {
        let Standing::Turn(at) = standing else { break };
        let Some(here) = walk.get_mut(at) else { break };
        here.decisions.push(decision.clone());
        standing = match find_next(at, here.step.role, decision.record.outcome) {
            Some(next) => Standing::Turn(next),
            None => Standing::Decided(decision),
        };
    }
    let past = match &standing {
        Standing::Turn(at) => *at,
        Standing::Decided(_) => walk.len(),
        Standing::Withdrawn => 0,
    };
    walk.iter_mut().take(past).for_each(|step| step.is_past = true);
    if matter.withdrawn.is_some() {
        standing = Standing::Withdrawn;
    }
    Place { walk, standing }
}
