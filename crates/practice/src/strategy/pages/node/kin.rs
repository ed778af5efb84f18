//! What a node continues, and what continues it, through the editions.

use super::Shown;
use crate::strategy::{Node, list_followers};
use maud::{Markup, html};
use spine::base::Id;
use spine::kit;

/// The section; nothing for a node that stands in one edition only.
pub(super) fn draw(shown: &Shown<'_>) -> Markup {
    let words = shown.scene.words;
    let earlier = list_seen(shown, &shown.entry.record.continues);
    let later = list_seen(shown, &list_followers(shown.scene.office, &shown.entry.id));
    html! {
        @if !earlier.is_empty() || !later.is_empty() {
            (kit::section("kin", html! { (words.say("strategy-kin")) }, html! {
                ul.serves {
                    @for id in &earlier { (draw_one(shown, id, words.say("strategy-continues"))) }
                    @for id in &later { (draw_one(shown, id, words.say("strategy-continued-by"))) }
                }
            }))
        }
    }
}

fn list_seen(shown: &Shown<'_>, ids: &[Id<Node>]) -> Vec<Id<Node>> {
    let sees = |id: &&Id<Node>| shown.scene.sees(&shown.place.strategy.record, *id);
    ids.iter().filter(sees).cloned().collect()
}

fn draw_one(shown: &Shown<'_>, id: &Id<Node>, how: &str) -> Markup {
    let scene = shown.scene;
    let edition = scene.office.find(id).and_then(|node| scene.office.find(&node.edition));
    html! {
        li {
            span.soft { (how) } " " (scene.draw_node(id))
            @if let Some(edition) = edition {
                " " span.soft { "(" (scene.say(&edition.title)) ")" }
            }
        }
    }
}
