//! What a bundle holds.

use serde::{Deserialize, Serialize};
use spine::ledger::Change;

/// What a bundle calls itself.
pub(super) const FORMAT: &str = "udsyn-bundle";
/// The newest form of a bundle that this program knows.
pub(super) const VERSION: u32 = 1;

/// A whole authority, read and checked record by record.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The authority's word in addresses.
    pub authority: String,
    /// Why it comes in; the reason of the commit.
    pub reason: String,
    /// Its records, in the order of the file.
    pub records: Vec<BundleRecord>,
    /// The names of its people, which are never in the log.
    pub people: Vec<PersonName>,
    /// Its files.
    pub files: Vec<BundleFile>,
    /// Its whole log; empty when the bundle carries none.
    pub history: Vec<Change>,
}

/// A record as it will be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleRecord {
    /// Its kind.
    pub kind: &'static str,
    /// The format version of the body: the newest.
    pub version: i64,
    /// Its id.
    pub id: String,
    /// Its body, written anew in the newest format.
    pub body: String,
    /// The line of the table it was made from, in words, where the bundle says so.
    pub from: Option<String>,
}

/// The name behind a person's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    /// The id of the person's record.
    pub id: String,
    /// The name.
    pub name: String,
    /// The e-mail address, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A file by its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFile {
    /// SHA-256 of its bytes; proved when the bundle was read.
    pub hash: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The place of a record in a bundle, as faults name it, with the line of the table it was made
/// from where the bundle says so.
pub(super) fn place_record(number: usize, (kind, id): (&str, &str), from: Option<&str>) -> String {
    match from {
        Some(from) => format!("records[{number}] {kind}/{id} ({from})"),
        None => format!("records[{number}] {kind}/{id}"),
    }
}

/// A place within a place.
pub(super) fn join(outer: &str, inner: &str) -> String {
    if inner.is_empty() { outer.to_owned() } else { format!("{outer}: {inner}") }
}
