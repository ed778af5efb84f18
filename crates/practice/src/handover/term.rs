//! The seats that a new council opens, and on which day.

use super::carried::{Carried, CarriedKind};
use super::rules::{ANCHOR, Changed, Key, Next, each_held, in_reverse};
use crate::cooperation::{Cooperation, HoldingState, Track};
use crate::decision::{FollowUp, FollowUpKind};
use crate::deeds::ManyDeed;
use crate::organisation::CouncilTerm;
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Office, Refusal};

/// Where a council term stands on a day, for opening its seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermStanding {
    /// It begins later: the seats become vacant on its first day.
    ToCome,
    /// It runs: who sits was chosen in it, so the day must be chosen too.
    Runs,
    /// It is over, and nobody is chosen in it any more.
    Over,
}

/// Where a term stands on a day.
pub fn find_standing(term: &CouncilTerm, today: Date) -> TermStanding {
    if term.from.first_day() > today {
        TermStanding::ToCome
    } else if term.to.last_day() < today {
        TermStanding::Over
    } else {
        TermStanding::Runs
    }
}

/// The day on which a term opens its seats: its first day while it is to come, later only a day
/// that was chosen and lies within it.
///
/// # Errors
/// A fault at `day` when the term is over, when no day was chosen, and for a day outside it.
pub fn find_opening_day(
    term: &CouncilTerm,
    chosen: Option<Date>,
    today: Date,
) -> Result<Date, Fault> {
    let first = term.from.first_day();
    let is_within = |day: Date| day >= first && day <= term.to.last_day();
    match (find_standing(term, today), chosen) {
        (TermStanding::Over, _) => Err(Fault::new("day", "fault-term-over")),
        (TermStanding::ToCome, _) => Ok(first),
        (TermStanding::Runs, None) => Err(Fault::new("day", "fault-term-runs")),
        (TermStanding::Runs, Some(day)) if is_within(day) => Ok(day),
        (TermStanding::Runs, Some(_)) => Err(Fault::new("day", "fault-term-day")),
    }
}

/// The political seats and anchorings that are held on the day before they are opened: those of the
/// running political cooperations. What is appointed ad hoc stays so.
pub fn list_political(office: &Office, first: Date) -> Vec<Carried> {
    let eve = first.yesterday().unwrap_or(first);
    let mut open = Vec::new();
    for entry in office.list::<Cooperation>() {
        if crate::cooperation::find_state(&entry.record, eve).is_over() {
            continue;
        }
        each_held(entry, eve, &mut |held| {
            let is_political = match held.kind {
                CarriedKind::Political => true,
                CarriedKind::Seat => entry.record.track == Track::Political,
                _ => false,
            };
            let is_held = matches!(held.holding.state, HoldingState::Held | HoldingState::ForNow);
            // One that was opened for this term already is not opened again.
            let is_open = held.holding.to.is_none_or(|to| to.last_day() >= first);
            if is_political && is_held && is_open {
                open.push(Carried {
                    key: held.key(),
                    kind: held.kind,
                    what: held.title.clone(),
                    cooperation: Some(entry.id.clone()),
                    due_on: None,
                });
            }
        });
    }
    open
}

/// What opening the seats of a council term is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The term.
    pub term: Id<CouncilTerm>,
    /// The day that was chosen; see [`find_opening_day`].
    pub chosen: Option<Date>,
    /// The revision of each strategy: a follow-up with its id, its words and its day.
    pub revisions: Vec<(Id<FollowUp>, Text, Date)>,
    /// Why; stands in the log.
    pub reason: String,
}

/// Opens every political seat of a council term, and sets the revision of the strategies going.
///
/// # Errors
/// [`Refusal::NotFound`] for an unknown term; a fault at `day` as [`find_opening_day`], and where
/// there is nothing to open.
pub fn open_term(office: &Office, opening: &Opening, today: Date) -> Result<Draft, Refusal> {
    let Opening { revisions, reason, .. } = opening;
    let term = office.find(&opening.term).ok_or(Refusal::NotFound)?;
    let first = find_opening_day(term, opening.chosen, today).map_err(Refusal::fault)?;
    let open = list_political(office, first);
    if open.is_empty() && revisions.is_empty() {
        return Err(Refusal::fault(Fault::new("", "fault-nothing-to-open")));
    }
    let mut changed = Changed::new(office, first);
    let vacant = open.into_iter().map(|one| (one.key, Next::Nobody)).collect();
    for (key, _) in in_reverse(&vacant) {
        let post = find_post(office, &key).unwrap_or_default();
        changed.pass_on(&key, None, post);
    }
    let mut draft = changed.into_draft(reason);
    for (id, what, due_on) in revisions {
        let task = FollowUp {
            what: what.clone(),
            kind: FollowUpKind::Task,
            decision: None,
            screening: None,
            cooperation: None,
            owner: None,
            unit: None,
            due_on: Some(*due_on),
            done: None,
        };
        draft = draft.put(id, &task);
    }
    Ok(draft.as_deed(ManyDeed::OpenTerm.code()))
}

/// The post that holds a place now; the vacant seat keeps its words.
fn find_post(office: &Office, key: &Key<'_>) -> Option<Text> {
    let cooperation = office.find(&Id::<Cooperation>::parse(key.id)?)?;
    let holdings = match key.list {
        ANCHOR => &cooperation.anchors.get(key.place)?.holdings,
        _ => &cooperation.seats.get(key.place)?.holdings,
    };
    Some(holdings.get(key.number)?.post.clone())
}
