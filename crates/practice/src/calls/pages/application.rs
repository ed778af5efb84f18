//! One application: how far it has come, what it waits for, what it costs and what it brought.

use super::applications::{tell_waiting, tell_work};
use super::common::{
    At, area_name, draw_done, expect, in_area, link_need, link_to, may_do, name_of, not_stated,
    programme_of, stage_tag, target_of, tell_money,
};
use super::need::link_cooperation;
use crate::calls::{Application, Handed, StageKind, list_next_stages};
use crate::funding::pages::phrases::tell_effort;
use crate::strategy::pages::Scene;
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::Deed;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Step, StepState, Visit};
use spine::office::Entry;

/// `GET …/desk/applications/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Application>(&visit.view, &id)?;
    visit.need(Deed::SeeInternal, &in_area(&entry.record.area))?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let record = &entry.record;
    let title = scene.say(&record.title);
    let (list, original) =
        (scene.desk.link("/applications", &[]), scene.original_link(&record.title));
    let (language, _) = record.title.read(words.language());
    let aside = html! { (draw_next(&scene, entry)) (draw_facts(&scene, record)) };
    let main = html! {
        (kit::crumbs(words, &[(words.say("apply-title"), &list)], title))
        (kit::head(&Head {
            title,
            lang: (language != words.language()).then_some(language),
            tag: record.stage().map(|stage| stage_tag(words, stage)),
            lede: tell_waiting(&scene, record).map(|waits| html! { (waits) }),
            note: kit::record_note(words, (entry.as_ref(), &record.title), Some(&original)),
            actions: Some(draw_actions(&scene, entry)),
            is_object: true,
        }))
        (draw_done(&scene))
        (draw_way(&scene, record))
        (kit::with_aside(words.say("calls-facts"), aside, html! {
            (draw_from(&scene, record))
            @if let Some(handed) = &record.handed { (draw_handed(&scene, handed)) }
            (draw_stages(&scene, record))
            (draw_work(&scene, record))
            @if !record.lesson.is_empty() {
                (kit::section(
                    "lesson",
                    html! { (words.say("apply-lesson")) },
                    kit::text(words, &record.lesson),
                ))
            }
        }))
    };
    Ok(visit.page(&Sheet { title, part: "applications" }, main))
}

fn may_edit(scene: &Scene<'_>, record: &Application) -> bool {
    may_do(scene, Deed::EditApplication, &target_of(scene, record))
}

fn draw_actions(scene: &Scene<'_>, entry: &Entry<Application>) -> Markup {
    let words = scene.words;
    let link = |rest: &str| scene.desk.link(&format!("/applications/{}{rest}", entry.id), &[]);
    let (history, edit, hand) = (link("/history"), link("/edit"), link("/hand-over"));
    let is_over = entry.record.stage().is_some_and(StageKind::is_final);
    html! {
        @if may_do(scene, Deed::SeeHistory, &in_area(&entry.record.area)) {
            (kit::link_button(words.say("calls-history"), &history))
        }
        @if may_edit(scene, &entry.record) {
            (kit::link_button(words.say("calls-edit"), &edit))
            @if !is_over { (kit::link_button(words.say("apply-hand-over"), &hand)) }
        }
    }
}

/// The stages it passed and those that may come.
fn draw_way(scene: &Scene<'_>, record: &Application) -> Markup {
    let words = scene.words;
    let last = record.stage();
    let ways = [StageKind::Idea, StageKind::Writing, StageKind::Sent];
    let answer = last.filter(|last| last.is_final());
    let told: Vec<(StageKind, String, StepState)> = ways
        .into_iter()
        .chain(std::iter::once(answer.unwrap_or(StageKind::Granted)))
        .map(|kind| {
            let stage = record.stages.iter().find(|stage| stage.kind == kind);
            let what = stage.map(|stage| words.partial_date(stage.on)).unwrap_or_default();
            let state = match (stage, last) {
                (Some(_), _) if Some(kind) == last => StepState::Here,
                (Some(_), _) => StepState::Done,
                (None, Some(last)) if kind < last => StepState::NotRecorded,
                (None, _) => StepState::Ahead,
            };
            (kind, what, state)
        })
        .collect();
    let open = words.say("apply-answer-ahead");
    let steps: Vec<Step<'_>> = told
        .iter()
        .map(|(kind, what, state)| {
            let name = match (kind, state) {
                (StageKind::Granted, StepState::Ahead) => open,
                (kind, _) => words.word("stage", kind.code()),
            };
            Step { name, what, state: *state }
        })
        .collect();
    kit::route(words.say("apply-way"), &steps)
}

/// The one next step: the unit's answer, the next stage, or the cooperation that came of it.
fn draw_next(scene: &Scene<'_>, entry: &Entry<Application>) -> Markup {
    let (words, record) = (scene.words, &entry.record);
    if !may_edit(scene, record) {
        return html! {};
    }
    let link = |rest: &str| scene.desk.link(&format!("/applications/{}{rest}", entry.id), &[]);
    let waits = record.handed.as_ref().is_some_and(|handed| handed.answer.is_none());
    let is_over = record.stage().is_some_and(StageKind::is_final);
    if waits && !is_over {
        let action = kit::main_button(words.say("apply-answer"), &link("/answer"));
        return kit::next_step(
            words.say("apply-answer-next"),
            words.say("apply-answer-why"),
            action,
        );
    }
    if !list_next_stages(record).is_empty() {
        let action = kit::main_button(words.say("apply-move"), &link("/stage"));
        return kit::next_step(words.say("apply-move-next"), words.say("apply-move-why"), action);
    }
    if record.stage() == Some(StageKind::Granted) && record.cooperation.is_none() {
        let action = kit::main_button(words.say("apply-cooperation"), &link("/cooperation"));
        let why = words.say("apply-cooperation-why");
        return kit::next_step(words.say("apply-cooperation-next"), why, action);
    }
    html! {}
}

