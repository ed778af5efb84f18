//! The part of the desk about money: its views beside each other, each as a page and as a file.
//!
//! Who comes: an officer who must say what something costs, a head of area who asks what is bound
//! and what is left, a politician who wants one sentence. So each view begins with what it says.

use super::cuts::{self, CutBy};
use super::view::{View, draw_view, write_view};
use super::{others, together};
use crate::cooperation::pages::as_of_banner;
use crate::cooperation::pages::phrases;
use crate::cooperation::{Row, Sight, list_seen_rows};
use crate::funding::list_budget_years;
use crate::organisation::{Organisation, find_authority, find_currency};
use crate::strategy::Node;
use crate::strategy::pages::Scene;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Currency, Id, Money, Slug};
use spine::i18n::Words;
use spine::key;
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Office;
use std::sync::Arc;

/// So many names are told before it says that there are more.
const NAMES: usize = 6;

/// A look at the money: its word in addresses and the key of its name.
const VIEWS: [(&str, &str); 11] = [
    ("", key!("funding-view-years")),
    ("areas", key!("funding-view-areas")),
    ("nodes", key!("funding-view-nodes")),
    ("programmes", key!("funding-view-programmes")),
    ("kinds", key!("funding-view-kinds")),
    ("gearing", key!("funding-view-gearing")),
    ("bound", key!("funding-view-bound")),
    ("ends", key!("funding-view-ends")),
    ("budget", key!("funding-view-budget")),
    ("fees", key!("funding-view-fees")),
    ("together", key!("funding-view-together")),
];

/// Who looks, in which language, at which cooperations.
pub(super) struct Looker<'a> {
    pub words: Words,
    pub office: &'a Office,
    pub today: Date,
    pub currency: Currency,
    pub rows: Vec<Arc<Row>>,
    pub scene: Scene<'a>,
    /// The year that was asked for, else today's.
    pub year: i16,
}

impl<'a> Looker<'a> {
    pub fn of(visit: &'a Visit) -> Self {
        let scene = Scene::of(visit);
        let sight = Sight::of(&visit.actor, &visit.view);
        let year = scene.query().get("year").parse().unwrap_or(visit.today.year());
        Self {
            words: visit.words,
            office: &visit.view,
            today: visit.today,
            currency: find_currency(&visit.view),
            rows: list_seen_rows(&visit.view, visit.today, &sight),
            scene,
            year,
        }
    }

    /// What the authority is called in running text: "the region".
    pub fn called(&self) -> &str {
        let authority = find_authority(self.office);
        let called = authority.map(|a| if a.called.is_empty() { &a.name } else { &a.called });
        called.map_or(self.words.say("coop-authority"), |called| called.get(self.words.language()))
    }

    pub fn name(&self, row: &Row) -> String {
        phrases::name(self.words, &row.entry.record)
    }

    pub fn address(&self, row: &Row) -> String {
        self.scene.link(&format!("/cooperations/{}", row.entry.record.slug), &[])
    }

    /// Some of the names, and how many more there are.
    pub fn shorten(&self, names: &[String]) -> String {
        let more = names.len().saturating_sub(NAMES);
        let mut told: Vec<String> = names.iter().take(NAMES).cloned().collect();
        if more > 0 {
            let count = i64::try_from(more).unwrap_or(i64::MAX);
            told.push(self.words.say_with("funding-more", &[("count", count.into())]));
        }
        self.words.list(&told)
    }

    pub fn amount(&self, amount_minor: i64) -> String {
        let money = Money { amount_minor, currency: self.currency };
        match amount_minor.abs() >= 10_000_000 * self.currency.minor_units() {
            true => self.words.millions(money),
            false => {
                let unit = self.currency.minor_units();
                let amount_minor = (amount_minor + unit / 2).div_euclid(unit) * unit;
                self.words.amount(Money { amount_minor, ..money })
            }
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "a percentage is far below what a double holds")]
    pub fn percent(&self, percent: i64) -> String {
        self.words.percent(percent as f64)
    }

    pub fn area(&self, area: &Slug) -> (String, Option<String>) {
        let known = find_authority(self.office).and_then(|authority| authority.find_area(area));
        let name = known.map_or(area.as_str(), |area| area.name.get(self.words.language()));
        let href = self.scene.link("/cooperations", &[("area", area.as_str())]);
        (name.to_owned(), Some(href))
    }

    pub fn node(&self, id: &Id<Node>) -> (String, Option<String>) {
        match self.office.find(id) {
            Some(node) => (self.scene.tell_node(node), Some(self.scene.node_link(node, ""))),
            None => (id.to_string(), None),
        }
    }

