-- Up Migration

-- How a person wants to be reached; who chose nothing has no row. Times are 'HH:mm' in Vietnam.
create table reminder_wish (
  unit_id text not null,
  person_id text not null,
  digest_at text,
  quiet_from text not null,
  quiet_to text not null,
  urgent boolean not null,
  primary key (unit_id, person_id)
);

-- One address for each person. Nothing but its code is sent there before he has read the code to us.
create table reminder_email (
  unit_id text not null,
  person_id text not null,
  address text not null,
  confirmed_at timestamptz,
  code_hash text,
  code_until timestamptz,
  code_tries int not null default 0,
  primary key (unit_id, person_id)
);

-- Browsers that take notices. One browser tells one person: whoever switched it on last.
create table push_device (
  unit_id text not null,
  id text not null,
  person_id text not null,
  device text not null,
  label text not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  since timestamptz not null,
  primary key (unit_id, id),
  unique (unit_id, endpoint)
);
create index push_device_by_person on push_device (unit_id, person_id);

-- What was told to whom by which way. A row is claimed before anything is sent, so that of several servers one sends.
create table reminder_told (
  unit_id text not null,
  person_id text not null,
  channel text not null check (channel in ('push', 'email')),
  reminder text not null,
  urgency text not null,
  state text not null check (state in ('claimed', 'sent', 'failed')),
  tries int not null,
  next_at timestamptz,
  told_at timestamptz not null,
  primary key (unit_id, person_id, channel, reminder, urgency)
);

alter table reminder_wish enable row level security;
alter table reminder_email enable row level security;
alter table push_device enable row level security;
alter table reminder_told enable row level security;
create policy of_unit on reminder_wish using (string_to_array(current_setting('app.units', true), ',') @> array[unit_id]);
create policy of_unit on reminder_email using (string_to_array(current_setting('app.units', true), ',') @> array[unit_id]);
create policy of_unit on push_device using (string_to_array(current_setting('app.units', true), ',') @> array[unit_id]);
create policy of_unit on reminder_told using (string_to_array(current_setting('app.units', true), ',') @> array[unit_id]);

-- Units in which anybody can be reached at all, which no policy lets a server see.
create function reachable_units() returns table (unit_id text) language sql stable security definer set search_path from current as $$
  select unit_id from push_device union select unit_id from reminder_email where confirmed_at is not null order by 1
$$;

-- Keys the owner makes and hands to the server at its start. Without a policy and a grant no other role reads them.
create table server_secret (
  key text primary key,
  value text not null
);
alter table server_secret enable row level security;

-- Down Migration
drop table server_secret;
drop function reachable_units();
drop table reminder_told, push_device, reminder_email, reminder_wish;
