import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ONE,
  ZERO,
  add,
  compare,
  divide,
  fromDecimal,
  max,
  min,
  multiply,
  parseRational,
  rational,
  subtract,
  sum,
  toDecimal,
  toFraction,
} from './rational.ts';

describe('reading text', () => {
  it.each([
    ['4', '4/1'],
    ['4.5', '9/2'],
    ['0.25', '1/4'],
    ['-0.25', '-1/4'],
    ['-0', '0/1'],
    ['007.50', '15/2'],
    ['8/9', '8/9'],
    ['6/4', '3/2'],
    ['-6/4', '-3/2'],
    ['0/5', '0/1'],
  ])('%s is %s', (text, fraction) => {
    expect(toFraction(fromDecimal(text))).toBe(fraction);
  });

  it.each(['', ' ', 'abc', '4,5', '4.', '.5', '1e3', '+1', '1/0', '1/-2', '1/2/3', '1.5/2', 'Infinity', '٣', `${'9'.repeat(16)}`])(
    'refuses %j',
    (text) => {
      expect(parseRational(text)).toBeNull();
      expect(() => fromDecimal(text)).toThrow(RangeError);
    },
  );
});

describe('arithmetic', () => {
  const half = rational(1n, 2n);
  const third = rational(1n, 3n);

  it.each([
    ['1/2 + 1/3', () => add(half, third), '5/6'],
    ['1/2 + 1/2', () => add(half, half), '1/1'],
    ['1/2 − 1/3', () => subtract(half, third), '1/6'],
    ['1/3 − 1/2', () => subtract(third, half), '-1/6'],
    ['1/2 × 1/3', () => multiply(half, third), '1/6'],
    ['1/2 ÷ 1/3', () => divide(half, third), '3/2'],
    ['1 ÷ −2', () => divide(ONE, rational(-2n)), '-1/2'],
    ['smaller', () => min(half, third), '1/3'],
    ['larger', () => max(half, third), '1/2'],
    ['sum', () => sum([half, third, third]), '7/6'],
    ['of two equal ones the same', () => min(max(half, rational(2n, 4n)), half), '1/2'],
    ['sum of thirds and halves', () => sum([third, half, rational(-1n, 4n)]), '7/12'],
    ['1/−2 in lowest terms', () => rational(3n, -6n), '-1/2'],
    ['−1/−2', () => rational(-2n, -4n), '1/2'],
    ['sum of nothing', () => sum([]), '0/1'],
  ])('%s', (_, compute, fraction) => {
    expect(toFraction(compute())).toBe(fraction);
  });

  it('compares exactly', () => {
    expect(compare(third, half)).toBeLessThan(0);
    expect(compare(half, third)).toBeGreaterThan(0);
    expect(compare(rational(2n, 4n), half)).toBe(0);
    expect(compare(rational(-1n, 2n), ZERO)).toBeLessThan(0);
  });

  it.each([
    ['numerator', 9_007_199_254_740_993n, 3n, '3002399751580331/1'],
    ['denominator', 3n, 9_007_199_254_740_993n, '1/3002399751580331'],
    ['both', 2n * 9_007_199_254_740_993n, 3n * 9_007_199_254_740_993n, '2/3'],
    ['both, negative', -(10n ** 40n), 10n ** 38n * 7n, '-100/7'],
    ['at the edge of safe numbers', 9_007_199_254_740_991n, 9_007_199_254_740_991n, '1/1'],
  ])('stays exact beyond 2^53: %s', (_, n, d, fraction) => {
    expect(toFraction(rational(n, d))).toBe(fraction);
  });

  it('throws on division by zero', () => {
    expect(() => divide(ONE, ZERO)).toThrow('division by zero');
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});

describe('toDecimal rounds half up', () => {
  it.each([
    ['17999/200', 2, '90.00'],
    ['565/6', 2, '94.17'],
    ['1/200', 2, '0.01'],
    ['999/200', 2, '5.00'],
    ['199/1000', 2, '0.20'],
    ['49/10000', 2, '0.00'],
    ['-1/200', 2, '-0.01'],
    ['-1/1000', 2, '0.00'],
    ['5/2', 0, '3'],
    ['7/1', 3, '7.000'],
    ['-35/6', 2, '-5.83'],
  ])('%s with %i places is %s', (fraction, places, text) => {
    expect(toDecimal(fromDecimal(fraction), places)).toBe(text);
  });
});

describe('laws', () => {
  const value = fc.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n })).map(([n, d]) => rational(n, d));

  it('adds and multiplies in any order and grouping', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(add(add(a, b), c)).toEqual(add(c, add(b, a)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(c, multiply(b, a)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(value, (a) => {
        expect(fromDecimal(toFraction(a))).toEqual(a);
      }),
    );
  });

  it('shows a decimal within half a unit of its last place', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 5 }), (a, places) => {
        const gap = subtract(fromDecimal(toDecimal(a, places)), a);
        const size = max(gap, subtract(ZERO, gap));
        expect(compare(size, rational(1n, 2n * 10n ** BigInt(places)))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
