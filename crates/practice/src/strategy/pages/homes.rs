//! Cooperations whose node was given up or split: where they belong in the later edition is chosen
//! here for all of them at once.

use super::access::{self, AtStrategy};
use super::compare::{self, Two};
use super::forms;
use super::scene::Scene;
use crate::cooperation::pages::access as register;
use crate::cooperation::{Cooperation, Row};
use crate::strategy::{Homeless, NewHome, Node, find_serving, find_tree, move_links};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, may};
use spine::base::{Fault, Id};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending};
use spine::kit::{self, Failure, Visit};
use spine::office::Office;
use std::sync::Arc;

/// The choice that gives a link up.
const NOWHERE: &str = "nowhere";

/// The links that need a home and are shown to the reader, each with whether the reader may give
/// it one.
fn list_seen(scene: &Scene<'_>, two: &Two) -> Vec<(Homeless, Arc<Row>, bool)> {
    let serving = find_serving(scene.office, &two.to.id);
    serving
        .homeless
        .iter()
        .filter_map(|one| {
            let row = scene.find_row(&one.cooperation)?;
            let target = register::target(scene.actor, &row.entry.record);
            let may =
                !scene.desk.is_past() && may(scene.actor, Deed::EditCooperation, &target).is_yes();
            Some((one.clone(), row, may))
        })
        .collect()
}

/// The section with the form; what was sent stands in it again.
pub(super) fn draw(scene: &Scene<'_>, two: &Two, (data, faults): (&FormData, &[Fault])) -> Markup {
    let words = scene.words;
    let homeless = list_seen(scene, two);
    if homeless.is_empty() {
        return html! {};
    }
    let data = lay_out(&homeless, data);
    let view = FormView::new(words, &data, faults);
    let rest = format!("/strategy/{}/homes", two.strategy.record.slug);
    let pairs = [("from", two.from.record.slug.as_str()), ("to", two.to.record.slug.as_str())];
    let action = scene.link(&rest, &pairs);
    let may_any = homeless.iter().any(|(_, _, may)| *may);
    let list = html! {
        @for (place, (one, row, may)) in homeless.iter().enumerate() {
            fieldset.row {
                legend {
                    a href=(scene.link(&format!("/cooperations/{}", row.entry.record.slug), &[])) {
                        (kit::name(words, &row.entry.record.name))
                    }
                }
                p.small {
                    (words.say("strategy-home-served")) " " (scene.draw_node(&one.node)) ". "
                    @if one.choices.is_empty() { (words.say("strategy-home-gone")) }
                    @else { (words.say("strategy-home-split")) }
                }
                @if *may { (draw_choice(scene, two, &view, (place, one, row))) }
                @else { p.small.soft { (words.say("strategy-home-not-yours")) } }
            }
        }
    };
    html! {
        section #homes aria-labelledby="homes-title" {
            h2 #homes-title { (words.say("strategy-homes")) " (" (homeless.len()) ")" }
            p { (words.say("strategy-homes-about")) }
            @if may_any {
                (view.form(Sending { action: &action, ..Sending::default() }, html! {
                    (list)
                    div.buttons { (kit::submit(words.say("strategy-homes-do"))) }
                }))
            } @else { div.form { (list) } }
        }
    }
}

/// What was chosen, in the rows in which the links stand now.
fn lay_out(homeless: &[(Homeless, Arc<Row>, bool)], sent: &FormData) -> FormData {
    let mut data = FormData::new();
    for (place, (one, _, _)) in homeless.iter().enumerate() {
        let is_it = |row: &usize| {
            sent.get(&format!("homes[{row}].cooperation")) == one.cooperation.as_str()
                && sent.get(&format!("homes[{row}].from")) == one.node.as_str()
        };
        if let Some(row) = (0..sent.count_rows("homes")).find(is_it) {
            data.put(format!("homes[{place}].to"), sent.get(&format!("homes[{row}].to")));
        }
    }
    data
}

