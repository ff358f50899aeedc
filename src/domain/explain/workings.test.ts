import { describe, expect, it } from 'vitest';
import { accepted, faults, leading, periodInput, task } from '#tests/support/period-input.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { ND335, ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { toFraction, type Rational } from '../scoring/rational.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import { isCapped, workOut } from './workings.ts';

const EACH: RuleProfile = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: 'each' } };
const fraction = (value: Rational | null | undefined) => value && toFraction(value);

function done(id: string, assigned: string, completed: string, given: Parameters<typeof task>[3] = {}) {
  return task(id, '1', assigned, { completed: [accepted(completed)], ...given });
}

describe('the numbers behind a score', () => {
  const late = task('b', '2', '2', { completed: [accepted('2', { delays: faults(2) })] });
  const extra = done('a', '1', '1', { kind: 'takenOver' });

  it('stand by task id, whatever the order given', () => {
    const { tasks, assigned, extra: outside } = workOut(periodInput([late, extra, done('c', '1', '0')]));
    expect(tasks.map(({ task: { id } }) => id)).toEqual(['a', 'b', 'c']);
    expect([assigned, outside].map(fraction)).toEqual(['5/1', '1/1']);
  });

  it('count taken-over and unscheduled work beside what was assigned, handed back or not', () => {
    const more = [done('x', '1', '3', { kind: 'unscheduled' }), done('y', '1', '5', { kind: 'unscheduled', handedBack: true })];
    expect(fraction(workOut(periodInput([late, extra, ...more])).extra)).toBe('4/1');
  });

  it('of a ratio name numerator, denominator, value and what counts of it', () => {
    const { ratios } = workOut(periodInput([late, extra], { profile: EACH }));
    expect(ratios.map(({ rule, numerator, denominator, value, counted }) => [rule.key, ...[numerator, denominator, value, counted].map(fraction)])).toEqual([
      ['a', '5/1', '4/1', '5/4', '1/1'],
      ['b', '5/1', '4/1', '5/4', '1/1'],
      ['c', '3/1', '4/1', '3/4', '3/4'],
    ]);
  });

  it('of the task results name mean, uncapped points, points and the points of one ratio', () => {
    const { taskResults } = workOut(periodInput([late, extra]));
    expect(Object.values(taskResults ?? {}).map(fraction)).toEqual(['13/12', '455/6', '70/1', '70/3']);
  });

  it('of a leader spread the points over six', () => {
    const { taskResults, ratios, leadership } = workOut(periodInput([done('a', '1', '1')], { role: 'head', leadership: leading({ x: 'below', y: 'met', z: 'no-data' }) }));
    expect(fraction(taskResults?.ratioMax)).toBe('35/3');
    expect(ratios.slice(3).map(({ numerator, denominator, value, counted }) => [numerator, denominator, value, counted].map(fraction))).toEqual([
      ['1/1', '2/1', '1/2', '1/2'], [null, null, '1/1', '1/1'], [null, null, '1/1', '1/1'],
    ]);
    expect(leadership?.subordinates.below).toEqual(['x']);
  });

  it('of a leader to whom nothing was assigned keep what is known of him', () => {
    const { ratios, leadership, taskResults, missing } = workOut(periodInput([], { role: 'head', leadership: leading({ x: 'met' }) }));
    expect([ratios, taskResults, missing, leadership?.subordinates.met]).toEqual([[], null, 'nothing-assigned', 1]);
  });

  it('know either ratios or standard hours', () => {
    expect(workOut(periodInput([late])).hours).toBeNull();
    expect(workOut(periodInput([]))).toMatchObject({ hours: null, leadership: null });
    const { ratios, leadership, hours, taskResults, tasks } = workOut(periodInput([late], { profile: KHANH_HOA_2025, role: 'head', leadership: leading({}) }));
    expect([ratios, leadership, hours?.tasks.length, fraction(taskResults?.ratioMax), tasks[0]?.counted]).toEqual([[], null, 1, '100/1', []]);
  });

  it('throw on a broken quantity under standard hours too', () => {
    expect(() => workOut(periodInput([task('t', '1', '-1')], { profile: KHANH_HOA_2025 }))).toThrow('negative quantity -1 in task t');
  });
});

describe('whether a cap took something away', () => {
  it.each([
    ['nothing above 100%', [done('x', '1', '1')], ND335, false],
    ['exactly 70 points with a ratio above 100%', [task('x', '1', '2', { completed: [accepted('3', { delays: faults(4) })] })], ND335, false],
    ['more than 70 points', [done('x', '1', '2')], ND335, true],
    ['one ratio above its own cap', [task('x', '1', '2', { completed: [accepted('3', { delays: faults(4) })] })], EACH, true],
    ['each ratio at its cap', [done('x', '1', '1')], EACH, false],
    ['nothing assigned', [done('x', '1', '2', { kind: 'unscheduled' })], ND335, false],
    ['standard hours', [done('x', '1', '1')], KHANH_HOA_2025, false],
  ])('%s', (_, tasks, profile, capped) => expect(isCapped(workOut(periodInput(tasks, { profile })))).toBe(capped));
});
