//! The text of files: PDF, office documents, plain text. What people upload may be anything, so a
//! document is read by a process of its own with limits on memory and time, and "it is being read"
//! is written down before. A document that ends its reader is not read again until somebody asks
//! for it: the record it belongs to is found by its other words, and its page says so.

mod extract;
mod office;
mod pdf;
mod reader;

pub use reader::{FileReader, READ_FILE, read_file};

use super::FileClue;
use crate::ledger::{Ledger, LedgerError, MayRead, Unread};
use jiff::Timestamp;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// How much text is remembered, in bytes, before all is forgotten.
const REMEMBERED: usize = 32 << 20;
/// How long to wait before looking whether another program has read a file to its end.
const PAUSE: Duration = Duration::from_millis(250);

/// A kind of file whose text can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Plain,
    Pdf,
    Office(office::Parts),
}

impl Format {
    fn of(media_type: &str) -> Option<Self> {
        Some(match media_type {
            "text/plain" | "text/csv" => Self::Plain,
            "application/pdf" => Self::Pdf,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => {
                Self::Office(office::DOCX)
            }
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => {
                Self::Office(office::XLSX)
            }
            "application/vnd.oasis.opendocument.text"
            | "application/vnd.oasis.opendocument.spreadsheet" => Self::Office(office::ODF),
            _ => return None,
        })
    }

    /// Its word on the command line of a reader.
    fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Pdf => "pdf",
            Self::Office(office::DOCX) => "docx",
            Self::Office(office::XLSX) => "xlsx",
            Self::Office(_) => "odf",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        let all = [
            Self::Plain,
            Self::Pdf,
            Self::Office(office::DOCX),
            Self::Office(office::XLSX),
            Self::Office(office::ODF),
        ];
        all.into_iter().find(|format| format.code() == code)
    }
}

/// What is known of the text of a file.
#[derive(Clone, Debug)]
enum Known {
    Text(Arc<str>),
    /// There is none, or nobody can be asked for it just now.
    None,
    Unread(Unread),
}

/// The texts of files by hash, as far as they are remembered; none for a file that has no text or
/// cannot be read.
#[derive(Default)]
pub(super) struct FileTexts(Mutex<HashMap<String, Known>>);

impl FileTexts {
    /// The text of a file; none when it was not read yet.
    pub(super) fn find(&self, file: &FileClue) -> Option<Option<Arc<str>>> {
        if Format::of(&file.media_type).is_none() {
            return Some(None);
        }
        self.lock().get(&file.hash).map(|known| match known {
            Known::Text(text) => Some(text.clone()),
            Known::None | Known::Unread(_) => None,
        })
    }

    /// Why the text of a file is not there, where it could not be read.
    pub(super) fn find_unread(&self, hash: &str) -> Option<Unread> {
        match self.lock().get(hash) {
            Some(Known::Unread(why)) => Some(*why),
            Some(Known::Text(_) | Known::None) | None => None,
        }
    }

    /// Knows of files that could not be read before.
    pub(super) fn learn(&self, unread: Vec<(String, Unread)>) {
        self.lock().extend(unread.into_iter().map(|(hash, why)| (hash, Known::Unread(why))));
    }

    /// Forgets one file, so that it is read again.
    pub(super) fn forget(&self, hash: &str) {
        self.lock().remove(hash);
    }

    fn remember(&self, hash: String, known: Known) {
        self.lock().insert(hash, known);
    }

    /// Forgets every text when they have become too much.
    fn make_room(&self) {
        let mut known = self.lock();
        let size = |known: &Known| match known {
            Known::Text(text) => text.len(),
            Known::None | Known::Unread(_) => 0,
        };
        if known.values().map(size).sum::<usize>() > REMEMBERED {
            known.retain(|_, known| matches!(known, Known::Unread(_)));
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Who reads files, for whom, and what is known already.
pub(super) struct Reading<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) authority: &'a str,
    pub(super) texts: &'a FileTexts,
    pub(super) reader: &'a FileReader,
    /// This program's word, to tell its readings from those of others.
    pub(super) name: &'a str,
}

impl Reading<'_> {
    /// Reads files that are not remembered, one after the other.
    ///
    /// # Errors
    /// When the ledger cannot be read just now. A file that cannot be read is none.
    pub(super) async fn read(&self, files: Vec<FileClue>) -> Result<(), LedgerError> {
        self.texts.make_room();
        for file in files {
            if self.texts.find(&file).is_some() {
                continue;
            }
            let stored = match self.ledger.find_file(self.authority, &file.hash).await {
                Ok(stored) => stored,
                Err(LedgerError::Broken(cause)) => {
                    tracing::warn!(file = file.hash, cause, "a file cannot be searched");
                    None
                }
                Err(passing) => return Err(passing),
            };
            let known = match (stored, Format::of(&file.media_type)) {
                (Some(stored), Some(format)) => {
                    self.read_one(&file.hash, format, stored.content).await?
                }
                (None, _) | (_, None) => Known::None,
            };
            if let Known::Unread(why) = &known {
                let why = why.code();
                tracing::warn!(file = file.hash, why, "the text of a file cannot be read");
            }
            self.texts.remember(file.hash, known);
        }
        Ok(())
    }

    async fn read_one(
        &self,
        hash: &str,
        format: Format,
        bytes: Vec<u8>,
    ) -> Result<Known, LedgerError> {
        if bytes.len() > reader::FILE_LIMIT {
            return Ok(Known::Unread(Unread::Unreadable));
        }
        if format == Format::Plain {
            // Nothing is unpacked and no library is asked.
            return Ok(know(extract::read_text(format, &bytes).unwrap_or_default()));
        }
        loop {
            match self.ledger.begin_reading(hash, self.name, Timestamp::now()).await? {
                MayRead::Begun => break,
                MayRead::Not(why) => return Ok(Known::Unread(why)),
                MayRead::Elsewhere => tokio::time::sleep(PAUSE).await,
            }
        }
        match self.reader.read(format, &bytes).await {
            Ok(Ok(text)) => {
                self.ledger.end_reading(hash, None).await?;
                Ok(know(text))
            }
            Ok(Err(why)) => {
                self.ledger.end_reading(hash, Some(why)).await?;
                Ok(Known::Unread(why))
            }
            Err(error) => {
                tracing::error!(%error, "no reader of documents can be started");
                self.ledger.end_reading(hash, None).await?;
                Ok(Known::None)
            }
        }
    }
}

fn know(text: String) -> Known {
    if text.is_empty() { Known::None } else { Known::Text(Arc::from(text)) }
}

#[cfg(test)]
mod tests;
