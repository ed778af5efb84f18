//! What was found: projects of ours that the register may lack.
//!
//! Who comes: the office, after a list was brought in and until each is answered. So what rests on
//! a number comes first, what rests on a name after it, and other bodies of the region are folded
//! away.

use super::common::{PART, draw_done, draw_publisher, tell_match, tell_period};
use super::unread::draw_brought;
use crate::calls::pages::common::{csv_link, may_do, not_stated, tell_money};
use crate::calls::pages::need::link_cooperation;
use crate::participation::{
    FoundCount, FoundFilter, FoundRow, MatchedBy, Publisher, count_found, list_found, select_found,
};
use crate::strategy::pages::Scene;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::kit::csv::{self, plain};
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Filter, Filters, Head, Sheet, Visit};

/// At most so many rows of one group are drawn; the file has all of them.
const DRAWN: usize = 300;

fn read(data: &FormData) -> FoundFilter {
    FoundFilter {
        answered: data.get("view") == "answered",
        publisher: Publisher::parse(data.get("publisher")),
        find: data.get("find").trim().chars().take(200).collect(),
    }
}

/// `GET …/desk/participations`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let data = scene.query();
    let filter = read(&data);
    let rows = list_found(scene.office);
    let count = count_found(&rows);
    let found = select_found(&rows, &filter);
    let main = html! {
        (draw_head(&scene, (!rows.is_empty()).then_some(count)))
        (draw_brought(&scene))
        (draw_done(words, data.get("done")))
        @if rows.is_empty() { (kit::empty(words.say("found-none"), None)) }
        @else {
            (draw_views(&scene, &rows, &filter))
            (draw_filters(&scene, &rows, &data))
            div.count {
                span role="status" {
                    (words.say_with("found-count", &[("count", found.len().into())]))
                }
                (csv_link(&scene, "/participations.csv"))
            }
            @if found.is_empty() { (kit::empty(words.say("found-nothing"), None)) }
            @else {
                @for by in [MatchedBy::Number, MatchedBy::NameAndPlace] {
                    (draw_group(&scene, &found, by))
                }
                (draw_nearby(&scene, &found))
            }
            p.small.soft.under { (words.say("found-rule")) }
        }
    };
    Ok(visit.page(&Sheet { title: words.say("found-title"), part: PART }, main))
}

/// Where no list was read nothing is said to be missing, nor that nothing is.
fn draw_head(scene: &Scene<'_>, count: Option<FoundCount>) -> Markup {
    let words = scene.words;
    let headline = count.map(|count| {
        let named = [("missing", count.missing.into()), ("likely", count.likely.into())];
        words.say_with("found-headline", &named)
    });
    let may_bring = may_do(scene, Deed::EditCalls, &Target::default());
    let bring = scene.desk.link("/participations/bring", &[]);
    let ours = scene.desk.link("/participations/ours", &[]);
    let actions = html! {
        (kit::link_button(words.say("found-ours"), &ours))
        @if may_bring { (kit::main_button(words.say("found-bring"), &bring)) }
    };
    kit::head(&Head {
        title: words.say("found-title"),
        lede: headline.map(|headline| html! { (headline) }),
        actions: Some(actions),
        ..Head::default()
    })
}

fn draw_views(scene: &Scene<'_>, rows: &[FoundRow], filter: &FoundFilter) -> Markup {
    let words = scene.words;
    let waiting = scene.desk.link("/participations", &[]);
    let answered = scene.desk.link("/participations", &[("view", "answered")]);
    let waits = rows.iter().filter(|row| row.entry.record.waits()).count();
    let done = rows.iter().filter(|row| row.entry.record.answer.is_some()).count();
    let views = [
        (words.say("found-waiting"), Some(waits), waiting.as_str(), !filter.answered),
        (words.say("found-answered"), Some(done), answered.as_str(), filter.answered),
    ];
    kit::views(words.say("found-views"), &views)
}

fn draw_filters(scene: &Scene<'_>, rows: &[FoundRow], data: &FormData) -> Markup {
    let words = scene.words;
    let options = Publisher::ALL.iter().map(|publisher| {
        let count = rows.iter().filter(|row| row.entry.record.publisher == *publisher).count();
        let code = publisher.code();
        (code.to_owned(), words.word("publisher", code).to_owned(), Some(count))
    });
    let publisher = Filter {
        name: "publisher",
        label: words.say("found-publisher"),
        all: words.say("found-all-publishers"),
        options: options.collect(),
        chosen: data.get("publisher"),
    };
    let view = [("view", data.get("view"))].into_iter().filter(|(_, value)| !value.is_empty());
    kit::filters(
        words,
        &Filters {
            label: words.say("found-filter"),
            action: &format!("{}/participations", scene.desk.path()),
            find: ("find", data.get("find"), words.say("found-find")),
            filters: vec![publisher],
            keep: scene.desk.day().into_iter().chain(view).collect(),
            also: Vec::new(),
        },
    )
}

fn draw_group(scene: &Scene<'_>, found: &[&FoundRow], by: MatchedBy) -> Markup {
    let rows: Vec<&FoundRow> =
        found.iter().filter(|row| row.entry.record.matched.by == by).copied().collect();
    let (id, title) = match by {
        MatchedBy::Number => ("certain", scene.words.say("found-certain")),
        MatchedBy::NameAndPlace => ("perhaps", scene.words.say("found-perhaps")),
        MatchedBy::Place => ("nearby", scene.words.say("found-nearby")),
    };
    html! {
        @if !rows.is_empty() {
            (kit::section(id, html! { (title) " (" (rows.len()) ")" }, html! {
                div.sheet { (draw_table(scene, title, &rows)) }
            }))
        }
    }
}

