//! Giving a whole authority out, line by line, so that no size of it fills the memory.

use super::bundle::{FORMAT, PersonName, VERSION};
use data_encoding::BASE64;
use serde_json::{Value, json};
use spine::{
    ledger::{LedgerError, list_hashes},
    office::{Office, Offices},
};
use std::collections::BTreeSet;
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// Whether the log goes out too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Every change ever made, so that the bundle comes in elsewhere as the same office.
    With,
    /// Only the records as they are now.
    Without,
}

/// Why an authority could not be given out.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is no such authority.
    #[error("there is no authority '{0}'")]
    NoAuthority(String),
    /// The ledger cannot be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The bundle could not be written.
    #[error("the bundle could not be written: {0}")]
    Write(#[from] std::io::Error),
}

/// What was given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The sequence number at which the authority stood.
    pub seq: i64,
    /// How many records.
    pub records: usize,
    /// How many files.
    pub files: usize,
    /// How many changes of the log.
    pub changes: usize,
}

/// Writes an authority as a bundle, in a fixed order: the same office gives the same bytes. The
/// names of its people come from the caller, because they are not in the log.
///
/// # Errors
/// [`ExportError`]; then what was written is not a whole bundle.
pub async fn export<W: AsyncWrite + Unpin>(
    offices: &Offices,
    authority: &str,
    history: History,
    people: &[PersonName],
    out: &mut W,
) -> Result<Exported, ExportError> {
    let found = offices.find(authority).await?;
    let office = found.ok_or_else(|| ExportError::NoAuthority(authority.to_owned()))?;
    let reason = format!("Exported from change {}", office.seq());
    let head = json!({
        "format": FORMAT, "version": VERSION, "authority": authority, "reason": reason
    });
    let mut lines = Lines { out, state: State::BeforeLists };
    lines.begin(&head.to_string()).await?;
    let mut hashes = BTreeSet::new();
    let records = write_records(&office, &mut lines, &mut hashes).await?;
    lines.list("people").await?;
    for person in people {
        lines.item(&serde_json::to_string(person).expect("plain data")).await?;
    }
    let mut changes = 0;
    if history == History::With {
        lines.list("history").await?;
        changes = write_history(offices, &office, &mut lines, &mut hashes).await?;
    }
    lines.list("files").await?;
    let mut files = 0;
    for hash in hashes {
        let Some(file) = offices.ledger().find_file(authority, &hash).await? else { continue };
        let base64 = BASE64.encode(&file.content);
        let item = json!({"hash": hash, "media_type": file.media_type, "base64": base64});
        lines.item(&item.to_string()).await?;
        files += 1;
    }
    lines.end().await?;
    Ok(Exported { seq: office.seq(), records, files, changes })
}

async fn write_records<W: AsyncWrite + Unpin>(
    office: &Office,
    lines: &mut Lines<'_, W>,
    hashes: &mut BTreeSet<String>,
) -> Result<usize, ExportError> {
    lines.list("records").await?;
    let mut count = 0;
    for entry in office.list_all() {
        let body = entry.body();
        list_hashes(&body, hashes);
        let version = office.find_kind(entry.kind()).map_or(1, |kind| kind.version);
        let (kind, id) = (Value::from(entry.kind()), Value::from(entry.id()));
        let item = format!("{{\"kind\":{kind},\"id\":{id},\"version\":{version},\"body\":{body}}}");
        lines.item(&item).await?;
        count += 1;
    }
    Ok(count)
}

async fn write_history<W: AsyncWrite + Unpin>(
    offices: &Offices,
    office: &Office,
    lines: &mut Lines<'_, W>,
    hashes: &mut BTreeSet<String>,
) -> Result<usize, ExportError> {
    let mut seq = 0;
    let mut count = 0;
    while seq < office.seq() {
        let changes = offices.ledger().list_changes(office.authority(), seq, office.seq()).await?;
        let Some(last) = changes.last() else {
            let why = format!("change {} of '{}' is missing", seq + 1, office.authority());
            return Err(LedgerError::Broken(why).into());
        };
        seq = last.seq;
        count += changes.len();
        for change in &changes {
            list_hashes(change.body.as_deref().unwrap_or_default(), hashes);
            lines.item(&serde_json::to_string(change).expect("plain data")).await?;
        }
    }
    Ok(count)
}

/// One JSON object, written list by list, an entry to a line.
struct Lines<'a, W> {
    out: &'a mut W,
    state: State,
}

#[derive(PartialEq)]
enum State {
    BeforeLists,
    EmptyList,
    List,
}

impl<W: AsyncWrite + Unpin> Lines<'_, W> {
    /// The object's first fields; its lists follow.
    async fn begin(&mut self, object: &str) -> std::io::Result<()> {
        let open = object.strip_suffix('}').unwrap_or(object);
        self.out.write_all(open.as_bytes()).await
    }

    async fn list(&mut self, name: &str) -> std::io::Result<()> {
        // Every list but the first closes the one before.
        let close = if self.state == State::BeforeLists { "" } else { "\n]" };
        self.state = State::EmptyList;
        self.out.write_all(format!("{close},\n\"{name}\":[").as_bytes()).await
    }

    async fn item(&mut self, json: &str) -> std::io::Result<()> {
        let comma = if self.state == State::List { ",\n" } else { "\n" };
        self.state = State::List;
        self.out.write_all(comma.as_bytes()).await?;
        self.out.write_all(json.as_bytes()).await
    }

    async fn end(&mut self) -> std::io::Result<()> {
        self.out.write_all(b"\n]}\n").await?;
        self.out.flush().await
    }
}
