//! The part of the desk about money: its views beside each other, each as a page and as a file.
//!
//! Who comes: an officer who must say what something costs, a head of area who asks what is bound
//! and what is left, a politician who wants one sentence. So each view begins with what it says.

use super::cuts::{self, CutBy};
use super::view::{self, Turn, View, draw_view, write_view};
use super::{gearing, others, together};
use crate::cooperation::pages::phrases;
use crate::cooperation::{Row, Sight, count_seen, list_seen_rows};
use crate::funding::{BudgetLine, list_budget_years};
use crate::organisation::{Organisation, find_authority, find_currency};
use crate::strategy::Node;
use crate::strategy::pages::{Scene, node_address, tell_node};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::base::{Currency, Id, Language, Money, Slug};
use spine::i18n::Words;
use spine::key;
use spine::kit::{self, Addresses, Failure, Head, Sheet, Visit};
use spine::office::{Derivation, Office};
use std::sync::Arc;

/// The look by year.
const YEARS: &str = "years";
/// So many names are told before it says that there are more.
const NAMES: usize = 6;

/// What people ask of the money. Every view answers one of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Cost,
    Releases,
    Left,
}

impl Question {
    const ALL: [Self; 3] = [Self::Cost, Self::Releases, Self::Left];

    /// Its place on the page.
    fn id(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Releases => "releases",
            Self::Left => "left",
        }
    }

    fn asks(self) -> &'static str {
        match self {
            Self::Cost => key!("funding-asks-cost"),
            Self::Releases => key!("funding-asks-releases"),
            Self::Left => key!("funding-asks-left"),
        }
    }

    /// The view that answers it before another one is asked for.
    fn first(self) -> &'static str {
        match self {
            Self::Cost => YEARS,
            Self::Releases => "projects",
            Self::Left => BUDGET,
        }
    }
}

/// A look at the money that follows from the office alone: its word in addresses, what it answers,
/// by what it shows it, and how it is worked out.
struct Look {
    word: &'static str,
    of: Question,
    name: &'static str,
    view: fn(&Looker<'_>) -> View,
}

const fn by(
    of: Question,
    (word, name): (&'static str, &'static str),
    view: fn(&Looker<'_>) -> View,
) -> Look {
    Look { word, of, name, view }
}

const LOOKS: [Look; 12] = [
    by(Question::Cost, (YEARS, key!("funding-by-years")), cuts::by_year),
    by(Question::Cost, ("areas", key!("funding-by-areas")), |l| cuts::by(l, CutBy::Area)),
    by(Question::Cost, ("nodes", key!("funding-by-nodes")), |l| cuts::by(l, CutBy::Node)),
    by(Question::Cost, ("programmes", key!("funding-by-programmes")), |l| {
        cuts::by(l, CutBy::Programme)
    }),
    by(Question::Cost, ("kinds", key!("funding-by-kinds")), |l| cuts::by(l, CutBy::Kind)),
    by(Question::Cost, ("fees", key!("funding-by-fees")), others::fees),
    by(Question::Releases, ("projects", key!("funding-by-projects")), gearing::projects),
    by(Question::Releases, ("gearing", key!("funding-by-areas")), gearing::areas),
    by(Question::Releases, ("gearing-nodes", key!("funding-by-nodes")), gearing::nodes),
    by(Question::Left, (BUDGET, key!("funding-by-lines")), others::budget),
    by(Question::Left, ("bound", key!("funding-by-bound")), others::bound),
    by(Question::Left, ("ends", key!("funding-by-ends")), others::ends),
];

/// The look at the budget of a year.
const BUDGET: &str = "budget";
/// The look at all authorities together, which follows from more than one office.
const TOGETHER: (&str, &str) = ("together", key!("funding-by-together"));

/// The question that a view answers; none where there is no such view.
fn find_question(word: &str) -> Option<Question> {
    if word == TOGETHER.0 {
        return Some(Question::Releases);
    }
    LOOKS.iter().find(|look| look.word == word).map(|look| look.of)
}

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
        (LOOKS[asked.place].view)(&Looker::of(office, asked))
    }
}

