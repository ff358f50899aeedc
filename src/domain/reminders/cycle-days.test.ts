import { describe, expect, it } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import { cycleDays } from './cycle-days.ts';

const calendar = { holidays: ['2026-04-03'], swapped: ['2026-04-04'] };
const facts = { profile: ND335, period: '2026-03', calendar, today: '2026-04-03', marked: false, confirmedAt: null, seenAt: null, locked: false };

describe('cycleDays', () => {
  it('counts working days from the period’s end, over holidays and swapped days', () => {
    // 31 March is a Tuesday: 1 and 2 April, then the 3rd is off and Saturday the 4th is worked.
    expect(cycleDays(facts).map(({ step, until, state }) => [step, until, state])).toEqual([
      ['plan', '2026-03-05', 'over'],
      ['report', '2026-03-31', 'over'],
      ['selfScore', '2026-04-02', 'over'],
      ['confirm', '2026-04-07', 'open'],
      ['contest', null, 'open'],
      ['lock', '2026-04-14', 'open'],
    ]);
  });

  it('runs the time for contesting from the day the person saw the confirmation', () => {
    const confirmed = { ...facts, marked: true, confirmedAt: '2026-04-01T03:00:00.000Z' };
    expect(cycleDays(confirmed).find(({ step }) => step === 'contest')?.until).toBeNull();
    const days = cycleDays({ ...confirmed, seenAt: '2026-04-02T03:00:00.000Z' });
    expect(days.map(({ step, until, state }) => [step, until, state]).slice(2, 5)).toEqual([
      ['selfScore', '2026-04-02', 'done'],
      ['confirm', '2026-04-07', 'done'],
      ['contest', '2026-04-13', 'open'],
    ]);
  });

  it.each([
    ['2026-Q1', null, '2026-03-31'],
    ['2026-Q1', 25, '2026-03-25'],
    ['2026-02', null, '2026-02-28'],
  ])('reports of %s count up to day %s: %s', (period, reportCutoffDay, until) => {
    const profile = { ...ND335, cycle: { ...ND335.cycle, reportCutoffDay } };
    expect(cycleDays({ ...facts, profile, period })[1]?.until).toBe(until);
  });

  it('says whose step each is, and that a closed period is closed whatever the day', () => {
    const days = cycleDays({ ...facts, locked: true });
    expect(days.map(({ step, actor }) => `${step} ${actor}`)).toEqual(['plan superior', 'report official', 'selfScore official', 'confirm superior', 'contest official', 'lock unit']);
    expect(days.at(-1)?.state).toBe('done');
  });

  it.each([['2026-Q1', '2026-01-05'], ['2026-03', '2026-03-05']])('planning of %s ends on %s', (period, until) => {
    expect(cycleDays({ ...facts, period })[0]?.until).toBe(until);
  });
});
