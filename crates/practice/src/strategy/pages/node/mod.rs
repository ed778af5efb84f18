//! One node: what it says, what serves it, how it is made true, and what became of it.
//!
//! Who comes: somebody who must know whether a cooperation is meant by these words, a politician
//! with one aim in mind, the office that writes the next edition. So the words come first, what is
//! done for them next, and beside them where they stand.

pub mod deeds;
pub mod edit;
mod fields;
mod kin;
mod serving;

use super::access::{self, AtPart, Place};
use super::scene::Scene;
use crate::contract::{list_contracts_of_node, pages::panel as contract};
use crate::indicator::{list_indicators_of_node, pages::panel as indicator};
use crate::plan::{list_initiatives_of_node, pages::panel as plan};
use crate::strategy::{Node, NodeKind, Tree, TreeNode, find_tree};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Text, Visibility};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;

/// `GET …/desk/strategy/{strategy}/{node}?edition=`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, strategy, node)): AtPart) -> Result<Response, Failure> {
    let at = (strategy.as_str(), node.as_str());
    let (place, node) = access::find_node(&visit, &visit.view, at, Deed::SeePublished)?;
    let scene = Scene::of(&visit);
    let own = (&place.strategy.record.slug, &node.record.slug);
    if (own.0.as_str(), own.1.as_str()) != at {
        return Ok(Redirect::permanent(&scene.node_link(&node.record, "")).into_response());
    }
    let title = scene.tell_node(&node.record);
    let main = draw(&scene, &place, &node);
    Ok(visit.page(&Sheet { title: &title, part: "strategy" }, main).into_response())
}

/// A node as its page shows it.
pub(super) struct Shown<'a> {
    scene: &'a Scene<'a>,
    place: &'a Place,
    entry: &'a Entry<Node>,
    tree: &'a Tree,
}

impl Shown<'_> {
    /// The nodes directly under it that the reader sees, of the kinds asked for.
    fn list_under(&self, is_asked: impl Fn(NodeKind) -> bool) -> Vec<&TreeNode> {
        let sees = |node: &&TreeNode| {
            is_asked(node.entry.record.kind)
                && self.scene.sees(&self.place.strategy.record, &node.entry.id)
        };
        self.tree.list_under(Some(&self.entry.id)).filter(sees).collect()
    }
}

/// The page.
pub fn draw(scene: &Scene<'_>, place: &Place, entry: &Entry<Node>) -> Markup {
    let words = scene.words;
    let tree = find_tree(scene.office, &place.edition.id);
    let shown = Shown { scene, place, entry, tree: &tree };
    html! {
        (draw_top(&shown))
        (kit::with_aside(words.say("strategy-facts"), draw_facts(&shown), html! {
            (draw_words(&shown))
            (draw_measures(&shown))
            (draw_children(&shown))
            (serving::draw(&shown))
            (draw_followed(&shown))
            (draw_gaps(&shown))
            (kin::draw(&shown))
        }))
    }
}

fn draw_top(shown: &Shown<'_>) -> Markup {
    let (scene, record) = (shown.scene, &shown.entry.record);
    let words = scene.words;
    let strategy = &shown.place.strategy.record;
    let mut path: Vec<(String, String)> = vec![
        (words.say("strategy-title").to_owned(), scene.link("/strategy", &[])),
        (scene.say(&strategy.name).to_owned(), scene.strategy_link(strategy, "")),
    ];
    for above in shown.tree.list_above(&shown.entry.id) {
        let above = &above.entry.record;
        path.push((scene.tell_node(above), scene.node_link(above, "")));
    }
    let links: Vec<(&str, &str)> =
        path.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
    let title = scene.tell_node(record);
    let (language, _) = record.title.read(words.language());
    // A body in another language says so itself; the title's note is enough for both otherwise.
    let noted: &Text = if record.body.is_empty() { &record.title } else { &record.body };
    let original = scene.original_link(noted);
    let retired =
        record.retired.as_ref().map(|_| kit::tag(kit::Tone::Closed, words.say("strategy-retired")));
    html! {
        (kit::crumbs(words, &links, &title))
        (kit::head(&Head {
            title: &title,
            lang: (language != words.language()).then_some(language),
            tag: retired,
            note: kit::record_note(words, (shown.entry, noted), Some(&original)),
            actions: draw_actions(shown),
            is_object: true,
            ..Head::default()
        }))
        (scene.draw_done())
        @if scene.query().get("done") == "entered" { (draw_next(shown)) }
    }
}

/// After one was added: the next beside it, so that a level is written in one go.
fn draw_next(shown: &Shown<'_>) -> Markup {
    let (scene, record) = (shown.scene, &shown.entry.record);
    let new = scene.edition_link(&shown.place.edition.record, "/nodes/new");
    let under = record.parent.iter().map(|parent| ("under", parent.as_str()));
    let kind = ("kind", record.kind.code());
    let href = kit::address(&new, under.chain([kind]));
    html! { p { (kit::link_button(scene.words.say("strategy-add-next"), &href)) } }
}

fn draw_actions(shown: &Shown<'_>) -> Option<Markup> {
    let (scene, record) = (shown.scene, &shown.entry.record);
    let (words, strategy) = (scene.words, &shown.place.strategy.record);
    let at = |rest: &str| scene.node_link(record, rest);
    let mut more: Vec<(&str, String)> = Vec::new();
    if scene.may(Deed::SeeHistory, strategy) {
        more.push((words.say("strategy-history"), at("/history")));
    }
    let may = scene.may(Deed::EditStrategy, strategy) && record.retired.is_none();
    if may && shown.place.edition.record.adoption.is_none() {
        let new = scene.edition_link(&shown.place.edition.record, "/nodes/new");
        let new = kit::address(&new, [("under", shown.entry.id.as_str())]);
        more.extend([
            (words.say("strategy-add-under"), new),
            (words.say("strategy-move"), at("/move")),
            (words.say("strategy-split"), at("/split")),
            (words.say("strategy-merge"), at("/merge")),
            (words.say("strategy-retire"), at("/retire")),
        ]);
    }
    let links: Vec<(&str, &str)> = more.iter().map(|(name, href)| (*name, href.as_str())).collect();
    (!links.is_empty()).then(|| {
        html! {
            (kit::menu(words.say("strategy-more"), &links))
            @if may { (kit::main_button(words.say("strategy-edit-node"), &at("/edit"))) }
        }
    })
}

