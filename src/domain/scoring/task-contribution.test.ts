import { describe, expect, it } from 'vitest';
import { accepted, fault, faults, task } from '#tests/support/period-input.ts';
import { ND335_TASK_RESULTS } from './nd335.ts';
import { toFraction } from './rational.ts';
import type { RatioRule } from './rule-profile.ts';
import { contributionOf, countingFaults, remainingShare } from './task-contribution.ts';

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

  it('names the task whose quantity is broken', () => {
    expect(() => contributionOf(task('x', '1', '-2'), RATIOS)).toThrow('negative quantity -2 in task x');
  });
});
