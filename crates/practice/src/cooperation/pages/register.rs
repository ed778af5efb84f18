//! The register as a page: what needs a look, what it costs, and every cooperation in a table.
//!
//! A page follows from the office and a [`Question`] alone, so it is worked out once for each and
//! kept with the office. Pages with a typed search or as of another day are not kept: there is no
//! end of them.

use super::as_of::draw_as_of_form;
use super::{filter, new, opening, rows, views};
use crate::cooperation::{
    Direction, Filter, Group, GroupBy, Selection, Sight, SortBy, Track, Viewer, select,
};
use crate::organisation::find_authority;
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target, may_somewhere};
use spine::base::{Fault, Language, Slug};
use spine::i18n::Words;
use spine::key;
use spine::kit::{self, Addresses, Failure, Head, PagerLinks, Sheet, Visit, chart, form::FormData};
use spine::office::{Derivation, Office};
use std::cmp::Ordering;

/// What a reader asks of the register: everything a page depends on beside the office.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// The filter.
    pub filter: Filter,
    /// The reader's language.
    pub language: Language,
    /// The day it is seen from.
    pub today: Date,
    /// What is seen beyond what is published.
    pub sight: Sight,
    /// What the reader may do.
    pub offers: Offers,
    /// The address of the desk.
    pub desk: Addresses,
}

/// True for a name in the address that is no filter and nothing else that a page is asked by: what
/// somebody wanted with it is not done, and that is said. Marks of advertising ask for nothing.
fn is_strange(name: &str) -> bool {
    const BESIDE: [&str; 3] = ["on", "seq", "done"];
    !Filter::NAMES.contains(&name) && !BESIDE.contains(&name) && !name.starts_with("utm_")
}

/// What a reader is offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Offers {
    /// Proposing a cooperation.
    pub propose: bool,
    /// Entering one that the authority has already.
    pub enter: bool,
    /// Saving a view.
    pub save: bool,
    /// Taking away shared views of others.
    pub keep_shared: bool,
    /// The reader's own word in the log, where private views of that one are to be shown.
    pub owner: Option<String>,
}

impl Question {
    /// What a visit asks, and what of its filter cannot be read.
    pub fn read(visit: &Visit) -> (Self, Vec<Fault>) {
        let query = visit.address.split_once('?').map_or("", |(_, query)| query);
        let (form, mut faults) = match FormData::parse(query.as_bytes()) {
            Ok(form) => (form, Vec::new()),
            Err(fault) => (FormData::new(), vec![fault]),
        };
        let (mut filter, unread) = Filter::parse(form.iter());
        faults.extend(unread);
        // An area that is not ours would be a list of nothing, without a word.
        let is_ours = |area: &Slug| {
            find_authority(&visit.view).is_some_and(|authority| authority.find_area(area).is_some())
        };
        if let Some(strange) = filter.area.take_if(|area| !is_ours(area)) {
            faults.push(Fault::new("area", "fault-filter").with("value", strange.to_string()));
        }
        faults.extend(form.iter().filter(|(name, _)| is_strange(name)).map(|(name, _)| {
            let name: String = name.chars().take(60).collect();
            Fault::new(name.clone(), "fault-filter-name").with("name", name)
        }));
        let question = Self {
            filter,
            language: visit.words.language(),
            today: visit.today,
            sight: Sight::of(&visit.actor, &visit.view),
            offers: Offers::find(visit),
            desk: Addresses::of(visit),
        };
        (question, faults)
    }

    /// The interface in the reader's language.
    pub fn words(&self) -> Words {
        Words::new(self.language)
    }

    /// The address of a page of the desk, as of the same day.
    pub fn address(&self, rest: &str, pairs: &[(&str, &str)]) -> String {
        self.desk.link(rest, pairs)
    }

    /// The address of a page of the register with a filter.
    pub fn filtered(&self, rest: &str, filter: &Filter) -> String {
        let pairs = filter.to_pairs();
        let pairs: Vec<(&str, &str)> =
            pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.address(rest, &pairs)
    }

    /// The address of the list with a filter.
    pub fn list(&self, filter: &Filter) -> String {
        self.filtered("/cooperations", filter)
    }

    /// The address of one cooperation.
    pub fn one(&self, slug: &str) -> String {
        self.address(&format!("/cooperations/{slug}"), &[])
    }

