//! Bringing in a snapshot of calls: what is new, what changed, what is gone. One commit, and never
//! back to an older state.

use super::snapshot::{Snapshot, SnapshotRow};
use crate::calls::{Call, CallSnapshot, Seen, make_call_id};
use crate::deeds::ManyDeed;
use crate::organisation::{Organisation, OrganisationKind};
use jiff::civil::Date;
use spine::base::{Fault, Id, Slug, fold};
use spine::office::{Draft, Entry, Office, Refusal};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The word of the European portal as a publisher of calls.
const PORTAL: &str = "ft-portal";

/// The European portal as a publisher.
pub fn find_portal() -> Slug {
    Slug::parse(PORTAL).expect("a word of small letters and a hyphen is a slug")
}

/// The snapshots that were brought in, the newest first.
pub fn list_snapshots(office: &Office) -> Vec<Arc<Entry<CallSnapshot>>> {
    let mut all: Vec<_> = office.list::<CallSnapshot>().cloned().collect();
    all.sort_by_key(|entry| std::cmp::Reverse(entry.record.made_at));
    all
}

/// The newest snapshot of a publisher.
pub fn find_newest_snapshot(office: &Office, publisher: &Slug) -> Option<Arc<Entry<CallSnapshot>>> {
    list_snapshots(office).into_iter().find(|entry| entry.record.publisher == *publisher)
}

/// Brings in a snapshot. The same one again changes nothing; calls that it no longer has stay, and
/// are marked. What the register adds to a call (the programme it links to) is kept.
///
/// # Errors
/// `fault-snapshot-older` when a newer one of the same publisher is there already.
pub fn bring_in(
    office: &Office,
    id: &Id<CallSnapshot>,
    snapshot: &Snapshot,
    today: Date,
) -> Result<Draft, Refusal> {
    let publisher = find_portal();
    if let Some(newest) = find_newest_snapshot(office, &publisher) {
        let newest = newest.record.made_at;
        if snapshot.made_at < newest {
            let fault = Fault::new("file", "fault-snapshot-older");
            let fault = fault.with("made", day_of(snapshot.made_at)).with("newest", day_of(newest));
            return Err(Refusal::fault(fault));
        }
        if snapshot.made_at == newest {
            return Ok(Draft::default());
        }
    }
    let mut bringing = Bringing::new(office, id, &publisher);
    for row in &snapshot.rows {
        bringing.take(row);
    }
    bringing.mark_gone();
    let Bringing { draft, fresh, changed, gone, .. } = bringing;
    let record = CallSnapshot {
        publisher,
        made_at: snapshot.made_at,
        brought_on: today,
        rows: u32::try_from(snapshot.rows.len()).unwrap_or(u32::MAX),
        fresh,
        changed,
        gone,
        doubts: snapshot.doubts.clone(),
    };
    Ok(draft.put(id, &record).as_deed(ManyDeed::BringCalls.code()))
}

fn day_of(at: jiff::Timestamp) -> Date {
    at.to_zoned(jiff::tz::TimeZone::UTC).date()
}

struct Bringing<'o> {
    office: &'o Office,
    id: &'o Id<CallSnapshot>,
    programmes: HashMap<String, Id<Organisation>>,
    /// The publisher's calls as the office has them, and which of them were met.
    known: HashMap<&'o Id<Call>, &'o Call>,
    met: HashSet<Id<Call>>,
    draft: Draft,
    fresh: Vec<Id<Call>>,
    changed: Vec<Id<Call>>,
    gone: Vec<Id<Call>>,
}

impl<'o> Bringing<'o> {
    fn new(office: &'o Office, id: &'o Id<CallSnapshot>, publisher: &Slug) -> Self {
        let is_theirs = |call: &Call| {
            let from = call.seen.as_ref().and_then(|seen| office.find(&seen.snapshot));
            from.is_some_and(|snapshot| snapshot.publisher == *publisher)
        };
        let known = office
            .list::<Call>()
            .filter(|entry| is_theirs(&entry.record))
            .map(|entry| (&entry.id, &entry.record))
            .collect();
        Self {
            office,
            id,
            programmes: list_programme_names(office),
            known,
            met: HashSet::new(),
            draft: Draft::default(),
            fresh: Vec::new(),
            changed: Vec::new(),
            gone: Vec::new(),
        }
    }

