import { describe, expect, it } from 'vitest';
import { FULL_MARKS, NO_GENERAL, accepted, fault, leading, periodInput, task } from '#tests/support/period-input.ts';
import { ND335, ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { ENGINE, levelOf, scorePeriod, standingOf } from './period-score.ts';
import { fromDecimal } from './rational.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import type { ScoredTask } from './scored-task.ts';

const EACH: RuleProfile = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: 'each' } };

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
    expect(score).toMatchObject({ engine: ENGINE, profile: 'nd335', profileVersion: 1, period: '2026-03', person: 'official', role: 'staff' });
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

describe('what a leader’s score shows', () => {
  it('counts people in d and no quantity in đ and e', () => {
    const score = scorePeriod(periodInput([done('x', '1', '1')], {
      role: 'head', leadership: leading({ a: 'met', b: 'below', c: 'no-data' }, { confirmed: { organising: '1', uniting: '0.5' } }),
    }));
    expect(score.role).toBe('head');
    expect(score.ratios.slice(3)).toEqual([
      { key: 'd', numerator: { exact: '1/1', display: '1.00' }, denominator: { exact: '2/1', display: '2.00' }, value: { exact: '1/2', display: '50.00' } },
      { key: 'đ', numerator: null, denominator: null, value: { exact: '1/1', display: '100.00' } },
      { key: 'e', numerator: null, denominator: null, value: { exact: '1/2', display: '50.00' } },
    ]);
  });
});

describe('standingOf: "completed" begins at 50 exactly (Điều 15.3.a)', () => {
  const rule = ND335_TASK_RESULTS.leadership!.subordinates;

  it.each([
    ['exactly 50', done('t', '1', '7', '2'), {}, { standing: 'met', provisional: false }],
    ['49.995, shown as 50.00', done('t', '1', '14', '3.999'), {}, { standing: 'below', provisional: false }],
    ['100', done('t', '1', '1'), {}, { standing: 'met', provisional: false }],
    ['nothing assigned', task('t', '1', '0'), {}, { standing: 'no-data', provisional: false }],
    ['no marks', done('t', '1', '1'), { general: NO_GENERAL }, { standing: 'no-data', provisional: true }],
    ['marked by himself only', done('t', '1', '1'), { general: { ...NO_GENERAL, self: FULL_MARKS } }, { standing: 'met', provisional: true }],
  ])('%s', (_, work, given, expected) => {
    expect(standingOf(rule, scorePeriod(periodInput([work], given)))).toEqual({ person: 'official', ...expected });
  });

  it('takes the level from the profile', () => {
    expect(standingOf({ ...rule, from: '70' }, scorePeriod(periodInput([done('t', '1', '7', '2')]))).standing).toBe('below');
  });
});
