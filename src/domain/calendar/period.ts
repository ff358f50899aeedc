/** Periods of assignment and scoring: months 'YYYY-MM' (NĐ335 Điều 14.1; quarters follow with the profile). */
import { addDays, dayOf } from './day.ts';

export function isPeriod(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function periodOfDay(day: string): string {
  return day.slice(0, 7);
}

export function periodOf(instant: string): string {
  return periodOfDay(dayOf(instant));
}

export function shiftPeriod(period: string, months: number): string {
  const index = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function firstDay(period: string): string {
  return `${period}-01`;
}

export function lastDay(period: string): string {
  return addDays(firstDay(shiftPeriod(period, 1)), -1);
}

export function contains(period: string, day: string): boolean {
  return periodOfDay(day) === period;
}
