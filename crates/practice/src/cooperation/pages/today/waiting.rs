//! What waits for somebody: forms kept but not sent, and what is missing in what they keep.

use super::standing::Missing;
use crate::cooperation::pages::phrases;
use crate::cooperation::pages::register::Question;
use crate::cooperation::{Cooperation, FindingKind, Section};
use crate::duty::{Duty, DutyKind, letter};
use spine::account::DraftHead;
use spine::base::Id;
use spine::office::{Office, Record};
use std::borrow::Cow;
use std::collections::HashSet;

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

/// A page of what waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitingPage {
    /// What stands on it, the most pressing first.
    pub items: Vec<Waiting>,
    /// How many things wait in all.
    pub total: usize,
    /// Which page it is, from 0.
    pub page: usize,
}

/// How many things that wait stand on a page.
pub const WAITING_ROWS: usize = 100;

/// What somebody's list is made of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Held<'a> {
    /// What is owed.
    pub duties: &'a [Cow<'a, Duty>],
    /// What was begun and not sent.
    pub drafts: &'a [DraftHead],
    /// What is missing in what the reader keeps, the weightiest first.
    pub missing: &'a [&'a Missing],
}

/// Something that waits, before it is put into words.
enum Waits<'a> {
    Owed(&'a Duty),
    Begun(Waiting),
    Lacking(&'a Missing),
}

/// What waits, a page of it: first the duties by date, then what was begun, then what is missing,
/// the weightiest first. Only what stands on the page is put into words.
pub fn list_waiting(office: &Office, question: &Question, held: Held<'_>) -> WaitingPage {
    let owed = held.duties.iter().map(|duty| Waits::Owed(duty));
    let begun = held.drafts.iter().filter_map(|d| find_begun(office, question, &d.subject));
    let missing = list_missing(held).map(Waits::Lacking);
    let all: Vec<Waits<'_>> = owed.chain(begun.map(Waits::Begun)).chain(missing).collect();
    let page = question.filter.page.min(all.len().saturating_sub(1) / WAITING_ROWS);
    let total = all.len();
    let shown = all.into_iter().skip(page * WAITING_ROWS).take(WAITING_ROWS);
    let items = shown.map(|one| tell(office, question, one)).collect();
    WaitingPage { items, total, page }
}

fn tell(office: &Office, question: &Question, one: Waits<'_>) -> Waiting {
    let words = question.words();
    match one {
        Waits::Owed(duty) => Waiting {
            what: letter::tell(words, duty),
            detail: duty
                .due_on
                .map(|due| letter::tell_due(words, due, question.today))
                .unwrap_or_default(),
            href: question.address(&duty.path, &[]),
        },
        Waits::Begun(begun) => begun,
        Waits::Lacking(Missing { row, finding }) => Waiting {
            what: phrases::name(words, &row.entry.record),
            detail: phrases::finding(words, office, finding, question.today),
            href: question.one(row.entry.record.slug.as_str()),
        },
    }
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

/// What is missing, without the vacant seats that are duties already.
fn list_missing(held: Held<'_>) -> impl Iterator<Item = &Missing> {
    let told = held.duties.iter().filter(|duty| duty.kind == DutyKind::Fill);
    let told: HashSet<&Id<Cooperation>> =
        told.filter_map(|duty| duty.cooperation.as_ref()).collect();
    held.missing.iter().copied().filter(move |missing| {
        let is_seat = missing.finding.kind() == FindingKind::VacantSeat;
        !is_seat || !told.contains(&missing.row.entry.id)
    })
}

/// The order in which things wait; none for what nobody can mend here by writing it down.
pub(super) fn rank(kind: FindingKind) -> Option<u8> {
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
