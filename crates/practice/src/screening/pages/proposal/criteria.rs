//! The criteria of the checklist as the proposer sees them: answered by choice, shown beside what
//! the assessors find, never counted.

use super::{Open, Step, fields};
use crate::questionnaire::pages::{draw_section, read_section};
use crate::questionnaire::{Answers, Section, check_complete};
use crate::screening::Checklist;
use maud::Markup;
use spine::base::{Fault, Slug};
use spine::kit::Failure;
use spine::kit::form::{FormData, FormView};

/// The answers of all sections so far, and what is wrong with those of each.
pub(super) fn read_all(open: &Open, list: &Checklist) -> (Answers, Vec<(Slug, Fault)>) {
    let (mut answers, mut faults) = (Answers::new(), Vec::new());
    for section in &list.questions.sections {
        let data = open.kept.page(&Step::Criteria(section.key.clone()));
        let read = read_section(open.visit.words, section, &[], (&data, &answers));
        answers = read.0;
        faults.extend(read.1.into_iter().map(|fault| (section.key.clone(), fault)));
    }
    // What is wrong is not sent; it stands on its page until it is mended.
    for (_, fault) in &faults {
        let key = fault.at.split('.').nth(1).and_then(Slug::parse);
        if let Some(key) = key {
            answers.remove(&key);
        }
    }
    (answers, faults)
}

fn find_section<'o>(open: &'o Open, key: &Slug) -> Option<&'o Section> {
    let list = open.checklist()?;
    list.record.questions.sections.iter().find(|section| section.key == *key)
}

/// What is typed wrongly in a section; one may leave open what one likes.
pub(super) fn find_faults(open: &Open, key: &Slug) -> Vec<Fault> {
    let Some(section) = find_section(open, key) else { return Vec::new() };
    let data = open.kept.page(&Step::Criteria(key.clone()));
    read_section(open.visit.words, section, &[], (&data, &Answers::new())).1
}

/// Whether every question of the checklist is answered.
pub(super) fn is_complete(list: &Checklist, answers: &Answers) -> bool {
    check_complete(&list.questions, answers).is_empty()
}

/// The name of a section, what it asks for, and its form.
pub(super) fn draw(
    open: &Open,
    key: &Slug,
    (data, faults): (&FormData, &[Fault]),
) -> Result<(String, &'static str, Markup), Failure> {
    let words = open.visit.words;
    let section = find_section(open, key).ok_or_else(Failure::not_found)?;
    let view = FormView::new(words, data, faults);
    let questions = draw_section(words, &view, section, &Answers::new(), &[]);
    let step = Step::Criteria(key.clone());
    let form = fields::frame(open, &step, &view, questions);
    let lede = words.say("proposal-criteria-about");
    Ok((section.title.get(words.language()).to_owned(), lede, form))
}
