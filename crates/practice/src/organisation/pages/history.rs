//! The history of one record: who changed it, when and why, and what was different before.

use super::{Kept, Reading, telling};
use axum::extract::Path;
use maud::{Markup, html};
use serde_json::Value;
use spine::{
    account::{Deed, Target},
    base::Id,
    kit::{Failure, Head, Sheet, Visit, crumbs, head, soft, table},
    ledger::{Change, read_instant},
};

/// How many changes are shown.
const SHOWN: i64 = 200;

/// `GET …/units/{id}/history`
pub async fn history<R: Kept>(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Markup, Failure> {
    let reading = Reading::of(visit).await?;
    let id = Id::<R>::parse(&id).ok_or_else(Failure::not_found)?;
    let entry = reading.visit.office.find_entry(&id).cloned();
    let named = entry.map(|entry| R::name(&entry, &reading));
    let title = named.map(|name| name.get(reading.words().language()).to_owned());
    let parents = [
        (reading.words().say(R::PLACE.title), reading.address::<R>("")),
        (title.as_deref().unwrap_or(id.as_str()), reading.address::<R>(&format!("/{id}"))),
    ];
    let links: Vec<(&str, &str)> =
        parents.iter().map(|(name, address)| (*name, address.as_str())).collect();
    draw_history(&reading, R::KIND, id.as_str(), &links, R::PLACE.part).await
}

/// The history of a record of any kind of the slice, below the pages that lead to it.
///
/// # Errors
/// 404 when there never was such a record.
pub async fn draw_history(
    reading: &Reading,
    kind: &str,
    id: &str,
    path: &[(&str, &str)],
    part: &str,
) -> Result<Markup, Failure> {
    let visit = &reading.visit;
    visit.need(Deed::SeeHistory, &Target::default())?;
    let ledger = visit.house.offices.ledger();
    let changes = ledger.list_changes_of_record(visit.authority(), kind, id, SHOWN).await?;
    if changes.is_empty() {
        return Err(Failure::not_found());
    }
    let words = reading.words();
    let name = path.last().map_or(id, |(name, _)| name);
    let title = words.say_with("organisation-history-title", &[("name", name.into())]);
    let mut bodies = Vec::with_capacity(changes.len());
    for change in &changes {
        bodies.push(read_body(visit, change)?);
    }
    let main = html! {
        (crumbs(words, path, words.say("organisation-history")))
        (head(&Head {
            title: &title,
            lede: Some(html! { (words.say("organisation-history-about")) }),
            ..Head::default()
        }))
        ol.changes {
            @for (number, change) in changes.iter().enumerate() {
                li.panel {
                    (draw_change(reading, change, &bodies[number], bodies.get(number + 1)))
                }
            }
        }
    };
    Ok(visit.page(&Sheet { title: &title, part }, main))
}

/// The body of a change as the program would write it now; none when the record was taken away.
fn read_body(visit: &Visit, change: &Change) -> Result<Option<Value>, Failure> {
    let Some(body) = &change.body else { return Ok(None) };
    let kind = visit.office.find_kind(&change.kind).ok_or_else(Failure::not_found)?;
    let parsed = kind.parse(change.version, body).map_err(|error| Failure::broken(&error))?;
    serde_json::from_str(&parsed.body).map(Some).map_err(|error| Failure::broken(&error))
}

fn draw_change(
    reading: &Reading,
    change: &Change,
    after: &Option<Value>,
    before: Option<&Option<Value>>,
) -> Markup {
    let words = reading.words();
    let zone = reading.visit.house.offices.zone();
    let when =
        read_instant(&change.at).map_or_else(|_| change.at.clone(), |at| words.instant(at, zone));
    let who = super::describe_author(words, &reading.authors, &change.author);
    let what = match (before.and_then(Option::as_ref), after) {
        (None, Some(_)) => words.say("organisation-history-entered"),
        (Some(_), Some(_)) => words.say("organisation-history-changed"),
        (_, None) => words.say("organisation-history-removed"),
    };
    let told = match (before.and_then(Option::as_ref), after) {
        (Some(before), Some(after)) => telling::list_told(reading, &change.kind, before, after),
        _ => Vec::new(),
    };
    let columns = [
        table::Column::new(table::Kind::Plain, words.say("organisation-column-field")),
        table::Column::new(table::Kind::Plain, words.say("organisation-column-before")),
        table::Column::new(table::Kind::Plain, words.say("organisation-column-after")),
    ];
    let rows: Vec<Vec<Markup>> = told
        .into_iter()
        .map(|told| vec![html! { (told.field) }, told.before, told.after])
        .collect();
    html! {
        h2 { (what) }
        p.soft { time datetime=(change.at) { (when) } ", " (who) }
        p {
            @if change.reason.is_empty() { (soft(words.say("organisation-no-reason"))) }
            @else { (change.reason) }
        }
        @if !rows.is_empty() { (table::plain(what, &columns, &rows)) }
    }
}
