//! Keeping meetings: the agenda, sending it with its papers, the minutes.

use super::list::{list_decisions_on, list_open_matters};
use super::paper::find_paper;
use super::place::{Place, find_place};
use crate::decision::{AgendaItem, Decision, Frozen, Matter, Meeting, Paper, RouteRole};
use crate::organisation::{Body, BodyKind, Change, CouncilTerm, enter_record};
use jiff::civil::Date;
use spine::base::{Fault, Id, Text};
use spine::office::{Derivation, Draft, Entry, Office, Refusal};
use std::collections::HashMap;
use std::sync::Arc;

/// Enters a meeting: a body on a day, with an empty agenda.
///
/// # Errors
/// A fault when the id is taken, the body is dissolved by then, or no council is elected then.
pub fn enter_meeting(
    office: &Office,
    id: &Id<Meeting>,
    meeting: &Meeting,
) -> Result<Draft, Refusal> {
    refuse(check_day(office, &meeting.body, meeting.on))?;
    let fresh = Meeting { items: Vec::new(), sent_on: None, ..meeting.clone() };
    enter_record(office, id, &fresh, "")
}

fn refuse(faults: Vec<Fault>) -> Result<(), Refusal> {
    if faults.is_empty() { Ok(()) } else { Err(Refusal::Faults(faults)) }
}

/// The council and its committees sit for a term; the others do not.
fn check_day(office: &Office, body: &Id<Body>, on: Date) -> Vec<Fault> {
    let Some(found) = office.find(body) else { return Vec::new() };
    if found.closed_on.is_some_and(|closed| closed.last_day() < on) {
        return vec![Fault::new("on", "fault-body-closed")];
    }
    let is_elected = match found.kind {
        BodyKind::Council | BodyKind::ExecutiveCommittee | BodyKind::AdvisoryCommittee => true,
        BodyKind::Partnership | BodyKind::Administration => false,
    };
    let all = || office.list::<CouncilTerm>().map(|term| &term.record);
    let own = all().any(|term| term.body == *body);
    let mut terms = all().filter(|term| !own || term.body == *body).peekable();
    if !is_elected || terms.peek().is_none() {
        return Vec::new();
    }
    let first = all().map(|term| term.from.first_day()).min();
    let covered = terms.any(|term| term.from.first_day() <= on && on <= term.to.last_day());
    match covered {
        true => Vec::new(),
        false if first.is_some_and(|first| on < first) => {
            vec![Fault::new("on", "fault-before-term").with("day", first.unwrap_or(on))]
        }
        false => vec![Fault::new("on", "fault-after-term")],
    }
}

/// What may still be changed of a meeting.
fn expect_open<'o>(office: &'o Office, id: &Id<Meeting>) -> Result<&'o Meeting, Refusal> {
    let meeting = office.find(id).ok_or(Refusal::NotFound)?;
    match meeting.minutes_approved_on {
        Some(on) => {
            let fault = Fault::new("minutes", "fault-minutes-approved").with("day", on);
            Err(Refusal::fault(fault))
        }
        None => Ok(meeting),
    }
}

fn expect_draft<'o>(office: &'o Office, id: &Id<Meeting>) -> Result<&'o Meeting, Refusal> {
    let meeting = expect_open(office, id)?;
    match meeting.sent_on {
        Some(on) => Err(Refusal::fault(Fault::new("items", "fault-meeting-sent").with("day", on))),
        None => Ok(meeting),
    }
}

/// Changes the day, the place and the day for papers; the place alone once it was sent.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults as [`enter_meeting`], and when the agenda was
/// sent or the minutes were approved.
pub fn change_meeting(office: &Office, change: &Change<Meeting>) -> Result<Draft, Refusal> {
    let old = &office.expect_version(&change.id, change.read_at)?.record;
    expect_open(office, &change.id)?;
    let new = &change.record;
    let record = Meeting {
        on: new.on,
        place: new.place.clone(),
        papers_due_on: new.papers_due_on,
        ..old.clone()
    };
    if record.on != old.on || record.papers_due_on != old.papers_due_on {
        expect_draft(office, &change.id)?;
    }
    let mut faults = check_day(office, &record.body, record.on);
    if record.on != old.on {
        faults.extend(record.items.iter().find_map(|item| {
            let matter = office.find(&item.matter)?;
            check_order(&find_place(office, &item.matter, matter), matter, record.on, "on")
        }));
    }
    refuse(faults)?;
    let draft = Draft::new(change.reason.as_str());
    Ok(if record == *old { draft } else { draft.put(&change.id, &record) })
}

