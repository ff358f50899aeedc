-- Up Migration

-- What was promised and what has come of each evidence file; the bytes lie under DATA_DIR/evidence/<unit>/<sha256>.
create table evidence (
  unit_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  record_id text not null,
  name text not null,
  type text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0,
  complete boolean not null default false,
  uploaded_by text not null,
  created_at timestamptz not null,
  primary key (unit_id, sha256, record_id)
);
create index evidence_by_record on evidence (unit_id, record_id);

-- Down Migration
drop table evidence;
