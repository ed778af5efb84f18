//! Recording what a body did with a matter, and what follows from it in the same commit: the step
//! of the cooperation and its lines of funding, the adoption of the edition or the plan, what is to
//! be done.

use super::list::list_decisions_on;
use super::matter::may_ask;
use super::meeting::find_agenda;
use super::money::{enter_money, take_back_money};
use super::place::{Place, find_place};
use crate::cooperation::{Cooperation, Ground, Step, StepKind, find_state};
use crate::decision::{
    Act, Decision, ExitTerms, FollowUp, FollowUpKind, Matter, Outcome, RouteRole, RouteStep,
    Subject,
};
use crate::organisation::{Person, Unit, enter_record};
use crate::plan::adopt_plan;
use crate::strategy::{Adoption, adopt_edition};
use jiff::civil::Date;
use spine::base::{Fault, Id, PartialDate, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// A decision as a person sends it in.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// Its id; what is to be done gets ids made from it.
    pub id: Id<Decision>,
    /// What was decided. What it is about, its role and the meeting follow from the matter.
    pub record: Decision,
    /// What is to be done because of it.
    pub follow_ups: Vec<NewFollowUp>,
    /// Another last day than the one asked for, where leaving was agreed with changes.
    pub ends_on: Option<Date>,
}

/// Something to be done, as a person sends it in.
#[derive(Clone, Debug)]
pub struct NewFollowUp {
    /// What.
    pub what: Text,
    /// A condition, a task, somebody to tell.
    pub kind: FollowUpKind,
    /// Who.
    pub owner: Option<Id<Person>>,
    /// Which unit.
    pub unit: Option<Id<Unit>>,
    /// By when.
    pub due_on: Option<Date>,
}

/// The steps that an outcome makes in the life of a cooperation.
pub fn list_steps(act: Act, role: RouteRole, outcome: Outcome) -> &'static [StepKind] {
    let is_yes = matches!(outcome, Outcome::Agreed | Outcome::Changed);
    match (act, role) {
        (Act::Join, RouteRole::Decides) if outcome == Outcome::Refused => &[StepKind::Declined],
        (_, _) if !is_yes => &[],
        (Act::Join, RouteRole::Recommends) => &[StepKind::Recommended],
        (Act::Join, RouteRole::Decides) => &[StepKind::Decided],
        (Act::Continue | Act::Adjust, RouteRole::Decides) => &[StepKind::Continued],
        (Act::Exit, RouteRole::Decides) => &[StepKind::ExitDecided, StepKind::Ended],
        (Act::Continue | Act::Adjust | Act::Exit, RouteRole::Recommends)
        | (
            Act::Appropriate | Act::Appoint | Act::Travel | Act::Adopt | Act::Report | Act::Other,
            _,
        ) => &[],
    }
}

/// Records what a body did with a matter, and what follows from it.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when it is not this body's turn, when the meeting it stands on was
/// not sent or has not been, when the days do not follow each other, when words are missing, when
/// what it is about has changed so that it cannot be decided, or when a correction is not of the
/// latest decision.
pub fn record_decision(office: &Office, new: &NewDecision, today: Date) -> Result<Draft, Refusal> {
    let id = new.record.matter.as_ref().ok_or(Refusal::NotFound)?;
    let matter = office.find(id).ok_or(Refusal::NotFound)?;
    let place = find_place(office, id, matter);
    let corrected = find_corrected(office, &new.record, id)?;
    let step = find_step(matter, &place, &new.record, corrected.as_deref())?;
    let mut faults = Vec::new();
    let record = complete(office, (id, matter), &new.record, (&step, corrected.as_deref()));
    faults.extend(check_meeting(office, &record, today));
    faults.extend(check_days(office, (id, matter), &record, today));
    faults.extend(check_words(&record));
    faults.extend(check_possible(office, &record, today));
    let made = list_steps(record.act, record.role, record.outcome);
    let terms = matter
        .exit
        .as_ref()
        .map(|terms| ExitTerms { ends_on: new.ends_on.unwrap_or(terms.ends_on), ..terms.clone() });
    faults.extend(check_end(&record, made, terms.as_ref()));
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let mut draft = enter_record(office, &new.id, &record, "")?;
    if made.contains(&StepKind::ExitDecided) && terms != matter.exit {
        draft = draft.put(id, &Matter { exit: terms.clone(), ..matter.clone() });
    }
    if let Some(Subject::Cooperation(about)) = &record.subject {
        let cooperation = office.find(about).ok_or(Refusal::NotFound)?;
        let mut changed = cooperation.clone();
        take_back(office, &mut changed, record.corrects.as_ref());
        if let Some(old) = corrected.as_deref() {
            take_back_money(&mut changed, (&old.id, &old.record));
        }
        write_steps(&mut changed, (&new.id, &record), made, terms.as_ref());
        enter_money(office, &mut changed, (&new.id, &record));
        if changed != *cooperation {
            draft = draft.put(about, &changed);
        }
    }
    draft = adopt(office, draft, (&new.id, &record), corrected.as_deref())?;
    let told = terms.as_ref().filter(|_| made.contains(&StepKind::ExitDecided));
    follow_up(office, draft, new, (&record, told))
}

