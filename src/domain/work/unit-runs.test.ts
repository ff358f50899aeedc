import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeUnits, countUnits, firstUnits, openRun, rangesOf, unitCount } from './unit-runs.ts';
import type { UnitRun } from './unit-runs.ts';

const range = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 12 })).map(([from, more]) => [from, from + more] as [number, number]);
const accept = (run: UnitRun): UnitRun => ({ ...run, status: 'accepted' });
const accepted = (run: UnitRun) => run.status === 'accepted';

function naive(ranges: readonly (readonly [number, number])[], count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1).filter((unit) => ranges.some(([from, to]) => unit >= from && unit <= to));
}

function spread(runs: readonly UnitRun[]): number[] {
  return runs.filter(accepted).flatMap((run) => Array.from({ length: run.to - run.from + 1 }, (_, i) => run.from + i));
}

describe('units as runs', () => {
  test.each([
    ['1', 1], ['20', 20], ['2.5', 3], ['0.25', 1], ['3.0', 3], ['12.50', 13],
  ])('a quantity of %s needs %i indices', (quantity, count) => {
    expect(unitCount(quantity)).toBe(count);
  });

  test('changing named units changes these and no others, like a plain list would', () => {
    fc.assert(fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      const runs = ranges.reduce<UnitRun[]>((state, one) => changeUnits(state, [one], () => true, accept), openRun(40, '2026-03-20'));
      expect(spread(runs)).toEqual(naive(ranges, 40));
    }));
  });

  test('runs always cover 1..n without gap or overlap, and equal neighbours are joined', () => {
    fc.assert(fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
      const runs = changeUnits(openRun(40, '2026-03-20'), ranges, () => true, accept);
      expect(runs[0]?.from).toBe(1);
      expect(runs.at(-1)?.to).toBe(40);
      runs.slice(1).forEach((run, i) => {
        expect(run.from).toBe(runs[i]!.to + 1);
        expect(run.status).not.toBe(runs[i]!.status);
      });
    }));
  });

  test('the first units that are still open are named in order', () => {
    const runs = changeUnits(openRun(10, '2026-03-20'), [[2, 3], [6, 6]], () => true, accept);
    expect(firstUnits(runs, 4, (run) => !accepted(run))).toEqual([[1, 1], [4, 5], [7, 7]]);
    expect(countUnits(rangesOf(runs, accepted))).toBe(3);
  });

  test('asking for more than is left names what is left', () => {
    expect(firstUnits(openRun(2, '2026-03-20'), 9, () => true)).toEqual([[1, 2]]);
  });
});
