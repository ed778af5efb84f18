//! A round at a glance: cooperations by criteria, each answer a light with its word.
//!
//! Who comes: the office that leads the round (who is missing, what got worse?), a head of area
//! (how is mine?). So what changed can be sorted first, and every light leads to its report.

use super::paging::turn;
use super::rounds::tell_state;
use super::scene::{AtYear, Scene};
use crate::monitoring::{Overview, OverviewRow, ReviewState, Round, find_overview};
use crate::organisation::{Unit, find_authority};
use crate::questionnaire::{Verdict, pages::draw_verdict};
use axum::extract::Path;
use jiff::civil::Date;
use maud::{Markup, html};
use spine::base::{Id, Language, fold};
use spine::i18n::Words;
use spine::kit::table::{self, Column, Kind, Sorted};
use spine::kit::{self, Failure, Filter, Filters, Head, Sheet, Visit};
use spine::office::{Derivation, Entry, Office};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the overview shows whatever is asked of it, in one language.
struct Glance {
    /// The rows by name, each with the words it is found by.
    by_name: Vec<(usize, String)>,
    areas: Options,
    units: Options,
    states: Options,
    verdicts: Options,
    nobody: Options,
}

/// Values to choose from, each with its name and how many rows it has.
type Options = Vec<(String, String, Option<usize>)>;

impl Derivation for Glance {
    type Key = (Id<Round>, crate::cooperation::Sight, Date, Language);
    type Output = Self;

    fn derive(office: &Office, (round, sight, today, language): &Self::Key) -> Self {
        let overview = find_overview(office, round, (sight, *today));
        let words = Words::new(*language);
        Self {
            by_name: sort_by_name(words, &overview),
            areas: list_areas(office, words, &overview),
            units: list_units(office, words, &overview),
            states: list_states(words, &overview),
            verdicts: list_verdicts(words, &overview),
            nobody: list_nobody(words, &overview),
        }
    }
}

fn sort_by_name(words: Words, overview: &Overview) -> Vec<(usize, String)> {
    let name = |row: &OverviewRow| row.cooperation.record.name.get(words.language()).to_owned();
    let mut rows: Vec<(usize, String)> = overview.rows.iter().map(name).enumerate().collect();
    rows.sort_by(|one, other| words.compare(&one.1, &other.1));
    rows.into_iter().map(|(place, name)| (place, fold(&name))).collect()
}

/// What is asked of the overview.
struct Asking {
    find: String,
    area: String,
    unit: String,
    state: String,
    verdict: String,
    asked: String,
    by_name: bool,
}

/// The word in addresses for what nobody is named to answer.
const NOBODY: &str = "nobody";

impl Asking {
    fn read(scene: &Scene<'_>) -> Self {
        let get = |name: &str| scene.query.get(name).trim().to_owned();
        Self {
            find: get("find"),
            area: get("area"),
            unit: get("unit"),
            state: get("state"),
            verdict: get("verdict"),
            asked: get("asked"),
            by_name: get("sort") == "name",
        }
    }

    fn fits(&self, row: &OverviewRow, name: &str) -> bool {
        let unit = row.unit.as_ref().map_or("", Id::as_str);
        let verdict = row.verdict.map_or("", Verdict::code);
        (self.find.is_empty() || name.contains(&fold(&self.find)))
            && (self.area.is_empty() || row.cooperation.record.area.as_str() == self.area)
            && (self.unit.is_empty() || unit == self.unit)
            && (self.state.is_empty() || row.state.code() == self.state)
            && (self.verdict.is_empty() || verdict == self.verdict)
            && (self.asked != NOBODY || row.has_nobody())
    }

    /// The address of the same list with another order or page.
    fn link(&self, action: &str, (sort, page): (&str, usize)) -> String {
        let page = page.to_string();
        let pairs = [
            ("find", self.find.as_str()),
            ("area", &self.area),
            ("unit", &self.unit),
            ("state", &self.state),
            ("verdict", &self.verdict),
            ("asked", &self.asked),
            ("sort", sort),
            ("page", if page == "1" { "" } else { &page }),
        ];
        kit::address(action, pairs.into_iter().filter(|(_, value)| !value.is_empty()))
    }
}

/// `GET …/monitoring/{year}`
///
/// # Errors
/// 404 where there is no such round.
pub async fn show(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?;
    let overview = scene.overview(round);
    let title = scene.round_name(&round.record);
    let main = html! {
        (draw_top(&scene, (&round.record, &title), &overview))
        (scene.draw_done())
        (scene.tabs(&round.record, ""))
        (draw_list(&scene, round, &overview))
        (draw_source(&scene, &round.record))
    };
    Ok(visit.page(&Sheet { title: &title, part: "monitoring" }, main))
}

