/** What every record store must do; run over each adapter. */
import { expect, it } from 'vitest';
import type { Counts, RecordStore, StoredRow } from '#app/ports.ts';
import type { Entry, Receipt } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { testId } from './story.ts';

const RECEIPT: Receipt = { epoch: 1, seq: 4, receivedAt: '2026-03-02T02:00:00.000Z', verdict: 'accepted' };

function dayLine(person: string, day: string, text: string): Entry {
  const data = { person, day, task: null, product: null, text, minutes: 30, start: null };
  return { id: testId(), type: 'day.logged.v1', kind: 'daysheet', record: `${person}.${day}`, unit: 'u1', actor: person, device: 'd1', at: `${day}T01:00:00.000Z`, seen: null, data };
}

function document(entry: Entry, receipt?: Receipt): RecordDocument {
  return { id: entry.record, kind: entry.kind, unit: entry.unit, entries: [receipt ? { ...entry, receipt } : entry] };
}

/** Waits until what is watched fulfils the condition. */
async function until<T>(seen: readonly T[], fits: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const last = seen.at(-1);
    if (last !== undefined && fits(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never seen; last: ${JSON.stringify(seen.at(-1))}`);
}

/** @param open a new, empty store of the person `an` */
export function describeRecordStore(open: () => Promise<RecordStore>): void {
  it('keeps an appended entry, folded and counted', async () => {
    const store = await open();
    const entry = dayLine('an', '2026-03-02', 'soạn công văn');
    expect(await store.append(entry)).toBe('stored');
    const row = await store.get('daysheet', entry.record);
    expect(row?.head).toMatchObject({ pend: 1, seq: 0, person: 'an', period: '2026-03', due: '2026-03-02' });
    expect(row?.state.lines).toMatchObject([{ text: 'soạn công văn' }]);
    expect(row?.record.entries).toEqual([entry]);
    expect(row?.note).toMatchObject({ unsent: 1, oldestUnsent: entry.at });
    await store.close();
  });

  it('appends many entries at once to one record and loses none', async () => {
    const store = await open();
    const entries = Array.from({ length: 12 }, (_, i) => dayLine('an', '2026-03-02', `việc ${i}`));
    await Promise.all(entries.map(store.append));
    expect((await store.get('daysheet', 'an.2026-03-02'))?.head.pend).toBe(12);
    await store.close();
  });

  it('merges receipts and unknown records, however often', async () => {
    const store = await open();
    const [own, other] = [dayLine('an', '2026-03-02', 'a'), dayLine('binh', '2026-03-02', 'b')];
    await store.append(own);
    const documents = [document(own, RECEIPT), document(other, { ...RECEIPT, seq: 5 })];
    expect(await store.merge(documents)).toBe('stored');
    expect(await store.merge([...documents, ...documents])).toBe('stored');
    expect((await store.get('daysheet', own.record))?.head).toMatchObject({ pend: 0, seq: 4 });
    expect((await store.get('daysheet', own.record))?.note.receivedAt).toBe(RECEIPT.receivedAt);
    expect(await store.list('daysheet', {})).toHaveLength(2);
    expect(await store.pending()).toEqual([]);
    await store.close();
  });

  it('lists by person, period and days', async () => {
    const store = await open();
    const days = [['an', '2026-02-27'], ['an', '2026-03-02'], ['an', '2026-03-05'], ['binh', '2026-03-02']] as const;
    await store.merge(days.map(([person, day], i) => document(dayLine(person, day, 'x'), { ...RECEIPT, seq: i + 1 })));
    const ids = (rows: readonly StoredRow[]) => rows.map(({ id }) => id).sort();
    expect(ids(await store.list('daysheet', { person: 'an', period: '2026-03' }))).toEqual(['an.2026-03-02', 'an.2026-03-05']);
    expect(ids(await store.list('daysheet', { from: '2026-03-01', to: '2026-03-03' }))).toEqual(['an.2026-03-02', 'binh.2026-03-02']);
    expect(ids(await store.list('task', {}))).toEqual([]);
    await store.close();
  });

  it('tells watchers what changed', async () => {
    const store = await open();
    const [lists, counts, ones]: [string[][], Counts[], (StoredRow | null)[]] = [[], [], []];
    const stops = [
      store.watch('daysheet', { person: 'an' }, (rows) => lists.push(rows.map(({ id }) => id))),
      store.watchCounts((count) => counts.push(count)),
      store.watchOne('daysheet', 'an.2026-03-02', (row) => ones.push(row)),
    ];
    await until(lists, (list) => list.length === 0);
    await until(ones, (row) => row === null);
    const entry = dayLine('an', '2026-03-02', 'x');
    await store.append(entry);
    await until(lists, (list) => list.includes(entry.record));
    await until(counts, ({ unsent, oldestUnsent }) => unsent === 1 && oldestUnsent === entry.at);
    await until(ones, (row) => row?.head.pend === 1);
    await store.merge([document(entry, { ...RECEIPT, verdict: 'refused', code: 'day-full' })]);
    await until(counts, ({ unsent, needReview }) => unsent === 0 && needReview === 1);
    stops.forEach((stop) => stop());
    await store.close();
  });

  it('drops what left the scope, but never what is pending, and takes it back', async () => {
    const store = await open();
    const [waiting, received] = [dayLine('an', '2026-03-02', 'a'), dayLine('binh', '2026-03-02', 'b')];
    await store.append(waiting);
    await store.merge([document(received, RECEIPT)]);
    await store.drop('daysheet', [waiting.record, received.record, 'khong.2026-03-02']);
    expect((await store.list('daysheet', {})).map(({ id }) => id)).toEqual([waiting.record]);
    expect(await store.get('daysheet', received.record)).toBeNull();
    await store.merge([document(received, RECEIPT)]);
    expect((await store.get('daysheet', received.record))?.state.lines).toHaveLength(1);
    await store.close();
  });

  it('changes one record that is here, and nothing where there is none', async () => {
    const store = await open();
    const entry = dayLine('an', '2026-03-02', 'a');
    await store.merge([document(entry, RECEIPT)]);
    const strip = (record: RecordDocument) => ({ ...record, entries: [entry] });
    expect(await store.change('daysheet', entry.record, strip)).toBe('stored');
    expect(await store.change('daysheet', 'khong.2026-03-02', strip)).toBe('stored');
    expect((await store.pending()).map(({ id }) => id)).toEqual([entry.record]);
    await store.close();
  });
}