/// Only what was decided last on a matter can be corrected: what came after rests on it.
fn find_corrected(
    office: &Office,
    new: &Decision,
    matter: &Id<Matter>,
) -> Result<Option<Arc<Entry<Decision>>>, Refusal> {
    let Some(id) = &new.corrects else { return Ok(None) };
    let last = list_decisions_on(office, matter).pop();
    match last.filter(|last| last.id == *id) {
        Some(last) => Ok(Some(last)),
        None => Err(Refusal::fault(Fault::new("corrects", "fault-corrects-last"))),
    }
}

fn find_step(
    matter: &Matter,
    place: &Place,
    new: &Decision,
    corrected: Option<&Entry<Decision>>,
) -> Result<RouteStep, Refusal> {
    let not_its_turn =
        |turn: &str| Refusal::fault(Fault::new("body", "fault-not-its-turn").with("id", turn));
    if matter.withdrawn.is_some() {
        return Err(Refusal::fault(Fault::new("body", "fault-matter-withdrawn")));
    }
    if let Some(corrected) = corrected {
        let (body, role) = (corrected.record.body.clone(), corrected.record.role);
        let same = body == new.body;
        return same
            .then_some(RouteStep { body: body.clone(), role })
            .ok_or_else(|| not_its_turn(body.as_str()));
    }
    match place.find_turn() {
        Some(step) if step.body == new.body => Ok(step.clone()),
        Some(step) => Err(not_its_turn(step.body.as_str())),
        None => Err(Refusal::fault(Fault::new("body", "fault-matter-closed"))),
    }
}

/// What follows from the matter and the meeting is not asked for.
fn complete(
    office: &Office,
    (id, matter): (&Id<Matter>, &Matter),
    new: &Decision,
    (step, corrected): (&RouteStep, Option<&Entry<Decision>>),
) -> Decision {
    let meeting = match corrected {
        Some(corrected) => corrected.record.meeting.as_ref().and_then(|id| office.find_entry(id)),
        None => find_agenda(office, id).as_ref().and_then(|entry| office.find_entry(&entry.id)),
    };
    let item = meeting.and_then(|meeting| {
        let items = &meeting.record.items;
        let at = items.iter().position(|item| item.matter == *id)?;
        Some(items[at].find_number(at))
    });
    Decision {
        matter: Some(id.clone()),
        subject: matter.subject.clone(),
        act: matter.act,
        role: step.role,
        on: meeting.map_or(new.on, |meeting| PartialDate::of_day(meeting.record.on)),
        meeting: meeting.map(|meeting| meeting.id.clone()),
        item,
        ..new.clone()
    }
}

fn check_meeting(office: &Office, record: &Decision, today: Date) -> Option<Fault> {
    let meeting = office.find(record.meeting.as_ref()?)?;
    if meeting.sent_on.is_none() {
        return Some(Fault::new("meeting", "fault-not-sent").with("day", meeting.on));
    }
    (today < meeting.on).then(|| Fault::new("on", "fault-meeting-to-come"))
}

/// A decision is not made before the matter was raised, nor before the one it follows. Advice may
/// be older than the matter: a body is often asked before anybody writes the matter down here.
fn check_days(
    office: &Office,
    (id, matter): (&Id<Matter>, &Matter),
    record: &Decision,
    today: Date,
) -> Option<Fault> {
    // What a meeting did is recorded, whatever its day: no agenda takes a matter too early.
    if record.meeting.is_some() {
        return None;
    }
    if record.on.first_day() > today {
        return Some(Fault::new("on", "fault-after-today"));
    }
    if record.role == RouteRole::Decides && record.on.last_day() < matter.raised_on {
        return Some(Fault::new("on", "fault-before-raised").with("start", matter.raised_on));
    }
    let before = list_decisions_on(office, id)
        .into_iter()
        .rfind(|decision| record.corrects.as_ref() != Some(&decision.id));
    let before = before.map(|decision| decision.record.on)?;
    let is_early = record.on.last_day() < before.first_day();
    is_early.then(|| Fault::new("on", "fault-too-early").with("start", before))
}