/// The head of a round: how far it is, and what can be done with it.
pub(super) fn draw_top(
    scene: &Scene<'_>,
    (round, title): (&Round, &str),
    overview: &Overview,
) -> Markup {
    let words = scene.words;
    let answered = overview.count_answered();
    let named = [
        ("state", tell_state(scene, round).into()),
        ("answered", answered.into()),
        ("asked", overview.rows.len().into()),
    ];
    let close = scene.year(round, "/close");
    let remind = format!("{}#remind", scene.year(round, "/reminders"));
    let missing = overview.rows.iter().filter(|row| row.state.is_open()).count();
    let actions = html! {
        @if scene.keeps && round.closed_on.is_none() {
            (kit::link_button(words.say("monitoring-close"), &close))
            @if missing > 0 {
                @let label = words.say_with("monitoring-remind", &[("count", missing.into())]);
                (kit::main_button(&label, &remind))
            }
        }
    };
    html! {
        (scene.crumbs(None, title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say_with("monitoring-round-lede", &named)) }),
            actions: Some(actions),
            ..Head::default()
        }))
    }
}

fn draw_source(scene: &Scene<'_>, round: &Round) -> Markup {
    html! {
        @if !round.source.is_empty() {
            p.small.soft.under { (kit::name(scene.words, &round.source)) }
        }
    }
}

fn draw_list(scene: &Scene<'_>, round: &Entry<Round>, overview: &Overview) -> Markup {
    let words = scene.words;
    let asking = Asking::read(scene);
    let key = (round.id.clone(), scene.sight.clone(), scene.today, words.language());
    let glance = scene.office.derive::<Glance>(&key);
    let fitting =
        glance.by_name.iter().filter(|(place, name)| asking.fits(&overview.rows[*place], name));
    let mut rows: Vec<&OverviewRow> = fitting.map(|(place, _)| &overview.rows[*place]).collect();
    // What was answered comes first, and of that what changed most; the rest by who can mend it.
    rows.sort_by_cached_key(|row| {
        let change = if asking.by_name { 0 } else { row.count_change() };
        let unit = row.unit.as_ref().filter(|_| !row.state.is_answered());
        (!row.state.is_answered(), Reverse(change), unit.is_none(), unit.cloned())
    });
    let action = format!("{}/monitoring/{}", scene.desk.path(), round.record.year);
    let sort = if asking.by_name { "name" } else { "" };
    let (shown, pager) = turn(scene, &rows, |page| asking.link(&action, (sort, page)));
    html! {
        (draw_filters(scene, &glance, (&asking, &action)))
        p.count { (words.say_with("monitoring-shown", &[("count", rows.len().into())])) }
        @if shown.is_empty() {
            (kit::empty(words.say("monitoring-none-fits"), None))
        } @else {
            @let count = shown.iter().take_while(|row| row.state.is_answered()).count();
            @let (answered, open) = shown.split_at(count);
            @if !answered.is_empty() {
                (draw_key(scene))
                (draw_table(scene, (&round.record, overview), answered, (&asking, &action)))
            }
            @if !open.is_empty() { (draw_open(scene, &round.record, open)) }
        }
        (pager)
    }
}

/// What is not answered yet, by the unit that can: one line each, for there is nothing more to say.
fn draw_open(scene: &Scene<'_>, round: &Round, rows: &[&OverviewRow]) -> Markup {
    let words = scene.words;
    html! {
        (kit::section("open", html! { (words.say("monitoring-open-rows")) }, html! {
            div.cells {
                @for rows in rows.chunk_by(|one, other| one.unit == other.unit) {
                    (draw_open_unit(scene, round, rows))
                }
            }
            @if scene.keeps && round.closed_on.is_none() {
                p.more {
                    a href=(scene.year(round, "/reminders")) {
                        (words.say("monitoring-open-mend"))
                    }
                }
            }
        }))
    }
}

