//! SQLite, embedded: one writer that begins immediately, and readers beside it.
//!
//! `synchronous=FULL` with the write-ahead log: what was acknowledged survives a power cut.

use super::{
    Commit, LedgerError,
    steps::{Value, list_values, repeat_row},
};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection,
    query::Query,
    sqlite::{
        Sqlite, SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode,
        SqlitePool, SqlitePoolOptions, SqliteSynchronous,
    },
};
use std::{
    ops::{Deref, DerefMut},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio::sync::{Mutex, OwnedMutexGuard};

/// An open SQLite file.
#[derive(Clone, Debug)]
pub struct Lite {
    /// The file.
    pub file: PathBuf,
    /// The one connection that writes.
    pub write: Writer,
    /// The connections that only read.
    pub read: SqlitePool,
}

/// The one connection that writes, lent to one writer at a time. A pool would ask the connection
/// before and after each use whether it is still there, and every question crosses to its thread
/// and back: more than half of what a commit costs.
#[derive(Clone, Debug)]
pub struct Writer {
    options: Arc<SqliteConnectOptions>,
    kept: Arc<Mutex<Option<SqliteConnection>>>,
}

/// The connection while it is lent.
pub struct Lent(OwnedMutexGuard<Option<SqliteConnection>>);

/// Why a lent connection is there.
const OPENED: &str = "it was opened before it was lent";

impl Deref for Lent {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.0.as_ref().expect(OPENED)
    }
}

impl DerefMut for Lent {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.0.as_mut().expect(OPENED)
    }
}

impl Writer {
    /// Waits until nobody else writes, and lends the connection.
    ///
    /// # Errors
    /// When others hold it for too long, or a new connection cannot be opened.
    pub async fn lend(&self) -> Result<Lent, sqlx::Error> {
        let mut kept = match self.kept.clone().try_lock_owned() {
            Ok(kept) => kept,
            Err(_) => tokio::time::timeout(PATIENCE, self.kept.clone().lock_owned())
                .await
                .map_err(|_| sqlx::Error::PoolTimedOut)?,
        };
        // When the disk is full SQLite gives a transaction up by itself, of which sqlx knows
        // nothing: it holds the connection to be within one for ever. A new connection begins anew.
        if kept.as_ref().is_none_or(SqliteConnection::is_in_transaction) {
            *kept = None;
            let mut connection = self.options.connect().await?;
            // Before the first migration there is no log yet to see lines of; SQLite looks when
            // the first is put in.
            sqlx::raw_sql(LINES).execute(&mut connection).await?;
            *kept = Some(connection);
        }
        Ok(Lent(kept))
    }

    /// Closes the connection, once who writes has ended.
    pub async fn close(&self) {
        if let Some(connection) = self.kept.lock().await.take()
            && let Err(error) = connection.close().await
        {
            tracing::warn!(%error, "the database could not be closed");
        }
    }
}

/// How long a writer waits for the others.
const PATIENCE: Duration = Duration::from_secs(10);

/// What `@bytes` is called in this database.
pub(super) const BYTES: &str = "blob";

/// Opens the file, making it when it is missing.
pub(super) async fn open(file: &Path) -> Result<Lite, sqlx::Error> {
    keep_private(file)?;
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .statement_cache_capacity(200);
    let write = Writer { options: Arc::new(options.clone()), kept: Arc::default() };
    drop(write.lend().await?);
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        // A file does not go away as a server does.
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(5))
        .max_lifetime(None)
        // Readers read everything once and little after that: what they kept would only lie there.
        .connect_lazy_with(
            options.read_only(true).create_if_missing(false).pragma("cache_size", "-256"),
        );
    Ok(Lite { file: file.to_owned(), write, read })
}

/// Makes the file where it is missing, and lets nobody else on the machine read it, nor the two
/// that SQLite keeps beside it: they hold everything, the marks of passwords too.
#[cfg(unix)]
fn keep_private(file: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    if file.as_os_str() == ":memory:" || file.as_os_str().is_empty() {
        return Ok(());
    }
    let mut options = std::fs::OpenOptions::new();
    let made = options.write(true).create_new(true).mode(0o600).open(file);
    match made {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(error),
        Ok(_) | Err(_) => {}
    }
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let Ok(known) = std::fs::metadata(&name) else { continue };
        let mode = known.permissions().mode();
        // One that belongs to somebody else stays as it is.
        if mode & 0o077 != 0
            && let Err(error) = std::fs::set_permissions(&name, PermissionsExt::from_mode(0o600))
        {
            tracing::warn!(%error, "others on this machine may read the database");
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn keep_private(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// How a transaction that writes begins here: it takes the lock at once, so it never has to give up
/// half-way because another process writes.
pub(crate) const BEGIN: &str = "begin immediate";

/// What makes writing a change one statement: a line put into this view moves its authority on,
/// stands in the log, and becomes the current record. Only the connection that writes has it.
///
/// Statements on their own would each cross from the runtime to the thread of the connection and
/// wake the one who waits; together they cost more than a quick disk's flush.
const LINES: &str = "
    create temp view line as
    select authority, seq, commit_seq, kind, record, version, body, author, reason, at, hash,
           deed, hash as before
    from main.change;

    create temp trigger write_line instead of insert on line
    begin
        update authority
        set seq = new.seq, head = new.hash
        where id = new.authority and seq = new.seq - 1 and head = new.before;

        select raise(abort, 'moved')
        where changes() <> 1;

        insert into change
            (authority, seq, commit_seq, kind, record, version, body, author, reason, at, hash,
             deed)
        values (new.authority, new.seq, new.commit_seq, new.kind, new.record, new.version,
                new.body, new.author, new.reason, new.at, new.hash, new.deed);

        delete from record
        where authority = new.authority and kind = new.kind and record = new.record
            and new.body is null;

        insert into record (authority, kind, record, seq, version, body, author, at)
        select new.authority, new.kind, new.record, new.seq, new.version, new.body, new.author,
               new.at
        where new.body is not null
        on conflict (authority, kind, record) do update
        set seq = excluded.seq,
            version = excluded.version,
            body = excluded.body,
            author = excluded.author,
            at = excluded.at;
    end";

/// What SQLite calls the error that a trigger raises.
const RAISED: &str = "1811";

/// How many lines are worth being one statement, which the connection then keeps prepared.
const FEW: usize = 16;

/// Writes commits as one statement, which SQLite does whole or not at all.
///
/// False, and nothing written, when there are too many changes for that, or when an authority has
/// moved on: taking the steps one by one tells which.
///
/// # Errors
/// As [`super::Ledger::append`].
pub(super) async fn write_lines(lite: &Lite, commits: &[Commit]) -> Result<bool, LedgerError> {
    let lines = commits.iter().map(|commit| commit.changes.len()).sum();
    if !(1..=FEW).contains(&lines) {
        return Ok(false);
    }
    let text = repeat_row(
        "insert into line values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        lines,
    );
    let mut query = sqlx::query(AssertSqlSafe(text));
    for commit in commits {
        let mut before = &commit.expected.1;
        for change in &commit.changes {
            query = list_values(&commit.authority, change).into_iter().fold(query, bind);
            query = query.bind(before);
            before = &change.hash;
        }
    }
    let done = query.execute(&mut *lite.write.lend().await?).await;
    match done {
        Ok(_) => Ok(true),
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some(RAISED) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn bind(
    query: Query<'_, Sqlite, SqliteArguments>,
    value: Value,
) -> Query<'_, Sqlite, SqliteArguments> {
    match value {
        Value::Number(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Nothing => query.bind(None::<String>),
    }
}