/// Whatever is not a plain yes says what it is.
fn check_words(record: &Decision) -> Option<Fault> {
    let needed = match record.outcome {
        Outcome::Agreed | Outcome::Noted => false,
        Outcome::Changed | Outcome::SentBack | Outcome::Refused | Outcome::Postponed => true,
    };
    (needed && record.text.is_empty()).then(|| Fault::new("text", "fault-say-what"))
}

/// Nothing ends before it was decided that it ends: a last day that has gone by needs another one.
fn check_end(record: &Decision, made: &[StepKind], terms: Option<&ExitTerms>) -> Option<Fault> {
    let is_late = terms.is_some_and(|terms| terms.ends_on < record.on.first_day());
    let is_exit = made.contains(&StepKind::ExitDecided);
    (is_exit && is_late).then(|| Fault::new("ends_on", "fault-exit-past"))
}

/// What it is about may have changed since the matter was raised.
fn check_possible(office: &Office, record: &Decision, today: Date) -> Option<Fault> {
    let Some(Subject::Cooperation(id)) = &record.subject else { return None };
    let mut cooperation = office.find(id)?.clone();
    take_back(office, &mut cooperation, record.corrects.as_ref());
    let makes_steps = !list_steps(record.act, record.role, record.outcome).is_empty();
    let fits = may_ask(record.act, find_state(&cooperation, today));
    (makes_steps && !fits).then(|| Fault::new("outcome", "fault-act-state"))
}

fn take_back(office: &Office, cooperation: &mut Cooperation, corrected: Option<&Id<Decision>>) {
    let Some(id) = corrected else { return };
    let ground = Some(Ground::Decision(id.clone()));
    cooperation.steps.retain(|step| step.ground != ground);
    cooperation.steps.extend(find_end_again(office, cooperation));
}

/// The end that was decided and came no more because it was to go on after all: without the
/// decision to go on it comes again.
fn find_end_again(office: &Office, cooperation: &Cooperation) -> Option<Step> {
    let steps = &cooperation.steps;
    let left = steps.iter().rposition(|step| step.kind == StepKind::ExitDecided)?;
    let stands = |step: &Step| {
        let by_decision = matches!(step.ground, Some(Ground::Decision(_)));
        step.kind == StepKind::Ended || step.kind == StepKind::Continued && by_decision
    };
    let Some(Ground::Decision(decision)) = &steps[left].ground else { return None };
    if steps[left..].iter().any(stands) {
        return None;
    }
    let matter = office.find(decision)?.matter.as_ref()?;
    let terms = office.find(matter)?.exit.as_ref()?;
    Some(Step {
        kind: StepKind::Ended,
        on: Some(PartialDate::of_day(terms.ends_on)),
        reason: terms.reason.clone(),
        ..steps[left].clone()
    })
}

/// Writes the steps that a decision makes.
fn write_steps(
    changed: &mut Cooperation,
    (id, record): (&Id<Decision>, &Decision),
    made: &[StepKind],
    terms: Option<&ExitTerms>,
) {
    if made.contains(&StepKind::Continued) {
        // It goes on after all: an end that was decided and has not come yet comes no more.
        changed.steps.retain(|step| {
            let to_come = step.on.is_some_and(|on| on.first_day() > record.on.last_day());
            !(step.kind == StepKind::Ended && step.ground.is_some() && to_come)
        });
    }
    for kind in made {
        let (on, reason) = match (kind, terms) {
            (StepKind::Ended, Some(terms)) => {
                (PartialDate::of_day(terms.ends_on), terms.reason.clone())
            }
            (_, Some(terms)) if record.text.is_empty() => (record.on, terms.reason.clone()),
            (_, _) => (record.on, record.text.clone()),
        };
        let ground = Some(Ground::Decision(id.clone()));
        let body = Some(record.body.clone());
        changed.steps.push(Step { kind: *kind, on: Some(on), body, reason, ground });
    }
}

