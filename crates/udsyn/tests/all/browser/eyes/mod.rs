//! Every kind of page as it is drawn: nothing lies over something else, nothing is too narrow, too
//! wide, cut off or apart from what it belongs to. Axe asks whether a page can be read by a program
//! for people; this asks whether it can be read by eye.
//!
//! A page is loaded once and looked at in many windows. All of them are looked at in Danish and
//! light in four widths and on paper, once in the dark and once in another language; the widths
//! wander over the pages, so that each width meets each scheme and language. `./test --eyes` looks
//! at all combinations.

mod data;
mod pages;

use super::Site;
use crate::world::Who;
use data::{EMPTY, prepare};
use pages::{Page, list_empty, list_full};
use spine::base::Language::{self, Da, De, En};
use std::collections::BTreeMap;
use testbed::{
    Database, Kind,
    browser::{Look, Session},
};

/// How wide a window may be: a phone held upright, old and new, a tablet, a desk.
const WIDTHS: [u32; 4] = [320, 390, 768, 1440];

/// A4 without the margins of the style sheet, in CSS pixels: across for wide tables, upright else.
const ACROSS: Look = Look::window(1032, 702).print();
const UPRIGHT: Look = Look::window(688, 1005).print();

/// How many faults are shown.
const SHOWN: usize = 120;

/// How a page was looked at.
type How = String;

/// Somebody who looks, and what they have found.
struct Looker<'a> {
    site: &'a Site,
    sessions: Vec<(Who, Session)>,
    /// By page and fault: in which looks. The places are those of the first.
    faults: BTreeMap<(String, String), (String, Vec<How>)>,
    looks: usize,
}

impl<'a> Looker<'a> {
    fn new(site: &'a Site) -> Self {
        Self { site, sessions: Vec::new(), faults: BTreeMap::new(), looks: 0 }
    }

    async fn person(&mut self, who: Who) -> &mut Session {
        let found = self.sessions.iter().position(|(other, _)| *other == who);
        let at = match found {
            Some(at) => at,
            None => {
                self.sessions.push((who, self.site.visit(who, Look::WIDE).await));
                self.sessions.len() - 1
            }
        };
        &mut self.sessions[at].1
    }

    /// Opens a page and looks at it in each of these ways.
    async fn look(&mut self, page: &Page, language: Language, looks: &[Look]) {
        let path = page.path.replacen("/da", &format!("/{}", language.code()), 1);
        let url = format!("{}{path}", self.site.url);
        let person = self.person(page.who).await;
        person.look(looks[0]).await;
        person.open(&url).await;
        let mut found = Vec::new();
        for look in looks {
            let mut look = *look;
            person.look(look).await;
            if look == UPRIGHT && person.style_of("body", "page").await == "wide" {
                look = ACROSS;
                person.look(look).await;
            }
            found.push((look, person.eyes().await));
        }
        self.looks += found.len();
        for (look, faults) in found {
            for fault in faults {
                self.keep(&path, language, look, fault);
            }
        }
    }

    fn keep(&mut self, path: &str, language: Language, look: Look, fault: String) {
        let how =
            format!("{} {} px {:?} {:?}", language.code(), look.width, look.scheme, look.medium);
        let without_places: Vec<&str> =
            fault.split('”').map(|part| part.split(" and “").last().unwrap_or(part)).collect();
        let key = (path.to_owned(), without_places.join("”"));
        let entry = self.faults.entry(key).or_insert((fault, Vec::new()));
        entry.1.push(how);
    }
}

/// Which ways the page with this number is looked at, one load each.
fn list_ways(number: usize) -> Vec<(Language, Vec<Look>)> {
    let windows = || WIDTHS.into_iter().map(|width| Look::window(width, 900));
    if std::env::var_os("UDSYN_EYES").is_some_and(|all| all == "all") {
        let all = windows().chain(windows().map(Look::dark)).chain([UPRIGHT]);
        return [Da, En, De].map(|language| (language, all.clone().collect())).into();
    }
    let width = Look::window(WIDTHS[number % 4], 900);
    let own = windows().chain([width.dark(), UPRIGHT]).collect();
    let other = if (number / 4).is_multiple_of(2) { De } else { En };
    vec![(Da, own), (other, vec![width])]
}

/// Two look at the same time, each at every second page.
async fn look_at_all(site: &Site, pages: &[Page]) {
    let go = async |turn: usize| {
        let mut looker = Looker::new(site);
        for (number, page) in pages.iter().enumerate().filter(|(number, _)| number % 2 == turn) {
            for (language, looks) in list_ways(number / 2) {
                looker.look(page, language, &looks).await;
            }
        }
        looker
    };
    let (one, other) = tokio::join!(go(0), go(1));
    let looks = one.looks + other.looks;
    assert!(looks > 6 * pages.len(), "each page is looked at on paper and in each window");
    let mut lines = Vec::new();
    for ((path, _), (fault, how)) in one.faults.into_iter().chain(other.faults) {
        lines.push(format!("{path} [{}]: {fault}", how.join(", ")));
    }
    let shown: Vec<&str> = lines.iter().take(SHOWN).map(String::as_str).collect();
    assert!(lines.is_empty(), "{} faults:\n{}", lines.len(), shown.join("\n"));
}

#[tokio::test]
async fn every_page_of_a_full_register_is_easy_on_the_eye() {
    let site = Site::open(Database::new(Kind::Sqlite), &Who::ALL).await;
    prepare(&site.world).await;
    let pages = list_full(&site.world).await;
    look_at_all(&site, &pages).await;
}

#[tokio::test]
async fn every_page_of_an_empty_authority_is_easy_on_the_eye() {
    let site = Site::open(Database::new(Kind::Sqlite), &[Who::Administrator]).await;
    prepare(&site.world).await;
    let pages = list_empty(&site.world, EMPTY).await;
    look_at_all(&site, &pages).await;
}
