import { describe, expect, it } from 'vitest';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import { accepted, periodInput, task } from '#tests/support/period-input.ts';
import { gained, scoreIfFinished, unfinishedTasks, unitsLeft } from './what-if.ts';

describe('unitsLeft', () => {
  it.each([
    ['nothing done', task('t', '1', '3'), '3'],
    ['partly done', task('t', '1', '2.5', { completed: [accepted('1')] }), '1.5'],
    ['in two parts', task('t', '1', '2', { completed: [accepted('0.5'), accepted('1.5')] }), '0'],
    ['handed back: no longer his to do', task('t', '1', '2', { handedBack: true }), '0'],
    ['whole tens keep their zero', task('t', '1', '10'), '10'],
  ])('%s', (_, one, left) => {
    expect(unitsLeft(one)).toBe(left);
  });
});

describe('scoreIfFinished', () => {
  const input = periodInput([task('x', '1', '1', { completed: [accepted('1')] }), task('y', '1', '1'), task('z', '2', '1'), task('b', '1', '1', { handedBack: true })]);

  it('offers only what can still be done', () => {
    expect(unfinishedTasks(input).map(({ id }) => id)).toEqual(['y', 'z']);
  });

  it.each([
    [[], '44.00', '+0.00'],
    [['y'], '58.00', '+14.00'],
    [['y', 'z'], '86.00', '+42.00'],
    [['x'], '44.00', '+0.00'],
  ])('with %j gives %s (%s)', (chosen, total, difference) => {
    const after = scoreIfFinished(input, chosen);
    expect(after.total?.display).toBe(total);
    expect(gained(scorePeriod(input), after)).toBe(difference);
  });

  it('has no gain to tell while nothing is assigned', () => {
    const empty = scorePeriod(periodInput([]));
    expect(gained(empty, empty)).toBeNull();
  });
});
