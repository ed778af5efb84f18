//! Questions as form fields, answers as sent back, and answers as they are read: the parts that
//! proposals, screenings and yearly reports share.
//!
//! A field is called what a fault calls its place: `answers.{key}` is what is chosen or counted,
//! `answers.{key}.words.{language}` is what is written, `answers.{key}.same` takes over the answer
//! of a yardstick. So what a rule finds wrong with the answers meets its field.

mod draw;
mod read;
pub mod sheets;
#[cfg(test)]
mod tests;

pub use draw::{draw_answer, draw_answers, draw_points, draw_section, draw_verdict, verdict_light};
pub use read::{fill_answers, find_missing, read_section};

use super::{Answer, Answers, Question, Questionnaire};
use spine::base::{Language, Slug};
use spine::i18n::Words;

/// An answer from elsewhere that stands beside a question: last year's, the screening's, the
/// proposer's.
#[derive(Clone, Debug)]
pub struct Yardstick<'a> {
    /// Whose it is, for the reader: "Last year".
    pub label: String,
    /// The sheet that was answered; its words explain the points.
    pub sheet: &'a Questionnaire,
    /// The answers.
    pub answers: &'a Answers,
    /// The words that take this answer over ("The same as last year"); none where it only stands
    /// beside. One yardstick of a section may have them.
    pub repeat: Option<&'a str>,
}

impl<'a> Yardstick<'a> {
    /// The question and answer with this key, where there is one.
    pub fn find(&self, key: &Slug) -> Option<(&'a Question, &'a Answer)> {
        let question = self.sheet.find_question(key)?;
        let answer = self.answers.get(key)?;
        question.is_answered_by(answer).then_some((question, answer))
    }

    /// The answer that would be taken over for a question; none where it would not fit.
    fn find_repeated(&self, question: &Question) -> Option<&'a Answer> {
        self.repeat?;
        let (_, answer) = self.find(&question.key)?;
        (question.takes(answer) && question.is_answered_by(answer)).then_some(answer)
    }
}

/// The place of an answer in forms and faults.
fn place_of(question: &Question) -> String {
    format!("answers.{}", question.key)
}

/// The language in which an answer is written on: that of what is written already, else the
/// reader's.
fn language_of(words: Words, answer: Option<&Answer>) -> Language {
    let written = answer.map(|answer| &answer.words).filter(|text| !text.is_empty());
    written.map_or(words.language(), |text| text.read(words.language()).0)
}
