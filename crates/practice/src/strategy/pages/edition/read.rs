//! The whole edition as a document to read: who adopted it, its introduction, its tree with all its
//! words.
//!
//! Who comes: somebody who wants to read the strategy, and the office that writes the next one. So
//! it reads and prints like a document; those who may change it find the way at each heading.

use crate::decision::pages::panel::{Adopting, find_adopting};
use crate::strategy::pages::access::{self, AtPart, Place};
use crate::strategy::pages::phrases::{draw_adoption, tell_reason, tell_revision};
use crate::strategy::pages::scene::Scene;
use crate::strategy::{Node, TreeNode, find_tree};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::Visibility;
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;
use std::sync::Arc;

/// `GET …/desk/strategy/{strategy}/editions/{edition}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
) -> Result<Response, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.view, at, Deed::SeePublished)?;
    let scene = Scene::of(&visit);
    let own = (&place.strategy.record.slug, &place.edition.record.slug);
    if (own.0.as_str(), own.1.as_str()) != at {
        let address = scene.edition_link(&place.edition.record, "");
        return Ok(Redirect::permanent(&address).into_response());
    }
    let main = draw(&scene, &place);
    let title = scene.say(&place.edition.record.title);
    Ok(visit.page(&Sheet { title, part: "strategy" }, main).into_response())
}

/// The page.
pub fn draw(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let (edition, strategy) = (&place.edition.record, &place.strategy.record);
    let (language, title) = edition.title.read(words.language());
    let above = [
        (words.say("strategy-title"), scene.link("/strategy", &[])),
        (scene.say(&strategy.name), scene.strategy_link(strategy, "")),
    ];
    let above: Vec<(&str, &str)> =
        above.iter().map(|(name, href)| (*name, href.as_str())).collect();
    let original = scene.original_link(&edition.introduction);
    let adopting = find_adopting(scene, &place.edition);
    let aside = html! {
        @if let Some(under_way) = &adopting.under_way { (under_way) }
        (draw_facts(scene, place))
    };
    html! {
        (kit::crumbs(words, &above, title))
        (kit::head(&Head {
            title,
            lang: (language != words.language()).then_some(language),
            tag: Some(scene.draw_state(&place.edition)),
            lede: Some(draw_adoption(scene, edition)),
            note: kit::record_note(
                words,
                (place.edition.as_ref(), &edition.introduction),
                Some(&original),
            ),
            actions: Some(draw_actions(scene, place, &adopting)),
            is_object: true,
        }))
        (scene.draw_done())
        (kit::with_aside(words.say("strategy-facts"), aside, html! {
            @if !edition.introduction.is_empty() {
                section aria-labelledby="introduction" {
                    h2 #introduction { (words.say("strategy-introduction")) }
                    (kit::text(words, &edition.introduction))
                }
            }
            (draw_tree(scene, place))
        }))
    }
}

fn draw_actions(scene: &Scene<'_>, place: &Place, adopting: &Adopting) -> Markup {
    let words = scene.words;
    let (edition, strategy) = (&place.edition.record, &place.strategy.record);
    let at = |rest: &str| scene.edition_link(edition, rest);
    let is_draft = edition.adoption.is_none();
    let may_edit = scene.may(Deed::EditStrategy, strategy);
    let mut more: Vec<(&str, String)> = Vec::new();
    if let Some(before) = edition.continues.as_ref().and_then(|before| scene.office.find(before)) {
        let rest = format!("/strategy/{}/compare", strategy.slug);
        let pairs = [("from", before.slug.as_str()), ("to", edition.slug.as_str())];
        more.push((words.say("strategy-compare"), scene.link(&rest, &pairs)));
    }
    if scene.may(Deed::SeeHistory, strategy) {
        more.push((words.say("strategy-history"), at("/history")));
    }
    if may_edit {
        more.push((words.say("strategy-edit-edition"), at("/edit")));
        let new = scene.strategy_link(strategy, "/editions/new");
        let new = kit::address(&new, [("from", edition.slug.as_str())]);
        more.push((words.say("strategy-start-from"), new));
    }
    if scene.may(Deed::Publish, strategy) {
        more.push((words.say("publish-preview"), at("/preview")));
        let key = match edition.visibility {
            Visibility::Internal => "strategy-publish",
            Visibility::Published => "strategy-unpublish",
        };
        more.push((words.find(key).unwrap_or_default(), at("/publish")));
    }
    if may_edit && is_draft {
        more.push((words.say("strategy-remove"), at("/remove")));
    }
    let links: Vec<(&str, &str)> = more.iter().map(|(name, href)| (*name, href.as_str())).collect();
    html! {
        @if !links.is_empty() { (kit::menu(words.say("strategy-more"), &links)) }
        @if may_edit && is_draft {
            (kit::link_button(words.say("strategy-add-node"), &at("/nodes/new")))
        }
        @if let Some(raise) = &adopting.raise {
            (kit::link_button(words.say("strategy-take-up"), raise))
        }
        @if is_draft && adopting.under_way.is_none() && scene.may(Deed::AdoptStrategy, strategy) {
            (kit::main_button(words.say("strategy-adopt"), &at("/adopt")))
        }
    }
}

