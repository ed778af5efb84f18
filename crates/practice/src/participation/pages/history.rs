//! Who answered a participation, when, and what its source said before.

use super::common::PART;
use crate::calls::pages::common::{At, expect};
use crate::organisation::pages::{Reading, Story, draw_history};
use crate::participation::Participation;
use axum::extract::Path;
use maud::Markup;
use spine::account::{Deed, Target};
use spine::kit::{Failure, Visit};
use spine::office::Record;

/// `GET …/desk/participations/{id}/history`
///
/// # Errors
/// 404 where there is none or it may not be known, 403 where the history may not be seen.
pub async fn show(visit: Visit, Path((_, _, id)): At) -> Result<Markup, Failure> {
    let entry = expect::<Participation>(&visit.office, &id)?;
    visit.need(Deed::SeeHistory, &Target::default())?;
    let name = entry.record.title.get(visit.words.language()).to_owned();
    let reading = Reading::of(visit).await?;
    let visit = &reading.visit;
    let (above, own) =
        (visit.desk("/participations"), visit.desk(&format!("/participations/{id}")));
    let path = [(visit.words.say("found-title"), above.as_str()), (name.as_str(), own.as_str())];
    let of = (Participation::KIND, id.as_str());
    draw_history(&reading, &Story { of, within: (of.0, &[][..]), path: &path, part: PART }).await
}
