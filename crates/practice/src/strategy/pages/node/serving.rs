//! What serves a node or anything under it: with state, why, and what we pay this year.

use super::Shown;
use crate::cooperation::{Cooperation, Row, list_beside_whole};
use crate::strategy::pages::tree::{tell_amount, tell_money};
use crate::strategy::{Home, Node, find_home, find_serving};
use maud::{Markup, html};
use spine::account::Deed;
use spine::account::may_somewhere;
use spine::base::Id;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self};
use std::sync::Arc;

/// The section.
pub(super) fn draw(shown: &Shown<'_>) -> Markup {
    let scene = shown.scene;
    let words = scene.words;
    let rows = list_rows(shown);
    let running = rows.iter().filter(|(row, _)| row.is_running()).count();
    let own: i64 = rows.iter().map(|(row, _)| row.own_this_year).sum();
    let named = [("count", running.into())];
    let title = words.say_with("strategy-served", &named);
    let register = scene.link("/cooperations", &[("serves", shown.entry.id.as_str())]);
    let content = html! {
        @if rows.is_empty() {
            p { (kit::soft(words.say("strategy-served-not"))) }
            @if !scene.desk.is_past() && may_somewhere(scene.actor, Deed::EditCooperation) {
                p.small.soft { (words.say("strategy-served-how")) }
            }
        } @else {
            @if own != 0 {
                p {
                    (tell_money(scene, own))
                    @if let Some(said) = tell_beside(shown, &rows) { span.sub { (said) } }
                }
            }
            (draw_table(shown, &rows))
            p.more { a href=(register) { (words.say("strategy-in-register")) } }
        }
    };
    kit::section("served", html! { (title) }, content)
}

/// Which of them are parts of another one, so that nobody takes both for the same money.
fn tell_beside(shown: &Shown<'_>, rows: &[(Arc<Row>, Vec<&Id<Node>>)]) -> Option<String> {
    let words = shown.scene.words;
    let all: Vec<Arc<Row>> = rows.iter().map(|(row, _)| row.clone()).collect();
    let beside = list_beside_whole(&all);
    let is_part = |row: &&Arc<Row>| beside.iter().any(|(part, _)| *part == row.entry.id);
    let name = |row: &Arc<Row>| shown.scene.say(&row.entry.record.name).to_owned();
    let names: Vec<String> = all.iter().filter(is_part).map(name).collect();
    let named = [("names", words.list(&names).into())];
    (!names.is_empty()).then(|| words.say_with("funding-beside-whole", &named))
}

/// What serves it, each with the nodes under it that it serves.
fn list_rows<'s>(shown: &'s Shown<'_>) -> Vec<(Arc<Row>, Vec<&'s Id<Node>>)> {
    let scene = shown.scene;
    let serving = find_serving(scene.office, &shown.place.edition.id);
    let place = shown.tree.find(&shown.entry.id);
    let branch = place.map_or(&[][..], |place| shown.tree.branch(place));
    let mut rows: Vec<(Arc<Row>, Vec<&Id<Node>>)> = Vec::new();
    for node in branch {
        for id in serving.list_direct(&node.entry.id) {
            match rows.iter_mut().find(|(row, _)| row.entry.id == *id) {
                Some((_, nodes)) => nodes.push(&node.entry.id),
                None => {
                    rows.extend(scene.find_row(id).map(|row| (row, vec![&node.entry.id])));
                }
            }
        }
    }
    rows.sort_by(|(one, _), (other, _)| {
        let names = [one, other].map(|row| scene.say(&row.entry.record.name));
        one.state
            .is_over()
            .cmp(&other.state.is_over())
            .then(scene.words.compare(names[0], names[1]))
    });
    rows
}

fn draw_table(shown: &Shown<'_>, rows: &[(Arc<Row>, Vec<&Id<Node>>)]) -> Markup {
    let words = shown.scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("strategy-cooperation")),
        Column::new(Kind::Plain, words.say("strategy-state")),
        Column::new(Kind::Plain, words.say("strategy-why")),
        Column::new(Kind::Amount, words.say("strategy-own-this-year")),
    ];
    let rows: Vec<Vec<Markup>> =
        rows.iter().map(|(row, nodes)| draw_row(shown, row, nodes)).collect();
    table::plain(words.say("strategy-served-table"), &columns, &rows)
}

fn draw_row(shown: &Shown<'_>, row: &Row, nodes: &[&Id<Node>]) -> Vec<Markup> {
    let scene = shown.scene;
    let words = scene.words;
    let record = &row.entry.record;
    let address = scene.link(&format!("/cooperations/{}", record.slug), &[]);
    let under = nodes.iter().filter(|id| **id != &shown.entry.id);
    let under = under.filter_map(|id| scene.office.find(*id));
    let under: Vec<String> = under.map(|node| scene.tell_node(node)).collect();
    vec![
        html! {
            a href=(address) { (kit::name(words, &record.name)) }
            @if !under.is_empty() {
                span.sub {
                    (words.say("strategy-through")) " "
                    (words.list(&under))
                }
            }
        },
        html! {
            (kit::tag(
                crate::cooperation::pages::one::tone(row.state),
                words.word("state", row.state.code()),
            ))
        },
        draw_why(shown, record, nodes),
        html! {
            @if row.own_this_year == 0 { (kit::soft("–")) }
            @else { (tell_amount(scene, row.own_this_year)) }
        },
    ]
}

/// Why it serves these nodes, as far as that was said.
fn draw_why(shown: &Shown<'_>, record: &Cooperation, nodes: &[&Id<Node>]) -> Markup {
    let scene = shown.scene;
    let is_here = |node: &Id<Node>| match find_home(scene.office, node, &shown.place.edition.id) {
        Home::In(home) => nodes.contains(&&home),
        Home::Among(_) | Home::None => false,
    };
    let said: Vec<_> =
        record.serves.iter().filter(|link| !link.why.is_empty() && is_here(&link.node)).collect();
    html! {
        @if said.is_empty() { (kit::soft(scene.words.say("strategy-not-said"))) }
        @for link in said { (kit::text(scene.words, &link.why)) }
    }
}
