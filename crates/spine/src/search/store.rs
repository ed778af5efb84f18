//! The index on the disk: opened, thrown away when it cannot be trusted, and committed together
//! with how far each log has been read.

use super::{
    compounds::Compounds,
    schema::{FORM, Fields, register},
    words::STEMMED,
};
use crate::base::Language;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};
use tantivy::{
    Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyError,
    directory::{MmapDirectory, error::LockError},
    indexer::IndexWriterOptions,
    schema::Field,
};

/// Memory for documents that are not yet written, in bytes.
const MEMORY: usize = 32 << 20;

/// How far each log has been read. It is written in one with the documents, so the two always
/// belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Marks {
    form: u32,
    pub(super) authorities: BTreeMap<String, Mark>,
}

impl Default for Marks {
    fn default() -> Self {
        Self { form: FORM, authorities: BTreeMap::new() }
    }
}

/// How far one log has been read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    pub(super) seq: i64,
    pub(super) head: String,
    /// Kind and id of the records whose files have still to be read.
    #[serde(default)]
    pub(super) waiting: BTreeSet<(String, String)>,
}

/// An open index with its one writer.
pub(super) struct Store {
    pub(super) fields: Fields,
    pub(super) writer: IndexWriter,
    pub(super) marks: Marks,
    reader: IndexReader,
    is_changed: bool,
}

/// Why an index was not opened.
enum Closed {
    /// Another process writes it.
    Locked,
    /// It cannot be read.
    Damaged(String),
}

impl From<TantivyError> for Closed {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => Self::Locked,
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl Store {
    /// The index in a folder, or in memory where there is none or another process has it. What
    /// cannot be read is thrown away: everything in it follows from the logs.
    pub(super) fn open(folder: Option<&Path>) -> Result<Self, TantivyError> {
        let Some(folder) = folder else { return Self::open_in_memory() };
        match open_folder(folder) {
            Ok(store) => return Ok(store),
            Err(Closed::Locked) => {
                tracing::warn!(
                    folder = %folder.display(),
                    "another process keeps the search index; this one keeps its own in memory"
                );
                return Self::open_in_memory();
            }
            Err(Closed::Damaged(cause)) => {
                tracing::warn!(cause, "the search index cannot be read; it is built anew");
                let _ = std::fs::remove_dir_all(folder);
            }
        }
        match open_folder(folder) {
            Ok(store) => Ok(store),
            Err(Closed::Locked) => Self::open_in_memory(),
            Err(Closed::Damaged(cause)) => {
                tracing::warn!(cause, "the search index is kept in memory");
                Self::open_in_memory()
            }
        }
    }

    /// An empty index in a folder or in memory; none when another process has it.
    pub(super) fn open_anew(folder: Option<&Path>) -> Result<Option<Self>, TantivyError> {
        let mut store = match folder.map(open_folder) {
            Some(Err(Closed::Locked)) => return Ok(None),
            Some(Ok(store)) => store,
            Some(Err(Closed::Damaged(_))) | None => Self::open(folder)?,
        };
        store.clear()?;
        Ok(Some(store))
    }

    fn open_in_memory() -> Result<Self, TantivyError> {
        let (fields, schema) = Fields::define();
        Self::with(Index::create_in_ram(schema), fields)
    }

    fn with(index: Index, fields: Fields) -> Result<Self, TantivyError> {
        register(&index);
        let options = IndexWriterOptions::builder()
            .memory_budget_per_thread(MEMORY)
            .num_merge_threads(1)
            .build();
        let writer: IndexWriter = index.writer_with_options(options)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let payload = index.load_metas()?.payload;
        let marks = payload.and_then(|marks| serde_json::from_str::<Marks>(&marks).ok());
        let mut store = Self { fields, writer, reader, marks: Marks::default(), is_changed: false };
        match marks.filter(|marks| marks.form == FORM) {
            Some(marks) => store.marks = marks,
            None => store.clear()?,
        }
        Ok(store)
    }

    /// Takes everything out.
    pub(super) fn clear(&mut self) -> Result<(), TantivyError> {
        self.writer.delete_all_documents()?;
        self.marks = Marks::default();
        self.is_changed = true;
        Ok(())
    }

    /// Takes one authority out.
    pub(super) fn forget(&mut self, authority: &str) {
        self.writer.delete_term(self.fields.authority(authority));
        self.marks.authorities.remove(authority);
        self.is_changed = true;
    }

    /// Says how far a log has been read.
    pub(super) fn mark(&mut self, authority: &str, mark: Mark) {
        self.marks.authorities.insert(authority.to_owned(), mark);
        self.is_changed = true;
    }

    /// Writes what has changed to the disk, all or nothing; true when something had.
    pub(super) fn commit(&mut self) -> Result<bool, TantivyError> {
        if !std::mem::take(&mut self.is_changed) {
            return Ok(false);
        }
        let marks = serde_json::to_string(&self.marks)
            .map_err(|error| TantivyError::InternalError(error.to_string()))?;
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&marks);
        commit.commit()?;
        self.reader.reload()?;
        Ok(true)
    }

    /// The index as it is now, for those who ask.
    pub(super) fn view(&self) -> Result<View, TantivyError> {
        let searcher = self.reader.searcher();
        let mut compounds: [Compounds; 3] = Default::default();
        for (place, (language, _)) in STEMMED.iter().enumerate() {
            if matches!(language, Language::Da | Language::De) {
                let stems = list_terms(&searcher, self.fields.texts[place])?;
                compounds[place] = Compounds::find(&stems, place);
            }
        }
        let authorities = self.marks.authorities.keys().cloned().collect();
        Ok(View { searcher, fields: self.fields, compounds, authorities })
    }
}

/// An index as it stood after a commit; those who ask share it.
pub(super) struct View {
    pub(super) searcher: Searcher,
    pub(super) fields: Fields,
    /// By language, in the order of [`STEMMED`].
    pub(super) compounds: [Compounds; 3],
    /// The authorities that are in it.
    pub(super) authorities: HashSet<String>,
}

fn open_folder(folder: &Path) -> Result<Store, Closed> {
    // What stands in a damaged file may make the library panic; that must not end the program.
    let opened = catch_unwind(AssertUnwindSafe(|| {
        std::fs::create_dir_all(folder).map_err(|error| Closed::Damaged(error.to_string()))?;
        let directory = MmapDirectory::open(folder).map_err(TantivyError::from)?;
        let (fields, schema) = Fields::define();
        let index = Index::open_or_create(directory, schema)?;
        let damaged = index.validate_checksum()?;
        if !damaged.is_empty() {
            return Err(Closed::Damaged(format!("{} damaged files", damaged.len())));
        }
        Ok(Store::with(index, fields)?)
    }));
    opened.unwrap_or_else(|_| Err(Closed::Damaged("a panic while opening it".to_owned())))
}

fn list_terms(searcher: &Searcher, field: Field) -> Result<HashSet<String>, TantivyError> {
    let mut terms = HashSet::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut stream = index.terms().stream()?;
        while let Some((term, _)) = stream.next() {
            if let Ok(term) = std::str::from_utf8(term) {
                terms.insert(term.to_owned());
            }
        }
    }
    Ok(terms)
}
