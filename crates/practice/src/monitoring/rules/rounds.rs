//! Rounds: opening one, and closing it.

use super::reviews::{ReviewState, find_review, find_review_state};
use crate::cooperation::{Cooperation, HoldingState, Track, list_rows};
use crate::deeds::ManyDeed;
use crate::monitoring::{Asked, Guide, Round};
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::cmp::Reverse;
use std::sync::Arc;

/// Every round, the newest year first.
pub fn list_rounds(office: &Office) -> Vec<Arc<Entry<Round>>> {
    let mut rounds: Vec<Arc<Entry<Round>>> = office.list::<Round>().cloned().collect();
    rounds.sort_by_key(|round| Reverse(round.record.year));
    rounds
}

/// The round of a year, by its word in addresses.
pub fn find_round<'o>(office: &'o Office, year: &str) -> Option<&'o Arc<Entry<Round>>> {
    office.find_by_address::<Round>(year)
}

/// The guides of a track that a round may use on a day: those in use that no other in use has
/// replaced, the newest first.
pub fn list_guides(office: &Office, track: Track, today: Date) -> Vec<Arc<Entry<Guide>>> {
    let is_used = |guide: &Guide| guide.valid_from.is_some_and(|from| from <= today);
    let used = || office.list::<Guide>().filter(move |entry| is_used(&entry.record));
    let is_replaced = |entry: &Entry<Guide>| {
        used().any(|other| other.record.replaces.as_ref() == Some(&entry.id))
    };
    let mut guides: Vec<Arc<Entry<Guide>>> = used()
        .filter(|entry| entry.record.track == track && !is_replaced(entry))
        .cloned()
        .collect();
    guides.sort_by_key(|entry| Reverse(entry.record.valid_from));
    guides
}

/// Whom a round asks about a cooperation: who holds its administrative anchoring on the day, else
/// the unit that carries it, else nobody.
pub fn find_whom_to_ask(
    office: &Office,
    (id, record): (&Id<Cooperation>, &Cooperation),
    today: Date,
) -> Asked {
    let anchors = || record.anchors.iter().filter(|a| a.level == Track::Administrative);
    let holds = |state| matches!(state, HoldingState::Held | HoldingState::ForNow);
    let person = anchors()
        .flat_map(|anchor| &anchor.holdings)
        .filter(|holding| holding.is_current(office, today) && holds(holding.state))
        .find_map(|holding| holding.person.clone());
    let unit = match person {
        Some(_) => None,
        None => anchors().find_map(|anchor| anchor.unit.clone()),
    };
    Asked { cooperation: id.clone(), person, unit }
}

/// What a round opened on a day asks about, and whom: everything that runs.
pub fn list_asked(office: &Office, today: Date) -> Vec<Asked> {
    let rows = list_rows(office, today);
    let running = rows.iter().filter(|row| row.is_running());
    running.map(|row| find_whom_to_ask(office, (&row.entry.id, &row.entry.record), today)).collect()
}

/// A round as somebody wants to open it.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The year it asks about.
    pub year: i16,
    /// The day by which answers should be in.
    pub due_on: Date,
    /// The guide for political cooperations.
    pub political_guide: Id<Guide>,
    /// The guide for administrative ones.
    pub administrative_guide: Id<Guide>,
}

/// Opens a round. Who is asked stands in it from now on, whoever carries the cooperation later.
///
/// # Errors
/// Faults when there is a round for that year or the year has not begun, when a guide is not in
/// use, and when nothing runs.
pub fn open_round(
    office: &Office,
    id: &Id<Round>,
    opening: &Opening,
    today: Date,
) -> Result<Draft, Refusal> {
    let mut faults = Vec::new();
    if find_round(office, &opening.year.to_string()).is_some() {
        faults.push(Fault::new("year", "fault-round-exists"));
    }
    // What is asked about has happened, or happens now.
    if opening.year > today.year() {
        faults.push(Fault::new("year", "fault-round-ahead"));
    }
    let guides = [
        ("political_guide", &opening.political_guide),
        ("administrative_guide", &opening.administrative_guide),
    ];
    for (at, guide) in guides {
        match office.find(guide) {
            Some(known) if known.valid_from.is_none_or(|from| from > today) => {
                faults.push(Fault::new(at, "fault-guide-not-used"));
            }
            Some(known) if known.questions.list_questions().next().is_none() => {
                faults.push(Fault::new(at, "fault-no-question"));
            }
            Some(_) | None => {}
        }
    }
    let asked = list_asked(office, today);
    if asked.is_empty() {
        faults.push(Fault::new("", "fault-nothing-runs"));
    }
    if !faults.is_empty() {
        return Err(Refusal::Faults(faults));
    }
    let round = Round {
        year: opening.year,
        opened_on: today,
        due_on: opening.due_on,
        political_guide: opening.political_guide.clone(),
        administrative_guide: opening.administrative_guide.clone(),
        asked,
        closed_on: None,
        source: Text::default(),
    };
    Ok(Draft::default().put(id, &round).as_deed(ManyDeed::OpenRound.code()))
}

/// The reports of a round that lie with the office: sent and neither returned nor approved, and
/// approved without a conclusion.
pub fn count_open(office: &Office, round: &Entry<Round>) -> usize {
    let state = |asked: &Asked| {
        find_review_state(find_review(office, &round.id, &asked.cooperation).map(|e| &e.record))
    };
    let lies_here = |asked: &&Asked| match state(asked) {
        ReviewState::Sent | ReviewState::Approved => true,
        ReviewState::NotBegun
        | ReviewState::Begun
        | ReviewState::Returned
        | ReviewState::Concluded => false,
    };
    round.record.asked.iter().filter(lies_here).count()
}

/// Closes a round; nothing in it changes after that. What nobody answered stays unanswered.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`], and faults when it is closed already or reports still
/// lie with the office.
pub fn close_round(
    office: &Office,
    id: &Id<Round>,
    read_at: i64,
    today: Date,
) -> Result<Draft, Refusal> {
    let entry = office.expect_version(id, read_at)?;
    if entry.record.closed_on.is_some() {
        return Err(Refusal::fault(Fault::new("", "fault-round-closed")));
    }
    let open = count_open(office, entry);
    if open > 0 {
        return Err(Refusal::fault(Fault::new("", "fault-round-reports").with("count", open)));
    }
    let closed = Round { closed_on: Some(today), ..entry.record.clone() };
    Ok(Draft::default().put(id, &closed).as_deed(ManyDeed::CloseRound.code()))
}
