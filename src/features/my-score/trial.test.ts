import { describe, expect, it } from 'vitest';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import { NO_GENERAL, accepted, fault, leading, periodInput, task } from '#tests/support/period-input.ts';
import { startTrial, toggled, tryOut } from './trial.ts';
import type { Trial } from './trial.ts';

const late = fault();
const TASKS = [
  task('x', '1', '1', { completed: [accepted('1', { delays: [late] })] }), task('y', '1', '1'), task('z', '2', '1'), task('b', '1', '1', { handedBack: true }),
];

function trialOf(input: PeriodInput, change: Partial<Trial> = {}): Trial {
  return { ...startTrial(input, scorePeriod(input)), ...change };
}

describe('tryOut', () => {
  const input = periodInput(TASKS);
  const more = { id: 'new', title: 'Việc mới', coefficient: '5', assigned: '1', kind: 'planned' as const, finished: false };
  it.each<[string, Partial<Trial>, string, string]>([
    ['nothing supposed', {}, '42.83', '+0.00'],
    ['one task finished', { finish: ['y'] }, '56.83', '+14.00'],
    ['two tasks', { finish: ['y', 'z'] }, '84.83', '+42.00'],
    ['a task that is done already', { finish: ['x'] }, '42.83', '+0.00'],
    ['the delay excused', { excuse: [late.entry] }, '44.00', '+1.17'],
    ['one more assigned and not done', { assign: [more] }, '36.42', '-6.42'],
    ['one more assigned and done', { assign: [{ ...more, finished: true }] }, '71.42', '+28.58'],
    ['general criteria of 20', { general: '20' }, '32.83', '-10.00'],
    ['a task that is gone', { finish: ['gone'], excuse: ['gone'] }, '42.83', '+0.00'],
  ])('%s', (_, change, total, gained) => {
    expect(tryOut(input, trialOf(input, change))).toMatchObject({ after: { display: total, of: '100' }, gained });
  });

  it('tells the level that would be reached', () => {
    expect(tryOut(input, trialOf(input, { finish: ['y', 'z'] })).after?.level).toBe('good');
  });

  it('has no gain to tell while nothing is assigned', () => {
    const empty = periodInput([]);
    expect(tryOut(empty, trialOf(empty))).toEqual({ before: null, after: null, gained: null });
  });

  it('has no gain to tell between task results and a whole score', () => {
    const unmarked = periodInput(TASKS, { general: NO_GENERAL });
    expect(tryOut(unmarked, trialOf(unmarked))).toMatchObject({ before: { display: '12.83', of: '70' }, after: { display: '42.83', of: '100' }, gained: null });
  });
});

describe('the trial of a leader', () => {
  const done = [task('x', '1', '1', { completed: [accepted('1')] })];
  const leader = periodInput(done, { role: 'head', leadership: leading({ an: 'met', binh: 'met' }) });

  it('shows what a subordinate’s fall below 50 does to d, and his recovery', () => {
    expect(tryOut(leader, trialOf(leader, { standings: { an: 'below' } }))).toMatchObject({ after: { display: '94.17' }, gained: '-5.83' });
    const fallen = periodInput(done, { role: 'head', leadership: leading({ an: 'below' }) });
    expect(tryOut(fallen, trialOf(fallen, { standings: { an: 'met' } })).gained).toBe('+5.83');
  });

  it('supposes shares nobody decided yet in full, and keeps the one that is', () => {
    const open = periodInput(done, { role: 'head', leadership: leading({}, { confirmed: null, self: { uniting: '0.5' } }) });
    expect(trialOf(open).leadership).toEqual({ organising: '1', uniting: '0.5' });
    expect(trialOf(leader).leadership).toBeNull();
    expect(tryOut(open, trialOf(open)).after?.display).toBe('94.17');
  });
});

it('toggles', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
