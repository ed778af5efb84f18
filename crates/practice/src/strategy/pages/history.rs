//! Who changed a strategy, an edition or a node, when and why, and what was different before.

use super::access::{self, AtPart, AtStrategy};
use super::scene::Scene;
use crate::organisation::pages::{Reading, Story, draw_history};
use crate::strategy::{Edition, Node, Strategy};
use axum::extract::Path;
use maud::Markup;
use spine::account::Deed;
use spine::kit::{Failure, Visit};
use spine::office::Record;

/// `GET …/desk/strategy/{strategy}/history`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the history may not be seen.
pub async fn of_strategy(visit: Visit, Path((_, _, slug)): AtStrategy) -> Result<Markup, Failure> {
    let entry = access::find_strategy(&visit, &visit.office, &slug, Deed::SeeHistory)?;
    let scene = Scene::of(&visit);
    let path = [
        (scene.words.say("strategy-title").to_owned(), scene.link("/strategy", &[])),
        (scene.say(&entry.record.name).to_owned(), scene.strategy_link(&entry.record, "")),
    ];
    draw(&visit, (Strategy::KIND, entry.id.as_str()), &[], &path).await
}

/// `GET …/editions/{edition}/history`: with the changes of its nodes.
///
/// # Errors
/// As [`of_strategy`].
pub async fn of_edition(
    visit: Visit,
    Path((_, _, strategy, edition)): AtPart,
) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), edition.as_str());
    let place = access::find_edition(&visit, &visit.office, at, Deed::SeeHistory)?;
    let path = Scene::of(&visit).path_to(&place);
    let nodes = visit.office.list::<Node>();
    let nodes = nodes.filter(|node| node.record.edition == place.edition.id);
    let nodes: Vec<&str> = nodes.map(|node| node.id.as_str()).collect();
    draw(&visit, (Edition::KIND, place.edition.id.as_str()), &nodes, &path).await
}

/// `GET …/desk/strategy/{strategy}/{node}/history?edition=`
///
/// # Errors
/// As [`of_strategy`].
pub async fn of_node(
    visit: Visit,
    Path((_, _, strategy, node)): AtPart,
) -> Result<Markup, Failure> {
    let at = (strategy.as_str(), node.as_str());
    let (place, node) = access::find_node(&visit, &visit.office, at, Deed::SeeHistory)?;
    let scene = Scene::of(&visit);
    let mut path = scene.path_to(&place);
    path.push((scene.tell_node(&node.record), scene.node_link(&node.record, "")));
    draw(&visit, (Node::KIND, node.id.as_str()), &[], &path).await
}

async fn draw(
    visit: &Visit,
    of: (&str, &str),
    nodes: &[&str],
    path: &[(String, String)],
) -> Result<Markup, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let path: Vec<(&str, &str)> =
        path.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
    let within = (Node::KIND, nodes);
    draw_history(&reading, &Story { of, within, path: &path, part: "strategy" }).await
}