/// The matters whose turn it is at a meeting's body and that stand on no agenda of it yet.
pub fn list_fitting(office: &Office, meeting: &Meeting) -> Vec<Arc<Entry<Matter>>> {
    let fits = |entry: &&Arc<Entry<Matter>>| {
        let place = find_place(office, &entry.id, &entry.record);
        place.waits_for(&meeting.body) && find_agenda(office, &entry.id).is_none()
    };
    list_open_matters(office).iter().filter(fits).cloned().collect()
}

/// The meeting on whose agenda each open matter waits, worked out once for an office.
struct Agendas;

impl Derivation for Agendas {
    type Key = ();
    type Output = HashMap<Id<Matter>, Arc<Entry<Meeting>>>;

    fn derive(office: &Office, (): &()) -> Self::Output {
        let mut agendas = Self::Output::new();
        let is_open = |entry: &&Arc<Entry<Meeting>>| entry.record.minutes_approved_on.is_none();
        for entry in office.list::<Meeting>().filter(is_open) {
            for item in &entry.record.items {
                let known = agendas.get(&item.matter).map(|known| known.record.on);
                let is_sooner = known.is_none_or(|known| entry.record.on < known);
                if is_sooner && waits_on(office, entry, &item.matter) {
                    agendas.insert(item.matter.clone(), entry.clone());
                }
            }
        }
        agendas
    }
}

/// True when a meeting has nothing left to do: its minutes are approved, or each of its items was
/// dealt with there or taken back.
pub fn is_meeting_over(office: &Office, id: &Id<Meeting>, meeting: &Meeting) -> bool {
    let is_dealt_with = |item: &AgendaItem| is_dealt_with(office, id, &item.matter);
    meeting.minutes_approved_on.is_some()
        || !meeting.items.is_empty() && meeting.items.iter().all(is_dealt_with)
}

/// True when a meeting has done something with a matter, or the matter was taken back.
fn is_dealt_with(office: &Office, meeting: &Id<Meeting>, id: &Id<Matter>) -> bool {
    let is_withdrawn = office.find(id).is_some_and(|matter| matter.withdrawn.is_some());
    let here = |done: &Arc<Entry<Decision>>| done.record.meeting.as_ref() == Some(meeting);
    is_withdrawn || list_decisions_on(office, id).iter().any(here)
}

/// True when it is the turn of a meeting's body and the meeting has not taken the matter up yet.
fn waits_on(office: &Office, meeting: &Entry<Meeting>, id: &Id<Matter>) -> bool {
    let Some(matter) = office.find(id) else { return false };
    let took =
        |decision: &Arc<Entry<Decision>>| decision.record.meeting.as_ref() == Some(&meeting.id);
    find_place(office, id, matter).waits_for(&meeting.record.body)
        && !list_decisions_on(office, id).iter().any(took)
}

/// The meeting on whose agenda a matter waits for its turn.
pub fn find_agenda(office: &Office, id: &Id<Matter>) -> Option<Arc<Entry<Meeting>>> {
    office.derive::<Agendas>(&()).get(id).cloned()
}

