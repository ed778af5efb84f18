//! Who changed a sheet, when, and what was different before.

use super::{Kept, One, Room};
use crate::organisation::pages::{Reading, Story, draw_history};
use axum::extract::Path;
use maud::Markup;
use spine::base::Id;
use spine::kit::{Failure, Visit};

/// `GET …/admin/checklists/{id}/history`
///
/// # Errors
/// 403 where sheets may not be kept, 404 when there never was one.
pub async fn show_history<R: Kept>(visit: Visit, Path((_, _, id)): One) -> Result<Markup, Failure> {
    let room = Room::<R>::open(visit)?;
    let id = Id::<R>::parse(&id).ok_or_else(Failure::not_found)?;
    let words = room.visit.words;
    let entry = room.visit.office.find_entry(&id);
    let name = entry.map(|entry| entry.record.title().get(words.language()).to_owned());
    let name = name.unwrap_or_else(|| id.to_string());
    let (admin, all) = (room.visit.desk("/admin"), room.link(""));
    let here = room.link(&format!("/{id}"));
    let path = [
        (words.say("sheet-administration"), admin.as_str()),
        (room.say(R::PLACE.title), all.as_str()),
        (name.as_str(), here.as_str()),
    ];
    let reading = Reading::of(room.visit.clone()).await?;
    let (of, within) = ((R::KIND, id.as_str()), (R::KIND, &[][..]));
    draw_history(&reading, &Story { of, within, path: &path, part: "admin" }).await
}
