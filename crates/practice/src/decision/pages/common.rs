//! What the pages of deciding share: who may see what, and how a body, an outcome, an amount and a
//! route are told.

use crate::cooperation::{Cooperation, pages::access};
use crate::decision::{
    Act, DecidedAmount, Decision, Matter, Meeting, Outcome, Paper, RouteRole, RouteStep, Standing,
    Subject, Walk, find_paper, find_place,
};
use crate::organisation::{Body, Person};
use crate::plan::ActionPlan;
use crate::screening::{find_assessment, find_open};
use crate::strategy::Edition;
use crate::strategy::pages::{Scene, area_of};
use maud::{Markup, html};
use spine::account::{Deed, Target, may};
use spine::base::{Id, Visibility};
use spine::i18n::Words;
use spine::kit::{self, Failure, Step, StepState, Tone, Visit};
use spine::office::{Entry, Office, Record};
use std::sync::Arc;

/// The words of an address: language, authority, and an id or a slug.
pub type At = axum::extract::Path<(String, String, String)>;

/// The scene of a form: the authority as it is now, for a command will be run on that.
pub(super) fn now(visit: &Visit) -> Scene<'_> {
    Scene { office: &visit.office, ..Scene::of(visit) }
}

/// The record at an address.
pub(super) fn expect<'o, R: Record>(
    office: &'o Office,
    id: &str,
) -> Result<&'o Arc<Entry<R>>, Failure> {
    let id = Id::<R>::parse(id).ok_or_else(Failure::not_found)?;
    office.find_entry(&id).ok_or_else(Failure::not_found)
}

/// What a matter or a decision is about, as a target of deeds: its area, and nothing published, for
/// deciding is the authority's own business.
pub(super) fn target<'o>(office: &'o Office, subject: Option<&Subject>) -> Target<'o> {
    let area = match subject {
        Some(Subject::Cooperation(id)) => {
            office.find(id).and_then(|found| access::area_of(&found.area))
        }
        Some(Subject::Edition(id)) => {
            let edition: Option<&Edition> = office.find(id);
            edition.and_then(|edition| area_of(office.find(&edition.strategy)?))
        }
        Some(Subject::Plan(id)) => {
            let plan: Option<&ActionPlan> = office.find(id);
            plan.and_then(|plan| area_of(office.find(&plan.strategy)?))
        }
        None => None,
    };
    Target { area, published: false, anchored: false }
}

/// True when the reader may do the deed to what this is about, and does not look at the past.
pub(super) fn may_do(scene: &Scene<'_>, deed: Deed, subject: Option<&Subject>) -> bool {
    !scene.desk.is_past() && may(scene.actor, deed, &target(scene.office, subject)).is_yes()
}

/// True when the reader sees what this is about.
pub(super) fn sees(scene: &Scene<'_>, subject: Option<&Subject>) -> bool {
    may(scene.actor, Deed::SeeInternal, &target(scene.office, subject)).is_yes()
}

/// The matter at an address, where the visit may do the deed to what it is about.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the deed is not the actor's.
pub(super) fn find_matter<'o>(
    visit: &Visit,
    office: &'o Office,
    id: &str,
    deed: Deed,
) -> Result<&'o Arc<Entry<Matter>>, Failure> {
    let entry = expect::<Matter>(office, id)?;
    visit.need(deed, &target(office, entry.record.subject.as_ref()))?;
    // What somebody may not see they may not decide about either.
    visit.need(Deed::SeeInternal, &target(office, entry.record.subject.as_ref()))?;
    Ok(entry)
}

/// The name of a record in the reader's language.
pub(super) fn name_of<R: Record>(scene: &Scene<'_>, id: &Id<R>) -> String {
    let title = scene.office.find(id).map(|record| record.title().get(scene.words.language()));
    title.unwrap_or(id.as_str()).to_owned()
}

/// A body by its short name, where it has one.
pub(super) fn short_of(scene: &Scene<'_>, id: &Id<Body>) -> String {
    let short = scene.office.find(id).and_then(|body| body.short.clone());
    short.unwrap_or_else(|| name_of(scene, id))
}

/// A meeting in words: the body and the day.
pub(super) fn meeting_name(scene: &Scene<'_>, meeting: &Meeting) -> String {
    let body = name_of(scene, &meeting.body);
    scene.words.say_with(
        "decide-meeting-name",
        &[("body", body.into()), ("day", scene.words.date(meeting.on).into())],
    )
}

/// The papers of a meeting in the order of its agenda, as far as the reader may see them.
pub(super) fn list_papers<'s>(
    scene: &Scene<'s>,
    (id, meeting): (&Id<Meeting>, &Meeting),
) -> Vec<&'s Arc<Entry<Paper>>> {
    let seen = meeting.items.iter().filter(|item| {
        let matter = scene.office.find(&item.matter);
        matter.is_some_and(|matter| sees(scene, matter.subject.as_ref()))
    });
    seen.filter_map(|item| find_paper(scene.office, id, &item.matter)).collect()
}

