//! Proving that the log is whole, that the current records are what it gives, and that they hold together.

use super::{AnyEntry, Office, Offices};
use crate::{
    base::Fault,
    ledger::{LedgerError, RecordRow, verify_change},
};
use std::collections::BTreeMap;

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
    /// The first fault, in words, with its sequence number and record; none when all is well.
    pub first_fault: Option<String>,
}

impl Offices {
    /// Replays an authority's log, checks every hash, compares with the current records, and checks
    /// the integrity rules.
    ///
    /// # Errors
    /// Only when the ledger cannot be read; faults found are part of the verdict.
    pub async fn verify(&self, authority: &str) -> Result<Verdict, LedgerError> {
        let mut office = Office::empty(authority, self.kinds());
        let row = self.ledger().find_authority(authority).await?;
        let (seq, head) = row.map(|row| (row.seq, row.head)).unwrap_or_default();
        let verdict = |office: &Office, first_fault| Verdict {
            authority: authority.to_owned(),
            changes: office.seq(),
            records: office.list_all().count(),
            first_fault,
        };
        while office.seq() < seq {
            let changes = self.ledger().list_changes(authority, office.seq(), seq).await?;
            if changes.is_empty() {
                let fault = format!("change {} is missing", office.seq() + 1);
                return Ok(verdict(&office, Some(fault)));
            }
            for change in changes {
                let place = format!("change {}, {}/{}", change.seq, change.kind, change.record);
                if !verify_change(authority, office.head(), &change) {
                    let fault = format!("{place}: its hash does not fit; it has been altered");
                    return Ok(verdict(&office, Some(fault)));
                }
                if let Err(error) = office.apply(&change) {
                    return Ok(verdict(&office, Some(format!("{place}: {error}"))));
                }
            }
        }
        let mut fault = (office.head() != head)
            .then(|| format!("change {seq}: the log does not end in the hash on record"));
        if fault.is_none() {
            fault = self.compare_records(&office).await?;
        }
        if fault.is_none() {
            let all: Vec<_> = office.list_all().collect();
            let records = all.iter().map(|entry| (entry.kind(), entry.id()));
            fault = office.check(records).first().map(ToString::to_string);
        }
        Ok(verdict(&office, fault))
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

/// Compared as the program reads it, so that a body of an earlier format is the same record.
fn is_same(entry: &dyn AnyEntry, office: &Office, row: &RecordRow) -> bool {
    let parsed = office.find_kind(entry.kind()).map(|kind| kind.parse(row.version, &row.body));
    row.seq == entry.seq() && matches!(parsed, Some(Ok(parsed)) if parsed.body == entry.body())
}
