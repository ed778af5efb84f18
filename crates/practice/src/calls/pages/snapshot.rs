//! What a snapshot brought: which calls are new, which changed and how, which are gone, and what in
//! it could not be read.

use super::common::{At, draw_done, expect, link_to};
use crate::calls::{Call, CallSnapshot};
use crate::organisation::pages::{Reading, Told, list_told};
use crate::strategy::pages::Scene;
use axum::extract::Path;
use maud::{Markup, html};
use serde_json::Value;
use spine::account::{Deed, Target};
use spine::base::Id;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::ledger::Change;
use spine::office::{Entry, Record};

/// Of so many calls it is told what changed in them; the others are named.
const TOLD: usize = 100;

/// `GET …/desk/calls/imports/{id}`
///
/// # Errors
/// 404 where there is none or it may not be known.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    visit.need(Deed::SeeInternal, &Target::default())?;
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let entry = expect::<CallSnapshot>(&visit.view, &id)?;
    let scene = Scene::of(visit);
    let (words, record) = (scene.words, &entry.record);
    let mut changed = Vec::new();
    for call in record.changed.iter().take(TOLD) {
        changed.push((call, list_changes(&reading, entry, call).await?));
    }
    let made = words.date(record.made_at.to_zoned(jiff::tz::TimeZone::UTC).date());
    let title = words.say_with("calls-snapshot-title", &[("day", made.into())]);
    let (list, bring) = (scene.desk.link("/calls", &[]), scene.desk.link("/calls/import", &[]));
    let mut path = vec![(words.say("calls-title"), list.as_str())];
    if visit.may(Deed::EditCalls, &Target::default()) {
        path.push((words.say("calls-snapshots"), bring.as_str()));
    }
    let main = html! {
        (kit::crumbs(words, &path, &title))
        (kit::head(&Head {
            title: &title,
            lede: Some(html! { (tell_headline(&scene, record, &changed)) }),
            ..Head::default()
        }))
        (draw_done(&scene))
        (draw_facts(&scene, record))
        (draw_calls(&scene, "fresh", words.say("calls-snapshot-fresh"), &record.fresh))
        @if !changed.is_empty() {
            (kit::section("changed", html! { (words.say("calls-snapshot-changed")) }, html! {
                @for (call, told) in &changed { (draw_changed(&scene, call, told)) }
                @if record.changed.len() > TOLD {
                    (draw_list(&scene, &record.changed[TOLD..]))
                }
            }))
        }
        (draw_calls(&scene, "gone", words.say("calls-snapshot-gone"), &record.gone))
        (draw_doubts(&scene, record))
    };
    Ok(visit.page(&Sheet { title: &title, part: "calls" }, main))
}

fn tell_headline(
    scene: &Scene<'_>,
    record: &CallSnapshot,
    changed: &[(&Id<Call>, Vec<Told>)],
) -> String {
    let rewritten = changed.iter().filter(|(_, told)| told.is_empty()).count();
    scene.words.say_with(
        "calls-snapshot-headline",
        &[
            ("fresh", record.fresh.len().into()),
            ("changed", record.changed.len().into()),
            ("rewritten", rewritten.into()),
            ("gone", record.gone.len().into()),
            ("rows", record.rows.into()),
        ],
    )
}

/// What the snapshot changed in a call, field by field; nothing where only its writing differs.
async fn list_changes(
    reading: &Reading,
    snapshot: &Entry<CallSnapshot>,
    call: &Id<Call>,
) -> Result<Vec<Told>, Failure> {
    let visit = &reading.visit;
    let ledger = visit.house.offices.ledger();
    let of = (Call::KIND, call.as_str());
    // Both states are older than the record of the snapshot, which its commit wrote last.
    let found =
        ledger.list_changes_of_record_before(visit.authority(), of, snapshot.seq, 2).await?;
    let [now, before] = &found[..] else { return Ok(Vec::new()) };
    let (Some(now), Some(before)) = (read_body(visit, now)?, read_body(visit, before)?) else {
        return Ok(Vec::new());
    };
    Ok(list_told(reading, Call::KIND, &before, &now))
}

