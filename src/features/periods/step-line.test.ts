import { expect, test } from 'vitest';
import { periodInHand, recentPeriods } from '#parts/app/period-address.ts';
import { ward } from '#tests/support/story.ts';
import { progressOf } from './division-rows.ts';
import { stepsOf } from './step-line.tsx';

const lock = { period: '2026-03', entry: 'l1', by: 'officer', at: '2026-04-10T02:00:00.000Z', asked: null, declined: null };

test.for([
  ['2026-03-01', 'plan'], ['2026-03-20', 'report'], ['2026-04-01', 'selfScore'], ['2026-04-20', 'lock'],
] as const)('on %s the step that runs is %s', ([today, step]) => {
  expect(stepsOf(ward(), '2026-03', today).filter(({ state }) => state === 'now').map((one) => one.step)).toEqual([step]);
});

test('a closed period has all its steps behind it', () => {
  expect(new Set(stepsOf(ward({}, { locks: [lock] }), '2026-03', '2026-03-10').map(({ state }) => state))).toEqual(new Set(['done']));
});

test('the period that is over stays in hand until it is closed', () => {
  expect(periodInHand(ward(), '2026-04-28')).toBe('2026-03');
  expect(periodInHand(ward({}, { locks: [lock] }), '2026-04-28')).toBe('2026-04');
  expect(recentPeriods(ward(), '2026-01-10', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
});

test('without a review and without a score there is no data', () => {
  expect(progressOf(null, null)).toBe('noData');
});
