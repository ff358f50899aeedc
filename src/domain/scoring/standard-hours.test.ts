import { describe, expect, it } from 'vitest';
import { accepted, faults, periodInput, task } from '#tests/support/period-input.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { ND335 } from '../profiles/nd335.ts';
import { fromDecimal, toFraction } from './rational.ts';
import type { StandardHourRules } from '../profiles/rule-profile.ts';
import type { CompletedUnits, ScoredTask } from './scored-task.ts';
import { hoursOf, timeMark } from './standard-hours.ts';

const RULES = KHANH_HOA_2025.standardHours!;

function workings(tasks: readonly ScoredTask[], rules: StandardHourRules = RULES) {
  return hoursOf(periodInput(tasks, { profile: { ...KHANH_HOA_2025, standardHours: rules } }));
}

function oneTask(given: Partial<ScoredTask>, rules = RULES) {
  return workings([task('t', '1', '1', { group: 'N3', completed: [accepted('1', { quality: '90' })], ...given })], rules).tasks[0]!;
}

function oneUnit(group: string, change: Partial<CompletedUnits>, rules = RULES) {
  return oneTask({ group, completed: [accepted('1', change)] }, rules).parts[0]!;
}

describe('the mark for time: 120 early, 100 on time, 98/95/93/90 from 10/20/30/40% late, 0 over 50%', () => {
  it.each([
    ['-1/20', '120'], ['-0.0001', '120'], ['0', '100'], ['0.0999', '100'], ['0.1', '98'], ['0.1999', '98'], ['1/5', '95'], ['0.2999', '95'],
    ['0.3', '93'], ['0.3999', '93'], ['2/5', '90'], ['0.4999', '90'], ['1/2', '90'], ['0.5001', '0'], ['1', '0'], ['30', '0'],
  ])('%s late: %s', (late, mark) => expect(timeMark(RULES, fromDecimal(late))).toEqual(fromDecimal(mark)));

  it.each([
    ['0.55', '80'], ['0.6', '80'], ['0.61', '7'], ['0.39', '95'], ['-1', '110'],
  ])('with the steps of another profile %s late is %s', (late, mark) => {
    const rules = { ...RULES, early: '110', tooLateAbove: '0.6', tooLateMark: '7', timeMarks: [{ from: '0', mark: '95' }, { from: '0.4', mark: '80' }] };
    expect(timeMark(rules, fromDecimal(late))).toEqual(fromDecimal(mark));
  });

  it('is the lowest where a profile has no step to begin with', () => {
    expect(timeMark({ ...RULES, timeMarks: [] }, fromDecimal('0'))).toEqual(fromDecimal('0'));
  });
});

describe('a unit: ((quality + time) ÷ 2) × complexity × 100 ÷ 143, at most 100', () => {
  it.each([
    { why: 'worked case: 114 before scaling', group: 'N3', units: { quality: '90' }, score: '11400/143' },
    { why: 'simplest, full quality, on time', group: 'N1', units: { quality: '100' }, score: '10000/143' },
    { why: '143 before scaling is exactly 100', group: 'N4', units: { quality: '100', late: '-1/10' }, score: '100/1' },
    { why: '154 is capped at 100', group: 'N5', units: { quality: '100', late: '-1/10' }, score: '100/1' },
    { why: 'without a mark nothing is deducted', group: 'N1', units: { quality: null }, score: '10000/143' },
    { why: 'quality zero leaves half', group: 'N1', units: { quality: '0' }, score: '5000/143' },
    { why: 'too late leaves the quality’s half', group: 'N2', units: { quality: '80', late: '3/5' }, score: '400/13' },
    { why: 'a fractional mark', group: 'N1', units: { quality: '87.5', late: '0.1' }, score: '9275/143' },
    { why: 'a group the profile does not know counts once', group: 'N9', units: { quality: '100' }, score: '10000/143' },
    { why: 'failed reviews and delays of the decree deduct nothing here', group: 'N1', units: { quality: '100', failedReviews: faults(3), delays: faults(3) }, score: '10000/143' },
  ])('$why: $score', ({ group, units, score }) => {
    expect(toFraction(oneUnit(group, units).score)).toBe(score);
  });

  it('shows the marks it is made of', () => {
    const { quality, time } = oneUnit('N3', { quality: '90', late: '0.25' });
    expect([quality, time].map(toFraction)).toEqual(['90/1', '95/1']);
    expect(toFraction(oneTask({ group: 'N5' }).factor)).toBe('7/5');
    expect(toFraction(oneTask({ group: '' }).factor)).toBe('1/1');
  });

  it('takes scale and most from the profile', () => {
    expect(toFraction(oneUnit('N1', { quality: '100' }, { ...RULES, scale: '0.5' }).score)).toBe('50/1');
    expect(toFraction(oneUnit('N5', { quality: '100' }, { ...RULES, max: '70' }).score)).toBe('70/1');
  });
});

