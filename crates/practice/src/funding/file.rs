//! The file of rates as the European Central Bank publishes it: the table itself, or packed.

use super::{RateTable, read_rates};
use spine::base::Fault;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The largest table that is unpacked, in bytes; all years since 1999 have 3 million.
const LARGEST: u64 = 40_000_000;

/// Reads the publisher's file.
///
/// # Errors
/// As [`read_rates`]; `fault-rates-unreadable` for what is neither a table nor packed,
/// `fault-file-large` for one that is too large when unpacked.
pub fn read_rates_file(bytes: &[u8]) -> Result<RateTable, Fault> {
    let unreadable = || Fault::new("file", "fault-rates-unreadable");
    if !bytes.starts_with(b"PK") {
        return read_rates(std::str::from_utf8(bytes).map_err(|_| unreadable())?);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    // The publisher packs one table and nothing else.
    let file = archive.by_index(0).map_err(|_| unreadable())?;
    let mut text = String::new();
    file.take(LARGEST + 1).read_to_string(&mut text).map_err(|_| unreadable())?;
    if text.len() as u64 > LARGEST {
        return Err(Fault::new("file", "fault-file-large"));
    }
    read_rates(&text)
}
