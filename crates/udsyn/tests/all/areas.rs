//! A role limited to one area: what is drafted in another one is not there.

use crate::world::{Guest, Who, World};
use axum::http::StatusCode;
use practice::cooperation::Cooperation;
use practice::funding::ReportingPeriod;
use practice::strategy::{Edition, Node, Serves, Strategy};
use spine::{
    base::{Id, Language, Slug, Text, Visibility},
    office::{Draft, Office, Record},
};
use std::collections::BTreeSet;
use testbed::{Database, on_each_database};
use udsyn::app::CONTENTS;

const DESK: &str = "/en/at/nordjylland/desk";
/// What the draft of the other area says, and nobody bound to this one may read.
const MARK: &str = "Xylofon";

fn id<R: Record>(word: &str) -> Id<R> {
    Id::parse(word).unwrap()
}

/// A strategy of an area that nobody has adopted and nobody outside sees, with one node that a
/// cooperation of the area `health` serves.
fn draft_in(office: &Office, area: &str) -> Draft {
    let mark = Text::new(Language::En, format!("{MARK} {area}"));
    let strategy: Id<Strategy> = id(&format!("draft-{area}"));
    let edition: Id<Edition> = id(&format!("draft-{area}-2013"));
    let node: Id<Node> = id(&format!("draft-{area}-node"));
    let model = office.find(&id::<Strategy>("special-sector-strategy")).unwrap();
    let record = Strategy {
        slug: Slug::parse(&format!("draft-{area}")).unwrap(),
        former_slugs: Vec::new(),
        name: mark.clone(),
        area: Slug::parse(area),
        visibility: Visibility::Internal,
        ..model.clone()
    };
    let of_model = |entry: &&std::sync::Arc<spine::office::Entry<Edition>>| {
        entry.record.strategy == id("special-sector-strategy")
    };
    let first = office.list::<Edition>().find(of_model).unwrap();
    let draft = Edition {
        strategy: strategy.clone(),
        title: mark.clone(),
        adoption: None,
        continues: None,
        visibility: Visibility::Internal,
        ..first.record.clone()
    };
    let served = office
        .list::<Node>()
        .find(|entry| entry.record.edition == first.id && entry.record.kind.can_be_served());
    let served = Node {
        edition: edition.clone(),
        parent: None,
        continues: Vec::new(),
        title: mark,
        visibility: Visibility::Internal,
        ..served.unwrap().record.clone()
    };
    let entry = office.find_by_address::<Cooperation>("ehealth-for-regions").unwrap();
    let mut cooperation = entry.record.clone();
    cooperation.serves.push(Serves { node: node.clone(), why: Text::default() });
    Draft::default()
        .put(&strategy, &record)
        .put(&edition, &draft)
        .put(&node, &served)
        .put(&entry.id, &cooperation)
}

async fn read(guest: &Guest<'_>, path: &str) -> (StatusCode, bool) {
    let answer = guest.get(&format!("{DESK}{path}")).await;
    (answer.status, answer.text().contains(MARK))
}

#[on_each_database]
async fn a_draft_of_another_area_is_not_there(database: Database) {
    let world = World::new(database, &[Who::AreaCoordinator, Who::Coordinator]).await;
    for area in ["special-sector", "health"] {
        let command = move |office: &Office| Ok(draft_in(office, area));
        world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    }
    let (bound, free) = (world.guest(Who::AreaCoordinator), world.guest(Who::Coordinator));
    let preview = |area: &str| format!("/strategy/draft-{area}/editions/2012/preview");
    let coverage = |area: &str| format!("/strategy/coverage?strategy=draft-{area}");
    let shown = (StatusCode::OK, true);
    for area in ["special-sector", "health"] {
        assert_eq!(read(&free, &preview(area)).await, shown, "{area}");
        assert_eq!(read(&free, &coverage(area)).await, shown, "{area}");
    }
    assert_eq!(read(&bound, &preview("health")).await, shown);
    assert_eq!(read(&bound, &coverage("health")).await, shown);
    let hidden = (StatusCode::NOT_FOUND, false);
    assert_eq!(read(&bound, &preview("special-sector")).await, hidden);
    assert_eq!(read(&bound, &coverage("special-sector")).await, hidden);

    // Nor does a list name it: the choice of strategies, what leaving would mean, the texts.
    let lists = [
        "/strategy/coverage",
        "/strategy/coverage/leave?leave=ehealth-for-regions",
        "/texts?language=da",
    ];
    for list in lists {
        let page = bound.get(&format!("{DESK}{list}")).await;
        assert_eq!(page.status, StatusCode::OK, "{list}");
        let text = page.text();
        assert!(!text.contains(&format!("{MARK} special-sector")), "{list}: {text}");
        let all = free.get(&format!("{DESK}{list}")).await.text();
        assert!(all.contains(&format!("{MARK} special-sector")), "{list}: {all}");
    }
}

