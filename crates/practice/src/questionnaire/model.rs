//! Questions in sections, and answers.

use crate::cooperation::words;
use serde::{Deserialize, Serialize};
use spine::base::{Slug, Text};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A sheet of questions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Its sections, in the order they are asked; each is one page.
    pub sections: Vec<Section>,
}

/// Questions that belong together: one criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its word in addresses; the same criterion has the same word in every sheet.
    pub key: Slug,
    /// Its name: "Relevance".
    pub title: Text,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its word, by which answers are found again; unique within the sheet.
    pub key: Slug,
    /// The question.
    pub text: Text,
    /// What helps to answer it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub help: Text,
    /// What an answer is.
    pub answer: AnswerKind,
    /// True when it may be left open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// What an answer to a question is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AnswerKind {
    /// Points from 1 up, with the reason in words.
    Score {
        /// How much it counts beside the others; 1 to 100.
        weight: u8,
        /// What each number of points means, from 1 up; as many as there are points.
        anchors: Vec<Text>,
    },
    /// Yes or no, with the reason in words.
    YesNo,
    /// Continue, adjust or exit, with what has changed in words.
    Verdict,
    /// A number of something.
    Figure {
        /// What is counted: "visits".
        unit: Text,
    },
    /// Words.
    Words,
}

words! {
    /// What comes of looking at a cooperation again (S3 §4.1, S2).
    Verdict {
        /// It delivers: go on.
        Continue = "continue",
        /// Go on in another way.
        Adjust = "adjust",
        /// Leave it.
        Exit = "exit",
    }
}

/// The answers to a sheet, by the question's key.
pub type Answers = BTreeMap<Slug, Answer>;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// What was chosen or counted; none for words alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<AnswerValue>,
    /// The reason, or the answer itself.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub words: Text,
}

/// What was chosen or counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerValue {
    /// Points, from 1 to the number of the question's anchors.
    Score(u8),
    /// Yes (true) or no.
    Yes(bool),
    /// Continue, adjust or exit.
    Verdict(Verdict),
    /// A count.
    Figure(u32),
}

impl Questionnaire {
    /// Every question, in order.
    pub fn list_questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question with this key.
    pub fn find_question(&self, key: &Slug) -> Option<&Question> {
        self.list_questions().find(|question| &question.key == key)
    }

    /// The points given and the points that could be, both weighted, over the questions that were
    /// answered with points.
    pub fn sum_points(&self, answers: &Answers) -> Points {
        sum_points(self.list_questions(), answers)
    }
}

impl Section {
    /// As [`Questionnaire::sum_points`], of this section alone.
    pub fn sum_points(&self, answers: &Answers) -> Points {
        sum_points(self.questions.iter(), answers)
    }
}

/// Weighted points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// What was given.
    pub given: u32,
    /// What could be given.
    pub highest: u32,
}

impl Points {
    /// The share given, in percent; none where nothing could be given.
    pub fn share_percent(self) -> Option<u32> {
        (self.highest > 0).then(|| (self.given * 100 + self.highest / 2) / self.highest)
    }
}

fn sum_points<'a>(questions: impl Iterator<Item = &'a Question>, answers: &Answers) -> Points {
    let mut points = Points::default();
    for question in questions {
        if let AnswerKind::Score { weight, anchors } = &question.answer
            && let Some(Answer { value: Some(AnswerValue::Score(score)), .. }) =
                answers.get(&question.key)
        {
            let weight = u32::from(*weight);
            points.given += weight * u32::from(*score);
            points.highest += weight * anchors.len() as u32;
        }
    }
    points
}
