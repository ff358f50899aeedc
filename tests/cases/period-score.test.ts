/** The decree's staff score case by case; every figure was worked out by hand from the articles named. */
import { describe, expect, it } from 'vitest';
import { ND335 } from '#domain/scoring/nd335.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { RuleProfile } from '#domain/scoring/rule-profile.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { NO_GENERAL, FULL_MARKS, accepted, confirmedMarks, fault, faults, periodInput, task } from '#tests/support/period-input.ts';

interface Case {
  readonly why: string;
  readonly article: string;
  readonly tasks: readonly ScoredTask[];
  /** Lines that differ from full general marks. */
  readonly marks?: Readonly<Record<string, string>>;
  readonly profile?: RuleProfile;
  readonly ratios: readonly [string, string, string];
  readonly points: string;
  readonly total: string;
  readonly display: string;
  readonly level: string;
}

const EACH: RuleProfile = { ...ND335, taskResults: { ...ND335.taskResults, ratioCap: 'each' } };
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
    ratios: ['1/5', '1/5', '1/5'],
    points: '14/1',
    total: '44/1',
    display: '44.00',
    level: 'not-completed',
  },
  {
    why: 'one of one with one delay: 70 × (1 + 1 + 3/4) ÷ 3 = 64.1666…',
    article: 'Điều 14.2.c',
    tasks: [withFaults(0, 1)],
    ratios: ['1/1', '1/1', '3/4'],
    points: '385/6',
    total: '565/6',
    display: '94.17',
    level: 'excellent',
  },
  {
    why: '2 of 2 at K 1.5 and 2 of 4 at K 0.5: 4 of 5',
    article: 'Điều 14.1',
    tasks: [done('x', '1.5', '2'), done('y', '0.5', '4', '2')],
    ratios: ['4/5', '4/5', '4/5'],
    points: '56/1',
    total: '86/1',
    display: '86.00',
    level: 'good',
  },
  {
    why: 'X: K 4, 2 of 2, one failed review and one delay on one of them; Y: K 1, 8 of 10; general 27',
    article: 'Điều 14.2, 16.1, 17.1',
    tasks: [
      task('x', '4', '2', { completed: [accepted('1', { failedReviews: faults(1), delays: faults(1) }), accepted('1')] }),
      done('y', '1', '10', '8'),
    ],
    marks: { 'I.1': '4', 'II.1': '1.5', 'III.1': '1.5' },
    ratios: ['8/9', '5/6', '5/6'],
    points: '1610/27',
    total: '2339/27',
    display: '86.63',
    level: 'good',
  },
  {
    why: 'a = b = c = 2/7 gives exactly 50',
    article: 'Điều 20.3',
    tasks: [done('t', '1', '7', '2')],
    ratios: ['2/7', '2/7', '2/7'],
    points: '20/1',
    total: '50/1',
    display: '50.00',
    level: 'completed',
  },
];

const FAULTS: readonly Case[] = [
  {
    why: 'the fourth failed review leaves nothing of the quality: 70 × (1 + 0 + 1) ÷ 3',
    article: 'Điều 14.2.b',
    tasks: [withFaults(4, 0)],
    ratios: ['1/1', '0/1', '1/1'],
    points: '140/3',
    total: '230/3',
    display: '76.67',
    level: 'good',
  },
  {
    why: 'the fifth takes nothing more: never below zero',
    article: 'Điều 14.2.b',
    tasks: [withFaults(5, 0)],
    ratios: ['1/1', '0/1', '1/1'],
    points: '140/3',
    total: '230/3',
    display: '76.67',
    level: 'good',
  },
  {
    why: 'an objective cause confirmed by the competent person takes nothing',
    article: 'Điều 14.2.b, 14.2.c',
    tasks: [withFaults(0, 0, 2, 3)],
    ratios: WHOLE,
    points: '70/1',
    total: '100/1',
    display: '100.00',
    level: 'excellent',
  },
  {
    why: 'partly excused: one of two delays and one of three reviews excused: 1, 1/2, 3/4',
    article: 'Điều 14.2.b, 14.2.c',
    tasks: [withFaults(2, 1, 1, 1)],
    ratios: ['1/1', '1/2', '3/4'],
    points: '105/2',
    total: '165/2',
    display: '82.50',
    level: 'good',
  },
  {
    why: 'a deduction is per unit: of 2 units at K 4 one failed gives 4 + 3 of 8',
    article: 'Điều 14.2.b',
    tasks: [task('x', '4', '2', { completed: [accepted('1', { failedReviews: faults(1) }), accepted('1')] })],
    ratios: ['1/1', '7/8', '1/1'],
    points: '805/12',
    total: '1165/12',
    display: '97.08',
    level: 'excellent',
  },
];

