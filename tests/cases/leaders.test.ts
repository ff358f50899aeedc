/** Heads and deputies case by case (NĐ335 Điều 15.3, 15.4, 16.2); every figure was worked out by hand. */
import { describe, expect, it } from 'vitest';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335, ND335_TASK_RESULTS } from '#domain/profiles/nd335.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { LeadershipInput, PeriodInput } from '#domain/scoring/score-shape.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { NO_GENERAL, accepted, confirmedMarks, faults, leading, periodInput, task } from '#tests/support/period-input.ts';

type Shares = readonly [d: string, organising: string, uniting: string];

interface Case {
  readonly why: string;
  readonly article: string;
  readonly tasks: readonly ScoredTask[];
  readonly leadership: LeadershipInput;
  /** Lines that differ from full general marks. */
  readonly marks?: Readonly<Record<string, string>>;
  readonly profile?: RuleProfile;
  /** d, đ, e; points of the task results; total, exact and as shown; level. */
  readonly gives: readonly [Shares, string, string, string, string];
}

const EACH: RuleProfile = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: 'each' } };
const HALVES = { confirmed: { organising: '0.5', uniting: '0.5' } };

function done(assigned: string, completed = assigned, given: Partial<ScoredTask> = {}): ScoredTask {
  return task('t', '1', assigned, { completed: [accepted(completed)], ...given });
}

