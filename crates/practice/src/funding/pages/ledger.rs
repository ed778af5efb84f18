//! The ledger of a cooperation: what is granted, committed, spent, claimed and received, by source;
//! every posting; and the reporting periods it has.

use super::forms::{now, tell_period};
use super::phrases::{draw_parts, draw_valued};
use super::reporting_make;
use crate::cooperation::pages::access;
use crate::cooperation::{Cooperation, Parts, Payer};
use crate::funding::{
    Covers, LedgerTable, Phase, Posting, Source, find_correction, find_ledger, is_reporting,
    list_postings, value_posting,
};
use crate::organisation::pages::{Reading, Story, draw_history};
use crate::organisation::{Unit, find_currency};
use crate::strategy::pages::Scene;
use axum::extract::Path;
use maud::{Markup, html};
use spine::account::Deed;
use spine::base::{Currency, Id};
use spine::i18n::Words;
use spine::key;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Addresses, Failure, Head, Sheet, Visit};
use spine::office::{Entry, Office, Record};
use std::sync::Arc;

/// The words of an address: language, authority, cooperation.
pub(super) type AtCooperation = Path<(String, String, String)>;
/// The words of an address: language, authority, cooperation, posting.
pub(super) type AtPosting = Path<(String, String, String, String)>;

/// `GET …/cooperations/{slug}/ledger`
///
/// # Errors
/// 404 for those who do not see what is internal in it.
pub async fn show(visit: Visit, Path((_, _, slug)): AtCooperation) -> Result<Markup, Failure> {
    let entry = access::find(&visit, &visit.view, &slug, Deed::SeeInternal)?;
    let scene = Scene::of(&visit);
    let may = visit.as_of.is_none() && may_post(&visit, &entry.record);
    Ok(draw_page(&visit, &scene, entry, may))
}

pub(super) fn may_post(visit: &Visit, record: &Cooperation) -> bool {
    visit.may(Deed::EditFunding, &access::target(&visit.actor, record))
}

/// The way from the register to the ledger of a cooperation.
pub(super) fn path_to(scene: &Scene<'_>, record: &Cooperation) -> Vec<(String, String)> {
    let words = scene.words;
    let here = format!("/cooperations/{}", record.slug);
    vec![
        (words.say("coop-register").to_owned(), scene.link("/cooperations", &[])),
        (scene.say(&record.name).to_owned(), scene.link(&here, &[])),
    ]
}

fn draw_page(
    visit: &Visit,
    scene: &Scene<'_>,
    entry: &Arc<Entry<Cooperation>>,
    may: bool,
) -> Markup {
    let words = scene.words;
    let record = &entry.record;
    let name = record.name.get(words.language());
    let title = words.say_with("ledger-title-of", &[("name", name.into())]);
    let path = path_to(scene, record);
    let path: Vec<(&str, &str)> = path.iter().map(|(n, a)| (n.as_str(), a.as_str())).collect();
    let here = |rest: &str| visit.desk(&format!("/cooperations/{}/ledger{rest}", record.slug));
    let actions = html! {
        @if may { (kit::main_button(words.say("ledger-post"), &here("/new"))) }
    };
    let postings = list_postings(scene.office, &entry.id);
    let main = html! {
        (kit::crumbs(words, &path, words.say("ledger-title")))
        (kit::head(&Head {
            title: &title,
            lede: Some(html! { (say_finding(scene, &entry.id)) }),
            actions: Some(actions),
            ..Head::default()
        }))
        (draw_done(scene))
        @for (covers, key) in TABLES {
            @let table = find_table(scene, &entry.id, covers);
            @if covers == Covers::Ours || !table.lines.is_empty() || table.unvalued > 0 {
                (draw_table(scene, words.say(key), &table, covers))
            }
        }
        (kit::section("postings", html! { (words.say("ledger-postings")) }, html! {
            @if postings.is_empty() { (kit::empty(words.say("ledger-none"), None)) }
            @else { (draw_postings(scene, &postings, record, may)) }
        }))
        @if is_reporting(record) { (reporting_make::draw_of_project(visit, scene, entry, may)) }
    };
    visit.page(&Sheet { title: &title, part: "cooperations" }, main)
}

/// What is ours, and the whole project's.
const TABLES: [(Covers, &str); 2] =
    [(Covers::Ours, key!("ledger-ours")), (Covers::Whole, key!("ledger-whole"))];

fn find_table(scene: &Scene<'_>, id: &Id<Cooperation>, covers: Covers) -> LedgerTable {
    find_ledger(scene.office, id, covers, (find_currency(scene.office), scene.today))
}

