//! What the page of a cooperation shows of its screening, and the one next step in it.

use crate::cooperation::{Cooperation, State, find_state};
use crate::questionnaire::pages::draw_points;
use crate::screening::{
    Screening, Viewer, find_assessment, find_open, find_proposal, find_screening, is_blind,
    is_over, list_conditions,
};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::base::Id;
use spine::i18n::Words;
use spine::key;
use spine::kit::{self, Addresses};
use spine::office::{Entry, Office};

/// What should be done next about weighing a cooperation, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The key of its heading.
    pub title: &'static str,
    /// The key of the sentence that says why.
    pub why: &'static str,
    /// The key of the button.
    pub action: &'static str,
    /// The address below the desk.
    pub path: String,
}

/// The next step in weighing a cooperation, for who looks at it; none where nothing is theirs to
/// do.
pub fn find_next(
    office: &Office,
    entry: &Entry<Cooperation>,
    viewer: &Viewer,
    today: Date,
) -> Option<NextStep> {
    let path = |rest: &str| format!("/cooperations/{}/screening{rest}", entry.record.slug);
    let step = |title, why, action, rest: &str| NextStep { title, why, action, path: path(rest) };
    if let Some(open) = find_open(office, &entry.id) {
        let of = (&open.id, &open.record);
        if is_blind(office, of, viewer) {
            return Some(step(
                key!("screening-next-weigh"),
                key!("screening-next-weigh-why"),
                key!("screening-weigh"),
                "/weigh",
            ));
        }
        return (viewer.may_screen && is_over(office, &open.id, &open.record)).then(|| {
            step(
                key!("screening-next-make"),
                key!("screening-next-make-why"),
                key!("screening-make"),
                "/result",
            )
        });
    }
    let is_idea = find_state(&entry.record, today) == State::Idea;
    (is_idea && viewer.may_screen).then(|| {
        step(
            key!("screening-next-open"),
            key!("screening-next-open-why"),
            key!("screening-open"),
            "/open",
        )
    })
}

/// The screening on the page of a cooperation; nothing where it was never proposed or weighed
/// here.
pub fn draw_panel(
    words: Words,
    office: &Office,
    entry: &Entry<Cooperation>,
    desk: &Addresses,
) -> Markup {
    let screening = find_screening(office, &entry.id);
    let proposal = find_proposal(office, &entry.id);
    if screening.is_none() && proposal.is_none() {
        return html! {};
    }
    let href = desk.link(&format!("/cooperations/{}/screening", entry.record.slug), &[]);
    let result = screening.as_ref().and_then(|one| {
        let sheet = &office.find(&one.record.checklist)?.questions;
        Some((sheet, one.record.result.as_ref()?))
    });
    let open = find_open(office, &entry.id);
    let done = open.as_ref().map(|one| {
        let is_done = |person: &&_| {
            let known = find_assessment(office, &one.id, person);
            known.is_some_and(|known| known.record.done_on.is_some())
        };
        (one.record.assessors.iter().filter(is_done).count(), one.record.assessors.len())
    });
    let body = html! {
        @if let Some((sheet, result)) = result {
            p { strong { (words.word("screening-advice", result.recommendation.code())) } }
            (kit::text(words, &result.reasons))
            dl.answers { @for section in &sheet.sections { div {
                dt { (kit::name(words, &section.title)) }
                dd { (draw_points(words, section.sum_points(&result.answers))) }
            } } }
            @if let Some(one) = &screening { (draw_conditions(words, office, &one.id)) }
        } @else if let Some((done, of)) = done {
            p { (words.say_with("screening-under-way",
                &[("done", done.into()), ("of", of.into())])) }
        } @else {
            p { (kit::soft(words.say("screening-none"))) }
        }
        p.more { a href=(href) { (words.say("screening-see")) } }
        @if let Some(proposal) = proposal {
            p.more {
                a href=(desk.link(&format!("/proposals/{}", proposal.id), &[])) {
                    (words.say_with("proposal-sent-day",
                        &[("day", words.date(proposal.record.sent_on).into())]))
                }
            }
        }
    };
    kit::section("screening", html! { (words.say("screening-title")) }, body)
}

/// The conditions that a screening set, each with whether it is met.
pub(super) fn draw_conditions(words: Words, office: &Office, screening: &Id<Screening>) -> Markup {
    let conditions = list_conditions(office, screening);
    html! {
        @if !conditions.is_empty() {
            h3 { (words.say("screening-conditions")) }
            ul { @for one in &conditions { li {
                (kit::name(words, &one.record.what))
                @let due = one.record.due_on.map(|day| words.date(day));
                @match (&one.record.done, due) {
                    (Some(done), _) => span.sub {
                        (words.say_with("screening-condition-met",
                            &[("day", words.date(done.on).into())]))
                    },
                    (None, Some(day)) => span.sub {
                        (words.say_with("screening-due-on", &[("day", day.into())]))
                    },
                    (None, None) => span.sub { (words.say("screening-condition-open")) },
                }
            } } }
        }
    }
}
