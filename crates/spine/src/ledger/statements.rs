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

    /// Of whom there are changes, but nothing that says so.
    LIST_LOST_LOGS = "
        select distinct change.authority
        from change
        left join authority on authority.id = change.authority
        where authority.id is null or authority.seq = 0
        order by change.authority
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
        select seq, changes, author, reason, at, deed
        from (
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
            union all
            select one.seq, 1 as changes, one.author, one.reason, one.at, one.deed
            from change one
            where one.authority = $1
                and one.deed is not null
                and one.seq < $2
                and not exists (
                    select 1
                    from change other
                    where other.authority = $1
                        and other.commit_seq = one.seq
                        and other.seq > other.commit_seq
                )
        ) done
        order by seq desc
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

    /// The instant moves on, so that nobody takes the bytes away before they are named.
    ADD_FILE = "
        insert into file (hash, media_type, size_bytes, content, at)
        values ($1, $2, $3, $4, $5)
        on conflict (hash) do update
        set at = excluded.at";

    FIND_FILE = "
        select file.media_type, file.size_bytes, file.content
        from file
        join held_file on held_file.hash = file.hash
        where held_file.authority = $1 and held_file.hash = $2 and held_file.erased_at is null";

    FIND_ERASED = "
        select erased_at
        from held_file
        where authority = $1 and hash = $2 and erased_at is not null";

    HOLD_FILE = "
        insert into held_file (authority, hash, at, named)
        values ($1, $2, $3, 0)
        on conflict (authority, hash) do update
        set at = excluded.at, erased_at = null";

    KEEP_FILE = "
        update held_file
        set at = $3
        where authority = $1 and hash = $2 and erased_at is null";

    /// How many bytes an authority has beside one file.
    FIND_ROOM_USED = "
        select cast(coalesce(sum(file.size_bytes), 0) as bigint)
        from file
        join held_file on held_file.hash = file.hash
        where held_file.authority = $1 and held_file.hash <> $2 and held_file.erased_at is null";

    ERASE_FILE = "
        update held_file
        set erased_at = $3
        where authority = $1 and hash = $2 and erased_at is null";

    LIST_UNNAMED_FILES = "
        select authority, hash
        from held_file
        where named = 0 and erased_at is null and at < $1
        order by at
        limit $2";

    LIST_NAMING = "
        select distinct authority
        from change
        where body like '%' || $1 || '%'
        order by authority
        limit 10000";

    NAME_FILE = "
        update held_file
        set named = 1
        where authority = $1 and hash = $2 and at < $3";

    LET_FILE_GO = "
        delete from held_file
        where authority = $1 and hash = $2 and named = 0 and at < $3";

    LIST_FILES_HELD_BY_NOBODY = "
        select file.hash
        from file
        where file.at < $1
            and not exists (select 1 from held_file where held_file.hash = file.hash)
        order by file.hash
        limit $2";

    REMOVE_FILE = "
        delete from file
        where hash = $1 and at < $2 and not exists (
            select 1
            from held_file
            where held_file.hash = file.hash and held_file.erased_at is null)";

    BEGIN_READING = "
        insert into file_reading (hash, reader, begun_at)
        values ($1, $2, $3)
        on conflict (hash) do nothing";

    FIND_READING = "
        select reader, begun_at, outcome
        from file_reading
        where hash = $1";

    END_READING = "
        update file_reading
        set outcome = $2
        where hash = $1";

    FORGET_READING = "
        delete from file_reading
        where hash = $1";

    STOP_READING = "
        delete from file_reading
        where reader = $1 and outcome is null";

    LIST_UNREAD = "
        select hash, outcome
        from file_reading
        where outcome is not null
        order by hash
        limit 100000";

    BEAT = "
        insert into pulse (id, at)
        values ('pulse', $1)
        on conflict (id) do update
        set at = excluded.at";
}
