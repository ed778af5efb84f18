//! The databases every test of stored data runs on.

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
    /// Where the embedded one lies; it goes with the value.
    _folder: Option<TempDir>,
}

impl Database {
    /// A fresh, empty database.
    pub fn new(kind: Kind) -> Database {
        match kind {
            Kind::Sqlite => {
                let folder = tempfile::Builder::new().prefix("udsyn-sqlite-").tempdir();
                let folder = folder.expect("the temporary folder is writable");
                let url = format!("sqlite://{}", folder.path().join("udsyn.sqlite").display());
                Database { kind, url, _folder: Some(folder) }
            }
            Kind::Postgres => {
                let url = Cluster::shared().create_database("test");
                Database { kind, url, _folder: None }
            }
        }
    }

    /// Another fresh, empty one of the same kind.
    pub fn another(&self) -> Database {
        Database::new(self.kind)
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
}

impl Drop for Database {
    fn drop(&mut self) {
        if self.kind == Kind::Postgres {
            Cluster::shared().drop_database(&self.url);
        }
    }
}
