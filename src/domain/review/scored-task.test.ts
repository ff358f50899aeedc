import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal, sum, toFraction } from '../scoring/rational.ts';
import { TASK_STATES, taskFold } from '../work/task.ts';
import type { TaskState, TaskStatus } from '../work/task.ts';
import { openRun, unitCount } from '../work/unit-runs.ts';
import type { UnitRun } from '../work/unit-runs.ts';
import { isScored, reportCutoff, scoredTask } from './scored-task.ts';
import { PRODUCT } from '#tests/support/story.ts';

const CUTOFF = '2026-03-25';
const [open] = openRun(1, '2026-03-20') as [UnitRun];

function accepted(from: number, to: number, firstSubmitted = '2026-03-20'): UnitRun {
  return { ...open, from, to, status: 'accepted', firstSubmitted, submission: 's', acceptance: 'acc', acceptedBy: 'headA', quality: '90' };
}

function task(quantity: string, units: readonly UnitRun[], change: Partial<TaskState> = {}): TaskState {
  return { ...taskFold.start, person: 'an', period: '2026-03', product: PRODUCT, assignment: 'a1', assignedAt: '2026-03-02T02:00:00.000Z', status: 'accepted', quantity, target: quantity, units, ...change };
}

const unitsOf = (state: TaskState, cutoff = CUTOFF) => scoredTask('t1', state, cutoff).completed.map(({ units }) => units);

describe('the last day that counts', () => {
  it.each([
    ['2026-03', null, '2026-03-31'],
    ['2026-02', null, '2026-02-28'],
    ['2028-02', null, '2028-02-29'],
    ['2026-03', 5, '2026-03-05'],
    ['2026-12', 28, '2026-12-28'],
  ])('of %s with the cut-off %s is %s', (period, day, expected) => expect(reportCutoff(period, day)).toBe(expected));
});

describe('units that count (NĐ335 Điều 18)', () => {
  it.each([
    ['first submitted on the cut-off day', accepted(1, 2, CUTOFF), ['2']],
    ['the day after', accepted(1, 2, '2026-03-26'), []],
    ['submitted but not yet accepted', { ...accepted(1, 2), status: 'submitted' as const, acceptance: null }, []],
    ['returned', { ...accepted(1, 2), status: 'returned' as const }, []],
    ['open', { ...open, to: 2 }, []],
  ])('%s', (_, run, expected) => expect(unitsOf(task('2', [run]))).toEqual(expected));

  it('are told apart unit by unit', () => {
    expect(unitsOf(task('5', [accepted(1, 2), accepted(3, 3, '2026-03-31'), accepted(4, 5, CUTOFF)]))).toEqual(['2', '2']);
  });
});

describe('the last unit of a fractional quantity weighs its fraction', () => {
  it.each([
    ['2.5', accepted(1, 3), '5/2'],
    ['2.5', accepted(3, 3), '1/2'],
    ['2.5', accepted(1, 2), '2/1'],
    ['2.5', accepted(2, 3), '3/2'],
    ['0.25', accepted(1, 1), '1/4'],
    ['0.000001', accepted(1, 1), '1/1000000'],
    ['2.50', accepted(3, 3), '1/2'],
    ['2.0', accepted(1, 2), '2/1'],
    ['3', accepted(3, 3), '1/1'],
  ])('%s units: %j', (quantity, run, expected) => {
    expect(toFraction(fromDecimal(unitsOf(task(quantity, [run]))[0]!))).toBe(expected);
  });

  it('so that all parts of a finished task add up to exactly what was assigned', () => {
    const quantity = fc.tuple(fc.nat(40), fc.nat(999_999), fc.integer({ min: 1, max: 6 }))
      .map(([whole, part, digits]) => `${whole}.${String(part % 10 ** digits).padStart(digits, '0')}`)
      .filter((text) => /[1-9]/.test(text));
    fc.assert(fc.property(quantity, fc.array(fc.integer({ min: 1, max: 40 })), (assigned, cuts) => {
      const last = unitCount(assigned);
      const ends = [...new Set([...cuts.filter((cut) => cut < last), last])].sort((a, b) => a - b);
      const runs = ends.map((to, i) => accepted((ends[i - 1] ?? 0) + 1, to));
      expect(toFraction(sum(unitsOf(task(assigned, runs)).map(fromDecimal)))).toBe(toFraction(fromDecimal(assigned)));
    }));
  });
});