const CASES: readonly Case[] = [
  {
    why: 'all six at 100%', article: 'Điều 16.2', tasks: [done('1')], leadership: leading({ a: 'met' }),
    gives: [['1/1', '1/1', '1/1'], '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'one subordinate at 48: d = 50%, 70 × 5.5 ÷ 6', article: 'Điều 15.3.a', tasks: [done('1')], leadership: leading({ a: 'below', b: 'met' }),
    gives: [['1/2', '1/1', '1/1'], '385/6', '565/6', '94.17', 'excellent'],
  },
  {
    why: 'the same with general 28', article: 'Điều 15.3.a, 17.1', tasks: [done('1')], leadership: leading({ a: 'below' }),
    marks: { 'I.1': '4', 'I.2': '4' }, gives: [['1/2', '1/1', '1/1'], '385/6', '553/6', '92.17', 'excellent'],
  },
  {
    why: 'every subordinate below takes no more than one', article: 'Điều 15.3.a', tasks: [done('1')], leadership: leading({ a: 'below', b: 'below' }),
    gives: [['1/2', '1/1', '1/1'], '385/6', '565/6', '94.17', 'excellent'],
  },
  {
    why: 'd, đ and e at 50%: 70 × 4.5 ÷ 6', article: 'Điều 15.3', tasks: [done('1')], leadership: leading({ a: 'below' }, HALVES),
    gives: [['1/2', '1/2', '1/2'], '105/2', '165/2', '82.50', 'good'],
  },
  {
    why: 'X: K 4 with a failed review and a delay, Y: 8 of 10, e = 50%, general 27', article: 'Điều 15.2, 16.2',
    tasks: [
      task('x', '4', '2', { completed: [accepted('1', { failedReviews: faults(1), delays: faults(1) }), accepted('1')] }),
      task('y', '1', '10', { completed: [accepted('8')] }),
    ],
    leadership: leading({ a: 'met' }, { confirmed: { organising: '1', uniting: '0.5' } }),
    marks: { 'I.1': '4', 'II.1': '1.5', 'III.1': '1.5' }, gives: [['1/1', '1/1', '1/2'], '3185/54', '4643/54', '85.98', 'good'],
  },
  {
    why: 'nothing of his own done: 70 × 3 ÷ 6', article: 'Điều 16.2', tasks: [task('t', '1', '1')], leadership: leading({}),
    gives: [['1/1', '1/1', '1/1'], '35/1', '65/1', '65.00', 'completed'],
  },
  {
    why: 'nobody under him has enough data', article: 'Điều 15.3.a', tasks: [done('1')], leadership: leading({ a: 'no-data', b: 'no-data' }),
    gives: [['1/1', '1/1', '1/1'], '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'a deputy whose field is empty', article: 'Điều 15.4', tasks: [done('1')], leadership: leading({}, HALVES),
    gives: [['1/1', '1/2', '1/2'], '175/3', '265/3', '88.33', 'good'],
  },
  {
    why: 'extra work makes up for d, đ and e while only the sum is capped: (3 × 3/2 + 3 × 1/2) ÷ 6', article: 'Điều 12.3, 16.2',
    tasks: [done('2', '3')], leadership: leading({ a: 'below' }, HALVES), gives: [['1/2', '1/2', '1/2'], '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'but not where each ratio stops at 100%', article: 'profile: ratio cap each', profile: EACH,
    tasks: [done('2', '3')], leadership: leading({ a: 'below' }, HALVES), gives: [['1/2', '1/2', '1/2'], '105/2', '165/2', '82.50', 'good'],
  },
  {
    why: 'all above 100% is still 70 points', article: 'Điều 12.3', tasks: [done('1', '3')], leadership: leading({ a: 'met' }),
    gives: [['1/1', '1/1', '1/1'], '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'exactly 90: a = b = c = 5/7', article: 'Điều 20.1', tasks: [done('7', '5')], leadership: leading({ a: 'met' }),
    gives: [['1/1', '1/1', '1/1'], '60/1', '90/1', '90.00', 'excellent'],
  },
  {
    why: '89.995 is shown as 90.00 and is good', article: 'Điều 20.2', tasks: [done('7000', '4999')], leadership: leading({ a: 'met' }),
    gives: [['1/1', '1/1', '1/1'], '11999/200', '17999/200', '90.00', 'good'],
  },
  {
    why: 'exactly 50: a = b = c = 1/14 and d, đ, e at 50%', article: 'Điều 20.3', tasks: [done('14', '1')], leadership: leading({ a: 'below' }, HALVES),
    gives: [['1/2', '1/2', '1/2'], '20/1', '50/1', '50.00', 'completed'],
  },
];

describe.each(['head', 'deputy'] as const)('a %s', (role) => {
  it.each(CASES)('$article: $why', ({ tasks, leadership, marks, profile = ND335, gives: [shares, points, total, display, level] }) => {
    const score = scorePeriod(periodInput(tasks, { role, leadership, profile, general: confirmedMarks(marks) }));
    expect(score.ratios.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e']);
    expect(score.ratios.slice(3).map(({ value }) => value.exact)).toEqual(shares);
    expect(score.taskResults?.points.exact).toBe(points);
    expect(score).toMatchObject({ role, status: 'scored', reason: null, provisional: false, total: { exact: total, display }, level });
  });
});

describe('what a leader’s score waits for', () => {
  const scored = (given: Partial<LeadershipInput>, change: Partial<PeriodInput> = {}) =>
    scorePeriod(periodInput([done('1')], { role: 'head', leadership: leading({ a: 'met' }, given), ...change }));

  it('đ and e not marked: the ratios known are shown, without a total', () => {
    const score = scored({ confirmed: { uniting: '1' } });
    expect(score).toMatchObject({ status: 'scored', reason: 'no-leadership-marks', provisional: true, taskResults: null, total: null, level: null });
    expect(score.ratios.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(score.general).toMatchObject({ source: 'confirmed', total: { exact: '30/1' } });
  });

  it.each([
    ['marked by himself: counts, provisional', { confirmed: null, self: { organising: '1', uniting: '0.5' } }, '565/6', true],
    ['changed by the superior', { confirmed: { organising: '0.5', uniting: '0.5' }, self: { organising: '1', uniting: '1' } }, '265/3', false],
    ['a subordinate’s score is not confirmed', { subordinates: [{ person: 'a', standing: 'met', provisional: true }] }, '100/1', true],
    ['one still to be marked', { subordinates: [{ person: 'a', standing: 'no-data', provisional: true }] }, '100/1', true],
    ['one with nothing assigned', { subordinates: [{ person: 'a', standing: 'no-data', provisional: false }] }, '100/1', false],
  ] as const)('%s', (_, given, total, provisional) => {
    expect(scored(given)).toMatchObject({ total: { exact: total }, provisional });
  });

  it('names what is missing in the order of the form: nothing assigned, đ and e, the general marks', () => {
    const unmarked = leading({}, { confirmed: null });
    expect(scorePeriod(periodInput([], { role: 'head', leadership: unmarked })).reason).toBe('nothing-assigned');
    expect(scored({ confirmed: null }, { general: NO_GENERAL }).reason).toBe('no-leadership-marks');
    expect(scored({}, { general: NO_GENERAL }).reason).toBe('no-general-marks');
  });

  it('unconfirmed general marks keep him provisional, whatever is decided of đ and e', () => {
    expect(scored({}, { general: { ...confirmedMarks(), confirmed: null } }).provisional).toBe(true);
  });
});

describe('profiles that score leaders like everybody else', () => {
  const leadership = leading({ a: 'below' }, { confirmed: null });

  it.each([
    ['without leadership criteria', { ...ND335, taskResults: { ...ND335_TASK_RESULTS, leadership: null } }, ['a', 'b', 'c'], '100/1'],
    ['standard hours', KHANH_HOA_2025, [], '10000/143'],
  ] as const)('%s', (_, profile, keys, total) => {
    const score = scorePeriod(periodInput([done('1')], { role: 'head', leadership, profile }));
    expect(score.ratios.map(({ key }) => key)).toEqual(keys);
    expect(score).toMatchObject({ role: 'head', reason: null, provisional: false, total: { exact: total } });
  });
});
