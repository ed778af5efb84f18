//! A file between asking and doing: it is kept with the authority's files, where what no change
//! names is let go, and the form that confirms names it by its hash.

use spine::base::Fault;
use spine::kit::form::Bytes;
use spine::kit::{Failure, Problem, ProblemKind, Visit};
use spine::ledger::Added;

/// The field that names the file.
pub const HELD: &str = "held";

/// Keeps a file until it is confirmed; gives what the form says of it.
///
/// # Errors
/// 413 where the authority has no room left; when the database cannot be used.
pub async fn hold(visit: &Visit, media_type: &str, bytes: &[u8]) -> Result<String, Failure> {
    let now = visit.house.offices.real_now();
    let ledger = visit.house.offices.ledger();
    match ledger.add_file(visit.authority(), media_type, bytes, now).await? {
        Added::Held(hash) => Ok(hash),
        Added::NoRoom { room } => {
            let fault = Fault::new("file", "fault-file-room").with("room", room / 1_000_000_000);
            Err(Problem::new(ProblemKind::TooLarge).faults(vec![fault]).into())
        }
    }
}

/// The file that a form confirms; none once it was let go.
///
/// # Errors
/// When the database cannot be used.
pub async fn find_held(visit: &Visit, hash: &str) -> Result<Option<Bytes>, Failure> {
    let found = visit.house.offices.ledger().find_file(visit.authority(), hash).await?;
    Ok(found.map(|file| file.content.into()))
}
