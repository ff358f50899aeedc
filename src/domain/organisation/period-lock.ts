/** Closing a period, and opening it again: the second needs a reason and a second person (`domain.md` §5). */
import type { StoredEntry } from '../record/entry.ts';
import type { LockData as Data, LockEntryType } from './lock-entries.ts';

export interface PeriodLock {
  readonly period: string;
  readonly entry: string;
  readonly by: string;
  /** ISO time of the receipt, else the claimed time: what was written before it is told apart from what came after. */
  readonly at: string;
  readonly asked: { readonly entry: string; readonly by: string; readonly at: string; readonly reason: string } | null;
  /** The last request that was declined; whoever asked reads why. */
  readonly declined: { readonly by: string; readonly at: string; readonly reason: string; readonly askedBy: string } | null;
}

export function lockOf(locks: readonly PeriodLock[], period: string): PeriodLock | null {
  return locks.find((known) => known.period === period) ?? null;
}

export function applyLock(locks: readonly PeriodLock[], entry: StoredEntry): readonly PeriodLock[] {
  const { period } = entry.data as { period: string };
  const others = locks.filter((known) => known.period !== period);
  switch (entry.type as LockEntryType) {
    case 'unit.periodLocked.v1':
      return lockOf(locks, period) ? locks : [...locks, { period, entry: entry.id, by: entry.actor, at: entry.receipt?.receivedAt ?? entry.at, asked: null, declined: null }];
    case 'unit.periodUnlockAsked.v1': {
      const { reason: why } = entry.data as Data<'unit.periodUnlockAsked.v1'>;
      const asked = { entry: entry.id, by: entry.actor, at: entry.at, reason: why };
      return locks.map((known) => (known.period === period ? { ...known, asked, declined: null } : known));
    }
    case 'unit.periodUnlockDeclined.v1': {
      const { reason: why } = entry.data as Data<'unit.periodUnlockDeclined.v1'>;
      return locks.map((known) => (known.period === period && known.asked
        ? { ...known, asked: null, declined: { by: entry.actor, at: entry.at, reason: why, askedBy: known.asked.by } }
        : known));
    }
    case 'unit.periodUnlocked.v1':
      return others;
  }
}
