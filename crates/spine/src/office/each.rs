//! What follows from each record of a kind by itself: worked out anew where the record, or what was
//! looked at for it, is not what it was; taken over where it is.

use super::{
    Office,
    shelf::{Held, Shelf},
    watch::{Grain, Reads, watch},
};
use std::{
    any::Any,
    sync::{Arc, OnceLock},
};

/// What came out for a record, whatever it is.
pub(super) type Outcome = Arc<dyn Any + Send + Sync>;

/// What came out for one record, and what it follows from.
#[derive(Clone)]
pub(super) struct Piece {
    pub(super) id: Arc<str>,
    held: Arc<dyn Held>,
    reads: Arc<Reads>,
    pub(super) outcome: Outcome,
}

/// What came out for all records of a kind, by id.
#[derive(Clone, Default)]
pub(super) struct Pieces {
    pub(super) all: Vec<Piece>,
    /// Everything that was looked at, by kinds.
    reads: Reads,
}

impl Pieces {
    /// Works it out for each record of a kind, with what holds of what was known before.
    pub(super) fn follow(
        office: &Office,
        kind: &'static str,
        before: &Self,
        work: &mut dyn FnMut(&Arc<dyn Held>) -> Outcome,
    ) -> Self {
        let changed = before.reads.list_changed(office);
        let mut known = before.all.iter().peekable();
        let shelf = office.see_shelf(kind);
        let mut all = Vec::with_capacity(shelf.map_or(0, Shelf::len));
        // Both stand in the order of their ids.
        for (id, held) in shelf.into_iter().flat_map(Shelf::list_held) {
            while known.next_if(|piece| piece.id < *id).is_some() {}
            let same = known.next_if(|piece| piece.id == *id).filter(|piece| {
                Arc::ptr_eq(&piece.held, held) && piece.reads.hold_beside(office, &changed)
            });
            all.push(match same {
                Some(piece) => piece.clone(),
                None => {
                    let (outcome, reads) = watch(office, Grain::Records, || work(held));
                    let reads = if reads.is_empty() { nothing() } else { Arc::new(reads) };
                    Piece { id: id.clone(), held: held.clone(), reads, outcome }
                }
            });
        }
        let mut reads = Reads::of_kinds(office, all.iter().map(|piece| &*piece.reads));
        reads.note_kind(kind, office.stamp_of(kind));
        Self { all, reads }
    }

    /// Everything that was looked at, by kinds.
    pub(super) fn reads(&self) -> &Reads {
        &self.reads
    }
}

/// What was looked at for most records: nothing beside themselves.
fn nothing() -> Arc<Reads> {
    static NOTHING: OnceLock<Arc<Reads>> = OnceLock::new();
    NOTHING.get_or_init(Arc::default).clone()
}
