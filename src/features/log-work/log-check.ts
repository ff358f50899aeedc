/** What is caught kindly before a line is saved: nothing here blocks for good except what the day sheet cannot hold. */
import { daysBetween } from '#domain/calendar/day.ts';
import { overlaps } from '#domain/work/day-sheet.ts';
import type { DayLine } from '#domain/work/day-sheet.ts';

/** Free for a week, later with a reason; the server judges the same way. */
export const FREE_DAYS = 7;
const DAY_MINUTES = 1440;
/** Days longer than this are asked about once. */
const LONG_DAY_MINUTES = 12 * 60;

export interface Candidate {
  readonly id?: string;
  readonly minutes: number;
  readonly start: number | null;
}

export type LogCaution = { readonly kind: 'overlap'; readonly text: string } | { readonly kind: 'long'; readonly minutes: number };

export function isValidMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= DAY_MINUTES;
}

export function needsLateReason(day: string, today: string): boolean {
  return daysBetween(day, today) > FREE_DAYS;
}

export function caution(lines: readonly DayLine[], candidate: Candidate): LogCaution | null {
  const other = overlaps(lines, candidate)[0];
  if (other) return { kind: 'overlap', text: other.text };
  const rest = lines.filter((line) => line.id !== candidate.id).reduce((sum, line) => sum + line.minutes, 0);
  const total = rest + candidate.minutes;
  return total > LONG_DAY_MINUTES && total <= DAY_MINUTES ? { kind: 'long', minutes: total } : null;
}

/** Whether a person has been asked this very thing: another line or another sum is a new question. */
export function isSameCaution(one: LogCaution, asked: LogCaution | null): boolean {
  if (one.kind === 'overlap') return asked?.kind === 'overlap' && asked.text === one.text;
  return asked?.kind === 'long' && asked.minutes === one.minutes;
}

/** '09:30' → 570; '' → null */
export function parseStart(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** 570 → '09:30' */
export function startText(start: number | null): string {
  return start === null ? '' : `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;
}
