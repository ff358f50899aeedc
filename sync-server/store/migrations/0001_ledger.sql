-- Up Migration

-- One row per stream: a unit, or the province. Its row lock is what orders the unit's entries;
-- half-filled pages keep the update of head inside its page.
create table unit (
  id text primary key,
  head bigint not null default 0,
  epoch int not null default 1
) with (fillfactor = 50);

-- The truth. `body` is the whole entry as received; the other columns repeat parts of it for keys and checks.
-- No foreign key to unit: an entry is inserted by a select from its locked unit, so it cannot lack one.
create table entry (
  unit_id text not null,
  seq bigint not null,
  id text not null,
  record_id text not null,
  kind text not null,
  type text not null,
  actor text not null,
  device text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  verdict text not null check (verdict in ('accepted', 'refused', 'held')),
  code text,
  hash text not null,
  body jsonb not null,
  primary key (unit_id, seq),
  unique (unit_id, id)
);
create index entry_by_record on entry (unit_id, record_id, seq);

-- The fold of each record, rebuilt from its entries whenever they change.
create table record (
  unit_id text not null,
  id text not null,
  kind text not null,
  seq bigint not null,
  person text,
  period text,
  division text,
  state text,
  finished boolean not null default false,
  head jsonb not null,
  summary jsonb,
  primary key (unit_id, id)
);
create index record_by_seq on record (unit_id, seq);
create index record_by_person on record (unit_id, person, period);

-- Down Migration
drop table record, entry, unit;
