/** The decree's staff score case by case; every figure was worked out by hand from the articles named. */
import { describe, expect, it } from 'vitest';
import { ND335, ND335_TASK_RESULTS } from '#domain/profiles/nd335.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { NO_GENERAL, FULL_MARKS, accepted, confirmedMarks, faults, periodInput, task } from '#tests/support/period-input.ts';

interface Case {
  readonly why: string;
  readonly article: string;
  readonly tasks: readonly ScoredTask[];
  /** Lines that differ from full general marks. */
  readonly marks?: Readonly<Record<string, string>>;
  readonly profile?: RuleProfile;
  /** Ratios a, b, c; points of the task results; total, exact and as shown; level. */
  readonly gives: readonly [readonly [string, string, string], string, string, string, string];
}

const EACH: RuleProfile = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: 'each' } };
const WHOLE: readonly [string, string, string] = ['1/1', '1/1', '1/1'];

function done(id: string, coefficient: string, assigned: string, completed = assigned, given: Partial<ScoredTask> = {}): ScoredTask {
  return task(id, coefficient, assigned, { completed: [accepted(completed)], ...given });
}

function withFaults(failed: number, late: number, excusedFailed = 0, excusedLate = 0): ScoredTask {
  return task('t', '1', '1', {
    completed: [accepted('1', { failedReviews: faults(failed, excusedFailed), delays: faults(late, excusedLate) })],
  });
}

const WORKED: readonly Case[] = [
  {
    why: '5 assigned, 1 accepted: 70 × 1/5 = 14',
    article: 'Điều 16.1, 20.4.a',
    tasks: [done('t', '1', '5', '1')],
    gives: [['1/5', '1/5', '1/5'], '14/1', '44/1', '44.00', 'not-completed'],
  },
  {
    why: 'one of one with one delay: 70 × (1 + 1 + 3/4) ÷ 3 = 64.1666…',
    article: 'Điều 14.2.c',
    tasks: [withFaults(0, 1)],
    gives: [['1/1', '1/1', '3/4'], '385/6', '565/6', '94.17', 'excellent'],
  },
  {
    why: '2 of 2 at K 1.5 and 2 of 4 at K 0.5: 4 of 5',
    article: 'Điều 14.1',
    tasks: [done('x', '1.5', '2'), done('y', '0.5', '4', '2')],
    gives: [['4/5', '4/5', '4/5'], '56/1', '86/1', '86.00', 'good'],
  },
  {
    why: 'X: K 4, 2 of 2, one failed review and one delay on one of them; Y: K 1, 8 of 10; general 27',
    article: 'Điều 14.2, 16.1, 17.1',
    tasks: [
      task('x', '4', '2', { completed: [accepted('1', { failedReviews: faults(1), delays: faults(1) }), accepted('1')] }),
      done('y', '1', '10', '8'),
    ],
    marks: { 'I.1': '4', 'II.1': '1.5', 'III.1': '1.5' },
    gives: [['8/9', '5/6', '5/6'], '1610/27', '2339/27', '86.63', 'good'],
  },
  {
    why: 'a = b = c = 2/7 gives exactly 50',
    article: 'Điều 20.3',
    tasks: [done('t', '1', '7', '2')],
    gives: [['2/7', '2/7', '2/7'], '20/1', '50/1', '50.00', 'completed'],
  },
];

