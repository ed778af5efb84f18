//! Every statement of the ledger. A test prepares each of them on both databases.

macro_rules! statements {
    ($($(#[$about:meta])* $name:ident = $sql:literal;)+) => {
        $($(#[$about])* pub(super) const $name: &str = $sql;)+
        /// The statements that both databases know.
        #[cfg(test)]
        pub(super) const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use statements;

/// Rings the bell; PostgreSQL only.
pub(super) const RING: &str = "select pg_notify($1, $2)";

statements! {
    FIND_STEP = "
        select max(version)
        from _sqlx_migrations";

    /// Is it there?
    PING = "select 1";

    /// One whose log is empty is not there yet: an import of an earlier version was ended in it.
    LIST_AUTHORITIES = "
        select id, seq, head, clock_offset_seconds
        from authority
        where seq > 0
        order by id
        limit 10000";

    FIND_AUTHORITY = "
        select id, seq, head, clock_offset_seconds
        from authority
        where id = $1";

    ADD_AUTHORITY = "
        insert into authority (id, seq, head, clock_offset_seconds, created_at)
        values ($1, 0, '', $2, $3)
        on conflict (id) do nothing";

    /// Moves an authority on, if it still stands where it stood when the office was read.
    MOVE_AUTHORITY = "
        update authority
        set seq = $1, head = $2
        where id = $3 and seq = $4 and head = $5";

    ADD_CHANGE = "
        insert into change
            (authority, seq, commit_seq, kind, record, version, body, author, reason, at, hash,
             deed)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

    PUT_RECORD = "
        insert into record (authority, kind, record, seq, version, body, author, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (authority, kind, record) do update
        set seq = excluded.seq,
            version = excluded.version,
            body = excluded.body,
            author = excluded.author,
            at = excluded.at";

    REMOVE_RECORD = "
        delete from record
        where authority = $1 and kind = $2 and record = $3";

    LIST_RECORDS = "
        select kind, record, seq, version, body, author, at
        from record
        where authority = $1
        order by kind, record
        limit 1000000";

    LIST_CHANGES = "
        select seq, commit_seq, kind, record, version, body, author, reason, at, hash, deed
        from change
        where authority = $1 and seq > $2 and seq <= $3
        order by seq
        limit $4";

    LIST_CHANGES_OF_RECORD = "
        select seq, commit_seq, kind, record, version, body, author, reason, at, hash, deed
        from change
        where authority = $1 and kind = $2 and record = $3 and seq < $4
        order by seq desc
        limit $5";

    /// The records come as ',one,two,': an id is a word of letters, digits and hyphens.
    LIST_CHANGES_OF_RECORDS = "
        select seq, commit_seq, kind, record, version, body, author, reason, at, hash, deed
        from change
        where authority = $1 and kind = $2 and $3 like '%,' || record || ',%' and seq < $4
        order by seq desc
        limit $5";

    LIST_DEEDS = "
        select first.seq, many.changes, first.author, first.reason, first.at, first.deed
        from (
            select commit_seq, count(*) + 1 as changes
            from change
            where authority = $1 and seq > commit_seq and commit_seq < $2
            group by commit_seq
            order by commit_seq desc
            limit $3
        ) many
        join change first on first.authority = $1 and first.seq = many.commit_seq
        order by first.seq desc
        limit $3";

    FIND_DEED = "
        select max(seq)
        from change
        where authority = $1 and deed like $2 || ':%'";

    FIND_LAST_CHANGE = "
        select max(seq)
        from change
        where authority = $1 and kind = $2 and record = $3";

    FIND_SEQ_AT = "
        select coalesce(max(seq), 0)
        from change
        where authority = $1 and at < $2";

    FIND_FIRST_AT = "
        select min(at)
        from change
        where authority = $1";

    ADD_FILE = "
        insert into file (hash, media_type, size_bytes, content, at)
        values ($1, $2, $3, $4, $5)
        on conflict (hash) do nothing";

    FIND_FILE = "
        select media_type, size_bytes, content
        from file
        where hash = $1";
}
