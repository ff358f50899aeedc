/** The laws that make conflicts impossible: replicas merge to the same record, in whatever order they meet. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, pendingEntries } from '#domain/record/record.ts';
import { entryOf, replica, replicaOf } from '#tests/support/record-replicas.ts';

const runs = { numRuns: 500 };

describe('merging replicas of a record', () => {
  it('is commutative', () => {
    fc.assert(fc.property(replica, replica, (a, b) => {
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
    }), runs);
  });

  it('is associative', () => {
    fc.assert(fc.property(replica, replica, replica, (a, b, c) => {
      expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
    }), runs);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(replica, replica, (a, b) => {
      const merged = mergeRecords(a, b);
      expect(mergeRecords(merged, merged)).toEqual(merged);
      expect(mergeRecords(merged, a)).toEqual(merged);
    }), runs);
  });

  it('loses no entry and keeps each once', () => {
    fc.assert(fc.property(replica, replica, (a, b) => {
      const ids = mergeRecords(a, b).entries.map(({ id }) => id);
      expect([...ids].sort()).toEqual([...new Set([...a.entries, ...b.entries].map(({ id }) => id))].sort());
    }), runs);
  });

  it('never makes a receipted entry pending again', () => {
    fc.assert(fc.property(replica, replica, (a, b) => {
      const pending = new Set(pendingEntries(mergeRecords(a, b)).map(({ id }) => id));
      for (const { id, receipt } of [...a.entries, ...b.entries]) if (receipt) expect(pending.has(id)).toBe(false);
    }), runs);
  });

  it('keeps the earliest proven time of receipt with the latest verdict', () => {
    fc.assert(fc.property(replica, replica, (a, b) => {
      for (const { id, receipt } of mergeRecords(a, b).entries) {
        const known = [...a.entries, ...b.entries].flatMap((entry) => (entry.id === id && entry.receipt ? [entry.receipt] : []));
        if (!receipt) continue;
        expect(receipt.receivedAt).toBe(known.map(({ receivedAt }) => receivedAt).sort()[0]);
        expect(receipt.epoch).toBe(Math.max(...known.map(({ epoch }) => epoch)));
      }
    }), runs);
  });

  it('refuses what is not the same record', () => {
    const other = { ...replicaOf([entryOf(1, 0)]), id: 'binh.2026-03-02' };
    expect(() => mergeRecords(replicaOf([]), other)).toThrow('not the same record');
  });
});
