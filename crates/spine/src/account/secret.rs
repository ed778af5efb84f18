//! Secrets that a browser or a program carries: 256 random bits, of which only the hash is kept.

use super::Surroundings;
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};
use std::fmt;

/// 256 random bits as 43 letters, digits, `-` and `_`. It does not show itself when debugged.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// The SHA-256 of a secret. With 256 random bits there is nothing to guess, so neither a salt nor a
/// slow hash would add anything.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct SecretHash([u8; 32]);

impl Secret {
    pub(super) fn make(surroundings: &dyn Surroundings) -> Self {
        let mut bytes = [0; 32];
        surroundings.fill(&mut bytes);
        Self(BASE64URL_NOPAD.encode(&bytes))
    }

    /// Parses what a stranger sent; `None` when it cannot be a secret.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let fits = text.len() == 43
            && BASE64URL_NOPAD.decode_mut(text.as_bytes(), &mut bytes).is_ok_and(|n| n == 32);
        fits.then(|| Self(text.to_owned()))
    }

    /// The secret itself, for the cookie or the token.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn hash(&self) -> SecretHash {
        SecretHash(Sha256::digest(self.0.as_bytes()).into())
    }
}

impl SecretHash {
    /// As it stands in the database.
    pub(super) fn to_text(self) -> String {
        HEXLOWER.encode(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl fmt::Debug for SecretHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}…", HEXLOWER.encode(&self.0[..4]))
    }
}
