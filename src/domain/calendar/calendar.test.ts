import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, endOfDay, isDay, startOfDay, weekday } from './day.ts';
import { contains, firstDay, isPeriod, lastDay, periodOf, shiftPeriod } from './period.ts';
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
  test.each([['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12'], ['2026-05', 0, '2026-05'], ['2026-05', -17, '2024-12']])(
    '%s shifted by %i is %s', (period, months, expected) => expect(shiftPeriod(period, months)).toBe(expected));

  test('a period knows its days', () => {
    expect([firstDay('2026-02'), lastDay('2026-02'), lastDay('2028-02')]).toEqual(['2026-02-01', '2026-02-28', '2028-02-29']);
    expect(contains('2026-02', '2026-02-28')).toBe(true);
    expect(periodOf('2026-02-28T17:30:00Z')).toBe('2026-03');
    expect([isPeriod('2026-00'), isPeriod('2026-12')]).toEqual([false, true]);
  });
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
