//! What is looked at while something is derived. Nobody states what a derivation depends on, so
//! nobody can forget to: each look at an office notes it.

use super::{Office, shelf::Held};
use std::{cell::RefCell, sync::Arc};

/// A record that was looked up, by kind and id, as it was; none where it was not there.
type Looked = (&'static str, Arc<str>, Option<Arc<dyn Held>>);

/// What was looked at in an office.
#[derive(Clone, Default)]
pub(super) struct Reads {
    /// Whole kinds, each with the stamp of its shelf.
    kinds: Vec<(&'static str, u64)>,
    /// Single records.
    records: Vec<Looked>,
    /// The place in the log, where it was asked for.
    place: Option<(i64, String)>,
}

impl Reads {
    /// True where all of it is the same in an office.
    pub(super) fn hold(&self, office: &Office) -> bool {
        self.kinds.iter().all(|(kind, stamp)| office.stamp_of(kind) == *stamp)
            && self.records.iter().all(|read| is_same(office, read))
            && self.place_holds(office)
    }

    /// The same, where it is known which kinds are not what they were.
    pub(super) fn hold_beside(&self, office: &Office, changed: &[&'static str]) -> bool {
        !self.kinds.iter().any(|(kind, _)| changed.contains(kind))
            && self
                .records
                .iter()
                .filter(|(kind, ..)| changed.contains(kind))
                .all(|read| is_same(office, read))
            && self.place_holds(office)
    }

    /// The kinds that are not what they were.
    pub(super) fn list_changed(&self, office: &Office) -> Vec<&'static str> {
        let changed = self.kinds.iter().filter(|(kind, stamp)| office.stamp_of(kind) != *stamp);
        changed.map(|(kind, _)| *kind).collect()
    }

    /// Everything that was looked at by several, by kinds.
    pub(super) fn of_kinds<'r>(office: &Office, several: impl Iterator<Item = &'r Self>) -> Self {
        let mut all = Self::default();
        for reads in several {
            let records = reads.records.iter().map(|(kind, ..)| *kind);
            for kind in reads.kinds.iter().map(|(kind, _)| *kind).chain(records) {
                all.note_kind(kind, office.stamp_of(kind));
            }
            if all.place.is_none() {
                all.place.clone_from(&reads.place);
            }
        }
        all
    }

    fn place_holds(&self, office: &Office) -> bool {
        self.place.as_ref().is_none_or(|(seq, head)| *seq == office.seq && *head == office.head)
    }

    /// True where nothing was looked at.
    pub(super) fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.records.is_empty() && self.place.is_none()
    }

    pub(super) fn note_kind(&mut self, kind: &'static str, stamp: u64) {
        if !self.kinds.contains(&(kind, stamp)) {
            self.kinds.push((kind, stamp));
        }
    }

    fn note(&mut self, other: &Self) {
        for (kind, stamp) in &other.kinds {
            self.note_kind(kind, *stamp);
        }
        for (kind, id, held) in &other.records {
            self.note_record(kind, id, held.as_ref());
        }
        if self.place.is_none() {
            self.place.clone_from(&other.place);
        }
    }

    fn note_record(&mut self, kind: &'static str, id: &Arc<str>, held: Option<&Arc<dyn Held>>) {
        if !self.records.iter().any(|(known, it, _)| *known == kind && it == id) {
            self.records.push((kind, id.clone(), held.cloned()));
        }
    }
}

fn is_same(office: &Office, (kind, id, held): &Looked) -> bool {
    match (office.shelf(kind).and_then(|shelf| shelf.find_held(id)), held) {
        (Some((_, now)), Some(then)) => Arc::ptr_eq(now, then),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// How closely it is looked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Grain {
    /// By kinds: any change among them counts.
    Kinds,
    /// By records, where single ones are looked up.
    Records,
}

/// A derivation under way.
struct Watch {
    /// Which line of snapshots is watched: the address of what they remember in common.
    line: usize,
    grain: Grain,
    reads: Reads,
    /// What was noted already, so that it is not gone through again.
    noted: Vec<Arc<Reads>>,
}

thread_local! {
    /// The derivations under way in this thread, the innermost last.
    static UNDER_WAY: RefCell<Vec<Watch>> = const { RefCell::new(Vec::new()) };
}

/// Ends the watch, also when the derivation panics.
struct Ended;

impl Drop for Ended {
    fn drop(&mut self) {
        UNDER_WAY.with_borrow_mut(|under_way| under_way.pop());
    }
}

/// Works something out and gives what was looked at.
pub(super) fn watch<T>(office: &Office, grain: Grain, work: impl FnOnce() -> T) -> (T, Reads) {
    let started = Watch { line: office.line(), grain, reads: Reads::default(), noted: Vec::new() };
    UNDER_WAY.with_borrow_mut(|under_way| under_way.push(started));
    let ended = Ended;
    let answer = work();
    let reads = UNDER_WAY.with_borrow_mut(|under_way| {
        under_way.last_mut().map(|watch| std::mem::take(&mut watch.reads)).unwrap_or_default()
    });
    drop(ended);
    (answer, reads)
}

fn note(office: &Office, note: impl FnOnce(&mut Watch)) {
    UNDER_WAY.with_borrow_mut(|under_way| {
        let watch = under_way.last_mut().filter(|watch| watch.line == office.line());
        if let Some(watch) = watch {
            note(watch);
        }
    });
}

/// Notes a look at all records of a kind.
pub(super) fn saw_kind(office: &Office, kind: &'static str) {
    note(office, |watch| watch.reads.note_kind(kind, office.stamp_of(kind)));
}

/// Notes a look at every record.
pub(super) fn saw_all(office: &Office) {
    for kind in office.kinds {
        saw_kind(office, kind.name);
    }
}

/// Notes a look at one record, or that it is not there.
pub(super) fn saw_record(
    office: &Office,
    kind: &'static str,
    id: &str,
    found: Option<(&Arc<str>, &Arc<dyn Held>)>,
) {
    note(office, |watch| match (watch.grain, found) {
        (Grain::Kinds, _) => watch.reads.note_kind(kind, office.stamp_of(kind)),
        (Grain::Records, Some((id, held))) => watch.reads.note_record(kind, id, Some(held)),
        (Grain::Records, None) => watch.reads.note_record(kind, &Arc::from(id), None),
    });
}

/// Notes that it was asked where in the log the office stands.
pub(super) fn saw_place(office: &Office) {
    note(office, |watch| watch.reads.place = Some((office.seq, office.head.clone())));
}

/// Notes what was looked at for several records.
pub(super) fn saw_reads(office: &Office, reads: &Reads) {
    note(office, |watch| watch.reads.note(reads));
}

/// Notes what something that was remembered had looked at.
pub(super) fn saw_again(office: &Office, reads: &Arc<Reads>) {
    note(office, |watch| {
        if !watch.noted.iter().any(|noted| Arc::ptr_eq(noted, reads)) {
            watch.reads.note(reads);
            watch.noted.push(reads.clone());
        }
    });
}