fn draw_words(shown: &Shown<'_>) -> Markup {
    let (words, record) = (shown.scene.words, &shown.entry.record);
    html! {
        @if let Some(retired) = &record.retired {
            @let day = words.partial_date(retired.on);
            @let title = words.say_with("strategy-retired-on", &[("day", day.into())]);
            (kit::warning(&title, html! {
                @if !retired.why.is_empty() { (kit::text(words, &retired.why)) }
            }))
        }
        section aria-labelledby="words" {
            h2.vh #words { (words.say("strategy-words")) }
            @if record.body.is_empty() { p { (kit::soft(words.say("strategy-no-body"))) } }
            @else { (kit::text(words, &record.body)) }
        }
    }
}

/// How it is made true: the measures, with what they say.
fn draw_measures(shown: &Shown<'_>) -> Markup {
    let scene = shown.scene;
    let measures = shown.list_under(|kind| kind == NodeKind::Measure);
    let strategy = &shown.place.strategy.record;
    html! {
        @if !measures.is_empty() {
            @let title = scene.tell_levels(strategy, NodeKind::Measure, measures.len());
            (kit::section("measures", html! { (title) }, html! {
                @for measure in measures {
                    @let record = &measure.entry.record;
                    h3 { (scene.draw_node(&measure.entry.id)) }
                    @if !record.body.is_empty() {
                        (kit::text(scene.words, &record.body))
                    }
                }
            }))
        }
    }
}

fn draw_children(shown: &Shown<'_>) -> Markup {
    let scene = shown.scene;
    let children = shown.list_under(|kind| kind != NodeKind::Measure);
    let strategy = &shown.place.strategy.record;
    html! {
        @if !children.is_empty() {
            @let title = super::tree::list_levels(scene, strategy, &children);
            @let first = children[0].entry.record.kind;
            @let is_mixed = children.iter().any(|child| child.entry.record.kind != first);
            (kit::section("children", html! { (title) }, html! {
                ul.serves {
                    @for child in children {
                        @let kind = child.entry.record.kind;
                        li {
                            (scene.draw_node(&child.entry.id))
                            @if is_mixed { " " span.soft { (scene.tell_level(strategy, kind)) } }
                        }
                    }
                }
            }))
        }
    }
}

/// What is planned for it, by what one sees that it succeeds, what operators promised for it: for
/// those who see what is internal.
fn draw_followed(shown: &Shown<'_>) -> Markup {
    let (scene, words) = (shown.scene, shown.scene.words);
    if !scene.sees_internal(&shown.place.strategy.record) {
        return html! {};
    }
    let node = (&shown.entry.id, &shown.place.edition.id);
    let initiatives = list_initiatives_of_node(scene.office, node);
    let indicators = list_indicators_of_node(scene.office, node);
    html! {
        (plan::draw(scene, &initiatives, words.say("plan-of-node")))
        (indicator::draw(scene, &indicators, words.say("indicator-of-node")))
        (contract::draw(scene, &list_contracts_of_node(scene.office, node)))
    }
}

fn draw_gaps(shown: &Shown<'_>) -> Markup {
    let (scene, record) = (shown.scene, &shown.entry.record);
    let words = scene.words;
    html! {
        @if !record.gaps.is_empty() {
            (kit::section("gaps", html! { (words.say("strategy-gaps")) }, html! {
                dl.facts {
                    @for gap in &record.gaps {
                        div {
                            dt { (scene.tell_area(&gap.area)) }
                            dd { (kit::text(words, &gap.why)) }
                        }
                    }
                }
            }))
        }
    }
}

fn draw_facts(shown: &Shown<'_>) -> Markup {
    let (scene, record) = (shown.scene, &shown.entry.record);
    let (words, edition) = (scene.words, &shown.place.edition);
    let strategy = &shown.place.strategy.record;
    let mut facts: Vec<(&str, Markup)> = vec![(
        words.say("strategy-field-kind"),
        html! { (scene.tell_level(strategy, record.kind)) },
    )];
    if let Some(number) = &record.number {
        facts.push((words.say("strategy-field-number"), html! { (number) }));
    }
    if let Some(area) = record.area.as_ref().or(strategy.area.as_ref()) {
        facts.push((words.say("strategy-field-area"), html! { (scene.tell_area(area)) }));
    }
    facts.push((
        words.say("strategy-field-edition"),
        html! {
            a href=(scene.edition_link(&edition.record, "")) {
                (kit::name(words, &edition.record.title))
            }
            " " (scene.draw_state(edition))
            @if let Some(adoption) = &edition.record.adoption {
                span.sub { (super::phrases::tell_adoption(scene, adoption)) }
            }
        },
    ));
    let public = match (scene.office.is_public(&shown.entry.id), record.visibility) {
        (true, _) => words.say("strategy-public"),
        (false, Visibility::Published) => words.say("strategy-public-with-edition"),
        (false, Visibility::Internal) => words.say("strategy-internal"),
    };
    facts.push((words.say("strategy-on-public-site"), html! { (public) }));
    kit::panel("facts", words.say("strategy-facts"), kit::facts(&facts))
}
