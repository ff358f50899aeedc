import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, endOfDay, isDay, startOfDay, weekday } from './day.ts';
import { contains, firstDay, isPeriod, isYear, kindOf, lastDay, monthsOf, periodOfDay, planningCutoff, shiftPeriod, yearOf } from './period.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts';

/** Around Tết Bính Ngọ 2026: off 16–20 February; Saturday 28 February is worked instead. */
const tet = { holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], swapped: ['2026-02-28'] };

describe('Vietnamese days', () => {
  test.each([
    ['2026-03-20T16:59:59.999Z', '2026-03-20'],
    ['2026-03-20T17:00:00.000Z', '2026-03-21'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
  ])('%s is the day %s in Vietnam', (instant, day) => expect(dayOf(instant)).toBe(day));

  test('a day begins at 17:00 UTC of the day before and ends a millisecond before the next', () => {
    expect([startOfDay('2026-03-20'), endOfDay('2026-03-20')]).toEqual(['2026-03-19T17:00:00.000Z', '2026-03-20T16:59:59.999Z']);
  });

  test.each([['2026-02-29', false], ['2028-02-29', true], ['2026-13-01', false], ['2026-1-1', false], ['nonsense', false]])(
    'isDay(%s) is %s', (text, valid) => expect(isDay(text)).toBe(valid));

  test('days are added and counted over month ends', () => {
    expect(addDays('2026-02-27', 3)).toBe('2026-03-02');
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(weekday('2026-11-22')).toBe(0);
  });
});

describe('periods', () => {
  test.each([
    ['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12'], ['2026-05', 0, '2026-05'], ['2026-05', -17, '2024-12'],
    ['2026-Q4', 1, '2027-Q1'], ['2026-Q1', -1, '2025-Q4'], ['2026-Q2', -9, '2024-Q1'], ['2026-Q3', 0, '2026-Q3'],
    ['2026', 1, '2027'], ['2026', -2, '2024'],
  ])('%s shifted by %i is %s', (period, count, expected) => expect(shiftPeriod(period, count)).toBe(expected));

  test.each([
    ['2026-01', true, false], ['2026-12', true, false], ['2026-00', false, false], ['2026-13', false, false], ['2026-1', false, false],
    ['2026-Q1', true, false], ['2026-Q4', true, false], ['2026-Q0', false, false], ['2026-Q5', false, false], ['2026-q1', false, false],
    ['2026-Q12', false, false], ['2026', false, true], ['26', false, false], ['', false, false], ['2026-', false, false],
  ])('%s is a period: %s, a year: %s', (text, period, year) => expect([isPeriod(text), isYear(text)]).toEqual([period, year]));

  test.each([
    ['2026-02', 'month', ['2026-02'], '2026-02-01', '2026-02-28'],
    ['2028-02', 'month', ['2028-02'], '2028-02-01', '2028-02-29'],
    ['2100-02', 'month', ['2100-02'], '2100-02-01', '2100-02-28'],
    ['9999-12', 'month', ['9999-12'], '9999-12-01', '9999-12-31'],
    ['2026-Q1', 'quarter', ['2026-01', '2026-02', '2026-03'], '2026-01-01', '2026-03-31'],
    ['2026-Q2', 'quarter', ['2026-04', '2026-05', '2026-06'], '2026-04-01', '2026-06-30'],
    ['2026-Q3', 'quarter', ['2026-07', '2026-08', '2026-09'], '2026-07-01', '2026-09-30'],
    ['2026-Q4', 'quarter', ['2026-10', '2026-11', '2026-12'], '2026-10-01', '2026-12-31'],
  ])('%s is a %s of %j, from %s to %s', (period, kind, months, first, last) => {
    expect([kindOf(period), monthsOf(period), firstDay(period), lastDay(period)]).toEqual([kind, months, first, last]);
    expect([contains(period, first), contains(period, last), contains(period, addDays(first, -1))]).toEqual([true, true, false]);
    expect(yearOf(period)).toBe(period.slice(0, 4));
  });

  test('a year has twelve months and all its days', () => {
    expect([kindOf('2026'), monthsOf('2026').length, firstDay('2026'), lastDay('2026')]).toEqual(['year', 12, '2026-01-01', '2026-12-31']);
  });

  test.each([
    ['2026-01-01', '2026-01', '2026-Q1'], ['2026-03-31', '2026-03', '2026-Q1'], ['2026-04-01', '2026-04', '2026-Q2'],
    ['2028-02-29', '2028-02', '2028-Q1'], ['2026-12-31', '2026-12', '2026-Q4'],
  ])('%s lies in %s and in %s', (day, month, quarter) => {
    expect([periodOfDay(day), periodOfDay(day, 'month'), periodOfDay(day, 'quarter')]).toEqual([month, month, quarter]);
  });

  test('a whole decade of days lies in the period that says it contains them', () => {
    for (let day = '2019-12-30'; day < '2030-01-03'; day = addDays(day, 1)) {
      for (const kind of ['month', 'quarter'] as const) expect(contains(periodOfDay(day, kind), day)).toBe(true);
    }
  });

  test.each([['2026-03', 5, '2026-03-05'], ['2026-Q1', 5, '2026-01-05'], ['2026-Q4', 28, '2026-10-28']])(
    'planning of %s ends on its day %i: %s', (period, day, expected) => expect(planningCutoff(period, day)).toBe(expected));
});

test('counting by weeks is counting day by day', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2025-12-01', count));
  const days = fc.array(day, { maxLength: 20 });
  fc.assert(fc.property(day, day, days, days, (from, to, holidays, swapped) => {
    const calendar = { holidays, swapped };
    let count = 0;
    for (let one = from; one <= to; one = addDays(one, 1)) if (isWorkingDay(one, calendar)) count += 1;
    expect(countWorkingDays(from, to, calendar)).toBe(count);
  }));
});

describe('working days', () => {
  test.each([
    ['Monday', '2026-03-02', true], ['Sunday', '2026-03-01', false], ['Saturday', '2026-03-07', false],
    ['New Year’s Day of the lunar year', '2026-02-17', false], ['a swapped Saturday', '2026-02-28', true],
  ])('%s (%s): %s', (_, day, works) => expect(isWorkingDay(day, tet)).toBe(works));

  test('three working days from the Friday before Tết end after it', () => {
    expect(addWorkingDays('2026-02-13', 3, tet)).toBe('2026-02-25');
    expect(countWorkingDays('2026-02-13', '2026-02-25', tet)).toBe(4);
  });
});
