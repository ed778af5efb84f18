//! The text of files: PDF, office documents, plain text. What people upload may be anything, so
//! everything here has a limit, a panic of a library ends with the file, and a file that cannot be
//! read is passed over: the record it belongs to is found by its other words.

mod office;
mod pdf;

use super::FileClue;
use crate::ledger::{Ledger, LedgerError};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// Largest file that is read, in bytes. Uploads are smaller; bundles may bring others.
const FILE_LIMIT: usize = 32 << 20;
/// Largest part of a file after unpacking, in bytes.
const PART_LIMIT: usize = 32 << 20;
/// How much of a file's text is kept, in bytes.
const TEXT_LIMIT: usize = 500_000;
/// How long reading one file may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How much text is remembered, in bytes, before all is forgotten.
const REMEMBERED: usize = 32 << 20;

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
}

/// A text that is being read, with what may still be read of it.
struct Gathering {
    text: String,
    until: Instant,
}

impl Gathering {
    fn new() -> Self {
        Self { text: String::new(), until: Instant::now() + PATIENCE }
    }

    fn push(&mut self, text: &str) {
        let left = TEXT_LIMIT.saturating_sub(self.text.len());
        let end = (0..=left.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
        self.text.push_str(&text[..end.unwrap_or(0)]);
    }

    /// Words before and after do not belong together.
    fn part(&mut self) {
        if !self.text.ends_with(char::is_whitespace) {
            self.push("\n");
        }
    }

    /// True when no more is wanted, or there is no more time.
    fn is_full(&self) -> bool {
        self.text.len() + 4 > TEXT_LIMIT || Instant::now() > self.until
    }
}

fn read_text(format: Format, bytes: &[u8]) -> Result<String, String> {
    let mut gathering = Gathering::new();
    match format {
        Format::Plain => match std::str::from_utf8(bytes) {
            Ok(text) => gathering.push(text.trim_start_matches('\u{feff}')),
            // What is not UTF-8 comes from older programs, whose letters are those of Latin 1.
            Err(_) => {
                gathering.push(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>())
            }
        },
        Format::Pdf => pdf::read(bytes, &mut gathering)?,
        Format::Office(parts) => office::read(bytes, parts, &mut gathering)?,
    }
    Ok(gathering.text)
}

/// The texts of files by hash, as far as they are remembered; none for a file that has no text or
/// cannot be read.
#[derive(Default)]
pub(super) struct FileTexts(Mutex<HashMap<String, Option<Arc<str>>>>);

impl FileTexts {
    /// The text of a file; none when it was not read yet.
    pub(super) fn find(&self, file: &FileClue) -> Option<Option<Arc<str>>> {
        match Format::of(&file.media_type) {
            Some(_) => self.lock().get(&file.hash).cloned(),
            None => Some(None),
        }
    }

    fn remember(&self, hash: String, text: Option<Arc<str>>) {
        self.lock().insert(hash, text);
    }

    /// Forgets everything when it has become too much.
    fn make_room(&self) {
        let mut known = self.lock();
        if known.values().flatten().map(|text| text.len()).sum::<usize>() > REMEMBERED {
            known.clear();
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Option<Arc<str>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads files that are not remembered, one after the other.
///
/// # Errors
/// When the ledger cannot be read just now. A file that cannot be read is none.
pub(super) async fn read(
    ledger: &Ledger,
    texts: &FileTexts,
    files: Vec<FileClue>,
) -> Result<(), LedgerError> {
    texts.make_room();
    for file in files {
        if texts.find(&file).is_some() {
            continue;
        }
        let stored = match ledger.find_file(&file.hash).await {
            Ok(stored) => stored,
            Err(LedgerError::Broken(cause)) => {
                tracing::warn!(file = file.hash, cause, "a file cannot be searched");
                None
            }
            Err(passing) => return Err(passing),
        };
        let text = match (stored, Format::of(&file.media_type)) {
            (Some(stored), Some(format)) => read_one(&file.hash, format, stored.content).await,
            (None, _) | (_, None) => None,
        };
        texts.remember(file.hash, text);
    }
    Ok(())
}

async fn read_one(hash: &str, format: Format, bytes: Vec<u8>) -> Option<Arc<str>> {
    if bytes.len() > FILE_LIMIT {
        tracing::warn!(file = hash, "a file is too large to be searched");
        return None;
    }
    let reading = tokio::task::spawn_blocking(move || read_text(format, &bytes));
    // The reader looks at the clock itself; this is for a library that does not come back to it.
    let cause = match tokio::time::timeout(PATIENCE * 2, reading).await {
        Ok(Ok(Ok(text))) => {
            return Some(Arc::from(text)).filter(|text: &Arc<str>| !text.is_empty());
        }
        Ok(Ok(Err(cause))) => cause,
        Ok(Err(panic)) => panic.to_string(),
        Err(_) => "it takes too long".to_owned(),
    };
    tracing::warn!(file = hash, cause, "the text of a file cannot be read");
    None
}

#[cfg(test)]
mod tests;
