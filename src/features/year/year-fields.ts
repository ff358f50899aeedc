/** What people type on a person's year, read and checked before it is written. */
import { isDay } from '#domain/calendar/day.ts';
import type { LeaveKind } from '#domain/scoring/leave-kinds.ts';
import { compare, fromDecimal, parseRational, rational } from '#domain/scoring/rational.ts';
import type { YearWord } from './words.ts';

type Faults<T> = Partial<Record<keyof T, YearWord>>;

export interface LeaveDraft {
  readonly kind: LeaveKind;
  readonly from: string;
  readonly to: string;
  readonly document: string;
}

export function leaveFaults({ from, to }: LeaveDraft, year: number): Faults<LeaveDraft> {
  const outside = (day: string): YearWord | null => (!isDay(day) ? 'dayNeeded' : day.startsWith(`${year}-`) ? null : 'dayInYear');
  const [first, last] = [outside(from), outside(to)];
  const order = !first && !last && to < from ? 'dayOrder' : null;
  return { ...(first && { from: first }), ...((last ?? order) && { to: (last ?? order)! }) };
}

export interface GroundDraft {
  readonly code: string;
  readonly document: string;
  readonly note: string;
}

export function groundFaults({ document }: GroundDraft): Faults<GroundDraft> {
  return document.trim() === '' ? { document: 'documentNeeded' } : {};
}

export interface BroughtDraft {
  readonly period: string;
  readonly points: string;
  readonly workingDays: string;
  readonly unitName: string;
  readonly document: string;
}

/** '86,63', '86.63' or '5198/60'; null for anything that is no score of 0–100. */
export function readPoints(text: string): string | null {
  const plain = text.trim().replace(',', '.');
  if (!parseRational(plain)) return null;
  const value = fromDecimal(plain);
  return value.n >= 0n && compare(value, rational(100n)) <= 0 ? plain : null;
}

/** Whole days, 1–92 as a quarter has at most. */
export function readDays(text: string): number | null {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 92 ? days : null;
}

export function broughtFaults({ points, workingDays, unitName, document }: BroughtDraft): Faults<BroughtDraft> {
  return {
    ...(readPoints(points) === null && { points: 'pointsNeeded' as const }),
    ...(readDays(workingDays) === null && { workingDays: 'daysNeeded' as const }),
    ...(unitName.trim() === '' && { unitName: 'unitNeeded' as const }),
    ...(document.trim() === '' && { document: 'documentNeeded' as const }),
  };
}
