//! Proving that the log is whole, that the current records are what it gives, and that they hold
//! together.

use super::{AnyEntry, Office, Offices};
use crate::{
    base::Fault,
    ledger::{
        AuthorityRow, Change, FileState, LedgerError, RecordRow, list_hashes, verify_change,
        write_instant,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Something wrong with one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The record's kind.
    pub kind: String,
    /// The record's id.
    pub id: String,
    /// The change that made it so.
    pub seq: i64,
    /// What is wrong.
    pub fault: Fault,
}

impl std::fmt::Display for Flaw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "change {}, {}/{}: {}", self.seq, self.kind, self.id, self.fault)
    }
}

/// What a verification found for one authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The authority.
    pub authority: String,
    /// How many changes were read.
    pub changes: i64,
    /// How many current records there are.
    pub records: usize,
    /// How many files the log names.
    pub files: usize,
    /// How many of them were erased on purpose.
    pub erased: usize,
    /// The hash that the log ends in; empty for an empty log.
    pub head: String,
    /// The first fault, in words, with its sequence number and record; none when all is well.
    pub first_fault: Option<String>,
}

impl Offices {
    /// Replays an authority's log, checks every hash, compares with the current records, and checks
    /// the integrity rules. May run while the server writes.
    ///
    /// # Errors
    /// Only when the ledger cannot be read; faults found are part of the verdict.
    pub async fn verify(&self, authority: &str) -> Result<Verdict, LedgerError> {
        let mut office = Office::empty(authority, self.kinds());
        let mut hashes = BTreeSet::new();
        let mut first_fault = loop {
            let Some(row) = self.ledger().find_authority(authority).await? else {
                break Some(format!("there is no authority '{authority}'"));
            };
            if let Some(fault) = self.replay(&mut office, &mut hashes, row.seq).await? {
                break Some(fault);
            }
            let fault = self.compare(&office, &row).await?;
            // Somebody may have written while we read: a fault counts only when nobody has.
            if fault.is_none() || self.ledger().find_authority(authority).await? == Some(row) {
                break fault;
            }
        };
        let (mut erased, files) = (0, hashes.len());
        for hash in &hashes {
            if first_fault.is_some() {
                break;
            }
            match self.ledger().check_file(authority, hash).await? {
                FileState::Whole => {}
                FileState::Erased => erased += 1,
                FileState::Missing => first_fault = Some(format!("the file {hash} is missing")),
                FileState::Altered => {
                    first_fault = Some(format!("the file {hash} has been altered"));
                }
            }
        }
        Ok(Verdict {
            authority: authority.to_owned(),
            changes: office.seq(),
            records: office.list_all().count(),
            files,
            erased,
            head: office.head().to_owned(),
            first_fault,
        })
    }

    /// What is wrong with a log that once ended in this hash at this sequence number; none when it
    /// still goes through there.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn compare_head(
        &self,
        authority: &str,
        (seq, head): (i64, &str),
    ) -> Result<Option<String>, LedgerError> {
        let Some(row) = self.ledger().find_authority(authority).await? else {
            return Ok(Some(format!("the authority is gone; its log had {seq} changes")));
        };
        if row.seq < seq {
            let fault = format!("the log ends at change {}, but it had {seq}: it was cut", row.seq);
            return Ok(Some(fault));
        }
        let change = self.ledger().list_changes(authority, seq - 1, seq).await?;
        let found = change.first().map_or("", |change| change.hash.as_str());
        Ok((found != head).then(|| {
            format!("change {seq} has another hash than it had: the log was written anew")
        }))
    }

    /// Reads the log up to a sequence number; stops at the first change that is not as it was
    /// written.
    async fn replay(
        &self,
        office: &mut Office,
        hashes: &mut BTreeSet<String>,
        seq: i64,
    ) -> Result<Option<String>, LedgerError> {
        let authority = office.authority.clone();
        while office.seq() < seq {
            let changes = self.ledger().list_changes(&authority, office.seq(), seq).await?;
            if changes.is_empty() {
                return Ok(Some(format!("change {} is missing", office.seq() + 1)));
            }
            for change in changes {
                if let Err(fault) = office.apply_verified(&change) {
                    return Ok(Some(fault));
                }
                list_hashes(change.body.as_deref().unwrap_or_default(), hashes);
            }
        }
        Ok(None)
    }

    async fn compare(
        &self,
        office: &Office,
        row: &AuthorityRow,
    ) -> Result<Option<String>, LedgerError> {
        if office.head() != row.head {
            let fault = format!("change {}: the log does not end in the hash on record", row.seq);
            return Ok(Some(fault));
        }
        let beyond = self.ledger().list_changes(&row.id, row.seq, i64::MAX).await?;
        if let Some(change) = beyond.first() {
            let place = place(change);
            return Ok(Some(format!("{place}: stands beyond the end of the log on record")));
        }
        if let Some(fault) = self.compare_records(office).await? {
            return Ok(Some(fault));
        }
        let all: Vec<_> = office.list_all().collect();
        let records = all.iter().map(|entry| (entry.kind(), entry.id()));
        Ok(office.check(records).first().map(ToString::to_string))
    }

    /// The first current record that is not what the log gives.
    async fn compare_records(&self, office: &Office) -> Result<Option<String>, LedgerError> {
        let mut stored: BTreeMap<(String, String), RecordRow> = self
            .ledger()
            .list_records(office.authority())
            .await?
            .into_iter()
            .map(|row| ((row.kind.clone(), row.record.clone()), row))
            .collect();
        for entry in office.list_all() {
            let key = (entry.kind().to_owned(), entry.id().to_owned());
            let place = format!("change {}, {}/{}", entry.seq(), key.0, key.1);
            match stored.remove(&key) {
                None => return Ok(Some(format!("{place}: missing among the current records"))),
                Some(row) if !is_same(entry.as_ref(), office, &row) => {
                    return Ok(Some(format!("{place}: the current record differs from the log")));
                }
                Some(_) => {}
            }
        }
        Ok(stored.into_iter().next().map(|((kind, id), row)| {
            let seq = row.seq;
            format!("change {seq}, {kind}/{id}: a current record that the log does not have")
        }))
    }
}

impl Office {
    /// Applies the next change of a log after proving that it is the one that was written.
    ///
    /// # Errors
    /// A sentence that names the change and its record.
    pub fn apply_verified(&mut self, change: &Change) -> Result<(), String> {
        let next = self.seq + 1;
        if change.seq > next {
            return Err(format!("change {next} is missing"));
        }
        let place = place(change);
        if !verify_change(&self.authority, &self.head, change) {
            return Err(format!("{place}: its hash does not fit; it has been altered"));
        }
        self.apply(change).map_err(|error| format!("{place}: {error}"))
    }
}

fn place(change: &Change) -> String {
    format!("change {}, {}/{}", change.seq, change.kind, change.record)
}

/// Bodies are compared as the program reads them: one of an earlier format is the same record.
fn is_same(entry: &dyn AnyEntry, office: &Office, row: &RecordRow) -> bool {
    let parsed = office.find_kind(entry.kind()).map(|kind| kind.parse(row.version, &row.body));
    row.seq == entry.seq()
        && row.author == entry.author()
        && row.at == write_instant(entry.changed_at())
        && matches!(parsed, Some(Ok(parsed)) if parsed.body == entry.body())
}
