//! What the pages of the slice share: who may see what, and how a call, a stage and a fit are told.

use crate::calls::{Application, Call, CallState, Fit, Need, StageKind, find_programme_of};
use crate::cooperation::pages::access;
use crate::organisation::{Organisation, find_authority};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::{Deed, Target, may};
use spine::base::{Id, Money, Slug};
use spine::i18n::Words;
use spine::kit::{self, Failure, Tone, Visit};
use spine::office::{Entry, Office, Record};
use std::sync::Arc;

/// The words of an address: language, authority, id.
pub type At = axum::extract::Path<(String, String, String)>;

/// The scene of a form: the authority as it is now, for a command will be run on that.
pub(crate) fn now(visit: &Visit) -> Scene<'_> {
    Scene { office: &visit.office, ..Scene::of(visit) }
}

/// The record at an address.
pub(crate) fn expect<'o, R: Record>(
    office: &'o Office,
    id: &str,
) -> Result<&'o Arc<Entry<R>>, Failure> {
    let id = Id::<R>::parse(id).ok_or_else(Failure::not_found)?;
    office.find_entry(&id).ok_or_else(Failure::not_found)
}

/// Something internal of an area as a target of deeds.
pub(crate) fn in_area(area: &Slug) -> Target<'_> {
    Target { area: access::area_of(area), ..Target::default() }
}

/// An application as a target of deeds: who works on it, or is of the unit that was asked, is
/// anchored for it.
pub(super) fn target_of<'r>(scene: &Scene<'_>, record: &'r Application) -> Target<'r> {
    let person = scene.actor.person();
    let anchored = crate::calls::is_anchored_for(scene.office, record, person);
    Target { anchored, ..in_area(&record.area) }
}

/// True when the reader may do something to it, and does not look at the past.
pub(crate) fn may_do(scene: &Scene<'_>, deed: Deed, target: &Target<'_>) -> bool {
    !scene.desk.is_past() && may(scene.actor, deed, target).is_yes()
}

/// True when the reader sees a need.
pub(super) fn sees_need(scene: &Scene<'_>, id: &Id<Need>) -> bool {
    scene.office.find(id).is_some_and(|need| scene.sight.covers(&need.area))
}

/// The name of a record in the reader's language.
pub(crate) fn name_of<R: Record>(scene: &Scene<'_>, id: &Id<R>) -> String {
    let title = scene.office.find(id).map(|record| record.title().get(scene.words.language()));
    title.unwrap_or(id.as_str()).to_owned()
}

/// A record's name, leading to its page below `path`, where the reader sees it.
pub(crate) fn link_to<R: Record>(scene: &Scene<'_>, path: &str, id: &Id<R>) -> Markup {
    if !scene.sight.admits_one(scene.office, id) {
        return kit::soft(scene.words.say("decide-not-shown"));
    }
    match scene.office.find(id) {
        Some(record) => html! {
            a href=(scene.desk.link(&format!("{path}/{id}"), &[])) {
                (kit::name(scene.words, record.title()))
            }
        },
        None => html! { (id) },
    }
}

/// A need that the reader may not see is not named.
pub(super) fn link_need(scene: &Scene<'_>, id: &Id<Need>) -> Markup {
    match sees_need(scene, id) {
        true => link_to(scene, "/needs", id),
        false => kit::soft(scene.words.say("decide-not-shown")),
    }
}

/// The name of an area.
pub(crate) fn area_name(scene: &Scene<'_>, area: &Slug) -> String {
    let known = find_authority(scene.office).and_then(|authority| authority.find_area(area));
    known.map_or_else(|| area.to_string(), |area| scene.say(&area.name).to_owned())
}

/// The programme of a call in words: as the register has it, else as its publisher names it.
pub(super) fn tell_programme(scene: &Scene<'_>, call: &Call) -> String {
    match &call.programme {
        Some(programme) => name_of(scene, programme),
        None => call.programme_names.first().cloned().unwrap_or_default(),
    }
}

/// The programme of an application, that of its call or its own.
pub(super) fn programme_of(scene: &Scene<'_>, record: &Application) -> String {
    let call = record.call.as_ref().and_then(|call| scene.office.find(call));
    match find_programme_of(scene.office, record) {
        Some(programme) => name_of::<Organisation>(scene, &programme),
        None => call.map(|call| tell_programme(scene, call)).unwrap_or_default(),
    }
}

/// The state of a call with its shape and colour.
pub(super) fn state_tag(words: Words, state: CallState) -> Markup {
    let tone = match state {
        CallState::Forthcoming => Tone::Idea,
        CallState::Open => Tone::Active,
        CallState::Closed => Tone::Closed,
    };
    kit::tag(tone, words.word("call-state", state.code()))
}

/// A stage with its shape and colour.
pub(super) fn stage_tag(words: Words, stage: StageKind) -> Markup {
    kit::tag(tone_of(stage), words.word("stage", stage.code()))
}

fn tone_of(stage: StageKind) -> Tone {
    match stage {
        StageKind::Idea => Tone::Idea,
        StageKind::Writing => Tone::Screening,
        StageKind::Sent => Tone::Recommended,
        StageKind::Granted => Tone::Decided,
        StageKind::Refused | StageKind::Dropped => Tone::Closed,
    }
}

/// The dots of a fit for this reader.
pub(super) fn draw_dots(scene: &Scene<'_>, fit: Option<&Fit>) -> Markup {
    let dots = fit.map_or(0, |fit| fit.dots(|need| sees_need(scene, need)));
    let dots = u8::try_from(dots).unwrap_or(u8::MAX);
    kit::score(scene.words, dots, u8::try_from(crate::calls::DOTS).unwrap_or(u8::MAX))
}

/// Shared words in quotation marks, in their own language.
pub(super) fn quote_words(scene: &Scene<'_>, words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    scene.words.list(&quoted)
}

/// An amount, or that it is not stated.
pub(crate) fn tell_money(words: Words, money: Option<Money>) -> Markup {
    match money {
        Some(money) => html! { (words.amount(money)) },
        None => not_stated(words),
    }
}

/// "Not stated".
pub(crate) fn not_stated(words: Words) -> Markup {
    kit::soft(words.say("coop-not-stated"))
}

/// What has just been done here, in words, as the address says (`done=saved`).
pub(super) fn draw_done(scene: &Scene<'_>) -> Markup {
    let done = scene.words.find(&format!("calls-done-{}", scene.query().get("done")));
    html! { @if let Some(done) = done { (kit::notice(done)) } }
}

/// A link that reads the same list as a file.
pub(crate) fn csv_link(scene: &Scene<'_>, path: &str) -> Markup {
    let data = scene.query();
    let kept = |name: &str| !matches!(name, "on" | "seq" | "page" | "done");
    let pairs: Vec<(&str, &str)> = data.iter().filter(|(name, _)| kept(name)).collect();
    html! { a href=(scene.desk.link(path, &pairs)) { (scene.words.say("calls-csv")) } }
}
