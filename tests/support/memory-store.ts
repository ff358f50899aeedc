/** A record store in memory: what a device's disk holds in the simulation, and the second adapter of the contract. */
import type { RowQuery } from '#app/app.ts';
import { earliest, noteOf } from '#app/delivery.ts';
import type { Counts, RecordStore, StoredRow } from '#app/ports.ts';
import { headOf } from '#domain/head.ts';
import { KINDS } from '#domain/record/entry.ts';
import type { KindName } from '#domain/record/entry.ts';
import { mergeRecords } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';

type Rows = Map<string, StoredRow>;

function toRow(record: RecordDocument, person: string): StoredRow {
  const { head, state } = headOf(record);
  return { kind: record.kind, id: record.id, head, state: state as StoredRow['state'], note: noteOf(record, person), record };
}

function matches({ head }: StoredRow, { person, period, states, from, to }: RowQuery): boolean {
  return (person === undefined || head.person === person)
    && (period === undefined || head.period === period)
    && (!states || states.includes(head.state))
    && (from === undefined || head.due >= from)
    && (to === undefined || head.due <= to);
}

export function createMemoryStore(person: string): RecordStore {
  const kinds = new Map<KindName, Rows>(KINDS.map((kind) => [kind, new Map()]));
  const listeners = new Set<() => void>();
  const rowsOf = <K extends KindName>(kind: K) => kinds.get(kind) as Map<string, StoredRow<K>>;
  const changed = () => [...listeners].forEach((listener) => listener());
  const put = (record: RecordDocument) => void kinds.get(record.kind)!.set(record.id, toRow(record, person));
  const merge = (record: RecordDocument) => {
    const known = kinds.get(record.kind)!.get(record.id);
    put(known ? mergeRecords(known.record, record) : mergeRecords(record, record));
  };
  const list = <K extends KindName>(kind: K, query: RowQuery) =>
    [...rowsOf(kind).values()].filter((row) => matches(row, query)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = () => KINDS.flatMap((kind) => list(kind, {}) as StoredRow[]);
  const counts = (): Counts => ({
    unsent: all().reduce((sum, row) => sum + row.note.unsent, 0),
    oldestUnsent: earliest(all().map((row) => row.note.oldestUnsent)),
    needReview: all().filter((row) => row.note.refusals.length > 0).length,
  });
  const watch = (tell: () => void) => {
    listeners.add(tell);
    tell();
    return () => void listeners.delete(tell);
  };
  return {
    get: async (kind, id) => rowsOf(kind).get(id) ?? null,
    list: async (kind, query) => list(kind, query),
    watch: (kind, query, listener) => watch(() => listener(list(kind, query))),
    watchOne: (kind, id, listener) => watch(() => listener(rowsOf(kind).get(id) ?? null)),
    watchCounts: (listener) => watch(() => listener(counts())),
    async append(entry) {
      merge({ id: entry.record, kind: entry.kind, unit: entry.unit, entries: [entry] });
      changed();
      return 'stored';
    },
    async merge(records) {
      records.forEach(merge);
      changed();
      return 'stored';
    },
    pending: async () => all().filter(({ head }) => head.pend > 0),
    async change(kind, id, change) {
      const known = kinds.get(kind)!.get(id);
      if (known) put(change(known.record));
      changed();
      return 'stored';
    },
    async drop(kind, ids) {
      for (const id of ids) if (rowsOf(kind).get(id)?.head.pend === 0) rowsOf(kind).delete(id);
      changed();
    },
    close: async () => listeners.clear(),
  };
}
