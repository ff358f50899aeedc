import { expect, test } from 'vitest';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { foldOf } from '../kinds.ts';
import type { StoredEntry } from '../record/entry.ts';
import { applyLock, lockOf } from './period-lock.ts';
import type { PeriodLock } from './period-lock.ts';

const AT = '2026-04-14T02:00:00.000Z';
const march = { period: '2026-03' };
const locked = (period = '2026-03') => entry('unit', 'u1', 'officer', 'unit.periodLocked.v1', AT, { period });
const asked = entry('unit', 'u1', 'officer', 'unit.periodUnlockAsked.v1', '2026-04-20T02:00:00.000Z', { ...march, reason: 'Sót phiếu' });
const unlocked = entry('unit', 'u1', 'chair', 'unit.periodUnlocked.v1', '2026-04-21T02:00:00.000Z', { ...march, request: asked.id, reason: 'Đồng ý' });

const after = (...entries: readonly StoredEntry[]): readonly PeriodLock[] => entries.reduce<readonly PeriodLock[]>(applyLock, []);

test('closed, asked to be opened, opened: the other periods stay closed', () => {
  const [one, other] = [locked(), locked('2026-02')];
  expect(after(one, other, asked).find(({ period }) => period === '2026-03')?.asked).toEqual({ entry: asked.id, by: 'officer', at: asked.at, reason: 'Sót phiếu' });
  expect(after(one, other, asked, unlocked).map(({ period }) => period)).toEqual(['2026-02']);
  expect(lockOf(after(one, other, asked, unlocked), '2026-03')).toBeNull();
});

test('closed twice, the first closing stands', () => {
  const first = locked();
  expect(after(first, locked())).toEqual([{ ...march, entry: first.id, by: 'officer', at: AT, asked: null, declined: null }]);
});

test('declined: the period stays closed, whoever asked reads why, and asking again clears it', () => {
  const declined = entry('unit', 'u1', 'chair', 'unit.periodUnlockDeclined.v1', '2026-04-20T04:00:00.000Z', { ...march, request: asked.id, reason: 'Đủ rồi' });
  expect(after(locked(), asked, declined)).toMatchObject([{ ...march, asked: null, declined: { by: 'chair', reason: 'Đủ rồi', askedBy: 'officer' } }]);
  expect(after(locked(), asked, declined, asked)).toMatchObject([{ ...march, asked: { by: 'officer' }, declined: null }]);
});

test('closed again after it was opened, nothing of the old request is left', () => {
  expect(after(locked(), asked, unlocked, locked())).toMatchObject([{ ...march, asked: null }]);
});

test('the server’s time counts as soon as there is one', () => {
  const [received1] = received([locked()], { receivedAt: '2026-04-14T05:00:00.000Z' });
  expect(after(received1!)[0]?.at).toBe('2026-04-14T05:00:00.000Z');
});

test('the unit’s own story keeps it', () => {
  const record = recordOf('unit', 'u1', received([locked(), asked]));
  expect(foldOf('unit', record).state.locks).toMatchObject([{ ...march, by: 'officer', asked: { by: 'officer' } }]);
  expect(foldOf('unit', { ...record, entries: received([...record.entries, unlocked]) }).state.locks).toEqual([]);
});
