/** One transaction on one unit: some hand-ins, judged in turn under the lock of the unit's row, written at once. */
import { SYSTEM } from '#domain/access/system.ts';
import { mayRead } from '#domain/access/read-rules.ts';
import { dayOf } from '#domain/calendar/day.ts';
import type { PushRecord, PushResult } from '#domain/protocol/push.ts';
import { ADMITTED } from '#domain/record/fold.ts';
import { Stream } from './append-judge.ts';
import { lockUnit, makeUnit, readKnown, readRows, readStories, writeBatch } from './append-rows.ts';
import { WorkingSet } from './append-working.ts';
import { forgetUnit, memoryOf } from './organisation-cache.ts';
import type { UnitMemory } from './organisation-cache.ts';
import type { Connection, Database } from './pool.ts';
import type { RecordRow } from './records-row.ts';
import { summariesFor } from './append-summaries.ts';

/**
 * `'system'` is the server itself: first start and demo. Its entries have the actor `SYSTEM` of `access/judge.ts`.
 * Who is `pushOnly` gets receipts and reads nothing.
 */
export type Author = 'system' | { readonly person: string; readonly device: string; readonly pushOnly?: boolean };

export interface AppendRequest {
  readonly unit: string;
  readonly author: Author;
  readonly records: readonly PushRecord[];
  /** ISO 8601 with milliseconds, UTC, by the server's clock. */
  readonly receivedAt: string;
  /** The epoch the device knows; another one than the unit's makes `base` meaningless. */
  readonly clientEpoch?: number;
}

/** What became of one record of a hand-in; `stale` = the device may read more of it than it has. */
export type JudgedRecord = Omit<PushResult, 'record'> & { readonly stale: boolean };

export interface Appended {
  readonly epoch: number;
  readonly seq: number;
  readonly results: readonly (readonly JudgedRecord[])[];
  /** Rows as written, summaries among them. */
  readonly rows: readonly RecordRow[];
  readonly working: WorkingSet;
}

function wantedIds(records: readonly PushRecord[], memory: UnitMemory): string[] {
  const ids = new Set<string>();
  for (const { id, entries } of records) {
    ids.add(id);
    for (const { data } of entries) {
      const product = (data as { product?: { id?: unknown } | null }).product?.id;
      if (typeof product === 'string' && !memory.products.has(product)) ids.add(product);
    }
  }
  return [...ids];
}

async function openStream(connection: Connection, database: Database, unit: string, requests: readonly AppendRequest[]): Promise<Stream | null> {
  if (requests.some(({ author }) => author === 'system')) await makeUnit(connection, unit);
  const lock = await lockUnit(connection, unit);
  if (!lock) return null;
  // Ahead of the database only when it was put back under a running server.
  if (memoryOf(database, unit, lock.epoch).head > lock.head) forgetUnit(database, unit);
  const memory = memoryOf(database, unit, lock.epoch);
  const records = requests.flatMap((request) => request.records);
  const known = await readKnown(connection, unit, records.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const rows = await readRows(connection, unit, wantedIds(records, memory), memory);
  memory.learn(rows, lock.head);
  const admitting = records.filter(({ entries }) => entries.some(({ type }) => type === ADMITTED)).map(({ id }) => id);
  const stories = admitting.length > 0 ? await readStories(connection, unit, admitting) : new Map();
  const working = new WorkingSet(unit, memory, rows, stories);
  return new Stream(working, new Map(known.map((entry) => [entry.id, entry])), lock.epoch, lock.head);
}

function isStale(stream: Stream, record: PushRecord, { author, clientEpoch, receivedAt }: AppendRequest): boolean {
  const row = stream.working.find(record.id)?.row;
  if (!row || author === 'system' || author.pushOnly) return false;
  const behind = row.seq > record.base || (clientEpoch !== undefined && clientEpoch !== stream.epoch);
  return behind && mayRead(stream.working.scope(author.person, dayOf(receivedAt)), row.kind, row.person);
}

function judgeRecord(stream: Stream, record: PushRecord, request: AppendRequest): JudgedRecord {
  const author = request.author === 'system' ? SYSTEM : request.author.person;
  const stale = isStale(stream, record, request);
  const receipts: { entry: string; receipt: PushResult['receipts'][number]['receipt'] }[] = [];
  const rejected: { entry: string; code: string }[] = [];
  for (const entry of record.entries) {
    const outcome = stream.take(entry, record, { author, receivedAt: request.receivedAt });
    if ('receipt' in outcome) receipts.push({ entry: entry.id, receipt: outcome.receipt });
    else rejected.push({ entry: entry.id, code: outcome.rejected });
  }
  return { kind: record.kind, id: record.id, receipts, rejected, stale };
}

/** Null: there is no such unit. Nothing is remembered of it before it is committed. */
export async function appendInTransaction(
  connection: Connection, database: Database, unit: string, requests: readonly AppendRequest[],
): Promise<Appended | null> {
  const stream = await openStream(connection, database, unit, requests);
  if (!stream) return null;
  const results = requests.map((request) => request.records.map((record) => judgeRecord(stream, record, request)));
  const { working, epoch, rows: entries } = stream;
  if (entries.length === 0) return { epoch, seq: stream.seq, results, rows: [], working };
  const written = working.changed().flatMap(({ row }) => (row ? [[row.id, row] as const] : []));
  const moved = await summariesFor(connection, working, { epoch, seq: stream.seq, asOf: entries.at(-1)!.received });
  const rows = [...new Map([...written, ...moved]).values()];
  await writeBatch(connection, unit, stream.seq, entries, rows);
  return { epoch, seq: stream.seq, results, rows, working };
}
