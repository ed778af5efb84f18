//! Every table of the database, so that a backup misses none. A migration that adds a table or a
//! column makes a test fail until it stands here.

use self::Column::{Bytes, Number, Text};

/// A table as a backup carries it.
pub(super) struct Table {
    pub(super) name: &'static str,
    /// The step of the migrations that made it.
    pub(super) since: i64,
    /// The columns its rows are sorted by.
    pub(super) key: &'static str,
    pub(super) columns: &'static [Column],
}

/// A column, by what it holds in both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Text(&'static str),
    Number(&'static str),
    Bytes(&'static str),
}

impl Column {
    pub(super) fn name(self) -> &'static str {
        match self {
            Text(name) | Number(name) | Bytes(name) => name,
        }
    }
}

/// In an order in which rows can be put in: what others point to comes first.
#[rustfmt::skip]
pub(super) const TABLES: &[Table] = &[
    Table { name: "authority", since: 1, key: "id", columns: &[
        Text("id"), Number("seq"), Text("head"), Number("clock_offset_seconds"),
        Text("created_at"),
    ] },
    Table { name: "change", since: 1, key: "authority, seq", columns: &[
        Text("authority"), Number("seq"), Number("commit_seq"), Text("kind"), Text("record"),
        Number("version"), Text("body"), Text("author"), Text("reason"), Text("at"), Text("hash"),
    ] },
    Table { name: "record", since: 1, key: "authority, kind, record", columns: &[
        Text("authority"), Text("kind"), Text("record"), Number("seq"), Number("version"),
        Text("body"), Text("author"), Text("at"),
    ] },
    Table { name: "file", since: 1, key: "hash", columns: &[
        Text("hash"), Text("media_type"), Number("size_bytes"), Bytes("content"), Text("at"),
    ] },
];

#[cfg(test)]
/// Tables that a backup leaves out: what stands in them is made anew by starting the program.
pub(super) const LEFT_OUT: &[&str] = &["_sqlx_migrations"];

impl Table {
    /// The rows of the table, in a fixed order and without a limit: a backup is all of them.
    pub(super) fn select(&self) -> String {
        let columns: Vec<_> = self.columns.iter().map(|column| column.name()).collect();
        format!("select {} from {} order by {}", columns.join(", "), self.name, self.key)
    }

    /// Puts a row in that has the columns given.
    pub(super) fn insert(&self, columns: &[Column]) -> String {
        let names: Vec<_> = columns.iter().map(|column| column.name()).collect();
        let values: Vec<_> = (1..=columns.len()).map(|place| format!("${place}")).collect();
        format!("insert into {} ({}) values ({})", self.name, names.join(", "), values.join(", "))
    }
}
