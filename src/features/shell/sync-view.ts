/** The state of the exchange in words, shape and tone. Offline is grey, never red; amber from three days. */
import type { SyncStatus } from '#app/app.ts';
import type { IconName } from '#ui/icons.tsx';
import type { shellWords } from './words.ts';

const DAY_MS = 86_400_000;
const OLD_DAYS = 3;

type Word = keyof (typeof shellWords)['vi'];

export interface SyncView {
  readonly icon: IconName;
  readonly tone: 'soft' | 'good' | 'warn';
  readonly word: Word;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Whole days the oldest unsent thing has been waiting. */
export function waitingDays(oldest: string | null, now: string): number {
  return oldest === null ? 0 : Math.floor((Date.parse(now) - Date.parse(oldest)) / DAY_MS);
}

export function isOld(status: SyncStatus, now: string): boolean {
  return waitingDays(status.oldestUnsent, now) >= OLD_DAYS;
}

/** @param time formats an instant as '09:12' */
export function viewSync(status: SyncStatus, now: string, time: (instant: string) => string): SyncView {
  const count = status.unsent + status.unsentFiles;
  const days = waitingDays(status.oldestUnsent, now);
  const tone = days >= OLD_DAYS ? 'warn' : 'soft';
  switch (status.phase) {
    case 'offline':
      return { icon: 'offline', tone, word: count > 0 ? 'offlineUnsent' : 'offline', values: { count } };
    case 'signed-out':
      return { icon: 'leave', tone: 'warn', word: 'signedOut', values: {} };
    case 'update-needed':
      return { icon: 'sync', tone: 'warn', word: 'updateNeeded', values: {} };
    case 'error':
      return { icon: 'clock', tone, word: 'failed', values: {} };
    case 'syncing':
      if (count > 0 || status.lastExchange === null) return { icon: 'sync', tone: 'soft', word: 'syncing', values: {} };
  }
  if (count > 0) return { icon: 'upload', tone, word: days >= OLD_DAYS ? 'unsentOld' : 'unsent', values: { count, days } };
  if (status.lastExchange === null) return { icon: 'clock', tone: 'soft', word: 'neverSynced', values: {} };
  return { icon: 'cloud', tone: 'good', word: 'allSent', values: { time: time(status.lastExchange) } };
}
