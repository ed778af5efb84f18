//! Plans with what stands in them, and how far they are on their way to being decided.

use super::find_progress;
use crate::cooperation::{Cooperation, words};
use crate::decision::{
    Act, Decision, DecisionFilter, Frozen, Matter, Outcome, RouteRole, Subject, list_decisions,
    list_open_matters,
};
use crate::plan::{ActionPlan, InPlan, Initiative, Progress};
use crate::strategy::{Edition, Home, Node, find_home};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use spine::base::{Fault, Id};
use spine::office::{Draft, Entry, Office, Refusal};
use std::cmp::Reverse;
use std::sync::Arc;
use utoipa::ToSchema;

words! {
    /// How far a plan is.
    PlanState {
        /// It is being written.
        Draft = "draft",
        /// A matter to adopt it is on its route.
        Raised = "raised",
        /// Its deciding body adopted it.
        Adopted = "adopted",
    }
}

/// Every plan, the newest year first.
pub fn list_plans(office: &Office) -> Vec<Arc<Entry<ActionPlan>>> {
    let mut plans: Vec<Arc<Entry<ActionPlan>>> = office.list::<ActionPlan>().cloned().collect();
    plans.sort_by_key(|entry| (Reverse(entry.record.year), entry.id.clone()));
    plans
}

/// The matter by which a plan is being decided, while it is on its way.
pub fn find_open_matter(office: &Office, id: &Id<ActionPlan>) -> Option<Arc<Entry<Matter>>> {
    let about = Subject::Plan(id.clone());
    let adopts =
        |matter: &Matter| matter.act == Act::Adopt && matter.subject.as_ref() == Some(&about);
    list_open_matters(office).iter().find(|entry| adopts(&entry.record)).cloned()
}

/// How far a plan is.
pub fn find_plan_state(office: &Office, entry: &Entry<ActionPlan>) -> PlanState {
    match (entry.record.frozen, find_open_matter(office, &entry.id)) {
        (Some(_), _) => PlanState::Adopted,
        (None, Some(_)) => PlanState::Raised,
        (None, None) => PlanState::Draft,
    }
}

/// An initiative as it stands in a plan.
#[derive(Clone, Debug)]
pub struct InitiativeOf {
    /// The initiative.
    pub entry: Arc<Entry<Initiative>>,
    /// Its place in the plan.
    pub within: InPlan,
    /// How it goes.
    pub progress: Progress,
}

/// What stands in a plan: what it was adopted with, and then what was added.
pub fn list_initiatives(office: &Office, plan: &Id<ActionPlan>, today: Date) -> Vec<InitiativeOf> {
    let mut found: Vec<InitiativeOf> = office
        .list::<Initiative>()
        .filter_map(|entry| {
            let within = entry.record.plans.iter().find(|within| within.plan == *plan)?;
            Some(InitiativeOf {
                entry: entry.clone(),
                within: within.clone(),
                progress: find_progress(office, &entry.record, today),
            })
        })
        .collect();
    found.sort_by_key(|one| {
        let added = one.within.added.as_ref().map(|added| added.on);
        (added, one.entry.record.area.clone(), one.entry.id.clone())
    });
    found
}

/// The initiatives that are done with a cooperation.
pub fn list_initiatives_of(
    office: &Office,
    cooperation: &Id<Cooperation>,
) -> Vec<Arc<Entry<Initiative>>> {
    let with = |entry: &&Arc<Entry<Initiative>>| entry.record.cooperations.contains(cooperation);
    office.list::<Initiative>().filter(with).cloned().collect()
}

/// The initiatives that serve a node, wherever the link was made.
pub fn list_initiatives_of_node(
    office: &Office,
    (node, edition): (&Id<Node>, &Id<Edition>),
) -> Vec<Arc<Entry<Initiative>>> {
    let serves = |link: &Id<Node>| {
        link == node || find_home(office, link, edition) == Home::In(node.clone())
    };
    office
        .list::<Initiative>()
        .filter(|entry| entry.record.serves.iter().any(|link| serves(&link.node)))
        .cloned()
        .collect()
}

/// The decisions that may have added to a plan: those on it, after it was adopted.
pub fn list_adding(office: &Office, entry: &Entry<ActionPlan>) -> Vec<Arc<Entry<Decision>>> {
    let about = Some(Subject::Plan(entry.id.clone()));
    let filter = DecisionFilter { subject: about, ..DecisionFilter::default() };
    let mut found = list_decisions(office, &filter);
    found.retain(|decision| {
        decision.record.role == RouteRole::Decides
            && matches!(decision.record.outcome, Outcome::Agreed | Outcome::Changed)
            && Some(&decision.id) != entry.record.adopted_by.as_ref()
    });
    found
}

/// Adopts a plan and freezes it: what it shows as adopted is what the records said at this place of
/// the log.
///
/// # Errors
/// [`Refusal::NotFound`]; a fault when it was adopted by another decision.
pub fn adopt_plan(
    office: &Office,
    id: &Id<ActionPlan>,
    (decision, record): (&Id<Decision>, &Decision),
) -> Result<Draft, Refusal> {
    let plan = office.find(id).ok_or(Refusal::NotFound)?;
    let frozen = match (&plan.adopted_by, plan.frozen) {
        // A correction of the decision takes its place; what was frozen stays frozen.
        (Some(before), Some(frozen)) if record.corrects.as_ref() == Some(before) => frozen,
        (Some(_), _) => {
            return Err(Refusal::fault(Fault::new("outcome", "fault-plan-adopted-already")));
        }
        (None, _) => Frozen { on: record.on.last_day(), seq: office.seq() },
    };
    let adopted = ActionPlan {
        matter: record.matter.clone(),
        adopted_by: Some(decision.clone()),
        frozen: Some(frozen),
        ..plan.clone()
    };
    Ok(Draft::default().put(id, &adopted))
}
