-- Mail to people, links in it that open one form, and calendars under secret addresses. Outside the
-- log: they hold addresses of people.

-- A session that began with a link in a mail: the only address it may use, without the language
-- before it; null for one that began with a password.
alter table session add column only_at text;

create table mail (
    id text primary key,
    authority text not null references authority (id),
    account text not null references account (id),
    -- What it is; the same is never written twice to one account: 'digest 2012-03-15'.
    name text not null,
    recipient text not null,
    subject text not null,
    -- Emptied once it was sent: links in it open something.
    body text not null,
    written_at text not null,
    -- When it may be tried next.
    due_at text not null,
    tries bigint not null,
    -- Set before the mail server is asked, taken back when it could not be. A mail that is found
    -- with it after a start may have been taken; it is not sent again by itself.
    begun_at text,
    sent_at text,
    -- When the server said that it never will.
    refused_at text,
    -- What the server said last.
    problem text,
    unique (authority, account, name)
);
create index mail_by_due on mail (due_at);

create table answer_link (
    -- SHA-256 of the secret in the link, in hexadecimal.
    hash text primary key,
    authority text not null references authority (id),
    account text not null references account (id),
    -- The duty that it is for; when that no longer waits, the link is over.
    duty text not null,
    -- The address of the form, without the language before it.
    opens text not null,
    expires_at text not null
);
create index answer_link_by_expiry on answer_link (expires_at);

create table calendar (
    -- In the calendar's address. It shows dates and titles, and can be renewed.
    secret text primary key,
    authority text not null references authority (id),
    -- Whose calendar it is …
    account text not null references account (id),
    -- … and the body whose meetings it holds; empty for the account's own duties.
    body text not null,
    made_at text not null,
    unique (authority, account, body)
);
