//! Whether anything can be kept: a database that only answers questions is not ready, and one whose
//! disk is nearly full will soon take nothing more.

use super::{Db, Ledger, LedgerError};
use jiff::Timestamp;
use std::time::{Duration, Instant};

/// How long an answer holds: whoever asks without end must not make the disk write without end.
const HOLDS: Duration = Duration::from_secs(5);
/// How many bytes of the disk must be free for an embedded database.
pub(super) const RESERVE: u64 = 64 << 20;

impl Ledger {
    /// The same with so many bytes of the disk that must be free.
    pub fn with_reserve(self, reserve: u64) -> Self {
        Self { reserve, ..self }
    }

    /// Writes something small and looks at the disk.
    ///
    /// # Errors
    /// [`LedgerError::Unavailable`] when nothing can be kept.
    pub async fn check_ready(&self, now: Timestamp) -> Result<(), LedgerError> {
        let mut last = self.ready.lock().await;
        if last.is_some_and(|last| last.elapsed() < HOLDS) {
            return Ok(());
        }
        *last = None;
        check_room(&self.db, self.reserve)?;
        self.db.beat(now).await?;
        *last = Some(Instant::now());
        Ok(())
    }
}

/// That the disk of an embedded database has some room left.
fn check_room(db: &Db, reserve: u64) -> Result<(), LedgerError> {
    #[cfg(unix)]
    if let Some(file) = db.file() {
        let found = rustix::fs::statvfs(file);
        let disk = found.map_err(|error| LedgerError::Unavailable(error.to_string()))?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        if free < reserve {
            let why = format!("the disk is nearly full: {} MB are left", free / 1_000_000);
            return Err(LedgerError::Unavailable(why));
        }
    }
    Ok(())
}
