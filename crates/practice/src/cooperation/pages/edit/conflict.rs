//! Somebody else was faster: both versions are shown field by field, and what was typed stays in
//! the form. Where only they changed a field, theirs is taken; where both did, the person decides.

use super::{Open, READ_AT, author_name, fill};
use crate::cooperation::pages::changes::{label, value_of};
use crate::cooperation::pages::history;
use crate::cooperation::pages::tell::Teller;
use crate::cooperation::{Cooperation, FieldChange, Section, describe_change};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::Value;
use spine::kit::form::FormData;
use spine::kit::table::{self, Column, Kind};
use spine::kit::{self, Failure};
use spine::office::{Entry, Record};
use std::sync::Arc;

/// How far back the log is searched for the one who changed the section.
const BACK: i64 = 100;

/// The answer to a form that came too late.
pub(super) async fn show(mut open: Open<'_>, mine: &Cooperation) -> Result<Response, Failure> {
    let visit = open.visit;
    let office = visit.house.offices.find(visit.authority()).await?;
    let office = office.ok_or_else(Failure::not_found)?;
    let theirs = super::access::expect(&office, open.id)?;
    let by = find_author(&open, theirs).await?;
    let teller = Teller { words: visit.words, office: &office, people: &open.people };
    let above = draw(&teller, &open, [open.base, &theirs.record, mine], &by);
    open.data = merge(&open, mine, &theirs.record);
    open.read_at = theirs.seq;
    open.save = visit.words.say("edit-conflict-keep");
    let open = Open { base: &theirs.record, ..open };
    Ok((StatusCode::CONFLICT, open.page(above)).into_response())
}

/// Who changed the section last, and when, in words.
struct By {
    who: String,
    when: String,
}

async fn find_author(open: &Open<'_>, theirs: &Arc<Entry<Cooperation>>) -> Result<By, Failure> {
    let visit = open.visit;
    let ledger = visit.house.offices.ledger();
    let changes = ledger
        .list_changes_of_record(visit.authority(), Cooperation::KIND, open.id.as_str(), BACK)
        .await?;
    let touches = |change: &&history::Told| {
        change.seq > open.read_at && change.fields.iter().any(|f| f.section == Some(open.section))
    };
    let told = history::tell(&changes, i64::MAX);
    let author = told.iter().find(touches).map_or(theirs.author.to_string(), |c| c.author.clone());
    let at = told.iter().find(touches).and_then(|c| spine::ledger::read_instant(&c.at).ok());
    let names = visit.house.accounts.names().await?;
    Ok(By {
        who: author_name(visit.words, &names, &author),
        when: visit.words.instant(at.unwrap_or(theirs.changed_at), visit.house.offices.zone()),
    })
}

fn draw(teller: &Teller<'_>, open: &Open<'_>, versions: [&Cooperation; 3], by: &By) -> Markup {
    let words = teller.words;
    let named = [("who", by.who.as_str().into()), ("when", by.when.as_str().into())];
    let title = words.say_with("edit-conflict", &named);
    let columns = [
        Column::new(Kind::Plain, words.say("edit-conflict-field")),
        Column::new(Kind::Plain, words.say("edit-conflict-was")),
        Column::new(Kind::Plain, words.say("edit-conflict-theirs")),
        Column::new(Kind::Plain, words.say("edit-conflict-mine")),
    ];
    let rows = list_rows(teller, open.section, versions);
    let address = open.draft_address();
    html! {
        (kit::warning(&title, html! { p { (words.say("edit-conflict-text")) } }))
        h2 { (words.say("edit-conflict-table")) }
        (table::plain(words.say("edit-conflict-table"), &columns, &rows))
        form.buttons method="post" action=(address) {
            button.btn name="discard" value="1" { (words.say("edit-conflict-take")) }
        }
    }
}

/// A row for each field that either of them changed.
fn list_rows(
    teller: &Teller<'_>,
    section: Section,
    [base, theirs, mine]: [&Cooperation; 3],
) -> Vec<Vec<Markup>> {
    let body = |record: &Cooperation| serde_json::to_value(record).unwrap_or(Value::Null);
    let base = body(base);
    let of_section = |record: &Cooperation| -> Vec<FieldChange> {
        let changes = describe_change(Some(&base), Some(&body(record)));
        changes.into_iter().filter(|change| change.section == Some(section)).collect()
    };
    let (theirs, mine) = (of_section(theirs), of_section(mine));
    let same = |a: &FieldChange, b: &FieldChange| a.at == b.at && a.hint == b.hint;
    let only_mine = mine.iter().filter(|change| !theirs.iter().any(|known| same(known, change)));
    let unchanged = || html! { span.soft { (teller.words.say("edit-unchanged")) } };
    let tell = |change: Option<&FieldChange>| match change {
        None => unchanged(),
        Some(change) => match &change.after {
            Some(value) => html! { (value_of(teller, change, value)) },
            None => html! { span.soft { (teller.words.say("edit-none")) } },
        },
    };
    theirs
        .iter()
        .chain(only_mine)
        .map(|change| {
            let was = change.before.as_ref().map(|value| value_of(teller, change, value));
            vec![
                html! { (label(teller, change)) },
                html! { (was.unwrap_or_else(|| teller.words.say("edit-none").to_owned())) },
                tell(theirs.iter().find(|other| same(other, change))),
                tell(mine.iter().find(|other| same(other, change))),
            ]
        })
        .collect()
}

/// What was typed, with theirs in every field of the record that was not changed here.
fn merge(open: &Open<'_>, mine: &Cooperation, theirs: &Cooperation) -> FormData {
    let body = |record: &Cooperation| serde_json::to_value(record).unwrap_or(Value::Null);
    let (base, mine) = (body(open.base), body(mine));
    let top = |name: &str| name.split(['.', '[']).next().unwrap_or(name).to_owned();
    let is_mine = |name: &str| base.get(top(name)) != mine.get(top(name));
    let is_field = |name: &str| Section::find(name) == Some(open.section);
    let mut merged = FormData::new();
    for (name, value) in open.data.iter().filter(|(name, _)| !is_field(name) || is_mine(name)) {
        if name != READ_AT {
            merged.put(name, value);
        }
    }
    let now = fill::fill(open.visit.words, open.section, theirs);
    for (name, value) in now.iter().filter(|(name, _)| !is_mine(name)) {
        merged.put(name, value);
    }
    merged
}
