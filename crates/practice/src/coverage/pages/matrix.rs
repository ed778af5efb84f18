//! The coverage of a strategy: nodes by areas.
//!
//! Who comes: the head of office before a revision ("where do we do nothing, and is that meant?"),
//! a head of area ("what of mine serves the strategy?"), a politician who asks whether we follow
//! our own words. So the finding comes first, a gap looks like a gap and says why where that is
//! known, and every figure leads to what is behind it.

use super::{area_name, cooperation_link, node_address, node_name, tabs};
use crate::cooperation::{Cooperation, Sight};
use crate::coverage::{Cell, Coverage, CoverageRow, find_coverage};
use crate::organisation::find_currency;
use crate::plan::Initiative;
use crate::strategy::{Edition, Strategy, find_working_edition, is_edition_seen, list_strategies};
use axum::extract::Query;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use spine::account::{Deed, Target};
use spine::base::{Id, Language, Money, Slug};
use spine::i18n::Words;
use spine::kit::{self, Addresses, Failure, Head, Sheet, Visit};
use spine::office::{Derivation, Entry, Office};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is asked for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// The strategy, by its word in addresses.
    #[serde(default)]
    strategy: String,
}

/// Everything the page is made of.
pub struct Scene<'a> {
    /// The reader's language.
    pub words: Words,
    /// The office as it is shown.
    pub office: &'a Office,
    /// The addresses of the desk.
    pub desk: &'a Addresses,
    /// The strategies to choose from.
    pub strategies: &'a [Arc<Entry<Strategy>>],
    /// The one shown, with its edition.
    pub shown: Option<(&'a Entry<Strategy>, &'a Entry<Edition>)>,
    /// Its coverage.
    pub coverage: &'a Coverage,
    /// The year that amounts are of.
    pub year: i16,
}

/// What a reader asks: everything the page depends on beside the office.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Question {
    /// The strategy, by its word in addresses.
    strategy: String,
    language: Language,
    today: Date,
    sight: Sight,
    desk: Addresses,
}

/// The page; none where there is no such strategy.
struct Drawn;

impl Derivation for Drawn {
    type Key = Question;
    type Output = Option<Markup>;
    /// A page may be as long as a book.
    const KEYS: usize = 16;

    fn derive(office: &Office, question: &Question) -> Option<Markup> {
        draw_for(office, question)
    }
}

/// `GET …/desk/strategy/coverage`
///
/// # Errors
/// 404 where there is no such strategy.
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let question = Question {
        strategy: asked.strategy,
        language: visit.words.language(),
        today: visit.today,
        sight: Sight::of(&visit.actor, &visit.view),
        desk: Addresses::of(&visit),
    };
    let main = visit.view.derive::<Drawn>(&question);
    let main = main.as_ref().clone().ok_or_else(Failure::not_found)?;
    let title = visit.words.say("coverage-title");
    Ok(visit.page(&Sheet { title, part: "strategy" }, main))
}

fn draw_for(office: &Office, question: &Question) -> Option<Markup> {
    let Question { today, sight, desk, .. } = question;
    // An edition of another area that is not public stands in no list and at no address.
    let find_seen = |strategy: &Entry<Strategy>| {
        let edition = find_working_edition(office, &strategy.id);
        edition.filter(|edition| is_edition_seen(office, &edition.id, sight))
    };
    let mut strategies = list_strategies(office);
    strategies.retain(|strategy| {
        find_seen(strategy).is_some() || find_working_edition(office, &strategy.id).is_none()
    });
    let strategy = match question.strategy.as_str() {
        "" => strategies.first(),
        slug => {
            let found = office.find_by_address::<Strategy>(slug);
            Some(found.filter(|found| strategies.iter().any(|one| one.id == found.id))?)
        }
    };
    let edition = strategy.and_then(|strategy| find_seen(strategy));
    let coverage = match &edition {
        Some(edition) => find_coverage(office, &edition.id, *today, sight),
        None => Arc::default(),
    };
    Some(draw(&Scene {
        words: Words::new(question.language),
        office,
        desk,
        strategies: &strategies,
        shown: strategy.map(AsRef::as_ref).zip(edition.as_deref()),
        coverage: &coverage,
        year: today.year(),
    }))
}

