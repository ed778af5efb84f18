-- Which authority has which file. A file is given out only through an authority that has it, counts
-- towards its room, and goes with the last that had it.
create table held_file (
    authority text not null,
    hash text not null,
    -- When it was brought, or last brought again.
    at text not null,
    -- 1 once a change of the authority is known to name it: then it stays, because the past that
    -- names it stays readable.
    named bigint not null,
    -- When its bytes were erased on purpose; null as long as they are there.
    erased_at text,
    primary key (authority, hash)
);
create index held_file_by_hash on held_file (hash);

-- Every file that is here already belongs to the authorities whose logs name it.
insert into held_file (authority, hash, at, named)
select distinct change.authority, file.hash, file.at, 1
from file
join change on change.body like '%' || file.hash || '%';

-- Files whose text is being read just now, and those whose text could not be read. It is written
-- down before the reading begins, so that a file that ends its reader is not read again.
create table file_reading (
    hash text primary key,
    -- The running program that began.
    reader text not null,
    begun_at text not null,
    -- How it ended: null while it is being read.
    outcome text
);

-- Written now and then, to know whether anything can be written at all.
create table pulse (
    id text primary key,
    at text not null
);
