//! Looking for words in everything that an authority has written down.
//!
//! One index for an installation (tantivy), kept up by a reader of the logs with its own
//! checkpoint. Nothing durable stands in it: it can be thrown away at any time and is built anew.
//!
//! Invariants: the index is what the offices at its checkpoints give, whatever the order of
//! changes; documents and checkpoints are committed as one; a visitor's question meets only
//! documents made from the public office; what a result shows is read from the office of the one
//! who asks, so nothing is shown that is no longer so.

mod ask;
mod card;
mod compounds;
mod facts;
mod files;
mod find;
mod follow;
mod query;
mod schema;
mod snippet;
mod store;
#[cfg(test)]
mod tests;
mod words;

pub use card::{Clues, FileClue, Searched, SearchedKind, Traits};
pub use files::{FileReader, READ_FILE, read_file};
pub use find::{Asking, Facets, Found, Hit, How, Reach};
pub use query::{PAGE, Query, TEXT_LIMIT};
pub use snippet::{Piece, Snippet};
pub use words::Cutter;

use crate::{
    base::Id,
    ledger::{LedgerError, Unread},
    office::{Offices, Record},
};
use card::Kinds;
use files::FileTexts;
use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::{Duration, Instant},
};
use store::{Store, View};
use tantivy::TantivyError;

/// The full-text index of an installation. Cheap to clone.
#[derive(Clone)]
pub struct Index(Arc<Inner>);

struct Inner {
    offices: Offices,
    kinds: Kinds,
    folder: Option<PathBuf>,
    texts: Arc<FileTexts>,
    reader: FileReader,
    /// The word of this program among those that read files.
    name: String,
    /// Records whose files somebody asked to be read again: authority, kind and id.
    again: Mutex<Vec<(String, (String, String))>>,
    store: tokio::sync::Mutex<Option<Store>>,
    view: RwLock<Option<Arc<View>>>,
}

/// Why the index could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The logs cannot be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The index cannot be written.
    #[error("the search index: {0}")]
    Index(String),
}

impl From<TantivyError> for SearchError {
    fn from(error: TantivyError) -> Self {
        Self::Index(error.to_string())
    }
}

impl Index {
    /// The index over these offices, in a folder of its own or in memory. Nothing is read yet:
    /// [`Index::follow`] opens it, or builds it.
    pub fn new(
        offices: Offices,
        kinds: &'static [SearchedKind],
        folder: Option<PathBuf>,
        reader: FileReader,
    ) -> Self {
        Self(Arc::new(Inner {
            offices,
            kinds: Kinds(kinds),
            folder,
            texts: Arc::default(),
            reader,
            name: format!("{:016x}", rand::random::<u64>()),
            again: Mutex::default(),
            store: tokio::sync::Mutex::default(),
            view: RwLock::default(),
        }))
    }

    /// Why the text of a file is not there, where it could not be read.
    pub fn find_unread(&self, hash: &str) -> Option<Unread> {
        self.0.texts.find_unread(hash)
    }

    /// Says that nothing is being read any more, because the program stops.
    pub async fn stop(&self) {
        if let Err(error) = self.0.offices.ledger().stop_reading(&self.0.name).await {
            tracing::warn!(%error, "what was being read counts as not readable");
        }
    }

    /// Has a file of a record read again, because somebody asks for it.
    ///
    /// # Errors
    /// When that cannot be written down.
    pub async fn read_again<R: Record>(
        &self,
        authority: &str,
        id: &Id<R>,
        hash: &str,
    ) -> Result<(), LedgerError> {
        self.0.offices.ledger().end_reading(hash, None).await?;
        self.0.texts.forget(hash);
        let record = (R::KIND.to_owned(), id.as_str().to_owned());
        let mut again = self.0.again.lock().unwrap_or_else(PoisonError::into_inner);
        again.push((authority.to_owned(), record));
        Ok(())
    }

    fn view(&self) -> Option<Arc<View>> {
        self.0.view.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn show(&self, view: View) {
        *self.0.view.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(view));
    }
}

/// Who built an index anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rebuilt {
    /// This process, with so many documents.
    Here {
        /// How many there are: one or two for each record.
        documents: u64,
    },
    /// The server that keeps it.
    ByServer,
    /// Nobody: another process keeps it and did not answer in time.
    ByNobody,
}

impl Index {
    /// Builds the index anew from the logs. Beside a server, which alone may write it, the server
    /// is asked to.
    ///
    /// # Errors
    /// When the logs cannot be read or the folder cannot be written.
    pub async fn rebuild(&self, patience: Duration) -> Result<Rebuilt, SearchError> {
        let folder = self.0.folder.clone();
        match follow::blocking(move || Ok(Store::open_anew(folder.as_deref())?)).await? {
            Some(store) => *self.0.store.lock().await = Some(store),
            None => return self.request_rebuild(patience).await,
        }
        self.catch_up().await?;
        let documents = self.view().map_or(0, |view| view.searcher.num_docs());
        Ok(Rebuilt::Here { documents })
    }

    /// Asks whoever keeps the index to build it anew, and waits until that is done.
    async fn request_rebuild(&self, patience: Duration) -> Result<Rebuilt, SearchError> {
        let Some(folder) = &self.0.folder else { return Ok(Rebuilt::ByNobody) };
        let request = folder.join(follow::REQUEST);
        std::fs::write(&request, "").map_err(|error| SearchError::Index(error.to_string()))?;
        let asked = Instant::now();
        while asked.elapsed() < patience {
            if !request.exists() {
                return Ok(Rebuilt::ByServer);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let _ = std::fs::remove_file(&request);
        Ok(Rebuilt::ByNobody)
    }
}
