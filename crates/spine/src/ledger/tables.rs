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
        Text("deed"),
    ] },
    Table { name: "record", since: 1, key: "authority, kind, record", columns: &[
        Text("authority"), Text("kind"), Text("record"), Number("seq"), Number("version"),
        Text("body"), Text("author"), Text("at"),
    ] },
    Table { name: "file", since: 1, key: "hash", columns: &[
        Text("hash"), Text("media_type"), Number("size_bytes"), Bytes("content"), Text("at"),
    ] },
    Table { name: "held_file", since: 7, key: "authority, hash", columns: &[
        Text("authority"), Text("hash"), Text("at"), Number("named"), Text("erased_at"),
    ] },
    Table { name: "account", since: 2, key: "id", columns: &[
        Text("id"), Text("email"), Text("name"), Text("password"), Text("language"),
        Text("created_at"), Text("disabled_at"), Text("erased_at"),
    ] },
    Table { name: "membership", since: 2, key: "account, authority", columns: &[
        Text("account"), Text("authority"), Text("person"), Text("blocked_at"),
        Text("sessions_from"),
    ] },
    Table { name: "held_role", since: 2, key: "account, authority, role, area", columns: &[
        Text("account"), Text("authority"), Text("role"), Text("area"),
    ] },
    Table { name: "token", since: 2, key: "id", columns: &[
        Text("id"), Text("hash"), Text("authority"), Text("name"), Text("role"),
        Text("created_at"), Text("used_at"), Text("revoked_at"), Text("area"),
    ] },
    Table { name: "person", since: 2, key: "authority, id", columns: &[
        Text("authority"), Text("id"), Text("name"), Text("email"), Text("erased_at"),
    ] },
    Table { name: "draft", since: 2, key: "account, authority, subject", columns: &[
        Text("account"), Text("authority"), Text("subject"), Number("read_at_seq"),
        Text("form"), Text("saved_at"),
    ] },
    Table { name: "feedback", since: 3, key: "id", columns: &[
        Text("id"), Text("authority"), Text("page"), Text("language"), Text("message"),
        Text("reply_to"), Text("sent_at"), Text("done_at"),
    ] },
    Table { name: "calendar", since: 5, key: "secret", columns: &[
        Text("secret"), Text("authority"), Text("account"), Text("body"), Text("made_at"),
    ] },
    Table { name: "invitation", since: 8, key: "id", columns: &[
        Text("id"), Text("hash"), Text("authority"), Text("email"), Text("name"),
        Text("language"), Text("role"), Text("area"), Text("invited_by"), Text("made_at"),
        Text("expires_at"), Text("used_at"),
    ] },
    Table { name: "security_event", since: 9, key: "id, authority", columns: &[
        Text("id"), Text("authority"), Text("at"), Text("kind"), Number("is_attempt"),
        Text("by_whom"), Text("about"), Text("remote"), Text("detail"),
    ] },
    Table { name: "seen", since: 2, key: "account, authority", columns: &[
        Text("account"), Text("authority"), Number("seq"),
    ] },
];

/// Tables that a backup leaves out: what stands in them is made anew by starting the program, or by
/// people when they sign in. Nobody stays signed in through a restore, and no mail is sent twice
/// because a copy of the database did not know that it had gone.
#[cfg(test)]
pub(super) const LEFT_OUT: &[&str] = &[
    "_sqlx_migrations",
    "session",
    "device",
    "touched",
    "mail",
    "answer_link",
    "file_reading",
    "pulse",
    "password_link",
];

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
