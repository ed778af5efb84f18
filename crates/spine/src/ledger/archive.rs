//! The file of a backup: gzip'd lines of JSON. First who wrote it and when, then a line for each
//! row, last how many rows of each table there are and the SHA-256 of all lines before.

use super::LedgerError;
use data_encoding::HEXLOWER;
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

/// Why a backup was not made or not restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database could not be read or written.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The file could not be read or written.
    #[error("the file {file} cannot be used: {error}")]
    File {
        /// The file.
        file: PathBuf,
        /// What the operating system says.
        error: std::io::Error,
    },
    /// What was asked for is not to be done, in a sentence.
    #[error("{0}")]
    Refused(String),
}

impl From<sqlx::Error> for BackupError {
    fn from(error: sqlx::Error) -> Self {
        Self::Ledger(error.into())
    }
}

const FORMAT: &str = "udsyn-backup";
const VERSION: u32 = 1;

/// What a backup says of itself first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupHeader {
    format: String,
    version: u32,
    /// When it was made.
    pub created_at: String,
    /// The step of the migrations at which the tables stood.
    pub step: i64,
}

/// A whole backup in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupSummary {
    /// What it says of itself.
    pub header: BackupHeader,
    /// How many rows of each table it holds.
    pub rows: BTreeMap<String, u64>,
}

/// One row of a table.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Row {
    pub(super) table: String,
    pub(super) row: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct Trailer {
    rows: BTreeMap<String, u64>,
    sha256: String,
}

impl BackupHeader {
    pub(super) fn new(created_at: String, step: i64) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, created_at, step }
    }

    fn check(&self) -> Result<(), String> {
        if self.format != FORMAT {
            return Err(not_a_backup());
        }
        if self.version > VERSION {
            return Err(format!(
                "the backup is written in format {}, and this program knows formats up to \
                 {VERSION}; restore it with a newer version of Udsyn",
                self.version
            ));
        }
        Ok(())
    }
}

fn not_a_backup() -> String {
    "the file is not a backup made by 'udsyn backup'".to_owned()
}

/// A backup being written, in a file beside its place that is taken away unless it is finished.
pub(super) struct Writer {
    place: PathBuf,
    part: PathBuf,
    out: GzEncoder<BufWriter<File>>,
    hash: Sha256,
    summary: BackupSummary,
    finished: bool,
}

impl Writer {
    pub(super) fn create(place: &Path, header: BackupHeader) -> Result<Self, BackupError> {
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let part = place.with_file_name(format!(".{name}.{}.part", std::process::id()));
        let mut options = File::options();
        options.write(true).create(true).truncate(true);
        // It holds everything, the marks of passwords too: nobody else may read it.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&part).map_err(|error| fail(&part, error))?;
        let mut writer = Self {
            place: place.to_owned(),
            part,
            out: GzEncoder::new(BufWriter::new(file), Compression::default()),
            hash: Sha256::new(),
            summary: BackupSummary { header: header.clone(), rows: BTreeMap::new() },
            finished: false,
        };
        writer.write_line(&header)?;
        Ok(writer)
    }

    pub(super) fn write_row(&mut self, row: &Row) -> Result<(), BackupError> {
        *self.summary.rows.entry(row.table.clone()).or_default() += 1;
        self.write_line(row)
    }

    fn write_line(&mut self, value: &impl Serialize) -> Result<(), BackupError> {
        let mut line = serde_json::to_vec(value).expect("plain data with string keys");
        line.push(b'\n');
        self.hash.update(&line);
        self.out.write_all(&line).map_err(|error| fail(&self.part, error))
    }

    /// Ends the backup, makes sure of it on the disk and only then gives it its name.
    pub(super) fn finish(mut self) -> Result<BackupSummary, BackupError> {
        let sha256 = HEXLOWER.encode(&self.hash.clone().finalize());
        self.write_line(&Trailer { rows: self.summary.rows.clone(), sha256 })?;
        self.settle().map_err(|error| fail(&self.place, error))?;
        self.finished = true;
        Ok(self.summary.clone())
    }

    fn settle(&mut self) -> std::io::Result<()> {
        self.out.try_finish()?;
        self.out.get_mut().flush()?;
        self.out.get_ref().get_ref().sync_all()?;
        std::fs::rename(&self.part, &self.place)?;
        let folder = self.place.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.finished {
            // There is nothing more to be done about a file that cannot be removed either.
            let _ = std::fs::remove_file(&self.part);
        }
    }
}

/// Reads a backup, calls `each` with every row, and proves at the end that nothing is missing and
/// nothing was altered.
pub(super) fn read(
    file: &Path,
    mut each: impl FnMut(Row) -> Result<(), BackupError>,
) -> Result<BackupSummary, BackupError> {
    let source = File::open(file).map_err(|error| fail(file, error))?;
    let mut lines = BufReader::new(GzDecoder::new(BufReader::new(source)));
    let mut hash = Sha256::new();
    let mut line = Vec::new();
    let mut next = |line: &mut Vec<u8>| -> Result<(), BackupError> {
        line.clear();
        let read = lines.read_until(b'\n', line);
        match read.map_err(|error| damaged(&error.to_string()))? {
            0 => Err(damaged("it ends too early")),
            _ => Ok(()),
        }
    };
    next(&mut line)?;
    let header: BackupHeader =
        serde_json::from_slice(&line).map_err(|_| BackupError::Refused(not_a_backup()))?;
    header.check().map_err(BackupError::Refused)?;
    hash.update(&line);
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    loop {
        next(&mut line)?;
        if let Ok(row) = serde_json::from_slice::<Row>(&line) {
            hash.update(&line);
            *rows.entry(row.table.clone()).or_default() += 1;
            each(row)?;
            continue;
        }
        let trailer: Trailer =
            serde_json::from_slice(&line).map_err(|_| damaged("a line of it cannot be read"))?;
        if trailer.sha256 != HEXLOWER.encode(&hash.finalize()) || trailer.rows != rows {
            return Err(damaged("its checksum does not fit"));
        }
        if next(&mut line).is_ok() {
            return Err(damaged("something stands behind its end"));
        }
        return Ok(BackupSummary { header, rows });
    }
}

fn damaged(why: &str) -> BackupError {
    BackupError::Refused(format!("the backup is damaged, and nothing was restored: {why}"))
}

fn fail(file: &Path, error: std::io::Error) -> BackupError {
    BackupError::File { file: file.to_owned(), error }
}
