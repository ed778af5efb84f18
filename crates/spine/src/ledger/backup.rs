//! Backup and restore of a whole installation. The file is the same for both databases, so it is
//! also the way from one to the other.

use super::{
    Db, Ledger, LedgerError,
    archive::{self, BackupError, BackupHeader, BackupSummary, Row, Writer},
    db::write,
    postgres,
    read::AuthorityRow,
    tables::{Column, TABLES, Table},
    write_instant,
};
use data_encoding::BASE64;
use futures::TryStreamExt;
use jiff::Timestamp;
use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, Row as _};
use std::path::Path;
use tokio::{sync::mpsc, task::spawn_blocking};

/// How many rows may wait between the database and the file. Few, because one may be a large file.
const WAITING: usize = 16;

/// Sends every row of every table to the file. A macro, because the two databases' rows have
/// different types.
macro_rules! send_rows {
    ($tx:ident, $rows:ident) => {
        for table in TABLES {
            let mut found = sqlx::query(AssertSqlSafe(table.select())).fetch(&mut *$tx);
            while let Some(row) = found.try_next().await? {
                let mut fields = Map::new();
                for (place, column) in table.columns.iter().enumerate() {
                    let value = match column {
                        Column::Text(_) => {
                            row.try_get::<Option<String>, _>(place)?.map(Value::from)
                        }
                        Column::Number(_) => row.try_get::<Option<i64>, _>(place)?.map(Value::from),
                        Column::Bytes(_) => row
                            .try_get::<Option<Vec<u8>>, _>(place)?
                            .map(|bytes| Value::from(BASE64.encode(&bytes))),
                    };
                    fields.insert(column.name().to_owned(), value.unwrap_or(Value::Null));
                }
                let row = Row { table: table.name.to_owned(), row: fields };
                if $rows.send(row).await.is_err() {
                    // The file could not be written; its writer says why.
                    return Ok(());
                }
            }
        }
    };
}

impl Ledger {
    /// Writes everything into one file, as it stood at one moment, while others read and write.
    ///
    /// # Errors
    /// When the database or the file cannot be used; then there is no file.
    pub async fn backup(&self, file: &Path, now: Timestamp) -> Result<BackupSummary, BackupError> {
        let header = BackupHeader::new(write_instant(now), Db::newest_step());
        let mut writer = Writer::create(file, header)?;
        let (sender, mut receiver) = mpsc::channel::<Row>(WAITING);
        // Compressing takes the processor, so it has a thread of its own.
        let writing = spawn_blocking(move || {
            while let Some(row) = receiver.blocking_recv() {
                writer.write_row(&row)?;
            }
            Ok::<Writer, BackupError>(writer)
        });
        let read = self.send_all(sender).await;
        let writer = writing.await.map_err(|error| broken(&error))?;
        read?;
        let writer = writer?;
        spawn_blocking(move || writer.finish()).await.map_err(|error| broken(&error))?
    }

    async fn send_all(&self, rows: mpsc::Sender<Row>) -> Result<(), LedgerError> {
        match &self.db {
            Db::Lite(lite) => {
                let mut held = lite.read.begin().await?;
                let tx = &mut *held;
                send_rows!(tx, rows);
            }
            Db::Pg(pool) => {
                let mut held = pool.begin_with(postgres::BEGIN_SNAPSHOT).await?;
                let tx = &mut *held;
                send_rows!(tx, rows);
            }
        }
        Ok(())
    }
}

