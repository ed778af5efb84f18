//! What the forms of the slice share: their frame, how they are sent, and what is told when one
//! cannot be kept. Nothing that was typed is lost: what was sent is what is drawn again.

use super::scene::Scene;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use spine::base::{Fault, Slug, Text};
use spine::kit::form::{Choice, Field, FormData, FormView, Reader, Sending, Width};
use spine::kit::{self, Failure, Head, Problem, ProblemKind, Sheet, Visit};
use spine::ledger::LedgerError;
use spine::office::{CommitError, Draft, Office, Receipt, Record, Refusal};
use std::sync::Arc;

/// The field with the version that a form was opened at.
pub const READ_AT: &str = "read_at";
/// The field with the reason.
pub const REASON: &str = "reason";

/// A page with one form.
pub struct Frame<'a> {
    /// The page's name.
    pub title: &'a str,
    /// Where it lies, from the top down: names and addresses.
    pub path: Vec<(String, String)>,
    /// What it does and what will follow.
    pub about: Markup,
    /// Where the form is sent.
    pub action: &'a str,
    /// Where one goes who changes nothing.
    pub back: &'a str,
    /// The button; it names the result.
    pub button: &'a str,
}

/// The page: what stands above the form, and its fields.
pub fn draw(
    visit: &Visit,
    frame: &Frame<'_>,
    view: &FormView<'_>,
    (above, fields): (Markup, Markup),
) -> Markup {
    let words = visit.words;
    let path: Vec<(&str, &str)> =
        frame.path.iter().map(|(name, href)| (name.as_str(), href.as_str())).collect();
    let sending = Sending { action: frame.action, ..Sending::default() };
    let main = html! {
        (kit::crumbs(words, &path, frame.title))
        (kit::head(&Head { title: frame.title, ..Head::default() }))
        (frame.about)
        (above)
        (view.form(sending, html! {
            (view.hidden(READ_AT, view.value(READ_AT)))
            (fields)
            div.buttons {
                (kit::submit(frame.button))
                a href=(frame.back) { (words.say("edit-cancel")) }
            }
        }))
    };
    visit.page(&Sheet { title: frame.title, part: "strategy" }, main)
}

/// Why something is changed, for the log.
pub fn draw_reason(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let field = Field::new(REASON, words.say("edit-why")).help(words.say("edit-why-help"));
    view.text(field.optional())
}

/// The word something has in addresses.
pub fn draw_slug(view: &FormView<'_>, scene: &Scene<'_>) -> Markup {
    let words = scene.words;
    let field = Field::new("slug", words.say("strategy-field-slug"));
    view.text(field.help(words.say("edit-slug-help")).width(Width::Medium))
}

/// A text in the languages of the authority.
pub fn draw_texts(
    view: &FormView<'_>,
    scene: &Scene<'_>,
    field: Field<'_>,
    (before, lines): (Option<&Text>, u8),
) -> Markup {
    let none = Text::default();
    view.texts(field, &scene.list_languages(before), before.unwrap_or(&none), lines)
}

/// The authority's areas, as far as `is_offered` lets them.
pub fn list_areas(scene: &Scene<'_>, is_offered: impl Fn(&Slug) -> bool) -> Vec<Choice> {
    crate::organisation::find_authority(scene.office)
        .into_iter()
        .flat_map(|authority| &authority.areas)
        .filter(|area| is_offered(&area.slug))
        .map(|area| Choice::new(area.slug.as_str(), scene.say(&area.name)))
        .collect()
}

/// The fields of a form that was sent.
///
/// # Errors
/// 400 when they cannot be read.
pub fn read_form(body: &Bytes) -> Result<FormData, Failure> {
    FormData::parse(body)
        .map_err(|fault| Problem::new(ProblemKind::Unreadable).faults(vec![fault]).into())
}

/// The version a form was opened at; that of the page where the form does not say.
pub fn read_at(data: &FormData, now: i64) -> i64 {
    data.get(READ_AT).parse().unwrap_or(now)
}

/// The reason that was given.
pub fn read_reason(data: &FormData) -> String {
    data.get(REASON).trim().to_owned()
}

/// The word in addresses, which must be there.
pub fn read_slug(reader: &mut Reader<'_>) -> Option<Slug> {
    reader.needed_choice("slug", Slug::parse)
}

