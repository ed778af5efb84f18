//! The part of an authority that everybody may see, as an office of its own. The public side reads
//! nothing else: what is internal is not there, so it cannot be shown by mistake.

use super::{
    Office, Record,
    each::{Outcome, Pieces},
    shelf::Held,
    watch::saw_reads,
};
use crate::base::Id;
use std::{collections::HashMap, sync::Arc};

/// The public office, with what each of its records follows from.
#[derive(Default)]
struct Public {
    office: Option<Arc<Office>>,
    kinds: HashMap<&'static str, Pieces>,
}

/// A record as everybody may see it; none where not everybody may.
type Shown = Option<Arc<dyn Held>>;

impl Public {
    /// That of an office, with what holds of the one before.
    fn follow(office: &Office, before: &Self) -> Self {
        let mut public = office.branch();
        // What follows from it follows from other records than those of the office.
        (public.shelves, public.memo) = match &before.office {
            Some(before) => (before.shelves.clone(), before.memo.clone()),
            None => Default::default(),
        };
        let none = Pieces::default();
        let mut kinds = HashMap::new();
        for kind in office.kinds {
            let before = before.kinds.get(kind.name).unwrap_or(&none);
            let mut show = |held: &Arc<dyn Held>| -> Outcome { Arc::new(held.publish(office)) };
            let pieces = Pieces::follow(office, kind.name, before, &mut show);
            saw_reads(office, pieces.reads());
            let shown = pieces.all.iter().filter_map(|piece| {
                let shown = piece.outcome.downcast_ref::<Shown>();
                Some((&piece.id, shown?.as_ref()?))
            });
            public.shelves.entry(kind.name).or_default().settle(shown);
            kinds.insert(kind.name, pieces);
        }
        public.forget_earlier();
        Self { office: Some(Arc::new(public)), kinds }
    }
}

impl Office {
    /// True when there is a record of this id that everybody may see.
    pub fn is_public<R: Record>(&self, id: &Id<R>) -> bool {
        self.find(id).is_some_and(|record| record.is_public(self))
    }

    /// The published records, each without what is internal in it; see [`Record::to_public`]. It
    /// stands at the same place of the log.
    pub fn to_public(&self) -> Arc<Office> {
        let none = Public::default();
        let public = self.memo.get_followed(self, |before: Option<Arc<Public>>| {
            Public::follow(self, before.as_deref().unwrap_or(&none))
        });
        public.office.clone().expect("it was followed")
    }
}
