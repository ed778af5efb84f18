//! What a command gives: changes that want to be made, or the reasons why not.

use super::{Record, kind::write_body};
use crate::{
    base::{Fault, Id},
    ledger::NewChange,
};

/// Changes with a reason, ready to be committed together.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The changes.
    pub changes: Vec<NewChange>,
    /// Why; may be empty.
    pub reason: String,
    /// The word of the deed, where several records change by one act: by it the deed is found
    /// again, and can be taken back.
    pub deed: Option<String>,
}

impl Draft {
    /// A draft without changes.
    pub fn new(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), ..Self::default() }
    }

    /// The draft as a deed of this word.
    pub fn as_deed(self, word: &str) -> Self {
        Self { deed: Some(word.to_owned()), ..self }
    }

    /// The draft with a record's whole new state.
    pub fn put<R: Record>(mut self, id: &Id<R>, record: &R) -> Self {
        self.changes.push(NewChange {
            kind: R::KIND,
            record: id.as_str().to_owned(),
            version: i64::from(R::VERSION),
            body: Some(write_body(record)),
        });
        self
    }

    /// The draft with a record taken away.
    pub fn remove<R: Record>(mut self, id: &Id<R>) -> Self {
        self.changes.push(NewChange {
            kind: R::KIND,
            record: id.as_str().to_owned(),
            version: i64::from(R::VERSION),
            body: None,
        });
        self
    }
}

/// Why a command was not carried out, in terms a person can act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What was sent in must be corrected.
    Faults(Vec<Fault>),
    /// Somebody changed the record after it was read.
    Stale {
        /// The record's kind.
        kind: &'static str,
        /// The record's id.
        id: String,
        /// The version it was read at.
        read_at: i64,
        /// The version it has now.
        now_at: i64,
    },
    /// There is no such record.
    NotFound,
    /// The person may see it but not do this.
    NotAllowed {
        /// The code of the role to ask.
        ask: &'static str,
    },
}

impl Refusal {
    /// A refusal for one fault.
    pub fn fault(fault: Fault) -> Self {
        Self::Faults(vec![fault])
    }
}
