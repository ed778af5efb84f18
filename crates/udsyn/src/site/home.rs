//! The first page: how much there is of it, in a sentence; the ways into it; what is wanted, what
//! it costs, where it is, one of it, and whom to ask. A part that has nothing is left out.

use super::{Leaf, PublicVisit, about, aims, changes, frame, partners};
use maud::{Markup, html};
use practice::{
    cooperation::{
        Outlook, OwnSum, Row, Series, find_outlook, pages::opening::series_key, sum_own_money,
    },
    organisation::{Authority, find_currency},
};
use spine::{
    base::Money,
    i18n::Words,
    key,
    kit::{self, Failure, Search},
};
use std::sync::Arc;

/// How many of the latest changes are shown.
const CHANGES: usize = 3;
/// From so many other countries on they are worth a headline.
const MANY: usize = 3;

/// `GET /{language}/at/{authority}`
pub async fn show(visit: PublicVisit) -> Result<Markup, Failure> {
    let news = visit.list_news().await?;
    let authority = visit.authority()?;
    let rows = visit.rows();
    let running: Vec<Arc<Row>> = rows.iter().filter(|row| is_running(row)).cloned().collect();
    let headline = Headline::find(&visit, authority, &running);
    let lede = say_lede(&visit, authority, rows.len());
    let main = html! {
        div.hero {
            div {
                h1 { (headline.draw()) }
                p.lede { (lede) }
                @if !rows.is_empty() { (draw_search(&visit)) }
            }
            (draw_ways(&visit, &rows))
        }
        (aims::draw(&visit))
        (draw_money(&visit, &rows))
        (draw_places(&visit))
        (draw_areas(&visit, authority, &rows))
        (draw_example(&visit, &running))
        div.chapter.columns-two {
            (draw_news(&visit, &changes::tell_days(&visit, &news, CHANGES)))
            (draw_contact(&visit, authority))
        }
    };
    let title = headline.whole;
    let leaf = Leaf { title: &title, description: &lede, is_front: true, ..Leaf::default() };
    frame::draw(&visit, &leaf, main)
}

/// The sentence at the top, and the number in it.
struct Headline {
    whole: String,
    number: String,
}

impl Headline {
    /// The number first; the name where the number says little.
    fn find(visit: &PublicVisit, authority: &Authority, running: &[Arc<Row>]) -> Self {
        let words = visit.words;
        let countries = partners::count_countries(running, authority.country);
        if countries < MANY {
            let name = authority.name.get(words.language());
            let whole = words.say_with("site-home-name", &[("name", name.into())]);
            return Self { whole, number: String::new() };
        }
        let number = words.say_with("site-home-number", &[("count", running.len().into())]);
        let named = [("headline", number.as_str().into()), ("countries", countries.into())];
        Self { whole: words.say_with("site-home-title", &named), number }
    }

    fn draw(&self) -> Markup {
        match self.whole.split_once(&self.number).filter(|_| !self.number.is_empty()) {
            Some((before, behind)) => html! { (before) b { (self.number) } (behind) },
            None => html! { (self.whole) },
        }
    }
}

fn say_lede(visit: &PublicVisit, authority: &Authority, all: usize) -> String {
    let words = visit.words;
    if all == 0 {
        return words.say("site-nothing-yet").to_owned();
    }
    let name = authority.name.get(words.language());
    words.say_with("site-home-lede", &[("name", name.into()), ("all", all.into())])
}

/// Decided, and not over.
pub fn is_running(row: &Row) -> bool {
    row.is_decided() && !row.state.is_over()
}

fn draw_search(visit: &PublicVisit) -> Markup {
    let search = Search {
        action: &visit.path("/search"),
        name: "q",
        label: visit.words.say("site-home-search"),
        value: "",
    };
    kit::site_search(&search, visit.words.say("app-search"))
}

