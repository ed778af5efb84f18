//! How the forms of the slice are sent, and what is told when one cannot be kept. Nothing that was
//! typed is lost: what was sent is what is drawn again.

use axum::body::Bytes;
use axum::http::StatusCode;
use maud::{Markup, html};
use spine::base::{Fault, Language, Text};
use spine::i18n::Words;
use spine::kit::form::FormData;
use spine::kit::{self, Failure, Problem, ProblemKind, Visit};
use spine::ledger::LedgerError;
use spine::office::{CommitError, Draft, Office, Receipt, Refusal};

/// The field with the version that a form was opened at.
pub const READ_AT: &str = "read_at";

/// Why a form that was sent has to be looked at again.
pub enum Again {
    /// These are to be corrected.
    Faults(Vec<Fault>),
    /// Somebody else was faster.
    Stale,
    /// The database is away.
    Unavailable,
}

impl Again {
    /// The status of the answer that shows the form again.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Faults(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Stale => StatusCode::CONFLICT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What is to be corrected.
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::Faults(faults) => faults,
            Self::Stale | Self::Unavailable => &[],
        }
    }

    /// What is told above the form.
    pub fn draw_note(&self, visit: &Visit) -> Markup {
        let words = visit.words;
        match self {
            Self::Faults(_) => html! {},
            Self::Stale => kit::warning(
                words.say("monitoring-stale"),
                html! { p { (words.say("monitoring-stale-text")) } },
            ),
            Self::Unavailable => kit::warning(
                words.say("edit-unavailable"),
                html! { p { (words.say("edit-unavailable-text")) } },
            ),
        }
    }
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
        Err(CommitError::Refused(Refusal::Stale { .. })) => Err(Again::Stale),
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

/// The language in which a text is written on: that of what is written already, else the reader's.
pub fn language_of(words: Words, text: &Text) -> Language {
    match text.is_empty() {
        true => words.language(),
        false => text.read(words.language()).0,
    }
}
