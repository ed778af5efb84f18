//! What the answers of several people come to. The proposer's own are shown beside and not
//! counted.

use crate::organisation::Person;
use crate::questionnaire::{Answer, AnswerValue, Answers, Question, Questionnaire, Section};
use crate::screening::{Assessment, Checklist, Screening};
use spine::base::{Id, Slug};
use spine::office::{Entry, Office};
use std::sync::Arc;

/// The answers to one question, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionAnswers {
    /// The question's key.
    pub key: Slug,
    /// Whose answer, whether it is the proposer's, and the answer.
    pub answers: Vec<(Id<Person>, bool, Answer)>,
    /// The mean of the points given, without the proposer's.
    pub mean: Option<f64>,
}

impl QuestionAnswers {
    /// What the answers themselves suggest to agree on: the mean of points rounded, or the answer
    /// that all gave. None where they differ in kind, so that a person must choose.
    pub fn suggest(&self) -> Option<AnswerValue> {
        let counted = || self.answers.iter().filter(|(_, by_proposer, _)| !by_proposer);
        let mut values = counted().filter_map(|(_, _, answer)| answer.value);
        let first = values.next()?;
        match (first, self.mean) {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 10")]
            (AnswerValue::Score(_), Some(mean)) => Some(AnswerValue::Score(mean.round() as u8)),
            (value, _) => values.all(|other| other == value).then_some(value),
        }
    }
}

/// The answers to every question of a sheet, in its order.
pub fn gather_answers(
    sheet: &Questionnaire,
    assessments: &[Arc<Entry<Assessment>>],
) -> Vec<QuestionAnswers> {
    sheet.list_questions().map(|question| gather(question, assessments)).collect()
}

fn gather(question: &Question, assessments: &[Arc<Entry<Assessment>>]) -> QuestionAnswers {
    let answers: Vec<(Id<Person>, bool, Answer)> = assessments
        .iter()
        .filter_map(|entry| {
            let answer = entry.record.answers.get(&question.key)?.clone();
            Some((entry.record.assessor.clone(), entry.record.by_proposer, answer))
        })
        .collect();
    let points: Vec<u32> = answers
        .iter()
        .filter(|(_, by_proposer, _)| !by_proposer)
        .filter_map(|(_, _, answer)| match answer.value {
            Some(AnswerValue::Score(points)) => Some(u32::from(points)),
            Some(AnswerValue::Yes(_) | AnswerValue::Verdict(_) | AnswerValue::Figure(_)) | None => {
                None
            }
        })
        .collect();
    #[allow(clippy::cast_precision_loss, reason = "a list of assessors is short")]
    let mean =
        (!points.is_empty()).then(|| f64::from(points.iter().sum::<u32>()) / points.len() as f64);
    QuestionAnswers { key: question.key.clone(), answers, mean }
}

/// What one section came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPoints {
    /// The section's key.
    pub key: Slug,
    /// On a scale of five; none where nothing was answered with points.
    pub of_five: Option<u8>,
    /// The share of what could be given, in percent.
    pub share_percent: Option<u32>,
}

/// What each section of a sheet came to.
pub fn list_section_points(sheet: &Questionnaire, answers: &Answers) -> Vec<SectionPoints> {
    sheet.sections.iter().map(|section| sum_section(section, answers)).collect()
}

fn sum_section(section: &Section, answers: &Answers) -> SectionPoints {
    let points = section.sum_points(answers);
    // Half a dot and more is a dot; what was answered has at least one.
    let of_five = (points.highest > 0).then(|| {
        let dots = (points.given * 10 + points.highest) / (2 * points.highest);
        u8::try_from(dots.clamp(1, 5)).unwrap_or(5)
    });
    SectionPoints { key: section.key.clone(), of_five, share_percent: points.share_percent() }
}

/// How a section stands beside the same section of earlier screenings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// On a scale of five, what each earlier screening came to.
    pub of_five: Vec<u8>,
    /// The share of what could be given that each came to, in percent, the least first.
    pub shares_percent: Vec<u32>,
    /// How many of them came to less.
    pub lower: usize,
}

/// How a section of a screening stands beside the same section of all finished screenings before
/// it, also of those with another checklist: a criterion keeps its key.
pub fn find_earlier(office: &Office, (id, section): (&Id<Screening>, &SectionPoints)) -> Earlier {
    let mut earlier = Earlier::default();
    let Some(ours) = office.find(id) else { return earlier };
    let day = ours.result.as_ref().map(|result| result.on);
    for entry in office.list::<Screening>().filter(|entry| entry.id != *id) {
        let Some(result) = &entry.record.result else { continue };
        if day.is_some_and(|day| result.on > day) {
            continue;
        }
        let Some(list) = office.find::<Checklist>(&entry.record.checklist) else { continue };
        let theirs = list_section_points(&list.questions, &result.answers);
        let Some(same) = theirs.into_iter().find(|one| one.key == section.key) else { continue };
        earlier.of_five.extend(same.of_five);
        earlier.shares_percent.extend(same.share_percent);
        earlier.lower += usize::from(same.share_percent < section.share_percent);
    }
    earlier.of_five.sort_unstable();
    earlier.shares_percent.sort_unstable();
    earlier
}
