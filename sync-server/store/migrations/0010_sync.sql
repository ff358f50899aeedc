-- Up Migration

-- The lowest head any restore went back to; null while there was none.
alter table unit add column restored_to bigint;

alter table entry add column epoch int not null default 1;

-- `count` receipted entries, and whether some of them were refused or held: such a story never travels as a snapshot.
alter table record
  add column epoch int not null default 1,
  add column count int not null default 0,
  add column disputed boolean not null default false;

-- What a walk looks for beside the common records: open tasks, and what belongs to a recent period.
create index record_open on record (unit_id, seq) where kind = 'task' and not finished;
create index record_by_period on record (unit_id, period, seq);

-- An entry as replicas hold it. Times have milliseconds and a Z: they are compared as text.
create function stored_entry(e entry) returns jsonb language sql stable as $$
  select e.body || jsonb_build_object('receipt', jsonb_strip_nulls(jsonb_build_object(
    'epoch', e.epoch, 'seq', e.seq, 'verdict', e.verdict, 'code', e.code,
    'receivedAt', to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))))
$$;

-- Writes what one transaction decided under the lock of the unit's row. From `unit`, without volatile functions:
-- any other insert … select goes another way on a distributed server, where row-level checks are skipped.
create function append_batch(the_unit text, new_head bigint, entries json, records json) returns void language plpgsql as $$
begin
  insert into entry (unit_id, seq, id, record_id, kind, type, actor, device, at, received_at, verdict, code, hash, epoch, body)
  select unit.id, e.seq, e.body->>'id', e.body->>'record', e.body->>'kind', e.body->>'type', e.body->>'actor', e.body->>'device',
         (e.body->>'at')::timestamptz, e.received, e.verdict, e.code, e.hash, unit.epoch, e.body
    from unit cross join json_to_recordset(entries)
         as e(seq bigint, received timestamptz, verdict text, code text, hash text, body jsonb)
   where unit.id = the_unit;

  insert into record (unit_id, id, kind, epoch, seq, person, period, state, finished, count, disputed, head, summary)
  select unit.id, r.id, r.kind, unit.epoch, r.seq, r.person, r.period, r.state, r.finished, r.count, r.disputed, r.head, r.summary
    from unit cross join json_to_recordset(records)
         as r(id text, kind text, seq bigint, person text, period text, state text, finished boolean, count int,
              disputed boolean, head jsonb, summary jsonb)
   where unit.id = the_unit
  on conflict (unit_id, id) do update
     set epoch = excluded.epoch, seq = excluded.seq, person = excluded.person, period = excluded.period, state = excluded.state,
         finished = excluded.finished, count = excluded.count, disputed = excluded.disputed, head = excluded.head,
         summary = excluded.summary;

  update unit set head = new_head where id = the_unit;
end
$$;

-- Down Migration
drop function append_batch(text, bigint, json, json);
drop function stored_entry(entry);
drop index record_by_period, record_open;
alter table record drop column disputed, drop column count, drop column epoch;
alter table entry drop column epoch;
alter table unit drop column restored_to;
