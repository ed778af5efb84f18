-- One row for each authority: how far its log has come, and the hash it ends in.
create table authority (
    id text primary key,
    -- The last sequence number of its log; 0 before the first change.
    seq bigint not null,
    -- The hash of the last change, in hexadecimal; empty before the first.
    head text not null,
    -- For demonstrations only: how far the authority's clock stands from the real one.
    clock_offset_seconds bigint not null,
    created_at text not null
);

-- The log. Rows are only ever added.
create table change (
    authority text not null references authority (id),
    seq bigint not null,
    -- The sequence number of the first change of the same commit.
    commit_seq bigint not null,
    kind text not null,
    record text not null,
    -- The format version of the body.
    version bigint not null,
    -- The whole record after the change, as JSON; null when it was taken away.
    body text,
    -- The account that did it, or a word such as 'import'.
    author text not null,
    reason text not null,
    -- UTC, to the microsecond.
    at text not null,
    -- SHA-256 over this row and the hash of the row before it.
    hash text not null,
    primary key (authority, seq)
);
create index change_by_record on change (authority, kind, record, seq);
create index change_by_time on change (authority, at);

-- The current records: what replaying the log gives, kept so that a start need not replay it.
create table record (
    authority text not null references authority (id),
    kind text not null,
    record text not null,
    -- The change that made it so.
    seq bigint not null,
    version bigint not null,
    body text not null,
    author text not null,
    at text not null,
    primary key (authority, kind, record)
);

-- Files, by the hash of their bytes; never changed, never in the log.
create table file (
    hash text primary key,
    media_type text not null,
    size_bytes bigint not null,
    content @bytes not null,
    at text not null
);
