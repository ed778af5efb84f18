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
pub use find::{Asking, Facets, Found, Hit, How, Reach};
pub use query::{PAGE, Query, TEXT_LIMIT};
pub use snippet::{Piece, Snippet};

use crate::{ledger::LedgerError, office::Offices};
use card::Kinds;
use files::FileTexts;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
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
    pub fn new(offices: Offices, kinds: &'static [SearchedKind], folder: Option<PathBuf>) -> Self {
        Self(Arc::new(Inner {
            offices,
            kinds: Kinds(kinds),
            folder,
            texts: Arc::default(),
            store: tokio::sync::Mutex::default(),
            view: RwLock::default(),
        }))
    }

    /// The address of a record below that of the desk; none for what cannot be found.
    pub fn find_path(
        &self,
        office: &crate::office::Office,
        kind: &str,
        id: &str,
    ) -> Option<String> {
        self.0.kinds.find_path(office, kind, id)
    }

    fn view(&self) -> Option<Arc<View>> {
        self.0.view.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn show(&self, view: View) {
        *self.0.view.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(view));
    }
}

/// Asks whoever keeps the index in a folder to build it anew, and waits until that is done; true
/// when it was, false when nobody answered in time.
///
/// # Errors
/// When the folder cannot be written.
pub async fn request_rebuild(folder: &Path, patience: Duration) -> std::io::Result<bool> {
    let request = folder.join(follow::REQUEST);
    std::fs::create_dir_all(folder)?;
    std::fs::write(&request, "")?;
    let asked = std::time::Instant::now();
    while asked.elapsed() < patience {
        if !request.exists() {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let _ = std::fs::remove_file(&request);
    Ok(false)
}