const FAULTS: readonly Case[] = [
  {
    why: 'the fourth failed review leaves nothing of the quality: 70 × (1 + 0 + 1) ÷ 3',
    article: 'Điều 14.2.b',
    tasks: [withFaults(4, 0)],
    gives: [['1/1', '0/1', '1/1'], '140/3', '230/3', '76.67', 'good'],
  },
  {
    why: 'the fifth takes nothing more: never below zero',
    article: 'Điều 14.2.b',
    tasks: [withFaults(5, 0)],
    gives: [['1/1', '0/1', '1/1'], '140/3', '230/3', '76.67', 'good'],
  },
  {
    why: 'the fourth delay leaves nothing of the progress, the fifth takes nothing more',
    article: 'Điều 14.2.c',
    tasks: [task('t', '1', '2', { completed: [accepted('1', { delays: faults(4) }), accepted('1', { delays: faults(5) })] })],
    gives: [['1/1', '1/1', '0/1'], '140/3', '230/3', '76.67', 'good'],
  },
  {
    why: 'an objective cause confirmed by the competent person takes nothing',
    article: 'Điều 14.2.b, 14.2.c',
    tasks: [withFaults(0, 0, 2, 3)],
    gives: [WHOLE, '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'partly excused: one of two delays and one of three reviews excused: 1, 1/2, 3/4',
    article: 'Điều 14.2.b, 14.2.c',
    tasks: [withFaults(2, 1, 1, 1)],
    gives: [['1/1', '1/2', '3/4'], '105/2', '165/2', '82.50', 'good'],
  },
  {
    why: 'a deduction is per unit: of 2 units at K 4 one failed gives 4 + 3 of 8',
    article: 'Điều 14.2.b',
    tasks: [task('x', '4', '2', { completed: [accepted('1', { failedReviews: faults(1) }), accepted('1')] })],
    gives: [['1/1', '7/8', '1/1'], '805/12', '1165/12', '97.08', 'excellent'],
  },
];

const MOVEMENT: readonly Case[] = [
  {
    why: 'handed back: stays assigned, its accepted unit does not count: 2 of 4',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '2'), done('y', '1', '2', '1', { handedBack: true })],
    gives: [['1/2', '1/2', '1/2'], '35/1', '65/1', '65.00', 'completed'],
  },
  {
    why: 'taken over: outside the assigned total, adds to the completed: 3 of 4 becomes 3.5 of 4',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '4', '3'), done('y', '0.5', '1', '1', { kind: 'takenOver' })],
    gives: [['7/8', '7/8', '7/8'], '245/4', '365/4', '91.25', 'excellent'],
  },
  {
    why: 'unscheduled and not finished: takes nothing from anybody',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '1'), task('y', '4', '1', { kind: 'unscheduled' })],
    gives: [WHOLE, '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'a taken-over task handed back again: neither assigned nor completed',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '1'), done('y', '4', '1', '1', { kind: 'takenOver', handedBack: true })],
    gives: [WHOLE, '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'group work: a share of 0.4 of a product with K 5, wholly done, beside 2 undone of K 1',
    article: 'Điều 18.1.c',
    tasks: [done('group', '5', '0.4'), task('y', '1', '2')],
    gives: [['1/2', '1/2', '1/2'], '35/1', '65/1', '65.00', 'completed'],
  },
  {
    why: 'fractions of units are exact: three thirds of one product are one product',
    article: 'Điều 18.1.c',
    tasks: [task('t', '1', '1', { completed: [accepted('1/3'), accepted('1/3'), accepted('1/3')] })],
    gives: [WHOLE, '70/1', '100/1', '100.00', 'excellent'],
  },
];

