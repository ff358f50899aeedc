import { describe, expect, it } from 'vitest';
import { leaveInPeriod, proposedTarget } from './leave-days.ts';

const calendar = { holidays: ['2026-03-31'], swapped: ['2026-03-28'] };
const plain = { holidays: [], swapped: [] };

describe('leaveInPeriod', () => {
  it.each([
    ['2026-03', [{ from: '2026-03-09', to: '2026-03-13' }], plain, { leave: 5, working: 22 }, 'a working week'],
    ['2026-03', [{ from: '2026-03-07', to: '2026-03-08' }], plain, { leave: 0, working: 22 }, 'a weekend'],
    ['2026-03', [{ from: '2026-02-20', to: '2026-03-03' }], plain, { leave: 2, working: 22 }, 'only what lies in the period'],
    ['2026-03', [{ from: '2026-03-30', to: '2026-04-10' }], calendar, { leave: 1, working: 22 }, 'a holiday is no leave, a swapped Saturday is worked'],
    ['2026-03', [{ from: '2026-03-09', to: '2026-03-11' }, { from: '2026-03-10', to: '2026-03-13' }], plain, { leave: 5, working: 22 }, 'overlapping leaves count a day once'],
    ['2026-Q1', [{ from: '2026-01-01', to: '2026-03-31' }], plain, { leave: 64, working: 64 }, 'a whole quarter'],
    ['2026-03', [], plain, { leave: 0, working: 22 }, 'none'],
  ])('of %s with %j', (period, leaves, days, found, _why) => {
    expect(leaveInPeriod(leaves, period, days)).toEqual(found);
  });
});

describe('proposedTarget', () => {
  it.each([
    ['22', { leave: 5, working: 22 }, '17', 'in proportion'],
    ['10', { leave: 5, working: 22 }, '7', 'rounded down'],
    ['2.5', { leave: 11, working: 22 }, '1.25', 'a fractional quantity in hundredths'],
    ['1', { leave: 5, working: 22 }, null, 'one unit cannot be lowered by part'],
    ['1', { leave: 22, working: 22 }, '0', 'away all the time: nothing is asked for'],
    ['22', { leave: 0, working: 22 }, null, 'no leave'],
    ['22', { leave: 0, working: 0 }, null, 'no working day at all'],
  ])('for %s with %j is %s: %s', (quantity, leave, target, _why) => {
    expect(proposedTarget(quantity, leave)).toBe(target);
  });
});
