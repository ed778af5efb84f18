//! What if we leave these? A page to play it through, before anybody has to say it.
//!
//! Who comes: the office that prepares a revision of its partner regions, a politician who wants to
//! know what a farewell costs. So the choice is a list of boxes, the answer begins with one
//! sentence, and the address holds the choice: it can be sent to somebody.

use super::{area_name, cooperation_link, node_address, node_name, tabs};
use crate::cooperation::{Cooperation, Row, Sight, list_seen_rows};
use crate::coverage::{Leaving, LostNode, leave};
use crate::organisation::{find_authority, find_currency};
use jiff::civil::Date;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Id, Money, Slug};
use spine::i18n::Words;
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Addresses, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::office::Office;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many may be chosen at once.
const CHOSEN_LIMIT: usize = 200;

/// Everything the page is made of.
pub struct Scene<'a> {
    /// The reader's language.
    pub words: Words,
    /// The office as it is shown.
    pub office: &'a Office,
    /// The addresses of the desk.
    pub desk: &'a Addresses,
    /// The day.
    pub today: Date,
    /// What may be left.
    pub rows: &'a [Arc<Row>],
    /// What it would mean.
    pub leaving: &'a Leaving,
}

/// `GET …/desk/strategy/coverage/leave?leave=poland&leave=romania`
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let office = &visit.view;
    let sight = Sight::of(&visit.actor, office);
    let query = visit.address.split_once('?').map_or("", |(_, query)| query);
    let asked = FormData::parse(query.as_bytes())
        .map_err(|fault| Failure(Problem::new(ProblemKind::Faults).faults(vec![fault])))?;
    let chosen: BTreeSet<Id<Cooperation>> = asked
        .list("leave")
        .take(CHOSEN_LIMIT)
        .filter_map(|slug| office.find_by_address::<Cooperation>(slug))
        .map(|entry| entry.id.clone())
        .collect();
    let rows = list_seen_rows(office, visit.today, &sight);
    let rows: Vec<Arc<Row>> = rows.into_iter().filter(|row| !row.state.is_over()).collect();
    let leaving = leave(office, &chosen, visit.today, &sight);
    let desk = Addresses::of(&visit);
    let scene = Scene {
        words: visit.words,
        office,
        desk: &desk,
        today: visit.today,
        rows: &rows,
        leaving: &leaving,
    };
    let main = draw(&scene);
    Ok(visit.page(&Sheet { title: visit.words.say("leave-title"), part: "strategy" }, main))
}

/// The page.
pub fn draw(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let coverage = scene.desk.link("/strategy/coverage", &[]);
    html! {
        (kit::crumbs(words, &[(words.say("coverage-title"), &coverage)], words.say("leave-title")))
        (kit::head(&Head {
            title: words.say("leave-title"),
            lede: Some(draw_finding(scene)),
            ..Head::default()
        }))
        (tabs(words, scene.desk, "coverage"))
        (draw_consequences(scene))
        (draw_choice(scene))
    }
}

/// What it would mean, without the choice; nothing where nothing is left.
pub fn draw_consequences(scene: &Scene<'_>) -> Markup {
    html! {
        @if !scene.leaving.entries.is_empty() {
            (draw_nodes(scene))
            (draw_freed(scene))
            (draw_seats(scene))
            (draw_ties(scene))
        }
    }
}

fn draw_finding(scene: &Scene<'_>) -> Markup {
    let (words, leaving) = (scene.words, scene.leaving);
    if leaving.entries.is_empty() {
        return html! { (words.say("leave-lede")) };
    }
    let names: Vec<&str> =
        leaving.entries.iter().map(|row| row.entry.record.name.get(words.language())).collect();
    let last = leaving.nodes.iter().filter(|node| node.is_last()).count();
    let named = [("names", words.list(&names).into()), ("last", last.into())];
    html! { (words.say_with("leave-finding", &named)) }
}

fn draw_nodes(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("coverage-node")),
        Column::new(Kind::Amount, words.say("leave-now")),
        Column::new(Kind::Amount, words.say("leave-after")),
        Column::new(Kind::Plain, words.say("leave-areas")),
    ];
    // What is lost altogether comes first; else the order is that of the trees.
    let mut nodes: Vec<&LostNode> = scene.leaving.nodes.iter().collect();
    nodes.sort_by_key(|lost| !lost.is_last());
    let rows: Vec<Vec<Markup>> = nodes.into_iter().map(|lost| draw_node(scene, lost)).collect();
    let content = html! {
        @if rows.is_empty() { p { (words.say("leave-no-nodes")) } }
        @else { (table::plain(words.say("leave-nodes"), &columns, &rows)) }
    };
    kit::section("nodes", html! { (words.say("leave-nodes")) }, content)
}

fn draw_node(scene: &Scene<'_>, lost: &LostNode) -> Vec<Markup> {
    let (words, office) = (scene.words, scene.office);
    let name = match office.find(&lost.node) {
        Some(node) => html! {
            a href=(node_address(office, scene.desk, node)) { (node_name(words, node)) }
            // Area strategies call their nodes as the corporate one does.
            @if let Some(edition) = office.find(&lost.edition) {
                span.sub { (kit::name(words, &edition.title)) }
            }
        },
        None => html! { (lost.node) },
    };
    let areas: Vec<&str> = lost.areas.iter().map(|area| area_name(office, words, area)).collect();
    vec![
        name,
        html! { (lost.before) },
        html! {
            (lost.after)
            @if lost.is_last() { " " (kit::flag(words.say("leave-last"))) }
        },
        or_none(words.list(&areas)),
    ]
}