/// Puts a matter on an agenda, with a paper that is still to be written.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when the agenda was sent, when it is not the matter's turn at this
/// body, or when it stands on an agenda already.
pub fn put_on_agenda(
    office: &Office,
    id: &Id<Meeting>,
    matter: &Id<Matter>,
    paper: &Id<Paper>,
) -> Result<Draft, Refusal> {
    let meeting = expect_draft(office, id)?;
    let found = office.find(matter).ok_or(Refusal::NotFound)?;
    let place = find_place(office, matter, found);
    if !place.waits_for(&meeting.body) {
        let turn = place.find_turn().map_or("", |step| step.body.as_str());
        return Err(Refusal::fault(Fault::new("matter", "fault-not-its-turn").with("id", turn)));
    }
    refuse(check_order(&place, found, meeting.on, "matter").into_iter().collect())?;
    if let Some(other) = find_agenda(office, matter) {
        let fault = Fault::new("matter", "fault-on-agenda").with("day", other.record.on);
        return Err(Refusal::fault(fault));
    }
    let mut changed = meeting.clone();
    changed.items.push(AgendaItem { matter: matter.clone(), number: None });
    let fresh =
        Paper { matter: matter.clone(), meeting: id.clone(), parts: Vec::new(), frozen: None };
    Ok(Draft::default().put(id, &changed).put(paper, &fresh))
}

/// Takes a matter off an agenda that was not sent, with its paper.
///
/// # Errors
/// [`Refusal::NotFound`]; a fault when the agenda was sent.
pub fn take_off_agenda(
    office: &Office,
    id: &Id<Meeting>,
    matter: &Id<Matter>,
) -> Result<Draft, Refusal> {
    let meeting = expect_draft(office, id)?;
    let is_there = meeting.items.iter().any(|item| item.matter == *matter);
    if !is_there {
        return Err(Refusal::NotFound);
    }
    Ok(take_off(office, Draft::default(), (id, meeting), matter))
}

fn take_off(
    office: &Office,
    draft: Draft,
    (id, meeting): (&Id<Meeting>, &Meeting),
    matter: &Id<Matter>,
) -> Draft {
    let mut changed = meeting.clone();
    changed.items.retain(|item| item.matter != *matter);
    let draft = draft.put(id, &changed);
    match find_paper(office, id, matter) {
        Some(paper) => draft.remove(&paper.id),
        None => draft,
    }
}

/// No meeting decides a matter before it was raised, nor takes it up before what was done with it
/// last. Advice may be older than the matter.
fn check_order(place: &Place, matter: &Matter, on: Date, at: &str) -> Option<Fault> {
    let decides = place.find_turn().is_some_and(|step| step.role == RouteRole::Decides);
    if decides && on < matter.raised_on {
        let fault = Fault::new(at, "fault-agenda-before-raised");
        return Some(fault.with("start", matter.raised_on));
    }
    let last = place.find_last()?.record.on;
    (on < last.first_day()).then(|| Fault::new(at, "fault-agenda-too-early").with("start", last))
}

/// Takes a matter off every agenda that was not sent.
pub(super) fn take_off_drafts(office: &Office, draft: Draft, matter: &Id<Matter>) -> Draft {
    let holds = |entry: &&Arc<Entry<Meeting>>| {
        entry.record.sent_on.is_none()
            && entry.record.items.iter().any(|item| item.matter == *matter)
    };
    let meetings = office.list::<Meeting>().filter(holds);
    meetings.fold(draft, |draft, entry| take_off(office, draft, (&entry.id, &entry.record), matter))
}

/// Which way an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One place up.
    Up,
    /// One place down.
    Down,
}

/// Moves an item of an agenda that was not sent.
///
/// # Errors
/// [`Refusal::NotFound`]; a fault when the agenda was sent.
pub fn move_item(
    office: &Office,
    id: &Id<Meeting>,
    matter: &Id<Matter>,
    way: Move,
) -> Result<Draft, Refusal> {
    let mut changed = expect_draft(office, id)?.clone();
    let at = changed.items.iter().position(|item| item.matter == *matter);
    let at = at.ok_or(Refusal::NotFound)?;
    let to = match way {
        Move::Up => at.saturating_sub(1),
        Move::Down => (at + 1).min(changed.items.len() - 1),
    };
    if at == to {
        return Ok(Draft::default());
    }
    changed.items.swap(at, to);
    Ok(Draft::default().put(id, &changed))
}

