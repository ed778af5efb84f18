//! The first page: what the authority does abroad, in a sentence, and the ways into it.

use super::{Leaf, PublicVisit, changes, frame, partners, strategy};
use maud::{Markup, html};
use practice::{
    cooperation::{Row, pages::opening::say_cost, sum_own_money},
    organisation::Authority,
    strategy::list_strategies,
};
use spine::kit::{self, Failure};
use std::sync::Arc;

/// How many of the latest changes are shown.
const CHANGES: usize = 4;

/// `GET /{language}/at/{authority}`
pub async fn show(visit: PublicVisit) -> Result<Markup, Failure> {
    let news = visit.list_news().await?;
    let authority = visit.authority()?;
    let words = visit.words;
    let rows = visit.rows();
    let title = say_title(&visit, authority, &rows);
    let running = rows.iter().filter(|row| is_running(row)).count();
    let lede = words
        .say_with("site-home-lede", &[("running", running.into()), ("all", rows.len().into())]);
    let main = html! {
        div.hero {
            h1 { (title) }
            @if rows.is_empty() { p.lede { (words.say("site-nothing-yet")) } }
            @else { p.lede { (lede) } }
        }
        div.parts {
            (draw_strategies(&visit))
            @if !rows.is_empty() { (draw_areas(&visit, authority, &rows)) }
            (draw_map(&visit))
            (draw_money(&visit, &rows))
            (draw_news(&visit, &changes::tell_days(&visit, &news, CHANGES)))
        }
    };
    let leaf = Leaf { title: &title, description: &lede, ..Leaf::default() };
    frame::draw(&visit, &leaf, main)
}

fn say_title(visit: &PublicVisit, authority: &Authority, rows: &[Arc<Row>]) -> String {
    let name = authority.name.get(visit.words.language());
    let countries = partners::count_countries(rows, authority.country);
    let named = [("name", name.into()), ("countries", countries.into())];
    visit.words.say_with("site-home-title", &named)
}

/// Decided, and not over.
pub fn is_running(row: &Row) -> bool {
    row.is_decided() && !row.state.is_over()
}

fn draw_strategies(visit: &PublicVisit) -> Markup {
    let words = visit.words;
    let strategies = list_strategies(&visit.office);
    html! {
        @if !strategies.is_empty() {
            (kit::section("want", html! { (words.say("site-what-we-want")) }, html! {
                ul.cards {
                    @for entry in &strategies {
                        li { (strategy::draw_card(visit, entry, |name| html! { h3 { (name) } })) }
                    }
                }
            }))
        }
    }
}

/// The areas, each with how many cooperations run there.
fn draw_areas(visit: &PublicVisit, authority: &Authority, rows: &[Arc<Row>]) -> Markup {
    let words = visit.words;
    let list = visit.path("/cooperations");
    kit::section(
        "do",
        html! { (words.say("site-what-we-do")) },
        html! {
            ul.figures {
                @for area in &authority.areas {
                    @let is_there = |row: &&Arc<Row>| row.entry.record.area == area.slug;
                    @let count = rows.iter().filter(is_there).count();
                    @if count > 0 {
                        li {
                            a href=(kit::address(&list, [("area", area.slug.as_str())])) {
                                b { (count) } " " span { (kit::name(words, &area.name)) }
                            }
                        }
                    }
                }
            }
            p.more { a href=(list) { (words.say("site-all-cooperations")) } }
        },
    )
}

fn draw_map(visit: &PublicVisit) -> Markup {
    let words = visit.words;
    let places = partners::list_places(visit);
    html! {
        @if !places.is_empty() {
            (kit::section("where", html! { (words.say("site-where")) }, html! {
                (partners::draw_map(visit, &places))
                p.more { a href=(visit.path("/partners")) { (words.say("site-all-partners")) } }
            }))
        }
    }
}

fn draw_money(visit: &PublicVisit, rows: &[Arc<Row>]) -> Markup {
    let words = visit.words;
    let sum = sum_own_money(rows);
    let finding = say_cost(words, &visit.office, (&sum, visit.today));
    html! {
        @if !sum.by_year.is_empty() {
            (kit::section("cost", html! { (words.say("site-what-it-costs")) }, html! {
                p.lede { (finding) }
                p.more { a href=(visit.path("/money")) { (words.say("site-to-money")) } }
            }))
        }
    }
}

fn draw_news(visit: &PublicVisit, told: &[Markup]) -> Markup {
    let words = visit.words;
    html! {
        @if !told.is_empty() {
            (kit::section("news", html! { (words.say("site-changes")) }, html! {
                ol.log { @for line in told { (line) } }
                p.more { a href=(visit.path("/changes")) { (words.say("site-all-changes")) } }
            }))
        }
    }
}