/// A dash where a list is empty.
fn or_none(list: String) -> Markup {
    html! { @if list.is_empty() { "–" } @else { (list) } }
}

fn draw_freed(scene: &Scene<'_>) -> Markup {
    let (words, leaving) = (scene.words, scene.leaving);
    let currency = find_currency(scene.office);
    let amount = |amount_minor: i64| words.amount_rounded(Money { amount_minor, currency });
    let columns = [
        Column::new(Kind::Plain, words.say("leave-year")),
        Column::new(Kind::Amount, words.say("leave-cash")),
        Column::new(Kind::Amount, words.say("leave-hours-in-money")),
        Column::new(Kind::Plain, words.say("leave-work")),
    ];
    let rows: Vec<Vec<Markup>> = leaving
        .freed
        .iter()
        .map(|(year, freed)| {
            let mut work = Vec::new();
            if freed.hours > 0.0 {
                let count = words.decimal(freed.hours, 1);
                work.push(words.say_with("leave-hours", &[("count", count.into())]));
            }
            if freed.person_months > 0.0 {
                let count = words.decimal(freed.person_months, 1);
                work.push(words.say_with("leave-person-months", &[("count", count.into())]));
            }
            vec![
                html! { (year) },
                html! { (amount(freed.money.cash + freed.money.mixed)) },
                html! { (amount(freed.money.hours)) },
                or_none(words.list(&work)),
            ]
        })
        .collect();
    let links = |entries: &[Id<Cooperation>]| {
        html! {
            @for (place, id) in entries.iter().enumerate() {
                @if place > 0 { ", " }
                (cooperation_link(scene.office, words, scene.desk, id))
            }
        }
    };
    kit::section(
        "freed",
        html! { (words.say("leave-freed")) },
        html! {
            @if rows.is_empty() { p { (words.say("leave-nothing-freed")) } }
            @else { (table::plain(words.say("leave-freed"), &columns, &rows)) }
            @if !leaving.each_year.is_empty() {
                p { (words.say("leave-each-year")) " " (links(&leaving.each_year)) }
            }
            @if !leaving.without_figures.is_empty() {
                p { (words.say("leave-without-figures")) " " (links(&leaving.without_figures)) }
            }
        },
    )
}

fn draw_seats(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    html! {
        @if !scene.leaving.seats.is_empty() {
            (kit::section("seats", html! { (words.say("leave-seats")) }, html! {
                ul {
                    @for seat in &scene.leaving.seats {
                        li {
                            (kit::name(words, &seat.title)) ", "
                            (cooperation_link(scene.office, words, scene.desk, &seat.cooperation))
                            @if seat.is_vacant { " (" (words.say("leave-vacant")) ")" }
                        }
                    }
                }
            }))
        }
    }
}

/// What hangs on them: agreements, countries, other cooperations.
fn draw_ties(scene: &Scene<'_>) -> Markup {
    let (words, leaving) = (scene.words, scene.leaving);
    let link = |id: &Id<Cooperation>| cooperation_link(scene.office, words, scene.desk, id);
    let countries: Vec<String> = leaving.countries.iter().map(|c| words.country(*c)).collect();
    let is_empty =
        countries.is_empty() && leaving.agreements.is_empty() && leaving.dependent.is_empty();
    html! {
        @if !is_empty {
            (kit::section("ties", html! { (words.say("leave-ties")) }, html! {
                ul {
                    @if !countries.is_empty() {
                        li {
                            (words.say_with(
                                "leave-countries",
                                &[("countries", words.list(&countries).into())],
                            ))
                        }
                    }
                    @for (cooperation, agreement) in &leaving.agreements {
                        li {
                            (words.word("agreement", agreement.kind.code())) ", "
                            (link(cooperation))
                            @if let Some(signed) = agreement.signed_on {
                                ", " (words.partial_date(signed))
                            }
                        }
                    }
                    @for (other, left, kind) in &leaving.dependent {
                        li {
                            (link(other)) ": " (words.word("link", kind.code())) " " (link(left))
                        }
                    }
                }
            }))
        }
    }
}

fn draw_choice(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let chosen: BTreeSet<&Id<Cooperation>> =
        scene.leaving.entries.iter().map(|row| &row.entry.id).collect();
    let areas = find_authority(scene.office).map_or(&[][..], |authority| &authority.areas);
    let of_area = |area: &Slug| {
        let mut rows: Vec<&Arc<Row>> =
            scene.rows.iter().filter(|row| &row.entry.record.area == area).collect();
        let name = |row: &Arc<Row>| row.entry.record.name.get(words.language()).to_owned();
        rows.sort_by(|a, b| words.compare(&name(a), &name(b)));
        rows
    };
    html! {
        form.form action={ (scene.desk.path()) "/strategy/coverage/leave" } {
            h2 { (words.say("leave-choose")) }
            div.field {
                label for="on" { (words.say("leave-on")) }
                input #on type="date" name="on" value=(scene.today);
            }
            @for area in areas {
                @let rows = of_area(&area.slug);
                @if !rows.is_empty() {
                    fieldset {
                        legend { (kit::name(words, &area.name)) }
                        @for row in rows {
                            @let record = &row.entry.record;
                            label.check {
                                input type="checkbox" name="leave" value=(record.slug)
                                    checked[chosen.contains(&row.entry.id)];
                                span { (kit::name(words, &record.name)) }
                            }
                        }
                    }
                }
            }
            div.buttons { (kit::submit(words.say("leave-do"))) }
        }
    }
}
