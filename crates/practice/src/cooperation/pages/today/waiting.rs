//! What waits for somebody: forms kept but not sent, and what is missing in what they keep.

use crate::cooperation::pages::phrases;
use crate::cooperation::pages::register::Question;
use crate::cooperation::{Cooperation, Finding, FindingKind, Row, Section};
use crate::duty::{Duty, DutyKind, letter};
use spine::account::DraftHead;
use spine::base::Id;
use spine::office::{Office, Record};
use std::sync::Arc;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What it is about.
    pub what: String,
    /// What is to be done.
    pub detail: String,
    /// Where.
    pub href: String,
}

/// Everything that waits: first the duties by date, then what was begun, then what is missing, the
/// weightiest first.
pub fn list_waiting(
    office: &Office,
    question: &Question,
    duties: &[&Duty],
    drafts: &[DraftHead],
    kept: &[Arc<Row>],
) -> Vec<Waiting> {
    let words = question.words();
    let owed = duties.iter().map(|duty| Waiting {
        what: letter::tell(words, duty),
        detail: duty
            .due_on
            .map(|due| letter::tell_due(words, due, question.today))
            .unwrap_or_default(),
        href: question.address(&duty.path, &[]),
    });
    // A vacant seat that is a duty already is not named again.
    let is_told = |row: &Row, finding: &Finding| {
        finding.kind() == FindingKind::VacantSeat
            && duties.iter().any(|duty| {
                duty.kind == DutyKind::Fill && duty.cooperation.as_ref() == Some(&row.entry.id)
            })
    };
    let begun = drafts.iter().filter_map(|draft| find_begun(office, question, &draft.subject));
    let mut missing: Vec<(FindingKind, Waiting)> = kept
        .iter()
        .filter(|row| !row.state.is_over())
        .flat_map(|row| list_missing(office, question, row, &|finding| !is_told(row, finding)))
        .collect();
    missing.sort_by_key(|(kind, _)| rank(*kind));
    owed.chain(begun).chain(missing.into_iter().map(|(_, waiting)| waiting)).collect()
}

/// A form begun: `cooperation/{id}/{section}`. One about something that is gone is not named.
fn find_begun(office: &Office, question: &Question, subject: &str) -> Option<Waiting> {
    let words = question.words();
    let mut parts = subject.split('/');
    if parts.next()? != Cooperation::KIND {
        return None;
    }
    let (id, section) = (parts.next()?, parts.next()?);
    let record = office.find(&Id::<Cooperation>::parse(id)?)?;
    let section = Section::ALL.iter().find(|known| known.code() == section)?;
    let name = words.word("section", section.code());
    let place = format!("/cooperations/{}/edit/{}", record.slug, section.code());
    Some(Waiting {
        what: phrases::name(words, record),
        detail: words.say_with("today-begun", &[("section", name.into())]),
        href: question.address(&place, &[]),
    })
}

/// What somebody who keeps a cooperation can mend in it.
fn list_missing(
    office: &Office,
    question: &Question,
    row: &Row,
    is_new: &dyn Fn(&Finding) -> bool,
) -> Vec<(FindingKind, Waiting)> {
    let words = question.words();
    let waits = |finding: &&Finding| rank(finding.kind()).is_some() && is_new(finding);
    let told = |finding: &Finding| Waiting {
        what: phrases::name(words, &row.entry.record),
        detail: phrases::finding(words, office, finding, question.today),
        href: question.one(row.entry.record.slug.as_str()),
    };
    row.findings.iter().filter(waits).map(|finding| (finding.kind(), told(finding))).collect()
}

/// The order in which things wait; none for what nobody can mend here by writing it down.
fn rank(kind: FindingKind) -> Option<u8> {
    match kind {
        FindingKind::AgreementExpires => Some(0),
        FindingKind::VacantSeat => Some(1),
        FindingKind::NoOwner => Some(2),
        FindingKind::MissingFacts => Some(3),
        FindingKind::EndsWithinYear
        | FindingKind::ImplausibleDate
        | FindingKind::ImplausibleAmount
        | FindingKind::SourcesDiffer => None,
    }
}
