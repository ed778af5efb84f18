//! The part of the desk about money: its views beside each other, each as a page and as a file.
//!
//! Who comes: an officer who must say what something costs, a head of area who asks what is bound
//! and what is left, a politician who wants one sentence. So each view begins with what it says.

use super::cuts::{self, CutBy};
use super::view::{Turn, View, draw_view, write_view};
use super::{others, together};
use crate::cooperation::pages::phrases;
use crate::cooperation::{Row, Sight, count_seen, list_seen_rows};
use crate::funding::{BudgetLine, list_budget_years};
use crate::organisation::{Organisation, find_authority, find_currency};
use crate::strategy::Node;
use crate::strategy::pages::{Scene, node_address, tell_node};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::base::{Currency, Id, Language, Money, Slug};
use spine::i18n::Words;
use spine::key;
use spine::kit::{self, Addresses, Failure, Head, Sheet, Visit};
use spine::office::{Derivation, Office};
use std::sync::Arc;

/// The word of the file of the look by year, which has none of its own.
const YEARS: &str = "years";
/// So many names are told before it says that there are more.
const NAMES: usize = 6;

/// A look at the money that follows from the office alone: its word in addresses, the key of its
/// name, and how it is worked out.
struct Look {
    word: &'static str,
    name: &'static str,
    view: fn(&Looker<'_>) -> View,
}

const LOOKS: [Look; 10] = [
    Look { word: "", name: key!("funding-view-years"), view: cuts::by_year },
    Look { word: "areas", name: key!("funding-view-areas"), view: |l| cuts::by(l, CutBy::Area) },
    Look { word: "nodes", name: key!("funding-view-nodes"), view: |l| cuts::by(l, CutBy::Node) },
    Look {
        word: "programmes",
        name: key!("funding-view-programmes"),
        view: |l| cuts::by(l, CutBy::Programme),
    },
    Look { word: "kinds", name: key!("funding-view-kinds"), view: |l| cuts::by(l, CutBy::Kind) },
    Look { word: "gearing", name: key!("funding-view-gearing"), view: others::gearing },
    Look { word: "bound", name: key!("funding-view-bound"), view: others::bound },
    Look { word: "ends", name: key!("funding-view-ends"), view: others::ends },
    Look { word: BUDGET, name: key!("funding-view-budget"), view: others::budget },
    Look { word: "fees", name: key!("funding-view-fees"), view: others::fees },
];

/// The look at the budget of a year.
const BUDGET: &str = "budget";
/// The look at all authorities together, which follows from more than one office.
const TOGETHER: (&str, &str) = ("together", key!("funding-view-together"));

/// What a reader asks of the money: everything a look depends on beside the office.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Asked {
    /// The place of the look in [`LOOKS`].
    place: usize,
    language: Language,
    today: Date,
    /// Which cooperations are seen.
    sight: Sight,
    /// The year of the budget.
    year: i16,
    /// The address of the desk.
    desk: Addresses,
}

struct Views;

impl Derivation for Views {
    type Key = Asked;
    type Output = View;

    fn derive(office: &Office, asked: &Asked) -> View {
        let currency = find_currency(office);
        let looker = Looker {
            words: Words::new(asked.language),
            office,
            today: asked.today,
            currency,
            rows: list_seen_rows(office, asked.today, &asked.sight),
            desk: asked.desk.clone(),
            year: asked.year,
            sight: &asked.sight,
        };
        (LOOKS[asked.place].view)(&looker)
    }
}

/// Who looks, in which language, at which cooperations.
pub(super) struct Looker<'a> {
    pub words: Words,
    pub office: &'a Office,
    pub today: Date,
    pub currency: Currency,
    pub rows: Vec<Arc<Row>>,
    pub desk: Addresses,
    /// The year that was asked for, else today's.
    pub year: i16,
    /// What the reader sees.
    pub sight: &'a Sight,
}

impl Looker<'_> {
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
        self.desk.link(&format!("/cooperations/{}", row.entry.record.slug), &[])
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
        let href = self.desk.link("/cooperations", &[("area", area.as_str())]);
        (name.to_owned(), Some(href))
    }

    pub fn node(&self, id: &Id<Node>) -> (String, Option<String>) {
        if !self.sight.admits_one(self.office, id) {
            return (self.words.say("decide-not-shown").to_owned(), None);
        }
        match self.office.find(id) {
            Some(node) => {
                let address = node_address(self.office, &self.desk, node);
                (tell_node(self.words, node), Some(address))
            }
            None => (id.to_string(), None),
        }
    }

    pub fn programme(&self, id: &Id<Organisation>) -> (String, Option<String>) {
        let name = self.office.find(id).map(|one| one.name.get(self.words.language()).to_owned());
        let href = self.desk.link(&format!("/organisations/{id}"), &[]);
        (name.unwrap_or_else(|| id.to_string()), Some(href))
    }
}

/// `GET …/desk/funding`
///
/// # Errors
/// 404 for those who see nothing internal.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let view = find_view(&visit, "").await?;
    Ok(draw_page(&visit, "", &view))
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
    let (file, is_file) = match asked.strip_suffix(".csv") {
        Some(file) => (file, true),
        None => (asked.as_str(), false),
    };
    let word = if file == YEARS { "" } else { file };
    let view = find_view(&visit, word).await?;
    if !is_file {
        return Ok(draw_page(&visit, word, &view).into_response());
    }
    let name = format!("funding-{file}");
    Ok(write_view(visit.words, &view).answer((visit.authority(), &name), visit.today))
}

