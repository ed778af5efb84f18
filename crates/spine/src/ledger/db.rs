//! The database: one of two, behind one small enum.

use super::{LedgerError, postgres, sqlite};
use sqlx::{
    AssertSqlSafe, PgPool, SqlSafeStr,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
};
use std::{borrow::Cow, path::Path};

/// The database that holds everything durable.
#[derive(Clone, Debug)]
pub enum Db {
    /// An SQLite file.
    Lite(sqlite::Lite),
    /// A PostgreSQL database.
    Pg(PgPool),
}

/// How a row of either database becomes a value: each field from the column of its name. What the
/// derive of `sqlx` does, without building both databases a second time for the compiler.
macro_rules! from_row {
    (in $row:ty, $of:ty: $($field:ident),+) => {
        impl sqlx::FromRow<'_, $row> for $of {
            fn from_row(row: &$row) -> Result<Self, sqlx::Error> {
                Ok(Self {
                    $($field: sqlx::Row::try_get(row, stringify!($field))?,)+
                })
            }
        }
    };
    ($of:ty: $($field:ident),+) => {
        from_row!(in sqlx::sqlite::SqliteRow, $of: $($field),+);
        from_row!(in sqlx::postgres::PgRow, $of: $($field),+);
    };
}

/// Runs the same code against the pool of either database that serves reads.
macro_rules! read {
    ($db:expr, $pool:ident => $body:expr) => {
        match $db {
            $crate::ledger::Db::Lite(lite) => {
                let $pool = &lite.read;
                $body
            }
            $crate::ledger::Db::Pg(pool) => {
                let $pool = pool;
                $body
            }
        }
    };
}

/// Runs the same code within one transaction that writes, on either database, and commits it. The
/// body gives a `Result`; its error rolls everything back.
macro_rules! write {
    ($db:expr, $tx:ident => $body:expr) => {
        match $db {
            $crate::ledger::Db::Lite(lite) => {
                let mut lent = lite.write.lend().await?;
                let begin = $crate::ledger::BEGIN_LITE;
                let mut held = sqlx::Connection::begin_with(&mut *lent, begin).await?;
                let result = {
                    let $tx = &mut *held;
                    $body
                };
                match result {
                    Ok(value) => held.commit().await.map(|()| value).map_err(Into::into),
                    Err(error) => Err(error),
                }
            }
            $crate::ledger::Db::Pg(pool) => {
                let mut held = pool.begin().await?;
                let result = {
                    let $tx = &mut *held;
                    $body
                };
                match result {
                    Ok(value) => held.commit().await.map(|()| value).map_err(Into::into),
                    Err(error) => Err(error),
                }
            }
        }
    };
}
pub(crate) use {from_row, read, write};

/// The migrations, in order; only ever added to. `@bytes` stands for the type of a row of bytes.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "the ledger", include_str!("migrations/0001_ledger.sql")),
    (2, "accounts", include_str!("migrations/0002_accounts.sql")),
    (3, "feedback", include_str!("migrations/0003_feedback.sql")),
    (4, "the area of a token", include_str!("migrations/0004_token_area.sql")),
    (5, "mail", include_str!("migrations/0005_mail.sql")),
    (6, "deeds", include_str!("migrations/0006_deeds.sql")),
    (7, "who has which file", include_str!("migrations/0007_files.sql")),
    (8, "invitations", include_str!("migrations/0008_invitations.sql")),
    (9, "the security log", include_str!("migrations/0009_security_log.sql")),
];

impl Db {
    /// Opens the database at an address: `postgres://…`, or a path to an SQLite file (with or
    /// without `sqlite:` before it). Does not migrate.
    pub async fn open(address: &str) -> Result<Self, LedgerError> {
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            return Ok(Self::Pg(postgres::open(address).await?));
        }
        let file = address.strip_prefix("sqlite:").unwrap_or(address);
        let file = Path::new(file.strip_prefix("//").unwrap_or(file));
        Ok(Self::Lite(sqlite::open(file).await?))
    }

    /// Brings the tables to the form this program knows.
    ///
    /// # Errors
    /// [`LedgerError::NewerDatabase`] when a newer program has been here.
    pub async fn migrate(&self) -> Result<(), LedgerError> {
        self.migrate_to(Self::newest_step()).await
    }

    /// The step of the tables that this program writes.
    pub(super) fn newest_step() -> i64 {
        MIGRATIONS.last().map_or(0, |(version, _, _)| *version)
    }

    /// Brings the tables to the form they had at an earlier step, to restore a backup of that time.
    pub(super) async fn migrate_to(&self, step: i64) -> Result<(), LedgerError> {
        let bytes = match self {
            Self::Lite(_) => sqlite::BYTES,
            Self::Pg(_) => postgres::BYTES,
        };
        let migrations = MIGRATIONS
            .iter()
            .map(|(version, about, sql)| {
                let sql = AssertSqlSafe(sql.replace("@bytes", bytes)).into_sql_str();
                Migration::new(*version, Cow::Borrowed(about), MigrationType::Simple, sql, false)
            })
            .collect();
        let migrator = Migrator { migrations: Cow::Owned(migrations), ..Migrator::DEFAULT };
        let done = match self {
            Self::Lite(lite) => migrator.run_to(step, &mut *lite.write.lend().await?).await,
            Self::Pg(pool) => migrator.run_to(step, pool).await,
        };
        done.map_err(|error| match error {
            MigrateError::VersionMissing(version) | MigrateError::VersionTooNew(version, _) => {
                LedgerError::NewerDatabase { version }
            }
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            other => LedgerError::Broken(other.to_string()),
        })
    }

    /// The step at which the tables stand.
    pub(super) async fn find_step(&self) -> Result<i64, LedgerError> {
        let step: Option<i64> = read!(self, pool =>
            sqlx::query_scalar(super::statements::FIND_STEP).fetch_one(pool).await?);
        Ok(step.unwrap_or_default())
    }

    /// Asks the database whether it is there.
    pub async fn ping(&self) -> Result<(), LedgerError> {
        read!(self, pool => sqlx::query(super::statements::PING).execute(pool).await.map(drop))
            .map_err(Into::into)
    }

    /// Writes something small: a database that only answers questions is not ready.
    pub async fn beat(&self, now: jiff::Timestamp) -> Result<(), LedgerError> {
        let written: Result<(), LedgerError> = write!(self, tx => async {
            sqlx::query(super::statements::BEAT)
                .bind(super::write_instant(now))
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        written
    }

    /// The file of an embedded database; none for a database elsewhere.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Lite(lite) => Some(&lite.file),
            Self::Pg(_) => None,
        }
    }

    /// Closes the connections, once what runs on them has ended.
    pub async fn close(&self) {
        match self {
            Self::Lite(lite) => {
                lite.read.close().await;
                lite.write.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }
}
