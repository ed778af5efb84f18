//! What search engines read: which pages there are, and which they should leave alone.

use super::{PublicVisit, Reception, place::read_host, visit::Address};
use axum::{
    extract::State,
    http::{HeaderMap, Uri, header},
    response::{IntoResponse, Response},
};
use practice::{
    cooperation::Cooperation,
    strategy::{Strategy, find_current_edition, find_tree, list_editions, list_strategies},
};
use spine::{
    base::Language,
    kit::{Failure, House},
};
use std::{collections::BTreeSet, fmt::Write};

/// The pages of every site that no record stands behind.
const FIXED: [&str; 9] = [
    "",
    "/strategy",
    "/cooperations",
    "/partners",
    "/money",
    "/contact",
    "/accessibility",
    "/changes",
    "/data",
];

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMES: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
const MEDIA: [(header::HeaderName, &str); 1] =
    [(header::CONTENT_TYPE, "application/xml; charset=utf-8")];

/// How many pages stand in one file, each in every language. Search engines take 50,000 addresses
/// and 50 MB; this makes some 3 MB.
const PAGES: usize = 2_000;

/// `GET /at/{authority}/sitemap.xml`: every page in every language, each with the others. Where
/// there are many, a list of the parts (`?part=2`).
///
/// # Errors
/// 404 for a part there is not.
pub async fn sitemap(visit: PublicVisit) -> Result<Response, Failure> {
    visit.authority()?;
    let pages = list_pages(&visit);
    let asked = visit.asked();
    let part = asked.find("part").map(str::parse::<usize>);
    let pages: &[String] = match part {
        None if pages.len() <= PAGES => &pages,
        None => return Ok(write_index(list_parts(&visit.place, pages.len()))),
        Some(Ok(part)) if part > 0 => {
            pages.chunks(PAGES).nth(part - 1).ok_or_else(Failure::not_found)?
        }
        Some(_) => return Err(Failure::not_found()),
    };
    let mut file = format!("{HEAD}<urlset {NAMES} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for rest in pages {
        let addresses = Language::INTERFACE.map(|one| (one, visit.place.whole(one, rest)));
        let mut others = String::new();
        for (language, address) in &addresses {
            let _ = write!(
                others,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\"/>",
                language.code()
            );
        }
        for (_, address) in &addresses {
            let _ = writeln!(file, "<url><loc>{address}</loc>{others}</url>");
        }
    }
    file.push_str("</urlset>\n");
    Ok((MEDIA, file).into_response())
}

/// The files that so many pages of a site take.
fn list_parts(place: &super::Place, pages: usize) -> Vec<String> {
    match pages.div_ceil(PAGES) {
        0 | 1 => vec![place.whole_bare("/sitemap.xml")],
        parts => {
            (1..=parts).map(|part| place.whole_bare(&format!("/sitemap.xml?part={part}"))).collect()
        }
    }
}

fn write_index(addresses: Vec<String>) -> Response {
    let mut file = format!("{HEAD}<sitemapindex {NAMES}>\n");
    for address in addresses {
        let _ = writeln!(file, "<sitemap><loc>{address}</loc></sitemap>");
    }
    file.push_str("</sitemapindex>\n");
    (MEDIA, file).into_response()
}

/// The addresses of all pages below the site's own. They hold letters, digits and hyphens only, so
/// they need no escaping in XML.
fn list_pages(visit: &PublicVisit) -> Vec<String> {
    let office = &visit.office;
    let mut pages: Vec<String> = FIXED.iter().map(|page| (*page).to_owned()).collect();
    for strategy in list_strategies(office) {
        let own = format!("/strategy/{}", strategy.record.slug);
        for edition in list_editions(office, &strategy.id) {
            pages.push(format!("{own}/editions/{}", edition.record.slug));
        }
        if let Some(edition) = find_current_edition(office, &strategy.id, visit.today) {
            let tree = find_tree(office, &edition.id);
            let nodes = tree.nodes.iter().map(|node| &node.entry.record.slug);
            pages.extend(nodes.map(|slug| format!("{own}/{slug}")));
        }
        pages.extend(has_editions(visit, &strategy.id).then_some(own));
    }
    let cooperations = office.list::<Cooperation>();
    pages.extend(cooperations.map(|entry| format!("/cooperations/{}", entry.record.slug)));
    let places = super::partners::list_places(visit);
    let countries: BTreeSet<String> =
        places.iter().map(|place| place.country.code().to_ascii_lowercase()).collect();
    pages.extend(countries.into_iter().map(|code| format!("/partners/{code}")));
    pages
}

fn has_editions(visit: &PublicVisit, strategy: &spine::base::Id<Strategy>) -> bool {
    !list_editions(&visit.office, strategy).is_empty()
}

/// `GET /sitemap.xml`: the files of every site of this host. A list must not lead to lists.
pub async fn sitemaps(
    State(house): State<House>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let reception = Reception::new(house.clone());
    let mut addresses = Vec::new();
    for row in house.offices.ledger().list_authorities().await? {
        let Some(office) = house.offices.find(&row.id).await? else { continue };
        let place = super::Place::find(&house, &row.id, &headers);
        let address = Address { language: Language::Da, place: place.clone(), rest: String::new() };
        let visit = PublicVisit::new(&reception, &office, address, &uri);
        addresses.extend(list_parts(&place, list_pages(&visit).len()));
    }
    Ok(write_index(addresses))
}

/// `GET /robots.txt`
pub async fn robots(State(house): State<House>, headers: HeaderMap) -> Response {
    let scheme = if house.https { "https" } else { "http" };
    let text = write_robots(house.demo, &format!("{scheme}://{}", read_host(&headers)));
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// The desk is nobody's to crawl, nor is a demonstration: its authorities have sites of their own.
fn write_robots(is_demo: bool, host: &str) -> String {
    if is_demo {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    format!(
        "User-agent: *\nDisallow: /*/at/*/desk\nDisallow: /*/sign-in\nDisallow: /*/account\n\
         Disallow: /*/answer\nDisallow: /*/forgotten\nDisallow: /*/invitation\n\
         Disallow: /*/new-password\nDisallow: /*/feedback\nDisallow: /*/search\n\
         Disallow: /api/\nSitemap: {host}/sitemap.xml\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_site_has_several_files_and_a_small_one_has_one() {
        let headers = HeaderMap::new();
        let place = crate::site::Place::of_test("nord", &headers);
        assert_eq!(list_parts(&place, 12), ["http://localhost/at/nord/sitemap.xml"]);
        assert_eq!(list_parts(&place, PAGES).len(), 1);
        let parts = list_parts(&place, 2 * PAGES + 1);
        assert_eq!(parts.len(), 3);
        assert_eq!(parts[2], "http://localhost/at/nord/sitemap.xml?part=3");
        // The longest address, three times, each with the three others.
        let most = PAGES * 3 * 4 * 250;
        assert!(PAGES * 3 <= 50_000 && most < 10_000_000, "{most}");
    }

    #[test]
    fn search_engines_are_led_to_the_pages_and_kept_off_the_desk() {
        let text = write_robots(false, "https://udsyn.example");
        assert!(text.contains("Disallow: /*/at/*/desk\n"));
        assert!(text.ends_with("Sitemap: https://udsyn.example/sitemap.xml\n"));
        assert!(!text.contains("Disallow: /\n"));
        assert!(write_robots(true, "https://udsyn.example").contains("Disallow: /\n"));
    }
}
