import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_GENERAL, accepted, confirmedMarks, fault, faults, leading, periodInput, task } from '#tests/support/period-input.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { neededFor } from './what-if-needed.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';

function steps(input: PeriodInput, target: string): readonly string[] {
  return neededFor(input, target).steps.map(({ supposition, points, after }) => {
    const what = supposition.kind === 'finish' ? supposition.task : supposition.fault;
    return `${supposition.kind} ${what} ${points.exact} → ${after.exact}`;
  });
}

const done = (id: string, k: string) => task(id, k, '1', { completed: [accepted('1')] });
const open = (id: string, k: string) => task(id, k, '1');

describe('neededFor', () => {
  it.each([
    { why: 'reached already', tasks: [done('x', '1')], target: '100', expected: [] },
    { why: 'one task, the heaviest, is enough', tasks: [done('x', '7'), open('a', '1'), open('b', '2')], target: '92', expected: ['finish b 14/1 → 93/1'] },
    { why: 'exactly the target is enough', tasks: [done('x', '7'), open('a', '1'), open('b', '2')], target: '93', expected: ['finish b 14/1 → 93/1'] },
    {
      why: 'two tasks, the heavier first', tasks: [done('x', '7'), open('a', '1'), open('b', '2')], target: '93.01',
      expected: ['finish b 14/1 → 93/1', 'finish a 7/1 → 100/1'],
    },
    {
      why: 'finishing before excusing when both give the same', target: '97',
      tasks: [task('x', '4', '1', { completed: [accepted('1', { delays: [fault({ entry: 'd' })] })] }), open('a', '1/3'), done('y', '17/3')],
      expected: ['finish a 7/3 → 293/3'],
    },
    {
      why: 'an excuse where it gives more', target: '95',
      tasks: [task('x', '9', '1', { completed: [accepted('1', { delays: [fault({ entry: 'd' })] })] }), open('a', '1')],
      expected: ['finish a 7/1 → 379/4', 'excuse d 21/4 → 100/1'],
    },
    {
      why: 'five delays of one product: three excuses, the first of which gives nothing', target: '85',
      tasks: [task('x', '1', '1', { completed: [accepted('1', { delays: ['d1', 'd2', 'd3', 'd4', 'd5'].map((entry) => fault({ entry })) })] })],
      expected: ['excuse d1 0/1 → 230/3', 'excuse d2 35/6 → 165/2', 'excuse d3 35/6 → 265/3'],
    },
    {
      why: 'five delays of one product, the target met exactly by two excuses', target: '82.5',
      tasks: [task('x', '1', '1', { completed: [accepted('1', { delays: ['d1', 'd2', 'd3', 'd4', 'd5'].map((entry) => fault({ entry })) })] })],
      expected: ['excuse d1 0/1 → 230/3', 'excuse d2 35/6 → 165/2'],
    },
    { why: 'ties by id', tasks: [done('x', '8'), open('b', '1'), open('a', '1')], target: '93', expected: ['finish a 7/1 → 93/1'] },
  ])('$why', ({ tasks, target, expected }) => {
    const { reachable, missing } = neededFor(periodInput(tasks), target);
    expect([reachable, missing]).toEqual([true, null]);
    expect(steps(periodInput(tasks), target)).toEqual(expected);
  });

  it('names the task of each step', () => {
    const input = periodInput([task('x', '1', '1', { completed: [accepted('1', { failedReviews: [fault({ entry: 'r' })] })] }), open('y', '1')]);
    expect(neededFor(input, '100').steps.map(({ task: id, title }) => [id, title])).toEqual([['y', 'Nhiệm vụ y'], ['x', 'Nhiệm vụ x']]);
  });

  it('says honestly what is out of reach, and the most that can be', () => {
    const general = confirmedMarks({ 'I.1': '0', 'I.2': '0', 'II.1': '0' });
    expect(neededFor(periodInput([open('x', '1')], { general }), '90')).toEqual({
      reachable: false, steps: [], maximum: { exact: '175/2', display: '87.50' }, missing: null,
    });
  });

  it('counts on nothing that others decide', () => {
    const input = periodInput([open('x', '1')], { role: 'head', leadership: leading({ a: 'below' }) });
    expect(neededFor(input, '95')).toMatchObject({ reachable: false, maximum: { exact: '565/6' } });
    expect(neededFor(input, '94').steps.map(({ task: id }) => id)).toEqual(['x']);
  });

  it.each([
    ['nothing assigned', periodInput([]), 'nothing-assigned'],
    ['no general marks', periodInput([open('x', '1')], { general: NO_GENERAL }), 'no-general-marks'],
    ['no marks of a leader', periodInput([open('x', '1')], { role: 'head', leadership: leading({}, { confirmed: null }) }), 'no-leadership-marks'],
  ] as const)('has no answer with %s', (_, input, missing) => {
    expect(neededFor(input, '90')).toEqual({ reachable: false, steps: [], maximum: null, missing });
  });

  it('passes over what was handed back', () => {
    const back = task('b', '1', '1', { handedBack: true, completed: [accepted('1', { delays: faults(2) })] });
    expect(neededFor(periodInput([done('x', '1'), back]), '66')).toMatchObject({ reachable: false, maximum: { exact: '65/1' } });
  });

  it('excuses a decision that concerned several units once', () => {
    const delay = () => fault({ entry: 'same' });
    const input = periodInput([task('x', '1', '2', { completed: [accepted('1', { delays: [delay()] }), accepted('1', { delays: [delay()] })] })]);
    expect(steps(input, '100')).toEqual(['excuse same 35/6 → 100/1']);
  });

  it('needs every delay excused under standard hours', () => {
    const units = accepted('1', { late: '0.25', delays: [fault({ entry: 'd1' }), fault({ entry: 'd2' })] });
    const input = periodInput([task('x', '1', '1', { group: 'N5', completed: [units] })], { profile: KHANH_HOA_2025, general: NO_GENERAL });
    expect(steps(input, '97')).toEqual(['excuse d1 0/1 → 1050/11', 'excuse d2 350/143 → 14000/143']);
  });

  it('throws on a target that is no number', () => {
    expect(() => neededFor(periodInput([done('x', '1')]), 'ninety')).toThrow(RangeError);
  });
});

it('takes as few tasks as can be where each gives its own points', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(weights, fc.integer({ min: 31, max: 100 }), (given, target) => {
    const all = given.reduce((a, b) => a + b, 0);
    const heaviest = given.toSorted((a, b) => b - a);
    const reached = (count: number): boolean => heaviest.slice(0, count).reduce((a, b) => a + b, 0) * 70 >= (target - 30) * all;
    const fewest = given.findIndex((_, index) => reached(index + 1)) + 1;
    const input = periodInput(given.map((weight, index) => open(`t${index}`, String(weight))));
    expect(neededFor(input, String(target)).steps).toHaveLength(fewest);
  }), { numRuns: 40 });
});
