import { describe, expect, it } from 'vitest';
import { fromDecimal, toFraction } from '../scoring/rational.ts';
import { taskFold } from './task.ts';
import type { TaskState } from './task.ts';
import { convertedLoad, couldTakeMore, loadByPerson, medianOf } from './workload.ts';

const product = { id: 'p', version: 'v1', code: 'DC', name: 'Soạn', group: 'N1', points: '20', coefficient: '1.5' };

function task(change: Partial<TaskState>): TaskState {
  return { ...taskFold.start, product, quantity: '2', target: change.quantity ?? '2', person: 'an', period: '2026-03', ...change };
}

describe('convertedLoad', () => {
  it.each([
    ['assigned', '3/1'],
    ['inProgress', '3/1'],
    ['submitted', '3/1'],
    ['returned', '3/1'],
    ['accepted', '3/1'],
    ['declared', '0/1'],
    ['handedBack', '0/1'],
    ['cancelled', '0/1'],
    ['declined', '0/1'],
  ] as const)('of a task %s is %s', (status, load) => {
    expect(toFraction(convertedLoad(task({ status })))).toBe(load);
  });
});

describe('what is asked for', () => {
  const group = { id: 'g', members: [{ person: 'an', share: '1/3' }, { person: 'binh', share: '2/3' }] };

  it.each([
    ['after leave', { target: '1' }, '3/2'], ['nothing after leave', { target: '0' }, '0/1'],
    ['a share of group work', { group }, '1/1'], ['the other share', { group, person: 'binh' }, '2/1'], ['both', { group, target: '1' }, '1/2'],
    ['work without a product', { product: null }, '0/1'],
  ])('%s', (_, change, load) => expect(toFraction(convertedLoad(task(change)))).toBe(load));
});

it('adds up the tasks of one period by person', () => {
  const tasks = [task({}), task({ quantity: '0.5' }), task({ person: 'binh' }), task({ period: '2026-04' })];
  const loads = [...loadByPerson(tasks, '2026-03')].map(([person, load]) => [person, toFraction(load)]);
  expect(loads).toEqual([['an', '15/4'], ['binh', '3/1']]);
});

describe('medianOf', () => {
  it.each([
    [[], '0/1'],
    [['7'], '7/1'],
    [['9', '1', '2'], '2/1'],
    [['4', '1', '2', '9'], '3/1'],
    [['1.5', '0.5'], '1/1'],
  ])('%j is %s', (values, median) => {
    expect(toFraction(medianOf(values.map(fromDecimal)))).toBe(median);
  });
});

describe('couldTakeMore', () => {
  it.each([
    ['1', ['1', '2', '3'], true],
    ['2', ['1', '2', '3'], false],
    ['2', ['2', '2', '2'], false],
    ['1', ['1'], false],
  ])('with %s in %j: %s', (load, group, expected) => {
    expect(couldTakeMore(fromDecimal(load), group.map(fromDecimal))).toBe(expected);
  });
});
