//! Which pages are looked at, and as whom: those that axe looks at, and of every other address that
//! answers with a page the one that the table of roles asks for.

use super::super::{AUTHORITY, axe::lists, desk};
use crate::{
    roles::fill,
    site::PAGES,
    world::{Who, World},
};
use axum::http::StatusCode;
use spine::base::Language::Da;
use std::collections::BTreeSet;
use udsyn::app::CONTENTS;

/// A page and who looks at it.
#[derive(Debug, Clone)]
pub struct Page {
    pub who: Who,
    /// The address in Danish.
    pub path: String,
}

/// Whom a page is for: whoever sees most of it comes first.
const WHO: [Who; 6] = [
    Who::Coordinator,
    Who::Administrator,
    Who::Secretary,
    Who::DecisionMaker,
    Who::Contributor,
    Who::Visitor,
];

/// Pages that differ by who looks at them.
const DIFFERENT: [&str; 6] = ["", "/decisions", "/monitoring", "/plans", "/proposals", "/admin"];

/// Pages that are there only in what the eyes look at.
const MORE: [&str; 6] = [
    "/cooperations/example-coastal-towns/screening/result",
    "/cooperations/healthport",
    "/admin/checklists/next-checklist/edit",
    "/admin/checklists/next-checklist/sections/relevance",
    "/admin/guides/next-guide/edit",
    "/admin/guides/next-guide/sections/relevance",
];

/// Addresses of no page, each with its reason.
const NO_PAGE: [(&str, &str); 18] = [
    ("/", "leads on to a language"),
    ("/at/{authority}", "leads on to a language"),
    ("/favicon.ico", "leads on to the mark"),
    ("/{language}/answer/{secret}", "is known only from a letter, and looked at in answering"),
    ("/{language}/invitation/{secret}", "is known only from a link, and is one short form"),
    ("/{language}/new-password/{secret}", "is known only from a link, and is one short form"),
    ("/{language}/at/{authority}/cooperations/{slug}/files/{hash}", "is a file"),
    ("/{language}/at/{authority}/desk/cooperations/{slug}/files/{hash}", "is a file"),
    ("/{language}/at/{authority}/logo/{hash}", "is a picture"),
    ("/{language}/at/{authority}/desk/proposals/new", "leads on to a proposal of one's own"),
    ("/{language}/at/{authority}/desk/admin/people/{id}/erase", "asks for a name that is kept"),
    ("/{language}/at/{authority}/desk/handover/people/{person}/letters", "is a list of letters"),
    ("/{language}/at/{authority}/desk/meetings/{id}/minutes", "is of a meeting that was held"),
    ("/calendar/{name}", "is a calendar"),
    ("/health/live", "is for programs"),
    ("/health/ready", "is for programs"),
    ("/robots.txt", "is for programs"),
    ("/assets/{name}", "is a file"),
];

/// Every page of the demonstration.
pub async fn list_full(world: &World) -> Vec<Page> {
    let mut paths: BTreeSet<String> = lists::all().map(|rest| desk(Da, rest)).collect();
    let site = PAGES.iter().map(|rest| format!("/da/at/{AUTHORITY}{rest}"));
    paths.extend(site.chain(["/da", "/da/sign-in", "/da/account"].map(str::to_owned)));
    paths.extend(list_accounts(world).await);
    paths.extend(MORE.map(|rest| desk(Da, rest)));
    let seen: Vec<String> = paths.iter().cloned().collect();
    for template in templates() {
        if !seen.iter().any(|path| fits(template, path)) {
            paths.insert(fill(template).replacen("/en", "/da", 1));
        }
    }
    let mut pages = Vec::new();
    for path in paths {
        pages.extend(find_reader(world, &WHO, &path).await.map(|who| Page { who, path }));
    }
    let lost: Vec<&str> = templates()
        .filter(|template| !pages.iter().any(|page| fits(template, &page.path)))
        .collect();
    assert!(lost.is_empty(), "nobody looks at {lost:#?}: add a page to axe/lists.rs");
    for rest in DIFFERENT {
        let path = desk(Da, rest);
        for who in [Who::Administrator, Who::Secretary, Who::DecisionMaker, Who::Contributor] {
            if find_reader(world, &[who], &path).await.is_some() {
                pages.push(Page { who, path: path.clone() });
            }
        }
    }
    pages
}

/// Every page of an authority that has nothing: all that is shown without a record.
pub async fn list_empty(world: &World, authority: &str) -> Vec<Page> {
    let mut paths: BTreeSet<String> = lists::all().map(|rest| desk(Da, rest)).collect();
    paths.extend(PAGES.iter().map(|rest| format!("/da/at/{AUTHORITY}{rest}")));
    let plain = templates().filter(|path| {
        path.replace("{language}", "").replace("{authority}", "").find('{').is_none()
    });
    let plain: Vec<String> = plain.map(|path| fill(path).replacen("/en", "/da", 1)).collect();
    paths.extend(plain);
    let mut pages = Vec::new();
    for path in paths {
        let path = path.replacen(&format!("/at/{AUTHORITY}"), &format!("/at/{authority}"), 1);
        let who = find_reader(world, &[Who::Administrator], &path).await;
        pages.extend(who.map(|who| Page { who, path }));
    }
    assert!(pages.len() > 60, "only {} pages of an empty authority", pages.len());
    pages
}

/// The addresses that may answer with a page.
fn templates() -> impl Iterator<Item = &'static str> {
    let pages = CONTENTS.iter().filter(|entry| entry.method == "GET").map(|entry| entry.path);
    pages.filter(|path| {
        let last = path.rsplit('/').next().unwrap_or_default();
        let no_page = NO_PAGE.iter().any(|(other, _)| other == path);
        !no_page && !path.starts_with("/api/") && !last.contains('.')
    })
}

/// True when an address is one of these, and not one that the table names by itself.
fn fits(template: &str, path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let words = |text: &str| text.split('/').map(str::to_owned).collect::<Vec<_>>();
    let matches = |template: &str| {
        let (template, path) = (words(template), words(path));
        template.len() == path.len()
            && template.iter().zip(&path).all(|(one, other)| one.starts_with('{') || one == other)
    };
    let fixed = |template: &str| template.split('/').filter(|word| !word.starts_with('{')).count();
    let best = CONTENTS.iter().filter(|entry| entry.method == "GET" && matches(entry.path));
    best.max_by_key(|entry| fixed(entry.path)).is_some_and(|entry| entry.path == template)
}

/// The first of these who is shown the page.
async fn find_reader(world: &World, who: &[Who], path: &str) -> Option<Who> {
    for who in who {
        let answer = world.guest(*who).get(path).await;
        let is_page = answer.header("content-type").starts_with("text/html");
        if answer.status == StatusCode::OK && is_page {
            return Some(*who);
        }
    }
    None
}

/// The pages of one account: its id is made anew in each world.
async fn list_accounts(world: &World) -> Vec<String> {
    let list = world.guest(Who::Administrator).get(&desk(Da, "/admin/accounts")).await.text();
    let start = desk(Da, "/admin/accounts/");
    let mut ids = list.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    let id = ids.find(|id| *id != "new" && !id.contains('/')).expect("somebody has an account");
    ["", "/remove"].map(|rest| format!("{start}{id}{rest}")).into()
}
