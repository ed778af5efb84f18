//! Drafts of a section: kept for the account that writes, dropped when the section is saved.

use super::{At, READ_AT, access, parse_form, parse_section};
use crate::cooperation::{Cooperation, Section};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{AccountError, Deed, Draft};
use spine::base::Id;
use spine::kit::form::FormData;
use spine::kit::{self, Failure, Problem, ProblemKind, Visit};
use spine::ledger::read_instant;
use spine::office::Record;

/// The field that throws a draft away instead of keeping it.
const DISCARD: &str = "discard";

/// A draft that was kept.
pub(super) struct Kept {
    pub(super) data: FormData,
    pub(super) read_at: i64,
    /// When, in words.
    pub(super) when: String,
}

fn subject(id: &Id<Cooperation>, section: Section) -> String {
    format!("{}/{id}/{}", Cooperation::KIND, section.code())
}

/// The account's draft of a section.
pub(super) async fn find(
    visit: &Visit,
    id: &Id<Cooperation>,
    section: Section,
) -> Result<Option<Kept>, Failure> {
    let Some(account) = visit.actor.account() else { return Ok(None) };
    let accounts = &visit.house.accounts;
    let kept = accounts.find_draft(account, visit.authority(), &subject(id, section)).await?;
    Ok(kept.and_then(|draft| {
        // Forms have grown since; a draft that cannot be read any more is none.
        let mut data = FormData::parse(draft.form.as_bytes()).ok()?;
        super::fill::lift(&mut data);
        let zone = visit.house.offices.zone();
        let when = read_instant(&draft.saved_at).ok()?;
        let when = visit.words.instant(when, zone);
        Some(Kept { data, read_at: draft.read_at_seq, when })
    }))
}

/// Drops the draft after saving. That it stays behind when the database is away harms nobody: it is
/// shown as a draft, and can be discarded.
pub(super) async fn drop(visit: &Visit, id: &Id<Cooperation>, section: Section) {
    let Some(account) = visit.actor.account() else { return };
    let accounts = &visit.house.accounts;
    let dropped = accounts.drop_draft(account, visit.authority(), &subject(id, section)).await;
    if let Err(error) = dropped {
        tracing::warn!(%error, "a draft that was saved could not be dropped");
    }
}

/// The line above a form that shows a draft, with the way to throw it away.
pub(super) fn notice(visit: &Visit, address: &str, when: &str) -> Markup {
    let words = visit.words;
    html! {
        (kit::notice(words.say_with("edit-draft-shown", &[("when", when.into())])))
        form.buttons method="post" action=(address) {
            button.btn name=(DISCARD) value="1" { (words.say("edit-draft-discard")) }
        }
    }
}

/// `POST …/cooperations/{slug}/edit/{section}/draft`: keeps the form, or throws the draft away.
///
/// # Errors
/// As for editing; 403 for a program, which has no drafts.
pub async fn keep(
    visit: Visit,
    Path((_, _, slug, section)): At,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let section = parse_section(&section)?;
    let entry = access::find(&visit, &visit.office, &slug, Deed::EditCooperation)?;
    let account = visit.actor.account().ok_or(Problem::new(ProblemKind::Forbidden))?;
    let data = parse_form(&body)?;
    let (accounts, authority) = (&visit.house.accounts, visit.authority());
    let subject = subject(&entry.id, section);
    if data.has(DISCARD) {
        accounts.drop_draft(account, authority, &subject).await?;
    } else {
        let draft = Draft {
            authority: authority.to_owned(),
            subject,
            read_at_seq: data.get(READ_AT).parse().unwrap_or(entry.seq),
            form: data.encode(),
            saved_at: String::new(),
        };
        accounts.save_draft(account, &draft).await.map_err(explain)?;
    }
    // The script wants no page; a person who pressed the button comes back to the form.
    let by_script = headers.get("sec-fetch-dest").is_some_and(|to| to.as_bytes() == b"empty");
    if by_script {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let slug = &entry.record.slug;
    let address = visit.desk(&format!("/cooperations/{slug}/edit/{}", section.code()));
    Ok(Redirect::to(&address).into_response())
}

fn explain(error: AccountError) -> Failure {
    match error {
        AccountError::Faults(faults) => Problem::new(ProblemKind::Faults).faults(faults).into(),
        AccountError::Ledger(error) => error.into(),
        other => Failure::broken(&other),
    }
}
