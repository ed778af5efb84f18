//! The deeds of editions, nodes and rounds through their pages: each is taken back in one act, and
//! the pages from which one finds them lead there.

use crate::taking_back::{Bodies, read_bodies, there_and_back};
use crate::world::{Answer, Guest, Who, World};
use axum::http::StatusCode;
use practice::monitoring::Round;
use practice::strategy::{Edition, Node};
use std::collections::BTreeSet;
use testbed::{Database, forms::read_forms, on_each_database};

const DESK: &str = "/en/at/nordjylland/desk";
const DRAFT: &str = "/en/at/nordjylland/desk/strategy/international/editions/draft";

/// Sends the form of a page as it is drawn, with these fields in place of its own.
async fn send(guest: &Guest<'_>, page: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = guest.get(page).await;
    assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.text());
    let form = read_forms(&answer.text()).into_iter().find(|form| form.is_post);
    let form = form.unwrap_or_else(|| panic!("{page} has no form"));
    let own = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let own = own.filter(|(name, _)| fields.iter().all(|(changed, _)| changed != name));
    let sent: Vec<(&str, &str)> = own.chain(fields.iter().copied()).collect();
    guest.post(&form.action, &sent).await
}

/// Does a deed from its page, takes it back, and takes that back again.
async fn check(world: &World, page: &str, fields: &[(&str, &str)]) {
    let guest = world.guest(Who::Coordinator);
    let before: Bodies = read_bodies(world).await;
    let done = send(&guest, page, fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{page}: {}", done.text());
    there_and_back(world, &guest, &done, &before).await;
}

/// The nodes of the draft that have nothing under them, by their words in addresses, those with the
/// most beside them first; those that were given up are not among them.
async fn list_leaves(world: &World) -> Vec<(String, String)> {
    let office = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let draft = office.list::<Edition>().find(|one| one.record.slug.as_str() == "draft").unwrap();
    let own = |node: &&std::sync::Arc<spine::office::Entry<Node>>| {
        node.record.edition == draft.id && node.record.retired.is_none()
    };
    let nodes: Vec<_> = office.list::<Node>().filter(own).cloned().collect();
    let parents: BTreeSet<_> = nodes.iter().filter_map(|node| node.record.parent.clone()).collect();
    let beside = |node: &Node| nodes.iter().filter(|o| o.record.parent == node.parent).count();
    let mut leaves: Vec<_> = nodes.iter().filter(|node| !parents.contains(&node.id)).collect();
    let place = |node: &Node| (std::cmp::Reverse(beside(node)), node.order, node.slug.to_string());
    leaves.sort_by_key(|node| place(&node.record));
    leaves.iter().map(|node| (node.record.slug.to_string(), node.id.to_string())).collect()
}

#[on_each_database]
async fn every_deed_of_editions_and_nodes_is_taken_back(database: Database) {
    let world = World::new(database, &[Who::Coordinator]).await;
    let start = format!("{DESK}/strategy/international/editions/new");
    check(&world, &start, &[("from", "2012"), ("slug", "draft"), ("title.en", "A draft")]).await;
    let leaves = list_leaves(&world).await;
    let at = |place: usize, deed: &str| {
        format!("{DESK}/strategy/international/{}/{deed}?edition=draft", leaves[place].0)
    };
    check(&world, &at(0, "move"), &[("order", "90")]).await;
    check(&world, &at(1, "merge"), &[("others", leaves[2].1.as_str())]).await;
    let parts = [("parts[0].title.en", "One half"), ("parts[1].title.en", "The other half")];
    check(&world, &at(3, "split"), &parts).await;
    check(&world, &at(4, "retire"), &[("on", "2013")]).await;
    check(&world, &format!("{DRAFT}/publish"), &[]).await;
    check(&world, &format!("{DRAFT}/publish"), &[]).await;
    check(&world, &format!("{DRAFT}/remove"), &[]).await;
}

#[on_each_database]
async fn a_round_that_was_closed_is_opened_again_and_what_is_never_taken_back_is_said(
    database: Database,
) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    let guest = world.guest(Who::Coordinator);
    // Reports that lie with the office must be answered first.
    let office = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let round = office.list::<Round>().next().unwrap();
    let (id, mut record) = (round.id.clone(), round.record.clone());
    record.asked.clear();
    record.year = 2009;
    record.closed_on = None;
    let new = spine::base::Id::parse("round-undone").unwrap();
    let command =
        move |_: &spine::office::Office| Ok(spine::office::Draft::default().put(&new, &record));
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    assert_ne!(id.as_str(), "round-undone");
    let page = format!("{DESK}/monitoring/2009/close");
    check(&world, &page, &[]).await;
    // One record is a deed as well as many: the list has it.
    let list = guest.get(&format!("{DESK}/deeds")).await.text();
    assert!(list.contains("Monitoring round closed"), "{list}");
    // An adoption says before it is done that it stays.
    let start = format!("{DESK}/strategy/international/editions/new");
    let fields = [("from", "2012"), ("slug", "draft"), ("title.en", "A draft")];
    assert_eq!(send(&guest, &start, &fields).await.status, StatusCode::SEE_OTHER);
    let adopt = world.guest(Who::Coordinator).get(&format!("{DRAFT}/adopt")).await;
    assert_eq!(adopt.status, StatusCode::OK, "{}", adopt.text());
    assert!(adopt.text().contains("cannot be taken back"), "{}", adopt.text());
}

/// From the log one comes to what a click changed, and to taking it back.
#[on_each_database]
async fn the_log_leads_to_the_deed_that_changed_many_records(database: Database) {
    let world = World::new(database, &[Who::Coordinator, Who::Administrator]).await;
    let guest = world.guest(Who::Coordinator);
    let start = format!("{DESK}/strategy/international/editions/new");
    let fields = [("from", "2012"), ("slug", "draft"), ("title.en", "A draft")];
    assert_eq!(send(&guest, &start, &fields).await.status, StatusCode::SEE_OTHER);
    for who in [Who::Coordinator, Who::Administrator] {
        let guest = world.guest(who);
        let log = guest.get(&format!("{DESK}/admin/log")).await;
        if log.status != StatusCode::OK {
            continue;
        }
        let log = log.text();
        let links: Vec<&str> =
            log.split("href=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
        let deeds: Vec<&&str> = links.iter().filter(|link| link.contains("/desk/deeds/")).collect();
        assert!(!deeds.is_empty(), "{who:?}: {log}");
        for deed in deeds {
            assert_eq!(guest.get(deed).await.status, StatusCode::OK, "{who:?} {deed}");
        }
    }
}
