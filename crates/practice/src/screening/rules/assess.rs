//! Weighing: each assessor answers section by section and says when done. A command touches the
//! assessor's own answers and nobody else's.

use super::lookup::{find_assessment, is_over};
use crate::organisation::Person;
use crate::questionnaire::{Answers, Questionnaire, check_answers, check_complete};
use crate::screening::{Assessment, CutShort, Screening};
use jiff::civil::Date;
use spine::base::{Fault, Id, Slug, Text};
use spine::office::{Draft, Office, Refusal};

/// Keeps the answers of one section; the other sections stay as they are. `new` is the id of the
/// assessment where this is the first save.
///
/// # Errors
/// [`Refusal::NotFound`] where the person is not asked or there is no such section, and faults
/// where the answers do not fit or no longer change.
pub fn save_assessment(
    office: &Office,
    new: &Id<Assessment>,
    (screening, assessor): (&Id<Screening>, &Id<Person>),
    (section, answers): (&Slug, &Answers),
) -> Result<Draft, Refusal> {
    let (record, sheet) = find_asked(office, screening, assessor)?;
    let known = find_assessment(office, screening, assessor);
    if record.result.is_some() || known.is_some_and(|entry| entry.record.done_on.is_some()) {
        return Err(Refusal::fault(Fault::new("", "fault-assessment-done")));
    }
    let section = sheet.sections.iter().find(|one| one.key == *section);
    let section = section.ok_or(Refusal::NotFound)?;
    let faults = check_answers(sheet, answers);
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let (id, mut assessment) = match known {
        Some(entry) => (entry.id.clone(), entry.record.clone()),
        None => (new.clone(), begin(screening, assessor)),
    };
    let before = assessment.clone();
    for question in &section.questions {
        match answers.get(&question.key) {
            Some(answer) => assessment.answers.insert(question.key.clone(), answer.clone()),
            None => assessment.answers.remove(&question.key),
        };
    }
    // The first save leaves a record even while it says nothing: the office sees who has begun.
    if known.is_some() && assessment == before {
        return Ok(Draft::default());
    }
    Ok(Draft::default().put(&id, &assessment))
}

/// Says that an assessor is done; from then on the answers no longer change.
///
/// # Errors
/// [`Refusal::NotFound`], and a fault for each question that is not answered.
pub fn finish_assessment(
    office: &Office,
    (screening, assessor): (&Id<Screening>, &Id<Person>),
    today: Date,
) -> Result<Draft, Refusal> {
    let (record, sheet) = find_asked(office, screening, assessor)?;
    let empty = Answers::new();
    let known = find_assessment(office, screening, assessor);
    let answers = known.map_or(&empty, |entry| &entry.record.answers);
    if known.is_some_and(|entry| entry.record.done_on.is_some()) {
        return Ok(Draft::default());
    }
    if record.result.is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-assessment-done")));
    }
    let faults = check_complete(sheet, answers);
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let entry = known.ok_or(Refusal::NotFound)?;
    let done = Assessment { done_on: Some(today), ..entry.record.clone() };
    Ok(Draft::default().put(&entry.id, &done))
}

/// Goes on before every assessor is done, for a reason.
///
/// # Errors
/// [`Refusal::NotFound`], and a fault where there is no reason or nobody has finished.
pub fn cut_short(
    office: &Office,
    id: &Id<Screening>,
    reason: &Text,
    today: Date,
) -> Result<Draft, Refusal> {
    let record = office.find(id).ok_or(Refusal::NotFound)?;
    if is_over(office, id, record) {
        return Ok(Draft::default());
    }
    let mut faults = Vec::new();
    if reason.is_empty() {
        faults.push(Fault::new("reason", "fault-needed"));
    }
    let is_done = |person: &Id<Person>| {
        let known = find_assessment(office, id, person);
        known.is_some_and(|entry| entry.record.done_on.is_some())
    };
    if !record.assessors.iter().any(is_done) {
        faults.push(Fault::new("reason", "fault-nobody-done"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let cut_short = Some(CutShort { on: today, reason: reason.clone() });
    Ok(Draft::default().put(id, &Screening { cut_short, ..record.clone() }))
}

fn begin(screening: &Id<Screening>, assessor: &Id<Person>) -> Assessment {
    Assessment {
        screening: screening.clone(),
        assessor: assessor.clone(),
        by_proposer: false,
        answers: Answers::new(),
        done_on: None,
    }
}

/// The screening in which the person is asked, and its questions.
fn find_asked<'o>(
    office: &'o Office,
    screening: &Id<Screening>,
    assessor: &Id<Person>,
) -> Result<(&'o Screening, &'o Questionnaire), Refusal> {
    let record = office.find(screening).ok_or(Refusal::NotFound)?;
    if !record.assessors.contains(assessor) {
        return Err(Refusal::NotFound);
    }
    let list = office.find(&record.checklist).ok_or(Refusal::NotFound)?;
    Ok((record, &list.questions))
}
