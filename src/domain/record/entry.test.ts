import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCheckpoints, entryShape, plausibleTime } from './entry.ts';
import type { Receipt, StoredEntry } from './entry.ts';

const SOUND = {
  id: '01J00000000000000000000001',
  type: 'task.started.v1',
  kind: 'task',
  record: '01J00000000000000000000002',
  unit: 'u1',
  actor: 'an',
  device: 'd1',
  at: '2026-03-10T02:00:00.000Z',
  seen: { epoch: 1, seq: 7, time: '2026-03-09T02:00:00.000Z' },
  data: {},
} as const;

function stored(at: string, seen: string | null, receivedAt: string | null): StoredEntry {
  const receipt: Receipt | null = receivedAt === null ? null : { epoch: 1, seq: 8, receivedAt, verdict: 'accepted' };
  return { ...SOUND, at, seen: seen === null ? null : { epoch: 1, seq: 7, time: seen }, ...(receipt && { receipt }) };
}

const [EARLY, MIDDLE, LATE] = ['2026-03-01T02:00:00.000Z', '2026-03-10T02:00:00.000Z', '2026-03-20T02:00:00.000Z'];

describe('the plausible time of an entry', () => {
  it.each([
    ['a first device, offline: only its word', MIDDLE, null, null, MIDDLE],
    ['written after the last sync and before the receipt', MIDDLE, EARLY, LATE, MIDDLE],
    ['a clock behind what the device had already been served', EARLY, MIDDLE, LATE, MIDDLE],
    ['the same, still waiting to be sent', EARLY, MIDDLE, null, MIDDLE],
    ['a clock ahead of the receipt', LATE, EARLY, MIDDLE, MIDDLE],
    ['a clock ahead, never synced before', LATE, null, MIDDLE, MIDDLE],
    ['a made-up checkpoint after the receipt', EARLY, LATE, MIDDLE, MIDDLE],
    ['a clock behind on a device never synced: nothing disproves it', EARLY, null, LATE, EARLY],
  ])('%s', (_, at, seen, receivedAt, expected) => expect(plausibleTime(stored(at, seen, receivedAt))).toBe(expected));

  it('is never after the receipt, and not before claim and checkpoint unless the receipt is', () => {
    const time = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(fc.property(time, fc.option(time), time, (at, seen, receivedAt) => {
      const given = plausibleTime(stored(at, seen, receivedAt));
      expect(given <= receivedAt).toBe(true);
      for (const floor of [at, seen ?? at]) expect(given >= (floor < receivedAt ? floor : receivedAt)).toBe(true);
    }));
  });
});

describe('the shape of an entry', () => {
  it.each([
    ['as written', {}],
    ['from a device never synced', { seen: null }],
    ['a time without milliseconds', { at: '2026-03-10T02:00:00Z' }],
    ['a type of a newer version', { type: 'task.archivedForever.v12' }],
    ['a day sheet', { kind: 'daysheet', record: 'an.2026-03-10' }],
    ['data nobody here knows', { data: { some: ['thing', { new: 1 }] } }],
  ])('takes %s', (_, change) => expect(entryShape.safeParse({ ...SOUND, ...change }).success).toBe(true));

  it.each([
    ['an id that is no ULID', { id: 'abc' }],
    ['a ULID in small letters', { id: '01j0000000000000000000000a' }],
    ['a ULID with a letter Crockford leaves out', { id: '01J0000000000000000000000U' }],
    ['a ULID beyond 128 bits', { id: '81J00000000000000000000001' }],
    ['a ULID with a line break behind it', { id: `${SOUND.id}\n` }],
    ['a type without version', { type: 'task.started' }],
    ['a type without kind', { type: 'started.v1' }],
    ['a kind that is not there', { kind: 'petition' }],
    ['an empty record id', { record: '' }],
    ['a record id with a path in it', { record: '../u2' }],
    ['a unit that is no text', { unit: 1 }],
    ['an author with a space', { actor: 'Lê An' }],
    ['a device id of 121 characters', { device: 'd'.repeat(121) }],
    ['a time with an offset', { at: '2026-03-10T09:00:00+07:00' }],
    ['a day instead of a time', { at: '2026-03-10' }],
    ['a month that does not exist', { at: '2025-13-01T02:00:00.000Z' }],
    ['a day zero', { at: '2025-01-00T02:00:00.000Z' }],
    ['the 31st of February', { at: '2025-02-31T02:00:00.000Z' }],
    ['an hour that does not exist', { at: '2025-01-01T25:00:00.000Z' }],
    ['a checkpoint without time', { seen: { epoch: 1, seq: 7 } }],
    ['a checkpoint with half a seq', { seen: { ...SOUND.seen, seq: 7.5 } }],
    ['a checkpoint at no time', { seen: { ...SOUND.seen, time: '2025-02-40T02:00:00Z' } }],
    ['data that is a list', { data: [] }],
    ['no data', { data: null }],
    ['a receipt it wrote itself', { receipt: { epoch: 1, seq: 1, receivedAt: SOUND.at, verdict: 'accepted' } }],
  ])('refuses %s', (_, change) => expect(entryShape.safeParse({ ...SOUND, ...change }).success).toBe(false));

  it.each(Object.keys(SOUND))('refuses an entry without %s', (field) => {
    const rest = Object.fromEntries(Object.entries(SOUND).filter(([name]) => name !== field));
    expect(entryShape.safeParse(rest).success).toBe(false);
  });
});

it.each([
  [{ epoch: 1, seq: 900 }, { epoch: 2, seq: 1 }, -1],
  [{ epoch: 2, seq: 1 }, { epoch: 2, seq: 1 }, 0],
  [{ epoch: 2, seq: 2 }, { epoch: 2, seq: 1 }, 1],
])('the checkpoint %j against %j: %i', (a, b, order) => expect(Math.sign(compareCheckpoints(a, b))).toBe(order));
