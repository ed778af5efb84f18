//! Everybody follows every link they are shown: none leads to a fault, none to what one may not
//! see, and every page on the way is sound HTML.

use super::world::{Answer, Who, World};
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

#[derive(Default)]
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

/// Follows every link that is shown, from the front page and the desk on and from these addresses.
/// What stands at an address is read by `read`, which is also told what led there. Gives the number
/// of pages read.
pub async fn walk(
    more: impl IntoIterator<Item = String>,
    mut read: impl AsyncFnMut(&str, &str) -> Answer,
) -> usize {
    let mut walk = Walk::default();
    let starts = ["/", "/en", "/en/at/nordjylland/desk", "/de/at/nordjylland/desk/cooperations"];
    for start in starts.map(str::to_owned).into_iter().chain(more) {
        walk.add("the start", start);
    }
    let mut count = 0;
    while let Some((from, link)) = walk.waiting.pop_front() {
        let answer = read(&link, &from).await;
        if answer.status.is_redirection() {
            walk.add(&link, answer.header("location").to_owned());
            continue;
        }
        if answer.header("content-type").starts_with("text/html") {
            find_links(&answer.text()).into_iter().for_each(|next| walk.add(&link, next));
        }
        count += 1;
        if count == PAGES {
            break;
        }
    }
    count
}

#[on_each_database]
async fn every_link_that_is_shown_may_be_followed(database: Database) {
    let who =
        [Who::Visitor, Who::Reader, Who::AreaCoordinator, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &who).await;
    let mut faults = Vec::new();
    for who in who {
        let count = walk([], async |link, from| {
            let answer = world.guest(who).get(link).await;
            let place = format!("{link} (from {from}, as {who:?})");
            if answer.status != StatusCode::OK && !answer.status.is_redirection() {
                faults.push(format!("{} {place}", answer.status.as_u16()));
            }
            if answer.header("content-type").starts_with("text/html") {
                let wrong = html::check(&answer.text());
                faults.extend(wrong.iter().map(|fault| format!("{place}: {fault}")));
            }
            answer
        });
        let count = count.await;
        assert!(who == Who::Visitor || count > 40, "{who:?} read only {count} pages");
    }
    faults.sort();
    faults.dedup();
    let shown: Vec<&str> = faults.iter().take(60).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}
