//! The calls: what can be applied for, until when, and what fits.
//!
//! Who comes: the EU office, once a week, to see what closes and what fits somebody's need; a unit,
//! to see whether there is money for its idea. So deadlines come first, what is over is left out,
//! and the fit is told in words in the list itself.

use super::common::{
    csv_link, draw_done, draw_dots, link_to, may_do, name_of, quote_words, sees_need, state_tag,
    tell_programme,
};
use crate::calls::{
    Application, CallFilter, CallOrder, CallRow, CallState, Fit, StateChoice, find_fits,
    find_newest_snapshot, find_portal, find_programme_key, list_calls, select_calls,
};
use crate::strategy::pages::Scene;
use axum::response::Response;
use jiff::ToSpan;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::Money;
use spine::kit::csv::{self, plain};
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind, Sorted};
use spine::kit::{self, Failure, Filter, Filters, Head, PagerLinks, Sheet, Visit};
use spine::office::Entry;
use std::collections::BTreeMap;

/// How many calls stand on a page.
const PAGE: usize = 50;
/// What the list can be limited to: calls that close within so many days.
const WITHIN: [i64; 4] = [14, 30, 90, 180];
/// How many shared words are told in the list.
const WORDS: usize = 5;

fn read(scene: &Scene<'_>, data: &FormData) -> CallFilter {
    let within = data.get("within").parse::<i64>().ok().filter(|days| WITHIN.contains(days));
    CallFilter {
        find: data.get("find").trim().chars().take(200).collect(),
        programme: data.get("programme").to_owned(),
        state: StateChoice::parse(data.get("state")),
        action: data.get("action").to_owned(),
        before: within.and_then(|days| scene.today.checked_add(days.days()).ok()),
        order: CallOrder::parse(data.get("sort")),
    }
}

/// `GET …/desk/calls`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn list(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let data = scene.query();
    let filter = read(&scene, &data);
    let rows = list_calls(scene.office, scene.today);
    let found = select_calls(scene.office, &rows, &filter, |need| sees_need(&scene, need));
    let page =
        data.get("page").parse::<usize>().unwrap_or(1).clamp(1, found.len().div_ceil(PAGE).max(1));
    let main = html! {
        (draw_head(&scene, &rows))
        (draw_done(&scene))
        @if rows.is_empty() { (kit::empty(words.say("calls-none"), None)) }
        @else {
            (draw_filters(&scene, &rows, &data))
            div.count {
                span role="status" {
                    (words.say_with("calls-count", &[("count", found.len().into())]))
                }
                (csv_link(&scene, "/calls.csv"))
            }
            @if found.is_empty() { (kit::empty(words.say("calls-nothing-found"), None)) }
            @else {
                div.sheet { (draw_table(&scene, &data, &found, page)) }
                (draw_pager(&scene, &data, found.len(), page))
                p.small.soft.under { (words.say("calls-fit-rule")) }
            }
        }
    };
    Ok(visit.page(&Sheet { title: words.say("calls-title"), part: "calls" }, main))
}

fn draw_head(scene: &Scene<'_>, rows: &[CallRow]) -> Markup {
    let words = scene.words;
    let count = |state| rows.iter().filter(|row| row.state == state).count();
    let is_soon =
        |row: &&CallRow| row.state == CallState::Open && row.entry.record.closes_soon(scene.today);
    let soon = rows.iter().filter(is_soon);
    let headline = words.say_with(
        "calls-headline",
        &[
            ("open", count(CallState::Open).into()),
            ("forthcoming", count(CallState::Forthcoming).into()),
            ("soon", soon.count().into()),
        ],
    );
    let newest = find_newest_snapshot(scene.office, &find_portal());
    let may_edit = may_do(scene, Deed::EditCalls, &Target::default());
    let (new, bring) = (scene.desk.link("/calls/new", &[]), scene.desk.link("/calls/import", &[]));
    let actions = html! {
        (kit::link_button(words.say("calls-write"), &new))
        (kit::main_button(words.say("calls-bring"), &bring))
    };
    html! {
        (kit::head(&Head {
            title: words.say("calls-title"),
            lede: Some(html! { (headline) }),
            note: newest.as_ref().map(|entry| {
                let href = scene.desk.link(&format!("/calls/imports/{}", entry.id), &[]);
                let made = entry.record.made_at.to_zoned(jiff::tz::TimeZone::UTC).date();
                html! {
                    (words.say("calls-source")) " "
                    a href=(href) {
                        (words.say_with("calls-as-of", &[("day", words.date(made).into())]))
                    }
                }
            }),
            actions: may_edit.then_some(actions),
            ..Head::default()
        }))
    }
}

