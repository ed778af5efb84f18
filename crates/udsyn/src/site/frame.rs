//! The frame of a site: what stands around every page, and what its head tells other programs.

use super::{PublicVisit, linked};
use maud::{Markup, html};
use practice::organisation::LogoType;
use serde_json::Value;
use spine::{
    base::Language,
    kit::{Accent, Failure, NavItem, Search, SiteLogo, SiteShell, site_page, warning},
};

/// What the frame needs to know of a page.
#[derive(Clone, Debug, Default)]
pub struct Leaf<'a> {
    /// The page's name.
    pub title: &'a str,
    /// What it says, in one sentence; the authority's own where it is empty.
    pub description: &'a str,
    /// The part of the site it belongs to, as in addresses: `strategy`.
    pub part: &'a str,
    /// What it is about, for programs; the authority where there is none.
    pub data: Option<Value>,
    /// True for pages that search engines should leave alone.
    pub is_hidden: bool,
    /// True for the first page, which has the search in its midst.
    pub is_front: bool,
}

/// The parts of a site, in the order of its menu: address and key of the name.
const PARTS: [(&str, &str); 5] = [
    ("strategy", spine::key!("site-strategy")),
    ("cooperations", spine::key!("site-cooperations")),
    ("partners", spine::key!("site-partners")),
    ("money", spine::key!("site-money")),
    ("contact", spine::key!("site-contact")),
];

/// Puts a page into the frame of its authority's site.
///
/// # Errors
/// 404 where there is no authority yet.
pub fn draw(visit: &PublicVisit, leaf: &Leaf<'_>, main: Markup) -> Result<Markup, Failure> {
    let words = visit.words;
    let language = words.language();
    let authority = visit.authority()?;
    let name = authority.name.get(language);
    let about = words.say_with("site-about", &[("name", name.into())]);
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    let languages: Vec<(Language, String)> = Language::INTERFACE
        .into_iter()
        .map(|one| (one, format!("{}{query}", visit.place.path(one, &visit.rest))))
        .collect();
    let alternates = list_alternates(visit);
    let nav: Vec<NavItem<'_>> = PARTS
        .iter()
        .map(|(part, key)| NavItem {
            label: words.find(key).unwrap_or(key),
            href: visit.path(&format!("/{part}")),
            count: None,
            counted: "",
            is_current: *part == leaf.part,
        })
        .collect();
    let data = leaf.data.clone().unwrap_or_else(|| linked::authority(visit, authority));
    let links = list_foot(visit);
    let foot: Vec<(&str, &str)> =
        links.iter().map(|(label, href)| (*label, href.as_str())).collect();
    let search = visit.path("/search");
    let logo = authority.logo.as_ref();
    let logo_rest = logo.map(super::logo::rest).unwrap_or_default();
    let card = visit.place.whole(language, &logo_rest);
    let logo_address = visit.path(&logo_rest);
    let shell = SiteShell {
        words,
        title: leaf.title,
        description: if leaf.description.is_empty() { &about } else { leaf.description },
        authority: name,
        logo: logo.map(|logo| SiteLogo {
            address: &logo_address,
            alternative: logo.alternative.read(language),
            card: (logo.media_type == LogoType::Png).then_some(card.as_str()),
        }),
        accent: Accent::parse(&authority.accent).unwrap_or_default(),
        home: &visit.path(""),
        nav: &nav,
        languages: &languages,
        canonical: &visit.place.whole(language, &visit.rest),
        alternates: &alternates,
        feed: Some(&visit.path("/feed.xml")),
        data: Some(&data),
        source: authority.source.get(language),
        search: (!leaf.is_front).then_some(Search {
            action: &search,
            name: "q",
            label: words.say("site-search"),
            value: "",
        }),
        foot: &foot,
        banner: visit.is_preview.then(|| preview_banner(visit)),
        is_hidden: leaf.is_hidden || visit.is_preview,
    };
    Ok(site_page(&shell, main))
}

/// The whole addresses of the page by language.
fn list_alternates(visit: &PublicVisit) -> Vec<(&'static str, String)> {
    let mut alternates: Vec<(&str, String)> = Language::INTERFACE
        .into_iter()
        .map(|one| (one.code(), visit.place.whole(one, &visit.rest)))
        .collect();
    // The first page leads on by what the browser asks for; other pages have no such address.
    alternates.push((
        "x-default",
        match visit.rest.as_str() {
            "" => visit.place.whole_bare(""),
            rest => visit.place.whole(Language::En, rest),
        },
    ));
    alternates
}

fn preview_banner(visit: &PublicVisit) -> Markup {
    let words = visit.words;
    warning(words.say("site-preview"), html! { p { (words.say("site-preview-text")) } })
}

fn list_foot(visit: &PublicVisit) -> Vec<(&'static str, String)> {
    let words = visit.words;
    let language = words.language().code();
    vec![
        (words.say("site-changes"), visit.path("/changes")),
        (words.say("site-data"), visit.path("/data")),
        (words.say("site-accessibility"), visit.path("/accessibility")),
        (words.say("site-correction"), visit.path(&correction(&visit.rest))),
        // The desk asks whoever has not signed in to do so; the page is the same for everybody.
        (words.say("site-desk"), format!("/{language}/at/{}/desk", visit.place.authority())),
    ]
}

/// The address of the form to correct a page.
fn correction(rest: &str) -> String {
    spine::kit::address("/feedback", [("page", rest)])
}
