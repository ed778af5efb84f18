//! The history of one record: who changed it, when and why, and what was different before.

use super::{Kept, Reading, telling};
use crate::cooperation::pages::history::{draw_pager, read_page};
use axum::extract::Path;
use maud::{Markup, html};
use serde_json::Value;
use spine::{
    account::{Deed, Target},
    base::Id,
    kit::{
        Addresses, Failure, Head, PagerLinks, Sheet, Visit, address, crumbs, head, reason, soft,
        table,
    },
    ledger::{Change, read_instant},
};

/// How many changes stand on a page.
const PAGE: usize = 50;

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
    let (of, within) = ((R::KIND, id.as_str()), (R::KIND, &[][..]));
    draw_history(&reading, &Story { of, within, path: &links, part: R::PLACE.part }).await
}

/// What a history is of.
pub struct Story<'a> {
    /// The record: its kind and its id.
    pub of: (&'a str, &'a str),
    /// What stands within it and is told with it: the kind and the ids.
    pub within: (&'a str, &'a [&'a str]),
    /// The pages that lead to it, itself the last.
    pub path: &'a [(&'a str, &'a str)],
    /// The part of the desk.
    pub part: &'a str,
}

/// The history of a record of any kind, and of what stands within it, below the pages that lead to
/// it.
///
/// # Errors
/// 404 when there never was such a record.
pub async fn draw_history(reading: &Reading, story: &Story<'_>) -> Result<Markup, Failure> {
    let visit = &reading.visit;
    visit.need(Deed::SeeHistory, &Target::default())?;
    let page = read_page(&visit.address);
    // One more than is shown says whether there are older ones.
    let (from, until) = ((page - 1) * PAGE, page * PAGE);
    let changes = list_changes(visit, story, until + 1).await?;
    if changes.is_empty() {
        return Err(Failure::not_found());
    }
    let words = reading.words();
    let name = story.path.last().map_or(story.of.1, |(name, _)| name);
    let title = words.say_with("organisation-history-title", &[("name", name.into())]);
    let mut told = Vec::new();
    for (place, change) in changes.iter().enumerate().take(until).skip(from) {
        let before = find_before(visit, change, &changes[place + 1..]).await?;
        told.push((change, read_body(visit, before.as_ref())?, read_body(visit, Some(change))?));
    }
    let desk = Addresses::of(visit);
    let at = |page: usize| {
        let path = visit.address.split('?').next().unwrap_or_default();
        let page = page.to_string();
        address(path, [("page", page.as_str())].into_iter().chain(desk.day()))
    };
    let newer = (page > 1).then(|| at(page - 1));
    let older = (changes.len() > until).then(|| at(page + 1));
    let main = html! {
        (crumbs(words, story.path, words.say("organisation-history")))
        (head(&Head {
            title: &title,
            lede: Some(html! { (words.say("organisation-history-about")) }),
            ..Head::default()
        }))
        ol.changes {
            @for (change, before, after) in &told {
                @let is_own = (change.kind.as_str(), change.record.as_str()) == story.of;
                @let (before, after) = (before.as_ref(), after.as_ref());
                li.panel { (draw_change(reading, (change, is_own), before, after)) }
            }
        }
        (draw_pager(words, PagerLinks { before: newer.as_deref(), after: older.as_deref() }))
    };
    Ok(visit.page(&Sheet { title: &title, part: story.part }, main))
}

/// The newest changes of all that the story is of, the newest first.
async fn list_changes(
    visit: &Visit,
    story: &Story<'_>,
    wanted: usize,
) -> Result<Vec<Change>, Failure> {
    let ledger = visit.house.offices.ledger();
    let limit = i64::try_from(wanted).unwrap_or(i64::MAX);
    let (authority, until) = (visit.authority(), visit.view.seq() + 1);
    let mut changes =
        ledger.list_changes_of_record_before(authority, story.of, until, limit).await?;
    if !story.within.1.is_empty() {
        changes.extend(
            ledger.list_changes_of_records_before(authority, story.within, until, limit).await?,
        );
        changes.sort_by_key(|change| std::cmp::Reverse(change.seq));
        changes.truncate(wanted);
    }
    Ok(changes)
}

/// The change of the same record before this one: among the older ones at hand, else in the log.
async fn find_before(
    visit: &Visit,
    change: &Change,
    older: &[Change],
) -> Result<Option<Change>, Failure> {
    let place = (change.kind.as_str(), change.record.as_str());
    let known = older.iter().find(|other| (other.kind.as_str(), other.record.as_str()) == place);
    if let Some(known) = known {
        return Ok(Some(known.clone()));
    }
    let ledger = visit.house.offices.ledger();
    let found =
        ledger.list_changes_of_record_before(visit.authority(), place, change.seq, 1).await?;
    Ok(found.into_iter().next())
}

/// The body of a change as the program would write it now; none when the record was taken away.
fn read_body(visit: &Visit, change: Option<&Change>) -> Result<Option<Value>, Failure> {
    let Some((change, body)) = change.and_then(|change| Some((change, change.body.as_ref()?)))
    else {
        return Ok(None);
    };
    let kind = visit.office.find_kind(&change.kind).ok_or_else(Failure::not_found)?;
    let parsed = kind.parse(change.version, body).map_err(|error| Failure::broken(&error))?;
    serde_json::from_str(&parsed.body).map(Some).map_err(|error| Failure::broken(&error))
}

fn draw_change(
    reading: &Reading,
    (change, is_own): (&Change, bool),
    before: Option<&Value>,
    after: Option<&Value>,
) -> Markup {
    let words = reading.words();
    let zone = reading.visit.house.offices.zone();
    let when =
        read_instant(&change.at).map_or_else(|_| change.at.clone(), |at| words.instant(at, zone));
    let who = super::describe_author(words, &reading.authors, &change.author);
    let what = match (before, after) {
        (None, Some(_)) => words.say("organisation-history-entered"),
        (Some(_), Some(_)) => words.say("organisation-history-changed"),
        (_, None) => words.say("organisation-history-removed"),
    };
    let told = match (before, after) {
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
        h2 {
            (what)
            @if !is_own { ": " (telling::link_record(reading, &change.kind, &change.record)) }
        }
        p.soft { time datetime=(change.at) { (when) } ", " (who) }
        p {
            @if change.reason.is_empty() { (soft(words.say("organisation-no-reason"))) }
            @else { (reason(words, &change.reason)) }
        }
        @if !rows.is_empty() { (table::plain(what, &columns, &rows)) }
    }
}
