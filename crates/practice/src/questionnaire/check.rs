//! What must hold for sheets and answers.

use super::{Answer, AnswerKind, AnswerValue, Answers, Question, Questionnaire, Section};
use spine::base::{Fault, LIST_LIMIT, NAME_LIMIT, TEXT_LIMIT};
use std::collections::BTreeSet;

/// The points a question has at most.
const POINTS_LIMIT: usize = 10;

impl Questionnaire {
    /// Everything that is wrong with the sheet.
    pub fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.list_questions().next().is_none() {
            faults.push(Fault::new("sections", "fault-no-question"));
        }
        if self.sections.len() > LIST_LIMIT {
            faults.push(Fault::new("sections", "fault-too-many").with("limit", LIST_LIMIT));
        }
        let mut sections = BTreeSet::new();
        let mut questions = BTreeSet::new();
        for (place, section) in self.sections.iter().enumerate() {
            let at = format!("sections[{place}]");
            faults.extend(section.check().into_iter().map(|fault| fault.within(&at)));
            if !sections.insert(&section.key) {
                faults.push(Fault::new(format!("{at}.key"), "fault-twice"));
            }
            for (number, question) in section.questions.iter().enumerate() {
                if !questions.insert(&question.key) {
                    let at = format!("{at}.questions[{number}].key");
                    faults.push(Fault::new(at, "fault-twice"));
                }
            }
        }
        faults
    }
}

impl Section {
    /// What is wrong with it, at its own places.
    pub fn check(&self) -> Vec<Fault> {
        let mut faults = self.title.check("title", NAME_LIMIT, true);
        faults.extend(self.about.check("about", TEXT_LIMIT, false));
        if self.questions.is_empty() {
            faults.push(Fault::new("questions", "fault-no-question"));
        }
        if self.questions.len() > LIST_LIMIT {
            faults.push(Fault::new("questions", "fault-too-many").with("limit", LIST_LIMIT));
        }
        for (place, question) in self.questions.iter().enumerate() {
            let at = format!("questions[{place}]");
            faults.extend(question.check().into_iter().map(|fault| fault.within(&at)));
        }
        faults
    }
}

impl Question {
    fn check(&self) -> Vec<Fault> {
        let mut faults = self.text.check("text", 1_000, true);
        faults.extend(self.help.check("help", 2_000, false));
        match &self.answer {
            AnswerKind::Score { weight, anchors } => {
                if !(1..=100).contains(weight) {
                    faults.push(Fault::new("answer.weight", "fault-weight"));
                }
                if !(2..=POINTS_LIMIT).contains(&anchors.len()) {
                    let fault = Fault::new("answer.anchors", "fault-anchors");
                    faults.push(fault.with("limit", POINTS_LIMIT));
                }
                for (place, anchor) in anchors.iter().enumerate() {
                    faults.extend(anchor.check(&format!("answer.anchors[{place}]"), 500, false));
                }
            }
            AnswerKind::Figure { unit } => {
                faults.extend(unit.check("answer.unit", NAME_LIMIT, true));
            }
            AnswerKind::YesNo | AnswerKind::Verdict | AnswerKind::Words => {}
        }
        faults
    }

    /// True when the answer says something and is of the question's kind.
    pub(super) fn takes(&self, answer: &Answer) -> bool {
        match (&self.answer, answer.value) {
            (AnswerKind::Score { anchors, .. }, Some(AnswerValue::Score(points))) => {
                (1..=anchors.len()).contains(&usize::from(points))
            }
            (AnswerKind::YesNo, Some(AnswerValue::Yes(_)))
            | (AnswerKind::Verdict, Some(AnswerValue::Verdict(_)))
            | (AnswerKind::Figure { .. }, Some(AnswerValue::Figure(_))) => true,
            (_, None) => true,
            (_, Some(_)) => false,
        }
    }

    pub(super) fn is_answered_by(&self, answer: &Answer) -> bool {
        match self.answer {
            AnswerKind::Words => !answer.words.is_empty(),
            AnswerKind::Score { .. }
            | AnswerKind::YesNo
            | AnswerKind::Verdict
            | AnswerKind::Figure { .. } => answer.value.is_some(),
        }
    }
}

/// What is wrong with answers as far as they go: each must have its question and fit it.
pub fn check_answers(sheet: &Questionnaire, answers: &Answers) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (key, answer) in answers {
        let at = format!("answers.{key}");
        match sheet.find_question(key) {
            None => faults.push(Fault::new(&at, "fault-answer-without-question")),
            Some(question) if !question.takes(answer) => {
                faults.push(Fault::new(&at, "fault-answer-kind"));
            }
            Some(_) => {}
        }
        faults.extend(answer.words.check(&format!("{at}.words"), TEXT_LIMIT, false));
    }
    faults
}

/// As [`check_answers`], and every question that may not be left open must have its answer.
pub fn check_complete(sheet: &Questionnaire, answers: &Answers) -> Vec<Fault> {
    let mut faults = check_answers(sheet, answers);
    for question in sheet.list_questions() {
        let answered = answers.get(&question.key).is_some_and(|a| question.is_answered_by(a));
        if !question.optional && !answered {
            faults.push(Fault::new(format!("answers.{}", question.key), "fault-not-answered"));
        }
    }
    faults
}
