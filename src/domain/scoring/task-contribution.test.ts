import { describe, expect, it } from 'vitest';
import { accepted, fault, faults, task } from '#tests/support/period-input.ts';
import { ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { toFraction } from './rational.ts';
import type { RatioRule } from '../profiles/rule-profile.ts';
import { compareText, contributionOf, countingFaults, faultsFor, remainingShare } from './task-contribution.ts';

const RATIOS = ND335_TASK_RESULTS.ratios;
const QUALITY: RatioRule = { key: 'b', label: '', labelEn: '', faults: 'failedReviews', deduction: '0.25', article: '' };

describe('remainingShare: max(0, 1 − 25% × faults), Điều 14.2', () => {
  it.each([
    [0, '1/1'],
    [1, '3/4'],
    [2, '1/2'],
    [3, '1/4'],
    [4, '0/1'],
    [5, '0/1'],
    [40, '0/1'],
  ])('%i faults leave %s', (count, share) => {
    expect(toFraction(remainingShare(QUALITY, count))).toBe(share);
  });

  it('stops at zero where the deduction does not divide one', () => {
    expect([3, 4].map((count) => toFraction(remainingShare({ ...QUALITY, deduction: '0.3' }, count)))).toEqual(['1/10', '0/1']);
  });
});

describe('countingFaults', () => {
  it('leaves excused faults out and puts the oldest first, entry ids deciding a tie', () => {
    const at = (entry: string, day: number, excusedBy: string | null = null) =>
      fault({ entry, at: `2026-03-0${day}T00:00:00.000Z`, excusedBy });
    const part = accepted('1', { failedReviews: [at('d', 3), at('c', 2), at('b', 1, 'excuse'), at('a', 2)], delays: faults(3) });
    expect(countingFaults(QUALITY, part).map((one) => one.entry)).toEqual(['a', 'c', 'd']);
    expect(part.failedReviews[0]?.entry).toBe('d');
  });
});

describe('contributionOf', () => {
  it('converts by the coefficient and deducts per unit', () => {
    const completed = [accepted('1', { failedReviews: faults(1), delays: faults(2) }), accepted('0.5')];
    const { assigned, completed: done, counted } = contributionOf(task('x', '4', '2', { completed }), RATIOS);
    expect([assigned, done, ...counted].map(toFraction)).toEqual(['8/1', '6/1', '6/1', '5/1', '4/1']);
  });

  it.each([
    { why: 'planned', given: {}, assigned: '4/1', done: '2/1' },
    { why: 'handed back: assigned, never completed', given: { handedBack: true }, assigned: '4/1', done: '0/1' },
    { why: 'taken over: only completed', given: { kind: 'takenOver' } as const, assigned: '0/1', done: '2/1' },
    { why: 'unscheduled: only completed', given: { kind: 'unscheduled' } as const, assigned: '0/1', done: '2/1' },
  ])('$why (Điều 18.1.d)', ({ given, assigned, done }) => {
    const contribution = contributionOf(task('x', '2', '2', { completed: [accepted('1')], ...given }), RATIOS);
    expect([toFraction(contribution.assigned), toFraction(contribution.completed)]).toEqual([assigned, done]);
  });

  it.each([
    ['a negative quantity', task('x', '1', '-2'), 'negative quantity -2 in task x'],
    ['a negative coefficient', task('x', '-1', '2'), 'negative quantity -1 in task x'],
    ['negative units', task('x', '1', '2', { completed: [accepted('-0.5')] }), 'negative quantity -0.5 in task x'],
    ['no number', task('x', 'one', '2'), 'not a number: "one"'],
  ])('names %s', (_, broken, says) => {
    expect(() => contributionOf(broken, RATIOS)).toThrow(says);
  });

  it('reads fractions, and zero as a quantity', () => {
    const { assigned, coefficient, completed } = contributionOf(task('x', '0', '1/3', { completed: [accepted('0')] }), RATIOS);
    expect([coefficient, assigned, completed].map(toFraction)).toEqual(['0/1', '0/1', '0/1']);
    expect(toFraction(contributionOf(task('x', '1.5', '1/3'), RATIOS).assigned)).toBe('1/2');
  });

  it('counts zero in every ratio while nothing is accepted, and no ratio where the profile has none', () => {
    expect(contributionOf(task('x', '1', '1'), RATIOS)).toMatchObject({ units: [], counted: [{ n: 0n }, { n: 0n }, { n: 0n }] });
    const given = contributionOf(task('x', '2', '1', { completed: [accepted('3')] }), []);
    expect([given.counted, given.units[0]?.counted, toFraction(given.completed)]).toEqual([[], [], '6/1']);
  });

  it('adds up units with different faults (Điều 14.2: of 2 units with K = 4, one failed once: 4 + 4 × 0.75)', () => {
    const completed = [accepted('1'), accepted('1', { failedReviews: faults(1, 2) })];
    const { units, counted } = contributionOf(task('x', '4', '2', { completed }), RATIOS);
    expect(units.map((part) => part.counted.map(toFraction))).toEqual([['4/1', '4/1', '4/1'], ['4/1', '3/1', '4/1']]);
    expect(counted.map(toFraction)).toEqual(['8/1', '7/1', '8/1']);
  });
});

describe('faultsFor', () => {
  const part = accepted('1', { failedReviews: faults(1), delays: faults(2, 1) });

  it.each([
    ['none', 0],
    ['failedReviews', 1],
    ['delays', 3],
  ] as const)('of %s are %i, excused ones included', (kind, count) => {
    expect(faultsFor({ ...QUALITY, faults: kind }, part)).toHaveLength(count);
  });
});

it.each([
  ['a', 'a', 0],
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['Z', 'a', -1],
  ['', 'a', -1],
])('compareText of %j and %j is %i, in code units', (a, b, order) => {
  expect(compareText(a, b)).toBe(order);
});
