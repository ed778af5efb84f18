-- What happened at the doors: who signed in, who was refused, who got which rights. It has ids and no
-- names. Kept for a while only.
create table security_event (
    id text not null,
    -- The authority it concerns; empty for the installation. What an account does everywhere stands
    -- here once for each authority it belongs to.
    authority text not null,
    at text not null,
    kind text not null,
    -- 1 for what anybody can cause in any number: then it has a limit of its own.
    is_attempt bigint not null,
    -- Who: 'account:…', 'token:…', 'operator', 'visitor'.
    by_whom text not null,
    -- Whom or what it is about: 'account:…', 'token:…', 'invitation:…', or nothing.
    about text not null,
    remote text not null,
    -- In codes: roles, or the address that was refused.
    detail text not null,
    primary key (id, authority)
);
create index security_event_by_authority on security_event (authority, is_attempt, id);
create index security_event_by_age on security_event (at);