/// Other bodies of the region: there are many, and as a rule they are not ours.
fn draw_nearby(scene: &Scene<'_>, found: &[&FoundRow]) -> Markup {
    let words = scene.words;
    let rows: Vec<&FoundRow> = found
        .iter()
        .filter(|row| row.entry.record.matched.by == MatchedBy::Place)
        .copied()
        .collect();
    html! {
        @if !rows.is_empty() {
            details.elsewhere {
                summary { (words.say_with("found-nearby-count", &[("count", rows.len().into())])) }
                p { (words.say("found-nearby-about")) }
                div.sheet { (draw_table(scene, words.say("found-nearby"), &rows)) }
            }
        }
    }
}

fn draw_table(scene: &Scene<'_>, caption: &str, rows: &[&FoundRow]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Name, words.say("found-project")),
        Column::new(Kind::Plain, words.say("found-body")),
        Column::new(Kind::Plain, words.say("found-period")),
        Column::new(Kind::Amount, words.say("found-own-eu")),
        Column::new(Kind::Plain, words.say("found-register")),
    ];
    let shown: Vec<Vec<Markup>> = rows.iter().take(DRAWN).map(|row| draw_row(scene, row)).collect();
    html! {
        (table::plain(caption, &columns, &shown))
        @if rows.len() > DRAWN {
            p.small.soft { (words.say_with("found-drawn", &[("count", DRAWN.into())])) }
        }
    }
}

fn draw_row(scene: &Scene<'_>, row: &FoundRow) -> Vec<Markup> {
    let (words, record) = (scene.words, &row.entry.record);
    let href = scene.desk.link(&format!("/participations/{}", row.entry.id), &[]);
    let below = [record.acronym.clone(), record.programme_name.clone()];
    let below: Vec<String> = below.into_iter().flatten().collect();
    vec![
        html! {
            a href=(href) { (kit::name(words, &record.title)) }
            span.sub {
                @if !below.is_empty() { (below.join(", ")) ", " }
                (draw_publisher(words, record))
            }
        },
        html! {
            (record.named.name)
            @if let Some(role) = record.role {
                ", " (words.word("participation-role", role.code()))
            }
            span.sub { (tell_match(words, record)) }
        },
        match tell_period(words, record) {
            Some(period) => html! { (period) },
            None => not_stated(words),
        },
        tell_money(words, record.own_eu),
        draw_register(scene, row),
    ]
}

/// What the register has of it: the answer, or what it may be.
fn draw_register(scene: &Scene<'_>, row: &FoundRow) -> Markup {
    let words = scene.words;
    match &row.entry.record.answer {
        Some(answer) => html! {
            (words.word("finding", answer.what.code()))
            @if let Some(id) = answer.what.cooperation() {
                span.sub { (link_cooperation(scene, id)) }
            }
        },
        None if !row.entry.record.waits() => kit::soft(words.say("found-not-asked")),
        None if row.likely.is_empty() => html! { (words.say("found-missing")) },
        None => html! {
            (words.say("found-likely"))
            @for (id, _) in &row.likely { span.sub { (link_cooperation(scene, id)) } }
        },
    }
}

/// `GET …/desk/participations.csv`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let rows = list_found(scene.office);
    let found = select_found(&rows, &read(&scene.query()));
    Ok(write(&scene, &found).answer((visit.authority(), "participations"), visit.today))
}

fn write(scene: &Scene<'_>, found: &[&FoundRow]) -> csv::File {
    let words = scene.words;
    let mut file = csv::File::new(words);
    let head = [
        words.say("found-publisher"),
        words.say("found-number"),
        words.say("found-acronym"),
        words.say("found-project"),
        words.say("found-programme"),
        words.say("found-from"),
        words.say("found-to"),
        words.say("found-body"),
        words.say("found-town"),
        "PIC",
        words.say("found-vat"),
        words.say("found-role"),
        words.say("found-own-total"),
        words.say("found-own-eu"),
        words.say("found-currency"),
        words.say("found-why"),
        words.say("found-answer"),
        words.say("found-address"),
        "id",
    ];
    file.push(&head);
    for row in found {
        let record = &row.entry.record;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let day = |date: Option<spine::base::PartialDate>| {
            date.map(|date| date.to_string()).unwrap_or_default()
        };
        let money = record.own_total.or(record.own_eu);
        file.push(&[
            words.word("publisher", record.publisher.code()).to_owned(),
            text(&record.number),
            text(&record.acronym),
            scene.say(&record.title).to_owned(),
            text(&record.programme_name),
            day(record.from),
            day(record.to),
            record.named.name.clone(),
            text(&record.named.town),
            text(&record.named.pic),
            text(&record.named.vat),
            record.role.map_or("", |role| words.word("participation-role", role.code())).to_owned(),
            record.own_total.map(|money| plain(words, money)).unwrap_or_default(),
            record.own_eu.map(|money| plain(words, money)).unwrap_or_default(),
            money.map(|money| money.currency.code().to_owned()).unwrap_or_default(),
            tell_match(words, record),
            record
                .answer
                .as_ref()
                .map_or("", |it| words.word("finding", it.what.code()))
                .to_owned(),
            text(&record.address),
            row.entry.id.to_string(),
        ]);
    }
    file
}
