//! The one result of a screening: made by a person from what all found, with the step of the
//! cooperation's life and the conditions in the same commit.

use super::lookup::{is_over, is_result_used};
use crate::cooperation::{Cooperation, Ground, Step, StepKind};
use crate::decision::{FollowUp, FollowUpKind};
use crate::organisation::{Person, Unit};
use crate::questionnaire::{Answers, check_complete};
use crate::screening::{Recommendation, Screening, ScreeningResult};
use jiff::civil::Date;
use spine::base::{Fault, Id, PartialDate, TEXT_LIMIT, Text};
use spine::office::{Draft, Office, Refusal};

/// A condition under which to join.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The id of the follow-up it becomes.
    pub id: Id<FollowUp>,
    /// What must be met.
    pub what: Text,
    /// The unit that sees to it.
    pub unit: Option<Id<Unit>>,
    /// By when.
    pub due_on: Option<Date>,
}

/// A result as somebody wants to make it.
#[derive(Clone, Debug)]
pub struct Making {
    /// The screening.
    pub id: Id<Screening>,
    /// Who makes it.
    pub by: Option<Id<Person>>,
    /// The answers agreed on.
    pub answers: Answers,
    /// What is recommended; none where nothing was chosen.
    pub recommendation: Option<Recommendation>,
    /// Why.
    pub reasons: Text,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// Makes the result of a screening: the cooperation is weighed, and each condition is followed
/// until it is met. Before a decision rests on it, it may be made anew.
///
/// # Errors
/// [`Refusal::NotFound`], and faults at `answers.{key}`, `recommendation`, `reasons` and
/// `conditions[{place}].what`.
pub fn make_result(office: &Office, making: &Making, today: Date) -> Result<Draft, Refusal> {
    let record = office.find(&making.id).ok_or(Refusal::NotFound)?;
    let list = office.find(&record.checklist).ok_or(Refusal::NotFound)?;
    let cooperation = office.find(&record.cooperation).ok_or(Refusal::NotFound)?;
    if !is_over(office, &making.id, record) {
        return Err(Refusal::fault(Fault::new("", "fault-not-all-done")));
    }
    if is_result_used(office, &making.id) {
        return Err(Refusal::fault(Fault::new("", "fault-result-used")));
    }
    let mut faults = check_complete(&list.questions, &making.answers);
    faults.extend(check_words(making, today));
    let Some(recommendation) = making.recommendation.filter(|_| faults.is_empty()) else {
        return Err(Refusal::Faults(faults));
    };
    let result = ScreeningResult {
        on: today,
        by: making.by.clone(),
        answers: making.answers.clone(),
        recommendation,
        reasons: making.reasons.clone(),
    };
    let unchanged = record.result.as_ref().is_some_and(|known| *known == result);
    if unchanged && making.conditions.is_empty() {
        return Ok(Draft::default());
    }
    let screened = Screening { result: Some(result), ..record.clone() };
    let mut draft = Draft::default().put(&making.id, &screened);
    if let Some(stepped) = add_step(cooperation, &making.id, today) {
        draft = draft.put(&record.cooperation, &stepped);
    }
    for condition in &making.conditions {
        let follow_up = FollowUp {
            what: condition.what.clone(),
            kind: FollowUpKind::Condition,
            decision: None,
            screening: Some(making.id.clone()),
            cooperation: Some(record.cooperation.clone()),
            owner: None,
            unit: condition.unit.clone(),
            due_on: condition.due_on,
            done: None,
        };
        draft = draft.put(&condition.id, &follow_up);
    }
    Ok(draft)
}

fn check_words(making: &Making, today: Date) -> Vec<Fault> {
    let mut faults = making.reasons.check("reasons", TEXT_LIMIT, true);
    match making.recommendation {
        None => faults.push(Fault::new("recommendation", "fault-needed")),
        Some(Recommendation::JoinWithConditions) if making.conditions.is_empty() => {
            faults.push(Fault::new("conditions", "fault-no-condition"));
        }
        Some(Recommendation::Join | Recommendation::DoNotJoin) if !making.conditions.is_empty() => {
            faults.push(Fault::new("recommendation", "fault-conditions-without"));
        }
        Some(
            Recommendation::Join | Recommendation::JoinWithConditions | Recommendation::DoNotJoin,
        ) => {}
    }
    for (place, condition) in making.conditions.iter().enumerate() {
        let at = format!("conditions[{place}]");
        faults.extend(condition.what.check(&format!("{at}.what"), TEXT_LIMIT, true));
        if condition.due_on.is_some_and(|due| due < today) {
            let fault = Fault::new(format!("{at}.due_on"), "fault-due-past");
            faults.push(fault.with("today", today));
        }
    }
    faults
}

/// The cooperation with the step of being weighed; none where it has it from this screening.
fn add_step(record: &Cooperation, id: &Id<Screening>, today: Date) -> Option<Cooperation> {
    let ground = Some(Ground::Screening(id.clone()));
    if record.steps.iter().any(|step| step.ground == ground) {
        return None;
    }
    let mut stepped = record.clone();
    stepped.steps.push(Step {
        kind: StepKind::Screened,
        on: Some(PartialDate::of_day(today)),
        body: None,
        reason: Text::default(),
        ground,
    });
    Some(stepped)
}
