import { expect, test } from 'vitest';
import { formatDay, formatLongDay, formatMinutes, formatMoment, formatTime, formatWeekday } from './dates.ts';

test('instants are shown in Vietnam’s time', () => {
  expect(formatTime('2026-11-22T02:12:00.000Z')).toBe('09:12');
  expect(formatTime('2026-11-22T17:05:00.000Z')).toBe('00:05');
  expect(formatMoment('2026-11-22T17:05:00.000Z')).toBe('00:05 23/11');
});

test('a day stays the day it is', () => {
  expect(formatDay('2026-11-23')).toBe('23/11');
  expect(formatLongDay('2026-11-23', 'vi')).toBe('Thứ Hai, 23/11/2026');
  expect(formatLongDay('2026-11-23', 'en')).toBe('Monday, 23/11/2026');
});

test.for([
  ['2026-11-23', 'vi', 'T2'],
  ['2026-11-27', 'vi', 'T6'],
  ['2026-11-22', 'vi', 'CN'],
  ['2026-11-22', 'en', 'Sun'],
] as const)('%s in %s is %s', ([day, language, name]) => {
  expect(formatWeekday(day, language)).toBe(name);
});

test.for([
  [0, '0 phút'],
  [45, '45 phút'],
  [60, '1 giờ'],
  [195, '3 giờ 15 phút'],
] as const)('%i minutes', ([minutes, text]) => {
  expect(formatMinutes(minutes, 'vi')).toBe(text);
});
