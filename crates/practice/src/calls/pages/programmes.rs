//! The programmes as a tree: when each runs, from which fund and at which rate it pays, which of
//! our cooperations it pays, and which calls it has.
//!
//! Who comes: the EU office that looks for money, and a head of area who asks what a programme ever
//! gave. So the cooperations stand in the table itself.

use super::common::not_stated;
use crate::calls::{ProgrammePlace, count_by_programme, list_calls, list_programmes};
use crate::organisation::{Organisation, ProgrammeTerms};
use crate::strategy::pages::Scene;
use maud::{Markup, html};
use spine::account::{Deed, Target, may};
use spine::base::Visibility;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};

/// `GET …/desk/programmes`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let places = list_programmes(scene.office, &scene.sight, |record| sees(&scene, record));
    let may_edit = !scene.desk.is_past()
        && may(scene.actor, Deed::EditOrganisations, &Target::default()).is_yes();
    let new = scene.desk.link("/organisations/new", &[]);
    let main = html! {
        (kit::head(&Head {
            title: words.say("programme-title"),
            lede: Some(html! { (tell_headline(&scene, &places)) }),
            actions: may_edit.then(|| kit::link_button(words.say("programme-add"), &new)),
            ..Head::default()
        }))
        @if places.is_empty() { (kit::empty(words.say("programme-none"), None)) }
        @else {
            div.sheet { (draw_table(&scene, &places)) }
            p.small.soft.under { (words.say("programme-note")) }
        }
    };
    Ok(visit.page(&Sheet { title: words.say("programme-title"), part: "programmes" }, main))
}

fn sees(scene: &Scene<'_>, record: &Organisation) -> bool {
    record.visibility == Visibility::Published
        || may(scene.actor, Deed::SeeInternal, &Target::default()).is_yes()
}

fn tell_headline(scene: &Scene<'_>, places: &[ProgrammePlace]) -> String {
    let paying = places.iter().filter(|place| !place.cooperations.is_empty());
    let cooperations: usize = places.iter().map(|place| place.cooperations.len()).sum();
    scene.words.say_with(
        "programme-headline",
        &[
            ("count", places.len().into()),
            ("paying", paying.count().into()),
            ("cooperations", cooperations.into()),
        ],
    )
}

fn draw_table(scene: &Scene<'_>, places: &[ProgrammePlace]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Name, words.say("programme-programme")),
        Column::new(Kind::Plain, words.say("programme-period")),
        Column::new(Kind::Plain, words.say("programme-fund")),
        Column::new(Kind::Amount, words.say("programme-rate")),
        Column::new(Kind::Amount, words.say("programme-budget")),
        Column::new(Kind::Plain, words.say("programme-cooperations")),
        Column::new(Kind::Plain, words.say("programme-calls")),
    ];
    let calls = list_calls(scene.office, scene.today);
    let counts = count_by_programme(&calls);
    let rows: Vec<Vec<Markup>> = places
        .iter()
        .map(|place| {
            let (open, all) = counts.get(&place.entry.id).copied().unwrap_or_default();
            draw_row(scene, place, (open, all))
        })
        .collect();
    table::plain(words.say("programme-title"), &columns, &rows)
}

fn draw_row(scene: &Scene<'_>, place: &ProgrammePlace, (open, all): (usize, usize)) -> Vec<Markup> {
    let (words, record) = (scene.words, &place.entry.record);
    let nothing = ProgrammeTerms::default();
    let terms = record.programme.as_ref().unwrap_or(&nothing);
    let href = scene.desk.link(&format!("/organisations/{}", place.entry.id), &[]);
    let above = terms.part_of.as_ref().and_then(|above| scene.office.find(above));
    let name = html! {
        @if place.depth > 0 { span aria-hidden="true" { ("– ".repeat(place.depth)) } }
        a href=(href) { (kit::name(words, &record.name)) }
        @if let Some(above) = above {
            span.sub { (words.say("programme-part-of")) " " (kit::name(words, &above.name)) }
        }
    };
    let period = match (terms.from, terms.to) {
        (None, None) => not_stated(words),
        (from, to) => html! { (words.period(from, to)) },
    };
    let cooperations = html! {
        @if place.cooperations.is_empty() { (kit::soft(words.say("programme-no-cooperation"))) }
        @else {
            ul.bare {
                @for found in &place.cooperations {
                    @let path = format!("/cooperations/{}", found.record.slug);
                    li {
                        a href=(scene.desk.link(&path, &[])) {
                            (kit::name(words, &found.record.name))
                        }
                    }
                }
            }
        }
    };
    let calls =
        scene.desk.link("/calls", &[("programme", place.entry.id.as_str()), ("state", "all")]);
    vec![
        name,
        period,
        terms.tell_fund(words).map_or_else(|| not_stated(words), |fund| html! { (fund) }),
        terms
            .rate_percent
            .map_or_else(|| not_stated(words), |rate| html! { (words.percent(rate)) }),
        super::common::tell_money(words, terms.budget),
        cooperations,
        html! {
            @if all == 0 { (kit::soft(words.say("programme-no-call"))) }
            @else {
                a href=(calls) {
                    (words.say_with(
                        "programme-call-count", &[("open", open.into()), ("all", all.into())],
                    ))
                }
            }
        },
    ]
}
