import type { Organisation } from '#domain/access/organisation.ts';
import { lockOf } from '#domain/organisation/period-lock.ts';
import type { PeriodLock } from '#domain/organisation/period-lock.ts';

/** Where '/nam/don-vi' closes and opens the year: '#khoa-nam'. */
export const LOCK_PLACE = 'khoa-nam';

/** The year's own lock, which is not that of its months; null while it is open. */
export function lockOfYear({ unit }: Organisation, year: number): PeriodLock | null {
  return lockOf(unit.locks, String(year));
}
