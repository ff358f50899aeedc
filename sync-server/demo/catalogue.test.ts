import { describe, expect, test } from 'vitest';
import { POSITIONS } from '#domain/organisation/positions.ts';
import { DEMO_PRODUCTS, coefficientOf } from './catalogue.ts';
import { DEMO_PEOPLE } from './people.ts';

describe('coefficient = points ÷ 5, rounded to 2 decimals (NĐ335 Điều 13)', () => {
  test.each([
    [5, '1', 'the standard product'],
    [8, '1.6', 'a fraction'],
    [1, '0.2', 'below the standard'],
    [200, '40', 'the most points'],
  ])('%i points → %s (%s)', (points, coefficient) => {
    expect(coefficientOf(points)).toBe(coefficient);
  });
});

describe('the demo catalogue', () => {
  test('at least 120 products, each with its own code and words', () => {
    expect(DEMO_PRODUCTS.length).toBeGreaterThanOrEqual(120);
    expect(new Set(DEMO_PRODUCTS.map(({ code }) => code)).size).toBe(DEMO_PRODUCTS.length);
    expect(new Set(DEMO_PRODUCTS.map(({ name }) => name)).size).toBe(DEMO_PRODUCTS.length);
    for (const product of DEMO_PRODUCTS) expect(product.output).not.toBe('');
  });

  test.each([
    ['N1', 1, 10],
    ['N2', 11, 50],
    ['N3', 51, 100],
    ['N4', 101, 200],
  ] as const)('%s holds products of %i to %i points', (group, least, most) => {
    const points = DEMO_PRODUCTS.filter((product) => product.group === group).map((product) => Number(product.points));
    expect(points.length).toBeGreaterThan(0);
    for (const value of points) expect(value >= least && value <= most).toBe(true);
  });

  test.each([['leadership', 'QL.'], ['shared', 'DC.']] as const)('%s products have codes %s', (scope, prefix) => {
    const own = DEMO_PRODUCTS.filter((product) => product.scope === scope);
    expect(own.length).toBeGreaterThan(10);
    expect(own.every(({ code, division }) => code.startsWith(prefix) && division === null)).toBe(true);
  });

  test('a division’s products carry its letters', () => {
    const own = DEMO_PRODUCTS.filter((product) => product.scope === 'division');
    for (const { code, division } of own) expect(code.startsWith(`${division!.toUpperCase()}.`)).toBe(true);
  });

  test('every professional and support position has products of its own', () => {
    const named = new Set(DEMO_PRODUCTS.flatMap(({ positions }) => positions));
    const wanted = POSITIONS.filter(({ group }) => group === 'professional' || group === 'support').map(({ code }) => code);
    expect(wanted.filter((code) => !named.has(code))).toEqual([]);
    for (const code of named) expect(POSITIONS.some((position) => position.code === code)).toBe(true);
  });
});

describe('the demo people', () => {
  test('40 distinct names hold every position of the list', () => {
    expect(new Set(DEMO_PEOPLE.map(({ name }) => name)).size).toBe(40);
    const held = new Set(DEMO_PEOPLE.flatMap(({ positions }) => positions));
    expect(POSITIONS.filter(({ code }) => !held.has(code))).toEqual([]);
  });

  test('one Chair, two Vice-Chairs with fields, a head and a deputy in each division, one organiser', () => {
    const count = (role: string, division: string | null) => DEMO_PEOPLE.filter((one) => one.role === role && one.division === division).length;
    expect([count('head', null), count('deputy', null)]).toEqual([1, 2]);
    for (const division of ['vp', 'kt', 'vx', 'hc']) expect([count('head', division), count('deputy', division)]).toEqual([1, 1]);
    expect(DEMO_PEOPLE.filter(({ organiser }) => organiser).map(({ division }) => division)).toEqual(['vp']);
    for (const deputy of DEMO_PEOPLE.filter(({ role }) => role === 'deputy')) expect(deputy.field.length).toBeGreaterThan(0);
  });

  test('a field names divisions and people that exist', () => {
    const known = new Set([...DEMO_PEOPLE.map(({ key }) => key), 'vp', 'kt', 'vx', 'hc']);
    expect(DEMO_PEOPLE.flatMap(({ field }) => field).filter((one) => !known.has(one))).toEqual([]);
  });
});
