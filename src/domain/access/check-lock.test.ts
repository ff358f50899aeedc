import { describe, expect, test } from 'vitest';
import { assigned, entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { PeriodLock } from '../organisation/period-lock.ts';
import type { StoredEntry } from '../record/entry.ts';
import { judge } from './judge.ts';
import { lockedFor, wasBefore } from './check-lock.ts';

const LOCK: PeriodLock = { period: '2026-03', entry: 'e1', by: 'officer', at: '2026-04-14T02:00:00.000Z', asked: null, declined: null };
const BEFORE = '2026-04-13T02:00:00.000Z';
const AFTER = '2026-04-15T02:00:00.000Z';

function verdict(one: StoredEntry, locks: readonly PeriodLock[], story: readonly StoredEntry[] = []): string {
  const judged = judge(one, recordOf(one.kind, one.record, received(story)), { org: ward({}, { locks }), product: () => null });
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

const unit = (actor: string, type: string, data: object, at = '2026-04-21T02:00:00.000Z') => entry('unit', 'u1', actor, `unit.${type}.v1`, at, data);
const march = { period: '2026-03' };
const CLOSED = [unit('officer', 'periodLocked', march, LOCK.at)];
const REQUESTED = [...CLOSED, unit('officer', 'periodUnlockAsked', { ...march, reason: 'Sót' }, '2026-04-20T02:00:00.000Z')];
const request = REQUESTED[1]!.id;
const DECLINED = [...REQUESTED, unit('chair', 'periodUnlockDeclined', { ...march, request, reason: 'Đủ rồi' }, '2026-04-20T04:00:00.000Z')];

describe('closing and opening (domain §5)', () => {
  test.each<[string, StoredEntry, readonly StoredEntry[], string]>([
    ['the officer closes', unit('officer', 'periodLocked', march), [], 'accepted'],
    ['the Chair closes', unit('chair', 'periodLocked', march), [], 'accepted'],
    ['a division’s head does not', unit('headA', 'periodLocked', march), [], 'refused: not-allowed'],
    ['not twice', unit('chair', 'periodLocked', march), CLOSED, 'refused: already-exists'],
    ['not on the period’s last day', unit('chair', 'periodLocked', march, '2026-03-31T16:59:00.000Z'), [], 'refused: period-not-over'],
    ['from the day after', unit('chair', 'periodLocked', march, '2026-03-31T17:00:00.000Z'), [], 'accepted'],
    ['a quarter still running', unit('chair', 'periodLocked', { period: '2026-Q2' }), [], 'refused: period-not-over'],
    ['asking for what is open', unit('officer', 'periodUnlockAsked', { ...march, reason: 'x' }), [], 'refused: not-found'],
    ['asking with a reason', unit('officer', 'periodUnlockAsked', { ...march, reason: 'Sót' }), CLOSED, 'accepted'],
    ['asking without one', unit('officer', 'periodUnlockAsked', { ...march, reason: '' }), CLOSED, 'refused: bad-shape'],
    ['opening unasked', unit('chair', 'periodUnlocked', { ...march, request, reason: 'x' }), CLOSED, 'refused: not-found'],
    ['opening by him who asked', unit('officer', 'periodUnlocked', { ...march, request, reason: 'x' }), REQUESTED, 'refused: second-person-needed'],
    ['opening by a second person', unit('chair', 'periodUnlocked', { ...march, request, reason: 'x' }), REQUESTED, 'accepted'],
    ['answering an older request', unit('chair', 'periodUnlocked', { ...march, request: 'a0', reason: 'x' }), REQUESTED, 'refused: not-found'],
    ['declining by a second person', unit('chair', 'periodUnlockDeclined', { ...march, request, reason: 'Đủ rồi' }), REQUESTED, 'accepted'],
    ['declining by him who asked', unit('officer', 'periodUnlockDeclined', { ...march, request, reason: 'x' }), REQUESTED, 'refused: second-person-needed'],
    ['declining without a reason', unit('chair', 'periodUnlockDeclined', { ...march, request, reason: '' }), REQUESTED, 'refused: bad-shape'],
    ['declining unasked', unit('chair', 'periodUnlockDeclined', { ...march, request, reason: 'x' }), CLOSED, 'refused: not-found'],
    ['declining an older request', unit('chair', 'periodUnlockDeclined', { ...march, request: 'a0', reason: 'x' }), REQUESTED, 'refused: not-found'],
    ['declining by a division’s head', unit('headA', 'periodUnlockDeclined', { ...march, request, reason: 'x' }), REQUESTED, 'refused: not-allowed'],
    ['declining twice', unit('chair', 'periodUnlockDeclined', { ...march, request, reason: 'x' }), DECLINED, 'refused: not-found'],
    ['opening what was declined', unit('chair', 'periodUnlocked', { ...march, request, reason: 'x' }), DECLINED, 'refused: not-found'],
    ['asking again after that', unit('officer', 'periodUnlockAsked', { ...march, reason: 'Vẫn sót' }), DECLINED, 'accepted'],
    ['by staff', unit('an', 'periodUnlocked', { ...march, request, reason: 'x' }), REQUESTED, 'refused: not-allowed'],
  ])('%s', (_, one, story, expected) => expect(verdict(one, [], story)).toBe(expected));
});

describe('what still comes in for a closed period', () => {
  const begun = [entry('task', 't', 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned())];
  const submit = (at: string) => entry('task', 't', 'an', 'task.submitted.v1', at, { units: [[1, 2]], note: '', evidence: [] });
  const comment = entry('task', 't', 'an', 'task.commented.v1', AFTER, { text: 'Đã gửi' });
  const assign = (period: string) => entry('task', 'new', 'headA', 'task.assigned.v1', AFTER, assigned({ period, due: `${period}-30`, kind: 'unscheduled', reason: 'x', product: null }));

  test.each<[string, StoredEntry, readonly PeriodLock[], string]>([
    ['written after it', submit(AFTER), [LOCK], 'refused: period-locked'],
    ['written before it, come after', submit(BEFORE), [LOCK], 'held: period-locked'],
    ['the same with the period open', submit(AFTER), [], 'accepted'],
    ['with another period closed', submit(AFTER), [{ ...LOCK, period: '2026-02' }], 'accepted'],
    ['talk moves nothing', comment, [LOCK], 'accepted'],
  ])('%s', (_, one, locks, expected) => expect(verdict(one, locks, begun)).toBe(expected));

  test('the first entry of a task names its period itself', () => {
    expect(lockedFor(ward({}, { locks: [LOCK] }).unit, assign('2026-03'), '')).toBe(LOCK);
    expect(lockedFor(ward({}, { locks: [LOCK] }).unit, assign('2026-04'), '')).toBeNull();
  });

  test.each([
    ['a review of it', entry('review', 'an.2026-03', 'an', 'review.completed.v1', AFTER, {}), true],
    ['a review of another', entry('review', 'an.2026-04', 'an', 'review.completed.v1', AFTER, {}), false],
    ['a notice seen', entry('review', 'an.2026-03', 'an', 'review.seen.v1', AFTER, {}), false],
    ['a day sheet', entry('daysheet', 'an.2026-03-09', 'an', 'day.logged.v1', AFTER, {}), false],
    ['a person', entry('person', 'an', 'officer', 'person.renamed.v1', AFTER, {}), false],
  ])('%s: %s', (_, one, locked) => expect(lockedFor(ward({}, { locks: [LOCK] }).unit, one, '') !== null).toBe(locked));

  test('the year is closed by itself, not with its months', () => {
    const decided = entry('review', 'an.2026', 'chair', 'year.decided.v1', AFTER, {});
    expect(lockedFor(ward({}, { locks: [LOCK] }).unit, decided, '')).toBeNull();
  });

  test('before means before the server had the closing', () => {
    expect(wasBefore(LOCK, submit(LOCK.at))).toBe(false);
    expect(wasBefore(LOCK, submit('2026-04-14T01:59:59.999Z'))).toBe(true);
  });
});
