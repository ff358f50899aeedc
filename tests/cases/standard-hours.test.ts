/** Periods by standard hours case by case (domain §6, Khánh Hòa); every figure was worked out by hand. */
import { describe, expect, it } from 'vitest';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { NO_GENERAL, accepted, confirmedMarks, periodInput, task } from '#tests/support/period-input.ts';

const profile = KHANH_HOA_2025;

/** One unit of a product: quality, lateness, complexity, hours. */
function work(id: string, quality: string, late: string, group: string, given: Partial<ScoredTask> = {}): ScoredTask {
  return task(id, '1', '1', { group, completed: [accepted('1', { quality, late })], ...given });
}

interface Case {
  readonly why: string;
  readonly tasks: readonly ScoredTask[];
  readonly gives: readonly [exact: string, display: string, level: string];
}

const CASES: readonly Case[] = [
  { why: 'quality 90, on time, complexity 1.2: 114 → 79.72', tasks: [work('t', '90', '0', 'N3')], gives: ['11400/143', '79.72', 'good'] },
  { why: 'the simplest work done perfectly: 100 → 69.93', tasks: [work('t', '100', '0', 'N1')], gives: ['10000/143', '69.93', 'completed'] },
  { why: 'early and complex: 154 is capped', tasks: [work('t', '100', '-1/10', 'N5')], gives: ['100/1', '100.00', 'excellent'] },
  { why: '40% late: (100 + 90) ÷ 2 × 1.4', tasks: [work('t', '100', '2/5', 'N5')], gives: ['13300/143', '93.01', 'excellent'] },
  { why: 'more than half late: the time is lost', tasks: [work('t', '100', '51/100', 'N3')], gives: ['6000/143', '41.96', 'not-completed'] },
  { why: 'one of two tasks not done', tasks: [work('t', '100', '-1/10', 'N5'), task('u', '1', '1', { group: 'N1' })], gives: ['50/1', '50.00', 'completed'] },
  {
    why: 'the longer task weighs more: 2 h at 100 and 8 h at 0', tasks: [work('t', '100', '-1/2', 'N4', { hours: '2' }), task('u', '1', '1')],
    gives: ['20/1', '20.00', 'not-completed'],
  },
  { why: 'handed back counts zero with its hours', tasks: [work('t', '100', '-1/10', 'N4'), work('u', '100', '0', 'N1', { handedBack: true })], gives: ['50/1', '50.00', 'completed'] },
  {
    why: 'unscheduled and taken-over work weigh like planned work',
    tasks: [work('t', '100', '-1', 'N4', { kind: 'unscheduled' }), work('u', '90', '0', 'N3', { kind: 'takenOver' })], gives: ['12850/143', '89.86', 'good'],
  },
  { why: 'exactly 90 is excellent: 143 × 0.9', tasks: [work('t', '17', '-1', 'N1', { completed: [accepted('0.9', { quality: '100', late: '-1' })], group: 'N4' })], gives: ['90/1', '90.00', 'excellent'] },
];

it.each(CASES)('$why', ({ tasks, gives: [exact, display, level] }) => {
  const score = scorePeriod(periodInput(tasks, { profile }));
  expect(score).toMatchObject({ status: 'scored', reason: null, provisional: false, total: { exact, display }, level, ratios: [] });
  expect(score.general).toEqual({ source: 'confirmed', total: { exact: '0/1', display: '0.00' } });
});

describe('what the score shows', () => {
  const tasks = [work('b', '90', '0', 'N3'), work('a', '100', '0', 'N1', { hours: '4', assigned: '2' })];

  it('each task with its hours and score, by id', () => {
    expect(scorePeriod(periodInput(tasks, { profile })).tasks).toEqual([
      { task: 'a', hours: { exact: '8/1', display: '8.00' }, score: { exact: '5000/143', display: '34.97' } },
      { task: 'b', hours: { exact: '8/1', display: '8.00' }, score: { exact: '11400/143', display: '79.72' } },
    ]);
  });

  it('the mean in percent and in points, which no cap takes from', () => {
    expect(scorePeriod(periodInput(tasks, { profile })).taskResults).toEqual({
      mean: { exact: '82/143', display: '57.34' },
      uncapped: { exact: '8200/143', display: '57.34' },
      points: { exact: '8200/143', display: '57.34' },
      capped: false,
    });
  });

  it.each([['no task at all', []], ['only a task of no hours', [work('t', '90', '0', 'N3', { hours: '0' })]]])('%s: not enough data, never zero', (_, given) => {
    expect(scorePeriod(periodInput(given, { profile }))).toMatchObject({
      status: 'insufficient-data', reason: 'nothing-assigned', provisional: true, taskResults: null, total: null, level: null,
    });
  });

  it.each([
    ['not confirmed', NO_GENERAL, 'none', true],
    ['confirmed without any line', { ...NO_GENERAL, confirmed: {} }, 'confirmed', false],
    ['marks of a form this profile does not have', confirmedMarks(), 'confirmed', false],
  ])('%s: the same points', (_, general, source, provisional) => {
    const score = scorePeriod(periodInput([work('t', '90', '0', 'N3')], { profile, general }));
    expect(score).toMatchObject({ general: { source }, provisional, total: { display: '79.72' } });
  });
});
