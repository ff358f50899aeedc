/** The entries that close a period and open it again. */
import * as z from 'zod/mini';
import { identifier, reason, reviewPeriod, text } from '../record/shapes.ts';

export const lockEntries = {
  'unit.periodLocked.v1': z.strictObject({ period: reviewPeriod, note: z.optional(text) }),
  'unit.periodUnlockAsked.v1': z.strictObject({ period: reviewPeriod, reason }),
  /** By another person than the one who asked. */
  'unit.periodUnlocked.v1': z.strictObject({ period: reviewPeriod, request: identifier, reason }),
  'unit.periodUnlockDeclined.v1': z.strictObject({ period: reviewPeriod, request: identifier, reason }),
} as const;

export type LockEntryType = keyof typeof lockEntries;
export type LockData<T extends LockEntryType> = z.infer<(typeof lockEntries)[T]>;
