//! Hearing that somebody else wrote: another node, or the command line beside a running server.

use super::{Db, Ledger, postgres};
use sqlx::postgres::PgListener;
use std::time::Duration;

/// How long to wait before looking by oneself.
const PATIENCE: Duration = Duration::from_millis(500);

/// Wakes whoever follows the log: when PostgreSQL rings, and at least every half second, because a
/// bell can be missed and SQLite has none.
pub struct Bell {
    ledger: Ledger,
    listener: Option<PgListener>,
}

impl Ledger {
    /// A bell for this ledger.
    pub fn bell(&self) -> Bell {
        Bell { ledger: self.clone(), listener: None }
    }
}

impl Bell {
    /// Waits for the next reason to look at the log.
    pub async fn wait(&mut self) {
        if self.listener.is_none()
            && let Db::Pg(pool) = self.ledger.db()
        {
            self.listener = postgres::listen(pool).await.ok();
        }
        let Some(listener) = &mut self.listener else {
            return tokio::time::sleep(PATIENCE).await;
        };
        let heard = tokio::time::timeout(PATIENCE, listener.try_recv()).await;
        if let Ok(Ok(None) | Err(_)) = heard {
            // The connection is gone; a new one is made the next time.
            self.listener = None;
            tokio::time::sleep(PATIENCE).await;
        }
    }
}
