import { daysBetween, dayOf } from '../calendar/day.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import { daySheetId, totalMinutes } from '../work/day-sheet.ts';
import type { DaySheetState } from '../work/day-sheet.ts';
import type { CheckContext } from './check-context.ts';
import type { RefusalCode } from './refusal.ts';

/** Back-filling is free for a week, later it needs a reason (`ux.md`). */
export const BACKFILL_DAYS = 7;
const DAY_MINUTES = 1440;

function checkLogged(sheet: DaySheetState, entry: StoredEntry): RefusalCode | null {
  const data = entry.data as { person: string; day: string; minutes: number; lateReason?: string };
  const today = dayOf(plausibleTime(entry));
  if (entry.record !== daySheetId(data.person, data.day)) return 'wrong-record';
  if (data.day > today) return 'future-day';
  if (daysBetween(data.day, today) > BACKFILL_DAYS && !data.lateReason) return 'late-reason-needed';
  return totalMinutes(sheet) + data.minutes > DAY_MINUTES ? 'day-full' : null;
}

export function checkDaySheet(sheet: DaySheetState, entry: StoredEntry, _context: CheckContext): RefusalCode | null {
  if (entry.type === 'day.logged.v1') return checkLogged(sheet, entry);
  const data = entry.data as { line: string; minutes?: number };
  const line = sheet.lines.find((known) => known.id === data.line);
  if (!line) return 'no-such-line';
  return totalMinutes(sheet) - line.minutes + (data.minutes ?? 0) > DAY_MINUTES ? 'day-full' : null;
}