/// The page.
pub fn draw(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let leave = scene.desk.link("/strategy/coverage/leave", &[]);
    html! {
        (kit::head(&Head {
            title: words.say("coverage-title"),
            lede: Some(draw_finding(scene)),
            actions: Some(kit::link_button(words.say("coverage-what-if"), &leave)),
            ..Head::default()
        }))
        (tabs(words, scene.desk, "coverage"))
        (draw_chooser(scene))
        @if scene.coverage.rows.is_empty() {
            @let strategy = scene.desk.link("/strategy", &[]);
            @let begin = kit::link_button(words.say("coverage-empty-do"), &strategy);
            (kit::empty(words.say("coverage-empty"), Some(begin)))
        } @else {
            (draw_matrix(scene))
            (draw_key(words))
        }
        (draw_list(scene, ("aimless", "coverage-aimless"), &scene.coverage.aimless))
        (draw_list(scene, ("homeless", "coverage-homeless"), &scene.coverage.homeless))
    }
}

fn draw_finding(scene: &Scene<'_>) -> Markup {
    let (words, coverage) = (scene.words, scene.coverage);
    let gaps = coverage.rows.iter().filter(|row| row.total.is_gap).count();
    let is_met =
        |row: &&CoverageRow| !row.total.active.is_empty() || !row.total.initiatives.is_empty();
    let met = coverage.rows.iter().filter(is_met).count();
    let named = [("gaps", gaps.into()), ("nodes", (gaps + met).into())];
    let aimless = [("aimless", coverage.aimless.len().into())];
    // Where there is nothing to look at, nothing is said to be well.
    html! {
        @if gaps + met > 0 { (words.say_with("coverage-finding", &named)) " " }
        @if coverage.running > 0 { (words.say_with("coverage-finding-aimless", &aimless)) }
        @else { (words.say("coverage-finding-nothing-runs")) }
    }
}

fn draw_chooser(scene: &Scene<'_>) -> Markup {
    let language = scene.words.language();
    let addresses: Vec<String> = scene
        .strategies
        .iter()
        .map(|entry| {
            let slug = entry.record.slug.as_str();
            scene.desk.link("/strategy/coverage", &[("strategy", slug)])
        })
        .collect();
    let here = scene.shown.map(|(strategy, _)| &strategy.id);
    let views: Vec<(&str, Option<usize>, &str, bool)> = scene
        .strategies
        .iter()
        .zip(&addresses)
        .map(|(entry, address)| {
            let name = entry.record.name.get(language);
            (name, None, address.as_str(), here == Some(&entry.id))
        })
        .collect();
    html! {
        @if views.len() > 1 { (kit::views(scene.words.say("coverage-strategies"), &views)) }
    }
}

fn draw_matrix(scene: &Scene<'_>) -> Markup {
    let (words, coverage) = (scene.words, scene.coverage);
    let most = coverage.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.active.len()).max();
    let caption = scene.shown.map_or("", |(_, edition)| edition.record.title.get(words.language()));
    html! {
        div.sheet {
            table.matrix.fold {
                caption.vh { (caption) }
                thead {
                    tr {
                        th scope="col" { (words.say("coverage-node")) }
                        @for area in &coverage.areas {
                            th.num scope="col" {
                                (area_name(scene.office, words, area))
                            }
                        }
                        th.num scope="col" { (words.say("coverage-all")) }
                    }
                }
                tbody {
                    @for row in &coverage.rows { (draw_row(scene, row, most.unwrap_or(0))) }
                }
            }
        }
    }
}

fn draw_row(scene: &Scene<'_>, row: &CoverageRow, most: usize) -> Markup {
    let words = scene.words;
    let Some(node) = scene.office.find(&row.node) else { return html! {} };
    let depth = format!("d{}", row.depth.min(4));
    html! {
        tr {
            th.(depth) scope="row" {
                a href=(node_address(scene.office, scene.desk, node)) { (node_name(words, node)) }
            }
            @for (area, cell) in scene.coverage.areas.iter().zip(&row.cells) {
                (draw_cell(scene, (row, Some(area), cell), most))
            }
            (draw_cell(scene, (row, None, &row.total), 0))
        }
    }
}

