-- What visitors of the public sites write to an authority. Outside the log, so that it can be removed.

create table feedback (
    id text primary key,
    authority text not null references authority (id),
    -- The page it is about, below the site's own address: '/cooperations/markis'.
    page text not null,
    -- The language of the page it was written on.
    language text not null,
    message text not null,
    -- Where an answer is wished; null where none is.
    reply_to text,
    sent_at text not null,
    -- When somebody of the authority said that it is done.
    done_at text
);
create index feedback_by_authority on feedback (authority, sent_at);
