//! The tree of an edition as nested parts that fold, in the strategy's own words. Printed, all of
//! it is open.

use super::scene::Scene;
use crate::coverage::{Cell, Coverage, find_coverage};
use crate::organisation::find_currency;
use crate::strategy::{Edition, Node, Strategy, Tree, TreeNode, find_tree};
use maud::{Markup, html};
use spine::base::{Id, Money};
use spine::kit;
use spine::office::Entry;
use std::collections::HashMap;

/// A tree with more nodes than this shows two levels at first.
const ALL_OPEN: usize = 80;

/// What the parts of a tree are drawn from.
struct Trunk<'a> {
    scene: &'a Scene<'a>,
    strategy: &'a Strategy,
    tree: &'a Tree,
    /// What is done for each node that the reader sees.
    done: HashMap<&'a Id<Node>, &'a Cell>,
}

/// The tree, each node with how many active cooperations serve it or anything under it.
pub fn draw_tree(
    scene: &Scene<'_>,
    strategy: &Entry<Strategy>,
    edition: &Entry<Edition>,
) -> Markup {
    let tree = find_tree(scene.office, &edition.id);
    let coverage: std::sync::Arc<Coverage> =
        find_coverage(scene.office, &edition.id, scene.today, &scene.sight);
    let trunk = Trunk {
        scene,
        strategy: &strategy.record,
        tree: &tree,
        done: coverage.rows.iter().map(|row| (&row.node, &row.total)).collect(),
    };
    html! { ul.outline { (trunk.draw_under(None)) } }
}

impl Trunk<'_> {
    fn list_seen(&self, parent: Option<&Id<Node>>) -> Vec<&TreeNode> {
        let sees = |node: &&TreeNode| self.scene.sees(self.strategy, &node.entry.id);
        self.tree.list_under(parent).filter(sees).collect()
    }

    fn draw_under(&self, parent: Option<&Id<Node>>) -> Markup {
        html! { @for node in self.list_seen(parent) { li { (self.draw_node(node)) } } }
    }

    fn draw_node(&self, node: &TreeNode) -> Markup {
        let scene = self.scene;
        let record = &node.entry.record;
        let under = self.list_seen(Some(&node.entry.id));
        let is_open = self.tree.nodes.len() <= ALL_OPEN || node.depth == 0;
        html! {
            div.leaf {
                div {
                    a.d0[node.depth == 0] href=(scene.node_link(record, "")) {
                        (scene.node_name(record))
                    }
                    " " span.small.soft { (scene.tell_level(self.strategy, record.kind)) }
                    @if let Some(area) = &record.area {
                        span.small.soft { ", " (scene.tell_area(area)) }
                    }
                }
                (self.draw_done(&node.entry.id))
            }
            @if !under.is_empty() {
                details open[is_open] {
                    summary { (list_levels(scene, self.strategy, &under)) }
                    ul { (self.draw_under(Some(&node.entry.id))) }
                }
            }
        }
    }

    fn draw_done(&self, id: &Id<Node>) -> Markup {
        let (scene, words) = (self.scene, self.scene.words);
        let Some(cell) = self.done.get(id) else { return html! {} };
        let count = cell.active.len();
        let told = words.say_with("strategy-count", &[("count", count.into())]);
        let pairs = [("serves", id.as_str()), ("phase", "running")];
        html! {
            div.done {
                @if count == 0 { (kit::soft(&told)) }
                @else { a href=(scene.link("/cooperations", &pairs)) { (told) } }
                @if cell.own_this_year != 0 {
                    span.sub { (tell_money(scene, cell.own_this_year)) }
                }
            }
        }
    }
}

/// What we pay in the year that is shown: "DKK 75,000 in 2012".
pub fn tell_money(scene: &Scene<'_>, amount_minor: i64) -> String {
    let year = scene.today.year().to_string();
    let amount = tell_amount(scene, amount_minor);
    let named = [("amount", amount.into()), ("year", year.into())];
    scene.words.say_with("strategy-money", &named)
}

/// An amount that was spread over years, in whole units of its currency.
pub fn tell_amount(scene: &Scene<'_>, amount_minor: i64) -> String {
    let currency = find_currency(scene.office);
    let unit = currency.minor_units();
    let whole = (amount_minor + amount_minor.signum() * unit / 2) / unit;
    scene.words.amount(Money { amount_minor: whole * unit, currency })
}

/// What stands under a node, in the strategy's own words: "Themes (3) and Principles (2)".
pub fn list_levels(scene: &Scene<'_>, strategy: &Strategy, under: &[&TreeNode]) -> String {
    let mut counts: Vec<(crate::strategy::NodeKind, usize)> = Vec::new();
    for node in under {
        let kind = node.entry.record.kind;
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    let told: Vec<String> = counts
        .into_iter()
        .map(|(kind, count)| {
            let name = scene.tell_levels(strategy, kind, count);
            if count == 1 { name.to_owned() } else { format!("{name} ({count})") }
        })
        .collect();
    scene.words.list(&told)
}
