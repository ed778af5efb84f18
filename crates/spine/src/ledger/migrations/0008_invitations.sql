-- Accounts that people make themselves, by links: an address alone proves nothing.

-- Somebody is invited to an authority. No role counts until the link was used.
create table invitation (
    id text primary key,
    -- SHA-256 of the secret in the link, in hexadecimal; the link itself is nowhere.
    hash text not null unique,
    authority text not null references authority (id),
    -- Lower case. Once the link was used, the id stands here instead and the name is empty.
    email text not null,
    name text not null,
    language text not null,
    role text not null,
    -- The slug of the only area the role counts in; empty for all.
    area text not null,
    -- The author's word, as in the log: 'account:…', or 'operator'.
    invited_by text not null,
    made_at text not null,
    expires_at text not null,
    used_at text,
    unique (authority, email)
);

-- A link with which somebody chooses a new password.
create table password_link (
    -- SHA-256 of the secret in the link, in hexadecimal.
    hash text primary key,
    account text not null references account (id),
    -- The authority whose administrator handed it over: it is over once the account belongs to any
    -- other. Empty where the owner alone got it.
    authority text not null,
    made_at text not null,
    expires_at text not null
);
create index password_link_by_account on password_link (account, made_at);

-- Blocked here: no role counts, whatever the account may do elsewhere.
alter table membership add column blocked_at text;
-- Sessions that began before do not count here.
alter table membership add column sessions_from text;