const MOVEMENT: readonly Case[] = [
  {
    why: 'handed back: stays assigned, its accepted unit does not count: 2 of 4',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '2'), done('y', '1', '2', '1', { handedBack: true })],
    ratios: ['1/2', '1/2', '1/2'],
    points: '35/1',
    total: '65/1',
    display: '65.00',
    level: 'completed',
  },
  {
    why: 'taken over: outside the assigned total, adds to the completed: 3 of 4 becomes 3.5 of 4',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '4', '3'), done('y', '0.5', '1', '1', { kind: 'takenOver' })],
    ratios: ['7/8', '7/8', '7/8'],
    points: '245/4',
    total: '365/4',
    display: '91.25',
    level: 'excellent',
  },
  {
    why: 'unscheduled and not finished: takes nothing from anybody',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '1'), task('y', '4', '1', { kind: 'unscheduled' })],
    ratios: WHOLE,
    points: '70/1',
    total: '100/1',
    display: '100.00',
    level: 'excellent',
  },
  {
    why: 'a taken-over task handed back again: neither assigned nor completed',
    article: 'Điều 18.1.d',
    tasks: [done('x', '1', '1'), done('y', '4', '1', '1', { kind: 'takenOver', handedBack: true })],
    ratios: WHOLE,
    points: '70/1',
    total: '100/1',
    display: '100.00',
    level: 'excellent',
  },
  {
    why: 'group work: a share of 0.4 of a product with K 5, wholly done, beside 2 undone of K 1',
    article: 'Điều 18.1.c',
    tasks: [done('group', '5', '0.4'), task('y', '1', '2')],
    ratios: ['1/2', '1/2', '1/2'],
    points: '35/1',
    total: '65/1',
    display: '65.00',
    level: 'completed',
  },
  {
    why: 'fractions of units are exact: three thirds of one product are one product',
    article: 'Điều 18.1.c',
    tasks: [task('t', '1', '1', { completed: [accepted('1/3'), accepted('1/3'), accepted('1/3')] })],
    ratios: WHOLE,
    points: '70/1',
    total: '100/1',
    display: '100.00',
    level: 'excellent',
  },
];

const CAPS: readonly Case[] = [
  {
    why: 'extra work: 3 of 2 is 105 points, at most 70 count',
    article: 'Điều 12.3',
    tasks: [done('x', '1', '2'), done('y', '1', '1', '1', { kind: 'unscheduled' })],
    ratios: ['3/2', '3/2', '3/2'],
    points: '70/1',
    total: '100/1',
    display: '100.00',
    level: 'excellent',
  },
  {
    why: 'only the sum is capped: quantity above 100% makes up for delays: (3/2 + 3/2 + 0) ÷ 3 = 1',
    article: 'Điều 12.3, 16.1',
    tasks: [
      task('x', '1', '2', { completed: [accepted('2', { delays: faults(4) })] }),
      task('y', '1', '1', { kind: 'unscheduled', completed: [accepted('1', { delays: faults(4) })] }),
    ],
    ratios: ['3/2', '3/2', '0/1'],
    points: '70/1',
    total: '100/1',
    display: '100.00',
    level: 'excellent',
  },
  {
    why: "the same with every ratio capped at 100%: (1 + 1 + 0) ÷ 3",
    article: 'profile: ratio cap each',
    profile: EACH,
    tasks: [
      task('x', '1', '2', { completed: [accepted('2', { delays: faults(4) })] }),
      task('y', '1', '1', { kind: 'unscheduled', completed: [accepted('1', { delays: faults(4) })] }),
    ],
    ratios: ['3/2', '3/2', '0/1'],
    points: '140/3',
    total: '230/3',
    display: '76.67',
    level: 'good',
  },
];

