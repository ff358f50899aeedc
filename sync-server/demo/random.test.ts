import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chance } from './random.ts';

test('the same seed gives the same stream, another purpose another one', () => {
  const draw = (chance: Chance) => Array.from({ length: 20 }, () => chance.next());
  expect(draw(new Chance('a'))).toEqual(draw(new Chance('a')));
  expect(draw(new Chance('a').for('x', 1))).toEqual(draw(new Chance('a').for('x', 1)));
  expect(draw(new Chance('a').for('x', 1))).not.toEqual(draw(new Chance('a').for('x', 2)));
});

test('drawing for one purpose does not move another', () => {
  const base = new Chance('a');
  const before = base.for('x').next();
  base.next();
  expect(base.for('x').next()).toBe(before);
});

test('whole numbers stay within their ends and reach both', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 20 }), (seed, least, span) => {
      const chance = new Chance(seed);
      const drawn = Array.from({ length: 400 }, () => chance.whole(least, least + span));
      expect(drawn.every((value) => value >= least && value <= least + span)).toBe(true);
      expect(new Set(drawn).size).toBeGreaterThan(span / 2);
    }),
    { numRuns: 50 },
  );
});

test('weights decide how often, and zero means never', () => {
  const chance = new Chance('weights');
  const drawn = Array.from({ length: 2000 }, () => chance.weighted({ often: 9, rarely: 1, never: 0 }));
  expect(drawn.filter((key) => key === 'often').length).toBeGreaterThan(1600);
  expect(drawn.filter((key) => key === 'rarely').length).toBeGreaterThan(100);
  expect(drawn).not.toContain('never');
});

test('ids are ULIDs of their moment', () => {
  const chance = new Chance('ids');
  const [first, second] = [chance.id(1_000_000), chance.id(2_000_000)];
  expect(first).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  expect(first < second).toBe(true);
});

test('nothing to pick from is a broken caller', () => {
  expect(() => new Chance('a').pick([])).toThrow(RangeError);
});
