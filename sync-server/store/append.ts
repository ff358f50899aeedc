/** The one way anything is written: routes, the first officer and the demo commune all hand in through `appendRecords`. */
import type { PushRecord, PushResponse } from '#domain/protocol/push.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';

export type AppendDeps = Pick<Deps, 'database' | 'log' | 'metrics' | 'now'>;

/** `'system'` is the server itself: first start and demo. Its entries have the actor `SYSTEM` of `access/judge.ts`. */
export type Author = 'system' | { readonly person: string; readonly device: string };

export interface AppendRequest {
  readonly unit: string;
  readonly author: Author;
  readonly records: readonly PushRecord[];
  /** ISO 8601 with milliseconds, UTC, by the server's clock. */
  readonly receivedAt: string;
  /** The epoch the device knows; another one than the unit's makes `base` meaningless. */
  readonly clientEpoch?: number;
}

/**
 * Appends to the unit's stream, once however often it is repeated. A unit that is not there yet is made when the
 * system writes to it. There is no limit on the number of records or entries here; routes have theirs.
 * @returns for each record, in order, what became of each of its entries
 */
export function appendRecords(_deps: AppendDeps, _request: AppendRequest): Promise<PushResponse> {
  return Promise.reject(new ApiError('unavailable'));
}
