//! The logo of an authority, and what a file must be to be one: a still PNG or SVG that runs
//! nothing and brings nothing in from elsewhere. Pure: bytes in, a verdict out.

mod cost;
mod png;
mod svg;
#[cfg(test)]
mod tests;

use crate::cooperation::words;
use serde::{Deserialize, Serialize};
use spine::base::{Fault, NAME_LIMIT, Text, hash_bytes};
use utoipa::ToSchema;

/// The most bytes a logo may have.
const LARGEST: usize = 200_000;

/// The logo of an authority: a file by the hash of its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// SHA-256 of its bytes, in 64 hexadecimal digits.
    pub hash: String,
    /// What kind of image it is, found from its bytes.
    pub media_type: LogoType,
    /// What is seen on it, for those who do not see it.
    pub alternative: Text,
}

words! {
    /// What kind of image a logo is; the code is its media type.
    LogoType {
        /// Made of points.
        Png = "image/png",
        /// Made of lines.
        Svg = "image/svg+xml",
    }
}

impl Logo {
    /// The logo that these bytes are.
    ///
    /// # Errors
    /// What keeps them from being one, at `file`.
    pub fn read(bytes: &[u8], alternative: Text) -> Result<Self, Fault> {
        let media_type = check_logo(bytes)?;
        Ok(Self { hash: hash_bytes(bytes), media_type, alternative })
    }

    /// What is said of a file with too many bytes.
    pub fn too_large() -> Fault {
        fault("fault-logo-large").with("limit", LARGEST / 1_000)
    }

    /// Whether these bytes, kept under its hash, are what it says.
    ///
    /// # Errors
    /// What keeps them from being it, at `file`.
    pub fn check_bytes(&self, bytes: &[u8]) -> Result<(), Fault> {
        match check_logo(bytes)? {
            found if found == self.media_type => Ok(()),
            LogoType::Png | LogoType::Svg => Err(fault("fault-logo-type")),
        }
    }

    /// What is wrong with it, at places within the authority.
    pub(super) fn check(&self) -> Vec<Fault> {
        let mut faults = self.alternative.check("logo.alternative", NAME_LIMIT, true);
        let is_hexadecimal = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if self.hash.len() != 64 || !self.hash.bytes().all(is_hexadecimal) {
            faults.push(Fault::new("logo.hash", "fault-hash"));
        }
        faults
    }
}

/// What kind of logo some bytes are.
///
/// # Errors
/// The first thing that keeps them from being one, as a sentence that says what to do.
fn check_logo(bytes: &[u8]) -> Result<LogoType, Fault> {
    if bytes.len() > LARGEST {
        return Err(Logo::too_large());
    }
    if bytes.starts_with(&png::SIGNATURE) {
        return png::check(bytes).map(|()| LogoType::Png);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| fault("fault-logo-type"))?;
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_start().starts_with('<') {
        return Err(fault("fault-logo-type"));
    }
    svg::check(text).map(|()| LogoType::Svg)
}

fn fault(key: &'static str) -> Fault {
    Fault::new("file", key)
}
