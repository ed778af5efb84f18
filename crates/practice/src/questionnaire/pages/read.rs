//! What a form with answers says.

use super::{Yardstick, language_of, place_of};
use crate::questionnaire::{
    Answer, AnswerKind, AnswerValue, Answers, Question, Section, Verdict, check_complete,
};
use crate::questionnaire::{Questionnaire, check_answers};
use spine::base::Fault;
use spine::i18n::Words;
use spine::kit::form::{FormData, Reader};

/// Puts answers into the form of a section, for showing.
pub fn fill_answers(data: &mut FormData, section: &Section, answers: &Answers) {
    for question in &section.questions {
        let Some(answer) = answers.get(&question.key) else { continue };
        let at = place_of(question);
        data.put_some(&at, answer.value.map(write_value));
        data.put_text(&format!("{at}.words"), &answer.words);
    }
}

/// A value as the form has it.
pub(super) fn write_value(value: AnswerValue) -> String {
    match value {
        AnswerValue::Score(points) => points.to_string(),
        AnswerValue::Yes(true) => "yes".to_owned(),
        AnswerValue::Yes(false) => "no".to_owned(),
        AnswerValue::Verdict(verdict) => verdict.code().to_owned(),
        AnswerValue::Figure(count) => count.to_string(),
    }
}

/// The answers with those of a section as the form has them, and everything that is wrong with
/// these. A question may stay open: a section is kept as far as it goes.
pub fn read_section(
    words: Words,
    section: &Section,
    beside: &[Yardstick<'_>],
    (data, before): (&FormData, &Answers),
) -> (Answers, Vec<Fault>) {
    let mut answers = before.clone();
    let mut reader = Reader::new(words, data);
    for question in &section.questions {
        let base = before.get(&question.key).cloned().unwrap_or_default();
        let answer = read_answer(&mut reader, question, beside, &base);
        match answer.value.is_none() && answer.words.is_empty() {
            true => answers.remove(&question.key),
            false => answers.insert(question.key.clone(), answer),
        };
    }
    let mut faults = reader.into_faults();
    let sheet = Questionnaire { sections: vec![section.clone()] };
    let own: Answers = answers
        .iter()
        .filter(|(key, _)| sheet.find_question(key).is_some())
        .map(|(key, answer)| (key.clone(), answer.clone()))
        .collect();
    for fault in check_answers(&sheet, &own) {
        if !faults.iter().any(|known| known.at == fault.at) {
            faults.push(fault);
        }
    }
    (answers, faults)
}

/// What is still to be answered, each fault at the field that stands for it.
pub fn find_missing(words: Words, sheet: &Questionnaire, answers: &Answers) -> Vec<Fault> {
    let mut faults = check_complete(sheet, answers);
    for fault in &mut faults {
        let of_words = sheet.list_questions().find(|question| {
            question.answer == AnswerKind::Words && place_of(question) == fault.at
        });
        if let Some(question) = of_words {
            let language = language_of(words, answers.get(&question.key));
            fault.at = format!("{}.words.{}", fault.at, language.code());
        }
    }
    faults
}

fn read_answer(
    reader: &mut Reader<'_>,
    question: &Question,
    beside: &[Yardstick<'_>],
    before: &Answer,
) -> Answer {
    let at = place_of(question);
    let value = read_value(reader, question, &at);
    let written = reader.text_in_languages(&format!("{at}.words"), &before.words);
    let repeated = beside.iter().find_map(|yardstick| yardstick.find_repeated(question));
    if !reader.checkbox(&format!("{at}.same")) {
        return Answer { value, words: written };
    }
    let Some(repeated) = repeated else { return Answer { value, words: written } };
    // The box says "the same": an answer chosen beside it that is another one is asked about, not
    // guessed at.
    if value.is_some() && value != repeated.value {
        reader.fault(Fault::new(&at, "fault-same-and-other"));
    }
    let words = if written.is_empty() { repeated.words.clone() } else { written };
    Answer { value: repeated.value, words }
}

fn read_value(reader: &mut Reader<'_>, question: &Question, at: &str) -> Option<AnswerValue> {
    match &question.answer {
        AnswerKind::Score { anchors, .. } => {
            let highest = anchors.len();
            let parse = |text: &str| text.parse::<u8>().ok();
            let fits = |points: &u8| (1..=highest).contains(&usize::from(*points));
            let points = reader.choice(at, |text| parse(text).filter(fits));
            points.map(AnswerValue::Score)
        }
        AnswerKind::YesNo => {
            let parse = |text: &str| match text {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            reader.choice(at, parse).map(AnswerValue::Yes)
        }
        AnswerKind::Verdict => reader.choice(at, Verdict::parse).map(AnswerValue::Verdict),
        AnswerKind::Figure { .. } => {
            let count = reader.number_between(at, 0, i64::from(u32::MAX));
            count.and_then(|count| u32::try_from(count).ok()).map(AnswerValue::Figure)
        }
        AnswerKind::Words => None,
    }
}
