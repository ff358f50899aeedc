-- Up Migration

-- Whether somebody has left follows from his posts.
alter table account drop column left_at;

-- Down Migration
alter table account add column left_at timestamptz;