/// What people come for; a way that leads to nothing is not there.
fn draw_ways(visit: &PublicVisit, rows: &[Arc<Row>]) -> Markup {
    let words = visit.words;
    let has = !rows.is_empty();
    let has_strategy = !practice::strategy::list_strategies(&visit.office).is_empty();
    let ways = [
        (has, "/cooperations", words.say("site-cooperations"), words.say("site-way-cooperations")),
        (has_strategy, "/strategy", words.say("site-strategy"), words.say("site-way-strategy")),
        (has, "/partners", words.say("site-partners"), words.say("site-way-partners")),
        (has, "/money", words.say("site-money"), words.say("site-way-money")),
        (true, "/feedback", words.say("site-work"), words.say("site-way-work")),
        (true, "/contact", words.say("site-contact"), words.say("site-way-contact")),
    ];
    html! {
        ul.ways {
            @for (_, rest, name, about) in ways.iter().filter(|way| way.0) {
                li { a href=(visit.path(rest)) { strong { (name) } span { (about) } } }
            }
        }
    }
}

/// A part of the page under its heading.
pub fn chapter(id: &str, title: &str, content: Markup) -> Markup {
    html! { section.chapter aria-labelledby=(id) { h2 id=(id) { (title) } (content) } }
}

/// The areas, each with how many cooperations it has.
fn draw_areas(visit: &PublicVisit, authority: &Authority, rows: &[Arc<Row>]) -> Markup {
    let words = visit.words;
    let list = visit.path("/cooperations");
    let count = |area: &practice::organisation::Area| {
        rows.iter().filter(|row| row.entry.record.area == area.slug).count()
    };
    let running = rows.iter().filter(|row| is_running(row)).count();
    let counts = [("running", running.into()), ("rest", (rows.len() - running).into())];
    html! {
        @if !rows.is_empty() {
            (chapter("do", words.say("site-what-we-do"), html! {
                ul.tally.columns {
                    @for area in authority.areas.iter().filter(|area| count(area) > 0) {
                        li {
                            b { (count(area)) }
                            a href=(kit::address(&list, [("area", area.slug.as_str())])) {
                                (kit::name(words, &area.name))
                            }
                        }
                    }
                }
                p.small.soft { (words.say_with("site-what-is-under-way", &counts)) }
                p.more { a href=(list) { (words.say("site-all-cooperations")) } }
            }))
        }
    }
}

fn draw_places(visit: &PublicVisit) -> Markup {
    let words = visit.words;
    let places = partners::list_places(visit);
    html! {
        @if places.iter().any(|place| place.count > 0) {
            (chapter("where", &partners::say_where(words, &places), html! {
                div.columns-two {
                    (partners::draw_map(visit, &places))
                    div {
                        (partners::draw_tally(visit, &places))
                        p.more {
                            a href=(visit.path("/partners")) { (words.say("site-all-partners")) }
                        }
                    }
                }
            }))
        }
    }
}

/// What it costs this year: the number, by what it is for, and until when it is decided.
fn draw_money(visit: &PublicVisit, rows: &[Arc<Row>]) -> Markup {
    let words = visit.words;
    let sum = sum_own_money(rows);
    let year = visit.today.year();
    let total = Money { amount_minor: sum.total(year), currency: find_currency(&visit.office) };
    if total.amount_minor == 0 {
        return html! {};
    }
    let amount = words.round_amount(total);
    let named = [("amount", amount.as_str().into()), ("year", year.to_string().into())];
    let told = words.say_with("site-home-own", &named);
    let outlook = say_outlook(words, find_outlook(&sum, visit.today));
    chapter(
        "cost",
        words.say("site-what-it-costs"),
        html! {
            div.columns-two {
                div {
                    p.big {
                        @match told.split_once(&amount) {
                            Some((before, behind)) => {
                                (before) b { (amount) } small { (behind.trim()) }
                            }
                            None => (told),
                        }
                    }
                    @if !outlook.is_empty() { p { (outlook) } }
                    p.small.soft { (words.say("site-money-contains-own")) }
                    p.more { a href=(visit.path("/money")) { (words.say("site-to-money")) } }
                }
                (draw_shares(words, &sum, total, year))
            }
        },
    )
}

