//! Whether somebody looks after what runs, unit by unit. The page states what is missing and where
//! to put it right; it names nobody as its cause.

use super::scene::Scene;
use crate::cooperation::pages::as_of_banner;
use crate::monitoring::{Lack, UnitHealth, list_health};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::kit::{self, Failure, Head, Sheet, Visit};

/// `GET …/monitoring/owners`
///
/// # Errors
/// 403 for those who lead no rounds.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    let words = scene.words;
    let title = words.say("monitoring-owners");
    let units = list_health(scene.office, scene.today, &scene.sight);
    let main = html! {
        (as_of_banner(&visit))
        (scene.crumbs(None, title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("monitoring-owners-lede")) }),
            ..Head::default()
        }))
        @if units.is_empty() { (kit::empty(words.say("monitoring-owners-none"), None)) }
        @else { (draw_counts(&scene, &units)) }
        @for unit in &units { (draw_unit(&scene, unit)) }
    };
    Ok(visit.page(&Sheet { title, part: "monitoring" }, main))
}

fn draw_counts(scene: &Scene<'_>, units: &[UnitHealth]) -> Markup {
    let words = scene.words;
    let count = |lack: Lack| {
        let rows = units.iter().flat_map(|unit| &unit.rows);
        rows.filter(|(_, lacks)| lacks.contains(&lack)).count()
    };
    let facts: Vec<(&str, Markup)> = Lack::ALL
        .iter()
        .map(|lack| (words.word("lack", lack.code()), html! { (count(*lack)) }))
        .collect();
    html! { section.panel { h2 { (words.say("monitoring-owners-count")) } (kit::facts(&facts)) } }
}

fn draw_unit(scene: &Scene<'_>, unit: &UnitHealth) -> Markup {
    let words = scene.words;
    let name = match &unit.unit {
        Some(unit) => scene.unit(unit),
        None => words.say("monitoring-no-unit").to_owned(),
    };
    let named = [("count", unit.rows.len().into()), ("running", unit.running.into())];
    html! {
        section.panel {
            h2 { (name) }
            p.soft { (words.say_with("monitoring-owners-of", &named)) }
            ul.listed {
                @for (row, lacks) in &unit.rows {
                    li {
                        (scene.cooperation_link(&row.entry.id)) ": "
                        @for (place, lack) in lacks.iter().enumerate() {
                            @if place > 0 { ", " }
                            (words.word("lack", lack.code()))
                        }
                        @if scene.keeps {
                            " "
                            a.small href=(scene.desk.link(
                                &format!("/cooperations/{}/edit/people", row.entry.record.slug), &[])) {
                                (words.say("monitoring-name-someone"))
                                span.vh { ": " (kit::name(words, &row.entry.record.name)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