/// The year in the address, else today's.
fn read_year(visit: &Visit) -> i16 {
    Scene::of(visit).query().get("year").parse().unwrap_or(visit.today.year())
}

/// A look at the money, worked out once for each state of the office, day, reader's sight and
/// language.
async fn find_view(visit: &Visit, word: &str) -> Result<Arc<View>, Failure> {
    if word == TOGETHER.0 {
        return together::view(visit).await;
    }
    let place = LOOKS.iter().position(|look| look.word == word).ok_or_else(Failure::not_found)?;
    let asked = Asked {
        place,
        language: visit.words.language(),
        today: visit.today,
        sight: Sight::of(&visit.actor, &visit.view),
        year: if word == BUDGET { read_year(visit) } else { visit.today.year() },
        desk: Addresses::of(visit),
    };
    Ok(visit.view.derive::<Views>(&asked))
}

fn draw_page(visit: &Visit, word: &str, view: &View) -> Markup {
    let (words, scene) = (visit.words, Scene::of(visit));
    let title = words.say("funding-title");
    let year = read_year(visit);
    let asked = year.to_string();
    let pairs = [("year", asked.as_str())];
    let pairs = if word == BUDGET { &pairs[..] } else { &[] };
    let file = if word.is_empty() { YEARS } else { word };
    let reporting = scene.link("/reporting", &[]);
    let lines = scene.link("/funding/lines", &[]);
    let actions = html! {
        (kit::link_button(words.say("funding-lines"), &lines))
        (kit::link_button(words.say("reporting-title"), &reporting))
    };
    let turn = Turn {
        page: scene.query().get("page").parse().unwrap_or(1),
        link: &|page| {
            let page = page.to_string();
            let pairs: Vec<_> = pairs.iter().copied().chain([("page", page.as_str())]).collect();
            scene.link(&address_of(word), &pairs)
        },
        download: &scene.link(&format!("/funding/{file}.csv"), pairs),
    };
    let main = html! {
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("funding-lede")) }),
            actions: Some(actions),
            ..Head::default()
        }))
        // Where there is nothing to add up, no sum is told and none is explained.
        @if is_empty(visit) { (draw_nothing(visit)) }
        @else {
            (draw_tabs(&scene, word))
            @if word == BUDGET { (draw_years(&scene, year)) }
            (draw_view(words, view, &turn))
            (draw_day_form(&scene, word))
        }
    };
    visit.page(&Sheet { title, part: "funding" }, main)
}

/// True where the reader sees neither a cooperation nor a line of the budget.
fn is_empty(visit: &Visit) -> bool {
    let sight = Sight::of(&visit.actor, &visit.view);
    count_seen(&visit.view, &sight) == 0 && visit.view.count::<BudgetLine>() == 0
}

fn draw_nothing(visit: &Visit) -> Markup {
    let words = visit.words;
    let may = visit.as_of.is_none() && may_somewhere(&visit.actor, Deed::Propose);
    let new = visit.desk("/cooperations/new");
    let button = may.then(|| kit::main_button(words.say("funding-nothing-do"), &new));
    kit::empty(words.say("funding-nothing"), button)
}

/// Where a look is below the desk.
fn address_of(word: &str) -> String {
    if word.is_empty() { "/funding".to_owned() } else { format!("/funding/{word}") }
}

fn draw_tabs(scene: &Scene<'_>, here: &str) -> Markup {
    let words = scene.words;
    let all = LOOKS.iter().map(|look| (look.word, look.name)).chain([TOGETHER]);
    let all: Vec<(&str, &str, String)> =
        all.map(|(word, name)| (word, name, scene.link(&address_of(word), &[]))).collect();
    let views: Vec<(&str, Option<usize>, &str, bool)> = all
        .iter()
        .map(|(word, name, link)| (words.say(name), None, link.as_str(), *word == here))
        .collect();
    kit::views(words.say("funding-views"), &views)
}

/// The years of the budget.
fn draw_years(scene: &Scene<'_>, here: i16) -> Markup {
    let years = list_budget_years(scene.office, scene.today);
    let years: Vec<(String, bool)> =
        years.iter().map(|year| (year.to_string(), *year == here)).collect();
    html! {
        nav.views aria-label=(scene.words.say("funding-year")) {
            @for (year, is_here) in &years {
                a href=(scene.link("/funding/budget", &[("year", year.as_str())]))
                    aria-current=[is_here.then_some("page")] { (year) }
            }
        }
    }
}

/// The same view as it stood on another day.
fn draw_day_form(scene: &Scene<'_>, word: &str) -> Markup {
    let words = scene.words;
    html! {
        details.more {
            summary { (words.say("register-as-it-stood")) }
            form.sheet-form action={ (scene.desk.path()) (address_of(word)) } {
                label for="on" { (words.say("register-day")) }
                input #on type="date" name="on" value=(scene.today) required;
                button.btn { (words.say("kit-show")) }
            }
        }
    }
}
