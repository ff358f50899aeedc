-- Up Migration

-- The second fence, behind the conditions every statement has: a plain role sees the rows of the units its
-- transaction names in app.units, none without it. The owner of the tables is not held by it (migrations, copies).
-- Written with @>: as unit_id = any(…) it became the index condition and made pushes many times slower.
alter table unit enable row level security;
alter table entry enable row level security;
alter table record enable row level security;
alter table evidence enable row level security;
create policy of_unit on unit using (string_to_array(current_setting('app.units', true), ',') @> array[id]);
create policy of_unit on entry using (string_to_array(current_setting('app.units', true), ',') @> array[unit_id]);
create policy of_unit on record using (string_to_array(current_setting('app.units', true), ',') @> array[unit_id]);
create policy of_unit on evidence using (string_to_array(current_setting('app.units', true), ',') @> array[unit_id]);

-- Accounts, sessions and codes have none: signing in is what tells which unit somebody belongs to.

-- Whether there is any unit at all, which a first start must know and no policy can tell.
create function any_unit() returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from unit)
$$;

-- Down Migration
drop function any_unit();
drop policy of_unit on evidence;
drop policy of_unit on record;
drop policy of_unit on entry;
drop policy of_unit on unit;
alter table evidence disable row level security;
alter table record disable row level security;
alter table entry disable row level security;
alter table unit disable row level security;
