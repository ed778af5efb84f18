//! What a kind of record says of itself so that it can be found, and the table of functions by
//! which the index asks it.

use crate::{
    base::{Country, Id, Slug, Text},
    office::{AnyEntry, Office, Record},
};
use jiff::civil::Date;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A kind of record that can be found. Its texts are found without a line of its own
/// ([`AnyEntry::list_texts`](crate::office::AnyEntry)); this says the rest.
pub trait Searched: Record {
    /// True for what others publish and we only keep: it is shown behind what is our own.
    const IS_OF_OTHERS: bool = false;

    /// True when it may be found now. What is not for other eyes while it is made is not.
    fn is_found(&self) -> bool {
        true
    }

    /// What lists choose it by, as it is on a day. It is asked anew for each office and day and
    /// never stored, so a state that changes by the calendar alone is right without indexing.
    fn find_traits(&self, office: &Office, today: Date) -> Traits {
        let _ = (office, today);
        Traits::default()
    }

    /// What else it is found by. May look only at the record and at what its links lead to: that is
    /// how the index knows what to write anew when a record changes.
    fn list_clues(&self, office: &Office) -> Clues {
        let _ = office;
        Clues::default()
    }

    /// Its address below that of the desk: `/cooperations/cpmr`.
    fn find_path(&self, id: &Id<Self>, office: &Office) -> String;
}

/// What lists choose a record by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// The area it belongs to; none for what belongs to no area.
    pub area: Option<Slug>,
    /// The countries it has to do with.
    pub countries: BTreeSet<Country>,
    /// The first and the last year it is about.
    pub years: Option<(i16, i16)>,
    /// Its state on the day, by its code.
    pub state: Option<&'static str>,
}

/// What a record is found by beyond its own texts.
#[derive(Clone, Debug, Default)]
pub struct Clues {
    /// Words of no language: short names, numbers, towns, identifiers.
    pub words: Vec<String>,
    /// Names of what it has to do with.
    pub names: Vec<Text>,
    /// Files whose text is its text too.
    pub files: Vec<FileClue>,
}

/// A file of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileClue {
    /// The hash of its bytes.
    pub hash: String,
    /// Its media type.
    pub media_type: String,
    /// What it is called.
    pub name: String,
}

/// A record by id, what lists choose it by, and the area whose people see it.
pub(super) type Listed = (String, Traits, Option<Slug>);

/// A kind that can be found, behind one plain table of functions.
#[derive(Clone, Copy)]
pub struct SearchedKind {
    /// Its name in the log.
    pub name: &'static str,
    /// True for what others publish.
    pub is_of_others: bool,
    list_traits: fn(&Office, Date) -> Vec<Listed>,
    list_clues: fn(&Office, &str) -> Clues,
    /// The address of a record below that of the desk; none where there is no such record.
    pub find_path: fn(&Office, &str) -> Option<String>,
}

impl SearchedKind {
    /// The kind of record `R`.
    pub const fn of<R: Searched>() -> Self {
        Self {
            name: R::KIND,
            is_of_others: R::IS_OF_OTHERS,
            list_traits: list_traits::<R>,
            list_clues: list_clues::<R>,
            find_path: find_path::<R>,
        }
    }
}

impl std::fmt::Debug for SearchedKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SearchedKind({})", self.name)
    }
}

fn list_traits<R: Searched>(office: &Office, today: Date) -> Vec<Listed> {
    let traits = |entry: &Arc<crate::office::Entry<R>>| {
        let record = &entry.record;
        (entry.id.as_str().to_owned(), record.find_traits(office, today), record.area(office))
    };
    office.list::<R>().filter(|entry| entry.record.is_found()).map(traits).collect()
}

fn list_clues<R: Searched>(office: &Office, id: &str) -> Clues {
    let record = Id::<R>::parse(id).and_then(|id| office.find(&id));
    record.map_or_else(Clues::default, |record| record.list_clues(office))
}

fn find_path<R: Searched>(office: &Office, id: &str) -> Option<String> {
    let id = Id::<R>::parse(id)?;
    Some(office.find(&id)?.find_path(&id, office))
}

/// The table of kinds that can be found; the same table wherever it is compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kinds(pub &'static [SearchedKind]);

impl PartialEq for Kinds {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Kinds {}

impl std::hash::Hash for Kinds {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        std::ptr::hash(self.0, state);
    }
}

impl Kinds {
    pub(super) fn find(self, name: &str) -> Option<&'static SearchedKind> {
        self.0.iter().find(|kind| kind.name == name)
    }

    /// Every record of the office that can be found.
    pub(super) fn list(self, office: &Office) -> impl Iterator<Item = Arc<dyn AnyEntry>> {
        office.list_all().filter(move |entry| self.find(entry.kind()).is_some())
    }

    /// What a record is found by beyond its own texts.
    pub(super) fn list_clues(self, office: &Office, entry: &dyn AnyEntry) -> Clues {
        let kind = self.find(entry.kind());
        kind.map_or_else(Clues::default, |kind| (kind.list_clues)(office, entry.id()))
    }

    /// The records with their traits on a day.
    pub(super) fn list_traits(
        self,
        office: &Office,
        today: Date,
    ) -> BTreeMap<&'static str, Vec<Listed>> {
        self.0.iter().map(|kind| (kind.name, (kind.list_traits)(office, today))).collect()
    }
}
