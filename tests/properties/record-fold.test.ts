/** What a record says does not depend on how it came: by which device, in which order, how often, whole or as a snapshot. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { compareEntries, isWhole, mergeRecords } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { plainEntry } from '#tests/support/story.ts';
import { MINUTES, entryOf, replica, replicaOf } from '#tests/support/record-replicas.ts';

const runs = { numRuns: 400 };
const state = (record: RecordDocument) => foldOf('daysheet', record).state;

function received(count: number): StoredEntry[] {
  return MINUTES.slice(0, count).map((minutes, index) => ({
    ...entryOf(index, minutes), receipt: { epoch: 1, seq: index + 1, receivedAt: entryOf(index, minutes).at, verdict: 'accepted' },
  }));
}

describe('folding a record', () => {
  it('does not depend on the order in which entries came, nor on how often', () => {
    fc.assert(fc.property(replica, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (record, order) => {
      const { entries } = record;
      const shuffled = entries.map((entry, i) => ({ entry, key: order[i % order.length]! + i })).sort((a, b) => b.key - a.key).map(({ entry }) => entry);
      const arrived = [...shuffled, ...entries].reduce((known, entry) => mergeRecords(known, replicaOf([entry])), replicaOf([], { ...(record.base && { base: record.base }) }));
      expect(state(arrived)).toEqual(state(record));
      expect(state({ ...record, entries: shuffled })).toEqual(state(record));
    }), runs);
  });

  it('counts an entry handed in twice once', () => {
    fc.assert(fc.property(replica, (record) => {
      const again = record.entries.map(plainEntry);
      expect(state(mergeRecords(record, replicaOf(again)))).toEqual(state(record));
    }), runs);
  });

  it('from a snapshot and the entries after it is the fold of the whole story', () => {
    fc.assert(fc.property(fc.nat(MINUTES.length), fc.nat(2), (cut, pending) => {
      const story = received(MINUTES.length);
      const waiting = Array.from({ length: pending }, (_, i) => entryOf(50 + i, 300 + i));
      const base = { epoch: 1, seq: cut, count: cut, state: state(replicaOf(story.slice(0, cut))) };
      const tail = replicaOf([...story.slice(cut), ...waiting], { base });
      expect(isWhole(tail)).toBe(cut === 0);
      expect(state(tail)).toEqual(state(replicaOf([...story, ...waiting])));
      expect(state(mergeRecords(tail, replicaOf(story)))).toEqual(state(replicaOf([...story, ...waiting])));
    }), runs);
  });

  it('replays what the server has received before what still waits', () => {
    fc.assert(fc.property(replica, ({ entries }) => {
      const sorted = [...entries].sort(compareEntries);
      const firstPending = sorted.findIndex(({ receipt }) => !receipt);
      if (firstPending >= 0) expect(sorted.slice(firstPending).every(({ receipt }) => !receipt)).toBe(true);
    }), runs);
  });

  it('gives refused and held entries no effect, and keeps them in the story', () => {
    fc.assert(fc.property(replica, ({ entries }) => {
      const record = replicaOf(entries);
      const without = entries.filter(({ receipt }) => !receipt || receipt.verdict === 'accepted');
      expect(state(record)).toEqual(state(replicaOf(without)));
      expect(record.entries).toHaveLength(entries.length);
    }), runs);
  });
});
