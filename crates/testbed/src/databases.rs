//! The databases every test of stored data runs on.

use std::path::PathBuf;

use tempfile::TempDir;

use crate::postgres::Cluster;

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The embedded one.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// An empty database for one test, gone when the value is dropped.
pub struct Database {
    kind: Kind,
    url: String,
    folder: Option<TempDir>,
}

/// One fresh database of each kind. `UDSYN_TEST_DATABASES` (`sqlite` or `postgres`) limits the
/// kinds; without it, a machine without PostgreSQL fails the test.
pub fn databases() -> Vec<Database> {
    let kinds: &[Kind] = match std::env::var("UDSYN_TEST_DATABASES").as_deref() {
        Err(_) | Ok("") => &[Kind::Sqlite, Kind::Postgres],
        Ok("sqlite") => &[Kind::Sqlite],
        Ok("postgres") => &[Kind::Postgres],
        Ok(other) => panic!("UDSYN_TEST_DATABASES is {other}; it may be sqlite or postgres."),
    };
    kinds.iter().copied().map(Database::new).collect()
}

impl Database {
    /// A fresh, empty database.
    pub fn new(kind: Kind) -> Database {
        match kind {
            Kind::Sqlite => {
                let folder = tempfile::Builder::new().prefix("udsyn-sqlite-").tempdir();
                let folder = folder.expect("the temporary folder is writable");
                let url = format!("sqlite://{}", folder.path().join("udsyn.sqlite").display());
                Database { kind, url, folder: Some(folder) }
            }
            Kind::Postgres => {
                let url = Cluster::shared().create_database("test");
                Database { kind, url, folder: None }
            }
        }
    }

    /// Which database it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// `sqlite:///folder/udsyn.sqlite`, a file that does not exist yet, or
    /// `postgres://postgres@127.0.0.1:port/name`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The file of an embedded database.
    pub fn file(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.path().join("udsyn.sqlite"))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if self.kind == Kind::Postgres {
            Cluster::shared().drop_database(&self.url);
        }
    }
}
