-- Up Migration

-- Credentials are not records: they belong to this server and never reach a device.
create table account (
  login text primary key,
  unit_id text not null,
  person_id text not null,
  password_hash text not null,
  must_change boolean not null default false,
  created_at timestamptz not null default now(),
  left_at timestamptz
);
create unique index account_by_person on account (unit_id, person_id);

create table session (
  token_hash text primary key,
  login text not null references account (login) on delete cascade,
  device text not null,
  created_at timestamptz not null,
  last_seen timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_login on session (login);
create index session_by_expiry on session (expires_at);

create table activation_code (
  code_hash text primary key,
  unit_id text not null,
  person_id text not null,
  purpose text not null check (purpose in ('activate', 'reset')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index activation_code_by_person on activation_code (unit_id, person_id);

-- Failed attempts by what was tried (a login, an address), whether such a login exists or not:
-- an answer that differed would tell a stranger who has an account.
create table throttle (
  key text primary key,
  failed_count int not null,
  last_failed_at timestamptz not null,
  locked_until timestamptz
);

create table server_setting (
  key text primary key,
  value text not null
);

-- Down Migration
drop table server_setting, throttle, activation_code, session, account;