const THRESHOLDS: readonly Case[] = [
  {
    why: '89.995 is shown as 90.00 and is still below 90: 70 × 11.999/14 = 59.995',
    article: 'Điều 20.1',
    tasks: [done('t', '1', '14', '11.999')],
    ratios: ['11999/14000', '11999/14000', '11999/14000'],
    points: '11999/200',
    total: '17999/200',
    display: '90.00',
    level: 'good',
  },
  {
    why: '6 of 7 is exactly 90',
    article: 'Điều 20.1',
    tasks: [done('t', '1', '7', '6')],
    ratios: ['6/7', '6/7', '6/7'],
    points: '60/1',
    total: '90/1',
    display: '90.00',
    level: 'excellent',
  },
  {
    why: '4 of 7 is exactly 70',
    article: 'Điều 20.2',
    tasks: [done('t', '1', '7', '4')],
    ratios: ['4/7', '4/7', '4/7'],
    points: '40/1',
    total: '70/1',
    display: '70.00',
    level: 'good',
  },
  {
    why: 'half up in the third decimal: 70 × 1/16 = 4.375 is shown with 34.38',
    article: 'display only',
    tasks: [done('t', '1', '16', '1')],
    ratios: ['1/16', '1/16', '1/16'],
    points: '35/8',
    total: '275/8',
    display: '34.38',
    level: 'not-completed',
  },
  {
    why: 'nothing done and no general mark left: 0, not completed',
    article: 'Điều 20.4.a',
    tasks: [task('t', '1', '3')],
    marks: Object.fromEntries(Object.keys(FULL_MARKS).map((line) => [line, '0'])),
    ratios: ['0/1', '0/1', '0/1'],
    points: '0/1',
    total: '0/1',
    display: '0.00',
    level: 'not-completed',
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
  it.each(cases)('$article: $why', ({ tasks, marks, profile, ...expected }) => {
    const score = scorePeriod(periodInput(tasks, { general: confirmedMarks(marks), profile: profile ?? ND335 }));
    expect(score.ratios.map((ratio) => ratio.value.exact)).toEqual(expected.ratios);
    expect(score.taskResults?.points.exact).toBe(expected.points);
    expect(score.total).toEqual({ exact: expected.total, display: expected.display });
    expect(score.level).toBe(expected.level);
    expect(score).toMatchObject({ status: 'scored', reason: null, provisional: false });
  });
});

describe('what a score shows beside its total', () => {
  it('names numerator and denominator of every ratio', () => {
    const score = scorePeriod(periodInput([done('x', '4', '2'), done('y', '1', '10', '8')]));
    expect(score.ratios[0]).toEqual({
      key: 'a',
      numerator: { exact: '16/1', display: '16.00' },
      denominator: { exact: '18/1', display: '18.00' },
      value: { exact: '8/9', display: '88.89' },
    });
    expect(score.assignedTotal.exact).toBe('18/1');
  });

  it('says that a cap took points', () => {
    const extra = done('y', '1', '1', '1', { kind: 'unscheduled' });
    expect(scorePeriod(periodInput([done('x', '1', '1'), extra])).taskResults).toEqual({
      mean: { exact: '2/1', display: '200.00' },
      uncapped: { exact: '140/1', display: '140.00' },
      points: { exact: '70/1', display: '70.00' },
      capped: true,
    });
    expect(scorePeriod(periodInput([done('x', '1', '1')])).taskResults?.capped).toBe(false);
    expect(scorePeriod(periodInput([done('x', '1', '1'), extra], { profile: EACH })).taskResults?.capped).toBe(true);
  });

  it('is plain JSON and names engine, profile, period and person', () => {
    const score = scorePeriod(periodInput([done('x', '1', '1')]));
    expect(JSON.parse(JSON.stringify(score))).toEqual(score);
    expect(score).toMatchObject({ engine: 'period-score/1', profile: 'nd335', profileVersion: 1, period: '2026-03', person: 'official' });
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

describe('broken facts never pass as a score', () => {
  it.each([
    ['a negative quantity', task('t', '1', '-1')],
    ['a coefficient that is no number', task('t', 'abc', '1')],
    ['negative completed units', done('t', '1', '1', '-1')],
  ])('%s throws', (_, broken) => {
    expect(() => scorePeriod(periodInput([broken]))).toThrow(RangeError);
  });
});

it('counts only the faults of the ratio they belong to', () => {
  const completed = [accepted('1', { failedReviews: [fault()], delays: [fault(), fault()] })];
  const { ratios } = scorePeriod(periodInput([task('t', '1', '1', { completed })]));
  expect(ratios.map((ratio) => ratio.value.display)).toEqual(['100.00', '75.00', '50.00']);
});
