import { describe, expect, it } from 'vitest';
import { accepted, fault, periodInput, task } from '#tests/support/period-input.ts';
import { ND335 } from './nd335.ts';
import { levelOf, scorePeriod } from './period-score.ts';
import { fromDecimal } from './rational.ts';
import type { RuleProfile } from './rule-profile.ts';
import type { ScoredTask } from './scored-task.ts';

const EACH: RuleProfile = { ...ND335, taskResults: { ...ND335.taskResults, ratioCap: 'each' } };

function done(id: string, coefficient: string, assigned: string, completed = assigned, given: Partial<ScoredTask> = {}): ScoredTask {
  return task(id, coefficient, assigned, { completed: [accepted(completed)], ...given });
}

describe('what a score shows beside its total', () => {
  it('names numerator and denominator of every ratio', () => {
    const score = scorePeriod(periodInput([done('x', '4', '2'), done('y', '1', '10', '8')]));
    expect(score.ratios[0]).toEqual({
      key: 'a',
      numerator: { exact: '16/1', display: '16.00' },
      denominator: { exact: '18/1', display: '18.00' },
      value: { exact: '8/9', display: '88.89' },
    });
    expect(score.assignedTotal.exact).toBe('18/1');
  });

  it('says that a cap took points', () => {
    const extra = done('y', '1', '1', '1', { kind: 'unscheduled' });
    expect(scorePeriod(periodInput([done('x', '1', '1'), extra])).taskResults).toEqual({
      mean: { exact: '2/1', display: '200.00' },
      uncapped: { exact: '140/1', display: '140.00' },
      points: { exact: '70/1', display: '70.00' },
      capped: true,
    });
    expect(scorePeriod(periodInput([done('x', '1', '1')])).taskResults?.capped).toBe(false);
    expect(scorePeriod(periodInput([done('x', '1', '1'), extra], { profile: EACH })).taskResults?.capped).toBe(true);
  });

  it('is plain JSON and names engine, profile, period and person', () => {
    const score = scorePeriod(periodInput([done('x', '1', '1')]));
    expect(JSON.parse(JSON.stringify(score))).toEqual(score);
    expect(score).toMatchObject({ engine: 'period-score/1', profile: 'nd335', profileVersion: 1, period: '2026-03', person: 'official' });
  });
});

describe('broken facts never pass as a score', () => {
  it.each([
    ['a negative quantity', task('t', '1', '-1')],
    ['a coefficient that is no number', task('t', 'abc', '1')],
    ['negative completed units', done('t', '1', '1', '-1')],
  ])('%s throws', (_, broken) => {
    expect(() => scorePeriod(periodInput([broken]))).toThrow(RangeError);
  });
});

it('counts only the faults of the ratio they belong to', () => {
  const completed = [accepted('1', { failedReviews: [fault()], delays: [fault(), fault()] })];
  const { ratios } = scorePeriod(periodInput([task('t', '1', '1', { completed })]));
  expect(ratios.map((ratio) => ratio.value.display)).toEqual(['100.00', '75.00', '50.00']);
});

describe('levelOf', () => {
  it.each([
    ['100', 'excellent', 'Điều 20.1'],
    ['90', 'excellent', 'Điều 20.1'],
    ['89.999999', 'good', 'Điều 20.2'],
    ['70', 'good', 'Điều 20.2'],
    ['69.999999', 'completed', 'Điều 20.3'],
    ['50', 'completed', 'Điều 20.3'],
    ['49.999999', 'not-completed', 'Điều 20.4.a'],
    ['0', 'not-completed', 'Điều 20.4.a'],
  ])('%s is %s (%s)', (score, level) => {
    expect(levelOf(ND335, fromDecimal(score))).toBe(level);
  });

  it('throws on a score below every level', () => {
    expect(() => levelOf(ND335, fromDecimal('-1'))).toThrow('no level');
  });
});
