//! Everybody follows every link they are shown: none leads to a fault, none to what one may not
//! see, and every page on the way is sound HTML.

use super::world::{Who, World};
use axum::http::StatusCode;
use std::collections::{HashMap, HashSet, VecDeque};
use testbed::{Database, html, on_each_database};

/// How many addresses are tried that differ only in their query.
const VARIANTS: usize = 6;
/// How many pages one person reads.
const PAGES: usize = 400;

/// The addresses of our own that a page leads to, not to another authority: everybody is shown that
/// there are others.
fn find_links(page: &str) -> Vec<String> {
    let after = page.split(" href=\"").skip(1);
    let links = after.filter_map(|rest| rest.split('"').next());
    let is_ours = |link: &&str| {
        let elsewhere = link.contains("/at/") && !link.contains("/at/nordjylland");
        link.starts_with('/') && !link.starts_with("/assets/") && !elsewhere
    };
    let own = links.filter(is_ours);
    own.map(|link| link.split('#').next().unwrap().replace("&amp;", "&")).collect()
}

struct Walk {
    waiting: VecDeque<(String, String)>,
    seen: HashSet<String>,
    variants: HashMap<String, usize>,
}

impl Walk {
    fn add(&mut self, from: &str, link: String) {
        let path = link.split('?').next().unwrap().to_owned();
        let variants = self.variants.entry(path).or_default();
        if *variants < VARIANTS && self.seen.insert(link.clone()) {
            *variants += 1;
            self.waiting.push_back((from.to_owned(), link));
        }
    }
}

async fn walk(world: &World, who: Who, faults: &mut Vec<String>) -> usize {
    let mut walk =
        Walk { waiting: VecDeque::new(), seen: HashSet::new(), variants: HashMap::new() };
    for start in ["/", "/en", "/en/at/nordjylland/desk", "/de/at/nordjylland/desk/cooperations"] {
        walk.add("the start", start.to_owned());
    }
    let mut read = 0;
    while let Some((from, link)) = walk.waiting.pop_front() {
        let answer = world.guest(who).get(&link).await;
        let place = format!("{link} (from {from}, as {who:?})");
        if answer.status.is_redirection() {
            walk.add(&link, answer.header("location").to_owned());
            continue;
        }
        if answer.status != StatusCode::OK {
            faults.push(format!("{} {place}", answer.status.as_u16()));
        }
        if answer.header("content-type").starts_with("text/html") {
            let text = answer.text();
            faults.extend(html::check(&text).iter().map(|fault| format!("{place}: {fault}")));
            find_links(&text).into_iter().for_each(|next| walk.add(&link, next));
        }
        read += 1;
        if read == PAGES {
            break;
        }
    }
    read
}

#[on_each_database]
async fn every_link_that_is_shown_may_be_followed(database: Database) {
    let who =
        [Who::Visitor, Who::Reader, Who::AreaCoordinator, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &who).await;
    let mut faults = Vec::new();
    for who in who {
        let read = walk(&world, who, &mut faults).await;
        assert!(who == Who::Visitor || read > 40, "{who:?} read only {read} pages");
    }
    faults.sort();
    faults.dedup();
    let shown: Vec<&str> = faults.iter().take(60).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}