fn draw_cell(
    scene: &Scene<'_>,
    (row, area, cell): (&CoverageRow, Option<&Slug>, &Cell),
    most: usize,
) -> Markup {
    let words = scene.words;
    let label = match area {
        Some(area) => area_name(scene.office, words, area),
        None => words.say("coverage-all"),
    };
    let count = cell.active.len();
    let class = match (area, count) {
        (_, 0) if cell.is_gap => "num gap".to_owned(),
        (_, 0) => "num".to_owned(),
        (None, _) => "num".to_owned(),
        (Some(_), count) => format!("num heat h{}", find_heat(count, most)),
    };
    let mut pairs = vec![("serves", row.node.as_str()), ("phase", "running")];
    pairs.extend(area.map(|area| ("area", area.as_str())));
    let href = scene.desk.link("/cooperations", &pairs);
    let money = Money { amount_minor: cell.own_this_year, currency: find_currency(scene.office) };
    html! {
        td class=(class) data-label=(label) {
            div {
                @if count > 0 {
                    a href=(href) { (count) }
                    @if cell.own_this_year != 0 { span.sub { (words.millions(money)) } }
                } @else if !cell.initiatives.is_empty() {
                    "0"
                } @else if cell.is_gap {
                    "0 " (draw_gap(scene, row, area, cell.is_explained))
                } @else {
                    span aria-hidden="true" { "–" }
                    span.vh { (words.say("coverage-not-meant")) }
                }
                (draw_initiatives(scene, &cell.initiatives))
            }
        }
    }
}

/// What adopted plans do for it, by name.
fn draw_initiatives(scene: &Scene<'_>, initiatives: &BTreeSet<Id<Initiative>>) -> Markup {
    let words = scene.words;
    html! {
        @if !initiatives.is_empty() {
            details.why {
                summary {
                    (words.say_with("coverage-initiatives", &[("count", initiatives.len().into())]))
                }
                @for id in initiatives {
                    @if let Some(initiative) = scene.office.find(id) {
                        p.small {
                            a href=(scene.desk.link(&format!("/initiatives/{id}"), &[])) {
                                (kit::name(words, &initiative.title))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A gap with why it is there, where somebody has said so.
fn draw_gap(
    scene: &Scene<'_>,
    row: &CoverageRow,
    area: Option<&Slug>,
    is_explained: bool,
) -> Markup {
    let words = scene.words;
    let Some(node) = scene.office.find(&row.node).filter(|_| is_explained) else {
        return html! { span.sub { (words.say("coverage-gap")) } };
    };
    let reasons = node.gaps.iter().filter(|gap| area.is_none_or(|area| &gap.area == area));
    html! {
        details.why {
            summary { (words.say("coverage-why")) }
            @for gap in reasons {
                p.small {
                    (area_name(scene.office, words, &gap.area)) ": " (kit::name(words, &gap.why))
                }
            }
        }
    }
}

/// The step of the ramp, 1 to 5, for a count beside the largest one.
fn find_heat(count: usize, most: usize) -> usize {
    (count * 5).div_ceil(most.max(1)).clamp(1, 5)
}

fn draw_key(words: Words) -> Markup {
    html! {
        p.small.soft.under { (words.say("coverage-key")) }
    }
}

fn draw_list(
    scene: &Scene<'_>,
    (id, title): (&str, &'static str),
    entries: &[Id<Cooperation>],
) -> Markup {
    let words = scene.words;
    let lede = match id {
        "aimless" => words.say("coverage-aimless-lede"),
        _ => words.say("coverage-homeless-lede"),
    };
    html! {
        @if !entries.is_empty() {
            (kit::section(id, html! { (words.say(title)) " (" (entries.len()) ")" }, html! {
                p { (lede) }
                ul.columns {
                    @for entry in entries {
                        li { (cooperation_link(scene.office, words, scene.desk, entry)) }
                    }
                }
            }))
        }
    }
}
