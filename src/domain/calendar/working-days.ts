/** Working-day arithmetic over a unit's working calendar: data, including lunar holidays and swapped days. */
import { addDays, weekday } from './day.ts';

export interface WorkingCalendar {
  /** Public holidays and days off in lieu. */
  readonly holidays: readonly string[];
  /** Weekend days worked instead of a holiday bridge. */
  readonly swapped: readonly string[];
}

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  if (calendar.swapped.includes(day)) return true;
  const name = weekday(day);
  return name !== 0 && name !== 6 && !calendar.holidays.includes(day);
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

/** Working days from `from` to `to`, both included. */
export function countWorkingDays(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