    fn take(&mut self, row: &SnapshotRow) {
        let known = self.find_known(&row.call);
        let Some(id) = known.map(|entry| entry.id.clone()).or_else(|| self.make_id(&row.call))
        else {
            return;
        };
        self.met.insert(id.clone());
        let before = known.map(|entry| &entry.record);
        let linked = before.and_then(|before| before.programme.clone());
        let seen = Seen { snapshot: self.id.clone(), gone: false, row: row.mark.clone() };
        let said = match before {
            Some(before) => keep_known(row, before),
            None => row.call.clone(),
        };
        let call = Call {
            programme: linked.or_else(|| self.find_programme(&row.call)),
            source: before.map(|before| before.source.clone()).unwrap_or_default(),
            seen: Some(seen),
            ..said
        };
        match before {
            None => self.fresh.push(id.clone()),
            Some(before) if is_the_same(before, &call) => return,
            Some(_) => self.changed.push(id.clone()),
        }
        let draft = std::mem::take(&mut self.draft);
        self.draft = draft.put(&id, &call);
    }

    /// The call that a row is: by what the publisher's system knows it by, or one that was written
    /// by hand under the same identifier.
    fn find_known(&self, call: &Call) -> Option<&'o Arc<Entry<Call>>> {
        let number = call.number.as_ref().unwrap_or(&call.identifier);
        self.office.find_by_address::<Call>(number).or_else(|| {
            let entry = self.office.find_by_address::<Call>(&call.identifier)?;
            entry.record.number.is_none().then_some(entry)
        })
    }

    /// An id that says the identifier; where several calls have it, with the publisher's number.
    fn make_id(&self, call: &Call) -> Option<Id<Call>> {
        let is_free = |id: &Id<Call>| self.office.find(id).is_none() && !self.met.contains(id);
        let number = call.number.as_deref().unwrap_or_default();
        let words = [call.identifier.clone(), format!("{}-{number}", call.identifier)];
        words.iter().filter_map(|word| make_call_id(word)).find(is_free)
    }

    fn find_programme(&self, call: &Call) -> Option<Id<Organisation>> {
        let parts = call.programme_names.iter().rev();
        parts.filter_map(|name| self.programmes.get(&fold(name))).next().cloned()
    }

    fn mark_gone(&mut self) {
        let is_gone = |call: &Call| call.seen.as_ref().is_some_and(|seen| seen.gone);
        let mut missing: Vec<(&Id<Call>, &Call)> = self
            .known
            .iter()
            .filter(|(id, call)| !self.met.contains(**id) && !is_gone(call))
            .map(|(id, call)| (*id, *call))
            .collect();
        missing.sort_by(|one, other| one.0.cmp(other.0));
        for (id, call) in missing {
            let row = call.seen.as_ref().map(|seen| seen.row.clone()).unwrap_or_default();
            let seen = Some(Seen { snapshot: self.id.clone(), gone: true, row });
            let draft = std::mem::take(&mut self.draft);
            self.draft = draft.put(id, &Call { seen, ..call.clone() });
            self.gone.push(id.clone());
        }
    }
}

/// What a row says, and what is known where it says nothing that can be read.
fn keep_known(row: &SnapshotRow, before: &Call) -> Call {
    let mut call = row.call.clone();
    let (budget, known) = (&mut call.budget, &before.budget);
    for field in &row.unsaid {
        match field.as_str() {
            "abstract" if call.summary.is_empty() => call.summary = before.summary.clone(),
            "url" if call.address.is_none() => call.address.clone_from(&before.address),
            "startDate" if call.opens_on.is_none() => call.opens_on = before.opens_on,
            "deadlineDate" if call.deadlines.is_empty() => {
                call.deadlines.clone_from(&before.deadlines);
            }
            "destination" if call.destination.is_none() => {
                call.destination.clone_from(&before.destination)
            }
            "actionType" if call.action.is_none() => call.action.clone_from(&before.action),
            "budget" => *budget = known.clone(),
            "totalBudgetEur" => budget.total = known.total,
            "expectedGrants" => budget.grants = known.grants,
            "minContributionEur" => budget.least = known.least,
            "maxContributionEur" => budget.most = known.most,
            "status" => call.state = before.state,
            _ => {}
        }
    }
    call
}

/// The same row, which was there all the time.
fn is_the_same(before: &Call, now: &Call) -> bool {
    match (&before.seen, &now.seen) {
        (Some(before_seen), Some(seen)) => {
            before_seen.row == seen.row && !before_seen.gone && before.programme == now.programme
        }
        (None, _) | (_, None) => false,
    }
}

/// The programmes of the register by what publishers call them.
fn list_programme_names(office: &Office) -> HashMap<String, Id<Organisation>> {
    let mut names = HashMap::new();
    for entry in office.list::<Organisation>() {
        if entry.record.kind != OrganisationKind::Programme {
            continue;
        }
        let called = entry.record.programme.iter().flat_map(|terms| &terms.also_called);
        let own = entry.record.name.languages().filter_map(|l| entry.record.name.find(l));
        for name in own.chain(called.map(String::as_str)) {
            names.entry(fold(name)).or_insert_with(|| entry.id.clone());
        }
    }
    names
}