/// The values of a filter with their names and how many calls each has.
type Options = Vec<(String, String, Option<usize>)>;

fn list_programmes(scene: &Scene<'_>, rows: &[CallRow]) -> Options {
    let mut counts: BTreeMap<&str, (String, usize)> = BTreeMap::new();
    for row in rows {
        let call = &row.entry.record;
        let name = || (tell_programme(scene, call), 0);
        counts.entry(find_programme_key(call)).or_insert_with(name).1 += 1;
    }
    let mut options: Options = counts
        .into_iter()
        .filter(|(key, _)| !key.is_empty())
        .map(|(key, (name, count))| (key.to_owned(), name, Some(count)))
        .collect();
    options.sort_by(|one, other| scene.words.compare(&one.1, &other.1));
    options
}

fn list_actions(rows: &[CallRow]) -> Options {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for action in rows.iter().filter_map(|row| row.entry.record.action.as_deref()) {
        *counts.entry(action).or_default() += 1;
    }
    let option = |(name, count): (&str, usize)| (name.to_owned(), name.to_owned(), Some(count));
    counts.into_iter().map(option).collect()
}

fn list_states(scene: &Scene<'_>, rows: &[CallRow]) -> Options {
    let words = scene.words;
    let all = ("all".to_owned(), words.say("calls-all-states").to_owned(), Some(rows.len()));
    let states = CallState::ALL.iter().map(|state| {
        let count = rows.iter().filter(|row| row.state == *state).count();
        (state.code().to_owned(), words.word("call-state", state.code()).to_owned(), Some(count))
    });
    states.chain(std::iter::once(all)).collect()
}

fn draw_filters(scene: &Scene<'_>, rows: &[CallRow], data: &FormData) -> Markup {
    let words = scene.words;
    let within = WITHIN.map(|days| {
        (days.to_string(), words.say_with("calls-within-days", &[("days", days.into())]), None)
    });
    let select = |name: &'static str, label, all, options| {
        let chosen = data.get(name);
        Filter { name, label, all, options, chosen }
    };
    let choices = vec![
        select(
            "programme",
            words.say("calls-programme"),
            words.say("calls-all-programmes"),
            list_programmes(scene, rows),
        ),
        select(
            "state",
            words.say("calls-state"),
            words.say("calls-not-over"),
            list_states(scene, rows),
        ),
        select(
            "action",
            words.say("calls-action"),
            words.say("calls-all-actions"),
            list_actions(rows),
        ),
        select("within", words.say("calls-within"), words.say("calls-any-day"), within.to_vec()),
    ];
    let sort = [("sort", data.get("sort"))].into_iter().filter(|(_, value)| !value.is_empty());
    kit::filters(
        words,
        &Filters {
            label: words.say("calls-filter"),
            action: &format!("{}/calls", scene.desk.path()),
            find: ("find", data.get("find"), words.say("calls-find")),
            filters: choices,
            keep: scene.desk.day().into_iter().chain(sort).collect(),
            also: Vec::new(),
        },
    )
}

/// The address of the list with one value changed.
fn address_with(scene: &Scene<'_>, data: &FormData, name: &str, value: &str) -> String {
    let kept = |known: &str| !matches!(known, "on" | "seq" | "done" | "page") && known != name;
    let mut pairs: Vec<(&str, &str)> =
        data.iter().filter(|(known, value)| kept(known) && !value.is_empty()).collect();
    if !value.is_empty() {
        pairs.push((name, value));
    }
    scene.desk.link("/calls", &pairs)
}

