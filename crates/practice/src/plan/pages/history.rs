//! Who changed a plan, an initiative or a report, when and why, and what was different before.

use super::seen::{At, Seen};
use super::show::Place;
use super::{initiative, report};
use crate::organisation::pages::{Reading, Story, draw_history};
use crate::plan::{ActionPlan, Initiative, ProgressReport};
use axum::extract::Path;
use maud::Markup;
use spine::account::Deed;
use spine::kit::{Failure, Visit};
use spine::office::Record;

/// A history below the pages that lead to it.
///
/// # Errors
/// As [`draw_history`].
pub(crate) async fn tell(
    visit: &Visit,
    of: (&str, &str),
    within: (&str, &[&str]),
    (path, part): (&[(String, String)], &str),
) -> Result<Markup, Failure> {
    let reading = Reading::of(visit.clone()).await?;
    let path: Vec<(&str, &str)> =
        path.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
    draw_history(&reading, &Story { of, within, path: &path, part }).await
}

/// `GET …/desk/plans/{id}/history`: with the changes of what stands in the plan.
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the history may not be seen.
pub async fn of_plan(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let place = Place::find(&visit, &id).await?;
    visit.need(Deed::SeeHistory, &place.seen.target_of_plan(&place.entry.record))?;
    let ids: Vec<&str> = place.initiatives.iter().map(|one| one.entry.id.as_str()).collect();
    let within = (Initiative::KIND, ids.as_slice());
    tell(&visit, (ActionPlan::KIND, &id), within, (&place.path(), "plans")).await
}

/// `GET …/desk/initiatives/{id}/history`
///
/// # Errors
/// As [`of_plan`].
pub async fn of_initiative(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let entry = initiative::find(&seen, &id, Deed::SeeHistory)?;
    let mut path = initiative::path(&seen, entry);
    let here = seen.link(&format!("/initiatives/{id}"), &[]);
    path.push((seen.say(&entry.record.title).to_owned(), here));
    let of = (Initiative::KIND, id.as_str());
    tell(&visit, of, (Initiative::KIND, &[]), (&path, "plans")).await
}

/// `GET …/desk/progress/{id}/history`
///
/// # Errors
/// As [`of_plan`].
pub async fn of_report(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let seen = Seen::of(&visit).await?;
    let (entry, plan) = report::find(&seen, &id, Deed::SeeHistory)?;
    let mut path = super::parts::path_to(&seen, Some(plan));
    let here = seen.link(&format!("/progress/{id}"), &[]);
    path.push((seen.say(&entry.record.title).to_owned(), here));
    let of = (ProgressReport::KIND, id.as_str());
    tell(&visit, of, (ProgressReport::KIND, &[]), (&path, "plans")).await
}