/// What a change says of a call, without the mark of the row it came from.
fn read_body(visit: &Visit, change: &Change) -> Result<Option<Value>, Failure> {
    let Some(body) = &change.body else { return Ok(None) };
    let kind = visit.office.find_kind(&change.kind).ok_or_else(Failure::not_found)?;
    let parsed = kind.parse(change.version, body).map_err(|error| Failure::broken(&error))?;
    let mut body: Value =
        serde_json::from_str(&parsed.body).map_err(|error| Failure::broken(&error))?;
    if let Some(fields) = body.as_object_mut() {
        fields.remove("seen");
    }
    Ok(Some(body))
}

fn draw_facts(scene: &Scene<'_>, record: &CallSnapshot) -> Markup {
    let words = scene.words;
    let number = |count: usize| html! { (words.number(i64::try_from(count).unwrap_or(i64::MAX))) };
    let facts = [
        (words.say("calls-from"), html! { (words.say("calls-source")) }),
        (words.say("calls-snapshot-brought"), html! { (words.date(record.brought_on)) }),
        (words.say("calls-snapshot-rows"), html! { (words.number(record.rows.into())) }),
        (words.say("calls-snapshot-doubts"), number(record.doubts.len())),
    ];
    kit::facts(&facts)
}

fn draw_calls(scene: &Scene<'_>, id: &str, title: &str, calls: &[Id<Call>]) -> Markup {
    html! {
        @if !calls.is_empty() {
            (kit::section(id, html! { (title) }, draw_list(scene, calls)))
        }
    }
}

/// Calls by name; a long list unfolds.
fn draw_list(scene: &Scene<'_>, calls: &[Id<Call>]) -> Markup {
    let list = html! {
        ul.listed {
            @for id in calls {
                li {
                    (link_to(scene, "/calls", id))
                    @if let Some(call) = scene.office.find(id) { span.sub { (call.identifier) } }
                }
            }
        }
    };
    html! {
        @if calls.len() > TOLD {
            details {
                summary {
                    (scene.words.say_with("calls-count", &[("count", calls.len().into())]))
                }
                (list)
            }
        } @else { (list) }
    }
}

fn draw_changed(scene: &Scene<'_>, call: &Id<Call>, told: &[Told]) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("organisation-column-field")),
        Column::new(Kind::Plain, words.say("organisation-column-before")),
        Column::new(Kind::Plain, words.say("organisation-column-after")),
    ];
    let rows: Vec<Vec<Markup>> = told
        .iter()
        .map(|told| vec![html! { (told.field) }, told.before.clone(), told.after.clone()])
        .collect();
    html! {
        div.panel {
            p {
                (link_to(scene, "/calls", call))
                @if let Some(call) = scene.office.find(call) { span.sub { (call.identifier) } }
            }
            @if rows.is_empty() { p.soft { (words.say("calls-rewritten")) } }
            @else { (table::plain(words.say("calls-snapshot-changed"), &columns, &rows)) }
        }
    }
}

fn draw_doubts(scene: &Scene<'_>, record: &CallSnapshot) -> Markup {
    let words = scene.words;
    let columns = [
        Column::new(Kind::Plain, words.say("calls-call")),
        Column::new(Kind::Plain, words.say("calls-doubt-field")),
        Column::new(Kind::Plain, words.say("calls-doubt-found")),
    ];
    let rows: Vec<Vec<Markup>> = record
        .doubts
        .iter()
        .take(TOLD * 5)
        .map(|doubt| {
            let found = match doubt.found.as_str() {
                "" => kit::soft(words.say("calls-doubt-nothing")),
                found => html! { (found) },
            };
            vec![html! { (doubt.identifier) }, html! { (doubt.field) }, found]
        })
        .collect();
    let title = words.say("calls-snapshot-doubts");
    let content = html! {
        @if rows.is_empty() { p { (kit::soft(words.say("calls-no-doubt"))) } }
        @else {
            p { (words.say("calls-doubts-kept")) }
            (table::plain(title, &columns, &rows))
        }
    };
    kit::section("doubts", html! { (title) }, content)
}