fn draw_table(scene: &Scene<'_>, data: &FormData, found: &[&CallRow], page: usize) -> Markup {
    let words = scene.words;
    let order = CallOrder::parse(data.get("sort"));
    let sort = |column: Column<'static>, by: CallOrder, sorted: Sorted| {
        let href = address_with(scene, data, "sort", by.code());
        column.sort(href, (order == by).then_some(sorted))
    };
    let name = Column::new(Kind::Name, words.say("calls-call"));
    let deadline = Column::new(Kind::Plain, words.say("calls-deadline"));
    let fit = Column::new(Kind::Plain, words.say("calls-fit"));
    let columns = [
        sort(name, CallOrder::Title, Sorted::Up),
        Column::new(Kind::State, words.say("calls-state")),
        sort(deadline, CallOrder::Deadline, Sorted::Up),
        Column::new(Kind::Amount, words.say("calls-budget")),
        sort(fit, CallOrder::Fit, Sorted::Down),
    ];
    let fits = find_fits(scene.office);
    let applications = super::applications::list_seen(scene);
    let shown = found.iter().skip((page - 1) * PAGE).take(PAGE);
    let rows: Vec<Vec<Markup>> = shown
        .map(|row| {
            let id = &row.entry.id;
            let of_call = applications.iter().filter(|it| it.record.call.as_ref() == Some(id));
            let works = html! { @for entry in of_call { (tell_who_works(scene, entry)) } };
            draw_row(scene, row, fits.get(id), &works)
        })
        .collect();
    table::plain(words.say("calls-title"), &columns, &rows)
}

/// An application for a call: how far it is, and the unit that was asked.
fn tell_who_works(scene: &Scene<'_>, entry: &Entry<Application>) -> Markup {
    let unit = entry.record.handed.as_ref().map(|handed| name_of(scene, &handed.unit));
    html! {
        span.sub {
            (scene.words.say("apply-application")) ": " (link_to(scene, "/applications", &entry.id))
            @if let Some(stage) = entry.record.stage() {
                ", " (scene.words.word("stage", stage.code()))
            }
            @if let Some(unit) = unit { ", " (unit) }
        }
    }
}

fn draw_row(scene: &Scene<'_>, row: &CallRow, fit: Option<&Fit>, works: &Markup) -> Vec<Markup> {
    let (words, call) = (scene.words, &row.entry.record);
    let href = scene.desk.link(&format!("/calls/{}", row.entry.id), &[]);
    let programme = tell_programme(scene, call);
    let name = html! {
        a href=(href) { (kit::name(words, &call.title)) }
        span.sub { (call.identifier) @if !programme.is_empty() { ", " (programme) } }
        (works)
    };
    let deadline = match (row.deadline, call.deadlines.last()) {
        (Some(day), _) => html! {
            (words.date(day))
            @if row.state == CallState::Open && call.closes_soon(scene.today) {
                " " (kit::flag(words.say("calls-soon")))
            }
        },
        (None, Some(last)) => html! { (words.date(*last)) },
        (None, None) => super::common::not_stated(words),
    };
    vec![
        name,
        html! {
            (state_tag(words, row.state))
            @if call.is_gone() { span.sub { (words.say("calls-gone")) } }
        },
        deadline,
        match call.budget.total {
            Some(money) => html! { (words.amount(money)) },
            None => super::common::not_stated(words),
        },
        html! { (draw_dots(scene, fit)) (tell_best(scene, fit)) },
    ]
}