/// Until when most of it is decided, for somebody who does not know what a grant is.
fn say_outlook(words: Words, outlook: Outlook) -> String {
    let say =
        |key: &'static str, year: i16| words.say_with(key, &[("year", year.to_string().into())]);
    match outlook {
        Outlook::Ends { last } | Outlook::AlmostEnds { last } => {
            say(key!("site-outlook-ends"), last)
        }
        Outlook::Lasts { last } => say(key!("site-outlook-lasts"), last),
        Outlook::NoFigures | Outlook::NothingAhead { .. } | Outlook::Begins { .. } => String::new(),
    }
}

/// The year's sum by what it is for, as bars with their amounts.
fn draw_shares(words: Words, sum: &OwnSum, total: Money, year: i16) -> Markup {
    let of = |wanted: &[Series]| -> i64 {
        let parts = sum.by_year.get(&year).into_iter().flatten();
        parts.filter(|(series, _)| wanted.contains(series)).map(|(_, amount)| amount).sum()
    };
    let projects = [Series::ProjectCash, Series::ProjectHours, Series::ProjectMixed];
    let mut shares = vec![
        ("m1", words.say(series_key(Series::Standing)), of(&[Series::Standing])),
        ("m3", words.say("site-projects"), of(&projects)),
        ("m4", words.say(series_key(Series::Other)), of(&[Series::Other])),
    ];
    shares.retain(|(_, _, amount)| *amount > 0);
    shares.sort_by_key(|(_, _, amount)| -amount);
    let most = shares.first().map_or(1, |(_, _, amount)| *amount);
    html! {
        ul.shares {
            @for (class, name, amount) in shares {
                @let money = Money { amount_minor: amount, ..total };
                li {
                    span { (name) }
                    svg height="18" aria-hidden="true" {
                        rect class=(class) width={ (amount * 100 / most) "%" } height="18" rx="2" {}
                    }
                    b { (words.round_amount(money)) }
                }
            }
        }
    }
}

/// One of those that run: what it is and what is to come of it.
fn draw_example(visit: &PublicVisit, running: &[Arc<Row>]) -> Markup {
    let words = visit.words;
    let told = running.iter().filter(|row| {
        let record = &row.entry.record;
        !record.summary.is_empty() && !record.expected_outcome.is_empty()
    });
    html! {
        @if let Some(row) = told.max_by_key(|row| (row.own_this_year, row.entry.id.clone())) {
            @let record = &row.entry.record;
            (chapter("example", words.say("site-home-example"), html! {
                div.columns-two {
                    div {
                        h3.story {
                            a href=(visit.path(&format!("/cooperations/{}", record.slug))) {
                                (kit::name(words, &record.name))
                            }
                        }
                        p.lede { (kit::name(words, &record.summary)) }
                    }
                    div {
                        h3 { (words.say("field-expected-outcome")) }
                        (kit::text(words, &record.expected_outcome))
                    }
                }
            }))
        }
    }
}

fn draw_news(visit: &PublicVisit, told: &[Markup]) -> Markup {
    let words = visit.words;
    html! {
        @if !told.is_empty() {
            section aria-labelledby="news" {
                h2 #news { (words.say("site-changes")) }
                ol.log { @for line in told { (line) } }
                p.more { a href=(visit.path("/changes")) { (words.say("site-all-changes")) } }
            }
        }
    }
}

fn draw_contact(visit: &PublicVisit, authority: &Authority) -> Markup {
    let words = visit.words;
    let form = kit::address(&visit.path("/feedback"), [("page", "/contact")]);
    html! {
        section aria-labelledby="contact" {
            h2 #contact { (words.say("site-contact")) }
            (about::draw_address(visit, authority))
            p.more {
                a.btn.main href=(form) { (words.say("site-write")) }
            }
        }
    }
}