/// What has just been done here, as the address says.
pub(super) fn draw_done(scene: &Scene<'_>) -> Markup {
    let done = scene.words.find(&format!("funding-done-{}", scene.query().get("done")));
    html! { @if let Some(done) = done { (kit::notice(done)) } }
}

/// What the ledger says in a sentence.
fn say_finding(scene: &Scene<'_>, id: &Id<Cooperation>) -> String {
    let words = scene.words;
    let table = find_table(scene, id, Covers::Ours);
    let currency = find_currency(scene.office);
    let of = |phase: Phase, is_own: bool| -> i64 {
        let lines = table.lines.iter().filter(|(source, _)| (source.payer == Payer::Own) == is_own);
        lines.filter_map(|(_, cells)| cells.get(&phase)).map(|parts: &Parts| parts.total()).sum()
    };
    let amount = |amount_minor| words.amount(spine::base::Money { amount_minor, currency });
    let (spent, received) = (of(Phase::Spent, true), of(Phase::Received, false));
    let claimed = of(Phase::Claimed, false);
    match (spent, claimed, received) {
        (0, 0, 0) => words.say("ledger-nothing").to_owned(),
        (spent, claimed, received) => words.say_with(
            "ledger-finding",
            &[
                ("spent", amount(spent).into()),
                ("claimed", amount(claimed).into()),
                ("received", amount(received).into()),
            ],
        ),
    }
}

fn draw_table(scene: &Scene<'_>, title: &str, table: &LedgerTable, covers: Covers) -> Markup {
    let words = scene.words;
    let currency = find_currency(scene.office);
    let mut columns = vec![Column::new(Kind::Plain, words.say("ledger-source"))];
    for phase in Phase::ALL {
        columns.push(Column::new(Kind::Amount, words.word("phase", phase.code())));
    }
    let row = |name: Markup, cell: &dyn Fn(Phase) -> Option<Parts>| {
        let cells = Phase::ALL.iter().map(|phase| match cell(*phase) {
            Some(parts) => draw_parts(words, parts, currency),
            None => html! { "–" },
        });
        std::iter::once(name).chain(cells).collect::<Vec<Markup>>()
    };
    let mut rows: Vec<Vec<Markup>> = table
        .lines
        .iter()
        .map(|(source, cells)| row(draw_source(scene, source), &|phase| cells.get(&phase).copied()))
        .collect();
    let moved = table.list_phases();
    let total = |phase: Phase| moved.contains(&phase).then(|| table.total(phase));
    if rows.len() > 1 {
        rows.push(row(html! { (words.say("kit-in-all")) }, &total));
    }
    let sign = words.currency_sign(currency);
    let about = match covers {
        Covers::Ours => words.say("ledger-ours-about"),
        Covers::Whole => words.say("ledger-whole-about"),
    };
    kit::section(
        covers.code(),
        html! { (title) },
        html! {
            @if rows.is_empty() { p.soft { (words.say("ledger-none")) } }
            @else {
                p.small.soft { (words.say_with("funding-unit", &[("currency", sign.into())])) }
                div.panel { (table::plain(title, &columns, &rows)) }
            }
            p.small.soft { (about) }
            @if table.unvalued > 0 {
                @let count = i64::try_from(table.unvalued).unwrap_or(i64::MAX);
                p { (kit::flag(&words.say_with("funding-unvalued", &[("count", count.into())]))) }
            }
        },
    )
}

fn draw_source(scene: &Scene<'_>, source: &Source) -> Markup {
    let words = scene.words;
    let name = |title: Option<&spine::base::Text>| title.map(|title| kit::name(words, title));
    let below = [
        source.organisation.as_ref().and_then(|id| name(scene.office.find(id).map(|o| &o.name))),
        source.budget_line.as_ref().and_then(|id| name(scene.office.find(id).map(|l| &l.name))),
        source
            .unit
            .as_ref()
            .and_then(|id| name(scene.office.find(id).map(|unit: &Unit| &unit.name))),
    ];
    html! {
        (words.word("payer", source.payer.code()))
        @for one in below.into_iter().flatten() { span.sub { (one) } }
    }
}

fn draw_postings(
    scene: &Scene<'_>,
    postings: &[Arc<Entry<Posting>>],
    record: &Cooperation,
    may: bool,
) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("ledger-on")),
        Column::new(Kind::Plain, words.say("ledger-phase")),
        Column::new(Kind::Plain, words.say("ledger-source")),
        Column::new(Kind::Plain, words.say("ledger-value")),
        Column::new(Kind::Plain, words.say("ledger-what")),
        Column::new(Kind::Plain, words.say("ledger-deeds")),
    ];
    let rows: Vec<Vec<Markup>> =
        postings.iter().rev().map(|entry| draw_posting(scene, entry, record, may)).collect();
    html! { div.panel { (table::plain(words.say("ledger-postings"), &columns, &rows)) } }
}

