//! The strategies of the authority, and the tree of the one that is chosen.
//!
//! Who comes: a politician who asks whether we follow our own strategy, the office that must know
//! when it is revised, a head of area who looks for the words that a cooperation serves. So the
//! words stand first, each with what is done for it, and beside them who adopted them and until
//! when they hold.

use super::access::{self, AtStrategy};
use super::phrases::{draw_adoption, tell_reason, tell_revision};
use super::scene::Scene;
use super::tree::draw_tree;
use crate::coverage::pages::tabs;
use crate::strategy::{
    Edition, EditionState, Strategy, find_current_edition, find_edition_state, find_revision,
    find_serving, find_tree, list_strategies,
};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::kit::chart::{TimeAxis, TimelineBar, TimelineTone, timeline};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/desk/strategy`
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let shown = list_shown(&scene);
    Ok(answer(&visit, draw(&scene, &shown, shown.first())))
}

/// `GET …/desk/strategy/{strategy}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show_one(visit: Visit, Path((_, _, slug)): AtStrategy) -> Result<Response, Failure> {
    let chosen = access::find_strategy(&visit, &visit.view, &slug, Deed::SeePublished)?;
    let scene = Scene::of(&visit);
    if chosen.record.slug.as_str() != slug {
        let address = scene.strategy_link(&chosen.record, "");
        return Ok(Redirect::permanent(&address).into_response());
    }
    let shown = list_shown(&scene);
    let chosen = shown.iter().find(|one| one.strategy.id == chosen.id);
    Ok(answer(&visit, draw(&scene, &shown, chosen)).into_response())
}

fn answer(visit: &Visit, main: Markup) -> Markup {
    let title = visit.words.say("strategy-title");
    visit.page(&Sheet { title, part: "strategy" }, main)
}

/// A strategy as the page shows it.
pub struct Shown {
    /// The strategy.
    pub strategy: Arc<Entry<Strategy>>,
    /// The edition in force.
    pub current: Option<Arc<Entry<Edition>>>,
    /// The drafts in progress.
    pub drafts: Vec<Arc<Entry<Edition>>>,
}

impl Shown {
    /// The edition whose tree is shown: the one in force, else the newest draft.
    fn edition(&self) -> Option<&Arc<Entry<Edition>>> {
        self.current.as_ref().or(self.drafts.first())
    }
}

/// The strategies that the reader sees, each corporate one before those under it.
pub fn list_shown(scene: &Scene<'_>) -> Vec<Shown> {
    let all = list_strategies(scene.office).into_iter();
    all.filter(|strategy| scene.sees(&strategy.record, &strategy.id))
        .map(|strategy| {
            let current = find_current_edition(scene.office, &strategy.id, scene.today).cloned();
            let current = current.filter(|entry| scene.sees(&strategy.record, &entry.id));
            let is_draft = |entry: &Arc<Entry<Edition>>| {
                find_edition_state(scene.office, entry, scene.today) == EditionState::Draft
            };
            let drafts = scene.list_editions(&strategy).into_iter().filter(is_draft).collect();
            Shown { strategy, current, drafts }
        })
        .collect()
}

/// The page.
pub fn draw(scene: &Scene<'_>, all: &[Shown], chosen: Option<&Shown>) -> Markup {
    let words = scene.words;
    let Some(chosen) = chosen else { return draw_nothing_yet(scene) };
    let (strategy, edition) = (&chosen.strategy, chosen.edition());
    let title = edition.map_or(&strategy.record.name, |edition| &edition.record.title);
    let (language, title) = title.read(words.language());
    html! {
        (kit::head(&Head {
            title,
            lang: (language != words.language()).then_some(language),
            tag: edition.map(|edition| scene.draw_state(edition)),
            lede: edition.map(|edition| draw_adoption(scene, &edition.record)),
            actions: Some(draw_actions(scene, chosen)),
            ..Head::default()
        }))
        (scene.draw_done())
        (tabs(words, &scene.desk, "tree"))
        (draw_homeless(scene, chosen))
        div.split {
            (draw_revision(scene, all, chosen))
            (draw_strategies(scene, all, chosen))
        }
        @match edition {
            Some(edition) if !find_tree(scene.office, &edition.id).nodes.is_empty() => {
                section aria-labelledby="tree" {
                    h2.vh #tree { (words.say("strategy-tree")) }
                    (draw_tree(scene, strategy, edition))
                }
            }
            _ => (draw_empty(scene, chosen)),
        }
    }
}

