/** Arbitrary replicas of one record: the same entries, each seen with other receipts, snapshots and summaries. */
import * as fc from 'fast-check';
import type { Receipt, StoredEntry } from '#domain/record/entry.ts';
import { mergeRecords } from '#domain/record/record.ts';
import type { Base, RecordDocument, Summary } from '#domain/record/record.ts';

const START = Date.parse('2026-03-02T01:00:00Z');
const moment = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

/** The server's word on an entry in an epoch is one, whoever heard it: it follows from the two numbers. */
function receiptOf(index: number, epoch: number): Receipt {
  const verdict = (['accepted', 'accepted', 'refused', 'held'] as const)[(index * 7 + epoch) % 4]!;
  return { epoch, seq: 1 + ((index * 5) % 11) + index, receivedAt: moment(100 * epoch + index), verdict, ...(verdict !== 'accepted' && { code: 'not-open' }) };
}

export function entryOf(index: number, minutes: number): StoredEntry {
  return {
    id: `01J${String(index).padStart(23, '0')}`, type: 'day.logged.v1', kind: 'daysheet', record: 'an.2026-03-02', unit: 'u1',
    actor: 'an', device: 'd1', at: moment(minutes), seen: null,
    data: { person: 'an', day: '2026-03-02', task: null, product: null, text: `việc ${index}`, minutes: 5, start: null },
  };
}

export const MINUTES = [30, 10, 20, 20, 0, 50, 40] as const;

const seenEntry = fc.tuple(fc.nat(MINUTES.length - 1), fc.nat(3)).map(([index, epoch]) => {
  const entry = entryOf(index, MINUTES[index]!);
  return epoch === 0 ? entry : { ...entry, receipt: receiptOf(index, epoch) };
});

const place = fc.record({ epoch: fc.integer({ min: 1, max: 3 }), seq: fc.integer({ min: 1, max: 20 }) });
const base: fc.Arbitrary<Base> = place.map(({ epoch, seq }) => ({ epoch, seq, count: seq, state: { person: 'an', day: '2026-03-02', lines: [{ id: `${epoch}.${seq}` }] } }));
const summary: fc.Arbitrary<Summary> = place.map(({ epoch, seq }) => ({
  epoch, seq, engine: 'e', profile: 'nd335', inputs: `${epoch}.${seq}`, asOf: moment(seq), score: null,
}));

export function replicaOf(entries: readonly StoredEntry[], more: Pick<RecordDocument, 'base' | 'summary'> = {}): RecordDocument {
  return { id: 'an.2026-03-02', kind: 'daysheet', unit: 'u1', entries, ...more };
}

/** As a device has it: merged once, so each entry is there once and in order. */
export const replica: fc.Arbitrary<RecordDocument> = fc
  .record({ entries: fc.array(seenEntry, { maxLength: 8 }), base: fc.option(base), summary: fc.option(summary) })
  .map(({ entries, base: snapshot, summary: figure }) => {
    const known = { ...(snapshot && { base: snapshot }), ...(figure && { summary: figure }) };
    return entries.reduce((record, entry) => mergeRecords(record, replicaOf([entry])), replicaOf([], known));
  });
