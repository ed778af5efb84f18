-- People who sign in, and everything about people that must be erasable: none of it is in the log.

-- An account. Its id is in the log; its name and address are only here.
create table account (
    id text primary key,
    -- Lower case; null once erased.
    email text unique,
    -- Empty once erased.
    name text not null,
    -- A PHC string; empty once erased, which no password matches.
    password text not null,
    language text not null,
    created_at text not null,
    disabled_at text,
    erased_at text
);

-- That an account belongs to an authority, and which of the authority's people it is.
create table membership (
    account text not null references account (id),
    authority text not null references authority (id),
    -- The id of a person record of the authority.
    person text,
    primary key (account, authority)
);

-- A role held in an authority.
create table held_role (
    account text not null references account (id),
    authority text not null references authority (id),
    role text not null,
    -- The slug of the only area it counts in; empty for all.
    area text not null,
    primary key (account, authority, role, area)
);
create index held_role_by_authority on held_role (authority, role);

-- Somebody is signed in.
create table session (
    -- SHA-256 of the cookie, in hexadecimal; the cookie itself is nowhere.
    hash text primary key,
    -- The name of the session on pages, which opens nothing.
    id text not null unique,
    account text not null references account (id),
    created_at text not null,
    -- To the minute or so.
    seen_at text not null,
    remote text not null,
    user_agent text not null
);
create index session_by_account on session (account, created_at);
create index session_by_sight on session (seen_at);

-- A device from which somebody has signed in to an account: guessing elsewhere never slows it down.
create table device (
    -- SHA-256 of the cookie, in hexadecimal.
    hash text not null,
    account text not null references account (id),
    created_at text not null,
    primary key (hash, account)
);
create index device_by_account on device (account, created_at);

-- A token with which a program uses the API.
create table token (
    id text primary key,
    -- SHA-256 of the token, in hexadecimal.
    hash text not null unique,
    authority text not null references authority (id),
    name text not null,
    role text not null,
    created_at text not null,
    -- To the minute or so; null when it was never used.
    used_at text,
    revoked_at text
);
create index token_by_authority on token (authority, created_at);

-- The names behind the people of the log.
create table person (
    authority text not null references authority (id),
    -- The id of the person record.
    id text not null,
    -- Empty once erased.
    name text not null,
    -- Null when unknown or erased.
    email text,
    erased_at text,
    primary key (authority, id)
);

-- A form that somebody has not sent yet.
create table draft (
    account text not null references account (id),
    authority text not null references authority (id),
    -- What the form is about, for instance 'cooperation/markis/purpose'.
    subject text not null,
    -- The sequence number of the authority at which the form was opened.
    read_at_seq bigint not null,
    -- The fields as they were sent.
    form text not null,
    saved_at text not null,
    primary key (account, authority, subject)
);

-- Until where in an authority's log somebody has seen what changed.
create table seen (
    account text not null references account (id),
    authority text not null references authority (id),
    seq bigint not null,
    primary key (account, authority)
);

-- What changed in these tables, so that other processes drop what they remember of it. The row with
-- the empty name counts; each other row says at which count the thing it names last changed.
create table touched (
    what text primary key,
    epoch bigint not null
);
create index touched_by_epoch on touched (epoch);
insert into touched (what, epoch) values ('', 0);
