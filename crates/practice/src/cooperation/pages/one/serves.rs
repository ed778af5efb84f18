//! What it serves in the strategy, and why: told by the edition in force, wherever it was linked.

use super::Scene;
use crate::cooperation::Section;
use crate::strategy::pages::node_address;
use crate::strategy::{
    Home, Node, Serves, Strategy, find_current_edition, find_home, find_strategy_of,
};
use maud::{Markup, html};
use spine::base::Id;
use spine::kit;
use spine::office::Entry;
use std::sync::Arc;

/// The section; nothing while it serves nothing.
pub(super) fn serves(scene: &Scene<'_>) -> Markup {
    let seen: Vec<&Serves> =
        scene.record().serves.iter().filter(|link| sees(scene, &link.node)).collect();
    if seen.is_empty() {
        return html! {};
    }
    let title = scene.words.word("section", "strategy");
    scene.section(
        "strategy",
        title,
        Section::Strategy,
        html! { ul.serves.cells { @for link in seen { li { (draw(scene, link)) } } } },
    )
}

fn find_strategy<'a>(scene: &Scene<'a>, node: &Id<Node>) -> Option<&'a Arc<Entry<Strategy>>> {
    scene.office.find_entry(find_strategy_of(scene.office, node)?)
}

/// What is not published of a strategy is seen by those who see what is internal in its area.
fn sees(scene: &Scene<'_>, node: &Id<Node>) -> bool {
    let Some(strategy) = find_strategy(scene, node) else { return false };
    scene.office.is_public(node)
        || match &strategy.record.area {
            Some(area) => scene.sight.covers(area),
            None => scene.allowed.see_internal,
        }
}

fn draw(scene: &Scene<'_>, link: &Serves) -> Markup {
    let words = scene.words;
    let strategy = find_strategy(scene, &link.node);
    let current = strategy.and_then(|s| find_current_edition(scene.office, &s.id, scene.today));
    let home = current.map(|edition| find_home(scene.office, &link.node, &edition.id));
    let shown = match &home {
        Some(Home::In(home)) => home,
        Some(Home::Among(_) | Home::None) | None => &link.node,
    };
    html! {
        (draw_node(scene, shown))
        @if let Some(Home::Among(_) | Home::None) = home {
            " " (kit::flag(words.say("coop-serves-choose")))
        }
        @if link.why.is_empty() {
            span.sub { (words.say("coop-serves-no-why")) }
        } @else {
            div.why { (kit::text(words, &link.why)) }
        }
    }
}

/// A node as one of a list of several strategies: what it is, its name, and whose it is.
fn draw_node(scene: &Scene<'_>, id: &Id<Node>) -> Markup {
    let words = scene.words;
    let Some(node) = scene.office.find(id) else { return html! { (id) } };
    let strategy = find_strategy(scene, id);
    let level = strategy
        .and_then(|s| s.record.levels.iter().find(|level| level.kind == node.kind))
        .map(|level| level.name.get(words.language()));
    html! {
        @if let Some(level) = level { span.soft { (level) } " " }
        a href=(node_address(scene.office, scene.desk, node)) {
            @if let Some(number) = &node.number { (number) " " }
            (kit::name(words, &node.title))
        }
        @if let Some(strategy) = strategy {
            ", " span.soft { (kit::name(words, &strategy.record.name)) }
        }
    }
}