/// Puts everything a backup holds into an empty database and brings the tables to the form this
/// program knows. The file is proved whole before anything is written.
///
/// # Errors
/// When the file is damaged or comes from a newer program, when the database is not empty, and when
/// either cannot be used; then no row was written.
pub async fn restore(db: &Db, file: &Path) -> Result<BackupSummary, BackupError> {
    let place = file.to_owned();
    let proved = spawn_blocking(move || archive::read(&place, |_| Ok(())));
    let summary = proved.await.map_err(|error| broken(&error))??;
    let step = summary.header.step;
    if step > Db::newest_step() {
        return Err(LedgerError::NewerDatabase { version: step }.into());
    }
    // The tables as they were when the backup was made: later migrations then do to its rows what
    // they would have done to them where they stood.
    db.migrate_to(step).await?;
    if db.find_step().await? != step {
        let newer = "the database has newer tables than the backup; restore into a new, empty one";
        return Err(BackupError::Refused(newer.to_owned()));
    }
    let (sender, receiver) = mpsc::channel::<Row>(WAITING);
    let place = file.to_owned();
    let reading = spawn_blocking(move || {
        archive::read(&place, |row| {
            let gone = "the database stopped taking rows".to_owned();
            sender.blocking_send(row).map_err(|_| LedgerError::Broken(gone).into())
        })
    });
    put_all(db, step, receiver, async {
        let again = reading.await.map_err(|error| broken(&error))??;
        if again == summary {
            return Ok(());
        }
        Err(BackupError::Refused("the file changed while it was read".to_owned()))
    })
    .await?;
    db.migrate().await?;
    Ok(summary)
}

/// Where the logs in a backup end. The backup is read to its end, so it is whole.
///
/// # Errors
/// When the file cannot be read, or is no whole backup.
pub fn list_authorities_of_backup(file: &Path) -> Result<Vec<AuthorityRow>, BackupError> {
    let mut rows = Vec::new();
    archive::read(file, |row| {
        if row.table == "authority" {
            let text = |name: &str| row.row.get(name).and_then(Value::as_str).unwrap_or_default();
            let number = |name: &str| row.row.get(name).and_then(Value::as_i64).unwrap_or_default();
            rows.push(AuthorityRow {
                id: text("id").to_owned(),
                seq: number("seq"),
                head: text("head").to_owned(),
                clock_offset_seconds: number("clock_offset_seconds"),
            });
        }
        Ok(())
    })?;
    Ok(rows)
}

/// Puts all rows in within one transaction, which is given up unless `whole` says that the file was
/// read to its end.
async fn put_all(
    db: &Db,
    step: i64,
    mut rows: mpsc::Receiver<Row>,
    whole: impl Future<Output = Result<(), BackupError>>,
) -> Result<(), BackupError> {
    write!(db, tx => async {
        for table in TABLES.iter().filter(|table| table.since <= step) {
            let sql = AssertSqlSafe(format!("select count(*) from {}", table.name));
            let count: i64 = sqlx::query_scalar(sql).fetch_one(&mut *tx).await?;
            if count > 0 {
                return Err(BackupError::Refused(format!(
                    "the database is not empty: '{}' has rows; restore into a new one",
                    table.name
                )));
            }
        }
        while let Some(row) = rows.recv().await {
            let (table, values) = read_row(row)?;
            let columns: Vec<Column> = values.iter().map(|(column, _)| *column).collect();
            let mut query = sqlx::query(AssertSqlSafe(table.insert(&columns)));
            for (column, value) in values {
                query = match (column, value) {
                    (Column::Text(_), Value::String(text)) => query.bind(Some(text)),
                    (Column::Text(_), _) => query.bind(None::<String>),
                    (Column::Number(_), value) => query.bind(value.as_i64()),
                    (Column::Bytes(_), value) => {
                        query.bind(value.as_str().and_then(|text| {
                            BASE64.decode(text.as_bytes()).ok()
                        }))
                    }
                };
            }
            query.execute(&mut *tx).await?;
        }
        whole.await
    }.await)
}

/// The values of a row, each with its column.
type Values = Vec<(Column, Value)>;

/// The table of a row and its values, in the order of the table's columns.
fn read_row(row: Row) -> Result<(&'static Table, Values), BackupError> {
    let Row { table: name, row: mut fields } = row;
    let table = TABLES.iter().find(|table| table.name == name).ok_or_else(|| {
        BackupError::Refused(format!("the backup has a table '{name}' that nobody knows"))
    })?;
    let take = |column: &Column| fields.remove(column.name()).map(|value| (*column, value));
    let values = table.columns.iter().filter_map(take).collect();
    match fields.keys().next() {
        None => Ok((table, values)),
        Some(field) => Err(BackupError::Refused(format!(
            "the backup has a column '{field}' of '{name}' that nobody knows"
        ))),
    }
}

fn broken(error: &tokio::task::JoinError) -> BackupError {
    LedgerError::Broken(format!("the work was broken off: {error}")).into()
}
