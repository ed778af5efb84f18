//! What was decided: a list with filters, and the same as a file.

use super::common::{name_of, outcome_tag, outcome_word, sees, short_of, tell_amount};
use super::decision::title_of;
use super::inbox::top_of_decided;
use super::paper_draw::list_amounts;
use crate::decision::{Act, Decision, DecisionFilter, Outcome, list_decisions};
use crate::organisation::Body;
use crate::strategy::pages::Scene;
use axum::response::Response;
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::Id;
use spine::kit::csv;
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Sheet, Visit};
use spine::office::Entry;
use std::collections::BTreeSet;
use std::sync::Arc;

fn read(data: &FormData) -> DecisionFilter {
    DecisionFilter {
        body: Id::<Body>::parse(data.get("body")),
        year: data.get("year").parse().ok(),
        act: Act::parse(data.get("act")),
        outcome: Outcome::parse(data.get("outcome")),
        subject: None,
    }
}

fn list(scene: &Scene<'_>, filter: &DecisionFilter) -> Vec<Arc<Entry<Decision>>> {
    let mut found = list_decisions(scene.office, filter);
    found.retain(|entry| sees(scene, entry.record.subject.as_ref()));
    found
}

/// `GET …/desk/decisions/decided`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn show(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let (words, scene) = (visit.words, Scene::of(&visit));
    let filter = read(&scene.query());
    let found = list(&scene, &filter);
    let count = [("count", found.len().into())];
    let main = html! {
        (top_of_decided(&scene))
        (filters(&scene, &filter))
        p {
            (words.say_with("decide-count", &count)) " "
            a href=(file_address(&scene)) { (words.say("decide-csv")) }
        }
        @if found.is_empty() { (kit::empty(words.say("decide-decided-empty"), None)) }
        @else { (draw_table(&scene, &found)) }
    };
    Ok(visit.page(&Sheet { title: words.say("decide-title"), part: "decisions" }, main))
}

fn file_address(scene: &Scene<'_>) -> String {
    let data = scene.query();
    let pairs: Vec<(&str, &str)> = data.iter().filter(|(name, _)| *name != "on").collect();
    scene.desk.link("/decisions/decided.csv", &pairs)
}

/// The filters: plain lists in a form that asks.
fn filters(scene: &Scene<'_>, filter: &DecisionFilter) -> Markup {
    let words = scene.words;
    let all = list(scene, &DecisionFilter::default());
    let years: BTreeSet<i16> = all.iter().map(|entry| entry.record.on.year()).collect();
    let bodies: BTreeSet<&Id<Body>> = all.iter().map(|entry| &entry.record.body).collect();
    let body: Vec<(String, String)> =
        bodies.into_iter().map(|id| (id.to_string(), name_of(scene, id))).collect();
    let year: Vec<(String, String)> =
        years.into_iter().rev().map(|year| (year.to_string(), year.to_string())).collect();
    let codes = |family: &str, codes: &mut dyn Iterator<Item = &'static str>| {
        codes.map(|code| (code.to_owned(), words.word(family, code).to_owned())).collect()
    };
    let act: Vec<(String, String)> = codes("act", &mut Act::ALL.iter().map(|act| act.code()));
    let outcome: Vec<(String, String)> =
        codes("outcome", &mut Outcome::ALL.iter().map(|outcome| outcome.code()));
    let chosen = [
        ("body", "decide-body", body, filter.body.as_ref().map(ToString::to_string)),
        ("year", "decide-year", year, filter.year.map(|year| year.to_string())),
        ("act", "decide-act", act, filter.act.map(|act| act.code().to_owned())),
        ("outcome", "decide-outcome", outcome, filter.outcome.map(|it| it.code().to_owned())),
    ];
    html! {
        form.filters action=(format!("{}/decisions/decided", scene.desk.path())) {
            (scene.desk.draw_day())
            @for (name, label, options, chosen) in &chosen {
                div {
                    label for=(name) { (words.find(label).unwrap_or_default()) }
                    select id=(name) name=(name) {
                        option value="" { (words.say("decide-all")) }
                        @for (value, label) in options {
                            option value=(value) selected[chosen.as_ref() == Some(value)] {
                                (label)
                            }
                        }
                    }
                }
            }
            button.btn { (words.say("decide-filter")) }
        }
    }
}

/// Decisions as a table.
pub(super) fn draw_table(scene: &Scene<'_>, found: &[Arc<Entry<Decision>>]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Name, words.say("decide-decision")),
        Column::new(Kind::Plain, words.say("decide-on")),
        Column::new(Kind::By, words.say("decide-body")),
        Column::new(Kind::State, words.say("decide-outcome")),
        Column::new(Kind::Plain, words.say("decide-money")),
    ];
    let rows: Vec<Vec<Markup>> = found
        .iter()
        .map(|entry| {
            let record = &entry.record;
            let href = scene.desk.link(&format!("/decisions/{}", entry.id), &[]);
            vec![
                html! {
                    a href=(href) { (title_of(scene, record)) }
                },
                html! { (words.partial_date(record.on)) },
                html! { (short_of(scene, &record.body)) },
                outcome_tag(words, record),
                html! {
                    @for amount in &record.amounts { span.sub { (tell_amount(scene, amount)) } }
                },
            ]
        })
        .collect();
    table::plain(words.say("decide-decided"), &columns, &rows)
}

/// `GET …/desk/decisions/decided.csv`
///
/// # Errors
/// 404 for who may not see the authority's own business.
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let scene = Scene::of(&visit);
    let found = list(&scene, &read(&scene.query()));
    Ok(write(&scene, &found).answer((visit.authority(), "decisions"), visit.today))
}

fn write(scene: &Scene<'_>, found: &[Arc<Entry<Decision>>]) -> csv::File {
    let words = scene.words;
    let mut file = csv::File::new(words);
    let head = [
        words.say("decide-on"),
        words.say("decide-body"),
        words.say("decide-role"),
        words.say("decide-decision"),
        words.say("decide-act"),
        words.say("decide-outcome"),
        words.say("decide-text"),
        words.say("decide-money"),
        words.say("decide-item"),
        words.say("decide-source"),
        "id",
    ];
    file.push(&head);
    for entry in found {
        let record = &entry.record;
        file.push(&[
            record.on.to_string(),
            name_of(scene, &record.body),
            words.word("route-role", record.role.code()).to_owned(),
            title_of(scene, record),
            words.word("act", record.act.code()).to_owned(),
            outcome_word(words, record.role, record.outcome).to_owned(),
            scene.say(&record.text).to_owned(),
            list_amounts(scene, record),
            record.item.clone().unwrap_or_default(),
            scene.say(&record.source).to_owned(),
            entry.id.to_string(),
        ]);
    }
    file
}