    /// The same with nothing asked and nothing offered: what the opening of the page depends on.
    pub fn bare(&self) -> Self {
        Self { filter: Filter::default(), offers: Offers::default(), ..self.clone() }
    }

    /// Runs something that looks at the register as this reader does.
    pub fn look<T>(&self, look: impl FnOnce(&Viewer<'_>) -> T) -> T {
        let words = self.words();
        let compare = move |one: &str, other: &str| -> Ordering { words.compare(one, other) };
        let (today, language) = (self.today, self.language);
        look(&Viewer { today, language, sight: &self.sight, compare: &compare })
    }
}

impl Offers {
    fn find(visit: &Visit) -> Self {
        if visit.as_of.is_some() {
            return Self::default();
        }
        let author = visit.actor.author();
        Self {
            propose: may_somewhere(&visit.actor, Deed::Propose),
            enter: new::may_enter(visit),
            save: visit.may(Deed::SaveOwnView, &Target::default()),
            keep_shared: visit.may(Deed::SaveSharedView, &Target::default()),
            owner: views::has_views(&visit.view, &author).then(|| author.into_owned()),
        }
    }
}

struct Page;

impl Derivation for Page {
    type Key = Question;
    type Output = Markup;

    fn derive(office: &Office, question: &Question) -> Markup {
        draw(office, question, &html! {})
    }
}

/// `GET …/desk/cooperations`
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    if visit.as_of.is_some() {
        visit.need(Deed::SeeHistory, &Target::default())?;
    }
    let (question, faults) = Question::read(&visit);
    let is_kept = visit.as_of.is_none() && faults.is_empty() && question.filter.find.is_empty();
    let main = if is_kept {
        (*visit.view.derive::<Page>(&question)).clone()
    } else {
        let notes = warn_of(question.words(), &faults);
        draw(&visit.view, &question, &notes)
    };
    let title = visit.words.say("register-title");
    Ok(visit.page(&Sheet { title, part: "cooperations" }, main))
}

/// What of the filter could not be read and was left out.
pub fn warn_of(words: Words, faults: &[Fault]) -> Markup {
    html! {
        @if !faults.is_empty() {
            (kit::warning(words.say("register-left-out-filter"), html! {
                ul { @for fault in faults { li { (words.fault(fault)) } } }
            }))
        }
    }
}

/// The page for what is asked; `notes` stand below its heading.
pub fn draw(office: &Office, question: &Question, notes: &Markup) -> Markup {
    let selection = question.look(|viewer| select(office, &question.filter, viewer));
    html! {
        (draw_head(office, question))
        (notes)
        @if selection.of == 0 {
            (draw_nothing_yet(question))
        } @else {
            (*opening::draw(office, question))
            (views::draw_tabs(office, question))
            (filter::draw_form(office, question, &selection, "/cooperations"))
            (draw_count(question, &selection))
            @if selection.total == 0 {
                (draw_nothing_found(question))
            } @else {
                (rows::draw_table(office, question, &selection))
                (draw_pager(question, &selection))
                p.small.soft.under { (sum_note(question)) }
            }
        }
    }
}

fn sum_note(question: &Question) -> String {
    let year = question.today.year().to_string();
    question.words().say_with("register-sum-note", &[("year", year.into())])
}

fn draw_head(office: &Office, question: &Question) -> Markup {
    let words = question.words();
    let called = find_authority(office).map(|authority| authority.called.get(question.language));
    let called = called.filter(|called| !called.is_empty());
    let called = called.unwrap_or(words.say("register-called")).to_owned();
    let day = words.date(question.today);
    let lede = words.say_with("register-lede", &[("called", called.into()), ("day", day.into())]);
    let csv = question.filtered("/cooperations.csv", &question.filter.at_start());
    let money = question.address("/cooperations/money.csv", &[]);
    let timeline = question.filtered("/cooperations/timeline", &question.filter.at_start());
    let propose = question.address("/proposals/new", &[]);
    let enter = question.address("/cooperations/new", &[]);
    let actions = html! {
        (draw_as_of_form(question))
        (kit::link_button(words.say("register-timeline"), &timeline))
        (kit::menu(words.say("register-export"), &[
            (words.say("register-export-csv"), &csv),
            (words.say("register-export-money"), &money),
        ]))
        @if question.offers.enter {
            (kit::link_button(words.say("register-enter"), &enter))
        }
        @if question.offers.propose {
            (kit::main_button(words.say("register-propose"), &propose))
        }
    };
    kit::head(&Head {
        title: words.say("register-title"),
        lede: Some(html! { (lede) }),
        actions: Some(actions),
        ..Head::default()
    })
}

