import { describe, expect, it } from 'vitest';
import { fromDecimal, sum, toFraction } from '#domain/scoring/rational.ts';
import { equalParts, firstParts, followPeople, leftOfTotal, sharedOut } from './parts.ts';

describe('equalParts', () => {
  it.each([
    ['10', 3, ['4', '3', '3']],
    ['3', 3, ['1', '1', '1']],
    ['1', 3, ['0.34', '0.33', '0.33']],
    ['2.5', 2, ['1.25', '1.25']],
    ['0.001', 2, ['0.001', '0']],
    ['x', 2, []],
    ['5', 0, []],
  ])('of %s in %i are %j', (quantity, count, parts) => {
    expect(equalParts(quantity, count)).toEqual(parts);
  });

  it('always add up to the whole, exactly', () => {
    for (const quantity of ['1', '7', '0.37', '12.345678', '999999999']) {
      for (let count = 1; count <= 9; count += 1) {
        expect(toFraction(sum(equalParts(quantity, count).map((one) => fromDecimal(one))))).toBe(toFraction(fromDecimal(quantity)));
      }
    }
  });
});

describe('leftOfTotal', () => {
  it.each([
    ['5', ['2', '3'], '0'], ['5', ['2', '2.5'], '0.5'], ['5', ['4', '2'], '-1'], ['5', ['4', ''], '1'], ['5', ['4', 'x'], null], ['', ['1'], null],
  ])('of %s with %j is %s', (total, quantities, left) => {
    expect(leftOfTotal(total, quantities.map((quantity) => ({ quantity })))).toBe(left);
  });
});

describe('parts to begin with', () => {
  const dueIn = (period: string) => `${period}-28`;

  it('are one for each person, in the same period', () => {
    expect(firstParts('5', ['an', 'binh'], ['2026-03', '2026-04'], dueIn)).toEqual([
      { person: 'an', period: '2026-03', due: '2026-03-28', quantity: '3' },
      { person: 'binh', period: '2026-03', due: '2026-03-28', quantity: '2' },
    ]);
  });

  it('are two periods of one person alone', () => {
    expect(firstParts('5', ['an'], ['2026-03', '2026-04'], dueIn).map(({ person, period, quantity }) => [person, period, quantity]))
      .toEqual([['an', '2026-03', '3'], ['an', '2026-04', '2']]);
  });

  it('follow the people: who is taken out leaves, who comes begins without a quantity', () => {
    const parts = firstParts('5', ['an', 'binh'], ['2026-03'], dueIn);
    const next = followPeople(parts, ['binh', 'chi'], { period: '2026-03', due: '2026-03-28' });
    expect(next.map(({ person, quantity }) => [person, quantity])).toEqual([['binh', '2'], ['chi', '']]);
    expect(sharedOut('5', next).map(({ quantity }) => quantity)).toEqual(['3', '2']);
  });
});
