-- A token's role may be limited to one area, as a person's may.

-- The slug of the only area the role counts in; empty for all.
alter table token add column area text not null default '';