describe('a task: the mean of its units, what is not accepted counts zero', () => {
  const full = (units: string) => accepted(units, { quality: '90' });

  it.each([
    { why: 'all accepted', given: {}, score: '11400/143', of: '1/1', hours: '8/1' },
    { why: 'nothing accepted', given: { completed: [] }, score: '0/1', of: '1/1', hours: '8/1' },
    { why: 'half of its units', given: { assigned: '2' }, score: '5700/143', of: '2/1', hours: '16/1' },
    { why: 'units of different quality', given: { assigned: '2', completed: [full('1'), accepted('1', { quality: '0' })] }, score: '8700/143', of: '2/1', hours: '16/1' },
    { why: 'accepted beyond what was assigned weighs more, never scores more', given: { completed: [full('3')] }, score: '11400/143', of: '3/1', hours: '24/1' },
    { why: 'handed back: keeps its hours and has none of its units', given: { handedBack: true }, score: '0/1', of: '1/1', hours: '8/1', parts: 0 },
    { why: 'hours of the product', given: { hours: '2.5' }, score: '11400/143', of: '1/1', hours: '5/2' },
    { why: 'a share of group work', given: { assigned: '1/3', completed: [full('1/3')], hours: '6' }, score: '11400/143', of: '1/3', hours: '2/1' },
    { why: 'nothing asked for after leave, nothing done', given: { assigned: '0', completed: [] }, score: '0/1', of: '0/1', hours: '0/1' },
  ])('$why: $score of $hours hours', ({ given, score, of, hours, parts }) => {
    const marked = oneTask(given);
    expect([marked.score, marked.of, marked.hours].map(toFraction)).toEqual([score, of, hours]);
    if (parts !== undefined) expect(marked.parts).toHaveLength(parts);
  });
});

describe('the period: the mean of its tasks, weighted by standard hours', () => {
  const long = task('b', '1', '1', { group: 'N1', hours: '24', completed: [accepted('1', { quality: '100' })] });
  const short = task('a', '1', '1', { group: 'N3', completed: [accepted('1', { quality: '90' })] });

  it('weighs a task of 24 hours three times one of 8', () => {
    const { mean, hours, tasks } = workings([long, short]);
    expect([mean && toFraction(mean), toFraction(hours)]).toEqual([toFraction(fromDecimal(`${11_400 + 3 * 10_000}/572`)), '32/1']);
    expect(tasks.map((one) => one.task.id)).toEqual(['a', 'b']);
  });

  it.each([
    ['no task', []],
    ['a task of no hours', [{ ...short, hours: '0' }]],
    ['a task of no units', [task('a', '1', '0')]],
  ])('%s is no data', (_, tasks) => expect(workings(tasks).mean).toBeNull());

  it('throws for a profile without standard hours', () => {
    expect(() => hoursOf(periodInput([short], { profile: ND335 }))).toThrow('nd335 counts no standard hours');
  });
});
