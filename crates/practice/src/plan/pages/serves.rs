//! The nodes that something serves, with why: rows of a form, and a list on a page.

use crate::decision::pages::forms::{draw_text, read_text};
use crate::strategy::pages::Scene;
use crate::strategy::{Node, Serves, list_nodes_to_serve};
use maud::{Markup, html};
use spine::base::{Fault, Language, Text};
use spine::kit;
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Rows};
use spine::office::Entry;

/// The field of a row with the place it had in the record.
const WAS: &str = "was";

/// Fills the rows that [`draw_rows`] draws.
pub fn fill_rows(data: &mut FormData, serves: &[Serves]) {
    for (place, link) in serves.iter().enumerate() {
        data.put(format!("serves[{place}].{WAS}"), place)
            .put(format!("serves[{place}].node"), &link.node)
            .put_text(&format!("serves[{place}].why"), &link.why);
    }
}

/// One row for each node.
pub fn draw_rows(view: &FormView<'_>, scene: &Scene<'_>, before: &[Serves]) -> Markup {
    let words = scene.words;
    let known = before.iter().map(|link| &link.node);
    let nodes: Vec<Choice> = list_nodes_to_serve(scene.office, &scene.sight, known)
        .iter()
        .map(|node| Choice::new(node.id.as_str(), name_node(scene, node)))
        .collect();
    let texts = Rows {
        one: words.say("plan-serves-one"),
        add: words.say("plan-serves-add"),
        remove: words.say("edit-remove"),
    };
    view.rows("serves", texts, |row, _| {
        let was = row.value(WAS);
        let known = was.parse::<usize>().ok().and_then(|was| before.get(was));
        let why = Field::new("why", words.say("plan-serves-why")).optional();
        let before = known.map_or(Text::nothing(), |link| &link.why);
        html! {
            (row.hidden(WAS, was))
            (row.select(
                Field::new("node", words.say("plan-serves-node")),
                Some(words.say("kit-choose")),
                &nodes,
            ))
            (draw_text(row, words, why, (before, 2)))
        }
    })
}

/// A node with the strategy it stands in, for a list over all strategies.
fn name_node(scene: &Scene<'_>, entry: &Entry<Node>) -> String {
    if !scene.sight.admits(scene.office, entry) {
        return scene.words.say("decide-not-shown").to_owned();
    }
    let node = &entry.record;
    let edition = scene.office.find(&node.edition);
    let strategy = edition.and_then(|edition| scene.office.find(&edition.strategy));
    let of = strategy.map_or("", |strategy| scene.say(&strategy.name));
    format!("{of}: {}", scene.tell_node(node))
}

/// Reads the rows that [`draw_rows`] drew. No node stands twice.
pub fn read_rows(reader: &mut Reader<'_>, language: Language, before: &[Serves]) -> Vec<Serves> {
    let rows = reader.rows("serves", |row| {
        let was = row.raw(WAS).parse::<usize>().ok().and_then(|was| before.get(was));
        let known = was.map_or(Text::nothing(), |link| &link.why);
        let why = read_text(row, language, "why", known);
        Some(Serves { node: row.needed_id("node")?, why })
    });
    for (place, link) in rows.iter().enumerate() {
        if rows[..place].iter().any(|other| other.node == link.node) {
            reader.fault(Fault::new(format!("serves[{place}].node"), "fault-chosen-twice"));
        }
    }
    rows
}

/// The nodes as a list of links.
pub fn draw_list(scene: &Scene<'_>, serves: &[Serves]) -> Markup {
    html! {
        @if serves.is_empty() { p { (kit::soft(scene.words.say("plan-serves-none"))) } }
        @else {
            ul.serves {
                @for link in serves {
                    li {
                        (scene.draw_node(&link.node))
                        @if !link.why.is_empty() {
                            div.why { (kit::name(scene.words, &link.why)) }
                        }
                    }
                }
            }
        }
    }
}
