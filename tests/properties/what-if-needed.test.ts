/** The quick way to what is needed against the plain one. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { neededFor } from '#domain/explain/what-if-needed.ts';
import { stepKey } from '#domain/explain/what-if-total.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import { anyPeriod } from '#tests/support/any-period.ts';
import { neededByTrying } from '#tests/support/needed-by-trying.ts';
import { accepted, fault, manyTasks, periodInput, task } from '#tests/support/period-input.ts';

function found(input: PeriodInput, target: string): readonly string[] | null {
  const { reachable, steps } = neededFor(input, target);
  return reachable ? steps.map(({ supposition, after }) => `${stepKey(supposition)} → ${after.exact}`) : null;
}

it('gives the answer of scoring the whole period again for every step', () => {
  const target = fc.integer({ min: 60, max: 200 }).map((halves) => String(halves / 2));
  fc.assert(fc.property(anyPeriod(), target, (input, points) => {
    expect(found(input, points)).toEqual(neededByTrying(input, points));
  }), { numRuns: 300 });
});

it('excuses one decision about two tasks in both', () => {
  const late = () => accepted('1', { delays: [fault({ entry: 'shared' }), fault()] });
  const input = periodInput([task('x', '1', '1', { completed: [late()] }), task('y', '2', '2', { completed: [late()] })]);
  expect(found(input, '95')).toHaveLength(2);
  expect(found(input, '95')).toEqual(neededByTrying(input, '95'));
});

it('answers for many tasks too', () => {
  const { reachable, steps } = neededFor(periodInput(manyTasks(300)), '99');
  expect([reachable, steps.length > 200]).toEqual([true, true]);
});
