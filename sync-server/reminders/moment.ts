/** A moment as people read it in Vietnam, and whether a person may be disturbed then. */
import { dayOf } from '#domain/calendar/day.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import type { ReminderWishes } from '#domain/protocol/reminders.ts';

export interface Moment {
  /** Milliseconds since 1970. */
  readonly ms: number;
  /** 'YYYY-MM-DD' in Vietnam. */
  readonly day: string;
  /** 'HH:mm' in Vietnam. */
  readonly clock: string;
}

const OFFSET = 7 * 3_600_000;

export function momentOf(ms: number): Moment {
  return { ms, day: dayOf(new Date(ms).toISOString()), clock: new Date(ms + OFFSET).toISOString().slice(11, 16) };
}

/** Minutes since midnight of 'HH:mm'. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** From the first time up to the second, over midnight where it is the earlier one; the same twice is never quiet. */
export function isQuiet(clock: string, { from, to }: ReminderWishes['quiet']): boolean {
  return from <= to ? from <= clock && clock < to : clock >= from || clock < to;
}

export function isAllowed({ day, clock }: Moment, { quiet }: ReminderWishes, calendar: WorkingCalendar): boolean {
  return isWorkingDay(day, calendar) && !isQuiet(clock, quiet);
}
