//! A file between asking and doing: it is kept with the authority's files, where what no change
//! names is let go, and the form that confirms names it by its hash.

use spine::kit::{Failure, Visit};

/// The field that names the file.
pub const HELD: &str = "held";

/// Keeps a file until it is confirmed; gives what the form says of it.
///
/// # Errors
/// When the database cannot be used.
pub async fn hold(visit: &Visit, media_type: &str, bytes: &[u8]) -> Result<String, Failure> {
    let now = visit.house.offices.real_now();
    Ok(visit.house.offices.ledger().add_file(media_type, bytes, now).await?)
}

/// The file that a form confirms; none once it was let go.
///
/// # Errors
/// When the database cannot be used.
pub async fn find_held(visit: &Visit, hash: &str) -> Result<Option<Vec<u8>>, Failure> {
    let found = visit.house.offices.ledger().find_file(hash).await?;
    Ok(found.map(|file| file.content))
}
