/** What the record of a unit allows of a sending to the national database (NĐ335 Điều 26.1.d). */
import { dayOf } from '../calendar/day.ts';
import { firstDay, isYear, lastDay } from '../calendar/period.ts';
import type { ResultsSentData } from '../organisation/sending-entries.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { RefusalCode } from './refusal.ts';

/** A period has results once it is over; a year is decided before it ends (Điều 19.2). */
export function checkSending(entry: StoredEntry): RefusalCode | null {
  const { period, on } = entry.data as ResultsSentData;
  if (on > dayOf(plausibleTime(entry))) return 'future-day';
  if (isYear(period)) return on < firstDay(period) ? 'year-not-begun' : null;
  return on <= lastDay(period) ? 'period-not-over' : null;
}