fn draw_nothing_yet(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let new = may_somewhere(scene.actor, Deed::EditStrategy) && !scene.desk.is_past();
    let action =
        new.then(|| kit::link_button(words.say("strategy-new"), &scene.link("/strategy/new", &[])));
    html! {
        (kit::head(&Head { title: words.say("strategy-title"), ..Head::default() }))
        (kit::empty(words.say("strategy-nothing-yet"), action))
    }
}

fn draw_empty(scene: &Scene<'_>, chosen: &Shown) -> Markup {
    let words = scene.words;
    let may = scene.may(Deed::EditStrategy, &chosen.strategy.record);
    let (key, address) = match chosen.edition() {
        Some(edition) => ("strategy-add-node", scene.edition_link(&edition.record, "/nodes/new")),
        None => {
            ("strategy-start-first", scene.strategy_link(&chosen.strategy.record, "/editions/new"))
        }
    };
    let label = words.find(key).unwrap_or_default();
    let action = may.then(|| kit::link_button(label, &address));
    kit::empty(words.say("strategy-empty"), action)
}

fn draw_actions(scene: &Scene<'_>, chosen: &Shown) -> Markup {
    let (words, record) = (scene.words, &chosen.strategy.record);
    let at = |rest: &str| scene.strategy_link(record, rest);
    let mut more: Vec<(&str, String)> = Vec::new();
    let editions = scene.list_editions(&chosen.strategy);
    for edition in &editions {
        more.push((scene.say(&edition.record.title), scene.edition_link(&edition.record, "")));
    }
    if editions.len() > 1 {
        more.push((words.say("strategy-compare"), at("/compare")));
    }
    if scene.may(Deed::SeeHistory, record) {
        more.push((words.say("strategy-history"), at("/history")));
    }
    let may = scene.may(Deed::EditStrategy, record);
    if may {
        more.push((words.say("strategy-edit"), at("/edit")));
        more.push((words.say("strategy-start"), at("/editions/new")));
        more.push((words.say("strategy-new"), scene.link("/strategy/new", &[])));
    }
    let links: Vec<(&str, &str)> = more.iter().map(|(name, href)| (*name, href.as_str())).collect();
    html! {
        @if !links.is_empty() { (kit::menu(words.say("strategy-more"), &links)) }
        @if let Some(edition) = chosen.edition() {
            (kit::link_button(
                words.say("strategy-read"), &scene.edition_link(&edition.record, ""),
            ))
        }
        @match (chosen.drafts.first(), may) {
            (Some(draft), true) => (kit::main_button(
                words.say("strategy-go-on"), &scene.edition_link(&draft.record, ""),
            )),
            (None, true) => (kit::main_button(words.say("strategy-start"), &at("/editions/new"))),
            (_, false) => {}
        }
    }
}

/// What has lost its home, with the way to where one is chosen.
fn draw_homeless(scene: &Scene<'_>, chosen: &Shown) -> Markup {
    let words = scene.words;
    let Some(edition) = &chosen.current else { return html! {} };
    let serving = find_serving(scene.office, &edition.id);
    let seen = serving.homeless.iter().filter(|one| scene.find_row(&one.cooperation).is_some());
    let count = seen.count();
    let title = words.say_with("strategy-homeless", &[("count", count.into())]);
    let from = edition.record.continues.as_ref().and_then(|before| scene.office.find(before));
    let mut pairs = vec![("to", edition.record.slug.as_str())];
    pairs.extend(from.map(|before| ("from", before.slug.as_str())));
    let rest = format!("/strategy/{}/compare", chosen.strategy.record.slug);
    html! {
        @if count > 0 {
            (kit::warning(&title, html! {
                p {
                    a href={ (scene.link(&rest, &pairs)) "#homes" } {
                        (words.say("strategy-choose-homes"))
                    }
                }
            }))
        }
    }
}

