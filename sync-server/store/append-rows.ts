/** The statements of an append: three readings under the unit's lock, one writing. */
import { yearOf } from '#domain/calendar/period.ts';
import type { Entry, KindName, StoredEntry, Verdict } from '#domain/record/entry.ts';
import type { Summary } from '#domain/record/record.ts';
import type { Connection } from './pool.ts';
import { rememberedKinds } from './organisation-cache.ts';
import type { UnitMemory } from './organisation-cache.ts';
import { ROW_JSON } from './records-row.ts';
import type { RecordRow } from './records-row.ts';

export interface KnownEntry {
  readonly id: string;
  readonly hash: string;
  readonly epoch: number;
  readonly seq: number;
  readonly receivedAt: string;
  readonly verdict: Verdict;
  readonly code: string | null;
}

export interface EntryRow {
  readonly seq: number;
  readonly received: string;
  readonly verdict: Verdict;
  readonly code: string | null;
  readonly hash: string;
  readonly body: Entry;
}

/** Everybody who writes to the unit waits here for the one before; readers do not. Null: no such unit. */
export async function lockUnit(connection: Connection, unit: string): Promise<{ head: number; epoch: number } | null> {
  const { rows } = await connection.query<{ head: number; epoch: number }>({
    name: 'lock-unit',
    text: 'select head, epoch from unit where id = $1 for no key update',
    values: [unit],
  });
  return rows[0] ?? null;
}

export async function makeUnit(connection: Connection, unit: string): Promise<void> {
  await connection.query('insert into unit (id) values ($1) on conflict do nothing', [unit]);
}

/** A statement of its own after the lock: only then does it see what the one before wrote. */
export async function readKnown(connection: Connection, unit: string, ids: readonly string[]): Promise<KnownEntry[]> {
  const { rows } = await connection.query<Omit<KnownEntry, 'receivedAt'> & { received_at: Date }>({
    name: 'known-entries',
    text: 'select id, hash, epoch, seq, received_at, verdict, code from entry where unit_id = $1 and id = any($2)',
    values: [unit, ids],
  });
  return rows.map(({ received_at: received, ...row }) => ({ ...row, receivedAt: received.toISOString() }));
}

/** The named records, and what changed of the organisation since `memory` was last told. */
export async function readRows(connection: Connection, unit: string, ids: readonly string[], memory: UnitMemory): Promise<RecordRow[]> {
  const { rows } = await connection.query<{ row: RecordRow }>({
    name: 'append-rows',
    text: `select ${ROW_JSON} as row from record r where r.unit_id = $1 and r.id = any($2)
           union all
           select ${ROW_JSON} from record r where r.unit_id = $1 and r.seq > $3 and r.kind = any($4) and r.id <> all($2)`,
    values: [unit, ids, memory.head, rememberedKinds(memory)],
  });
  return rows.map(({ row }) => row);
}

export async function readStories(connection: Connection, unit: string, ids: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const stories = new Map<string, StoredEntry[]>(ids.map((id) => [id, []]));
  const { rows } = await connection.query<{ record: string; entry: StoredEntry }>(
    'select record_id as record, stored_entry(e) as entry from entry e where unit_id = $1 and record_id = any($2) order by seq',
    [unit, ids],
  );
  for (const { record, entry } of rows) stories.get(record)?.push(entry);
  return stories;
}

/** Tasks and reviews of these people's periods; or all that a day and later ones may count in. */
export async function readPeriods(
  connection: Connection, unit: string, pairs: readonly { person: string; period: string }[] | { readonly since: string },
): Promise<RecordRow[]> {
  const kinds: KindName[] = ['task', 'review'];
  const all = 'since' in pairs;
  const { rows } = await connection.query<{ row: RecordRow }>({
    name: all ? 'all-periods' : 'some-periods',
    text: `select ${ROW_JSON} as row from record r where r.unit_id = $1 and r.kind = any($2)
           and ${all ? 'r.period >= $3' : '(r.person, r.period) in (select * from unnest($3::text[], $4::text[]))'}`,
    // Texts of months and quarters do not sort among each other, those of years do.
    values: [unit, kinds, ...(all ? [yearOf(pairs.since)] : [pairs.map((pair) => pair.person), pairs.map((pair) => pair.period)])],
  });
  return rows.map(({ row }) => row);
}

/** By review; without those that are not there. */
export async function readSummaries(connection: Connection, unit: string, reviews: readonly string[]): Promise<Map<string, Summary | null>> {
  const { rows } = await connection.query<{ id: string; summary: Summary | null }>({
    name: 'summaries',
    text: "select id, summary from record where unit_id = $1 and id = any($2) and kind = 'review'",
    values: [unit, reviews],
  });
  return new Map(rows.map(({ id, summary }) => [id, summary]));
}

/** Periods in which anybody of the unit has a score. */
export async function readScoredPeriods(connection: Connection, unit: string): Promise<string[]> {
  const { rows } = await connection.query<{ period: string }>(
    "select distinct period from record where unit_id = $1 and kind = 'review' and summary is not null", [unit],
  );
  return rows.map(({ period }) => period);
}

export async function writeBatch(
  connection: Connection, unit: string, head: number, entries: readonly EntryRow[], records: readonly RecordRow[],
): Promise<void> {
  const rows = records.map((row) => ({ ...row, state: row.head.head.state }));
  await connection.query({
    name: 'append-batch',
    text: 'select append_batch($1, $2, $3, $4)',
    values: [unit, head, JSON.stringify(entries), JSON.stringify(rows)],
  });
}