/// Gives an item the number it has in the body's own agenda; without one its place is its number.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when the agenda was sent, or when another item has the number.
pub fn number_item(
    office: &Office,
    id: &Id<Meeting>,
    matter: &Id<Matter>,
    number: Option<&str>,
) -> Result<Draft, Refusal> {
    let mut changed = expect_draft(office, id)?.clone();
    let is_taken = |(place, item): (usize, &AgendaItem)| {
        item.matter != *matter && number == Some(item.find_number(place).as_str())
    };
    if changed.items.iter().enumerate().any(is_taken) {
        return Err(Refusal::fault(Fault::new("number", "fault-number-taken")));
    }
    let mut items = changed.items.iter_mut().enumerate();
    let (place, item) = items.find(|(_, item)| item.matter == *matter).ok_or(Refusal::NotFound)?;
    item.number = None;
    // The number of its place is not written down: it moves with the item.
    item.number = number.filter(|it| *it != item.find_number(place)).map(str::to_owned);
    Ok(Draft::default().put(id, &changed))
}

/// Sends the agenda: from now on it stays, and each paper shows what the records say now.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when it was sent already, when it is empty, or when an item is no
/// longer at this body's turn.
pub fn send_agenda(office: &Office, id: &Id<Meeting>, today: Date) -> Result<Draft, Refusal> {
    let meeting = expect_draft(office, id)?;
    if meeting.items.is_empty() {
        return Err(Refusal::fault(Fault::new("items", "fault-agenda-empty")));
    }
    let sent = Meeting { sent_on: Some(today), ..meeting.clone() };
    let mut draft = Draft::default().put(id, &sent);
    let frozen = Some(Frozen { on: today, seq: office.seq() });
    for (place, item) in meeting.items.iter().enumerate() {
        let matter = office.find(&item.matter).ok_or(Refusal::NotFound)?;
        let at = find_place(office, &item.matter, matter);
        if !at.waits_for(&meeting.body) {
            let turn = at.find_turn().map_or("", |step| step.body.as_str());
            let fault = Fault::new(format!("items[{place}].matter"), "fault-not-its-turn");
            return Err(Refusal::fault(fault.with("id", turn)));
        }
        let at = check_order(&at, matter, meeting.on, &format!("items[{place}].matter"));
        refuse(at.into_iter().collect())?;
        if let Some(paper) = find_paper(office, id, &item.matter) {
            draft = draft.put(&paper.id, &Paper { frozen, ..paper.record.clone() });
        }
    }
    Ok(draft)
}

/// Writes what the minutes say beyond the decisions, and where they are published.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; faults when the meeting has not been, or when the
/// minutes were approved.
pub fn write_minutes(
    office: &Office,
    (id, read_at): (&Id<Meeting>, i64),
    (minutes, address): (&Text, Option<&str>),
    today: Date,
) -> Result<Draft, Refusal> {
    let meeting = &office.expect_version(id, read_at)?.record;
    expect_open(office, id)?;
    if today < meeting.on {
        return Err(Refusal::fault(Fault::new("minutes", "fault-meeting-to-come")));
    }
    let minutes_address = address.map(str::to_owned);
    let changed = Meeting { minutes: minutes.clone(), minutes_address, ..meeting.clone() };
    Ok(if changed == *meeting { Draft::default() } else { Draft::default().put(id, &changed) })
}

/// Approves the minutes: from now on nothing of the meeting changes.
///
/// # Errors
/// [`Refusal::NotFound`]; faults when the meeting has not been, when items have no outcome yet, or
/// when the minutes were approved already.
pub fn approve_minutes(office: &Office, id: &Id<Meeting>, on: Date) -> Result<Draft, Refusal> {
    let meeting = expect_open(office, id)?;
    let mut faults = Vec::new();
    if on < meeting.on {
        faults.push(Fault::new("minutes_approved_on", "fault-meeting-to-come"));
    }
    let is_open = |item: &&AgendaItem| !is_dealt_with(office, id, &item.matter);
    let open = meeting.items.iter().filter(is_open).count();
    if open > 0 {
        faults.push(Fault::new("minutes_approved_on", "fault-items-open").with("count", open));
    }
    refuse(faults)?;
    let changed = Meeting { minutes_approved_on: Some(on), ..meeting.clone() };
    Ok(Draft::default().put(id, &changed))
}
