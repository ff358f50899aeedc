import { describe, expect, it } from 'vitest';
import { LEAVE_KINDS } from './leave-kinds.ts';
import { monthsWorked, type Leave, type Spell } from './year-worked.ts';

const END = '2026-12-31';

function spell(from: string, to: string | null = null): Spell {
  return { from, to };
}

function leave(kind: Leave['kind'], from: string, to: string): Leave {
  return { kind, from, to };
}

describe('months worked in a year (Điều 11.1)', () => {
  it.each([
    { why: 'the whole year', spells: [spell('2020-05-04')], months: '12/1' },
    { why: 'exactly 6: from 1 July', spells: [spell('2026-07-01')], months: '6/1' },
    { why: 'a day less: from 2 July', spells: [spell('2026-07-02')], months: '185/31' },
    { why: 'exactly 6: up to 30 June, the last day included', spells: [spell('2019-01-01', '2026-06-30')], months: '6/1' },
    { why: 'a day less: up to 29 June', spells: [spell('2019-01-01', '2026-06-29')], months: '179/30' },
    { why: 'one day of February', spells: [spell('2026-02-10', '2026-02-10')], months: '1/28' },
    { why: 'left before the year', spells: [spell('2019-01-01', '2025-12-31')], months: '0/1' },
    { why: 'comes after the year', spells: [spell('2027-01-01')], months: '0/1' },
    { why: 'nowhere', spells: [], months: '0/1' },
    { why: 'two units in turn: mid-month nothing is lost', spells: [spell('2026-01-01', '2026-03-15'), spell('2026-03-16')], months: '12/1' },
    { why: 'two posts at once count once', spells: [spell('2026-01-01'), spell('2026-04-01', '2026-08-31')], months: '12/1' },
    { why: 'a gap of June between two units', spells: [spell('2026-01-01', '2026-05-31'), spell('2026-07-01')], months: '11/1' },
  ])('$why: $months', ({ spells, months }) => {
    expect(monthsWorked(spells, [], 2026, END)).toBe(months);
  });

  it('counts 29 February in a leap year', () => {
    expect(monthsWorked([spell('2028-02-29', '2028-02-29')], [], 2028, '2028-12-31')).toBe('1/29');
  });

  it('counts up to the day asked for, that day included', () => {
    expect(monthsWorked([spell('2026-01-01')], [], 2026, '2026-03-31')).toBe('3/1');
    expect(monthsWorked([spell('2026-01-01')], [], 2026, '2026-04-15')).toBe('7/2');
    expect(monthsWorked([spell('2026-01-01')], [], 2026, '2025-12-31')).toBe('0/1');
  });
});

describe('leave (Điều 11.2)', () => {
  it.each([
    { kind: 'annual', months: '12/1' },
    { kind: 'sick', months: '11/1' },
    { kind: 'maternity', months: '11/1' },
    { kind: 'unpaid', months: '11/1' },
    { kind: 'other', months: '12/1' },
  ] as const)('a month of $kind leave leaves $months', ({ kind, months }) => {
    expect(monthsWorked([spell('2026-01-01')], [leave(kind, '2026-06-01', '2026-06-30')], 2026, END)).toBe(months);
  });

  it('has each kind in the table above', () => {
    expect(LEAVE_KINDS).toEqual(['annual', 'sick', 'maternity', 'unpaid', 'other']);
  });

  it('counts a day of two leaves once, and both ends of a leave', () => {
    const leaves = [leave('sick', '2026-06-01', '2026-06-10'), leave('unpaid', '2026-06-10', '2026-06-15')];
    expect(monthsWorked([spell('2026-01-01')], leaves, 2026, END)).toBe('23/2');
  });

  it('takes no leave off before the post began', () => {
    expect(monthsWorked([spell('2026-07-01')], [leave('maternity', '2026-03-01', '2026-07-31')], 2026, END)).toBe('5/1');
  });
});