/// What something is about, leading to it; nothing where the reader may not see it.
pub(super) fn subject_link(scene: &Scene<'_>, subject: Option<&Subject>) -> Markup {
    let Some(subject) = subject else { return kit::soft(scene.words.say("decide-no-subject")) };
    if !sees(scene, Some(subject)) {
        return kit::soft(scene.words.say("decide-not-shown"));
    }
    let words = scene.words;
    match subject {
        Subject::Cooperation(id) => match scene.office.find(id) {
            Some(found) => {
                let href = scene.desk.link(&format!("/cooperations/{}", found.slug), &[]);
                html! { a href=(href) { (kit::name(words, &found.name)) } }
            }
            None => html! { (id) },
        },
        Subject::Edition(id) => match scene.office.find(id) {
            Some(found) => {
                let strategy = scene.office.find(&found.strategy);
                let slug = strategy.map_or("", |strategy| strategy.slug.as_str());
                let path = format!("/strategy/{slug}/editions/{}", found.slug);
                html! { a href=(scene.desk.link(&path, &[])) { (kit::name(words, &found.title)) } }
            }
            None => html! { (id) },
        },
        Subject::Plan(id) => match scene.office.find(id) {
            Some(found) => {
                let href = scene.desk.link(&format!("/plans/{id}"), &[]);
                html! { a href=(href) { (kit::name(words, &found.title)) } }
            }
            None => html! { (id) },
        },
    }
}

/// True when the reader may see who changed what about this.
pub(super) fn may_see_history(scene: &Scene<'_>, subject: Option<&Subject>) -> bool {
    may(scene.actor, Deed::SeeHistory, &target(scene.office, subject)).is_yes()
}

/// The cooperation that a subject names.
pub(super) fn cooperation_of(subject: Option<&Subject>) -> Option<&Id<Cooperation>> {
    match subject? {
        Subject::Cooperation(id) => Some(id),
        Subject::Edition(_) | Subject::Plan(_) => None,
    }
}

/// What came of a matter at a body, in words: a recommendation is not a decision.
pub(super) fn outcome_word(words: Words, role: RouteRole, outcome: Outcome) -> &'static str {
    match role {
        RouteRole::Decides => words.word("outcome", outcome.code()),
        RouteRole::Recommends => words.word("advice", outcome.code()),
    }
}

/// The same with its shape and colour.
pub(super) fn outcome_tag(words: Words, decision: &Decision) -> Markup {
    let tone = match (decision.outcome, decision.role) {
        (Outcome::Agreed | Outcome::Changed, RouteRole::Decides) => Tone::Decided,
        (Outcome::Agreed | Outcome::Changed, RouteRole::Recommends) => Tone::Recommended,
        (Outcome::SentBack | Outcome::Postponed, _) => Tone::Review,
        (Outcome::Refused, _) => Tone::Closed,
        (Outcome::Noted, _) => Tone::Active,
    };
    kit::tag(tone, outcome_word(words, decision.role, decision.outcome))
}

/// An amount as it was decided: "DKK 20,000 a year, 2010–2012".
pub(super) fn tell_amount(scene: &Scene<'_>, amount: &DecidedAmount) -> String {
    let words = scene.words;
    let mut told = words.amount(amount.money);
    if amount.yearly {
        told = words.say_with("decide-amount-yearly", &[("amount", told.into())]);
    }
    let years = match (amount.from_year, amount.to_year) {
        (Some(from), Some(to)) if from != to => Some(format!("{from}–{to}")),
        (Some(year), _) | (None, Some(year)) => Some(year.to_string()),
        (None, None) => None,
    };
    let from = (!amount.from.is_empty()).then(|| amount.from.get(words.language()).to_owned());
    std::iter::once(told).chain(years).chain(from).collect::<Vec<_>>().join(", ")
}

/// A matter's title, leading to its page; that it is not shown where the reader may not see it.
pub(super) fn matter_link(scene: &Scene<'_>, id: &Id<Matter>) -> Markup {
    match scene.office.find(id) {
        Some(matter) if sees(scene, matter.subject.as_ref()) => {
            let href = scene.desk.link(&format!("/matters/{id}"), &[]);
            html! { a href=(href) { (kit::name(scene.words, &matter.title)) } }
        }
        Some(_) | None => kit::soft(scene.words.say("decide-not-shown")),
    }
}

/// The route of a matter with what each body did.
pub(super) fn draw_route(scene: &Scene<'_>, id: &Id<Matter>, matter: &Matter) -> Markup {
    let words = scene.words;
    let place = find_place(scene.office, id, matter);
    let turn = match place.standing {
        Standing::Turn(turn) => Some(turn),
        Standing::Decided(_) | Standing::Withdrawn => None,
    };
    let told: Vec<(String, String, StepState)> = place
        .walk
        .iter()
        .enumerate()
        .map(|(at, walk)| {
            let state = match (walk.is_past, Some(at) == turn) {
                (true, _) => StepState::Done,
                (false, true) => StepState::Here,
                (false, false) => StepState::Ahead,
            };
            (name_of(scene, &walk.step.body), tell_walk(scene, walk, Some(at) == turn), state)
        })
        .collect();
    let steps: Vec<Step<'_>> =
        told.iter().map(|(name, what, state)| Step { name, what, state: *state }).collect();
    kit::route(words.say("decide-route"), &steps)
}

