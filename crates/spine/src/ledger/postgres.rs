//! PostgreSQL: the same statements, and a bell that other nodes hear.

use sqlx::postgres::{PgListener, PgPool, PgPoolOptions};
use std::time::Duration;

/// What `@bytes` is called in this database.
pub(super) const BYTES: &str = "bytea";

/// The channel on which each commit rings.
const CHANNEL: &str = "udsyn";

/// How a transaction begins that sees everything as it stands at one moment.
pub(super) const BEGIN_SNAPSHOT: &str = "begin isolation level repeatable read read only";

/// Opens a pool on the database at `url`.
pub(super) async fn open(url: &str) -> Result<PgPool, sqlx::Error> {
    PgPoolOptions::new()
        .max_connections(8)
        .acquire_timeout(Duration::from_secs(3))
        .connect(url)
        .await
}

/// Rings for an authority.
pub(super) async fn ring(pool: &PgPool, authority: &str) -> Result<(), sqlx::Error> {
    sqlx::query(super::statements::RING).bind(CHANNEL).bind(authority).execute(pool).await?;
    Ok(())
}

/// Listens for the bell on a connection of its own.
pub(super) async fn listen(pool: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    Ok(listener)
}
