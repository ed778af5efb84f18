//! The hash chain that makes the log tamper-evident.

use super::read::Change;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The hash of a change: SHA-256 over the hash before it and each of its fields, every field with
/// its length before it, so that no two different rows can give the same bytes.
pub fn hash_change(authority: &str, before: &str, change: &Change) -> String {
    let mut hasher = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    field(before.as_bytes());
    field(authority.as_bytes());
    field(&change.seq.to_be_bytes());
    field(&change.commit_seq.to_be_bytes());
    field(change.kind.as_bytes());
    field(change.record.as_bytes());
    field(&change.version.to_be_bytes());
    // A record taken away must not look like one with any body whatever.
    field(&[u8::from(change.body.is_some())]);
    field(change.body.as_deref().unwrap_or_default().as_bytes());
    field(change.author.as_bytes());
    field(change.reason.as_bytes());
    field(change.at.as_bytes());
    // One field more, and so other bytes than any change without it: older logs keep their hashes.
    if let Some(deed) = &change.deed {
        field(deed.as_bytes());
    }
    HEXLOWER.encode(&hasher.finalize())
}

/// True when the change carries the hash that its fields and the hash before it give.
pub fn verify_change(authority: &str, before: &str, change: &Change) -> bool {
    hash_change(authority, before, change) == change.hash
}
