-- The word of the deed that a commit was, where several records change by one act; at the first
-- change of the commit. For a deed that takes another one back also the place of that one:
-- 'take_back:1234'.
alter table change add column deed text;
-- Commits of several changes are few: who lists them need not read the whole log.
create index change_of_many on change (authority, commit_seq, seq) where seq > commit_seq;
create index change_of_deed on change (authority, deed) where deed is not null;
