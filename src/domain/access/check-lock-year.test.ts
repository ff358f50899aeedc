import { describe, expect, test } from 'vitest';
import { selfRated } from '#tests/support/organisation-facts.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import type { PeriodLock } from '../organisation/period-lock.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { YearEntryType } from '../year/year-entries.ts';
import { judge } from './judge.ts';

const LOCK: PeriodLock = { period: '2026', entry: 'e1', by: 'officer', at: '2027-01-15T02:00:00.000Z', asked: null, declined: null };
const BEFORE = '2027-01-14T02:00:00.000Z';
const AFTER = '2027-01-16T02:00:00.000Z';

function verdict(one: StoredEntry, locks: readonly PeriodLock[], story: readonly StoredEntry[] = []): string {
  const judged = judge(one, recordOf(one.kind, one.record, received(story)), { org: ward({}, { locks }), product: () => null });
  return judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`;
}

const an = { person: 'an', year: 2026 };
const write = (actor: string, type: YearEntryType, data: object, at: string) => entry('review', 'an.2026', actor, type, at, data);
const OLD = '2026-12-10T02:00:00.000Z';
const decision = { ...an, level: 'good', document: 'QĐ', on: '2026-12-10', average: null };

/** Of each kind one before the closing, so that what comes after it would be right if the year were open. */
const STORY = [
  write('officer', 'year.leaveRecorded.v1', { ...an, leave: 'l1', kind: 'sick', from: '2026-03-02', to: '2026-03-03' }, OLD),
  write('officer', 'year.groundRecorded.v1', { ...an, ground: 'g1', code: '20.4.c', document: 'QĐ' }, OLD),
  write('officer', 'year.resultBrought.v1', { ...an, result: 'r1', period: '2026-01', unitName: 'Xã Cũ', total: '80', workingDays: 20, document: 'CV' }, OLD),
  write('chair', 'year.decided.v1', { ...decision, decision: 'd1', replaces: null }, OLD),
  write('an', 'year.petitioned.v1', { ...an, petition: 'k1', decision: 'd1', text: 'x' }, OLD),
];

/** Talk of the decision, which changes nothing of it, goes on in a closed year; its consequence needs the year open. */
const AFTERWARDS: Readonly<Record<YearEntryType, readonly [actor: string, data: object, free: boolean]>> = {
  'year.selfClassified.v1': ['an', { ...an, level: 'good' }, false],
  'year.commented.v1': ['headA', { ...an, source: 'meeting', text: 'x', document: 'BB', on: '2026-12-10' }, false],
  'year.proposed.v1': ['headA', { ...an, level: 'good', reason: 'x' }, false],
  'year.decided.v1': ['officer', { ...decision, decision: 'd2', replaces: 'd1', reason: 'x', agency: 'UBND tỉnh' }, false],
  'year.replacementAsked.v1': ['chair', { ...an, decision: 'd1', reason: 'x' }, false],
  'year.decisionSeen.v1': ['an', { decision: 'd1' }, true],
  'year.petitioned.v1': ['an', { ...an, petition: 'k2', decision: 'd1', text: 'x' }, true],
  'year.petitionAnswered.v1': ['chair', { petition: 'k1', upheld: true, reason: 'x' }, true],
  'year.leaveRecorded.v1': ['headA', { ...an, leave: 'l2', kind: 'sick', from: '2026-04-02', to: '2026-04-03' }, false],
  'year.leaveWithdrawn.v1': ['headA', { leave: 'l1', reason: 'x' }, false],
  'year.groundRecorded.v1': ['officer', { ...an, ground: 'g2', code: '20.4.c', document: 'QĐ' }, false],
  'year.groundWithdrawn.v1': ['officer', { ground: 'g1', reason: 'x' }, false],
  'year.resultBrought.v1': ['officer', { ...an, result: 'r2', period: '2026-02', unitName: 'Xã Cũ', total: '80', workingDays: 20, document: 'CV' }, false],
  'year.resultWithdrawn.v1': ['officer', { result: 'r1', reason: 'x' }, false],
  'year.groupSet.v1': ['officer', { ...an, group: 'Văn phòng' }, false],
};

describe('what a closed year takes', () => {
  const rows = Object.entries(AFTERWARDS) as [YearEntryType, (typeof AFTERWARDS)[YearEntryType]][];
  test.each(rows)('%s', (type, [actor, data, free]) => {
    expect(verdict(write(actor, type, data, AFTER), [], STORY)).toBe('accepted');
    expect(verdict(write(actor, type, data, AFTER), [LOCK], STORY)).toBe(free ? 'accepted' : 'refused: period-locked');
    expect(verdict(write(actor, type, data, BEFORE), [LOCK], STORY)).toBe(free ? 'accepted' : 'held: period-locked');
  });

  test('a petition upheld after the closing: the replacement waits until the year is open again (Điều 22)', () => {
    const upheld = [...STORY, write('chair', 'year.petitionAnswered.v1', { petition: 'k1', upheld: true, reason: 'x' }, AFTER)];
    const replaced = write('chair', 'year.decided.v1', { ...decision, decision: 'd2', level: 'excellent', replaces: 'd1', reason: 'Đã chấp nhận kiến nghị' }, AFTER);
    expect(verdict(replaced, [LOCK], upheld)).toBe('refused: period-locked');
    expect(verdict(replaced, [], upheld)).toBe('accepted');
  });

  test.each<[string, readonly PeriodLock[], string]>([
    ['its months closed do not close it', [{ ...LOCK, period: '2026-12' }], 'accepted'],
    ['nor does the year before', [{ ...LOCK, period: '2025' }], 'accepted'],
  ])('%s', (_, locks, expected) => expect(verdict(write('officer', 'year.groupSet.v1', { ...an, group: 'x' }, AFTER), locks, STORY)).toBe(expected));
});

describe('ratings of organisations limit their heads (20.6), so they close with the year', () => {
  const rated = (actor: string, type: string, data: object, at: string) => entry('unit', 'u1', actor, `unit.${type}.v1`, at, { ...data });
  const recognised = { year: 2026, division: 'a', level: 'good', outstanding: false, decision: 'QĐ 9' };
  const meeting = { year: 2026, division: null, meeting: 'm1', kind: 'meeting', on: '2026-12-10', chair: 'chair', secretary: null, present: [], about: [], conclusions: 'Nhất trí' };
  test.each<[string, StoredEntry, string]>([
    ['recognised after the closing', rated('chair', 'organisationRated', recognised, AFTER), 'refused: period-locked'],
    ['recognised before it, come after', rated('chair', 'organisationRated', recognised, BEFORE), 'held: period-locked'],
    ['of another year', rated('chair', 'organisationRated', { ...recognised, year: 2025 }, AFTER), 'accepted'],
    ['rated by itself after the closing', rated('headA', 'organisationSelfRated', selfRated(), AFTER), 'refused: period-locked'],
    ['what a meeting said is recorded all the same', rated('officer', 'meetingHeld', meeting, AFTER), 'accepted'],
  ])('%s', (_, one, expected) => {
    const divisions = [{ id: 'a', name: 'Phòng a', from: '2025-01-01', to: null }];
    const founded = [rated('system', 'founded', { name: 'Phường Thử', level: 'ward' }, OLD), rated('officer', 'divisionOpened', { division: 'a', name: 'Phòng a', from: '2025-01-01' }, OLD)];
    const judged = judge(one, recordOf('unit', 'u1', received(founded)), { org: ward({}, { locks: [LOCK], divisions }), product: () => null });
    expect(judged.verdict === 'accepted' ? 'accepted' : `${judged.verdict}: ${judged.code}`).toBe(expected);
  });
});

describe('closing the year and opening it again', () => {
  const unit = (actor: string, type: string, data: object, at = AFTER) => entry('unit', 'u1', actor, `unit.${type}.v1`, at, { period: '2026', ...data });
  const closed = [unit('officer', 'periodLocked', {}, LOCK.at)];
  const requested = [...closed, unit('chair', 'periodUnlockAsked', { reason: 'Kiến nghị đúng' })];
  const request = requested[1]!.id;

  test.each<[string, StoredEntry, readonly StoredEntry[], string]>([
    ['not on its last evening', unit('officer', 'periodLocked', {}, '2026-12-31T16:59:00.000Z'), [], 'refused: period-not-over'],
    ['from 1 January, here', unit('officer', 'periodLocked', {}, '2026-12-31T17:00:00.000Z'), [], 'accepted'],
    ['by the Chair', unit('chair', 'periodLocked', {}), [], 'accepted'],
    ['not by a deputy of the unit', unit('vice', 'periodLocked', {}), [], 'refused: not-allowed'],
    ['not twice', unit('chair', 'periodLocked', {}), closed, 'refused: already-exists'],
    ['the Chair asks', unit('chair', 'periodUnlockAsked', { reason: 'x' }), closed, 'accepted'],
    ['and cannot open it himself', unit('chair', 'periodUnlocked', { request, reason: 'x' }), requested, 'refused: second-person-needed'],
    ['the officer opens it', unit('officer', 'periodUnlocked', { request, reason: 'x' }), requested, 'accepted'],
    ['or declines', unit('officer', 'periodUnlockDeclined', { request, reason: 'x' }), requested, 'accepted'],
  ])('%s', (_, one, story, expected) => expect(verdict(one, [], story)).toBe(expected));
});
