//! What a checklist and a guide have in common as records, and what may be done to either.
//!
//! Invariant: once a screening or a round asks by a sheet it no longer changes, so that answers
//! stay with the questions they were given to. Whoever wants other questions copies it.

use super::{Questionnaire, Section};
use crate::cooperation::Track;
use crate::organisation::{Change, change_record, enter_record};
use jiff::civil::Date;
use spine::base::{Fault, Id, Slug, Text};
use spine::office::{Draft, Office, Record, Refusal};

/// What stands in a sheet of either kind.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetParts<R> {
    /// Its name.
    pub title: Text,
    /// The track it is for.
    pub track: Track,
    /// Its questions.
    pub questions: Questionnaire,
    /// The one it was copied from and takes the place of.
    pub replaces: Option<Id<R>>,
    /// The day from which it is used; none while it is being written.
    pub valid_from: Option<Date>,
    /// Where its questions come from.
    pub source: Text,
}

/// A kind of record that is a sheet of questions.
pub trait Sheet: Record {
    /// What stands in it.
    fn to_parts(&self) -> SheetParts<Self>;

    /// The record of these parts.
    fn of_parts(parts: SheetParts<Self>) -> Self;

    /// True once answers are given to it.
    fn is_used(office: &Office, id: &Id<Self>) -> bool;
}

/// Changes a sheet that nobody has been asked by.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and a fault where it is used.
pub fn change_sheet<R: Sheet>(office: &Office, change: &Change<R>) -> Result<Draft, Refusal> {
    let draft = change_record(office, change)?;
    check_unused(office, &change.id)?;
    Ok(draft)
}

/// Puts a section into a sheet, in the place of the one it was, or last.
///
/// # Errors
/// As [`change_sheet`].
pub fn put_section<R: Sheet>(
    office: &Office,
    (id, read_at): (&Id<R>, i64),
    (was, section): (Option<&Slug>, &Section),
) -> Result<Draft, Refusal> {
    change_parts(office, (id, read_at), |parts| {
        let sections = &mut parts.questions.sections;
        match was.map(|was| sections.iter().position(|known| known.key == *was)) {
            None => sections.push(section.clone()),
            Some(None) => return Err(Refusal::NotFound),
            Some(Some(place)) => sections[place] = section.clone(),
        }
        Ok(())
    })
}

/// Where a section goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Out of the sheet.
    Out,
}

/// Moves a section, or takes it out.
///
/// # Errors
/// As [`change_sheet`], and a fault where it is the last one.
pub fn move_section<R: Sheet>(
    office: &Office,
    (id, read_at): (&Id<R>, i64),
    (key, shift): (&Slug, Shift),
) -> Result<Draft, Refusal> {
    change_parts(office, (id, read_at), |parts| {
        let sections = &mut parts.questions.sections;
        let place = sections.iter().position(|known| known.key == *key);
        let place = place.ok_or(Refusal::NotFound)?;
        match shift {
            Shift::Up if place > 0 => sections.swap(place, place - 1),
            Shift::Down if place + 1 < sections.len() => sections.swap(place, place + 1),
            Shift::Up | Shift::Down => {}
            Shift::Out if sections.len() == 1 => {
                return Err(Refusal::fault(Fault::new("sections", "fault-no-question")));
            }
            Shift::Out => {
                sections.remove(place);
            }
        }
        Ok(())
    })
}

/// Puts a sheet into use from a day on, or with none takes it back while nobody was asked by it.
///
/// # Errors
/// As [`change_sheet`], and a fault where the day has passed.
pub fn put_into_use<R: Sheet>(
    office: &Office,
    (id, read_at): (&Id<R>, i64),
    from: Option<Date>,
    today: Date,
) -> Result<Draft, Refusal> {
    if from.is_some_and(|from| from < today) {
        return Err(Refusal::fault(
            Fault::new("valid_from", "fault-due-past").with("today", today),
        ));
    }
    change_parts(office, (id, read_at), |parts| {
        parts.valid_from = from;
        Ok(())
    })
}

/// Copies a sheet, to be changed and to take its place.
///
/// # Errors
/// [`Refusal::NotFound`].
pub fn copy_sheet<R: Sheet>(office: &Office, from: &Id<R>, new: &Id<R>) -> Result<Draft, Refusal> {
    let mut parts = office.find(from).ok_or(Refusal::NotFound)?.to_parts();
    parts.replaces = Some(from.clone());
    parts.valid_from = None;
    enter_record(office, new, &R::of_parts(parts), "")
}

/// Takes away a sheet that nobody was asked by.
///
/// # Errors
/// As [`change_sheet`].
pub fn remove_sheet<R: Sheet>(office: &Office, id: &Id<R>, read_at: i64) -> Result<Draft, Refusal> {
    office.expect_version(id, read_at)?;
    check_unused(office, id)?;
    Ok(Draft::default().remove(id))
}

fn change_parts<R: Sheet>(
    office: &Office,
    (id, read_at): (&Id<R>, i64),
    change: impl FnOnce(&mut SheetParts<R>) -> Result<(), Refusal>,
) -> Result<Draft, Refusal> {
    let mut parts = office.find(id).ok_or(Refusal::NotFound)?.to_parts();
    change(&mut parts)?;
    let (record, reason) = (R::of_parts(parts), String::new());
    change_sheet(office, &Change { id: id.clone(), read_at, record, reason })
}

fn check_unused<R: Sheet>(office: &Office, id: &Id<R>) -> Result<(), Refusal> {
    match R::is_used(office, id) {
        true => Err(Refusal::fault(Fault::new("", "fault-sheet-used"))),
        false => Ok(()),
    }
}
