//! Bringing in a snapshot: which file, and what has been brought in before.

use super::common::{draw_done, now};
use crate::calls::{
    CallSnapshot, bring_in, find_newest_snapshot, find_portal, list_snapshots, read_snapshot,
};
use crate::cooperation::pages::too_large;
use crate::deeds::pages::{Asked, BACK, CONFIRM, HELD, YES, draw_preview, find_held, hold};
use crate::organisation::pages::Reading;
use crate::strategy::pages::{Scene, forms as sending};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::Fault;
use spine::kit::form::{Field, FormData, FormView, READ_LIMIT, Sending, Upload, read_upload};
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Draft;
use std::sync::Arc;

/// `GET …/desk/calls/import`
///
/// # Errors
/// 403 for who keeps no calls.
pub async fn ask(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    Ok(page(&visit, &[]))
}

/// `POST …/desk/calls/import`: brings a snapshot in and shows what it brought; the same one again
/// shows what it had brought before.
///
/// # Errors
/// As [`ask`]; 400 for a body that is no form with a file, 413 for a file that is too large, 422
/// for one that is no snapshot or an older one.
pub async fn send(visit: Visit, request: Request) -> Result<Response, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    let (data, upload) = read_upload(&visit.house, request, READ_LIMIT).await?;
    let refuse =
        |status: StatusCode, fault: Fault| (status, page(&visit, &[fault])).into_response();
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let held = match data.get(HELD) {
        "" => None,
        hash => find_held(&visit, hash).await?,
    };
    if data.get(CONFIRM) == BACK {
        return Ok(page(&visit, &[]).into_response());
    }
    let bytes = match (held, upload) {
        (Some(bytes), _) => bytes,
        (None, Upload::File { content, .. }) => content.read().await?,
        (None, Upload::Missing) => {
            return Ok(refuse(unprocessable, Fault::new("file", "fault-file-missing")));
        }
        (None, Upload::Empty) => {
            return Ok(refuse(unprocessable, Fault::new("file", "fault-file-empty")));
        }
        (None, Upload::TooLarge(large)) => {
            let fault = too_large(large);
            return Ok(refuse(StatusCode::PAYLOAD_TOO_LARGE, fault));
        }
    };
    // A large file takes a moment; others are not to wait for that.
    let reading = tokio::task::spawn_blocking(move || (read_snapshot(&bytes), bytes));
    let (read, bytes) = reading.await.map_err(|error| Failure::broken(&error))?;
    let snapshot = match read {
        Ok(snapshot) => Arc::new(snapshot),
        Err(fault) => return Ok(refuse(unprocessable, fault)),
    };
    // An older one that was brought in before is older all the same, and refused below.
    let newest = find_newest_snapshot(&visit.office, &find_portal());
    if let Some(known) = newest.filter(|known| known.record.made_at == snapshot.made_at) {
        let address = visit.desk(&format!("/calls/imports/{}?done=same", known.id));
        return Ok(Redirect::to(&address).into_response());
    }
    let (id, today) = (visit.make_id::<CallSnapshot>(), visit.today);
    if data.get(CONFIRM) != YES
        && let Ok(draft) = bring_in(&visit.office, &id, &snapshot, today)
    {
        return preview(&visit, &bytes, &draft).await;
    }
    let new = id.clone();
    match sending::send(&visit, move |office| bring_in(office, &new, &snapshot, today)).await? {
        Ok(receipt) => {
            let address = visit.desk(&format!("/calls/imports/{id}?done=brought"));
            Ok(visit.see_deed(&address, &receipt))
        }
        Err(again) => {
            let page = page(&visit, again.faults());
            Ok((again.status(), page).into_response())
        }
    }
}

/// What the snapshot would change, before it does.
async fn preview(visit: &Visit, bytes: &[u8], draft: &Draft) -> Result<Response, Failure> {
    let mut data = FormData::new();
    data.put(HELD, hold(visit, "application/json", bytes).await?);
    let reading = Reading::of(visit.clone()).await?;
    let title = visit.words.say("calls-bring");
    let asked = Asked {
        title,
        action: &visit.desk("/calls/import"),
        button: visit.words.say("calls-bring-do"),
        data: &data,
        above: html! {},
        has_files: true,
    };
    let main = draw_preview(&reading, draft, &asked);
    Ok(visit.page(&Sheet { title, part: "calls" }, main).into_response())
}

fn page(visit: &Visit, faults: &[Fault]) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let title = words.say("calls-bring");
    let (list, action) = (visit.desk("/calls"), visit.desk("/calls/import"));
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let file = Field::new("file", words.say("calls-file")).help(words.say("calls-file-help"));
    let sending = Sending { action: &action, has_files: true, ..Sending::default() };
    let main = html! {
        (kit::crumbs(words, &[(words.say("calls-title"), &list)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("calls-bring-lede")) }),
            ..Head::default()
        }))
        (draw_done(&scene))
        (view.form(sending, html! {
            (view.file(file, ".json,application/json"))
            div.buttons {
                (kit::submit(words.say("calls-bring-do")))
                a href=(list) { (words.say("edit-cancel")) }
            }
        }))
        (draw_snapshots(&scene))
    };
    visit.page(&Sheet { title, part: "calls" }, main)
}

/// The snapshots that were brought in, the newest first.
fn draw_snapshots(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let snapshots = list_snapshots(scene.office);
    let columns = [
        Column::new(Kind::Name, words.say("calls-snapshot-made")),
        Column::new(Kind::Plain, words.say("calls-snapshot-brought")),
        Column::new(Kind::Amount, words.say("calls-snapshot-rows")),
        Column::new(Kind::Amount, words.say("calls-snapshot-fresh")),
        Column::new(Kind::Amount, words.say("calls-snapshot-changed")),
        Column::new(Kind::Amount, words.say("calls-snapshot-gone")),
    ];
    let rows: Vec<Vec<Markup>> = snapshots
        .iter()
        .map(|entry| {
            let record = &entry.record;
            let href = scene.desk.link(&format!("/calls/imports/{}", entry.id), &[]);
            let made = record.made_at.to_zoned(jiff::tz::TimeZone::UTC).date();
            vec![
                html! { a href=(href) { (words.date(made)) } },
                html! { (words.date(record.brought_on)) },
                html! { (words.number(record.rows.into())) },
                html! { (record.fresh.len()) },
                html! { (record.changed.len()) },
                html! { (record.gone.len()) },
            ]
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="before" {
                h2 #before { (words.say("calls-snapshots")) }
                (table::plain(words.say("calls-snapshots"), &columns, &rows))
            }
        }
    }
}
