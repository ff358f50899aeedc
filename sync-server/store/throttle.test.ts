import { assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { patience, waitAfter } from './throttle.ts';

test.each([
  [1, 0],
  [4, 0],
  [5, 30_000],
  [6, 60_000],
  [7, 120_000],
  [11, 1_920_000],
  [12, 3_600_000],
  [1_000_000, 3_600_000],
])('after %i wrong passwords a login waits %i ms', (failures, wait) => {
  expect(waitAfter(failures, patience.login)).toBe(wait);
});

test('the wait never shrinks and never passes its limit', () => {
  assert(
    property(nat(10_000), constantFrom(patience.login, patience.address), (failures, rule) => {
      const wait = waitAfter(failures, rule);
      expect(wait).toBeLessThanOrEqual(rule.longest);
      expect(waitAfter(failures + 1, rule)).toBeGreaterThanOrEqual(wait);
    }),
  );
});
