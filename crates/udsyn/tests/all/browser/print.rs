//! On paper: for a committee's folder the register and a cooperation are printed from the browser.

use super::Site;
use crate::world::Who;
use spine::base::Language::Da;
use testbed::{
    Database, Kind,
    browser::{Look, Session},
};

/// A4 without the margins of the style sheet, in CSS pixels: across for the register, upright else.
const ACROSS: Look = Look::window(1032, 702).print();
const UPRIGHT: Look = Look::window(688, 1005).print();

/// How many sheets a page takes. None of them has nothing but the foot of the page.
async fn count_sheets(person: &Session, page: &str) -> usize {
    let count = count_pages(&person.print().await);
    person.hide(".foot, .site-foot").await;
    let without = count_pages(&person.print().await);
    assert_eq!(count, without, "the last sheet of {page} is only the foot");
    count
}

/// Pages of a PDF: each has an object of its own.
fn count_pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}

#[tokio::test]
async fn everything_stands_on_the_paper_and_only_what_belongs_there() {
    let site = Site::open(Database::new(Kind::Sqlite), &[Who::Coordinator]).await;
    let mut person = site.visit(Who::Coordinator, ACROSS).await;
    let pages = [
        ("/cooperations", ACROSS, 2..=9),
        ("/cooperations/timeline", UPRIGHT, 1..=4),
        ("/cooperations/markis", UPRIGHT, 2..=6),
        ("/cooperations/mikropol", UPRIGHT, 2..=5),
        ("/cooperations/aer", UPRIGHT, 1..=5),
        ("/monitoring/2011", ACROSS, 1..=10),
        ("/monitoring/2011/report", UPRIGHT, 1..=5),
        ("/monitoring/2011/of/markis", UPRIGHT, 1..=5),
    ];
    for (page, paper, sheets) in pages {
        person.look(paper).await;
        person.open(&site.desk(Da, page)).await;
        assert_eq!(person.too_wide().await, [""; 0], "{page}");
        assert_eq!(person.cut_off().await, [""; 0], "{page}");
        for part in ["nav.rail", "header.top search", "nav.langs", ".actions", "form.filters"] {
            if person.count(part).await > 0 {
                assert_eq!(person.style_of(part, "display").await, "none", "{part} on {page}");
            }
        }
        let ground = person.style_of("html", "background-color").await;
        assert_eq!(ground, "rgb(255, 255, 255)", "{page}");
        let count = count_sheets(&person, page).await;
        assert!(sheets.contains(&count), "{page} takes {count} sheets");
    }
    person.look(ACROSS).await;
    person.open(&site.desk(Da, "/cooperations")).await;
    let head = person.style_of("table.register thead", "display").await;
    assert_eq!(head, "table-header-group", "the head stands on every sheet");
    assert_eq!(person.style_of("table.register tbody tr", "break-inside").await, "avoid");
}

#[tokio::test]
async fn the_public_pages_print_well() {
    let site = Site::open(Database::new(Kind::Sqlite), &[]).await;
    let person = site.visit(Who::Visitor, UPRIGHT).await;
    for (page, sheets) in [
        ("", 1..=3),
        ("/strategy/international", 2..=4),
        ("/cooperations", 2..=6),
        ("/cooperations/markis", 2..=5),
        ("/partners", 1..=3),
        ("/money", 1..=2),
        ("/contact", 1..=1),
    ] {
        person.open(&format!("{}/da/at/nordjylland{page}", site.url)).await;
        assert_eq!(person.too_wide().await, [""; 0], "{page}");
        assert_eq!(person.cut_off().await, [""; 0], "{page}");
        for part in ["nav.parts-of-site", "nav.langs", ".site-foot nav", "header search"] {
            if person.count(part).await > 0 {
                assert_eq!(person.style_of(part, "display").await, "none", "{part} on {page}");
            }
        }
        let count = count_sheets(&person, page).await;
        assert!(sheets.contains(&count), "{page} takes {count} sheets");
    }
}

/// A council paper is the authority's, and nothing is printed that is only there to be clicked.
#[tokio::test]
async fn the_authority_stands_first_on_its_paper() {
    let site = Site::open(Database::new(Kind::Sqlite), &[Who::Coordinator]).await;
    let person = site.visit(Who::Coordinator, UPRIGHT).await;
    person.open(&site.desk(Da, "/papers/example-paper-westlink")).await;
    assert_eq!(person.text_of("header.top").await, "Region Nordjylland");
    // What is recommended is what the paper is for.
    let asked = "At regionen bliver i Westlink i 2013–2015 for 20.000 kr. om året.";
    let paper = person.text_of("article.paper").await;
    assert!(paper.contains("Hvad der indstilles") && paper.contains(asked), "{paper}");
    person.open(&site.desk(Da, "/cooperations/markis")).await;
    let text = person.text().await;
    for only_a_link in ["Ret", "Tomt endnu", "Åbn regnskabet", "Rediger"] {
        let shown = text.split([' ', ',']).any(|word| word == only_a_link)
            || only_a_link.contains(' ') && text.contains(only_a_link);
        assert!(!shown, "{only_a_link} is printed: {text}");
    }
}
