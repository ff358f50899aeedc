/** Clocks in working days: until when somebody is to be answered, and how far a day is passed (NĐ335 Điều 22). */
import type { RuleProfile } from '../profiles/rule-profile.ts';
import { addDays, dayOf } from './day.ts';
import { addWorkingDays, countWorkingDays } from './working-days.ts';
import type { WorkingCalendar } from './working-days.ts';

/**
 * The last day for answering an objection or a petition; the day on which it came is not counted.
 * @param receivedAt ISO time
 */
export function answerDue(receivedAt: string, { cycle }: RuleProfile, calendar: WorkingCalendar): string {
  return addWorkingDays(dayOf(receivedAt), cycle.petitionWorkingDays, calendar);
}

/** Working days gone by since the day `from`, itself not counted; 0 up to and on it. A weekend makes nobody later. */
export function workingDaysSince(from: string, today: string, calendar: WorkingCalendar): number {
  return countWorkingDays(addDays(from, 1), today, calendar);
}

/** Working days left up to and with the last day, today not counted; 0 on it and after it. */
export function workingDaysLeft(due: string, today: string, calendar: WorkingCalendar): number {
  return workingDaysSince(today, due, calendar);
}
