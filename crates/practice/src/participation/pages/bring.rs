//! Bringing in a list: which files, what they are looked through for, and what came of it.

use super::common::PART;
use super::unread;
use crate::calls::pages::common::now;
use crate::deeds::pages::{Asked, BACK, CONFIRM, HELD, YES, draw_preview, find_held, hold};
use crate::organisation::{find_authority, pages::Reading};
use crate::participation::{OurNames, ReadList, bring_list, count_brought, read_list};
use crate::strategy::pages::{Scene, forms as sending};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::Fault;
use spine::key;
use spine::kit::form::{Field, FormData, FormView, READ_LIMIT, Sending, Upload, read_files};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use std::sync::Arc;

/// What is told of a list once it came in, as a form that confirms carries it.
const TOLD: &str = "told";

/// `GET …/desk/participations/bring`
///
/// # Errors
/// 403 for who brings nothing in.
pub async fn ask(visit: Visit) -> Result<Markup, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    Ok(page(&visit, &[]))
}

/// `POST …/desk/participations/bring`: shows what a list would bring, and once that is confirmed
/// brings it in and says what came of it. The same one again changes nothing.
///
/// # Errors
/// As [`ask`]; 400 for a body that is no form with a file, 413 for files that are too large, 422
/// for what is no list that can be read.
pub async fn send(visit: Visit, request: Request) -> Result<Response, Failure> {
    visit.need(Deed::EditCalls, &Target::default())?;
    let (data, uploads) =
        read_files(&visit.house, request, ["file", "projects"], READ_LIMIT).await?;
    if !data.get(HELD).is_empty() {
        return confirm(&visit, &data).await;
    }
    let refuse =
        |status: StatusCode, fault: Fault| (status, page(&visit, &[fault])).into_response();
    let mut brought = Vec::new();
    for upload in uploads {
        match upload {
            Upload::File { content, .. } => brought.push(content),
            Upload::Missing => {}
            Upload::Empty => {
                let fault = Fault::new("file", "fault-file-empty");
                return Ok(refuse(StatusCode::UNPROCESSABLE_ENTITY, fault));
            }
            Upload::TooLarge(large) => {
                let fault = large.tell(key!("fault-list-bytes"), key!("fault-list-larger"));
                return Ok(refuse(StatusCode::PAYLOAD_TOO_LARGE, fault));
            }
        }
    }
    if brought.is_empty() {
        let fault = Fault::new("file", "fault-file-missing");
        return Ok(refuse(StatusCode::UNPROCESSABLE_ENTITY, fault));
    }
    let mut files = Vec::new();
    for content in brought {
        files.push(content.read().await?);
    }
    let (ours, today) = (OurNames::of(&visit.office), visit.today);
    // Large files take seconds; others are not to wait for that.
    let reading = tokio::task::spawn_blocking(move || {
        let files: Vec<&[u8]> = files.iter().map(|file| &**file).collect();
        read_list(&files, &ours, today)
    });
    let list = match reading.await.map_err(|error| Failure::broken(&error))? {
        Ok(list) => Arc::new(list),
        Err(fault) => return Ok(refuse(StatusCode::UNPROCESSABLE_ENTITY, fault)),
    };
    let brought = count_brought(&visit.office, &list);
    let told = unread::tell(&list, &brought);
    let address = kit::address(
        &visit.desk("/participations"),
        told.iter().map(|(name, value)| (*name, value.as_str())),
    );
    if brought.fresh + brought.changed == 0 {
        return Ok(Redirect::to(&address).into_response());
    }
    preview(&visit, &list, &address).await
}

/// What the list would bring, before it does. Of the files only what touches us is kept until then,
/// and what is to be told of the others.
async fn preview(visit: &Visit, list: &ReadList, address: &str) -> Result<Response, Failure> {
    let words = visit.words;
    let found = serde_json::to_vec(&list.found).map_err(|error| Failure::broken(&error))?;
    let mut data = FormData::new();
    data.put(HELD, hold(visit, "application/json", &found).await?);
    data.put(TOLD, address.split_once('?').map_or("", |(_, told)| told));
    let reading = Reading::of(visit.clone()).await?;
    let title = words.say("found-bring");
    let asked = Asked {
        title,
        action: &visit.desk("/participations/bring"),
        button: words.say("found-bring-do"),
        data: &data,
        above: html! {
            (unread::draw_before(words, address))
        },
        has_files: true,
    };
    let main = draw_preview(&reading, &bring_list(&visit.office, list), &asked);
    Ok(visit.page(&Sheet { title, part: PART }, main).into_response())
}

/// Brings in what was shown.
async fn confirm(visit: &Visit, data: &FormData) -> Result<Response, Failure> {
    if data.get(CONFIRM) == BACK {
        return Ok(page(visit, &[]).into_response());
    }
    let held = find_held(visit, data.get(HELD)).await?;
    let found = held.and_then(|held| serde_json::from_slice(&held).ok());
    let Some(found) = found else {
        let page = page(visit, &[Fault::new("file", "fault-file-missing")]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let list = ReadList { found, ..ReadList::default() };
    let told = FormData::parse(data.get(TOLD).as_bytes()).unwrap_or_default();
    let address = kit::address(&visit.desk("/participations"), told.iter());
    if data.get(CONFIRM) != YES {
        return preview(visit, &list, &address).await;
    }
    match sending::send(visit, move |office| Ok(bring_list(office, &list))).await? {
        Ok(receipt) => Ok(visit.see_deed(&address, &receipt)),
        Err(again) => {
            let page = page(visit, again.faults());
            Ok((again.status(), page).into_response())
        }
    }
}

fn page(visit: &Visit, faults: &[Fault]) -> Markup {
    let (words, scene) = (visit.words, now(visit));
    let title = words.say("found-bring");
    let (list, action) = (visit.desk("/participations"), visit.desk("/participations/bring"));
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let file = Field::new("file", words.say("found-file")).help(words.say("found-file-help"));
    let projects =
        Field::new("projects", words.say("found-projects")).help(words.say("found-projects-help"));
    let sending = Sending { action: &action, has_files: true, ..Sending::default() };
    let accept = ".csv,.txt,text/csv";
    let main = html! {
        (kit::crumbs(words, &[(words.say("found-title"), &list)], title))
        (kit::head(&Head {
            title,
            lede: Some(html! { (words.say("found-bring-lede")) }),
            ..Head::default()
        }))
        (view.form(sending, html! {
            (view.file(file, accept))
            (view.file(projects.optional(), accept))
            div.buttons {
                (kit::submit(words.say("found-bring-do")))
                a href=(list) { (words.say("edit-cancel")) }
            }
        }))
        (draw_ours(&scene))
    };
    visit.page(&Sheet { title, part: PART }, main)
}

/// What lists are looked through for.
fn draw_ours(scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let bodies = find_authority(scene.office).map_or(&[][..], |it| &it.own_bodies[..]);
    let ours = scene.desk.link("/participations/ours", &[]);
    let content = html! {
        @if bodies.is_empty() { p { (words.say("found-ours-none")) } }
        @else {
            ul.listed {
                @for body in bodies {
                    li { (body.name) span.sub { (super::ours::tell_numbers(words, body)) } }
                }
            }
        }
        p { a href=(ours) { (words.say("found-ours")) } }
    };
    kit::section("ours", html! { (words.say("found-looked-for")) }, content)
}
