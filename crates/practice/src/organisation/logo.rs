//! The logo of an authority, and what a file must be to be one.

use serde::{Deserialize, Serialize};
use spine::base::{Fault, NAME_LIMIT, Text};
use utoipa::ToSchema;

/// The logo of an authority: a file by the hash of its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// SHA-256 of its bytes, in 64 hexadecimal digits.
    pub hash: String,
    /// `image/png` or `image/svg+xml`, found from its bytes.
    pub media_type: String,
    /// What is seen on it, for those who do not see it; empty where the name says it all.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub alternative: Text,
}

impl Logo {
    /// The media types a logo may have.
    pub const TYPES: [&str; 2] = ["image/png", "image/svg+xml"];

    /// What is wrong with it, at places within the authority.
    pub(super) fn check(&self) -> Vec<Fault> {
        let mut faults = self.alternative.check("logo.alternative", NAME_LIMIT, false);
        let is_hexadecimal = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if self.hash.len() != 64 || !self.hash.bytes().all(is_hexadecimal) {
            faults.push(Fault::new("logo.hash", "fault-hash"));
        }
        if !Self::TYPES.contains(&self.media_type.as_str()) {
            faults.push(Fault::new("logo.media_type", "fault-logo-type"));
        }
        faults
    }
}
