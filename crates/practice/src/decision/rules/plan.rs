//! The competence plan: which plan is valid on a day, and which route it gives a matter.

use crate::decision::{Act, CompetencePlan, CompetenceRule, RouteStep};
use crate::organisation::{Change, change_record, enter_record};
use jiff::civil::Date;
use spine::base::{Fault, Id, PartialDate, Slug};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// What a route is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked<'a> {
    /// For what a matter does, where one rule alone is for that.
    Act(Act),
    /// For a rule that somebody chose.
    Rule(&'a Slug),
}

/// A route as a plan gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The plan.
    pub plan: Id<CompetencePlan>,
    /// Its rule.
    pub rule: Slug,
    /// The bodies in order; the last one decides.
    pub steps: Vec<RouteStep>,
}

/// All plans, the one that begins last first.
pub fn list_plans(office: &Office) -> Vec<Arc<Entry<CompetencePlan>>> {
    let mut plans: Vec<_> = office.list::<CompetencePlan>().cloned().collect();
    plans.sort_by_key(|plan| std::cmp::Reverse(plan.record.valid_from.first_day()));
    plans
}

/// The plan that is valid on a day.
pub fn find_plan(office: &Office, day: Date) -> Option<&Arc<Entry<CompetencePlan>>> {
    office.list::<CompetencePlan>().find(|plan| covers(&plan.record, day))
}

fn covers(plan: &CompetencePlan, day: Date) -> bool {
    plan.valid_from.first_day() <= day && plan.valid_to.is_none_or(|to| day <= to.last_day())
}

/// The rules of the plan valid on a day that are for what a matter does.
pub fn list_rules(office: &Office, act: Act, day: Date) -> Vec<&CompetenceRule> {
    let plan = find_plan(office, day).map(|plan| &plan.record);
    let rules = plan.into_iter().flat_map(|plan| &plan.rules);
    rules.filter(|rule| rule.acts.contains(&act)).collect()
}

/// The route that the plan valid on a day gives; none where no rule fits or several do.
pub fn find_route(office: &Office, asked: Asked<'_>, day: Date) -> Option<Route> {
    let plan = find_plan(office, day)?;
    let rule = match asked {
        Asked::Rule(key) => plan.record.rules.iter().find(|rule| rule.key == *key)?,
        Asked::Act(act) => match list_rules(office, act, day).as_slice() {
            [only] => *only,
            [] | [_, _, ..] => return None,
        },
    };
    Some(Route { plan: plan.id.clone(), rule: rule.key.clone(), steps: rule.route.clone() })
}

/// The rule that a route was made by, as its plan has it now.
pub fn find_rule<'o>(
    office: &'o Office,
    plan: Option<&Id<CompetencePlan>>,
    rule: Option<&Slug>,
) -> Option<&'o CompetenceRule> {
    let (plan, key) = (office.find(plan?)?, rule?);
    plan.rules.iter().find(|rule| rule.key == *key)
}

/// Enters a plan. The one it takes the place of ends the day before, where it has no end yet.
///
/// # Errors
/// A fault when the id is taken; sealing the draft refuses two plans for one day.
pub fn enter_plan(
    office: &Office,
    id: &Id<CompetencePlan>,
    plan: &CompetencePlan,
    replaces: Option<&Id<CompetencePlan>>,
) -> Result<Draft, Refusal> {
    let draft = enter_record(office, id, plan, "")?;
    let begins = plan.valid_from.first_day();
    let open =
        |old: &&CompetencePlan| old.valid_to.is_none() && old.valid_from.first_day() < begins;
    let Some((old_id, old)) = replaces.and_then(|id| Some((id, office.find(id).filter(open)?)))
    else {
        return Ok(draft);
    };
    let last = begins.yesterday().ok().map(PartialDate::of_day);
    Ok(draft.put(old_id, &CompetencePlan { valid_to: last, ..old.clone() }))
}

/// Replaces a plan. Routes that were made by it stay as they are.
///
/// # Errors
/// [`Refusal::NotFound`] and [`Refusal::Stale`].
pub fn change_plan(office: &Office, change: &Change<CompetencePlan>) -> Result<Draft, Refusal> {
    change_record(office, change)
}

/// No two plans are valid on the same day, so that there is always one answer.
pub(in crate::decision) fn check_plan_among(
    plan: &CompetencePlan,
    id: &Id<CompetencePlan>,
    office: &Office,
) -> Vec<Fault> {
    let last = |plan: &CompetencePlan| plan.valid_to.map_or(Date::MAX, PartialDate::last_day);
    let overlaps = |other: &&Arc<Entry<CompetencePlan>>| {
        let other = &other.record;
        other.valid_from.first_day() <= last(plan) && plan.valid_from.first_day() <= last(other)
    };
    let mut others = office.list::<CompetencePlan>().filter(|other| other.id != *id);
    let other = others.find(overlaps);
    let fault = |other: &Arc<Entry<CompetencePlan>>| {
        Fault::new("valid_from", "fault-plans-overlap").with("from", other.record.valid_from)
    };
    other.map(fault).into_iter().collect()
}
