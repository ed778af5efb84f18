use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The name of some bytes: their SHA-256 in 64 hexadecimal digits.
pub fn hash_bytes(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