/// Until when each edition in force holds, with today.
fn draw_revision(scene: &Scene<'_>, all: &[Shown], chosen: &Shown) -> Markup {
    let words = scene.words;
    let edition = chosen.edition().map(|edition| &edition.record);
    let finding = edition.and_then(|edition| tell_revision(scene, edition));
    let finding = finding.as_deref().unwrap_or(words.say("strategy-revise-open"));
    let why = edition.map(|edition| tell_reason(scene, edition));
    html! {
        section.panel aria-labelledby="revision" {
            h2 #revision { (finding) }
            @if let Some(why) = why { p.small.soft { (why) } }
            (draw_axis(scene, all, chosen))
        }
    }
}

/// A bar before its name is borrowed.
struct Bar {
    label: String,
    period: String,
    from: Date,
    to: Option<Date>,
    tone: TimelineTone,
}

fn draw_axis(scene: &Scene<'_>, all: &[Shown], chosen: &Shown) -> Markup {
    let words = scene.words;
    let bars: Vec<Bar> = all
        .iter()
        .filter_map(|one| {
            let edition = &one.current.as_ref()?.record;
            let from = edition.adoption.as_ref()?.on.first_day();
            let to = find_revision(scene.office, edition).map(|revision| revision.day());
            let is_here = one.strategy.id == chosen.strategy.id;
            let told = to.map(|day| words.date(day)).unwrap_or_default();
            Some(Bar {
                label: scene.say(&one.strategy.record.name).to_owned(),
                period: format!("{}–{told}", words.date(from)),
                from,
                to,
                tone: if is_here { TimelineTone::Here } else { TimelineTone::Other },
            })
        })
        .collect();
    let today = scene.today.year();
    let Some(first) = bars.iter().map(|bar| bar.from.year()).min() else { return html! {} };
    let last = bars.iter().filter_map(|bar| bar.to).map(|day| day.year()).max();
    let last = last.unwrap_or(today).max(today).min(today + 15);
    let now = words.month_year(scene.today);
    let axis = TimeAxis::of_years(first.max(today - 15), last, scene.today, now);
    let drawn: Vec<TimelineBar<'_>> = bars
        .iter()
        .map(|bar| TimelineBar {
            label: &bar.label,
            period: bar.period.clone(),
            from: bar.from,
            to: bar.to,
            tone: bar.tone,
        })
        .collect();
    html! { figure { (timeline(&axis, words.say("strategy-in-force"), &drawn)) } }
}

/// Every strategy with its edition in force and its drafts.
fn draw_strategies(scene: &Scene<'_>, all: &[Shown], chosen: &Shown) -> Markup {
    let words = scene.words;
    html! {
        section.panel aria-labelledby="strategies" {
            h2 #strategies { (words.say("strategy-strategies")) }
            ul.strategies {
                @for one in all {
                    li.below[one.strategy.record.parent.is_some()] {
                        (draw_strategy(scene, one, one.strategy.id == chosen.strategy.id))
                    }
                }
            }
        }
    }
}

fn draw_strategy(scene: &Scene<'_>, one: &Shown, is_here: bool) -> Markup {
    let (words, record) = (scene.words, &one.strategy.record);
    html! {
        a href=(scene.strategy_link(record, "")) aria-current=[is_here.then_some("true")] {
            (kit::name(words, &record.name))
        }
        @match &one.current {
            Some(edition) => {
                span.sub {
                    (scene.say(&edition.record.title)) ": "
                    (draw_adoption(scene, &edition.record))
                }
                @if let Some(revision) = tell_revision(scene, &edition.record) {
                    span.sub { (revision) }
                }
            }
            None => span.sub { (words.say("strategy-none-in-force")) },
        }
        @for draft in &one.drafts {
            span.sub {
                (words.say("strategy-draft")) ": "
                a href=(scene.edition_link(&draft.record, "")) {
                    (kit::name(words, &draft.record.title))
                }
            }
        }
    }
}
