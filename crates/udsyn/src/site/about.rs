//! Whom to ask, and what the pages do for everybody to be able to use them.

use super::{Leaf, PublicVisit, frame};
use maud::{Markup, html};
use practice::{
    cooperation::Row,
    organisation::{Authority, Unit},
};
use spine::{
    kit::{self, Failure, Head},
    office::Entry,
};
use std::sync::Arc;

/// `GET …/contact`
pub async fn contact(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let authority = visit.authority()?;
    let title = words.say("site-contact");
    let about = words.say("site-contact-about");
    let form = kit::address(&visit.path("/feedback"), [("page", "/contact")]);
    let main = html! {
        (kit::head(&Head { title, lede: Some(html! { (about) }), ..Head::default() }))
        div.two {
            (kit::panel("office", words.say("site-contact-office"), html! {
                (draw_address(&visit, authority))
                p.under { a.btn href=(form) { (words.say("site-write")) } }
            }))
            (draw_units(&visit))
        }
    };
    let leaf = Leaf { title, description: about, part: "contact", ..Leaf::default() };
    frame::draw(&visit, &leaf, main)
}

/// The office's own words, line by line; else its name.
pub(super) fn draw_address(visit: &PublicVisit, authority: &Authority) -> Markup {
    let words = visit.words;
    html! {
        @if authority.contact.is_empty() {
            p { strong { (kit::name(words, &authority.name)) } }
            p.soft { (words.say("site-contact-unstated")) }
        } @else {
            (kit::text(words, &authority.contact))
        }
    }
}

/// Who answers, beside the text of a cooperation: the units it is anchored in, and how to reach the
/// office.
pub fn draw_contact_panel(visit: &PublicVisit, row: &Row) -> Result<Markup, Failure> {
    let words = visit.words;
    let authority = visit.authority()?;
    let form = kit::address(&visit.path("/feedback"), [("page", visit.rest.as_str())]);
    let mut units: Vec<&Unit> = Vec::new();
    for anchor in &row.entry.record.anchors {
        let unit = anchor.unit.as_ref().and_then(|unit| visit.office.find(unit));
        units.extend(unit.filter(|unit| !units.contains(unit)));
    }
    Ok(kit::panel(
        "contact",
        words.say("site-contact"),
        html! {
            @if !units.is_empty() {
                p {
                    @for (number, unit) in units.iter().enumerate() {
                        @if number > 0 { br; }
                        strong { (kit::name(words, &unit.name)) }
                    }
                }
            }
            (draw_address(visit, authority))
            p.under { a.btn href=(form) { (words.say("site-write")) } }
        },
    ))
}

/// The units that carry cooperations, each with how many.
fn draw_units(visit: &PublicVisit) -> Markup {
    let words = visit.words;
    let rows = visit.rows();
    let count = |unit: &Entry<Unit>| {
        let carries = |row: &&Arc<practice::cooperation::Row>| {
            row.entry.record.anchors.iter().any(|anchor| anchor.unit.as_ref() == Some(&unit.id))
        };
        rows.iter().filter(|row| !row.state.is_over()).filter(carries).count()
    };
    let mut units: Vec<_> = visit
        .office
        .list::<Unit>()
        .filter(|unit| unit.record.closed_on.is_none())
        .map(|unit| (count(unit), unit))
        .filter(|(count, _)| *count > 0)
        .collect();
    let language = words.language();
    units.sort_by(|(_, a), (_, b)| {
        words.compare(a.record.name.get(language), b.record.name.get(language))
    });
    html! {
        @if !units.is_empty() {
            (kit::panel("units", words.say("site-contact-units"), html! {
                ul.serves {
                    @for (count, unit) in units {
                        li {
                            strong { (kit::name(words, &unit.record.name)) }
                            span.sub {
                                (words.say_with("site-unit-count", &[("count", count.into())]))
                            }
                        }
                    }
                }
            }))
        }
    }
}

/// `GET …/accessibility`
pub async fn accessibility(visit: PublicVisit) -> Result<Markup, Failure> {
    let words = visit.words;
    let title = words.say("access-title");
    let form = kit::address(&visit.path("/feedback"), [("page", "/accessibility")]);
    let main = html! {
        div.reading {
            (crate::desk::accessibility::draw_statement(words, html! {
                p { (words.say("site-access-feedback")) }
                p { a.btn.main href=(form) { (words.say("site-write")) } }
            }))
        }
    };
    let about = words.say("access-about");
    frame::draw(&visit, &Leaf { title, description: about, ..Leaf::default() }, main)
}