    pub fn programme(&self, id: &Id<Organisation>) -> (String, Option<String>) {
        let name = self.office.find(id).map(|one| one.name.get(self.words.language()).to_owned());
        let href = self.scene.link(&format!("/organisations/{id}"), &[]);
        (name.unwrap_or_else(|| id.to_string()), Some(href))
    }
}

/// `GET …/desk/funding`
///
/// # Errors
/// 404 for those who see nothing internal.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let looker = Looker::of(&visit);
    let view = cuts::by_year(&looker);
    Ok(draw_page(&visit, &looker, "", &view))
}

/// `GET …/desk/funding/{view}`, and the same with `.csv`.
///
/// # Errors
/// 404 where there is no such view.
pub async fn look(
    visit: Visit,
    Path((_, _, asked)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let looker = Looker::of(&visit);
    let (word, is_file) = match asked.strip_suffix(".csv") {
        Some(word) => (word, true),
        None => (asked.as_str(), false),
    };
    let view = match word {
        "years" => cuts::by_year(&looker),
        "areas" => cuts::by(&looker, CutBy::Area),
        "nodes" => cuts::by(&looker, CutBy::Node),
        "programmes" => cuts::by(&looker, CutBy::Programme),
        "kinds" => cuts::by(&looker, CutBy::Kind),
        "gearing" => others::gearing(&looker),
        "bound" => others::bound(&looker),
        "ends" => others::ends(&looker),
        "budget" => others::budget(&looker),
        "fees" => others::fees(&looker),
        "together" => together::view(&visit, &looker).await?,
        _ => return Err(Failure::not_found()),
    };
    if !is_file {
        let word = if word == "years" { "" } else { word };
        return Ok(draw_page(&visit, &looker, word, &view).into_response());
    }
    let name = format!("{}-funding-{word}-{}.csv", visit.authority(), visit.today);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, write_view(&view)).into_response())
}

fn draw_page(visit: &Visit, looker: &Looker<'_>, word: &str, view: &View) -> Markup {
    let words = visit.words;
    let title = words.say("funding-title");
    let file = if word.is_empty() { "years" } else { word };
    let year = looker.year.to_string();
    let pairs = [("year", year.as_str())];
    let pairs = if word == "budget" { &pairs[..] } else { &[] };
    let download = looker.scene.link(&format!("/funding/{file}.csv"), pairs);
    let reporting = looker.scene.link("/reporting", &[]);
    let lines = looker.scene.link("/funding/lines", &[]);
    let actions = html! {
        (kit::link_button(words.say("funding-lines"), &lines))
        (kit::link_button(words.say("reporting-title"), &reporting))
    };
    let main = html! {
        (as_of_banner(visit))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("funding-lede")) }),
            actions: Some(actions),
            ..Head::default()
        }))
        (draw_tabs(looker, word))
        @if word == "budget" { (draw_years(looker)) }
        (draw_view(words, view, &download))
        (draw_day_form(looker, word))
    };
    visit.page(&Sheet { title, part: "funding" }, main)
}

fn draw_tabs(looker: &Looker<'_>, here: &str) -> Markup {
    let words = looker.words;
    let address = |word: &str| match word {
        "" => looker.scene.link("/funding", &[]),
        word => looker.scene.link(&format!("/funding/{word}"), &[]),
    };
    let links: Vec<String> = VIEWS.iter().map(|(word, _)| address(word)).collect();
    let views: Vec<(&str, Option<usize>, &str, bool)> = VIEWS
        .iter()
        .zip(&links)
        .map(|((word, name), link)| (words.say(name), None, link.as_str(), *word == here))
        .collect();
    kit::views(words.say("funding-views"), &views)
}

/// The years of the budget.
fn draw_years(looker: &Looker<'_>) -> Markup {
    let years = list_budget_years(looker.office, looker.today);
    let years: Vec<(String, bool)> =
        years.iter().map(|year| (year.to_string(), *year == looker.year)).collect();
    html! {
        nav.views aria-label=(looker.words.say("funding-year")) {
            @for (year, is_here) in &years {
                a href=(looker.scene.link("/funding/budget", &[("year", year.as_str())]))
                    aria-current=[is_here.then_some("page")] { (year) }
            }
        }
    }
}

/// The same view as it stood on another day.
fn draw_day_form(looker: &Looker<'_>, word: &str) -> Markup {
    let words = looker.words;
    let rest = if word.is_empty() { String::new() } else { format!("/{word}") };
    html! {
        details.more {
            summary { (words.say("register-as-it-stood")) }
            form.sheet-form action={ (looker.scene.desk.path()) "/funding" (rest) } {
                label for="on" { (words.say("register-day")) }
                input #on type="date" name="on" value=(looker.today) required;
                button.btn { (words.say("kit-show")) }
            }
        }
    }
}
