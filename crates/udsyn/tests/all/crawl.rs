//! Everybody follows every link they are shown: none leads to a fault, none to what one may not
//! see, and every page on the way is sound HTML.

use super::{
    roles::{arrange, fill},
    world::{Answer, Who, World},
};
use axum::http::StatusCode;
use std::collections::{HashMap, HashSet, VecDeque};
use testbed::{Database, html, on_each_database};
use udsyn::app::CONTENTS;

/// How many addresses are tried that differ only in their query.
const VARIANTS: usize = 6;
/// How many pages of one kind, by the table of contents, one person reads.
const ALIKE: usize = 3;
/// What led to an address that stands in the table of contents and was not shown.
pub const CONTENTS_SHOW: &str = "the table of contents";

/// The address in the table of contents that this one is.
pub fn find_template(method: &str, path: &str) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    let words: Vec<&str> = path.split('/').collect();
    let fits = |template: &str| {
        let template: Vec<&str> = template.split('/').collect();
        template.len() == words.len()
            && template.iter().zip(&words).all(|(one, other)| one.starts_with('{') || one == other)
    };
    let fixed = |template: &str| template.split('/').filter(|word| !word.starts_with('{')).count();
    let same = CONTENTS.iter().filter(|entry| entry.method == method && fits(entry.path));
    same.max_by_key(|entry| fixed(entry.path)).map(|entry| entry.path)
}

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
    kinds: HashMap<&'static str, usize>,
}

impl Walk {
    fn add(&mut self, from: &str, link: String) {
        let path = link.split('?').next().unwrap().to_owned();
        let is_new = !self.variants.contains_key(&path);
        if let Some(kind) = find_template("GET", &path).filter(|_| is_new) {
            let alike = self.kinds.entry(kind).or_default();
            *alike += 1;
            if *alike > ALIKE {
                return;
            }
        }
        let variants = self.variants.entry(path).or_default();
        if *variants < VARIANTS && self.seen.insert(link.clone()) {
            *variants += 1;
            self.waiting.push_back((from.to_owned(), link));
        }
    }
}

/// Follows every link that is shown, from the front page and the desk on, to a few pages of each
/// kind, and then reads these addresses likewise. What stands at an address is read by `read`,
/// which is also told what led there. Gives the number of pages read.
pub async fn walk(
    more: impl IntoIterator<Item = String>,
    mut read: impl AsyncFnMut(&str, &str) -> Answer,
) -> usize {
    let mut walk = Walk::default();
    let starts = ["/", "/en", "/en/at/nordjylland/desk", "/de/at/nordjylland/desk/cooperations"];
    for start in starts {
        walk.add("the start", start.to_owned());
    }
    let mut more = more.into_iter();
    let mut count = 0;
    loop {
        let next = walk.waiting.pop_front();
        let Some((from, link)) = next.or_else(|| Some((CONTENTS_SHOW.to_owned(), more.next()?)))
        else {
            break;
        };
        let answer = read(&link, &from).await;
        if answer.status.is_redirection() {
            walk.add(&link, answer.header("location").to_owned());
            continue;
        }
        let is_page = answer.header("content-type").starts_with("text/html");
        if answer.status == StatusCode::OK && is_page {
            find_links(&answer.text()).into_iter().for_each(|next| walk.add(&link, next));
        }
        count += 1;
    }
    count
}

#[on_each_database]
async fn every_link_that_is_shown_may_be_followed(database: Database) {
    let who =
        [Who::Visitor, Who::Reader, Who::AreaCoordinator, Who::Coordinator, Who::Administrator];
    let world = World::new(database, &who).await;
    arrange(&world).await;
    let mut faults = Vec::new();
    for who in who {
        let table = CONTENTS.iter().filter(|entry| entry.method == "GET");
        let count = walk(table.map(|entry| fill(entry.path)), async |link, from| {
            let answer = world.guest(who).get(link).await;
            // Not every address is for everybody.
            if from == CONTENTS_SHOW && answer.status.is_client_error() {
                return answer;
            }
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
