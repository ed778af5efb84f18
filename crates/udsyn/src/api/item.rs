//! A record as it goes out: the whole body, with its id, its version and what follows from it.

use super::resource::Resource;
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use spine::{
    base::Id,
    kit::{Failure, Visit},
    office::{Derivation, Entry, Office},
};
use std::{
    collections::HashMap,
    marker::PhantomData,
    sync::{Arc, OnceLock},
};

/// Which side of a record somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// What everybody may see of a published one.
    Public,
    /// The whole.
    Internal,
}

/// A record with the side of it that somebody sees.
pub type Seen<R> = (Arc<Entry<R>>, Side);

#[derive(Serialize)]
struct Item<'a, R: Resource> {
    id: &'a Id<R>,
    version: i64,
    changed_at: Timestamp,
    #[serde(flatten)]
    record: &'a R,
    #[serde(skip_serializing_if = "Option::is_none")]
    derived: Option<R::Derived>,
}

/// What the server adds to a record when it goes out; ignored when it comes in again.
pub const ADDED: [&str; 4] = ["id", "version", "changed_at", "derived"];

/// A record as JSON, as one side sees it on a day.
///
/// # Errors
/// A fault of the program, when a record cannot be written.
pub fn write_item<R: Resource>(
    office: &Office,
    entry: &Entry<R>,
    (today, side): (Date, Side),
) -> Result<String, Failure> {
    let public;
    let record = match side {
        Side::Internal => &entry.record,
        Side::Public => {
            public = entry.record.to_public(office);
            &public
        }
    };
    let item = Item {
        id: &entry.id,
        version: entry.seq,
        changed_at: entry.changed_at,
        derived: record.derive(office, today),
        record,
    };
    serde_json::to_string(&item).map_err(|error| Failure::broken(&error))
}

/// The records of a snapshot as JSON, each written when it is first asked for.
struct Written<R>(PhantomData<R>);

impl<R: Resource> Derivation for Written<R> {
    type Key = (Date, Side);
    type Output = HashMap<Id<R>, OnceLock<String>>;

    fn derive(office: &Office, _: &Self::Key) -> Self::Output {
        // What is written later may look at anything, so it holds in this snapshot alone.
        let _ = office.seq();
        office.list::<R>().map(|entry| (entry.id.clone(), OnceLock::new())).collect()
    }
}

/// Appends records as JSON, with commas between.
///
/// # Errors
/// As [`write_item`].
pub fn write_items<R: Resource>(
    out: &mut String,
    visit: &Visit,
    entries: &[Seen<R>],
) -> Result<(), Failure> {
    for (place, (entry, side)) in entries.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        let key = (visit.today, *side);
        // Seen from another day it is written anew: nobody fills the memory with all days.
        if visit.as_of.is_some() {
            out.push_str(&write_item(&visit.view, entry, key)?);
            continue;
        }
        let written = visit.view.derive::<Written<R>>(&key);
        let known = written.get(&entry.id).and_then(OnceLock::get);
        if let Some(known) = known {
            out.push_str(known);
            continue;
        }
        let new = write_item(&visit.view, entry, key)?;
        out.push_str(&new);
        if let Some(place) = written.get(&entry.id) {
            // Somebody else may have been faster, with the same.
            let _ = place.set(new);
        }
    }
    Ok(())
}
