import { expect, it } from 'vitest';
import { formatFullDay, formatMonth } from './full-day.ts';

it.each([['2026-11-02', '02/11/2026'], ['2026-03-31T17:00:00.000Z', '31/03/2026'], ['', '']])('writes %s as %s', (day, text) => {
  expect(formatFullDay(day)).toBe(text);
});

it('writes a month in both languages', () => {
  expect(formatMonth('2026-03', 'vi')).toBe('tháng 03/2026');
  expect(formatMonth('2026-03', 'en')).toBe('03/2026');
});
