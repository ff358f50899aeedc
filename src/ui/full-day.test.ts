import { expect, it } from 'vitest';
import { formatFullDay, formatPeriod, formatPeriodTitle } from './full-day.ts';

it.each([['2026-11-02', '02/11/2026'], ['2026-03-31T17:00:00.000Z', '31/03/2026'], ['', '']])('writes %s as %s', (day, text) => {
  expect(formatFullDay(day)).toBe(text);
});

it.each([
  ['2026-03', 'tháng 03/2026', '03/2026', 'Tháng 03/2026'],
  ['2026-Q3', 'quý 3/2026', 'Q3/2026', 'Quý 3/2026'],
  ['2026', 'năm 2026', '2026', 'Năm 2026'],
])('writes the period %s in both languages', (period, vi, en, title) => {
  expect([formatPeriod(period, 'vi'), formatPeriod(period, 'en'), formatPeriodTitle(period, 'vi')]).toEqual([vi, en, title]);
});