fn draw_facts(scene: &Scene<'_>, record: &Application) -> Markup {
    let words = scene.words;
    let programme = programme_of(scene, record);
    let facts = [
        (words.say("apply-area"), html! { (area_name(scene, &record.area)) }),
        (
            words.say("calls-programme"),
            match programme.is_empty() {
                true => not_stated(words),
                false => html! { (programme) },
            },
        ),
        (
            words.say("apply-role"),
            html! {
                (words.say(if record.as_lead { "apply-lead" } else { "apply-partner" }))
            },
        ),
        (
            words.say("apply-person"),
            match &record.person {
                Some(person) => html! { (name_of(scene, person)) },
                None => kit::soft(words.say("decide-no-one")),
            },
        ),
        (words.say("apply-asked"), tell_money(words, record.asked)),
        (words.say("apply-own"), tell_money(words, record.own)),
        (
            words.say("apply-granted"),
            match record.stage() {
                Some(StageKind::Granted) => tell_money(words, record.granted),
                Some(StageKind::Refused) => html! { (words.word("stage", "refused")) },
                _ => kit::soft(words.say("hits-no-answer")),
            },
        ),
        (
            words.say("apply-work"),
            match tell_work(words, record) {
                Some(work) => html! { (work) },
                None => not_stated(words),
            },
        ),
        (
            words.say("apply-came-of-it"),
            match &record.cooperation {
                Some(cooperation) => link_cooperation(scene, cooperation),
                None => kit::soft(words.say("apply-no-cooperation")),
            },
        ),
        (
            words.say("calls-from"),
            match record.source.is_empty() {
                true => not_stated(words),
                false => kit::name(words, &record.source),
            },
        ),
    ];
    kit::panel("facts", words.say("calls-facts"), kit::facts(&facts))
}

/// Where it comes from: the needs and the call.
fn draw_from(scene: &Scene<'_>, record: &Application) -> Markup {
    let words = scene.words;
    let content = html! {
        h3 { (words.say("apply-needs")) }
        @if record.needs.is_empty() { p { (kit::soft(words.say("apply-no-need"))) } }
        @else { ul.listed { @for need in &record.needs { li { (link_need(scene, need)) } } } }
        h3 { (words.say("calls-call")) }
        @match record.call.as_ref().and_then(|id| Some((id, scene.office.find(id)?))) {
            Some((id, call)) => p {
                (link_to(scene, "/calls", id))
                span.sub {
                    (call.identifier)
                    @if let Some(day) = call.find_deadline(scene.today) {
                        ", " (words.say("calls-deadline")) ": " (words.date(day))
                    }
                }
            },
            None => p { (kit::soft(words.say("apply-no-call"))) },
        }
    };
    kit::section("from", html! { (words.say("apply-from")) }, content)
}

fn draw_handed(scene: &Scene<'_>, handed: &Handed) -> Markup {
    let words = scene.words;
    let told = words.say_with(
        "apply-handed",
        &[
            ("unit", name_of(scene, &handed.unit).into()),
            ("day", words.date(handed.on).into()),
            ("by", words.date(handed.answer_by).into()),
        ],
    );
    let content = html! {
        p { (told) }
        @match &handed.answer {
            Some(answer) => {
                p {
                    strong {
                        (words.say(if answer.takes { "apply-takes" } else { "apply-takes-not" }))
                    }
                    ", " (words.date(answer.on))
                }
                @if !answer.why.is_empty() { (kit::text(words, &answer.why)) }
            },
            None if handed.answer_by < scene.today => {
                p { (kit::flag(words.say("apply-answer-late"))) }
            },
            None => { p { (kit::soft(words.say("apply-no-answer"))) } },
        }
    };
    kit::section("handed", html! { (words.say("apply-hand-over-title")) }, content)
}

fn draw_stages(scene: &Scene<'_>, record: &Application) -> Markup {
    let words = scene.words;
    let told: Vec<(String, String, Markup)> = record
        .stages
        .iter()
        .rev()
        .map(|stage| {
            let what = html! {
                strong { (words.word("stage", stage.kind.code())) }
                @if !stage.note.is_empty() { ". " (kit::name(words, &stage.note)) }
            };
            (stage.on.to_string(), words.partial_date(stage.on), what)
        })
        .collect();
    let told: Vec<(&str, &str, Markup)> =
        told.iter().map(|(iso, when, what)| (iso.as_str(), when.as_str(), what.clone())).collect();
    kit::section("stages", html! { (words.say("apply-stages")) }, kit::log(&told))
}

fn draw_work(scene: &Scene<'_>, record: &Application) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("hits-year")),
        Column::new(Kind::Amount, words.say("apply-work")),
    ];
    let rows: Vec<Vec<Markup>> = record
        .work
        .iter()
        .map(|work| vec![html! { (work.year) }, html! { (tell_effort(words, work.effort)) }])
        .collect();
    let title = words.say("apply-work");
    let content = html! {
        @if rows.is_empty() { p { (kit::soft(words.say("apply-no-work"))) } }
        @else { (table::plain(title, &columns, &rows)) }
    };
    kit::section("work", html! { (title) }, content)
}
