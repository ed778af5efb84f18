//! Files by the hash of their bytes. They stand in the database, so that one transaction, one
//! backup and one replication carry everything (docs/adr/0005).

use super::{Ledger, LedgerError, db::read, db::write, statements as sql, write_instant};
use crate::base::hash_bytes;
use jiff::Timestamp;

/// A file as it was stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredFile {
    /// Its media type, found from its bytes when it came in.
    pub media_type: String,
    /// Its size.
    pub size_bytes: i64,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl Ledger {
    /// Stores bytes and gives their hash; storing the same bytes again changes nothing.
    pub async fn add_file(
        &self,
        media_type: &str,
        bytes: &[u8],
        now: Timestamp,
    ) -> Result<String, LedgerError> {
        let hash = hash_bytes(bytes);
        let size = i64::try_from(bytes.len()).map_err(|_| too_large())?;
        let written: Result<(), LedgerError> = write!(&self.db, tx => async {
            sqlx::query(sql::ADD_FILE)
                .bind(&hash)
                .bind(media_type)
                .bind(size)
                .bind(bytes)
                .bind(write_instant(now))
                .execute(&mut *tx)
                .await?;
            Ok(())
        }.await);
        written.map(|()| hash)
    }

    /// The file with this hash.
    ///
    /// # Errors
    /// [`LedgerError::Broken`] when the bytes are no longer those that were stored.
    pub async fn find_file(&self, hash: &str) -> Result<Option<StoredFile>, LedgerError> {
        let found: Option<StoredFile> = read!(&self.db, pool =>
            sqlx::query_as(sql::FIND_FILE).bind(hash).fetch_optional(pool).await?);
        match found {
            Some(file) if hash_bytes(&file.content) != hash => {
                Err(LedgerError::Broken(format!("the file {hash} is damaged")))
            }
            found => Ok(found),
        }
    }
}

fn too_large() -> LedgerError {
    LedgerError::Broken("a file larger than the memory".to_owned())
}
