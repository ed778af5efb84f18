//! Who changed a call, a need or an application, when and why, and what was different before.

use super::common::{At, expect, in_area};
use crate::calls::{Application, Call, Need};
use crate::organisation::pages::{Reading, Story, draw_history};
use axum::extract::Path;
use maud::Markup;
use spine::account::{Deed, Target};
use spine::kit::{Failure, Visit};
use spine::office::Record;

/// `GET …/desk/calls/{id}/history`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the history may not be seen.
pub async fn of_call(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Call>(&visit.office, &id)?;
    visit.need(Deed::SeeHistory, &Target::default())?;
    let name = entry.record.identifier.clone();
    draw(&visit, (Call::KIND, &id), ("calls", visit.words.say("calls-title")), &name).await
}

/// `GET …/desk/needs/{id}/history`
///
/// # Errors
/// As [`of_call`].
pub async fn of_need(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Need>(&visit.office, &id)?;
    visit.need(Deed::SeeHistory, &in_area(&entry.record.area))?;
    let name = entry.record.title.get(visit.words.language()).to_owned();
    draw(&visit, (Need::KIND, &id), ("needs", visit.words.say("needs-title")), &name).await
}

/// `GET …/desk/applications/{id}/history`
///
/// # Errors
/// As [`of_call`].
pub async fn of_application(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Application>(&visit.office, &id)?;
    visit.need(Deed::SeeHistory, &in_area(&entry.record.area))?;
    let name = entry.record.title.get(visit.words.language()).to_owned();
    let list = ("applications", visit.words.say("apply-title"));
    draw(&visit, (Application::KIND, &id), list, &name).await
}

async fn draw(
    visit: &Visit,
    of: (&str, &str),
    (part, list): (&str, &str),
    name: &str,
) -> Result<Markup, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let above = visit.desk(&format!("/{part}"));
    let own = visit.desk(&format!("/{part}/{}", of.1));
    let path = [(list, above.as_str()), (name, own.as_str())];
    let within = (of.0, &[][..]);
    draw_history(&reading, &Story { of, within, path: &path, part }).await
}