/// Every cooperation published, and a report to its programme for each: what is published of
/// another area is in many lists, and what hangs on it is not for everybody.
fn publish_all(office: &Office) -> Draft {
    let mut draft = Draft::default();
    for entry in office.list::<Cooperation>() {
        let published = Visibility::Published;
        let record = Cooperation { visibility: published, ..entry.record.clone() };
        draft = draft.put(&entry.id, &record);
        let mut periods = office.list::<ReportingPeriod>();
        if periods.any(|period| period.record.cooperation == entry.id) {
            continue;
        }
        if let Some(period) = office.list::<ReportingPeriod>().next() {
            let of = ReportingPeriod { cooperation: entry.id.clone(), ..period.record.clone() };
            draft = draft.put(&id(&format!("period-{}", entry.id)), &of);
        }
    }
    draft
}

/// The links of a page to other pages of the desk.
fn list_links(page: &str) -> BTreeSet<String> {
    let links = page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = links.filter(|link| link.starts_with(DESK));
    own.map(|link| link.split('#').next().unwrap().replace("&amp;", "&")).collect()
}

/// A list shows only rows whose pages the reader may open: every list of the desk is read, and
/// every link in it followed.
#[on_each_database]
async fn no_list_leads_where_a_role_of_one_area_may_not_go(database: Database) {
    let world = World::new(database, &[Who::AreaCoordinator, Who::Coordinator]).await;
    let command = |office: &Office| Ok(publish_all(office));
    world.installation.offices.commit("nordjylland", "test", command).await.unwrap();
    let bound = world.guest(Who::AreaCoordinator);
    let start = "/{language}/at/{authority}/desk";
    let lists = CONTENTS.iter().filter(|entry| entry.method == "GET");
    let lists = lists.filter_map(|entry| entry.path.strip_prefix(start));
    let mut lists: Vec<String> =
        lists.filter(|rest| !rest.contains('{')).map(str::to_owned).collect();
    // What hangs on a cooperation of another area, seen from its own page and from its partners'.
    let office = world.installation.offices.find("nordjylland").await.unwrap().unwrap();
    let other = office.list::<Cooperation>().filter(|one| one.record.area.as_str() != "health");
    lists.extend(other.take(6).map(|one| format!("/cooperations/{}", one.record.slug)));
    let all = office.list::<practice::organisation::Organisation>().take(6);
    lists.extend(all.map(|one| format!("/organisations/{}", one.id)));
    lists.extend(["/monitoring/2011", "/search?q=projekt"].map(str::to_owned));
    let (mut followed, mut faults) = (BTreeSet::new(), Vec::new());
    for list in lists {
        let page = bound.get(&format!("{DESK}{list}")).await;
        let is_page = page.header("content-type").starts_with("text/html");
        if page.status != StatusCode::OK || !is_page {
            continue;
        }
        for link in list_links(&page.text()) {
            if !followed.insert(link.clone()) || link.ends_with("/sign-out") {
                continue;
            }
            let status = bound.get(&link).await.status;
            if status != StatusCode::OK && !status.is_redirection() {
                faults.push(format!("{status} {link} (from {list})"));
            }
        }
    }
    assert!(followed.len() > 100, "only {} links were followed", followed.len());
    assert!(followed.iter().any(|link| link.contains("/desk/reporting/")), "reports were followed");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