fn draw_open_unit(scene: &Scene<'_>, round: &Round, rows: &[&OverviewRow]) -> Markup {
    let words = scene.words;
    html! {
        div {
            h3 {
                @match &rows[0].unit {
                    Some(unit) => (scene.unit(unit)),
                    None => (words.say("monitoring-no-unit")),
                }
                " (" (rows.len()) ")"
            }
            ul.listed {
                @for row in rows {
                    li {
                        (scene.report_link(round, &row.cooperation.record)) " "
                        span.small.soft {
                            (words.word("review", row.state.code()))
                            @if row.asked.person.is_none() {
                                ", " (words.say("monitoring-nobody-answers-line"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the lights mean, for screens on which they stand without their words.
fn draw_key(scene: &Scene<'_>) -> Markup {
    let all = Verdict::ALL.iter().map(|verdict| Some(*verdict)).chain([None]);
    html! {
        p.lights-key { @for verdict in all { (draw_verdict(scene.words, verdict)) " " } }
    }
}

fn draw_table(
    scene: &Scene<'_>,
    (round, overview): (&Round, &Overview),
    rows: &[&OverviewRow],
    (asking, action): (&Asking, &str),
) -> Markup {
    let words = scene.words;
    let by = |sorted: bool, direction| sorted.then_some(direction);
    let name = Column::new(Kind::Plain, words.say("monitoring-cooperation"))
        .sort(asking.link(action, ("name", 1)), by(asking.by_name, Sorted::Up));
    let change = Column::new(Kind::Plain, words.say("monitoring-change"))
        .sort(asking.link(action, ("", 1)), by(!asking.by_name, Sorted::Down));
    let mut columns = vec![name];
    let title =
        |criterion: &crate::monitoring::Criterion| criterion.title.get(words.language()).to_owned();
    let titles: Vec<String> = overview.criteria.iter().map(title).collect();
    columns.extend(titles.iter().map(|title| Column::new(Kind::Light, title)));
    columns.push(Column::new(Kind::State, words.say("monitoring-state")));
    columns.push(Column::new(Kind::Plain, words.say("monitoring-decision")));
    columns.push(change);
    let rows: Vec<Vec<Markup>> = rows
        .iter()
        .map(|row| {
            let mut cells = vec![html! {
                (scene.report_link(round, &row.cooperation.record))
                div.small.soft { (scene.draw_asked(&row.asked)) }
            }];
            cells.extend(row.lights.iter().map(|light| draw_verdict(words, *light)));
            cells.push(scene.draw_state(row.state));
            cells.push(match row.verdict {
                Some(verdict) => draw_verdict(words, Some(verdict)),
                None => kit::soft("–"),
            });
            cells.push(scene.draw_turns(&overview.criteria, row.turns()));
            cells
        })
        .collect();
    html! { div.sheet.lights-sheet { (table::plain(&scene.round_name(round), &columns, &rows)) } }
}

fn draw_filters(scene: &Scene<'_>, glance: &Glance, (asking, action): (&Asking, &str)) -> Markup {
    let words = scene.words;
    let filter = |name, label, options: &Options, chosen| Filter {
        name,
        label: words.say(label),
        all: words.say("monitoring-all"),
        options: options.clone(),
        chosen,
    };
    let mut keep: Vec<(&str, &str)> = Vec::new();
    if asking.by_name {
        keep.push(("sort", "name"));
    }
    keep.extend(scene.desk.day());
    let form = Filters {
        label: words.say("monitoring-filter"),
        action,
        find: ("find", &asking.find, words.say("kit-find-in-list")),
        filters: vec![
            filter("area", "monitoring-area", &glance.areas, &asking.area),
            filter("unit", "monitoring-unit", &glance.units, &asking.unit),
            filter("state", "monitoring-state", &glance.states, &asking.state),
            filter("verdict", "monitoring-decision", &glance.verdicts, &asking.verdict),
            filter("asked", "monitoring-asked", &glance.nobody, &asking.asked),
        ],
        keep,
        also: Vec::new(),
    };
    kit::filters(words, &form)
}

fn list_states(words: Words, overview: &Overview) -> Options {
    let counts = overview.count_states();
    let option = |state: &ReviewState| {
        let count = counts.get(state).copied().unwrap_or(0);
        (state.code().to_owned(), words.word("review", state.code()).to_owned(), Some(count))
    };
    ReviewState::ALL.iter().map(option).collect()
}

fn list_verdicts(words: Words, overview: &Overview) -> Options {
    let option = |verdict: &Verdict| {
        let count = overview.rows.iter().filter(|row| row.verdict == Some(*verdict)).count();
        (verdict.code().to_owned(), words.word("verdict", verdict.code()).to_owned(), Some(count))
    };
    Verdict::ALL.iter().map(option).collect()
}

fn list_nobody(words: Words, overview: &Overview) -> Options {
    let count = overview.rows.iter().filter(|row| row.has_nobody()).count();
    vec![(NOBODY.to_owned(), words.say("monitoring-asked-nobody").to_owned(), Some(count))]
}

fn list_areas(office: &Office, words: Words, overview: &Overview) -> Options {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &overview.rows {
        *counts.entry(row.cooperation.record.area.as_str()).or_default() += 1;
    }
    let areas = find_authority(office).map_or(&[][..], |authority| &authority.areas);
    let option = |area: &crate::organisation::Area| {
        let count = counts.get(area.slug.as_str()).copied().unwrap_or(0);
        let name = area.name.get(words.language()).to_owned();
        (area.slug.as_str().to_owned(), name, Some(count))
    };
    areas.iter().map(option).collect()
}

fn list_units(office: &Office, words: Words, overview: &Overview) -> Options {
    let mut counts: BTreeMap<&Id<Unit>, usize> = BTreeMap::new();
    for unit in overview.rows.iter().filter_map(|row| row.unit.as_ref()) {
        *counts.entry(unit).or_default() += 1;
    }
    let name = |id: &Id<Unit>| {
        office.find(id).map_or(id.as_str(), |unit| unit.name.get(words.language())).to_owned()
    };
    let option =
        |(unit, count): (&Id<Unit>, usize)| (unit.as_str().to_owned(), name(unit), Some(count));
    let mut options: Options = counts.into_iter().map(option).collect();
    options.sort_by(|one, other| words.compare(&one.1, &other.1));
    options
}

/// The overview of a round, for the other pages of it.
pub(super) fn overview_of(scene: &Scene<'_>, round: &Entry<Round>) -> Arc<Overview> {
    scene.overview(round)
}
