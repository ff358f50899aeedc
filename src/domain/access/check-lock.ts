/** Closed periods: who closes and opens them, and what still comes in for them (`domain.md` §5). */
import { dayOf } from '../calendar/day.ts';
import { lastDay } from '../calendar/period.ts';
import { lockOf } from '../organisation/period-lock.ts';
import type { PeriodLock } from '../organisation/period-lock.ts';
import type { UnitState } from '../organisation/unit.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { RefusalCode } from './refusal.ts';

/**
 * Talk, notices and contests, which move nothing by themselves: the time to contest may outlast the day of closing.
 * An objection upheld needs the period opened again before the new confirmation.
 */
const FREE: ReadonlySet<string> = new Set([
  'task.commented.v1', 'task.reminded.v1', 'review.seen.v1', 'review.objected.v1', 'review.objectionAnswered.v1', 'year.decisionSeen.v1',
  'year.petitioned.v1', 'year.petitionAnswered.v1',
]);

export function checkLock({ locks }: UnitState, entry: StoredEntry): RefusalCode | null {
  const { period, request } = entry.data as { period: string; request?: string };
  const lock = lockOf(locks, period);
  if (entry.type === 'unit.periodLocked.v1') {
    if (lock) return 'already-exists';
    return lastDay(period) < dayOf(plausibleTime(entry)) ? null : 'period-not-over';
  }
  if (!lock) return 'not-found';
  if (entry.type === 'unit.periodUnlockAsked.v1') return null;
  if (lock.asked?.entry !== request) return 'not-found';
  return lock.asked?.by === entry.actor ? 'second-person-needed' : null;
}

/** Ratings of organisations limit their heads' levels (Điều 20.6), so they close with the year. */
const RATINGS: ReadonlySet<string> = new Set(['unit.organisationSelfRated.v1', 'unit.organisationRated.v1']);

/** The period an entry moves; null where it moves none. */
function periodOf(entry: StoredEntry, known: string): string | null {
  if (FREE.has(entry.type)) return null;
  if (entry.kind === 'review') return entry.record.split('.')[1] ?? null;
  if (RATINGS.has(entry.type)) return String((entry.data as { year: number }).year);
  if (entry.kind !== 'task') return null;
  return known || (entry.data as { period?: string }).period || null;
}

/** @param known the period of the record, '' when the entry begins it */
export function lockedFor(unit: UnitState, entry: StoredEntry, known: string): PeriodLock | null {
  const period = periodOf(entry, known);
  return period === null ? null : lockOf(unit.locks, period);
}

/** What was written before the period was closed waits for a person; what came after is refused. */
export function wasBefore(lock: PeriodLock, entry: StoredEntry): boolean {
  return plausibleTime(entry) < lock.at;
}
