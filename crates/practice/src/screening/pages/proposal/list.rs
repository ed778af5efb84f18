//! The pages of a proposal with how far each is.

use super::{Open, Step, criteria, fields, read};
use crate::screening::pages::person_of;
use maud::{Markup, html};
use spine::kit::{self, Head};

/// How far a page is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    Done,
    Begun,
    NotBegun,
    NotYet,
}

/// How far each of the first pages is, in their order.
pub(super) fn list_progress(open: &Open) -> [Progress; 4] {
    let faults = read::read(&open.visit, open.kept.all()).faults;
    Step::FIRST.map(|step| {
        let is_complete = !faults.iter().any(|fault| fields::is_on(&step, &fault.at));
        match (open.kept.has(&step), is_complete) {
            (false, _) => Progress::NotBegun,
            (true, true) => Progress::Done,
            (true, false) => Progress::Begun,
        }
    })
}

/// True once everything that must be said is said.
pub(super) fn is_ready(open: &Open) -> bool {
    list_progress(open).iter().all(|one| *one == Progress::Done)
}

fn find_criteria(open: &Open) -> (Progress, Option<String>, &'static str) {
    let words = open.visit.words;
    if person_of(&open.visit).is_none() {
        return (Progress::NotYet, None, words.say("proposal-criteria-no-person"));
    }
    let Some(list) = open.checklist() else {
        return (Progress::NotYet, None, words.say("proposal-criteria-first"));
    };
    let sections = &list.record.questions.sections;
    let open_section = sections
        .iter()
        .find(|section| !open.kept.has(&Step::Criteria(section.key.clone())))
        .or(sections.first());
    let link = open_section
        .map(|section| open.link(&format!("/{}", Step::Criteria(section.key.clone()).word())));
    let (answers, faults) = criteria::read_all(open, &list.record);
    let progress = match (answers.is_empty(), criteria::is_complete(&list.record, &answers)) {
        (_, true) if faults.is_empty() => Progress::Done,
        (true, _) => Progress::NotBegun,
        (false, _) => Progress::Begun,
    };
    (progress, link, words.say("proposal-criteria-about"))
}

pub(super) fn draw(open: &Open) -> Markup {
    let words = open.visit.words;
    let name = open.kept.all().get("name").trim();
    let title = match name {
        "" => words.say("proposal-new").to_owned(),
        name => words.say_with("proposal-new-named", &[("name", name.into())]),
    };
    let progress = list_progress(open);
    let done = progress.iter().filter(|one| **one == Progress::Done).count();
    let is_ready = is_ready(open);
    let (of_criteria, criteria_link, criteria_about) = find_criteria(open);
    let check = open.link("/check");
    let record = read::read(&open.visit, open.kept.all()).cooperation;
    let main = html! {
        (kit::head(&Head {
            title: &title,
            lede: Some(html! { (words.say("proposal-lede")) }),
            ..Head::default()
        }))
        p { (words.say_with("proposal-parts-done",
            &[("done", done.into()), ("of", Step::FIRST.len().into())])) }
        ol.tasks {
            @for (step, progress) in Step::FIRST.iter().zip(progress) {
                @let (name, about) = fields::title_of(words, step);
                @let href = open.link(&format!("/{}", step.word()));
                (line(open, (name, about), Some(&href), progress))
            }
            (line(open, (words.say("proposal-criteria"), criteria_about), criteria_link.as_deref(),
                of_criteria))
            (line(open, (words.say("proposal-check"), words.say("proposal-check-about")),
                is_ready.then_some(check.as_str()),
                if is_ready { Progress::NotBegun } else { Progress::NotYet }))
        }
        @if !record.name.is_empty() { (super::super::similar::draw(&open.visit, (None, &record))) }
    };
    open.page(&title, main)
}

fn line(
    open: &Open,
    (name, about): (&str, &str),
    href: Option<&str>,
    progress: Progress,
) -> Markup {
    let words = open.visit.words;
    let state = match progress {
        Progress::Done => words.say("proposal-state-done"),
        Progress::Begun => words.say("proposal-state-begun"),
        Progress::NotBegun => words.say("proposal-state-not-begun"),
        Progress::NotYet => words.say("proposal-state-not-yet"),
    };
    html! {
        li {
            @match href {
                Some(href) => a href=(href) {
                    span.what { (name) } " " span.about { (about) } " " strong { (state) }
                },
                None => div {
                    span.what { (name) } " " span.about { (about) } " " span { (state) }
                },
            }
        }
    }
}
