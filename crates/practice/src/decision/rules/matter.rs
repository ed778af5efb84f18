//! Raising a matter, changing its route with a reason, and taking it back.

use super::list::list_open_matters;
use super::meeting::find_agenda;
use super::place::{Standing, find_place};
use super::plan::{Asked, find_route};
use crate::cooperation::{State, find_state};
use crate::decision::{Act, Matter, RouteStep, Subject, Withdrawal};
use crate::organisation::enter_record;
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Office, Record, Refusal};

/// Whether a cooperation in this state can be asked about so: one joins what is not decided yet and
/// leaves what runs.
pub fn may_ask(act: Act, state: State) -> bool {
    match act {
        Act::Join => state.is_before_decision(),
        Act::Continue | Act::Adjust => {
            matches!(state, State::Decided | State::Active | State::UnderReview | State::Exiting)
        }
        Act::Exit => matches!(state, State::Decided | State::Active | State::UnderReview),
        Act::Appropriate | Act::Appoint | Act::Travel => !state.is_over(),
        Act::Adopt => false,
        Act::Report | Act::Other => true,
    }
}

/// Raises a matter. Its route is the rule's, or there is a reason why not.
///
/// # Errors
/// A fault when the id is taken, when what it is about cannot be asked for so, when the same is
/// under way already, or when a reason or the terms of leaving are missing.
pub fn raise_matter(
    office: &Office,
    id: &Id<Matter>,
    matter: &Matter,
    today: Date,
) -> Result<Draft, Refusal> {
    let mut faults = check_subject(office, matter, today);
    faults.extend(check_money(matter));
    faults.extend(check_exit(matter, today));
    faults.extend(check_reason(office, matter));
    let same = |other: &Matter| {
        matter.subject.is_some() && other.subject == matter.subject && other.act == matter.act
    };
    if let Some(other) = list_open_matters(office).iter().find(|other| same(&other.record)) {
        let day = other.record.raised_on;
        faults.push(Fault::new("act", "fault-matter-open").with("day", day));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    enter_record(office, id, matter, "")
}

/// What a matter does fits what it is about, and the state that is in.
pub(super) fn check_subject(office: &Office, matter: &Matter, today: Date) -> Vec<Fault> {
    let needs_cooperation =
        matches!(matter.act, Act::Join | Act::Continue | Act::Adjust | Act::Exit);
    let fault = |key| vec![Fault::new("act", key)];
    match &matter.subject {
        None if needs_cooperation => fault("fault-act-cooperation"),
        None if matter.act == Act::Adopt => fault("fault-act-edition"),
        None => Vec::new(),
        Some(Subject::Cooperation(id)) => match office.find(id) {
            Some(cooperation) if may_ask(matter.act, find_state(cooperation, today)) => Vec::new(),
            Some(_) => fault("fault-act-state"),
            None => Vec::new(),
        },
        Some(Subject::Edition(_) | Subject::Plan(_)) if needs_cooperation => {
            fault("fault-act-cooperation")
        }
        Some(Subject::Edition(id)) => match office.find(id) {
            Some(edition) if matter.act == Act::Adopt && edition.adoption.is_some() => {
                fault("fault-adopted-already")
            }
            Some(_) | None => Vec::new(),
        },
        Some(Subject::Plan(id)) => match office.find(id) {
            Some(plan) if matter.act == Act::Adopt && plan.adopted_by.is_some() => {
                fault("fault-plan-adopted-already")
            }
            Some(_) | None => Vec::new(),
        },
    }
}

fn check_money(matter: &Matter) -> Vec<Fault> {
    let mut faults = Vec::new();
    if matter.amount.is_some_and(|amount| amount.amount_minor <= 0) {
        faults.push(Fault::new("amount", "fault-amount-positive"));
    }
    let years = matter.amount_years.unwrap_or_default();
    if let (Some(from), Some(to)) = (years.from_year, years.to_year)
        && to < from
    {
        faults.push(Fault::new("to_year", "fault-before-start").with("start", from));
    }
    faults
}

fn check_exit(matter: &Matter, today: Date) -> Option<Fault> {
    match (&matter.exit, matter.act) {
        (None, Act::Exit) => Some(Fault::new("exit.reason", "fault-exit-terms")),
        (Some(terms), Act::Exit) if terms.ends_on < today => {
            Some(Fault::new("exit.ends_on", "fault-exit-past"))
        }
        (Some(_), Act::Exit) | (None, _) => None,
        (Some(_), _) => Some(Fault::new("exit.reason", "fault-exit-only")),
    }
}

/// A route that no rule made, or another than the rule's, has a reason.
fn check_reason(office: &Office, matter: &Matter) -> Option<Fault> {
    let rule = matter.rule.as_ref();
    let made = rule.and_then(|rule| find_route(office, Asked::Rule(rule), matter.raised_on));
    let is_as_made = made
        .is_some_and(|made| made.steps == matter.route && matter.plan.as_ref() == Some(&made.plan));
    let missing = !is_as_made && matter.route_reason.is_empty();
    missing.then(|| Fault::new("route_reason", "fault-route-reason"))
}

/// Changes the rest of a route: what was walked stays, what lies ahead may have other bodies, with
/// a reason.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the matter is at its end, when a body
/// that has had its turn would go, or without a reason.
pub fn change_route(
    office: &Office,
    (id, read_at): (&Id<Matter>, i64),
    route: &[RouteStep],
    reason: &Text,
) -> Result<Draft, Refusal> {
    let matter = &office.expect_version(id, read_at)?.record;
    let place = find_place(office, id, matter);
    let Standing::Turn(turn) = place.standing else {
        return Err(Refusal::fault(Fault::new("route", "fault-matter-closed")));
    };
    // A body that has dealt with the matter keeps its place, also one it waits for again.
    let walked = place.walk.iter().rposition(|walk| !walk.decisions.is_empty());
    let stays = walked.map_or(turn, |last| turn.max(last + 1));
    let mut faults = Vec::new();
    if route.get(..stays) != matter.route.get(..stays) {
        faults.push(Fault::new("route", "fault-route-walked"));
    }
    if route.get(turn) != matter.route.get(turn)
        && let Some(agenda) = find_agenda(office, id)
    {
        faults.push(Fault::new("route", "fault-on-agenda").with("day", agenda.record.on));
    }
    if reason.is_empty() {
        faults.push(Fault::new("route_reason", "fault-route-reason"));
    }
    let changed = Matter { route: route.to_vec(), route_reason: reason.clone(), ..matter.clone() };
    for fault in changed.check() {
        if !faults.iter().any(|known| known.at == fault.at) {
            faults.push(fault);
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    if route == matter.route && *reason == matter.route_reason {
        return Ok(Draft::default());
    }
    Ok(Draft::default().put(id, &changed))
}

/// Takes a matter back before it is decided. It comes off the agendas that were not sent.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault when it is at its end.
pub fn withdraw_matter(
    office: &Office,
    (id, read_at): (&Id<Matter>, i64),
    withdrawal: &Withdrawal,
) -> Result<Draft, Refusal> {
    let matter = &office.expect_version(id, read_at)?.record;
    let place = find_place(office, id, matter);
    if !matches!(place.standing, Standing::Turn(_)) {
        return Err(Refusal::fault(Fault::new("withdrawn.reason", "fault-matter-closed")));
    }
    let changed = Matter { withdrawn: Some(withdrawal.clone()), ..matter.clone() };
    let draft = super::meeting::take_off_drafts(office, Draft::default(), id);
    Ok(draft.put(id, &changed))
}
