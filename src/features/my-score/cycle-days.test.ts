import { describe, expect, it } from 'vitest';
import { ND335 } from '#domain/scoring/nd335.ts';
import { cycleDays } from './cycle-days.ts';

const calendar = { holidays: ['2026-04-03'], swapped: ['2026-04-04'] };
const facts = { profile: ND335, period: '2026-03', calendar, today: '2026-04-03', marked: false, confirmedAt: null };

describe('cycleDays', () => {
  it('counts working days from the period’s end, over holidays and swapped days', () => {
    // 31 March is a Tuesday: 1 and 2 April, then the 3rd is off and Saturday the 4th is worked.
    expect(cycleDays(facts).map(({ step, until, state }) => [step, until, state])).toEqual([
      ['report', '2026-03-31', 'over'],
      ['selfScore', '2026-04-02', 'over'],
      ['confirm', '2026-04-07', 'open'],
      ['contest', null, 'open'],
      ['lock', '2026-04-14', 'open'],
    ]);
  });

  it('runs the time for contesting from the confirmation', () => {
    const days = cycleDays({ ...facts, marked: true, confirmedAt: '2026-04-02T03:00:00.000Z' });
    expect(days.map(({ step, until, state }) => [step, until, state]).slice(1, 4)).toEqual([
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
    expect(cycleDays({ ...facts, profile, period })[0]?.until).toBe(until);
  });
});
