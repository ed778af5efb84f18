//! Nodes that a cooperation might serve, told by the words they share. Each is added by a person,
//! who says why.

use super::{READ_AT, access, parse_form};
use crate::cooperation::Cooperation;
use crate::strategy::pages::node_address;
use crate::strategy::{Node, Serves, Suggestion, add_link, suggest_nodes};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Fault, Id, Text};
use spine::kit::form::{FormData, Reader};
use spine::kit::{self, Failure, Problem, ProblemKind, Visit};
use spine::office::Entry;

/// The suggestions; nothing where there are none.
pub(super) fn draw(visit: &Visit, entry: &Entry<Cooperation>) -> Markup {
    let words = visit.words;
    let found = suggest_nodes(&visit.office, &entry.record, visit.today);
    html! {
        @if !found.is_empty() {
            section.panel.suggestions aria-labelledby="suggestions" {
                h2 #suggestions { (words.say("suggest-title")) }
                p.small.soft { (words.say("suggest-about")) }
                ul.serves {
                    @for (place, one) in found.iter().enumerate() {
                        li { (draw_one(visit, entry, (place, one))) }
                    }
                }
            }
        }
    }
}

fn draw_one(
    visit: &Visit,
    entry: &Entry<Cooperation>,
    (place, one): (usize, &Suggestion),
) -> Markup {
    let (words, office) = (visit.words, &visit.office);
    let Some(node) = office.find(&one.node) else { return html! {} };
    let edition = office.find(&node.edition);
    let strategy = edition.and_then(|edition| office.find(&edition.strategy));
    let action = visit.desk(&format!("/cooperations/{}/serves", entry.record.slug));
    let id = format!("suggest-{place}");
    let shared = one.shared.join(", ");
    html! {
        @let desk = kit::Addresses::of(visit);
        a href=(node_address(office, &desk, node)) { (kit::name(words, &node.title)) }
        @if let Some(strategy) = strategy {
            ", " span.soft { (kit::name(words, &strategy.name)) }
        }
        span.sub { (words.say_with("suggest-shared", &[("words", shared.into())])) }
        form.suggest method="post" action=(action) {
            input type="hidden" name=(READ_AT) value=(entry.seq);
            input type="hidden" name="node" value=(one.node.as_str());
            label for=(id) {
                (words.say("suggest-why")) " "
                span.optional { "(" (words.say("kit-optional")) ")" }
            }
            input id=(id) name="why" maxlength="2000" autocomplete="off";
            button.btn {
                (words.say("suggest-add")) span.vh { ": " (node.title.get(words.language())) }
            }
        }
    }
}

/// `POST …/cooperations/{slug}/serves`: adds a node that it serves.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where it may not be changed; 409 when
/// somebody changed it since; 422 without a node.
pub async fn confirm(
    visit: Visit,
    Path((_, _, slug)): Path<(String, String, String)>,
    body: Bytes,
) -> Result<Response, Failure> {
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditCooperation)?;
    let data = parse_form(&body)?;
    let link = read(&visit, &data)
        .map_err(|faults| Failure::from(Problem::new(ProblemKind::Faults).faults(faults)))?;
    let (id, read_at) = (entry.id.clone(), data.get(READ_AT).parse().unwrap_or(entry.seq));
    let done = visit.commit(move |office| add_link(office, &id, read_at, link.clone())).await;
    let receipt = done.map_err(|error| visit.refuse(error))?;
    let slug = &entry.record.slug;
    let address = visit.desk(&format!("/cooperations/{slug}/edit/strategy?done=serves"));
    Ok(visit.see_other(&address, &receipt))
}

fn read(visit: &Visit, data: &FormData) -> Result<Serves, Vec<Fault>> {
    let mut reader = Reader::new(visit.words, data);
    let node: Option<Id<Node>> = reader.needed_id("node");
    let why = match reader.text("why") {
        said if said.is_empty() => Text::default(),
        said => Text::new(visit.words.language(), said),
    };
    let mut faults = reader.into_faults();
    faults.extend(why.check("why", 2_000, false));
    node.filter(|_| faults.is_empty()).map(|node| Serves { node, why }).ok_or(faults)
}