/// An address with the word for what has just been done.
pub fn with_done(address: &str, done: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}done={done}")
}

/// The same form opened at another version.
pub fn open_at(data: &FormData, seq: i64) -> FormData {
    let mut opened = data.clone();
    opened.set(READ_AT, seq);
    opened
}

/// The faults of a record at fields that have told none of their own.
pub fn check_record<R: Record>(record: &R, faults: &mut Vec<Fault>) {
    for fault in record.check() {
        if !faults.iter().any(|known| known.at == fault.at) {
            faults.push(fault);
        }
    }
}

/// The word nearest to a name that is free.
pub fn find_free_slug(name: &Text, is_free: impl Fn(&Slug) -> bool) -> Slug {
    let wanted = Slug::from_name(name.get(name.original()));
    let stem: String = wanted.as_str().chars().take(55).collect();
    let numbered = (2..1_000).map(|number| Slug::from_name(&format!("{stem}-{number}")));
    std::iter::once(wanted.clone()).chain(numbered).find(is_free).unwrap_or(wanted)
}

/// Why a form that was sent has to be looked at again.
pub enum Again {
    /// These are to be corrected.
    Faults(Vec<Fault>),
    /// Somebody else was faster; this is the newest office.
    Stale(Arc<Office>),
    /// The database is away.
    Unavailable,
}

impl Again {
    /// The status of the answer that shows the form again.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Faults(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Stale(_) => StatusCode::CONFLICT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What is to be corrected.
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::Faults(faults) => faults,
            Self::Stale(_) | Self::Unavailable => &[],
        }
    }

    /// The same with each fault at the field that the form has for that place of the record, where
    /// it is called otherwise.
    pub fn at_fields(self, find: impl Fn(&str) -> Option<String>) -> Self {
        let moved = |fault: Fault| Fault { at: find(&fault.at).unwrap_or(fault.at), ..fault };
        match self {
            Self::Faults(faults) => Self::Faults(faults.into_iter().map(moved).collect()),
            other => other,
        }
    }

    /// What is told above the form.
    pub fn draw_note(&self, visit: &Visit) -> Markup {
        let words = visit.words;
        match self {
            Self::Faults(_) => html! {},
            Self::Stale(_) => {
                let text = html! { p { (words.say("strategy-stale-text")) } };
                kit::warning(words.say("strategy-stale"), text)
            }
            Self::Unavailable => {
                let text = html! { p { (words.say("edit-unavailable-text")) } };
                kit::warning(words.say("edit-unavailable"), text)
            }
        }
    }

    /// The form drawn again as an answer.
    pub fn answer(&self, page: Markup) -> Response {
        (self.status(), page).into_response()
    }
}

/// Runs a command on the newest office and writes what it gives.
///
/// # Errors
/// The outer one is for what no form can mend; the inner one says why to show the form again.
#[allow(clippy::type_complexity, reason = "two kinds of failure that must not be mixed up")]
pub async fn send(
    visit: &Visit,
    command: impl Fn(&Office) -> Result<Draft, Refusal> + Send + Sync + 'static,
) -> Result<Result<Receipt, Again>, Failure> {
    Ok(match visit.commit(command).await {
        Ok(receipt) => Ok(receipt),
        Err(CommitError::Refused(Refusal::Faults(faults))) => {
            Err(Again::Faults(faults.into_iter().map(without_record).collect()))
        }
        Err(CommitError::Refused(Refusal::Stale { .. })) => {
            let newest = visit.house.offices.find(visit.authority()).await?;
            Err(Again::Stale(newest.ok_or_else(Failure::not_found)?))
        }
        Err(CommitError::Ledger(error)) if matches!(*error, LedgerError::Unavailable(_)) => {
            Err(Again::Unavailable)
        }
        Err(error) => return Err(visit.refuse(error)),
    })
}

/// A fault of a draft with several changes names its record; a form has fields only.
fn without_record(fault: Fault) -> Fault {
    let field = fault.at.split_once('/').and_then(|(_, rest)| rest.split_once('.'));
    match field.map(|(_, field)| field.to_owned()) {
        Some(at) => Fault { at, ..fault },
        None => fault,
    }
}