fn draw_nothing_yet(question: &Question) -> Markup {
    let words = question.words();
    let propose = question.address("/proposals/new", &[]);
    let enter = question.address("/cooperations/new", &[]);
    let offers = &question.offers;
    let action = (offers.propose || offers.enter).then(|| {
        html! {
            @if offers.enter { (kit::link_button(words.say("register-enter"), &enter)) " " }
            @if offers.propose { (kit::link_button(words.say("register-propose"), &propose)) }
        }
    });
    kit::empty(words.say("register-nothing-yet"), action)
}

fn draw_nothing_found(question: &Question) -> Markup {
    let words = question.words();
    let all = question.list(&Filter::default());
    kit::empty(
        words.say("register-nothing-found"),
        Some(kit::link_button(words.say("register-show-all"), &all)),
    )
}

/// How many there are, in which order, and what the marks mean.
fn draw_count(question: &Question, selection: &Selection) -> Markup {
    html! {
        div.count {
            span role="status" { (count_line(question, selection)) }
            (draw_grouping(question))
            (chart::key_of_periods(question.words()))
        }
    }
}

/// "39 cooperations, grouped by area, sorted by name".
fn count_line(question: &Question, selection: &Selection) -> String {
    let words = question.words();
    let (total, of) = (selection.total, selection.of);
    let counted = if total == of {
        words.say_with("register-count", &[("total", total.into())])
    } else {
        words.say_with("register-count-of", &[("total", total.into()), ("of", of.into())])
    };
    let grouped = words.say(rows::grouped_key(question.filter.group));
    let sorted = words.say(match question.filter.sort.by {
        SortBy::Name => key!("register-sorted-name"),
        SortBy::State => key!("register-sorted-state"),
        SortBy::Period => key!("register-sorted-period"),
        SortBy::Money => key!("register-sorted-money"),
        SortBy::Ends => key!("register-sorted-ends"),
    });
    let backwards = match question.filter.sort.direction {
        Direction::Ascending => "",
        Direction::Descending => words.say("register-sorted-down"),
    };
    let parts = [counted.as_str(), grouped, sorted, backwards];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The ways to group the list, as links.
fn draw_grouping(question: &Question) -> Markup {
    let words = question.words();
    let links: Vec<(&str, String)> = GroupBy::ALL
        .iter()
        .map(|group| {
            let filter = Filter { group: *group, ..question.filter.at_start() };
            (words.say(group_choice_key(*group)), question.list(&filter))
        })
        .collect();
    let links: Vec<(&str, &str)> =
        links.iter().map(|(name, href)| (*name, href.as_str())).collect();
    kit::menu(words.say("register-group-by"), &links)
}

fn group_choice_key(group: GroupBy) -> &'static str {
    match group {
        GroupBy::Area => key!("register-group-area"),
        GroupBy::State => key!("register-group-state"),
        GroupBy::Kind => key!("register-group-kind"),
        GroupBy::Track => key!("register-group-track"),
        GroupBy::Body => key!("register-group-body"),
        GroupBy::None => key!("register-group-none"),
    }
}

/// The key of a track's name as a heading.
pub fn track_key(track: Track) -> &'static str {
    match track {
        Track::Political => key!("register-view-political"),
        Track::Administrative => key!("register-view-administrative"),
    }
}

fn draw_pager(question: &Question, selection: &Selection) -> Markup {
    if selection.pages == 1 {
        return html! {};
    }
    let page = |page: usize| question.list(&Filter { page, ..question.filter.clone() });
    let before = selection.page.checked_sub(1).map(page);
    let after = (selection.page + 1 < selection.pages).then(|| page(selection.page + 1));
    let length = question.filter.rows.count();
    let from = selection.page * length + 1;
    let shown: usize = selection.groups.iter().map(|group: &Group| group.rows.len()).sum();
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    kit::pager(question.words(), from, from + shown - 1, selection.total, links)
}
