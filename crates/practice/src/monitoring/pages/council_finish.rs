//! Finishing what the council reads of a round. It is told how much is missing before, and whoever
//! finishes it says that they know.

use super::council::make_title;
use super::forms;
use super::rounds::tell_state;
use super::scene::{AtYear, Scene};
use crate::monitoring::{Round, count_missing, freeze_report};
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::Fault;
use spine::kit::form::{Field, FormData, FormView, Sending};
use spine::kit::{self, Failure, Head, Sheet, Visit};
use spine::office::Entry;

/// `GET …/monitoring/{year}/report/finish`
///
/// # Errors
/// 404 where there is no such round, 403 for those who lead none.
pub async fn ask_finish(visit: Visit, Path((_, _, year)): Path<AtYear>) -> Result<Markup, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?;
    Ok(draw_finish(&visit, &scene, round, &[]))
}

/// `POST …/monitoring/{year}/report/finish`
///
/// # Errors
/// As [`ask_finish`].
pub async fn finish(
    visit: Visit,
    Path((_, _, year)): Path<AtYear>,
    body: Bytes,
) -> Result<Response, Failure> {
    visit.need(Deed::KeepRound, &Target::default())?;
    let scene = Scene::of(&visit).await?;
    let round = scene.round(&year)?;
    let (id, new, title) = (round.id.clone(), visit.make_id(), make_title(&round.record));
    let data = forms::read_form(&body)?;
    // Nobody finishes it without knowing what it lacks.
    let known = data.has("known").then(|| data.get("missing").parse().unwrap_or(0));
    let today = visit.today;
    let sent = forms::send(&visit, move |office| {
        freeze_report(office, &id, (&new, &title), (today, known.unwrap_or(0)))
    });
    match sent.await? {
        Ok(receipt) => {
            let address = scene.year(&round.record, "/report?done=finished");
            Ok(visit.see_other(&address, &receipt))
        }
        Err(again) => {
            let page = draw_finish(&visit, &scene, round, again.faults());
            Ok((again.status(), page).into_response())
        }
    }
}

fn draw_finish(visit: &Visit, scene: &Scene<'_>, entry: &Entry<Round>, faults: &[Fault]) -> Markup {
    let (words, round) = (scene.words, &entry.record);
    let missing = count_missing(&visit.office, entry);
    let named = [
        ("missing", missing.into()),
        ("approved", (round.asked.len() - missing).into()),
        ("asked", round.asked.len().into()),
        ("state", tell_state(scene, round).into()),
    ];
    let title = words.say("monitoring-report-finish-title");
    let data = FormData::new();
    let view = FormView::new(words, &data, faults);
    let action = scene.year(round, "/report/finish");
    let main = html! {
        (scene.crumbs(Some(round), title))
        (kit::head(&Head { title, ..Head::default() }))
        @if missing > 0 {
            (kit::warning(&words.say_with("monitoring-report-lacks", &named), html! {
                p { (words.say_with("monitoring-report-lacks-about", &named)) }
                p { a href=(scene.year(round, "/reminders")) {
                    (words.say("monitoring-report-lacks-see"))
                } }
            }))
        }
        p { (words.say("monitoring-report-finish-about")) }
        (kit::final_note(words))
        (view.form(Sending { action: &action, ..Sending::default() }, html! {
            @if missing > 0 {
                @let label = words.say_with("monitoring-report-lacks-known", &named);
                (view.hidden("missing", &missing.to_string()))
                (view.checkbox(Field::new("known", &label)))
            }
            div.buttons {
                (kit::submit(words.say("monitoring-report-finish-do")))
                a href=(scene.year(round, "/report")) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title, part: "monitoring" }, main)
}
