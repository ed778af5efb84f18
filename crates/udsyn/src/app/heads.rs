//! Where logs end, kept elsewhere: a line for each authority with the number of its last change and
//! the hash it ends in. Whoever cuts a log, or writes it anew, cannot change a line that somebody
//! else holds.

use spine::{
    ledger::{self, AuthorityRow, is_hash},
    office::Offices,
};
use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    path::Path,
};

/// Where one log ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) authority: String,
    pub(super) seq: i64,
    pub(super) hash: String,
}

impl Head {
    /// The line that says it: `head nordjylland 128 5d41…`.
    pub(super) fn tell(authority: &str, seq: i64, hash: &str) -> String {
        format!("head {authority} {seq} {hash}")
    }

    /// What a line says, whatever stands before it: a day, or what a mail puts there.
    fn read(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace().rev();
        let hash = words.next().filter(|hash| is_hash(hash))?;
        let seq = words.next()?.parse().ok().filter(|seq| *seq > 0)?;
        let authority = words.next()?;
        (words.next()? == "head").then(|| Self {
            authority: authority.to_owned(),
            seq,
            hash: hash.to_owned(),
        })
    }
}

impl From<AuthorityRow> for Head {
    fn from(row: AuthorityRow) -> Self {
        Self { authority: row.id, seq: row.seq, hash: row.head }
    }
}

/// The heads in a file: what `udsyn verify` printed once, or a backup.
///
/// # Errors
/// A sentence when the file cannot be read or says nothing of the kind.
pub(super) fn read(file: &Path) -> Result<Vec<Head>, String> {
    let explain = |error: std::io::Error| format!("{}: {error}", file.display());
    let mut source = BufReader::new(File::open(file).map_err(explain)?);
    let is_packed = source.fill_buf().map_err(explain)?.starts_with(&[0x1f, 0x8b]);
    let heads: Vec<Head> = if is_packed {
        let rows = ledger::list_authorities_of_backup(file);
        let rows = rows.map_err(|error| format!("{}: {error}", file.display()))?;
        rows.into_iter().filter(|row| row.seq > 0).map(Head::from).collect()
    } else {
        let mut text = String::new();
        source.take(64 << 20).read_to_string(&mut text).map_err(explain)?;
        text.lines().filter_map(Head::read).collect()
    };
    match heads.is_empty() {
        true => Err(format!("{} holds no heads and no backup", file.display())),
        false => Ok(heads),
    }
}

/// Adds where the logs end now to a file, with the time before each line.
///
/// # Errors
/// A sentence when the file cannot be written.
pub(super) async fn write(offices: &Offices, file: &Path) -> Result<usize, String> {
    let rows = offices.ledger().list_authorities().await.map_err(|error| error.to_string())?;
    let now = offices.real_now();
    let lines: Vec<String> = rows
        .iter()
        .filter(|row| row.seq > 0)
        .map(|row| format!("{now:.0} {}\n", Head::tell(&row.id, row.seq, &row.head)))
        .collect();
    let write = || {
        let mut out = File::options().append(true).create(true).open(file)?;
        out.write_all(lines.concat().as_bytes())?;
        out.sync_all()
    };
    write().map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(lines.len())
}

/// Everything that heads of before say against the logs of now.
///
/// # Errors
/// A sentence when the logs cannot be read.
pub(super) async fn compare(offices: &Offices, heads: &[Head]) -> Result<Vec<String>, String> {
    let mut faults = Vec::new();
    for head in heads {
        let found = offices.compare_head(&head.authority, (head.seq, &head.hash)).await;
        if let Some(fault) = found.map_err(|error| error.to_string())? {
            faults.push(format!("{}: FAULT: {fault}", head.authority));
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_whatever_stands_before_it() {
        let hash = "ab".repeat(32);
        let head = Head { authority: "nord".to_owned(), seq: 12, hash: hash.clone() };
        let line = Head::tell("nord", 12, &hash);
        for before in ["", "2026-11-30T21:00:00Z ", "> "] {
            assert_eq!(Head::read(&format!("{before}{line}")), Some(head.clone()));
        }
        for other in ["", "head nord 12", "nord: whole; 12 changes", "head nord x abc"] {
            assert_eq!(Head::read(other), None, "{other}");
        }
    }
}