const CAPS: readonly Case[] = [
  {
    why: 'extra work: 3 of 2 is 105 points, at most 70 count',
    article: 'Điều 12.3',
    tasks: [done('x', '1', '2'), done('y', '1', '1', '1', { kind: 'unscheduled' })],
    gives: [['3/2', '3/2', '3/2'], '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'units accepted beyond the assigned count as they are: 3 of 2, and they make up for 0 of 1',
    article: 'Điều 14.2.a',
    tasks: [done('x', '1', '2', '3'), task('y', '1', '1')],
    gives: [WHOLE, '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: '3 of 2, all late four times: (3/2 + 3/2 + 0) ÷ 3 is exactly 70 points',
    article: 'Điều 12.3, 16.1',
    tasks: [task('x', '1', '2', { completed: [accepted('3', { delays: faults(4) })] })],
    gives: [['3/2', '3/2', '0/1'], '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: 'only the sum is capped: quantity above 100% makes up for delays: (3/2 + 3/2 + 0) ÷ 3 = 1',
    article: 'Điều 12.3, 16.1',
    tasks: [
      task('x', '1', '2', { completed: [accepted('2', { delays: faults(4) })] }),
      task('y', '1', '1', { kind: 'unscheduled', completed: [accepted('1', { delays: faults(4) })] }),
    ],
    gives: [['3/2', '3/2', '0/1'], '70/1', '100/1', '100.00', 'excellent'],
  },
  {
    why: "the same with every ratio capped at 100%: (1 + 1 + 0) ÷ 3",
    article: 'profile: ratio cap each',
    profile: EACH,
    tasks: [
      task('x', '1', '2', { completed: [accepted('2', { delays: faults(4) })] }),
      task('y', '1', '1', { kind: 'unscheduled', completed: [accepted('1', { delays: faults(4) })] }),
    ],
    gives: [['3/2', '3/2', '0/1'], '140/3', '230/3', '76.67', 'good'],
  },
];

const THRESHOLDS: readonly Case[] = [
  {
    why: '89.995 is shown as 90.00 and is still below 90: 70 × 11.999/14 = 59.995',
    article: 'Điều 20.1',
    tasks: [done('t', '1', '14', '11.999')],
    gives: [['11999/14000', '11999/14000', '11999/14000'], '11999/200', '17999/200', '90.00', 'good'],
  },
  {
    why: '6 of 7 is exactly 90',
    article: 'Điều 20.1',
    tasks: [done('t', '1', '7', '6')],
    gives: [['6/7', '6/7', '6/7'], '60/1', '90/1', '90.00', 'excellent'],
  },
  {
    why: '4 of 7 is exactly 70',
    article: 'Điều 20.2',
    tasks: [done('t', '1', '7', '4')],
    gives: [['4/7', '4/7', '4/7'], '40/1', '70/1', '70.00', 'good'],
  },
  {
    why: 'half up in the third decimal: 70 × 1/16 = 4.375 is shown with 34.38',
    article: 'display only',
    tasks: [done('t', '1', '16', '1')],
    gives: [['1/16', '1/16', '1/16'], '35/8', '275/8', '34.38', 'not-completed'],
  },
  {
    why: 'nothing done and no general mark left: 0, not completed',
    article: 'Điều 20.4.a',
    tasks: [task('t', '1', '3')],
    marks: Object.fromEntries(Object.keys(FULL_MARKS).map((line) => [line, '0'])),
    gives: [['0/1', '0/1', '0/1'], '0/1', '0/1', '0.00', 'not-completed'],
  },
];

const GROUPS = [
  ['worked cases', WORKED],
  ['failed reviews and delays', FAULTS],
  ['handed back, taken over, unscheduled, shared', MOVEMENT],
  ['caps', CAPS],
  ['thresholds and display', THRESHOLDS],
] as const;

describe.each(GROUPS)('%s', (_, cases) => {
  it.each(cases)('$article: $why', ({ tasks, marks, profile, gives: [ratios, points, total, display, level] }) => {
    const score = scorePeriod(periodInput(tasks, { general: confirmedMarks(marks), profile: profile ?? ND335 }));
    expect(score.ratios.map((ratio) => ratio.value.exact)).toEqual(ratios);
    expect(score.taskResults?.points.exact).toBe(points);
    expect(score.total).toEqual({ exact: total, display });
    expect(score.level).toBe(level);
    expect(score).toMatchObject({ status: 'scored', reason: null, provisional: false });
  });
});

describe('nothing assigned is never full marks and never zero', () => {
  const extra = done('y', '2', '1', '1', { kind: 'unscheduled' });
  it.each([
    { why: 'no task at all', tasks: [], extraTotal: '0/1' },
    { why: 'unscheduled work only', tasks: [extra], extraTotal: '2/1' },
    { why: 'a planned task of zero units', tasks: [task('x', '1', '0')], extraTotal: '0/1' },
  ])('$why', ({ tasks, extraTotal }) => {
    expect(scorePeriod(periodInput(tasks))).toMatchObject({
      status: 'insufficient-data',
      reason: 'nothing-assigned',
      provisional: true,
      ratios: [],
      taskResults: null,
      general: { source: 'confirmed', total: { exact: '30/1' } },
      extraTotal: { exact: extraTotal },
      total: null,
      level: null,
    });
  });
});

describe('general marks before confirmation (Điều 17.2)', () => {
  const tasks = [done('t', '1', '1')];
  const self = { ...FULL_MARKS, 'I.1': '4.5' };

  it('counts the self-marks provisionally', () => {
    const score = scorePeriod(periodInput(tasks, { general: { ...NO_GENERAL, self, selfScoring: 'self-entry' } }));
    expect(score).toMatchObject({ provisional: true, general: { source: 'self' }, total: { display: '99.50' }, level: 'excellent' });
  });

  it('lets the confirmed mark win, line by line', () => {
    const general = { ...NO_GENERAL, self, confirmed: { 'I.2': '3' }, confirmedBy: 'head', confirmation: 'c' };
    expect(scorePeriod(periodInput(tasks, { general }))).toMatchObject({ provisional: false, total: { exact: '195/2', display: '97.50' } });
  });

  it.each([
    { reason: 'no-general-marks', general: NO_GENERAL },
    { reason: 'general-marks-incomplete', general: { ...NO_GENERAL, self: { 'I.1': '5' } } },
    { reason: 'general-marks-invalid', general: { ...NO_GENERAL, self: { ...FULL_MARKS, 'I.1': '6' } } },
  ])('shows the task results without a total: $reason', ({ reason, general }) => {
    const score = scorePeriod(periodInput(tasks, { general }));
    expect(score).toMatchObject({ status: 'scored', reason, provisional: true, total: null, level: null });
    expect(score.taskResults?.points.exact).toBe('70/1');
  });
});
