//! The beginning of the page: where it lies, what it is, where it stands in its life.

use super::Scene;
use crate::cooperation::pages::tell::capitalise;
use crate::cooperation::{
    Deed, LifeStage, LifeStatus, LifeStep, State, find_stage, find_state, list_life,
};
use crate::organisation::Body;
use maud::{Markup, html};
use spine::base::Id;
use spine::i18n::Words;
use spine::kit::{self, Head, Step, StepState, Tone};

/// Crumbs, title, lede, actions and the route of its life.
pub(super) fn top(scene: &Scene<'_>) -> Markup {
    let (words, record) = (scene.words, scene.record());
    let (language, title) = record.name.read(words.language());
    let state = find_stage(scene.office, record, scene.today);
    let register = scene.desk.link("/cooperations", &[]);
    let area = scene.teller().area(&record.area);
    let in_area = scene.desk.link("/cooperations", &[("area", record.area.as_str())]);
    let lede = (!record.summary.is_empty()).then(|| kit::name(words, &record.summary));
    html! {
        (kit::crumbs(words, &[(words.say("coop-register"), &register), (area, &in_area)], title))
        (kit::head(&Head {
            title,
            lang: Some(language).filter(|language| *language != words.language()),
            tag: Some(kit::tag(tone(state), words.word("state", state.code()))),
            lede,
            note: kit::record_note(words, (scene.entry, &record.summary), Some(scene.original)),
            actions: actions(scene),
            is_object: true,
        }))
        @if let Some(done) = scene.done { (kit::notice(done)) }
        (route(scene))
    }
}

/// The colour and shape of a state.
pub fn tone(state: State) -> Tone {
    match state {
        State::Idea => Tone::Idea,
        State::Screening => Tone::Screening,
        State::Recommended => Tone::Recommended,
        State::Decided => Tone::Decided,
        State::Active => Tone::Active,
        State::UnderReview => Tone::Review,
        State::Exiting => Tone::Exiting,
        State::Closed | State::Declined => Tone::Closed,
    }
}

fn actions(scene: &Scene<'_>) -> Option<Markup> {
    let (words, allowed) = (scene.words, scene.allowed);
    let published = scene.record().visibility == spine::base::Visibility::Published;
    let is_idea = find_state(scene.record(), scene.today) == State::Idea;
    let mut more: Vec<(&str, String)> = Vec::new();
    if let Some(raise) = scene.deciding.raise.as_ref().filter(|_| !super::aside::is_to_raise(scene))
    {
        more.push((words.say("decide-take-up"), raise.clone()));
    }
    if allowed.see_history {
        more.push((words.say("coop-history"), scene.here("/history")));
    }
    if allowed.publish {
        let key = if published { "coop-unpublish" } else { "coop-publish" };
        more.push((words.find(key).unwrap_or_default(), scene.here("/publish")));
    }
    if allowed.propose {
        let follow =
            scene.desk.link("/cooperations/new", &[("follows", scene.record().slug.as_str())]);
        more.push((words.say("coop-follow-up"), follow));
    }
    if allowed.remove && is_idea {
        more.push((words.say("coop-remove"), scene.here("/remove")));
    }
    let links: Vec<(&str, &str)> = more.iter().map(|(name, href)| (*name, href.as_str())).collect();
    (!links.is_empty()).then(|| kit::menu(words.say("coop-more"), &links))
}

fn route(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let state = find_stage(scene.office, scene.record(), scene.today);
    let life = list_life(scene.record(), state, scene.today);
    let told: Vec<(String, String, StepState)> = life
        .iter()
        .map(|step| {
            let declined = step.status == LifeStatus::Declined;
            let name = match declined {
                true => words.word("state", "declined"),
                false => words.word("life", step.stage.code()),
            };
            (name.to_owned(), tell_step(scene, step), state_of(step.status))
        })
        .collect();
    let steps: Vec<Step<'_>> =
        told.iter().map(|(name, what, state)| Step { name, what, state: *state }).collect();
    kit::route(words.say("coop-life"), &steps)
}

fn state_of(status: LifeStatus) -> StepState {
    match status {
        LifeStatus::Done => StepState::Done,
        LifeStatus::Here | LifeStatus::Declined => StepState::Here,
        LifeStatus::NotRecorded => StepState::NotRecorded,
        LifeStatus::ToCome => StepState::Ahead,
    }
}

fn tell_step(scene: &Scene<'_>, step: &LifeStep) -> String {
    let words = scene.words;
    if step.status == LifeStatus::NotRecorded {
        return words.say("coop-not-recorded").to_owned();
    }
    let mut told: Vec<String> = Vec::new();
    match (step.stage, step.on) {
        (LifeStage::Active, Some(on)) => {
            let future = on.first_day() > scene.today;
            let key = if future { "coop-from" } else { "coop-since" };
            told.push(words.say_with(key, &[("date", words.partial_date(on).into())]));
        }
        (LifeStage::Closing, Some(on)) => told.push(words.partial_date(on)),
        (_, _) => told.extend(tell_deeds(scene, &step.deeds)),
    }
    if let Some(months) = step.months_left {
        told.push(words.say_with("coop-months-left", &[("months", months.into())]));
    }
    capitalise(&told.join("; "))
}

/// Who did it and when, body by body: "Regional Council, 1 February 2010 and 9 March 2010".
fn tell_deeds(scene: &Scene<'_>, deeds: &[Deed]) -> Vec<String> {
    let words: Words = scene.words;
    let mut bodies: Vec<Option<&Id<Body>>> = Vec::new();
    for deed in deeds {
        if !bodies.contains(&deed.body.as_ref()) {
            bodies.push(deed.body.as_ref());
        }
    }
    let tell = |body: Option<&Id<Body>>| {
        let of_body = deeds.iter().filter(|deed| deed.body.as_ref() == body);
        let dates: Vec<String> =
            of_body.filter_map(|deed| deed.on).map(|on| words.partial_date(on)).collect();
        match (body.map(|body| scene.teller().name(body)), dates.is_empty()) {
            (Some(body), true) => body,
            (Some(body), false) => format!("{body}, {}", words.list(&dates)),
            (None, true) => words.say("coop-without-date").to_owned(),
            (None, false) => words.list(&dates),
        }
    };
    bodies.into_iter().map(tell).collect()
}
