import { describe, expect, it } from 'vitest';
import { NO_GENERAL, accepted, fault, leading, periodInput, task } from '#tests/support/period-input.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import { toFraction } from '../scoring/rational.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import { bestCase, openFaults, suppose, unfinishedTasks, unitsLeft, type SupposedTask, type Supposition } from './what-if.ts';

const LATE = accepted('1', { delays: [fault({ entry: 'd1' }), fault({ entry: 'd2', excusedBy: 'old' })], failedReviews: [fault({ entry: 'r1' })] });
const INPUT = periodInput([
  task('x', '1', '1', { completed: [LATE] }),
  task('y', '1', '2.5', { completed: [accepted('1')] }),
  task('z', '2', '1'),
  task('b', '1', '1', { handedBack: true, completed: [accepted('0.5', { delays: [fault({ entry: 'gone' })] })] }),
]);

function total(input: PeriodInput, ...suppositions: readonly Supposition[]): string | undefined {
  return scorePeriod(suppose(input, suppositions)).total?.exact;
}

describe('unitsLeft', () => {
  it.each([
    ['nothing done', task('t', '1', '3'), '3/1'],
    ['partly done', task('t', '1', '2.5', { completed: [accepted('1')] }), '3/2'],
    ['in two parts', task('t', '1', '2', { completed: [accepted('0.5'), accepted('1.5')] }), '0/1'],
    ['more than assigned', task('t', '1', '2', { completed: [accepted('3')] }), '0/1'],
    ['handed back: no longer his to do', task('t', '1', '2', { handedBack: true }), '0/1'],
    ['a third', task('t', '1', '1/3'), '1/3'],
  ])('%s', (_, one, left) => {
    expect(toFraction(unitsLeft(one))).toBe(left);
  });
});

it('offers only what can still be done', () => {
  expect(unfinishedTasks(INPUT).map(({ id }) => id)).toEqual(['y', 'z']);
  expect(openFaults(INPUT).map(({ task: { id }, fault: { entry } }) => [id, entry])).toEqual([['x', 'r1'], ['x', 'd1']]);
});

describe('finish', () => {
  it('accepts the rest on time and without a fault', () => {
    const [, y] = suppose(INPUT, [{ kind: 'finish', task: 'y' }]).tasks;
    expect(y?.completed[1]).toEqual({ units: '1.5', acceptedBy: '', acceptance: 'supposed', failedReviews: [], delays: [], quality: null, late: '0' });
  });

  it('keeps what is accepted, and every other task', () => {
    const after = suppose(INPUT, [{ kind: 'finish', task: 'y' }]);
    expect(after.tasks[1]?.completed[0]).toBe(INPUT.tasks[1]?.completed[0]);
    expect([after.tasks[0], after.tasks[2], after.tasks[3]]).toEqual([INPUT.tasks[0], INPUT.tasks[2], INPUT.tasks[3]]);
    expect(INPUT.tasks[1]?.completed).toHaveLength(1);
  });

  it.each(['x', 'b', 'unknown'])('of %s changes nothing', (id) => {
    expect(suppose(INPUT, [{ kind: 'finish', task: id }])).toEqual(INPUT);
  });

  it('is exact for a third of a product', () => {
    expect(total(periodInput([task('t', '1', '1/3')]), { kind: 'finish', task: 't' })).toBe('100/1');
  });
});

describe('excuse', () => {
  it('leaves the fault out of the score, and only that', () => {
    const [x] = suppose(INPUT, [{ kind: 'excuse', fault: 'd1' }]).tasks;
    expect(x?.completed[0]?.delays.map(({ entry, excusedBy }) => [entry, excusedBy])).toEqual([['d1', 'supposed'], ['d2', 'old']]);
    expect(x?.completed[0]?.failedReviews).toEqual(LATE.failedReviews);
    const [reviewed] = suppose(INPUT, [{ kind: 'excuse', fault: 'r1' }]).tasks;
    expect(reviewed?.completed[0]?.failedReviews[0]?.excusedBy).toBe('supposed');
  });

  it.each(['d2', 'unknown'])('of %s changes nothing', (entry) => {
    expect(suppose(INPUT, [{ kind: 'excuse', fault: entry }])).toEqual(INPUT);
  });

  describe('under standard hours', () => {
    const hours = (late: string, ...entries: readonly string[]) =>
      periodInput([task('x', '1', '1', { completed: [accepted('1', { late, delays: entries.map((entry) => fault({ entry })), failedReviews: [fault({ entry: 'r' })] })] })], { profile: KHANH_HOA_2025, general: NO_GENERAL });
    const lateAfter = (input: PeriodInput, ...entries: readonly string[]) =>
      suppose(input, entries.map((entry): Supposition => ({ kind: 'excuse', fault: entry }))).tasks[0]?.completed[0]?.late;

    it.each([
      ['the only delay: on time', hours('0.25', 'd1'), ['d1'], '0'],
      ['one of two: as late as before', hours('0.25', 'd1', 'd2'), ['d1'], '0.25'],
      ['both: on time', hours('0.25', 'd1', 'd2'), ['d1', 'd2'], '0'],
      ['a failed review: as late as before', hours('0.25'), ['r'], '0.25'],
      ['early stays early', hours('-0.25', 'd1'), ['d1'], '-0.25'],
    ])('%s', (_, input, entries, late) => {
      expect(lateAfter(input, ...entries)).toBe(late);
    });
  });
});

