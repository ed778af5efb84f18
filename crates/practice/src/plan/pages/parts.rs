//! How a state is shown and why it is what it is told, on every page that shows initiatives.

use super::Seen;
use crate::plan::{ActionPlan, InPlan, Initiative, InitiativeState, PlanState, Progress, Reason};
use maud::{Markup, html};
use spine::base::Id;
use spine::i18n::Words;
use spine::kit::{self, Tone};
use spine::office::Entry;

/// The state of an initiative as a tag.
pub fn draw_state(words: Words, state: InitiativeState) -> Markup {
    let tone = match state {
        InitiativeState::Planned => Tone::Idea,
        InitiativeState::OnTrack => Tone::Active,
        InitiativeState::Behind => Tone::Exiting,
        InitiativeState::Done => Tone::Decided,
        InitiativeState::Stopped => Tone::Closed,
    };
    kit::tag(tone, words.word("initiative-state", state.code()))
}

/// The state of a plan as a tag.
pub(super) fn draw_plan_state(words: Words, state: PlanState) -> Markup {
    let tone = match state {
        PlanState::Draft => Tone::Idea,
        PlanState::Raised => Tone::Recommended,
        PlanState::Adopted => Tone::Decided,
    };
    kit::tag(tone, words.word("plan-state", state.code()))
}

/// One reason why a state is what it is, as a sentence.
pub fn draw_reason(seen: &Seen<'_>, progress: &Progress, reason: &Reason) -> Markup {
    let words = seen.words;
    let day = |day: jiff::civil::Date| words.date(day);
    let told = match reason {
        Reason::ByHand { why, on } => {
            let named = [("day", day(*on).into()), ("why", seen.say(why).into())];
            words.say_with("plan-why-by-hand", &named)
        }
        Reason::Rolled { year } => {
            words.say_with("plan-why-rolled", &[("year", year.to_string().into())])
        }
        Reason::AllDone { count } => {
            words.say_with("plan-why-all-done", &[("count", (*count).into())])
        }
        Reason::NotBegun { from } => {
            words.say_with("plan-why-not-begun", &[("day", day(*from).into())])
        }
        Reason::Late { what, due_on } => {
            let named = [("day", day(*due_on).into()), ("what", seen.say(what).into())];
            words.say_with("plan-why-late", &named)
        }
        Reason::Over { to } => words.say_with("plan-why-over", &[("day", day(*to).into())]),
        Reason::Short { indicator } => {
            let title = seen.office.find(indicator).map_or("", |found| seen.say(&found.title));
            words.say_with("plan-why-short", &[("indicator", title.into())])
        }
        Reason::Going { next: Some(next) } => {
            words.say_with("plan-why-going-next", &[("day", day(*next).into())])
        }
        Reason::Going { next: None } if progress.tasks == 0 => {
            words.say("plan-why-no-tasks").to_owned()
        }
        Reason::Going { next: None } => words.say("plan-why-going").to_owned(),
    };
    html! { (told) }
}

/// The state with the first reason below it.
pub(super) fn draw_state_and_why(seen: &Seen<'_>, progress: &Progress) -> Markup {
    let others = progress.why.len().saturating_sub(1);
    html! {
        (draw_state(seen.words, progress.state))
        @if let Some(reason) = progress.why.first() {
            span.sub { (draw_reason(seen, progress, reason)) }
        }
        @if others > 0 {
            span.sub { (seen.words.say_with("plan-why-more", &[("count", others.into())])) }
        }
    }
}

/// A state within a sentence: only its first letter is small, for German has capitals within.
pub(super) fn tell_state(words: Words, state: InitiativeState) -> String {
    let word = words.word("initiative-state", state.code());
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// How many tasks are done: "2 of 5".
pub(super) fn tell_tasks(words: Words, progress: &Progress) -> String {
    match progress.tasks {
        0 => words.say("plan-no-tasks").to_owned(),
        tasks => {
            let named = [("done", progress.done.into()), ("tasks", tasks.into())];
            words.say_with("plan-tasks-done", &named)
        }
    }
}

/// The period of an initiative in words.
pub(super) fn tell_period(words: Words, initiative: &Initiative) -> String {
    match (initiative.from, initiative.to) {
        (None, None) => words.say("plan-no-period").to_owned(),
        (from, to) => words.period(from, to),
    }
}

/// An initiative that leads to its page.
pub(super) fn link(seen: &Seen<'_>, entry: &Entry<Initiative>) -> Markup {
    let href = seen.link(&format!("/initiatives/{}", entry.id), &[]);
    html! { a href=(href) { (kit::name(seen.words, &entry.record.title)) } }
}

/// A plan that leads to its page.
pub(super) fn plan_link(seen: &Seen<'_>, id: &Id<ActionPlan>) -> Markup {
    let href = seen.link(&format!("/plans/{id}"), &[]);
    match seen.office.find(id) {
        Some(plan) => html! { a href=(href) { (kit::name(seen.words, &plan.title)) } },
        None => html! { (id) },
    }
}

/// How an initiative came into a plan that was adopted without it; nothing for the others.
pub(super) fn draw_added(seen: &Seen<'_>, within: &InPlan) -> Markup {
    let Some(added) = &within.added else { return html! {} };
    let words = seen.words;
    let day = words.date(added.on);
    html! {
        span.sub {
            @match &added.decision {
                Some(decision) => {
                    (words.say_with("plan-added-on", &[("day", day.into())])) ", "
                    a href=(seen.link(&format!("/decisions/{decision}"), &[])) {
                        (words.say("plan-added-decision"))
                    }
                },
                None => {
                    (words.say_with("plan-added-on", &[("day", day.into())])) ": "
                    (kit::name(words, &added.why))
                },
            }
        }
    }
}

/// The names and addresses from the list of plans to a page below one of them.
pub(super) fn path_to(seen: &Seen<'_>, plan: Option<&Entry<ActionPlan>>) -> Vec<(String, String)> {
    let mut path = vec![(seen.words.say("plan-title").to_owned(), seen.link("/plans", &[]))];
    path.extend(plan.map(|entry| {
        let name = seen.say(&entry.record.title).to_owned();
        (name, seen.link(&format!("/plans/{}", entry.id), &[]))
    }));
    path
}