fn tell_walk(scene: &Scene<'_>, walk: &Walk, is_here: bool) -> String {
    let words = scene.words;
    let role = words.word("route-role", walk.step.role.code());
    match walk.decisions.last() {
        Some(last) => {
            let outcome = outcome_word(words, last.record.role, last.record.outcome);
            let told = format!("{outcome}, {}", words.partial_date(last.record.on));
            match is_here {
                true => format!("{told}; {}", words.say("decide-its-turn-again")),
                false => told,
            }
        }
        None if is_here => format!("{role}; {}", words.say("decide-its-turn")),
        None => role.to_owned(),
    }
}

/// A route in one line: "Administration recommends → Executive Committee decides".
pub(super) fn tell_route(scene: &Scene<'_>, route: &[RouteStep]) -> String {
    let step = |step: &RouteStep| {
        let role = scene.words.word("route-role", step.role.code());
        format!("{} {role}", name_of(scene, &step.body))
    };
    route.iter().map(step).collect::<Vec<_>>().join(" → ")
}

/// The parts of deciding.
pub(super) fn tabs(scene: &Scene<'_>, current: &str) -> Markup {
    let words = scene.words;
    let parts = [
        ("", words.say("decide-inbox")),
        ("/meetings", words.say("decide-meetings")),
        ("/decided", words.say("decide-decided")),
        ("/follow-up", words.say("decide-follow-up")),
    ];
    let hrefs: Vec<String> =
        parts.iter().map(|(p, _)| scene.desk.link(&format!("/decisions{p}"), &[])).collect();
    let views: Vec<(&str, Option<usize>, &str, bool)> = parts
        .iter()
        .zip(&hrefs)
        .map(|((part, name), href)| (*name, None, href.as_str(), *part == current))
        .collect();
    kit::views(words.say("decide-parts"), &views)
}

/// What has just been done here, in words, as the address says (`done=saved`).
pub(super) fn draw_done(scene: &Scene<'_>) -> Markup {
    let done = scene.words.find(&format!("decide-done-{}", scene.query().get("done")));
    html! { @if let Some(done) = done { (kit::notice(done)) } }
}

/// What a matter about this may ask for, in the order it is offered.
pub(super) fn list_acts(scene: &Scene<'_>, subject: Option<&Subject>) -> Vec<Act> {
    let fits = |act: &Act| match subject {
        Some(Subject::Cooperation(id)) => scene.office.find(id).is_some_and(|found| {
            let state = crate::cooperation::find_state(found, scene.today);
            crate::decision::may_ask(*act, state)
        }),
        Some(Subject::Edition(id)) => match act {
            Act::Adopt => scene.office.find(id).is_some_and(|found| found.adoption.is_none()),
            Act::Report | Act::Other => true,
            Act::Join
            | Act::Continue
            | Act::Adjust
            | Act::Exit
            | Act::Appropriate
            | Act::Appoint
            | Act::Travel => false,
        },
        Some(Subject::Plan(id)) => match act {
            Act::Adopt => scene.office.find(id).is_some_and(|found| found.adopted_by.is_none()),
            Act::Appropriate | Act::Report | Act::Other => true,
            Act::Join | Act::Continue | Act::Adjust | Act::Exit | Act::Appoint | Act::Travel => {
                false
            }
        },
        None => match act {
            Act::Appropriate | Act::Appoint | Act::Travel | Act::Report | Act::Other => true,
            Act::Join | Act::Continue | Act::Adjust | Act::Exit | Act::Adopt => false,
        },
    };
    Act::ALL.iter().copied().filter(fits).collect()
}

/// True when a cooperation is published: then its steps are, too.
pub(super) fn is_published(scene: &Scene<'_>, subject: Option<&Subject>) -> bool {
    let found = cooperation_of(subject).and_then(|id| scene.office.find(id));
    found.is_some_and(|found| found.visibility == Visibility::Published)
}

/// A warning where one asks to join what is still being weighed: the matter then rests on no
/// result.
pub(super) fn draw_weighing(scene: &Scene<'_>, act: Act, subject: Option<&Subject>) -> Markup {
    let (words, office) = (scene.words, scene.office);
    let about = match subject {
        Some(Subject::Cooperation(id)) if act == Act::Join => Some(id),
        Some(_) | None => None,
    };
    let Some(open) = about.and_then(|id| find_open(office, id)) else { return html! {} };
    let is_done = |person: &&Id<Person>| {
        let known = find_assessment(office, &open.id, person);
        known.is_some_and(|known| known.record.done_on.is_some())
    };
    let asked = &open.record.assessors;
    let done = asked.iter().filter(is_done).count();
    let counts = [("done", done.into()), ("of", asked.len().into())];
    let content = html! {
        p { (words.say_with("screening-under-way", &counts)) }
        p { (words.say("decide-weighing-why")) }
    };
    kit::warning(words.say("decide-weighing"), content)
}