fn draw_posting(
    scene: &Scene<'_>,
    entry: &Entry<Posting>,
    record: &Cooperation,
    may: bool,
) -> Vec<Markup> {
    let words = scene.words;
    let posting = &entry.record;
    let by = (find_currency(scene.office), scene.today);
    let valued = value_posting(scene.office, posting, by);
    let source = Source {
        payer: posting.payer,
        organisation: posting.organisation.clone(),
        budget_line: posting.budget_line.clone(),
        unit: posting.unit.clone(),
    };
    let correction = find_correction(scene.office, &entry.id);
    let at = format!("/cooperations/{}/ledger/{}", record.slug, entry.id);
    let period = posting.period.as_ref().and_then(|id| scene.office.find(id));
    vec![
        html! { (words.partial_date(posting.on)) },
        html! {
            (words.word("phase", posting.phase.code()))
            @if posting.covers == Covers::Whole {
                span.sub { (words.word("covers", posting.covers.code())) }
            }
        },
        draw_source(scene, &source),
        html! {
            (draw_valued(words, &posting.value, &valued))
            @if let Some(by) = correction {
                span.sub { (kit::flag(words.say("ledger-corrected"))) }
                @if !by.record.reason.is_empty() {
                    span.sub { (kit::name(words, &by.record.reason)) }
                }
            }
        },
        html! {
            @if posting.what.is_empty() && posting.voucher.is_none() { "–" }
            (kit::name(words, &posting.what))
            @if let Some(voucher) = &posting.voucher {
                span.sub { (words.say("ledger-voucher")) " " (voucher) }
            }
            @if let Some(period) = period { span.sub { (tell_period(scene, period)) } }
            @if !posting.source.is_empty() { span.sub { (kit::name(words, &posting.source)) } }
        },
        html! {
            span.deeds {
                @if may && correction.is_none() {
                    a href=(scene.link(&format!("{at}/correct"), &[])) {
                        (words.say("ledger-correct"))
                        span.vh { " " (words.partial_date(posting.on)) }
                    }
                }
                a href=(scene.link(&format!("{at}/history"), &[])) {
                    (words.say("organisation-history"))
                    span.vh { " " (words.partial_date(posting.on)) }
                }
            }
        },
    ]
}

/// `GET …/cooperations/{slug}/ledger/{id}/history`
///
/// # Errors
/// 404 where there never was such a posting, or it may not be known.
pub async fn history(visit: Visit, Path((_, _, slug, id)): AtPosting) -> Result<Markup, Failure> {
    let entry = access::find(&visit, &visit.view, &slug, Deed::SeeInternal)?.clone();
    let posting = super::forms::expect::<Posting>(&visit.view, &id)?.clone();
    if posting.record.cooperation != entry.id {
        return Err(Failure::not_found());
    }
    let scene = now(&visit);
    let mut path = path_to(&scene, &entry.record);
    let ledger = scene.link(&format!("/cooperations/{slug}/ledger"), &[]);
    path.push((visit.words.say("ledger-title").to_owned(), ledger));
    let path: Vec<(&str, &str)> = path.iter().map(|(n, a)| (n.as_str(), a.as_str())).collect();
    let reading = Reading::of(visit.clone()).await?;
    let (of, within) = ((Posting::KIND, id.as_str()), (Posting::KIND, &[][..]));
    draw_history(&reading, &Story { of, within, path: &path, part: "cooperations" }).await
}

/// What moved, in short, for the page of a cooperation, with the way to the ledger.
pub fn draw_panel(
    office: &Office,
    words: Words,
    (desk, record): (&Addresses, &Cooperation),
    (id, currency, today): (&Id<Cooperation>, Currency, jiff::civil::Date),
) -> Markup {
    let table = find_ledger(office, id, Covers::Ours, (currency, today));
    let phases = table.list_phases();
    let facts: Vec<(&str, Markup)> = phases
        .iter()
        .map(|phase| {
            let parts = draw_parts(words, table.total(*phase), currency);
            (words.word("phase", phase.code()), parts)
        })
        .collect();
    let link = desk.link(&format!("/cooperations/{}/ledger", record.slug), &[]);
    html! {
        figure {
            div.headed {
                h3 { (words.say("ledger-title")) }
                a.on-screen href=(link) { (words.say("ledger-open")) }
            }
            @if facts.is_empty() { p.soft { (words.say("ledger-nothing")) } }
            @else {
                dl.lights { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } }
            }
        }
    }
}
