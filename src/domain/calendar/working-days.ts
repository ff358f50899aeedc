/** Working-day arithmetic over a unit's working calendar: data, including lunar holidays and swapped days. */
import { addDays, daysBetween, weekday } from './day.ts';

export interface WorkingCalendar {
  /** Public holidays and days off in lieu. */
  readonly holidays: readonly string[];
  /** Weekend days worked instead of a holiday bridge. */
  readonly swapped: readonly string[];
}

/** @param name of the day, 0 = Sunday */
function isWeekend(name: number): boolean {
  return name === 0 || name === 6;
}

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  if (calendar.swapped.includes(day)) return true;
  return !isWeekend(weekday(day)) && !calendar.holidays.includes(day);
}

/** The day `count` working days after `day`, the day itself not counted. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** Monday to Friday, from `from` to `to`. */
function countWeekdays(from: string, to: string): number {
  const days = daysBetween(from, to) + 1;
  const weeks = Math.floor(days / 7);
  const first = weekday(from);
  const rest = Array.from({ length: days % 7 }, (_, place) => (first + place) % 7);
  return weeks * 5 + rest.filter((name) => !isWeekend(name)).length;
}

/** Working days from `from` to `to`, both included. Counted by weeks: a list asks it of hundreds of tasks at once. */
export function countWorkingDays(from: string, to: string, calendar: WorkingCalendar): number {
  if (to < from) return 0;
  const inside = (day: string): boolean => day >= from && day <= to;
  const swapped = new Set(calendar.swapped.filter(inside));
  const off = [...new Set(calendar.holidays.filter(inside))].filter((day) => !swapped.has(day) && !isWeekend(weekday(day)));
  const worked = [...swapped].filter((day) => isWeekend(weekday(day)));
  return countWeekdays(from, to) - off.length + worked.length;
}