struct Answers;

impl Derivation for Answers {
    type Key = Asked;
    type Output = [Answer; 3];

    fn derive(office: &Office, asked: &Asked) -> [Answer; 3] {
        let looker = Looker::of(office, asked);
        [others::answer_cost(&looker), gearing::answer(&looker), others::answer_left(&looker)]
    }
}

/// A question in one number: the number, and what it is of.
pub(super) struct Answer {
    pub figure: String,
    pub about: String,
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

impl<'a> Looker<'a> {
    fn of(office: &'a Office, asked: &'a Asked) -> Self {
        Self {
            words: Words::new(asked.language),
            office,
            today: asked.today,
            currency: find_currency(office),
            rows: list_seen_rows(office, asked.today, &asked.sight),
            desk: asked.desk.clone(),
            year: asked.year,
            sight: &asked.sight,
        }
    }
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

    /// An amount for a sentence: millions for what is a million or more.
    pub fn amount_short(&self, amount_minor: i64) -> String {
        let money = Money { amount_minor, currency: self.currency };
        match amount_minor.abs() >= 1_000_000 * self.currency.minor_units() {
            true => self.words.millions(money),
            false => self.amount(amount_minor),
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

/// `GET …/desk/funding`: the three questions, each with its first answer; `?view=areas` leads to
/// another one.
///
/// # Errors
/// 404 for those who see nothing internal.
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let query = scene.query();
    let asked = query.get("view");
    if find_question(asked).is_some() {
        let year = [("year", query.get("year"))];
        let pairs = if asked == BUDGET && query.has("year") { &year[..] } else { &[] };
        let to = scene.link(&format!("/funding/{asked}"), pairs);
        return Ok(Redirect::to(&to).into_response());
    }
    let mut answers = Vec::new();
    for question in Question::ALL {
        answers.push((question.first(), find_view(&visit, question.first()).await?));
    }
    Ok(draw_page(&visit, None, &answers).into_response())
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
    let (word, is_file) = match asked.strip_suffix(".csv") {
        Some(word) => (word, true),
        None => (asked.as_str(), false),
    };
    let question = find_question(word).ok_or_else(Failure::not_found)?;
    let view = find_view(&visit, word).await?;
    if is_file {
        let name = format!("funding-{word}");
        return Ok(write_view(visit.words, &view).answer((visit.authority(), &name), visit.today));
    }
    Ok(draw_page(&visit, Some(question), &[(word, view)]).into_response())
}

/// The year in the address, else today's.
fn read_year(visit: &Visit) -> i16 {
    Scene::of(visit).query().get("year").parse().unwrap_or(visit.today.year())
}

fn ask(visit: &Visit, place: usize, year: i16) -> Asked {
    Asked {
        place,
        language: visit.words.language(),
        today: visit.today,
        sight: Sight::of(&visit.actor, &visit.view),
        year,
        desk: Addresses::of(visit),
    }
}

/// A look at the money, worked out once for each state of the office, day, reader's sight and
/// language.
async fn find_view(visit: &Visit, word: &str) -> Result<Arc<View>, Failure> {
    if word == TOGETHER.0 {
        return together::view(visit).await;
    }
    let place = LOOKS.iter().position(|look| look.word == word).ok_or_else(Failure::not_found)?;
    let year = if word == BUDGET { read_year(visit) } else { visit.today.year() };
    Ok(visit.view.derive::<Views>(&ask(visit, place, year)))
}

/// The questions in a number each, and the answers asked for.
fn draw_page(visit: &Visit, here: Option<Question>, answers: &[(&str, Arc<View>)]) -> Markup {
    let (words, scene) = (visit.words, Scene::of(visit));
    let title = words.say("funding-title");
    let actions = html! {
        (kit::link_button(words.say("funding-lines"), &scene.link("/funding/lines", &[])))
        (kit::link_button(words.say("reporting-title"), &scene.link("/reporting", &[])))
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
            (draw_questions(visit, &scene, here))
            @for (word, view) in answers { (draw_answer(visit, &scene, (word, view))) }
            (draw_day_form(&scene, if here.is_some() { answers[0].0 } else { "" }))
        }
    };
    visit.page(&Sheet { title, part: "funding" }, main)
}

fn draw_answer(visit: &Visit, scene: &Scene<'_>, (word, view): (&str, &View)) -> Markup {
    let words = scene.words;
    let Some(question) = find_question(word) else { return html! {} };
    let year = read_year(visit).to_string();
    let pairs = [("year", year.as_str())];
    let pairs = if word == BUDGET { &pairs[..] } else { &[] };
    let address = format!("/funding/{word}");
    let turn = Turn {
        page: scene.query().get("page").parse().unwrap_or(1),
        link: &|page| {
            let page = page.to_string();
            let pairs: Vec<_> = pairs.iter().copied().chain([("page", page.as_str())]).collect();
            scene.link(&address, &pairs)
        },
        download: &scene.link(&format!("{address}.csv"), pairs),
    };
    let cut = draw_cut(scene, question, (word, &year));
    draw_view(
        words,
        view,
        view::Question { id: question.id(), asks: words.say(question.asks()), cut },
        &turn,
    )
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

/// The three questions, each with its number; they lead to their answers.
fn draw_questions(visit: &Visit, scene: &Scene<'_>, here: Option<Question>) -> Markup {
    let words = scene.words;
    let answers = visit.view.derive::<Answers>(&ask(visit, 0, visit.today.year()));
    let link = |question: Question| match here {
        None => format!("#{}", question.id()),
        Some(_) => scene.link(&format!("/funding/{}", question.first()), &[]),
    };
    html! {
        nav.three aria-label=(words.say("funding-views")) {
            @for (question, answer) in Question::ALL.into_iter().zip(answers.iter()) {
                a href=(link(question)) aria-current=[(here == Some(question)).then_some("true")] {
                    span.q { (words.say(question.asks())) }
                    strong { (answer.figure) }
                    span.sub { (answer.about) }
                }
            }
        }
    }
}

/// The form that shows the answer to a question by something else.
fn draw_cut(scene: &Scene<'_>, question: Question, (here, year): (&str, &str)) -> Markup {
    let words = scene.words;
    let own = LOOKS.iter().filter(|look| look.of == question).map(|look| (look.word, look.name));
    let together = (question == Question::Releases).then_some(TOGETHER);
    let years = list_budget_years(scene.office, scene.today);
    let id = question.id();
    html! {
        form.cut action={ (scene.desk.path()) "/funding" } {
            @if let Some((name, value)) = scene.desk.day() {
                input type="hidden" name=(name) value=(value);
            }
            label for={ (id) "-by" } { (words.say("funding-by")) }
            select id={ (id) "-by" } name="view" {
                @for (word, name) in own.chain(together) {
                    option value=(word) selected[word == here] { (words.say(name)) }
                }
            }
            @if here == BUDGET {
                label for={ (id) "-year" } { (words.say("funding-year")) }
                select id={ (id) "-year" } name="year" {
                    @for one in years.iter().map(ToString::to_string) {
                        option selected[one == year] { (one) }
                    }
                }
            }
            button.btn { (words.say("kit-show")) }
        }
    }
}

/// The same view as it stood on another day.
fn draw_day_form(scene: &Scene<'_>, word: &str) -> Markup {
    let words = scene.words;
    let view = if word.is_empty() { String::new() } else { format!("/{word}") };
    html! {
        details.more {
            summary { (words.say("register-as-it-stood")) }
            form.sheet-form action={ (scene.desk.path()) "/funding" (view) } {
                label for="on" { (words.say("register-day")) }
                input #on type="date" name="on" value=(scene.today) required;
                button.btn { (words.say("kit-show")) }
            }
        }
    }
}
