//! Setting the log right after a change that was made under a wrong clock.

use super::{CommitError, Draft, Office, Offices, Receipt};
use crate::ledger::{LedgerError, NewChange};
use jiff::Timestamp;
use std::sync::Arc;

impl Offices {
    /// Says that the clock is right now, and that the last change was made under one that stood
    /// ahead: what comes after carries the true time again. It is said in the log itself, by
    /// writing the record that changed last once more as it is; so every copy of the log knows.
    /// None where the last change does not lie ahead of the clock.
    ///
    /// # Errors
    /// When there is no such authority, or somebody else wrote in the same moment.
    pub async fn set_clock_right(
        &self,
        authority: &str,
        author: &str,
    ) -> Result<Option<Receipt>, CommitError> {
        let found = self.refresh(authority).await.map_err(Arc::new)?;
        let office = found.ok_or_else(|| CommitError::NoAuthority(authority.to_owned()))?;
        let (now, last) = (self.now(authority), office.last_at());
        if last <= now {
            return Ok(None);
        }
        let draft = say_so(&office, last);
        if draft.changes.is_empty() {
            let why = format!("'{authority}' has no record that could be written");
            return Err(Arc::new(LedgerError::Broken(why)).into());
        }
        let (commit, next) = office.amend_at(draft, author, now).map_err(Arc::new)??;
        let changes = commit.changes().len();
        self.ledger().append(&[commit]).await.map_err(Arc::new)?;
        let seq = self.publish(Arc::new(next)).seq();
        Ok(Some(Receipt { seq, changes }))
    }
}

fn say_so(office: &Office, last: Timestamp) -> Draft {
    let newest = office.list_all().max_by_key(|entry| entry.seq());
    let change = newest.and_then(|entry| {
        let kind = office.find_kind(entry.kind())?;
        Some(NewChange {
            kind: kind.name,
            record: entry.id().to_owned(),
            version: i64::from(kind.version),
            body: Some(entry.body()),
        })
    });
    let reason = format!(
        "The clock was set right. The change before this one carries a time that had not come \
         yet: {last:.0}"
    );
    Draft { changes: change.into_iter().collect(), reason, deed: None }
}