describe('assign', () => {
  const more: SupposedTask = { id: 'new', title: 'Việc mới', coefficient: '2', assigned: '3', kind: 'planned', finished: false };

  it('adds a task without any work done', () => {
    expect(suppose(INPUT, [{ kind: 'assign', task: more }]).tasks.at(-1)).toEqual({
      id: 'new', title: 'Việc mới', productCode: '', coefficient: '2', group: '', hours: null, kind: 'planned', handedBack: false, assignment: 'supposed', assigned: '3', completed: [],
    });
  });

  it.each([
    ['planned, not finished: the denominator grows', more, '44/1'],
    ['planned and finished', { ...more, finished: true }, '100/1'],
    ['unscheduled and finished: only the numerator grows, up to the cap (Điều 18.1.d)', { ...more, kind: 'unscheduled', finished: true }, '100/1'],
    ['unscheduled, not finished: nothing changes', { ...more, kind: 'unscheduled' }, '100/1'],
  ] as const)('%s', (_, given, expected) => {
    const input = periodInput([task('x', '1.5', '1', { completed: [accepted('1')] })]);
    expect(total(input, { kind: 'assign', task: given })).toBe(expected);
  });

  it('keeps the group and hours it is given', () => {
    expect(suppose(INPUT, [{ kind: 'assign', task: { ...more, group: 'N2', hours: '4' } }]).tasks.at(-1)).toMatchObject({ group: 'N2', hours: '4' });
  });
});

describe('marks and people', () => {
  const leader = periodInput([task('x', '1', '1', { completed: [accepted('1')] })], {
    role: 'head', leadership: leading({ a: 'below', b: 'met' }, { confirmed: { organising: '0.5' } }),
  });

  it('supposes a general total', () => {
    const input = periodInput([task('x', '1', '1', { completed: [accepted('1')] })], { general: NO_GENERAL });
    expect([total(input), total(input, { kind: 'general', total: '27' })]).toEqual([undefined, '97/1']);
  });

  it.each([
    ['nothing decided for e', [], undefined],
    ['e decided in full, d and đ at half', [{ kind: 'leadership', marks: { uniting: '1' } }], '265/3'],
    ['đ in full too', [{ kind: 'leadership', marks: { uniting: '1', organising: '1' } }], '565/6'],
    ['nobody below any more', [{ kind: 'leadership', marks: { uniting: '1' } }, { kind: 'subordinates', standings: { a: 'met' } }], '565/6'],
    ['somebody new below', [{ kind: 'leadership', marks: { uniting: '1', organising: '1' } }, { kind: 'subordinates', standings: { a: 'no-data', c: 'below' } }], '565/6'],
  ] as const)('%s', (_, suppositions, expected) => {
    expect(total(leader, ...suppositions)).toBe(expected);
  });

  it('keeps who is provisional; people who join are', () => {
    const after = suppose(leader, [{ kind: 'subordinates', standings: { a: 'met', c: 'below' } }]);
    expect(after.leadership?.subordinates).toEqual([
      { person: 'a', standing: 'met', provisional: false },
      { person: 'b', standing: 'met', provisional: false },
      { person: 'c', standing: 'below', provisional: true },
    ]);
  });

  it('changes nothing of staff', () => {
    expect(suppose(INPUT, [{ kind: 'leadership', marks: { organising: '1' } }, { kind: 'subordinates', standings: { a: 'below' } }])).toEqual(INPUT);
  });

  it('keeps the other mark that was decided', () => {
    expect(suppose(leader, [{ kind: 'leadership', marks: { uniting: '1' } }]).leadership?.confirmed).toEqual({ organising: '0.5', uniting: '1' });
  });
});

it('has a best case with everything finished and excused', () => {
  const best = bestCase(INPUT);
  expect([unfinishedTasks(best), openFaults(best)]).toEqual([[], []]);
  expect(scorePeriod(best).total?.exact).toBe('1160/13');
});