describe('what is scored at all', () => {
  const left: readonly TaskStatus[] = ['declared', 'declined', 'cancelled'];

  it.each(TASK_STATES.map((status) => [status, !left.includes(status)] as const))('%s: %s', (status, scored) => {
    expect(isScored(task('1', [], { status }))).toBe(scored);
  });

  it('not what was never assigned, such as a record that is still on its way', () => {
    expect(isScored(taskFold.start)).toBe(false);
  });
});

describe('what is asked for (NĐ335 Điều 18.1.b–c)', () => {
  const group = (...shares: string[]) => ({ id: 'g', members: shares.map((share, i) => ({ person: ['an', 'binh', 'chi'][i]!, share })) });
  it.each([
    ['less after leave', { target: '3' }, ['3', '4']],
    ['a third of group work: assigned and done weigh the share', { group: group('1/3', '2/3') }, ['4/3', '4/3']],
    ['a share of a half', { group: group('0.5', '0.5') }, ['2', '2']],
    ['both', { target: '2', group: group('0.25', '0.75') }, ['0.5', '1']],
  ] as const)('%s', (_, change, expected) => {
    const { assigned, completed } = scoredTask('t1', task('4', [accepted(1, 4)], change as Partial<TaskState>), CUTOFF);
    expect([assigned, completed[0]!.units]).toEqual(expected);
  });
});

describe('a task’s product', () => {
  it('names the standard hours of a unit', () => {
    expect(scoredTask('t1', task('1', [], { product: { ...PRODUCT, hours: '6' } }), CUTOFF)).toMatchObject({ group: 'N1', hours: '6' });
  });

  it('where there is none the work is one standard product of no group', () => {
    expect(scoredTask('t1', task('1', [], { product: null }), CUTOFF)).toMatchObject({ productCode: '', coefficient: '1', group: '', hours: null });
  });
});

describe('group work', () => {
  const group = { id: 'g', members: [{ person: 'an', share: '1/3' }, { person: 'binh', share: '2/3' }] };

  it.each([
    ['a third of three units', '3', accepted(1, 3), '1', ['1']],
    ['a third of one, exactly', '1', accepted(1, 1), '1/3', ['1/3']],
    ['a third of two of four', '4', accepted(1, 2), '4/3', ['2/3']],
    ['a third of the half unit of two and a half', '2.5', accepted(3, 3), '5/6', ['1/6']],
  ])('counts %s', (_, quantity, run, assigned, units) => {
    const scored = scoredTask('t1', task(quantity, [run], { group }), CUTOFF);
    expect([scored.assigned, scored.completed.map((part) => part.units)]).toEqual([assigned, units]);
  });

  it('adds up to the whole product', () => {
    const parts = group.members.map(({ person }) => scoredTask('t1', task('7', [accepted(1, 7)], { group, person }), CUTOFF).assigned);
    expect(toFraction(sum(parts.map(fromDecimal)))).toBe('7/1');
  });
});

it('hands over the facts the workings show', () => {
  const fault = { entry: 'f1', at: '2026-03-21T02:00:00.000Z', by: 'headA', reason: 'Sai số liệu', excusedBy: null };
  const state = task('2', [{ ...accepted(1, 2), failedReviews: [fault], delays: [fault, fault] }], { title: 'Soạn', kind: 'takenOver', status: 'handedBack' });
  expect(scoredTask('t1', state, CUTOFF)).toEqual({
    id: 't1', title: 'Soạn', productCode: 'DC.01', coefficient: '4', group: 'N1', hours: null, kind: 'takenOver', handedBack: true,
    assignment: 'a1', assigned: '2',
    completed: [{ units: '2', acceptedBy: 'headA', acceptance: 'acc', failedReviews: [fault], delays: [fault, fault], quality: '90', late: '1/18' }],
  });
});
