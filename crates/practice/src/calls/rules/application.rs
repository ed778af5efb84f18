//! The way of an application: handed to a unit, taken or not, from the idea to the answer.

use crate::calls::{Application, Handed, HandedAnswer, Stage, StageKind};
use crate::cooperation::Cooperation;
use crate::organisation::{Person, Unit};
use jiff::civil::Date;
use spine::base::{Fault, Id, Money, PartialDate};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// The applications, the one that moved last first.
pub fn list_applications(office: &Office) -> Vec<Arc<Entry<Application>>> {
    let mut all: Vec<_> = office.list::<Application>().cloned().collect();
    all.sort_by(|one, other| {
        let day = |entry: &Entry<Application>| {
            entry.record.stages.last().map(|stage| std::cmp::Reverse(stage.on.first_day()))
        };
        day(one).cmp(&day(other)).then_with(|| one.id.cmp(&other.id))
    });
    all
}

/// True when a person is anchored for an application: works on it, or is of the unit it was handed
/// to.
pub fn is_anchored_for(office: &Office, record: &Application, person: Option<&str>) -> bool {
    let Some(person) = person.and_then(Id::<Person>::parse) else { return false };
    let unit = office.find(&person).and_then(|known| known.unit.as_ref());
    let handed = record.handed.as_ref().map(|handed| &handed.unit);
    record.person.as_ref() == Some(&person) || unit.is_some() && unit == handed
}

/// The stages that can come next.
pub fn list_next_stages(record: &Application) -> Vec<StageKind> {
    let now = record.stage();
    let is_next = |kind: &StageKind| match (now, kind) {
        (Some(now), _) if now.is_final() => false,
        (Some(StageKind::Sent), kind) => {
            matches!(kind, StageKind::Granted | StageKind::Refused)
        }
        (Some(now), StageKind::Writing | StageKind::Sent | StageKind::Dropped) => *kind > now,
        (_, _) => false,
    };
    StageKind::ALL.iter().copied().filter(is_next).collect()
}

/// Hands an application to a unit, which answers by a day.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and faults for a unit that is closed and a day that
/// lies back.
pub fn hand_over_application(
    office: &Office,
    (id, read_at): (&Id<Application>, i64),
    (unit, answer_by): (&Id<Unit>, Date),
    today: Date,
) -> Result<Draft, Refusal> {
    let known = &office.expect_version(id, read_at)?.record;
    let mut faults = Vec::new();
    if known.stage().is_some_and(StageKind::is_final) {
        faults.push(Fault::new("handed.unit", "fault-application-over"));
    }
    if office.find(unit).is_some_and(|unit| unit.closed_on.is_some()) {
        faults.push(Fault::new("handed.unit", "fault-unit-closed"));
    }
    if answer_by < today {
        faults.push(Fault::new("handed.answer_by", "fault-before-today"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let handed = Handed { unit: unit.clone(), on: today, answer_by, answer: None };
    Ok(Draft::default().put(id, &Application { handed: Some(handed), ..known.clone() }))
}

/// Writes down what the unit said.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and faults where nothing was asked or a no has no
/// reason.
pub fn answer_hand_over(
    office: &Office,
    (id, read_at): (&Id<Application>, i64),
    answer: &HandedAnswer,
) -> Result<Draft, Refusal> {
    let mut record = office.expect_version(id, read_at)?.record.clone();
    let Some(handed) = record.handed.as_mut().filter(|handed| handed.answer.is_none()) else {
        return Err(Refusal::fault(Fault::new("takes", "fault-hand-over-not-asked")));
    };
    if !answer.takes && answer.why.is_empty() {
        return Err(Refusal::fault(Fault::new("why", "fault-needed")));
    }
    handed.answer = Some(answer.clone());
    Ok(Draft::default().put(id, &record))
}

/// A step of an application as somebody sends it in.
#[derive(Clone, Debug)]
pub struct NewStage {
    /// The step.
    pub stage: Stage,
    /// What was asked for, once it is sent.
    pub asked: Option<Money>,
    /// What was granted.
    pub granted: Option<Money>,
}

/// Moves an application on.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and faults for a stage that cannot come next, a day
/// that has not come, and a grant without an amount.
pub fn move_application(
    office: &Office,
    (id, read_at): (&Id<Application>, i64),
    new: &NewStage,
    today: Date,
) -> Result<Draft, Refusal> {
    let mut record = office.expect_version(id, read_at)?.record.clone();
    let mut faults = Vec::new();
    if !list_next_stages(&record).contains(&new.stage.kind) {
        faults.push(Fault::new("kind", "fault-stage-order"));
    }
    if new.stage.on.first_day() > today {
        faults.push(Fault::new("on", "fault-after-today"));
    }
    if is_before(record.stages.last(), new.stage.on) {
        let start = record.stages.last().map(|stage| stage.on).unwrap_or(new.stage.on);
        faults.push(Fault::new("on", "fault-too-early").with("start", start));
    }
    let needs_note = matches!(new.stage.kind, StageKind::Refused | StageKind::Dropped);
    if needs_note && new.stage.note.is_empty() {
        faults.push(Fault::new("note", "fault-needed"));
    }
    if new.stage.kind == StageKind::Granted && new.granted.is_none() {
        faults.push(Fault::new("granted", "fault-needed"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    record.asked = new.asked.or(record.asked);
    if new.stage.kind == StageKind::Granted {
        record.granted = new.granted;
    }
    record.stages.push(new.stage.clone());
    Ok(Draft::default().put(id, &record))
}

fn is_before(last: Option<&Stage>, on: PartialDate) -> bool {
    last.is_some_and(|last| on.last_day() < last.on.first_day())
}

/// Says which cooperation came of an application.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and a fault for one that was not granted.
pub fn attach_cooperation(
    office: &Office,
    (id, read_at): (&Id<Application>, i64),
    cooperation: &Id<Cooperation>,
) -> Result<Draft, Refusal> {
    let known = &office.expect_version(id, read_at)?.record;
    if known.stage() != Some(StageKind::Granted) {
        return Err(Refusal::fault(Fault::new("cooperation", "fault-not-granted")));
    }
    let cooperation = Some(cooperation.clone());
    Ok(Draft::default().put(id, &Application { cooperation, ..known.clone() }))
}

/// The draft that enters a cooperation, with the application it comes of pointing to it. What was
/// attached before stays.
pub fn attach_new_cooperation(
    office: &Office,
    draft: Draft,
    id: &Id<Application>,
    cooperation: &Id<Cooperation>,
) -> Draft {
    match office.find(id) {
        Some(known) if known.stage() == Some(StageKind::Granted) && known.cooperation.is_none() => {
            let cooperation = Some(cooperation.clone());
            draft.put(id, &Application { cooperation, ..known.clone() })
        }
        Some(_) | None => draft,
    }
}