/// A strategy or a plan that its deciding body agreed to is adopted.
fn adopt(
    office: &Office,
    mut draft: Draft,
    (id, record): (&Id<Decision>, &Decision),
    corrected: Option<&Entry<Decision>>,
) -> Result<Draft, Refusal> {
    let adopts = |decision: &Decision| {
        decision.act == Act::Adopt
            && decision.role == RouteRole::Decides
            && matches!(decision.outcome, Outcome::Agreed | Outcome::Changed)
    };
    let did = corrected.is_some_and(|old| adopts(&old.record));
    match (&record.subject, adopts(record), did) {
        (Some(Subject::Edition(edition)), true, false) => {
            let entry = office.find_entry(edition).ok_or(Refusal::NotFound)?;
            let meeting = record.meeting.as_ref().and_then(|id| office.find(id));
            let adoption = Adoption {
                body: record.body.clone(),
                on: record.on,
                item: record.item.clone(),
                minutes: meeting.and_then(|meeting| meeting.minutes_address.clone()),
            };
            draft.changes.extend(adopt_edition(office, edition, entry.seq, adoption)?.changes);
        }
        (Some(Subject::Plan(plan)), true, _) => {
            draft.changes.extend(adopt_plan(office, plan, (id, record))?.changes);
        }
        // An adoption stands in the edition; what is published and worked with rests on it.
        (Some(Subject::Edition(_)), false, true) => {
            return Err(Refusal::fault(Fault::new("outcome", "fault-adopted-stays")));
        }
        // What was frozen and what was added to it since rests on the adoption.
        (Some(Subject::Plan(_)), false, true) => {
            return Err(Refusal::fault(Fault::new("outcome", "fault-plan-adopted-stays")));
        }
        (Some(Subject::Edition(_)), true, true)
        | (Some(Subject::Edition(_) | Subject::Plan(_)), false, false)
        | (Some(Subject::Cooperation(_)) | None, _, _) => {}
    }
    Ok(draft)
}

fn follow_up(
    office: &Office,
    mut draft: Draft,
    new: &NewDecision,
    (record, terms): (&Decision, Option<&ExitTerms>),
) -> Result<Draft, Refusal> {
    if let Some(corrected) = &record.corrects {
        let open = |entry: &&Arc<Entry<FollowUp>>| {
            entry.record.decision.as_ref() == Some(corrected) && entry.record.done.is_none()
        };
        let gone: Vec<_> = office.list::<FollowUp>().filter(open).cloned().collect();
        draft = gone.iter().fold(draft, |draft, entry| draft.remove(&entry.id));
    }
    let tell = terms.map_or(&[][..], |terms| &terms.tell).iter().map(|what| NewFollowUp {
        what: what.clone(),
        kind: FollowUpKind::Tell,
        owner: None,
        unit: None,
        due_on: terms.map(|terms| terms.ends_on),
    });
    let cooperation = match &record.subject {
        Some(Subject::Cooperation(id)) => Some(id.clone()),
        Some(Subject::Edition(_) | Subject::Plan(_)) | None => None,
    };
    let all: Vec<NewFollowUp> = new.follow_ups.iter().cloned().chain(tell).collect();
    for (place, item) in all.into_iter().enumerate() {
        let id = Id::<FollowUp>::parse(&format!("{}-{}", new.id, place + 1));
        let id = id.ok_or_else(|| Refusal::fault(Fault::new("id", "fault-id")))?;
        let made = FollowUp {
            what: item.what,
            kind: item.kind,
            decision: Some(new.id.clone()),
            screening: None,
            cooperation: cooperation.clone(),
            owner: item.owner,
            unit: item.unit,
            due_on: item.due_on,
            done: None,
        };
        draft = draft.put(&id, &made);
    }
    Ok(draft)
}

/// Records a decision from before matters were kept here. It makes no step: what it led to is told
/// in the cooperation itself.
///
/// # Errors
/// Faults when the id is taken or the day has not come.
pub fn record_earlier(
    office: &Office,
    id: &Id<Decision>,
    record: &Decision,
    today: Date,
) -> Result<Draft, Refusal> {
    if record.on.first_day() > today {
        return Err(Refusal::fault(Fault::new("on", "fault-after-today")));
    }
    let plain = Decision { matter: None, meeting: None, corrects: None, ..record.clone() };
    enter_record(office, id, &plain, "")
}