fn draw_choice(
    scene: &Scene<'_>,
    two: &Two,
    view: &FormView<'_>,
    (place, one, row): (usize, &Homeless, &Row),
) -> Markup {
    let words = scene.words;
    let row_view = view.within(&format!("homes[{place}]"));
    let tree = find_tree(scene.office, &two.to.id);
    let all = tree.nodes.iter().map(|node| (&node.entry.record, &node.entry.id, node.depth));
    let name =
        |node: &Node, depth: usize| format!("{}{}", "– ".repeat(depth), scene.tell_node(node));
    let parts = one.choices.iter().filter_map(|id| Some((scene.office.find(id)?, id)));
    let mut choices: Vec<Choice> =
        parts.map(|(node, id)| Choice::new(id.as_str(), name(node, 0))).collect();
    choices.push(Choice::new(NOWHERE, words.say("strategy-home-nowhere")));
    choices.extend(
        all.filter(|(_, id, _)| !one.choices.contains(id))
            .map(|(node, id, depth)| Choice::new(id.as_str(), name(node, depth))),
    );
    let field = Field::new("to", words.say("strategy-home")).optional();
    html! {
        (row_view.hidden("cooperation", one.cooperation.as_str()))
        (row_view.hidden("from", one.node.as_str()))
        (row_view.hidden(forms::READ_AT, &row.entry.seq.to_string()))
        (row_view.select(field, Some(words.say("strategy-home-later")), &choices))
    }
}

/// `POST …/desk/strategy/{strategy}/homes?from=2012&to=2016`
///
/// # Errors
/// 404 where there is no such strategy or cooperation or it may not be known, 403 where one of the
/// cooperations may not be changed; what is wrong with the form comes back in the form.
pub async fn choose(
    visit: Visit,
    Path((_, _, slug)): AtStrategy,
    body: Bytes,
) -> Result<Response, Failure> {
    let strategy = access::find_strategy(&visit, &visit.office, &slug, Deed::SeePublished)?;
    let data = forms::read_form(&body)?;
    let scene = Scene::of(&visit);
    let two = compare::find_two(&scene, &strategy)?;
    let mut reader = Reader::new(visit.words, &data);
    let homes = read(&mut reader);
    let faults = reader.into_faults();
    let again = |office: &Office, faults: &[Fault], above: Markup| {
        let scene = Scene { office, ..scene.clone() };
        let page = compare::draw(&scene, &strategy, two.as_ref(), (&data, faults));
        compare::answer(&visit, html! { (above) (page) })
    };
    if !faults.is_empty() {
        let page = again(&visit.office, &faults, html! {});
        return Ok(forms::Again::Faults(faults).answer(page));
    }
    for home in &homes {
        let entry = register::expect(&visit.office, &home.cooperation)?;
        visit.need(Deed::EditCooperation, &register::target(&visit.actor, &entry.record))?;
    }
    if homes.is_empty() {
        visit.need(Deed::SeeInternal, &spine::account::Target::default())?;
    }
    let reason = visit.words.say("strategy-homes-reason").to_owned();
    let command = move |office: &_| move_links(office, &homes, &reason);
    match forms::send(&visit, command).await? {
        Ok(receipt) => {
            let query = visit.address.split_once('?').map_or("", |(_, query)| query);
            let address = scene.strategy_link(&strategy.record, &format!("/compare?{query}"));
            Ok(visit.see_deed(&forms::with_done(&address, "homes"), &receipt))
        }
        Err(refused) => {
            let above = refused.draw_note(&visit);
            let page = match &refused {
                forms::Again::Stale(newest) => again(newest, &[], above),
                forms::Again::Faults(faults) => again(&visit.office, faults, above),
                forms::Again::Unavailable => again(&visit.office, &[], above),
            };
            Ok(refused.answer(page))
        }
    }
}

/// What was chosen; rows that are left for later are passed over.
fn read(reader: &mut Reader<'_>) -> Vec<NewHome> {
    reader.rows("homes", |reader| {
        if reader.raw("to").is_empty() {
            return None;
        }
        let to: Option<Id<Node>> = match reader.raw("to") {
            NOWHERE => None,
            _ => Some(reader.needed_id("to")?),
        };
        let cooperation: Id<Cooperation> = reader.needed_id("cooperation")?;
        let read_at = reader.raw(forms::READ_AT).parse().unwrap_or(0);
        Some(NewHome { cooperation, read_at, from: reader.needed_id("from")?, to })
    })
}
