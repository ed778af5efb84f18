//! The pages about coverage.

pub mod leaving;
pub mod matrix;

use crate::cooperation::Cooperation;
use crate::strategy::Node;
use crate::strategy::pages::node_address;
use maud::{Markup, html};
use spine::base::{Id, Slug};
use spine::i18n::Words;
use spine::kit::{self, Addresses};
use spine::office::Office;

/// The pages of the strategy beside each other.
pub fn tabs(words: Words, desk: &Addresses, here: &str) -> Markup {
    let all = [
        ("strategy-tab-tree", "/strategy", "tree"),
        ("strategy-tab-coverage", "/strategy/coverage", "coverage"),
        ("strategy-tab-texts", "/texts", "texts"),
    ];
    let addresses: Vec<String> = all.iter().map(|(_, rest, _)| desk.link(rest, &[])).collect();
    let views: Vec<(&str, Option<usize>, &str, bool)> = all
        .iter()
        .zip(&addresses)
        .map(|((key, _, tab), address)| (words.say(key), None, address.as_str(), *tab == here))
        .collect();
    kit::views(words.say("strategy-tabs"), &views)
}

/// A node by its number and title.
fn node_name(words: Words, node: &Node) -> Markup {
    html! {
        @if let Some(number) = &node.number { (number) " " }
        (kit::name(words, &node.title))
    }
}

/// A cooperation that leads to its page.
fn cooperation_link(
    office: &Office,
    words: Words,
    desk: &Addresses,
    id: &Id<Cooperation>,
) -> Markup {
    match office.find(id) {
        Some(record) => html! {
            @let rest = format!("/cooperations/{}", record.slug);
            a href=(desk.link(&rest, &[])) { (kit::name(words, &record.name)) }
        },
        None => html! { (id) },
    }
}

/// The name of an area.
fn area_name<'a>(office: &'a Office, words: Words, area: &'a Slug) -> &'a str {
    let authority = crate::organisation::find_authority(office);
    let known = authority.and_then(|authority| authority.find_area(area));
    known.map_or(area.as_str(), |area| area.name.get(words.language()))
}