fn draw_facts(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let edition = &place.edition.record;
    let mut facts: Vec<(&str, Markup)> = Vec::new();
    if edition.from.is_some() || edition.to.is_some() {
        let period = words.period(edition.from, edition.to);
        facts.push((words.say("strategy-field-period"), html! { (period) }));
    }
    facts.push((words.say("strategy-field-adoption"), draw_adoption(scene, edition)));
    if let Some(revision) = tell_revision(scene, edition) {
        let told = html! { (revision) span.sub { (tell_reason(scene, edition)) } };
        facts.push((words.say("strategy-field-revision"), told));
    }
    let before = edition.continues.as_ref().filter(|id| scene.sees(&place.strategy.record, *id));
    if let Some(before) = before.and_then(|before| scene.office.find(before)) {
        let link = html! {
            a href=(scene.edition_link(before, "")) { (kit::name(words, &before.title)) }
        };
        facts.push((words.say("strategy-field-continues"), link));
    }
    let nodes = find_tree(scene.office, &place.edition.id).nodes.len();
    let count = words.say_with("strategy-node-count", &[("count", nodes.into())]);
    facts.push((words.say("strategy-field-nodes"), html! { (count) }));
    let public = match scene.office.is_public(&place.edition.id) {
        true => words.say("strategy-public"),
        false => words.say("strategy-internal"),
    };
    facts.push((words.say("strategy-on-public-site"), html! { (public) }));
    if !edition.source.is_empty() {
        facts.push((words.say("strategy-field-source"), kit::name(words, &edition.source)));
    }
    kit::panel("facts", words.say("strategy-facts"), kit::facts(&facts))
}

fn draw_tree(scene: &Scene<'_>, place: &Place) -> Markup {
    let words = scene.words;
    let tree = find_tree(scene.office, &place.edition.id);
    let sees = |id| scene.sees(&place.strategy.record, id);
    let retired: Vec<&Arc<Entry<Node>>> =
        tree.retired.iter().filter(|entry| sees(&entry.id)).collect();
    html! {
        section.document aria-labelledby="tree" {
            h2.vh #tree { (words.say("strategy-tree")) }
            @if tree.nodes.is_empty() { (kit::empty(words.say("strategy-empty"), None)) }
            @for node in tree.nodes.iter().filter(|node| sees(&node.entry.id)) {
                (draw_node(scene, place, node))
            }
        }
        @if !retired.is_empty() {
            section aria-labelledby="retired" {
                h2 #retired { (words.say("strategy-retired-nodes")) }
                ul.serves {
                    @for entry in retired {
                        li {
                            (scene.draw_node(&entry.id))
                            @if let Some(retired) = &entry.record.retired {
                                span.sub {
                                    (words.partial_date(retired.on))
                                    @if !retired.why.is_empty() {
                                        ": " (kit::name(words, &retired.why))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn draw_node(scene: &Scene<'_>, place: &Place, node: &TreeNode) -> Markup {
    let words = scene.words;
    let (record, strategy) = (&node.entry.record, &place.strategy.record);
    let level = scene.tell_level(strategy, record.kind);
    let heading = html! {
        a href=(scene.node_link(record, "")) { (scene.node_name(record)) }
    };
    html! {
        p.kicker { (level) @if let Some(area) = &record.area { ", " (scene.tell_area(area)) } }
        @match node.depth {
            0 => h2 { (heading) },
            1 => h3 { (heading) },
            2 => h4 { (heading) },
            _ => h5 { (heading) },
        }
        @if !record.body.is_empty() { (kit::text(words, &record.body)) }
        @if scene.may(Deed::EditStrategy, strategy) && place.edition.record.adoption.is_none() {
            p.more {
                a href=(scene.node_link(record, "/edit")) {
                    (words.say("kit-change")) span.vh { ": " (scene.say(&record.title)) }
                }
            }
        }
    }
}