/// What a call fits best, and how many needs it meets, in words.
fn tell_best(scene: &Scene<'_>, fit: Option<&Fit>) -> Markup {
    let Some(fit) = fit else { return html! {} };
    let needs: Vec<_> = fit.needs.iter().filter(|found| sees_need(scene, &found.id)).collect();
    let most = |words: &Vec<String>| words.len();
    let need = needs.first().map(|found| (&found.words, name_of(scene, &found.id)));
    let node = fit.nodes.first().map(|found| {
        let name = scene.office.find(&found.id).map(|node| scene.tell_node(node));
        (&found.words, name.unwrap_or_default())
    });
    let best = match (need, node) {
        (Some(need), Some(node)) if most(node.0) > most(need.0) => Some(node),
        (Some(need), _) => Some(need),
        (None, node) => node,
    };
    html! {
        @if let Some((words, name)) = best {
            span.sub {
                (name) ": " (quote_words(scene, &words[..words.len().min(WORDS)]))
            }
        }
        @if !needs.is_empty() {
            span.sub { (scene.words.say_with("calls-needs-met", &[("count", needs.len().into())])) }
        }
    }
}

fn draw_pager(scene: &Scene<'_>, data: &FormData, total: usize, page: usize) -> Markup {
    if total <= PAGE {
        return html! {};
    }
    let at = |page: usize| address_with(scene, data, "page", &page.to_string());
    let before = (page > 1).then(|| at(page - 1));
    let after = (page * PAGE < total).then(|| at(page + 1));
    let links = PagerLinks { before: before.as_deref(), after: after.as_deref() };
    kit::pager(scene.words, (page - 1) * PAGE + 1, total.min(page * PAGE), total, links)
}

/// `GET …/desk/calls.csv`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let filter = read(&scene, &scene.query());
    let rows = list_calls(scene.office, scene.today);
    let found = select_calls(scene.office, &rows, &filter, |need| sees_need(&scene, need));
    Ok(write(&scene, &found).answer((visit.authority(), "calls"), visit.today))
}

fn write(scene: &Scene<'_>, found: &[&CallRow]) -> csv::File {
    let words = scene.words;
    let mut file = csv::File::new(words);
    let head = [
        words.say("calls-identifier"),
        words.say("calls-call"),
        words.say("calls-programme"),
        words.say("calls-action"),
        words.say("calls-state"),
        words.say("calls-opens"),
        words.say("calls-deadlines"),
        words.say("calls-budget"),
        words.say("calls-currency"),
        words.say("calls-fit"),
        words.say("calls-fit-why"),
        words.say("calls-address"),
        "id",
    ];
    file.push(&head);
    let fits = find_fits(scene.office);
    for row in found {
        let call = &row.entry.record;
        let fit = fits.get(&row.entry.id);
        let days: Vec<String> = call.deadlines.iter().map(ToString::to_string).collect();
        let budget =
            |money: Option<Money>| money.map(|money| plain(words, money)).unwrap_or_default();
        let currency = call.budget.total.map(|money| money.currency.code().to_owned());
        let dots = fit.map_or(0, |fit| fit.dots(|need| sees_need(scene, need)));
        file.push(&[
            call.identifier.clone(),
            scene.say(&call.title).to_owned(),
            tell_programme(scene, call),
            call.action.clone().unwrap_or_default(),
            words.word("call-state", row.state.code()).to_owned(),
            call.opens_on.map(|day| day.to_string()).unwrap_or_default(),
            days.join("; "),
            budget(call.budget.total),
            currency.unwrap_or_default(),
            dots.to_string(),
            list_reasons(scene, fit),
            call.address.clone().unwrap_or_default(),
            row.entry.id.to_string(),
        ]);
    }
    file
}

fn list_reasons(scene: &Scene<'_>, fit: Option<&Fit>) -> String {
    let Some(fit) = fit else { return String::new() };
    let nodes = fit.nodes.iter().map(|found| {
        let name = scene.office.find(&found.id).map(|node| scene.tell_node(node));
        format!("{}: {}", name.unwrap_or_default(), found.words.join(", "))
    });
    let needs = fit.needs.iter().filter(|found| sees_need(scene, &found.id));
    let needs =
        needs.map(|found| format!("{}: {}", name_of(scene, &found.id), found.words.join(", ")));
    needs.chain(nodes).collect::<Vec<_>>().join("; ")
}
